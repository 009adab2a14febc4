"""Hours in which texts may reach the caller: named by them, in their own language and by their own clock."""

import pytest

from helpline.conversation.records import Audience
from helpline.language import Language
from helpline.sentences import sentences
from tests.twilio.conftest import CALLER, Line
from tests.twilio.test_texts import HELLO, reply


def hours_word(language: Language) -> str:
    return sentences().say(language, "text-hours-word")


async def minute_now(line: Line, ahead: int = 0) -> int:
    return (await line.queue.now() // 60_000 + ahead) % 1440


def clock(minute: int) -> str:
    return f"{minute // 60}:{minute % 60:02}"


async def quarter_past(line: Line) -> None:
    """The caller wrote a quarter of an hour ago."""
    await line.conversations.redis.set("{main}:test-clock", await line.queue.now() + 16 * 60_000)


async def safe_between(line: Line, language: Language, begins: int, ends: int) -> None:
    """Minutes from now."""
    now = await minute_now(line)
    await line.write(f"{hours_word(language)} {clock((now + begins) % 1440)}-{clock((now + ends) % 1440)}")
    await line.write(clock(now))


@pytest.mark.parametrize("language", Language)
async def test_texts_wait_for_the_hours_that_the_caller_named_in_their_language(line: Line, language: Language) -> None:
    await line.write(HELLO[language])
    await safe_between(line, language, 120, 180)
    await line.outbox.run()
    mark = len(line.exchange.to(CALLER))
    conversation = await line.only()
    assert conversation.language is language
    await quarter_past(line)
    for text in ("one", "two", "three"):
        await line.conversations.append(conversation.id, reply(text))
    await line.outbox.run()
    assert line.exchange.to(CALLER)[mark:] == []
    await line.conversations.redis.set("{main}:test-clock", await line.queue.now() + 105 * 60_000)
    await line.outbox.run()
    assert line.exchange.to(CALLER)[mark:] == ["one", "two", "three"]


async def test_who_has_just_written_is_answered_at_any_hour(line: Line) -> None:
    await line.write(HELLO[Language.EN])
    await safe_between(line, Language.EN, 120, 180)
    await quarter_past(line)
    await line.write("are you there")
    await line.conversations.append((await line.only()).id, reply("yes, here"))
    await line.outbox.run()
    assert line.exchange.to(CALLER)[-1] == "yes, here"


async def test_within_the_hours_texts_go_out_at_once(line: Line) -> None:
    await line.write(HELLO[Language.EN])
    await safe_between(line, Language.EN, -60, 180)
    await quarter_past(line)
    await line.conversations.append((await line.only()).id, reply("now"))
    await line.outbox.run()
    assert line.exchange.to(CALLER)[-1] == "now"


async def test_hours_can_be_taken_back(line: Line) -> None:
    await line.write(HELLO[Language.EN])
    await safe_between(line, Language.EN, 120, 180)
    await line.write("HOURS 0-24")
    await quarter_past(line)
    await line.conversations.append((await line.only()).id, reply("at any time"))
    await line.outbox.run()
    assert line.exchange.to(CALLER)[-1] == "at any time"


async def test_what_begins_with_the_word_but_names_no_hours_is_a_message_like_any_other(line: Line) -> None:
    await line.write("hours of unpaid work and he threatens me with a knife")
    conversation = await line.only()
    assert conversation.level >= 3
    await line.write("HOURS")
    assert "notice-hours-how" in await line.notices(conversation.id)


async def test_who_answers_something_else_than_the_time_is_heard(line: Line) -> None:
    await line.write(HELLO[Language.EN])
    await line.write("HOURS 9-17")
    await line.write("he is at the door with a knife")
    assert (await line.only()).level >= 3


async def test_the_counsellor_is_told_that_texts_wait_and_not_when(line: Line) -> None:
    await line.write(HELLO[Language.EN])
    await safe_between(line, Language.EN, 120, 180)
    told = [one for one in await line.entries((await line.only()).id) if one.body.sentence == "notice-hours-desk"]
    assert [(one.audience, one.body.args) for one in told] == [(Audience.DESK, {})]
