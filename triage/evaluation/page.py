"""The report on danger: one HTML file with every text that was read wrongly, and the figures of `docs/risk-evaluation.md`."""

from collections.abc import Iterable, Iterator, Mapping
from html import escape
from pathlib import Path

from triage.evaluation.figures import Figures, Wrong
from triage.evaluation.html import chart, document, table
from triage.evaluation.measure import Reader, Report
from triage.evaluation.shares import percent

_LEGEND = (
    "Shares in per cent with 95 % Wilson intervals. Recall: of texts of level 3 and 4, those raised to 3 or above. "
    "Recall 4: of texts of level 4, those raised to 4. False alarms: of texts of level 0 and 1, those raised to 3 or above. "
    "Negated or past: of texts that deny a danger or tell of one long over, those raised to 3 or above. "
    "Synthetic texts; no clinical validation."
)
_HEADS = ("language", "texts", "recall", "recall 4", "false alarms", "negated or past")
_CATEGORY_HEADS = ("category", "texts", "raised", "named")
_FROM, _TO = (
    "<!-- figures: from here on written by `helpline evaluate --risk --write-page` -->",
    "<!-- figures: end -->",
)


def page(report: Report) -> str:
    """The whole HTML file. Holds the texts of the held-out files."""
    title = f"Danger, measured on data/risk/{report.texts}"
    parts = [f"<h1>{title}</h1><p>{_LEGEND}</p>"]
    for way, reader in report.readers.items():
        parts += _way(way, reader)
    return document(title, parts)


def _way(way: str, reader: Reader) -> Iterator[str]:
    yield f"<h2>{escape(way)}</h2>"
    yield table(_HEADS, summary(reader.languages))
    curves = {language: found.curve for language, found in reader.languages.items()}
    yield chart("Precision (up) against recall of level 3 and above", "recall, 0 to 1", curves)
    yield table(_CATEGORY_HEADS, categories(reader))
    for language, found in reader.languages.items():
        yield f"<h3>{escape(language)}</h3>"
        yield table(
            ("form", "texts", "recall"), ((form, str(s.total), percent(s)) for form, s in found.by_form.items())
        )
        yield _wrong_ones("missed", found.misses)
        yield _wrong_ones("raised without need", found.alarms)


def _wrong_ones(what: str, wrong: list[Wrong]) -> str:
    heads = (what, "text", "true level", "read as", "true categories", "found", "kind", "form")
    return table(
        heads,
        (
            (
                one.place,
                one.text,
                str(one.true_level),
                str(one.level),
                ", ".join(one.true_categories),
                ", ".join(one.categories),
                one.kind,
                one.form,
            )
            for one in wrong
        ),
    )


def summary(languages: Mapping[str, Figures]) -> Iterator[tuple[str, ...]]:
    """A row for each language, as named in the heads."""
    for language, found in languages.items():
        shares = (found.recall, found.recall_4, found.false_alarms, found.talked_about)
        yield (language, str(found.texts), *map(percent, shares))


def categories(reader: Reader) -> Iterator[tuple[str, ...]]:
    """A row for each category, all languages together."""
    for name, found in reader.by_category.items():
        yield name, str(found.raised.total), percent(found.raised), percent(found.named)


def markdown(report: Report) -> str:
    """The figures for the published page: no texts."""
    parts = [f"Measured on `data/risk/{report.texts}`. {_LEGEND}"]
    for way, reader in report.readers.items():
        parts += [f"### {way[0].upper()}{way[1:]}", _rows(_HEADS, summary(reader.languages))]
        parts += ["By category, all languages together:", _rows(_CATEGORY_HEADS, categories(reader))]
    return "\n\n".join(parts)


def _rows(heads: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> str:
    lines = [heads, ("---",) * len(heads), *rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def write_figures(path: Path, report: Report) -> None:
    """Put the figures between the marks of a page that is otherwise written by hand.

    Raises:
        ValueError: the page has no such marks; nothing is written.
    """
    before, begin, rest = path.read_text(encoding="utf-8").partition(_FROM)
    _, end, after = rest.partition(_TO)
    if not (begin and end):
        raise ValueError(f"{path.name} has no marks between which figures belong")
    path.write_text(f"{before}{_FROM}\n\n{markdown(report)}\n\n{_TO}{after}", encoding="utf-8")
