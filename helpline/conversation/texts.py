"""Conversations by text: found by the pair of numbers, without any number in the store that could be read."""

import base64

import msgspec

from helpline.channel import Channel
from helpline.conversation.log import SCRIPTS, Conversations, NoConversation, Standing, refused
from helpline.conversation.safe_hours import JUST_WROTE_MS, SafeHours
from helpline.conversation.seal import open_number, seal_number
from helpline.ids import ConversationId, EntryId, new_conversation_id
from helpline.language import Language
from helpline.numbers import Peer
from helpline.store.scripts import Script, ScriptRefused
from helpline.store.values import as_text

_ASKED_S = 900
_HOURS_KEPT_S = 365 * 86_400


class Opened(msgspec.Struct, frozen=True):
    """`new`: the caller is greeted; nothing is said of conversations before."""

    id: ConversationId
    new: bool


class Route(msgspec.Struct, frozen=True):
    """By which a conversation's texts go: our number, and the caller's opened for sending. Never logged."""

    channel: Channel
    ours: str
    peer: Peer
    index: str
    texted_ms: int


class Texts:
    """Of one cell."""

    def __init__(self, conversations: Conversations) -> None:
        self._conversations = conversations
        self._policy = conversations.policy.as_json()
        redis = conversations.redis
        self._text = Script(redis, SCRIPTS, "text")
        self._route = Script(redis, SCRIPTS, "route")
        self._expect = Script(redis, SCRIPTS, "expect")
        self._sent = Script(redis, SCRIPTS, "sent")

    def index(self, channel: Channel, ours: str, peer: str) -> str:
        """By which the pair is found again; a keyed hash."""
        return self._conversations.vault.index("text", f"{channel}\x00{ours}\x00{peer}")

    async def open(self, channel: Channel, ours: str, peer: Peer, language: Language) -> Opened:
        """The conversation that is open between the two, or a new one."""
        at = self._conversations
        id = new_conversation_id()
        key, wrapped = at.vault.new_data_key(id)
        sealed = base64.b64encode(seal_number(key, id, peer)).decode()
        answer = await self._text(
            at.cell, self._policy, self.index(channel, ours, peer), channel, language, id, wrapped, ours, sealed
        )
        return msgspec.convert(answer, Opened)

    async def move(
        self, id: ConversationId, channel: Channel, ours: str, peer: Peer, *, by_code: bool = False
    ) -> Standing:
        """From now on the conversation goes by text with this number. Raises `NoConversation`, `ConversationClosed`."""
        at = self._conversations
        sealed = base64.b64encode(seal_number(await at.data_key(id), id, peer)).decode()
        reopen = "reopen" if by_code else ""
        try:
            answer = await self._route(
                at.cell, self._policy, id, self.index(channel, ours, peer), channel, ours, sealed, reopen
            )
        except ScriptRefused as refusal:
            raise refused(refusal) from None
        return msgspec.convert(answer, Standing)

    async def expect(self, id: ConversationId, channel: Channel, ours: str, peer: Peer) -> bool:
        """Before a message that was asked for from another channel: an answer from this number belongs to this conversation.

        It does so until the time that the caller gave is over, or they want no message any more. Returns whether the message
        is to be sent: not after a STOP, which ends the wish. Raises `NoConversation`.
        """
        at = self._conversations
        try:
            answer = await self._expect(at.cell, id, self.index(channel, ours, peer))
        except ScriptRefused as refusal:
            raise refused(refusal) from None
        return bool(answer["expected"])

    async def route(self, id: ConversationId) -> Route | None:
        """None when it doesn't go by text. Raises `NoConversation`, `Unreadable`."""
        at = self._conversations
        fields = ("channel", "ours", "peer", "route", "texted")
        values = await at.redis.hmget(at.keys.conversation(id), list(fields))
        if values[0] is None:
            raise NoConversation("missing")
        if any(value is None for value in values) or as_text(values[0]) not in {Channel.SMS, Channel.WHATSAPP}:
            return None
        channel, ours, peer, index, texted = (as_text(value) for value in values)
        number = open_number(await at.data_key(id), id, base64.b64decode(peer))
        return Route(Channel(channel), ours, Peer(number), index, int(texted))

    async def stop(self, index: str, *, stopped: bool) -> bool:
        """The caller says STOP, or START. Returns whether that is new."""
        name = self._conversations.keys(f"text-stop:{index}")
        if stopped:
            return bool(await self._conversations.redis.set(name, 1, nx=True))
        return bool(await self._conversations.redis.delete(name))

    async def is_stopped(self, index: str) -> bool:
        return bool(await self._conversations.redis.exists(self._conversations.keys(f"text-stop:{index}")))

    async def ask_hours(self, index: str, window: tuple[int, int] | None) -> None:
        """The caller has named hours of their own day, and is asked what time it is; None: no longer."""
        name = self._conversations.keys(f"text-hours-asked:{index}")
        if window is None:
            await self._conversations.redis.delete(name)
        else:
            await self._conversations.redis.set(name, f"{window[0]} {window[1]}", ex=_ASKED_S)

    async def hours_asked(self, index: str) -> tuple[int, int] | None:
        held = await self._conversations.redis.get(self._conversations.keys(f"text-hours-asked:{index}"))
        return None if held is None else _pair(as_text(held))

    async def set_hours(self, index: str, hours: SafeHours | None) -> None:
        """In which hours texts may reach the caller, for a year; None: at any time."""
        name = self._conversations.keys(f"text-hours:{index}")
        if hours is None:
            await self._conversations.redis.delete(name)
        else:
            await self._conversations.redis.set(name, f"{hours.begins} {hours.ends}", ex=_HOURS_KEPT_S)

    async def opens_ms(self, route: Route, now_ms: int) -> int | None:
        """When a text may go out; None: now, because it is their time, or because the caller has just written."""
        held = await self._conversations.redis.get(self._conversations.keys(f"text-hours:{route.index}"))
        if held is None or now_ms - route.texted_ms < JUST_WROTE_MS:
            return None
        return SafeHours(*_pair(as_text(held))).opens_ms(now_ms)

    async def of(self, index: str) -> ConversationId | None:
        """The conversation that was last open under this index, if it is still there."""
        held = await self._conversations.redis.get(self._conversations.keys(f"text:{index}"))
        return None if held is None else ConversationId(as_text(held))

    async def note_sent(
        self,
        sid: str,
        state: str,
        rank: int,
        id: ConversationId | None = None,
        entry: EntryId | str = "",
        part: int = 0,
    ) -> bool:
        """What became of a message. Returns whether we know it; a report that comes too early is kept for a while."""
        at = self._conversations
        about = (id, entry, part) if id is not None else ("", "", "")
        return bool((await self._sent(at.cell, sid, state, rank, *about))["known"])

    async def states(self, id: ConversationId) -> dict[EntryId, str]:
        """The state of each entry that was sent: of several parts the one that is furthest behind."""
        at = self._conversations
        found: dict[EntryId, tuple[int, str]] = {}
        for field, value in (await at.redis.hgetall(f"{at.keys.conversation(id)}:sent")).items():
            entry = EntryId(as_text(field).partition(" ")[0])
            rank, _, state = as_text(value).partition(" ")
            found[entry] = min(found.get(entry, (99, "")), (int(rank), state))
        return {entry: state for entry, (_, state) in found.items()}


def _pair(told: str) -> tuple[int, int]:
    begins, _, ends = told.partition(" ")
    return int(begins), int(ends)
