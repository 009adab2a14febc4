"""The steps of the queue, against a real Redis."""

import asyncio
from collections import Counter
from collections.abc import Awaitable, Callable

import msgspec
import pytest
from redis.asyncio import Redis

from handoff.queue.steps import Claim, Counsellor, NotClaimed, NotHeld, Queue
from helpline.channel import Channel
from helpline.conversation.inbox import Effects, Inbox
from helpline.conversation.log import Conversations, NoConversation, StaleEpoch
from helpline.conversation.records import Audience, Author, Body, Draft, Kind, State
from helpline.ids import ConversationId, CounsellorId, new_message_id
from helpline.language import Language
from helpline.policy import Policy
from tests.handoff.conftest import exclude

Call = Callable[..., Awaitable[ConversationId]]
SetClock = Callable[[int], Awaitable[None]]
START = 1_800_000_000_000


def reply(author: Author = Author.COUNSELLOR) -> Draft:
    return Draft(new_message_id(), Kind.MESSAGE, author, Audience.BOTH, Body(text="I am here"))


async def order(queue: Queue, counsellor: Counsellor) -> list[ConversationId]:
    taken = []
    while (claim := await queue.claim_next(counsellor)) is not None:
        taken.append(claim.id)
    return taken


async def test_level_4_comes_before_everything_else_first_come_first_served(
    queue: Queue, counsellor: Counsellor, call: Call, set_clock: SetClock
) -> None:
    await set_clock(START)
    early = await call(3)
    await set_clock(START + 10_000_000)
    first, second = await call(4), None
    await set_clock(START + 10_001_000)
    second = await call(4)
    assert await order(queue, counsellor) == [first, second, early]


async def test_a_higher_level_overtakes_by_its_head_start_and_no_more(
    queue: Queue, counsellor: Counsellor, call: Call, set_clock: SetClock
) -> None:
    head_start = Policy().head_start_s
    await set_clock(START)
    low = await call(0)
    await set_clock(START + head_start[3] * 1000 - 1000)
    within = await call(3)
    await set_clock(START + head_start[3] * 1000 + 1000)
    beyond = await call(3)
    assert await order(queue, counsellor) == [within, low, beyond]


async def test_what_the_list_shows_first_is_what_comes_next(queue: Queue, counsellor: Counsellor, call: Call) -> None:
    for level in (0, 3, 1, 4, 2, 3):
        await call(level)
    shown = [one.id for one in (await queue.waiting(counsellor)).waiting]
    assert await order(queue, counsellor) == shown


async def test_the_list_says_when_there_are_more_than_it_shows(
    queue: Queue, counsellor: Counsellor, call: Call
) -> None:
    ids = [await call(level) for level in (4, 4, 3)]
    for most, more in ((2, True), (3, False)):
        found = await queue.waiting(counsellor, most)
        assert ([one.id for one in found.waiting], found.more) == (ids[:most], more)


async def test_entering_the_line_twice_changes_nothing(
    queue: Queue, counsellor: Counsellor, conversations: Conversations, call: Call, set_clock: SetClock
) -> None:
    await set_clock(START)
    id = await call(3)
    await set_clock(START + 60_000)
    await conversations.ask_human(id)
    await conversations.raise_level(id, 3)
    found = await queue.waiting(counsellor)
    assert [one.arrival for one in found.waiting] == [START]


async def test_fifty_workers_take_each_conversation_once(
    queue: Queue, conversations: Conversations, call: Call
) -> None:
    ids = [await call(level % 5) for level in range(200)]

    async def work(number: int) -> list[Claim]:
        worker = Counsellor(CounsellorId(f"{number:024d}"), ("en",), capacity=1000)
        taken = []
        while (claim := await queue.claim_next(worker)) is not None:
            taken.append(claim)
        return taken

    claims = [claim for taken in await asyncio.gather(*(work(number) for number in range(50))) for claim in taken]
    assert Counter(claim.id for claim in claims) == Counter(ids)
    assert {claim.epoch for claim in claims} == {1}
    assert {(await conversations.get(id)).state for id in ids} == {State.HUMAN}


async def test_two_who_want_the_same_one_do_not_both_get_it(queue: Queue, counsellor: Counsellor, call: Call) -> None:
    id = await call(4)
    other = msgspec.structs.replace(counsellor, id=CounsellorId("d" * 24))
    answers = await asyncio.gather(
        queue.claim(counsellor, id, "language"), queue.claim(other, id, "language"), return_exceptions=True
    )
    assert sorted(type(answer).__name__ for answer in answers) == ["Claim", "NotClaimed"]


async def test_nobody_takes_more_than_their_capacity(queue: Queue, counsellor: Counsellor, call: Call) -> None:
    busy = msgspec.structs.replace(counsellor, capacity=1)
    await call(3)
    second = await call(3)
    await queue.claim_next(busy)
    with pytest.raises(NotClaimed, match="full"):
        await queue.claim_next(busy)
    with pytest.raises(NotClaimed, match="full"):
        await queue.claim(busy, second, "language")


