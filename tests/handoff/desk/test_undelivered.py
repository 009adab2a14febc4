"""What could not be sent is on the desk, for supervisors, without a word or a number of it."""

from typing import Any

import httpx
import msgspec
import pytest
from redis.asyncio import Redis

from handoff.desk.accounts import NewAccount, Role
from helpline.language import Language
from helpline.sentences import sentences
from telephony.commands import Command, What

OWN = "correct horse battery"
DEAD = "{main}:outbox:dead"


async def signed_in(served: Any, role: Role, language: Language) -> httpx.AsyncClient:
    made = await served.desk.accounts.add(NewAccount("amina", (language,), role=role))
    client = httpx.AsyncClient(base_url=served.url, headers={"Origin": served.url, "Accept-Language": language.value})
    await client.post("/sign-in", data={"name": made.name, "password": made.password})
    await client.post("/password", data={"old": made.password, "new": OWN, "again": OWN})
    return client


async def put(redis: Redis, to: str = "oncall:1", kind: What = What.CALL) -> None:
    command = Command("id", kind, to, "c" * 24, "on-call-call", {"count": 1})
    await redis.xadd(DEAD, {"command": msgspec.json.encode(command), "code": "21211"})


@pytest.mark.parametrize("language", Language)
async def test_a_supervisor_reads_what_failed_and_clears_it(served: Any, redis: Redis, language: Language) -> None:
    await put(redis)
    await redis.xadd(DEAD, {"command": b"{", "code": "unreadable"})
    client = await signed_in(served, Role.SUPERVISOR, language)
    page = (await client.get("/undelivered")).text
    assert sentences().say(language, "desk-undelivered-oncall") in page
    assert "21211" in page
    newest = (await redis.xrevrange(DEAD, count=1))[0][0].decode()
    await put(redis, "caller", What.TEXT)
    assert (await client.post("/undelivered", data={"until": newest})).status_code == 303
    assert await redis.xlen(DEAD) == 1, "what came meanwhile has not been seen"
    assert (await client.post("/undelivered", data={"until": "x"})).status_code == 400
    await client.aclose()


async def test_a_counsellor_is_not_shown_it(served: Any, redis: Redis) -> None:
    await put(redis)
    client = await signed_in(served, Role.COUNSELLOR, Language.FR)
    assert (await client.get("/undelivered")).status_code == 404
    await client.aclose()
