"""The web chat API, /chat/...; described for outside clients in docs/openapi.yaml."""

import asyncio
import contextlib
from typing import Any

import structlog
from redis.exceptions import RedisError
from sse_starlette import EventSourceResponse
from starlette.requests import Request
from starlette.responses import JSONResponse, RedirectResponse, Response
from starlette.routing import Route

from gateway.parts import Parts, parts_of
from gateway.standing import place
from gateway.webchat.callbacks import ask_callback, cancel_callback
from gateway.webchat.errors import Refusal
from gateway.webchat.events import MOST_STREAMS, SWEEP_S, Stream, read_page
from gateway.webchat.negotiation import language_of, supported
from gateway.webchat.requests import ChooseLanguage, SendMessage, StartSession, UseCode, body_as, entry_after
from gateway.webchat.security import bearer, caller, delete_cookie, refuse_other_sites, set_cookie, token_of
from gateway.webchat.view import status_view
from helpline.channel import Channel
from helpline.conversation.log import ConversationClosed, NoConversation
from helpline.conversation.records import Audience, Author, Body, Conversation, Draft, Kind
from helpline.conversation.sessions import UnknownCode
from helpline.conversation.typing_signs import show_typing
from helpline.ids import MessageId, SessionToken, new_message_id
from helpline.vault.return_code import NotACode, grouped

_log = structlog.get_logger()

_CLEAR = '"cache", "cookies", "storage"'
_LEAVE_ANSWER_S = 1.0
_LEAVE_TRIES = 20
_leaving: set[asyncio.Task[None]] = set()


def _limit(request: Request, what: str, session: str = "") -> None:
    if seconds := parts_of(request).limits.wait(what, session):
        raise Refusal("too_fast", seconds)


async def _status(parts: Parts, conversation: Conversation) -> dict[str, Any]:
    stands = await place(parts.queue, conversation)
    return status_view(conversation, parts.hub.house, stands, parts.sentences)


async def _session_answer(request: Request, token: SessionToken, conversation: Conversation, status: int) -> Response:
    parts = parts_of(request)
    request.state.language = conversation.language
    response = JSONResponse({"token": token, **await _status(parts, conversation)}, status)
    set_cookie(response, parts.settings, token)
    return response


async def show_session(request: Request) -> Response:
    """Whether the cookie or token opens a conversation; never an error, so that a page may ask quietly."""
    parts = parts_of(request)
    _limit(request, "read")
    try:
        conversation = await caller(request)
    except (Refusal, NoConversation):
        return JSONResponse({"open": False})
    return JSONResponse({"open": True, **await _status(parts, conversation)})


async def start_session(request: Request) -> Response:
    parts = parts_of(request)
    refuse_other_sites(request)
    wanted = await body_as(request, StartSession, optional=True)
    chosen = supported(wanted.language)
    if wanted.language is not None and chosen is None:
        raise Refusal("bad_request")
    token = token_of(request)
    # Two tabs must not end up in two conversations behind one cookie.
    if token is not None and bearer(request) is None and not wanted.fresh:
        with contextlib.suppress(Refusal, NoConversation):
            return await _session_answer(request, SessionToken(token), await caller(request), 200)
    if seconds := await parts.limits.turn("session"):
        raise Refusal("too_fast", seconds)
    conversation = await parts.conversations.open(Channel.WEB, chosen or language_of(request))
    if chosen is not None:
        await parts.conversations.set_language(conversation.id, chosen)
    opening = Draft(MessageId("opening"), Kind.NOTICE, Author.HELPLINE, Audience.BOTH, Body(sentence="notice-opening"))
    await parts.conversations.append(conversation.id, opening)
    new_token, _ = await parts.sessions.start(conversation.id)
    return await _session_answer(request, new_token, await parts.conversations.get(conversation.id), 201)


async def send_message(request: Request) -> Response:
    parts = parts_of(request)
    refuse_other_sites(request)
    conversation = await caller(request)
    message = await body_as(request, SendMessage)
    if (message.text is None) == (message.choice is None):
        raise Refusal("bad_request")
    _limit(request, "message", conversation.id)
    if message.text is not None:
        accepted = await parts.intake.take_text(conversation, MessageId(message.id), message.text)
    else:
        accepted = await parts.intake.take_choice(conversation, MessageId(message.id), message.choice or "")
    return JSONResponse({"id": message.id, "entry": accepted.entry, "duplicate": accepted.duplicate}, 202)


async def events(request: Request) -> Response:
    parts = parts_of(request)
    after = entry_after(request)
    conversation = await caller(request)
    _limit(request, "read", conversation.id)
    if parts.hub.streams_of(conversation.id) >= MOST_STREAMS:
        raise Refusal("too_fast", SWEEP_S)
    stream = Stream(parts, token_of(request) or "", conversation.id, after)
    return EventSourceResponse(stream.events(), sep="\n", send_timeout=30)


async def read_log(request: Request) -> Response:
    """The same entries as the events, for clients without them."""
    parts = parts_of(request)
    after = entry_after(request)
    conversation = await caller(request)
    _limit(request, "read", conversation.id)
    entries, last, more = await read_page(parts, conversation, after)
    status = await _status(parts, conversation)
    return JSONResponse({"entries": entries, "last": last, "more": more, "status": status})


