"""Server-sent events: everything once, in order, across broken lines and restarts of the store."""

import asyncio
import json
import os
import signal
import subprocess
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from pathlib import Path
from typing import Any

import httpx
import pytest
from redis import Redis as BlockingRedis
from redis.asyncio import Redis

from gateway.webchat.events import MOST_STREAMS
from helpline.conversation.log import Conversations
from helpline.conversation.records import Audience, Author, Body, Draft, Kind
from helpline.ids import ConversationId, new_message_id
from helpline.presence import Status, beat
from helpline.settings import Settings
from helpline.vault.keyring import Vault

Caller = Any


class Events:
    """An open event stream, read event by event."""

    def __init__(self, response: httpx.Response) -> None:
        self._lines = response.aiter_lines()

    async def next(self, wanted: str = "entry") -> tuple[str | None, Any]:
        """The next event of a kind: its id and its data."""
        event, id, data = "message", None, ""
        async with asyncio.timeout(20):
            async for line in self._lines:
                name, _, value = line.partition(": ")
                if name == "event":
                    event = value
                elif name == "id":
                    id = value
                elif name == "data":
                    data += value
                elif not line and data:
                    if event == wanted:
                        return id, json.loads(data)
                    event, id, data = "message", None, ""
        raise AssertionError("the stream ended")


@asynccontextmanager
async def listening(caller: Caller, after: str | None = None, last: str | None = None) -> AsyncIterator[Events]:
    headers = {**caller.headers, **({"Last-Event-ID": last} if last else {})}
    query = {"after": after} if after else {}
    async with caller.http.stream("GET", "/chat/events", headers=headers, params=query, timeout=30) as response:
        assert response.status_code == 200
        assert response.headers["content-type"].startswith("text/event-stream")
        yield Events(response)


def store(settings: Settings, redis: Redis) -> Conversations:
    vault = Vault.from_settings(settings.master_key, settings.index_key)
    return Conversations(redis, vault, settings.cell, settings.policy)


async def only_id(redis: Redis) -> ConversationId:
    (id,) = {name.decode().split(":")[2] async for name in redis.scan_iter("{main}:conv:*")}
    return ConversationId(id)


def reply(text: str, author: Author = Author.ASSISTANT, to: Audience = Audience.BOTH) -> Draft:
    return Draft(new_message_id(), Kind.MESSAGE, author, to, Body(text=text))


async def test_an_entry_comes_at_once_with_its_own_id(caller: Caller, settings: Settings, redis: Redis) -> None:
    await caller.start()
    async with listening(caller) as events:
        id, opening = await events.next()
        assert id == opening["id"]
        entry = await store(settings, redis).append(await only_id(redis), reply("I am listening."))
        async with asyncio.timeout(10):
            id, said = await events.next()
        assert (id, said["from"], said["text"]) == (entry, "assistant", "I am listening.")


@pytest.mark.parametrize("by_header", [True, False])
async def test_after_a_broken_line_nothing_is_lost_and_nothing_comes_twice(
    caller: Caller, settings: Settings, redis: Redis, by_header: bool
) -> None:
    await caller.start()
    id = await only_id(redis)
    seen = []
    async with listening(caller) as events:
        await events.next()
        for n in range(3):
            await store(settings, redis).append(id, reply(f"before {n}"))
            last, entry = await events.next()
            seen.append(entry["text"])
    for n in range(260):  # more than one page
        await store(settings, redis).append(id, reply(f"while away {n}"))
    async with listening(caller, **({"last": last} if by_header else {"after": last})) as events:
        for _ in range(260):
            seen.append((await events.next())[1]["text"])  # noqa: PERF401 -- one after the other, as they come
        await store(settings, redis).append(id, reply("after"))
        seen.append((await events.next())[1]["text"])
    assert seen == [*(f"before {n}" for n in range(3)), *(f"while away {n}" for n in range(260)), "after"]


