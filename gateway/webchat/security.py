"""Who may do what: the session's token, requests from other sites, and the headers of every response."""

from collections.abc import Iterable
from urllib.parse import urlsplit

from starlette.datastructures import MutableHeaders
from starlette.requests import Request
from starlette.responses import Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from gateway.parts import parts_of
from gateway.webchat.errors import Refusal
from helpline.conversation.records import Conversation
from helpline.ids import SessionToken
from helpline.settings import Settings

_HSTS = "max-age=31536000"
_PERMISSIONS = ", ".join(
    f"{feature}=()"
    for feature in (
        "accelerometer", "autoplay", "browsing-topics", "camera", "display-capture", "geolocation",
        "gyroscope", "hid", "magnetometer", "microphone", "midi", "payment", "screen-wake-lock", "serial", "usb",
        "xr-spatial-tracking",
    )
)  # fmt: skip


def is_https(settings: Settings) -> bool:
    return (settings.public_url or "").startswith("https://")


def cookie_name(settings: Settings) -> str:
    """`__Host-` binds the cookie to this very host; browsers allow the prefix only with Secure."""
    return "__Host-s" if is_https(settings) else "s"


def set_cookie(response: Response, settings: Settings, token: SessionToken) -> None:
    """A session cookie without Max-Age: gone with the browser."""
    response.set_cookie(
        cookie_name(settings), token, path="/", secure=is_https(settings), httponly=True, samesite="strict"
    )


def delete_cookie(response: Response, settings: Settings) -> None:
    response.delete_cookie(cookie_name(settings), path="/", secure=is_https(settings), httponly=True, samesite="strict")


def bearer(request: Request) -> str | None:
    scheme, _, token = request.headers.get("authorization", "").partition(" ")
    return token.strip() if scheme.lower() == "bearer" and token.strip() else None


def token_of(request: Request) -> str | None:
    """The session token of a request, from either place; the header comes first."""
    return bearer(request) or request.cookies.get(cookie_name(parts_of(request).settings))


async def caller(request: Request) -> Conversation:
    """The conversation of the request's session. Remembers its language for whatever is answered.

    Raises:
        Refusal: no_session. RedisError.
    """
    parts, token = parts_of(request), token_of(request)
    id = None if token is None else await parts.sessions.find(token)
    if id is None:
        raise Refusal("no_session")
    conversation = await parts.conversations.get(id)
    request.state.language = conversation.language
    return conversation


def refuse_other_sites(request: Request, *, lenient: bool = False) -> None:
    """No other site's page may act for somebody who has this page open.

    The cookie is SameSite=Strict already; this is the second lock. A program that sends the token in a header and no
    `Origin` is no browser that could be tricked. `lenient` lets the opaque origin pass, which browsers send with a
    beacon or a form under `Referrer-Policy: no-referrer`.

    Raises:
        Refusal: cross_site.
    """
    site = request.headers.get("sec-fetch-site")
    origin = request.headers.get("origin")
    if site is not None:
        if site not in {"same-origin", "none"}:
            raise Refusal("cross_site")
        return
    if origin is None:
        if bearer(request) is None and cookie_name(parts_of(request).settings) in request.cookies:
            raise Refusal("cross_site")
        return
    if lenient and origin == "null":
        return
    if urlsplit(origin).netloc.lower() not in _own_hosts(request):
        raise Refusal("cross_site")


def _own_hosts(request: Request) -> Iterable[str]:
    yield request.headers.get("host", "").lower()
    if (public := parts_of(request).settings.public_url) is not None:
        yield urlsplit(public).netloc.lower()


def headers_for(settings: Settings) -> dict[str, str]:
    """The headers of every response."""
    leave = urlsplit(settings.exit_url)
    policy = {
        "default-src": "'none'",
        "script-src": "'self'",
        "style-src": "'self'",
        "img-src": "'self'",
        "connect-src": "'self'",
        # The quick exit is a form whose answer leads to the neutral page.
        "form-action": f"'self' {leave.scheme}://{leave.netloc}",
        "base-uri": "'none'",
        "frame-ancestors": "'none'",
        "require-trusted-types-for": "'script'",
    }
    headers = {
        "Content-Security-Policy": "; ".join(f"{name} {value}" for name, value in policy.items()),
        "Referrer-Policy": "no-referrer",
        "Cross-Origin-Opener-Policy": "same-origin",
        "Cross-Origin-Resource-Policy": "same-origin",
        "Cross-Origin-Embedder-Policy": "require-corp",
        "X-Content-Type-Options": "nosniff",
        "X-Frame-Options": "DENY",
        "X-Robots-Tag": "noindex, nofollow",
        "Permissions-Policy": _PERMISSIONS,
        "Cache-Control": "no-store",
    }
    if is_https(settings):
        headers["Strict-Transport-Security"] = _HSTS
    return headers


class SecureHeaders:
    """Adds the headers to every response; `/static/` sets its own Cache-Control."""

    def __init__(self, app: ASGIApp, settings: Settings) -> None:
        self._app = app
        self._headers = headers_for(settings)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return

        async def send_with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                own_cache = scope["path"].startswith("/static/") and message["status"] in {200, 304}
                for name, value in self._headers.items():
                    if not (own_cache and name == "Cache-Control"):
                        headers[name] = value
            await send(message)

        await self._app(scope, receive, send_with_headers)
