"""The way of a message into the log when triage is slow, broken or not there yet."""

import asyncio
import time
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any
from unittest.mock import AsyncMock

import pytest
from redis.asyncio import Redis
from redis.exceptions import ConnectionError as RedisConnectionError

from gateway.intake import Intake
from handoff.queue.steps import Counsellor, Queue
from helpline.channel import Channel
from helpline.choices import payload_of
from helpline.conversation.log import Conversations
from helpline.conversation.records import Audience, Body, Conversation, Entry, Kind, State
from helpline.ids import CounsellorId, MessageId
from helpline.language import Language
from helpline.settings import Settings
from helpline.vault.keyring import Vault


class SlowEngine:
    """The real engine, some time later."""

    def __init__(self, engine: Any, seconds: float) -> None:
        self._engine, self._seconds = engine, seconds

    def triage(self, text: str, **known: Any) -> Any:
        time.sleep(self._seconds)
        return self._engine.triage(text, **known)


class BrokenEngine:
    def triage(self, text: str, **known: Any) -> Any:
        raise RuntimeError("broken")


@pytest.fixture
def conversations(settings: Settings, redis: Redis) -> Conversations:
    vault = Vault.from_settings(settings.master_key, settings.index_key)
    return Conversations(redis, vault, settings.cell, settings.policy)


@pytest.fixture
async def conversation(conversations: Conversations) -> Conversation:
    return await conversations.open(Channel.WEB, Language.EN)


@pytest.fixture
async def late_intake(conversations: Conversations, triage_engine: Any) -> AsyncIterator[Intake]:
    """A door whose triage always takes longer than a message may wait."""
    engine: Any = SlowEngine(triage_engine, 0.2)
    door = Intake(conversations, Path(), engine)
    yield door
    await door.close()


async def test_a_late_triage_raises_the_level_and_says_the_safety_lines_once(
    conversations: Conversations, conversation: Conversation, late_intake: Intake
) -> None:
    accepted = await late_intake.take_text(conversation, MessageId("message-1"), "he has a gun")
    assert accepted.level < 3
    entries = await scored(conversations, conversation)
    now = await conversations.get(conversation.id)
    notices = [one.body.sentence for one in entries if one.kind is Kind.NOTICE]
    assert now.level == 4
    assert now.state is State.WAITING
    assert notices.count("safety-imminent") == 1


async def test_a_late_triage_is_kept_for_the_desk(
    conversations: Conversations, conversation: Conversation, late_intake: Intake
) -> None:
    accepted = await late_intake.take_text(conversation, MessageId("message-1"), "thank you, he has a cat")
    (score,) = [one for one in await scored(conversations, conversation) if one.kind is Kind.SCORE]
    assert score.audience is Audience.DESK
    assert score.body.entry == accepted.entry
    assert score.body.triage
    assert (score.body.triage.level, score.body.triage.untriaged) == (0, False)


@pytest.mark.parametrize("chosen", [False, True])
async def test_a_late_triage_finds_the_language_unless_one_was_chosen(
    conversations: Conversations, conversation: Conversation, late_intake: Intake, *, chosen: bool
) -> None:
    if chosen:
        await conversations.set_language(conversation.id, Language.EN)
    await late_intake.take_text(
        await conversations.get(conversation.id), MessageId("message-1"), "il a un pistolet au bureau"
    )
    await scored(conversations, conversation)
    assert (await conversations.get(conversation.id)).language is (Language.EN if chosen else Language.FR)


async def test_a_late_triage_of_level_2_asks_gently_once(
    conversations: Conversations, conversation: Conversation, late_intake: Intake
) -> None:
    await late_intake.take_text(conversation, MessageId("message-1"), "I'm not going to kill myself")
    entries = await scored(conversations, conversation)
    assert [one.body.sentence for one in entries if one.kind is Kind.NOTICE] == ["safety-check-suicide"]


async def test_a_late_triage_says_no_safety_lines_into_a_talk_with_a_person(
    conversations: Conversations, conversation: Conversation, late_intake: Intake
) -> None:
    await conversations.ask_human(conversation.id)
    assert await Queue(conversations).claim_next(Counsellor(CounsellorId("a" * 24), ("en",))) is not None
    await late_intake.take_text(conversation, MessageId("message-1"), "he has a gun")
    entries = await scored(conversations, conversation)
    assert (await conversations.get(conversation.id)).level == 4
    assert entries[-1].kind is Kind.SCORE
    assert not [one for one in entries if (one.body.sentence or "").startswith("safety-")]


async def scored(conversations: Conversations, conversation: Conversation) -> list[Entry]:
    """The log, as soon as a score is in it."""
    for _ in range(200):
        entries = await conversations.read(conversation.id)
        if any(one.kind is Kind.SCORE for one in entries):
            return entries
        await asyncio.sleep(0.05)
    raise AssertionError("no score came")