async def test_taking_out_of_order_needs_a_reason_and_no_level_4_that_waits(
    queue: Queue, counsellor: Counsellor, call: Call, redis: Redis
) -> None:
    lower, urgent, other = await call(3), await call(4), await call(4)
    with pytest.raises(NotClaimed, match="reason"):
        await queue.claim(counsellor, other, "")
    with pytest.raises(NotClaimed, match="level4_waits"):
        await queue.claim(counsellor, lower, "skill")
    await queue.claim(counsellor, other, "skill")
    await queue.claim(counsellor, urgent, "")
    await queue.claim(counsellor, lower, "skill")
    assert await redis.hget("{main}:counters", "claimed_out_of_order") == b"2"
    steps = [fields[b"detail"] for _, fields in await redis.xrange("{main}:audit") if fields[b"step"] == b"claim_this"]
    assert steps == [b"skill", b"skill"], "the next one needs no reason"


async def test_a_counsellor_without_the_language_neither_sees_nor_gets_it(
    queue: Queue, counsellor: Counsellor, call: Call
) -> None:
    id = await call(4, language=Language.AR)
    english = msgspec.structs.replace(counsellor, languages=("en",))
    assert (await queue.waiting(english)).waiting == []
    assert await queue.claim_next(english) is None
    with pytest.raises(NotClaimed, match="not_served"):
        await queue.claim(english, id, "language")


async def test_who_is_excluded_never_sees_the_conversation(
    queue: Queue, counsellor: Counsellor, call: Call, conversations: Conversations
) -> None:
    id, other = await call(4), await call(3)
    await exclude(conversations, id, "nairobi")
    there = msgspec.structs.replace(counsellor, tags=("nairobi",))
    found = await queue.waiting(there)
    assert ([one.id for one in found.waiting], found.more) == ([other], False)
    with pytest.raises(NoConversation):
        await queue.claim(there, id, "language")
    assert await order(queue, there) == [other]


async def test_a_counsellor_can_be_excluded_by_id(
    queue: Queue, counsellor: Counsellor, call: Call, conversations: Conversations
) -> None:
    id = await call(4)
    await exclude(conversations, id, f"counsellor:{counsellor.id}")
    assert await queue.claim_next(counsellor) is None


async def test_excluded_ones_in_front_hide_nothing_behind_them(
    queue: Queue, counsellor: Counsellor, call: Call, conversations: Conversations
) -> None:
    for _ in range(130):
        await exclude(conversations, await call(4), "nairobi")
    behind = await call(4)
    found = await queue.waiting(msgspec.structs.replace(counsellor, tags=("nairobi",)))
    assert ([one.id for one in found.waiting], found.more) == ([behind], False)
    claim = await queue.claim_next(msgspec.structs.replace(counsellor, tags=("nairobi",)))
    assert claim is not None
    assert claim.id == behind


async def test_release_keeps_the_first_arrival_and_tells_the_caller(
    queue: Queue, counsellor: Counsellor, conversations: Conversations, call: Call, set_clock: SetClock
) -> None:
    await set_clock(START)
    id = await call(3)
    await set_clock(START + 1_000)
    await call(3)
    claim = await queue.claim_next(counsellor)
    assert claim is not None
    await set_clock(START + 500_000)
    assert await queue.release(id, counsellor.id, claim.epoch) == claim.epoch + 1
    assert (await queue.waiting(counsellor)).waiting[0].id == id
    assert (await conversations.get(id)).arrival_ms == START
    told = await conversations.read(id, audiences=frozenset({Audience.BOTH}))
    assert told[-1].body.sentence == "notice-person-released"


async def test_a_lease_that_nobody_renews_returns_the_conversation_and_tells_the_caller(
    queue: Queue, counsellor: Counsellor, conversations: Conversations, call: Call, set_clock: SetClock
) -> None:
    await set_clock(START)
    id = await call(3)
    await queue.claim_next(counsellor)
    await set_clock(START + Policy().lease_s * 1000 - 1)
    assert await queue.reap() == []
    await set_clock(START + Policy().lease_s * 1000)
    assert await queue.reap() == [id]
    held = await conversations.get(id)
    assert (held.state, held.arrival_ms, held.counsellor) == (State.WAITING, START, None)
    assert (await conversations.read(id))[-1].body.sentence == "notice-person-lost"
    with pytest.raises(StaleEpoch):
        await conversations.append(id, reply(), epoch=1)


async def test_a_renewed_lease_keeps_everything(
    queue: Queue, counsellor: Counsellor, call: Call, set_clock: SetClock, redis: Redis
) -> None:
    await set_clock(START)
    await call(3)
    await queue.claim_next(counsellor)
    for step in range(1, 20):
        await set_clock(START + step * 20_000)
        assert await queue.renew(counsellor) == 1
        assert await queue.reap() == []
    assert await redis.zscore("{main}:presence", counsellor.id) == START + 19 * 20_000 + Policy().lease_s * 1000


