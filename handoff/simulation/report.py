"""What a coordinator reads: waits by level and language, who gave up, how busy counsellors are; as text, JSON and a picture."""

import html
import statistics
from collections.abc import Callable, Iterable

import msgspec

from handoff.simulation.plan import Plan
from handoff.simulation.world import Served


class Row(msgspec.Struct, frozen=True):
    """Callers of one kind. Waits in minutes; shares from 0 to 1."""

    name: str
    callers: int
    median: float
    ninetieth: float
    ninety_fifth: float
    within_30_s: float
    within_2_min: float
    gave_up: float
    overtaken: float
    """Share of those before whom somebody was answered who had come later."""


class Report(msgspec.Struct, frozen=True):
    plan: Plan
    seeds: int
    utilisation: float
    rows: list[Row]
    curves: dict[str, list[float]]
    """Level -> waits in minutes at each hundredth of its callers."""


def report(plan: Plan, runs: list[list[Served]]) -> Report:
    """Of all runs together."""
    served = [one for run in runs for one in run]
    kinds: list[tuple[str, Callable[[Served], bool]]] = [("all", lambda _: True)]
    kinds += [(f"level {level}", lambda one, level=level: one.caller.level == level) for level in range(5)]  # type: ignore[misc]
    kinds += [(language, lambda one, language=language: one.caller.language == language) for language in plan.languages]  # type: ignore[misc]
    rows = [_row(name, [one for one in served if belongs(one)]) for name, belongs in kinds]
    busy = sum(one.caller.handling for one in served if not one.gave_up)
    counsellors = sum(group.number for group in plan.staff) * plan.capacity
    return Report(
        plan, len(runs), busy / (counsellors * plan.hours * 60 * len(runs)), [row for row in rows if row.callers],
        {f"level {level}": curve for level in range(5) if (curve := _curve(served, level))},
    )  # fmt: skip


def _row(name: str, served: list[Served]) -> Row:
    waits = sorted(one.wait for one in served if not one.gave_up)
    total = len(served) or 1
    return Row(
        name, len(served), _quantile(waits, 0.5), _quantile(waits, 0.9), _quantile(waits, 0.95),
        within_30_s=sum(wait <= 0.5 for wait in waits) / total,
        within_2_min=sum(wait <= 2 for wait in waits) / total,
        gave_up=sum(one.gave_up for one in served) / total,
        overtaken=sum(one.overtaken > 0 for one in served) / total,
    )  # fmt: skip


def _quantile(waits: list[float], share: float) -> float:
    return waits[min(len(waits) - 1, int(share * len(waits)))] if waits else 0.0


def _curve(served: Iterable[Served], level: int) -> list[float]:
    waits = sorted(one.wait for one in served if one.caller.level == level and not one.gave_up)
    return [round(_quantile(waits, share / 100), 2) for share in range(101)] if waits else []


def as_text(found: Report) -> str:
    """A table for the terminal."""
    lines = [
        f"{'':10}{'callers':>8}{'median':>8}{'90 %':>8}{'95 %':>8}{'<=30 s':>8}{'<=2 min':>8}{'gave up':>8}{'overtaken':>10}"
    ]
    lines += [
        f"{row.name:10}{row.callers:8}{row.median:8.1f}{row.ninetieth:8.1f}{row.ninety_fifth:8.1f}"
        f"{row.within_30_s:8.0%}{row.within_2_min:8.0%}{row.gave_up:8.0%}{row.overtaken:10.0%}"
        for row in found.rows
    ]
    lines.append(
        f"utilisation {found.utilisation:.0%}; waits in minutes; {found.seeds} runs of {found.plan.hours:g} hours"
    )
    return "\n".join(lines)


_WIDE, _HIGH, _EDGE = 640, 320, 44
_COLOURS = ("#5b7083", "#2f7d8c", "#3f9b5f", "#d98216", "#b3221a")


def as_html(found: Report) -> str:
    """A page of its own: the table and one curve a level (share of callers answered within so many minutes)."""
    table = html.escape(as_text(found))
    return (
        '<!doctype html><html lang="en"><meta charset="utf-8"><title>Waits</title>'
        "<style>body{font:16px/1.5 system-ui;margin:2rem}pre{font-size:14px}</style>"
        f"<h1>Waits</h1><pre>{table}</pre>{_picture(found)}</html>"
    )


def _picture(found: Report) -> str:
    longest = max((curve[95] for curve in found.curves.values()), default=1.0) or 1.0
    parts = [f'<svg viewBox="0 0 {_WIDE} {_HIGH}" width="{_WIDE}" role="img" aria-label="Waits by level">']
    for tenth in range(0, 11, 2):
        y = _y(tenth / 10)
        parts.append(
            f'<path d="M{_EDGE} {y}H{_WIDE - 10}" stroke="#ddd"/><text x="4" y="{y + 4}">{tenth * 10} %</text>'
        )
    for number, (name, curve) in enumerate(found.curves.items()):
        points = " ".join(
            f"{_EDGE + min(wait / longest, 1) * (_WIDE - _EDGE - 10):.1f},{_y(share / 100):.1f}"
            for share, wait in enumerate(curve)
        )
        colour = _COLOURS[int(name[-1])]
        parts.append(f'<polyline fill="none" stroke="{colour}" stroke-width="2" points="{points}"/>')
        parts.append(f'<text x="{_WIDE - 90}" y="{_HIGH - 70 - 18 * number}" fill="{colour}">{name}</text>')
    parts.append(f'<text x="{_WIDE - 150}" y="{_HIGH - 6}">up to {longest:.1f} minutes</text></svg>')
    return "".join(parts)


def _y(share: float) -> float:
    return _HIGH - 24 - share * (_HIGH - 40)


def mean_wait(run: list[Served]) -> float:
    """Of everybody who was answered, in minutes."""
    return statistics.fmean(one.wait for one in run if not one.gave_up)
