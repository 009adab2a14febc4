"""After a whole story with real processes: nothing of what people wrote, typed or were given lies anywhere in the clear."""

import base64
import json
from pathlib import Path
from typing import Any
from urllib.parse import quote

import httpx
import pytest
from redis import Redis

from helpline.ids import new_message_id
from tests.privacy.fixtures import NAMES, PASSWORD, PHONE, REPLY, TEXTS, UNPARSED, found
from tests.processes import Caller, Processes, until

pytestmark = [pytest.mark.model, pytest.mark.slow, pytest.mark.timeout(240)]


@pytest.fixture(scope="session")
def secrets(house: Processes) -> dict[str, str]:
    """Lives the story. What was secret in it, by what it was."""
    house.revive("redis", "gateway", "keeper", "bot", "desk")
    secrets = {f"the text in {language}": text for language, text in TEXTS.items()}
    secrets |= {f"name {number}": name for number, name in enumerate(NAMES)}
    secrets |= {"the phone number": PHONE, "the counsellor's reply": REPLY, "the password": PASSWORD}
    secrets |= {"what was half sent": UNPARSED}
    for language, text in TEXTS.items():
        caller = Caller(house, language)
        secrets[f"the token in {language}"] = caller.token
        caller.send(text)
        caller.send(f"{PHONE} /restart")
        code = caller.http.post("/chat/code", json={}).json()["code"]
        secrets[f"the return code in {language}"] = code
        caller.http.post("/chat/messages", json={"id": new_message_id(), "choice": "human"}).raise_for_status()
        until(lambda caller=caller: "assistant" in {entry["from"] for entry in log_of(caller)}, 40, "an answer")
        misbehave(caller, text, code)
        back = httpx.post(f"{house.page}/chat/resume", json={"code": code})
        assert back.status_code == 200
        secrets[f"the second token in {language}"] = back.json()["token"]
    secrets |= counsel(house)
    # The bot dies in the middle of things, and whoever reports that must not quote.
    house.kill("bot")
    return secrets


def log_of(caller: Caller) -> list[dict[str, Any]]:
    entries: list[dict[str, Any]] = caller.http.get("/chat/log").json()["entries"]
    return entries


def misbehave(caller: Caller, text: str, code: str) -> None:
    """What clients send by mistake: each is refused, and none may be quoted by whoever refuses."""
    http = caller.http
    json_type = {"content-type": "application/json"}
    requests = [
        http.post("/chat/messages", content=f'{{"id": "{UNPARSED}", "text": "{text}'.encode(), headers=json_type),
        http.post("/chat/messages", json={"id": text, "text": text}),
        http.post("/chat/messages", json={"id": new_message_id(), "choice": text}),
        http.post("/chat/messages", json={"id": new_message_id(), "text": text * 1000}),
        http.post("/chat/messages", content=text.encode("utf-16"), headers=json_type),
        http.get("/chat/" + quote(text)),
        http.get("/chat/log", params={"after": text}),
        http.post("/chat/resume", json={"code": code[:-1] + str((int(code[-1]) + 1) % 10)}),
        http.post("/chat/language", json={"language": text[:30]}),
        http.get("/chat/events", headers={"Last-Event-ID": code}),
    ]
    assert {answer.status_code // 100 for answer in requests} == {4}


def counsel(house: Processes) -> dict[str, str]:
    """A counsellor signs in, changes the password, answers."""
    printed = house.run("counsellor", "add", "amina", "--languages", "en,fr,es,ar,zh,ru")
    once = printed.rpartition("one-time password:")[2].strip()
    origin = {"Origin": house.desk}
    with httpx.Client(base_url=house.desk, headers=origin, timeout=20) as desk:
        wrong = desk.post("/sign-in", data={"name": "amina", "password": PASSWORD + "?"})
        assert wrong.status_code == 401
        assert desk.post("/sign-in", data={"name": "amina", "password": once}).status_code == 303
        changed = desk.post("/password", data={"old": once, "new": PASSWORD, "again": PASSWORD})
        assert changed.status_code == 303
        claimed = desk.post("/desk/claim-next", json={}).json()
        reply = {
            "conversation": claimed["conversation"],
            "id": new_message_id(),
            "text": REPLY,
            "epoch": claimed["epoch"],
        }
        assert desk.post("/desk/reply", json=reply).status_code == 200
        assert desk.post("/desk/reply", json={**reply, "conversation": REPLY}).status_code >= 400
        session = desk.cookies["desk"]
    return {"the one-time password": once, "the counsellor's session": session}


def held_by_redis(redis: Redis) -> dict[str, bytes]:
    """Every key and everything in it, of every type."""
    readers = {
        b"string": lambda key: [redis.get(key)],
        b"hash": lambda key: [part for item in redis.hgetall(key).items() for part in item],
        b"set": lambda key: list(redis.smembers(key)),
        b"zset": lambda key: list(redis.zrange(key, 0, -1)),
        b"list": lambda key: redis.lrange(key, 0, -1),
        b"stream": lambda key: [part for _, fields in redis.xrange(key) for item in fields.items() for part in item],
    }
    return {f"redis {key!r}": b"\n".join([key, *readers[redis.type(key)](key)]) for key in redis.scan_iter("*")}


def held_by_files(home: Path) -> dict[str, bytes]:
    return {str(path.relative_to(home)): path.read_bytes() for path in sorted(home.rglob("*")) if path.is_file()}


def test_the_story_was_really_told(house: Processes, secrets: dict[str, str]) -> None:
    files = held_by_files(house.home)
    assert len(house.redis.keys("{main}:conv:*:log")) >= len(TEXTS)
    assert any("appendonlydir" in name and len(raw) > 10_000 for name, raw in files.items())
    for process in ("gateway", "bot", "keeper", "desk"):
        assert f"logs/{process}.log" in files
    assert b'"turn"' in files["logs/bot.log"]


def test_redis_holds_nothing_in_the_clear(house: Processes, secrets: dict[str, str]) -> None:
    with Redis(unix_socket_path=str(house.settings.redis_socket)) as redis:
        held = held_by_redis(redis)
    assert len(held) > 30
    assert found(secrets, held) == []


def test_neither_files_nor_logs_hold_anything_in_the_clear(house: Processes, secrets: dict[str, str]) -> None:
    assert found(secrets, held_by_files(house.home)) == []


def test_no_log_line_quotes_any_text(house: Processes, secrets: dict[str, str]) -> None:
    for path in house.logs.glob("*.log"):
        if path.name == "redis.log":
            continue
        for line in path.read_text("utf-8").splitlines():
            assert isinstance(json.loads(line), dict), path.name
            assert line.isascii(), path.name


@pytest.mark.parametrize("secret", [*TEXTS.values(), PHONE, "4929123412341234"])
@pytest.mark.parametrize(
    "form",
    [
        lambda text: text.encode(),
        lambda text: text.encode("utf-16-le"),
        lambda text: base64.b64encode(text.encode()),
        lambda text: base64.b64encode(b"xy" + text.encode() + b"z"),
        lambda text: base64.urlsafe_b64encode(b"x" + text.encode() + b"more"),
        lambda text: quote(text).encode(),
        lambda text: json.dumps({"a": text}).encode(),
        lambda text: repr({"a": text.encode()}).encode(),
    ],
)
def test_the_walk_itself_finds_what_lies_about(secret: str, form: Any) -> None:
    assert found({"it": secret}, {"here": b"some " + form(secret) + b" thing"}) == ["it in here"]


def test_the_walk_finds_nothing_where_there_is_nothing() -> None:
    assert found({"it": TEXTS["ar"]}, {"here": TEXTS["ru"].encode()}) == []
