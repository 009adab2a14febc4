"""Twilio's own script in the telephone page. Played are its servers (signalling, sounds, reports) and the other end's media."""

import asyncio
import json
from collections.abc import Awaitable, Callable
from typing import Any

import pytest
from playwright.async_api import BrowserContext, Page, Route, WebSocketRoute, expect

from helpline.language import Language
from helpline.settings import Settings
from tests.browser import telephones
from tests.browser.conftest import House, SignedIn
from tests.browser.telephones import not_rung, taken_at_the_desk, with_key
from tests.browser.test_phone import HOLDS_RINGING, RANG_LONG_ENOUGH

pytestmark = pytest.mark.browser

SID = "CA" + "2" * 32
# The other end offers its voice and waits for an answer, as Twilio's media servers do.
OFFER = """async () => {
  window.far = new RTCPeerConnection();
  const tone = new AudioContext().createMediaStreamDestination().stream;
  far.addTrack(tone.getTracks()[0], tone);
  await far.setLocalDescription(await far.createOffer());
  await new Promise((done) => { far.onicegatheringstatechange = () => far.iceGatheringState === "complete" && done(); });
  return far.localDescription.sdp;
}"""


HEARD = """async () => {
  const reports = [...(await far.getStats()).values()];
  return reports.some(({ type, bytesReceived }) => type === "inbound-rtp" && bytesReceived > 0);
}"""


@pytest.fixture
def settings(settings: Settings) -> Settings:
    return with_key(settings)


class Signalling:
    """Twilio's end of the script's connection."""

    def __init__(self) -> None:
        self.heard: list[tuple[str, dict[str, Any]]] = []
        self.on_answer: Callable[[str], Awaitable[None]] | None = None
        self.is_there = asyncio.Event()
        """While it isn't, a new connection is made and then nothing said."""
        self.is_there.set()

    async def connected(self, socket: WebSocketRoute) -> None:
        self.socket = socket
        socket.on_message(self.listen)

    async def listen(self, message: str | bytes) -> None:
        if message in {"\n", b"\n"}:
            return
        told = json.loads(message)
        self.heard.append((told["type"], told.get("payload", {})))
        match told["type"]:
            case "listen":
                await self.is_there.wait()
                token = {"identity": "i", "ttl": 3600}
                self.say("connected", {"region": "us1", "edge": "ashburn", "token": token})
            case "register":
                self.say("ready", {})
            case "answer" if self.on_answer:
                await self.on_answer(told["payload"]["sdp"])

    def say(self, what: str, payload: dict[str, Any]) -> None:
        self.socket.send(json.dumps({"type": what, "payload": payload, "version": "1.6"}))

    def types(self) -> list[str]:
        return [what for what, _ in self.heard]


async def away(route: Route) -> None:
    await route.fulfill(status=204, headers={"Access-Control-Allow-Origin": "*"})


async def twilio(context: BrowserContext) -> Signalling:
    signalling = Signalling()
    await context.route_web_socket("wss://voice-js.roaming.twilio.com/**", signalling.connected)
    await context.route("https://*.twilio.com/**", away)
    return signalling


async def opened(desk: Page) -> tuple[Page, list[str]]:
    """The telephone page, and what its policy refused."""
    async with desk.context.expect_page() as opening:
        await desk.click("a[href='/phone']")
    page = await opening.value
    refused: list[str] = []
    page.on("console", lambda one: refused.append(one.text) if "Content Security Policy" in one.text else None)
    await page.wait_for_load_state()
    return page, refused


def said(sentence: str) -> str:
    return telephones.said(Language.EN, sentence)


