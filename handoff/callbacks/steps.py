"""The steps of a callback, one script each.

A caller gives a number, "text" or "call", and from when until when it is safe. Before that time the conversation is out of the
line (in danger it stays, and somebody looks at it at once); when the time begins it is in line at its first arrival. Whoever
takes it writes or calls: a command in the outbox. Nobody is tried oftener than `policy.callback_tries`, and never outside
the time.
"""

import base64
from typing import Any

import msgspec

from handoff.queue.steps import NotHeld
from helpline.conversation.callback import By
from helpline.conversation.log import Conversations, NoConversation, refused
from helpline.conversation.records import State
from helpline.conversation.seal import open_number, seal_number
from helpline.ids import ConversationId, CounsellorId, MessageId
from helpline.numbers import PhoneNumber
from helpline.store.scripts import Script, ScriptRefused

SCRIPTS = "handoff.callbacks"
SHORTEST_MS = 15 * 60_000
"""A shorter time is over before anybody has taken the conversation."""
LONGEST_MS = 12 * 3_600_000
FURTHEST_MS = 3 * 24 * 3_600_000
"""How far ahead a callback may end. A number is kept no longer than that."""


class BadTime(ValueError):
    """Over, too short, too long or too far ahead."""


class Tried(msgspec.Struct, frozen=True):
    """`tries` were made; another is possible at `next`, ms since 1970."""

    tries: int
    next: int


class Due(msgspec.Struct, frozen=True):
    """How many went in line, and how many times are over."""

    opened: int
    over: int


class NotTried(Exception):
    """nothing (no callback asked for), early, over, tried (as often as may be), soon, now (it could be tried at once)."""


def check_time(begins: int, ends: int, now: int) -> None:
    """Raises `BadTime` for a time that cannot be kept."""
    length = ends - max(begins, now)
    if not SHORTEST_MS <= length <= LONGEST_MS or ends - now > FURTHEST_MS:
        raise BadTime


class Callbacks:
    """Of one cell."""

    def __init__(self, conversations: Conversations) -> None:
        self._conversations = conversations
        self._cell = conversations.cell
        self._policy = conversations.policy.as_json()
        redis = conversations.redis
        self._ask = Script(redis, SCRIPTS, "ask")
        self._cancel = Script(redis, SCRIPTS, "cancel")
        self._due = Script(redis, SCRIPTS, "due")
        self._attempt = Script(redis, SCRIPTS, "attempt")
        self._later = Script(redis, SCRIPTS, "later")
        self._reached = Script(redis, SCRIPTS, "reached")

    async def ask(
        self, id: ConversationId, by: By, number: PhoneNumber, begins: int, ends: int, message_id: MessageId
    ) -> State:
        """The caller asks for it, instead of any earlier wish; the same message id again is the same wish.

        Raises:
            BadTime: the time is over. NoConversation, ConversationClosed.
        """
        key = await self._conversations.data_key(id)
        sealed = base64.b64encode(seal_number(key, id, number)).decode()
        try:
            answer = await self._ask(self._cell, self._policy, id, by, begins, ends, sealed, message_id)
        except ScriptRefused as refusal:
            raise BadTime if refusal.reason == "past" else refused(refusal) from None
        return State(answer["state"])

    async def cancel(self, id: ConversationId) -> bool:
        """The caller wants none any more; whether there was one. Raises `NoConversation`, `ConversationClosed`."""
        try:
            await self._cancel(self._cell, self._policy, id)
        except ScriptRefused as refusal:
            if refusal.reason == "nothing":
                return False
            raise refused(refusal) from None
        return True

    async def number(self, id: ConversationId) -> PhoneNumber | None:
        """The number, for the step that dials or writes; None when the wish is over. Raises `NoConversation`, `Unreadable`."""
        key = await self._conversations.data_key(id)
        sealed = await self._conversations.redis.hget(self._conversations.keys.conversation(id), "callback_number")
        return None if sealed is None else PhoneNumber(open_number(key, id, base64.b64decode(sealed)))

    async def due(self, at_most: int = 200) -> Due:
        """Take every step that time brings. Call it every few seconds."""
        return msgspec.convert(await self._due(self._cell, self._policy, at_most), Due)

    async def attempt(self, id: ConversationId, counsellor: CounsellorId, epoch: int) -> Tried:
        """Write or call now. Raises `NotTried`, `NotHeld`, `NoConversation`."""
        return msgspec.convert(await self._held(self._attempt, id, counsellor, epoch), Tried)

    async def later(self, id: ConversationId, counsellor: CounsellorId, epoch: int) -> int:
        """Put it back until it can be tried (again). Returns the new epoch. Raises `NotTried`, `NotHeld`, `NoConversation`."""
        return int((await self._held(self._later, id, counsellor, epoch))["epoch"])

    async def reached(self, id: ConversationId) -> bool:
        """The caller answered; whether a callback was open. Raises `NoConversation`."""
        try:
            return bool((await self._reached(self._cell, self._policy, id))["reached"])
        except ScriptRefused as refusal:
            raise refused(refusal) from None

    async def _held(self, script: Script, id: ConversationId, counsellor: CounsellorId, epoch: int) -> dict[str, Any]:
        try:
            return await script(self._cell, self._policy, id, counsellor, epoch)
        except ScriptRefused as refusal:
            if refusal.reason in {"missing", "newer"}:
                raise NoConversation("missing") from None
            raise (NotHeld if refusal.reason in {"not_yours", "stale"} else NotTried)(refusal.reason) from None
