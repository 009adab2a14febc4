"""The conversation log: append once, read from an entry on, delete by dropping the key."""

from collections.abc import Iterable
from typing import Any

import msgspec
from redis.asyncio import Redis

from helpline.channel import Channel
from helpline.conversation.records import (
    Audience,
    Author,
    Body,
    Conversation,
    Draft,
    Entry,
    Kind,
    State,
    Triage,
    conversation_from,
    text_fields,
)
from helpline.conversation.scores import score_of
from helpline.conversation.seal import open_body, seal_body
from helpline.ids import FIRST_ENTRY, ConversationId, EntryId, MessageId, new_conversation_id
from helpline.language import Language
from helpline.policy import Policy
from helpline.store.keys import RECORD_VERSION, Keys
from helpline.store.scripts import Script, ScriptRefused
from helpline.store.values import as_bytes, as_text
from helpline.vault.cipher import DataKey
from helpline.vault.keyring import Vault

SCRIPTS = "helpline.conversation"
EVERYBODY = frozenset(Audience)


class NoConversation(Exception):
    """There is none, it was shredded, or a later release wrote it."""


class ConversationClosed(Exception):
    """It is closed; only a return code or a counsellor opens it again."""


class StaleEpoch(Exception):
    """The conversation has changed hands since; the entry was not stored."""


class LogFull(Exception):
    """More entries than a conversation may hold."""


class Accepted(msgspec.Struct, frozen=True):
    """A caller's message is stored.

    `duplicate`: it had been already. `first_vote`: it says whether the helpline helped, for the first time here.
    """

    entry: EntryId
    duplicate: bool
    state: State
    epoch: int
    level: int
    first_vote: bool = False


class Standing(msgspec.Struct, frozen=True):
    """State after a step that stores no entry."""

    state: State
    epoch: int
    level: int


_REFUSALS: dict[str, type[Exception]] = {
    "missing": NoConversation,
    "newer": NoConversation,
    "closed": ConversationClosed,
    "stale": StaleEpoch,
    "full": LogFull,
}


def refused(reason: ScriptRefused) -> Exception:
    """The exception for a script's refusal."""
    return _REFUSALS.get(reason.reason, RuntimeError)(reason.reason)


