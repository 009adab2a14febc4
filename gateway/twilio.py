"""The door for Twilio's webhooks: only what Twilio signed gets past it. For every route under /twilio/."""

from collections.abc import Awaitable, Callable

import structlog
from redis.exceptions import RedisError
from starlette.requests import Request
from starlette.responses import Response
from starlette.websockets import WebSocket

from gateway.parts import Parts, parts_of
from telephony.addresses import socket_address
from telephony.door import LARGEST_BODY, NotTwilio, Parameters, Secrets, signed_parameters

EMPTY = '<?xml version="1.0" encoding="UTF-8"?><Response/>'
"""TwiML: say nothing."""

_log = structlog.get_logger()

Webhook = Callable[[Parts, Parameters], Awaitable[Response]]


def twiml(document: str = EMPTY) -> Response:
    return Response(document, media_type="text/xml")


def signed(webhook: Webhook) -> Callable[[Request], Awaitable[Response]]:
    """A route for `webhook`. Whatever isn't signed by Twilio gets 403, leaves nothing behind and is counted."""

    async def route(request: Request) -> Response:
        parts = parts_of(request)
        try:
            parameters = signed_parameters(
                _secrets(parts), public_address(parts, request), request.headers, await _bounded(request)
            )
        except NotTwilio:
            await _count_refusal(parts)
            return Response(status_code=403)
        return await webhook(parts, parameters)

    return route


def signed_socket(talk: Callable[[Parts, WebSocket], Awaitable[None]]) -> Callable[[WebSocket], Awaitable[None]]:
    """A WebSocket for `talk`, accepted. One that Twilio did not sign is refused before it opens, with 403, and counted."""

    async def route(socket: WebSocket) -> None:
        parts: Parts = socket.app.state.parts
        try:
            signed_parameters(_secrets(parts), socket_address(parts.settings), socket.headers, b"")
        except NotTwilio:
            await _count_refusal(parts)
            await socket.close()
            return
        await socket.accept()
        await talk(parts, socket)

    return route


def public_address(parts: Parts, request: Request) -> str:
    """The request's address as Twilio knows it. From the settings: a Host header is whatever its sender likes."""
    base = parts.settings.public_url or parts.settings.gateway_bind.url
    query = f"?{request.url.query}" if request.url.query else ""
    return f"{base}{request.url.path}{query}"


def _secrets(parts: Parts) -> Secrets:
    return Secrets(parts.settings.twilio_auth_token or "", parts.settings.twilio_shared_key or "")


async def _bounded(request: Request) -> bytes:
    read = bytearray()
    async for chunk in request.stream():
        read += chunk
        if len(read) > LARGEST_BODY:
            raise NotTwilio
    return bytes(read)


async def _count_refusal(parts: Parts) -> None:
    _log.warning("webhook_refused")
    try:
        await parts.redis.hincrby(parts.conversations.keys("counters"), "webhooks_refused", 1)
    except (RedisError, OSError) as lost:
        _log.warning("store_lost", exc_info=lost)
