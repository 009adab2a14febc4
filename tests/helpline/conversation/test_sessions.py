"""Ways in: the session token and the return code."""

import asyncio

import pytest
from redis.asyncio import Redis

from helpline.channel import Channel
from helpline.conversation.log import ConversationClosed, Conversations, NoConversation
from helpline.conversation.records import State
from helpline.conversation.sessions import Sessions, UnknownCode
from helpline.ids import ConversationId
from helpline.language import Language
from helpline.vault.return_code import NotACode, grouped, new_return_code
from tests.helpline.conversation.drafts import caller_says


async def opened(conversations: Conversations) -> ConversationId:
    return (await conversations.open(Channel.WEB, Language.EN)).id


async def test_a_token_finds_its_conversation_until_it_ends(conversations: Conversations, sessions: Sessions) -> None:
    id = await opened(conversations)
    token, _ = await sessions.start(id)
    assert await sessions.find(token) == id
    await sessions.end(token)
    assert await sessions.find(token) is None
    assert (await conversations.get(id)).state is State.BOT


@pytest.mark.parametrize("token", ["", "short", "x" * 43, "é" * 30, "\x00" * 30, "y" * 10_000])
async def test_any_other_token_opens_nothing(sessions: Sessions, token: str) -> None:
    assert await sessions.find(token) is None


async def test_a_new_session_ends_the_old_one(conversations: Conversations, sessions: Sessions) -> None:
    id = await opened(conversations)
    old, _ = await sessions.start(id)
    new, _ = await sessions.start(id)
    assert await sessions.find(old) is None
    assert await sessions.find(new) == id


async def test_a_conversation_has_one_code_whoever_asks_at_the_same_time(
    conversations: Conversations, sessions: Sessions
) -> None:
    id = await opened(conversations)
    codes = await asyncio.gather(*(sessions.return_code(id) for _ in range(8)))
    assert len(set(codes)) == 1
    assert await sessions.return_code(id) == codes[0]


async def test_the_code_leads_back_and_ends_the_old_route(conversations: Conversations, sessions: Sessions) -> None:
    id = await opened(conversations)
    await conversations.accept(id, caller_says("hello"))
    old, _ = await sessions.start(id)
    code = await sessions.return_code(id)
    found, token, _ = await sessions.resume(grouped(code))
    assert found == id
    assert await sessions.find(old) is None
    assert await sessions.find(token) == id


async def test_the_code_opens_a_closed_conversation_under_a_new_epoch(
    conversations: Conversations, sessions: Sessions
) -> None:
    id = await opened(conversations)
    code = await sessions.return_code(id)
    closed = await conversations.end(id)
    with pytest.raises(ConversationClosed):
        await sessions.start(id)
    _, _, standing = await sessions.resume(code)
    assert (standing.state, standing.epoch) == (State.BOT, closed.epoch + 1)


async def test_a_deleted_conversation_has_neither_session_nor_code(
    conversations: Conversations, sessions: Sessions
) -> None:
    id = await opened(conversations)
    token, _ = await sessions.start(id)
    code = await sessions.return_code(id)
    await conversations.shred(id)
    assert await sessions.find(token) is None
    with pytest.raises(UnknownCode):
        await sessions.resume(code)
    with pytest.raises(NoConversation):
        await sessions.return_code(id)


async def test_a_mistyped_code_is_told_from_an_unknown_one(sessions: Sessions) -> None:
    with pytest.raises(NotACode):
        await sessions.resume("1234")
    with pytest.raises(UnknownCode):
        await sessions.resume(new_return_code())


async def test_many_wrong_codes_slow_every_attempt(sessions: Sessions, store: Redis) -> None:
    await store.set("{main}:code-misses", 26)
    began = asyncio.get_running_loop().time()
    with pytest.raises(UnknownCode):
        await sessions.resume(new_return_code())
    assert asyncio.get_running_loop().time() - began >= 0.29
    assert await store.get("{main}:code-misses") == b"27"
    assert 0 < await store.ttl("{main}:code-misses") <= 600


async def test_the_store_holds_neither_token_nor_code(
    conversations: Conversations, sessions: Sessions, store: Redis
) -> None:
    id = await opened(conversations)
    token, _ = await sessions.start(id)
    code = await sessions.return_code(id)
    held = b"".join([key + (await store.dump(key) or b"") for key in await store.keys("*")])
    assert token.encode() not in held
    assert code.encode() not in held
