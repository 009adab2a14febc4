"""What callers write, and the level it must come to (`cases.py`)."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from helpline.language import Language
from tests.triage.cases import Case, cases
from triage.engine import TriageEngine

CASES = cases()


@pytest.mark.parametrize("case", CASES, ids=str)
def test_level(case: Case, engine: TriageEngine) -> None:
    found = engine.triage(case.text)
    assert case.holds(found)
    assert found.language == case.language
    assert found.unsupported is None


@pytest.mark.parametrize("case", [case for case in CASES if case.lowest >= 3], ids=str)
def test_the_detected_language_does_not_matter(case: Case, engine: TriageEngine) -> None:
    for chosen in Language:
        assert engine.triage(case.text, language=chosen).level >= case.lowest


@pytest.mark.parametrize(
    ("category", "text"),
    [
        ("attack_in_progress", "he is breaking down my door right now"),
        ("weapon", "he has a gun"),
        ("being_followed", "a man is following me home"),
        ("suicide", "i want to kill myself"),
        ("self_harm", "i cut my arms again"),
        ("recent_assault", "my boss raped me last night"),
        ("past_assault", "i was raped years ago"),
        ("child_at_risk", "a staff member is sleeping with a 14 year old girl"),
        ("retaliation", "they are retaliating against me since i reported him"),
        ("stalking", "my ex is stalking me"),
        ("image_abuse", "he threatens to share my nudes"),
        ("detained", "they locked us in and won't let us leave"),
        ("medical_emergency", "my colleague collapsed and is not breathing"),
        ("partner_violence", "my husband beats me"),
        ("threat_to_others", "i am going to kill my boss"),
    ],
)
def test_category(category: str, text: str, engine: TriageEngine) -> None:
    assert category in engine.triage(text).categories


def test_a_match_points_into_the_text_as_given(engine: TriageEngine) -> None:
    text = "Hello 🙂, I want to ｋｉｌｌ mys\u200belf"
    match = engine.triage(text).matches[0]
    assert match.start is not None
    assert text[match.start : match.end].endswith("ｋｉｌｌ mys\u200belf")
    assert match.rule.startswith("en/suicide/3:")


@pytest.mark.parametrize(
    "disguised",
    [
        "I WANT TO KILL MYSELF",
        "i want to kiiiill myseeelf",
        "I want to k1ll myself",
        "I want to\u202e kill\u202c myself",
        "I w\u200bant to ki\u200dll my\u2060self",
        "І wаnt tо kіll mуsеlf",
        "Ｉ ｗａｎｔ ｔｏ ｋｉｌｌ ｍｙｓｅｌｆ",
        "I. want. to. kill. myself.",
        "I want to...kill myself",
        "I\x00 want to\x07 kill myself",
        "want to kill myself " + "the budget of the next year " * 3000,
        "the budget of the next year " * 3000 + "want to kill myself",
    ],
)
def test_a_disguise_changes_nothing(disguised: str, engine: TriageEngine) -> None:
    assert engine.triage(disguised).level == engine.triage("I want to kill myself").level


def test_a_sentence_cut_in_two_is_read_together(engine: TriageEngine) -> None:
    found = engine.triage("die", context=("hello", "I want to"))
    assert found.level == 3
    assert (found.matches[0].start, found.matches[0].end) == (0, 3)


def test_an_earlier_danger_is_not_found_again(engine: TriageEngine) -> None:
    assert engine.triage("ok thanks", context=("I want to die",)).level == 0


def test_an_earlier_no_does_not_negate(engine: TriageEngine) -> None:
    assert engine.triage("I want to die", context=("no",)).level == 3


def test_without_a_model_the_lexicons_work_alone_and_say_so(engine: TriageEngine) -> None:
    assert not engine.has_model
    assert not engine.explain("I want to die").has_model


def test_an_explanation_names_the_rules_and_the_modifiers(engine: TriageEngine) -> None:
    explained = engine.explain("I'm not going to kill myself")
    assert explained.fired[0].modifiers == ("negation",)
    assert any(one.rule.startswith("en/negation:") for one in explained.modifiers)


@pytest.mark.parametrize("text", ["", " ", "\n", "\u200b", "😀" * 10_000, "a" * 100_000, "\x00\x01", "不" * 5000])
def test_texts_without_danger_stay_at_zero(text: str, engine: TriageEngine) -> None:
    assert engine.triage(text).level == 0


@pytest.mark.timeout(60)
@pytest.mark.parametrize(
    "text",
    [
        "kill myself " * 80_000,
        "a" * 1_000_000,
        "\u200b" * 1_000_000,
        "我想" * 400_000,
        "not " * 250_000,
        "." * 1_000_000,
        "وال" * 300_000,
    ],
    ids=["danger", "letters", "invisible", "chinese", "negations", "dots", "clitics"],
)
def test_a_megabyte_is_read_in_bounded_time(text: str, engine: TriageEngine) -> None:
    engine.triage(text)


@given(text=st.text(max_size=300))
def test_any_text_has_a_result_whose_matches_lie_within_it(engine: TriageEngine, text: str) -> None:
    found = engine.triage(text)
    assert 0 <= found.level <= 4
    assert all(
        match.start is not None and match.end is not None and 0 <= match.start < match.end <= len(text)
        for match in found.matches
    )


@given(
    words=st.lists(
        st.sampled_from(["kill", "myself", "not", "want", "to", "die", "gun", "he", "has", "a", "?", "i", "policy"]),
        max_size=60,
    )
)
def test_words_of_danger_in_any_order_are_no_trouble(engine: TriageEngine, words: list[str]) -> None:
    engine.triage(" ".join(words))
