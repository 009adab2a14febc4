"""The staff page in a real browser: a conversation in English and Arabic, quick exit, keyboard only, accessibility."""

import asyncio
import re
from collections.abc import Awaitable, Callable

import pytest
from playwright.async_api import Page, expect
from redis.asyncio import Redis

from helpline.conversation.log import Conversations
from helpline.conversation.records import Audience, Author, Body, Button, Draft, Kind
from helpline.ids import ConversationId, new_message_id
from helpline.settings import Settings
from helpline.vault.keyring import Vault

pytestmark = pytest.mark.browser
OpenPage = Callable[..., Awaitable[Page]]
Axe = Callable[[Page], Awaitable[list[str]]]


def store(settings: Settings, redis: Redis) -> Conversations:
    vault = Vault.from_settings(settings.master_key, settings.index_key)
    return Conversations(redis, vault, settings.cell, settings.policy)


async def only_id(redis: Redis) -> ConversationId:
    (id,) = {name.decode().split(":")[2] async for name in redis.scan_iter("{main}:conv:*")}
    return ConversationId(id)


def reply(text: str, *buttons: Button) -> Draft:
    body = Body(text=text, buttons=buttons)
    return Draft(new_message_id(), Kind.MESSAGE, Author.ASSISTANT, Audience.BOTH, body)


async def write(page: Page, text: str) -> None:
    await page.locator("#message").fill(text)
    await page.locator("#send").click()
    await expect(page.locator(".entry.caller .text").last).to_have_text(text)


async def test_a_conversation_in_english(
    staff_page: str, open_page: OpenPage, settings: Settings, redis: Redis
) -> None:
    page = await open_page(staff_page, locale="en-GB")
    await expect(page).to_have_title("Chat")
    await expect(page.locator("#opening .text")).to_contain_text("without giving your name")
    assert await page.context.cookies() == []
    await write(page, "My supervisor keeps touching me")
    mine = page.locator(".entry.caller").last
    await expect(mine.locator(".state")).to_have_text("Received")
    await store(settings, redis).append(
        await only_id(redis), reply("Thank you for telling me.", Button("options", "What are my options?"))
    )
    await expect(page.locator(".entry.assistant .text")).to_have_text("Thank you for telling me.")
    await expect(mine.locator(".state")).to_have_text("Answered")
    await page.get_by_role("button", name="What are my options?").click()
    await expect(page.locator(".entry.caller .text").last).to_have_text("What are my options?")
    await expect(page.locator("#opening")).to_have_count(1)
    (cookie,) = await page.context.cookies()
    assert cookie["httpOnly"]
    assert cookie["expires"] == -1
    assert await page.evaluate("document.cookie + localStorage.length + sessionStorage.length") == "00"


async def test_a_conversation_in_arabic_is_a_mirror_image(staff_page: str, open_page: OpenPage) -> None:
    page = await open_page(staff_page, locale="ar-EG", viewport={"width": 1000, "height": 800})
    root = page.locator("html")
    await expect(root).to_have_attribute("lang", "ar")
    await expect(root).to_have_attribute("dir", "rtl")
    await write(page, "مديري يهددني بسكين الآن وهو أمام الباب")
    await expect(page.locator(".entry.urgent")).to_contain_text("رقم الطوارئ")
    exit_box = await page.locator("#exit button").bounding_box()
    brand = await page.locator(".brand").bounding_box()
    mine = await page.locator(".entry.caller").bounding_box()
    urgent = await page.locator(".entry.urgent").bounding_box()
    assert exit_box
    assert brand
    assert mine
    assert urgent
    assert exit_box["x"] < brand["x"]
    # One's own words at the end of the line: the left in Arabic.
    assert mine["x"] == pytest.approx(urgent["x"], abs=2)
    code = page.locator("#code-show")
    await code.click()
    await expect(page.locator("#code")).to_have_attribute("dir", "ltr")
    await expect(page.locator("#code")).to_have_text(re.compile(r"^\d{4} \d{4} \d{4} \d{4}$"))


async def test_danger_is_answered_and_a_person_is_one_press_away(staff_page: str, open_page: OpenPage) -> None:
    page = await open_page(staff_page, locale="en")
    await page.get_by_role("button", name="Talk to a person").click()
    await expect(page.locator("#note")).to_contain_text("in line for a person")
    await expect(page.locator("#human")).to_have_text("You are in line")
    await write(page, "he has a gun")
    await expect(page.locator(".entry.urgent")).to_be_visible()


