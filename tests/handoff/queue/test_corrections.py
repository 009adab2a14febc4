"""A counsellor's word on the level: up or down in one step, counted by language and category, with nothing of the text."""

from collections.abc import Awaitable, Callable

import pytest
from redis.asyncio import Redis

from handoff.queue.corrections import Correction, corrections
from handoff.queue.steps import Counsellor, LevelChanged, NotHeld, Queue
from helpline.conversation.log import Conversations
from helpline.conversation.records import State
from helpline.ids import ConversationId
from helpline.store.values import as_text

Call = Callable[..., Awaitable[ConversationId]]


@pytest.fixture
async def held(queue: Queue, counsellor: Counsellor, call: Call, conversations: Conversations) -> ConversationId:
    """A conversation of level 3 in the counsellor's hands."""
    id = await call(3)
    await conversations.raise_level(id, 3, ["weapon", "stalking"])
    await queue.claim_next(counsellor)
    return id


async def test_a_counsellors_word_lowers_the_level(
    queue: Queue, counsellor: Counsellor, held: ConversationId, conversations: Conversations
) -> None:
    assert await queue.correct(held, counsellor.id, seen=3, level=1, epoch=1) == 1
    now = await conversations.get(held)
    assert (now.level, now.state, now.epoch) == (1, State.HUMAN, 1)


async def test_a_false_alarm_is_counted_for_each_of_its_categories(
    queue: Queue, counsellor: Counsellor, held: ConversationId, redis: Redis
) -> None:
    await queue.correct(held, counsellor.id, seen=3, level=0, epoch=1)
    assert await corrections(redis, "main") == [
        Correction("false_alarm", "en", "stalking", 1),
        Correction("false_alarm", "en", "weapon", 1),
    ]


async def test_what_was_missed_is_counted_under_the_danger_that_the_counsellor_names(
    queue: Queue, counsellor: Counsellor, held: ConversationId, redis: Redis, conversations: Conversations
) -> None:
    await queue.correct(held, counsellor.id, seen=3, level=4, category="suicide", epoch=1)
    assert await corrections(redis, "main") == [Correction("missed", "en", "suicide", 1)]
    assert "suicide" in (await conversations.get(held)).categories


async def test_said_twice_it_is_counted_once(
    queue: Queue, counsellor: Counsellor, held: ConversationId, redis: Redis
) -> None:
    for _ in range(2):
        await queue.correct(held, counsellor.id, seen=3, level=4, category="suicide", epoch=1)
    assert [one.count for one in await corrections(redis, "main")] == [1]


async def test_a_level_raised_since_by_a_message_stays(
    queue: Queue, counsellor: Counsellor, held: ConversationId, conversations: Conversations, redis: Redis
) -> None:
    await conversations.raise_level(held, 4)
    with pytest.raises(LevelChanged):
        await queue.correct(held, counsellor.id, seen=3, level=0, epoch=1)
    assert (await conversations.get(held)).level == 4
    assert await corrections(redis, "main") == []


async def test_whoever_does_not_hold_it_has_no_say(
    queue: Queue, counsellor: Counsellor, held: ConversationId, conversations: Conversations
) -> None:
    await queue.release(held, counsellor.id)
    with pytest.raises(NotHeld):
        await queue.correct(held, counsellor.id, seen=3, level=0, epoch=1)
    assert (await conversations.get(held)).level == 3


async def test_a_correction_is_in_the_audit_with_both_levels(
    queue: Queue, counsellor: Counsellor, held: ConversationId, redis: Redis
) -> None:
    await queue.correct(held, counsellor.id, seen=3, level=1, epoch=1)
    audit = [
        {as_text(name): as_text(value) for name, value in one.items()} for _, one in await redis.xrange("{main}:audit")
    ]
    (said,) = [one for one in audit if one["step"] == "correct"]
    assert (said["who"], said["conv"], said["detail"]) == (counsellor.id, held, "false_alarm 3 1")


async def test_lowered_and_returned_it_stands_in_line_by_its_new_level(
    queue: Queue, counsellor: Counsellor, held: ConversationId, redis: Redis
) -> None:
    await queue.correct(held, counsellor.id, seen=3, level=1, epoch=1)
    await queue.release(held, counsellor.id)
    (waiting,) = (await queue.waiting(counsellor)).waiting
    assert waiting.level == 1


async def test_a_new_danger_raises_a_lowered_level_again(
    queue: Queue, counsellor: Counsellor, held: ConversationId, conversations: Conversations
) -> None:
    await queue.correct(held, counsellor.id, seen=3, level=0, epoch=1)
    assert (await conversations.raise_level(held, 4)).level == 4
