"""Somebody in danger whom nobody answers: everybody at a desk, then those on call, until somebody comes."""

from typing import Any

import msgspec
import pytest
from redis.asyncio import Redis

from handoff.escalation.steps import Escalated, Escalation
from handoff.queue.offers import Offers
from handoff.queue.steps import Counsellor, DutyState, Queue
from helpline.channel import Channel
from helpline.conversation.inbox import Effects, Inbox
from helpline.conversation.log import Conversations
from helpline.conversation.records import Author
from helpline.ids import ConversationId
from helpline.language import Language
from tests.handoff.conftest import exclude
from tests.handoff.escalation.conftest import PERSONS, POLICY, START, Call, SetClock, later, said, sent
from tests.helpline.conversation.drafts import says


@pytest.mark.parametrize(("level", "after_s"), [(4, POLICY.alert_level4_s), (3, POLICY.alert_level3_s)])
async def test_unanswered_danger_alerts_everybody_after_its_time_and_the_caller_is_told(  # noqa: PLR0917 -- fixtures
    queue: Queue, escalation: Escalation, conversations: Conversations, at_desk: Counsellor, call: Call,
    set_clock: SetClock, redis: Redis, level: int, after_s: int,
) -> None:  # fmt: skip
    id = await call(level)
    await later(set_clock, queue, at_desk, START + after_s * 1000 - 1)
    assert await escalation.escalate() == Escalated(0, 0, 0)
    await later(set_clock, queue, at_desk, START + after_s * 1000)
    assert await escalation.escalate() == Escalated(1, 0, 0)
    assert (await said(conversations, id))[-1] == "notice-escalated"
    assert await redis.zscore("{main}:alerted", id) == START + after_s * 1000
    assert await sent(redis) == []


async def test_a_level_that_rises_later_counts_from_then(
    queue: Queue, escalation: Escalation, conversations: Conversations, at_desk: Counsellor, call: Call,
    set_clock: SetClock,
) -> None:  # fmt: skip
    id = await call(1)
    await later(set_clock, queue, at_desk, START + 3_600_000)
    await conversations.raise_level(id, 4)
    assert await escalation.escalate() == Escalated(0, 0, 0)
    await later(set_clock, queue, at_desk, START + 3_600_000 + POLICY.alert_level4_s * 1000)
    assert await escalation.escalate() == Escalated(1, 0, 0)


async def test_a_danger_that_grows_postpones_no_alarm(
    queue: Queue, escalation: Escalation, conversations: Conversations, at_desk: Counsellor, call: Call,
    set_clock: SetClock,
) -> None:  # fmt: skip
    id = await call(3)
    due = START + POLICY.alert_level3_s * 1000
    await later(set_clock, queue, at_desk, due - 5000)
    await conversations.raise_level(id, 4)
    await later(set_clock, queue, at_desk, due - 1)
    assert await escalation.escalate() == Escalated(0, 0, 0)
    await later(set_clock, queue, at_desk, due)
    assert await escalation.escalate() == Escalated(1, 0, 0)


async def test_while_it_is_offered_the_alarm_goes_on(
    queue: Queue, escalation: Escalation, conversations: Conversations, at_desk: Counsellor, call: Call,
    set_clock: SetClock, redis: Redis,
) -> None:  # fmt: skip
    id = await call(4, channel=Channel.VOICE)
    at = START + POLICY.alert_level4_s * 1000
    await later(set_clock, queue, at_desk, at - 1000)
    assert await Offers(conversations).offer(id) is not None
    await later(set_clock, queue, at_desk, at)
    assert await escalation.escalate() == Escalated(1, 0, 0)
    assert (await queue.alerts(at_desk)).count == 1
    await Offers(conversations).accept(id, at_desk)
    assert (await queue.alerts(at_desk)).count == 0
    assert not await redis.exists("{main}:urgent")


