"""The desk's live line: one WebSocket for each open tab. It only tells; actions are requests of their own.

Each sign of life of a tab (`handoff.desk.signs`) renews its counsellor's presence and leases. The lease belongs to the
counsellor, not to this process: a tab that reconnects to another process within the lease has lost nothing.
"""

import asyncio
import contextlib
from collections.abc import Awaitable, Callable, Iterator

import msgspec
import structlog
from redis.exceptions import RedisError

from handoff.desk.accounts import Account, Accounts
from handoff.desk.around import Around, around, facts_of
from handoff.desk.leaving import held_by
from handoff.desk.sessions import DeskSessions
from handoff.desk.signs import SignsOfLife
from handoff.desk.state import House, look
from handoff.desk.view import EntryView, Facts, Row, entry_view, row
from handoff.queue.concerns import Concern, Concerns
from handoff.queue.handovers import Handovers
from handoff.queue.steps import Alerts, Queue
from helpline.conversation.log import Conversations, NoConversation
from helpline.conversation.records import Entry, Kind
from helpline.conversation.scores import scored
from helpline.ids import FIRST_ENTRY, ConversationId, CounsellorId, EntryId
from helpline.language import Language
from helpline.sentences import Sentences
from helpline.store.wake import Changed, Wake, wakes

_SWEEP_S = 5.0
"""How long a lost wake-up, or a caller who falls silent, may stay unseen."""
_BUNDLE_S = 0.08
"""Wake-ups within this time make one look."""
_RETRY_S = 1.0
_PAGE = 200

_log = structlog.get_logger()


class QueueMessage(msgspec.Struct, frozen=True, tag_field="type", tag="queue"):
    now: int
    more: bool
    waiting: list[Row]
    alerts: Alerts


class HeldMessage(msgspec.Struct, frozen=True, tag_field="type", tag="held"):
    now: int
    conversations: list[Facts]


class EntriesMessage(msgspec.Struct, frozen=True, tag_field="type", tag="entries"):
    id: ConversationId
    entries: list[EntryView]


class AroundMessage(msgspec.Struct, frozen=True, tag_field="type", tag="around"):
    now: int
    around: Around


class HouseMessage(msgspec.Struct, frozen=True, tag_field="type", tag="house"):
    house: House | None
    """None: the store doesn't answer."""


Message = QueueMessage | HeldMessage | AroundMessage | EntriesMessage | HouseMessage


class Hub:
    """Hears the cell's wake-ups once for all tabs of this process."""

    def __init__(
        self,
        conversations: Conversations,
        queue: Queue,
        concerns: Concerns,
        accounts: Accounts,
        sessions: DeskSessions,
        sentences: Sentences,
    ) -> None:
        self.conversations = conversations
        self.queue = queue
        self.concerns = concerns
        self.handovers = Handovers(conversations)
        self.accounts = accounts
        self.sessions = sessions
        self.sentences = sentences
        self._tabs: set[Tab] = set()

    async def listen(self) -> None:
        """Pass wake-ups on until cancelled."""
        async for wake in wakes(self.conversations.redis, self.conversations.cell):
            for tab in self._tabs:
                tab.wake(wake)

    @contextlib.contextmanager
    def joined(self, tab: "Tab") -> Iterator[None]:
        """The tab hears wake-ups for the time of the block."""
        self._tabs.add(tab)
        try:
            yield
        finally:
            self._tabs.discard(tab)

    def leave(self, counsellor: CounsellorId) -> None:
        """The counsellor has signed out: their tabs look at once whether they may stay."""
        for tab in self._tabs:
            if tab.account.id == counsellor:
                tab.signs.heard()

    def look(self, counsellor: CounsellorId) -> None:
        """Something of this counsellor's alone has changed."""
        for tab in self._tabs:
            if tab.account.id == counsellor:
                tab.look()


