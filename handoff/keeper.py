"""The keeper: small jobs at their own pace, so that nothing waits for somebody who is gone.

Every step it takes is one atomic script, so several keepers do no harm. A job that fails is logged and tried again.
"""

import asyncio
import contextlib
import time
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import NamedTuple

import structlog
from redis.exceptions import RedisError

from handoff.callbacks.steps import Callbacks
from handoff.escalation.on_call import Person
from handoff.escalation.steps import Escalation
from handoff.outbox import URGENT, Outbox
from handoff.queue.steps import Queue
from handoff.wait_texts import WaitTexts
from helpline.conversation.context import texts_before
from helpline.conversation.inbox import Inbox
from helpline.conversation.log import ConversationClosed, Conversations, NoConversation
from helpline.conversation.records import Conversation, Entry, State
from helpline.ids import ConversationId, EntryId
from helpline.presence import now_ms
from helpline.store.replies import as_text
from telephony.commands import Transport
from triage.engine import TriageEngine
from triage.responses import lines_for
from triage.scorer import scorer_made_at

_log = structlog.get_logger()

# Slower than this between two looks, by either clock, means that time jumped or that we or Redis stood still.
_JUMP_S = 5.0
# What cannot be scored goes behind the others for so long.
_AGAIN_MS = 60_000


class Job(NamedTuple):
    """Something to do every `every_s` seconds."""

    name: str
    every_s: float
    run: Callable[[], Awaitable[object]]


class ClockGuard:
    """Says when leases may be trusted.

    Leases are deadlines by Redis's clock. When that clock jumps forward, or Redis or this process stood still so that nobody
    could renew, leases look run out although their counsellors are alive. Then one full lease passes, by our own monotonic
    clock, before anything is reaped: whoever is alive has renewed by then. A keeper that has just begun can't know what was
    before, so it waits `settle_s`, in which a live desk renews several times.
    """

    def __init__(
        self, lease_s: float, monotonic: Callable[[], float] = time.monotonic, *, settle_s: float = 0.0
    ) -> None:
        self._lease_s = lease_s
        self._monotonic = monotonic
        self._last: tuple[int, float] | None = None
        self._hold_until = monotonic() + settle_s
        self._jumped_until = 0.0

    def may_reap(self, redis_now_ms: int) -> bool:
        """Call it regularly with Redis's time; False while alive counsellors may look gone."""
        here = self._monotonic()
        if self._last is not None:
            passed_there, passed_here = (redis_now_ms - self._last[0]) / 1000, here - self._last[1]
            if passed_here > _JUMP_S or passed_there - passed_here > _JUMP_S:
                self._hold_until = self._jumped_until = here + self._lease_s
                _log.warning("clock_jump", delay_s=round(self._lease_s))
        self._last = (redis_now_ms, here)
        return here >= self._hold_until

    def knows_who_is_there(self, redis_now_ms: int) -> bool:
        """False after a jump, while desks that are alive look away. Call it with Redis's time, as `may_reap`."""
        self.may_reap(redis_now_ms)
        return self._monotonic() >= self._jumped_until


class Leases:
    """Takes back what counsellors and workers who are gone still hold."""

    def __init__(self, queue: Queue, inbox: Inbox, guard: ClockGuard) -> None:
        self._queue = queue
        self._inbox = inbox
        self._guard = guard

    async def reap(self) -> None:
        if not self._guard.may_reap(await self._queue.now()):
            return
        for conversation in await self._queue.reap():
            _log.info("lease_lapsed", conversation=conversation)

    async def reap_turns(self) -> None:
        # A turn is repeated unseen, so a jump of the clock costs no more than that: no guard.
        if count := await self._inbox.reap():
            _log.info("turns_returned", count=count)

    async def widen(self) -> None:
        if not self._guard.knows_who_is_there(await self._queue.now()):
            return
        if count := await self._queue.widen():
            _log.info("widened", count=count)

    async def park(self) -> None:
        if count := await self._queue.park():
            _log.info("parked", count=count)


