"""How often counsellors found a level wrong: counts by language and category, without any text (`lua/correct.lua`)."""

import msgspec
from redis.asyncio import Redis

from helpline.store.keys import Keys
from helpline.store.values import as_text


class Correction(msgspec.Struct, frozen=True, order=True):
    """`what` is "missed" or "false_alarm"; `category` is "none" where the conversation had none."""

    what: str
    language: str
    category: str
    count: int


async def corrections(redis: Redis, cell: str) -> list[Correction]:
    """All counts of a cell, sorted."""
    held = await redis.hgetall(Keys(cell)("corrections"))
    return sorted(_correction(as_text(name), int(count)) for name, count in held.items())


def _correction(name: str, count: int) -> Correction:
    what, language, category = name.split(":", 2)
    return Correction(what, language, category, count)
