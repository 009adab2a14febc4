"""Many texts at once, some twice, some late: each is one message, each is answered once, none is lost."""

import asyncio
import random

import pytest

from helpline.conversation.records import Audience, Author, Body, Draft, Kind
from helpline.ids import MessageId
from tests.twilio.conftest import OURS, Line
from tests.twilio.exchange import new_sid

_OVER_S = 10.0


async def storm(line: Line, count: int) -> None:
    """`count` texts from a third as many telephones in ten seconds: a tenth comes twice, a twentieth out of order."""
    draw = random.Random(7)
    texts = [(new_sid(), f"+1555019{n % (count // 3):04d}", f"hello, this is message {n}") for n in range(count)]
    sent = [*texts, *draw.sample(texts, count // 10)]
    for _ in range(count // 20):
        one, other = draw.randrange(len(sent) - 1), draw.randrange(len(sent) - 1)
        sent[one], sent[other] = sent[other], sent[one]
    room = asyncio.Semaphore(40)

    async def post(at: int, text: tuple[str, str, str]) -> None:
        sid, sender, words = text
        await asyncio.sleep(_OVER_S * at / len(sent) * count / 1000)
        async with room:
            await line.write(words, sender=sender, ours=OURS, sid=sid)

    stop = asyncio.Event()
    delivering = asyncio.create_task(_deliver(line, stop))
    await asyncio.gather(*(post(at, text) for at, text in enumerate(sent)))
    conversations = await line.all()
    assert len(conversations) == count // 3
    for conversation in conversations:
        for entry in await line.entries(conversation.id):
            if entry.author is Author.CALLER:
                # As the assistant answers: once for a message, whatever happens to it.
                body = Body(text=f"answer to {entry.message_id}")
                draft = Draft(MessageId(f"{entry.message_id}:0"), Kind.MESSAGE, Author.ASSISTANT, Audience.BOTH, body)
                for _ in range(2):
                    await line.conversations.append(conversation.id, draft)
    stop.set()
    await delivering
    while await line.outbox.run():
        pass
    answers = [one.body for one in line.exchange.sent if one.body.startswith("answer to ")]
    assert sorted(answers) == sorted(f"answer to {sid}" for sid, _, _ in texts)
    stored = [
        entry.message_id
        for one in conversations
        for entry in await line.entries(one.id)
        if entry.author is Author.CALLER
    ]
    assert sorted(stored) == sorted(sid for sid, _, _ in texts)


async def _deliver(line: Line, stop: asyncio.Event) -> None:
    while not stop.is_set():
        await line.outbox.run()
        await asyncio.sleep(0.2)


async def test_a_hundred_texts_in_a_second_are_each_answered_once(line: Line) -> None:
    await storm(line, 99)


@pytest.mark.long
@pytest.mark.timeout(300)
async def test_a_thousand_texts_in_ten_seconds_are_each_answered_once(line: Line) -> None:
    await storm(line, 999)


@pytest.mark.long
async def test_fifty_calls_at_once_are_answered_in_time(line: Line) -> None:
    from tests.twilio.conftest import CALLER
    from tests.twilio.telephone import Telephone

    took: list[float] = []

    async def one(number: int) -> None:
        phone = Telephone(line.webhooks, OURS, f"{CALLER[:-2]}{number:02d}")
        begun = asyncio.get_running_loop().time()
        await phone.call()
        took.append(asyncio.get_running_loop().time() - begun)
        begun = asyncio.get_running_loop().time()
        await phone.press("1")
        took.append(asyncio.get_running_loop().time() - begun)

    await asyncio.gather(*(one(number) for number in range(50)))
    took.sort()
    assert took[-1] < 5.0
