"""Two counsellors at two desks, in a real browser: transfer, consulting, supervision, states, and a tab that slept."""

import asyncio
from collections.abc import Awaitable, Callable

import pytest
from playwright.async_api import Page, expect
from redis.asyncio import Redis

from handoff.desk.accounts import Role
from handoff.keeper import ClockGuard, Leases
from helpline.channel import Channel
from helpline.conversation.inbox import Inbox
from helpline.conversation.records import State
from helpline.ids import ConversationId
from helpline.language import Language
from helpline.sentences import sentences
from tests.browser.conftest import House, SignedIn

pytestmark = pytest.mark.browser

Axe = Callable[[Page], Awaitable[list[str]]]


@pytest.fixture
def house(desk_house: House) -> House:
    return desk_house


def said(language: Language, sentence: str) -> str:
    return sentences().say(language, sentence)


async def choose(page: Page, verb: str, *picked: str) -> None:
    """Press a verb, answer its questions."""
    await page.locator(f".panel:not([hidden]) [data-verb={verb}]").click()
    for one in picked:
        await page.locator("#ask-reasons label", has_text=one).click()
        await page.click("#ask-yes")


@pytest.mark.parametrize("language", [Language.EN, Language.AR])
async def test_a_conversation_is_handed_to_a_colleague_who_accepts(
    house: House, signed_in: SignedIn, axe: Axe, language: Language
) -> None:
    holder, colleague = await signed_in(language, "amina"), await signed_in(language, "noor")
    id = await house.call(3)
    await holder.click("#claim-next")
    await expect(holder.get_by_role("log")).to_contain_text("a gun")
    await choose(holder, "transfer", "noor", said(language, "desk-transfer-warm"))
    await expect(holder.locator("#facts-body")).to_contain_text(said(language, "desk-transfer-pending"))
    asked = colleague.locator("#asked-rows .row")
    await expect(asked).to_contain_text(said(language, "desk-asked-transfer"))
    await expect(asked).to_contain_text("amina")
    assert await axe(colleague) == []
    await asked.get_by_role("button", name=said(language, "desk-accept"), exact=True).click()
    await expect(colleague.get_by_role("log")).to_contain_text("a gun")
    await expect(holder.locator(".gone")).to_be_visible()
    await expect(colleague.locator("#asked")).to_be_hidden()
    assert (await house.now(id)).epoch == 2


@pytest.mark.parametrize("language", [Language.EN, Language.AR])
async def test_a_colleague_is_consulted_and_joins(
    house: House, signed_in: SignedIn, axe: Axe, language: Language
) -> None:
    holder, colleague = await signed_in(language, "amina"), await signed_in(language, "noor")
    await house.call(3)
    await holder.click("#claim-next")
    await expect(holder.get_by_role("log")).to_contain_text("a gun")
    await choose(holder, "invite", "noor")
    await colleague.locator("#asked-rows").get_by_role("button", name=said(language, "desk-listen"), exact=True).click()
    await expect(colleague.get_by_role("log")).to_contain_text("a gun")
    await expect(colleague.locator("textarea")).to_have_count(0)
    await expect(holder.locator("#facts-body")).to_contain_text(said(language, "desk-part-listen"))
    await choose(colleague, "whisper")
    await colleague.locator("textarea").fill("Ask where they are.")
    await colleague.keyboard.press("Enter")
    await expect(holder.locator(".entry.counsellor.aside")).to_contain_text("Ask where they are.")
    await holder.locator(".aside-line").click()
    await holder.locator("textarea").fill("I will.")
    await holder.keyboard.press("Enter")
    await expect(colleague.locator(".entry.aside", has_text="I will.")).to_be_visible()
    assert await axe(colleague) == []
    await choose(colleague, "join")
    await colleague.click("#ask-yes")
    await expect(colleague.get_by_role("log")).to_contain_text(said(language, "notice-second-person-joined"))
    await colleague.locator("textarea").fill("I am here as well.")
    await colleague.keyboard.press("Enter")
    await expect(holder.locator(".entry.counsellor:not(.aside)")).to_contain_text("I am here as well.")
    await choose(colleague, "leave")
    await expect(colleague.locator("#none-open")).to_be_visible()
    await expect(holder.get_by_role("log")).to_contain_text(said(language, "notice-second-person-left"))


async def test_a_call_that_is_put_to_a_counsellor_rings_until_it_is_answered(house: House, signed_in: SignedIn) -> None:
    page = await signed_in()
    await page.click("#queue-title")
    id = await house.call(1, "a question", channel=Channel.VOICE)
    await expect(page.locator("#rows .row")).to_have_count(1)
    assert await house.desk.offers.offer(id) is not None
    await expect(page.locator("body")).to_have_attribute("data-ringing", "3")
    await page.locator("#asked-rows").get_by_role("button", name=said(Language.EN, "desk-decline")).click()
    await expect(page.locator("body")).to_have_attribute("data-ringing", "0")


