"""What a counsellor does: JSON in, JSON out. Everything is one step of the queue or one entry of the log."""

from collections.abc import Awaitable, Callable
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import msgspec
from starlette.requests import Request
from starlette.responses import Response

from handoff.callbacks.steps import Tried
from handoff.desk.accounts import Account
from handoff.desk.answers import BadRequest, Id, WindowClosed, answered, read
from handoff.legs.steps import Control
from handoff.queue.handovers import Part
from handoff.queue.steps import Claim, NotHeld
from helpline.conversation.log import NoConversation, StaleEpoch
from helpline.conversation.records import Audience, Author, Body, Conversation, Draft, Kind, State
from helpline.conversation.typing_signs import show_typing
from helpline.ids import ConversationId, EntryId, MessageId
from helpline.risk import Category, RiskLevel
from telephony.window import is_open

if TYPE_CHECKING:
    from handoff.desk.app import Desk

LONGEST_REPLY = 4000
"""Code points."""

ReplyId = Annotated[str, msgspec.Meta(pattern="^[0-9A-Za-z_-]{8,64}$")]


class ClaimReason(StrEnum):
    """Why somebody is taken out of order. A closed list: free text could name a person."""

    LANGUAGE = "language"
    SKILL = "skill"
    CONTINUITY = "continuity"
    ASKED_FOR = "asked_for"
    MORE_URGENT = "more_urgent"
    SUPERVISION = "supervision"


class ClaimThis(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """`reason`: needed for one that is not the next."""

    conversation: Id
    reason: ClaimReason | None = None


class ReplyTo(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """`id` is chosen by the page: the same reply sent again is stored once. `aside`: for the desk only."""

    conversation: Id
    id: ReplyId
    text: Annotated[str, msgspec.Meta(max_length=LONGEST_REPLY)]
    epoch: int
    aside: bool = False


class OneOf(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One of the counsellor's conversations, under the epoch in which they see it."""

    conversation: Id
    epoch: int


class OnTheLine(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    conversation: Id
    epoch: int
    what: Control


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


async def claim_next(request: Request) -> Response:
    async def step(desk: "Desk", account: Account) -> Claimed:
        return _claimed(await desk.queue.claim_next(account.counsellor))

    return await answered(request, step)


async def claim(request: Request) -> Response:
    async def step(desk: "Desk", account: Account) -> Claimed:
        asked = await read(request, ClaimThis)
        return _claimed(
            await desk.queue.claim(account.counsellor, ConversationId(asked.conversation), asked.reason or "")
        )

    return await answered(request, step)


async def reply(request: Request) -> Response:
    async def step(desk: "Desk", account: Account) -> Replied:
        asked = await read(request, ReplyTo)
        id = ConversationId(asked.conversation)
        text = _cleaned(asked.text)
        conversation = await desk.conversations.get(id)
        for_caller = not asked.aside
        # The epoch alone could be guessed. That it is this counsellor's under this epoch holds until the append checks it.
        if conversation.state is not State.HUMAN or conversation.counsellor != account.id:
            for_caller = await _guest_writes_to_caller(desk, account, conversation) and for_caller
        if conversation.epoch != asked.epoch:
            raise StaleEpoch("stale")
        if for_caller and not is_open(conversation.channel, conversation.texted_ms, await desk.queue.now()):
            raise WindowClosed
        body = Body(text=text, language=conversation.language)
        audience = Audience.BOTH if for_caller else Audience.DESK
        draft = Draft(MessageId(f"desk:{asked.id}"), Kind.MESSAGE, Author.COUNSELLOR, audience, body)
        return Replied(await desk.conversations.append(id, draft, epoch=asked.epoch))

    return await answered(request, step)


async def _guest_writes_to_caller(desk: "Desk", account: Account, conversation: Conversation) -> bool:
    """Whether what a guest writes is for the caller, else for the desk.

    Raises:
        NotHeld: for who only reads or is no guest. NoConversation: for whom the caller keeps out it does not exist.
    """
    if not set(account.counsellor.names).isdisjoint(conversation.exclusions):
        raise NoConversation("missing")
    part = await desk.concerns.part_in(conversation.id, account.counsellor)
    if part not in {Part.JOIN, Part.WHISPER}:
        raise NotHeld("not_yours")
    return part is Part.JOIN


async def typing(request: Request) -> Response:
    async def step(desk: "Desk", account: Account) -> Done:
        asked = await read(request, OneOf)
        id = ConversationId(asked.conversation)
        if not await desk.redis.sismember(desk.conversations.keys(f"held:{account.id}"), id):
            raise NotHeld("not_yours")
        await show_typing(desk.redis, desk.cell, id, Author.COUNSELLOR)
        return Done(asked.epoch)

    return await answered(request, step)


async def release(request: Request) -> Response:
    return await _let_go(request, lambda desk: desk.queue.release)


async def give_back(request: Request) -> Response:
    return await _let_go(request, lambda desk: desk.queue.give_back)


async def close(request: Request) -> Response:
    return await _let_go(request, lambda desk: desk.queue.close)


async def template(request: Request) -> Response:
    """Send the prepared message, where WhatsApp takes no other."""

    async def step(desk: "Desk", account: Account) -> Done:
        asked = await read(request, OneOf)
        # Once for each silence of the caller: pressed twice, it is sent once.
        texted = (await desk.conversations.get(ConversationId(asked.conversation))).texted_ms
        once = MessageId(str(texted))
        return Done(await desk.templates.send(ConversationId(asked.conversation), account.id, asked.epoch, once))

    return await answered(request, step)


async def line(request: Request) -> Response:
    """Hold the line or mute oneself, in a call."""

    async def step(desk: "Desk", account: Account) -> Done:
        asked = await read(request, OnTheLine)
        return Done(await desk.legs.control(ConversationId(asked.conversation), account.id, asked.what, asked.epoch))

    return await answered(request, step)


async def call_back(request: Request) -> Response:
    """Write to or call the caller who asked for it: a command in the outbox, once a press."""

    async def step(desk: "Desk", account: Account) -> Tried:
        asked = await read(request, OneOf)
        return await desk.callbacks.attempt(ConversationId(asked.conversation), account.id, asked.epoch)

    return await answered(request, step)


async def call_back_later(request: Request) -> Response:
    return await _let_go(request, lambda desk: desk.callbacks.later)


async def correct(request: Request) -> Response:
    async def step(desk: "Desk", account: Account) -> Corrected:
        asked = await read(request, Correct)
        level = await desk.queue.correct(
            ConversationId(asked.conversation), account.id,
            seen=asked.seen, level=asked.level, category=asked.category or "", epoch=asked.epoch,
        )  # fmt: skip
        return Corrected(level)

    return await answered(request, step)


async def _let_go(request: Request, choose: "Callable[[Desk], Callable[..., Awaitable[int]]]") -> Response:
    async def step(desk: "Desk", account: Account) -> Done:
        asked = await read(request, OneOf)
        return Done(await choose(desk)(ConversationId(asked.conversation), account.id, asked.epoch))

    return await answered(request, step)


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
