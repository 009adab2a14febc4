"""Counsellors with one another: transfer, consult, supervise, their state, and what they find when they come back."""

from collections.abc import Awaitable, Callable
from typing import Any

import httpx
import pytest
from redis.asyncio import Redis

from handoff.desk.accounts import Role
from handoff.queue.steps import Queue
from helpline.channel import Channel
from helpline.conversation.log import Conversations
from helpline.conversation.records import Audience, Author, State
from helpline.ids import ConversationId, new_message_id
from helpline.language import Language
from helpline.numbers import PhoneNumber
from tests.handoff.conftest import exclude

Call = Callable[..., Awaitable[ConversationId]]
SignIn = Callable[..., Awaitable[tuple[Any, Any]]]
VERBS = ("state", "transfer", "invite", "answer", "take-part", "leave", "seen-lost")


def refusal(answer: httpx.Response) -> tuple[int, str]:
    return answer.status_code, answer.json()["error"]


def asks(what: str) -> Callable[[dict[str, Any]], bool]:
    return lambda message: [one["what"] for one in message["around"]["asked"]] == [what]


async def told(conversations: Conversations, id: ConversationId) -> list[str | None]:
    """What the helpline said to the caller."""
    seen = frozenset({Audience.BOTH, Audience.CALLER})
    return [entry.body.sentence for entry in await conversations.read(id, audiences=seen) if entry.body.sentence]


async def test_a_transfer_is_the_colleagues_when_they_accept_and_the_caller_is_told(
    sign_in: SignIn, call: Call, conversations: Conversations
) -> None:
    (holder, _), (colleague, account) = await sign_in("holder"), await sign_in("colleague")
    id = await call(3)
    async with holder.live() as live, colleague.live() as other:
        await holder.act("claim-next")
        seen = await live.until("around", lambda message: bool(message["around"]["colleagues"]))
        assert [one["name"] for one in seen["around"]["colleagues"]] == ["colleague"]
        assert (await holder.act("transfer", conversation=id, epoch=1, to=account.id)).json() == {"epoch": 1}
        question = await other.until("around", asks("transfer"))
        assert question["around"]["asked"][0]["by"] == "holder"
        await live.until("held", lambda message: message["conversations"][0]["transfer_to"] == "colleague")
        assert (await conversations.get(id)).counsellor != account.id
        assert (await colleague.act("answer", conversation=id, what="transfer", accept=True)).json() == {"epoch": 2}
        await other.until("held", lambda message: [one["part"] for one in message["conversations"]] == ["hold"])
        await live.until("held", lambda message: message["conversations"] == [])
    assert (await conversations.get(id)).counsellor == account.id
    assert (await told(conversations, id))[-1] == "notice-person-changed"


async def test_a_transfer_that_is_declined_stays_where_it_is(
    sign_in: SignIn, call: Call, conversations: Conversations
) -> None:
    (holder, mine), (colleague, account) = await sign_in("holder"), await sign_in("colleague")
    id = await call(3)
    async with holder.live(), colleague.live() as other:
        await other.until("around")
        await holder.act("claim-next")
        await holder.act("transfer", conversation=id, epoch=1, to=account.id)
        assert (await colleague.act("answer", conversation=id, what="transfer", accept=False)).json() == {"epoch": 1}
    held = await conversations.get(id)
    assert (held.counsellor, held.transfer_to) == (mine.id, "")


async def test_a_transfer_at_once_asks_nobody(sign_in: SignIn, call: Call, conversations: Conversations) -> None:
    (holder, _), (colleague, account) = await sign_in("holder"), await sign_in("colleague")
    id = await call(3)
    async with colleague.live() as other:
        await other.until("around")
        await holder.act("claim-next")
        await holder.act("transfer", conversation=id, epoch=1, to=account.id, at_once=True)
        await other.until("held", lambda message: len(message["conversations"]) == 1)
    assert (await conversations.get(id)).counsellor == account.id


async def test_nothing_goes_to_a_colleague_who_is_away_or_kept_out(
    sign_in: SignIn, call: Call, conversations: Conversations
) -> None:
    (holder, _), (_, away) = await sign_in("holder"), await sign_in("away")
    kept_out, there = await sign_in("there", tags=("nairobi",))
    id = await call(3)
    await exclude(conversations, id, "nairobi")
    async with kept_out.live() as other:
        await other.until("around")
        await holder.act("claim-next")
        answers = [await holder.act("transfer", conversation=id, epoch=1, to=to) for to in (away.id, there.id)]
        answers += [await holder.act("invite", conversation=id, epoch=1, to=to) for to in (there.id, "f" * 24)]
        assert [refusal(one) for one in answers] == [(409, "colleague_away")] + [(409, "colleague_cannot")] * 3
        answer = await kept_out.act("answer", conversation=id, what="invite", accept=True)
        assert answer.status_code == 404


