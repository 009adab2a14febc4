"""Headers of every answer, and the refusal of requests that another site made a browser send."""

from urllib.parse import urlsplit

from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

COOKIE = "desk"
LONGEST_BODY = 64 * 1024

_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'{connect}; {more}"
    "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)
# What Twilio's script needs, after the README of @twilio/voice-sdk: its signalling, its sounds, its reports of call quality.
_TWILIO = (
    " wss://voice-js.roaming.twilio.com https://eventgw.twilio.com https://media.twiliocdn.com https://sdk.twilio.com"
)
_SOUNDS = "media-src mediastream: https://media.twiliocdn.com https://sdk.twilio.com; "
_PHONE = "/phone"
_PHONE_HEADERS = {
    "Content-Security-Policy": _POLICY.format(connect=_TWILIO, more=_SOUNDS),
    "Permissions-Policy": "camera=(), microphone=(self), geolocation=(), payment=(), usb=()",
}
_HEADERS = {
    "Content-Security-Policy": _POLICY.format(connect="", more=""),
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    # Not no-referrer: under that, browsers send our own forms with "Origin: null".
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), microphone=(), geolocation=(), payment=(), usb=()",
}


class Shield:
    """Middleware: security headers on everything, same origin required of whatever changes something or stays connected."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "lifespan":
            await self._app(scope, receive, send)
            return
        risky = scope["type"] == "websocket" or scope["method"] not in {"GET", "HEAD"}
        if risky and not is_same_origin(Headers(scope=scope)):
            await _refuse(scope, receive, send)
            return
        await self._app(scope, receive, _with_headers(scope, send))


def is_same_origin(headers: Headers) -> bool:
    """Whether our own page sent this. A browser always says where a POST or WebSocket comes from; silence is refused."""
    site, origin = headers.get("sec-fetch-site"), headers.get("origin")
    if site is not None and site != "same-origin":
        return False
    if origin is not None:
        return urlsplit(origin).netloc == headers.get("host")
    return site == "same-origin"


async def _refuse(scope: Scope, receive: Receive, send: Send) -> None:
    if scope["type"] == "websocket":
        await receive()
        await send({"type": "websocket.close", "code": 4403})
    else:
        await PlainTextResponse("", status_code=403)(scope, receive, _with_headers(scope, send))


def _with_headers(scope: Scope, send: Send) -> Send:
    async def answer(message: Message) -> None:
        if message["type"] == "http.response.start":
            headers = MutableHeaders(scope=message)
            own = _PHONE_HEADERS if scope["path"] == _PHONE else {}
            for name, value in {**_HEADERS, **own}.items():
                # A route's own policy is a narrower one.
                if name not in headers or name != "Content-Security-Policy":
                    headers[name] = value
            static = scope["path"].startswith("/static/")
            headers["Cache-Control"] = "no-cache" if static else "no-store"
        await send(message)

    return answer
