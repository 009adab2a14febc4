"""The list of those on call: read with a clear word on what is wrong, and no number in it."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from handoff.escalation.on_call import OnCallError, Person, on_call_now, read_on_call
from helpline.language import Language

GOOD = """
- number: "+41000000001"
  languages: [en, fr]
  tags: [security]
  hours: "22:00-06:00"
- number: "+41000000002"
  languages: [ar]
"""


def written(tmp_path: Path, text: str) -> Path:
    path = tmp_path / "on-call.yml"
    path.write_text(text, "utf-8")
    return path


def at(hour: int, minute: int = 0) -> datetime:
    return datetime(2026, 1, 1, hour, minute, tzinfo=UTC)


def test_the_list_is_read_in_its_order(tmp_path: Path) -> None:
    first, second = read_on_call(written(tmp_path, GOOD))
    assert (first.languages, first.tags) == ((Language.EN, Language.FR), ("security",))
    assert second.hours == "00:00-24:00"


def test_without_a_file_nobody_is_on_call() -> None:
    assert read_on_call(None) == []


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("number: 1", "must be a list"),
        ("- [", "can't be read"),
        ('- number: "0041000000001"\n  languages: [en]', "person 1: number must be"),
        ('- number: "+41000000001"\n  languages: []', "person 1: languages"),
        ('- number: "+41000000001"\n  languages: [de]', "person 1: needs number and languages"),
        ('- number: "+41000000001"\n  languages: [en]\n  hours: "8-20"', "person 1: hours must be"),
        ('- number: "+41000000001"\n  languages: [en]\n  name: x', "person 1: needs number and languages"),
        ("- number: +41000000001\n  languages: [en]", "person 1: needs number and languages"),
    ],
)
def test_a_mistake_is_told_with_its_place_and_without_the_number(tmp_path: Path, text: str, why: str) -> None:
    with pytest.raises(OnCallError, match=why) as told:
        read_on_call(written(tmp_path, text))
    assert "000000001" not in str(told.value)


@pytest.mark.parametrize(("hour", "there"), [(21, False), (22, True), (0, True), (5, True), (6, False)])
def test_hours_may_pass_midnight(hour: int, there: bool) -> None:
    assert Person("+41000000001", (Language.EN,), hours="22:00-06:00").is_on_call(at(hour)) is there


def test_the_place_in_the_list_stays_whoever_is_off(tmp_path: Path) -> None:
    persons = read_on_call(written(tmp_path, GOOD))
    assert [place for place, _ in on_call_now(persons, at(12))] == [2]
