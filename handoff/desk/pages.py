"""The desk's pages: signing in and out, password, and the desk itself. Server-rendered; plain forms work without script."""

from collections.abc import Mapping
from functools import partial
from pathlib import Path
from typing import Any

import structlog
from jinja2 import Environment, FileSystemLoader, StrictUndefined
from redis.exceptions import RedisError
from starlette.datastructures import FormData
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import HTMLResponse, JSONResponse, RedirectResponse, Response

from handoff.desk.accounts import Account, Accounts, Role, TooManyAttempts, WeakPassword, WrongSignIn
from handoff.desk.actions import ClaimReason
from handoff.desk.leaving import let_go_of_all
from handoff.desk.passwords import SHORTEST
from handoff.desk.request import account_of, desk_of, drop_cookie, language_of, set_cookie, token_of
from handoff.letters import dead_letters, forget_letters
from helpline.channel import Channel
from helpline.language import PICKER_ORDER, Language
from helpline.risk import Category
from helpline.sentences import Sentences

_log = structlog.get_logger()
_templates = Environment(
    loader=FileSystemLoader(Path(__file__).parent / "templates"),
    autoescape=True,
    undefined=StrictUndefined,
    trim_blocks=True,
    lstrip_blocks=True,
)
# Sentences with arguments are put together by the server; the page's script gets the others.
_WITH_ARGUMENTS = "desk-page-"


async def desk_page(request: Request) -> Response:
    account = await account_of(request)
    if account is None:
        return to("/sign-in")
    if account.must_change:
        return to("/password")
    language = language_of(request, account)
    return page(
        request, "desk.html", language, account,
        words=words(desk_of(request).sentences, language), reasons=[reason.value for reason in ClaimReason],
        categories=[category.value for category in Category],
        lease_s=desk_of(request).conversations.policy.lease_s, softphone=desk_of(request).tokens is not None,
    )  # fmt: skip


async def sign_in(request: Request) -> Response:
    if request.method != "POST":
        known = await account_of(request)
        return page(request, "sign_in.html", language_of(request)) if known is None else to("/")
    desk, form = desk_of(request), await request.form()
    language = _form_language(form) or language_of(request)
    again = partial(page, request, "sign_in.html", language)
    try:
        account = await desk.accounts.authenticate(_text(form, "name"), _text(form, "password"))
    except WrongSignIn:
        return again(error="desk-sign-in-wrong", status=401)
    except TooManyAttempts as wait:
        return again(error="desk-page-wait", error_args={"seconds": wait.wait_s}, status=429)
    if account.ui_language is None:
        await desk.accounts.choose_language(account.id, language)
    response = to("/password" if account.must_change else "/")
    set_cookie(response, request, await desk.sessions.start(account.id, account.generation))
    return response


async def sign_out(request: Request) -> Response:
    """Ends the session first, so that no tab renews what is being released."""
    desk, token, account = desk_of(request), token_of(request), await account_of(request)
    if token is not None and account is not None:
        await desk.sessions.end(token)
        await let_go_of_all(desk.conversations, account.counsellor)
        desk.hub.leave(account.id)
    response = to("/sign-in")
    drop_cookie(response, request)
    return response


async def password(request: Request) -> Response:
    desk, account = desk_of(request), await account_of(request)
    if account is None:
        return to("/sign-in")
    again = partial(page, request, "password.html", language_of(request, account), account, shortest=SHORTEST)
    if request.method != "POST":
        return again()
    form = await request.form()
    try:
        generation = await _changed_password(desk.accounts, account, form)
    except _Again as wrong:
        return again(error=wrong.sentence, error_args=wrong.args_, status=wrong.status)
    response = to("/")
    set_cookie(response, request, await desk.sessions.start(account.id, generation))
    return response


class _Again(Exception):
    """The form is shown again with a sentence."""

    def __init__(self, sentence: str, status: int = 400, **args: int) -> None:
        super().__init__(sentence)
        self.sentence = sentence
        self.status = status
        self.args_ = args


