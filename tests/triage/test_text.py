"""Folding: one form for every way of writing, and the way back to the text as given."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from triage.text import LONGEST_TOKEN, Text, fold


@pytest.mark.parametrize(
    ("written", "tokens"),
    [
        ("KILL Myself", ["kill", "myself"]),
        ("ｋｉｌｌ　ｍｙｓｅｌｆ", ["kill", "myself"]),
        ("k\u200bi\u200dl\u2060l my\u00adself", ["kill", "myself"]),
        ("\u202ekill\u202c \u2066myself\u2069", ["kill", "myself"]),
        ("kíll mýself", ["kill", "myself"]),
        ("ki\u0301ll", ["kill"]),
        ("kіll mуsеlf", ["kill", "myself"]),
        ("𝓴𝓲𝓵𝓵", ["kill"]),
        ("don't l’homme self-harm", ["don", "t", "l", "homme", "self", "harm"]),
        ("Œuvre Straße", ["oeuvre", "strasse"]),
        ("ещё йод", ["еще", "иод"]),
        ("أإآى ة قَتْل قـتـل", ["اااي", "ه", "قتل", "قتل"]),
        ("١٣ سنة", ["13", "سنه"]),
        ("我想自殺", ["我", "想", "自", "杀"]),
        ("a🔪🏽b", ["a", "🔪", "b"]),
    ],
)
def test_it_folds(written: str, tokens: list[str]) -> None:
    assert fold(written) == tokens


def test_lower_cyrillic_twins_in_a_russian_word_become_russian() -> None:
    assert fold("yбить сeбя")[1] == "себя"


def test_sentences_and_clauses_are_counted() -> None:
    text = Text("No, I did. Why?  e.g. so")
    assert text.words == ["no", "i", "did", "why", "e", "g", "so"]
    assert text.sentences[:4] == [0, 0, 0, 1]
    assert text.clauses[0] != text.clauses[1]
    assert text.asks == {1}


def test_a_span_is_in_code_points_of_the_text_as_given() -> None:
    given_text = "🙂 Ｉ want to\u200b ｋｉｌｌ mys\u200belf!"
    text = Text(given_text)
    start, end = text.span(text.words.index("kill"), text.words.index("myself") + 1)
    assert given_text[start:end] == "ｋｉｌｌ mys\u200belf"


@given(st.text(max_size=200))
def test_every_token_comes_from_where_its_span_says(written: str) -> None:
    text = Text(written)
    last = 0
    for at, word in enumerate(text.words):
        start, end = text.span(at, at + 1)
        assert 0 <= start < end <= len(written)
        assert start >= last - 1  # one character may fold to several tokens
        last = end
        assert len(word) <= LONGEST_TOKEN
        if not any("Ͱ" <= letter <= "ӿ" for letter in written):
            assert word in "".join(fold(written[start:end])) or len(fold(written[start:end])) >= 1


@given(st.text(max_size=100))
def test_folding_what_is_folded_changes_nothing(written: str) -> None:
    once = fold(written)
    assert fold(" ".join(once)) == once


@given(st.text(alphabet="ab ", min_size=50, max_size=400))
def test_parts_hold_every_token_with_its_span(written: str) -> None:
    text = Text(written)
    seen = {part.span(at, at + 1) for part in text.parts(20, 5) for at in range(len(part))}
    assert seen == {text.span(at, at + 1) for at in range(len(text))}
