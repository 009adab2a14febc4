"""What every channel does with a caller's message: clean, triage within the time allowed, store in one step."""

import asyncio
import unicodedata
from collections.abc import Coroutine
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path
from typing import Any

import structlog
from redis.exceptions import RedisError

from helpline.choices import ENGLISH_TOO, HELPED, excluded_by, is_choice, vote_of
from helpline.conversation.context import texts_before
from helpline.conversation.log import Accepted, ConversationClosed, Conversations, NoConversation
from helpline.conversation.records import Audience, Author, Body, Conversation, Draft, Kind, Triage
from helpline.ids import EntryId, MessageId
from helpline.language import Language
from helpline.risk import RiskLevel
from triage.engine import TriageEngine
from triage.responses import lines_for
from triage.scorer import scorer_made_at

LONGEST_TEXT = 8000
"""Code points of one message."""
TRIAGE_S = 0.05
_LOOK_AGAIN_S = 15.0
_LANGUAGE = "language-"

_log = structlog.get_logger()


class Refused(ValueError):
    """The message can't be taken; `code` says why: empty, text_too_long or unknown_choice."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


def cleaned(text: str) -> str:
    """The text without what nobody can read: control characters but line breaks and tabs, lone surrogates.

    Raises:
        Refused: nothing is left, or it is too long.
    """
    if len(text) > 4 * LONGEST_TEXT:
        raise Refused("text_too_long")
    lines = text.replace("\r\n", "\n").replace("\r", "\n")
    kept = "".join(sign for sign in lines if sign in "\n\t" or unicodedata.category(sign) not in {"Cc", "Cs"}).strip()
    if all(unicodedata.category(sign)[0] in "CZ" for sign in kept):
        raise Refused("empty")
    if len(kept) > LONGEST_TEXT:
        raise Refused("text_too_long")
    return kept


class Intake:
    """Takes callers' messages of all channels."""

    def __init__(self, conversations: Conversations, home: Path, engine: TriageEngine | None = None) -> None:
        self._conversations = conversations
        self._home = home
        self._engine = engine
        self._threads = ThreadPoolExecutor(2, thread_name_prefix="triage")
        self._background: set[asyncio.Task[None]] = set()

    @property
    def ready(self) -> bool:
        """Whether triage works; without it messages are stored as untriaged."""
        return self._engine is not None

    def language_of(self, text: str, otherwise: Language) -> Language:
        """The language of somebody's first words, where they are surely one of ours."""
        if self._engine is None or len(text) > LONGEST_TEXT:
            return otherwise
        found = self._engine.identify(text, otherwise)
        return found.language if found.unsupported is None else otherwise

    async def load(self) -> None:
        """Load triage beside everything else: messages are taken meanwhile."""
        if self._engine is None:
            await self._load()

    async def _load(self) -> None:
        # The engine of before serves until the new one is there, and goes on if it can't be loaded.
        try:
            self._engine = await asyncio.to_thread(TriageEngine.load, self._home)
            if not self._engine.has_model:
                _log.warning("scorer_missing")
        except Exception:  # noqa: BLE001 -- whatever is wrong with triage, messages have to be taken
            _log.exception("triage_not_loaded")

    async def stay_current(self) -> None:
        """Load triage, and again whenever training has made a better scorer: the first `make run` trains while we serve."""
        await self.load()
        known = scorer_made_at(self._home)
        while True:
            await asyncio.sleep(_LOOK_AGAIN_S)
            made = scorer_made_at(self._home)
            if made != known:
                known = made
                await self._load()

    async def close(self) -> None:
        for task in self._background:
            task.cancel()
        self._threads.shutdown(wait=False, cancel_futures=True)

    async def take_text(self, conversation: Conversation, message_id: MessageId, text: str) -> Accepted:
        """Triage and store what a caller wrote.

        Raises:
            Refused, NoConversation, ConversationClosed, LogFull, RedisError.
        """
        text = cleaned(text)
        context = await texts_before(self._conversations, conversation)
        triage, late = await self._triage(conversation, text, context)
        body = Body(text=text, triage=triage, language=triage.language)
        safety, added_up = lines_for(triage)
        accepted = await self._conversations.accept(
            conversation.id,
            _draft(message_id, Kind.MESSAGE, body),
            level=triage.level,
            categories=triage.categories,
            language=_changed_language(conversation, triage),
            safety=safety,
            safety_added_up=added_up,
        )
        if late is not None and not accepted.duplicate:
            self._spawn(self._catch_up(conversation, message_id, accepted.entry, late))
        return accepted

    async def take_choice(self, conversation: Conversation, message_id: MessageId, choice: str) -> Accepted:
        """Store a button that was pressed. Raises as `take_text`.

        A person asked for comes, and whoever was named is kept out, even when no assistant runs.
        """
        if not is_choice(choice):
            raise Refused("unknown_choice")
        if choice.startswith(_LANGUAGE):
            # Chosen for good: what the caller writes in no longer changes it.
            await self._conversations.set_language(conversation.id, Language(choice.removeprefix(_LANGUAGE)))
        if choice == ENGLISH_TOO:
            await self._conversations.agree_to_english(conversation.id)
        vote = vote_of(choice)
        # Whether it helped must stay unknown to whoever can open the conversation: only that there was an answer is kept.
        body = Body(choice=HELPED if vote else choice, language=conversation.language)
        accepted = await self._conversations.accept(
            conversation.id,
            _draft(message_id, Kind.CHOICE, body),
            ask_human=choice == "human",
            exclusions=excluded_by(choice),
            vote=vote is not None,
        )
        if vote and accepted.first_vote:
            await self._count(vote)
        return accepted

    async def _count(self, vote: str) -> None:
        """A command of its own, so that no step on a conversation knows what was answered. One that is lost is lost."""
        try:
            await self._conversations.redis.hincrby(self._conversations.keys("counters"), f"feedback_{vote}", 1)
        except (RedisError, OSError) as lost:
            _log.warning("store_lost", exc_info=lost)

    async def _triage(
        self, conversation: Conversation, text: str, context: tuple[str, ...]
    ) -> tuple[Triage, Future[Triage] | None]:
        """The triage, or level 2 "untriaged" with the result that is still to come."""
        late: Future[Triage] | None = None
        if self._engine is not None:
            chosen = conversation.language if conversation.language_chosen else None
            late = self._threads.submit(
                self._engine.triage, text, language=chosen, previous=conversation.language, context=context
            )
            try:
                return await asyncio.wait_for(asyncio.shield(asyncio.wrap_future(late)), TRIAGE_S), None
            except TimeoutError:
                _log.warning("triage_late", conversation=conversation.id)
            except Exception:  # noqa: BLE001 -- a text that breaks triage is still a caller's message
                _log.exception("triage_failed", conversation=conversation.id)
                late = None
        return Triage(conversation.language, 0.0, RiskLevel.ELEVATED, untriaged=True), late

    async def _catch_up(
        self, conversation: Conversation, message_id: MessageId, entry: EntryId, late: Future[Triage]
    ) -> None:
        """The result came after the message was stored: no need to wait for the keeper."""
        try:
            triage = await asyncio.wrap_future(late)
            safety, added_up = lines_for(triage)
            await self._conversations.score(
                conversation.id, message_id, entry, triage, safety=safety, safety_added_up=added_up
            )
        except (NoConversation, ConversationClosed, RedisError, OSError):
            _log.warning("triage_late_not_stored", conversation=conversation.id)
        except Exception:  # noqa: BLE001 -- the keeper scores it again
            _log.exception("triage_failed", conversation=conversation.id)

    def _spawn(self, work: Coroutine[Any, Any, None]) -> None:
        task = asyncio.create_task(work)
        self._background.add(task)
        task.add_done_callback(self._background.discard)


def _draft(message_id: MessageId, kind: Kind, body: Body) -> Draft:
    return Draft(message_id, kind, Author.CALLER, Audience.BOTH, body)


def _changed_language(conversation: Conversation, triage: Triage) -> Language | None:
    if conversation.language_chosen or triage.untriaged or triage.unsupported:
        return None
    return triage.language
