"""Wake-ups: one channel per cell that says *that* something changed, never what.

A wake-up may be lost (a reconnect, a full buffer), so every reader also sweeps at its own slow pace.
"""

import asyncio
import contextlib
from collections.abc import AsyncIterator
from enum import StrEnum
from typing import NamedTuple

from redis.asyncio import Redis
from redis.exceptions import RedisError

from helpline.ids import ConversationId
from helpline.store.keys import Keys

_RECONNECT_S = 0.5


class Changed(StrEnum):
    CONVERSATION = "c"
    QUEUE = "q"
    INBOX = "i"
    CONNECTION = "connection"
    """(Re)connected: wake-ups may have been missed, read everything once."""


class Wake(NamedTuple):
    changed: Changed
    conversation: ConversationId | None = None


async def wakes(redis: Redis, cell: str) -> AsyncIterator[Wake]:
    """Wake-ups for ever, across reconnects. Yields `CONNECTION` at each (re)connect, when the subscription stands."""
    while True:
        pubsub = redis.pubsub(ignore_subscribe_messages=False)
        try:
            await pubsub.subscribe(Keys(cell)("wake"))
            async for message in pubsub.listen():
                if message["type"] == "subscribe":
                    yield Wake(Changed.CONNECTION)
                elif message["type"] == "message" and (wake := _parse(message["data"])) is not None:
                    yield wake
        except (RedisError, OSError):
            await asyncio.sleep(_RECONNECT_S)
        finally:
            with contextlib.suppress(RedisError, OSError):
                await pubsub.aclose()  # type: ignore[no-untyped-call]


def _parse(data: bytes) -> Wake | None:
    # A neighbouring release may publish words that this one doesn't know.
    kind, _, id = data.decode("ascii", "replace").partition(" ")
    if kind not in {"c", "q", "i"}:
        return None
    return Wake(Changed(kind), ConversationId(id) if id else None)
