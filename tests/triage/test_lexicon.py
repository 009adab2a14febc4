"""Lexicon files: what is in them, and what is said of a wrong one."""

import re
import shutil
from pathlib import Path

import pytest

from helpline.language import Language
from helpline.risk import Category
from triage.lexicon import LOCALES, LexiconError, lexicon_path, read_all, read_lexicon


@pytest.fixture(scope="module")
def counts() -> dict[tuple[Language, str, int], int]:
    found: dict[tuple[Language, str, int], int] = {}
    for rule in read_all():
        key = (rule.language, rule.name, rule.level)
        found[key] = found.get(key, 0) + 1
    return found


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("category", Category)
def test_every_language_knows_every_category(
    language: Language, category: Category, counts: dict[tuple[Language, str, int], int]
) -> None:
    assert sum(counts.get((language, category.value, level), 0) for level in range(1, 5)) > 0


@pytest.mark.parametrize("language", Language)
def test_every_language_has_many_phrases_of_high_danger(
    language: Language, counts: dict[tuple[Language, str, int], int]
) -> None:
    assert sum(count for (of, _, level), count in counts.items() if of == language and level >= 3) >= 100


@pytest.mark.parametrize(
    ("wrong", "right", "reason"),
    [
        ("\n  suicide:", "\n  sucide:", "unknown category: sucide"),
        ("\n  negation:", "\n  negations:", "unknown modifier: negations"),
        ("\nidioms:", "\nidiom:", "is missing"),
        ("language: en", "language: fr", "language must be en"),
        ("\n    4:", "\n    5:", "a level is 1, 2, 3 or 4"),
        ("\nidioms:\n", '\nidioms:\n  - "[open"\n', "unexpected"),
        ("\ncategories:", "\ncategories: [", "not YAML"),
    ],
)
def test_a_mistake_names_file_line_and_reason(wrong: str, right: str, reason: str, tmp_path: Path) -> None:
    path = tmp_path / "risk.yml"
    shutil.copy(lexicon_path(Language.EN), path)
    content = path.read_text(encoding="utf-8")
    assert wrong in content
    path.write_text(content.replace(wrong, right, 1), encoding="utf-8")
    with pytest.raises(LexiconError, match=rf"^{re.escape(str(path))}:\d+: .*{re.escape(reason)}"):
        read_lexicon(path, Language.EN)


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(LexiconError, match=r"risk\.yml:1: cannot be read"):
        read_lexicon(tmp_path / "risk.yml", Language.EN)


def test_the_lexicons_lie_in_the_locales() -> None:
    assert all(lexicon_path(language).is_file() for language in Language)
    assert LOCALES.name == "locales"
