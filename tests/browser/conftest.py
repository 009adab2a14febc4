"""A real browser: the system's Chromium, driven by Playwright; no browser of Playwright's own is downloaded."""

import asyncio
import os
import shutil
from collections.abc import AsyncIterator, Awaitable, Callable
from pathlib import Path
from typing import Any

import pytest
import uvicorn
from argon2 import PasswordHasher
from axe_playwright_python.base import AXE_FILE_PATH
from playwright.async_api import Browser, BrowserContext, Page, async_playwright, expect
from redis.asyncio import Redis

from handoff.desk import passwords
from handoff.desk.accounts import NewAccount, Role
from handoff.desk.app import Desk, create_app
from handoff.desk.signs import ListeningProtocol, ping_every_s
from helpline.channel import Channel
from helpline.conversation.records import Audience, Author, Body, Conversation, Draft, Kind, Match, Triage
from helpline.ids import ConversationId, new_message_id
from helpline.language import Language
from helpline.logs import UVICORN
from helpline.numbers import PhoneNumber
from helpline.policy import Policy
from helpline.risk import RiskLevel
from helpline.settings import Settings

_QUIET = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-dev-shm-usage",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-default-apps",
    "--disable-extensions",
    "--disable-sync",
    "--no-first-run",
    "--no-default-browser-check",
    "--autoplay-policy=no-user-gesture-required",
    # A microphone that a machine without one has, and leave to use it.
    "--use-fake-device-for-media-stream",
    "--use-fake-ui-for-media-stream",
]
# WCAG 2.2, levels A and AA, and what the makers of axe recommend besides.
_AXE = {"runOnly": {"type": "tag", "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}}

# Animations that are over some time, and not those that go on for ever.
_ALL_SHOWN = """() => Promise.allSettled(
  document.getAnimations().filter((one) => one.effect.getComputedTiming().endTime !== Infinity).map((one) => one.finished),
)"""


def chromium_path() -> str | None:
    for name in ("chromium", "chromium-browser", "google-chrome"):
        if (found := shutil.which(name)) is not None:
            return found
    return None


@pytest.fixture
async def browser() -> AsyncIterator[Browser]:
    path = chromium_path()
    if path is None:
        reason = "no Chromium on the PATH; install the package chromium"
        if os.environ.get("HELPLINE_REQUIRE_BROWSER") == "1":
            pytest.fail(reason)
        pytest.skip(reason)
    async with async_playwright() as playwright:
        started = await playwright.chromium.launch(executable_path=path, args=_QUIET)
        yield started
        await started.close()


OpenPage = Callable[..., Awaitable[Page]]


@pytest.fixture
async def open_page(browser: Browser) -> AsyncIterator[OpenPage]:
    """`await open_page(address, locale="ar", ...)`: a tab of a fresh, private window; options are a context's.

    After the test: no page has logged an error and none has asked another site for anything but the quick exit's.
    """
    faults: list[str] = []
    contexts: list[BrowserContext] = []

    async def opened(address: str, *, may_fail: bool = False, **options: Any) -> Page:
        context = await browser.new_context(**options)
        contexts.append(context)
        page = await context.new_page()
        if not may_fail:
            page.on("console", lambda said: faults.append(said.text) if said.type == "error" else None)
            page.on("pageerror", lambda error: faults.append(str(error)))
        await page.goto(address)
        return page

    yield opened
    for context in contexts:
        await context.close()
    assert not faults, faults


@pytest.fixture
def axe() -> Callable[[Page], Awaitable[list[str]]]:
    """`await axe(page)`: what axe-core finds wrong on the page as it stands, one line each."""
    source = Path(AXE_FILE_PATH).read_text("utf-8")

    async def look(page: Page) -> list[str]:
        # What is still fading in has too little contrast.
        await page.evaluate(_ALL_SHOWN)
        # By the debugger, not a script element: the page's policy allows none but its own.
        await page.evaluate(source)
        found = await page.evaluate("options => axe.run(document, options)", _AXE)
        return [
            f"{rule['id']}: {node['target']} {node.get('failureSummary', '')}"
            for rule in found["violations"]
            for node in rule["nodes"]
        ]

    return look


OWN = "correct horse battery"
DANGER = "please help, he has a gun"


class House:
    """A desk process, callers, and a counsellor with a password of their own."""

    def __init__(self, url: str, desk: Desk) -> None:
        self.url = url
        self.desk = desk

    async def call(
        self, level: int = 4, text: str = DANGER, language: Language = Language.EN, channel: Channel = Channel.WEB
    ) -> ConversationId:
        opened = await self.desk.conversations.open(channel, language)
        await self.write(opened.id, text, level)
        if level < 3:
            await self.desk.conversations.ask_human(opened.id)
        # Arrivals count in milliseconds; two in the same one go by id, and a test means one after the other.
        await asyncio.sleep(0.001)
        return opened.id

    async def write(self, id: ConversationId, text: str, level: int = 0) -> None:
        found = (Match("weapon", level, text.find("a gun"), text.find("a gun") + 5, "test"),) if level >= 3 else ()
        categories = ("weapon",) if found else ()
        triage = Triage(Language.EN, 1.0, RiskLevel(level), categories, found)
        body = Body(text=text, triage=triage)
        draft = Draft(new_message_id(), Kind.MESSAGE, Author.CALLER, Audience.BOTH, body)
        await self.desk.conversations.accept(id, draft, level=level, categories=categories)

    async def now(self, id: ConversationId) -> Conversation:
        return await self.desk.conversations.get(id)


@pytest.fixture
async def desk_house(
    request: pytest.FixtureRequest, settings: Settings, redis: Redis, free_port: int, monkeypatch: pytest.MonkeyPatch
) -> AsyncIterator[House]:
    """Its parameter: the lease in seconds."""
    policy = Policy(lease_s=getattr(request, "param", Policy().lease_s))
    monkeypatch.setattr(passwords, "_hasher", PasswordHasher(time_cost=1, memory_cost=8192, parallelism=1))
    app = create_app(settings.model_copy(update={"policy": policy}), redis)
    config = uvicorn.Config(
        app,
        port=free_port,
        ws=ListeningProtocol,
        ws_ping_interval=ping_every_s(policy),
        timeout_graceful_shutdown=1,
        **UVICORN,
    )
    server = uvicorn.Server(config)
    running = asyncio.create_task(server.serve())
    while not server.started:
        await asyncio.sleep(0.02)
    yield House(f"http://127.0.0.1:{free_port}", app.state.desk)
    server.should_exit = True
    await running


SignedIn = Callable[..., Awaitable[Page]]


@pytest.fixture
def signed_in(desk_house: House, open_page: OpenPage) -> SignedIn:
    """`await signed_in(Language.AR)`: a new counsellor's desk in that language; calls reach them."""

    async def sign_in(
        language: Language = Language.EN, name: str = "amina", role: Role = Role.COUNSELLOR, *, may_fail: bool = False
    ) -> Page:
        accounts = desk_house.desk.accounts
        made = await accounts.add(NewAccount(name, tuple(Language), role=role))
        await accounts.set_phone((await accounts.named(name)).id, PhoneNumber("+41000000001"))
        page = await open_page(
            f"{desk_house.url}/", locale=language.value, viewport={"width": 1360, "height": 820}, may_fail=may_fail
        )
        await page.fill("#name", made.name)
        await page.fill("#password", made.password)
        await page.click("form[action='/sign-in'] button")
        await page.fill("#old", made.password)
        await page.fill("#new", OWN)
        await page.fill("#again", OWN)
        await page.click("form[action='/password'] button")
        await expect(page.locator("#line")).not_to_be_empty()
        return page

    return sign_in
