"""The keeper's jobs."""

import asyncio
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any, cast

import msgspec
import pytest
import structlog.testing
from redis.asyncio import Redis

from handoff.escalation.on_call import Person
from handoff.keeper import ClockGuard, Job, Leases, Rescoring, jobs, keep
from handoff.queue.steps import Counsellor, Queue
from helpline.channel import Channel
from helpline.conversation.inbox import Inbox
from helpline.conversation.log import Conversations
from helpline.conversation.records import Audience, Draft, Kind, State, Triage
from helpline.conversation.scores import scored
from helpline.ids import ConversationId
from helpline.language import Language
from helpline.policy import Policy
from helpline.risk import RiskLevel
from triage.engine import TriageEngine

Call = Callable[..., Awaitable[ConversationId]]
SetClock = Callable[[int], Awaitable[None]]
START = 1_800_000_000_000


@pytest.fixture(scope="module")
def engine(tmp_path_factory: pytest.TempPathFactory) -> TriageEngine:
    return TriageEngine.load(tmp_path_factory.mktemp("home"))


class Watch:
    """A monotonic clock for tests, in seconds."""

    def __init__(self) -> None:
        self.at = 100.0

    def __call__(self) -> float:
        return self.at


def test_the_guard_lets_reap_while_both_clocks_agree() -> None:
    watch = Watch()
    guard = ClockGuard(45, watch)
    for second in range(100):
        watch.at = 100.0 + second
        assert guard.may_reap(START + second * 1000)


@pytest.mark.parametrize(("redis_s", "own_s"), [(3600, 1), (31, 30), (1, 30)])
def test_after_a_jump_or_a_standstill_one_full_lease_passes_by_our_own_clock(redis_s: int, own_s: int) -> None:
    watch = Watch()
    guard = ClockGuard(45, watch)
    assert guard.may_reap(START)
    watch.at += own_s
    now = START + redis_s * 1000
    allowed = []
    for _ in range(47):
        allowed.append(guard.may_reap(now))
        watch.at += 1
        now += 1000
    assert allowed == [False] * 45 + [True] * 2


def test_after_a_jump_nobody_knows_who_is_there_for_one_lease() -> None:
    watch = Watch()
    guard = ClockGuard(45, watch, settle_s=10)
    assert guard.knows_who_is_there(START)
    known = []
    for second in range(1, 48):
        watch.at = 100.0 + second
        known.append(guard.knows_who_is_there(START + 3_600_000 + second * 1000))
    assert known == [False] * 45 + [True] * 2


def test_a_clock_that_goes_back_holds_nobody_up() -> None:
    watch = Watch()
    guard = ClockGuard(45, watch)
    assert guard.may_reap(START)
    watch.at += 1
    assert guard.may_reap(START - 3_600_000)


def test_a_keeper_that_has_just_begun_waits_for_live_desks_to_renew() -> None:
    watch = Watch()
    guard = ClockGuard(40, watch, settle_s=10)
    allowed = []
    for second in range(12):
        watch.at = 100.0 + second
        allowed.append(guard.may_reap(START + second * 1000))
    assert allowed == [False] * 10 + [True] * 2


async def test_a_jump_of_the_stores_clock_takes_no_conversation_from_a_live_counsellor(
    conversations: Conversations, queue: Queue, counsellor: Counsellor, call: Call, set_clock: SetClock
) -> None:
    watch = Watch()
    leases = Leases(queue, Inbox(conversations), ClockGuard(45, watch))
    await set_clock(START)
    id = await call(3)
    await queue.claim_next(counsellor)
    await leases.reap()
    await set_clock(START + 3_600_000)
    watch.at += 1
    await leases.reap()
    assert (await conversations.get(id)).state is State.HUMAN
    await queue.renew(counsellor)
    for second in range(1, 60):
        watch.at += 1
        await set_clock(START + 3_600_000 + second * 1000)
        if second % 10 == 0:
            await queue.renew(counsellor)
        await leases.reap()
    assert (await conversations.get(id)).state is State.HUMAN
    for second in range(60, 110):
        watch.at += 1
        await set_clock(START + 3_600_000 + second * 1000)
        await leases.reap()
    assert (await conversations.get(id)).state is State.WAITING


async def untriaged(conversations: Conversations, draft: Draft, id: ConversationId | None = None) -> ConversationId:
    id = id or (await conversations.open(Channel.WEB, Language.EN)).id
    triage = Triage(Language.EN, 0.0, RiskLevel.ELEVATED, untriaged=True)
    failed = msgspec.structs.replace(draft, body=msgspec.structs.replace(draft.body, triage=triage))
    await conversations.accept(id, failed, level=2)
    return id


async def said_by_helpline(conversations: Conversations, id: ConversationId) -> list[str | None]:
    return [entry.body.sentence for entry in await conversations.read(id) if entry.kind is Kind.NOTICE]


