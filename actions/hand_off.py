"""Bringing in a person."""

from typing import Any

from rasa_sdk import Action, Tracker
from rasa_sdk.events import FollowupAction, SlotSet
from rasa_sdk.executor import CollectingDispatcher

from actions.guidance import resumed
from actions.requests import level_of, person_still_owed, request
from actions.speech import say
from helpline.risk import RiskLevel

_FORM = "safety_form"


class ActionHandOff(Action):
    """Puts the conversation in line for a counsellor, or says that it stands there already."""

    def name(self) -> str:
        return "action_hand_off"

    def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]) -> list[dict[str, Any]]:
        if tracker.get_slot("waiting"):
            say(dispatcher, tracker, "say_human_already_called")
            return []
        say(dispatcher, tracker, "say_human_called")
        return request(tracker, ask_human=True)


class ActionAffirm(Action):
    """ "Yes" outside a form: to the safety lines' question about suicide it is a danger, else an invitation to go on."""

    def name(self) -> str:
        return "action_affirm"

    def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]) -> list[dict[str, Any]]:
        if not tracker.get_slot("suicide_asked") or tracker.latest_message.get("entities"):
            say(dispatcher, tracker, "say_affirm")
            return []
        say(dispatcher, tracker, "utter_disclose_suicidal_thoughts")
        return [*request(tracker, ask_human=True, level=int(RiskLevel.HIGH)), SlotSet("suicide_asked", None)]


class ActionAskSafe(Action):
    """The question of `safety_form`."""

    def name(self) -> str:
        return "action_ask_safe"

    def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]) -> list[dict[str, Any]]:
        say(dispatcher, tracker, "say_ask_safe")
        # The next "yes" answers this question; and it may have taken the place of the one before a person is called.
        return [SlotSet("suicide_asked", None), *person_still_owed(tracker)]


class ActionSafetyAnswer(Action):
    """Acts on the answer to "are you safe right now?"; guidance that the question cut off goes on."""

    leads_to = (_FORM, "guidance_form")

    def name(self) -> str:
        return "action_safety_answer"

    def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]) -> list[dict[str, Any]]:
        if tracker.latest_message.get("entities"):
            # A button of another question, read as "yes" or "no": it says nothing of safety.
            return [_asked_again_next_time(), FollowupAction(_FORM)]
        if tracker.get_slot("safe") is False:
            say(dispatcher, tracker, "say_not_safe")
            return [*request(tracker, ask_human=True, level=3), _asked_again_next_time()]
        guidance = resumed(tracker)
        say(dispatcher, tracker, "say_safe_go_on" if guidance else "say_safe")
        return [*_calmer(tracker), _asked_again_next_time(), *guidance]


def _calmer(tracker: Tracker) -> list[dict[str, Any]]:
    """An explicit yes takes the conversation's level down by one step, and never to "no danger".

    Where a life is in danger, only a counsellor takes it down.
    """
    level = level_of(tracker)
    falls = RiskLevel.DISTRESS < level < RiskLevel.IMMINENT
    return request(tracker, lower_to=level - 1) if falls else []


def _asked_again_next_time() -> dict[str, Any]:
    event: dict[str, Any] = SlotSet("safe", None)
    return event
