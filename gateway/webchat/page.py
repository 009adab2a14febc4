"""The staff page: rendered in the caller's language, with every sentence its script may need."""

import hashlib
import json
from functools import lru_cache
from importlib.resources import files
from pathlib import Path
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined, select_autoescape
from starlette.requests import Request
from starlette.responses import HTMLResponse, JSONResponse, Response
from starlette.routing import BaseRoute, Mount, Route
from starlette.staticfiles import StaticFiles
from starlette.types import Scope

from gateway.intake import LONGEST_TEXT
from gateway.parts import parts_of
from gateway.webchat.negotiation import language_of, supported
from helpline.channel import Channel
from helpline.language import PICKER_ORDER, Language
from helpline.sentences import Sentences, sentences

STATIC = Path(str(files("gateway.webchat") / "static"))

_ENVIRONMENT = Environment(
    loader=PackageLoader("gateway.webchat"),
    autoescape=select_autoescape(default=True, default_for_string=True),
    undefined=StrictUndefined,
    trim_blocks=True,
    lstrip_blocks=True,
)

# What the page's script says; the template's own sentences are not in it unless a change of language has to renew them.
_EXTRA = (
    "notice-opening",
    "error-store-away",
    "error-no-session",
    "error-text-too-long",
    "error-fault",
    "choice-human",
    "error-bad-number",
    "error-bad-time",
)


@lru_cache(maxsize=len(Language))
def page_sentences(language: Language) -> dict[str, str]:
    """All sentences of the page by id, in one language. Sentences with arguments are the API's, not the page's."""
    all_sentences = sentences()
    ids = sorted(one for one in all_sentences.ids(language) if one.startswith("page-"))
    plain = [one for one in ids if not one.startswith("page-status-")]
    return {one: all_sentences.say(language, one) for one in [*plain, *_EXTRA]}


@lru_cache(maxsize=32)
def static_url(name: str) -> str:
    """With a mark of the content, so that the file may be kept for ever."""
    return f"/static/{name}?{hashlib.sha256((STATIC / name).read_bytes()).hexdigest()[:12]}"


class _Kept(StaticFiles):
    """Static files; the only responses that may be cached."""

    async def get_response(self, path: str, scope: Scope) -> Response:
        response = await super().get_response(path, scope)
        response.headers["Cache-Control"] = (
            "public, max-age=31536000, immutable" if scope["query_string"] else "no-cache"
        )
        return response


async def show_page(request: Request) -> Response:
    parts, language = parts_of(request), language_of(request)
    chosen = supported(request.query_params.get("lang"))
    house = parts.hub.house
    note = "" if house.bot == "ready" else parts.sentences.say(language, f"notice-bot-{house.bot}")
    return _rendered(
        "page.html",
        language,
        parts.sentences,
        chosen=chosen,
        exit_url=parts.settings.exit_url,
        note=note,
        callbacks=sorted(parts.callbacks_by, reverse=True),
        longest_text=LONGEST_TEXT,
        words=json.dumps(page_sentences(language), ensure_ascii=False),
    )


async def show_button(request: Request) -> Response:
    """How an intranet links here."""
    parts, language = parts_of(request), language_of(request)
    address = parts.settings.public_url or str(request.base_url).rstrip("/")
    return _rendered("button.html", language, parts.sentences, address=address)


async def show_sentences(request: Request) -> Response:
    """The page's sentences in another language, for changing it without losing what is being written."""
    language = supported(request.path_params["language"]) or language_of(request)
    return JSONResponse({"language": language, "direction": language.direction, "sentences": page_sentences(language)})


def _rendered(template: str, language: Language, all_sentences: Sentences, **values: Any) -> Response:
    def say(sentence: str, **args: str | int) -> str:
        return all_sentences.say(language, sentence, Channel.WEB, **args)

    html = _ENVIRONMENT.get_template(template).render(
        say=say, language=language, languages=PICKER_ORDER, static=static_url, **values
    )
    return HTMLResponse(html, headers={"Content-Language": language.value, "Vary": "Accept-Language"})


ROUTES: list[BaseRoute] = [
    Route("/", show_page, methods=["GET"]),
    Route("/button", show_button, methods=["GET"]),
    Route("/sentences/{language}", show_sentences, methods=["GET"]),
    Mount("/static", _Kept(directory=STATIC)),
]
