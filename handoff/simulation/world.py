"""Plays a plan through the real queue: every caller is a conversation in a real Redis, every step one of its scripts."""

import heapq
from collections.abc import Iterable
from itertools import count

import msgspec
from redis.asyncio import Redis

from handoff.queue.steps import Counsellor, Queue
from handoff.simulation.plan import Caller, Plan
from helpline.channel import Channel
from helpline.conversation.log import Conversations
from helpline.conversation.records import Audience, Author, Body, Draft, Kind
from helpline.ids import ConversationId, CounsellorId, new_message_id
from helpline.policy import Policy
from helpline.vault.keyring import Vault, generate_keyring

_START = 1_800_000_000_000
_LEAVES_BELOW = 3
"""From level 3 on a caller who leaves stays on offer."""


class Served(msgspec.Struct, frozen=True):
    """What became of a caller. `wait`: minutes until somebody answered, or until they gave up."""

    caller: Caller
    wait: float
    gave_up: bool
    overtaken: int
    """How many who came later were answered before, while this one waited."""


class World:
    """One run. The store is emptied; its clock is the test clock."""

    def __init__(self, redis: Redis, plan: Plan) -> None:
        self._redis = redis
        self._plan = plan
        policy = Policy(lease_s=10**9, elevated_in_a_row=10**6)
        self._at = Conversations(redis, Vault.from_settings(generate_keyring(), generate_keyring()), "main", policy)
        self._queue = Queue(self._at)
        self._staff = _staff(plan)
        self._idle_since = {one.id: 0.0 for one in self._staff}
        self._held = {one.id: 0 for one in self._staff}
        self._events: list[tuple[float, int, str, object]] = []
        self._order = count()
        self._callers: dict[ConversationId, Caller] = {}
        self._waiting: dict[ConversationId, int] = {}
        self._served: list[Served] = []

    async def play(self, callers: Iterable[Caller]) -> list[Served]:
        """Until everybody was answered or gave up. Returns those who came after the warm-up, in the order of the answers."""
        await self._redis.flushall()
        for one in self._staff:
            await self._redis.set("{main}:test-clock", _START)
            await self._queue.renew(one)
        for caller in callers:
            self._plan_event(caller.arrival, "arrives", caller)
        while self._events:
            now, _, what, told = heapq.heappop(self._events)
            await self._redis.set("{main}:test-clock", _START + round(now * 60_000))
            if what == "arrives":
                await self._arrives(now, told)  # type: ignore[arg-type]
            elif what == "ends":
                await self._ends(now, *told)  # type: ignore[misc]
            else:
                await self._gives_up(now, told)  # type: ignore[arg-type]
        return self._served

    def _plan_event(self, at: float, what: str, told: object) -> None:
        heapq.heappush(self._events, (at, next(self._order), what, told))

    async def _arrives(self, now: float, caller: Caller) -> None:
        id = (await self._at.open(Channel.WEB, caller.language)).id
        draft = Draft(new_message_id(), Kind.MESSAGE, Author.CALLER, Audience.BOTH, Body(text="-"))
        await self._at.accept(id, draft, level=caller.level, ask_human=True)
        self._callers[id] = caller
        self._waiting[id] = 0
        if caller.level < _LEAVES_BELOW and caller.patience != float("inf"):
            self._plan_event(now + caller.patience, "gives up", id)
        # Whoever has been idle for the longest time looks first.
        free = [one for one in self._staff if self._held[one.id] < one.capacity]
        for one in sorted(free, key=lambda one: self._idle_since[one.id]):
            if await self._claims(now, one):
                return

    async def _ends(self, now: float, one: Counsellor, id: ConversationId) -> None:
        await self._queue.close(id, one.id)
        self._held[one.id] -= 1
        self._idle_since[one.id] = now
        await self._claims(now, one)

    async def _gives_up(self, now: float, id: ConversationId) -> None:
        if id in self._waiting:
            await self._at.end(id)
            self._keep(now, id, gave_up=True)

    async def _claims(self, now: float, one: Counsellor) -> bool:
        claim = await self._queue.claim_next(one)
        if claim is None:
            return False
        self._held[one.id] += 1
        caller = self._callers[claim.id]
        for other in self._waiting:
            if self._callers[other].arrival < caller.arrival and self._callers[other].language in one.languages:
                self._waiting[other] += 1
        self._keep(now, claim.id, gave_up=False)
        self._plan_event(now + caller.handling, "ends", (one, claim.id))
        return True

    def _keep(self, now: float, id: ConversationId, *, gave_up: bool) -> None:
        caller, overtaken = self._callers[id], self._waiting.pop(id)
        if caller.arrival >= self._plan.warm_up * 60:
            self._served.append(Served(caller, now - caller.arrival, gave_up, overtaken))


def _staff(plan: Plan) -> list[Counsellor]:
    languages = [group.languages for group in plan.staff for _ in range(group.number)]
    return [
        Counsellor(CounsellorId(f"{number:024x}"), spoken, capacity=plan.capacity)
        for number, spoken in enumerate(languages, start=1)
    ]
