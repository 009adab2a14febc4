"""The return code: the only way back into a conversation, and the only secret a caller ever holds.

Fifteen random digits (49.8 bits) and a Luhn check digit, so that a slip of the finger is told from a wrong code.
Digits, because they can be typed, texted, keyed on a telephone and read aloud in every language.
"""

import secrets
import unicodedata
from typing import NewType

ReturnCode = NewType("ReturnCode", str)
"""Sixteen ASCII digits without spaces."""

_RANDOM_DIGITS = 15
_SEPARATORS = frozenset(" -–—.\u00a0\u202f\u200e\u200f\u2066\u2067\u2068\u2069\t\n\r")


class NotACode(ValueError):
    """What was typed is not a return code. Does not repeat it."""


def new_return_code() -> ReturnCode:
    digits = "".join(str(secrets.randbelow(10)) for _ in range(_RANDOM_DIGITS))
    return ReturnCode(digits + _luhn_digit(digits))


def parse_return_code(typed: str) -> ReturnCode:
    """Read a code as people type it: any grouping, Arabic-Indic, Persian or full-width digits.

    Raises:
        NotACode: not sixteen digits, or the check digit is wrong.
    """
    if len(typed) > 80:
        raise NotACode("not a return code")
    try:
        digits = "".join(str(unicodedata.decimal(sign)) for sign in typed if sign not in _SEPARATORS)
    except ValueError:
        raise NotACode("not a return code") from None
    if len(digits) != _RANDOM_DIGITS + 1 or _luhn_digit(digits[:-1]) != digits[-1]:
        raise NotACode("not a return code")
    return ReturnCode(digits)


def grouped(code: ReturnCode) -> str:
    """`1234 5678 9012 3456`, as it is shown."""
    return " ".join(code[start : start + 4] for start in range(0, len(code), 4))


def _luhn_digit(digits: str) -> str:
    """Check digit after ISO/IEC 7812-1, annex B."""
    total = 0
    for position, sign in enumerate(reversed(digits)):
        doubled = int(sign) * 2 if position % 2 == 0 else int(sign)
        total += doubled - 9 if doubled > 9 else doubled
    return str(-total % 10)
