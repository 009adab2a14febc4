"""To be called or written to within a time that is safe: /chat/callback."""

from typing import Annotated

import msgspec
from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from gateway.parts import parts_of
from gateway.webchat.errors import Refusal
from gateway.webchat.requests import ClientId, body_as
from gateway.webchat.security import caller, refuse_other_sites
from gateway.webchat.view import callback_view
from handoff.callbacks.steps import BadTime, check_time
from helpline.channel import Channel
from helpline.conversation.callback import By
from helpline.ids import MessageId
from helpline.numbers import NotANumber, parse_number
from helpline.settings import Settings
from telephony.numbers import Numbers


class AskCallback(msgspec.Struct, frozen=True):
    """Times in milliseconds since 1970. The same `id` again is the same wish again."""

    id: ClientId
    by: By
    number: Annotated[str, msgspec.Meta(max_length=60)]
    begins: Annotated[int, msgspec.Meta(ge=0, le=2**45)]
    ends: Annotated[int, msgspec.Meta(ge=0, le=2**45)]


def offered(settings: Settings, numbers: Numbers) -> frozenset[By]:
    """What this deployment can keep its word for: nothing without an account and a number that can do it."""
    ways = ((By.TEXT, Channel.SMS), (By.CALL, Channel.VOICE))
    return frozenset(by for by, channel in ways if settings.twilio_account_sid and numbers.first(channel))


async def ask_callback(request: Request) -> Response:
    parts = parts_of(request)
    refuse_other_sites(request)
    conversation = await caller(request)
    wanted = await body_as(request, AskCallback)
    if seconds := parts.limits.wait("callback", conversation.id):
        raise Refusal("too_fast", seconds)
    if wanted.by not in parts.callbacks_by:
        raise Refusal("no_callbacks")
    try:
        number = parse_number(wanted.number)
        check_time(wanted.begins, wanted.ends, await parts.queue.now())
        await parts.callbacks.ask(conversation.id, wanted.by, number, wanted.begins, wanted.ends, MessageId(wanted.id))
    except NotANumber:
        raise Refusal("bad_number") from None
    except BadTime:
        raise Refusal("bad_time") from None
    callback = (await parts.conversations.get(conversation.id)).callback
    return JSONResponse({"callback": callback_view(callback)})


async def cancel_callback(request: Request) -> Response:
    parts = parts_of(request)
    refuse_other_sites(request)
    conversation = await caller(request)
    if seconds := parts.limits.wait("wish", conversation.id):
        raise Refusal("too_fast", seconds)
    await parts.callbacks.cancel(conversation.id)
    return JSONResponse({"callback": None})
