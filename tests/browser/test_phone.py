"""The counsellor's telephone in the browser. Twilio's part of it is played at its one seam, `Twilio.Device`."""

import asyncio
from collections.abc import Awaitable, Callable

import pytest
from playwright.async_api import Page, Route, expect

from helpline.language import Language
from helpline.settings import Settings
from tests.browser.conftest import House, SignedIn
from tests.browser.telephones import not_rung, said, taken_at_the_desk, with_key

pytestmark = pytest.mark.browser

Axe = Callable[[Page], Awaitable[list[str]]]

# Plays the script's part: registers, rings, is accepted, muted, ended. `line` lets the test do what Twilio would.
PLAYED = """
class Emitter {
  constructor() { this.heard = {}; }
  on(event, run) { (this.heard[event] ??= []).push(run); }
  emit(event, ...told) { for (const run of this.heard[event] ?? []) run(...told); }
}
class Call extends Emitter {
  constructor() { super(); this.is = "pending"; }
  status() { return this.is; }
  end(how, fault) { this.is = "closed"; this.emit(how, fault); }
  accept() { if (this.is === "pending") { this.is = "open"; this.emit("accept"); } }
  reject() { this.rejected = true; this.end("reject"); }
  disconnect() { this.end("disconnect"); }
  mute(on) { this.muted = on; }
}
class Device extends Emitter {
  constructor(token) { super(); window.line = this; this.token = token; this.state = "unregistered"; }
  async register() { if (!window.unreachable) this.change("registered"); }
  change(state) { this.state = state; this.emit(state); }
  updateToken(token) { this.renewed = token; }
  destroy() { this.state = "destroyed"; }
  ring() { this.call = new Call(); this.emit("incoming", this.call); }
}
window.Twilio = { Device };
window.toDesk = [];
window.WebSocket = class extends WebSocket { constructor(at) { super(at); toDesk.push(this); } };
"""
# What the page does when a call has rung for long enough is kept in `held`, and done when the test says so.
HOLDS_RINGING = """
window.held = new Map();
{
  const later = window.setTimeout.bind(window), forget = window.clearTimeout.bind(window);
  window.setTimeout = (run, ms, ...told) => {
    if (ms !== 1500) return later(run, ms, ...told);
    const id = later(() => {});
    held.set(id, run);
    return id;
  };
  window.clearTimeout = (id) => { held.delete(id); forget(id); };
}
"""
RANG_LONG_ENOUGH = "() => { const [[id, run]] = held; held.delete(id); run(); }"

# A state that is over before anybody looks was shown all the same.
KEEPS_STATES = """() => {
  const shown = document.getElementById("state");
  window.states = [];
  new MutationObserver(() => states.push(shown.dataset.state)).observe(shown, { attributeFilter: ["data-state"] });
}"""


@pytest.fixture
def settings(settings: Settings) -> Settings:
    return with_key(settings)


async def played(desk: Page, house: House) -> Page:
    """The telephone page in a window of its own, as the desk's link opens it."""

    async def script(route: Route) -> None:
        await route.fulfill(content_type="text/javascript", body=HOLDS_RINGING + PLAYED)

    await desk.context.route("**/twilio.min.js", script)
    async with desk.context.expect_page() as opening:
        await desk.click("a[href='/phone']")
    page = await opening.value
    await page.wait_for_load_state()
    assert page.url == f"{house.url}/phone"
    return page


async def ready(page: Page) -> None:
    await page.click("#ready")
    await expect(page.locator("#state")).to_have_attribute("data-state", "ready")


@pytest.mark.parametrize("language", Language)
async def test_a_call_is_taken_muted_and_ended(
    desk_house: House, signed_in: SignedIn, axe: Axe, language: Language
) -> None:
    page = await played(await signed_in(language), desk_house)
    assert await page.evaluate("document.documentElement.dir") == language.direction
    state = page.locator("#state")
    await expect(state).to_have_text(said(language, "is-off"))
    assert await axe(page) == []
    await page.click("#ready")
    await expect(state).to_have_text(said(language, "is-ready"))
    account = await desk_house.desk.accounts.named("amina")
    assert await desk_house.desk.softphones.address(account.id) is not None
    await page.evaluate("line.ring()")
    await expect(state).to_have_text(said(language, "is-ringing"))
    await expect(page.locator("#accept")).to_be_focused()
    await page.keyboard.press("Enter")
    await expect(state).to_have_text(said(language, "is-talking"))
    assert await axe(page) == []
    await page.click("#mute")
    assert await page.evaluate("line.call.muted") is True
    await expect(page.locator("#mute")).to_have_text(said(language, "unmute"))
    await page.click("#mute")
    assert await page.evaluate("line.call.muted") is False
    await page.click("#hang-up")
    await expect(state).to_have_text(said(language, "is-ready"))


