"""The slots by which the worker and the dialogue speak with one another."""

from collections.abc import Sequence
from typing import Any

from rasa.shared.core.trackers import DialogueStateTracker

from helpline.channel import Channel
from helpline.conversation.inbox import Effects
from helpline.language import DEFAULT, Language

LANGUAGE = "language"
CHANNEL = "channel"
WAITING = "waiting"
"""True while the conversation stands in the counsellors' line."""
LEVEL = "risk_level"
REQUESTED = "requested"
"""What actions ask to have done outside the dialogue: a list of dicts; emptied by the worker at each commit."""


RISK = "risk"
"""What triage found in a message: {"level", "categories", "language"}, in its metadata and in the parsed message."""


def risk_of(language: Language, level: int, categories: Sequence[str]) -> dict[str, Any]:
    """What triage found, as the dialogue carries it."""
    return {"level": int(level), "categories": list(categories), "language": language.value}


def risk_in(parsed: dict[str, Any] | None) -> dict[str, Any] | None:
    """What triage found, from a message's metadata or parsed data."""
    return (parsed or {}).get(RISK)


def caller_language(tracker: DialogueStateTracker) -> Language:
    """The conversation's language; without the worker (`rasa shell`) that of the last message."""
    heard = risk_in(tracker.latest_message.parse_data if tracker.latest_message else None) or {}
    return Language(tracker.get_slot(LANGUAGE) or heard.get("language") or DEFAULT)


def caller_channel(tracker: DialogueStateTracker) -> Channel:
    return Channel(tracker.get_slot(CHANNEL) or Channel.WEB)


def effects_of(requested: list[dict[str, Any]]) -> Effects:
    """What the actions of one turn requested, as one set of effects. Unknown requests raise ValueError."""
    known = set(Effects.__struct_fields__)
    merged: dict[str, Any] = {}
    for request in requested:
        if not request.keys() <= known:
            raise ValueError("an action requested something unknown")
        merged |= request | {"level": max(request.get("level", 0), merged.get("level", 0))}
    if "language" in merged:
        merged["language"] = Language(merged["language"])
    for name in ("categories", "skills", "exclusions"):
        if name in merged:
            merged[name] = tuple(merged[name])
    return Effects(**merged)
