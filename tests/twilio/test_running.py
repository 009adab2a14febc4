"""The cases that every helpline by telephone must answer, against real processes, the trained assistant among them.

Twilio is played at its one seam. What needs a clock moved by a day is in test_texts.py.
"""

import asyncio
import html
import time
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from pathlib import Path

import msgspec
import pytest
from redis.asyncio import Redis

from handoff.queue.steps import Counsellor, NotClaimed, Queue
from helpline.channel import Channel
from helpline.conversation.log import Conversations
from helpline.conversation.records import Audience, Author, Body, Conversation, Draft, Kind, State
from helpline.ids import ConversationId, CounsellorId, new_message_id
from helpline.language import Language
from helpline.sentences import sentences
from helpline.vault.keyring import Vault
from telephony.wording import segments, split
from tests.twilio.conftest import OURS, WHATSAPP
from tests.twilio.exchange import ACCOUNT, Webhooks, new_sid
from tests.twilio.running import PUBLIC, House, telephone_house
from tests.twilio.staff import KEY
from tests.twilio.telephone import Patient, Telephone
from tests.twilio.test_texts import HELLO
from tests.twilio.test_voice import DANGER, say

pytestmark = [pytest.mark.model, pytest.mark.timeout(400)]
ANSWERED_S = 20.0


@pytest.fixture(scope="module")
def house(trained_model: Path, trained_home: Path) -> Iterator[House]:
    assert trained_model.exists()
    with telephone_house(trained_home) as one:
        yield one


class Line:
    """One test's view of it."""

    def __init__(self, house: House, conversations: Conversations, webhooks: Webhooks) -> None:
        self.house = house
        self.conversations = conversations
        self.webhooks = webhooks
        self.queue = Queue(conversations)

    async def write(self, text: str, sender: str, ours: str = OURS, sid: str | None = None, **other: str) -> None:
        answer = await self.webhooks.text(text, sender, ours, sid, **other)
        assert answer.status_code == 200
        assert answer.text.endswith("<Response/>")

    async def of(self, sender: str, ours: str = OURS, channel: Channel = Channel.SMS) -> Conversation:
        route = self.conversations.vault.index("text", f"{channel}\x00{ours}\x00{sender}")
        held = await self.conversations.redis.get(f"{{main}}:text:{route}")
        assert held is not None
        return await self.conversations.get(ConversationId(held.decode()))

    async def turns(self, id: ConversationId) -> int:
        """How many messages the assistant has answered."""
        entries = await self.conversations.read(id)
        return len({one.message_id.partition(".")[0] for one in entries if one.author is Author.ASSISTANT})

    async def of_call(self, phone: Telephone) -> Conversation:
        index = self.conversations.vault.index("call", phone.sid)
        held = await self.conversations.redis.get(f"{{main}}:call:{index}")
        assert held is not None
        return await self.conversations.get(ConversationId(msgspec.json.decode(held)["conversation"]))


@pytest.fixture
async def line(house: House) -> AsyncIterator[Line]:
    settings = house.processes.settings
    redis = Redis(unix_socket_path=str(settings.redis_socket))
    vault = Vault.from_settings(settings.master_key, settings.index_key)
    webhooks = Webhooks(PUBLIC, served_at=house.processes.page)
    yield Line(house, Conversations(redis, vault, "main", settings.policy), webhooks)
    await webhooks.http.aclose()
    await redis.aclose()


async def until(true: Callable[[], Awaitable[object]], what: str, within_s: float = ANSWERED_S) -> None:
    end = time.monotonic() + within_s
    while not await true():
        assert time.monotonic() < end, f"not within {within_s} s: {what}"
        await asyncio.sleep(0.05)


async def answered(line: Line, sender: str, count: int = 1) -> list[str]:
    """What reached the telephone, once the assistant has answered so many messages."""

    async def there() -> bool:
        conversation = await line.of(sender)
        sent = line.house.exchange.to(sender)
        return await line.turns(conversation.id) >= count and len(sent) > count

    await until(there, "the assistant answers")
    return line.house.exchange.to(sender)


