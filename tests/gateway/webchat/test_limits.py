"""Limits against floods: nobody who behaves like a person meets one, and a flood leaves room for who asks once."""

import asyncio
import time

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


async def test_who_asks_once_in_a_flood_of_new_sessions_has_one_within_the_patience() -> None:
    """Sixty who ask again as soon as they were served, and one who asks once."""
    limits = Limits({}, {"session": Rate(10, 60)})

    async def hostile() -> None:
        while True:
            await limits.turn("session")
            await asyncio.sleep(0)

    flood = [asyncio.create_task(hostile()) for _ in range(60)]
    await asyncio.sleep(0.5)
    began = time.monotonic()
    assert await limits.turn("session") == 0.0
    assert time.monotonic() - began < 3
    for one in flood:
        one.cancel()
