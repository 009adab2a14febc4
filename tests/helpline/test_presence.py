"""Heartbeats: who is there by Redis's clock."""

import asyncio
import os
from contextlib import suppress

from redis.asyncio import Redis

from helpline import presence
from helpline.presence import Status, beat, keep_beating, leave, processes


async def test_a_process_that_beats_is_there_with_status_and_progress(redis: Redis) -> None:
    await beat(redis, "main", "bot", Status.TRAINING, 40)
    (there,) = await processes(redis, "main")
    assert (there.process, there.pid, there.status, there.progress) == ("bot", os.getpid(), Status.TRAINING, 40)


async def test_the_last_beat_counts(redis: Redis) -> None:
    await beat(redis, "main", "bot", Status.LOADING)
    await beat(redis, "main", "bot", Status.READY)
    assert [one.status for one in await processes(redis, "main")] == [Status.READY]


async def test_a_process_that_stopped_beating_is_gone(redis: Redis) -> None:
    await beat(redis, "main", "bot", Status.READY)
    await asyncio.sleep(0.05)
    assert await processes(redis, "main", within_ms=10) == []
    assert len(await processes(redis, "main")) == 1


async def test_one_that_leaves_is_gone_at_once(redis: Redis) -> None:
    await beat(redis, "main", "keeper", Status.READY)
    await leave(redis, "main", "keeper")
    assert await processes(redis, "main") == []


async def test_cells_do_not_see_each_other(redis: Redis) -> None:
    await beat(redis, "north", "bot", Status.READY)
    assert await processes(redis, "south") == []


async def test_old_and_unreadable_heartbeats_are_forgotten(redis: Redis) -> None:
    await redis.hset(
        "{main}:alive", mapping={"old": b'{"process":"x","pid":1,"status":"ready","progress":null,"at_ms":1}'}
    )
    await redis.hset("{main}:alive", "odd", b"\xff")
    assert await processes(redis, "main") == []
    assert await redis.hlen("{main}:alive") == 0


async def test_beating_goes_on_until_cancelled_and_then_leaves(redis: Redis) -> None:
    task = asyncio.create_task(keep_beating(redis, "main", "bot", lambda: (Status.READY, None)))
    while not await processes(redis, "main"):
        await asyncio.sleep(0.01)
    task.cancel()
    with suppress(asyncio.CancelledError):
        await task
    assert await processes(redis, "main") == []


async def test_beating_outlives_an_absent_redis(free_port: int) -> None:
    absent = Redis(port=free_port, retry=None, socket_connect_timeout=0.1)
    task = asyncio.create_task(keep_beating(absent, "main", "bot", lambda: (Status.READY, None)))
    await asyncio.sleep(0.3)
    assert not task.done()
    task.cancel()
    with suppress(asyncio.CancelledError):
        await task
    assert presence.BEAT_S < presence.FRESH_MS / 1000 / 3
