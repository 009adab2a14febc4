"""The steps of the queue, one script each."""

from enum import StrEnum

import msgspec

from helpline.conversation.log import Conversations, NoConversation
from helpline.ids import ConversationId, CounsellorId
from helpline.store.scripts import Script, ScriptRefused

SCRIPTS = "handoff.queue"


class Counsellor(msgspec.Struct, frozen=True):
    """What the queue has to know of a counsellor.

    `tags` are what callers may exclude: offices, roles and duty stations, and always the counsellor's own id. `second` are
    languages spoken well enough when nobody else is there. `capacity` is the number of chats and texts held at once, beside
    one call.
    """

    id: CounsellorId
    languages: tuple[str, ...]
    skills: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    capacity: int = 3
    second: tuple[str, ...] = ()
    supervisor: bool = False
    telephone: bool = True
    """Calls can be put through to a telephone of theirs. One in their browser counts while it is open."""

    @property
    def names(self) -> tuple[str, ...]:
        """By which a caller may keep them out."""
        return (*self.tags, f"counsellor:{self.id}")

    def as_json(self) -> bytes:
        return msgspec.json.encode(msgspec.structs.replace(self, tags=self.names))


class DutyState(StrEnum):
    """What a counsellor at a desk is doing."""

    AVAILABLE = "available"
    WRAP_UP = "wrap_up"
    BREAK = "break"
    OFFLINE = "offline"


class Waiting(msgspec.Struct, frozen=True):
    """A waiting conversation as a counsellor's list shows it. Times in milliseconds since 1970."""

    id: ConversationId
    level: int
    arrival: int
    language: str
    channel: str
    categories: str
    seen: int
    left: str
    asked: bool
    callback: str = ""
    """"text" or "call": the caller waits to be written to or called."""


class WaitingList(msgspec.Struct, frozen=True):
    """The head of the lines a counsellor may serve, in serving order. `more`: there are others they may serve."""

    waiting: list[Waiting]
    more: bool


class Alerts(msgspec.Struct, frozen=True):
    """What everybody at a desk hears of danger that nobody answers. `newest`: when the last was added, ms since 1970."""

    count: int
    level: int
    newest: int
    languages: list[str]


class Standing(msgspec.Struct, frozen=True):
    """Where a waiting conversation stands (`lua/standing.lua`). `handled`, `waited`: milliseconds."""

    ahead: int
    before: int
    slots: int
    free: int
    handled: list[int]
    waited: int = 0


class Claim(msgspec.Struct, frozen=True):
    """A conversation is the counsellor's, under this epoch."""

    id: ConversationId
    epoch: int


class NotClaimed(Exception):
    """The claim was refused: full, taken, not_served, level4_waits, no_telephone or reason; an offer or transfer: taken,
    full."""


class NotHeld(Exception):
    """The counsellor doesn't hold this conversation (any more)."""


class LevelChanged(Exception):
    """The level is no longer the one that the counsellor saw; nothing was changed."""


