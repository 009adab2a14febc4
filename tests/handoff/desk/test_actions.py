"""What counsellors do at the desk, by its requests."""

from collections.abc import Awaitable, Callable
from typing import Any

import httpx
import pytest
from redis.asyncio import Redis

from helpline.channel import Channel
from helpline.conversation.log import Conversations
from helpline.conversation.records import Author, State
from helpline.conversation.typing_signs import is_typing
from helpline.ids import ConversationId, new_message_id
from helpline.language import Language
from helpline.sentences import sentences

Call = Callable[..., Awaitable[ConversationId]]
SignIn = Callable[..., Awaitable[tuple[Any, Any]]]


async def replies(conversations: Conversations, id: ConversationId) -> list[str | None]:
    return [entry.body.text for entry in await conversations.read(id) if entry.author is Author.COUNSELLOR]


async def test_claim_reply_and_close(sign_in: SignIn, call: Call, conversations: Conversations) -> None:
    browser, account = await sign_in()
    id = await call(4)
    claimed = (await browser.act("claim-next")).json()
    assert claimed == {"conversation": id, "epoch": 1}
    assert (await conversations.get(id)).counsellor == account.id
    said = await browser.act("reply", conversation=id, id=new_message_id(), text="I am here.", epoch=1)
    assert said.status_code == 200
    assert await replies(conversations, id) == ["I am here."]
    assert (await browser.act("close", conversation=id, epoch=1)).json() == {"epoch": 2}
    assert (await conversations.get(id)).state is State.CLOSED


async def test_nothing_to_claim_is_no_error(sign_in: SignIn) -> None:
    browser, _ = await sign_in()
    assert (await browser.act("claim-next")).json()["conversation"] is None


async def test_the_same_reply_sent_twice_is_said_once(
    sign_in: SignIn, call: Call, conversations: Conversations
) -> None:
    browser, _ = await sign_in()
    id = await call(3)
    await browser.act("claim-next")
    message = {"conversation": id, "id": new_message_id(), "text": "once", "epoch": 1}
    first, second = await browser.act("reply", **message), await browser.act("reply", **message)
    assert first.json() == second.json()
    assert await replies(conversations, id) == ["once"]


async def test_a_reply_under_an_old_epoch_is_refused(sign_in: SignIn, call: Call, conversations: Conversations) -> None:
    browser, _ = await sign_in()
    id = await call(3)
    await browser.act("claim-next")
    await browser.act("release", conversation=id, epoch=1)
    await browser.act("claim-next")
    late = await browser.act("reply", conversation=id, id=new_message_id(), text="late", epoch=1)
    assert (late.status_code, late.json()["error"]) == (409, "stale")
    assert await replies(conversations, id) == []


async def test_nobody_writes_in_or_lets_go_of_anothers_conversation(
    sign_in: SignIn, call: Call, conversations: Conversations
) -> None:
    holder, _ = await sign_in("holder")
    other, _ = await sign_in("other")
    id = await call(3)
    await holder.act("claim-next")
    message = {"conversation": id, "id": new_message_id(), "text": "x", "epoch": 1}
    answers = [await other.act("reply", **message)]
    answers += [await other.act(verb, conversation=id, epoch=1) for verb in ("release", "give-back", "close", "typing")]
    assert {(answer.status_code, answer.json()["error"]) for answer in answers} == {(409, "not_yours")}
    assert await replies(conversations, id) == []
    assert (await conversations.get(id)).epoch == 1


async def test_give_back_is_the_assistants_turn(sign_in: SignIn, call: Call, conversations: Conversations) -> None:
    browser, _ = await sign_in()
    id = await call(3)
    await browser.act("claim-next")
    await browser.act("give-back", conversation=id, epoch=1)
    assert (await conversations.get(id)).state is State.BOT


