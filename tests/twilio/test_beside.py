"""Colleagues on the line beside the counsellor: rung up, heard as they take part at the desk, and hung up when they leave."""

import pytest

from handoff.desk.accounts import Accounts, NewAccount, Role
from handoff.queue.handovers import Handovers, NotInvited, Part
from handoff.queue.steps import Counsellor, NotHeld
from helpline.channel import Channel
from helpline.conversation.log import NoConversation
from helpline.conversation.records import Conversation, State
from helpline.conversation.records import Line as OnTheLine
from helpline.language import Language
from helpline.numbers import PhoneNumber
from helpline.sentences import sentences
from tests.handoff.conftest import exclude
from tests.twilio.conftest import Line
from tests.twilio.staff import (
    ROOM,
    at_their_desk,
    conference,
    connected,
    counsellor_with_phone,
    in_line,
    lapse,
    leg_over,
    picked_up,
    put_through,
    rung,
)
from tests.twilio.telephone import Telephone


async def supervisor(line: Line) -> Counsellor:
    accounts = Accounts(line.conversations.redis, line.conversations.vault, "main")
    await accounts.add(NewAccount("lin", tuple(Language), role=Role.SUPERVISOR))
    await accounts.set_phone((await accounts.named("lin")).id, PhoneNumber("+15550100079"))
    return (await accounts.named("lin")).counsellor


SUPERVISED = {
    Part.LISTEN: {"muted": "true"},
    Part.WHISPER: {"muted": "false"},
    Part.JOIN: {"muted": "false"},
}


@pytest.mark.parametrize("part", SUPERVISED)
async def test_a_supervisor_listens_whispers_to_the_counsellor_or_joins_by_telephone(
    line: Line, phone: Telephone, part: Part
) -> None:
    conversation, staff, _ = await connected(line, phone)
    lin = await supervisor(line)
    with pytest.raises(NotHeld):
        await line.legs.call_in(conversation.id, lin.id)
    await Handovers(line.conversations).take_part(conversation.id, lin, part)
    await line.legs.call_in(conversation.id, lin.id)
    guest = await picked_up(line, await rung(line))
    assert guest.conference == conversation.id
    assert guest.part["muted"] == SUPERVISED[part]["muted"]
    assert guest.part.get("coach") == (staff.sid if part is Part.WHISPER else None)
    assert guest.part["endConferenceOnExit"] == "false"
    await conference(line, conversation, "participant-leave", guest.sid)
    assert (await line.conversations.get(conversation.id)).line is OnTheLine.TALKING


async def test_who_is_not_invited_is_not_rung_up(line: Line, phone: Telephone) -> None:
    conversation, _, _ = await connected(line, phone)
    other = await counsellor_with_phone(line, "noor", "+15550100078")
    with pytest.raises(NotInvited):
        await Handovers(line.conversations).take_part(conversation.id, other, Part.LISTEN)
    with pytest.raises(NotHeld):
        await line.legs.call_in(conversation.id, other.id)


async def beside(line: Line, conversation: Conversation, part: Part) -> tuple[Handovers, Counsellor, Telephone]:
    """A supervisor who takes part at the desk and by telephone."""
    handovers, lin = Handovers(line.conversations), await supervisor(line)
    await at_their_desk(line, lin)
    await handovers.take_part(conversation.id, lin, part)
    await line.legs.call_in(conversation.id, lin.id)
    return handovers, lin, await picked_up(line, await rung(line))


CHANGED = {
    Part.LISTEN: {"Muted": "true", "Coaching": "false"},
    Part.WHISPER: {"Muted": "false", "Coaching": "true"},
    Part.JOIN: {"Muted": "false", "Coaching": "false"},
}


@pytest.mark.parametrize(("first", "then"), [(a, b) for a in CHANGED for b in CHANGED if a is not b])
async def test_another_part_at_the_desk_is_another_part_on_the_telephone(
    line: Line, phone: Telephone, first: Part, then: Part
) -> None:
    conversation, staff, _ = await connected(line, phone)
    handovers, lin, guest = await beside(line, conversation, first)
    for _ in range(2):
        await handovers.take_part(conversation.id, lin, then)
    await line.outbox.run()
    (told,) = line.exchange.told
    assert (told["end"], told["conference"]) == (guest.sid, ROOM)
    assert {name: told[name] for name in ("Muted", "Coaching")} == CHANGED[then]
    assert told.get("CallSidToCoach") == (staff.sid if then is Part.WHISPER else None)