async def _changed_password(accounts: Accounts, account: Account, form: FormData) -> int:
    """The new generation. Raises `_Again`."""
    if _text(form, "new") != _text(form, "again"):
        raise _Again("desk-password-differs")
    try:
        return await accounts.change_password(account, _text(form, "old"), _text(form, "new"))
    except WrongSignIn:
        raise _Again("desk-password-wrong") from None
    except WeakPassword:
        raise _Again("desk-page-password-weak", shortest=SHORTEST) from None
    except TooManyAttempts as wait:
        raise _Again("desk-page-wait", 429, seconds=wait.wait_s) from None


async def undelivered(request: Request) -> Response:
    """What could not be sent, for supervisors."""
    desk, account = desk_of(request), await account_of(request)
    if account is None:
        return to("/sign-in")
    if account.must_change:
        return to("/password")
    if account.role is not Role.SUPERVISOR:
        raise HTTPException(404)
    if request.method == "POST":
        try:
            await forget_letters(desk.conversations, _text(await request.form(), "until"))
        except ValueError:
            raise HTTPException(400) from None
        return to("/undelivered")
    letters = await dead_letters(desk.conversations)
    return page(request, "undelivered.html", language_of(request, account), account, letters=letters)


async def choose_language(request: Request) -> Response:
    desk, account, form = desk_of(request), await account_of(request), await request.form()
    language = _form_language(form)
    if language is None:
        return Response(status_code=400)
    if account is None:
        return to(f"/sign-in?language={language}")
    await desk.accounts.choose_language(account.id, language)
    return to("/password" if account.must_change else "/")


def words(sentences: Sentences, language: Language) -> dict[str, str]:
    """The sentences of the page's script, without their prefix."""
    ids = sentences.ids(language)
    own = (one for one in sorted(ids) if one.startswith("desk-") and not one.startswith(_WITH_ARGUMENTS))
    return {one.removeprefix("desk-"): sentences.say(language, one) for one in own}


def page(
    request: Request,
    template: str,
    language: Language,
    account: Account | None = None,
    *,
    error: str = "",
    error_args: Mapping[str, int] | None = None,
    status: int = 200,
    **values: Any,
) -> HTMLResponse:
    say = partial(desk_of(request).sentences.say, language)
    rendered = _templates.get_template(template).render(
        say=say,
        language=language,
        languages=PICKER_ORDER,
        account=account,
        error=say(error, Channel.WEB, **(error_args or {})) if error else "",
        **values,
    )
    return HTMLResponse(rendered, status_code=status)


def to(path: str) -> RedirectResponse:
    return RedirectResponse(path, status_code=303)


def _text(form: FormData, name: str) -> str:
    value = form.get(name)
    return value[:1000] if isinstance(value, str) else ""


def _form_language(form: FormData) -> Language | None:
    code = _text(form, "language")
    return Language(code) if code in set(Language) else None


async def _store_away(request: Request, lost: Exception) -> Response:
    _log.warning("store_lost", exc_info=lost)
    return _trouble(request, "store", 503, {"Retry-After": "2"})


async def _http(request: Request, error: Exception) -> Response:
    status = error.status_code if isinstance(error, HTTPException) else 500
    return _trouble(request, "missing" if status == 404 else "request", status, {})


async def _fault(request: Request, fault: Exception) -> Response:
    _log.error("request_failed", exc_info=fault)
    return _trouble(request, "fault", 500, {})


def _trouble(request: Request, code: str, status: int, headers: dict[str, str]) -> Response:
    """A sentence, as JSON for the page's script and as a page for people."""
    language = language_of(request)
    message = desk_of(request).sentences.say(language, f"desk-error-{code}")
    if request.url.path.startswith("/desk/"):
        return JSONResponse({"error": code, "message": message}, status, headers)
    shown = page(request, "trouble.html", language, message=message, status=status)
    shown.headers.update(headers)
    return shown


EXCEPTIONS: dict[Any, Any] = {RedisError: _store_away, HTTPException: _http, Exception: _fault}
