"""Server-sent events: each caller's log from their last entry on, and where they stand.

One subscription a process says that something changed; the stream of that conversation is then read for each of its
clients. A sweep repairs wake-ups that were lost.
"""

import asyncio
import contextlib
import json
from collections import defaultdict
from collections.abc import AsyncIterator, Iterator
from typing import TYPE_CHECKING, Any

import structlog
from redis.asyncio import Redis
from redis.exceptions import RedisError
from sse_starlette import ServerSentEvent

from gateway.standing import IN_LINE, House, look_around, place
from gateway.webchat.view import entry_view, status_view
from helpline.conversation.log import ConversationClosed, NoConversation
from helpline.conversation.records import Author, Conversation, State
from helpline.conversation.typing_signs import SHOWN_MS, is_typing
from helpline.ids import ConversationId, EntryId
from helpline.store.wake import Changed, wakes

if TYPE_CHECKING:
    from gateway.parts import Parts

SWEEP_S = 15.0
LOOK_S = 2.0
PAGE = 200
MOST_STREAMS = 12
"""Open at once for one conversation: tabs, and lines that broke without a word."""
_RECONNECT_MS = 1500
_STORE_AWAY_S = 1.0

_log = structlog.get_logger()


class Listener:
    """One open stream."""

    def __init__(self) -> None:
        self.changed = asyncio.Event()
        self.in_line = False

    async def wait(self, seconds: float) -> None:
        with contextlib.suppress(TimeoutError):
            await asyncio.wait_for(self.changed.wait(), seconds)


class Hub:
    """Tells the open streams of this process that they have something to read."""

    def __init__(self, redis: Redis, cell: str) -> None:
        self._redis = redis
        self._cell = cell
        self._listeners: defaultdict[ConversationId, set[Listener]] = defaultdict(set)
        self._line_moved = False
        self.house = House()

    @contextlib.contextmanager
    def listen(self, id: ConversationId) -> Iterator[Listener]:
        listener = Listener()
        self._listeners[id].add(listener)
        try:
            yield listener
        finally:
            self._listeners[id].discard(listener)
            if not self._listeners[id]:
                del self._listeners[id]

    def streams_of(self, id: ConversationId) -> int:
        """How many streams of a conversation are open here."""
        return len(self._listeners.get(id, ()))

    async def run(self) -> None:
        """Until cancelled."""
        async with asyncio.TaskGroup() as tasks:
            tasks.create_task(self._follow())
            tasks.create_task(self._look())

    async def _follow(self) -> None:
        async for wake in wakes(self._redis, self._cell):
            if wake.changed is Changed.CONVERSATION and wake.conversation is not None:
                for listener in self._listeners.get(wake.conversation, ()):
                    listener.changed.set()
            elif wake.changed is Changed.QUEUE:
                self._line_moved = True
            elif wake.changed is Changed.CONNECTION:
                self._wake_all()

    async def _look(self) -> None:
        """Every few seconds: who is there, and whether lines moved. Positions need no more haste than that."""
        while True:
            with contextlib.suppress(RedisError, OSError):
                house = await look_around(self._redis, self._cell)
                if house != self.house:
                    self.house = house
                    self._wake_all()
            if self._line_moved:
                self._line_moved = False
                self._wake_all(in_line_only=True)
            await asyncio.sleep(LOOK_S)

    def _wake_all(self, *, in_line_only: bool = False) -> None:
        for listeners in self._listeners.values():
            for listener in listeners:
                if listener.in_line or not in_line_only:
                    listener.changed.set()


async def read_page(
    parts: "Parts", conversation: Conversation, after: EntryId
) -> tuple[list[dict[str, Any]], EntryId, bool]:
    """What the caller may see after `after`, the last entry looked at, and whether there may be more."""
    entries = await parts.conversations.read(conversation.id, after, limit=PAGE)
    views = [entry_view(entry, conversation.language, parts.sentences) for entry in entries]
    last = entries[-1].id if entries else after
    return [view for view in views if view is not None], last, len(entries) == PAGE


class Stream:
    """The events of one client."""

    def __init__(self, parts: "Parts", token: str, id: ConversationId, after: EntryId) -> None:
        self._parts = parts
        self._token = token
        self._id = id
        self._last = after
        self._told: dict[str, Any] | None = None
        self._typing = False
        self._seen_at = float("-inf")

    async def events(self) -> AsyncIterator[ServerSentEvent]:
        """Until the session ends or the client goes. While the store is away it holds on; the client loses nothing."""
        yield ServerSentEvent(comment="open", retry=_RECONNECT_MS)
        with self._parts.hub.listen(self._id) as listener:
            while True:
                listener.changed.clear()
                try:
                    async for event in self._news(listener):
                        yield event
                except NoConversation:
                    yield _event("ended", {"reason": "session"})
                    return
                except (RedisError, OSError):
                    await asyncio.sleep(_STORE_AWAY_S)
                    continue
                # A counsellor's sign of typing ends by itself: nothing wakes us for that.
                await listener.wait(SHOWN_MS / 1000 if self._typing else SWEEP_S)

    async def _news(self, listener: Listener) -> AsyncIterator[ServerSentEvent]:
        parts = self._parts
        if await parts.sessions.find(self._token) != self._id:
            raise NoConversation("session")
        conversation = await parts.conversations.get(self._id)
        await self._sign_of_life(conversation)
        more = True
        while more:
            views, last, more = await read_page(parts, conversation, self._last)
            for view in views:
                yield _event("entry", view, view["id"])
                self._last = view["id"]
            self._last = last
        listener.in_line = conversation.state in IN_LINE
        status = status_view(conversation, parts.hub.house, await place(parts.queue, conversation), parts.sentences)
        if status != self._told:
            yield _event("status", status)
            self._told = status
        typing = conversation.state is State.HUMAN and await is_typing(
            parts.redis, parts.settings.cell, self._id, Author.COUNSELLOR
        )
        if typing != self._typing:
            yield _event("typing", {"typing": typing})
            self._typing = typing

    async def _sign_of_life(self, conversation: Conversation) -> None:
        """An open stream says that the caller is there, a few times a minute."""
        now = asyncio.get_running_loop().time()
        if now - self._seen_at < self._parts.settings.policy.present_s / 3 or conversation.state is State.CLOSED:
            return
        with contextlib.suppress(ConversationClosed):
            await self._parts.conversations.seen(self._id)
        self._seen_at = now


def _event(name: str, data: dict[str, Any], id: str | None = None) -> ServerSentEvent:
    return ServerSentEvent(json.dumps(data, ensure_ascii=False, separators=(",", ":")), event=name, id=id)
