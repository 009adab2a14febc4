"""The bot process: takes conversations from the inbox, speaks, commits each turn once. Opens no port."""

import asyncio
import contextlib

import msgspec
import structlog
from redis.exceptions import RedisError

from bot.dialogue import Dialogue, Heard, Reply
from bot.slots import CHANNEL, LANGUAGE, LEVEL, RISK, WAITING, risk_of
from bot.training import current_model, newest_model
from helpline.conversation.inbox import Inbox, Turn
from helpline.conversation.log import Conversations, NoConversation
from helpline.conversation.records import Audience, Author, Body, Draft, Entry, Kind, State
from helpline.conversation.scores import scored
from helpline.ids import MessageId
from helpline.language import Language
from helpline.risk import RiskLevel
from helpline.settings import Settings
from helpline.store.redis import connect
from helpline.store.wake import wakes
from helpline.vault.cipher import Unreadable
from helpline.vault.keyring import Vault
from triage.responses import ASK_OF_SUICIDE

_SWEEP_S = 1.0
"""How long a lost wake-up may delay an answer."""
_RETRY_S = 0.5
PERSON_ASKED = "person_asked"
"""The event of the page's own button for a person (conversation/lua/touch.lua)."""

log = structlog.get_logger()


class Worker:
    """One worker is one core; more of them are more throughput, order within a conversation is kept."""

    def __init__(self, conversations: Conversations, dialogue: Dialogue) -> None:
        self._conversations = conversations
        self._dialogue = dialogue
        self._inbox = Inbox(conversations)
        self._something = asyncio.Event()

    @classmethod
    def load(cls, settings: Settings) -> "Worker":
        """Load the current model, else the newest there is: texts may have changed since the training began.

        Imports Rasa: seconds, and most of a gigabyte.
        """
        model = current_model() or newest_model()
        if model is None:
            raise RuntimeError("no model")
        vault = Vault.from_settings(settings.master_key, settings.index_key)
        return cls(Conversations(connect(settings), vault, settings.cell, settings.policy), Dialogue.load(model))

    async def warm_up(self) -> None:
        await self._dialogue.warm_up()

    async def run(self) -> None:
        """Work until cancelled; a lost Redis is waited for."""
        listener = asyncio.create_task(self._listen())
        try:
            while True:
                try:
                    if not await self.work_once():
                        await self._wait()
                except (RedisError, OSError) as lost:
                    log.warning("store_lost", exc_info=lost)
                    await asyncio.sleep(_RETRY_S)
        finally:
            listener.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await listener

    async def work_once(self) -> bool:
        """One turn of one conversation, if any waits. Returns whether there was one."""
        turn = await self._inbox.take()
        if turn is None:
            return False
        renewing = asyncio.create_task(self._renew(turn))
        try:
            await self._answer(turn)
        except NoConversation:
            log.info("turn_dropped", conversation=turn.id)
        except (RedisError, OSError):
            raise
        except Exception as fault:
            # One conversation's fault must not silence the others. Its lease ends, and it comes again.
            log.error("turn_failed", conversation=turn.id, exc_info=fault)
        finally:
            renewing.cancel()
        return True

    async def _answer(self, turn: Turn) -> None:
        entries = await self._conversations.read(turn.id, turn.cursor)
        scores = [entry for entry in entries if entry.kind is Kind.SCORE]
        unread = [scored(entry, scores) for entry in _for_bot(entries)]
        lines = {entry.message_id: entry.body.sentence for entry in entries if entry.kind is Kind.NOTICE}
        await self._begin(turn)
        if any(entry.author is Author.COUNSELLOR for entry in entries):
            await self._dialogue.drop_question()
        replies: list[Draft] = []
        for entry in unread:
            spoken = lines.get(_safety_lines_of(entry))
            if entry.kind is Kind.NOTICE:
                # Here and not at its message: late lines may come in a turn of their own.
                await self._dialogue.drop_question(suicide=True)
            elif spoken and _says_it_all(spoken, entry):
                await self._dialogue.drop_question()
            else:
                replies += _drafts(entry, await self._reply(turn, entry))
        # Read is read, also what was for others: else a page full of that would be read for ever.
        cursor = entries[-1].id if entries else turn.cursor
        state, effects = self._dialogue.end()
        if any(entry.level >= RiskLevel.ELEVATED for entry in unread):
            # "Yes, I am safe", and in the same breath a danger: then the answer lowers nothing.
            effects = msgspec.structs.replace(effects, lower_to=None)
        kept = await self._inbox.commit(turn, replies, state, cursor, effects)
        log.info("turn", conversation=turn.id, count=len(replies), status="kept" if kept else "dropped")

    async def _begin(self, turn: Turn) -> None:
        """Take up the dialogue; without its past where a later release or a lost key made that unreadable."""
        try:
            self._dialogue.begin(turn.id, await self._inbox.tracker(turn), _slots(turn))
        except (Unreadable, ValueError, LookupError) as unreadable:
            log.warning("tracker_unreadable", conversation=turn.id, exc_info=unreadable)
            self._dialogue.begin(turn.id, None, _slots(turn))

    async def _reply(self, turn: Turn, entry: Entry) -> list[Reply]:
        if entry.body.event == PERSON_ASKED and turn.level >= RiskLevel.IMMINENT:
            return []
        if entry.kind is Kind.EVENT and entry.body.event != PERSON_ASKED:
            return await self._dialogue.handed_back(turn.language)
        triage = entry.body.triage
        language = triage.language if triage else turn.language
        metadata = {RISK: risk_of(language, entry.level, triage.categories if triage else ())}
        choice = "human" if entry.body.event == PERSON_ASKED else entry.body.choice
        heard = Heard(entry.message_id, entry.body.text, choice, metadata)
        try:
            return await self._dialogue.hear(heard)
        except (RedisError, OSError, asyncio.CancelledError):
            raise
        except Exception as fault:
            log.error("dialogue_failed", conversation=turn.id, exc_info=fault)
            return [self._dialogue.apology(turn.language)]

    async def _renew(self, turn: Turn) -> None:
        while True:
            await asyncio.sleep(self._conversations.policy.turn_lease_s / 3)
            with contextlib.suppress(RedisError, OSError):
                await self._inbox.renew(turn)

    async def _listen(self) -> None:
        async for _ in wakes(self._conversations.redis, self._conversations.cell):
            self._something.set()

    async def _wait(self) -> None:
        with contextlib.suppress(TimeoutError):
            await asyncio.wait_for(self._something.wait(), _SWEEP_S)
        self._something.clear()


