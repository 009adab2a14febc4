"""How the house stands: for the counsellors' screens, /readyz and /metrics. Counts and conditions, never who."""

from typing import Any

import msgspec
from redis.asyncio import Redis

from helpline.presence import Heartbeat, Status, now_ms, processes
from helpline.store.keys import Keys
from helpline.store.replies import as_text

_PATIENCE_MS = 120_000
"""Someone at level 4 who waits longer than this is a degraded mode of its own."""


class House(msgspec.Struct, frozen=True):
    """What is the same for everybody. `bot`: ready, loading, training, starting or away; `degraded`: what is wrong now."""

    bot: str
    progress: int | None
    keeper: bool
    counsellors: int
    degraded: list[str]
    undelivered: int = 0
    """Texts and calls that failed for good."""


class Lines(msgspec.Struct, frozen=True):
    """Lengths of the waiting lines. Not for counsellors' screens: it counts what some of them must not know of."""

    waiting: dict[tuple[str, str], int]
    """By class ("4" or "n") and language."""
    oldest_ms: int
    """The longest wait at level 4, in milliseconds."""


async def look(redis: Redis, cell: str) -> House:
    """Raises `RedisError`."""
    alive = await processes(redis, cell)
    bot, progress = _bot([one for one in alive if one.process == "bot"])
    keeper = any(one.process == "keeper" for one in alive)
    counsellors = int(await redis.zcount(Keys(cell)("presence"), await now_ms(redis), "+inf"))
    degraded = [
        *([f"bot_{bot}"] if bot != Status.READY else []),
        *([] if keeper else ["keeper_away"]),
        *([] if counsellors else ["no_counsellor"]),
    ]
    undelivered = int(await redis.xlen(Keys(cell)("outbox:dead")))
    return House(bot, progress, keeper, counsellors, degraded, undelivered)


def _bot(bots: list[Heartbeat]) -> tuple[str, int | None]:
    for status in (Status.READY, Status.LOADING, Status.TRAINING, Status.STARTING):
        for one in bots:
            if one.status is status:
                return status.value, one.progress
    return "away", None


async def lines(redis: Redis, cell: str) -> Lines:
    """Raises `RedisError`."""
    keys = Keys(cell)
    waiting: dict[tuple[str, str], int] = {}
    now, oldest = await now_ms(redis), 0
    for raw in await redis.smembers(keys("wait:index")):
        line = as_text(raw)
        _, kind, language, _ = line.split(":", 3)
        waiting[kind, language] = waiting.get((kind, language), 0) + int(await redis.zcard(keys(line)))
        if kind == "4":
            first: Any = await redis.zrange(keys(line), 0, 0, withscores=True)
            oldest = max([oldest, *(now - int(score) for _, score in first)])
    return Lines(waiting, oldest)


def overdue(found: Lines) -> bool:
    return found.oldest_ms > _PATIENCE_MS