async def test_twilios_script_registers_and_the_caller_of_a_taken_call_hears_the_counsellor(
    desk_house: House, signed_in: SignedIn
) -> None:
    desk = await signed_in()
    signalling = await twilio(desk.context)
    await desk.context.add_init_script(HOLDS_RINGING)
    page, refused = await opened(desk)
    await page.click("#ready")
    state = page.locator("#state")
    await expect(state).to_have_text(said("is-ready"))
    await taken_at_the_desk(desk_house)

    async def answered(sdp: str) -> None:
        await desk.evaluate("async (sdp) => { await far.setRemoteDescription({ type: 'answer', sdp }); }", sdp)

    signalling.on_answer = answered
    parameters = {"CallSid": SID, "From": "+15550100010", "To": "client:i"}
    signalling.say("invite", {"callsid": SID, "sdp": await desk.evaluate(OFFER), "parameters": parameters})
    await expect(state).to_have_text(said("is-taking"))
    assert "answer" not in signalling.types()
    assert await page.evaluate("held.size") == 1
    await page.evaluate(RANG_LONG_ENOUGH)
    await expect(state).to_have_text(said("is-talking"), timeout=15_000)
    async with asyncio.timeout(10):
        while not await desk.evaluate(HEARD):
            await desk.wait_for_timeout(50)
    await page.click("#hang-up")
    await expect(state).to_have_text(said("is-ready"))
    assert signalling.types()[-1] == "hangup"
    assert refused == []


async def test_a_refused_microphone_is_told_by_twilios_script_and_said(desk_house: House, signed_in: SignedIn) -> None:
    desk = await signed_in()
    signalling = await twilio(desk.context)
    page, _ = await opened(desk)
    await page.click("#ready")
    await expect(page.locator("#state")).to_have_text(said("is-ready"))
    refuse = "async () => { throw new DOMException('x', 'NotAllowedError'); }"
    await page.evaluate(f"() => {{ navigator.mediaDevices.getUserMedia = {refuse}; }}")
    signalling.say("invite", {"callsid": SID, "sdp": await desk.evaluate(OFFER), "parameters": {"CallSid": SID}})
    await expect(page.locator("#state")).to_have_text(said("is-ringing"))
    await page.click("#accept")
    await expect(page.locator("#trouble")).to_have_text(said("no-microphone"))
    await expect(page.locator("#state")).to_have_text(said("is-off"))
    assert "hangup" in signalling.types()
    await not_rung(desk_house, page)


async def test_a_call_refused_on_the_page_is_refused_to_twilio(desk_house: House, signed_in: SignedIn) -> None:
    desk = await signed_in()
    signalling = await twilio(desk.context)
    page, _ = await opened(desk)
    await page.click("#ready")
    await expect(page.locator("#state")).to_have_text(said("is-ready"))
    signalling.say("invite", {"callsid": SID, "sdp": await desk.evaluate(OFFER), "parameters": {"CallSid": SID}})
    await page.click("#hang-up")
    await expect(page.locator("#state")).to_have_text(said("is-ready"))
    assert "reject" in signalling.types()


async def test_a_caller_who_is_gone_before_the_answer_leaves_the_page_ready(
    desk_house: House, signed_in: SignedIn
) -> None:
    desk = await signed_in()
    signalling = await twilio(desk.context)
    page, _ = await opened(desk)
    await page.click("#ready")
    await expect(page.locator("#state")).to_have_text(said("is-ready"))
    signalling.say("invite", {"callsid": SID, "sdp": await desk.evaluate(OFFER), "parameters": {"CallSid": SID}})
    await expect(page.locator("#state")).to_have_text(said("is-ringing"))
    signalling.say("cancel", {"callsid": SID})
    await expect(page.locator("#state")).to_have_text(said("is-ready"))


async def test_when_twilio_goes_away_the_page_says_so_and_comes_back_by_itself(
    desk_house: House, signed_in: SignedIn
) -> None:
    desk = await signed_in()
    signalling = await twilio(desk.context)
    page, _ = await opened(desk)
    await page.click("#ready")
    await expect(page.locator("#state")).to_have_text(said("is-ready"))
    signalling.is_there.clear()
    await signalling.socket.close(code=1011)
    await expect(page.locator("#state")).to_have_text(said("is-lost"))
    await not_rung(desk_house, page)
    signalling.is_there.set()
    await expect(page.locator("#state")).to_have_text(said("is-ready"), timeout=20_000)
