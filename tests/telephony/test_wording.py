"""Texts as telephones take them: nothing lost, nothing cut within a sign, every segment counted."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from helpline.channel import Channel
from helpline.language import Language
from helpline.sentences import MissingSentence, sentences
from telephony.wording import is_gsm, plain, segments, split, units


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("", 1), ("a" * 160, 1), ("a" * 161, 2), ("a" * 306, 2), ("a" * 307, 3), ("€" * 80, 1), ("€" * 81, 2),
        ("я" * 70, 1), ("я" * 71, 2), ("я" * 134, 2), ("я" * 135, 3), ("好" * 70, 1), ("😀" * 35, 1), ("😀" * 36, 2),
        ("a" * 152 + "€" + "a" * 153, 3), ("ê", 1), ("a" * 71 + "ê", 2), ("à" * 160, 1),
    ],
)  # fmt: skip
def test_segments_are_counted_as_they_are_charged(text: str, count: int) -> None:
    assert segments(text) == count


def test_900_russian_characters_are_split_below_the_limit_with_the_right_segments() -> None:
    text = ("Это предложение. " * 60)[:900].strip()
    assert segments(text) == 14
    assert all(units(part) <= 300 for part in split(text, 300))


@given(st.text(alphabet="ab .!?。\n😀e\u0301я€", max_size=400), st.integers(min_value=8, max_value=60))
def test_a_split_text_is_the_same_text_in_parts_that_fit(text: str, longest: int) -> None:
    parts = split(text, longest)
    assert all(0 < units(part) <= longest for part in parts)
    assert re.sub(r"\s", "", "".join(parts)) == re.sub(r"\s", "", text)


@given(st.text(max_size=200))
def test_plain_text_stays_plain(text: str) -> None:
    assert plain(plain(text)) == plain(text)
    assert not set(plain(text)) & set("\u2066\u2067\u2068\u2069\u200e\u200f\u2018\u2019\u201c\u201d")


def test_quotation_marks_are_kept_where_they_cost_nothing() -> None:
    assert plain("« Да »") == "« Да »"
    assert plain("« oui »") == '"oui"'


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("channel", [Channel.SMS, Channel.WHATSAPP, Channel.VOICE])
def test_every_sentence_without_arguments_fits_one_text_in_every_language(language: Language, channel: Channel) -> None:
    for sentence in sorted(sentences().ids(language)):
        if not sentence.startswith(("notice-", "utter_", "say_", "callback-", "safety-", "text-", "voice-")):
            continue
        try:
            text = plain(sentences().say(language, sentence, channel))
        except MissingSentence:
            continue  # it wants arguments
        assert len(split(text)) == 1
        assert not is_gsm(text) or segments(text) <= 5, sentence


def test_the_first_text_costs_what_the_documents_say() -> None:
    costs = {one: segments(plain(sentences().say(one, "notice-opening", Channel.SMS))) for one in Language}
    assert costs == {
        Language.ZH: 1, Language.EN: 2, Language.FR: 2, Language.AR: 3, Language.ES: 4, Language.RU: 4,
    }  # fmt: skip
