"""From a request to what it works with: the desk, the counsellor, the language of the screen."""

from typing import TYPE_CHECKING

from starlette.requests import HTTPConnection
from starlette.responses import Response

from handoff.desk.accounts import Account
from handoff.desk.security import COOKIE
from handoff.desk.sessions import IDLE_S, DeskToken
from helpline.language import DEFAULT, Language

if TYPE_CHECKING:
    from handoff.desk.app import Desk


def desk_of(connection: HTTPConnection) -> "Desk":
    desk: Desk = connection.app.state.desk
    return desk


def token_of(connection: HTTPConnection) -> str | None:
    return connection.cookies.get(COOKIE)


async def account_of(connection: HTTPConnection) -> Account | None:
    """The counsellor who is signed in, or None. Raises `RedisError`."""
    return await desk_of(connection).sessions.find(token_of(connection))


def language_of(connection: HTTPConnection, account: Account | None = None) -> Language:
    """The counsellor's choice, else the one in the address, else the browser's first that we speak."""
    if account is not None and account.ui_language is not None:
        return account.ui_language
    asked = [connection.query_params.get("language", "")]
    wanted = connection.headers.get("accept-language", "")[:200].split(",")
    for tag in [*asked, *(part.partition(";")[0].strip() for part in wanted)]:
        code = tag.lower().partition("-")[0]
        if code in set(Language):
            return Language(code)
    return DEFAULT


def set_cookie(response: Response, connection: HTTPConnection, token: DeskToken) -> None:
    secure = connection.url.scheme in {"https", "wss"}
    response.set_cookie(COOKIE, token, max_age=IDLE_S, secure=secure, httponly=True, samesite="strict")


def drop_cookie(response: Response, connection: HTTPConnection) -> None:
    secure = connection.url.scheme in {"https", "wss"}
    response.delete_cookie(COOKIE, secure=secure, httponly=True, samesite="strict")
