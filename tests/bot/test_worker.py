"""The worker, on real Redis and with the real model: each turn committed once, or not at all, and nothing said in logs."""

import asyncio
import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from typing import Any

import msgspec
import pytest
from redis.asyncio import Redis
from redis.exceptions import ConnectionError as NoConnection

from bot.dialogue import Dialogue
from bot.worker import Worker
from handoff.queue.steps import Counsellor, Queue
from helpline.channel import Channel
from helpline.conversation.inbox import Effects, Inbox
from helpline.conversation.log import Conversations, NoConversation
from helpline.conversation.records import Audience, Author, Body, Draft, Kind, State, Triage
from helpline.conversation.seal import seal_tracker
from helpline.ids import ConversationId, CounsellorId, MessageId
from helpline.language import Language
from helpline.logs import configure_logging
from helpline.risk import RiskLevel
from tests.bot.conftest import SECRET, answers, break_action, caller_presses, caller_writes, sentence

pytestmark = pytest.mark.model
COUNSELLOR = Counsellor(CounsellorId("c" * 24), ("en", "fr"))


async def test_an_empty_inbox_is_no_turn(worker: Worker) -> None:
    assert not await worker.work_once()


async def test_a_message_is_answered_once(worker: Worker, conversations: Conversations, id: ConversationId) -> None:
    await conversations.accept(id, caller_writes("hello", message_id="the-first-one"))
    assert await worker.work_once()
    assert not await worker.work_once()
    assert await answers(conversations, id) == [sentence("utter_greet")]
    assert (await conversations.read(id))[-1].message_id == "the-first-one.0"


async def test_messages_of_one_turn_are_answered_in_order(
    worker: Worker, conversations: Conversations, id: ConversationId
) -> None:
    for text in ("hello", "is this confidential?", "thanks"):
        await conversations.accept(id, caller_writes(text))
    assert await worker.work_once()
    assert await answers(conversations, id) == [
        sentence("utter_greet"), sentence("utter_ask_confidentiality"), sentence("say_thanks")
    ]  # fmt: skip


async def test_asking_for_a_person_puts_the_conversation_in_line(
    worker: Worker, conversations: Conversations, id: ConversationId
) -> None:
    await conversations.accept(id, caller_writes("I want to talk to a human"))
    await worker.work_once()
    await conversations.accept(id, caller_presses("keep-out-human-resources"))
    await worker.work_once()
    assert (await conversations.get(id)).state is State.BOT
    await conversations.accept(id, caller_presses("keep-out-done"))
    await worker.work_once()
    now = await conversations.get(id)
    assert (now.state, now.exclusions) == (State.WAITING, ("human-resources",))
    # The bot keeps company in line.
    await conversations.accept(id, caller_writes("is this confidential?"))
    await worker.work_once()
    assert (await answers(conversations, id))[-1] == sentence("utter_ask_confidentiality")


async def test_the_pages_button_for_a_person_is_followed_by_who_should_not_see_it(
    worker: Worker, conversations: Conversations, id: ConversationId
) -> None:
    await conversations.ask_human(id)
    assert (await conversations.get(id)).state is State.WAITING
    await worker.work_once()
    assert await answers(conversations, id) == [sentence("say_keep_out_after")]
    await conversations.accept(id, caller_presses("keep-out-at-geneva"))
    await worker.work_once()
    assert (await conversations.get(id)).exclusions == ("geneva",)
    await conversations.ask_human(id)
    assert not await worker.work_once()


async def test_where_a_life_is_in_danger_the_pages_button_is_followed_by_silence(
    worker: Worker, conversations: Conversations, id: ConversationId
) -> None:
    await conversations.ask_human(id)
    await conversations.raise_level(id, 4)
    await worker.work_once()
    assert await answers(conversations, id) == []


async def test_the_next_turn_remembers_the_last(
    worker: Worker, conversations: Conversations, id: ConversationId
) -> None:
    await conversations.accept(id, caller_presses("mean-disclose-bullying"))
    await worker.work_once()
    await conversations.accept(id, caller_presses("yes"))
    await worker.work_once()
    assert (await answers(conversations, id))[-1] == sentence("say_safe")