async def test_a_second_call_does_not_disturb_the_first(desk_house: House, signed_in: SignedIn) -> None:
    page = await played(await signed_in(), desk_house)
    await ready(page)
    await page.evaluate("line.ring()")
    await page.click("#accept")
    await page.evaluate("window.first = line.call; line.ring()")
    assert await page.evaluate("line.call.rejected") is True
    await page.evaluate("first.disconnect()")
    await expect(page.locator("#state")).to_have_text(said(Language.EN, "is-ready"))


@pytest.mark.parametrize("language", Language)
async def test_a_call_that_was_taken_at_the_desk_is_put_through_by_itself_and_the_page_says_so(
    desk_house: House, signed_in: SignedIn, axe: Axe, language: Language
) -> None:
    page = await played(await signed_in(language), desk_house)
    await expect(page.locator(".card")).to_contain_text(said(language, "by-itself"))
    await ready(page)
    await taken_at_the_desk(desk_house)
    await page.evaluate("line.ring()")
    state = page.locator("#state")
    await expect(state).to_have_text(said(language, "is-taking"))
    assert await page.evaluate("line.call.is") == "pending", "they hear it ring first"
    assert await axe(page) == []
    assert await page.evaluate("held.size") == 1
    await page.evaluate(RANG_LONG_ENOUGH)
    await expect(state).to_have_text(said(language, "is-talking"))
    assert await page.evaluate("line.call.is") == "open"
    await expect(page.locator("#mute")).to_be_focused()


async def test_a_call_that_is_put_through_by_itself_can_be_refused(desk_house: House, signed_in: SignedIn) -> None:
    page = await played(await signed_in(), desk_house)
    await ready(page)
    await taken_at_the_desk(desk_house)
    await page.evaluate("line.ring()")
    await expect(page.locator("#state")).to_have_text(said(Language.EN, "is-taking"))
    assert await page.evaluate("held.size") == 1
    await page.click("#hang-up")
    assert await page.evaluate("held.size") == 0
    assert await page.evaluate("line.call.rejected") is True
    await expect(page.locator("#state")).to_have_text(said(Language.EN, "is-ready"))


async def test_a_call_that_nobody_took_waits_for_a_press(desk_house: House, signed_in: SignedIn) -> None:
    page = await played(await signed_in(), desk_house)
    await ready(page)
    await page.evaluate("line.ring()")
    await page.wait_for_timeout(2000)
    await expect(page.locator("#state")).to_have_text(said(Language.EN, "is-ringing"))
    await page.evaluate("line.call.end('cancel')")
    await expect(page.locator("#state")).to_have_text(said(Language.EN, "is-ready"))


async def test_a_page_that_is_closed_is_not_rung_any_more(desk_house: House, signed_in: SignedIn) -> None:
    desk = await signed_in()
    page = await played(desk, desk_house)
    await ready(page)
    await page.close(run_before_unload=False)
    await not_rung(desk_house, desk)


@pytest.mark.parametrize("desk_house", [4], indirect=True)
async def test_a_window_whose_timers_sleep_is_still_rung(desk_house: House, signed_in: SignedIn) -> None:
    page = await played(await signed_in(), desk_house)
    await ready(page)
    await page.evaluate("() => { for (let id = 0; id < 10_000; id++) clearTimeout(id); window.setTimeout = () => 0; }")
    await page.wait_for_timeout(3_000)  # half of this lease is two seconds
    account = await desk_house.desk.accounts.named("amina")
    async with asyncio.timeout(10):
        while await desk_house.desk.softphones.address(account.id) is None:
            await page.wait_for_timeout(50)
    await expect(page.locator("#state")).to_have_text(said(Language.EN, "is-ready"))


async def test_a_lost_line_is_said_and_the_own_telephone_rings_until_it_is_back(
    desk_house: House, signed_in: SignedIn
) -> None:
    page = await played(await signed_in(), desk_house)
    await ready(page)
    await page.evaluate("line.change('unregistered')")
    await expect(page.locator("#state")).to_have_text(said(Language.EN, "is-lost"))
    await expect(page.locator("#ready")).to_be_visible()
    await not_rung(desk_house, page)
    await page.evaluate("line.change('registered')")
    await expect(page.locator("#state")).to_have_text(said(Language.EN, "is-ready"))


