"""The desk in a real browser: a counsellor's whole work, by mouse and by keyboard, in English and in Arabic."""

import asyncio
from collections.abc import Awaitable, Callable

import pytest
from playwright.async_api import Page, Route, expect
from redis.asyncio import Redis

from helpline.conversation.records import Audience, Author, Body, Draft, Kind, Match, State, Triage
from helpline.ids import ConversationId, new_message_id
from helpline.language import Language
from helpline.risk import RiskLevel
from helpline.sentences import sentences
from tests.browser.conftest import House, OpenPage, SignedIn

pytestmark = pytest.mark.browser

Axe = Callable[[Page], Awaitable[list[str]]]


@pytest.fixture
def house(desk_house: House) -> House:
    return desk_house


def said(language: Language, sentence: str) -> str:
    return sentences().say(language, sentence)


async def until(house: House, id: ConversationId, state: State) -> None:
    for _ in range(100):
        if (await house.now(id)).state is state:
            return
        await asyncio.sleep(0.05)
    assert (await house.now(id)).state is state


@pytest.mark.parametrize("language", [Language.EN, Language.AR])
async def test_a_counsellor_takes_answers_gives_back_and_closes(
    house: House, signed_in: SignedIn, language: Language
) -> None:
    page = await signed_in(language)
    await expect(page.locator("html")).to_have_attribute("dir", language.direction)
    await expect(page.locator("#queue-empty")).to_be_visible()
    id = await house.call(4)
    row = page.locator(".row")
    await expect(row).to_contain_text(said(language, "desk-level-4"))
    await expect(row).to_contain_text(said(language, "desk-category-weapon"))
    await expect(row).not_to_contain_text("please help")
    await page.click("#claim-next")
    log = page.get_by_role("log")
    await expect(log.locator("mark")).to_contain_text("a gun")
    await expect(log).to_contain_text(said(language, "notice-person-joined"))
    await expect(page.locator("#facts")).to_contain_text(said(language, "desk-category-weapon"))
    await page.locator("textarea").fill("I am here with you.")
    await page.keyboard.press("Enter")
    await expect(log.locator(".entry.counsellor:not(.pending)")).to_contain_text("I am here with you.")
    await house.write(id, "thank you")
    await expect(log).to_contain_text("thank you")
    await page.click("[data-verb=give-back]")
    await page.click("#ask-yes")
    await until(house, id, State.BOT)
    await expect(page.locator("#none-open")).to_be_visible()
    await house.desk.conversations.ask_human(id)
    await page.click(".row button")
    await expect(log).to_contain_text("thank you")
    await page.click("[data-verb=close]")
    await page.click("#ask-yes")
    await until(house, id, State.CLOSED)


async def test_danger_rings_until_it_is_seen(house: House, signed_in: SignedIn) -> None:
    page = await signed_in()
    await page.click("#queue-title")
    await expect(page.locator("#sound")).to_have_text(said(Language.EN, "desk-sound-on"))
    await house.call(4)
    await expect(page.locator("body")).to_have_attribute("data-ringing", "4")
    await expect(page.locator("#alert")).to_be_visible()
    assert (await page.title()).startswith("❗ (1)")
    await page.click("#alert-seen")
    await expect(page.locator("body")).to_have_attribute("data-ringing", "0")
    await expect(page.locator("#alert")).to_be_hidden()
    await house.call(3)
    await expect(page.locator("body")).to_have_attribute("data-ringing", "3")


async def test_low_levels_do_not_ring(house: House, signed_in: SignedIn) -> None:
    page = await signed_in()
    await house.call(2, "a question")
    await expect(page.locator(".row")).to_have_count(1)
    await expect(page.locator("#alert")).to_be_hidden()


@pytest.mark.parametrize("language", [Language.EN, Language.AR])
async def test_a_counsellor_corrects_the_level(house: House, signed_in: SignedIn, language: Language) -> None:
    page = await signed_in(language)
    id = await house.call(3)
    await page.click("#claim-next")
    panel = page.locator(".panel:not([hidden])")
    await panel.locator("[data-verb=missed]").click()
    await page.locator("#ask-reasons input[value='4']").check()
    await page.click("#ask-yes")
    await expect(page.locator("#ask-text")).to_have_text(said(language, "desk-missed-danger"))
    await page.locator("#ask-reasons input[value='weapon']").check()
    await page.click("#ask-yes")
    badge = panel.locator(".panel-head .badge")
    await expect(badge).to_contain_text(said(language, "desk-level-4"))
    await expect(page.locator("#facts-body")).to_contain_text(said(language, "desk-category-weapon"))
    await expect(panel.locator("[data-verb=missed]")).to_have_count(0)
    await panel.locator("[data-verb=false-alarm]").click()
    await page.locator("#ask-reasons input[value='1']").check()
    await page.click("#ask-yes")
    await expect(badge).to_contain_text(said(language, "desk-level-1"))
    assert (await house.now(id)).level == 1