async def test_claiming_one_out_of_order_needs_a_reason_of_the_list(sign_in: SignIn, call: Call, redis: Redis) -> None:
    browser, _ = await sign_in()
    await call(3)
    id = await call(2)
    assert (await browser.act("claim", conversation=id, reason="he is my neighbour")).status_code == 400
    refused = await browser.act("claim", conversation=id)
    assert (refused.status_code, refused.json()["error"]) == (409, "reason")
    assert (await browser.act("claim", conversation=id, reason="continuity")).json()["conversation"] == id
    details = [
        fields[b"detail"] for _, fields in await redis.xrange("{main}:audit") if fields[b"step"] == b"claim_this"
    ]
    assert details == [b"continuity"]


async def test_a_level_4_that_waits_comes_first(sign_in: SignIn, call: Call) -> None:
    browser, _ = await sign_in()
    await call(4)
    refused = await browser.act("claim", conversation=await call(2), reason="skill")
    assert (refused.status_code, refused.json()["error"]) == (409, "level4_waits")


async def test_an_excluded_conversation_does_not_exist_for_the_counsellor(
    sign_in: SignIn, call: Call, redis: Redis
) -> None:
    browser, _ = await sign_in(tags=("nairobi",))
    id = await call(4)
    await redis.hset(f"{{main}}:conv:{id}", "exclusions", "nairobi")
    refused = await browser.act("claim", conversation=id, reason="skill")
    unknown = await browser.act("claim", conversation="f" * 24, reason="skill")
    assert refused.status_code == 404
    assert refused.json() == unknown.json()


async def test_refusals_are_in_the_counsellors_language(sign_in: SignIn, served: Any) -> None:
    browser, account = await sign_in()
    await served.desk.accounts.choose_language(account.id, Language.AR)
    refused = await browser.act("close", conversation="f" * 24, epoch=1)
    assert refused.json()["message"] == served.desk.sentences.say(Language.AR, "desk-error-missing")


async def test_typing_is_noted(sign_in: SignIn, call: Call, redis: Redis) -> None:
    browser, _ = await sign_in()
    id = await call(3)
    await browser.act("claim-next")
    assert (await browser.act("typing", conversation=id, epoch=1)).status_code == 200
    assert await is_typing(redis, "main", id, Author.COUNSELLOR)


@pytest.mark.parametrize(
    ("body", "status"),
    [
        (b"", 400),
        (b"{", 400),
        (b"\xff\xfe", 400),
        (b"[]", 400),
        (b'{"conversation": "../x", "id": "12345678", "text": "x", "epoch": 1}', 400),
        (b'{"conversation": "%s", "id": "12345678", "text": "   ", "epoch": 1}', 400),
        (b'{"conversation": "%s", "id": "12345678", "text": "\\u0000\\u0007", "epoch": 1}', 400),
        (b'{"conversation": "%s", "id": "12345678", "text": "\\ud800", "epoch": 1}', 400),
        (b'{"conversation": "%s", "id": "12345678", "text": "' + b"x" * 4001 + b'", "epoch": 1}', 400),
        (b'{"conversation": "%s", "id": "12345678", "text": "x", "epoch": "1"}', 400),
        (b'{"text": "' + b"x" * 70_000 + b'"}', 413),
    ],
)
async def test_bad_replies_get_a_clear_refusal(sign_in: SignIn, call: Call, body: bytes, status: int) -> None:
    browser, _ = await sign_in()
    id = await call(3)
    await browser.act("claim-next")
    answer = await browser.http.post("/desk/reply", content=body.replace(b"%s", id.encode()))
    assert answer.status_code == status
    assert "Traceback" not in answer.text


async def test_a_reply_keeps_every_sign_of_every_language(
    sign_in: SignIn, call: Call, conversations: Conversations
) -> None:
    browser, _ = await sign_in()
    id = await call(3)
    await browser.act("claim-next")
    text = "نعم، أنا هنا\n你好 👩‍👧 Да\u200d\tok"
    await browser.act("reply", conversation=id, id=new_message_id(), text=text, epoch=1)
    assert await replies(conversations, id) == [text]


async def test_without_a_session_nothing_is_done(served: Any, call: Call, conversations: Conversations) -> None:
    id = await call(4)
    async with httpx.AsyncClient(base_url=served.url, headers={"Origin": served.url}) as stranger:
        for verb in ("claim-next", "claim", "reply", "typing", "correct", "release", "give-back", "close"):
            assert (await stranger.post(f"/desk/{verb}", json={})).status_code == 401
    assert (await conversations.get(id)).state is State.WAITING


