"""The assistant's process is dead: a caller in danger still hears the safety lines, and the desk rings."""

import re
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest
from playwright.async_api import Page, expect

from helpline.language import Language
from helpline.sentences import sentences
from tests.browser.conftest import OpenPage
from tests.processes import Processes

pytestmark = [pytest.mark.browser, pytest.mark.chaos, pytest.mark.slow, pytest.mark.timeout(300)]
PASSWORD = "a long enough pass phrase"
DANGER = {
    Language.EN: "he has a gun and he is outside my door",
    Language.AR: "معه مسدس وهو عند باب مكتبي",
}
MARKED = {Language.EN: "gun", Language.AR: "مسدس"}


@pytest.fixture(scope="module", params=["never started", "killed"])
def house(request: pytest.FixtureRequest) -> Iterator[Processes]:
    """Redis, gateway, keeper and desk; the bot was killed while it loaded, or was never there."""
    # Short: a socket's path has 107 bytes at most.
    home = Path(tempfile.mkdtemp(prefix="hl-"))
    house = Processes(home)
    try:
        for name in ("redis", "gateway", "keeper", "desk"):
            house.start(name)
            house.ready(name, within_s=200)
        if request.param == "killed":
            house.start("bot")
            house.kill("bot")
        yield house
    finally:
        house.close()
        shutil.rmtree(home, ignore_errors=True)


def counsellor_of(house: Processes) -> str:
    """The name of a counsellor of both languages, with a password of their own."""
    said = house.run("counsellor", "add", "Amina", "--languages", "en,ar")
    once = re.search(r"one-time password: (\S+)", said)
    assert once
    with httpx.Client(base_url=house.desk, headers={"Origin": house.desk}) as http:
        http.post("/sign-in", data={"name": "Amina", "password": once[1]})
        assert http.post("/password", data={"old": once[1], "new": PASSWORD, "again": PASSWORD}).is_redirect
    return "Amina"


@pytest.fixture(scope="module")
def name(house: Processes) -> str:
    return counsellor_of(house)


async def desk_of(house: Processes, name: str, open_page: OpenPage) -> Page:
    page = await open_page(f"{house.desk}/")
    await page.locator("[name=name]").fill(name)
    await page.locator("[name=password]").fill(PASSWORD)
    await page.locator("form[action*='sign-in'] button").click()
    await expect(page.locator("#claim-next")).to_be_visible()
    return page


@pytest.mark.parametrize("language", list(DANGER))
async def test_danger_rings_at_the_desk_without_any_bot(
    language: Language, house: Processes, name: str, open_page: OpenPage
) -> None:
    desk = await desk_of(house, name, open_page)
    caller = await open_page(f"{house.page}/", locale=language.value)
    await caller.locator("#message").fill(DANGER[language])
    await caller.locator("#message").press("Enter")
    lines = sentences().say(language, "safety-imminent").split("\n")
    await expect(caller.locator(".entry.urgent")).to_contain_text(lines[0], timeout=5_000)
    await expect(desk.locator("body")).to_have_attribute("data-ringing", "4", timeout=5_000)
    await expect(desk.locator("#alert")).to_be_visible()
    await desk.locator("#claim-next").click()
    await expect(desk.locator(".panel:not([hidden]) .log mark").first).to_contain_text(MARKED[language])
    await expect(caller.locator("#log")).to_contain_text(sentences().say(language, "notice-person-joined"))
