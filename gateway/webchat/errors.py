"""Refusals: a status, a code for programs and a sentence in the caller's language. Nothing of what was sent is repeated."""

import math
from collections.abc import Awaitable, Callable
from typing import Any

import structlog
from redis.exceptions import RedisError
from starlette.exceptions import HTTPException
from starlette.requests import ClientDisconnect, Request
from starlette.responses import JSONResponse, Response

from gateway.intake import Refused
from gateway.parts import parts_of
from gateway.webchat.negotiation import language_of
from helpline.conversation.log import ConversationClosed, LogFull, NoConversation

_log = structlog.get_logger()

STATUS = {
    "bad_request": 400,
    "not_utf8": 400,
    "empty": 400,
    "unknown_choice": 400,
    "bad_code": 400,
    "bad_number": 400,
    "bad_time": 400,
    "no_session": 401,
    "cross_site": 403,
    "unknown_code": 404,
    "no_callbacks": 404,
    "not_found": 404,
    "wrong_method": 405,
    "closed": 409,
    "text_too_long": 413,
    "too_large": 413,
    "wrong_type": 415,
    "too_fast": 429,
    "fault": 500,
    "store_away": 503,
}
"""Every code with its status; the sentence is `error-CODE` of `locales/LANG/page.ftl`, hyphens for underscores."""
_STORE_AWAY_S = 2


class Refusal(Exception):
    """A request that is answered with an error."""

    def __init__(self, code: str, retry_after: float = 0.0) -> None:
        super().__init__(code)
        self.code = code
        self.retry_after = retry_after


def sentence_id(code: str) -> str:
    return "error-" + code.replace("_", "-")


def answer(request: Request, code: str, retry_after: float = 0.0) -> Response:
    language = language_of(request)
    headers = {"Content-Language": language.value}
    if retry_after:
        headers["Retry-After"] = str(max(1, math.ceil(retry_after)))
    if code == "no_session":
        headers["WWW-Authenticate"] = "Bearer"
    body = {"error": code, "message": parts_of(request).sentences.say(language, sentence_id(code))}
    return JSONResponse(body, STATUS[code], headers)


async def refused(request: Request, exception: Refusal) -> Response:
    return answer(request, exception.code, exception.retry_after)


async def not_taken(request: Request, exception: Refused) -> Response:
    return answer(request, exception.code)


async def gone(request: Request, _exception: Exception) -> Response:
    return answer(request, "no_session")


async def closed(request: Request, _exception: Exception) -> Response:
    return answer(request, "closed")


async def store_away(request: Request, exception: Exception) -> Response:
    _log.warning("store_away", reason=type(exception).__name__)
    return answer(request, "store_away", _STORE_AWAY_S)


async def http(request: Request, exception: HTTPException) -> Response:
    """Starlette's own: no such route, wrong method."""
    codes = {404: "not_found", 405: "wrong_method"}
    response = answer(request, codes.get(exception.status_code, "bad_request"))
    if exception.headers:
        response.headers.update(exception.headers)
    return response


async def hung_up(request: Request, _exception: Exception) -> Response:
    """The client went away while sending; nobody reads this."""
    return answer(request, "bad_request")


async def fault(request: Request, _exception: Exception) -> Response:
    # The exception itself is logged by the server, without its message (helpline/logs.py).
    return answer(request, "fault")


HANDLERS: dict[Any, Callable[[Request, Any], Awaitable[Response]]] = {
    Refusal: refused,
    Refused: not_taken,
    NoConversation: gone,
    ConversationClosed: closed,
    LogFull: closed,
    RedisError: store_away,
    HTTPException: http,
    ClientDisconnect: hung_up,
    Exception: fault,
}
