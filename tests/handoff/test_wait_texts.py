"""Who waits by text is told where they stand, in words of their own language."""

from typing import Any

import pytest

from handoff.queue.steps import Counsellor, Queue
from handoff.wait_texts import WaitTexts
from helpline.channel import Channel
from helpline.conversation.log import Conversations
from helpline.ids import ConversationId
from helpline.language import Language
from helpline.sentences import sentences
from tests.handoff.conftest import Call, SetClock, written

START = 1_800_000_000_000


async def told(conversations: Conversations, id: ConversationId) -> list[tuple[str, dict[str, str | int]]]:
    entries = await conversations.read(id)
    said = [(entry.body.sentence or "", entry.body.args) for entry in entries]
    return [one for one in said if one[0].startswith("notice-wait-")]


@pytest.mark.parametrize("channel", [Channel.SMS, Channel.WHATSAPP])
async def test_their_place_and_how_long_it_may_take_once(
    conversations: Conversations, queue: Queue, counsellor: Counsellor, call: Call, channel: Channel
) -> None:
    await queue.renew(counsellor)
    await call(3)
    id = await call(1, channel=channel)
    waits = WaitTexts(conversations)
    assert [await waits.run(), await waits.run()] == [1, 0]
    assert await told(conversations, id) == [("notice-wait-range", {"ahead": 1, "low": 0, "high": 3})]


async def test_that_nobody_knows_where_nobody_knows(conversations: Conversations, call: Call) -> None:
    id = await call(1, channel=Channel.SMS)
    await WaitTexts(conversations).run()
    assert await told(conversations, id) == [("notice-wait-unknown", {"ahead": 0})]


async def test_again_when_they_write_after_some_time_and_not_before(
    conversations: Conversations, call: Call, set_clock: SetClock
) -> None:
    await set_clock(START)
    id = await call(1, channel=Channel.SMS)
    waits = WaitTexts(conversations)
    await waits.run()
    for minutes, more in ((9, 0), (10, 1)):
        await set_clock(START + minutes * 60_000)
        await conversations.accept(id, written("hello?"))
        assert await waits.run() == more


async def test_nothing_to_who_waits_at_the_page_or_is_in_line_no_longer(
    conversations: Conversations, queue: Queue, counsellor: Counsellor, call: Call
) -> None:
    page, gone = await call(1), await call(3, channel=Channel.SMS)
    await queue.claim_next(counsellor)
    assert await WaitTexts(conversations).run() == 0
    assert await told(conversations, page) == await told(conversations, gone) == []


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("ahead", [0, 1, 2, 7, 21])
def test_in_every_language_the_range_is_said_and_no_other_number(language: Language, ahead: int) -> None:
    said = sentences().say(language, "notice-wait-range", Channel.SMS, ahead=ahead, low=20, high=35)
    assert "20" in said
    assert "35" in said


async def test_one_who_cannot_be_told_holds_up_nobody_else(
    conversations: Conversations, call: Call, monkeypatch: pytest.MonkeyPatch
) -> None:
    bad, good = await call(1, channel=Channel.SMS), await call(1, channel=Channel.SMS)
    append = conversations.append

    async def fails_for_one(id: ConversationId, *more: Any) -> Any:
        if id == bad:
            raise ValueError
        return await append(id, *more)

    monkeypatch.setattr(conversations, "append", fails_for_one)
    await WaitTexts(conversations).run()
    assert (len(await told(conversations, bad)), len(await told(conversations, good))) == (0, 1)
