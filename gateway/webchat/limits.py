"""Limits against floods, without anybody's address: for each session and for all together. Kept in memory, per process."""

import asyncio
import time
from collections import OrderedDict
from collections.abc import Callable
from typing import NamedTuple

_MOST_BUCKETS = 20_000


class Rate(NamedTuple):
    """So many at once, then so many a second."""

    burst: float
    per_s: float


# What people do stays far below; a person who writes in short bursts under stress must never meet a limit.
PER_SESSION = {
    "message": Rate(40, 2),
    "typing": Rate(10, 1),
    "wish": Rate(30, 0.5),
    # Each may make a telephone ring: no more than somebody who corrects a number needs.
    "callback": Rate(5, 1 / 600),
    "read": Rate(60, 2),
    "resume": Rate(6, 0.1),
}
GLOBAL = {
    "message": Rate(2000, 400),
    "typing": Rate(1000, 200),
    "wish": Rate(1000, 100),
    "callback": Rate(100, 1),
    "read": Rate(4000, 400),
    "session": Rate(300, 50),
    "resume": Rate(60, 1),
}
PATIENCE_S = {"session": 3.0}
"""So long what is over the limit waits for its turn, first come first served, before it is refused. A flood refused at once
would leave what little there is to whoever asks most often; a person asks once."""


class _Bucket:
    __slots__ = ("at", "held")

    def __init__(self, held: float, at: float) -> None:
        self.held = held
        self.at = at

    def take(self, rate: Rate, now: float) -> float:
        """0 when one was taken, else the seconds until there is one."""
        seconds = self._refilled(rate, now)
        if seconds == 0:
            self.held -= 1
        return seconds

    def book(self, rate: Rate, now: float, patience_s: float) -> tuple[float, bool]:
        """One is taken, to be used in so many seconds, or (False) there is none within the patience: seconds until there is."""
        seconds = self._refilled(rate, now)
        if seconds > patience_s:
            return seconds - patience_s, False
        self.held -= 1
        return seconds, True

    def _refilled(self, rate: Rate, now: float) -> float:
        """Seconds until there is one, behind all that are booked."""
        self.held = min(rate.burst, self.held + (now - self.at) * rate.per_s)
        self.at = now
        return max(0.0, (1 - self.held) / rate.per_s)


class Limits:
    """Token buckets: `wait` answers how long to wait before `what` may be done."""

    def __init__(
        self,
        per_session: dict[str, Rate] | None = None,
        everybody: dict[str, Rate] | None = None,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._per_session = PER_SESSION if per_session is None else per_session
        self._global = GLOBAL if everybody is None else everybody
        self._clock = clock
        self._buckets: OrderedDict[tuple[str, str], _Bucket] = OrderedDict()

    def wait(self, what: str, session: str = "") -> float:
        """Seconds; 0.0 when it may be done now. `session` is any stable name of the session, "" where there is none."""
        if session and (seconds := self._take(self._per_session.get(what), what, session)):
            return seconds
        return self._take(self._global.get(what), what, "")

    async def turn(self, what: str) -> float:
        """Waits for its turn, at most `PATIENCE_S`. Seconds to come back in; 0.0 when it may be done now."""
        rate = self._global.get(what)
        if rate is None:
            return 0.0
        now = self._clock()
        seconds, is_booked = self._bucket(rate, what, "", now).book(rate, now, PATIENCE_S[what])
        if not is_booked:
            return seconds
        await asyncio.sleep(seconds)
        return 0.0

    def _take(self, rate: Rate | None, what: str, who: str) -> float:
        if rate is None:
            return 0.0
        now = self._clock()
        return self._bucket(rate, what, who, now).take(rate, now)

    def _bucket(self, rate: Rate, what: str, who: str, now: float) -> _Bucket:
        bucket = self._buckets.pop((what, who), None) or _Bucket(rate.burst, now)
        self._buckets[what, who] = bucket
        # The least recently used go first; theirs are full again by then.
        while len(self._buckets) > _MOST_BUCKETS:
            self._buckets.popitem(last=False)
        return bucket
