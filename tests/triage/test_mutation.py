"""The cases notice when a part of triage is gone: any category of any lexicon, or the scorer."""

from pathlib import Path

import pytest

from helpline.language import Language
from helpline.risk import Category
from tests.triage.cases import FOLDER, Case, cases
from triage.engine import TriageEngine
from triage.matching import Hit, Phrases
from triage.text import Text

CASES = cases()
SCORER_CASES = cases(FOLDER / "scorer")


class Without:
    """The lexicons, one category of one language removed."""

    def __init__(self, phrases: Phrases, language: Language, category: Category) -> None:
        self._phrases, self._removed = phrases, (language, category.value)
        self.rules, self.vocabulary = phrases.rules, phrases.vocabulary

    def find(self, text: Text) -> list[Hit]:
        return [hit for hit in self._phrases.find(text) if (hit.rule.language, hit.rule.name) != self._removed]


def failing(engine: TriageEngine, among: list[Case]) -> list[Case]:
    return [case for case in among if not case.holds(engine.triage(case.text))]


@pytest.mark.parametrize("language", list(Language))
@pytest.mark.parametrize("category", list(Category))
def test_a_category_that_is_removed_from_a_lexicon_is_missed(
    category: Category, language: Language, engine: TriageEngine
) -> None:
    phrases = engine._phrases
    assert any(rule.language == language and rule.name == category.value for rule in phrases.rules)
    poorer = TriageEngine(Without(phrases, language, category), engine._identifier, None)
    ours = [case for case in CASES if case.language == language]
    assert failing(engine, ours) == []
    assert failing(poorer, ours) != []


@pytest.fixture(scope="module")
def learned(trained_home: Path) -> TriageEngine:
    """Triage with the scorer really trained from the project's texts."""
    return TriageEngine.load(trained_home)


@pytest.mark.slow
@pytest.mark.timeout(600)
@pytest.mark.parametrize("language", list(Language))
def test_a_scorer_that_is_removed_is_missed(language: Language, learned: TriageEngine) -> None:
    ours = [case for case in SCORER_CASES if case.language == language]
    assert failing(learned, ours) == []
    assert failing(learned.without_scorer(), ours) == ours