class Conversations:
    """Opens, writes and reads conversations of one cell."""

    def __init__(self, redis: Redis, vault: Vault, cell: str, policy: Policy) -> None:
        self.redis = redis
        self.vault = vault
        self.cell = cell
        self.policy = policy
        self.keys = Keys(cell)
        self._policy_json = policy.as_json()
        self._open = Script(redis, SCRIPTS, "open")
        self._accept = Script(redis, SCRIPTS, "accept", policy.replicas)
        self._append = Script(redis, SCRIPTS, "append", policy.replicas)
        self._score = Script(redis, SCRIPTS, "score", policy.replicas)
        self._touch = Script(redis, SCRIPTS, "touch")
        self._wish = Script(redis, SCRIPTS, "touch", policy.replicas)

    async def open(self, channel: Channel, language: Language) -> Conversation:
        """Begin a conversation with a data key of its own."""
        id = new_conversation_id()
        _, wrapped = self.vault.new_data_key(id)
        await self._open(self.cell, id, channel, language, wrapped)
        return await self.get(id)

    async def get(self, id: ConversationId) -> Conversation:
        """The plain fields now. Raises `NoConversation`."""
        fields = text_fields(await self.redis.hgetall(self.keys.conversation(id)))
        if not fields:
            raise NoConversation("missing")
        _refuse_newer(fields["v"])
        if fields["state"] == State.SHREDDED:
            raise NoConversation("missing")
        return conversation_from(id, fields)

    async def accept(  # noqa: PLR0913 -- keywords, one for each thing that the step stores
        self,
        id: ConversationId,
        draft: Draft,
        *,
        level: int = 0,
        categories: Iterable[str] = (),
        ask_human: bool = False,
        language: Language | None = None,
        safety: str = "",
        safety_added_up: str = "",
        exclusions: Iterable[str] = (),
        vote: bool = False,
    ) -> Accepted:
        """Store a caller's message with its triage, raise the level, list it for its owner: one atomic step.

        Args:
            level, categories: of this message; the conversation's own level only rises.
            ask_human: put it in line whatever the level.
            language: the conversation's language from now on.
            safety: id of the safety lines to say at once, before any bot or counsellor.
            safety_added_up: those to say instead when messages of level 2 in a row add up with this one.
            exclusions: who must not see the conversation; added to those named before.
            vote: it says whether the helpline helped; what it says is not in the draft.

        Raises:
            NoConversation, ConversationClosed, LogFull.
        """
        body = seal_body(await self.data_key(id), id, draft.message_id, draft.kind, draft.body)
        try:
            answer = await self._accept(
                self.cell, self._policy_json, id, draft.message_id, draft.kind, body, int(level),
                ",".join(categories), "1" if ask_human else "", language or "", "1" if _is_untriaged(draft) else "",
                safety, safety_added_up, ",".join(exclusions), "1" if vote else "",
            )  # fmt: skip
        except ScriptRefused as reason:
            raise refused(reason) from None
        return msgspec.convert(answer, Accepted)

    async def append(self, id: ConversationId, draft: Draft, *, epoch: int | None = None) -> EntryId:
        """Store an entry of anybody but the caller, once per message id.

        Args:
            epoch: the epoch under which it was written; None when it holds whoever owns the conversation.

        Raises:
            NoConversation, ConversationClosed, StaleEpoch.
        """
        body = seal_body(await self.data_key(id), id, draft.message_id, draft.kind, draft.body)
        for_bot = draft.kind is Kind.EVENT and draft.author is Author.HELPLINE
        try:
            answer = await self._append(
                self.cell, id, draft.message_id, draft.kind, draft.author, draft.audience, body,
                "" if epoch is None else epoch, "1" if for_bot else "",
            )  # fmt: skip
        except ScriptRefused as reason:
            raise refused(reason) from None
        return EntryId(answer["entry"])

    async def read(
        self,
        id: ConversationId,
        after: EntryId = FIRST_ENTRY,
        audiences: frozenset[Audience] = EVERYBODY,
        limit: int = 500,
    ) -> list[Entry]:
        """Entries after `after`, oldest first, opened; at most `limit` are looked at.

        Raises:
            NoConversation: also for an entry of a later release, rather than leave it out.
        """
        key = await self.data_key(id)
        raw: Any = await self.redis.xrange(self.keys.log(id), min=f"({after}", count=limit)
        return [entry for item in raw if (entry := open_entry(key, id, item, audiences)) is not None]

    async def entry(self, id: ConversationId, entry_id: EntryId) -> Entry | None:
        """One entry. Raises as `read`."""
        found: Any = await self.redis.xrange(self.keys.log(id), min=entry_id, max=entry_id)
        key = await self.data_key(id)
        return open_entry(key, id, found[0], EVERYBODY) if found else None

    async def newest(self, id: ConversationId) -> EntryId:
        """The id of the last entry; `FIRST_ENTRY` when there is none."""
        found: Any = await self.redis.xrevrange(self.keys.log(id), count=1)
        return EntryId(as_text(found[0][0])) if found else FIRST_ENTRY

    async def data_key(self, id: ConversationId) -> DataKey:
        """The conversation's data key. Raises `NoConversation` when it was dropped."""
        version, wrapped = await self.redis.hmget(self.keys.conversation(id), ["v", "dek"])
        if version is None or wrapped is None:
            raise NoConversation("missing")
        _refuse_newer(version)
        return self.vault.unwrap(id, as_text(wrapped))

    async def seen(self, id: ConversationId) -> Standing:
        """The caller is there; a parked conversation returns to the line."""
        return await self._touched(id, "seen")

    async def left(self, id: ConversationId, how: str, call: str = "") -> Standing:
        """The caller left, "quickly" or "ended"; the place in line stays.

        `call`: the end of this call, by Twilio's id, which says nothing of who goes on another way since.
        """
        return await self._touched(id, "left", how, call)

    async def set_language(self, id: ConversationId, language: Language) -> Standing:
        return await self._touched(id, "language", language)

    async def agree_to_english(self, id: ConversationId) -> Standing:
        """The caller agrees to a counsellor who speaks only English, where nobody of their language is at a desk."""
        return await self._touched(id, "english", by=self._wish)

    async def ask_human(self, id: ConversationId) -> Standing:
        """Into the waiting line."""
        return await self._touched(id, "ask_human", by=self._wish)

    async def raise_level(self, id: ConversationId, level: int, categories: Iterable[str] = ()) -> Standing:
        """There is more danger than was known. A lower level changes nothing."""
        return await self._touched(id, "raise", str(int(level)), ",".join(categories))

    async def score(
        self,
        id: ConversationId,
        message: MessageId,
        entry: EntryId,
        triage: Triage,
        *,
        safety: str = "",
        safety_added_up: str = "",
    ) -> Standing:
        """A message that was stored as untriaged has its score: level, language and safety lines as `accept` has them.

        The score is kept in the log for the desk and the assistant. A message is scored once; the same again changes nothing.

        Args:
            message, entry: of the message.
            safety, safety_added_up: as for `accept`.

        Raises:
            NoConversation, ConversationClosed.
        """
        draft = score_of(message, entry, triage)
        body = seal_body(await self.data_key(id), id, draft.message_id, draft.kind, draft.body)
        language = "" if triage.unsupported else triage.language
        try:
            answer = await self._score(
                self.cell, self._policy_json, id, message, entry, int(triage.level), ",".join(triage.categories),
                language, safety, safety_added_up, draft.message_id, body,
            )  # fmt: skip
        except ScriptRefused as reason:
            raise refused(reason) from None
        return msgspec.convert(answer, Standing)

    async def end(self, id: ConversationId) -> Standing:
        """The caller says goodbye: closes what no human owns and no danger keeps open, else notes it."""
        return await self._touched(id, "close", by=self._wish)

    async def shred(self, id: ConversationId) -> Standing:
        """Delete by dropping the data key; cannot be undone."""
        return await self._touched(id, "shred", by=self._wish)

    async def _touched(self, id: ConversationId, what: str, *values: str, by: Script | None = None) -> Standing:
        arguments = (*values, "", "")[:2]
        try:
            answer = await (by or self._touch)(self.cell, self._policy_json, id, what, *arguments)
        except ScriptRefused as reason:
            raise refused(reason) from None
        return msgspec.convert(answer, Standing)


