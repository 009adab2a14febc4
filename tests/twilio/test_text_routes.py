"""Which conversation a text belongs to: by the pair of numbers, for a while, and by the return code."""

from helpline.channel import Channel
from helpline.conversation.sessions import Sessions
from helpline.language import Language
from helpline.vault.return_code import grouped
from tests.twilio.conftest import CALLER, Line
from tests.twilio.test_texts import OTHER, reply, say


async def test_another_number_is_another_conversation_and_the_same_goes_on(line: Line) -> None:
    await line.write("hello")
    await line.write("hello", sender=OTHER)
    await line.write("I am still here")
    assert len(await line.all()) == 2


async def test_after_an_hour_a_new_conversation_says_nothing_of_the_old(line: Line) -> None:
    await line.write("hello")
    first = await line.only()
    texted = int(await line.conversations.redis.hget(line.conversations.keys.conversation(first.id), "texted") or 0)
    await line.conversations.redis.set("{main}:test-clock", texted + line.settings.policy.text_open_s * 1000 + 1)
    await line.write("hello again")
    assert len(await line.all()) == 2
    await line.outbox.run()
    assert line.exchange.to(CALLER).count(say(Language.EN, "notice-opening")) == 2


async def test_a_return_code_brings_a_conversation_of_the_page_here_and_ends_the_way_before(line: Line) -> None:
    sessions = Sessions(line.conversations)
    there = await line.conversations.open(Channel.WEB, Language.FR)
    token, _ = await sessions.start(there.id)
    code = await sessions.return_code(there.id)
    await line.write(grouped(code))
    assert await sessions.find(token) is None
    assert (await line.conversations.get(there.id)).channel is Channel.SMS
    await line.outbox.run()
    assert line.exchange.to(CALLER) == [say(Language.FR, "notice-resumed")]
    await line.write("c'est moi")
    assert len(await line.all()) == 1


async def test_on_the_page_again_nothing_goes_to_the_telephone(line: Line) -> None:
    await line.write("hello")
    id = (await line.only()).id
    await line.outbox.run()
    before = len(line.exchange.sent)
    sessions = Sessions(line.conversations)
    await sessions.resume(await sessions.return_code(id))
    await line.conversations.append(id, reply("here"))
    await line.outbox.run()
    assert len(line.exchange.sent) == before
    await line.write("hello")
    assert len(await line.all()) == 2


async def test_a_code_that_opens_nothing_is_said_and_nothing_is_found_by_it(line: Line) -> None:
    await line.write("1234 5678 9012 3452")
    await line.outbox.run()
    assert line.exchange.to(CALLER)[-1] == say(Language.EN, "error-unknown-code")