class Rescoring:
    """Scores messages again that the gateway could not triage in time. The level may only rise by it; safety lines are said."""

    def __init__(
        self, conversations: Conversations, load: Callable[[], TriageEngine], made_at: Callable[[], float] = lambda: 0.0
    ) -> None:
        """`made_at` says when the learned scorer was trained: a newer one is loaded, as the gateway does it."""
        self._conversations = conversations
        self._load = load
        self._made_at = made_at
        self._loaded = 0.0
        self._engine: TriageEngine | None = None

    async def run(self, at_most: int = 50) -> int:
        """Score those that wait. Returns how many."""
        redis, untriaged = self._conversations.redis, self._conversations.keys("untriaged")
        due = await redis.zrangebyscore(untriaged, "-inf", await now_ms(redis), start=0, num=at_most)
        for member in map(as_text, due):
            id, _, entry = member.partition(" ")
            try:
                await self._score(ConversationId(id), EntryId(entry))
            except (RedisError, OSError):
                raise
            except Exception as fault:  # noqa: BLE001 -- what cannot be scored must not hold up those behind it
                _log.error("job_failed", component="rescoring", exc_info=fault)
                await redis.zadd(untriaged, {member: await now_ms(redis) + _AGAIN_MS}, xx=True)
            else:
                await redis.zrem(untriaged, member)
        return len(due)

    async def _score(self, id: ConversationId, entry_id: EntryId) -> None:
        try:
            conversation, entry = await self._conversations.get(id), await self._conversations.entry(id, entry_id)
            is_open = conversation.state is not State.CLOSED  # in one that is closed nobody is in danger
            if is_open and entry is not None and entry.body.text is not None:
                await self._find(conversation, entry, entry.body.text)
        except (NoConversation, ConversationClosed):
            return  # nobody is left to be in danger here

    async def _find(self, conversation: Conversation, entry: Entry, text: str) -> None:
        engine = await self._ready()
        context = await texts_before(self._conversations, conversation, entry.id)
        chosen = conversation.language if conversation.language_chosen else None
        found = await asyncio.to_thread(
            engine.triage, text, language=chosen, previous=conversation.language, context=context
        )
        safety, added_up = lines_for(found)
        standing = await self._conversations.score(
            conversation.id, entry.message_id, entry.id, found, safety=safety, safety_added_up=added_up
        )
        _log.info("rescored", conversation=conversation.id, level=standing.level)

    async def _ready(self) -> TriageEngine:
        # Only when it is needed: a keeper that has nothing to score stays small.
        made = self._made_at()
        if self._engine is None or made != self._loaded:
            self._engine, self._loaded = await asyncio.to_thread(self._load), made
        return self._engine


class Alarm:
    """Escalates what nobody answers."""

    def __init__(self, escalation: Escalation, queue: Queue, guard: ClockGuard) -> None:
        self._escalation = escalation
        self._queue = queue
        self._guard = guard

    async def run(self) -> None:
        known = self._guard.knows_who_is_there(await self._queue.now())
        done = await self._escalation.escalate(duty_is_known=known)
        for stage, count in (("alerted", done.alerted), ("called", done.called), ("nobody", done.nobody)):
            if count:
                _log.info("escalated", status=stage, count=count)


class SafeTimes:
    """Puts in line those whose time to be called or written to has begun, and forgets numbers whose time is over."""

    def __init__(self, callbacks: Callbacks) -> None:
        self._callbacks = callbacks

    async def run(self) -> None:
        done = await self._callbacks.due()
        for stage, count in (("opened", done.opened), ("over", done.over)):
            if count:
                _log.info("callbacks_due", status=stage, count=count)


def jobs(conversations: Conversations, home: Path, on_call: list[Person], transport: Transport | None) -> list[Job]:
    """All jobs of the keeper of one cell. Without a transport the outbox waits for one."""
    lease_s = conversations.policy.lease_s
    guard = ClockGuard(lease_s, settle_s=lease_s / 4)
    queue = Queue(conversations)
    leases = Leases(queue, Inbox(conversations), guard)
    # Nobody is told that somebody on call is being reached where nothing can reach them.
    alarm = Alarm(Escalation(conversations, on_call if transport else []), queue, guard)
    rescoring = Rescoring(conversations, lambda: TriageEngine.load(home), lambda: scorer_made_at(home))
    return [
        Job("leases", 1.0, leases.reap),
        Job("turns", 1.0, leases.reap_turns),
        Job("rescoring", 1.0, rescoring.run),
        Job("parking", 10.0, leases.park),
        Job("widening", 5.0, leases.widen),
        Job("wait texts", 2.0, WaitTexts(conversations).run),
        Job("callbacks", 5.0, SafeTimes(Callbacks(conversations)).run),
        Job("escalation", 1.0, alarm.run),
        *(_sending(conversations, transport) if transport else []),
    ]


def _sending(conversations: Conversations, transport: Transport) -> list[Job]:
    texts, urgent = Outbox(conversations, transport), Outbox(conversations, transport, URGENT)
    return [Job("outbox", 0.5, texts.run), Job("urgent outbox", 0.5, urgent.run)]


async def keep(all_jobs: list[Job], stop: asyncio.Event) -> None:
    """Run the jobs side by side until `stop`. What has begun is finished: a text cut off halfway would lie for a minute."""
    async with asyncio.TaskGroup() as group:
        for job in all_jobs:
            group.create_task(_repeat(job, stop))


async def _repeat(job: Job, stop: asyncio.Event) -> None:
    while not stop.is_set():
        try:
            await job.run()
        except (RedisError, OSError) as lost:
            _log.warning("store_lost", component=job.name, exc_info=lost)
        except Exception as fault:  # noqa: BLE001 -- one job's fault must not end the others
            _log.error("job_failed", component=job.name, exc_info=fault)
        with contextlib.suppress(TimeoutError):
            await asyncio.wait_for(stop.wait(), job.every_s)
