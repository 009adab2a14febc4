"""The form of a benchmark's figures."""

from pathlib import Path

import msgspec


class Figure(msgspec.Struct, frozen=True):
    """One measured value. `ratio` is ours over the peer's in the same run; `goal` is the most that `value` may be."""

    name: str
    value: float
    unit: str
    peer: str | None = None
    ratio: float | None = None
    goal: float | None = None
    holds: bool | None = None


def figure(name: str, value: float, unit: str, *, goal: float | None = None) -> Figure:
    return Figure(name, value, unit, goal=goal, holds=None if goal is None else value <= goal)


def beside(name: str, value: float, unit: str, peer: str, peer_value: float) -> Figure:
    return Figure(name, value, unit, peer, value / peer_value)


def write(target: Path, figures: list[Figure]) -> Path:
    target.parent.mkdir(exist_ok=True)
    target.write_bytes(msgspec.json.format(msgspec.json.encode(figures), indent=2))
    return target
