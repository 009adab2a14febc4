"""Calls that the helpline makes: to callers who asked for one, and to those on call."""

import asyncio

import pytest

from helpline.channel import Channel
from helpline.conversation.records import State
from helpline.ids import MessageId
from helpline.language import Language
from helpline.numbers import PhoneNumber
from tests.twilio.conftest import CALLER, OURS, Line
from tests.twilio.staff import (
    claimed,
    counsellor_with_phone,
    leg_over,
)
from tests.twilio.telephone import Telephone
from tests.twilio.test_voice import say, spoken_with


async def test_a_call_that_was_asked_for_says_nothing_of_us_before_a_key_is_pressed(line: Line) -> None:
    from handoff.callbacks.steps import Callbacks
    from helpline.conversation.callback import By

    there = await line.conversations.open(Channel.WEB, Language.FR)
    callbacks, now = Callbacks(line.conversations), await line.queue.now()
    await callbacks.ask(there.id, By.CALL, PhoneNumber(CALLER), now, now + 3_600_000, MessageId("m1"))
    counsellor = await counsellor_with_phone(line)
    claim = await claimed(line, counsellor)
    await callbacks.attempt(there.id, counsellor.id, claim.epoch)
    await line.outbox.run()
    (rung,) = line.exchange.rung
    assert rung["To"] == CALLER
    phone = Telephone(line.webhooks, OURS, CALLER)
    phone.sid = rung["sid"]
    await phone.move_to(rung["Url"])
    assert phone.heard == [say(Language.FR, "callback-call")]
    line.exchange.rung.clear()
    task = asyncio.create_task(phone.press("1"))
    for _ in range(100):
        await line.outbox.run()
        if line.exchange.rung:
            break
        await asyncio.sleep(0.05)
    task.cancel()
    assert there.id in line.exchange.rung[0]["Url"]
    callback = (await line.conversations.get(there.id)).callback
    assert callback is not None
    assert callback.reached
    await leg_over(line, rung, "completed")
    assert (await line.conversations.get(there.id)).left == "ended"


async def test_a_call_that_was_asked_for_and_not_taken_ends_quietly(line: Line) -> None:
    there = await line.conversations.open(Channel.WEB, Language.EN)
    phone = Telephone(line.webhooks, OURS, CALLER)
    await phone.move_to(f"https://x/twilio/voice/called?conversation={there.id}")
    await phone.stay_silent()
    await phone.stay_silent()
    assert phone.ended
    assert (await line.conversations.get(there.id)).channel is Channel.WEB


@pytest.mark.parametrize("key", ["1", "2"])
async def test_somebody_on_call_says_by_key_that_they_are_coming(line: Line, key: str) -> None:
    from handoff.escalation.on_call import read_on_call
    from handoff.escalation.steps import Escalation

    await line.write("help he has a gun and he is here")
    escalation = Escalation(line.conversations, read_on_call(line.settings.on_call))
    await escalation.escalate()
    await escalation.escalate()
    await line.outbox.run()
    (rung,) = line.exchange.rung
    phone = Telephone(line.webhooks, OURS, rung["To"])
    await phone.move_to(rung["Url"])
    assert phone.heard[0] == say(Language.FR, "on-call-call", count=1)
    await phone.press(key)
    coming = "notice-on-call-coming" in await line.notices((await line.only()).id)
    assert coming is (key == "1")


async def test_who_waits_may_be_called_back_on_the_number_they_call_from(line: Line, phone: Telephone) -> None:
    await spoken_with(phone, Language.ES)
    await phone.press("0")
    await phone.stay_silent()
    assert phone.heard[-1] == say(Language.ES, "voice-callback-offer")
    await phone.press("5")
    await phone.press("2")
    assert phone.heard[-1] == say(Language.ES, "voice-callback-set")
    conversation = await line.only()
    assert conversation.callback is not None
    assert (conversation.callback.by, conversation.callback.ends - conversation.callback.begins) == (
        "call",
        4 * 3_600_000,
    )
    assert conversation.state is State.WAITING


async def test_a_withheld_number_is_offered_no_call(line: Line) -> None:
    phone = Telephone(line.webhooks, OURS, "Restricted")
    await spoken_with(phone)
    await phone.press("0")
    await phone.stay_silent()
    assert say(Language.EN, "voice-callback-offer") not in phone.heard
