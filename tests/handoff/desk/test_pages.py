"""Signing in and out, the pages, their headers."""

from typing import Any

import httpx
import pytest
from redis import exceptions as redis_exceptions
from redis.asyncio import Redis

from handoff.desk.accounts import NewAccount
from handoff.desk.pages import words
from helpline.language import Language
from helpline.sentences import sentences

OWN = "correct horse battery"


@pytest.fixture
async def stranger(served: Any) -> Any:
    async with httpx.AsyncClient(base_url=served.url, headers={"Origin": served.url}) as client:
        yield client


async def test_without_a_session_the_desk_leads_to_the_sign_in(stranger: httpx.AsyncClient) -> None:
    answer = await stranger.get("/")
    assert (answer.status_code, answer.headers["location"]) == (303, "/sign-in")


async def test_a_one_time_password_leads_to_choosing_ones_own(served: Any, stranger: httpx.AsyncClient) -> None:
    made = await served.desk.accounts.add(NewAccount("amina", (Language.EN,)))
    signed_in = await stranger.post("/sign-in", data={"name": made.name, "password": made.password})
    assert signed_in.headers["location"] == "/password"
    assert (await stranger.get("/")).headers["location"] == "/password"
    assert (await stranger.post("/desk/claim-next", json={})).status_code == 403
    before = stranger.cookies["desk"]
    await stranger.post("/password", data={"old": made.password, "new": OWN, "again": OWN})
    assert (await stranger.get("/")).status_code == 200
    # The session of the one-time password is over.
    async with httpx.AsyncClient(base_url=served.url, cookies={"desk": before}) as old:
        assert (await old.get("/")).status_code == 303


@pytest.mark.parametrize("form", [{"old": "x", "new": OWN, "again": OWN}, {"new": OWN, "again": OWN + "!"}, {}])
async def test_a_wrong_password_form_is_shown_again(served: Any, stranger: httpx.AsyncClient, form: Any) -> None:
    made = await served.desk.accounts.add(NewAccount("amina", (Language.EN,)))
    await stranger.post("/sign-in", data={"name": made.name, "password": made.password})
    answer = await stranger.post("/password", data={"old": made.password, **form})
    assert answer.status_code == 400
    assert 'role="alert"' in answer.text


async def test_wrong_names_and_wrong_passwords_get_the_same_answer(served: Any, stranger: httpx.AsyncClient) -> None:
    await served.desk.accounts.add(NewAccount("amina", (Language.EN,)))
    answers = [
        await stranger.post("/sign-in", data={"name": name, "password": "wrong"}) for name in ("amina", "nobody")
    ]
    assert {answer.status_code for answer in answers} == {401}
    assert answers[0].text == answers[1].text


async def test_too_many_attempts_are_told_to_wait(stranger: httpx.AsyncClient) -> None:
    answers = [await stranger.post("/sign-in", data={"name": "nobody", "password": "x"}) for _ in range(6)]
    assert answers[-1].status_code == 429


async def test_the_cookie_is_out_of_reach_of_scripts_and_other_sites(sign_in: Any) -> None:
    browser, _ = await sign_in()
    again = await browser.http.post("/sign-in", data={"name": "amina", "password": OWN})
    cookie = again.headers["set-cookie"].lower()
    assert cookie.startswith("desk=")
    assert "httponly" in cookie
    assert "samesite=strict" in cookie


async def test_the_store_holds_no_session_token(sign_in: Any, redis: Redis) -> None:
    browser, _ = await sign_in()
    names = [name.decode() for name in await redis.keys("*")]
    assert any(name.startswith("{main}:desk:session:") for name in names)
    assert not any(browser.http.cookies["desk"] in name for name in names)


async def test_signing_out_ends_the_session(sign_in: Any, served: Any) -> None:
    browser, _ = await sign_in()
    token = browser.http.cookies["desk"]
    assert (await browser.http.post("/sign-out")).headers["location"] == "/sign-in"
    async with httpx.AsyncClient(base_url=served.url, cookies={"desk": token}) as client:
        assert (await client.get("/")).status_code == 303


@pytest.mark.parametrize("path", ["/", "/sign-in", "/nothing", "/static/desk.js", "/healthz"])
async def test_every_answer_has_the_security_headers(stranger: httpx.AsyncClient, path: str) -> None:
    headers = (await stranger.get(path)).headers
    policy = headers["content-security-policy"]
    assert policy.startswith("default-src 'none'")
    assert "frame-ancestors 'none'" in policy
    assert "unsafe" not in policy
    assert (headers["x-content-type-options"], headers["x-frame-options"]) == ("nosniff", "DENY")
    assert headers["cache-control"] == ("no-cache" if "static" in path else "no-store")
    assert "server" not in headers


async def test_the_page_asks_no_other_site_for_anything(sign_in: Any) -> None:
    browser, _ = await sign_in()
    page = (await browser.http.get("/")).text
    assert "http://" not in page.replace(browser.url, "")
    assert "https://" not in page


@pytest.mark.parametrize("language", list(Language))
async def test_the_desk_speaks_six_languages(sign_in: Any, language: Language) -> None:
    browser, _ = await sign_in()
    await browser.http.post("/language", data={"language": language.value})
    page = (await browser.http.get("/")).text
    assert f'<html lang="{language}" dir="{language.direction}">' in page
    assert sentences().say(language, "desk-claim-next") in page


@pytest.mark.parametrize("language", list(Language))
def test_every_language_has_every_word_of_the_desk(language: Language) -> None:
    assert words(sentences(), language).keys() == words(sentences(), Language.EN).keys()
    assert sentences().say(language, "desk-page-wait", seconds=7)
    for one in ("desk-page-password-hint", "desk-page-password-weak"):
        assert sentences().say(language, one, shortest=12)


async def test_the_sign_in_follows_the_browsers_language(stranger: httpx.AsyncClient) -> None:
    page = (await stranger.get("/sign-in", headers={"Accept-Language": "xx,ar-EG;q=0.9"})).text
    assert '<html lang="ar" dir="rtl">' in page


async def test_a_page_that_does_not_exist_is_said_in_words(stranger: httpx.AsyncClient) -> None:
    answer = await stranger.get("/nothing", headers={"Accept-Language": "fr"})
    assert answer.status_code == 404
    assert sentences().say(Language.FR, "desk-error-missing") in answer.text


async def test_an_account_name_cannot_become_markup(served: Any, sign_in: Any) -> None:
    browser, _ = await sign_in("<script>alert(1)</script>")
    assert "<script>alert" not in (await browser.http.get("/")).text


@pytest.mark.parametrize("path", ["/", "/sign-in", "/desk/claim-next"])
async def test_when_the_store_is_away_the_answer_says_so(
    served: Any, stranger: httpx.AsyncClient, monkeypatch: pytest.MonkeyPatch, path: str
) -> None:
    async def away(_: object) -> None:
        raise redis_exceptions.ConnectionError("secret words")

    monkeypatch.setattr(served.desk.sessions, "find", away)
    stranger.cookies["desk"] = "x" * 43
    answer = await (stranger.post(path, json={}) if path.startswith("/desk/") else stranger.get(path))
    assert (answer.status_code, answer.headers["retry-after"]) == (503, "2")
    assert sentences().say(Language.EN, "desk-error-store") in answer.text
    assert "secret" not in answer.text
