"""Our own numbers: a file that the operator keeps (TWILIO_NUMBERS). Callers' numbers are never in it."""

import re
from pathlib import Path

import msgspec
import yaml

from helpline.channel import Channel
from helpline.language import DEFAULT, Language

_NUMBER = re.compile(r"\+[1-9][0-9]{6,14}")
_SERVICE = re.compile(r"MG[0-9a-zA-Z]{32}")
_TEMPLATE = re.compile(r"HX[0-9a-zA-Z]{32}")


class NumbersError(ValueError):
    """The file can't be used; the message says where and why."""


class OwnNumber(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A number that callers write to or call.

    `language`: in which it answers before the caller has written. `service`: a messaging service to send with. `template`: an
    approved WhatsApp template for writing after 24 hours.
    """

    number: str
    channels: tuple[Channel, ...]
    language: Language = DEFAULT
    organisation: str = ""
    service: str = ""
    template: str = ""


class Numbers:
    """All of them. A number that is not in the file is answered, too: it was somebody's only way to us."""

    def __init__(self, numbers: list[OwnNumber]) -> None:
        self.all = tuple(numbers)
        self._by_number = {one.number: one for one in numbers}

    def of(self, number: str, channel: Channel) -> OwnNumber:
        """Ours under this number; with or without `whatsapp:` in front."""
        plain = number.removeprefix("whatsapp:")
        return self._by_number.get(plain) or OwnNumber(plain, (channel,))

    def first(self, channel: Channel) -> OwnNumber | None:
        """The one from which we begin of our own accord."""
        return next((one for one in self.all if channel in one.channels), None)


def read_numbers(path: Path | None) -> Numbers:
    """Raises `NumbersError` with the place in the list and what is wrong there; without a file there are none."""
    if path is None:
        return Numbers([])
    try:
        content = yaml.safe_load(path.read_text("utf-8"))
    except (OSError, UnicodeDecodeError, yaml.YAMLError):
        raise NumbersError(f"{path}: can't be read as YAML") from None
    if not isinstance(content, list) or not content:
        raise NumbersError(f"{path}: must be a list of numbers")
    found = [_number(path, place, one) for place, one in enumerate(content, start=1)]
    if len({one.number for one in found}) < len(found):
        raise NumbersError(f"{path}: a number stands there twice")
    return Numbers(found)


def _number(path: Path, place: int, told: object) -> OwnNumber:
    where = f"{path}: number {place}"
    try:
        one = msgspec.convert(told, OwnNumber)
    except msgspec.ValidationError as wrong:
        raise NumbersError(f"{where}: {wrong}") from None
    if not _NUMBER.fullmatch(one.number):
        raise NumbersError(f"{where}: number must be in the international form, with + and in quotes")
    if not one.channels or Channel.WEB in one.channels:
        raise NumbersError(f"{where}: channels must name at least one of sms, whatsapp, voice")
    if one.service and not _SERVICE.fullmatch(one.service):
        raise NumbersError(f"{where}: service must be MG and 32 letters and digits")
    if one.template and not _TEMPLATE.fullmatch(one.template):
        raise NumbersError(f"{where}: template must be HX and 32 letters and digits")
    return one
