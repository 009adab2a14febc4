"""Puts the held-out texts to triage as it stands, with the learned scorer and without."""

from collections.abc import Mapping
from pathlib import Path

import msgspec

from helpline.language import Language
from triage.engine import TriageEngine
from triage.evaluation.figures import ALARM, CategoryFigures, Figures, Reading, by_category, figures
from triage.evaluation.texts import DATA, HeldOutSet, RiskText, risk_texts

LEXICON, SCORER = "lexicon alone", "lexicon and scorer"


class Reader(msgspec.Struct, frozen=True):
    """One way of reading, over all languages."""

    languages: dict[str, Figures]
    by_category: dict[str, CategoryFigures]


class Report(msgspec.Struct, frozen=True):
    """Everything that was measured, by way of reading: LEXICON, and SCORER where one is trained."""

    texts: HeldOutSet
    readers: dict[str, Reader]


def report(name: HeldOutSet, home: Path, data: Path = DATA) -> Report:
    """Measure all languages. `home` is HELPLINE_HOME. Raises LexiconError, ValueError (a line that can't be read)."""
    engine = TriageEngine.load(home)
    texts = {language: risk_texts(name, language, data) for language in Language}
    engines = {LEXICON: engine.without_scorer(), **({SCORER: engine} if engine.has_model else {})}
    return Report(name, {way: _reader(one, texts) for way, one in engines.items()})


def _reader(engine: TriageEngine, texts: Mapping[Language, dict[str, RiskText]]) -> Reader:
    readings = {str(language): [read(engine, *one) for one in lines.items()] for language, lines in texts.items()}
    danger = [one for of_language in readings.values() for one in of_language if one.true.level >= ALARM]
    return Reader({name: figures(ours) for name, ours in readings.items() if ours}, by_category(danger))


def read(engine: TriageEngine, place: str, true: RiskText) -> Reading:
    """Reads a text as a conversation's first message: nothing is known of its language."""
    explained = engine.explain(true.text)
    chance = explained.score.probability if explained.score else 0.0
    found = explained.triage
    return Reading(place, true, int(found.level), found.categories, found.level + min(chance, 0.999))
