"""What the caller has told so far, so that guidance never asks it again."""

from typing import Any

from rasa_sdk import Action, Tracker
from rasa_sdk.events import SlotSet
from rasa_sdk.executor import CollectingDispatcher

from actions.requests import language_of
from actions.roles import role_in
from helpline.avenues.answers import QUESTIONS, SKIPPED, Matter, Place, Role, Wish
from helpline.avenues.directory import directory
from helpline.choices import offered_with, payload_of, typed

# What an intent tells beside itself. A wish asked about is taken for a wish until another is told: it only orders avenues.
_TOLD: dict[str, dict[str, str]] = {
    "disclose_sexual_harassment": {"what": Matter.SEXUAL_HARASSMENT},
    "disclose_assault": {"what": Matter.ASSAULT},
    "disclose_online_harassment": {"what": Matter.ONLINE, "where": Place.ONLINE},
    "disclose_bullying": {"what": Matter.BULLYING},
    "disclose_discrimination": {"what": Matter.DISCRIMINATION},
    "disclose_exploitation": {"what": Matter.EXPLOITATION},
    "disclose_stalking": {"what": Matter.STALKING},
    "disclose_retaliation": {"what": Matter.RETALIATION},
    "disclose_partner_violence": {"what": Matter.PARTNER_VIOLENCE},
    "witness_report": {"who": Role.WITNESS},
    "manager_seeks_advice": {"who": Role.MANAGER},
    "accused_seeks_help": {"who": Role.ACCUSED},
    "ask_formal_report": {"wish": Wish.REPORT},
    "ask_anonymous_report": {"wish": Wish.ANONYMOUS},
    "ask_informal_resolution": {"wish": Wish.INFORMAL},
    "ask_legal_help": {"wish": Wish.LEGAL},
    "ask_medical_care": {"wish": Wish.MEDICAL},
}
_ABOUT_ANOTHER = (Role.WITNESS, Role.MANAGER)
_UNSAID = "unsaid"
_KEEP_OUT = "keep_out"
_NOBODY = {"deny": "nobody", "decline_human": "cancel"}
"""Answers in words to "who should not see this?"."""


class ActionTakeNote(Action):
    """Runs at every message, before the dialogue decides: keeps what was told, by intent, button or a button's words."""

    def name(self) -> str:
        return "action_take_note"

    def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]) -> list[dict[str, Any]]:
        heard, asked = _heard(tracker), tracker.get_slot("requested_slot")
        if heard.get("avenue") == "again":
            return [SlotSet(name, None) for name in ("told", *QUESTIONS)]
        events = [SlotSet(name, _value(name, heard[name])) for name in QUESTIONS if name in heard]
        if asked in QUESTIONS and "skipped" in heard:
            events.append(SlotSet(asked, SKIPPED))
        if heard == {"intent": "deny"} and tracker.get_slot("suicide_asked"):
            events.append(SlotSet("suicide_asked", None))
        if asked == _KEEP_OUT and _KEEP_OUT in heard:
            events.append(SlotSet(_KEEP_OUT, heard[_KEEP_OUT]))
        told = _with(tracker.get_slot("told") or {}, _TOLD.get(heard["intent"], {}))
        role = role_in(tracker.latest_message.get("text") or "")
        if role is not None and "who" not in told:
            told["who"] = role.value
        return events if told == tracker.get_slot("told") or not told else [*events, SlotSet("told", told)]


def known(tracker: Tracker) -> dict[str, Any]:
    """Answers by question, as told in passing and as answered; what was skipped says so."""
    told = dict(tracker.get_slot("told") or {})
    for name in QUESTIONS:
        answer = tracker.get_slot(name)
        if answer and (answer != SKIPPED or name not in told):
            told[name] = [answer] if name == "what" and answer != SKIPPED else answer
    return told


def _heard(tracker: Tracker) -> dict[str, str]:
    """The intent, and the values that a button carried or would have carried had its words not been typed."""
    message = tracker.latest_message
    found = {one["entity"]: one["value"] for one in message.get("entities") or []}
    intent = (message.get("intent") or {}).get("name") or ""
    asked = tracker.get_slot("requested_slot")
    text = message.get("text") or ""
    if not found and not text.startswith("/") and asked in (*QUESTIONS, _KEEP_OUT):
        chosen = typed(text, choices_for(asked, tracker), language_of(tracker))
        if chosen:
            intent, found = _carried(payload_of(chosen))
    if asked == _KEEP_OUT and not found and intent in _NOBODY:
        found = {_KEEP_OUT: _NOBODY[intent]}
    return {"intent": intent, **found}


def _carried(payload: str) -> tuple[str, dict[str, str]]:
    name, _, rest = payload.removeprefix("/").partition("{")
    entity, _, value = rest.rstrip("}").replace('"', "").partition(": ")
    return name, {entity: value} if entity else {}


def choices_for(question: str, tracker: Tracker) -> tuple[str, ...]:
    """What may be answered to a question, in order."""
    organisation = directory().organisation
    if question == "organisation":
        return (*(f"org-{one}" for one in organisation.entities), "org-unsaid")
    if question == "station":
        return (*(f"station-{one}" for one in organisation.stations), "skip")
    if question == _KEEP_OUT:
        offices = (f"keep-out-{one}" for one in organisation.exclusions)
        places = (f"keep-out-at-{one}" for one in organisation.stations if one != "elsewhere")
        return ("keep-out-nobody", *offices, "keep-out-station", *places, "keep-out-done", "no-human")
    return offered_with(sentence_of(question, tracker))


def sentence_of(question: str, tracker: Tracker) -> str:
    """How a question of guidance is put."""
    about_another = question == "what" and known(tracker).get("who") in _ABOUT_ANOTHER
    return "say_ask_what_of_another" if about_another else f"say_ask_{question}"


def _value(question: str, answer: str) -> str:
    if answer == _UNSAID:
        return SKIPPED
    return answer.replace("-", "_") if question == "what" else answer


def _with(told: dict[str, Any], more: dict[str, str]) -> dict[str, Any]:
    """A later word replaces an earlier one, but what happened adds up: nothing makes an assault untold."""
    merged = {**told, **{name: str(value) for name, value in more.items() if name != "what"}}
    if "what" in more:
        merged["what"] = list(dict.fromkeys([*told.get("what", []), str(more["what"])]))
    return merged
