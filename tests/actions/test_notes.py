"""What is kept of what a caller says, so that guidance never asks it again."""

from typing import Any

import pytest
from rasa_sdk import Tracker
from rasa_sdk.executor import CollectingDispatcher

from actions.notes import ActionTakeNote, choices_for, known
from helpline.avenues.answers import QUESTIONS, SKIPPED
from helpline.choices import EXPLAINABLE_INTENTS, title_of
from helpline.language import Language
from helpline.sentences import sentences


def tracker(intent: str, text: str = "", slots: dict[str, Any] | None = None, **entities: str) -> Tracker:
    message = {
        "text": text or f"/{intent}",
        "intent": {"name": intent},
        "entities": [{"entity": name, "value": value} for name, value in entities.items()],
    }
    return Tracker("a", {"language": "en", **(slots or {})}, message, [], False, None, {}, None)


def noted(heard: Tracker) -> dict[str, Any]:
    """Slots after the note was taken."""
    events = ActionTakeNote().run(CollectingDispatcher(), heard, {})
    return {**heard.slots, **{event["name"]: event["value"] for event in events}}


@pytest.mark.parametrize(
    ("intent", "told"),
    [
        ("disclose_bullying", {"what": ["bullying"]}),
        ("disclose_online_harassment", {"what": ["online"], "where": "online"}),
        ("witness_report", {"who": "witness"}),
        ("manager_seeks_advice", {"who": "manager"}),
        ("accused_seeks_help", {"who": "accused"}),
        ("ask_anonymous_report", {"wish": "anonymous"}),
        ("ask_legal_help", {"wish": "legal"}),
    ],
)
def test_an_intent_tells_what_need_not_be_asked(intent: str, told: dict[str, Any]) -> None:
    assert noted(tracker(intent))["told"] == told


def test_who_somebody_says_they_are_is_kept() -> None:
    assert noted(tracker("disclose_bullying", "I am an intern and my boss bullies me"))["told"] == {
        "who": "intern", "what": ["bullying"]
    }  # fmt: skip


def test_a_witness_who_is_an_intern_stays_a_witness() -> None:
    assert noted(tracker("witness_report", "I am an intern and saw it"))["told"] == {"who": "witness"}


def test_what_happened_adds_up_and_an_assault_stays_told() -> None:
    slots = noted(tracker("disclose_assault"))
    slots = noted(tracker("disclose_bullying", slots=slots))
    assert slots["told"]["what"] == ["assault", "bullying"]
    assert known(tracker("greet", slots=slots))["what"] == ["assault", "bullying"]


def test_what_tells_nothing_changes_nothing() -> None:
    assert ActionTakeNote().run(CollectingDispatcher(), tracker("greet"), {}) == []


@pytest.mark.parametrize("question", QUESTIONS)
def test_a_button_answers_its_question(question: str) -> None:
    assert noted(tracker("affirm", **{question: "something"}))[question] == "something"


@pytest.mark.parametrize("question", QUESTIONS)
def test_skip_is_an_answer_to_the_question_that_waits(question: str) -> None:
    slots = noted(tracker("deny", slots={"requested_slot": question}, skipped="yes"))
    assert slots[question] == SKIPPED


def test_skip_without_a_question_is_nothing() -> None:
    assert ActionTakeNote().run(CollectingDispatcher(), tracker("deny", skipped="yes"), {}) == []


def test_rather_not_say_is_a_skipped_organisation() -> None:
    assert noted(tracker("affirm", organisation="unsaid"))["organisation"] == SKIPPED


def test_what_was_skipped_does_not_hide_what_was_told() -> None:
    slots = {"what": SKIPPED, "told": {"what": ["stalking"]}}
    assert known(tracker("greet", slots=slots))["what"] == ["stalking"]


@pytest.mark.parametrize("language", list(Language))
def test_a_buttons_words_may_be_typed(language: Language) -> None:
    for question in QUESTIONS:
        slots = {"language": language.value, "requested_slot": question}
        for choice in choices_for(question, tracker("greet", slots=slots)):
            typed = title_of(choice, sentences(), language).upper() + " !"
            slots_after = noted(tracker("nlu_fallback", typed, slots))
            assert slots_after.get(question) or slots_after.get("told", {}).get(question), (question, choice)


def test_words_that_are_no_button_answer_nothing() -> None:
    heard = tracker("nlu_fallback", "none of your business", {"requested_slot": "who"})
    assert ActionTakeNote().run(CollectingDispatcher(), heard, {}) == []


def test_answers_may_be_taken_back() -> None:
    slots = {"told": {"who": "manager"}, "where": "event", "wish": SKIPPED}
    after = noted(tracker("ask_reporting_options", slots=slots, avenue="again"))
    assert known(tracker("greet", slots=after)) == {}


@pytest.mark.parametrize(
    ("intent", "entities", "answer"),
    [("deny", {}, "nobody"), ("decline_human", {}, "cancel"), ("ask_human", {"keep_out": "at-geneva"}, "at-geneva")],
)
def test_who_should_not_see_it_may_be_said_in_words(intent: str, entities: dict[str, str], answer: str) -> None:
    heard = tracker(intent, "/" + intent, {"requested_slot": "keep_out"}, **entities)
    assert noted(heard)["keep_out"] == answer


def test_a_no_to_another_question_keeps_nobody_out() -> None:
    assert "keep_out" not in noted(tracker("deny", "no", {"requested_slot": "safe"}))


def test_only_intents_that_exist_tell_something() -> None:
    from actions.notes import _TOLD

    assert set(_TOLD) <= {*EXPLAINABLE_INTENTS}
