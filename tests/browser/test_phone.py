"""The counsellor's telephone in the browser. Twilio's part of it is played at its one seam, `Twilio.Device`."""

from collections.abc import Awaitable, Callable

import pytest
from playwright.async_api import Page, Route, expect

from helpline.language import Language
from helpline.sentences import sentences
from helpline.settings import Settings
from tests.browser.conftest import House, SignedIn

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
  accept() { this.emit("accept"); }
  reject() { this.rejected = true; this.emit("reject"); }
  disconnect() { this.emit("disconnect"); }
  mute(on) { this.muted = on; }
}
class Device extends Emitter {
  constructor(token) { super(); window.line = this; this.token = token; this.state = "unregistered"; }
  async register() { this.state = "registered"; this.emit("registered"); }
  updateToken(token) { this.renewed = token; }
  destroy() { this.state = "destroyed"; }
  ring() { this.call = new Call(); this.emit("incoming", this.call); }
}
window.Twilio = { Device };
"""


@pytest.fixture
def settings(settings: Settings) -> Settings:
    """With an API key of Twilio's."""
    keys = {"twilio_account_sid": "AC" + "a" * 32, "twilio_auth_token": "t" * 32, "twilio_api_key": "SK" + "k" * 32}
    return settings.model_copy(update={**keys, "twilio_api_secret": "s" * 32})


def said(language: Language, sentence: str) -> str:
    return sentences().say(language, f"desk-phone-{sentence}")


async def played(desk: Page, house: House) -> Page:
    """The telephone page in a window of its own, as the desk's link opens it."""

    async def script(route: Route) -> None:
        await route.fulfill(content_type="text/javascript", body=PLAYED)

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
    await page.evaluate("first.emit('disconnect')")
    await expect(page.locator("#state")).to_have_text(said(Language.EN, "is-ready"))


async def test_a_page_that_is_closed_is_not_rung_any_more(desk_house: House, signed_in: SignedIn) -> None:
    desk = await signed_in()
    page = await played(desk, desk_house)
    await page.click("#ready")
    await expect(page.locator("#state")).to_have_text(said(Language.EN, "is-ready"))
    await page.close(run_before_unload=False)
    account = await desk_house.desk.accounts.named("amina")
    for _ in range(100):
        if await desk_house.desk.softphones.address(account.id) is None:
            return
        await desk.wait_for_timeout(50)
    raise AssertionError("still rung")


async def test_a_lost_line_is_said_and_the_own_telephone_rings_again(desk_house: House, signed_in: SignedIn) -> None:
    page = await played(await signed_in(), desk_house)
    await ready(page)
    await page.evaluate("line.state = 'unregistered'; line.emit('error', { code: 31005, message: 'x' })")
    await expect(page.locator("#state")).to_have_text(said(Language.EN, "is-lost"))
    await expect(page.locator("#ready")).to_be_visible()


async def test_a_refused_microphone_is_said_in_our_words(desk_house: House, signed_in: SignedIn) -> None:
    page = await played(await signed_in(Language.FR), desk_house)
    await ready(page)
    await page.evaluate("line.emit('error', { code: 31401, message: 'x' })")
    await expect(page.locator("#trouble")).to_have_text(said(Language.FR, "no-microphone"))


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
