"""Bodies of requests: bounded, typed, and refused with a reason when they are anything else."""

import asyncio
import re
from typing import Annotated, TypeVar

import msgspec
from starlette.requests import Request

from gateway.webchat.errors import Refusal
from helpline.ids import FIRST_ENTRY, EntryId

LARGEST_BODY = 64 * 1024
_BODY_S = 30.0
_ENTRY = re.compile(r"[0-9]{1,15}(-[0-9]{1,15})?")

ClientId = Annotated[str, msgspec.Meta(pattern=r"^[A-Za-z0-9_-]{1,64}\Z")]


class StartSession(msgspec.Struct, frozen=True):
    """`language`: the caller's own choice. `fresh`: a new conversation even when the cookie opens one."""

    language: Annotated[str, msgspec.Meta(max_length=35)] | None = None
    fresh: bool = False


class SendMessage(msgspec.Struct, frozen=True):
    """Exactly one of text and choice. The same `id` again is the same message again."""

    id: ClientId
    text: str | None = None
    choice: Annotated[str, msgspec.Meta(max_length=64)] | None = None


class UseCode(msgspec.Struct, frozen=True):
    code: Annotated[str, msgspec.Meta(max_length=200)]


class ChooseLanguage(msgspec.Struct, frozen=True):
    language: Annotated[str, msgspec.Meta(max_length=35)]


T = TypeVar("T", bound=msgspec.Struct)


async def body_as(request: Request, kind: type[T], *, optional: bool = False) -> T:
    """The JSON body as `kind`. With `optional` an empty body is an empty object.

    Raises:
        Refusal: too_large, wrong_type, not_utf8 or bad_request.
    """
    raw = await _bounded(request)
    if optional and not raw.strip():
        raw = b"{}"
    elif request.headers.get("content-type", "").partition(";")[0].strip().lower() != "application/json":
        raise Refusal("wrong_type")
    try:
        raw.decode("utf-8")
    except UnicodeDecodeError:
        raise Refusal("not_utf8") from None
    try:
        return msgspec.json.decode(raw, type=kind)
    except (msgspec.DecodeError, RecursionError, UnicodeError):
        # `from None`: the message of the cause quotes the body.
        raise Refusal("bad_request") from None


async def _bounded(request: Request) -> bytes:
    """At most `LARGEST_BODY`; what is larger isn't even read to its end."""
    read = bytearray()
    try:
        async with asyncio.timeout(_BODY_S):
            async for chunk in request.stream():
                read += chunk
                if len(read) > LARGEST_BODY:
                    raise Refusal("too_large")
    except TimeoutError:
        raise Refusal("bad_request") from None
    return bytes(read)


def entry_after(request: Request) -> EntryId:
    """Where a client wants to go on: Last-Event-ID, which a browser sends when it reconnects, else `?after=`.

    Raises:
        Refusal: bad_request.
    """
    given = request.headers.get("last-event-id") or request.query_params.get("after") or FIRST_ENTRY
    if not _ENTRY.fullmatch(given):
        raise Refusal("bad_request")
    return EntryId(given)
