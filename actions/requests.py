"""How an action asks for something outside the dialogue: it sets the slot `requested`, and the turn's commit does it."""

from typing import Any

from rasa_sdk import Tracker
from rasa_sdk.events import SlotSet

from helpline.channel import Channel
from helpline.language import DEFAULT, Language
from helpline.risk import RiskLevel


def request(tracker: Tracker, **effect: Any) -> list[dict[str, Any]]:
    """The event that requests an effect (`helpline/conversation/inbox.py`: Effects), beside those requested in this turn."""
    requested = [*(tracker.get_slot("requested") or []), effect]
    # The SDK's tracker is a copy: a second request of the same action has to see the first.
    tracker.slots["requested"] = requested
    return [SlotSet("requested", requested)]


def waits_for_person(tracker: Tracker) -> bool:
    """In line for a counsellor, or put there in this turn."""
    asked = any(effect.get("ask_human") for effect in tracker.get_slot("requested") or [])
    return bool(tracker.get_slot("waiting")) or asked


def person_still_owed(tracker: Tracker) -> list[dict[str, Any]]:
    """Puts in line whoever asked for a person and went on to something else before saying who should not see it."""
    owed = tracker.get_slot("keep_out_asked") and not waits_for_person(tracker)
    return request(tracker, ask_human=True) if owed else []


def language_of(tracker: Tracker) -> Language:
    """The conversation's language; without the worker (`rasa shell`) that of the last message."""
    return Language(tracker.get_slot("language") or _heard(tracker).get("language") or DEFAULT)


def level_of(tracker: Tracker) -> int:
    """The conversation's level; without the worker that of the last message."""
    level = tracker.get_slot("risk_level")
    return int(_heard(tracker).get("level", RiskLevel.INFORMATION) if level is None else level)


def _heard(tracker: Tracker) -> dict[str, Any]:
    """What triage found in the last message (`bot/components/risk.py`)."""
    return (tracker.latest_message or {}).get("risk") or {}


def channel_of(tracker: Tracker) -> Channel:
    return Channel(tracker.get_slot("channel") or Channel.WEB)


def entity_of(tracker: Tracker, name: str) -> str | None:
    """An entity that a button carried. Text has none: the pipeline extracts nothing."""
    return next(tracker.get_latest_entity_values(name), None)
