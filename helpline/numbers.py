"""Telephone numbers as callers type them."""

import re
import unicodedata
from typing import NewType

PhoneNumber = NewType("PhoneNumber", str)
"""E.164: "+", country code, number; at most 15 digits."""

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


def _digit(sign: str) -> str:
    value = unicodedata.digit(sign, None)
    if value is None:
        raise NotANumber
    return str(value)
