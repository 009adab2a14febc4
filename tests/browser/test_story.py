"""The whole story, with everything real: `helpline run`, Rasa, Redis, two web apps, one browser with two people in it.

A member of staff writes, is answered, writes something dangerous; a counsellor's screen rings; they talk; it is given back, and
closed. In English and in Arabic.
"""

import asyncio
import math
import os
import re
import signal
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

import httpx
import pytest
from playwright.async_api import Page, expect

from helpline.language import Language
from helpline.sentences import sentences
from tests.browser.conftest import OpenPage
from tests.conftest import unused_port
from tests.processes import bring_models

pytestmark = [pytest.mark.timeout(600)]
_PASSWORD = "a long pass phrase for the tests"


class Running(NamedTuple):
    """Addresses of a helpline that is up, and its first counsellor."""

    page: str
    desk: str
    name: str
    password: str


class Words(NamedTuple):
    """What the two write."""

    greeting: str
    danger: str
    counsellor: str
    caller: str


_WORDS = {
    Language.EN: Words(
        "hello", "he has a gun and he is outside my door", "I am here with you.", "thank you for being here"
    ),
    Language.AR: Words("مرحبا", "معه مسدس وهو عند باب مكتبي", "أنا هنا معك.", "شكرا لوجودكم معي"),
}


@pytest.fixture(scope="module")
def helpline(trained_home: Path) -> Iterator[Running]:
    """`helpline run`, as `make run` starts it, in a home of its own."""
    with tempfile.TemporaryDirectory(prefix="hl") as home:
        bring_models(trained_home, Path(home))
        ports = unused_port(), unused_port()
        environment = {
            **os.environ,
            "HELPLINE_HOME": home,
            "HELPLINE_GATEWAY_BIND": f"127.0.0.1:{ports[0]}",
            "HELPLINE_DESK_BIND": f"127.0.0.1:{ports[1]}",
        }
        output = Path(home) / "output"
        with output.open("wb") as sink:
            process = subprocess.Popen(
                [sys.executable, "-P", "-m", "helpline", "run"], env=environment, stdout=sink, stderr=subprocess.STDOUT
            )
        try:
            name, password = _wait_for_sign_in(output)
            running = Running(f"http://127.0.0.1:{ports[0]}", f"http://127.0.0.1:{ports[1]}", name, password)
            _wait_for_bot(running)
            _choose_password(running)
            yield running
        finally:
            process.send_signal(signal.SIGINT)
            try:
                process.wait(30)
            except subprocess.TimeoutExpired:
                process.kill()
                raise


def _wait_for_sign_in(output: Path) -> tuple[str, str]:
    for _ in range(600):
        if found := re.search(r"sign in at the desk as (\S+) with (\S+)", output.read_text("utf-8", "replace")):
            return found[1], found[2]
        time.sleep(0.1)
    raise AssertionError("no first sign-in was printed")


def _wait_for_bot(running: Running) -> None:
    # Long: a first run trains.
    for _ in range(1000):
        with suppress(httpx.HTTPError):
            page = httpx.get(f"{running.page}/readyz", timeout=2)
            desk = httpx.get(f"{running.desk}/readyz?verbose", timeout=2)
            if page.status_code == 200 and desk.json()["bot"]["status"] == "ready":
                return
        time.sleep(0.5)
    raise AssertionError("the bot did not come up")


def _choose_password(running: Running) -> None:
    """The first sign-in with the printed one-time password; from then on the counsellor has one of their own."""
    with httpx.Client(base_url=running.desk, headers={"Origin": running.desk}) as http:
        http.post("/sign-in", data={"name": running.name, "password": running.password})
        changed = {"old": running.password, "new": _PASSWORD, "again": _PASSWORD}
        assert http.post("/password", data=changed).is_redirect


@pytest.fixture
async def desk(helpline: Running, open_page: OpenPage) -> Page:
    """A counsellor, signed in, looking at the queue."""
    page = await open_page(f"{helpline.desk}/")
    await page.locator("[name=name]").fill(helpline.name)
    await page.locator("[name=password]").fill(_PASSWORD)
    await page.locator("form[action*='sign-in'] button").click()
    await expect(page.locator("#claim-next")).to_be_visible()
    return page


