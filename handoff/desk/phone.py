"""The counsellor's telephone in the browser: a page of its own, since Twilio's script needs Twilio's hosts and the microphone.

The desk's own page has neither, and whoever has not opened this one loads nothing of it.
"""

import contextlib
import secrets
from typing import TYPE_CHECKING

import msgspec
import structlog
from redis.exceptions import RedisError
from starlette.requests import Request
from starlette.responses import Response
from starlette.websockets import WebSocket

from handoff.desk.accounts import Account
from handoff.desk.answers import NoSoftphone, answered
from handoff.desk.pages import page, to, words
from handoff.desk.request import account_of, desk_of, language_of
from handoff.desk.signs import SignsOfLife
from handoff.desk.socket import admitted, until_first

if TYPE_CHECKING:
    from handoff.desk.app import Desk

NOT_SET_UP = 4404
_log = structlog.get_logger()


class Token(msgspec.Struct, frozen=True):
    token: str


class Awaited(msgspec.Struct, frozen=True):
    """Whether the call that rings is one that the counsellor has taken at the desk: then it need not be taken once more."""

    awaited: bool


async def phone_page(request: Request) -> Response:
    account = await account_of(request)
    if account is None:
        return to("/sign-in")
    if account.must_change:
        return to("/password")
    desk, language = desk_of(request), language_of(request, account)
    said = {id: text for id, text in words(desk.sentences, language).items() if id.startswith(("phone-", "error-"))}
    return page(request, "phone.html", language, account, words=said, configured=desk.tokens is not None)


async def token(request: Request) -> Response:
    async def step(desk: "Desk", account: Account) -> Token:
        if desk.tokens is None:
            raise NoSoftphone
        return Token(desk.tokens.for_identity(desk.softphones.identity(account.id)))

    return await answered(request, step)


async def awaited(request: Request) -> Response:
    async def step(desk: "Desk", account: Account) -> Awaited:
        return Awaited(await desk.softphones.is_awaited(account.id))

    return await answered(request, step)


async def live(socket: WebSocket) -> None:
    """Held by a page that Twilio can reach: so long is the counsellor rung there, else at their own telephone.

    Like a desk tab it is kept by the browser's answers to pings: the timers of a hidden window sleep for a minute at a time.
    """
    known = await admitted(socket)
    if known is None:
        return
    desk, (account, token) = desk_of(socket), known
    if desk.tokens is None:
        await socket.close(NOT_SET_UP)
        return
    window = _Window(desk, account, token, socket)
    try:
        await until_first(socket, window.stay())
    finally:
        await window.close()


class _Window:
    """One open page."""

    def __init__(self, desk: "Desk", account: Account, token: str, socket: WebSocket) -> None:
        self._desk = desk
        self._who = account.id
        self._token = token
        self._socket = socket
        self._signs: SignsOfLife = socket.state.signs
        self._id = secrets.token_hex(8)

    async def stay(self) -> None:
        """Say at every sign of life that it is open; returns when the session has ended."""
        told = False
        while True:
            try:
                if await self._desk.sessions.find(self._token) is None:
                    return
                await self._desk.softphones.open(self._who, self._id)
                if not told:
                    await self._socket.send_text("open")
                    told = True
            except RedisError as lost:
                _log.warning("store_lost", exc_info=lost)
            await self._signs.next()

    async def close(self) -> None:
        # Where the store is away it runs out by itself.
        with contextlib.suppress(RedisError, OSError):
            await self._desk.softphones.close(self._who, self._id)