@pytest.mark.parametrize("engine", [BrokenEngine(), None])
async def test_without_triage_a_message_is_kept_as_untriaged_for_the_keeper(
    conversations: Conversations, conversation: Conversation, redis: Redis, engine: Any
) -> None:
    intake = Intake(conversations, Path(), engine)
    accepted = await intake.take_text(conversation, MessageId("message-1"), "hello")
    assert accepted.level == 2
    (entry,) = await conversations.read(conversation.id)
    assert entry.body.text == "hello"
    assert entry.body.triage
    assert entry.body.triage.untriaged
    assert await redis.zscore("{main}:untriaged", f"{conversation.id} {entry.id}") is not None
    await intake.close()


@pytest.fixture
async def intake(conversations: Conversations) -> AsyncIterator[Intake]:
    """A door without triage: buttons need none."""
    door = Intake(conversations, Path())
    yield door
    await door.close()


async def test_whoever_is_kept_out_while_a_person_talks_cannot_take_it_afterwards(
    conversations: Conversations, conversation: Conversation, intake: Intake
) -> None:
    queue = Queue(conversations)
    holder = Counsellor(CounsellorId("a" * 24), ("en",))
    colleague = Counsellor(CounsellorId("b" * 24), ("en",), tags=("human-resources",))
    await conversations.ask_human(conversation.id)
    assert await queue.claim_next(holder) is not None
    await intake.take_choice(conversation, MessageId("message-1"), "keep-out-human-resources")
    await queue.release(conversation.id, holder.id)
    assert await queue.claim_next(colleague) is None
    assert await queue.claim_next(holder) is not None


async def test_no_assistant_is_needed_to_keep_several_out(
    conversations: Conversations, conversation: Conversation, intake: Intake
) -> None:
    pressed = ["human", "keep-out-management", "keep-out-station", "keep-out-at-geneva", "keep-out-done"]
    for number, choice in enumerate(pressed):
        await intake.take_choice(conversation, MessageId(f"message-{number}"), choice)
    now = await conversations.get(conversation.id)
    assert (now.state, now.exclusions) == (State.WAITING, ("management", "geneva"))


VOTES = ["helped-yes", "helped-partly", "helped-no"]


async def votes(conversations: Conversations) -> dict[bytes, bytes]:
    counted = await conversations.redis.hgetall(conversations.keys("counters"))
    return {name: times for name, times in counted.items() if name.startswith(b"feedback")}


@pytest.mark.parametrize("choice", VOTES)
async def test_whether_it_helped_is_counted_once(
    conversations: Conversations, conversation: Conversation, intake: Intake, choice: str
) -> None:
    for message, pressed in [("message-1", choice), ("message-1", choice), ("message-2", "helped-no")]:
        await intake.take_choice(conversation, MessageId(message), pressed)
    assert await votes(conversations) == {choice.replace("helped-", "feedback_").encode(): b"1"}


async def test_votes_of_several_conversations_add_up(conversations: Conversations, intake: Intake) -> None:
    for number, choice in enumerate(["helped-yes", "helped-no", "helped-yes"]):
        other = await conversations.open(Channel.WEB, Language.EN)
        await intake.take_choice(other, MessageId(f"message-{number}"), choice)
    assert await votes(conversations) == {b"feedback_yes": b"2", b"feedback_no": b"1"}


@pytest.mark.parametrize("choice", VOTES)
async def test_no_record_of_the_conversation_says_whether_it_helped(
    conversations: Conversations, conversation: Conversation, intake: Intake, choice: str
) -> None:
    before = await conversations.redis.hgetall(conversations.keys.conversation(conversation.id))
    await intake.take_choice(conversation, MessageId("message-1"), choice)
    (entry,) = await conversations.read(conversation.id)
    assert entry.body == Body(choice="helped", language=Language.EN)
    # All that the assistant's tracker learns of it.
    assert payload_of("helped") == '/thanks{"helped": "given"}'
    after = await conversations.redis.hgetall(conversations.keys.conversation(conversation.id))
    changed = {name: after[name] for name in after if after[name] != before.get(name)}
    assert changed.keys() <= {b"voted", b"last_in", b"seen"}
    assert changed[b"voted"] == b"1"


async def test_a_vote_that_cannot_be_counted_is_still_taken(
    conversations: Conversations, conversation: Conversation, intake: Intake, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(conversations.redis, "hincrby", AsyncMock(side_effect=RedisConnectionError))
    await intake.take_choice(conversation, MessageId("message-1"), "helped-yes")
    (entry,) = await conversations.read(conversation.id)
    assert entry.body.choice == "helped"