@pytest.mark.parametrize("level", [3, 4])
async def test_with_counsellors_at_the_desks_and_nobody_on_call_it_is_not_said_that_nobody_is_there(
    queue: Queue, conversations: Conversations, at_desk: Counsellor, call: Call, set_clock: SetClock, level: int
) -> None:
    escalation = Escalation(conversations, [])
    id = await call(level)
    for at in range(0, 400_000, 10_000):
        await later(set_clock, queue, at_desk, START + at)
        await escalation.escalate()
    told = await said(conversations, id)
    assert "notice-nobody-on-duty" not in told
    assert told.count("notice-still-alerted") == 1


async def test_then_one_person_on_call_after_another_is_texted_and_called(
    queue: Queue, escalation: Escalation, conversations: Conversations, at_desk: Counsellor, call: Call,
    set_clock: SetClock, redis: Redis,
) -> None:  # fmt: skip
    id = await call(4)
    at = START + POLICY.alert_level4_s * 1000
    await later(set_clock, queue, at_desk, at)
    await escalation.escalate()
    for _ in PERSONS:
        at += POLICY.on_call_step_s * 1000
        await later(set_clock, queue, at_desk, at)
        assert await escalation.escalate() == Escalated(0, 1, 0)
        assert await escalation.escalate() == Escalated(0, 0, 0)
    assert [(one["to"], one["kind"]) for one in await sent(redis)] == [
        ("oncall:1", "text"), ("oncall:1", "call"), ("oncall:2", "text"), ("oncall:2", "call"),
    ]  # fmt: skip
    assert (await said(conversations, id)).count("notice-on-call") == 1


async def test_no_number_is_in_the_store(
    queue: Queue, escalation: Escalation, call: Call, set_clock: SetClock, redis: Redis
) -> None:
    await set_clock(START)
    await call(4)
    for _ in range(2):
        await escalation.escalate()
    assert await sent(redis)
    assert "4100000000" not in str(await redis.xrange("{main}:outbox:urgent"))
    assert "4100000000" not in str(await redis.xrange("{main}:audit"))


async def test_with_nobody_at_a_desk_those_on_call_are_asked_at_once(
    escalation: Escalation, conversations: Conversations, call: Call, set_clock: SetClock, redis: Redis
) -> None:
    await set_clock(START)
    id = await call(3)
    assert await escalation.escalate() == Escalated(0, 0, 1)
    assert await escalation.escalate() == Escalated(0, 1, 0)
    assert (await said(conversations, id))[-2:] == ["notice-nobody-on-duty", "notice-on-call"]
    assert len(await sent(redis)) == 2


@pytest.mark.parametrize("kept_out", ["excluded", "offline"])
async def test_whoever_is_there_and_may_not_or_will_not_answer_is_nobody(
    queue: Queue, escalation: Escalation, conversations: Conversations, at_desk: Counsellor, call: Call, kept_out: str
) -> None:
    id = await call(4)
    if kept_out == "excluded":
        await exclude(conversations, id, f"counsellor:{at_desk.id}")
    else:
        await queue.set_state(at_desk.id, DutyState.OFFLINE)
    assert await escalation.escalate() == Escalated(0, 0, 1)


async def test_who_is_kept_out_on_the_list_is_not_asked(
    escalation: Escalation, conversations: Conversations, call: Call, set_clock: SetClock, redis: Redis
) -> None:
    await set_clock(START)
    await exclude(conversations, await call(4), "security")
    for _ in range(2):
        await escalation.escalate()
    assert {one["to"] for one in await sent(redis)} == {"oncall:2"}


async def test_without_a_list_the_caller_is_told_so_and_nothing_is_promised(
    conversations: Conversations, call: Call, set_clock: SetClock, redis: Redis
) -> None:
    escalation = Escalation(conversations, [])
    await set_clock(START)
    id = await call(4)
    for _ in range(3):
        await escalation.escalate()
    told = await said(conversations, id)
    assert told.count("notice-nobody-on-duty") == 1
    assert "notice-on-call" not in told
    assert await sent(redis) == []


async def somebody_comes_for(level: int, escalation: Escalation, call: Call, set_clock: SetClock) -> ConversationId:
    """A caller for whom nobody was at a desk, and the first person on call has said that they are coming."""
    await set_clock(START)
    id = await call(level)
    for _ in range(2):
        await escalation.escalate()
    assert await escalation.acknowledge(1) == 1
    return id


