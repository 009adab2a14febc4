"""A counsellor's telephone in the browser: rung before their own, and awaited for a call that they have taken."""

import pytest

from handoff.legs.softphones import Softphones
from handoff.queue.handovers import Handovers
from helpline.conversation.records import State
from tests.twilio.conftest import Line
from tests.twilio.staff import (
    asked,
    at_their_desk,
    conference,
    connected,
    counsellor_with_phone,
    in_line,
    leg_over,
    picked_up,
    rung,
)
from tests.twilio.telephone import Telephone


async def test_an_open_softphone_rings_instead_of_the_telephone_and_needs_no_key(line: Line, phone: Telephone) -> None:
    await in_line(phone)
    counsellor = await counsellor_with_phone(line)
    softphones = Softphones(line.conversations)
    await softphones.open(counsellor.id, "window")
    conversation = await asked(line, phone, counsellor)
    call = await rung(line)
    assert call["To"] == f"client:{softphones.identity(counsellor.id)}"
    assert counsellor.id not in call["To"]
    staff = await picked_up(line, call)
    assert staff.heard == []
    assert staff.conference == conversation.id
    await conference(line, conversation, "participant-join", staff.sid)
    await line.outbox.run()
    ((sid, _),) = line.exchange.moved
    assert sid == phone.sid, "the caller is put through"


async def test_a_softphone_needs_no_telephone_beside_it(line: Line, phone: Telephone) -> None:
    await in_line(phone)
    counsellor = await counsellor_with_phone(line, number=None)
    await Softphones(line.conversations).open(counsellor.id, "window")
    await asked(line, phone, counsellor)
    assert (await rung(line))["To"].startswith("client:")


async def test_a_softphone_that_was_closed_is_not_rung(line: Line, phone: Telephone) -> None:
    await in_line(phone)
    counsellor = await counsellor_with_phone(line)
    softphones = Softphones(line.conversations)
    await softphones.open(counsellor.id, "window")
    await softphones.close(counsellor.id, "window")
    await asked(line, phone, counsellor)
    assert (await rung(line))["To"] == "+15550100077"


async def test_a_softphone_that_gives_no_sign_of_life_is_not_rung(line: Line, phone: Telephone) -> None:
    await in_line(phone)
    counsellor = await counsellor_with_phone(line)
    await Softphones(line.conversations).open(counsellor.id, "window")
    await line.later()
    await asked(line, phone, counsellor)
    assert (await rung(line))["To"] == "+15550100077"


@pytest.mark.parametrize(
    ("status", "number"), [("no-answer", None), ("failed", None), ("busy", None), ("busy", "+15550100077")]
)
async def test_a_softphone_that_does_not_answer_gives_the_caller_back_to_the_line(
    line: Line, phone: Telephone, status: str, number: str | None
) -> None:
    await in_line(phone)
    counsellor = await counsellor_with_phone(line, number=number)
    await Softphones(line.conversations).open(counsellor.id, "window")
    conversation = await asked(line, phone, counsellor)
    await leg_over(line, await rung(line), status)
    await line.outbox.run()
    now = await line.conversations.get(conversation.id)
    assert (now.state, now.arrival_ms) == (State.WAITING, conversation.arrival_ms)
    assert line.exchange.rung == []


async def test_where_the_softphone_is_not_answered_the_telephone_beside_it_rings_once(
    line: Line, phone: Telephone
) -> None:
    await in_line(phone)
    counsellor = await counsellor_with_phone(line)
    await Softphones(line.conversations).open(counsellor.id, "window")
    conversation = await asked(line, phone, counsellor)
    in_browser = await rung(line)
    await leg_over(line, in_browser, "no-answer")
    call = await rung(line)
    assert call["To"] == "+15550100077"
    assert (await line.conversations.get(conversation.id)).counsellor == counsellor.id
    await leg_over(line, call, "no-answer")
    now = await line.conversations.get(conversation.id)
    assert (now.state, now.arrival_ms) == (State.WAITING, conversation.arrival_ms)


async def test_when_a_talk_by_softphone_is_over_no_telephone_rings(line: Line, phone: Telephone) -> None:
    await in_line(phone)
    counsellor = await counsellor_with_phone(line)
    await Softphones(line.conversations).open(counsellor.id, "window")
    conversation = await asked(line, phone, counsellor)
    call = await rung(line)
    staff = await picked_up(line, call)
    await conference(line, conversation, "participant-join", staff.sid)
    await phone.hang_up()
    await conference(line, conversation, "participant-leave", staff.sid)
    await leg_over(line, call, "completed")
    await line.outbox.run()
    assert line.exchange.rung == []


async def test_a_call_is_awaited_from_the_moment_it_is_taken_until_it_is_there(line: Line, phone: Telephone) -> None:
    await in_line(phone)
    counsellor, other = await counsellor_with_phone(line), await counsellor_with_phone(line, "noor", "+15550100078")
    softphones = Softphones(line.conversations)
    await softphones.open(counsellor.id, "window")
    assert not await softphones.is_awaited(counsellor.id)
    conversation = await asked(line, phone, counsellor)
    assert await softphones.is_awaited(counsellor.id)
    assert not await softphones.is_awaited(other.id)
    await picked_up(line, await rung(line))
    assert not await softphones.is_awaited(counsellor.id)
    assert (await line.conversations.get(conversation.id)).counsellor == counsellor.id


async def test_a_call_that_was_given_back_is_not_awaited_any_more(line: Line, phone: Telephone) -> None:
    await in_line(phone)
    counsellor = await counsellor_with_phone(line)
    conversation = await asked(line, phone, counsellor)
    await line.queue.release(conversation.id, counsellor.id)
    assert not await Softphones(line.conversations).is_awaited(counsellor.id)


async def test_a_call_that_a_colleague_passes_on_is_awaited(line: Line, phone: Telephone) -> None:
    conversation, _, amina = await connected(line, phone)
    noor = await counsellor_with_phone(line, "noor", "+15550100078")
    await at_their_desk(line, noor)
    await Handovers(line.conversations).transfer(conversation.id, amina.id, noor.id, at_once=True)
    softphones = Softphones(line.conversations)
    assert await softphones.is_awaited(noor.id)
    assert not await softphones.is_awaited(amina.id)
    await picked_up(line, await rung(line))
    assert not await softphones.is_awaited(noor.id)
