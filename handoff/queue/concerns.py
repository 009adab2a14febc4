"""What a counsellor's screen shows beside the waiting line: questions to them, colleagues, what they have lost."""

from typing import Any

import msgspec

from handoff.queue.handovers import Part
from handoff.queue.steps import SCRIPTS, Counsellor, DutyState
from helpline.conversation.log import Conversations
from helpline.conversation.records import State
from helpline.ids import ConversationId, CounsellorId
from helpline.store.scripts import Script

MOST_LOST = 20
MOST_RUNNING = 100


class Asked(msgspec.Struct, frozen=True):
    """A question to this counsellor. `what`: offer, transfer or invite; `by`: who asks, "" for the helpline itself.

    `until`: when it lapses, in milliseconds since 1970; 0 = not by itself.
    """

    id: ConversationId
    what: str
    by: str
    until: int
    level: int
    language: str
    channel: str
    categories: str


class Beside(msgspec.Struct, frozen=True):
    """A conversation of a colleague in which this counsellor takes part."""

    id: ConversationId
    part: Part


class Lost(msgspec.Struct, frozen=True):
    """It went back to the line at `at` (ms), because nobody had heard of this counsellor; `state` is what became of it."""

    id: ConversationId
    at: int
    level: int
    language: str
    channel: str
    state: State


class Colleague(msgspec.Struct, frozen=True):
    """Somebody else at a desk."""

    id: CounsellorId
    state: DutyState
    languages: str


class Concern(msgspec.Struct, frozen=True):
    state: DutyState
    asked: list[Asked]
    beside: list[Beside]
    lost: list[Lost]
    colleagues: list[Colleague]


class Running(msgspec.Struct, frozen=True):
    """A conversation that a counsellor holds, since `since` (ms)."""

    id: ConversationId
    holder: CounsellorId
    level: int
    language: str
    channel: str
    since: int


class Concerns:
    """Reads them for the counsellors of one cell. What a caller keeps a counsellor out of is in none of it."""

    def __init__(self, conversations: Conversations) -> None:
        self._cell = conversations.cell
        self._redis = conversations.redis
        self._keys = conversations.keys
        self._concerns = Script(conversations.redis, SCRIPTS, "concerns")
        self._running = Script(conversations.redis, SCRIPTS, "running")

    async def of(self, counsellor: Counsellor) -> Concern:
        return msgspec.convert(await self._concerns(self._cell, counsellor.as_json(), MOST_LOST), Concern)

    async def running(self, supervisor: Counsellor) -> list[Running]:
        """What is going on now, the gravest first. Raises `ScriptRefused` (not_supervisor)."""
        answer: dict[str, Any] = await self._running(self._cell, supervisor.as_json(), MOST_RUNNING)
        return msgspec.convert(answer["running"], list[Running])

    async def part_in(self, id: ConversationId, counsellor: Counsellor) -> Part | None:
        """How this counsellor takes part in a colleague's conversation; None where they don't, or may not any more."""
        return next((one.part for one in (await self.of(counsellor)).beside if one.id == id), None)

    async def forget_lost(self, id: ConversationId, counsellor: CounsellorId) -> None:
        """The counsellor has seen what became of it."""
        await self._redis.zrem(self._keys(f"lost:{counsellor}"), id)