async def test_an_untriaged_message_is_scored_again_and_reaches_the_line(
    conversations: Conversations, redis: Redis, engine: TriageEngine, write: Callable[..., Draft]
) -> None:
    id = await untriaged(conversations, write("he has a gun and he is outside my office"))
    assert await Rescoring(conversations, lambda: engine).run() == 1
    scored = await conversations.get(id)
    assert (scored.state, scored.level) == (State.WAITING, RiskLevel.IMMINENT)
    assert "weapon" in scored.categories
    assert await said_by_helpline(conversations, id) == ["safety-imminent", "notice-in-line"]
    assert not await redis.exists("{main}:untriaged")


async def test_what_scoring_again_found_is_kept_once_for_the_desk(
    conversations: Conversations, engine: TriageEngine, write: Callable[..., Draft], redis: Redis
) -> None:
    id = await untriaged(conversations, write("he has a gun and he is outside my office"))
    waiting = await redis.zrange("{main}:untriaged", 0, -1, withscores=True)
    for _ in range(2):
        await redis.zadd("{main}:untriaged", dict(waiting))
        await Rescoring(conversations, lambda: engine).run()
    entries = await conversations.read(id)
    (score,) = [entry for entry in entries if entry.kind is Kind.SCORE]
    assert score.audience is Audience.DESK
    message = scored(entries[0], [score])
    assert message.level == RiskLevel.IMMINENT
    assert message.body.triage
    assert [match.category for match in message.body.triage.matches if match.start is not None] != []


async def test_scoring_again_takes_the_language_that_the_caller_chose(
    conversations: Conversations, engine: TriageEngine, write: Callable[..., Draft]
) -> None:
    id = await untriaged(conversations, write("ok"))
    await conversations.set_language(id, Language.RU)
    told: list[Any] = []

    class Listens:
        def triage(self, text: str, **more: Any) -> Any:
            told.append(more["language"])
            return engine.triage(text, **more)

    await Rescoring(conversations, lambda: cast(TriageEngine, Listens())).run()
    assert told == [Language.RU]


async def test_scoring_again_never_lowers_a_level(
    conversations: Conversations, engine: TriageEngine, write: Callable[..., Draft]
) -> None:
    id = await untriaged(conversations, write("thank you very much"))
    await Rescoring(conversations, lambda: engine).run()
    assert (await conversations.get(id)).level is RiskLevel.ELEVATED


ELEVATED = ("I'm not going to kill myself", "I wouldn't really kill myself", "I'm not suicidal")


async def test_a_row_that_an_untriaged_message_fills_calls_a_person_and_has_its_safety_lines(
    conversations: Conversations, engine: TriageEngine, write: Callable[..., Draft]
) -> None:
    id = (await conversations.open(Channel.WEB, Language.EN)).id
    for text in ELEVATED[:2]:
        await conversations.accept(id, write(text, 2), level=2)
    await untriaged(conversations, write(ELEVATED[2]), id)
    await Rescoring(conversations, lambda: engine).run()
    scored = await conversations.get(id)
    assert (scored.state, scored.level) == (State.WAITING, RiskLevel.HIGH)
    assert await said_by_helpline(conversations, id) == ["safety-suicide", "notice-in-line"]


async def test_untriaged_messages_add_up_among_themselves(
    conversations: Conversations, engine: TriageEngine, write: Callable[..., Draft]
) -> None:
    id = (await conversations.open(Channel.WEB, Language.EN)).id
    for text in ELEVATED:
        await untriaged(conversations, write(text), id)
    await Rescoring(conversations, lambda: engine).run()
    assert (await conversations.get(id)).level is RiskLevel.HIGH
    assert "safety-suicide" in await said_by_helpline(conversations, id)


async def test_a_mild_message_that_is_scored_late_does_not_end_a_newer_row(
    conversations: Conversations, engine: TriageEngine, write: Callable[..., Draft]
) -> None:
    id = await untriaged(conversations, write("thank you very much"))
    for text in ELEVATED[:2]:
        await conversations.accept(id, write(text, 2), level=2)
    await Rescoring(conversations, lambda: engine).run()
    assert (await conversations.get(id)).level is RiskLevel.ELEVATED
    assert (await conversations.accept(id, write(ELEVATED[2], 2), level=2)).level == RiskLevel.HIGH


async def test_a_message_that_is_scored_twice_counts_once(
    conversations: Conversations, redis: Redis, engine: TriageEngine, write: Callable[..., Draft]
) -> None:
    id = (await conversations.open(Channel.WEB, Language.EN)).id
    await conversations.accept(id, write(ELEVATED[0], 2), level=2)
    await untriaged(conversations, write(ELEVATED[1]), id)
    waiting = await redis.zrange("{main}:untriaged", 0, -1, withscores=True)
    for _ in range(3):
        await redis.zadd("{main}:untriaged", dict(waiting))
        await Rescoring(conversations, lambda: engine).run()
    assert (await conversations.get(id)).level is RiskLevel.ELEVATED


