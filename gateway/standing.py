"""What a caller may be told of where they stand. An estimate: counsellors serve several lines, and danger goes first."""

import msgspec
from redis.asyncio import Redis

from handoff.queue.steps import Queue
from handoff.waits import Wait, wait
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


class Place(msgspec.Struct, frozen=True):
    """Where a caller stands in line: how many are ahead, and how long it may take; None when nobody knows."""

    ahead: int
    wait: Wait | None


async def place(queue: Queue, conversation: Conversation) -> Place | None:
    """None when it isn't in line."""
    if conversation.state not in IN_LINE:
        return None
    standing = await queue.standing(conversation.id)
    return None if standing is None else Place(standing.ahead, wait(standing))
