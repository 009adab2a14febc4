"""From counsellor to counsellor: transfer at once or when accepted; consulting and supervision beside the holder."""

from enum import StrEnum

from handoff.queue.steps import SCRIPTS, Claim, Counsellor, NotClaimed, NotHeld
from helpline.conversation.log import Conversations, NoConversation
from helpline.conversation.records import text_fields
from helpline.ids import ConversationId, CounsellorId
from helpline.store.scripts import Script, ScriptRefused


class Part(StrEnum):
    """How somebody takes part beside the holder: invited and not there yet, reading, writing for the desk, or to the caller."""

    INVITED = "invited"
    LISTEN = "listen"
    WHISPER = "whisper"
    JOIN = "join"


class NotTransferred(Exception):
    """The colleague is away, or not_served: full, or kept out by the caller (which of both is not told)."""


class NotInvited(Exception):
    """Whoever isn't a supervisor takes part by invitation only."""


class Handovers:
    """Transfers and guests of one cell's conversations."""

    def __init__(self, conversations: Conversations) -> None:
        self._conversations = conversations
        self._cell = conversations.cell
        self._policy = conversations.policy.as_json()
        replicas = conversations.policy.replicas
        self._transfer = Script(conversations.redis, SCRIPTS, "transfer", replicas)
        self._answer = Script(conversations.redis, SCRIPTS, "answer_transfer", replicas)
        self._guest = Script(conversations.redis, SCRIPTS, "guest")

    async def transfer(
        self,
        id: ConversationId,
        holder: CounsellorId,
        to: CounsellorId,
        *,
        epoch: int | None = None,
        at_once: bool = False,
    ) -> int:
        """Hand it over: at once (cold), or offered for `policy.transfer_s` and kept meanwhile (warm). Returns the epoch.

        Raises:
            NotHeld, NoConversation, NotTransferred.
        """
        expected = "" if epoch is None else epoch
        try:
            answer = await self._transfer(
                self._cell, self._policy, id, holder, expected, to, "cold" if at_once else "warm"
            )
        except ScriptRefused as refusal:
            if refusal.reason in {"away", "not_served"}:
                raise NotTransferred(refusal.reason) from None
            raise _not_held(refusal) from None
        return int(answer["epoch"])

    async def accept(self, id: ConversationId, counsellor: Counsellor) -> Claim:
        """Take over what a colleague offered. Raises `NotClaimed` (taken, full), `NoConversation`."""
        return Claim(id, await self._answered(id, counsellor, "accept"))

    async def decline(self, id: ConversationId, counsellor: Counsellor) -> int:
        """It stays where it is. Raises `NotClaimed` (taken), `NoConversation`."""
        return await self._answered(id, counsellor, "decline")

    async def invite(
        self, id: ConversationId, holder: CounsellorId, guest: Counsellor, epoch: int | None = None
    ) -> int:
        """Ask a colleague to look at it. Raises `NotHeld`, `NoConversation` (also where the caller keeps them out)."""
        return await self._take_part(id, guest, "invite", holder, "" if epoch is None else epoch)

    async def take_part(self, id: ConversationId, guest: Counsellor, part: Part) -> int:
        """Listen, whisper or join: by invitation, or as a supervisor. Joining is told to the caller.

        Raises:
            NotInvited, NoConversation, NotHeld: they hold it themselves.
        """
        return await self._take_part(id, guest, part)

    async def leave(self, id: ConversationId, guest: Counsellor) -> int:
        """Take part no longer. Raises `NoConversation`."""
        return await self._take_part(id, guest, "leave")

    async def guests(self, id: ConversationId) -> dict[CounsellorId, Part]:
        """Who takes part beside the holder, and how."""
        conversations = self._conversations
        held = await conversations.redis.hgetall(f"{conversations.keys.conversation(id)}:guests")
        return {CounsellorId(who): Part(part) for who, part in text_fields(held).items()}

    async def _answered(self, id: ConversationId, counsellor: Counsellor, word: str) -> int:
        try:
            return int((await self._answer(self._cell, self._policy, counsellor.as_json(), id, word))["epoch"])
        except ScriptRefused as refusal:
            if refusal.reason in {"missing", "newer"}:
                raise NoConversation("missing") from None
            raise NotClaimed(refusal.reason) from None

    async def _take_part(self, id: ConversationId, guest: Counsellor, what: str, *more: str | int) -> int:
        try:
            return int((await self._guest(self._cell, id, guest.as_json(), what, *more))["epoch"])
        except ScriptRefused as refusal:
            if refusal.reason == "not_invited":
                raise NotInvited from None
            raise _not_held(refusal) from None


def _not_held(refusal: ScriptRefused) -> Exception:
    return NoConversation("missing") if refusal.reason in {"missing", "newer"} else NotHeld(refusal.reason)
