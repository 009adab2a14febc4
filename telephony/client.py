"""The one way to Twilio's REST API, and what its refusals mean."""

import asyncio
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Any, TypeVar

import requests
from twilio.base.exceptions import TwilioRestException
from twilio.http.http_client import TwilioHttpClient
from twilio.rest import Client

from helpline.settings import Settings
from telephony.commands import PassingError, PermanentError

TIMEOUT_S = 10.0
API = "https://api.twilio.com"
_PASSING = frozenset({20429, 20500, 20503, 30001, 30008, 14107})
"""Too many requests, Twilio's own faults, queue overflow: may work later (twilio.com/docs/api/errors)."""

# More than all outboxes ask at a time: a Twilio that is slow over texts must not keep a telephone from ringing.
_THREADS = ThreadPoolExecutor(32, thread_name_prefix="twilio")

T = TypeVar("T")


class Seam(TwilioHttpClient):  # type: ignore[misc]
    """Twilio's own HTTP client, at another address where one is set: a stand-in for tests and demonstrations."""

    def __init__(self, address: str | None = None) -> None:
        super().__init__(timeout=TIMEOUT_S)
        self._address = (address or API).rstrip("/")

    def request(self, method: str, url: str, *arguments: Any, **options: Any) -> Any:
        return super().request(method, url.replace(API, self._address, 1), *arguments, **options)


def client_of(settings: Settings) -> Client | None:
    """None without an account."""
    if not settings.twilio_account_sid:
        return None
    key, secret = settings.twilio_api_key, settings.twilio_api_secret
    user, password = (key, secret) if key and secret else (settings.twilio_account_sid, settings.twilio_auth_token)
    return Client(user, password, settings.twilio_account_sid, http_client=Seam(settings.twilio_api_url))


async def ask(call: Callable[[], T]) -> T:
    """Run a call of Twilio's client beside the loop.

    Raises:
        PassingError: may work later; where the connection broke, nobody knows whether it was done. PermanentError.
    """
    try:
        return await asyncio.get_running_loop().run_in_executor(_THREADS, call)
    except TwilioRestException as refused:
        if refused.status >= 500 or refused.status == 429 or refused.code in _PASSING:
            raise PassingError from None
        # Neither message nor address of the exception: both may show a number.
        raise PermanentError(str(refused.code or refused.status)) from None
    except (requests.RequestException, OSError):
        raise PassingError from None
