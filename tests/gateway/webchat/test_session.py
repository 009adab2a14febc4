"""Sessions over the API: who gets in, by what, and how they leave."""

from typing import Any

import pytest
from redis.asyncio import Redis

from helpline.conversation.log import Conversations
from helpline.conversation.records import Audience, Conversation, Kind, State
from helpline.settings import Settings
from helpline.vault.keyring import Vault

Caller = Any


async def held(settings: Settings, redis: Redis) -> tuple[Conversations, Conversation]:
    """The one conversation there is."""
    vault = Vault.from_settings(settings.master_key, settings.index_key)
    conversations = Conversations(redis, vault, settings.cell, settings.policy)
    names = [name.decode() async for name in redis.scan_iter("{main}:conv:*")]
    (id,) = {name.split(":")[2] for name in names}
    return conversations, await conversations.get(id)


async def test_a_session_gives_a_token_and_the_same_in_a_cookie_for_scripts_out_of_reach(caller: Caller) -> None:
    answer = await caller.post("session", {"language": "es"})
    assert answer.status_code == 201
    body = answer.json()
    assert body["language"] == "es"
    assert body["state"] == "assistant"
    assert body["bot"] == "away"
    cookie = answer.headers["set-cookie"].lower()
    assert body["token"].lower() in cookie
    assert "httponly" in cookie
    assert "samesite=strict" in cookie
    assert "max-age" not in cookie
    assert "expires" not in cookie


async def test_the_language_is_the_browsers_where_none_is_given(caller: Caller) -> None:
    answer = await caller.post("session", {}, headers={"Accept-Language": "de, ar-EG;q=0.8, en;q=0.5"})
    assert answer.json()["language"] == "ar"


async def test_the_cookie_continues_its_session_instead_of_opening_a_second(caller: Caller) -> None:
    same = {"Sec-Fetch-Site": "same-origin"}
    first = (await caller.post("session", {}, headers=same)).json()["token"]
    again = await caller.post("session", {}, headers=same)
    assert again.status_code == 200
    assert again.json()["token"] == first
    fresh = await caller.post("session", {"fresh": True}, headers=same)
    assert fresh.status_code == 201
    assert fresh.json()["token"] != first


@pytest.mark.parametrize("token", ["", "short", "x" * 43, "x" * 5000, "مرحبا".encode().hex()])
async def test_a_wrong_token_opens_nothing_anywhere(caller: Caller, token: str) -> None:
    await caller.start()
    await caller.say("mine alone")
    caller.token = token
    for path in ("messages", "code", "human", "language", "typing", "end", "delete"):
        answer = await caller.post(path, {"id": "message-1", "text": "x", "language": "fr"})
        assert (answer.status_code, answer.json()["error"]) == (401, "no_session"), path
    for path in ("log", "events"):
        answer = await caller.get(path)
        assert answer.status_code == 401, path
        assert "mine alone" not in answer.text
    assert (await caller.get("session")).json() == {"open": False}


async def test_an_expired_session_opens_nothing(caller: Caller, redis: Redis) -> None:
    await caller.start()
    async for name in redis.scan_iter("{main}:session:*"):
        await redis.delete(name)
    answer = await caller.say("hello", "message-1")
    assert answer.status_code == 401
    assert answer.headers["www-authenticate"] == "Bearer"


async def test_two_callers_never_see_one_another(caller: Caller) -> None:
    await caller.start()
    await caller.say("the first")
    first = caller.token
    await caller.start()
    await caller.say("the second")
    assert await caller.texts() == ["the second"]
    caller.token = first
    assert await caller.texts() == ["the first"]


async def test_the_code_leads_back_and_ends_the_old_way_in(caller: Caller) -> None:
    await caller.start()
    await caller.say("keep this")
    code = (await caller.post("code")).json()
    assert (await caller.post("code")).json() == code
    assert code["grouped"].replace(" ", "") == code["code"]
    old, caller.token = caller.token, ""
    back = await caller.post("resume", {"code": "".join(chr(0x660 + int(digit)) for digit in code["code"])})
    assert back.status_code == 200
    caller.http.cookies.clear()
    caller.token = old
    assert (await caller.get("log")).status_code == 401
    caller.token = back.json()["token"]
    assert await caller.texts() == ["keep this"]


