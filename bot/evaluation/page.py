"""The report as one HTML file without any outside resource: tables, learning curve and confusion matrices as SVG."""

from collections.abc import Iterable
from html import escape

from bot.evaluation.measure import Report
from bot.evaluation.scores import Scores, Share

_CELL = 12
_LABELS = 190
_STYLE = """
body{font:15px/1.5 system-ui,sans-serif;margin:2rem auto;max-width:62rem;padding:0 1rem;color:#1b1b1b;background:#fff}
table{border-collapse:collapse;margin:1rem 0}th,td{padding:.25rem .7rem;border-bottom:1px solid #ccc;text-align:left}
td.n{text-align:right;font-variant-numeric:tabular-nums}svg text{font:9px system-ui,sans-serif;fill:#333}
"""
_LEGEND = (
    "Shares in per cent with 95 % Wilson intervals. Asked back: the assistant offers a choice instead of acting. "
    "Misled: it acts on a wrong intent."
)
_COLOURS = {"en": "#1f4e79", "fr": "#b3541e", "es": "#7a1fa2", "ar": "#1b7837", "zh": "#c2185b", "ru": "#555555"}


def page(report: Report) -> str:
    """The whole file."""
    body = [
        f"<h1>Understanding, measured on data/{report.texts}</h1>",
        f"<p>{_LEGEND}</p>",
        _summary(report),
        _curve(report.curve) if report.curve else "",
        *(_language(language, found) for language, found in report.languages.items()),
    ]
    head = f'<meta charset="utf-8"><title>Understanding: {report.texts}</title><style>{_STYLE}</style>'
    return f'<!doctype html><html lang="en"><head>{head}</head><body>{"".join(body)}</body></html>\n'


def percent(share: Share) -> str:
    """As in "84.2 (80.0-87.6)"."""
    return f"{100 * share.share:.1f} ({100 * share.low:.1f}-{100 * share.high:.1f})"


def _table(heads: Iterable[str], rows: Iterable[Iterable[str]]) -> str:
    head = "".join(f"<th>{escape(one)}</th>" for one in heads)
    lines = "".join(f"<tr>{''.join(f'<td>{escape(one)}</td>' for one in row)}</tr>" for row in rows)
    return f"<table><tr>{head}</tr>{lines}</table>"


def _summary(report: Report) -> str:
    heads = ("language", "texts", "intent", "top 2", "macro F1", "language identified", "asked back", "misled")
    return _table(
        heads,
        (
            (
                language,
                str(found.accuracy.total),
                percent(found.accuracy),
                percent(found.top_2),
                f"{100 * found.macro_f1:.1f}",
                percent(found.language),
                percent(found.asked_back),
                percent(found.misled),
            )
            for language, found in report.languages.items()
        ),
    )


def _language(language: str, found: Scores) -> str:
    parts = {**found.by_directness, **found.by_form, **{f"language: {k}": v for k, v in found.language_by_form.items()}}
    confusions = ((one.wanted, one.taken_for, str(one.count)) for one in found.confusions)
    return (
        f"<h2>{escape(language)}</h2>"
        + _table(("form", "texts", "right"), ((name, str(one.total), percent(one)) for name, one in parts.items()))
        + _table(("wanted", "taken for", "times"), confusions)
        + _matrix(found)
    )


def _matrix(found: Scores) -> str:
    names = sorted({one.wanted for one in found.matrix} | {one.taken_for for one in found.matrix})
    place = {name: _LABELS + _CELL * index for index, name in enumerate(names)}
    size = _LABELS + _CELL * len(names)
    totals = {name: sum(one.count for one in found.matrix if one.wanted == name) for name in names}
    cells = "".join(
        f'<rect x="{place[one.taken_for]}" y="{place[one.wanted]}" width="{_CELL - 1}" height="{_CELL - 1}" '
        f'fill="{"#1b7837" if one.wanted == one.taken_for else "#b2182b"}" '
        f'fill-opacity="{0.15 + 0.85 * one.count / totals[one.wanted]:.2f}">'
        f"<title>{escape(one.wanted)}: {escape(one.taken_for)} {one.count}</title></rect>"
        for one in found.matrix
    )
    rows = "".join(
        f'<text x="{_LABELS - 4}" y="{at + 9}" text-anchor="end">{name}</text>' for name, at in place.items()
    )
    columns = "".join(
        f'<text transform="translate({at + 9} {_LABELS - 4}) rotate(-90)">{name}</text>' for name, at in place.items()
    )
    title = "Confusion matrix: rows wanted, columns taken for"
    return f'<svg role="img" viewBox="0 0 {size} {size}"><title>{title}</title>{cells}{rows}{columns}</svg>'


def _curve(curve: dict[str, list[tuple[float, float]]]) -> str:
    most = max(size for points in curve.values() for size, _ in points)

    def at(size: float, accuracy: float) -> str:
        return f"{40 + 540 * size / most:.1f},{310 - 300 * accuracy:.1f}"

    grid = "".join(
        f'<line x1="40" x2="580" y1="{310 - 3 * level}" y2="{310 - 3 * level}" stroke="#ddd"/>'
        f'<text x="34" y="{313 - 3 * level}" text-anchor="end">{level}</text>'
        for level in range(0, 101, 20)
    )
    lines = "".join(
        f'<polyline fill="none" stroke="{_COLOURS.get(name, "#000")}" stroke-width="2" '
        f'points="{" ".join(at(*point) for point in points)}"/>'
        f'<text x="590" y="{60 + 16 * index}" style="fill:{_COLOURS.get(name, "#000")}">{escape(name)}</text>'
        for index, (name, points) in enumerate(curve.items())
    )
    axis = f'<text x="310" y="330" text-anchor="middle">examples per intent, up to {most:.0f}</text>'
    sizes = next(iter(curve.values()))
    rows = ((name, *(f"{100 * accuracy:.1f}" for _, accuracy in points)) for name, points in curve.items())
    return (
        "<h2>Learning curve (data/dev, classifier alone)</h2>"
        f'<svg role="img" viewBox="0 0 640 340"><title>Accuracy against examples per intent</title>{grid}{lines}{axis}</svg>'
        + _table(("language", *(f"about {size:.0f}" for size, _ in sizes)), rows)
    )
