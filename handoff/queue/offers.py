"""Offers: a waiting conversation is put to one counsellor for a while, as a ringing telephone is."""

import msgspec

from handoff.queue.steps import SCRIPTS, Claim, Counsellor, NotClaimed
from helpline.conversation.log import Conversations, NoConversation
from helpline.ids import ConversationId, CounsellorId
from helpline.store.scripts import Script, ScriptRefused


class Offer(msgspec.Struct, frozen=True):
    """A conversation is offered to this counsellor; it isn't theirs before they accept."""

    counsellor: CounsellorId
    epoch: int


class Offers:
    """Offers of one cell's conversations."""

    def __init__(self, conversations: Conversations) -> None:
        self._cell = conversations.cell
        self._policy = conversations.policy.as_json()
        self._offer = Script(conversations.redis, SCRIPTS, "offer")
        self._answer = Script(conversations.redis, SCRIPTS, "answer_offer", conversations.policy.replicas)

    async def offer(self, id: ConversationId, counsellor: CounsellorId | None = None) -> Offer | None:
        """Offer it for `policy.offer_s` to `counsellor`, else to whoever available has taken none for the longest time.

        None: nobody can be asked now. Raises `NotClaimed` (taken) when it doesn't wait, `NoConversation`.
        """
        try:
            answer = await self._offer(self._cell, self._policy, id, counsellor or "")
        except ScriptRefused as refusal:
            raise _refused(refusal) from None
        return None if answer.get("nothing") else msgspec.convert(answer, Offer)

    async def accept(self, id: ConversationId, counsellor: Counsellor) -> Claim:
        """It is theirs from now on. Raises `NotClaimed` (taken: no longer offered to them; full), `NoConversation`."""
        return Claim(id, await self._answered(id, counsellor, "accept"))

    async def decline(self, id: ConversationId, counsellor: Counsellor) -> int:
        """Back to the line at its first arrival; somebody else is asked. Raises as `accept`."""
        return await self._answered(id, counsellor, "decline")

    async def _answered(self, id: ConversationId, counsellor: Counsellor, word: str) -> int:
        try:
            return int((await self._answer(self._cell, self._policy, counsellor.as_json(), id, word))["epoch"])
        except ScriptRefused as refusal:
            raise _refused(refusal) from None


def _refused(refusal: ScriptRefused) -> Exception:
    return NoConversation("missing") if refusal.reason in {"missing", "newer"} else NotClaimed(refusal.reason)
