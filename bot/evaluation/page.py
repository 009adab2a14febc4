"""The report as one HTML file without any outside resource: tables, learning curve and confusion matrices as SVG."""

from html import escape

from bot.evaluation.measure import Report
from bot.evaluation.scores import Scores
from triage.evaluation.html import chart, document, table
from triage.evaluation.shares import percent

_CELL = 12
_LABELS = 190
_LEGEND = (
    "Shares in per cent with 95 % Wilson intervals. Asked back: the assistant offers a choice instead of acting. "
    "Misled: it acts on a wrong intent."
)


def page(report: Report) -> str:
    """The whole file."""
    body = [
        f"<h1>Understanding, measured on data/{report.texts}</h1>",
        f"<p>{_LEGEND}</p>",
        _summary(report),
        _curve(report.curve) if report.curve else "",
        *(_language(language, found) for language, found in report.languages.items()),
    ]
    return document(f"Understanding: {report.texts}", body)


def _summary(report: Report) -> str:
    heads = ("language", "texts", "intent", "top 2", "macro F1", "language identified", "asked back", "misled")
    return table(
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
        + table(("form", "texts", "right"), ((name, str(one.total), percent(one)) for name, one in parts.items()))
        + table(("wanted", "taken for", "times"), confusions)
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
    sizes = next(iter(curve.values()))
    rows = ((name, *(f"{100 * accuracy:.1f}" for _, accuracy in points)) for name, points in curve.items())
    return (
        "<h2>Learning curve (data/dev, classifier alone)</h2>"
        + chart("Accuracy against examples per intent", f"examples per intent, up to {most:.0f}", curve, most)
        + table(("language", *(f"about {size:.0f}" for size, _ in sizes)), rows)
    )