async def test_a_desk_that_is_away_is_said_and_found_again(desk_house: House, signed_in: SignedIn) -> None:
    page = await played(await signed_in(), desk_house)
    await ready(page)
    await page.evaluate(KEEPS_STATES)
    await page.evaluate("toDesk.at(-1).close()")
    async with asyncio.timeout(10):
        while "lost" not in await page.evaluate("states"):
            await page.wait_for_timeout(50)
    await expect(page.locator("#state")).to_have_text(said(Language.EN, "is-ready"))
    assert await page.evaluate("toDesk.length") == 2


async def test_who_signs_out_at_the_desk_is_signed_out_here(desk_house: House, signed_in: SignedIn) -> None:
    desk = await signed_in()
    page = await played(desk, desk_house)
    await ready(page)
    await desk.click("form[action='/sign-out'] button")
    await page.wait_for_url("**/sign-in", timeout=15_000)


async def test_while_twilio_cannot_be_reached_the_page_says_that_it_gets_ready(
    desk_house: House, signed_in: SignedIn
) -> None:
    page = await played(await signed_in(), desk_house)
    await page.evaluate("window.unreachable = true")
    await page.click("#ready")
    await expect(page.locator("#state")).to_have_text(said(Language.EN, "is-opening"))
    await not_rung(desk_house, page)


async def test_a_microphone_that_is_refused_is_said_in_our_words_before_anybody_waits(
    desk_house: House, signed_in: SignedIn
) -> None:
    page = await played(await signed_in(Language.AR), desk_house)
    refuse = "async () => { throw new DOMException('x', 'NotAllowedError'); }"
    await page.evaluate(f"() => {{ navigator.mediaDevices.getUserMedia = {refuse}; }}")
    await page.click("#ready")
    await expect(page.locator("#trouble")).to_have_text(said(Language.AR, "no-microphone"))
    await expect(page.locator("#state")).to_have_text(said(Language.AR, "is-off"))
    await expect(page.locator("#ready")).to_be_focused()
    assert await page.evaluate("window.line") is None


async def test_a_microphone_that_is_lost_is_said_and_the_page_is_not_rung_again(
    desk_house: House, signed_in: SignedIn
) -> None:
    page = await played(await signed_in(Language.FR), desk_house)
    await ready(page)
    await page.evaluate("line.ring()")
    # As Twilio's script does it: the call is over, then its fault is told, and none of the device.
    await page.evaluate("line.call.end('disconnect'); line.call.emit('error', { code: 31401, message: 'x' })")
    await expect(page.locator("#trouble")).to_have_text(said(Language.FR, "no-microphone"))
    await expect(page.locator("#state")).to_have_text(said(Language.FR, "is-off"))
    await not_rung(desk_house, page)


async def test_a_fault_that_does_not_end_a_call_leaves_it_there(desk_house: House, signed_in: SignedIn) -> None:
    page = await played(await signed_in(), desk_house)
    await ready(page)
    await page.evaluate("line.ring()")
    await page.click("#accept")
    await page.evaluate("line.call.emit('error', { code: 31003, message: 'x' }); line.change('unregistered')")
    await expect(page.locator("#state")).to_have_text(said(Language.EN, "is-talking"))
    await page.click("#hang-up")
    await expect(page.locator("#state")).to_have_text(said(Language.EN, "is-lost"))


async def test_the_token_is_renewed_before_it_ends(desk_house: House, signed_in: SignedIn) -> None:
    page = await played(await signed_in(), desk_house)
    await ready(page)
    await page.evaluate("line.emit('tokenWillExpire')")
    for _ in range(100):
        if await page.evaluate("line.renewed !== undefined"):
            break
        await page.wait_for_timeout(50)
    assert await page.evaluate("line.renewed.split('.').length") == 3


async def test_twilios_own_script_runs_under_the_pages_policy(desk_house: House, signed_in: SignedIn) -> None:
    desk = await signed_in()
    async with desk.context.expect_page() as opening:
        await desk.click("a[href='/phone']")
    page = await opening.value
    faults: list[str] = []
    page.on("console", lambda one: faults.append(one.text) if one.type == "error" else None)
    await page.reload()
    assert await page.evaluate("typeof Twilio.Device") == "function"
    assert await page.evaluate("Twilio.Device.isSupported") is True
    assert faults == []
