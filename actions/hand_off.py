"""Bringing in a person."""

from typing import Any

from rasa_sdk import Action, Tracker
from rasa_sdk.events import SlotSet
from rasa_sdk.executor import CollectingDispatcher

from actions.guidance import resumed
from actions.requests import request
from actions.speech import say
from helpline.risk import RiskLevel


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


class ActionAskSafe(Action):
    """The question of `safety_form`."""

    def name(self) -> str:
        return "action_ask_safe"

    def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]) -> list[dict[str, Any]]:
        say(dispatcher, tracker, "say_ask_safe")
        return []


class ActionSafetyAnswer(Action):
    """Acts on the answer to "are you safe right now?"; guidance that the question cut off goes on."""

    leads_to = ("guidance_form",)

    def name(self) -> str:
        return "action_safety_answer"

    def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]) -> list[dict[str, Any]]:
        if tracker.get_slot("safe") is False:
            say(dispatcher, tracker, "say_not_safe")
            return [*request(tracker, ask_human=True, level=3), _asked_again_next_time()]
        guidance = resumed(tracker)
        say(dispatcher, tracker, "say_safe_go_on" if guidance else "say_safe")
        return [*_calmer(tracker), _asked_again_next_time(), *guidance]


def _calmer(tracker: Tracker) -> list[dict[str, Any]]:
    """An explicit yes takes the conversation's level down by one step, and never to "no danger"."""
    level = tracker.get_slot("risk_level") or RiskLevel.INFORMATION
    return request(tracker, lower_to=int(level) - 1) if level > RiskLevel.DISTRESS else []


def _asked_again_next_time() -> dict[str, Any]:
    event: dict[str, Any] = SlotSet("safe", None)
    return event
