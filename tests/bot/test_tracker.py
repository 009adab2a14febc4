"""The dialogue state between turns: goes out and comes back, never grows without end."""

import json
from typing import Any

import pytest
from rasa.shared.core.events import ActionExecuted, ActiveLoop, BotUttered, SlotSet, UserUttered

from bot.slots import effects_of
from bot.tracker import _TURNS_KEPT, TurnTrackers
from helpline.conversation.inbox import Effects
from helpline.language import Language
from helpline.settings import PROJECT

ME = "a" * 24


@pytest.fixture(scope="module")
def trackers() -> TurnTrackers:
    from rasa.shared.core.domain import Domain

    return TurnTrackers(Domain.load(str(PROJECT / "domain")))


async def turn(trackers: TurnTrackers, record: bytes | None, *events: Any, **slots: Any) -> bytes:
    trackers.begin(ME, record, slots)
    tracker = await trackers.retrieve(ME)
    assert tracker is not None
    tracker.update_with_events(list(events), trackers.domain)
    await trackers.save(tracker)
    return trackers.end(ME)


def exchange(number: int) -> list[Any]:
    return [
        UserUttered(f"text {number}", {"name": "greet", "confidence": 1.0}),
        ActionExecuted("utter_greet"),
        BotUttered("hello"),
        ActionExecuted("action_listen"),
    ]


async def test_a_conversation_begins_with_listening(trackers: TurnTrackers) -> None:
    trackers.begin(ME, None, {})
    tracker = await trackers.retrieve(ME)
    assert tracker is not None
    assert tracker.latest_action_name == "action_listen"


async def test_what_was_said_and_set_comes_back(trackers: TurnTrackers) -> None:
    record = await turn(trackers, None, *exchange(1), SlotSet("safe", value=True), language="fr")
    trackers.begin(ME, record, {})
    tracker = await trackers.retrieve(ME)
    assert tracker is not None
    assert [event.text for event in tracker.events if isinstance(event, UserUttered)] == ["text 1"]
    assert trackers.slot(ME, "safe") is True
    assert trackers.slot(ME, "language") == "fr"


async def test_the_helpline_knows_slots_better_than_the_record(trackers: TurnTrackers) -> None:
    record = await turn(trackers, None, language="fr")
    trackers.begin(ME, record, {"language": "ru"})
    assert trackers.slot(ME, "language") == "ru"


async def test_the_record_of_a_long_talk_stays_small_and_keeps_slots_and_the_open_question(
    trackers: TurnTrackers,
) -> None:
    loop = [ActiveLoop("safety_form"), SlotSet("requested_slot", "safe")]
    record = await turn(trackers, None, *loop, *exchange(0), language="ar")
    sizes = []
    for number in range(1, 60):
        record = await turn(trackers, record, *exchange(number))
        sizes.append(len(record))
    assert max(sizes[20:]) < sizes[14] * 1.2
    trackers.begin(ME, record, {})
    tracker = await trackers.retrieve(ME)
    assert tracker is not None
    texts = [event.text for event in tracker.events if isinstance(event, UserUttered)]
    assert texts == [f"text {number}" for number in range(60 - _TURNS_KEPT, 60)]
    assert tracker.active_loop_name == "safety_form"
    assert trackers.slot(ME, "requested_slot") == "safe"
    assert trackers.slot(ME, "language") == "ar"


async def test_a_question_that_was_closed_long_ago_stays_closed(trackers: TurnTrackers) -> None:
    record = await turn(trackers, None, ActiveLoop("safety_form"), *exchange(0), ActiveLoop(None), *exchange(1))
    for number in range(2, 30):
        record = await turn(trackers, record, *exchange(number))
    trackers.begin(ME, record, {})
    tracker = await trackers.retrieve(ME)
    assert tracker is not None
    assert tracker.active_loop_name is None


async def test_a_record_of_a_later_release_is_refused(trackers: TurnTrackers) -> None:
    with pytest.raises(ValueError, match="later release"):
        trackers.begin(ME, json.dumps({"v": 2, "events": []}).encode(), {})


async def test_only_the_conversation_in_hand_is_held(trackers: TurnTrackers) -> None:
    trackers.begin("other", None, {})
    trackers.begin(ME, None, {})
    assert list(await trackers.keys()) == [ME]
    assert await trackers.retrieve("other") is None
    trackers.end(ME)
    assert list(await trackers.keys()) == []


def test_requests_of_one_turn_become_one_set_of_effects() -> None:
    requested = [{"ask_human": True, "level": 3}, {"language": "fr"}, {"level": 2, "exclusions": ["office:x"]}]
    expected = Effects(ask_human=True, level=3, language=Language.FR, exclusions=("office:x",))
    assert effects_of(requested) == expected
    assert effects_of([]) == Effects()


def test_an_unknown_request_is_refused() -> None:
    with pytest.raises(ValueError, match="unknown"):
        effects_of([{"call_the_police": True}])
