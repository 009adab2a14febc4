"""The other side of a call: counsellors with telephones, and what Twilio reports of a conference."""

import asyncio

from handoff.desk.accounts import Accounts, NewAccount
from handoff.queue.steps import Counsellor
from helpline.conversation.records import Conversation
from helpline.language import Language
from helpline.numbers import PhoneNumber
from tests.twilio.conftest import OURS, Line
from tests.twilio.telephone import Telephone

ROOM = "CF" + "1" * 32
KEY = {Language.EN: "1", Language.FR: "2", Language.ES: "3", Language.AR: "4", Language.ZH: "5", Language.RU: "6"}
"""Which key chooses which language at the beginning of a call."""


async def counsellor_with_phone(line: Line, name: str = "amina", number: str | None = "+15550100077") -> Counsellor:
    accounts = Accounts(line.conversations.redis, line.conversations.vault, "main")
    await accounts.add(NewAccount(name, tuple(Language)))
    await accounts.set_phone((await accounts.named(name)).id, PhoneNumber(number) if number else None)
    return (await accounts.named(name)).counsellor


async def claimed(line: Line, counsellor: Counsellor) -> Conversation:
    claim = await line.queue.claim_next(counsellor)
    assert claim is not None
    return await line.conversations.get(claim.id)


async def conference(line: Line, conversation: Conversation, event: str, sid: str) -> None:
    path = f"/twilio/voice/conference?conversation={conversation.id}"
    told = {"StatusCallbackEvent": event, "CallSid": sid, "FriendlyName": conversation.id, "ConferenceSid": ROOM}
    assert (await line.webhooks.post(path, told)).status_code == 204


async def rung(line: Line) -> dict[str, str]:
    """The next telephone that the helpline rings up."""
    for _ in range(100):
        await line.outbox.run()
        if line.exchange.rung:
            break
        await asyncio.sleep(0.05)
    return line.exchange.rung.pop()


async def picked_up(line: Line, call: dict[str, str]) -> Telephone:
    """A counsellor's telephone, in the conference."""
    staff = Telephone(line.webhooks, OURS, call["To"])
    staff.sid = call["sid"]
    await staff.answer(call["Url"])
    if not staff.conference:
        await staff.press("1")
    return staff


async def put_through(line: Line, phone: Telephone, counsellor: Counsellor) -> tuple[Conversation, Telephone]:
    """From the line into the conference, with a counsellor who picks up: the conversation, the counsellor's telephone."""
    conversation = await claimed(line, counsellor)
    task = asyncio.create_task(phone.stay_silent())
    staff = await picked_up(line, await rung(line))
    assert staff.conference == conversation.id
    await conference(line, conversation, "participant-join", staff.sid)
    await line.outbox.run()
    task.cancel()
    (sid, url) = line.exchange.moved.pop()
    assert sid == phone.sid
    await phone.move_to(url)
    assert phone.conference == conversation.id
    await conference(line, conversation, "participant-join", phone.sid)
    return await line.conversations.get(conversation.id), staff


async def in_line(phone: Telephone, language: Language = Language.EN) -> None:
    await phone.call()
    await phone.press(KEY[language])
    await phone.press("0")


async def connected(line: Line, phone: Telephone) -> tuple[Conversation, Telephone, Counsellor]:
    await in_line(phone)
    counsellor = await counsellor_with_phone(line)
    return *(await put_through(line, phone, counsellor)), counsellor


async def at_their_desk(line: Line, counsellor: Counsellor) -> None:
    await line.queue.renew(counsellor)


async def leg_over(line: Line, call: dict[str, str], status: str) -> None:
    path = call["StatusCallback"].removeprefix("https://helpline.example.org")
    assert (await line.webhooks.post(path, {"CallSid": call["sid"], "CallStatus": status})).status_code == 204


async def asked(line: Line, phone: Telephone, counsellor: Counsellor) -> Conversation:
    """The counsellor has taken the call at the desk, and their end of it is to be rung up."""
    conversation = await claimed(line, counsellor)
    assert await line.legs.ask(conversation.id, line.leg.JOIN, conversation.epoch)
    return conversation


async def lapse(line: Line) -> None:
    """Nothing is heard of any browser for longer than a lease."""
    await line.later()
    await line.queue.reap()