async def test_who_acknowledges_has_time_and_the_caller_is_told_then_it_goes_on(
    escalation: Escalation, conversations: Conversations, call: Call, set_clock: SetClock, redis: Redis
) -> None:
    id = await somebody_comes_for(4, escalation, call, set_clock)
    assert (await said(conversations, id))[-1] == "notice-on-call-coming"
    await set_clock(START + POLICY.acknowledged_s * 1000 - 1)
    assert await escalation.escalate() == Escalated(0, 0, 0)
    await set_clock(START + POLICY.acknowledged_s * 1000)
    assert await escalation.escalate() == Escalated(0, 1, 0)


async def test_who_acknowledges_after_all_have_been_asked_is_heard_too(
    queue: Queue, escalation: Escalation, conversations: Conversations, at_desk: Counsellor, call: Call,
    set_clock: SetClock,
) -> None:  # fmt: skip
    id = await call(4)
    at = START + POLICY.alert_level4_s * 1000
    for _ in range(2 + len(PERSONS)):
        await later(set_clock, queue, at_desk, at)
        await escalation.escalate()
        at += POLICY.on_call_step_s * 1000
    assert await escalation.acknowledge(2) == 1
    assert (await said(conversations, id))[-1] == "notice-on-call-coming"


async def test_nobody_acknowledges_for_whom_nobody_on_call_was_asked(
    escalation: Escalation, at_desk: Counsellor, call: Call, set_clock: SetClock, queue: Queue
) -> None:
    await call(4)
    await later(set_clock, queue, at_desk, START + POLICY.alert_level4_s * 1000)
    assert await escalation.escalate() == Escalated(1, 0, 0)
    assert await escalation.acknowledge(1) == 0


async def test_somebody_kept_out_cannot_acknowledge_for_that_caller(
    escalation: Escalation, conversations: Conversations, call: Call, set_clock: SetClock
) -> None:
    await set_clock(START)
    await exclude(conversations, await call(4), "security")
    for _ in range(2):
        await escalation.escalate()
    assert await escalation.acknowledge(1) == 0


async def test_whoever_is_answered_is_escalated_no_more(
    queue: Queue, escalation: Escalation, conversations: Conversations, at_desk: Counsellor, call: Call,
    set_clock: SetClock, redis: Redis,
) -> None:  # fmt: skip
    id = await call(4)
    await later(set_clock, queue, at_desk, START + POLICY.alert_level4_s * 1000)
    await escalation.escalate()
    await queue.claim_next(at_desk)
    assert await redis.zcard("{main}:alerted") == 0
    await conversations.append(id, says(Author.COUNSELLOR, "I am here."))
    await later(set_clock, queue, at_desk, START + 10_000_000)
    assert await escalation.escalate() == Escalated(0, 0, 0)


async def test_released_again_it_is_escalated_anew(
    queue: Queue, escalation: Escalation, at_desk: Counsellor, call: Call, set_clock: SetClock
) -> None:
    id = await call(4)
    await queue.claim_next(at_desk)
    await later(set_clock, queue, at_desk, START + 600_000)
    await queue.release(id, at_desk.id)
    assert await escalation.escalate() == Escalated(0, 0, 0)
    await later(set_clock, queue, at_desk, START + 600_000 + POLICY.alert_level4_s * 1000)
    assert await escalation.escalate() == Escalated(1, 0, 0)


async def test_a_storm_rings_each_person_once_in_two_minutes_with_a_count(
    escalation: Escalation, call: Call, set_clock: SetClock, redis: Redis
) -> None:
    await set_clock(START)
    for _ in range(30):
        await call(4)
    for _ in range(4):
        await escalation.escalate()
    first = await sent(redis)
    assert [(one["to"], one["args"]["count"]) for one in first] == [("oncall:1", 1)] * 2
    await set_clock(START + POLICY.bundle_s * 1000)
    await escalation.escalate()
    bundled = [one for one in (await sent(redis))[2:] if one["to"] == "oncall:1"]
    assert [one["args"]["count"] for one in bundled] == [29, 29]


