"""What a counsellor does: JSON in, JSON out. Everything is one step of the queue or one entry of the log."""

from collections.abc import Awaitable, Callable
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated, TypeVar

import msgspec
from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from handoff.desk.accounts import Account
from handoff.desk.request import account_of, desk_of, language_of
from handoff.queue.steps import Claim, LevelChanged, NotClaimed, NotHeld
from helpline.conversation.log import ConversationClosed, LogFull, NoConversation, StaleEpoch
from helpline.conversation.records import Audience, Author, Body, Draft, Kind, State
from helpline.conversation.typing_signs import show_typing
from helpline.ids import ConversationId, EntryId, MessageId
from helpline.risk import Category, RiskLevel

if TYPE_CHECKING:
    from handoff.desk.app import Desk

LONGEST_REPLY = 4000
"""Code points."""

Id = Annotated[str, msgspec.Meta(pattern="^[0-9a-f]{24}$")]
ReplyId = Annotated[str, msgspec.Meta(pattern="^[0-9A-Za-z_-]{8,64}$")]
Told = TypeVar("Told")


class ClaimReason(StrEnum):
    """Why somebody is taken out of order. A closed list: free text could name a person."""

    LANGUAGE = "language"
    SKILL = "skill"
    CONTINUITY = "continuity"
    ASKED_FOR = "asked_for"
    MORE_URGENT = "more_urgent"
    SUPERVISION = "supervision"


class ClaimThis(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    conversation: Id
    reason: ClaimReason


class ReplyTo(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """`id` is chosen by the page: the same reply sent again is stored once."""

    conversation: Id
    id: ReplyId
    text: Annotated[str, msgspec.Meta(max_length=LONGEST_REPLY)]
    epoch: int


class OneOf(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One of the counsellor's conversations, under the epoch in which they see it."""

    conversation: Id
    epoch: int


class Correct(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The level is not `seen` but `level`; `category` says what was missed."""

    conversation: Id
    epoch: int
    seen: RiskLevel
    level: RiskLevel
    category: Category | None = None


class Corrected(msgspec.Struct, frozen=True):
    level: int


class Claimed(msgspec.Struct, frozen=True):
    conversation: ConversationId | None
    epoch: int = 0


class Replied(msgspec.Struct, frozen=True):
    entry: EntryId


class Done(msgspec.Struct, frozen=True):
    epoch: int = 0


class BadRequest(Exception):
    """Not what the page sends; the message is a code of `desk-error-*`."""


_REFUSALS: dict[type[Exception], tuple[int, str]] = {
    NoConversation: (404, "missing"),
    ConversationClosed: (409, "closed"),
    StaleEpoch: (409, "stale"),
    LogFull: (409, "closed"),
    LevelChanged: (409, "level_changed"),
}
_REFUSED: tuple[type[Exception], ...] = (BadRequest, NotClaimed, NotHeld, *_REFUSALS)
_CLAIM_REFUSALS = {"full", "taken", "not_served", "level4_waits"}


async def claim_next(request: Request) -> Response:
    async def step(desk: "Desk", account: Account) -> Claimed:
        return _claimed(await desk.queue.claim_next(account.counsellor))

    return await _answered(request, step)


async def claim(request: Request) -> Response:
    async def step(desk: "Desk", account: Account) -> Claimed:
        asked = await _read(request, ClaimThis)
        return _claimed(await desk.queue.claim(account.counsellor, ConversationId(asked.conversation), asked.reason))

    return await _answered(request, step)


async def reply(request: Request) -> Response:
    async def step(desk: "Desk", account: Account) -> Replied:
        asked = await _read(request, ReplyTo)
        id = ConversationId(asked.conversation)
        text = _cleaned(asked.text)
        conversation = await desk.conversations.get(id)
        # The epoch alone could be guessed. That it is this counsellor's under this epoch holds until the append checks it.
        if conversation.state is not State.HUMAN or conversation.counsellor != account.id:
            raise NotHeld("not_yours")
        if conversation.epoch != asked.epoch:
            raise StaleEpoch("stale")
        body = Body(text=text, language=conversation.language)
        draft = Draft(MessageId(f"desk:{asked.id}"), Kind.MESSAGE, Author.COUNSELLOR, Audience.BOTH, body)
        return Replied(await desk.conversations.append(id, draft, epoch=asked.epoch))

    return await _answered(request, step)


async def typing(request: Request) -> Response:
    async def step(desk: "Desk", account: Account) -> Done:
        asked = await _read(request, OneOf)
        id = ConversationId(asked.conversation)
        if not await desk.redis.sismember(desk.conversations.keys(f"held:{account.id}"), id):
            raise NotHeld("not_yours")
        await show_typing(desk.redis, desk.cell, id, Author.COUNSELLOR)
        return Done(asked.epoch)

    return await _answered(request, step)


async def release(request: Request) -> Response:
    return await _let_go(request, lambda desk: desk.queue.release)


async def give_back(request: Request) -> Response:
    return await _let_go(request, lambda desk: desk.queue.give_back)


async def close(request: Request) -> Response:
    return await _let_go(request, lambda desk: desk.queue.close)


async def correct(request: Request) -> Response:
    async def step(desk: "Desk", account: Account) -> Corrected:
        asked = await _read(request, Correct)
        level = await desk.queue.correct(
            ConversationId(asked.conversation), account.id,
            seen=asked.seen, level=asked.level, category=asked.category or "", epoch=asked.epoch,
        )  # fmt: skip
        return Corrected(level)

    return await _answered(request, step)


async def _let_go(request: Request, choose: "Callable[[Desk], Callable[..., Awaitable[int]]]") -> Response:
    async def step(desk: "Desk", account: Account) -> Done:
        asked = await _read(request, OneOf)
        return Done(await choose(desk)(ConversationId(asked.conversation), account.id, asked.epoch))

    return await _answered(request, step)


async def _answered(request: Request, step: "Callable[[Desk, Account], Awaitable[msgspec.Struct]]") -> Response:
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
    if isinstance(refused, NotHeld):
        return 409, "stale" if str(refused) == "stale" else "not_yours"
    return _REFUSALS[type(refused)]


def _refusal(request: Request, account: Account | None, status: int, code: str) -> Response:
    message = desk_of(request).sentences.say(language_of(request, account), f"desk-error-{code.replace('_', '-')}")
    return JSONResponse({"error": code, "message": message}, status)


async def _read(request: Request, form: type[Told]) -> Told:
    try:
        return msgspec.json.decode(await request.body(), type=form)
    except (msgspec.DecodeError, UnicodeDecodeError):
        raise BadRequest("request") from None


def _cleaned(text: str) -> str:
    """Without control characters but line breaks and tabs, and without lone surrogates."""
    kept = "".join(sign for sign in text if sign in "\n\t" or (sign.isprintable() or not _is_control(sign))).strip()
    if not kept:
        raise BadRequest("empty")
    return kept


def _is_control(sign: str) -> bool:
    return ord(sign) < 0x20 or 0x7F <= ord(sign) < 0xA0 or 0xD800 <= ord(sign) < 0xE000


def _claimed(claim: Claim | None) -> Claimed:
    return Claimed(None) if claim is None else Claimed(claim.id, claim.epoch)
