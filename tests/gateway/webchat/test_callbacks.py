"""Asking on the page to be called or written to, within a time that is safe."""

from collections.abc import AsyncIterator
from typing import TYPE_CHECKING, Any

import jsonschema
import pytest
from redis.asyncio import Redis

from helpline.conversation.callback import By
from helpline.language import Language
from helpline.presence import now_ms
from helpline.sentences import sentences
from helpline.settings import Settings
from tests.conftest import serving
from tests.gateway.webchat.conftest import Caller
from tests.gateway.webchat.test_openapi import schema

if TYPE_CHECKING:
    from triage.engine import TriageEngine

HOUR = 3_600_000
NUMBER = "+41 00 000 00 09"


@pytest.fixture
async def texted(
    settings: Settings, triage_engine: "TriageEngine", redis: Redis, triage_in_time: None
) -> AsyncIterator[Caller]:
    """A caller of a deployment that can send texts, but cannot call."""
    from gateway.app import create_app

    async with serving(create_app(settings, engine=triage_engine, callbacks_by=frozenset({By.TEXT}))) as address:
        one = Caller(address)
        yield await one.start()
        await one.http.aclose()


async def ask(caller: Caller, redis: Redis, **other: Any) -> Any:
    now = await now_ms(redis)
    wish = {"id": "wish-1", "by": "text", "number": NUMBER, "begins": now + HOUR, "ends": now + 2 * HOUR, **other}
    return await caller.post("callback", wish)


async def test_a_wish_is_agreed_and_said_without_the_number(texted: Caller, redis: Redis) -> None:
    await texted.post("human")
    answer = await ask(texted, redis)
    assert answer.status_code == 200
    jsonschema.validate(answer.json(), schema("CallbackAnswer"))
    log = (await texted.get("log")).json()
    assert log["status"]["callback"] == answer.json()["callback"]
    assert NUMBER.replace(" ", "") not in (await texted.get("log")).text


@pytest.mark.parametrize("language", Language)
async def test_out_of_the_line_until_then_the_page_says_when_and_not_that_they_are_in_line(
    texted: Caller, redis: Redis, language: Language
) -> None:
    await texted.post("language", {"language": language.value})
    await ask(texted, redis)
    status = (await texted.get("log")).json()["status"]
    assert status["note"] == sentences().say(language, "page-status-callback")
    assert status["ahead"] is None


async def test_it_can_be_taken_back(texted: Caller, redis: Redis) -> None:
    await ask(texted, redis)
    answer = await texted.http.delete("/chat/callback", headers=texted.headers)
    assert (answer.status_code, answer.json()) == (200, {"callback": None})
    assert (await texted.get("log")).json()["status"]["callback"] is None


@pytest.mark.parametrize(
    ("other", "status", "error"),
    [
        ({"number": "0790000009"}, 400, "bad_number"),
        ({"number": "call me"}, 400, "bad_number"),
        ({"ends": 1}, 400, "bad_time"),
        ({"begins": 2**45, "ends": 2**45}, 400, "bad_time"),
        ({"by": "call"}, 404, "no_callbacks"),
        ({"by": "letter"}, 400, "bad_request"),
        ({"begins": -1}, 400, "bad_request"),
    ],
)
async def test_what_cannot_be_kept_is_refused_with_the_reason(
    texted: Caller, redis: Redis, other: dict[str, Any], status: int, error: str
) -> None:
    answer = await ask(texted, redis, **other)
    assert (answer.status_code, answer.json()["error"]) == (status, error)
    assert (await texted.get("log")).json()["status"]["callback"] is None


@pytest.mark.parametrize("language", Language)
async def test_a_refusal_is_in_the_callers_language(texted: Caller, redis: Redis, language: Language) -> None:
    from helpline.sentences import sentences

    await texted.start(language)
    answer = await ask(texted, redis, number="12")
    assert answer.json()["message"] == sentences().say(language, "error-bad-number")


async def test_nobody_makes_a_telephone_ring_again_and_again(texted: Caller, redis: Redis) -> None:
    answers = [(await ask(texted, redis, id=f"wish-{n}")).status_code for n in range(8)]
    assert answers[:5] == [200] * 5
    assert set(answers[5:]) == {429}


async def test_without_numbers_nothing_is_offered(caller: Caller, redis: Redis) -> None:
    await caller.start()
    assert (await ask(caller, redis)).json()["error"] == "no_callbacks"
    assert 'id="callback"' not in (await caller.http.get("/")).text