async def test_only_its_holder_lets_a_conversation_go_and_only_under_its_epoch(
    queue: Queue, counsellor: Counsellor, call: Call
) -> None:
    id = await call(3)
    claim = await queue.claim_next(counsellor)
    assert claim is not None
    for step in (queue.release, queue.give_back, queue.close):
        with pytest.raises(NotHeld, match="not_yours"):
            await step(id, CounsellorId("e" * 24))
        with pytest.raises(NotHeld, match="stale"):
            await step(id, counsellor.id, claim.epoch - 1)


async def test_given_back_it_is_the_assistants_again(
    queue: Queue, counsellor: Counsellor, conversations: Conversations, inbox: Inbox, call: Call
) -> None:
    id = await call(3)
    claim = await queue.claim_next(counsellor)
    assert claim is not None
    assert await inbox.take() is None
    await queue.give_back(id, counsellor.id, claim.epoch)
    turn = await inbox.take()
    assert turn is not None
    unread = await conversations.read(id, turn.cursor)
    for_bot = [entry for entry in unread if entry.author is Author.CALLER or entry.kind is Kind.EVENT]
    assert [entry.body.event for entry in for_bot] == ["handoff_ended"]
    assert (await conversations.get(id)).state is State.BOT


async def test_a_reply_that_the_assistant_finishes_after_the_claim_is_dropped(
    queue: Queue, counsellor: Counsellor, conversations: Conversations, inbox: Inbox, call: Call
) -> None:
    id = await call(3)
    turn = await inbox.take()
    assert turn is not None
    await queue.claim_next(counsellor)
    last = (await conversations.read(id))[0].id
    assert not await inbox.commit(turn, [reply(Author.ASSISTANT)], b"state", last, Effects())
    assert Author.ASSISTANT not in {entry.author for entry in await conversations.read(id)}


async def test_a_closed_conversation_is_on_no_list(
    queue: Queue, counsellor: Counsellor, conversations: Conversations, call: Call, redis: Redis
) -> None:
    id = await call(3)
    claim = await queue.claim_next(counsellor)
    assert claim is not None
    await queue.close(id, counsellor.id, claim.epoch)
    assert (await conversations.get(id)).state is State.CLOSED
    assert [await redis.exists(f"{{main}}:{name}") for name in ("leases", "inbox", "wait:index", "turns")] == [0] * 4


async def test_low_levels_are_parked_when_the_caller_is_gone_and_high_ones_are_not(
    queue: Queue, counsellor: Counsellor, conversations: Conversations, call: Call, set_clock: SetClock
) -> None:
    await set_clock(START)
    low, high = await call(1), await call(3)
    await set_clock(START + Policy().park_after_s * 1000 + 1)
    assert await queue.park() == 1
    assert [one.id for one in (await queue.waiting(counsellor)).waiting] == [high]
    await conversations.seen(low)
    back = await conversations.get(low)
    assert (back.state, back.arrival_ms) == (State.WAITING, START)


@pytest.mark.parametrize("channel", [Channel.SMS, Channel.WHATSAPP])
async def test_who_waits_by_text_is_not_gone_for_being_silent(
    queue: Queue, conversations: Conversations, call: Call, set_clock: SetClock, channel: Channel
) -> None:
    await set_clock(START)
    id = await call(1, channel=channel)
    await set_clock(START + 12 * 3_600_000)
    assert await queue.park() == 0
    assert (await conversations.get(id)).state is State.WAITING


async def test_behind_many_who_stay_in_line_whoever_is_gone_is_parked_in_their_turn(
    queue: Queue, call: Call, set_clock: SetClock
) -> None:
    await set_clock(START)
    for _ in range(5):
        await call(3)
    for _ in range(4):
        await call(0)
    await set_clock(START + Policy().park_after_s * 1000 + 1)
    assert [await queue.park(3) for _ in range(4)] == [0, 1, 3, 0]


async def test_every_change_of_owner_adds_one_to_the_epoch(
    queue: Queue, counsellor: Counsellor, conversations: Conversations, call: Call
) -> None:
    id = await call(3)
    epochs = [(await conversations.get(id)).epoch]
    for let_go in (queue.release, queue.release, queue.close):
        claim = await queue.claim_next(counsellor)
        assert claim is not None
        epochs += [claim.epoch, await let_go(id, counsellor.id, claim.epoch)]
    assert epochs == list(range(7))


async def test_what_a_later_release_wrote_is_left_to_its_own_processes(
    queue: Queue, counsellor: Counsellor, call: Call, redis: Redis, set_clock: SetClock
) -> None:
    await set_clock(START)
    held, waiting = await call(4), await call(3)
    await queue.claim_next(counsellor)
    for id in (held, waiting):
        await redis.hset(f"{{main}}:conv:{id}", "v", "2")
    assert await queue.claim_next(counsellor) is None
    await set_clock(START + Policy().lease_s * 1000)
    assert await queue.reap() == []
    assert await redis.zscore("{main}:leases", held) is not None