async def test_what_is_for_the_desk_never_reaches_the_caller(caller: Caller, settings: Settings, redis: Redis) -> None:
    await caller.start()
    id = await only_id(redis)
    for n in range(450):  # more than two pages with nothing to see
        await store(settings, redis).append(id, reply(f"a note of the desk {n}", Author.COUNSELLOR, Audience.DESK))
    await store(settings, redis).append(id, reply("for you", Author.COUNSELLOR))
    async with listening(caller) as events:
        await events.next()
        assert (await events.next())[1]["text"] == "for you"
    entries, after, more = [], "0-0", True
    while more:
        page = (await caller.get("log", params={"after": after})).json()
        entries, after, more = [*entries, *page["entries"]], page["last"], page["more"]
    assert [entry["text"] for entry in entries][1:] == ["for you"]


async def test_status_says_honestly_who_is_there(caller: Caller, redis: Redis) -> None:
    await caller.start()
    async with listening(caller) as events:
        _, status = await events.next("status")
        assert (status["state"], status["bot"]) == ("assistant", "away")
        assert status["note"].startswith("The automated assistant is not available")
        await beat(redis, "main", "bot", Status.LOADING)
        _, status = await events.next("status")
        assert status["bot"] == "loading"
        await beat(redis, "main", "bot", Status.READY)
        _, status = await events.next("status")
        assert (status["bot"], status["note"]) == ("ready", "")
        await caller.post("human")
        _, status = await events.next("status")
        assert (status["state"], status["ahead"], status["counsellors"]) == ("waiting", 0, False)


async def test_notices_come_in_the_language_of_the_moment(caller: Caller) -> None:
    await caller.start("en")
    await caller.post("language", {"language": "ru"})
    async with listening(caller) as events:
        _, opening = await events.next()
    assert opening["language"] == "ru"
    assert opening["text"].startswith("Это линия помощи")


async def test_the_stream_ends_when_the_session_does(caller: Caller) -> None:
    await caller.start()
    async with listening(caller) as events:
        await events.next("status")
        await caller.post("leave")
        assert (await events.next("ended"))[1] == {"reason": "session"}


async def test_one_conversation_cannot_hold_lines_without_end(caller: Caller) -> None:
    await caller.start()
    async with AsyncExitStack() as lines:
        # Held on to: a stream that nobody holds is closed.
        streams = [await lines.enter_async_context(listening(caller)) for _ in range(MOST_STREAMS)]
        for stream in streams:
            await stream.next("status")
        assert (await caller.get("events")).status_code == 429


async def test_a_bad_place_to_go_on_is_refused(caller: Caller) -> None:
    await caller.start()
    for after in ("x", "1-", "-1-0", "1-0 OR", "9" * 40 + "-0", "١-٠"):
        assert (await caller.get("events", params={"after": after})).status_code == 400
        assert (await caller.get("log", params={"after": after})).status_code == 400


@pytest.mark.slow
async def test_with_the_store_away_for_ten_seconds_nothing_accepted_is_lost(caller: Caller, redis_socket: Path) -> None:
    await caller.start("es")
    await caller.say("before", "message-before")
    with BlockingRedis(unix_socket_path=str(redis_socket)) as direct:
        pid = int(direct.info("server")["process_id"])
    async with listening(caller) as events:
        await events.next()
        await events.next()
        os.kill(pid, signal.SIGSTOP)
        wake = subprocess.Popen(["sh", "-c", f"sleep 10; kill -CONT {pid}"])
        try:
            answer = await caller.say("during", "message-during")
            assert (answer.status_code, answer.json()["error"]) == (503, "store_away")
            assert int(answer.headers["retry-after"]) >= 1
            assert (await caller.http.get("/healthz")).status_code == 200
            assert (await caller.http.get("/readyz")).status_code == 503
            assert (await caller.http.get("/")).status_code == 200
        finally:
            await asyncio.to_thread(wake.wait)
            os.kill(pid, signal.SIGCONT)
        for _ in range(20):
            try:
                answer = await caller.say("during", "message-during")
            except httpx.TransportError:
                continue  # an idle connection the server closed in the same moment: a page sends again, with the same id
            if answer.status_code == 202:
                break
            await asyncio.sleep(0.5)
        assert answer.status_code == 202
        _, entry = await events.next()
        assert entry["text"] == "during"
    assert await caller.texts() == ["before", "during"]
    assert (await caller.http.get("/readyz")).status_code == 200