class Queue:
    """Claims, leases and releases of one cell's conversations."""

    def __init__(self, conversations: Conversations) -> None:
        self._cell = conversations.cell
        self._policy = conversations.policy.as_json()
        redis = conversations.redis
        self._claim = Script(redis, SCRIPTS, "claim", conversations.policy.replicas)
        self._let_go = Script(redis, SCRIPTS, "let_go")
        self._renew = Script(redis, SCRIPTS, "renew")
        self._reap = Script(redis, SCRIPTS, "reap")
        self._park = Script(redis, SCRIPTS, "park")
        self._waiting = Script(redis, SCRIPTS, "waiting")
        self._alerts = Script(redis, SCRIPTS, "alerts")
        self._clock = Script(redis, SCRIPTS, "clock")
        self._correct = Script(redis, SCRIPTS, "correct")
        self._set_state = Script(redis, SCRIPTS, "set_state")
        self._widen = Script(redis, SCRIPTS, "widen")
        self._standing = Script(redis, SCRIPTS, "standing")

    async def now(self) -> int:
        """The clock by which all steps go, in milliseconds since 1970."""
        return int((await self._clock(self._cell))["now"])

    async def waiting(self, counsellor: Counsellor, most: int = 50) -> WaitingList:
        """What this counsellor may serve now; what the caller excluded them from is not in it in any way."""
        return msgspec.convert(await self._waiting(self._cell, counsellor.as_json(), most), WaitingList)

    async def alerts(self, counsellor: Counsellor) -> Alerts:
        """Those in danger whom nobody has answered in time; what the caller excluded them from is not in it in any way."""
        return msgspec.convert(await self._alerts(self._cell, counsellor.as_json()), Alerts)

    async def claim_next(self, counsellor: Counsellor) -> Claim | None:
        """The conversation that is next for this counsellor, or None. Raises `NotClaimed` when they hold their fill."""
        return await self._claimed(counsellor, "", "")

    async def claim(self, counsellor: Counsellor, id: ConversationId, reason: str) -> Claim:
        """This very conversation; one that is not the next needs a reason, and is audited and counted with it.

        Raises:
            NotClaimed, NoConversation.
        """
        claim = await self._claimed(counsellor, id, reason)
        if claim is None:
            raise NoConversation("missing")
        return claim

    async def release(self, id: ConversationId, counsellor: CounsellorId, epoch: int | None = None) -> int:
        """Back to the line at the first arrival. Returns the new epoch; raises `NotHeld`, `NoConversation`."""
        return await self._gone(id, counsellor, epoch, "line")

    async def give_back(self, id: ConversationId, counsellor: CounsellorId, epoch: int | None = None) -> int:
        """To the assistant. Returns the new epoch; raises `NotHeld`, `NoConversation`."""
        return await self._gone(id, counsellor, epoch, "bot")

    async def close(self, id: ConversationId, counsellor: CounsellorId, epoch: int | None = None) -> int:
        """End it. Returns the new epoch; raises `NotHeld`, `NoConversation`."""
        return await self._gone(id, counsellor, epoch, "close")

    async def correct(
        self, id: ConversationId, counsellor: CounsellorId, *, seen: int, level: int, category: str = "", epoch: int
    ) -> int:
        """The level is `level`, by the word of the counsellor who holds the conversation and saw `seen`. Returns the level.

        Counted as missed or as a false alarm, by language and by category (of what was missed; else the conversation's).

        Raises:
            NotHeld, NoConversation, LevelChanged.
        """
        try:
            answer = await self._correct(
                self._cell, self._policy, id, counsellor, epoch, int(seen), int(level), category
            )
        except ScriptRefused as refusal:
            if refusal.reason == "level_changed":
                raise LevelChanged(refusal.reason) from None
            raise _not_held(refusal) from None
        return int(answer["level"])

    async def renew(self, counsellor: Counsellor) -> int:
        """Presence and all leases of a counsellor for another `policy.lease_s`. Returns how many are held."""
        answer = await self._renew(self._cell, self._policy, counsellor.id, counsellor.as_json())
        return int(answer["held"])

    async def set_state(self, counsellor: CounsellorId, state: DutyState) -> None:
        """What a counsellor at a desk is doing; offers go to those who are available."""
        await self._set_state(self._cell, counsellor, state)

    async def widen(self, at_most: int = 200) -> int:
        """Open waits that nobody on duty may end to more counsellors, and end reservations. Returns how many were widened.

        Where nobody on duty may end them however far they are opened, the callers are told so.
        """
        return int((await self._widen(self._cell, self._policy, at_most))["widened"])

    async def standing(self, id: ConversationId) -> Standing | None:
        """Where it stands in line, and what its wait is reckoned from; None when it isn't in line."""
        answer = await self._standing(self._cell, id)
        return None if answer.get("nothing") else msgspec.convert(answer, Standing)

    async def reap(self, at_most: int = 100) -> list[ConversationId]:
        """Return conversations whose lease has run out to the line."""
        answer = await self._reap(self._cell, self._policy, at_most)
        return [ConversationId(id) for id in answer["reaped"]]

    async def park(self, at_most: int = 500) -> int:
        """Take callers who have been gone for `policy.park_after_s` out of the line. Returns how many.

        Looks at the next `at_most` who wait; so does `widen`.
        """
        return int((await self._park(self._cell, self._policy, at_most))["parked"])

    async def _claimed(self, counsellor: Counsellor, id: str, reason: str) -> Claim | None:
        try:
            answer = await self._claim(self._cell, self._policy, counsellor.as_json(), id, reason)
        except ScriptRefused as refusal:
            if refusal.reason in {"missing", "newer"}:
                raise NoConversation("missing") from None
            raise NotClaimed(refusal.reason) from None
        return None if answer.get("nothing") else msgspec.convert(answer, Claim)

    async def _gone(self, id: ConversationId, counsellor: CounsellorId, epoch: int | None, to: str) -> int:
        expected = "" if epoch is None else epoch
        try:
            answer = await self._let_go(self._cell, self._policy, id, counsellor, expected, to)
        except ScriptRefused as refusal:
            raise _not_held(refusal) from None
        return int(answer["epoch"])


def _not_held(refusal: ScriptRefused) -> Exception:
    return NoConversation("missing") if refusal.reason in {"missing", "newer"} else NotHeld(refusal.reason)
