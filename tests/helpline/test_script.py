"""The script of a language holds every sentence of it, for a native speaker to read through."""

from pathlib import Path

import pytest

from helpline.language import Language
from helpline.script import script
from helpline.sentences import sentences


@pytest.mark.parametrize("language", list(Language))
def test_every_sentence_of_the_language_is_in_its_script(language: Language) -> None:
    lines = script(language).splitlines()
    assert sorted(set(sentences().ids(language)) - set(lines)) == []


def test_sentences_stand_in_their_groups_with_each_channels_wording(tmp_path: Path) -> None:
    (tmp_path / "en").mkdir()
    text = "### What it is\n\n## Greetings\nhello = Hello { $name },\n    dear caller\n    .sms = Hi\n"
    (tmp_path / "en" / "x.ftl").write_text(text, "utf-8")
    assert script(Language.EN, tmp_path) == (
        "\n=== x.ftl ===\n\n--- What it is\n\n--- Greetings\n\nhello\n    Hello { $name }, dear caller\n    [sms] Hi\n"
    )
