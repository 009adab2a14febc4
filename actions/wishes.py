"""What a caller may say about the conversation itself: its language, its deletion, whether it helped."""

from typing import Any

from rasa_sdk import Action, Tracker
from rasa_sdk.events import SlotSet
from rasa_sdk.executor import CollectingDispatcher

from actions.requests import channel_of, entity_of, level_of, request
from actions.speech import say
from helpline.language import Language
from helpline.risk import RiskLevel
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


class ActionThanks(Action):
    """Answers thanks. An answer to the one question about this helpline comes here, too; what it was is not known here."""

    def name(self) -> str:
        return "action_thanks"

    def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]) -> list[dict[str, Any]]:
        if entity_of(tracker, "helped") is None:
            say(dispatcher, tracker, "say_thanks")
            return []
        say(dispatcher, tracker, "say_feedback_thanks")
        return [SlotSet("feedback_asked", True)]


class ActionAskFeedback(Action):
    """One question at the end, once; nobody who may be in danger is asked it."""

    def name(self) -> str:
        return "action_ask_feedback"

    def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]) -> list[dict[str, Any]]:
        if tracker.get_slot("feedback_asked") or level_of(tracker) >= RiskLevel.HIGH:
            return []
        say(dispatcher, tracker, "say_ask_feedback")
        return [SlotSet("feedback_asked", True)]
