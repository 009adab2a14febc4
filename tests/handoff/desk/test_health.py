"""Health and metrics of the desk side."""

from collections.abc import Awaitable, Callable
from typing import Any

import httpx
import pytest
from prometheus_client.parser import text_string_to_metric_families
from redis.asyncio import Redis

from helpline.ids import ConversationId
from helpline.language import Language
from helpline.presence import Status, beat

Call = Callable[..., Awaitable[ConversationId]]


@pytest.fixture
async def client(served: Any) -> Any:
    async with httpx.AsyncClient(base_url=served.url) as client:
        yield client


async def test_alive_and_ready(client: httpx.AsyncClient) -> None:
    assert (await client.get("/healthz")).status_code == 200
    assert (await client.get("/readyz")).json() == {"ready": True}


async def test_verbose_readiness_names_what_is_degraded(client: httpx.AsyncClient, call: Call, redis: Redis) -> None:
    await call(4)
    await call(1)
    await beat(redis, "main", "bot", Status.TRAINING, 40)
    found = (await client.get("/readyz?verbose")).json()
    assert found["bot"] == {"status": "training", "progress": 40}
    assert (found["queue"]["waiting"], found["queue"]["level4"]) == (2, 1)
    assert found["counsellors"] == {"present": 0}
    assert found["degraded"] == ["bot_training", "keeper_away", "no_counsellor"]


@pytest.mark.parametrize("header", ["X-Forwarded-For", "Forwarded", "X-Real-IP", "Via"])
async def test_through_a_proxy_nobody_learns_how_many_wait(client: httpx.AsyncClient, call: Call, header: str) -> None:
    await call(4)
    assert (await client.get("/readyz?verbose", headers={header: "192.0.2.1"})).json() == {"ready": True}
    assert (await client.get("/metrics", headers={header: "192.0.2.1"})).status_code == 404


async def test_a_level_4_that_waits_too_long_is_a_degraded_mode(
    client: httpx.AsyncClient, call: Call, set_clock: Any, redis: Redis
) -> None:
    await set_clock(1_600_000_000_000)
    await call(4)
    await redis.delete("{main}:test-clock")
    assert "level4_overdue" in (await client.get("/readyz?verbose")).json()["degraded"]


async def test_metrics_count_steps_and_name_nobody(client: httpx.AsyncClient, sign_in: Any, call: Call) -> None:
    browser, account = await sign_in("Very Recognisable Name")
    id = await call(4, language=Language.AR)
    await call(2)
    await browser.act("claim-next")
    text = (await client.get("/metrics")).text
    found = {
        (sample.name, *sorted(sample.labels.values())): sample.value
        for family in text_string_to_metric_families(text)
        for sample in family.samples
    }
    assert found["helpline_steps_total", "claimed"] == 1
    assert found["helpline_waiting", "0-3", "en"] == 1
    assert found["helpline_held",] == 1
    assert found["helpline_processes", "desk", "ready"] == 1
    assert not any(secret in text for secret in (account.id, "Recognisable", id, "gun"))
