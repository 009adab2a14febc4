"""Pictures and recordings that callers send: named in a webhook, fetched from Twilio when a counsellor opens one, kept nowhere.

twilio.com/docs/messaging/api/media-resource. Only ids are taken from a webhook, never an address: we go to Twilio alone.
"""

import asyncio
import re

import requests

from helpline.conversation.records import Media
from helpline.settings import Settings
from telephony.client import API, TIMEOUT_S
from telephony.commands import PassingError, PermanentError
from telephony.door import Parameters

LARGEST = 16 * 1024 * 1024
"""Bytes; the most that WhatsApp takes."""
TYPES = frozenset({
    "image/jpeg", "image/png", "image/gif", "image/webp", "audio/mpeg", "audio/ogg", "audio/mp4", "audio/amr", "audio/wav",
    "audio/3gpp", "video/mp4", "video/3gpp", "application/pdf",
})  # fmt: skip
"""What a browser shows without running anything in it."""
_MOST = 10
_ADDRESS = re.compile(r"/Messages/(?P<message>[A-Z]{2}[0-9a-f]{32})/Media/(?P<media>ME[0-9a-f]{32})$")


def media_of(parameters: Parameters) -> tuple[Media, ...]:
    """Of an inbound text; what we could not show is left out."""
    found: list[Media] = []
    for number in range(_MOST):
        at = _ADDRESS.search(parameters.get(f"MediaUrl{number}"))
        kind = parameters.get(f"MediaContentType{number}").partition(";")[0].strip().lower()
        if at is not None and kind in TYPES:
            found.append(Media(at["message"], at["media"], kind))
    return tuple(found)


class MediaStore:
    """Twilio's, of one account."""

    def __init__(self, settings: Settings) -> None:
        account = settings.twilio_account_sid or ""
        self._base = f"{settings.twilio_api_url or API}/2010-04-01/Accounts/{account}/Messages"
        self._auth = (
            settings.twilio_api_key or account,
            settings.twilio_api_secret or settings.twilio_auth_token or "",
        )

    async def fetch(self, media: Media) -> bytes:
        """Raises `PassingError`; `PermanentError` for what is gone, too large, or not what the webhook said."""
        return await asyncio.to_thread(self._fetch, media)

    def _fetch(self, media: Media) -> bytes:
        address = f"{self._base}/{media.message}/Media/{media.id}"
        try:
            # A redirect leads to Twilio's storage; the password does not go with it to another host.
            with requests.get(address, auth=self._auth, timeout=TIMEOUT_S, stream=True) as answer:
                if answer.status_code >= 500 or answer.status_code == 429:
                    raise PassingError
                if answer.status_code != 200:
                    raise PermanentError(str(answer.status_code))
                if answer.headers.get("Content-Type", "").partition(";")[0].strip().lower() != media.type:
                    raise PermanentError("other_type")
                return _bounded(answer)
        except requests.RequestException:
            raise PassingError from None


def _bounded(answer: requests.Response) -> bytes:
    read = bytearray()
    for chunk in answer.iter_content(65_536):
        read += chunk
        if len(read) > LARGEST:
            raise PermanentError("too_large")
    return bytes(read)