async def return_code(request: Request) -> Response:
    refuse_other_sites(request)
    conversation = await caller(request)
    _limit(request, "wish", conversation.id)
    code = await parts_of(request).sessions.return_code(conversation.id)
    return JSONResponse({"code": code, "grouped": grouped(code)})


async def resume(request: Request) -> Response:
    parts = parts_of(request)
    refuse_other_sites(request)
    wanted = await body_as(request, UseCode)
    _limit(request, "resume", token_of(request) or "")
    try:
        id, token, _ = await parts.sessions.resume(wanted.code)
    except NotACode:
        raise Refusal("bad_code") from None
    except (UnknownCode, NoConversation):
        raise Refusal("unknown_code") from None
    return await _session_answer(request, token, await parts.conversations.get(id), 200)


async def ask_human(request: Request) -> Response:
    parts = parts_of(request)
    refuse_other_sites(request)
    conversation = await caller(request)
    _limit(request, "wish", conversation.id)
    await parts.conversations.ask_human(conversation.id)
    return JSONResponse(await _status(parts, await parts.conversations.get(conversation.id)))


async def choose_language(request: Request) -> Response:
    parts = parts_of(request)
    refuse_other_sites(request)
    conversation = await caller(request)
    wanted = supported((await body_as(request, ChooseLanguage)).language)
    if wanted is None:
        raise Refusal("bad_request")
    _limit(request, "wish", conversation.id)
    await parts.conversations.set_language(conversation.id, wanted)
    return JSONResponse(await _status(parts, await parts.conversations.get(conversation.id)))


async def typing(request: Request) -> Response:
    parts = parts_of(request)
    refuse_other_sites(request)
    conversation = await caller(request)
    _limit(request, "typing", conversation.id)
    await show_typing(parts.redis, parts.settings.cell, conversation.id, Author.CALLER)
    return Response(status_code=204)


async def leave(request: Request) -> Response:
    """Quick exit: a beacon, or a plain form where there is no script. Always leaves, whatever the store does.

    The session ends; the conversation, its place in line and its return code stay.
    """
    refuse_other_sites(request, lenient=True)
    token = token_of(request)
    if token is not None:
        # On its own: neither a closed connection nor a slow store stops it.
        task = asyncio.create_task(_leave(parts_of(request), token))
        _leaving.add(task)
        task.add_done_callback(_leaving.discard)
        await asyncio.wait({task}, timeout=_LEAVE_ANSWER_S)
    settings = parts_of(request).settings
    form = request.headers.get("content-type", "").startswith("application/x-www-form-urlencoded")
    response = RedirectResponse(settings.exit_url, 303) if form else Response(status_code=204)
    response.headers["Clear-Site-Data"] = _CLEAR
    delete_cookie(response, settings)
    return response


async def _leave(parts: Parts, token: str) -> None:
    body = Body(sentence="notice-left-quickly")
    notice = Draft(new_message_id(), Kind.NOTICE, Author.HELPLINE, Audience.DESK, body)
    id = None
    for _ in range(_LEAVE_TRIES):
        try:
            id = id or await parts.sessions.find(token)
            # First the way in, so that no open stream passes for a sign of life.
            await parts.sessions.end(token)
            if id is not None:
                await parts.conversations.left(id, "quickly")
                await parts.conversations.append(id, notice)
        except (RedisError, OSError):
            await asyncio.sleep(1)
        except (NoConversation, ConversationClosed):
            return
        else:
            return
    _log.warning("quick_exit_not_stored")


async def end(request: Request) -> Response:
    """The caller says goodbye. What a person holds or danger keeps open stays open, and the code leads back."""
    parts = parts_of(request)
    refuse_other_sites(request)
    conversation = await caller(request)
    with contextlib.suppress(ConversationClosed):
        await parts.conversations.end(conversation.id)
    await parts.sessions.end(token_of(request) or "")
    response = JSONResponse({"ended": True})
    delete_cookie(response, parts.settings)
    return response


async def delete(request: Request) -> Response:
    """Delete the conversation for good, by dropping its key."""
    parts = parts_of(request)
    refuse_other_sites(request)
    conversation = await caller(request)
    await parts.conversations.shred(conversation.id)
    response = JSONResponse({"deleted": True})
    response.headers["Clear-Site-Data"] = _CLEAR
    delete_cookie(response, parts.settings)
    return response


ROUTES = [
    Route("/session", show_session, methods=["GET"]),
    Route("/session", start_session, methods=["POST"]),
    Route("/messages", send_message, methods=["POST"]),
    Route("/events", events, methods=["GET"]),
    Route("/log", read_log, methods=["GET"]),
    Route("/code", return_code, methods=["POST"]),
    Route("/resume", resume, methods=["POST"]),
    Route("/human", ask_human, methods=["POST"]),
    Route("/language", choose_language, methods=["POST"]),
    Route("/callback", ask_callback, methods=["POST"]),
    Route("/callback", cancel_callback, methods=["DELETE"]),
    Route("/typing", typing, methods=["POST"]),
    Route("/leave", leave, methods=["POST"]),
    Route("/end", end, methods=["POST"]),
    Route("/delete", delete, methods=["POST"]),
]
