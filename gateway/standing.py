"""What a caller may be told of where they stand. An estimate: counsellors serve several lines, and danger goes first."""

from typing import Any

import msgspec
from redis.asyncio import Redis

from helpline.conversation.log import Conversations
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


async def ahead(conversations: Conversations, conversation: Conversation) -> int | None:
    """How many stand before this one in its own language's lines; None when it isn't in line."""
    if conversation.state not in IN_LINE:
        return None
    redis, keys = conversations.redis, conversations.keys
    line: Any = await redis.hget(keys.conversation(conversation.id), "line")
    if not line:
        return None
    name: str = line.decode()
    before: Any = await redis.zrank(keys(name), conversation.id)
    if before is None:
        return None
    urgent: Any = 0
    if name.startswith("wait:n:"):
        urgent = await redis.zcard(keys(name.replace("wait:n:", "wait:4:", 1)))
    return int(before) + int(urgent)
