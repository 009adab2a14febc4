"""Parts of the reports, which are single HTML files without any outside resource."""

from collections.abc import Iterable, Mapping, Sequence
from html import escape

COLOURS = {"en": "#1f4e79", "fr": "#b3541e", "es": "#7a1fa2", "ar": "#1b7837", "zh": "#c2185b", "ru": "#555555"}
_STYLE = """
body{font:15px/1.5 system-ui,sans-serif;margin:2rem auto;max-width:62rem;padding:0 1rem;color:#1b1b1b;background:#fff}
table{border-collapse:collapse;margin:1rem 0}th,td{padding:.25rem .7rem;border-bottom:1px solid #ccc;text-align:left}
td.n{text-align:right;font-variant-numeric:tabular-nums}svg text{font:9px system-ui,sans-serif;fill:#333}
"""
_LEFT, _RIGHT, _TOP, _BOTTOM = 40, 580, 10, 310


def document(title: str, parts: Iterable[str]) -> str:
    """The whole file; `parts` are HTML."""
    head = f'<meta charset="utf-8"><title>{escape(title)}</title><style>{_STYLE}</style>'
    return f'<!doctype html><html lang="en"><head>{head}</head><body>{"".join(parts)}</body></html>\n'


def table(heads: Iterable[str], rows: Iterable[Iterable[str]]) -> str:
    """A table of plain texts, which are escaped. Every cell takes the direction of its own text."""
    head = "".join(f"<th>{escape(one)}</th>" for one in heads)
    return f"<table><tr>{head}</tr>{''.join(map(_row, rows))}</table>"


def _row(cells: Iterable[str]) -> str:
    inside = "".join(f'<td dir="auto">{escape(one)}</td>' for one in cells)
    return f"<tr>{inside}</tr>"


def chart(title: str, across: str, lines: Mapping[str, Sequence[tuple[float, float]]], most: float = 1.0) -> str:
    """Lines by language as SVG: x from 0 to `most`, labelled `across`; y from 0 to 1 on a grid in per cent."""
    height = _BOTTOM - _TOP

    def at(x: float, y: float) -> str:
        return f"{_LEFT + (_RIGHT - _LEFT) * x / most:.1f},{_BOTTOM - height * y:.1f}"

    grid = "".join(
        f'<line x1="{_LEFT}" x2="{_RIGHT}" y1="{_BOTTOM - 3 * level}" y2="{_BOTTOM - 3 * level}" stroke="#ddd"/>'
        f'<text x="{_LEFT - 6}" y="{_BOTTOM + 3 - 3 * level}" text-anchor="end">{level}</text>'
        for level in range(0, 101, 20)
    )
    drawn = "".join(
        f'<polyline fill="none" stroke="{COLOURS.get(name, "#000")}" stroke-width="2" '
        f'points="{" ".join(at(*point) for point in points)}"/>'
        f'<text x="{_RIGHT + 10}" y="{60 + 16 * index}" style="fill:{COLOURS.get(name, "#000")}">{escape(name)}</text>'
        for index, (name, points) in enumerate(lines.items())
    )
    axis = f'<text x="{(_LEFT + _RIGHT) / 2:.0f}" y="{_BOTTOM + 20}" text-anchor="middle">{escape(across)}</text>'
    return f'<svg role="img" viewBox="0 0 640 340"><title>{escape(title)}</title>{grid}{drawn}{axis}</svg>'