async def test_whoever_says_to_be_safe_lowers_the_level_and_keeps_the_place_in_line(
    worker: Worker, conversations: Conversations, id: ConversationId
) -> None:
    await conversations.accept(id, caller_presses("mean-disclose-bullying"), level=3)
    await worker.work_once()
    await conversations.accept(id, caller_presses("yes"))
    await worker.work_once()
    now = await conversations.get(id)
    assert (now.level, now.state) == (2, State.WAITING)


async def test_safe_and_in_danger_in_one_turn_lowers_nothing(
    worker: Worker, conversations: Conversations, id: ConversationId
) -> None:
    await conversations.accept(id, caller_presses("mean-disclose-bullying"), level=3)
    await worker.work_once()
    await conversations.accept(id, caller_presses("yes"))
    await conversations.accept(id, caller_writes("he has come back with a knife", level=4), level=4)
    await worker.work_once()
    assert (await conversations.get(id)).level == 4


async def test_given_back_nobody_is_in_line_for_a_person_asked_for_before(
    worker: Worker, conversations: Conversations, id: ConversationId
) -> None:
    await conversations.accept(id, caller_presses("human"), level=3)
    await worker.work_once()
    queue = Queue(conversations)
    await queue.claim_next(COUNSELLOR)
    await queue.give_back(id, COUNSELLOR.id)
    await worker.work_once()
    await conversations.accept(id, caller_presses("mean-disclose-bullying"))
    await worker.work_once()
    assert (await conversations.get(id)).state is State.BOT


@asynccontextmanager
async def slow(
    dialogue: Dialogue, monkeypatch: pytest.MonkeyPatch
) -> AsyncIterator[tuple[asyncio.Event, asyncio.Event]]:
    """The dialogue stops in the middle of a turn (first event) until it may go on (second)."""
    reached, go_on = asyncio.Event(), asyncio.Event()
    hear = dialogue.hear

    async def waits(heard: Any) -> Any:
        reached.set()
        await go_on.wait()
        return await hear(heard)

    with monkeypatch.context() as patched:
        patched.setattr(dialogue, "hear", waits)
        yield reached, go_on


