"""The counsellor's telephone in the browser: its token, who is rung where, and what the page may do."""

import asyncio
import hashlib
import re
import time
from pathlib import Path
from typing import Any

import jwt
import pytest
import websockets

from handoff.desk import app as desk_app
from handoff.desk.phone import NOT_SET_UP
from handoff.desk.socket import SIGNED_OUT
from helpline.ids import CounsellorId
from helpline.language import Language
from helpline.sentences import sentences
from helpline.settings import Settings
from tests.handoff.desk.conftest import Served, SignIn

KEY, SECRET, ACCOUNT = "SK" + "k" * 32, "s" * 32, "AC" + "a" * 32
VENDORED = Path(desk_app.__file__).parent / "static" / "twilio-voice"


@pytest.fixture
def settings(settings: Settings, request: pytest.FixtureRequest) -> Settings:
    """With an API key of Twilio's, unless a test wants none."""
    if getattr(request, "param", None) == "no key":
        return settings
    return settings.model_copy(
        update={
            "twilio_account_sid": ACCOUNT,
            "twilio_auth_token": "t" * 32,
            "twilio_api_key": KEY,
            "twilio_api_secret": SECRET,
        }
    )


async def test_the_token_lets_in_calls_for_an_identity_that_names_nobody(served: Served, sign_in: SignIn) -> None:
    browser, account = await sign_in("amina")
    answer = await browser.act("softphone-token")
    claims = jwt.decode(answer.json()["token"], SECRET, algorithms=["HS256"], options={"verify_iss": False})
    assert claims["grants"]["voice"] == {"incoming": {"allow": True}}
    assert claims["grants"]["identity"] == served.desk.softphones.identity(account.id)
    assert claims["exp"] <= time.time() + 3600
    assert (claims["sub"], claims["iss"]) == (ACCOUNT, KEY)
    assert "amina" not in str(claims)
    assert account.id not in str(claims)


async def test_two_counsellors_have_two_identities(served: Served, sign_in: SignIn) -> None:
    (_, one), (_, other) = await sign_in("amina"), await sign_in("noor")
    assert served.desk.softphones.identity(one.id) != served.desk.softphones.identity(other.id)


async def test_an_identity_has_only_letters_digits_and_underscores(served: Served, sign_in: SignIn) -> None:
    _, account = await sign_in("amina")
    assert re.fullmatch(r"\w{1,121}", served.desk.softphones.identity(account.id), re.ASCII)


async def closed(served: Served, who: CounsellorId) -> None:
    """Returns when the counsellor is not rung in the browser any more."""
    async with asyncio.timeout(5):
        while await served.desk.softphones.address(who) is not None:
            await asyncio.sleep(0.02)


async def test_an_open_page_is_rung_and_a_closed_one_is_not(served: Served, sign_in: SignIn) -> None:
    browser, account = await sign_in("amina")
    phones = served.desk.softphones
    assert await phones.address(account.id) is None
    async with browser.softphone() as page:
        assert await page.socket.recv() == "open"
        assert await phones.address(account.id) == f"client:{phones.identity(account.id)}"
    await closed(served, account.id)


async def test_of_two_open_pages_one_may_be_closed(served: Served, sign_in: SignIn) -> None:
    browser, account = await sign_in("amina")
    async with browser.softphone() as first:
        await first.socket.recv()
        async with browser.softphone() as second:
            await second.socket.recv()
        await asyncio.sleep(0.3)
        assert await served.desk.softphones.address(account.id) is not None
    await closed(served, account.id)


async def test_an_open_page_is_kept_by_the_browsers_answers_to_pings(served: Served, sign_in: SignIn) -> None:
    browser, account = await sign_in("amina")
    key = served.desk.conversations.keys(f"softphone:{account.id}")
    async with browser.softphone() as page:
        await page.socket.recv()
        await served.desk.redis.pexpire(key, 5000)
        async with asyncio.timeout(10):
            while await served.desk.redis.pttl(key) <= 5000:
                await asyncio.sleep(0.02)


