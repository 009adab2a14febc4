"""Heartbeats of processes: who is there, and how far it has come. Kept in the hash `{cell}:alive`.

A process beats every few seconds; one that stops is gone after `FRESH_MS`. Times are Redis's, so that processes on
several machines need no common clock.
"""

import asyncio
import contextlib
import os
import secrets
from collections.abc import Callable
from enum import StrEnum

import msgspec
from redis.asyncio import Redis
from redis.exceptions import RedisError

from helpline.store.keys import Keys

BEAT_S = 3.0
FRESH_MS = 15_000
# What is older is of no use to anyone and leaves the hash.
_FORGOTTEN_MS = 3_600_000
_RUN = secrets.token_hex(4)


class Status(StrEnum):
    STARTING = "starting"
    TRAINING = "training"
    LOADING = "loading"
    READY = "ready"


class Heartbeat(msgspec.Struct, frozen=True):
    """One process. `progress` is 0 to 100, or None where nobody can tell."""

    process: str
    pid: int
    status: Status
    progress: int | None
    at_ms: int
    v: int = 1


async def now_ms(redis: Redis) -> int:
    """Redis's clock in milliseconds."""
    seconds, micros = await redis.time()
    return int(seconds) * 1000 + int(micros) // 1000


async def beat(redis: Redis, cell: str, process: str, status: Status, progress: int | None = None) -> None:
    """Say that this process is there. Raises `RedisError`."""
    heartbeat = Heartbeat(process, os.getpid(), status, progress, await now_ms(redis))
    # Process ids repeat, between machines and over time: the random part keeps two apart.
    await redis.hset(Keys(cell)("alive"), f"{process}:{os.getpid()}:{_RUN}", msgspec.json.encode(heartbeat))


async def leave(redis: Redis, cell: str, process: str) -> None:
    """Take our heartbeat away, at an orderly end."""
    await redis.hdel(Keys(cell)("alive"), f"{process}:{os.getpid()}:{_RUN}")


async def processes(redis: Redis, cell: str, within_ms: int = FRESH_MS) -> list[Heartbeat]:
    """The processes with a fresh heartbeat, sorted by name. Forgets those long gone."""
    key, now = Keys(cell)("alive"), await now_ms(redis)
    held = {field: _heartbeat(value) for field, value in (await redis.hgetall(key)).items()}
    gone = [field for field, one in held.items() if one is None or now - one.at_ms > _FORGOTTEN_MS]
    if gone:
        await redis.hdel(key, *gone)
    fresh = (one for one in held.values() if one is not None and now - one.at_ms <= within_ms)
    return sorted(fresh, key=lambda one: (one.process, one.pid))


def _heartbeat(value: bytes | str) -> Heartbeat | None:
    try:
        return msgspec.json.decode(value, type=Heartbeat)
    except msgspec.DecodeError:
        return None


async def keep_beating(redis: Redis, cell: str, process: str, now: Callable[[], tuple[Status, int | None]]) -> None:
    """Beat for ever with what `now` answers; while Redis is away, keep trying. Cancel it to leave."""
    try:
        while True:
            with contextlib.suppress(RedisError, OSError):
                await beat(redis, cell, process, *now())
            await asyncio.sleep(BEAT_S)
    finally:
        with contextlib.suppress(RedisError, OSError):
            await leave(redis, cell, process)