async def test_a_reply_that_comes_after_a_claim_is_dropped(
    worker: Worker,
    dialogue: Dialogue,
    conversations: Conversations,
    id: ConversationId,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    await conversations.accept(id, caller_writes("hello"), level=3)
    async with slow(dialogue, monkeypatch) as (reached, go_on):
        turn = asyncio.create_task(worker.work_once())
        await reached.wait()
        assert await Queue(conversations).claim_next(COUNSELLOR) is not None
        go_on.set()
        await turn
    assert await answers(conversations, id) == []
    assert not await worker.work_once()


async def test_what_is_written_during_a_turn_is_answered_in_the_next(
    worker: Worker,
    dialogue: Dialogue,
    conversations: Conversations,
    id: ConversationId,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    await conversations.accept(id, caller_writes("hello"))
    async with slow(dialogue, monkeypatch) as (reached, go_on):
        turn = asyncio.create_task(worker.work_once())
        await reached.wait()
        await conversations.accept(id, caller_writes("thanks"))
        go_on.set()
        await turn
    await worker.work_once()
    assert await answers(conversations, id) == [sentence("utter_greet"), sentence("say_thanks")]


async def test_a_conversation_deleted_during_a_turn_takes_no_answer(
    worker: Worker,
    dialogue: Dialogue,
    conversations: Conversations,
    id: ConversationId,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    await conversations.accept(id, caller_writes("hello"))
    async with slow(dialogue, monkeypatch) as (reached, go_on):
        turn = asyncio.create_task(worker.work_once())
        await reached.wait()
        await conversations.shred(id)
        go_on.set()
        await turn
    with pytest.raises(NoConversation):
        await conversations.read(id)
    assert not await worker.work_once()


async def test_a_broken_action_is_answered_by_an_apology_and_the_way_to_a_person(
    worker: Worker,
    dialogue: Dialogue,
    conversations: Conversations,
    id: ConversationId,
    monkeypatch: pytest.MonkeyPatch,
    capfd: pytest.CaptureFixture[str],
) -> None:
    break_action(dialogue, "action_offer_person", monkeypatch)
    await conversations.accept(id, caller_presses("human"))
    await worker.work_once()
    assert await answers(conversations, id) == [sentence("say_fault")]
    assert [button.choice for button in (await conversations.read(id))[-1].body.buttons] == ["human"]
    logged = capfd.readouterr()
    assert "dialogue_failed" in logged.err
    assert SECRET not in logged.out + logged.err


async def test_a_turn_that_fails_altogether_leaves_the_worker_alive_and_comes_again(
    worker: Worker,
    dialogue: Dialogue,
    conversations: Conversations,
    id: ConversationId,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    await conversations.accept(id, caller_writes("hello"))

    def broken() -> tuple[bytes, Effects]:
        raise RuntimeError(SECRET)

    with monkeypatch.context() as patched:
        patched.setattr(dialogue, "end", broken)
        assert await worker.work_once()
    assert await answers(conversations, id) == []
    await conversations.redis.zadd("{main}:turns", {id: 0})
    assert await Inbox(conversations).reap() == 1
    assert await worker.work_once()
    assert await answers(conversations, id) == [sentence("utter_greet")]


@pytest.mark.parametrize("damage", ["later release", "not json", "not sealed"])
async def test_a_dialogue_state_that_cannot_be_read_costs_its_memory_and_not_the_answer(
    worker: Worker, conversations: Conversations, id: ConversationId, damage: str
) -> None:
    state = {"later release": json.dumps({"v": 99, "what": "ever"}).encode(), "not json": b"\xff"}.get(damage)
    sealed = b"\x09junk" if state is None else seal_tracker(await conversations.data_key(id), id, state)
    await conversations.redis.set(conversations.keys.tracker(id), sealed)
    await conversations.accept(id, caller_writes("hello"))
    await worker.work_once()
    assert await answers(conversations, id) == [sentence("utter_greet")]


async def test_a_log_that_cannot_be_opened_does_not_end_the_worker(
    worker: Worker, conversations: Conversations, id: ConversationId
) -> None:
    await conversations.accept(id, caller_writes("hello"))
    await conversations.redis.hset(conversations.keys.conversation(id), "dek", "1.AAAA")
    healthy = (await conversations.open(Channel.WEB, Language.EN)).id
    await conversations.accept(healthy, caller_writes("hello"))
    assert await worker.work_once()
    assert await worker.work_once()
    assert await answers(conversations, healthy) == [sentence("utter_greet")]


async def test_in_danger_the_safety_lines_stand_alone(
    worker: Worker, conversations: Conversations, id: ConversationId
) -> None:
    danger = caller_writes("he is at my door with a knife", level=4)
    await conversations.accept(id, danger, level=4, safety="safety-imminent")
    await worker.work_once()
    assert await answers(conversations, id) == []
    assert not await worker.work_once()


async def test_what_triage_found_late_counts_as_if_it_had_been_there(
    worker: Worker, conversations: Conversations, id: ConversationId
) -> None:
    late = Triage(Language.EN, 0.0, RiskLevel.ELEVATED, untriaged=True)
    draft = caller_writes("he is at my door with a knife")
    draft = msgspec.structs.replace(draft, body=msgspec.structs.replace(draft.body, triage=late))
    accepted = await conversations.accept(id, draft, level=2)
    found = Triage(Language.EN, 1.0, RiskLevel.IMMINENT, ("weapon",))
    await conversations.score(id, draft.message_id, accepted.entry, found, safety="safety-imminent")
    await worker.work_once()
    assert await answers(conversations, id) == [], "in such danger the safety lines stand alone"


async def test_given_back_it_says_who_it_is_and_answers_nothing_that_was_said_to_the_counsellor(
    worker: Worker, conversations: Conversations, id: ConversationId
) -> None:
    await conversations.accept(id, caller_writes("hello"), level=3)
    await worker.work_once()
    queue = Queue(conversations)
    await queue.claim_next(COUNSELLOR)
    await conversations.accept(id, caller_writes("thanks"))
    await queue.give_back(id, COUNSELLOR.id)
    await worker.work_once()
    assert await answers(conversations, id) == [sentence("utter_greet"), sentence("say_handoff_ended")]


async def test_after_a_lapse_it_answers_only_what_no_counsellor_did(
    worker: Worker, conversations: Conversations, id: ConversationId
) -> None:
    await conversations.accept(id, caller_writes("hello"), level=3)
    await worker.work_once()
    queue = Queue(conversations)
    await queue.claim_next(COUNSELLOR)
    await conversations.accept(id, caller_writes("is this confidential?"))
    spoken = Draft(MessageId("x"), Kind.MESSAGE, Author.COUNSELLOR, Audience.BOTH, Body(text="I am here"))
    await conversations.append(id, spoken)
    await conversations.accept(id, caller_writes("thanks"))
    await conversations.redis.zadd("{main}:leases", {id: 0})
    assert await queue.reap() == [id]
    await worker.work_once()
    assert await answers(conversations, id) == [sentence("utter_greet"), sentence("say_thanks")]


async def test_a_long_talk_with_a_person_is_read_past_and_not_for_ever(
    worker: Worker, conversations: Conversations, id: ConversationId
) -> None:
    for number in range(510):
        note = Draft(
            MessageId(f"n{number}"), Kind.NOTICE, Author.HELPLINE, Audience.BOTH, Body(sentence="notice-closed")
        )
        await conversations.append(id, note)
    await conversations.accept(id, caller_writes("hello"))
    turns = 0
    while await worker.work_once() and turns < 5:
        turns += 1
    assert turns == 2
    assert await answers(conversations, id) == [sentence("utter_greet")]


async def test_a_language_asked_for_in_words_stays(
    worker: Worker, conversations: Conversations, id: ConversationId
) -> None:
    await conversations.accept(id, caller_writes("can we speak French please"))
    await worker.work_once()
    now = await conversations.get(id)
    assert (now.language, now.language_chosen) == (Language.FR, True)
    assert await answers(conversations, id) == [sentence("say_language_changed", Language.FR)]


async def test_a_redis_that_is_lost_and_comes_back_finds_the_worker_at_work(
    worker: Worker, conversations: Conversations, id: ConversationId, monkeypatch: pytest.MonkeyPatch
) -> None:
    await conversations.accept(id, caller_writes("hello"))
    take, lost = worker._inbox.take, 2

    async def sometimes() -> Any:
        nonlocal lost
        lost -= 1
        if lost >= 0:
            raise NoConnection("away")
        return await take()

    monkeypatch.setattr(worker._inbox, "take", sometimes)
    running = asyncio.create_task(worker.run())
    async with asyncio.timeout(15):
        while not await answers(conversations, id):
            await asyncio.sleep(0.05)
    running.cancel()
    with suppress(asyncio.CancelledError):
        await running
    assert await answers(conversations, id) == [sentence("utter_greet")]


TEXTS = {
    "en": "he touched me at the Zanzibar office", "fr": "il m'a touchée au bureau de Zanzibar",
    "es": "me tocó en la oficina de Zanzíbar", "ar": "لمسني في مكتب زنجبار", "zh": "他在桑给巴尔办公室摸我",
    "ru": "он трогал меня в офисе на Занзибаре",
}  # fmt: skip


async def test_no_log_line_says_anything_of_what_was_written(
    worker: Worker, conversations: Conversations, redis: Redis, capfd: pytest.CaptureFixture[str]
) -> None:
    configure_logging("bot", "debug")
    try:
        for language, text in TEXTS.items():
            id = (await conversations.open(Channel.WEB, Language(language))).id
            for one in (text, "/restart", "+41 22 917 00 00"):
                await conversations.accept(id, caller_writes(one, Language(language)))
                await worker.work_once()
    finally:
        configure_logging("bot")
    logged = capfd.readouterr()
    lines = (logged.out + logged.err).splitlines()
    assert any('"turn"' in line for line in lines)
    for line in lines:
        assert json.loads(line)["process"] == "bot"
        for word in (
            "Zanz",
            "\\u0632\\u0646\\u062c",
            "زنجبار",
            "桑给",
            "Занз",
            "22 917",
            "4122917",
            "touch",
            "restart",
        ):
            assert word not in line
