"""Concepts that languages share."""

from pathlib import Path

import pytest

from helpline.language import Language
from triage.concepts import FOLDER, Concepts, read
from triage.text import fold

CONCEPTS = Concepts.load()


def found(text: str) -> set[str]:
    return {one.concept for one in CONCEPTS.find(fold(text))}


@pytest.mark.parametrize(
    "text",
    [
        "my boss keeps touching me",
        "mon chef me touche tout le temps",
        "mi jefe me toca",
        "مديري يلمسني",
        "والمدير بيلمس يدي",
        "老板摸我的手",
        "мой начальник трогает меня",
    ],
)
def test_every_language_says_the_same_concepts(text: str) -> None:
    assert {"superior", "touch"} <= found(text)


@pytest.mark.parametrize("text", ["jubao", "niming", "anonimno", "tousu"])
def test_romanised_forms_are_listed_too(text: str) -> None:
    assert {"report", "anonymous"} & found(text)


def test_a_phrase_needs_all_its_words_in_order() -> None:
    listed = Concepts({"bed": ["in bed"]})
    assert [one.at for one in listed.find(fold("he wants me in bed"))] == [3]
    assert listed.find(fold("bed in")) == []


def test_a_short_word_matches_whole_words_only() -> None:
    listed = Concepts({"weapon": ["gun"]})
    assert listed.find(["guns"])
    assert not listed.find(["gunther"])


def test_a_concept_listed_in_two_files_is_refused(tmp_path: Path) -> None:
    for name in ("a.yml", "b.yml"):
        (tmp_path / name).write_text("fear:\n  en: afraid\n", encoding="utf-8")
    with pytest.raises(ValueError, match="listed twice"):
        read(tmp_path)


def test_every_concept_is_listed_in_every_language() -> None:
    import yaml

    for path in FOLDER.glob("*.yml"):
        for concept, languages in yaml.safe_load(path.read_text(encoding="utf-8")).items():
            assert set(languages) == set(Language), concept
