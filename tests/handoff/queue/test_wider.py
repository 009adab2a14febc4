"""Nobody of the language at a desk: others are asked. A caller who comes back: the counsellor they had, for a while."""

from collections.abc import Awaitable, Callable

import msgspec
import pytest

from handoff.queue.offers import Offers
from handoff.queue.steps import Counsellor, DutyState, NotClaimed, Queue
from helpline.channel import Channel
from helpline.conversation.log import Conversations
from helpline.ids import ConversationId, CounsellorId
from helpline.language import Language
from helpline.policy import Policy
from tests.handoff.conftest import exclude

Call = Callable[..., Awaitable[ConversationId]]
SetClock = Callable[[int], Awaitable[None]]
START = 1_800_000_000_000
LATER = START + Policy().widen_after_s * 1000


@pytest.fixture
def english() -> Counsellor:
    return Counsellor(CounsellorId("b" * 24), ("en",), capacity=10)


@pytest.mark.parametrize("helps", [{"second": ("ar",)}, {"skills": ("interpreter",)}])
async def test_second_language_and_interpreters_are_asked_after_some_time_and_the_caller_is_told(
    queue: Queue, conversations: Conversations, english: Counsellor, call: Call, set_clock: SetClock,
    helps: dict[str, tuple[str, ...]],
) -> None:  # fmt: skip
    helper = msgspec.structs.replace(english, **helps)
    await set_clock(START)
    id = await call(3, language=Language.AR)
    assert await queue.claim_next(helper) is None
    await set_clock(LATER - 1)
    assert await queue.widen() == 0
    await set_clock(LATER)
    await queue.renew(helper)
    assert await queue.widen() == 1
    assert (await conversations.read(id))[-1].body.sentence == "notice-wider"
    claim = await queue.claim_next(helper)
    assert claim is not None
    assert claim.id == id


async def test_as_long_as_somebody_of_the_language_is_at_a_desk_it_stays_with_them(
    queue: Queue, english: Counsellor, call: Call, set_clock: SetClock
) -> None:
    await set_clock(START)
    await call(3, language=Language.AR)
    await set_clock(LATER)
    await queue.renew(msgspec.structs.replace(english, languages=("ar",)))
    assert await queue.widen() == 0


async def test_english_is_offered_to_nobody_who_did_not_agree(
    queue: Queue, conversations: Conversations, english: Counsellor, call: Call, set_clock: SetClock
) -> None:
    await set_clock(START)
    id = await call(3, language=Language.AR)
    await set_clock(LATER)
    await queue.renew(english)
    assert [await queue.widen() for _ in range(2)] == [1, 0]
    assert await queue.claim_next(english) is None
    await conversations.agree_to_english(id)
    await queue.widen()
    assert await queue.claim_next(english) is not None


@pytest.mark.parametrize("language", Language)
async def test_who_waits_while_nobody_at_all_is_on_duty_is_told_so_once(
    queue: Queue, conversations: Conversations, english: Counsellor, call: Call, set_clock: SetClock,
    language: Language,
) -> None:  # fmt: skip
    await set_clock(START)
    id = await call(1, language=language)
    await queue.renew(english)
    await exclude(conversations, id, f"counsellor:{english.id}")
    await set_clock(LATER - 1)
    await queue.widen()
    told = [entry.body.sentence for entry in await conversations.read(id)]
    await set_clock(LATER)
    await queue.renew(english)
    assert [await queue.widen() for _ in range(3)] == [0, 0, 0]
    after = [entry.body.sentence for entry in await conversations.read(id)]
    assert after[len(told) :] == ["notice-nobody-on-duty"]


async def test_whoever_comes_on_duty_later_is_asked_then(
    queue: Queue, english: Counsellor, call: Call, set_clock: SetClock
) -> None:
    await set_clock(START)
    await call(1, language=Language.AR)
    await set_clock(LATER)
    assert await queue.widen() == 0
    await queue.renew(msgspec.structs.replace(english, second=("ar",)))
    assert await queue.widen() == 1


async def test_in_a_long_line_everybodys_turn_comes(
    queue: Queue, english: Counsellor, call: Call, set_clock: SetClock
) -> None:
    await set_clock(START)
    for number in range(7):
        await call(number % 3, language=Language.AR)
    await set_clock(LATER)
    await queue.renew(msgspec.structs.replace(english, second=("ar",)))
    assert [await queue.widen(3) for _ in range(4)] == [3, 3, 1, 0]


@pytest.mark.parametrize("level", [1, 3])
async def test_who_does_not_say_yes_to_english_is_told_that_nobody_else_is_there(
    queue: Queue, conversations: Conversations, english: Counsellor, call: Call, set_clock: SetClock, level: int
) -> None:
    await set_clock(START)
    id = await call(level, language=Language.AR)
    await set_clock(LATER)
    await queue.renew(english)
    assert [await queue.widen() for _ in range(3)] == [1, 0, 0]
    said = [entry.body.sentence for entry in await conversations.read(id)]
    assert said[-1] == "notice-wider", "there is time to say that English would do"
    await set_clock(LATER + Policy().widen_after_s * 1000)
    await queue.renew(english)
    assert await queue.widen() == 0
    said = [entry.body.sentence for entry in await conversations.read(id)]
    assert said[-2:] == ["notice-wider", "notice-nobody-on-duty"]


