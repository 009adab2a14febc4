"""The file of our own numbers."""

from pathlib import Path

import pytest

from helpline.channel import Channel
from helpline.language import Language
from telephony.numbers import NumbersError, read_numbers


def written(tmp_path: Path, text: str) -> Path:
    (tmp_path / "numbers.yml").write_text(text)
    return tmp_path / "numbers.yml"


def test_the_example_can_be_read() -> None:
    found = read_numbers(Path(__file__).parents[2] / "docs" / "numbers.example.yml")
    assert found.first(Channel.SMS)
    assert found.first(Channel.VOICE)
    assert found.first(Channel.WHATSAPP)


def test_a_number_that_is_not_in_the_file_is_answered_all_the_same(tmp_path: Path) -> None:
    found = read_numbers(written(tmp_path, '- {number: "+15550100010", channels: [sms], language: ar}'))
    assert found.of("+15550100010", Channel.SMS).language is Language.AR
    assert found.of("whatsapp:+15550100012", Channel.WHATSAPP).number == "+15550100012"
    assert found.first(Channel.VOICE) is None


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("{", "YAML"), ("[]", "list"), ("- 1", "number 1"), ('- {number: "1", channels: [sms]}', "international"),
        ('- {number: "+15550100010", channels: []}', "channels"), ('- {number: "+15550100010", channels: [web]}', "channels"),
        ('- {number: "+15550100010", channels: [sms], service: x}', "service"),
        ('- {number: "+15550100010", channels: [sms], colour: x}', "colour"),
        ('- {number: "+15550100010", channels: [sms]}\n- {number: "+15550100010", channels: [sms]}', "twice"),
    ],
)  # fmt: skip
def test_a_mistake_is_told_with_its_place(tmp_path: Path, text: str, why: str) -> None:
    with pytest.raises(NumbersError, match=why):
        read_numbers(written(tmp_path, text))
