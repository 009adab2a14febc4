"""What counsellors do with one another: transfer, consult, supervise; and what they say of themselves."""

from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import msgspec
from starlette.requests import Request
from starlette.responses import Response

from handoff.desk.accounts import Account, NoAccount
from handoff.desk.actions import Done
from handoff.desk.answers import Id, answered, read
from handoff.queue.handovers import NotTransferred, Part
from handoff.queue.steps import DutyState
from helpline.conversation.log import NoConversation
from helpline.ids import ConversationId, CounsellorId

if TYPE_CHECKING:
    from handoff.desk.app import Desk


class OnDuty(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    state: DutyState


class ToColleague(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """`at_once`: it is the colleague's without their having said yes."""

    conversation: Id
    epoch: int
    to: Id
    at_once: bool = False


class Question(StrEnum):
    OFFER = "offer"
    TRANSFER = "transfer"
    INVITE = "invite"


class Answer(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """To a question that `what` names."""

    conversation: Id
    what: Question
    accept: bool


class TakePart(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    conversation: Id
    part: Annotated[str, msgspec.Meta(pattern="^(listen|whisper|join)$")]


class Which(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    conversation: Id


async def state(request: Request) -> Response:
    async def step(desk: "Desk", account: Account) -> Done:
        await desk.queue.set_state(account.id, (await read(request, OnDuty)).state)
        return Done()

    return await answered(request, step)


async def transfer(request: Request) -> Response:
    async def step(desk: "Desk", account: Account) -> Done:
        asked = await read(request, ToColleague)
        id, to = ConversationId(asked.conversation), CounsellorId(asked.to)
        return Done(await desk.handovers.transfer(id, account.id, to, epoch=asked.epoch, at_once=asked.at_once))

    return await answered(request, step)


async def invite(request: Request) -> Response:
    async def step(desk: "Desk", account: Account) -> Done:
        asked = await read(request, ToColleague)
        try:
            colleague = (await desk.accounts.get(CounsellorId(asked.to))).counsellor
            return Done(
                await desk.handovers.invite(ConversationId(asked.conversation), account.id, colleague, asked.epoch)
            )
        except (NoAccount, NoConversation):
            # One word for all: whom the caller keeps out need not be learned by trying.
            raise NotTransferred("not_served") from None

    return await answered(request, step)


async def answer(request: Request) -> Response:
    async def step(desk: "Desk", account: Account) -> Done:
        asked = await read(request, Answer)
        id, who = ConversationId(asked.conversation), account.counsellor
        if asked.what is Question.INVITE:
            take = desk.handovers.take_part(id, who, Part.LISTEN) if asked.accept else desk.handovers.leave(id, who)
            return Done(await take)
        asking = desk.offers if asked.what is Question.OFFER else desk.handovers
        return Done((await asking.accept(id, who)).epoch if asked.accept else await asking.decline(id, who))

    return await answered(request, step)


async def take_part(request: Request) -> Response:
    async def step(desk: "Desk", account: Account) -> Done:
        asked = await read(request, TakePart)
        part = Part(asked.part)
        return Done(await desk.handovers.take_part(ConversationId(asked.conversation), account.counsellor, part))

    return await answered(request, step)


async def call_in(request: Request) -> Response:
    """Take part by telephone, too, where the caller is on the telephone."""

    async def step(desk: "Desk", account: Account) -> Done:
        asked = await read(request, Which)
        return Done(await desk.legs.call_in(ConversationId(asked.conversation), account.id))

    return await answered(request, step)


async def leave(request: Request) -> Response:
    async def step(desk: "Desk", account: Account) -> Done:
        asked = await read(request, Which)
        return Done(await desk.handovers.leave(ConversationId(asked.conversation), account.counsellor))

    return await answered(request, step)


async def seen_lost(request: Request) -> Response:
    """The counsellor has seen that a conversation went back to the line while they were gone."""

    async def step(desk: "Desk", account: Account) -> Done:
        asked = await read(request, Which)
        await desk.concerns.forget_lost(ConversationId(asked.conversation), account.id)
        desk.hub.look(account.id)
        return Done()

    return await answered(request, step)
