"""The bot's inbox: which conversations want an answer, each at most once; one turn, one commit."""

import msgspec
from redis.asyncio import Redis

from helpline.channel import Channel
from helpline.conversation.log import SCRIPTS, Conversations
from helpline.conversation.records import Draft, State
from helpline.conversation.seal import open_tracker, seal_body, seal_tracker
from helpline.ids import ConversationId, EntryId
from helpline.language import Language
from helpline.store.scripts import Script, ScriptRefused
from helpline.store.values import as_bytes
from helpline.vault.cipher import DataKey


class Turn(msgspec.Struct, frozen=True):
    """A conversation in a worker's hands until the lease ends.

    `token` fences: a worker that lost its lease can't commit. `epoch` is the owner at the time of taking.
    """

    id: ConversationId
    epoch: int
    token: int
    cursor: EntryId
    language: Language
    channel: Channel
    state: State
    level: int
    dek: str


class Effects(msgspec.Struct, frozen=True):
    """What a turn requests outside the dialogue, done in the step that commits it."""

    ask_human: bool = False
    level: int = 0
    """Raise to this level; lower values change nothing."""
    lower_to: int | None = None
    """The caller explicitly answered the safety check: one level less, unless it has risen since."""
    categories: tuple[str, ...] = ()
    language: Language | None = None
    skills: tuple[str, ...] = ()
    exclusions: tuple[str, ...] = ()
    close: bool = False
    shred: bool = False


class Inbox:
    """Takes conversations for a bot worker and commits its turns."""

    def __init__(self, conversations: Conversations) -> None:
        self._conversations = conversations
        self._cell = conversations.cell
        self._policy_json = conversations.policy.as_json()
        redis: Redis = conversations.redis
        self._take = Script(redis, SCRIPTS, "take")
        self._renew = Script(redis, SCRIPTS, "renew_turn")
        self._commit = Script(redis, SCRIPTS, "commit")
        self._reap = Script(redis, SCRIPTS, "reap_turns")

    async def take(self) -> Turn | None:
        """The conversation that has waited longest for the bot, leased for `policy.turn_lease_s`."""
        answer = await self._take(self._cell, self._policy_json)
        return None if answer.get("nothing") else msgspec.convert(answer, Turn)

    async def renew(self, turn: Turn) -> bool:
        """Prolong the lease; False when it is lost."""
        try:
            await self._renew(self._cell, self._policy_json, turn.id, turn.token)
        except ScriptRefused:
            return False
        return True

    async def tracker(self, turn: Turn) -> bytes | None:
        """The dialogue state that the last committed turn left, opened; None at the start of a session."""
        record = await self._conversations.redis.get(self._conversations.keys.tracker(turn.id))
        return None if record is None else open_tracker(self.data_key(turn), turn.id, as_bytes(record))

    def data_key(self, turn: Turn) -> DataKey:
        return self._conversations.vault.unwrap(turn.id, turn.dek)

    async def commit(
        self, turn: Turn, replies: list[Draft], tracker: bytes | None, cursor: EntryId, effects: Effects
    ) -> bool:
        """Replies, dialogue state, cursor and effects in one step.

        Returns:
            False when the conversation has changed hands or the lease was lost: nothing was kept.
        """
        key = self.data_key(turn)
        arguments: list[str | bytes | int] = [
            self._policy_json, turn.id, turn.epoch, turn.token, cursor,
            b"" if tracker is None else seal_tracker(key, turn.id, tracker),
            msgspec.json.encode(effects), len(replies),
        ]  # fmt: skip
        for draft in replies:
            body = seal_body(key, turn.id, draft.message_id, draft.kind, draft.body)
            arguments += [draft.message_id, draft.kind, draft.author, draft.audience, body]
        try:
            await self._commit(self._cell, *arguments)
        except ScriptRefused:
            return False
        return True

    async def reap(self, at_most: int = 100) -> int:
        """Return turns whose worker died to the inbox. The keeper calls this."""
        return int((await self._reap(self._cell, at_most))["reaped"])
