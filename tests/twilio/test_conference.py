"""A counsellor on the line: picked up by a person, held, muted, passed on, listened to, and ended by either side."""

import asyncio
from collections.abc import AsyncIterator

import msgspec
import pytest

from handoff.desk.accounts import Accounts
from handoff.legs.steps import Control, Leg, NoLine
from handoff.queue.handovers import Handovers
from handoff.queue.steps import NotHeld
from helpline.conversation.records import Author, Conversation, State
from helpline.conversation.records import Line as OnTheLine
from helpline.conversation.sessions import Sessions
from helpline.language import Language
from helpline.presence import now_ms
from telephony.commands import Command, What
from tests.twilio.conftest import OURS, Line
from tests.twilio.staff import (
    ROOM,
    at_their_desk,
    claimed,
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
from tests.twilio.test_voice import say


@pytest.mark.parametrize("language", Language)
async def test_whoever_picks_up_is_asked_for_a_key_in_their_own_language(
    line: Line, phone: Telephone, language: Language
) -> None:
    await in_line(phone)
    counsellor = await counsellor_with_phone(line)
    await Accounts(line.conversations.redis, line.conversations.vault, "main").choose_language(counsellor.id, language)
    conversation = await claimed(line, counsellor)
    assert await line.legs.ask(conversation.id, line.leg.JOIN, conversation.epoch)
    call = await rung(line)
    staff = Telephone(line.webhooks, OURS, call["To"])
    staff.sid = call["sid"]
    await staff.answer(call["Url"])
    assert staff.heard == [say(language, "leg-call")]
    assert conversation.id not in str(staff.heard)


async def test_an_answering_machine_is_never_connected_with_the_caller(line: Line, phone: Telephone) -> None:
    await in_line(phone)
    conversation = await claimed(line, await counsellor_with_phone(line))
    await line.legs.ask(conversation.id, line.leg.JOIN, conversation.epoch)
    call = await rung(line)
    machine = Telephone(line.webhooks, OURS, call["To"])
    machine.sid = call["sid"]
    await machine.answer(call["Url"])
    for _ in range(3):
        await machine.stay_silent()
    assert machine.ended
    assert machine.conference == ""
    await leg_over(line, call, "completed")
    assert (await line.conversations.get(conversation.id)).state is State.WAITING


async def test_a_counsellor_is_rung_once_for_each_conversation_they_take(line: Line, phone: Telephone) -> None:
    await in_line(phone)
    conversation = await claimed(line, await counsellor_with_phone(line))
    asked = [await line.legs.ask(conversation.id, line.leg.JOIN, conversation.epoch) for _ in range(3)]
    assert asked == [True, False, False]


async def test_a_report_that_comes_twice_moves_the_caller_once(line: Line, phone: Telephone) -> None:
    await in_line(phone)
    conversation = await claimed(line, await counsellor_with_phone(line))
    await line.legs.ask(conversation.id, line.leg.JOIN, conversation.epoch)
    staff = await picked_up(line, await rung(line))
    for _ in range(2):
        await conference(line, conversation, "participant-join", staff.sid)
    await line.outbox.run()
    assert len(line.exchange.moved) == 1


async def test_who_picks_up_after_the_caller_is_with_somebody_else_is_told_so(line: Line, phone: Telephone) -> None:
    await in_line(phone)
    counsellor = await counsellor_with_phone(line)
    conversation = await claimed(line, counsellor)
    await line.legs.ask(conversation.id, line.leg.JOIN, conversation.epoch)
    call = await rung(line)
    await line.queue.release(conversation.id, counsellor.id)
    staff = await picked_up(line, call)
    assert staff.conference == ""
    assert staff.heard[-1] == say(Language.EN, "leg-gone")
    assert staff.ended


async def test_when_the_caller_puts_the_telephone_down_the_counsellor_keeps_the_conversation(
    line: Line, phone: Telephone
) -> None:
    conversation, staff, counsellor = await connected(line, phone)
    await conference(line, conversation, "participant-leave", phone.sid)
    await phone.hang_up()
    await conference(line, conversation, "participant-leave", staff.sid)
    now = await line.conversations.get(conversation.id)
    assert (now.state, now.counsellor, now.line) == (State.HUMAN, counsellor.id, OnTheLine.NONE)
    await line.outbox.run()
    assert line.exchange.moved == []


async def test_the_line_is_held_and_taken_up_again(line: Line, phone: Telephone) -> None:
    conversation, _, counsellor = await connected(line, phone)
    assert conversation.line is OnTheLine.TALKING
    await line.legs.control(conversation.id, counsellor.id, Control.HOLD, conversation.epoch)
    await line.outbox.run()
    (told,) = line.exchange.told
    assert (told["end"], told["Hold"], told["conference"]) == (phone.sid, "true", ROOM)
    assert (await line.conversations.get(conversation.id)).line is OnTheLine.HELD
    answer = await line.webhooks.post(
        told["HoldUrl"].removeprefix("https://helpline.example.org"), {"CallSid": phone.sid}
    )
    assert say(Language.EN, "voice-held") in answer.text
    await line.legs.control(conversation.id, counsellor.id, Control.UNHOLD, conversation.epoch)
    await line.outbox.run()
    assert line.exchange.told[-1]["Hold"] == "false"
    assert (await line.conversations.get(conversation.id)).line is OnTheLine.TALKING


async def test_a_counsellor_mutes_themselves_and_not_the_caller(line: Line, phone: Telephone) -> None:
    conversation, staff, counsellor = await connected(line, phone)
    for what in (Control.MUTE, Control.MUTE, Control.UNMUTE):
        await line.legs.control(conversation.id, counsellor.id, what, conversation.epoch)
        await line.outbox.run()
    assert [(one["end"], one["Muted"]) for one in line.exchange.told] == [(staff.sid, "true"), (staff.sid, "false")]


async def test_nothing_is_held_where_nobody_is_on_the_line(line: Line, phone: Telephone) -> None:
    await in_line(phone)
    counsellor = await counsellor_with_phone(line)
    conversation = await claimed(line, counsellor)
    with pytest.raises(NoLine):
        await line.legs.control(conversation.id, counsellor.id, Control.HOLD, conversation.epoch)


async def test_only_who_holds_the_conversation_holds_the_line(line: Line, phone: Telephone) -> None:
    conversation, _, _ = await connected(line, phone)
    other = await counsellor_with_phone(line, "noor", "+15550100078")
    with pytest.raises(NotHeld):
        await line.legs.control(conversation.id, other.id, Control.MUTE, conversation.epoch)


async def test_a_call_passes_to_a_colleague_and_the_caller_is_never_alone(line: Line, phone: Telephone) -> None:
    conversation, first, amina = await connected(line, phone)
    noor = await counsellor_with_phone(line, "noor", "+15550100078")
    await at_their_desk(line, noor)
    await Handovers(line.conversations).transfer(conversation.id, amina.id, noor.id, at_once=True)
    call = await rung(line)
    assert call["To"] == "+15550100078"
    second = await picked_up(line, call)
    assert second.conference == conversation.id
    await conference(line, conversation, "participant-join", second.sid)
    await conference(line, conversation, "participant-leave", first.sid)
    await line.outbox.run()
    assert line.exchange.moved == [], "the caller stays where they are"
    now = await line.conversations.get(conversation.id)
    assert (now.state, now.counsellor, now.line) == (State.HUMAN, noor.id, OnTheLine.TALKING)
    await conference(line, conversation, "participant-leave", second.sid)
    assert (await line.conversations.get(conversation.id)).state is State.WAITING


async def test_when_the_first_counsellor_goes_before_the_second_is_there_the_caller_hears_that_somebody_comes(
    line: Line, phone: Telephone
) -> None:
    conversation, first, amina = await connected(line, phone)
    noor = await counsellor_with_phone(line, "noor", "+15550100078")
    await at_their_desk(line, noor)
    await Handovers(line.conversations).transfer(conversation.id, amina.id, noor.id, at_once=True)
    call = await rung(line)
    await conference(line, conversation, "participant-leave", first.sid)
    await line.outbox.run()
    mark = len(phone.heard)
    moving = asyncio.create_task(phone.move_to(line.exchange.moved.pop()[1]))
    second = await picked_up(line, call)
    await conference(line, conversation, "participant-leave", phone.sid)
    await conference(line, conversation, "participant-join", second.sid)
    await line.outbox.run()
    moving.cancel()
    assert say(Language.EN, "voice-person-soon") in phone.heard[mark:]
    assert say(Language.EN, "voice-person-left") not in phone.heard[mark:]
    await phone.move_to(line.exchange.moved.pop()[1])
    assert phone.conference == conversation.id


async def test_a_colleague_who_does_not_answer_is_rung_again_when_the_first_counsellor_goes_and_then_gives_it_back(
    line: Line, phone: Telephone
) -> None:
    conversation, first, amina = await connected(line, phone)
    noor = await counsellor_with_phone(line, "noor", "+15550100078")
    await at_their_desk(line, noor)
    await Handovers(line.conversations).transfer(conversation.id, amina.id, noor.id, at_once=True)
    await leg_over(line, await rung(line), "no-answer")
    assert (await line.conversations.get(conversation.id)).counsellor == noor.id, "the first is still talking"
    await conference(line, conversation, "participant-leave", first.sid)
    await line.outbox.run()
    moving = asyncio.create_task(phone.move_to(line.exchange.moved.pop()[1]))
    await leg_over(line, await rung(line), "no-answer")
    moving.cancel()
    now = await line.conversations.get(conversation.id)
    assert (now.state, now.arrival_ms) == (State.WAITING, conversation.arrival_ms)


async def test_who_talks_by_telephone_keeps_the_conversation_though_their_browser_died(
    line: Line, phone: Telephone
) -> None:
    conversation, _, counsellor = await connected(line, phone)
    for _ in range(3):
        await lapse(line)
        await line.outbox.run()
    now = await line.conversations.get(conversation.id)
    assert (now.state, now.counsellor, now.epoch) == (State.HUMAN, counsellor.id, conversation.epoch)
    assert line.exchange.moved == [], "the caller stays where they are"
    assert "notice-person-lost" not in await line.notices(conversation.id)


async def test_whose_browser_died_loses_it_when_their_telephone_is_put_down(line: Line, phone: Telephone) -> None:
    conversation, staff, _ = await connected(line, phone)
    await lapse(line)
    await conference(line, conversation, "participant-leave", staff.sid)
    now = await line.conversations.get(conversation.id)
    assert (now.state, now.arrival_ms) == (State.WAITING, conversation.arrival_ms)


async def test_an_end_of_the_call_of_which_no_news_came_is_found_out(line: Line, phone: Telephone) -> None:
    conversation, staff, _ = await connected(line, phone)
    line.exchange.calls[staff.sid] = "completed"
    await lapse(line)
    await line.outbox.run()
    now = await line.conversations.get(conversation.id)
    assert (now.state, now.arrival_ms) == (State.WAITING, conversation.arrival_ms)
    await line.outbox.run()
    ((sid, _),) = line.exchange.moved
    assert sid == phone.sid, "the caller hears the assistant again"


async def minutes(line: Line, count: int) -> AsyncIterator[int]:
    redis = line.conversations.redis
    begun = await now_ms(redis)
    for minute in range(1, count + 1):
        await redis.set("{main}:test-clock", begun + minute * 60_000 + 1000)
        yield minute


async def test_a_caller_who_is_alone_on_the_line_is_found_though_the_browser_lives(
    line: Line, phone: Telephone
) -> None:
    conversation, staff, counsellor = await connected(line, phone)
    line.exchange.calls[staff.sid] = "completed"
    async for _ in minutes(line, 3):
        await at_their_desk(line, counsellor)
        await line.outbox.run()
    now = await line.conversations.get(conversation.id)
    assert (now.state, now.arrival_ms) == (State.WAITING, conversation.arrival_ms)


async def test_twilio_is_asked_of_a_call_every_two_minutes(line: Line, phone: Telephone) -> None:
    conversation, _, counsellor = await connected(line, phone)
    async for _ in minutes(line, 10):
        await at_their_desk(line, counsellor)
    audit = await line.conversations.redis.xrange("{main}:audit")
    assert [fields[b"step"] for _, fields in audit].count(b"leg_look") == 5
    await line.outbox.run()
    assert (await line.conversations.get(conversation.id)).counsellor == counsellor.id


async def test_a_twilio_that_does_not_answer_takes_nobody_off_the_telephone(line: Line, phone: Telephone) -> None:
    conversation, _, counsellor = await connected(line, phone)
    line.exchange.faults = [20503]
    await lapse(line)
    await line.outbox.run()
    assert (await line.conversations.get(conversation.id)).counsellor == counsellor.id


async def test_no_call_is_believed_to_last_for_longer_than_twilio_lets_it(line: Line, phone: Telephone) -> None:
    conversation, _, _ = await connected(line, phone)
    redis = line.conversations.redis
    await redis.set("{main}:test-clock", (await now_ms(redis)) + 4 * 3_600_000)
    await line.queue.reap()
    assert (await line.conversations.get(conversation.id)).state is State.WAITING


async def test_a_caller_who_goes_on_elsewhere_is_not_held_by_a_telephone(line: Line, phone: Telephone) -> None:
    conversation, _, _ = await connected(line, phone)
    sessions = Sessions(line.conversations)
    await sessions.resume(await sessions.return_code(conversation.id))
    await lapse(line)
    assert (await line.conversations.get(conversation.id)).state is State.WAITING


async def test_a_colleague_who_is_not_on_the_telephone_yet_loses_it_with_their_browser(
    line: Line, phone: Telephone
) -> None:
    conversation, _, amina = await connected(line, phone)
    noor = await counsellor_with_phone(line, "noor", "+15550100078")
    await at_their_desk(line, noor)
    await Handovers(line.conversations).transfer(conversation.id, amina.id, noor.id, at_once=True)
    await lapse(line)
    assert (await line.conversations.get(conversation.id)).state is State.WAITING


async def again(line: Line, what: Leg, conversation: Conversation, to: str) -> None:
    """A command that was executed comes once more, as when its keeper died before it could say so."""
    command = Command("again", What.CALL, to, conversation.id, what, {"epoch": conversation.epoch})
    await line.conversations.redis.xadd("{main}:outbox:urgent", {"command": msgspec.json.encode(command)})
    await line.outbox.run()


@pytest.mark.parametrize("what", [Leg.BRIDGE, Leg.BACK])
async def test_who_is_talking_is_moved_by_no_command_that_comes_late(line: Line, phone: Telephone, what: Leg) -> None:
    conversation, _, _ = await connected(line, phone)
    await again(line, what, conversation, "caller")
    assert line.exchange.moved == []


@pytest.mark.parametrize("what", [Leg.JOIN, Leg.TELEPHONE])
async def test_a_counsellor_who_has_picked_up_is_not_rung_again(line: Line, phone: Telephone, what: Leg) -> None:
    conversation, _, counsellor = await connected(line, phone)
    await again(line, what, conversation, f"counsellor:{counsellor.id}")
    assert line.exchange.rung == []
    assert (await line.conversations.get(conversation.id)).counsellor == counsellor.id


async def test_nobody_is_moved_into_a_conference_that_the_counsellor_has_left(line: Line, phone: Telephone) -> None:
    conversation, staff, _ = await connected(line, phone)
    await conference(line, conversation, "participant-leave", staff.sid)
    await line.outbox.run()
    line.exchange.moved.clear()
    await again(line, Leg.BRIDGE, conversation, "caller")
    assert line.exchange.moved == []


async def test_a_line_that_was_taken_up_again_is_held_by_no_command_that_comes_late(
    line: Line, phone: Telephone
) -> None:
    conversation, _, _ = await connected(line, phone)
    await again(line, Leg.HOLD, conversation, "caller")
    assert [one["Hold"] for one in line.exchange.told] == ["false"]


async def test_what_a_caller_says_after_the_second_counsellor_left_is_heard(line: Line, phone: Telephone) -> None:
    conversation, staff, counsellor = await connected(line, phone)

    async def left_again() -> None:
        await conference(line, conversation, "participant-leave", staff.sid)
        await line.outbox.run()
        await phone.move_to(line.exchange.moved.pop()[1])

    await left_again()
    for _ in range(12):
        await phone.stay_silent()
    conversation, staff = await put_through(line, phone, counsellor)
    await left_again()
    await phone.speak("he has a knife and is at my door")
    heard = [one.body.text for one in await line.entries(conversation.id) if one.author is Author.CALLER]
    assert "he has a knife and is at my door" in heard
    assert (await line.conversations.get(conversation.id)).level == 4


async def test_a_caller_whose_conference_broke_is_not_forgotten_when_the_counsellor_hangs_up(
    line: Line, phone: Telephone
) -> None:
    conversation, staff, _ = await connected(line, phone)
    await conference(line, conversation, "participant-leave", phone.sid)
    broken = asyncio.create_task(phone.end_dial())
    for _ in range(50):
        if not await line.conversations.redis.hexists(f"{{main}}:conv:{conversation.id}", "bridged"):
            break
        await asyncio.sleep(0.05)
    await conference(line, conversation, "participant-leave", staff.sid)
    broken.cancel()
    assert (await line.conversations.get(conversation.id)).state is State.WAITING


async def test_a_chat_that_was_a_call_is_held_by_whoever_has_no_telephone(line: Line, phone: Telephone) -> None:
    conversation, staff, counsellor = await connected(line, phone)
    sessions = Sessions(line.conversations)
    await sessions.resume(await sessions.return_code(conversation.id))
    await phone.hang_up()
    await conference(line, conversation, "participant-leave", phone.sid)
    await conference(line, conversation, "participant-leave", staff.sid)
    await line.queue.release(conversation.id, counsellor.id)
    other = await counsellor_with_phone(line, "noor", None)
    claim = await line.queue.claim_next(other)
    assert claim is not None
    await line.outbox.run()
    assert (await line.conversations.get(conversation.id)).counsellor == other.id
    assert line.exchange.rung == []


async def test_who_goes_on_at_the_page_has_not_gone_when_the_telephone_is_put_down(
    line: Line, phone: Telephone
) -> None:
    await in_line(phone)
    conversation = await line.only()
    sessions = Sessions(line.conversations)
    await sessions.resume(await sessions.return_code(conversation.id))
    await phone.hang_up()
    assert (await line.conversations.get(conversation.id)).left == ""


async def test_who_mutes_themselves_mutes_nobody_who_takes_over(line: Line, phone: Telephone) -> None:
    conversation, _, amina = await connected(line, phone)
    await line.legs.control(conversation.id, amina.id, Control.MUTE, conversation.epoch)
    noor = await counsellor_with_phone(line, "noor", "+15550100078")
    await at_their_desk(line, noor)
    await Handovers(line.conversations).transfer(conversation.id, amina.id, noor.id, at_once=True)
    assert not (await line.conversations.get(conversation.id)).muted