async def test_changing_the_language_keeps_the_conversation_and_what_is_being_written(
    staff_page: str, open_page: OpenPage
) -> None:
    page = await open_page(staff_page, locale="en")
    await write(page, "Hello")
    await page.locator("#message").fill("half a sent")
    await page.locator("#language").select_option("zh")
    await expect(page.locator("html")).to_have_attribute("lang", "zh")
    await expect(page.locator("#opening .text")).to_contain_text("求助热线")
    await expect(page.locator(".entry.caller .text")).to_have_text(["Hello"])
    await expect(page.locator(".entry.caller .state")).to_have_text("已收到")
    await expect(page.locator("#message")).to_have_value("half a sent")
    await expect(page.locator("#send")).to_have_text("发送")


async def test_a_reloaded_page_has_everything_once(staff_page: str, open_page: OpenPage) -> None:
    page = await open_page(staff_page, locale="en")
    for text in ("one", "two", "three"):
        await write(page, text)
    await expect(page.locator(".entry.caller .state").last).to_have_text("Received")
    await page.reload()
    await expect(page.locator(".entry.caller .text")).to_have_text(["one", "two", "three"])
    await expect(page.locator(".entry.helpline")).to_have_count(1)


async def test_the_code_opens_the_conversation_in_another_browser_and_ends_it_here(
    staff_page: str, open_page: OpenPage
) -> None:
    page = await open_page(staff_page, locale="en")
    await page.locator("#code-show").click()
    await expect(page.locator("#code")).not_to_be_empty()
    code = await page.locator("#code").text_content()
    await write(page, "carry me over")
    other = await open_page(staff_page, locale="fr")
    await other.locator("#code-have").click()
    await other.locator("#code-input").fill(code or "")
    await other.keyboard.press("Enter")
    await expect(other.locator(".entry.caller .text")).to_have_text(["carry me over"])
    await expect(page.locator("#note")).to_contain_text("session has ended")
    assert (code or "x").replace(" ", "") not in other.url


async def test_quick_exit_blanks_leaves_and_nothing_comes_back(
    staff_page: str, open_page: OpenPage, settings: Settings, redis: Redis
) -> None:
    page = await open_page("about:blank", locale="en", may_fail=True)
    await page.context.route(
        "**://www.wikipedia.org/**", lambda route: route.fulfill(body="<h1>elsewhere</h1>", content_type="text/html")
    )
    await page.goto(staff_page)
    await write(page, "something secret")
    await expect(page.locator(".entry.caller[data-state=sent]")).to_have_count(0)
    await page.locator("#exit button").click()
    await expect(page.locator("h1")).to_have_text("elsewhere")
    id = await only_id(redis)
    for _ in range(50):
        if (await store(settings, redis).get(id)).left == "quickly":
            break
        await asyncio.sleep(0.05)
    assert (await store(settings, redis).get(id)).left == "quickly"
    assert not [cookie for cookie in await page.context.cookies() if cookie["name"] == "s"]
    await page.go_back()
    assert "secret" not in await page.content()
    await page.goto(staff_page)
    await expect(page.locator("#opening")).to_be_visible()
    await page.wait_for_timeout(500)
    assert "secret" not in await page.content()


async def test_shift_three_times_leaves_and_capital_letters_do_not(staff_page: str, open_page: OpenPage) -> None:
    page = await open_page(staff_page, locale="en", may_fail=True)
    await page.context.route(
        "**://www.wikipedia.org/**", lambda route: route.fulfill(body="elsewhere", content_type="text/html")
    )
    said: list[str] = []
    page.on("console", lambda line: said.append(line.text))
    # Told in the moment before the browser turns to the next page.
    await page.evaluate(
        "addEventListener('leaving', () => console.log(`${document.body.children.length} ${document.body.textContent}`))"
    )
    await page.locator("#message").focus()
    for letter in "ABCD":
        await page.keyboard.press(f"Shift+{letter}")
    await expect(page.locator("#message")).to_have_value("ABCD")
    await page.keyboard.press("Shift")
    await expect(page.locator("#exit-says")).to_have_text("Shift, press 2 more times to leave.")
    await page.keyboard.press("Shift")
    await expect(page.locator("#exit-says")).to_have_text("Shift, press 1 more time to leave.")
    await page.keyboard.press("Shift")
    await page.wait_for_url("https://www.wikipedia.org/**")
    for _ in range(40):  # what a page says in its last moment may arrive late
        if "1 Leaving this page." in said:
            break
        await asyncio.sleep(0.05)
    assert "1 Leaving this page." in said