@pytest.mark.parametrize(
    ("code", "status", "error"),
    [
        ("1234", 400, "bad_code"),
        ("1234 5678 9012 3456", 400, "bad_code"),
        ("not a code", 400, "bad_code"),
        ("0000 0000 0000 0000", 404, "unknown_code"),
    ],
)
async def test_a_wrong_code_says_which_kind_of_wrong(caller: Caller, code: str, status: int, error: str) -> None:
    answer = await caller.post("resume", {"code": code})
    assert (answer.status_code, answer.json()["error"]) == (status, error)
    assert code not in answer.text


async def test_guessing_codes_from_one_session_is_slowed(caller: Caller) -> None:
    await caller.start()
    answers = [await caller.post("resume", {"code": "0000 0000 0000 0000"}) for _ in range(9)]
    assert answers[-1].status_code == 429


async def test_quick_exit_ends_the_session_keeps_the_place_and_tells_the_counsellor(
    caller: Caller, settings: Settings, redis: Redis
) -> None:
    await caller.start()
    await caller.say("hello")
    await caller.post("human")
    code = (await caller.post("code")).json()["code"]
    answer = await caller.post(
        "leave", content=b"", headers={"Content-Type": "text/plain;charset=UTF-8", "Origin": "null"}
    )
    assert answer.status_code == 204
    assert answer.headers["clear-site-data"] == '"cache", "cookies", "storage"'
    assert (await caller.get("log")).status_code == 401
    conversations, conversation = await held(settings, redis)
    assert conversation.left == "quickly"
    assert conversation.state is State.WAITING
    entries = await conversations.read(conversation.id)
    notices = [one for one in entries if one.audience is Audience.DESK and one.kind is Kind.NOTICE]
    assert [one.body.sentence for one in notices] == ["notice-left-quickly"]
    caller.token = ""
    back = await caller.post("resume", {"code": code})
    assert back.json()["state"] == "waiting"
    caller.token = back.json()["token"]
    assert "quick" not in (await caller.get("log")).text
    assert (await held(settings, redis))[1].left == ""


async def test_quick_exit_works_as_a_plain_form_and_without_any_session(caller: Caller) -> None:
    form = {"Content-Type": "application/x-www-form-urlencoded"}
    answer = await caller.post("leave", content=b"", headers=form)
    assert answer.status_code == 303
    assert answer.headers["location"] == "https://www.wikipedia.org"
    assert "clear-site-data" in answer.headers


async def test_ending_closes_and_the_code_opens_again(caller: Caller) -> None:
    await caller.start()
    await caller.say("that is all, thank you")
    code = (await caller.post("code")).json()["code"]
    assert (await caller.post("end")).json() == {"ended": True}
    assert (await caller.get("log")).status_code == 401
    caller.token = ""
    caller.token = (await caller.post("resume", {"code": code})).json()["token"]
    assert await caller.texts() == ["that is all, thank you"]
    assert (await caller.say("one more thing")).status_code == 202


async def test_deleting_leaves_nothing_behind(caller: Caller, redis: Redis) -> None:
    await caller.start()
    await caller.say("delete me")
    code = (await caller.post("code")).json()["code"]
    answer = await caller.post("delete")
    assert answer.json() == {"deleted": True}
    assert (await caller.get("log")).status_code == 401
    assert (await caller.post("resume", {"code": code})).status_code == 404
    left = [name.decode() async for name in redis.scan_iter("{main}:conv:*")]
    assert all(name.count(":") == 2 for name in left)


SITES = [
    ({"Sec-Fetch-Site": "cross-site"}, 403),
    ({"Sec-Fetch-Site": "same-site"}, 403),
    ({"Origin": "https://elsewhere.example"}, 403),
    ({"Origin": "null"}, 403),
    ({}, 403),
    ({"Sec-Fetch-Site": "same-origin"}, 202),
    ({"Origin": "HOST"}, 202),
]


@pytest.mark.parametrize(("headers", "status"), SITES)
async def test_with_the_cookie_only_the_own_page_may_act(caller: Caller, headers: dict[str, str], status: int) -> None:
    await caller.start()
    cookie, caller.token = {"Cookie": f"s={caller.token}"}, ""
    own = str(caller.http.base_url).rstrip("/")
    sent = {name: own if value == "HOST" else value for name, value in headers.items()}
    answer = await caller.post("messages", {"id": "message-1", "text": "hello"}, headers={**cookie, **sent})
    assert answer.status_code == status


async def test_another_site_cannot_start_or_resume_a_session(caller: Caller) -> None:
    for path, data in (("session", {}), ("resume", {"code": "0"})):
        answer = await caller.post(path, data, headers={"Origin": "https://elsewhere.example"})
        assert answer.status_code == 403
        assert "access-control-allow-origin" not in answer.headers
