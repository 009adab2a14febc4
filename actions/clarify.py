"""When the assistant isn't sure: two buttons, then a menu, then a person."""

from typing import Any

from rasa_sdk import Action, Tracker
from rasa_sdk.executor import CollectingDispatcher

from actions.requests import request
from actions.speech import say
from helpline.choices import EXPLAINABLE_INTENTS, meant

_OFFERED = 2
_WORTH_OFFERING = 0.12
"""Below this the guess is noise (data/dev): offering it would only tire."""


class ActionClarify(Action):
    """Asks which of two was meant; with no good guess offers the menu; the second time in a row a person."""

    def name(self) -> str:
        return "action_clarify"

    def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]) -> list[dict[str, Any]]:
        if _was_unclear_before(tracker) and not tracker.get_slot("waiting"):
            say(dispatcher, tracker, "say_not_understood_again")
            return request(tracker, ask_human=True)
        guesses = self._guesses(tracker)
        if tracker.get_slot("requested_slot"):
            # The form asks its question again: two questions in a turn are one too many.
            say(dispatcher, tracker, "say_not_understood_here")
        elif guesses:
            say(dispatcher, tracker, "say_did_you_mean", *map(meant, guesses), "none-of-these")
        else:
            say(dispatcher, tracker, "say_not_understood")
        return []

    def _guesses(self, tracker: Tracker) -> list[str]:
        ranking = tracker.latest_message.get("intent_ranking", [])
        likely = [guess["name"] for guess in ranking if guess["confidence"] >= _WORTH_OFFERING]
        return [name for name in likely if name in EXPLAINABLE_INTENTS][:_OFFERED]


def _was_unclear_before(tracker: Tracker) -> bool:
    """Whether the answer to the caller's message before this one was a clarification, too."""
    messages_back = 0
    for event in reversed(tracker.events):
        if event.get("event") == "user":
            messages_back += 1
        elif messages_back == 1 and event.get("event") == "action" and event.get("name") == "action_clarify":
            return True
        if messages_back > 1:
            return False
    return False
