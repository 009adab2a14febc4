"""Asking to be called or written to on the page, and doing it at the desk, in a real browser."""

from collections.abc import AsyncIterator, Awaitable, Callable
from typing import TYPE_CHECKING

import msgspec
import pytest
from playwright.async_api import Page, expect
from redis.asyncio import Redis

from helpline.conversation.callback import By
from helpline.ids import MessageId
from helpline.language import Language
from helpline.numbers import PhoneNumber
from helpline.sentences import sentences
from helpline.settings import Settings
from tests.browser.conftest import House, OpenPage, SignedIn
from tests.conftest import serving

if TYPE_CHECKING:
    from triage.engine import TriageEngine

pytestmark = pytest.mark.browser

Axe = Callable[[Page], Awaitable[list[str]]]
NUMBER = "+41 00 000 00 09"
HOUR = 3_600_000


@pytest.fixture
async def page_with_numbers(
    settings: Settings, triage_engine: "TriageEngine", redis: Redis, triage_in_time: None
) -> AsyncIterator[str]:
    from gateway.app import create_app

    async with serving(create_app(settings, engine=triage_engine, callbacks_by=frozenset(By))) as address:
        yield address


def said(language: Language, sentence: str) -> str:
    return sentences().say(language, sentence)


@pytest.mark.parametrize("language", [Language.EN, Language.AR])
@pytest.mark.parametrize("width", [390, 1200])
async def test_a_call_is_asked_for_and_taken_back(
    page_with_numbers: str, open_page: OpenPage, axe: Axe, language: Language, width: int
) -> None:
    page = await open_page(
        f"{page_with_numbers}/?lang={language}",
        may_fail=True,  # the browser itself logs that a wrong number was refused
        locale=language.value,
        viewport={"width": width, "height": 800},
    )
    await expect(page.locator("#callback-open")).to_be_hidden()
    await page.click("#human")
    await expect(page.locator("#log")).to_contain_text(said(language, "notice-in-line"))
    await page.click("#callback-open")
    assert await axe(page) == []
    await page.locator("#callback input[value=call]").check()
    await page.fill("#callback-number", "12")
    await page.locator("#callback [type=submit]").first.click()
    await expect(page.locator("#callback-wrong")).to_have_text(said(language, "error-bad-number"))
    await page.fill("#callback-number", NUMBER)
    await page.locator("#callback [type=submit]").first.click()
    await expect(page.locator("#callback")).to_be_hidden()
    await expect(page.locator("#callback-what")).to_have_text(said(language, "page-callback-set-call"))
    await expect(page.locator("#log")).to_contain_text(said(language, "notice-callback-call"))
    assert await page.input_value("#callback-number") == ""
    assert await axe(page) == []
    await page.click("#callback-cancel")
    await expect(page.locator("#callback-set")).to_be_hidden()
    await expect(page.locator("#log")).to_contain_text(said(language, "notice-callback-cancelled"))


@pytest.mark.parametrize("language", [Language.EN, Language.AR])
async def test_whoever_holds_it_writes_within_the_time_and_can_put_it_back(
    desk_house: House, signed_in: SignedIn, axe: Axe, redis: Redis, language: Language
) -> None:
    desk = await signed_in(language)
    id = await desk_house.call(1)
    now = await desk_house.desk.queue.now()
    await desk_house.desk.callbacks.ask(id, By.TEXT, PhoneNumber("+41000000009"), now, now + HOUR, MessageId("m1"))
    await expect(desk.locator("#rows .row")).to_contain_text(said(language, "desk-callback-text"))
    await desk.click("#claim-next")
    await expect(desk.locator("#facts-body")).to_contain_text(said(language, "desk-callback-when"))
    assert await axe(desk) == []
    await desk.click("[data-verb=callback-now-text]")
    await expect(desk.get_by_role("log")).to_contain_text(said(language, "notice-callback-tried-text"))
    sent = [msgspec.json.decode(fields[b"command"]) for _, fields in await redis.xrange("{main}:outbox")]
    assert [(one["to"], one["kind"]) for one in sent] == [("callback", "text")]
    await desk.click("[data-verb=callback-later]")
    await expect(desk.locator("#none-open")).to_be_visible()
    assert (await desk_house.now(id)).state == "parked"


async def test_a_desk_whose_clock_is_wrong_can_write_when_it_is_time(desk_house: House, signed_in: SignedIn) -> None:
    desk = await signed_in()
    await desk.evaluate("() => { const real = Date.now; Date.now = () => real() - 7_200_000; }")
    id = await desk_house.call(1)
    now = await desk_house.desk.queue.now()
    await desk_house.desk.callbacks.ask(id, By.TEXT, PhoneNumber("+41000000009"), now, now + HOUR, MessageId("m1"))
    await desk.click("#claim-next")
    await expect(desk.locator("[data-verb=callback-now-text]")).to_be_visible()
