"""`helpline demo call` and `helpline demo text`: play a caller in the terminal, without a Twilio account.

The helpline must run with the same settings, and with HELPLINE_TWILIO_API_URL at the address where this command plays Twilio.
"""

import asyncio
import contextlib
import sys
from collections.abc import AsyncIterator
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

import click

from helpline.cli.start import numbers_or_stop, settings_or_stop, stop_with
from helpline.language import Language
from helpline.settings import PROJECT, Settings

if TYPE_CHECKING:
    from tests.twilio.exchange import Exchange
    from tests.twilio.telephone import Telephone

_CALLER = "+15550199001"
_OURS = "+15550100010"
_SETTINGS = """\
the demonstration needs these settings, here and for `make run`:

  export TWILIO_ACCOUNT_SID=AC{sid}
  export TWILIO_AUTH_TOKEN={token}
  export HELPLINE_TWILIO_API_URL=http://127.0.0.1:8079
  export HELPLINE_PUBLIC_URL=http://127.0.0.1:8080"""
LANGUAGE = click.Choice([language.value for language in Language])


@click.group(help="Play a caller's telephone against the running helpline.")
def command() -> None: ...


@command.command(help="Call: type what is said; keys are digits, an empty line is silence, `bye` hangs up.")
@click.option("--language", type=LANGUAGE, default="en", show_default=True, help="Chosen by its key at once.")
def call(language: str) -> None:
    asyncio.run(_call(_settings(), Language(language)))


@command.command(help="Text: type messages; what comes back is shown as it would be on the telephone.")
@click.option("--whatsapp", is_flag=True)
def text(*, whatsapp: bool) -> None:
    asyncio.run(_text(_settings(), whatsapp=whatsapp))


def _settings() -> Settings:
    settings = settings_or_stop()
    address = urlsplit(settings.twilio_api_url or "")
    if not settings.twilio_auth_token or address.hostname not in {"127.0.0.1", "localhost"} or not address.port:
        stop_with(_SETTINGS.format(sid="0" * 32, token="demo" * 8))
    # The players belong to the tests: the same that every build is tested with.
    if not (PROJECT / "tests" / "twilio").is_dir():
        stop_with("the demonstration needs the project's folder tests/.")
    sys.path.insert(0, str(PROJECT))
    return settings


@contextlib.asynccontextmanager
async def _playing(settings: Settings) -> "AsyncIterator[Exchange]":
    """Twilio's REST API, played where the helpline looks for it."""
    import uvicorn

    from helpline.logs import UVICORN
    from tests.twilio.exchange import Exchange

    address, exchange = urlsplit(settings.twilio_api_url or ""), None
    exchange = Exchange(settings.twilio_account_sid or "")
    config = uvicorn.Config(exchange.app, host=address.hostname or "", port=address.port or 0, ws="none", **UVICORN)
    server = uvicorn.Server(config)
    running = asyncio.create_task(server.serve())
    while not server.started and not running.done():
        await asyncio.sleep(0.05)
    try:
        yield exchange
    finally:
        server.should_exit = True
        await running


async def _call(settings: Settings, language: Language) -> None:
    from gateway.voice.speech import KEYS
    from tests.twilio.exchange import Webhooks
    from tests.twilio.telephone import Telephone

    async with _playing(settings) as exchange:
        webhooks = Webhooks(_base(settings), settings.twilio_auth_token or "", served_at=settings.gateway_bind.url)
        phone = Telephone(webhooks, _ours(settings), _CALLER)
        await phone.call()
        await phone.press(next(key for key, one in KEYS.items() if one is language))
        shown = 0
        while not phone.ended:
            shown = _show(phone.heard, shown)
            if phone.conference:
                click.echo("-- you are put through to a counsellor (their telephone is not played here)")
                break
            typed = await asyncio.to_thread(input, "you: ")
            if typed.strip() == "bye":
                break
            await _do(phone, typed.strip())
            for sid, url in exchange.moved:
                if sid == phone.sid:
                    await phone.move_to(url)
            exchange.moved.clear()
        _show(phone.heard, shown)
        await phone.hang_up()
        await webhooks.http.aclose()


async def _do(phone: "Telephone", typed: str) -> None:
    if not typed:
        await phone.stay_silent()
    elif all(sign in "0123456789*#" for sign in typed):
        await phone.press(typed)
    else:
        await phone.speak(typed)


async def _text(settings: Settings, *, whatsapp: bool) -> None:
    from tests.twilio.exchange import Webhooks

    caller = f"whatsapp:{_CALLER}" if whatsapp else _CALLER
    ours = f"whatsapp:{_ours(settings)}" if whatsapp else _ours(settings)
    async with _playing(settings) as exchange:
        webhooks = Webhooks(_base(settings), settings.twilio_auth_token or "", served_at=settings.gateway_bind.url)
        showing = asyncio.create_task(_follow(exchange, caller))
        while (typed := (await asyncio.to_thread(input)).strip()) != "bye":
            await webhooks.text(typed, caller, ours)
        showing.cancel()
        await webhooks.http.aclose()


async def _follow(exchange: "Exchange", caller: str) -> None:
    shown = 0
    while True:
        shown = _show(exchange.to(caller), shown)
        await asyncio.sleep(0.3)


def _show(lines: list[str], shown: int) -> int:
    for line in lines[shown:]:
        click.echo(f"helpline: {line}")
    return len(lines)


def _base(settings: Settings) -> str:
    return settings.public_url or settings.gateway_bind.url


def _ours(settings: Settings) -> str:
    numbers = numbers_or_stop(settings)
    return numbers.all[0].number if numbers.all else _OURS