async def test_an_invited_colleague_reads_whispers_and_joins(
    sign_in: SignIn, call: Call, conversations: Conversations
) -> None:
    (holder, _), (colleague, account) = await sign_in("holder"), await sign_in("colleague")
    id = await call(3)
    await holder.act("claim-next")
    message = {"conversation": id, "text": "Ask where they are.", "epoch": 1}
    async with holder.live() as live, colleague.live() as other:
        assert refusal(await colleague.act("reply", **message, id=new_message_id())) == (409, "not_yours")
        assert refusal(await colleague.act("take-part", conversation=id, part="listen")) == (409, "not_invited")
        assert (await holder.act("invite", conversation=id, epoch=1, to=account.id)).status_code == 200
        await other.until("around", asks("invite"))
        await colleague.act("answer", conversation=id, what="invite", accept=True)
        shown = await other.until("held", lambda message: len(message["conversations"]) == 1)
        assert (shown["conversations"][0]["part"], shown["conversations"][0]["holder"]) == ("listen", "holder")
        await other.until("entries")
        await live.until(
            "held", lambda message: message["conversations"][0]["guests"] == [{"name": "colleague", "part": "listen"}]
        )
        assert refusal(await colleague.act("reply", **message, id=new_message_id())) == (409, "not_yours")
        await colleague.act("take-part", conversation=id, part="whisper")
        assert (await colleague.act("reply", **message, id=new_message_id())).status_code == 200
        whispered = await live.until("entries", lambda one: one["entries"][-1]["author"] == "counsellor")
        assert whispered["entries"][-1]["aside"]
        assert "notice-second-person-joined" not in await told(conversations, id)
        await colleague.act("take-part", conversation=id, part="join")
        await colleague.act("reply", **{**message, "text": "I am here as well."}, id=new_message_id())
        await colleague.act("leave", conversation=id)
        await other.until("held", lambda message: message["conversations"] == [])
    for_caller = await conversations.read(id, audiences=frozenset({Audience.BOTH, Audience.CALLER}))
    assert [one.body.text for one in for_caller if one.author is Author.COUNSELLOR] == ["I am here as well."]
    assert (await told(conversations, id))[-2:] == ["notice-second-person-joined", "notice-second-person-left"]


async def test_what_is_meant_for_the_desk_never_reaches_the_caller(
    sign_in: SignIn, call: Call, conversations: Conversations
) -> None:
    holder, _ = await sign_in("holder")
    id = await call(3)
    await holder.act("claim-next")
    aside = {"conversation": id, "id": new_message_id(), "text": "Can you help me?", "epoch": 1, "aside": True}
    assert (await holder.act("reply", **aside)).status_code == 200
    for_caller = await conversations.read(id, audiences=frozenset({Audience.BOTH, Audience.CALLER}))
    assert Author.COUNSELLOR not in {entry.author for entry in for_caller}


async def test_a_supervisor_sees_what_goes_on_but_not_what_callers_keep_them_out_of(
    sign_in: SignIn, call: Call, conversations: Conversations
) -> None:
    holder, _ = await sign_in("holder")
    supervisor, _ = await sign_in("supervisor", role=Role.SUPERVISOR, tags=("nairobi",))
    hidden, seen = await call(3), await call(3)
    await exclude(conversations, hidden, "nairobi")
    for _ in range(2):
        await holder.act("claim-next")
    async with supervisor.live() as live, holder.live() as other:
        running = (await live.until("around"))["around"]["running"]
        assert [(one["id"], one["holder"]) for one in running] == [(seen, "holder")]
        assert (await other.until("around"))["around"]["running"] == []
        assert (await supervisor.act("take-part", conversation=seen, part="listen")).status_code == 200
        assert refusal(await supervisor.act("take-part", conversation=hidden, part="listen")) == (404, "missing")
        await live.until("entries")


async def test_who_is_kept_out_while_reading_along_reads_no_further(
    sign_in: SignIn, call: Call, conversations: Conversations
) -> None:
    holder, _ = await sign_in("holder")
    supervisor, _ = await sign_in("supervisor", role=Role.SUPERVISOR, tags=("nairobi",))
    id = await call(3)
    await holder.act("claim-next")
    await supervisor.act("take-part", conversation=id, part="join")
    async with supervisor.live() as live:
        await live.until("held", lambda message: len(message["conversations"]) == 1)
        await exclude(conversations, id, "nairobi")
        await live.until("held", lambda message: message["conversations"] == [])
    message = {"conversation": id, "id": new_message_id(), "text": "x", "epoch": 1}
    assert refusal(await supervisor.act("reply", **message)) == (404, "missing")


