"""Setting the account up: what would change is told, and nothing else is touched."""

from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from helpline.settings import Settings
from telephony.client import client_of
from telephony.numbers import read_numbers
from telephony.setup import Change, NotOurs, apply, changes, static_fallback
from tests.conftest import serving
from tests.twilio.exchange import ACCOUNT, TOKEN
from tests.twilio.telephone import check

PUBLIC = "https://helpline.example.org"
OURS = "+15550100010"


class Account:
    """An account's numbers, as Twilio keeps them."""

    def __init__(self) -> None:
        self.held: dict[str, str] = {"sms_url": "https://demo.twilio.com/welcome/sms/reply"}
        base = f"/2010-04-01/Accounts/{ACCOUNT}/IncomingPhoneNumbers"
        self.app = Starlette(
            routes=[
                Route(f"{base}.json", self._list, methods=["GET"]),
                Route(f"{base}/PN1.json", self._update, methods=["POST"]),
            ]
        )

    def _as_json(self) -> dict[str, Any]:
        return {"sid": "PN1", "account_sid": ACCOUNT, "phone_number": OURS, **self.held}

    async def _list(self, request: Request) -> Response:
        found = [self._as_json()] if request.query_params.get("PhoneNumber") == OURS else []
        return JSONResponse({"incoming_phone_numbers": found, "next_page_uri": None})

    async def _update(self, request: Request) -> Response:
        for name, value in (await request.form()).items():
            self.held["".join(f"_{sign.lower()}" if sign.isupper() else sign for sign in name).lstrip("_")] = str(value)
        return JSONResponse(self._as_json())


@pytest.fixture
async def account() -> Account:
    return Account()


@pytest.fixture
async def told(settings: Settings, account: Account, tmp_path: Path) -> AsyncIterator[Settings]:
    (tmp_path / "numbers.yml").write_text(f'- {{number: "{OURS}", channels: [sms, voice]}}')
    async with serving(account.app) as api:
        yield settings.model_copy(
            update={
                "twilio_account_sid": ACCOUNT,
                "twilio_auth_token": TOKEN,
                "twilio_api_url": api,
                "twilio_numbers": tmp_path / "numbers.yml",
                "public_url": PUBLIC,
            }
        )


async def found(told: Settings) -> list[Change]:
    import asyncio

    client = client_of(told)
    assert client is not None
    return await asyncio.to_thread(changes, client, told, read_numbers(told.twilio_numbers))


async def test_what_would_change_is_told_and_nothing_is_changed(told: Settings, account: Account) -> None:
    by_setting = {one.setting: one for one in await found(told)}
    assert by_setting["sms_url"].now == "https://demo.twilio.com/welcome/sms/reply"
    assert by_setting["sms_url"].wanted.startswith(f"{PUBLIC}/twilio/sms")
    assert by_setting["voice_fallback_url"].wanted == f"{PUBLIC}/twilio/voice/fallback"
    assert account.held == {"sms_url": "https://demo.twilio.com/welcome/sms/reply"}


async def test_once_applied_nothing_is_left_to_change(told: Settings) -> None:
    import asyncio

    client = client_of(told)
    assert client is not None
    await asyncio.to_thread(apply, client, await found(told))
    assert await found(told) == []


async def test_fallbacks_go_to_the_other_host_where_there_is_one(told: Settings) -> None:
    told = told.model_copy(update={"twilio_fallback_url": "https://elsewhere.example.net/fallback.xml"})
    wanted = {one.setting: one.wanted for one in await found(told)}
    assert wanted["sms_fallback_url"] == wanted["voice_fallback_url"] == "https://elsewhere.example.net/fallback.xml"


async def test_a_number_of_another_account_is_named(told: Settings, tmp_path: Path) -> None:
    (tmp_path / "numbers.yml").write_text('- {number: "+15550100019", channels: [sms]}')
    with pytest.raises(NotOurs, match="15550100019"):
        await found(told)


def test_the_static_fallback_needs_nothing_of_ours() -> None:
    root = check(static_fallback("+15550100099", "One moment, please."))
    assert "twilio/voice" not in str(root.attrib)
    assert root.find("Dial") is not None
