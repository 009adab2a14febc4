"""What is kept of a call while it lasts: where its dialogue stands, and every answer given: a repeated webhook gets the same.

Answers are sealed with the conversation's key: they hold what the assistant said.
"""

import base64
from dataclasses import dataclass, field, replace

import msgspec

from helpline.conversation.log import Conversations
from helpline.conversation.seal import open_twiml, seal_twiml
from helpline.ids import FIRST_ENTRY, ConversationId, EntryId
from helpline.numbers import NotANumber, PhoneNumber, parse_number, peer_of
from helpline.store.values import as_bytes

_KEPT_S = 6 * 3600
_BUSY = b"-"


class Stands(msgspec.Struct, frozen=True):
    """`said`: the last entry of the log that the caller has heard; `offered`: the choices that the keys 1, 2, ... answer."""

    conversation: ConversationId
    said: EntryId = FIRST_ENTRY
    offered: tuple[str, ...] = ()
    silent: int = 0
    """How often in a row nothing was heard."""
    held: int = 0
    """How often in a row the caller was asked to wait for an answer."""
    leg_of: int = -1
    """The epoch for which a counsellor's telephone was rung."""
    turn: int = -1
    """The highest that was used."""
    unrelayed: bool = False
    """The relay failed: this call goes on by Gather."""


@dataclass(frozen=True)
class Call:
    """One call, under the keyed hash of Twilio's id."""

    sid: str
    index: str
    stands: Stands = field(compare=False)

    def now(self, **changed: object) -> "Call":
        return replace(self, stands=msgspec.structs.replace(self.stands, **changed))


class Calls:
    """Of one cell."""

    def __init__(self, conversations: Conversations) -> None:
        self._at = conversations

    async def find(self, sid: str) -> Call | None:
        index = self._at.vault.index("call", sid)
        held = await self._at.redis.get(self._key(index))
        return None if held is None else Call(sid, index, msgspec.json.decode(as_bytes(held), type=Stands))

    async def begin(
        self, sid: str, conversation: ConversationId, *, said: EntryId = FIRST_ENTRY, bind: bool = True
    ) -> Call:
        """The call's state; the first of several for the same call stands.

        `said`: what lies before is not read out. `bind`: the conversation goes by this call from now on.
        """
        index = self._at.vault.index("call", sid)
        stands = Stands(conversation, said)
        await self._at.redis.set(self._key(index), msgspec.json.encode(stands), nx=True, ex=_KEPT_S)
        call = await self.find(sid) or Call(sid, index, stands)
        if bind:
            await self._at.redis.hset(self._at.keys.conversation(call.stands.conversation), "call", sid)
        return call

    async def keep(self, call: Call) -> None:
        await self._at.redis.set(self._key(call.index), msgspec.json.encode(call.stands), ex=_KEPT_S)

    async def end(self, call: Call) -> None:
        await self._at.redis.delete(self._key(call.index))

    async def take_turn(self, sid: str, turn: str) -> bool:
        """Whether this webhook is the first of its turn."""
        return bool(await self._at.redis.set(self._turn(sid, turn), _BUSY, nx=True, ex=_KEPT_S))

    async def answer(self, sid: str, turn: str, conversation: ConversationId) -> str | None:
        """The answer that the turn got before, or None while it is still being made."""
        held = await self._at.redis.get(self._turn(sid, turn))
        if held is None or as_bytes(held) == _BUSY:
            return None
        key = await self._at.data_key(conversation)
        return open_twiml(key, conversation, turn, base64.b64decode(as_bytes(held)))

    async def keep_answer(self, sid: str, turn: str, conversation: ConversationId, document: str) -> None:
        key = await self._at.data_key(conversation)
        sealed = base64.b64encode(seal_twiml(key, conversation, turn, document))
        await self._at.redis.set(self._turn(sid, turn), sealed, ex=_KEPT_S)

    def _key(self, index: str) -> str:
        return self._at.keys(f"call:{index}")

    def _turn(self, sid: str, turn: str) -> str:
        return self._at.keys(f"call:{self._at.vault.index('call', sid)}:turn:{turn}")


def caller_number(sender: str) -> PhoneNumber | None:
    """From which somebody calls; None when it is withheld or no number."""
    try:
        return parse_number(sender) if peer_of(sender) else None
    except NotANumber:
        return None
