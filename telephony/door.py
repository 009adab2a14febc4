"""Whether a request is Twilio's: its signature over the public address and every parameter, blank ones too.

Used by every Twilio route of the gateway:

    signed = signed_parameters(secrets, url, headers, body)   # raises NotTwilio: answer 403, keep nothing

Algorithm: twilio.com/docs/usage/security; HMAC-SHA-1 with the account's token, or HMAC-SHA-256 with a shared key where the
header `X-Twilio-Webhooks-Signature-Settings` says so.
"""

from collections.abc import Iterator, Mapping
from typing import NamedTuple
from urllib.parse import parse_qsl, urlsplit

from twilio.request_validator import (
    HMAC_SHA1,
    SIGNATURE_HEADER,
    SIGNATURE_SETTINGS_HEADER,
    RequestValidator,
    get_signature_algorithm,
)

LARGEST_BODY = 64 * 1024


class NotTwilio(Exception):
    """Not signed, wrongly signed, or unreadable. Says nothing of the request."""


class Secrets(NamedTuple):
    """What requests may be signed with; "" = not set."""

    token: str = ""
    shared_key: str = ""


class Parameters:
    """A webhook's parameters. Unknown ones are there, too: Twilio adds some without a word."""

    def __init__(self, pairs: list[tuple[str, str]], query: dict[str, str]) -> None:
        self._pairs = pairs
        self.query = query
        """Of the address: what we put there ourselves; signed with it."""

    def getlist(self, name: str) -> list[str]:
        """All values; the name is the one by which Twilio's validator asks."""
        return [value for key, value in self._pairs if key == name]

    def __iter__(self) -> Iterator[str]:
        return iter([key for key, _ in self._pairs])

    def __bool__(self) -> bool:
        return bool(self._pairs)

    def get(self, name: str, default: str = "") -> str:
        return next((value for key, value in self._pairs if key == name), default)


def signed_parameters(secrets: Secrets, url: str, headers: Mapping[str, str], body: bytes) -> Parameters:
    """The parameters of a request to `url` (as Twilio knows it, with its query, without a fragment).

    Raises:
        NotTwilio.
    """
    signature = headers.get(SIGNATURE_HEADER)
    algorithm = get_signature_algorithm(headers.get(SIGNATURE_SETTINGS_HEADER)).upper()
    # Each algorithm with its own secret: nobody may choose the weaker one for the other's.
    secret = secrets.token if algorithm == HMAC_SHA1 else secrets.shared_key
    if not signature or not secret or not signature.isascii() or len(body) > LARGEST_BODY:
        raise NotTwilio
    try:
        query = dict(parse_qsl(urlsplit(url).query, keep_blank_values=True, max_num_fields=100))
        parameters = Parameters(parse_qsl(body.decode("utf-8"), keep_blank_values=True, max_num_fields=1000), query)
    except (UnicodeDecodeError, ValueError):
        raise NotTwilio from None
    if not RequestValidator(secret).validate(url, parameters, signature, algorithm):
        raise NotTwilio
    return parameters