async def bundled(escalation: Escalation, call: Call, set_clock: SetClock, redis: Redis) -> int:
    """Two in danger, nobody on duty: a person is rung for the first, not yet for the second. How many commands so far."""
    await set_clock(START)
    for _ in range(2):
        await call(4)
    for _ in range(2):
        await escalation.escalate()
    return len(await sent(redis))


async def rung_after_the_bundle(escalation: Escalation, set_clock: SetClock, redis: Redis, since: int) -> list[Any]:
    """Who is rung, and for how many."""
    await set_clock(START + POLICY.bundle_s * 1000)
    await escalation.escalate()
    return [(one["to"], one["args"]["count"]) for one in (await sent(redis))[since:] if one["kind"] == "call"]


async def test_nobody_is_rung_for_those_who_have_been_answered_meanwhile(
    queue: Queue, escalation: Escalation, call: Call, set_clock: SetClock, redis: Redis, counsellor: Counsellor
) -> None:
    rung = await bundled(escalation, call, set_clock, redis)
    for _ in range(2):
        await queue.claim_next(counsellor)
    assert await rung_after_the_bundle(escalation, set_clock, redis, rung) == []


async def test_whoever_is_named_while_the_alarm_is_bundled_is_not_rung_for_that_caller(
    escalation: Escalation, call: Call, set_clock: SetClock, redis: Redis, conversations: Conversations
) -> None:
    rung = await bundled(escalation, call, set_clock, redis)
    waiting = [id.decode() for id in await redis.smembers("{main}:on-call:pending:1")]
    assert waiting
    for id in waiting:
        await exclude(conversations, ConversationId(id), "security")
    after = await rung_after_the_bundle(escalation, set_clock, redis, rung)
    assert "oncall:1" not in {to for to, _ in after}


async def test_nobody_is_rung_again_for_those_for_whom_somebody_comes(
    escalation: Escalation, call: Call, set_clock: SetClock, redis: Redis
) -> None:
    rung = await bundled(escalation, call, set_clock, redis)
    assert await escalation.acknowledge(1) == 2
    assert await rung_after_the_bundle(escalation, set_clock, redis, rung) == []


async def test_who_comes_for_one_takes_no_alarm_from_who_keeps_them_out(
    escalation: Escalation, call: Call, set_clock: SetClock, redis: Redis, conversations: Conversations
) -> None:
    await set_clock(START)
    await call(4)
    for _ in range(2):
        await exclude(conversations, await call(4), "security")
    for _ in range(2):
        await escalation.escalate()
    rung = await sent(redis)
    assert {one["to"] for one in rung if one["kind"] == "call"} == {"oncall:1", "oncall:2"}
    assert await escalation.acknowledge(1) == 1
    assert ("oncall:2", 1) in await rung_after_the_bundle(escalation, set_clock, redis, len(rung))


async def test_who_was_lowered_since_alarms_nobody(
    queue: Queue, escalation: Escalation, at_desk: Counsellor, call: Call, inbox: Inbox, conversations: Conversations,
    set_clock: SetClock,
) -> None:  # fmt: skip
    id = await call(3)
    await later(set_clock, queue, at_desk, START + POLICY.alert_level3_s * 1000)
    await escalation.escalate()
    assert (await queue.alerts(at_desk)).count == 1
    turn = await inbox.take()
    assert turn is not None
    read = (await conversations.get(id)).last_in
    await inbox.commit(turn, [], None, read, Effects(lower_to=2))
    assert (await conversations.get(id)).level == 2
    assert (await queue.alerts(at_desk)).count == 0


async def test_while_nobody_knows_who_is_on_duty_nobody_is_said_to_be_away(
    escalation: Escalation, conversations: Conversations, call: Call, set_clock: SetClock
) -> None:
    await set_clock(START)
    id = await call(4)
    assert await escalation.escalate(duty_is_known=False) == Escalated(0, 0, 0)
    assert "notice-nobody-on-duty" not in await said(conversations, id)
    assert await escalation.escalate() == Escalated(0, 0, 1)