class Tab:
    """One connected tab: what it was shown last, and what may have changed since."""

    def __init__(
        self,
        hub: Hub,
        account: Account,
        token: str,
        language: Language,
        send: Callable[[str], Awaitable[None]],
        signs: SignsOfLife,
    ) -> None:
        self._hub = hub
        self.account = account
        self.signs = signs
        self._token = token
        self._language = language
        self._send = send
        self._woken = asyncio.Event()
        self._stale: set[ConversationId] = set()
        self._read: dict[ConversationId, EntryId] = {}
        self._shown: dict[type, object] = {}

    def wake(self, wake: Wake) -> None:
        if wake.changed is Changed.INBOX:
            return
        if wake.changed is Changed.CONNECTION:
            self._stale.update(self._read)
        elif wake.conversation is not None:
            if wake.conversation not in self._read:
                return
            self._stale.add(wake.conversation)
        self._woken.set()

    def look(self) -> None:
        self._woken.set()

    async def stay(self) -> None:
        """Renew presence and leases at every sign of life; returns when the session has ended."""
        while True:
            try:
                account = await self._hub.sessions.find(self._token)
                if account is None:
                    return
                self.account = account
                await self._hub.queue.renew(account.counsellor)
            except (RedisError, OSError) as lost:
                _log.warning("store_lost", exc_info=lost)
            await self.signs.next()

    async def show(self) -> None:
        """Send what changes, until cancelled or the connection is gone."""
        while True:
            try:
                await self._look()
            except (RedisError, OSError) as lost:
                _log.warning("store_lost", exc_info=lost)
                await self._tell(HouseMessage(None))
                await asyncio.sleep(_RETRY_S)
                continue
            try:
                await asyncio.wait_for(self._woken.wait(), _SWEEP_S)
                await asyncio.sleep(_BUNDLE_S)
            except TimeoutError:
                self._stale.update(self._read)
            self._woken.clear()

    async def _look(self) -> None:
        now = await self._hub.queue.now()
        stale, self._stale = self._stale, set()
        try:
            await self._show_queue(now)
            concern = await self._hub.concerns.of(self.account.counsellor)
            shown = await around(self._hub.concerns, self._hub.accounts, self.account.counsellor, concern)
            await self._tell(AroundMessage(now, shown))
            await self._show_held(now, stale, concern)
            await self._tell(HouseMessage(await look(self._hub.conversations.redis, self._hub.conversations.cell)))
        except BaseException:
            self._stale |= stale
            raise

    async def _show_queue(self, now: int) -> None:
        found = await self._hub.queue.waiting(self.account.counsellor)
        present_s = self._hub.conversations.policy.present_s
        alerts = await self._hub.queue.alerts(self.account.counsellor)
        await self._tell(QueueMessage(now, found.more, [row(one, now, present_s) for one in found.waiting], alerts))

    async def _show_held(self, now: int, stale: set[ConversationId], concern: Concern) -> None:
        at = self._hub.conversations
        own = await held_by(at.redis, at.cell, self.account.id)
        shown = await facts_of(at, self._hub.handovers, self._hub.accounts, own, concern.beside, now)
        self._read = {one.id: self._read.get(one.id, FIRST_ENTRY) for one in shown}
        await self._tell(HeldMessage(now, shown))
        for one in shown:
            if one.id in stale or self._read[one.id] == FIRST_ENTRY:
                await self._show_entries(one.id)

    async def _show_entries(self, id: ConversationId) -> None:
        while True:
            try:
                entries = await self._hub.conversations.read(id, self._read[id], limit=_PAGE)
            except NoConversation:
                return
            if not entries:
                return
            self._read[id] = entries[-1].id
            views = [
                entry_view(entry, self._hub.sentences, self._language) for entry in await self._scored(id, entries)
            ]
            if shown := [view for view in views if view is not None]:
                await self._send(_encoded(EntriesMessage(id, shown)))
            if len(entries) < _PAGE:
                return

    async def _scored(self, id: ConversationId, entries: list[Entry]) -> list[Entry]:
        """The entries with their later scores; a message of an earlier page that was scored in this one comes again."""
        scores = [entry for entry in entries if entry.kind is Kind.SCORE]
        here = {entry.id for entry in entries}
        earlier = [score.body.entry for score in scores if score.body.entry and score.body.entry not in here]
        again = [await self._hub.conversations.entry(id, entry) for entry in earlier]
        return [scored(entry, scores) for entry in (*again, *entries) if entry is not None]

    async def _tell(self, message: QueueMessage | HeldMessage | AroundMessage | HouseMessage) -> None:
        """Send it unless it says what the last of its kind said; that the clock has moved on is no news."""
        news = message if isinstance(message, HouseMessage) else msgspec.structs.replace(message, now=0)
        if self._shown.get(type(message)) != news:
            await self._send(_encoded(message))
            self._shown[type(message)] = news


def _encoded(message: Message) -> str:
    return msgspec.json.encode(message).decode()
