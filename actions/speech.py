"""How an action speaks: a sentence by id, with its buttons, in the caller's language."""

from rasa_sdk import Tracker
from rasa_sdk.executor import CollectingDispatcher

from actions.requests import channel_of, language_of
from helpline.choices import offered_with, payload_of, title_of
from helpline.sentences import sentences


def say(
    dispatcher: CollectingDispatcher, tracker: Tracker, sentence: str | None, *choices: str, text: str = ""
) -> None:
    """Say a sentence. `choices` are offered with it; without any, those that `helpline/choices.py` lists for it.

    Args:
        sentence: its id, or None where `text` was put together of several (`put`).
    """
    language, channel = language_of(tracker), channel_of(tracker)
    buttons = [
        {"title": title_of(choice, sentences(), language, channel), "payload": payload_of(choice)}
        for choice in choices or offered_with(sentence or "")
    ]
    dispatcher.utter_message(text=put(tracker, sentence) if sentence else text, buttons=buttons)


def put(tracker: Tracker, sentence: str, **words: str) -> str:
    """A sentence in the caller's words, not yet said."""
    return sentences().say(language_of(tracker), sentence, channel_of(tracker), **words)
