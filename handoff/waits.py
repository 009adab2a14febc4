"""How long a caller will wait, as honestly as it can be said: a range, or that nobody knows.

**Method.** Those who may take this caller hold `slots` conversations at once. When all are taken, the caller is served after as
many of them have ended as stand before, and one more. With handling times of mean m, memoryless and alike, ends come at rate
slots / m, and the time to the k-th is Gamma distributed with shape k and scale m / slots: the queue-length predictor of R.
Ibrahim and W. Whitt, "Real-Time Delay Estimation in Overloaded Multiserver Queues with Abandonments", Operations Research 57
(2009), whose error grows slowest with load. Told are the 10 % quantile with those of the caller's own language before them, and
the 90 % quantile with everybody before them whom the same counsellors may take: the truth lies between, for counsellors share
their time.

**What it doesn't know**: who will come on or go off duty, who will overtake by danger, who will leave the line.

Quantiles by E. B. Wilson and M. M. Hilferty, "The Distribution of Chi-Square", PNAS 17 (1931): within 8 % from k = 1 on.
"""

import math
import statistics

import msgspec

from handoff.queue.steps import Standing

FEWEST = 8
"""Fewer conversations that have ended say nothing of how long one takes."""
_PICK_UP_MIN = 3
"""Somebody is free: until they have looked, in minutes. Danger alerts everybody within two."""
_LONGEST_MIN = 240
_TENTH = 1.2816
"""Of the standard normal distribution: one in ten lies beyond."""


class Wait(msgspec.Struct, frozen=True):
    """Between `low` and `high` minutes; `low` is always less."""

    low: int
    high: int


def wait(standing: Standing) -> Wait | None:
    """The range for a caller who stands there; None: nobody can know yet."""
    if not standing.slots:
        return None
    if standing.free > standing.before:
        # Free, and yet has not come within that time: an open desk with nobody before it, perhaps.
        return Wait(0, _PICK_UP_MIN) if standing.waited <= _PICK_UP_MIN * 60_000 else None
    if len(standing.handled) < FEWEST:
        return None
    scale = _typical_ms(standing.handled) / 60_000 / standing.slots
    soonest = scale * gamma_quantile(max(0, standing.ahead - standing.free) + 1, -_TENTH)
    latest = scale * gamma_quantile(standing.before - standing.free + 1, _TENTH)
    low = min(_rounded(soonest, up=False), _LONGEST_MIN)
    return Wait(low, max(min(_rounded(latest, up=True), 2 * _LONGEST_MIN), low + 1, _PICK_UP_MIN))


def gamma_quantile(shape: int, z: float) -> float:
    """Of the Gamma distribution with scale 1, where the standard normal has `z` (Wilson and Hilferty)."""
    return float(shape * max(0.0, 1 - 1 / (9 * shape) + z / (3 * math.sqrt(shape))) ** 3)


def _typical_ms(handled: list[int]) -> float:
    """The mean without the tenth at either end: a conversation forgotten open for a night isn't work."""
    cut = len(handled) // 10
    kept = sorted(handled)[cut : len(handled) - cut]
    return statistics.fmean(kept)


def _rounded(minutes: float, *, up: bool) -> int:
    """Whole minutes, above ten in fives, above an hour in quarters: more would pretend to know."""
    step = 1 if minutes <= 10 else 5 if minutes <= 60 else 15
    return int((math.ceil if up else math.floor)(minutes / step)) * step
