"""Limits against floods: nobody who behaves like a person meets one, and a flood leaves room for who asks once."""

import asyncio
import heapq
import itertools
from functools import partial

import pytest

from gateway.webchat.limits import Limits, Rate


def test_a_limit_fills_up_again_with_time() -> None:
    now = [0.0]
    limits = Limits({"message": Rate(2, 0.5)}, {}, clock=lambda: now[0])
    assert [limits.wait("message", "a") for _ in range(3)] == [0.0, 0.0, 2.0]
    assert limits.wait("message", "b") == 0.0
    now[0] += 2
    assert limits.wait("message", "a") == 0.0


async def test_new_sessions_over_the_limit_wait_for_their_turn_and_the_patience_is_short(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    now, slept = [0.0], []

    async def sleep(seconds: float) -> None:
        slept.append(seconds)

    monkeypatch.setattr("gateway.webchat.limits.asyncio.sleep", sleep)
    limits = Limits({}, {"session": Rate(2, 1)}, clock=lambda: now[0])
    assert [await limits.turn("session") for _ in range(7)] == [0.0] * 5 + [1.0, 1.0]
    assert slept == [0.0, 0.0, 1.0, 2.0, 3.0]
    now[0] += 1
    assert await limits.turn("session") == 0.0
    assert slept[-1] == 3.0


class Time:
    """Passes when a test says so, and then for everybody who sleeps."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.now = 0.0
        self._others_run = partial(asyncio.sleep, 0)
        self._sleepers: list[tuple[float, int, asyncio.Future[None]]] = []
        self._count = itertools.count()
        monkeypatch.setattr("gateway.webchat.limits.asyncio.sleep", self._sleep)

    async def _sleep(self, seconds: float) -> None:
        awake = asyncio.get_running_loop().create_future()
        heapq.heappush(self._sleepers, (self.now + seconds, next(self._count), awake))
        await awake

    async def passes(self, seconds: float) -> None:
        end = self.now + seconds
        await self._others_run()
        while self._sleepers and self._sleepers[0][0] <= end:
            self.now, _, awake = heapq.heappop(self._sleepers)
            awake.set_result(None)
            await self._others_run()
        self.now = end


async def test_who_asks_once_in_a_flood_of_new_sessions_has_one_within_the_patience(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Sixty who ask again a millisecond after they were served, and one who asks once."""
    time = Time(monkeypatch)
    limits = Limits({}, {"session": Rate(10, 60)}, clock=lambda: time.now)

    async def hostile() -> None:
        while True:
            await limits.turn("session")
            await asyncio.sleep(0.001)

    flood = [asyncio.create_task(hostile()) for _ in range(60)]
    await time.passes(0.5)
    once = asyncio.create_task(limits.turn("session"))
    await time.passes(3)
    assert once.done()
    assert once.result() == 0.0
    for one in flood:
        one.cancel()
