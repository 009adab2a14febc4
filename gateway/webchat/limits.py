"""Limits against floods, without anybody's address: for each session and for all together. Kept in memory, per process."""

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
    "session": Rate(200, 20),
    "resume": Rate(60, 1),
}


class _Bucket:
    __slots__ = ("at", "held")

    def __init__(self, held: float, at: float) -> None:
        self.held = held
        self.at = at

    def take(self, rate: Rate, now: float) -> float:
        """0 when one was taken, else the seconds until there is one."""
        self.held = min(rate.burst, self.held + (now - self.at) * rate.per_s)
        self.at = now
        if self.held >= 1:
            self.held -= 1
            return 0.0
        return (1 - self.held) / rate.per_s


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

    def _take(self, rate: Rate | None, what: str, who: str) -> float:
        if rate is None:
            return 0.0
        now = self._clock()
        bucket = self._buckets.pop((what, who), None) or _Bucket(rate.burst, now)
        self._buckets[what, who] = bucket
        # The least recently used go first; theirs are full again by then.
        while len(self._buckets) > _MOST_BUCKETS:
            self._buckets.popitem(last=False)
        return bucket.take(rate, now)