async def test_a_supervisor_reads_along_from_the_list_of_what_goes_on(
    house: House, signed_in: SignedIn, axe: Axe
) -> None:
    holder = await signed_in(Language.EN, "amina")
    supervisor = await signed_in(Language.EN, "chief", Role.SUPERVISOR)
    await house.call(4)
    await holder.click("#claim-next")
    await expect(supervisor.locator("#running-rows .row")).to_contain_text("amina")
    assert await axe(supervisor) == []
    await supervisor.locator("#running-rows").get_by_role("button").click()
    await expect(supervisor.get_by_role("log")).to_contain_text("a gun")
    await expect(holder.locator("#running")).to_be_hidden()


async def test_a_break_is_seen_by_colleagues(house: House, signed_in: SignedIn) -> None:
    one, other = await signed_in(Language.EN, "amina"), await signed_in(Language.EN, "noor")
    await house.call(3)
    await other.click("#claim-next")
    await one.locator("#duty").select_option("break")
    label = other.locator("#ask-reasons label", has_text="amina")
    # What the question shows is what was known when it was asked: news takes a moment.
    async with asyncio.timeout(20):
        while True:
            await other.locator(".panel:not([hidden]) [data-verb=transfer]").click()
            if said(Language.EN, "desk-duty-break") in (await label.text_content() or ""):
                break
            await other.keyboard.press("Escape")
            await asyncio.sleep(0.2)


async def test_who_was_gone_sees_what_became_of_the_conversation(
    house: House, signed_in: SignedIn, redis: Redis, axe: Axe
) -> None:
    page = await signed_in()
    id = await house.call(3)
    await page.click("#claim-next")
    await redis.zadd("{main}:leases", {id: 1})
    await house.desk.queue.reap()
    lost = page.locator("#lost-rows .row")
    await page.reload()
    await expect(lost).to_contain_text(said(Language.EN, "desk-lost-waiting"))
    assert await axe(page) == []
    await lost.get_by_role("button").click()
    await expect(page.locator("#lost")).to_be_hidden()


async def slept(page: Page, seconds: int) -> None:
    """The tab is frozen, as a browser freezes those that nobody looks at: no timer runs, no event arrives."""
    session = await page.context.new_cdp_session(page)
    await session.send("Page.setWebLifecycleState", {"state": "frozen"})
    for _ in range(seconds):
        await asyncio.sleep(1)
    await session.send("Page.setWebLifecycleState", {"state": "active"})


async def sleeps_and_keeps_all(house: House, page: Page, redis: Redis, seconds: int) -> None:
    id = await house.call(4)
    await page.click("#claim-next")
    await expect(page.get_by_role("log")).to_contain_text("a gun")
    reaping = asyncio.create_task(reap_as_the_keeper_does(house))
    await slept(page, seconds)
    await renewed(redis, id)
    reaping.cancel()
    assert ((await house.now(id)).state, (await house.now(id)).epoch) == (State.HUMAN, 1)
    await house.write(id, "are you still there?")
    await expect(page.get_by_role("log")).to_contain_text("are you still there?")


async def renewed(redis: Redis, id: ConversationId) -> None:
    before = await redis.zscore("{main}:leases", id)
    assert before is not None, "the keeper has taken it away"
    async with asyncio.timeout(20):
        while (await redis.zscore("{main}:leases", id) or 0) <= before:
            await asyncio.sleep(0.05)


async def reap_as_the_keeper_does(house: House) -> None:
    lease_s = house.desk.conversations.policy.lease_s
    guard = ClockGuard(lease_s, settle_s=lease_s / 4)
    leases = Leases(house.desk.queue, Inbox(house.desk.conversations), guard)
    while True:
        await leases.reap()
        await asyncio.sleep(1)


@pytest.mark.parametrize("desk_house", [4], indirect=True)
async def test_a_tab_that_sleeps_for_longer_than_a_lease_keeps_everything(
    house: House, signed_in: SignedIn, redis: Redis
) -> None:
    await sleeps_and_keeps_all(house, await signed_in(), redis, seconds=10)


@pytest.mark.long
@pytest.mark.timeout(600)
async def test_a_tab_that_sleeps_for_six_minutes_keeps_everything(
    house: House, signed_in: SignedIn, redis: Redis
) -> None:
    await sleeps_and_keeps_all(house, await signed_in(), redis, seconds=360)
