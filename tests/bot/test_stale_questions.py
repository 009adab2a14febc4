"""When the worker has the dialogue drop its open question: on real Redis, with a dialogue that only notes what it is told."""

from typing import Any, cast

import pytest

from bot.dialogue import Dialogue, Heard, Reply
from bot.worker import Worker
from helpline.channel import Channel
from helpline.conversation.inbox import Effects
from helpline.conversation.log import Conversations
from helpline.conversation.records import Audience, Author, Body, Draft, Kind
from helpline.ids import ConversationId, MessageId
from helpline.language import Language
from tests.bot.conftest import caller_presses, caller_writes


class Noting:
    """Stands for the dialogue: what it hears and what it is told to drop, in order."""

    def __init__(self) -> None:
        self.told: list[str] = []

    def begin(self, *_: Any) -> None: ...

    async def hear(self, heard: Heard) -> list[Reply]:
        self.told.append(heard.text or heard.choice or "")
        return [Reply("answered")]

    async def drop_question(self, *, suicide: bool = False) -> None:
        self.told.append("suicide was asked about" if suicide else "dropped")

    def end(self) -> tuple[bytes, Effects]:
        return b"{}", Effects()


@pytest.fixture
def noting() -> Noting:
    return Noting()


@pytest.fixture
def worker(conversations: Conversations, noting: Noting) -> Worker:
    return Worker(conversations, cast(Dialogue, noting))


@pytest.fixture
async def id(conversations: Conversations) -> ConversationId:
    return (await conversations.open(Channel.WEB, Language.EN)).id


@pytest.mark.parametrize(
    ("level", "lines", "told"),
    [
        (2, "safety-check-suicide", ["dropped", "suicide was asked about"]),
        (3, "safety-suicide", ["dropped", "suicide was asked about"]),
        (4, "safety-suicide-imminent", ["dropped"]),
        (4, "safety-imminent", ["dropped"]),
        (2, "safety-check", ["a danger"]),
        (3, "safety-stalking", ["a danger"]),
    ],
)
async def test_safety_lines_that_stand_alone_close_the_open_question(
    worker: Worker,
    noting: Noting,
    conversations: Conversations,
    id: ConversationId,
    level: int,
    lines: str,
    told: list[str],
) -> None:
    await conversations.accept(id, caller_writes("a danger", level=level), level=level, safety=lines)
    await worker.work_once()
    assert noting.told == told


async def test_a_yes_in_the_same_turn_comes_after_the_question_about_suicide(
    worker: Worker, noting: Noting, conversations: Conversations, id: ConversationId
) -> None:
    await conversations.accept(id, caller_writes("a danger", level=2), level=2, safety="safety-check-suicide")
    await conversations.accept(id, caller_presses("yes"))
    await worker.work_once()
    assert noting.told == ["dropped", "suicide was asked about", "yes"]


async def test_lines_that_come_late_count_from_where_they_stand(
    worker: Worker, noting: Noting, conversations: Conversations, id: ConversationId
) -> None:
    await conversations.accept(id, caller_writes("a danger", message_id="late"))
    await worker.work_once()
    body = Body(sentence="safety-suicide")
    await conversations.append(id, Draft(MessageId("safety:late"), Kind.NOTICE, Author.HELPLINE, Audience.BOTH, body))
    await conversations.accept(id, caller_presses("yes"))
    await worker.work_once()
    assert noting.told == ["a danger", "suicide was asked about", "yes"]


async def test_a_question_of_before_a_counsellor_spoke_is_dropped(
    worker: Worker, noting: Noting, conversations: Conversations, id: ConversationId
) -> None:
    spoken = Draft(MessageId("x"), Kind.MESSAGE, Author.COUNSELLOR, Audience.BOTH, Body(text="I am here"))
    await conversations.append(id, spoken)
    await conversations.accept(id, caller_presses("yes"))
    await worker.work_once()
    assert noting.told == ["dropped", "yes"]
