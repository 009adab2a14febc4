"""Bringing in a person."""

from typing import Any

from rasa_sdk import Action, Tracker
from rasa_sdk.events import SlotSet
from rasa_sdk.executor import CollectingDispatcher

from actions.requests import request


class ActionHandOff(Action):
    """Puts the conversation in line for a counsellor, or says that it stands there already."""

    def name(self) -> str:
        return "action_hand_off"

    def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]) -> list[dict[str, Any]]:
        if tracker.get_slot("waiting"):
            dispatcher.utter_message(response="utter_human_already_called")
            return []
        dispatcher.utter_message(response="utter_human_called")
        return request(tracker, ask_human=True)


class ActionSafetyAnswer(Action):
    """Acts on the answer to "are you safe right now?"."""

    def name(self) -> str:
        return "action_safety_answer"

    def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]) -> list[dict[str, Any]]:
        if tracker.get_slot("safe") is False:
            dispatcher.utter_message(response="utter_not_safe")
            return [*request(tracker, ask_human=True, level=3), _asked_again_next_time()]
        dispatcher.utter_message(response="utter_safe")
        return [_asked_again_next_time()]


def _asked_again_next_time() -> dict[str, Any]:
    event: dict[str, Any] = SlotSet("safe", None)
    return event