@pytest.mark.parametrize(
    "headers",
    [
        {"Origin": "https://evil.example"},
        {"Origin": "null"},
        {"Origin": ""},
        {"Sec-Fetch-Site": "cross-site"},
        {"Sec-Fetch-Site": "same-site"},
    ],
)
async def test_another_site_can_make_no_browser_act(
    sign_in: SignIn, call: Call, conversations: Conversations, headers: dict[str, str]
) -> None:
    browser, _ = await sign_in()
    id = await call(4)
    answer = await browser.http.post("/desk/claim-next", json={}, headers=headers)
    assert answer.status_code == 403
    assert (await conversations.get(id)).state is State.WAITING


async def test_a_counsellor_says_that_it_was_more_serious(
    sign_in: SignIn, call: Call, conversations: Conversations
) -> None:
    browser, _ = await sign_in()
    id = await call(3)
    await browser.act("claim-next")
    said = await browser.act("correct", conversation=id, epoch=1, seen=3, level=4, category="weapon")
    assert said.json() == {"level": 4}
    now = await conversations.get(id)
    assert (now.level, now.state) == (4, State.HUMAN)
    assert "weapon" in now.categories


async def test_a_level_that_has_changed_since_is_not_corrected(
    sign_in: SignIn, call: Call, conversations: Conversations
) -> None:
    browser, _ = await sign_in()
    id = await call(3)
    await browser.act("claim-next")
    await conversations.raise_level(id, 4)
    refused = await browser.act("correct", conversation=id, epoch=1, seen=3, level=0)
    assert (refused.status_code, refused.json()["error"]) == (409, "level_changed")
    assert (await conversations.get(id)).level == 4


async def test_only_whoever_holds_a_conversation_corrects_its_level(
    sign_in: SignIn, call: Call, conversations: Conversations
) -> None:
    browser, _ = await sign_in()
    id = await call(3)
    refused = await browser.act("correct", conversation=id, epoch=0, seen=3, level=0)
    assert (refused.status_code, refused.json()["error"]) == (409, "not_yours")
    assert (await conversations.get(id)).level == 3


@pytest.mark.parametrize("wrong", [{"level": 5}, {"level": -1}, {"category": "gossip"}, {"note": "free text"}])
async def test_a_correction_has_no_room_for_text(sign_in: SignIn, call: Call, wrong: dict[str, Any]) -> None:
    browser, _ = await sign_in()
    id = await call(3)
    await browser.act("claim-next")
    asked = {"conversation": id, "epoch": 1, "seen": 3, "level": 4} | wrong
    assert (await browser.act("correct", **asked)).status_code == 400


@pytest.mark.parametrize("language", Language)
async def test_after_a_day_whatsapp_takes_only_the_prepared_message(
    sign_in: SignIn, call: Call, conversations: Conversations, redis: Redis, language: Language
) -> None:
    browser, _ = await sign_in()
    await browser.http.post("/language", data={"language": language.value})
    id = await call(3, channel=Channel.WHATSAPP)
    await browser.act("claim-next")
    now = int((await redis.time())[0]) * 1000
    await redis.hset(conversations.keys.conversation(id), "texted", now - 24 * 3_600_000 - 5000)
    refused = await browser.act("reply", conversation=id, id=new_message_id(), text="hello", epoch=1)
    assert (refused.status_code, refused.json()["error"]) == (409, "window_closed")
    assert refused.json()["message"] == sentences().say(language, "desk-error-window-closed")
    assert await replies(conversations, id) == []
    aside = await browser.act("reply", conversation=id, id=new_message_id(), text="for us", epoch=1, aside=True)
    assert aside.status_code == 200
    for _ in range(2):
        assert (await browser.act("template", conversation=id, epoch=1)).status_code == 200
    notices = [entry.body.sentence for entry in await conversations.read(id) if entry.body.sentence]
    assert notices.count("notice-template-sent") == 1