async def test_a_page_that_says_nothing_any_more_is_soon_not_rung(
    served: Served, sign_in: SignIn, set_clock: Any
) -> None:
    _, account = await sign_in("amina")
    phones = served.desk.softphones
    await set_clock(1_000_000)
    await phones.open(account.id, "window")
    await set_clock(1_000_000 + 19_999)
    assert await phones.address(account.id) is not None
    await set_clock(1_000_000 + 20_000)
    assert await phones.address(account.id) is None
    assert await served.desk.redis.exists(served.desk.conversations.keys(f"softphone:{account.id}")) == 0


async def test_who_signs_out_is_not_rung_in_the_browser(served: Served, sign_in: SignIn) -> None:
    browser, account = await sign_in("amina")
    async with browser.softphone() as page:
        await page.socket.recv()
        await browser.http.post("/sign-out")
        assert await served.desk.softphones.address(account.id) is None
        with pytest.raises(websockets.ConnectionClosed) as ended:
            await asyncio.wait_for(page.socket.recv(), 5)
        assert ended.value.code == SIGNED_OUT
    await closed(served, account.id)


async def test_nobody_opens_one_without_signing_in_or_from_another_site(served: Served, sign_in: SignIn) -> None:
    browser, account = await sign_in("amina")
    with pytest.raises(websockets.InvalidStatusCode):
        async with browser.softphone(Origin="https://elsewhere.example"):
            pass
    browser.http.cookies.clear()
    async with browser.softphone() as page:
        with pytest.raises(websockets.ConnectionClosed):
            await page.socket.recv()
    assert await served.desk.softphones.address(account.id) is None


async def test_nobody_gets_a_token_without_signing_in(served: Served, sign_in: SignIn) -> None:
    browser, _ = await sign_in("amina")
    browser.http.cookies.clear()
    assert (await browser.act("softphone-token")).status_code == 401
    assert (await browser.act("softphone-awaited")).status_code == 401
    assert (await browser.http.get("/phone")).headers["location"] == "/sign-in"


async def test_another_site_gets_no_token(sign_in: SignIn) -> None:
    browser, _ = await sign_in("amina")
    answer = await browser.http.post("/desk/softphone-token", headers={"Origin": "https://elsewhere.example"})
    assert answer.status_code == 403


async def test_only_the_telephone_page_may_reach_twilio_and_use_the_microphone(sign_in: SignIn) -> None:
    browser, _ = await sign_in("amina")
    phone, desk = await browser.http.get("/phone"), await browser.http.get("/")
    assert "wss://voice-js.roaming.twilio.com" in phone.headers["content-security-policy"]
    assert "microphone=(self)" in phone.headers["permissions-policy"]
    assert "twilio" not in desk.headers["content-security-policy"]
    assert "microphone=()" in desk.headers["permissions-policy"]
    assert "twilio.min.js" not in desk.text
    for policy in (phone.headers["content-security-policy"], desk.headers["content-security-policy"]):
        assert "unsafe" not in policy
        assert "script-src 'self';" in policy


@pytest.mark.parametrize("settings", ["no key"], indirect=True)
async def test_without_a_key_nobody_is_rung_in_the_browser(served: Served, sign_in: SignIn) -> None:
    browser, account = await sign_in("amina")
    async with browser.softphone() as page:
        with pytest.raises(websockets.ConnectionClosed) as ended:
            await page.socket.recv()
    assert ended.value.code == NOT_SET_UP
    assert await served.desk.softphones.address(account.id) is None


@pytest.mark.parametrize("settings", ["no key"], indirect=True)
@pytest.mark.parametrize("language", Language)
async def test_without_a_key_the_page_and_the_refusal_say_so_in_every_language(
    served: Served, sign_in: SignIn, language: Language
) -> None:
    browser, account = await sign_in("amina")
    await served.desk.accounts.choose_language(account.id, language)
    words = sentences().say(language, "desk-error-no-softphone")
    assert words in (await browser.http.get("/phone")).text
    answer = await browser.act("softphone-token")
    assert (answer.status_code, answer.json()["message"]) == (409, words)
    assert 'href="/phone"' not in (await browser.http.get("/")).text


def test_twilios_script_is_the_one_that_was_looked_at() -> None:
    told = (VENDORED / "VERSION.txt").read_text("utf-8")
    assert hashlib.sha256((VENDORED / "twilio.min.js").read_bytes()).hexdigest() in told
