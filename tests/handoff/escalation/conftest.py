"""Those who are on call, a counsellor at a desk, and what is said and sent."""

from collections.abc import Awaitable, Callable
from typing import Any

import msgspec
import pytest
from redis.asyncio import Redis

from handoff.escalation.on_call import Person
from handoff.escalation.steps import Escalation
from handoff.queue.steps import Counsellor, Queue
from helpline.conversation.log import Conversations
from helpline.ids import ConversationId
from helpline.language import Language
from helpline.policy import Policy

Call = Callable[..., Awaitable[ConversationId]]
SetClock = Callable[[int], Awaitable[None]]
START = 1_800_000_000_000
POLICY = Policy()
PERSONS = [
    Person("+41000000001", (Language.EN,), tags=("security",)),
    Person("+41000000002", (Language.FR, Language.AR)),
]


@pytest.fixture
def escalation(conversations: Conversations) -> Escalation:
    return Escalation(conversations, PERSONS)


@pytest.fixture
async def at_desk(queue: Queue, counsellor: Counsellor, set_clock: SetClock) -> Counsellor:
    await set_clock(START)
    await queue.renew(counsellor)
    return counsellor


async def said(conversations: Conversations, id: ConversationId) -> list[str]:
    return [entry.body.sentence for entry in await conversations.read(id) if entry.body.sentence]


async def sent(redis: Redis) -> list[dict[str, Any]]:
    return [msgspec.json.decode(fields[b"command"]) for _, fields in await redis.xrange("{main}:outbox:urgent")]


async def later(set_clock: SetClock, queue: Queue, counsellor: Counsellor, ms: int) -> None:
    await set_clock(ms)
    await queue.renew(counsellor)
