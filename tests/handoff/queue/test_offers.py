"""Offers: one counsellor at a time is asked, nobody is left hanging."""

from collections.abc import Awaitable, Callable

import msgspec
import pytest

from handoff.queue.offers import Offers
from handoff.queue.steps import Counsellor, DutyState, NotClaimed, Queue
from helpline.channel import Channel
from helpline.conversation.log import Conversations, NoConversation
from helpline.conversation.records import State
from helpline.ids import ConversationId, CounsellorId
from helpline.policy import Policy
from tests.handoff.conftest import exclude

Call = Callable[..., Awaitable[ConversationId]]
SetClock = Callable[[int], Awaitable[None]]
START = 1_800_000_000_000


@pytest.fixture
def offers(conversations: Conversations) -> Offers:
    return Offers(conversations)


@pytest.fixture
def other(counsellor: Counsellor) -> Counsellor:
    return msgspec.structs.replace(counsellor, id=CounsellorId("d" * 24))


async def test_it_is_offered_to_whoever_has_taken_none_for_the_longest_time(
    queue: Queue, offers: Offers, counsellor: Counsellor, other: Counsellor, call: Call, set_clock: SetClock
) -> None:
    await set_clock(START)
    await queue.renew(counsellor)
    await queue.renew(other)
    first, second = await call(3), await call(3)
    await queue.claim(counsellor, first, "skill")
    offer = await offers.offer(second)
    assert offer is not None
    assert offer.counsellor == other.id


async def test_what_is_offered_is_in_nobodys_line_and_accepted_once(
    queue: Queue, offers: Offers, conversations: Conversations, counsellor: Counsellor, other: Counsellor, call: Call
) -> None:
    await queue.renew(counsellor)
    id = await call(4)
    assert await offers.offer(id) is not None
    assert (await conversations.get(id)).state is State.OFFERED
    assert await queue.claim_next(other) is None
    with pytest.raises(NotClaimed, match="taken"):
        await offers.accept(id, other)
    claim = await offers.accept(id, counsellor)
    assert (claim.id, claim.epoch) == (id, 1)
    with pytest.raises(NotClaimed, match="taken"):
        await offers.accept(id, counsellor)


async def test_declined_it_is_back_at_its_first_arrival_and_somebody_else_is_asked(
    queue: Queue, offers: Offers, conversations: Conversations, counsellor: Counsellor, other: Counsellor, call: Call,
    set_clock: SetClock,
) -> None:  # fmt: skip
    await set_clock(START)
    await queue.renew(counsellor)
    await queue.renew(other)
    id = await call(4)
    asked = await offers.offer(id)
    assert asked is not None
    await set_clock(START + 5_000)
    await offers.decline(id, counsellor if asked.counsellor == counsellor.id else other)
    assert (await conversations.get(id)).arrival_ms == START
    again = await offers.offer(id)
    assert again is not None
    assert again.counsellor != asked.counsellor


async def test_an_offer_that_nobody_answers_lapses_and_the_second_round_asks_everybody_again(
    queue: Queue, offers: Offers, conversations: Conversations, counsellor: Counsellor, call: Call, set_clock: SetClock
) -> None:
    await set_clock(START)
    await queue.renew(counsellor)
    id = await call(4)
    await offers.offer(id)
    await set_clock(START + Policy().offer_s * 1000)
    await queue.reap()
    assert (await conversations.get(id)).state is State.WAITING
    assert await offers.offer(id) is None
    assert await offers.offer(id) is not None


async def test_nobody_is_asked_two_things_at_once(
    queue: Queue, offers: Offers, counsellor: Counsellor, call: Call
) -> None:
    await queue.renew(counsellor)
    first, second = await call(4), await call(4)
    assert await offers.offer(first) is not None
    assert await offers.offer(second) is None
    await offers.accept(first, counsellor)
    assert await offers.offer(second) is not None


async def test_whoever_has_filled_up_since_accepts_no_more(
    queue: Queue, offers: Offers, conversations: Conversations, counsellor: Counsellor, call: Call
) -> None:
    busy = msgspec.structs.replace(counsellor, capacity=1)
    await queue.renew(busy)
    offered = await call(3)
    await offers.offer(offered)
    await call(4)
    await queue.claim_next(busy)
    with pytest.raises(NotClaimed, match="full"):
        await offers.accept(offered, busy)
    assert (await conversations.get(offered)).state is State.OFFERED


@pytest.mark.parametrize("state", [DutyState.BREAK, DutyState.WRAP_UP, DutyState.OFFLINE])
async def test_who_is_not_available_is_not_asked(
    queue: Queue, offers: Offers, counsellor: Counsellor, call: Call, state: DutyState
) -> None:
    await queue.renew(counsellor)
    await queue.set_state(counsellor.id, state)
    assert await offers.offer(await call(4)) is None


async def test_whoever_is_excluded_meanwhile_learns_nothing_and_cannot_accept(
    queue: Queue, offers: Offers, conversations: Conversations, counsellor: Counsellor, call: Call
) -> None:
    await queue.renew(counsellor)
    id = await call(4)
    await offers.offer(id)
    await exclude(conversations, id, f"counsellor:{counsellor.id}")
    with pytest.raises(NoConversation):
        await offers.accept(id, counsellor)
    assert (await conversations.get(id)).state is State.WAITING


async def test_an_offer_overtakes_nobody_who_would_be_next(
    queue: Queue, offers: Offers, counsellor: Counsellor, call: Call
) -> None:
    light, grave = await call(0, channel=Channel.VOICE), await call(4, channel=Channel.VOICE)
    chat = await call(4)
    await queue.renew(counsellor)
    assert await offers.offer(light) is None
    assert await offers.offer(grave) is not None
    assert (await queue.waiting(counsellor)).waiting[0].id == chat


async def test_who_has_put_the_telephone_down_holds_up_no_offer(
    queue: Queue, offers: Offers, conversations: Conversations, counsellor: Counsellor, call: Call
) -> None:
    gone, here = await call(4, channel=Channel.VOICE), await call(1, channel=Channel.VOICE)
    await conversations.left(gone, "ended")
    await queue.renew(counsellor)
    assert await offers.offer(here) is not None


async def test_whose_end_nobody_has_reported_holds_up_no_offer(
    queue: Queue, offers: Offers, counsellor: Counsellor, call: Call, set_clock: SetClock
) -> None:
    await set_clock(START)
    await call(4, channel=Channel.VOICE)
    await set_clock(START + 90_000)
    here = await call(1, channel=Channel.VOICE)
    await queue.renew(counsellor)
    assert await offers.offer(here) is not None
