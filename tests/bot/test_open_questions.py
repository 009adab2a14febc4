"""Questions that stand open when danger is told, a counsellor speaks, or another button is pressed."""

import pytest

from bot.worker import Worker
from handoff.queue.steps import Counsellor, Queue
from helpline.conversation.log import Conversations
from helpline.conversation.records import Audience, Author, Body, Draft, Kind, State
from helpline.ids import ConversationId, CounsellorId, MessageId
from tests.bot.conftest import answers, caller_presses, caller_writes, sentence

pytestmark = pytest.mark.model
COUNSELLOR = Counsellor(CounsellorId("c" * 24), ("en", "fr"))


async def test_a_danger_told_while_safety_is_asked_is_not_taken_back_by_the_next_yes(
    worker: Worker, conversations: Conversations, id: ConversationId
) -> None:
    await conversations.accept(id, caller_presses("mean-disclose-bullying"))
    await worker.work_once()
    await conversations.accept(id, caller_writes("I want to die", level=3), level=3, safety="safety-suicide")
    await worker.work_once()
    await conversations.accept(id, caller_presses("yes"))
    await worker.work_once()
    assert (await conversations.get(id)).level == 3
    assert (await answers(conversations, id))[-1] == sentence("utter_disclose_suicidal_thoughts")


async def test_yes_to_the_lines_question_about_suicide_brings_a_person_and_is_taken_once(
    worker: Worker, conversations: Conversations, id: ConversationId
) -> None:
    dark = caller_writes("what is the point of living", level=2)
    await conversations.accept(id, dark, level=2, safety="safety-check-suicide")
    await worker.work_once()
    assert await answers(conversations, id) == []
    for _ in range(2):
        await conversations.accept(id, caller_presses("yes"))
        await worker.work_once()
    now = await conversations.get(id)
    assert (now.level, now.state) == (3, State.WAITING)
    assert await answers(conversations, id) == [sentence("utter_disclose_suicidal_thoughts"), sentence("say_affirm")]


async def test_after_a_no_to_the_lines_question_a_yes_raises_nothing(
    worker: Worker, conversations: Conversations, id: ConversationId
) -> None:
    dark = caller_writes("what is the point of living", level=2)
    await conversations.accept(id, dark, level=2, safety="safety-check-suicide")
    for choice in ("no", "yes"):
        await conversations.accept(id, caller_presses(choice))
        await worker.work_once()
    assert (await conversations.get(id)).level == 2


async def test_whoever_was_being_asked_who_should_not_see_it_is_in_line_when_the_lines_close_that_question(
    worker: Worker, conversations: Conversations, id: ConversationId
) -> None:
    await conversations.accept(id, caller_presses("human"))
    await worker.work_once()
    assert (await conversations.get(id)).state is State.BOT
    dark = caller_writes("what is the point of living", level=2)
    await conversations.accept(id, dark, level=2, safety="safety-check-suicide")
    await worker.work_once()
    assert (await conversations.get(id)).state is State.WAITING


async def test_a_safety_question_of_before_a_counsellor_spoke_is_answered_by_nothing_said_after(
    worker: Worker, conversations: Conversations, id: ConversationId
) -> None:
    await conversations.accept(id, caller_presses("mean-disclose-bullying"), level=3)
    await worker.work_once()
    queue = Queue(conversations)
    await queue.claim_next(COUNSELLOR)
    spoken = Draft(MessageId("x"), Kind.MESSAGE, Author.COUNSELLOR, Audience.BOTH, Body(text="I am here"))
    await conversations.append(id, spoken)
    await conversations.redis.zadd("{main}:leases", {id: 0})
    await queue.reap()
    await conversations.accept(id, caller_presses("yes"))
    await worker.work_once()
    assert (await conversations.get(id)).level == 3
