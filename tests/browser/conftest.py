"""A real browser: the system's Chromium, driven by Playwright; no browser of Playwright's own is downloaded."""

import os
import shutil
from collections.abc import AsyncIterator, Awaitable, Callable
from pathlib import Path
from typing import Any

import pytest
from axe_playwright_python.base import AXE_FILE_PATH
from playwright.async_api import Browser, BrowserContext, Page, async_playwright

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
]
# WCAG 2.2, levels A and AA, and what the makers of axe recommend besides.
_AXE = {"runOnly": {"type": "tag", "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}}


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
        # By the debugger, not a script element: the page's policy allows none but its own.
        await page.evaluate(source)
        found = await page.evaluate("options => axe.run(document, options)", _AXE)
        return [
            f"{rule['id']}: {node['target']} {node.get('failureSummary', '')}"
            for rule in found["violations"]
            for node in rule["nodes"]
        ]

    return look
