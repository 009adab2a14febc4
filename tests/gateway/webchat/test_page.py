"""The staff page as a browser gets it: headers, languages, nothing from elsewhere."""

import re
from pathlib import Path
from typing import Any

import httpx
import pytest

from gateway.app import create_app
from gateway.intake import Refused, cleaned
from gateway.webchat.errors import STATUS, sentence_id
from gateway.webchat.negotiation import accepted
from gateway.webchat.page import page_sentences
from helpline.language import Language
from helpline.sentences import sentences
from helpline.settings import Settings
from triage.responses import SAFETY_LINES, safety_lines

Caller = Any
STATIC = Path(__file__).parents[3] / "gateway" / "webchat" / "static"
PLACES = ["/", "/button", "/healthz", "/readyz", "/chat/session", "/chat/log", "/nothing-here", "/sentences/ar"]


@pytest.mark.parametrize("place", PLACES)
async def test_every_answer_is_locked_down_and_kept_by_nobody(caller: Caller, place: str) -> None:
    headers = (await caller.http.get(place)).headers
    policy = headers["content-security-policy"]
    assert "default-src 'none'" in policy
    assert "frame-ancestors 'none'" in policy
    assert "unsafe" not in policy
    assert headers["cache-control"] == "no-store"
    assert headers["referrer-policy"] == "no-referrer"
    assert headers["cross-origin-opener-policy"] == "same-origin"
    assert headers["x-content-type-options"] == "nosniff"
    assert "server" not in headers
    assert "access-control-allow-origin" not in headers


async def test_only_static_files_may_be_kept(caller: Caller) -> None:
    page = (await caller.http.get("/")).text
    for address in re.findall(r'(?:href|src)="(/static/[^"]+)"', page):
        answer = await caller.http.get(address)
        assert answer.status_code == 200
        assert "immutable" in answer.headers["cache-control"]
    assert (await caller.http.get("/static/../app.py")).status_code == 404


async def test_the_page_asks_no_other_site_and_has_no_script_of_its_own_inside(caller: Caller) -> None:
    page = (await caller.http.get("/")).text
    assert not re.search(r'(?:href|src|action)="(?:https?:)?//', page)
    assert not re.search(r"<script(?![^>]*src=)", page)
    assert not re.search(r"\son\w+=|style=", page)
    for file in STATIC.iterdir():
        text = file.read_text("utf-8")
        assert not re.search(r"https?://(?!www\.w3\.org)", text), file.name
        assert "localStorage" not in text
        assert "sessionStorage" not in text
        assert "innerHTML" not in text


@pytest.mark.parametrize("language", list(Language))
async def test_the_page_speaks_each_language_whole(caller: Caller, language: Language) -> None:
    page = await caller.http.get("/", params={"lang": language.value})
    assert f'<html lang="{language}" dir="{language.direction}">' in page.text
    assert page.headers["content-language"] == language.value
    assert set(page_sentences(language)) == set(page_sentences(Language.EN))
    if language is not Language.EN:
        same = [key for key, text in page_sentences(language).items() if text == page_sentences(Language.EN)[key]]
        # A word may be the same in two languages; a sentence isn't.
        assert all(len(page_sentences(language)[key]) < 16 for key in same), same


@pytest.mark.parametrize("language", list(Language))
def test_every_error_and_every_safety_line_has_its_sentence(language: Language) -> None:
    for sentence in [*(sentence_id(code) for code in STATUS), *SAFETY_LINES]:
        assert sentences().say(language, sentence)


async def test_the_button_for_an_intranet_is_one_safe_line(caller: Caller) -> None:
    page = (await caller.http.get("/button", params={"lang": "fr"})).text
    assert "target=&#34;_blank&#34; rel=&#34;noopener noreferrer&#34;" in page
    assert "iframe" not in page


async def test_behind_https_the_cookie_is_secure_and_bound_to_its_host(
    settings: Settings, triage_engine: Any, redis: Any
) -> None:
    app = create_app(settings.model_copy(update={"public_url": "https://helpline.example"}), engine=triage_engine)
    transport = httpx.ASGITransport(app)
    async with httpx.AsyncClient(transport=transport, base_url="https://helpline.example") as http:
        answer = await http.post("/chat/session", json={})
    cookie = answer.headers["set-cookie"]
    assert cookie.startswith("__Host-s=")
    assert "Secure" in cookie
    assert "strict-transport-security" in answer.headers


async def test_an_unexpected_error_says_nothing_of_itself(settings: Settings, triage_engine: Any, redis: Any) -> None:
    app = create_app(settings, engine=triage_engine)

    async def broken(*_: Any, **__: Any) -> None:
        raise ValueError("secret words of a caller")

    object.__setattr__(app.state.parts.conversations, "open", broken)
    transport = httpx.ASGITransport(app, raise_app_exceptions=False)
    async with httpx.AsyncClient(transport=transport, base_url="http://here") as http:
        answer = await http.post("/chat/session", json={}, headers={"Accept-Language": "zh"})
    assert answer.status_code == 500
    assert answer.json() == {"error": "fault", "message": sentences().say(Language.ZH, "error-fault")}
    assert answer.headers["cache-control"] == "no-store"


@pytest.mark.parametrize(
    ("header", "language"),
    [("", "en"), ("fr-CA,fr;q=0.9", "fr"), ("de;q=0.9,ru;q=0.2,ar;q=0.3", "ar"), ("zh-Hant-TW", "zh"), ("*;q=x,,;", "en"),
     ("es;q=0, fr;q=0.1", "fr")],
)  # fmt: skip
def test_the_browsers_languages_are_read_in_their_order(header: str, language: str) -> None:
    assert accepted(header) == language


@pytest.mark.parametrize(
    ("level", "categories", "sentence"),
    [
        (1, ["suicide"], ""),
        (2, ["suicide"], "safety-check-suicide"),
        (3, ["suicide"], "safety-suicide"),
        (3, ["self_harm"], "safety-self-harm"),
        (3, ["recent_assault", "retaliation"], "safety-assault"),
        (3, ["stalking", "retaliation"], "safety-stalking"),
        (3, [], "safety-high"),
        (4, ["suicide"], "safety-suicide-imminent"),
        (4, ["weapon", "suicide"], "safety-imminent"),
        (4, ["medical_emergency"], "safety-medical"),
        (4, ["child_at_risk"], "safety-child-imminent"),
        (4, ["named by a later release"], "safety-imminent"),
    ],
)
def test_each_danger_has_its_safety_lines(level: int, categories: list[str], sentence: str) -> None:
    assert safety_lines(level, categories) == sentence


@pytest.mark.parametrize("text", ["", "   ", "\u200b", "\x00\x07", "\ud800", "\u202e\u2066"])
def test_text_that_nobody_can_read_is_refused(text: str) -> None:
    with pytest.raises(Refused, match="empty"):
        cleaned(text)