async def flood(redis: Redis, first: int, count: int) -> None:
    """So many in imminent danger, as the steps would leave them."""
    line = "wait:4:en:text||||"
    async with redis.pipeline(transaction=False) as pipe:
        for number in range(first, first + count):
            id, arrival = f"{number:024x}", START - 100_000 + number
            fields: dict[str, str | int] = {
                "v": 1, "state": "waiting", "epoch": 0, "level": 4, "channel": "web", "language": "en", "dek": "",
                "created": arrival, "seen": arrival, "arrival": arrival, "cursor": "0-0", "last_in": "0-0", "line": line,
            }  # fmt: skip
            pipe.hset(f"{{main}}:conv:{id}", mapping=fields)
            pipe.zadd(f"{{main}}:{line}", {id: arrival})
        pipe.sadd("{main}:wait:index", line)
        await pipe.execute()


async def test_behind_ten_thousand_hostile_ones_the_newest_is_on_the_screen(
    queue: Queue, at_desk: Counsellor, call: Call, redis: Redis
) -> None:
    await flood(redis, 0, 10_000)
    real = await call(4)
    shown = [one.id for one in (await queue.waiting(at_desk)).waiting]
    assert len(shown) == 50
    assert real in shown
    assert shown[:38] == [f"{number:024x}" for number in range(38)]


@pytest.mark.parametrize("way", [{"language": Language.AR}, {"channel": Channel.VOICE}], ids=["language", "telephone"])
async def test_a_flood_that_goes_on_hides_nobody_who_writes_in_another_language_or_calls(
    queue: Queue, at_desk: Counsellor, call: Call, redis: Redis, set_clock: SetClock, way: dict[str, Any]
) -> None:
    await set_clock(START)
    await flood(redis, 0, 1_000)
    real = await call(4, **way)
    await flood(redis, 200_000, 1_000)
    assert real in [one.id for one in (await queue.waiting(at_desk)).waiting]


async def test_each_step_has_one_audit_entry(
    escalation: Escalation, call: Call, set_clock: SetClock, redis: Redis
) -> None:
    await set_clock(START)
    await call(4)
    for step in (b"nobody", b"on_call"):
        before = await redis.xlen("{main}:audit")
        await escalation.escalate()
        entries = await redis.xrange("{main}:audit")
        assert len(entries) == before + 1
        assert entries[-1][1][b"step"] == step


async def test_everybody_at_a_desk_hears_of_it_but_who_is_kept_out(
    queue: Queue, escalation: Escalation, conversations: Conversations, at_desk: Counsellor, call: Call,
    set_clock: SetClock,
) -> None:  # fmt: skip
    id = await call(4, language=Language.AR)
    now = START + POLICY.alert_level4_s * 1000
    await later(set_clock, queue, at_desk, now)
    await escalation.escalate()
    speaks_no_arabic = msgspec.structs.replace(at_desk, languages=("en",))
    heard = await queue.alerts(speaks_no_arabic)
    assert (heard.count, heard.level, heard.newest, heard.languages) == (1, 4, now, ["ar"])
    await exclude(conversations, id, "nairobi")
    assert (await queue.alerts(msgspec.structs.replace(speaks_no_arabic, tags=("nairobi",)))).count == 0
    await queue.claim_next(at_desk)
    assert (await queue.alerts(speaks_no_arabic)).count == 0


async def test_a_danger_that_grows_after_somebody_said_they_come_alarms_again(
    escalation: Escalation, conversations: Conversations, call: Call, set_clock: SetClock, redis: Redis
) -> None:
    id = await somebody_comes_for(3, escalation, call, set_clock)
    await set_clock(START + 10_000)
    await conversations.raise_level(id, 4)
    assert await redis.zscore("{main}:alerted", id) == START + 10_000
    await set_clock(START + 10_000 + POLICY.alert_level4_s * 1000)
    assert await escalation.escalate() == Escalated(0, 1, 0)
