"""Who is on call: a file that the operator keeps. Numbers stay in it; the store knows persons by their place in the list."""

import re
from datetime import UTC, datetime
from pathlib import Path

import msgspec
import yaml

from helpline.language import Language

_TIME = r"([01]\d|2[0-3]):[0-5]\d"
_HOURS = re.compile(rf"{_TIME}-({_TIME}|24:00)")
_NUMBER = re.compile(r"\+[1-9]\d{6,14}")


class OnCallError(ValueError):
    """The file can't be used; the message says where and why, without any number."""


class Person(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Somebody to ring up. `tags` are what callers may exclude, as for counsellors; `hours` are UTC, and may pass midnight."""

    number: str
    languages: tuple[Language, ...]
    tags: tuple[str, ...] = ()
    hours: str = "00:00-24:00"

    def is_on_call(self, at: datetime) -> bool:
        """Whether `at` lies within the hours."""
        begins, ends = (_minutes(part) for part in self.hours.split("-"))
        now = at.hour * 60 + at.minute
        return begins <= now < ends if begins < ends else now >= begins or now < ends


def _minutes(time: str) -> int:
    hours, minutes = time.split(":")
    return int(hours) * 60 + int(minutes)


def read_on_call(path: Path | None) -> list[Person]:
    """The list in the order of asking; empty without a file.

    Raises:
        OnCallError: with the place in the list and what is wrong there.
    """
    if path is None:
        return []
    try:
        content = yaml.safe_load(path.read_text("utf-8"))
    except (OSError, UnicodeDecodeError, yaml.YAMLError):
        raise OnCallError(f"{path}: can't be read as YAML") from None
    if not isinstance(content, list):
        raise OnCallError(f"{path}: must be a list of persons")
    return [_person(path, place, one) for place, one in enumerate(content, start=1)]


def _person(path: Path, place: int, told: object) -> Person:
    where = f"{path}: person {place}"
    try:
        person = msgspec.convert(told, Person)
    except msgspec.ValidationError:
        # Its message may show a value.
        raise OnCallError(f"{where}: needs number and languages, may have tags and hours, and nothing else") from None
    if not _NUMBER.fullmatch(person.number):
        raise OnCallError(f"{where}: number must be in the international form, with + and in quotes")
    if not person.languages:
        raise OnCallError(f"{where}: languages must name at least one")
    if not _HOURS.fullmatch(person.hours):
        raise OnCallError(f"{where}: hours must be like 22:00-06:00, UTC")
    return person


def on_call_now(persons: list[Person], at: datetime | None = None) -> list[tuple[int, Person]]:
    """Those within their hours, each with the place in the list (from 1) by which the store knows them."""
    moment = at or datetime.now(UTC)
    return [(place, one) for place, one in enumerate(persons, start=1) if one.is_on_call(moment)]
