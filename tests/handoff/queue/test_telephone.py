"""Calls go to those to whom they can be put through: a telephone of their own, or one open in their browser."""

import msgspec
import pytest

from handoff.escalation.on_call import Person
from handoff.escalation.steps import Escalated, Escalation
from handoff.legs.softphones import Softphones
from handoff.queue.handovers import Handovers, NotTransferred
from handoff.queue.offers import Offers
from handoff.queue.steps import Counsellor, NotClaimed, Queue
from helpline.channel import Channel
from helpline.conversation.log import Conversations
from helpline.ids import CounsellorId
from helpline.language import Language
from tests.handoff.conftest import Call


@pytest.fixture
def without() -> Counsellor:
    """A counsellor whom no call can reach."""
    return Counsellor(CounsellorId("b" * 24), tuple(Language), telephone=False)


async def test_who_has_no_telephone_is_told_so_instead_of_being_given_a_call(
    queue: Queue, without: Counsellor, call: Call
) -> None:
    id = await call(4, channel=Channel.VOICE)
    with pytest.raises(NotClaimed, match="no_telephone"):
        await queue.claim_next(without)
    with pytest.raises(NotClaimed, match="no_telephone"):
        await queue.claim(without, id, "skill")
    assert [one.id for one in (await queue.waiting(without)).waiting] == [id]


async def test_who_has_no_telephone_takes_the_chats_behind_a_call(
    queue: Queue, without: Counsellor, call: Call
) -> None:
    await call(4, channel=Channel.VOICE)
    chat, other = await call(3), await call(1)
    assert (await queue.claim(without, other, "skill")).id == other
    claim = await queue.claim_next(without)
    assert claim is not None
    assert claim.id == chat


async def test_a_telephone_open_in_the_browser_is_one(
    queue: Queue, conversations: Conversations, without: Counsellor, call: Call
) -> None:
    id = await call(3, channel=Channel.VOICE)
    await Softphones(conversations).open(without.id, "window")
    claim = await queue.claim_next(without)
    assert claim is not None
    assert claim.id == id


async def test_a_call_is_put_to_nobody_without_a_telephone(
    queue: Queue, conversations: Conversations, counsellor: Counsellor, without: Counsellor, call: Call
) -> None:
    id = await call(3, channel=Channel.VOICE)
    offers = Offers(conversations)
    await queue.renew(without)
    assert await offers.offer(id) is None
    await queue.renew(counsellor)
    offer = await offers.offer(id)
    assert offer is not None
    assert offer.counsellor == counsellor.id


async def test_a_call_is_handed_to_nobody_without_a_telephone(
    queue: Queue, conversations: Conversations, counsellor: Counsellor, without: Counsellor, call: Call
) -> None:
    id = await call(3, channel=Channel.VOICE)
    await queue.renew(without)
    await queue.claim_next(counsellor)
    with pytest.raises(NotTransferred):
        await Handovers(conversations).transfer(id, counsellor.id, without.id, at_once=True)


async def test_where_nobody_on_duty_has_a_telephone_a_caller_in_danger_does_not_wait_for_them(
    queue: Queue, conversations: Conversations, without: Counsellor, call: Call
) -> None:
    escalation = Escalation(conversations, [Person("+41000000001", (Language.EN,))])
    await queue.renew(without)
    chat = await call(4)
    assert await escalation.escalate() == Escalated(0, 0, 0)
    await queue.claim(without, chat, "skill")
    await call(4, channel=Channel.VOICE)
    assert await escalation.escalate() == Escalated(0, 0, 1)


async def test_the_wait_of_a_call_counts_those_whom_it_can_reach(
    queue: Queue, counsellor: Counsellor, without: Counsellor, call: Call
) -> None:
    id = await call(1, channel=Channel.VOICE)
    await queue.renew(without)
    for telephone, slots in ((False, 0), (True, 1)):
        await queue.renew(msgspec.structs.replace(counsellor, telephone=telephone))
        standing = await queue.standing(id)
        assert standing is not None
        assert standing.slots == slots
