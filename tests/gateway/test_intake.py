"""The way of a message into the log when triage is slow, broken or not there yet."""

import asyncio
import time
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest
from redis.asyncio import Redis

from gateway.intake import Intake
from handoff.queue.steps import Counsellor, Queue
from helpline.channel import Channel
from helpline.conversation.log import Conversations
from helpline.conversation.records import Conversation, Kind, State
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


async def test_a_late_triage_raises_the_level_and_says_the_safety_lines_once(
    conversations: Conversations, conversation: Conversation, triage_engine: Any
) -> None:
    engine: Any = SlowEngine(triage_engine, 0.3)
    intake = Intake(conversations, Path(), engine)
    accepted = await intake.take_text(conversation, MessageId("message-1"), "he has a gun")
    assert accepted.level == 0 or accepted.level < 3
    for _ in range(40):
        now = await conversations.get(conversation.id)
        notices = [one.body.sentence for one in await conversations.read(conversation.id) if one.kind is Kind.NOTICE]
        if "safety-imminent" in notices:
            break
        await asyncio.sleep(0.05)
    assert now.level == 4
    assert now.state is State.WAITING
    assert notices.count("safety-imminent") == 1
    await intake.close()


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