async def test_the_whole_work_is_possible_from_the_keyboard(house: House, signed_in: SignedIn) -> None:
    page = await signed_in()
    id = await house.call(3)
    await expect(page.locator(".row")).to_have_count(1)
    await page.keyboard.press("Alt+n")
    await expect(page.locator("textarea")).to_be_focused()
    await page.keyboard.type("I am here.")
    await page.keyboard.press("Shift+Enter")
    await page.keyboard.type("Take your time.")
    await page.keyboard.press("Enter")
    await expect(page.locator(".entry.counsellor:not(.pending) .said")).to_have_text("I am here.\nTake your time.")
    await page.locator("[data-verb=release]").focus()
    await page.keyboard.press("Enter")
    await expect(page.locator("#ask")).to_be_visible()
    await page.keyboard.press("Escape")
    assert (await house.now(id)).state is State.HUMAN
    await page.keyboard.press("Enter")
    await expect(page.locator("#ask")).to_be_visible()
    await page.locator("#ask-yes").focus()
    await page.keyboard.press("Enter")
    await until(house, id, State.WAITING)
    await expect(page.locator("#claim-next")).to_be_focused()


async def test_a_question_cancelled_and_asked_again_at_once_takes_the_second_answer(
    house: House, signed_in: SignedIn
) -> None:
    page = await signed_in()
    id = await house.call(3)
    await page.keyboard.press("Alt+n")
    await expect(page.locator("textarea")).to_be_focused()
    # In one task: the first question's "close" event cannot have arrived yet.
    await page.evaluate("""() => {
        const release = document.querySelector("[data-verb=release]");
        release.click();
        document.getElementById("ask").close();
        release.click();
    }""")
    await page.click("#ask-yes")
    await until(house, id, State.WAITING)


async def test_taking_one_out_of_order_asks_for_a_reason(house: House, signed_in: SignedIn) -> None:
    page = await signed_in()
    await house.call(3, "first, a gun")
    later = await house.call(1, "later")
    await page.click(f".row[data-id='{later}'] button")
    await page.click("#ask-yes")
    await expect(page.locator("#ask")).to_be_visible()
    await page.check("#ask input[value=continuity]")
    await page.click("#ask-yes")
    await expect(page.get_by_role("log")).to_contain_text("later")


async def test_where_the_first_is_the_first_no_longer_the_desk_says_so_and_asks_why(
    house: House, signed_in: SignedIn
) -> None:
    page = await signed_in(may_fail=True)  # a browser logs every refusal
    id = await house.call(1, "hello")
    await expect(page.locator(".row")).to_have_count(1)

    async def passed_meanwhile(route: Route) -> None:
        await house.call(3)
        await route.continue_()

    await page.route("**/desk/claim", passed_meanwhile, times=1)
    await page.locator(f"[data-id='{id}'] button").click()
    await expect(page.locator("#toast")).to_have_text(said(Language.EN, "desk-error-reason"))
    await expect(page.locator("#ask")).to_be_visible()
    assert (await house.now(id)).state is State.WAITING


async def test_several_conversations_have_tabs_and_tell_of_new_messages(house: House, signed_in: SignedIn) -> None:
    page = await signed_in()
    first = await house.call(4, "first, a gun")
    await house.call(4, "second, a gun")
    for count in (1, 2):
        await page.click("#claim-next")
        await expect(page.get_by_role("tab")).to_have_count(count)
    await expect(page.locator(".panel:visible .log")).to_contain_text("second")
    await house.write(first, "are you there?")
    await expect(page.get_by_role("tab").first.locator(".unread")).to_contain_text("1")
    await page.get_by_role("tab").last.focus()
    await page.keyboard.press("ArrowLeft")
    await expect(page.locator(".panel:visible .log")).to_contain_text("are you there?")
    await expect(page.locator(".unread")).to_have_count(0)


