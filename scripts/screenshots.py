"""Pictures for README.md: a real helpline, a real browser, an invented conversation. Run with `make screenshots`."""

import asyncio
import shutil
import tempfile
from pathlib import Path

from playwright.async_api import Browser, Page, async_playwright

from helpline.language import Language
from helpline.settings import PROJECT
from tests.processes import Processes, bring_models

_IMAGES = PROJECT / "docs" / "images"
_NAME, _PASSWORD = "counsellor", "a long pass phrase for the pictures"
_PROCESSES = ("redis", "gateway", "desk", "keeper", "bot")
_WINDOW = {"width": 1200, "height": 860}
_SAID = {
    Language.EN: (
        "hello",
        "my supervisor comments on my body in every meeting",
        "he is outside my office now and he has a knife",
    ),
    Language.AR: ("مرحبا", "مديري يعلق على جسمي في كل اجتماع", "هو الآن أمام مكتبي ومعه سكين"),
}


async def main() -> None:
    _IMAGES.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="hl") as home:
        running = Processes(Path(home))
        if (PROJECT / "var" / "models").is_dir():
            bring_models(PROJECT / "var", Path(home))
        try:
            for name in _PROCESSES:
                running.start(name)
            for name in _PROCESSES:
                running.ready(name, within_s=300)
            password = running.run("counsellor", "add", _NAME, "--languages", "en,ar").split()[-1]
            await _pictures(running, password)
        finally:
            running.close()


async def _pictures(running: Processes, password: str) -> None:
    async with async_playwright() as playwright:
        chromium = shutil.which("chromium") or shutil.which("google-chrome")
        browser = await playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox", "--disable-gpu"])
        desk = await _desk(browser, running, password)
        for language in _SAID:
            await _picture(browser, desk, running, language)
        await browser.close()


async def _desk(browser: Browser, running: Processes, password: str) -> Page:
    page = await browser.new_page(viewport=_WINDOW)
    await page.goto(f"{running.desk}/")
    await page.locator("[name=name]").fill(_NAME)
    await page.locator("[name=password]").fill(password)
    await page.locator("form[action*='sign-in'] button").click()
    await page.locator("#old").fill(password)
    await page.locator("#new").fill(_PASSWORD)
    await page.locator("#again").fill(_PASSWORD)
    await page.locator("form[action='/password'] button").click()
    await page.locator("#claim-next").wait_for()
    return page


async def _picture(browser: Browser, desk: Page, running: Processes, language: Language) -> None:
    caller = await browser.new_page(viewport=_WINDOW)
    await caller.goto(f"{running.page}/?lang={language}")
    for text in _SAID[language]:
        before = await caller.locator("#log .entry").count()
        await caller.locator("#message").fill(text)
        await caller.locator("#message").press("Enter")
        await caller.locator("#log .entry").nth(before + 1).wait_for()
        await caller.wait_for_timeout(1500)
    await caller.screenshot(path=_IMAGES / f"page-{language}.png")
    await desk.goto(f"{running.desk}/")
    if await desk.locator("html").get_attribute("lang") != language:
        await desk.locator("#picker").select_option(language.value)
        if await desk.locator("#picker-set").is_visible():
            await desk.locator("#picker-set").click()
        await desk.locator(f"html[lang={language}]").wait_for()
    await desk.locator("#rows li").first.wait_for()
    await desk.locator("#claim-next").click()
    await desk.locator(".panel:not([hidden]) .log mark").first.wait_for()
    await desk.wait_for_timeout(1000)
    await desk.screenshot(path=_IMAGES / f"desk-{language}.png")
    await caller.close()


asyncio.run(main())