async def test_who_is_on_a_break_keeps_nobody_from_being_asked(
    queue: Queue, english: Counsellor, call: Call, set_clock: SetClock
) -> None:
    await set_clock(START)
    await call(1, language=Language.AR)
    await set_clock(LATER)
    speaks = msgspec.structs.replace(english, id=CounsellorId("d" * 24), languages=("ar",))
    await queue.renew(speaks)
    await queue.renew(msgspec.structs.replace(english, second=("ar",)))
    assert await queue.widen() == 0
    await queue.set_state(speaks.id, DutyState.BREAK)
    assert await queue.widen() == 1


async def comes_back(queue: Queue, conversations: Conversations, holder: Counsellor, call: Call) -> ConversationId:
    """A conversation given back to the assistant by its counsellor, whose caller asks for a person again."""
    await queue.renew(holder)
    id = await call(1)
    await queue.claim_next(holder)
    await queue.give_back(id, holder.id)
    await conversations.ask_human(id)
    return id


async def test_who_comes_back_is_kept_for_the_counsellor_they_had_for_a_while(
    queue: Queue, conversations: Conversations, counsellor: Counsellor, english: Counsellor, call: Call,
    set_clock: SetClock,
) -> None:  # fmt: skip
    await set_clock(START)
    id = await comes_back(queue, conversations, counsellor, call)
    assert await queue.claim_next(english) is None
    await set_clock(START + Policy().reserve_s * 1000)
    await queue.renew(counsellor)
    await queue.widen()
    claim = await queue.claim_next(english)
    assert claim is not None
    assert claim.id == id


async def test_nobody_is_kept_for_a_counsellor_who_has_gone(
    queue: Queue, conversations: Conversations, counsellor: Counsellor, english: Counsellor, call: Call,
    set_clock: SetClock,
) -> None:  # fmt: skip
    await set_clock(START)
    await comes_back(queue, conversations, counsellor, call)
    await set_clock(START + Policy().lease_s * 1000)
    await queue.widen()
    assert await queue.claim_next(english) is not None


@pytest.mark.parametrize("state", [DutyState.BREAK, DutyState.OFFLINE])
async def test_nobody_is_kept_for_a_counsellor_who_is_not_at_work(
    queue: Queue, conversations: Conversations, counsellor: Counsellor, english: Counsellor, call: Call,
    state: DutyState,
) -> None:  # fmt: skip
    await queue.set_state(counsellor.id, state)
    await comes_back(queue, conversations, counsellor, call)
    assert await queue.claim_next(english) is not None


async def test_nobody_is_kept_for_a_counsellor_whom_the_caller_keeps_out(
    queue: Queue, conversations: Conversations, counsellor: Counsellor, english: Counsellor, call: Call
) -> None:
    id = await comes_back(queue, conversations, counsellor, call)
    assert await queue.claim_next(english) is None
    await exclude(conversations, id, f"counsellor:{counsellor.id}")
    assert await queue.claim_next(english) is not None


async def test_it_is_kept_no_longer_for_a_counsellor_who_declines_it(
    queue: Queue, conversations: Conversations, counsellor: Counsellor, english: Counsellor, call: Call
) -> None:
    id = await comes_back(queue, conversations, counsellor, call)
    offers = Offers(conversations)
    assert await offers.offer(id) is not None
    await offers.decline(id, counsellor)
    assert await queue.claim_next(english) is not None


async def test_nobody_is_kept_for_who_served_them_only_in_the_wider_search(
    queue: Queue, conversations: Conversations, english: Counsellor, call: Call, set_clock: SetClock
) -> None:
    await set_clock(START)
    id = await call(1, language=Language.RU)
    await conversations.agree_to_english(id)
    await set_clock(LATER)
    await queue.renew(english)
    assert [await queue.widen() for _ in range(2)] == [1, 1]
    await queue.claim_next(english)
    await queue.give_back(id, english.id)
    await conversations.ask_human(id)
    russian = Counsellor(CounsellorId("d" * 24), ("ru",))
    claim = await queue.claim_next(russian)
    assert claim is not None
    assert claim.id == id


async def test_nobody_is_kept_for_who_does_not_speak_the_language_chosen_since(
    queue: Queue, conversations: Conversations, english: Counsellor, call: Call
) -> None:
    id = await comes_back(queue, conversations, english, call)
    await conversations.set_language(id, Language.RU)
    claim = await queue.claim_next(Counsellor(CounsellorId("d" * 24), ("ru",)))
    assert claim is not None
    assert claim.id == id


async def test_danger_is_kept_for_nobody(
    queue: Queue, conversations: Conversations, counsellor: Counsellor, english: Counsellor, call: Call,
    set_clock: SetClock,
) -> None:  # fmt: skip
    await set_clock(START)
    id = await comes_back(queue, conversations, counsellor, call)
    await conversations.raise_level(id, 3)
    claim = await queue.claim_next(english)
    assert claim is not None
    assert claim.id == id


async def test_one_call_and_several_chats_at_a_time(queue: Queue, english: Counsellor, call: Call) -> None:
    one_chat = msgspec.structs.replace(english, capacity=1)
    chat, another = await call(3), await call(3)
    phone, second_phone = await call(1, channel=Channel.VOICE), await call(1, channel=Channel.VOICE)
    taken = [await queue.claim_next(one_chat) for _ in range(2)]
    assert [claim and claim.id for claim in taken] == [chat, phone]
    with pytest.raises(NotClaimed, match="full"):
        await queue.claim_next(one_chat)
    with pytest.raises(NotClaimed, match="full"):
        await queue.claim(one_chat, second_phone, "skill")
    await queue.close(chat, one_chat.id)
    taken_next = await queue.claim_next(one_chat)
    assert taken_next is not None
    assert taken_next.id == another
