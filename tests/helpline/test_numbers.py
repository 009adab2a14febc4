"""Telephone numbers, as people type them."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from helpline.numbers import NotANumber, parse_number


@pytest.mark.parametrize(
    "typed",
    [
        "+41 00 000 00 01", "0041 (00) 000-00-01", " +41.00.000.00.01 ", "\u202a+41000000001\u202c",
        "+٤١٠٠٠٠٠٠٠٠١", "+۴۱۰۰۰۰۰۰۰۰۱",
        "+41/000000001", "\uff0b\uff14\uff11000000001",
    ],
)  # fmt: skip
def test_a_number_is_read_as_people_type_it(typed: str) -> None:
    assert parse_number(typed) == "+41000000001"


@pytest.mark.parametrize(
    "typed", ["", "0790000001", "+", "+1", "anonymous", "+4100000000123456", "+0100000001", "++4100000001"]
)
def test_what_is_no_number_with_its_country_code_is_refused(typed: str) -> None:
    with pytest.raises(NotANumber):
        parse_number(typed)


@given(st.text())
def test_any_text_is_a_number_or_is_refused_without_a_word_of_it(typed: str) -> None:
    try:
        read = parse_number(typed)
    except NotANumber as refused:
        read = str(refused)
    assert re.fullmatch(r"\+[1-9][0-9]{6,14}|not a number with its country code", read)