def _for_bot(entries: list[Entry]) -> list[Entry]:
    """What the caller said since a counsellor last spoke, and where they were asked about suicide.

    The rest was said to that counsellor.
    """
    spoke = max((index for index, entry in enumerate(entries) if entry.author is Author.COUNSELLOR), default=-1)
    return [
        entry
        for entry in entries[spoke + 1 :]
        if entry.author is Author.CALLER or entry.kind is Kind.EVENT or entry.body.sentence in ASK_OF_SUICIDE
    ]


def _safety_lines_of(entry: Entry) -> MessageId:
    """The id under which the store keeps the safety lines for a message."""
    return MessageId(f"safety:{entry.message_id}")


def _says_it_all(spoken: str, entry: Entry) -> bool:
    """In such danger at most two short lines: those that were stored with the message. More would bury them.

    Lines that ask about suicide stand alone at any level: "yes" to them and to "are you safe?" are opposites.
    """
    categories = entry.body.triage.categories if entry.body.triage else ()
    alone = entry.level >= RiskLevel.HIGH and not {"suicide", "self_harm"}.isdisjoint(categories)
    return spoken in ASK_OF_SUICIDE or entry.level >= RiskLevel.IMMINENT or alone


def _slots(turn: Turn) -> dict[str, object]:
    return {
        LANGUAGE: Language(turn.language).value,
        CHANNEL: turn.channel.value,
        WAITING: turn.state in {State.WAITING, State.OFFERED},
        LEVEL: turn.level,
    }


def _drafts(entry: Entry, replies: list[Reply]) -> list[Draft]:
    """Keyed by the message they answer: the same turn again makes the same entries, not new ones."""
    return [
        Draft(
            MessageId(f"{entry.message_id}.{ordinal}"),
            Kind.MESSAGE,
            Author.ASSISTANT,
            Audience.BOTH,
            Body(text=reply.text, buttons=reply.buttons),
        )
        for ordinal, reply in enumerate(replies)
    ]
