"""The dialogue state between turns: the current session only, as one sealed record that a turn's commit replaces.

Rasa saves its tracker after replying. Here saving only buffers: the worker commits replies and state together.
"""

import json
from typing import Any

from rasa.core.tracker_store import TrackerStore
from rasa.shared.core.constants import ACTION_LISTEN_NAME, ACTION_SESSION_START_NAME
from rasa.shared.core.domain import Domain
from rasa.shared.core.events import ActionExecuted, ActiveLoop, Event, SessionStarted, SlotSet, deserialise_events
from rasa.shared.core.trackers import DialogueStateTracker

_VERSION = 1
_TURNS_KEPT = 12
"""More than the longest `max_history` of the policies (config.yml), so that cutting changes no prediction."""


class TurnTrackers(TrackerStore):
    """Holds the tracker of the turn in hand; Redis is the worker's business, at the commit."""

    def __init__(self, domain: Domain) -> None:
        super().__init__(domain)
        self._held: dict[str, DialogueStateTracker] = {}

    def begin(self, sender: str, record: bytes | None, slots: dict[str, Any]) -> None:
        """Take up a conversation: the record of its last turn, and slots that the helpline knows better.

        Raises:
            ValueError: a record of a later release.
        """
        tracker = self.init_tracker(sender)
        tracker.update_with_events([*_events_of(record), *(SlotSet(*slot) for slot in slots.items())], self.domain)
        self._held = {sender: tracker}

    def end(self, sender: str) -> bytes:
        """The record to commit; nothing is held afterwards."""
        return _record_of(self._held.pop(sender))

    def slot(self, sender: str, name: str) -> Any:
        return self._held[sender].get_slot(name)

    async def retrieve(self, sender_id: str) -> DialogueStateTracker | None:
        return self._held.get(sender_id)

    async def save(self, tracker: DialogueStateTracker) -> None:
        self._held[tracker.sender_id] = tracker

    async def keys(self) -> list[str]:
        return list(self._held)


def _events_of(record: bytes | None) -> list[Event]:
    if record is None:
        # What `action_session_start` would do; the policies count from an action_listen.
        return [ActionExecuted(ACTION_SESSION_START_NAME), SessionStarted(), ActionExecuted(ACTION_LISTEN_NAME)]
    state = json.loads(record)
    if state["v"] > _VERSION:
        raise ValueError("dialogue state of a later release")
    events: list[Event] = deserialise_events(state["events"])
    return events


def _record_of(tracker: DialogueStateTracker) -> bytes:
    kept, earlier = _last_turns(list(tracker.events))
    # Slots and an open form outlive the events that set them.
    before = tracker.copy()
    before.events.clear()
    before.events.extend(earlier)
    carried = [SlotSet(name, value) for name, value in _slots_after(before).items() if value is not None]
    loop = [ActiveLoop(before.active_loop_name)] if _loop_after(before) else []
    events = [event.as_dict() for event in [*carried, *loop, *kept]]
    return json.dumps({"v": _VERSION, "events": events}).encode()


def _last_turns(events: list[Event]) -> tuple[list[Event], list[Event]]:
    listens = [
        index
        for index, event in enumerate(events)
        if isinstance(event, ActionExecuted) and event.action_name == ACTION_LISTEN_NAME
    ]
    if len(listens) <= _TURNS_KEPT:
        return events, []
    cut = listens[-_TURNS_KEPT - 1]
    return events[cut:], events[:cut]


def _slots_after(tracker: DialogueStateTracker) -> dict[str, Any]:
    tracker.replay_events()
    return dict(tracker.current_slot_values())


def _loop_after(tracker: DialogueStateTracker) -> bool:
    return bool(tracker.active_loop_name)
