"""What tests of the telephone in the browser share."""

from playwright.async_api import Page

from handoff.legs.steps import Leg
from helpline.channel import Channel
from helpline.language import Language
from helpline.sentences import sentences
from helpline.settings import Settings
from tests.browser.conftest import House


def with_key(settings: Settings) -> Settings:
    """With an API key of Twilio's."""
    keys = {"twilio_account_sid": "AC" + "a" * 32, "twilio_auth_token": "t" * 32, "twilio_api_key": "SK" + "k" * 32}
    return settings.model_copy(update={**keys, "twilio_api_secret": "s" * 32})


def said(language: Language, sentence: str) -> str:
    return sentences().say(language, f"desk-phone-{sentence}")


async def taken_at_the_desk(house: House, name: str = "amina") -> None:
    """A call, taken by a counsellor whose end of it rings."""
    at, desk = house.desk.conversations, house.desk
    id = await house.call(channel=Channel.VOICE)
    await at.redis.hset(at.keys.conversation(id), "call", "CA" + "1" * 32)
    claim = await desk.queue.claim_next((await desk.accounts.named(name)).counsellor)
    assert claim is not None
    assert await desk.legs.ask(id, Leg.JOIN, claim.epoch)


async def not_rung(house: House, page: Page) -> None:
    """Returns when the counsellor's own telephone rings again."""
    account = await house.desk.accounts.named("amina")
    for _ in range(100):
        if await house.desk.softphones.address(account.id) is None:
            return
        await page.wait_for_timeout(50)
    raise AssertionError("still rung")
