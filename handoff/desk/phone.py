"""The counsellor's telephone in the browser: a page of its own, which alone may use the microphone and reach Twilio.

It has its own Content-Security-Policy (`security.py`); whoever has not opened it loads nothing of it.
"""

from typing import TYPE_CHECKING

import msgspec
from starlette.requests import Request
from starlette.responses import Response

from handoff.desk.accounts import Account
from handoff.desk.actions import Done
from handoff.desk.answers import NoSoftphone, answered, read
from handoff.desk.pages import page, to, words
from handoff.desk.request import account_of, desk_of, language_of

if TYPE_CHECKING:
    from handoff.desk.app import Desk


class Open(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Whether the page is ready for calls; said every few seconds, and when it closes."""

    open: bool


class Token(msgspec.Struct, frozen=True):
    token: str


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


async def here(request: Request) -> Response:
    async def step(desk: "Desk", account: Account) -> Done:
        asked = await read(request, Open)
        await (desk.softphones.open(account.id) if asked.open else desk.softphones.close(account.id))
        return Done()

    return await answered(request, step)
