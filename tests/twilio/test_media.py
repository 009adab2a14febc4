"""Pictures and recordings by text: refused, or by setting shown to whoever holds the conversation, and kept nowhere."""

import asyncio
from collections.abc import AsyncIterator

import httpx
import pytest

from handoff.desk.accounts import Accounts, NewAccount
from handoff.desk.app import create_app
from handoff.media.shelf import Shelf
from helpline.conversation.log import NoConversation
from helpline.conversation.records import Audience, Entry
from helpline.language import Language
from tests.conftest import everything_in, serving
from tests.twilio.conftest import CALLER, Line
from tests.twilio.test_texts import HELLO, say

PICTURE = b"\x89PNG not really"
ME = "ME" + "1" * 32


def sent(kind: str = "image/png", media: str = ME, number: int = 0) -> dict[str, str]:
    url = f"https://api.twilio.com/2010-04-01/Accounts/AC{'a' * 32}/Messages/MM{'2' * 32}/Media/{media}"
    return {f"MediaUrl{number}": url, f"MediaContentType{number}": kind, "NumMedia": str(number + 1)}


async def shown(line: Line) -> list[Entry]:
    return [one for one in await line.entries((await line.only()).id) if one.body.media]


@pytest.fixture
async def desk(line_media: Line) -> AsyncIterator[str]:
    async with serving(create_app(line_media.settings, line_media.conversations.redis), ws="wsproto") as address:
        yield address


async def signed_in(line: Line, address: str, name: str) -> httpx.AsyncClient:
    accounts = Accounts(line.conversations.redis, line.conversations.vault, "main")
    made = await accounts.add(NewAccount(name, tuple(Language)))
    browser = httpx.AsyncClient(base_url=address, headers={"Origin": address}, timeout=40)
    await browser.post("/sign-in", data={"name": name, "password": made.password})
    changed = {"old": made.password, "new": "correct horse battery", "again": "correct horse battery"}
    assert (await browser.post("/password", data=changed)).headers["location"] == "/"
    return browser


async def opened(line: Line, browser: httpx.AsyncClient, address: str) -> httpx.Response:
    """As the desk's link opens it, while the keeper does its work."""
    asking = asyncio.create_task(browser.get(address))
    while not asking.done():
        await line.outbox.run()
        await asyncio.sleep(0.05)
    return await asking


async def test_by_default_a_picture_is_refused_and_its_place_is_not_kept(line: Line) -> None:
    await line.write("look", **sent())
    assert await shown(line) == []
    assert "notice-no-media" in await line.notices((await line.only()).id)
    assert ME.encode() not in await everything_in(line.conversations.redis)


@pytest.mark.parametrize("language", Language)
async def test_by_setting_the_caller_is_told_who_can_look_and_the_desk_alone_is_told_what(
    line_media: Line, language: Language
) -> None:
    await line_media.write(HELLO[language])
    await line_media.write("", **sent())
    await line_media.outbox.run()
    assert say(language, "notice-media-passed") in line_media.exchange.to(CALLER)
    (entry,) = await shown(line_media)
    assert entry.audience is Audience.DESK
    assert ME.encode() not in await everything_in(line_media.conversations.redis), "sealed"


@pytest.mark.parametrize(
    "other",
    [
        sent("text/html"),
        sent("image/svg+xml"),
        {**sent(), "MediaUrl0": "https://elsewhere.example.org/a.png"},
        {**sent(), "MediaUrl0": "https://api.twilio.com/2010-04-01/Accounts/x/Messages/../../secret"},
    ],
    ids=["page", "drawing with script", "another host", "another path"],
)
async def test_what_a_browser_could_run_or_lies_elsewhere_is_refused(line_media: Line, other: dict[str, str]) -> None:
    await line_media.write("look", **other)
    assert await shown(line_media) == []
    assert "notice-no-media" in await line_media.notices((await line_media.only()).id)


async def test_whoever_holds_the_conversation_opens_it_and_nobody_else(line_media: Line, desk: str) -> None:
    line_media.exchange.media[ME] = ("image/png", PICTURE)
    await line_media.write("PERSON")
    await line_media.write("", **sent())
    (entry,) = await shown(line_media)
    conversation = await line_media.only()
    address = f"/desk/media/{conversation.id}/{entry.id}/0"
    holder, other = await signed_in(line_media, desk, "amina"), await signed_in(line_media, desk, "noor")
    claim = await holder.post("/desk/claim-next")
    assert claim.json()["conversation"] == conversation.id
    answer = await opened(line_media, holder, address)
    assert (answer.status_code, answer.headers["content-type"], answer.content) == (200, "image/png", PICTURE)
    assert "sandbox" in answer.headers["content-security-policy"]
    assert answer.headers["cache-control"] == "no-store"
    assert (await other.get(address)).status_code == 404
    assert PICTURE not in await everything_in(line_media.conversations.redis)
    assert (await holder.get(address.removesuffix("0") + "1")).status_code == 404
    name = line_media.conversations.keys(f"media:{conversation.id}:{entry.id}:0")
    assert 0 < await line_media.conversations.redis.ttl(name) <= 300
    for one in (holder, other):
        await one.aclose()


@pytest.mark.parametrize("there", [None, ("text/html", b"<script>"), ("image/png", b"x" * (16 * 1024 * 1024 + 1))])
async def test_what_is_gone_or_is_something_else_is_not_shown(
    line_media: Line, there: tuple[str, bytes] | None
) -> None:
    if there is not None:
        line_media.exchange.media[ME] = there
    await line_media.write("", **sent())
    (entry,) = await shown(line_media)
    conversation = await line_media.only()
    shelf = Shelf(line_media.conversations)
    asking = asyncio.create_task(shelf.ask(conversation.id, line_media.counsellor.id, entry.id, 0))
    while not asking.done():
        await line_media.outbox.run()
        await asyncio.sleep(0.05)
    assert await asking is None
    assert await line_media.conversations.redis.xlen("{main}:outbox:dead") == 0


async def test_a_deleted_conversation_takes_what_was_fetched_with_it(line_media: Line) -> None:
    line_media.exchange.media[ME] = ("image/png", PICTURE)
    await line_media.write("", **sent())
    (entry,) = await shown(line_media)
    conversation = await line_media.only()
    await line_media.conversations.shred(conversation.id)
    with pytest.raises(NoConversation):
        await Shelf(line_media.conversations).named(conversation.id, entry.id, 0)