async def _write(page: Page, text: str) -> None:
    await page.locator("#message").fill(text)
    await page.locator("#message").press("Enter")


async def _choose(page: Page, language: Language) -> None:
    await page.locator("#language").select_option(language.value)
    await expect(page.locator("html")).to_have_attribute("lang", language.value)


@pytest.mark.parametrize("language", [Language.EN, Language.AR])
async def test_a_caller_in_danger_reaches_a_counsellor_and_they_talk(
    helpline: Running, desk: Page, open_page: OpenPage, language: Language
) -> None:
    words = _WORDS[language]
    caller = await open_page(f"{helpline.page}/")
    await _choose(caller, language)
    await expect(caller.locator("html")).to_have_attribute("dir", language.direction)

    await _write(caller, words.greeting)
    log = caller.locator("#log")
    await expect(log).to_contain_text(sentences().say(language, "utter_greet"), timeout=15_000)

    await _write(caller, words.danger)
    await expect(log).to_contain_text(sentences().say(language, "safety-imminent").split("\n")[0], timeout=5_000)
    await expect(desk.locator("#rows li")).to_have_count(1, timeout=5_000)
    await expect(desk.locator("#alert")).to_be_visible()

    await desk.locator("#claim-next").click()
    panel = desk.locator(".panel:not([hidden])")
    await expect(panel.locator(".log")).to_contain_text(words.greeting)
    await expect(panel.locator(".log mark").first).to_be_visible()
    await expect(log).to_contain_text(sentences().say(language, "notice-person-joined"))
    await panel.locator("textarea").fill(words.counsellor)
    await panel.locator("textarea").press("Enter")
    await expect(log).to_contain_text(words.counsellor)

    said_before = await log.locator(".entry").count()
    await _write(caller, words.caller)
    await expect(panel.locator(".log")).to_contain_text(words.caller)
    await asyncio.sleep(2)
    assert await log.locator(".entry").count() == said_before + 1, "the assistant is silent while a person is there"

    await _let_go(desk, "give-back")
    await expect(log).to_contain_text(sentences().say(language, "say_handoff_ended"), timeout=15_000)
    await caller.locator("#human").click()
    await expect(desk.locator("#rows li")).to_have_count(1, timeout=5_000)
    await desk.locator("#claim-next").click()
    await expect(desk.locator(".panel:not([hidden]) .log")).to_contain_text(words.caller)
    await _let_go(desk, "close")
    await expect(log).to_contain_text(sentences().say(language, "notice-closed"))


async def _let_go(desk: Page, verb: str) -> None:
    await desk.locator(f".panel:not([hidden]) [data-verb={verb}]").click()
    await desk.locator("#ask-yes").click()
    await expect(desk.locator(".panel")).to_have_count(0)


async def test_a_danger_word_is_on_the_desk_within_a_second(
    helpline: Running, desk: Page, capsys: pytest.CaptureFixture[str]
) -> None:
    """Twenty callers, one after the other; measured from before the POST to the row in the desk's list."""
    took = []
    waiting_before = await desk.locator("#rows li").count()
    async with httpx.AsyncClient(base_url=helpline.page) as http:
        for number in range(20):
            session = (await http.post("/chat/session", json={"language": "en"})).json()
            headers = {"Authorization": f"Bearer {session['token']}"}
            http.cookies.clear()
            began = time.monotonic()
            message = {"id": f"measured-{number:04}", "text": "I am going to kill myself tonight"}
            answer = await http.post("/chat/messages", json=message, headers=headers)
            assert answer.status_code == 202
            await desk.locator("#rows li").nth(waiting_before + number).wait_for(state="attached")
            took.append(time.monotonic() - began)
    worst, median = sorted(took)[math.ceil(0.95 * len(took)) - 1], statistics.median(took)
    with capsys.disabled():
        print(f"\nrisk word to visible on the desk, 20 runs: median {median:.3f} s, p95 {worst:.3f} s")
    # Of the slowest the machine says more than we do.
    assert median < 1.0
