"""Transfers and guests, and what the caller is told of them."""

from collections.abc import Awaitable, Callable

import msgspec
import pytest

from handoff.queue.handovers import Handovers, NotInvited, NotTransferred, Part
from handoff.queue.steps import Counsellor, NotHeld, Queue
from helpline.conversation.log import Conversations, NoConversation, StaleEpoch
from helpline.conversation.records import Audience, Author, Body, Draft, Kind
from helpline.ids import ConversationId, CounsellorId, new_message_id
from helpline.policy import Policy
from tests.handoff.conftest import exclude

Call = Callable[..., Awaitable[ConversationId]]
SetClock = Callable[[int], Awaitable[None]]
START = 1_800_000_000_000
CALLER = frozenset({Audience.BOTH, Audience.CALLER})


@pytest.fixture
def handovers(conversations: Conversations) -> Handovers:
    return Handovers(conversations)


@pytest.fixture
def colleague(counsellor: Counsellor) -> Counsellor:
    return msgspec.structs.replace(counsellor, id=CounsellorId("d" * 24), tags=("nairobi",))


@pytest.fixture
async def held(queue: Queue, counsellor: Counsellor, colleague: Counsellor, call: Call) -> ConversationId:
    """A conversation in the counsellor's hands; the colleague is at a desk."""
    await queue.renew(counsellor)
    await queue.renew(colleague)
    id = await call(3)
    await queue.claim_next(counsellor)
    return id


async def told(conversations: Conversations, id: ConversationId) -> list[str | None]:
    return [entry.body.sentence for entry in await conversations.read(id, audiences=CALLER) if entry.body.sentence]


async def test_a_cold_transfer_changes_the_holder_at_once_and_the_caller_is_told(
    conversations: Conversations, handovers: Handovers, counsellor: Counsellor, colleague: Counsellor,
    held: ConversationId,
) -> None:  # fmt: skip
    assert await handovers.transfer(held, counsellor.id, colleague.id, epoch=1, at_once=True) == 2
    assert (await conversations.get(held)).counsellor == colleague.id
    assert (await told(conversations, held))[-1] == "notice-person-changed"
    reply = Draft(new_message_id(), Kind.MESSAGE, Author.COUNSELLOR, Audience.BOTH, Body(text="late"))
    with pytest.raises(StaleEpoch):
        await conversations.append(held, reply, epoch=1)


async def test_a_warm_transfer_changes_nothing_before_it_is_accepted(
    conversations: Conversations, handovers: Handovers, counsellor: Counsellor, colleague: Counsellor,
    held: ConversationId,
) -> None:  # fmt: skip
    await handovers.transfer(held, counsellor.id, colleague.id)
    assert (await conversations.get(held)).counsellor == counsellor.id
    await handovers.accept(held, colleague)
    assert (await conversations.get(held)).counsellor == colleague.id


async def test_a_transfer_that_nobody_answers_leaves_it_where_it_is(
    conversations: Conversations, queue: Queue, handovers: Handovers, counsellor: Counsellor, colleague: Counsellor,
    call: Call, set_clock: SetClock,
) -> None:  # fmt: skip
    await set_clock(START)
    await queue.renew(counsellor)
    await queue.renew(colleague)
    id = await call(3)
    await queue.claim_next(counsellor)
    await handovers.transfer(id, counsellor.id, colleague.id)
    await set_clock(START + Policy().transfer_s * 1000)
    await queue.renew(counsellor)
    await queue.renew(colleague)
    await queue.reap()
    with pytest.raises(Exception, match="taken"):
        await handovers.accept(id, colleague)
    assert (await conversations.get(id)).counsellor == counsellor.id


async def test_nothing_is_transferred_to_who_is_away_or_kept_out(
    conversations: Conversations, handovers: Handovers, counsellor: Counsellor, colleague: Counsellor,
    held: ConversationId,
) -> None:  # fmt: skip
    with pytest.raises(NotTransferred, match="away"):
        await handovers.transfer(held, counsellor.id, CounsellorId("e" * 24))
    await exclude(conversations, held, "nairobi")
    with pytest.raises(NotTransferred, match="not_served"):
        await handovers.transfer(held, counsellor.id, colleague.id)
    with pytest.raises(NoConversation):
        await handovers.transfer(held, colleague.id, counsellor.id)


async def test_who_is_kept_out_hears_of_no_step_that_the_conversation_exists(
    conversations: Conversations, handovers: Handovers, queue: Queue, colleague: Counsellor, held: ConversationId
) -> None:
    with pytest.raises(NotHeld):
        await queue.release(held, colleague.id)
    await exclude(conversations, held, "nairobi")
    with pytest.raises(NoConversation):
        await queue.release(held, colleague.id)
    with pytest.raises(NoConversation):
        await handovers.accept(held, colleague)


async def test_who_is_invited_reads_along_and_the_caller_is_told_only_when_they_join(
    conversations: Conversations, handovers: Handovers, counsellor: Counsellor, colleague: Counsellor,
    held: ConversationId,
) -> None:  # fmt: skip
    with pytest.raises(NotInvited):
        await handovers.take_part(held, colleague, Part.LISTEN)
    await handovers.invite(held, counsellor.id, colleague)
    await handovers.take_part(held, colleague, Part.LISTEN)
    assert "notice-second-person-joined" not in await told(conversations, held)
    await handovers.take_part(held, colleague, Part.JOIN)
    await handovers.leave(held, colleague)
    assert (await told(conversations, held))[-2:] == ["notice-second-person-joined", "notice-second-person-left"]


async def test_a_second_person_who_goes_with_a_transfer_is_said_to_have_left(
    queue: Queue, conversations: Conversations, handovers: Handovers, counsellor: Counsellor, colleague: Counsellor,
    held: ConversationId,
) -> None:  # fmt: skip
    guest = msgspec.structs.replace(colleague, id=CounsellorId("e" * 24), supervisor=True)
    await queue.renew(guest)
    await handovers.take_part(held, guest, Part.JOIN)
    await handovers.transfer(held, counsellor.id, colleague.id, at_once=True)
    assert (await told(conversations, held))[-3:] == [
        "notice-second-person-joined",
        "notice-second-person-left",
        "notice-person-changed",
    ]


async def test_a_second_person_who_takes_it_over_has_not_left(
    conversations: Conversations, handovers: Handovers, counsellor: Counsellor, colleague: Counsellor,
    held: ConversationId,
) -> None:  # fmt: skip
    await handovers.invite(held, counsellor.id, colleague)
    await handovers.take_part(held, colleague, Part.JOIN)
    await handovers.transfer(held, counsellor.id, colleague.id, at_once=True)
    assert (await told(conversations, held))[-2:] == ["notice-second-person-joined", "notice-person-changed"]


async def test_a_supervisor_needs_no_invitation_unless_the_caller_keeps_them_out(
    conversations: Conversations, handovers: Handovers, colleague: Counsellor, held: ConversationId
) -> None:
    supervisor = msgspec.structs.replace(colleague, supervisor=True)
    await handovers.take_part(held, supervisor, Part.WHISPER)
    assert await handovers.guests(held) == {supervisor.id: Part.WHISPER}
    await exclude(conversations, held, "nairobi")
    with pytest.raises(NoConversation):
        await handovers.take_part(held, supervisor, Part.JOIN)


async def test_guests_are_gone_when_it_goes_to_somebody_else(
    queue: Queue, handovers: Handovers, counsellor: Counsellor, colleague: Counsellor, held: ConversationId
) -> None:
    await handovers.invite(held, counsellor.id, colleague)
    await queue.release(held, counsellor.id)
    assert await handovers.guests(held) == {}