async def test_the_state_of_a_counsellor_is_on_all_their_screens_and_their_colleagues(sign_in: SignIn) -> None:
    (browser, _), (colleague, _) = await sign_in("amina"), await sign_in("colleague")
    async with browser.live() as live, colleague.live() as other:
        assert (await live.until("around"))["around"]["state"] == "available"
        assert (await browser.act("state", state="break")).status_code == 200
        await live.until("around", lambda message: message["around"]["state"] == "break")
        await other.until(
            "around", lambda message: [one["state"] for one in message["around"]["colleagues"]] == ["break"]
        )
        assert (await browser.act("state", state="asleep")).status_code == 400


async def test_an_offered_call_is_answered_at_the_desk(
    sign_in: SignIn, served: Any, conversations: Conversations
) -> None:
    browser, account = await sign_in()
    await served.desk.accounts.set_phone(account.id, PhoneNumber("+41000000001"))
    opened = await conversations.open(Channel.VOICE, Language.EN)
    await conversations.raise_level(opened.id, 3)
    async with browser.live() as live:
        await live.until("queue", lambda message: bool(message["waiting"]))
        await served.desk.offers.offer(opened.id)
        question = await live.until("around", asks("offer"))
        assert question["around"]["asked"][0]["channel"] == "voice"
        await browser.act("answer", conversation=opened.id, what="offer", accept=False)
        assert (await conversations.get(opened.id)).state is State.WAITING
        await served.desk.offers.offer(opened.id)  # everybody has declined: the next round begins
        await served.desk.offers.offer(opened.id)
        assert (await browser.act("answer", conversation=opened.id, what="offer", accept=True)).json() == {"epoch": 1}
    assert (await conversations.get(opened.id)).counsellor == account.id


async def test_who_comes_back_sees_what_became_of_what_they_held(
    sign_in: SignIn, call: Call, queue: Queue, redis: Redis
) -> None:
    browser, _ = await sign_in()
    id = await call(3)
    await browser.act("claim-next")
    await redis.zadd("{main}:leases", {id: 1})
    assert await queue.reap() == [id]
    async with browser.live() as live:
        lost = (await live.until("around"))["around"]["lost"]
        assert [(one["id"], one["state"]) for one in lost] == [(id, "waiting")]
        await browser.act("seen-lost", conversation=id)
        await live.until("around", lambda message: message["around"]["lost"] == [])


async def test_what_they_take_again_is_lost_no_longer(sign_in: SignIn, call: Call, queue: Queue, redis: Redis) -> None:
    browser, _ = await sign_in()
    id = await call(3)
    await browser.act("claim-next")
    await redis.zadd("{main}:leases", {id: 1})
    await queue.reap()
    await browser.act("claim-next")
    async with browser.live() as live:
        assert (await live.until("around"))["around"]["lost"] == []


async def test_signing_out_answers_every_question_with_no(
    sign_in: SignIn, call: Call, conversations: Conversations, redis: Redis
) -> None:
    (holder, mine), (colleague, account) = await sign_in("holder"), await sign_in("colleague")
    handed, looked_at = await call(3), await call(3)
    for _ in range(2):
        await holder.act("claim-next")
    async with colleague.live() as live:
        await live.until("around")
        await holder.act("transfer", conversation=handed, epoch=1, to=account.id)
        await holder.act("invite", conversation=looked_at, epoch=1, to=account.id)
        await colleague.act("take-part", conversation=looked_at, part="join")
        await colleague.act("state", state="break")
        await colleague.http.post("/sign-out")
    held = await conversations.get(handed)
    assert (held.counsellor, held.transfer_to) == (mine.id, "")
    assert (await told(conversations, looked_at))[-1] == "notice-second-person-left"
    assert not await redis.hexists("{main}:duty-state", account.id)


@pytest.mark.parametrize("verb", VERBS)
async def test_without_a_session_nothing_is_done(served: Any, verb: str) -> None:
    async with httpx.AsyncClient(base_url=served.url, headers={"Origin": served.url}) as stranger:
        assert (await stranger.post(f"/desk/{verb}", json={})).status_code == 401


@pytest.mark.parametrize("verb", VERBS)
async def test_what_the_page_never_sends_is_refused(sign_in: SignIn, verb: str) -> None:
    browser, _ = await sign_in()
    for body in ({}, {"conversation": "../x"}, {"conversation": "f" * 24, "note": "free text"}):
        assert (await browser.act(verb, **body)).status_code == 400