async def test_the_screen_says_that_the_caller_left_quickly(house: House, signed_in: SignedIn) -> None:
    page = await signed_in()
    id = await house.call(4)
    await page.click("#claim-next")
    await expect(page.locator(".presence")).to_have_text(said(Language.EN, "desk-presence-here"))
    await house.desk.conversations.left(id, "quickly")
    await expect(page.locator(".presence")).to_have_text(said(Language.EN, "desk-presence-left-quickly"))


async def test_a_conversation_taken_from_the_counsellor_stays_readable_but_not_writable(
    house: House, signed_in: SignedIn, redis: Redis
) -> None:
    page = await signed_in()
    id = await house.call(4)
    await page.click("#claim-next")
    await expect(page.get_by_role("log")).to_contain_text("please help")
    await redis.zadd("{main}:leases", {id: 1})
    await house.desk.queue.reap()
    await expect(page.locator(".gone")).to_be_visible()
    await expect(page.get_by_role("log")).to_contain_text("please help")
    await expect(page.locator("textarea")).to_have_count(0)


async def test_a_page_that_is_loaded_again_shows_the_same(house: House, signed_in: SignedIn) -> None:
    page = await signed_in()
    await house.call(4)
    await page.click("#claim-next")
    entries = page.locator(".entry")
    await expect(entries.first).to_be_visible()
    before = await entries.all_inner_texts()
    await page.reload()
    await expect(entries).to_have_count(len(before))
    assert await entries.all_inner_texts() == before


@pytest.mark.parametrize("language", [Language.EN, Language.AR])
async def test_a_message_that_is_scored_late_gets_its_level_marks_and_reasons_in_its_place(
    house: House, signed_in: SignedIn, language: Language
) -> None:
    page = await signed_in(language)
    conversations = house.desk.conversations
    id = await house.call(2, "hello")
    late = Triage(Language.EN, 0.0, RiskLevel.ELEVATED, untriaged=True)
    message = new_message_id()
    draft = Draft(message, Kind.MESSAGE, Author.CALLER, Audience.BOTH, Body(text="he has a gun", triage=late))
    accepted = await conversations.accept(id, draft, level=2)
    await house.write(id, "hurry")
    await page.click("#claim-next")
    entry = page.locator(f"[data-entry='{accepted.entry}']")
    await expect(entry).to_contain_text(said(language, "desk-untriaged"))
    await expect(page.locator(".log mark")).to_have_count(0)
    found = Triage(Language.EN, 1.0, RiskLevel.IMMINENT, ("weapon",), (Match("weapon", 4, 7, 12, "test"),))
    await conversations.score(id, message, accepted.entry, found)
    await expect(entry.locator("mark")).to_contain_text("a gun")
    await expect(entry).not_to_contain_text(said(language, "desk-untriaged"))
    await expect(entry).to_contain_text(said(language, "desk-level-4"))
    await expect(page.locator("#facts .quoted")).to_have_text("a gun")
    places = await page.locator(".log .entry.caller").evaluate_all("found => found.map((one) => one.dataset.entry)")
    assert places.index(accepted.entry) == 1, "between what was said before and after"


async def test_text_of_a_caller_is_only_text(house: House, signed_in: SignedIn) -> None:
    page = await signed_in()
    await house.call(3, "<img src=x onerror=alert(1)> a gun <b>x</b>")
    await page.click("#claim-next")
    await expect(page.get_by_role("log")).to_contain_text("<img src=x onerror=alert(1)> a gun")
    assert await page.locator(".log img, .log b").count() == 0


@pytest.mark.parametrize("language", [Language.EN, Language.AR])
@pytest.mark.parametrize("scheme", ["light", "dark"])
async def test_axe_finds_nothing(house: House, signed_in: SignedIn, axe: Axe, language: Language, scheme: str) -> None:
    page = await signed_in(language)
    await page.emulate_media(color_scheme="dark" if scheme == "dark" else "light", reduced_motion="reduce")
    for level in (4, 4, 3, 2, 1, 0):
        await house.call(level)
    await expect(page.locator(".row")).to_have_count(6)
    assert await axe(page) == []
    await page.click("#alert-seen")
    await page.click("#claim-next")
    await page.locator("textarea").fill("I am here.")
    await page.keyboard.press("Enter")
    await expect(page.locator(".entry.counsellor:not(.pending)")).to_be_visible()
    assert await axe(page) == []
    await page.click("[data-verb=close]")
    assert await axe(page) == []


async def test_axe_finds_nothing_at_the_sign_in(house: House, open_page: OpenPage, axe: Axe) -> None:
    page = await open_page(f"{house.url}/sign-in")
    assert await axe(page) == []
