"""What a caller may be told of where they stand. An estimate: counsellors serve several lines, and danger goes first."""

import msgspec
from redis.asyncio import Redis

from handoff.queue.steps import Queue
from helpline.conversation.records import Conversation, State
from helpline.presence import Status, now_ms, processes
from helpline.store.keys import Keys

IN_LINE = frozenset({State.WAITING, State.OFFERED})

STATES = {
    State.BOT: "assistant",
    State.WAITING: "waiting",
    State.OFFERED: "waiting",
    State.PARKED: "waiting",
    State.HUMAN: "person",
    State.CLOSED: "closed",
    State.SHREDDED: "closed",
}
"""The words a caller's client reads. They say who answers, not how the helpline works."""


class House(msgspec.Struct, frozen=True):
    """What is the same for all callers at one moment."""

    bot: str = "away"
    """ready, loading (starting or training) or away."""
    counsellors: bool = False
    """Somebody is at a desk."""


async def look_around(redis: Redis, cell: str) -> House:
    """Raises `RedisError`."""
    bots = {one.status for one in await processes(redis, cell) if one.process == "bot"}
    bot = "ready" if Status.READY in bots else "loading" if bots else "away"
    present = await redis.zcount(Keys(cell)("presence"), await now_ms(redis), "+inf")
    return House(bot, counsellors=bool(present))


async def ahead(queue: Queue, conversation: Conversation) -> int | None:
    """How many stand before this one among those of its language and kind; None when it isn't in line."""
    if conversation.state not in IN_LINE:
        return None
    return await queue.ahead(conversation.id)