async def test_a_full_row_that_is_scored_twice_is_full_both_times(
    conversations: Conversations, write: Callable[..., Draft]
) -> None:
    id = (await conversations.open(Channel.WEB, Language.EN)).id
    for text in ELEVATED[:2]:
        await conversations.accept(id, write(text, 2), level=2)
    await untriaged(conversations, write(ELEVATED[2]), id)
    last = (await conversations.read(id))[-1]
    found = Triage(Language.EN, 1.0, RiskLevel.ELEVATED)
    scored_twice = [(await conversations.score(id, last.message_id, last.id, found)).level for _ in range(2)]
    assert scored_twice == [RiskLevel.HIGH, RiskLevel.HIGH]


async def test_a_shredded_conversation_leaves_the_list_of_untriaged(
    conversations: Conversations, redis: Redis, engine: TriageEngine, write: Callable[..., Draft]
) -> None:
    id = await untriaged(conversations, write("anything"))
    await conversations.shred(id)
    await Rescoring(conversations, lambda: engine).run()
    assert not await redis.exists("{main}:untriaged")


async def test_a_job_that_fails_is_tried_again_and_stops_no_other() -> None:
    runs, stop = {"bad": 0, "good": 0}, asyncio.Event()

    async def bad() -> None:
        runs["bad"] += 1
        raise ValueError

    async def good() -> None:
        runs["good"] += 1
        if min(runs.values()) >= 3:
            stop.set()

    with structlog.testing.capture_logs() as said:
        await asyncio.wait_for(keep([Job("bad", 0.01, bad), Job("good", 0.01, good)], stop), 10)
    assert {line["event"] for line in said} == {"job_failed"}


async def test_a_keeper_that_is_to_stop_finishes_what_it_has_begun() -> None:
    begun, stop, done = asyncio.Event(), asyncio.Event(), []

    async def slow() -> None:
        begun.set()
        await asyncio.sleep(0.1)
        done.append(1)

    keeping = asyncio.create_task(keep([Job("slow", 60, slow)], stop))
    await begun.wait()
    stop.set()
    await asyncio.wait_for(keeping, 5)
    assert done == [1]


async def test_the_keeper_returns_what_a_vanished_counsellor_held(
    conversations: Conversations, queue: Queue, counsellor: Counsellor, call: Call, redis: Redis, tmp_path: Path
) -> None:
    id = await call(3)
    await queue.claim_next(counsellor)
    await redis.zadd("{main}:leases", {id: 1})
    hasty = Conversations(redis, conversations.vault, "main", Policy(lease_s=4))
    keeping = asyncio.create_task(keep(jobs(hasty, tmp_path, [], None), asyncio.Event()))
    for _ in range(50):
        if (await conversations.get(id)).state is State.WAITING:
            break
        await asyncio.sleep(0.1)
    keeping.cancel()
    assert (await conversations.get(id)).state is State.WAITING


async def test_a_scorer_trained_since_is_taken_for_the_next_message(
    conversations: Conversations, engine: TriageEngine, write: Callable[..., Draft]
) -> None:
    loaded: list[TriageEngine] = []

    def load() -> TriageEngine:
        loaded.append(engine)
        return engine

    times = iter([1.0, 1.0, 2.0])
    rescoring = Rescoring(conversations, load, lambda: next(times))
    for text in ("one", "two", "three"):
        await untriaged(conversations, write(text))
        await rescoring.run()
    assert len(loaded) == 2


async def test_without_a_telephone_network_nobody_is_told_that_somebody_on_call_is_reached(
    conversations: Conversations, call: Call, redis: Redis, tmp_path: Path
) -> None:
    id = await call(4)
    on_call = [Person("+41000000001", (Language.EN,))]
    (escalation,) = [job for job in jobs(conversations, tmp_path, on_call, None) if job.name == "escalation"]
    for _ in range(2):
        await escalation.run()
    said = [entry.body.sentence for entry in await conversations.read(id)]
    assert "notice-nobody-on-duty" in said
    assert "notice-on-call" not in said
    assert await redis.exists("{main}:outbox", "{main}:outbox:urgent") == 0


async def test_a_message_that_cannot_be_scored_holds_up_none_behind_it(
    conversations: Conversations, engine: TriageEngine, write: Callable[..., Draft], redis: Redis
) -> None:
    bad, good = await untriaged(conversations, write("one")), await untriaged(conversations, write("he has a gun"))

    class Fails:
        def triage(self, text: str, **more: Any) -> Any:
            if text == "one":
                raise ValueError
            return engine.triage(text, **more)

    rescoring = Rescoring(conversations, lambda: cast(TriageEngine, Fails()))
    await redis.zadd("{main}:untriaged", dict.fromkeys(await redis.zrange("{main}:untriaged", 0, 0), 1))
    await rescoring.run()
    assert [(await conversations.get(id)).level >= 3 for id in (bad, good)] == [False, True]
    (left,) = await redis.zrange("{main}:untriaged", 0, -1)
    assert left.decode().startswith(bad)
    assert await rescoring.run() == 0, "it is tried again after a while"
