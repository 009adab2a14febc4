"""Messages over the API: stored once, triaged, refused with a reason when they can't be."""

import asyncio
from typing import Any

import pytest
from redis.asyncio import Redis

from helpline.conversation.log import Conversations
from helpline.conversation.records import State
from helpline.language import Language
from helpline.sentences import sentences
from helpline.settings import Settings
from helpline.vault.keyring import Vault

# importlib mode: conftest's classes are reached through its fixtures.
Caller = Any


def conversations(settings: Settings, redis: Redis) -> Conversations:
    vault = Vault.from_settings(settings.master_key, settings.index_key)
    return Conversations(redis, vault, settings.cell, settings.policy)


async def only_conversation(redis: Redis) -> Any:
    names = [name.decode() async for name in redis.scan_iter("{main}:conv:*")]
    ids = {name.split(":")[2] for name in names}
    assert len(ids) == 1
    return ids.pop()


async def test_a_message_is_in_the_log_after_the_opening(caller: Caller) -> None:
    await caller.start()
    answer = await caller.say("Hello, is anybody there?")
    assert answer.status_code == 202
    assert set(answer.json()) == {"id", "entry", "duplicate"}
    opening, mine = await caller.entries()
    assert opening["from"] == "helpline"
    assert opening["kind"] == "notice"
    assert mine["text"] == "Hello, is anybody there?"
    assert mine["message"] == answer.json()["id"]


async def test_the_same_id_again_is_the_same_message_again(caller: Caller) -> None:
    await caller.start()
    first, again = await caller.say("once", "message-one"), await caller.say("once", "message-one")
    assert first.json()["duplicate"] is False
    assert again.json() == {**first.json(), "duplicate": True}
    assert await caller.texts() == ["once"]


async def test_danger_is_answered_and_put_in_line_in_the_step_that_stores_it(
    caller: Caller, settings: Settings, redis: Redis
) -> None:
    await caller.start()
    await caller.say("he has a gun and he is in my office")
    entries = await caller.entries()
    assert any(entry.get("urgent") for entry in entries)
    held = await conversations(settings, redis).get(await only_conversation(redis))
    assert held.level == 4
    assert held.state is State.WAITING
    status = (await caller.get("log")).json()["status"]
    assert status["state"] == "waiting"
    assert status["ahead"] == 0


async def test_a_gentle_check_is_said_and_is_no_alarm(caller: Caller) -> None:
    await caller.start()
    await caller.say("I'm not going to kill myself")
    entries = await caller.entries()
    check = sentences().say(Language.EN, "safety-check-suicide")
    assert [entry.get("urgent", False) for entry in entries if entry["text"] == check] == [False]


async def test_the_caller_never_sees_level_triage_or_what_is_meant_for_the_desk(caller: Caller) -> None:
    await caller.start()
    answer = await caller.say("I want to kill myself tonight, I have pills")
    everything = answer.text + (await caller.get("log")).text
    for word in ('"level"', '"triage"', '"matches"', '"categories"', "suicide/", '"audience"', '"epoch"'):
        assert word not in everything


async def test_a_sentence_cut_in_two_is_read_together(caller: Caller, settings: Settings, redis: Redis) -> None:
    await caller.start()
    await caller.say("i want to")
    await caller.say("kill myself")
    held = await conversations(settings, redis).get(await only_conversation(redis))
    assert held.level >= 3


async def test_the_language_follows_what_is_written_until_one_is_chosen(caller: Caller) -> None:
    await caller.start(None)
    await caller.say("Bonjour, mon chef me fait des remarques déplacées tous les jours au bureau")
    assert (await caller.get("log")).json()["status"]["language"] == "fr"
    await caller.post("language", {"language": "en"})
    await caller.say("Encore une phrase tout à fait française pour voir")
    assert (await caller.get("log")).json()["status"]["language"] == "en"


async def test_a_button_is_said_in_its_own_words_and_a_person_asked_for_comes_without_the_assistant(
    caller: Caller,
) -> None:
    await caller.start()
    assert (await caller.post("messages", {"id": "choice-one", "choice": "human"})).status_code == 202
    log = (await caller.get("log")).json()
    assert log["status"]["state"] == "waiting"
    assert "Talk to a person" in [entry["text"] for entry in log["entries"]]


