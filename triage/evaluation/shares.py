"""Shares with their uncertainty, for every report."""

from collections.abc import Iterable
from math import sqrt

import msgspec

_Z = 1.959964
"""Standard deviations of a 95 % interval."""


class Share(msgspec.Struct, frozen=True):
    """`right` of `total`, with the bounds of the 95 % Wilson interval; all shares are 0 to 1."""

    right: int
    total: int
    share: float
    low: float
    high: float


def share(hits: Iterable[bool]) -> Share:
    """Wilson's interval for a proportion (Wilson 1927, without continuity correction)."""
    found = list(hits)
    right, total = sum(found), len(found)
    if not total:
        return Share(0, 0, 0.0, 0.0, 1.0)
    part, weight = right / total, _Z * _Z / total
    middle = (part + weight / 2) / (1 + weight)
    half = _Z / (1 + weight) * sqrt(part * (1 - part) / total + weight / (4 * total))
    return Share(right, total, part, max(0.0, middle - half), min(1.0, middle + half))


def percent(one: Share) -> str:
    """As in "84.2 (80.0-87.6)"; a dash where nothing was measured."""
    if not one.total:
        return "-"
    return f"{100 * one.share:.1f} ({100 * one.low:.1f}-{100 * one.high:.1f})"
