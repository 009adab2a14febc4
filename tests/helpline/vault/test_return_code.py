"""Return codes: as people type them, and told from a slip of the finger."""

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from helpline.vault.return_code import NotACode, ReturnCode, grouped, new_return_code, parse_return_code

CODES = st.builds(new_return_code)
SEPARATORS = st.sampled_from(["", " ", "-", " - ", "\u00a0", "\u202f", "\u200e", "\t", "."])
DIGITS = ["0123456789", "٠١٢٣٤٥٦٧٨٩", "۰۱۲۳۴۵۶۷۸۹", "０１２３４５６７８９"]


@given(CODES)
def test_a_new_code_is_sixteen_digits_and_reads_back(code: ReturnCode) -> None:
    assert len(code) == 16
    assert code.isascii()
    assert parse_return_code(code) == parse_return_code(grouped(code)) == code


@given(CODES, st.sampled_from(DIGITS), st.lists(SEPARATORS, min_size=17, max_size=17))
def test_any_digits_and_any_grouping_read_as_the_same_code(code: str, digits: str, gaps: list[str]) -> None:
    typed = "".join(gap + digits[int(sign)] for gap, sign in zip(gaps, code, strict=False)) + gaps[16]
    assert parse_return_code(typed) == code


@given(CODES, st.integers(0, 15), st.integers(1, 9))
def test_one_wrong_digit_is_noticed(code: str, at: int, by: int) -> None:
    wrong = code[:at] + str((int(code[at]) + by) % 10) + code[at + 1 :]
    with pytest.raises(NotACode):
        parse_return_code(wrong)


@given(CODES, st.integers(0, 14))
def test_two_neighbours_swapped_are_noticed(code: str, at: int) -> None:
    # Luhn's one blind spot is 09 and 90.
    assume(code[at] != code[at + 1] and {code[at], code[at + 1]} != {"0", "9"})
    with pytest.raises(NotACode):
        parse_return_code(code[:at] + code[at + 1] + code[at] + code[at + 2 :])


@given(st.text(max_size=100))
def test_anything_else_is_refused_and_not_repeated(typed: str) -> None:
    assume(sum(sign.isdecimal() for sign in typed) != 16)
    with pytest.raises(NotACode) as refusal:
        parse_return_code(typed)
    assert str(refusal.value) == "not a return code"


def test_codes_do_not_repeat() -> None:
    assert len({new_return_code() for _ in range(2000)}) == 2000
