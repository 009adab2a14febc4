"""Conversations in line, counsellors, a clock that tests may set."""

import asyncio
from collections.abc import Awaitable, Callable

import pytest
from redis.asyncio import Redis

from handoff.queue.steps import Counsellor, Queue
from helpline.channel import Channel
from helpline.conversation.inbox import Inbox
from helpline.conversation.log import Conversations
from helpline.conversation.records import Audience, Author, Body, Draft, Kind, Match, Triage
from helpline.ids import ConversationId, CounsellorId, MessageId, new_message_id
from helpline.language import Language
from helpline.policy import Policy
from helpline.risk import RiskLevel
from helpline.settings import Settings
from helpline.vault.keyring import Vault

Call = Callable[..., Awaitable[ConversationId]]
SetClock = Callable[[int], Awaitable[None]]


@pytest.fixture
def vault(settings: Settings) -> Vault:
    return Vault.from_settings(settings.master_key, settings.index_key)


@pytest.fixture
def conversations(redis: Redis, vault: Vault) -> Conversations:
    return Conversations(redis, vault, "main", Policy())


@pytest.fixture
def queue(conversations: Conversations) -> Queue:
    return Queue(conversations)


@pytest.fixture
def inbox(conversations: Conversations) -> Inbox:
    return Inbox(conversations)


@pytest.fixture
def counsellor() -> Counsellor:
    return Counsellor(CounsellorId("c" * 24), tuple(Language), capacity=1000)


@pytest.fixture
def set_clock(redis: Redis) -> SetClock:
    """`await set_clock(ms)`: the time of all steps from now on."""

    async def set_to(ms: int) -> None:
        await redis.set("{main}:test-clock", ms)

    return set_to


def written(
    text: str, level: int = 0, language: Language = Language.EN, message_id: MessageId | None = None, word: str = ""
) -> Draft:
    """A caller's message with its triage; `word` is the part of the text that has the danger."""
    start = text.find(word) if word else None
    end = None if start is None else start + len(word)
    matches = (Match("weapon", level, start, end, "test"),) if level else ()
    triage = Triage(language, 1.0, RiskLevel(level), ("weapon",) if level else (), matches)
    return Draft(
        message_id or new_message_id(), Kind.MESSAGE, Author.CALLER, Audience.BOTH, Body(text=text, triage=triage)
    )


@pytest.fixture
def write() -> Callable[..., Draft]:
    return written


async def exclude(conversations: Conversations, id: ConversationId, *named: str) -> None:
    """The caller says who must not see it."""
    press = Draft(new_message_id(), Kind.CHOICE, Author.CALLER, Audience.BOTH, Body(choice="skip"))
    await conversations.accept(id, press, exclusions=named)


@pytest.fixture
def call(conversations: Conversations) -> Call:
    """`await call(level)`: a caller who stands in line."""

    async def called(
        level: int = 3,
        text: str = "he has a gun",
        language: Language = Language.EN,
        word: str = "",
        channel: Channel = Channel.WEB,
    ) -> ConversationId:
        conversation = await conversations.open(channel, language)
        draft = written(text, level, language, word=word)
        categories = draft.body.triage.categories if draft.body.triage else ()
        await conversations.accept(
            conversation.id, draft, level=level, categories=categories, ask_human=level < 3, language=language
        )
        # Arrivals count in milliseconds; two in the same one go by id, and a test means one after the other.
        await asyncio.sleep(0.001)
        return conversation.id

    return called
