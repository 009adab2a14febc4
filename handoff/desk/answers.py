"""The shape of every action: JSON in, the step's result or a refusal out, in the counsellor's language."""

from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING, Annotated, TypeVar

import msgspec
from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from handoff.callbacks.steps import NotTried
from handoff.desk.accounts import Account
from handoff.desk.request import account_of, desk_of, language_of
from handoff.legs.steps import NoLine
from handoff.queue.handovers import NotInvited, NotTransferred
from handoff.queue.steps import LevelChanged, NotClaimed, NotHeld
from helpline.conversation.log import ConversationClosed, LogFull, NoConversation, StaleEpoch

if TYPE_CHECKING:
    from handoff.desk.app import Desk

Id = Annotated[str, msgspec.Meta(pattern="^[0-9a-f]{24}$")]
Told = TypeVar("Told")


class BadRequest(Exception):
    """Not what the page sends; the message is a code of `desk-error-*`."""


class WindowClosed(Exception):
    """WhatsApp takes no free words any more; the prepared message can be sent."""


class NoSoftphone(Exception):
    """This deployment has no telephones in the browser."""


_REFUSALS: dict[type[Exception], tuple[int, str]] = {
    NoConversation: (404, "missing"),
    ConversationClosed: (409, "closed"),
    StaleEpoch: (409, "stale"),
    LogFull: (409, "closed"),
    LevelChanged: (409, "level_changed"),
    NotInvited: (409, "not_invited"),
    NoLine: (409, "no_line"),
    NoSoftphone: (409, "no_softphone"),
    WindowClosed: (409, "window_closed"),
}
_REFUSED: tuple[type[Exception], ...] = (BadRequest, NotClaimed, NotHeld, NotTransferred, NotTried, *_REFUSALS)
_CLAIM_REFUSALS = {"full", "taken", "not_served", "level4_waits", "no_telephone", "reason"}


async def answered(request: Request, step: "Callable[[Desk, Account], Awaitable[msgspec.Struct]]") -> Response:
    """The step's result, or its refusal as a status, a code and a sentence in the counsellor's language."""
    account = await account_of(request)
    if account is None:
        return _refusal(request, None, 401, "signed_out")
    if account.must_change:
        return _refusal(request, account, 403, "must_change")
    try:
        done = await step(desk_of(request), account)
    except _REFUSED as refused:
        return _refusal(request, account, *_status_and_code(refused))
    return Response(msgspec.json.encode(done), media_type="application/json")


def _status_and_code(refused: Exception) -> tuple[int, str]:
    if isinstance(refused, BadRequest):
        return 400, str(refused)
    if isinstance(refused, NotClaimed):
        return 409, str(refused) if str(refused) in _CLAIM_REFUSALS else "request"
    if isinstance(refused, NotTried):
        return 409, "no_telephone" if str(refused) == "no_telephone" else f"callback_{refused}"
    if isinstance(refused, NotTransferred):
        return 409, "colleague_away" if str(refused) == "away" else "colleague_cannot"
    if isinstance(refused, NotHeld):
        return 409, "stale" if str(refused) == "stale" else "not_yours"
    return _REFUSALS[type(refused)]


def _refusal(request: Request, account: Account | None, status: int, code: str) -> Response:
    message = desk_of(request).sentences.say(language_of(request, account), f"desk-error-{code.replace('_', '-')}")
    return JSONResponse({"error": code, "message": message}, status)


async def read(request: Request, form: type[Told]) -> Told:
    try:
        return msgspec.json.decode(await request.body(), type=form)
    except (msgspec.DecodeError, UnicodeDecodeError):
        raise BadRequest("request") from None
