"""How long a wait is: a range that moves the right way, or nothing."""

import math
from collections.abc import Awaitable, Callable

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.stats import gamma

from handoff.queue.steps import Counsellor, DutyState, Queue, Standing
from handoff.waits import FEWEST, Wait, gamma_quantile, wait
from helpline.conversation.log import Conversations
from helpline.ids import ConversationId
from helpline.language import Language
from tests.handoff.conftest import exclude

Call = Callable[..., Awaitable[ConversationId]]
SetClock = Callable[[int], Awaitable[None]]
START = 1_800_000_000_000
TIMES = [600_000] * FEWEST
STANDINGS = st.builds(
    lambda ahead, more, slots, taken, handled: Standing(ahead, ahead + more, slots, max(0, slots - taken), handled),
    st.integers(0, 200), st.integers(0, 200), st.integers(1, 60), st.integers(0, 60),
    st.lists(st.integers(1_000, 7_200_000), min_size=FEWEST, max_size=60),
)  # fmt: skip


@given(STANDINGS)
def test_it_is_always_a_range_and_never_a_single_number(standing: Standing) -> None:
    found = wait(standing)
    assert found is not None
    assert 0 <= found.low < found.high


@given(STANDINGS)
def test_more_people_ahead_never_make_it_shorter(standing: Standing) -> None:
    fewer, more = (
        wait(standing),
        wait(msgspec.structs.replace(standing, ahead=standing.ahead + 1, before=standing.before + 1)),
    )
    assert fewer is not None
    assert more is not None
    assert (more.low, more.high) >= (fewer.low, fewer.high)


@given(STANDINGS)
def test_more_counsellors_never_make_it_longer(standing: Standing) -> None:
    few, many = wait(standing), wait(msgspec.structs.replace(standing, slots=standing.slots + 1))
    assert few is not None
    assert many is not None
    assert (many.low, many.high) <= (few.low, few.high)


@pytest.mark.parametrize("shape", [1, 2, 5, 20, 200])
@pytest.mark.parametrize(("z", "share"), [(-1.2816, 0.1), (1.2816, 0.9)])
def test_the_quantiles_are_those_of_the_gamma_distribution(shape: int, z: float, share: float) -> None:
    assert math.isclose(gamma_quantile(shape, z), gamma.ppf(share, shape), rel_tol=0.08, abs_tol=0.01)


def test_nobody_knows_without_counsellors_or_without_conversations_that_have_ended() -> None:
    assert wait(Standing(ahead=0, before=0, slots=0, free=0, handled=TIMES)) is None
    assert wait(Standing(ahead=3, before=3, slots=2, free=0, handled=TIMES[1:])) is None


def test_a_free_counsellor_means_minutes() -> None:
    assert wait(Standing(ahead=0, before=0, slots=2, free=1, handled=[])) == Wait(0, 3)


def test_one_forgotten_open_for_a_night_changes_little() -> None:
    usual = Standing(ahead=2, before=2, slots=1, free=0, handled=TIMES * 3)
    with_one = msgspec.structs.replace(usual, handled=[*usual.handled, 36_000_000])
    assert wait(with_one) == wait(usual)


async def test_only_those_count_who_may_and_will_take_this_caller(
    queue: Queue, conversations: Conversations, counsellor: Counsellor, call: Call
) -> None:
    await queue.renew(msgspec.structs.replace(counsellor, capacity=4))
    id = await call(3)
    found = await queue.standing(id)
    assert found is not None
    assert (found.slots, found.free) == (4, 4)
    await queue.set_state(counsellor.id, DutyState.BREAK)
    on_break = await queue.standing(id)
    await queue.set_state(counsellor.id, DutyState.AVAILABLE)
    await exclude(conversations, id, f"counsellor:{counsellor.id}")
    kept_out = await queue.standing(id)
    assert on_break is not None
    assert kept_out is not None
    assert (on_break.slots, kept_out.slots) == (0, 0)


async def test_danger_and_other_languages_of_the_same_counsellors_stand_before(
    queue: Queue, counsellor: Counsellor, call: Call
) -> None:
    await queue.renew(counsellor)
    await call(3, language=Language.FR)
    await call(4, language=Language.EN)
    await call(4, language=Language.FR)
    found = await queue.standing(await call(1, language=Language.EN))
    assert found is not None
    assert (found.ahead, found.before) == (1, 3)


async def test_how_long_conversations_took_is_learnt_when_they_end(
    queue: Queue, counsellor: Counsellor, call: Call, set_clock: SetClock
) -> None:
    await set_clock(START)
    await queue.renew(counsellor)
    for _ in range(2):
        await call(3)
        claim = await queue.claim_next(counsellor)
        assert claim is not None
        await set_clock(START + 300_000)
        await queue.close(claim.id, counsellor.id)
        await set_clock(START)
    found = await queue.standing(await call(3))
    assert found is not None
    assert found.handled == [300_000, 300_000]


async def test_who_is_not_in_line_has_no_place(queue: Queue, counsellor: Counsellor, call: Call) -> None:
    id = await call(3)
    await queue.claim_next(counsellor)
    assert await queue.standing(id) is None


async def test_who_is_free_and_does_not_come_is_no_reason_to_promise_three_minutes_for_ever(
    queue: Queue, counsellor: Counsellor, call: Call, set_clock: SetClock
) -> None:
    await set_clock(START)
    id = await call(1)
    for minutes, expected in ((3, Wait(0, 3)), (4, None)):
        await set_clock(START + minutes * 60_000)
        await queue.renew(counsellor)
        standing = await queue.standing(id)
        assert standing is not None
        assert wait(standing) == expected