@pytest.mark.parametrize("language", Language)
async def test_a_text_is_one_turn_of_the_assistant_answered_in_its_language(line: Line, language: Language) -> None:
    sender = line.house.caller()
    await line.write(HELLO[language], sender)
    texts = await answered(line, sender)
    conversation = await line.of(sender)
    assert conversation.language is language
    assert await line.turns(conversation.id) == 1
    assert len(texts) == len(set(texts)), "nothing is sent twice"


async def test_the_same_text_twice_at_once_is_one_turn(line: Line) -> None:
    sender, sid = line.house.caller(), new_sid()
    await asyncio.gather(*(line.write("hello, my boss shouts at me", sender, sid=sid) for _ in range(2)))
    await answered(line, sender)
    await asyncio.sleep(1)
    conversation = await line.of(sender)
    assert await line.turns(conversation.id) == 1
    notices = [one.body.sentence for one in await line.conversations.read(conversation.id)]
    assert "notice-discretion" not in notices, "that is for a second text"


async def test_what_is_not_signed_is_refused_and_no_turn_is_made(line: Line) -> None:
    keys = await line.conversations.redis.dbsize()
    answer = await line.webhooks.post("/twilio/sms", {"Body": "hello"}, signature="AAAA")
    assert answer.status_code == 403
    assert await line.conversations.redis.dbsize() <= keys + 1, "a count, and nothing else"


async def test_stop_silences_the_line_and_a_sentence_with_the_word_does_not(line: Line) -> None:
    sender, other = line.house.caller(), line.house.caller()
    for one in (sender, other):
        await line.write("hello", one)
        await answered(line, one)
    await line.write("STOP", sender)
    await line.write("please don't stop talking to me", other)
    await answered(line, other, 2)
    mark = len(line.house.exchange.to(sender))
    body = Body(text="are you there?")
    draft = Draft(new_message_id(), Kind.MESSAGE, Author.COUNSELLOR, Audience.BOTH, body)
    await line.conversations.append((await line.of(sender)).id, draft)
    await asyncio.sleep(2)
    assert line.house.exchange.to(sender)[mark:] == []


async def test_who_talks_with_a_person_is_not_answered_by_the_assistant_and_only_one_person_has_them(
    line: Line,
) -> None:
    sender = line.house.caller()
    await line.write("PERSON", sender)
    conversation = await line.of(sender)
    assert conversation.state is State.WAITING
    both = [Counsellor(CounsellorId(sign * 24), tuple(Language), capacity=5) for sign in "ab"]
    claims = await asyncio.gather(
        *(line.queue.claim(one, conversation.id, "continuity") for one in both), return_exceptions=True
    )
    assert sum(isinstance(one, NotClaimed) for one in claims) == 1
    turns = await line.turns(conversation.id)
    await line.write("he shouts at me every day", sender)
    await asyncio.sleep(3)
    assert await line.turns(conversation.id) == turns
    long = "Я вас слышу и остаюсь с вами. " * 30
    draft = Draft(new_message_id(), Kind.MESSAGE, Author.COUNSELLOR, Audience.BOTH, Body(text=long))
    await line.conversations.append(conversation.id, draft)
    parts = [segments(one) for one in split(long.strip())]

    # What was said before may be on its way still.
    async def all_there() -> bool:
        return [segments(one) for one in line.house.exchange.to(sender)[-len(parts) :]] == parts

    await until(all_there, "every part is sent")


async def test_a_place_by_whatsapp_is_answered_and_breaks_nothing(line: Line) -> None:
    sender = f"whatsapp:{line.house.caller()}"
    where = {"Latitude": "1.0", "Longitude": "2.0", "MessageType": "location"}
    await line.write("", sender, f"whatsapp:{WHATSAPP}", **where)

    async def told() -> bool:
        return bool(line.house.exchange.to(sender))

    await until(told, "something is said")


async def test_a_late_report_does_not_undo_a_delivery(line: Line) -> None:
    sender = line.house.caller()
    await line.write("hello", sender)
    await answered(line, sender)
    message = next(one for one in line.house.exchange.sent if one.to == sender)
    for state in ("delivered", "sent"):
        await line.webhooks.report(message, state)
    states = await line.conversations.redis.hvals(f"{{main}}:conv:{(await line.of(sender)).id}:sent")
    assert any(value.endswith(b" delivered") for value in states)


