"""What is asked of the telephone network for a call, as commands in the outbox, and what it says of the ends of a call."""

from enum import StrEnum
from typing import NamedTuple

from handoff.queue.steps import NotHeld, Queue
from helpline.conversation.log import Conversations, NoConversation
from helpline.ids import ConversationId, CounsellorId
from helpline.store.scripts import Script, ScriptRefused
from helpline.store.values import as_text

SCRIPTS = "handoff.legs"


class Leg(StrEnum):
    JOIN = "join"
    """Ring up the counsellor who holds the conversation."""
    TELEPHONE = "telephone"
    """The same at their own telephone: the one in their browser was not answered."""
    BRIDGE = "bridge"
    """Put the caller through: the counsellor is there."""
    BACK = "back"
    """The caller hears the assistant again."""
    GUEST = "guest"
    """Ring up a colleague who takes part."""
    PART = "part"
    """They take part in another way, or have taken it over."""
    DROP = "drop"
    """They take part no longer."""
    HOLD = "hold"
    UNHOLD = "unhold"
    MUTE = "mute"
    UNMUTE = "unmute"
    ANNOUNCE = "announce"
    """All ends hear that a colleague is there, or has gone."""
    LOOK = "look"
    """Nothing else is heard of the counsellor: is their end of the call still there?"""


class Control(StrEnum):
    """What whoever holds a call may do with it."""

    HOLD = "hold"
    UNHOLD = "unhold"
    MUTE = "mute"
    UNMUTE = "unmute"


class NoLine(Exception):
    """Caller and counsellor are not on the telephone with each other."""


class LeftAlone(NamedTuple):
    """The caller has nobody any more. `counsellor`: who still holds the conversation; None = somebody else has it already."""

    counsellor: CounsellorId | None
    epoch: int


class Legs:
    """Of one cell. An end is Twilio's id of its call."""

    def __init__(self, conversations: Conversations) -> None:
        self._cell = conversations.cell
        self._queue = Queue(conversations)
        self._redis, self._keys = conversations.redis, conversations.keys
        self._leg, self._event, self._control, self._call_in = (
            Script(conversations.redis, SCRIPTS, name) for name in ("leg", "event", "control", "call_in")
        )

    async def ask(self, id: ConversationId, what: Leg, epoch: int | None = None) -> bool:
        """Whether it is still to be done: under this epoch, where one is given; a counsellor is rung once for each holding."""
        answer = await self._leg(self._cell, id, "" if epoch is None else epoch, what)
        return bool(answer["asked"])

    async def took(self, id: ConversationId, end: str, epoch: int) -> bool:
        """The counsellor has picked up. Whether it is still theirs to take."""
        return bool((await self._event(self._cell, id, "took", end, epoch))["mine"])

    async def guest_took(self, id: ConversationId, end: str, who: CounsellorId) -> bool:
        """A colleague has picked up. Whether they take part, and somebody is on the telephone with the caller."""
        return bool((await self._event(self._cell, id, "guest", end, who))["mine"])

    async def joined(self, id: ConversationId, end: str, room: str) -> None:
        """Somebody is in the conference; with the counsellor there, the caller is put through."""
        await self._event(self._cell, id, "joined", end, room)

    async def came_back(self, id: ConversationId) -> None:
        """The caller is with us, whatever Twilio has said of the conference: who goes now leaves somebody alone."""
        await self._event(self._cell, id, "back", "", "")

    async def left(self, id: ConversationId, end: str) -> LeftAlone | None:
        """Somebody has left the conference. None unless that leaves the caller alone."""
        return _left_alone(await self._event(self._cell, id, "left", end, ""))

    async def over(self, id: ConversationId, end: str, epoch: int) -> LeftAlone | None:
        """A counsellor's telephone was not answered, or has been put down. None unless that leaves the caller alone."""
        return _left_alone(await self._event(self._cell, id, "over", end, epoch))

    async def go_back(self, id: ConversationId, alone: LeftAlone | None) -> None:
        """Whoever is still there is not left alone: back in line at the first arrival, unless it was closed or passed on."""
        if alone is None:
            return
        if alone.counsellor is not None:
            try:
                await self._queue.release(id, alone.counsellor, alone.epoch)
            except (NoConversation, NotHeld):
                return
        await self.ask(id, Leg.BACK)

    async def counsellors_end(self, id: ConversationId) -> str:
        """ "" when nobody is on the telephone with the caller."""
        held = await self._redis.hget(self._keys.conversation(id), "leg")
        return "" if held is None else as_text(held)

    async def control(self, id: ConversationId, counsellor: CounsellorId, what: Control, epoch: int) -> int:
        """Returns the epoch. Raises `NotHeld`, `NoConversation`, `NoLine`."""
        return await self._asked(self._control, id, counsellor, epoch, what)

    async def call_in(self, id: ConversationId, guest: CounsellorId) -> int:
        """Ring up a colleague who takes part. Returns the epoch. Raises `NotHeld`, `NoConversation`, `NoLine`."""
        return await self._asked(self._call_in, id, guest)

    async def _asked(self, script: Script, *args: str | int) -> int:
        try:
            return int((await script(self._cell, *args))["epoch"])
        except ScriptRefused as refusal:
            if refusal.reason in {"missing", "newer"}:
                raise NoConversation("missing") from None
            raise (NoLine() if refusal.reason == "no_line" else NotHeld(refusal.reason)) from None


def _left_alone(answer: dict[str, object]) -> LeftAlone | None:
    if not answer["mine"]:
        return None
    return LeftAlone(
        CounsellorId(str(answer["counsellor"])) if answer["counsellor"] else None, int(str(answer["epoch"]))
    )