def _refuse_newer(version: bytes | str) -> None:
    """What a later release wrote is left alone. Raises `NoConversation`."""
    if int(version) > RECORD_VERSION:
        raise NoConversation("newer")


def _is_untriaged(draft: Draft) -> bool:
    return draft.body.triage is not None and draft.body.triage.untriaged


def _plain_body(kind: Kind, name: str) -> Body:
    # Written by a script: a sentence id or an event's name (store/lua/log.lua).
    return Body(event=name) if kind is Kind.EVENT else Body(sentence=name)


def open_entry(
    key: DataKey, id: ConversationId, item: tuple[Any, dict[Any, Any]], audiences: frozenset[Audience]
) -> Entry | None:
    """A raw stream entry opened, or None when it is for other readers. Raises `NoConversation` for a later release's."""
    raw_id, raw_fields = item
    fields = {as_text(name): value for name, value in raw_fields.items()}
    _refuse_newer(fields["v"])
    audience = Audience(as_text(fields["to"]))
    if audience not in audiences:
        return None
    kind = Kind(as_text(fields["k"]))
    message_id = MessageId(as_text(fields["m"]))
    plain = fields.get("n")
    return Entry(
        id=EntryId(as_text(raw_id)),
        message_id=message_id,
        kind=kind,
        author=Author(as_text(fields["a"])),
        audience=audience,
        level=int(fields["l"]),
        body=_plain_body(kind, as_text(plain))
        if plain
        else open_body(key, id, message_id, kind, as_bytes(fields["b"])),
    )