BAD = [
    ("empty text", {"id": "message-1", "text": ""}, 400, "empty"),
    ("only spaces", {"id": "message-1", "text": " \n\t "}, 400, "empty"),
    ("only control characters", {"id": "message-1", "text": "\x00\x01\x1b\x7f"}, 400, "empty"),
    ("only invisible characters", {"id": "message-1", "text": "\u200b\u200d\u2060"}, 400, "empty"),
    ("ten thousand emoji", {"id": "message-1", "text": "😱" * 10_000}, 413, "text_too_long"),
    ("one character too many", {"id": "message-1", "text": "a" * 8001}, 413, "text_too_long"),
    ("100 kB", {"id": "message-1", "text": "a" * 100_000}, 413, "too_large"),
    ("no id", {"text": "hello"}, 400, "bad_request"),
    ("an empty id", {"id": "", "text": "hello"}, 400, "bad_request"),
    ("an id with other characters", {"id": "message:1:{x}", "text": "hello"}, 400, "bad_request"),
    ("an id with a line break", {"id": "message-1\n", "text": "hello"}, 400, "bad_request"),
    ("text that is no text", {"id": "message-1", "text": 7}, 400, "bad_request"),
    ("neither text nor choice", {"id": "message-1"}, 400, "bad_request"),
    ("both", {"id": "message-1", "text": "a", "choice": "yes"}, 400, "bad_request"),
    ("an intent as a choice", {"id": "message-1", "choice": "/ask_human"}, 400, "unknown_choice"),
    ("a list", [1, 2], 400, "bad_request"),
]


@pytest.mark.parametrize(("data", "status", "code"), [row[1:] for row in BAD], ids=[row[0] for row in BAD])
async def test_bad_input_gets_a_clear_answer_and_stores_nothing(
    caller: Caller, data: Any, status: int, code: str
) -> None:
    await caller.start("fr")
    answer = await caller.post("messages", data)
    assert answer.status_code == status
    assert answer.json()["error"] == code
    assert answer.headers["content-language"] == "fr"
    assert "Traceback" not in answer.text
    assert await caller.texts() == []
    assert (await caller.say("bonjour")).status_code == 202


RAW = [
    ("invalid UTF-8", b'{"id": "message-1", "text": "\xff\xfe"}', "application/json", 400, "not_utf8"),
    ("binary", bytes(range(256)), "application/json", 400, "not_utf8"),
    ("half an object", b'{"id": "message-1", "te', "application/json", 400, "bad_request"),
    ("a lone surrogate", b'{"id": "message-1", "text": "\\ud800"}', "application/json", 400, "bad_request"),
    ("very deep", b"[" * 20_000, "application/json", 400, "bad_request"),
    ("nothing", b"", "application/json", 400, "bad_request"),
    ("a form", b"id=message-1&text=hello", "application/x-www-form-urlencoded", 415, "wrong_type"),
    ("plain text", b'{"id": "message-1", "text": "hello"}', "text/plain", 415, "wrong_type"),
]


@pytest.mark.parametrize(("raw", "kind", "status", "code"), [row[1:] for row in RAW], ids=[row[0] for row in RAW])
async def test_bad_bytes_get_a_clear_answer(caller: Caller, raw: bytes, kind: str, status: int, code: str) -> None:
    await caller.start()
    answer = await caller.post("messages", content=raw, headers={"Content-Type": kind})
    assert (answer.status_code, answer.json()["error"]) == (status, code)
    assert await caller.texts() == []


async def test_control_characters_are_taken_out_and_the_rest_is_kept_whole(caller: Caller) -> None:
    await caller.start()
    await caller.say("one\r\ntwo\x00\x1b[31m\tthree \u202bمرحبا\u202c 😱")
    assert await caller.texts() == ["one\ntwo[31m\tthree \u202bمرحبا\u202c 😱"]


async def test_eight_thousand_characters_arrive_whole(caller: Caller) -> None:
    await caller.start()
    assert (await caller.say("漢" * 8000)).status_code == 202
    assert await caller.texts() == ["漢" * 8000]


async def test_twenty_messages_at_once_are_each_stored_once(caller: Caller) -> None:
    await caller.start()
    sent = [caller.say(f"message {n}", f"message-{n}") for n in range(20) for _ in range(2)]
    answers = await asyncio.gather(*sent)
    assert {answer.status_code for answer in answers} == {202}
    assert sorted(await caller.texts()) == sorted(f"message {n}" for n in range(20))


async def test_a_flood_is_slowed_with_a_time_to_come_back(caller: Caller) -> None:
    await caller.start()
    answers = await asyncio.gather(*(caller.say("again") for _ in range(70)))
    slowed = [answer for answer in answers if answer.status_code == 429]
    assert slowed
    assert all(int(answer.headers["retry-after"]) >= 1 for answer in slowed)
    assert len(await caller.texts()) == 70 - len(slowed)


async def test_a_closed_conversation_says_so(caller: Caller, settings: Settings, redis: Redis) -> None:
    await caller.start()
    await conversations(settings, redis).end(await only_conversation(redis))
    answer = await caller.say("hello?")
    assert (answer.status_code, answer.json()["error"]) == (409, "closed")
    assert (await caller.get("log")).json()["status"]["state"] == "closed"