async def heard_by_all(line: Line) -> list[str]:
    """What the helpline said into the conference since it was last asked."""
    for _ in range(2):
        await line.outbox.run()
    said = []
    while line.exchange.announced:
        path = line.exchange.announced.pop(0).removeprefix("https://helpline.example.org")
        said.append((await line.webhooks.post(path, {})).text)
    return said


def spoken(language: Language, sentence: str) -> str:
    return sentences().say(language, sentence, Channel.VOICE)


@pytest.mark.parametrize("language", Language)
async def test_who_joins_by_telephone_is_announced_to_all_in_the_callers_language_and_so_is_that_they_left(
    line: Line, phone: Telephone, language: Language
) -> None:
    await in_line(phone, language)
    conversation, _ = await put_through(line, phone, await counsellor_with_phone(line))
    handovers, lin, guest = await beside(line, conversation, Part.JOIN)
    assert await heard_by_all(line) == [], "they are not there yet"
    for _ in range(2):
        await conference(line, conversation, "participant-join", guest.sid)
    (joined,) = await heard_by_all(line)
    assert spoken(language, "notice-second-person-joined") in joined
    await handovers.leave(conversation.id, lin)
    (left,) = await heard_by_all(line)
    assert spoken(language, "notice-second-person-left") in left
    await conference(line, conversation, "participant-leave", guest.sid)
    assert await heard_by_all(line) == []


@pytest.mark.parametrize("part", [Part.LISTEN, Part.WHISPER])
async def test_who_is_not_heard_by_the_caller_is_announced_when_they_are(
    line: Line, phone: Telephone, part: Part
) -> None:
    conversation, _, _ = await connected(line, phone)
    handovers, lin, guest = await beside(line, conversation, part)
    await conference(line, conversation, "participant-join", guest.sid)
    assert await heard_by_all(line) == []
    await handovers.take_part(conversation.id, lin, Part.JOIN)
    (joined,) = await heard_by_all(line)
    assert spoken(Language.EN, "notice-second-person-joined") in joined
    await handovers.take_part(conversation.id, lin, part)
    (left,) = await heard_by_all(line)
    assert spoken(Language.EN, "notice-second-person-left") in left


async def test_who_puts_the_telephone_down_is_announced_once(line: Line, phone: Telephone) -> None:
    conversation, _, _ = await connected(line, phone)
    handovers, lin, guest = await beside(line, conversation, Part.JOIN)
    await conference(line, conversation, "participant-join", guest.sid)
    assert len(await heard_by_all(line)) == 1
    for _ in range(2):
        await conference(line, conversation, "participant-leave", guest.sid)
    await handovers.leave(conversation.id, lin)
    assert len(await heard_by_all(line)) == 1


async def test_to_a_conference_that_has_ended_nothing_is_announced_and_nothing_is_lost(
    line: Line, phone: Telephone
) -> None:
    conversation, _, _ = await connected(line, phone)
    _, _, guest = await beside(line, conversation, Part.JOIN)
    line.exchange.faults.append(20404)
    await conference(line, conversation, "participant-join", guest.sid)
    assert await heard_by_all(line) == []
    assert not await line.conversations.redis.exists("{main}:outbox:dead")


async def test_who_leaves_at_the_desk_hears_the_call_no_longer(line: Line, phone: Telephone) -> None:
    conversation, staff, _ = await connected(line, phone)
    handovers, lin, guest = await beside(line, conversation, Part.LISTEN)
    await handovers.leave(conversation.id, lin)
    for _ in range(2):
        await line.outbox.run()
    assert [line.exchange.calls.get(end) for end in (guest.sid, staff.sid)] == ["completed", "in-progress"]
    assert (await line.conversations.get(conversation.id)).line is OnTheLine.TALKING


async def test_whose_browser_died_while_listening_hears_the_call_no_longer(line: Line, phone: Telephone) -> None:
    conversation, _, _ = await connected(line, phone)
    _, _, guest = await beside(line, conversation, Part.LISTEN)
    await lapse(line)
    await line.outbox.run()
    assert line.exchange.calls[guest.sid] == "completed"


