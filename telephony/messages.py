"""Sends a text through Twilio once, as far as anybody can know."""

import hashlib
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime, timedelta
from typing import Any

import msgspec
from twilio.rest import Client

from helpline.channel import Channel
from telephony.client import ask
from telephony.states import RANK, Sent, sent_from
from telephony.wording import plain, split

_LOOKED_BACK = timedelta(hours=1)
_LISTED = 50

Note = Callable[[str, str, int, int], Awaitable[object]]
"""SID, state, its rank, part (from 0): what is known of a part that Twilio has."""


class Letter(msgspec.Struct, frozen=True):
    """A text to be sent. `sender`: our number; `service`: a messaging service to send with; `to` is never logged."""

    channel: Channel
    sender: str
    to: str
    text: str
    service: str = ""
    template: str = ""


class Messages:
    """Twilio's Messages resource (twilio.com/docs/messaging/api/message-resource)."""

    def __init__(self, client: Client, status_url: str | None) -> None:
        self._client = client
        self._status_url = status_url

    async def send(self, letter: Letter, note: Note, *, maybe_done: bool) -> None:
        """Every part of it, in order. `maybe_done`: parts that Twilio's own list shows are not sent again.

        Raises:
            PassingError, PermanentError.
        """
        parts = [""] if letter.template else split(plain(letter.text))
        there = await self._listed(letter) if maybe_done else {}
        for number, text in enumerate(parts):
            known = there.get(_hash(text), [])
            message = known.pop(0) if known else await self._create(letter, text)
            state = sent_from(str(message.status or "")) or Sent.ACCEPTED
            await note(str(message.sid), state, RANK[state], number)

    async def _create(self, letter: Letter, text: str) -> Any:
        wanted: dict[str, Any] = {"to": _address(letter.channel, letter.to)}
        if letter.service:
            wanted["messaging_service_sid"] = letter.service
        else:
            wanted["from_"] = _address(letter.channel, letter.sender)
        if letter.template:
            wanted["content_sid"] = letter.template
        else:
            wanted["body"] = text
        if self._status_url:
            wanted["status_callback"] = self._status_url
        return await ask(lambda: self._client.messages.create(**wanted))

    async def _listed(self, letter: Letter) -> dict[str, list[Any]]:
        """What went to this number of late, oldest first, by the hash of its text."""
        since = datetime.now(UTC) - _LOOKED_BACK
        to = _address(letter.channel, letter.to)
        found = await ask(lambda: self._client.messages.list(to=to, date_sent_after=since, limit=_LISTED))
        by_hash: dict[str, list[Any]] = {}
        for message in reversed(found):
            by_hash.setdefault(_hash(message.body or ""), []).append(message)
        return by_hash


def _address(channel: Channel, number: str) -> str:
    return f"whatsapp:{number}" if channel is Channel.WHATSAPP else number


def _hash(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()
