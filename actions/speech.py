"""How an action speaks: a sentence by id, with its buttons, in the caller's language."""

from rasa_sdk import Tracker
from rasa_sdk.executor import CollectingDispatcher

from actions.requests import channel_of, language_of
from helpline.choices import offered_with, payload_of, title_of
from helpline.sentences import sentences


def say(dispatcher: CollectingDispatcher, tracker: Tracker, sentence: str, *choices: str) -> None:
    """Say a sentence. `choices` are offered with it; without any, those that `helpline/choices.py` lists for it."""
    language, channel = language_of(tracker), channel_of(tracker)
    buttons = [
        {"title": title_of(choice, sentences(), language, channel), "payload": payload_of(choice)}
        for choice in choices or offered_with(sentence)
    ]
    dispatcher.utter_message(text=sentences().say(language, sentence, channel), buttons=buttons)