async def talk(phone: Telephone, words: str) -> str:
    """Says it, and listens until the helpline listens again; answers what was heard."""
    mark = len(phone.heard)
    await phone.speak(words)
    assert phone.listening is not None
    return phone.since(mark)


@pytest.mark.parametrize("language", Language)
async def test_a_call_is_greeted_heard_and_answered_by_the_assistant_in_its_language(
    line: Line, language: Language
) -> None:
    phone = Patient(line.webhooks, OURS, line.house.caller())
    await phone.call()
    await phone.press(KEY[language])
    assert say(language, "notice-opening") in phone.heard
    heard = await talk(phone, HELLO[language])
    assert heard
    conversation = await line.of_call(phone)
    assert conversation.language is language

    async def is_answered() -> bool:
        return await line.turns(conversation.id) == 1

    async def is_in_line() -> bool:
        now = await line.of_call(phone)
        return (now.level, now.state) == (4, State.WAITING)

    await until(is_answered, "the assistant answers")
    await talk(phone, DANGER[language])
    # Where triage is late, so is the level.
    await until(is_in_line, "danger leads to a person")
    await phone.hang_up()


async def test_a_withheld_number_is_greeted_and_nothing_is_recorded(line: Line) -> None:
    phone = Telephone(line.webhooks, OURS, "anonymous")
    await phone.call()
    assert phone.listening is not None
    assert phone.listening.get("input") == "dtmf speech"
    await phone.hang_up()


async def test_three_silences_lead_to_a_person(line: Line) -> None:
    phone = Telephone(line.webhooks, OURS, line.house.caller())
    await phone.call()
    await phone.press("1")
    for _ in range(3):
        await phone.stay_silent()
    assert not phone.ended
    assert (await line.of_call(phone)).state is State.WAITING
    await phone.hang_up()


async def timed(line: Line, path: str, **brought: str) -> tuple[float, str]:
    began = time.monotonic()
    answer = await line.webhooks.post(path, brought)
    assert answer.status_code == 200
    return time.monotonic() - began, answer.text


async def test_while_the_assistant_stands_still_every_webhook_is_answered_and_then_a_person_is_called(
    line: Line,
) -> None:
    phone = Telephone(line.webhooks, OURS, line.house.caller())
    await phone.call()
    await phone.press("1")
    about = {"CallSid": phone.sid, "AccountSid": ACCOUNT, "From": phone.sender, "To": OURS}
    line.house.processes.freeze("bot")
    try:
        took, document = await timed(line, "/twilio/voice/turn?turn=50", **about, SpeechResult="my boss shouts at me")
        assert took < 5
        assert "<Gather" in document or "<Redirect" in document
        for turn in range(51, 60):
            took, document = await timed(line, f"/twilio/voice/wait?turn={turn}", **about)
            assert took < 5
        assert (await line.of_call(phone)).state is State.WAITING
        took, document = await timed(line, "/twilio/voice/fallback", **about)
        assert "+15550100099" in document, "the first person on call is dialled"
    finally:
        line.house.processes.revive("bot")
    await phone.hang_up()


async def test_with_the_assistant_dead_texts_and_calls_reach_the_line(line: Line) -> None:
    line.house.processes.kill("bot")

    async def noticed() -> bool:
        page = await line.webhooks.http.get(f"{line.house.processes.page}/?lang=en")
        return sentences().say(Language.EN, "notice-bot-away") in html.unescape(page.text)

    try:
        await until(noticed, "the gateway has seen it", 40)
        sender = line.house.caller()
        await line.write("I would like to talk about my supervisor", sender)
        assert (await line.of(sender)).state is State.WAITING
        phone = Telephone(line.webhooks, OURS, line.house.caller())
        await phone.call()
        await phone.press("1")
        await phone.speak("I would like to talk about my supervisor")
        assert (await line.of_call(phone)).state is State.WAITING
        await phone.hang_up()
    finally:
        line.house.processes.revive("bot")
