"""What a caller may decide about the conversation itself: its language, its deletion."""

from typing import Any

from rasa_sdk import Action, Tracker
from rasa_sdk.events import SlotSet
from rasa_sdk.executor import CollectingDispatcher

from actions.requests import channel_of, entity_of, request
from actions.speech import say
from helpline.language import Language
from helpline.sentences import sentences
from triage.language_names import language_named_in


class ActionChangeLanguage(Action):
    """Switches to the language named by button or word; asks when none is named."""

    def name(self) -> str:
        return "action_change_language"

    def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]) -> list[dict[str, Any]]:
        wanted = entity_of(tracker, "wanted")
        language = Language(wanted) if wanted else language_named_in(tracker.latest_message.get("text") or "")
        if language is None:
            say(dispatcher, tracker, "say_change_language")
            return []
        # In words here: the response would still be put in the old language, for the slot is set only after this action.
        dispatcher.utter_message(text=sentences().say(language, "say_language_changed", channel_of(tracker)))
        return [SlotSet("language", language.value), *request(tracker, language=language.value)]


class ActionDelete(Action):
    """Deletes the conversation, but only on the button that says so: never on a bare "yes"."""

    def name(self) -> str:
        return "action_delete"

    def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]) -> list[dict[str, Any]]:
        if entity_of(tracker, "confirmed") != "yes":
            say(dispatcher, tracker, "say_ask_deletion")
            return []
        return request(tracker, shred=True)