async def test_nobody_is_hung_up_who_has_put_the_telephone_down(line: Line, phone: Telephone) -> None:
    conversation, _, _ = await connected(line, phone)
    handovers, lin, guest = await beside(line, conversation, Part.JOIN)
    await conference(line, conversation, "participant-leave", guest.sid)
    await handovers.leave(conversation.id, lin)
    await line.outbox.run()
    assert line.exchange.calls[guest.sid] == "in-progress", "nothing was asked of Twilio"


async def test_a_telephone_that_was_put_down_unheard_of_is_no_dead_letter(line: Line, phone: Telephone) -> None:
    conversation, _, _ = await connected(line, phone)
    handovers, lin, guest = await beside(line, conversation, Part.JOIN)
    line.exchange.calls[guest.sid] = "completed"
    await handovers.leave(conversation.id, lin)
    await line.outbox.run()
    assert await line.conversations.redis.xlen("{main}:outbox:dead") == 0


async def test_who_has_left_before_the_key_is_pressed_is_put_into_no_call(line: Line, phone: Telephone) -> None:
    conversation, _, _ = await connected(line, phone)
    handovers, lin = Handovers(line.conversations), await supervisor(line)
    await handovers.take_part(conversation.id, lin, Part.LISTEN)
    await line.legs.call_in(conversation.id, lin.id)
    call = await rung(line)
    await handovers.leave(conversation.id, lin)
    guest = await picked_up(line, call)
    assert (guest.conference, guest.ended) == ("", True)


async def test_who_takes_over_a_call_in_which_they_take_part_is_not_rung_again(line: Line, phone: Telephone) -> None:
    conversation, staff, amina = await connected(line, phone)
    handovers, lin, guest = await beside(line, conversation, Part.LISTEN)
    await at_their_desk(line, lin)
    await handovers.transfer(conversation.id, amina.id, lin.id, at_once=True)
    await line.outbox.run()
    assert line.exchange.rung == []
    assert [(one["end"], one["Muted"]) for one in line.exchange.told] == [(guest.sid, "false")]
    await conference(line, conversation, "participant-leave", staff.sid)
    now = await line.conversations.get(conversation.id)
    assert (now.state, now.counsellor, now.line) == (State.HUMAN, lin.id, OnTheLine.TALKING)
    await conference(line, conversation, "participant-leave", guest.sid)
    assert (await line.conversations.get(conversation.id)).state is State.WAITING


async def test_a_part_that_comes_late_is_the_part_of_now(line: Line, phone: Telephone) -> None:
    conversation, _, _ = await connected(line, phone)
    handovers, lin, guest = await beside(line, conversation, Part.LISTEN)
    await handovers.take_part(conversation.id, lin, Part.JOIN)
    await handovers.take_part(conversation.id, lin, Part.LISTEN)
    await line.outbox.run()
    assert [(one["end"], one["Muted"]) for one in line.exchange.told] == [(guest.sid, "true")] * 2


async def test_whoever_is_kept_out_since_hears_the_call_no_longer_and_is_not_rung_again(
    line: Line, phone: Telephone
) -> None:
    conversation, _, _ = await connected(line, phone)
    _, lin, guest = await beside(line, conversation, Part.LISTEN)
    await exclude(line.conversations, conversation.id, f"counsellor:{lin.id}")
    for _ in range(2):
        await line.outbox.run()
    assert line.exchange.calls[guest.sid] == "completed"
    with pytest.raises(NoConversation):
        await line.legs.call_in(conversation.id, lin.id)


async def test_a_colleague_whose_telephone_is_down_already_is_rung_when_they_take_over(
    line: Line, phone: Telephone
) -> None:
    conversation, _, amina = await connected(line, phone)
    handovers, lin = Handovers(line.conversations), await supervisor(line)
    await at_their_desk(line, lin)
    await handovers.take_part(conversation.id, lin, Part.LISTEN)
    await line.legs.call_in(conversation.id, lin.id)
    call = await rung(line)
    await picked_up(line, call)
    await leg_over(line, call, "completed")
    await handovers.transfer(conversation.id, amina.id, lin.id, at_once=True)
    assert (await rung(line))["To"] == "+15550100079"