async def test_everything_is_reached_and_done_by_keyboard(staff_page: str, open_page: OpenPage) -> None:
    page = await open_page(staff_page, locale="en")
    await page.keyboard.press("Tab")
    await expect(page.locator(".skip")).to_be_focused()
    await page.keyboard.press("Enter")
    await expect(page.locator("#message")).to_be_focused()
    await page.keyboard.type("by keyboard")
    await page.keyboard.press("Shift+Enter")
    await page.keyboard.type("two lines")
    await page.keyboard.press("Enter")
    await expect(page.locator(".entry.caller .text")).to_have_text("by keyboard\ntwo lines")
    await expect(page.locator("#message")).to_be_focused()
    reached = set()
    for _ in range(20):
        await page.keyboard.press("Tab")
        reached.add(await page.evaluate("document.activeElement.id || document.activeElement.textContent.trim()"))
    assert {"language", "Leave now", "code-show", "code-have", "human", "message", "send"} <= reached


async def test_a_message_waits_for_the_connection_and_is_sent_once(staff_page: str, open_page: OpenPage) -> None:
    page = await open_page(staff_page, locale="en", may_fail=True)
    await write(page, "first")
    await expect(page.locator(".entry.caller .state").last).to_have_text("Received")
    await page.context.set_offline(offline=True)
    await write(page, "while offline")
    failed = page.locator(".entry.caller").last
    await expect(failed.locator(".state")).to_contain_text("Not sent")
    await expect(page.locator("#trouble")).to_contain_text("No connection")
    await page.context.set_offline(offline=False)
    await expect(failed.locator(".state")).to_have_text("Received", timeout=15000)
    await page.reload()
    await expect(page.locator(".entry.caller .text")).to_have_text(["first", "while offline"])


async def test_deleting_asks_first(staff_page: str, open_page: OpenPage) -> None:
    page = await open_page(staff_page, locale="en")
    await write(page, "forget this")
    await page.locator(".more summary").click()
    await page.locator("#delete").click()
    await expect(page.get_by_role("dialog")).to_contain_text("for good")
    await page.locator("#sure-yes").click()
    await expect(page.locator("#note")).to_contain_text("deleted")
    await expect(page.locator(".entry.caller")).to_have_count(0)


@pytest.mark.parametrize(("locale", "scheme", "width"), [("en", "light", 1200), ("ar", "dark", 390)])
async def test_axe_finds_nothing(
    staff_page: str, open_page: OpenPage, axe: Axe, locale: str, scheme: str, width: int
) -> None:
    page = await open_page(
        staff_page,
        locale=locale,
        color_scheme=scheme,
        viewport={"width": width, "height": 800},
        reduced_motion="reduce",
    )
    assert await axe(page) == []
    await page.locator("#code-show").click()
    await expect(page.locator("#code")).not_to_be_empty()
    await write(page, "he has a gun and he is at my door")
    await expect(page.locator(".entry.urgent")).to_be_visible()
    await page.locator(".more summary").click()
    assert await axe(page) == []
    await page.locator("#delete").click()
    assert await axe(page) == []


async def test_targets_are_large_enough(staff_page: str, open_page: OpenPage) -> None:
    page = await open_page(staff_page, locale="en", viewport={"width": 360, "height": 740})
    sizes = await page.evaluate(
        "[...document.querySelectorAll('button, select, summary, textarea')].map(one => one.getBoundingClientRect())"
        ".filter(box => box.width).map(box => [box.width, box.height])"
    )
    assert all(width >= 44 and height >= 44 for width, height in sizes), sizes
    assert await page.evaluate("document.documentElement.scrollWidth <= innerWidth")


async def test_without_scripts_the_page_is_honest_and_the_exit_works(staff_page: str, open_page: OpenPage) -> None:
    page = await open_page(staff_page, locale="es", java_script_enabled=False, may_fail=True)
    # Playwright's own selectors take no notice of what stands in noscript.
    assert "Esta página necesita JavaScript" in (await page.locator("noscript").text_content() or "")
    await expect(page.locator("#composer")).to_be_hidden()
    await page.context.route(
        "**://www.wikipedia.org/**", lambda route: route.fulfill(body="elsewhere", content_type="text/html")
    )
    await page.get_by_role("button", name="Salir ya").click()
    await page.wait_for_url("https://www.wikipedia.org/**")
