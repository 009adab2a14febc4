"""Telephone numbers as callers type them."""

import re
import unicodedata
from typing import NewType

PhoneNumber = NewType("PhoneNumber", str)
"""E.164: "+", country code, number; at most 15 digits."""

Peer = NewType("Peer", str)
"""Who is at the other end, as Twilio names them: mostly a number, on WhatsApp sometimes an id of another form."""

_WITHHELD = frozenset({
    "", "anonymous", "restricted", "unknown", "unavailable", "private",
    "+266696687", "+7378742833", "+2562533", "+8656696", "+86282452253",
})  # fmt: skip
"""What Twilio sends instead of a caller's number (help.twilio.com, "Why am I getting calls from these strange numbers")."""
_LONGEST_PEER = 64
_E164 = re.compile(r"\+[1-9][0-9]{6,14}")
_DECORATION = re.compile(r"[\s().\-\u2010-\u2015/\u200e\u200f\u202a-\u202e\u2066-\u2069]+")


class NotANumber(ValueError):
    """Not a number with its country code. Says nothing of what was typed."""

    def __init__(self) -> None:
        super().__init__("not a number with its country code")


def parse_number(typed: str) -> PhoneNumber:
    """Digits of any script; spaces, dots, dashes and brackets are left out; "00" in front counts as "+".

    Raises:
        NotANumber: without country code, too short or too long.
    """
    plain = _DECORATION.sub("", typed.strip()).replace("\uff0b", "+")
    digits = "".join(sign if sign == "+" else _digit(sign) for sign in plain)
    if digits.startswith("00"):
        digits = "+" + digits[2:]
    if not _E164.fullmatch(digits):
        raise NotANumber
    return PhoneNumber(digits)


def peer_of(sender: str) -> Peer | None:
    """Who can be answered, without `whatsapp:` in front; None for a withheld number, which is nobody's identity."""
    plain = sender.strip().removeprefix("whatsapp:").strip()
    withheld = plain.casefold() in _WITHHELD or f"+{plain}" in _WITHHELD
    return None if withheld or len(plain) > _LONGEST_PEER or not plain.isprintable() else Peer(plain)


def _digit(sign: str) -> str:
    value = unicodedata.digit(sign, None)
    if value is None:
        raise NotANumber
    return str(value)
