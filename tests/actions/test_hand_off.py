"""What "yes" and "no" are taken for, and that a person asked for in words is not forgotten."""

from typing import Any

import pytest
from rasa_sdk import Action, Tracker
from rasa_sdk.executor import CollectingDispatcher

from actions.guidance import ActionOptions
from actions.hand_off import ActionAffirm, ActionAskSafe, ActionSafetyAnswer
from actions.keep_out import ActionKeepOutAnswer
from actions.notes import ActionTakeNote
from helpline.language import Language
from helpline.sentences import sentences


def tracker(intent: str, entities: dict[str, str] | None = None, **slots: Any) -> Tracker:
    message = {
        "text": f"/{intent}",
        "intent": {"name": intent},
        "entities": [{"entity": name, "value": value} for name, value in (entities or {}).items()],
    }
    return Tracker("a", {"language": "en", **slots}, message, [], False, None, {}, None)


def run(action: Action, heard: Tracker) -> tuple[list[str], dict[str, Any], list[str]]:
    """What the action says, the slots after it, and the actions that it has follow."""
    dispatcher = CollectingDispatcher()
    events = action.run(dispatcher, heard, {})
    slots = heard.slots | {event["name"]: event["value"] for event in events if event["event"] == "slot"}
    return (
        [message["text"] for message in dispatcher.messages],
        slots,
        [event["name"] for event in events if event["event"] == "followup"],
    )


def sentence(id: str) -> str:
    return sentences().say(Language.EN, id)


def test_yes_to_the_question_about_suicide_brings_a_person_at_once() -> None:
    said, slots, _ = run(ActionAffirm(), tracker("affirm", suicide_asked=True))
    assert said == [sentence("utter_disclose_suicidal_thoughts")]
    assert slots["requested"] == [{"ask_human": True, "level": 3}]
    assert slots["suicide_asked"] is None


def test_yes_to_no_question_raises_nothing() -> None:
    said, slots, _ = run(ActionAffirm(), tracker("affirm"))
    assert said == [sentence("say_affirm")]
    assert "requested" not in slots


def test_a_button_of_guidance_is_no_yes_to_the_question_about_suicide() -> None:
    said, slots, _ = run(ActionAffirm(), tracker("affirm", {"who": "intern"}, suicide_asked=True))
    assert said == [sentence("say_affirm")]
    assert "requested" not in slots
    assert slots["suicide_asked"]


def test_no_answers_the_question_about_suicide() -> None:
    _, slots, _ = run(ActionTakeNote(), tracker("deny", suicide_asked=True))
    assert slots["suicide_asked"] is None


def test_a_skipped_question_is_no_answer_to_the_one_about_suicide() -> None:
    _, slots, _ = run(ActionTakeNote(), tracker("deny", {"skipped": "yes"}, suicide_asked=True))
    assert slots["suicide_asked"]


def test_whoever_is_asked_about_safety_answers_that_and_no_earlier_question() -> None:
    _, slots, _ = run(ActionAskSafe(), tracker("disclose_bullying", suicide_asked=True))
    assert slots["suicide_asked"] is None


@pytest.mark.parametrize(
    ("intent", "entities", "safe"),
    [
        ("affirm", {"who": "intern"}, True),
        ("affirm", {"organisation": "undp"}, True),
        ("deny", {"skipped": "yes"}, False),
    ],
)
def test_a_button_of_another_question_says_nothing_of_safety(intent: str, entities: dict[str, str], safe: bool) -> None:
    said, slots, follows = run(ActionSafetyAnswer(), tracker(intent, entities, safe=safe, risk_level=3))
    assert said == []
    assert "requested" not in slots
    assert slots["safe"] is None
    assert follows == ["safety_form"]


def test_a_yes_of_its_own_still_answers_the_safety_question() -> None:
    said, slots, _ = run(ActionSafetyAnswer(), tracker("affirm", safe=True, risk_level=3))
    assert said == [sentence("say_safe")]
    assert slots["requested"] == [{"lower_to": 2}]


def test_imminent_danger_is_not_taken_back_by_a_yes() -> None:
    _, slots, _ = run(ActionSafetyAnswer(), tracker("affirm", safe=True, risk_level=4))
    assert "requested" not in slots


@pytest.mark.parametrize("action", [ActionAskSafe(), ActionOptions()])
def test_whoever_asked_for_a_person_and_goes_on_is_put_in_line(action: Action) -> None:
    _, slots, _ = run(action, tracker("disclose_bullying", keep_out_asked=True))
    assert slots["requested"] == [{"ask_human": True}]


@pytest.mark.parametrize(
    "slots",
    [
        {},
        {"keep_out_asked": True, "waiting": True},
        {"keep_out_asked": True, "requested": [{"ask_human": True}]},
    ],
)
@pytest.mark.parametrize("action", [ActionAskSafe(), ActionOptions()])
def test_nobody_is_put_in_line_unasked_or_twice(action: Action, slots: dict[str, Any]) -> None:
    _, after, _ = run(action, tracker("disclose_bullying", **slots))
    assert after.get("requested") == slots.get("requested")


def test_whoever_wants_no_person_after_all_is_not_put_in_line_later() -> None:
    _, slots, _ = run(ActionKeepOutAnswer(), tracker("decline_human", keep_out="cancel", keep_out_asked=True))
    _, slots, _ = run(ActionAskSafe(), tracker("disclose_bullying", **slots | {"language": "en"}))
    assert "requested" not in slots


def test_an_avenue_told_in_between_leaves_the_question_about_the_person_open() -> None:
    _, slots, follows = run(ActionOptions(), tracker("ask_reporting_options", {"avenue": "list"}, keep_out_asked=True))
    assert "requested" not in slots
    assert follows == []
