"""Somebody has taken a caller in danger, and writes nothing."""

import msgspec

from handoff.escalation.steps import Escalated, Escalation
from handoff.queue.handovers import Handovers
from handoff.queue.steps import Counsellor, Queue
from helpline.conversation.log import Conversations
from helpline.conversation.records import Audience, Author
from helpline.ids import ConversationId
from tests.handoff.escalation.conftest import POLICY, START, Call, SetClock, later, said
from tests.helpline.conversation.drafts import says


async def taken(queue: Queue, call: Call, counsellor: Counsellor) -> ConversationId:
    """In danger, and with a counsellor who has written nothing yet."""
    id = await call(4)
    assert await queue.claim_next(counsellor) is not None
    return id


async def test_who_takes_somebody_in_danger_and_writes_nothing_alerts_everybody_once_and_the_caller_is_told(
    queue: Queue, escalation: Escalation, conversations: Conversations, at_desk: Counsellor, call: Call,
    set_clock: SetClock,
) -> None:  # fmt: skip
    id = await taken(queue, call, at_desk)
    silent = START + POLICY.alert_silent_s * 1000
    await later(set_clock, queue, at_desk, silent - 1)
    assert await escalation.escalate() == Escalated(0, 0, 0)
    await later(set_clock, queue, at_desk, silent)
    assert [await escalation.escalate() for _ in range(2)] == [Escalated(1, 0, 0), Escalated(0, 0, 0)]
    assert (await said(conversations, id))[-1] == "notice-silent-alerted"
    assert (await conversations.get(id)).counsellor == at_desk.id, "it stays with whoever has it"
    colleague = msgspec.structs.replace(at_desk, id="e" * 24)
    assert (await queue.alerts(colleague)).count == 1
    await conversations.append(id, says(Author.COUNSELLOR, "I am here."))
    assert (await queue.alerts(colleague)).count == 0


async def test_a_word_for_the_desk_alone_is_no_word_to_the_caller(
    queue: Queue, escalation: Escalation, conversations: Conversations, at_desk: Counsellor, call: Call,
    set_clock: SetClock,
) -> None:  # fmt: skip
    id = await taken(queue, call, at_desk)
    await conversations.append(id, says(Author.COUNSELLOR, "Who takes this?", audience=Audience.DESK))
    await later(set_clock, queue, at_desk, START + POLICY.alert_silent_s * 1000)
    assert await escalation.escalate() == Escalated(1, 0, 0)


async def test_whoever_takes_it_over_has_their_own_time_to_write(
    queue: Queue, escalation: Escalation, conversations: Conversations, at_desk: Counsellor, call: Call,
    set_clock: SetClock,
) -> None:  # fmt: skip
    id = await taken(queue, call, at_desk)
    await conversations.append(id, says(Author.COUNSELLOR, "I am here."))
    colleague = msgspec.structs.replace(at_desk, id="e" * 24)
    await later(set_clock, queue, at_desk, START + 600_000)
    await queue.renew(colleague)
    await Handovers(conversations).transfer(id, at_desk.id, colleague.id, at_once=True)
    assert await escalation.escalate() == Escalated(0, 0, 0)
    await later(set_clock, queue, colleague, START + 600_000 + POLICY.alert_silent_s * 1000)
    assert await escalation.escalate() == Escalated(1, 0, 0)


async def test_a_danger_that_is_found_later_in_a_talk_that_goes_on_alarms_nobody(
    queue: Queue, escalation: Escalation, conversations: Conversations, at_desk: Counsellor, call: Call,
    set_clock: SetClock,
) -> None:  # fmt: skip
    id = await call(1)
    await queue.claim_next(at_desk)
    await conversations.append(id, says(Author.COUNSELLOR, "I am here."))
    await conversations.raise_level(id, 4)
    await later(set_clock, queue, at_desk, START + 10_000_000)
    assert await escalation.escalate() == Escalated(0, 0, 0)
