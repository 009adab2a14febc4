"""Who should not see the conversation: asked before a person is called, or right after where there was no time."""

from typing import Any

from rasa_sdk import Action, Tracker
from rasa_sdk.events import FollowupAction, SlotSet
from rasa_sdk.executor import CollectingDispatcher

from actions.guidance import resumed
from actions.requests import entity_of, level_of, request, waits_for_person
from actions.speech import say
from helpline.avenues.directory import directory
from helpline.risk import RiskLevel

_FORM = "keep_out_form"
_STATION, _DONE, _CANCEL = "station", ("nobody", "done"), "cancel"


class ActionOfferPerson(Action):
    """A person is asked for: at once where there is danger, else after saying who will see what and asking who must not."""

    leads_to = (_FORM,)

    def name(self) -> str:
        return "action_offer_person"

    def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]) -> list[dict[str, Any]]:
        answered = entity_of(tracker, "keep_out")
        if answered:
            return _act_on(answered, dispatcher, tracker)
        if waits_for_person(tracker):
            question = _question(tracker)
            # Its words say, too, that a person has been called, and it is question enough for one turn.
            if not question:
                say(dispatcher, tracker, "say_human_already_called")
            return question
        if level_of(tracker) >= RiskLevel.HIGH or tracker.get_slot("keep_out_asked"):
            # Asked twice is asked for: no more questions stand before it.
            return [*_call(dispatcher, tracker), *_question(tracker)]
        return _question(tracker)


class ActionAskKeepOut(Action):
    """The question of `keep_out_form`, from a list: names are not asked for."""

    def name(self) -> str:
        return "action_ask_keep_out"

    def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]) -> list[dict[str, Any]]:
        kept = tracker.get_slot("kept_out") or []
        organisation = directory().organisation
        if _STATION in kept:
            places = [
                f"keep-out-at-{one}" for one in organisation.stations if one != "elsewhere" and f"at-{one}" not in kept
            ]
            say(dispatcher, tracker, "say_keep_out_station", *places, "keep-out-done")
            return []
        offices = [f"keep-out-{one}" for one in organisation.exclusions if one not in kept]
        station = ["keep-out-station"] if organisation.stations else []
        if kept:
            say(dispatcher, tracker, "say_keep_out_more", *offices, *station, "keep-out-done")
        elif waits_for_person(tracker):
            say(dispatcher, tracker, "say_keep_out_after", "keep-out-nobody", *offices, *station)
        else:
            say(dispatcher, tracker, "say_keep_out", "keep-out-nobody", *offices, *station, "no-human")
        return [SlotSet("keep_out_asked", True)]


class ActionKeepOutAnswer(Action):
    """Acts on the answer: keeps somebody out and asks for more, calls the person, or leaves it."""

    leads_to = (_FORM,)

    def name(self) -> str:
        return "action_keep_out_answer"

    def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]) -> list[dict[str, Any]]:
        return _act_on(tracker.get_slot("keep_out"), dispatcher, tracker)


def _act_on(answer: str, dispatcher: CollectingDispatcher, tracker: Tracker) -> list[dict[str, Any]]:
    if answer in _DONE:
        return [SlotSet("keep_out", None), *_call(dispatcher, tracker), *resumed(tracker)]
    if answer == _CANCEL:
        say(dispatcher, tracker, "utter_decline_human")
        return [SlotSet("keep_out", None), SlotSet("keep_out_asked", None), *resumed(tracker)]
    kept = [one for one in tracker.get_slot("kept_out") or [] if one != _STATION]
    kept = list(dict.fromkeys([*kept, answer]))
    events = [SlotSet("keep_out", None), SlotSet("kept_out", kept), FollowupAction(_FORM)]
    tags = [one.removeprefix("at-") for one in kept if one != _STATION]
    # Where a person has been called already, it holds from this turn on.
    return [*(request(tracker, exclusions=tags) if tags else []), *events]


def _call(dispatcher: CollectingDispatcher, tracker: Tracker) -> list[dict[str, Any]]:
    if waits_for_person(tracker):
        say(dispatcher, tracker, "say_keep_out_noted")
        return []
    say(dispatcher, tracker, "say_human_called")
    return request(tracker, ask_human=True)


def _question(tracker: Tracker) -> list[dict[str, Any]]:
    """Once, and never where a life may hang on fewer words."""
    if tracker.get_slot("keep_out_asked") or level_of(tracker) >= RiskLevel.IMMINENT:
        return []
    return [FollowupAction(_FORM)]
