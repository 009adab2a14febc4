"""The log: once per message id, in order, for its audience, gone with its key."""

import asyncio
from collections.abc import Awaitable, Callable

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from redis.asyncio import Redis

from helpline.channel import Channel
from helpline.conversation.log import (
    Accepted,
    ConversationClosed,
    Conversations,
    LogFull,
    NoConversation,
    StaleEpoch,
)
from helpline.conversation.records import Audience, Author, Body, Conversation, Draft, Kind, State, Triage
from helpline.ids import ConversationId, EntryId, MessageId, entry_order
from helpline.language import Language
from helpline.risk import RiskLevel
from helpline.settings import Settings
from helpline.store.wake import Changed, wakes
from helpline.vault.cipher import Unreadable
from helpline.vault.keyring import Vault, generate_keyring
from tests.helpline.conversation.drafts import caller_says, says, set_clock

TEXTS = ["Bonjour, j'ai peur", "مرحبا", "他一直跟着我", "Мне страшно", "Tengo miedo", "I am afraid 🙈"]
examples = settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])


async def opened(conversations: Conversations) -> Conversation:
    return await conversations.open(Channel.WEB, Language.EN)


async def test_a_new_conversation_belongs_to_the_assistant(conversations: Conversations) -> None:
    new = await opened(conversations)
    assert (new.state, new.epoch, new.level, new.arrival_ms) == (State.BOT, 0, RiskLevel.INFORMATION, None)
    assert not new.language_chosen
    assert not new.asked_human


async def test_what_is_accepted_is_read_back_in_order(conversations: Conversations) -> None:
    id = (await opened(conversations)).id
    accepted = [await conversations.accept(id, caller_says(text)) for text in TEXTS]
    entries = await conversations.read(id)
    assert [entry.body.text for entry in entries] == TEXTS
    assert [entry.id for entry in entries] == [one.entry for one in accepted]
    assert [entry_order(entry.id) for entry in entries] == sorted(entry_order(entry.id) for entry in entries)


async def test_reading_goes_on_after_the_last_entry(conversations: Conversations) -> None:
    id = (await opened(conversations)).id
    third = [await conversations.accept(id, caller_says(text)) for text in TEXTS][2].entry
    assert [entry.body.text for entry in await conversations.read(id, third)] == TEXTS[3:]
    assert len(await conversations.read(id, limit=2)) == 2


async def test_a_whole_body_survives(conversations: Conversations) -> None:
    id = (await opened(conversations)).id
    triage = Triage(Language.FR, 0.98, RiskLevel.HIGH, ("assault",), unsupported="uk")
    draft = Draft(MessageId("one"), Kind.MESSAGE, Author.CALLER, Audience.BOTH, Body(text="x", triage=triage))
    await conversations.accept(id, draft, level=3)
    (entry, *_) = await conversations.read(id)
    assert entry.body.triage == triage
    assert entry.level == 3


@pytest.mark.parametrize("same_time", [False, True])
async def test_the_same_message_id_is_stored_once(conversations: Conversations, *, same_time: bool) -> None:
    id = (await opened(conversations)).id
    once = caller_says("once", "the-id")
    calls = [conversations.accept(id, once) for _ in range(5)]
    answers: list[Accepted] = await asyncio.gather(*calls) if same_time else [await one for one in calls]
    assert len({one.entry for one in answers}) == 1
    assert sorted(one.duplicate for one in answers) == [False, True, True, True, True]
    assert len(await conversations.read(id)) == 1


async def test_a_replayed_message_raises_no_level_again(conversations: Conversations) -> None:
    id = (await opened(conversations)).id
    await conversations.accept(id, caller_says("hello", "the-id"))
    again = await conversations.accept(id, caller_says("other text", "the-id"), level=4, ask_human=True)
    assert again.duplicate
    assert again.level == 0
    assert (await conversations.get(id)).state is State.BOT
    assert [entry.body.text for entry in await conversations.read(id)] == ["hello"]


@examples
@given(ids=st.lists(st.sampled_from("abcdef"), max_size=12))
async def test_any_sequence_of_message_ids_is_stored_once_each_in_first_order(
    conversations: Conversations, ids: list[str]
) -> None:
    id = (await opened(conversations)).id
    for message_id in ids:
        await conversations.accept(id, caller_says(message_id, message_id))
    assert [entry.body.text for entry in await conversations.read(id)] == list(dict.fromkeys(ids))


@examples
@given(levels=st.lists(st.integers(0, 4), min_size=1, max_size=8), ways=st.lists(st.booleans(), min_size=8, max_size=8))
async def test_the_level_only_rises_and_level_3_stands_in_line(
    conversations: Conversations, levels: list[int], ways: list[bool]
) -> None:
    id = (await opened(conversations)).id
    highest = in_a_row = 0
    for level, by_message in zip(levels, ways, strict=False):
        if by_message:
            in_a_row = in_a_row + 1 if level == 2 else 0
            highest = max(highest, 3 if in_a_row == 3 else level)
            in_a_row %= 3
            assert (await conversations.accept(id, caller_says("x"), level=level)).level == highest
        else:
            highest = max(highest, level)
            assert (await conversations.raise_level(id, level)).level == highest
    now = await conversations.get(id)
    assert now.level == highest
    assert now.state is (State.WAITING if highest >= 3 else State.BOT)


async def test_categories_add_up_without_repeating(conversations: Conversations) -> None:
    id = (await opened(conversations)).id
    await conversations.accept(id, caller_says("x"), categories=["stalking", "threat"])
    await conversations.accept(id, caller_says("y"), categories=["threat", "assault"])
    assert (await conversations.get(id)).categories == ("stalking", "threat", "assault")


async def test_whoever_asks_for_a_person_stands_in_line_once(conversations: Conversations, store: Redis) -> None:
    id = (await opened(conversations)).id
    await set_clock(store, 1_700_000_000_000)
    await conversations.accept(id, caller_says("a person please"), ask_human=True)
    await set_clock(store, 1_700_000_050_000)
    await conversations.ask_human(id)
    now = await conversations.get(id)
    assert (now.state, now.arrival_ms, now.asked_human) == (State.WAITING, 1_700_000_000_000, True)
    assert await store.zscore("{main}:wait:n:en:text||||", id) == 1_700_000_000_000
    notices = [entry.body.sentence for entry in await conversations.read(id) if entry.kind is Kind.NOTICE]
    assert notices == ["notice-in-line"]


async def test_the_place_in_line_follows_level_and_language(conversations: Conversations, store: Redis) -> None:
    id = (await opened(conversations)).id
    await set_clock(store, 1_700_000_000_000)
    await conversations.ask_human(id)
    await conversations.raise_level(id, 2)
    assert await store.zscore("{main}:wait:n:en:text||||", id) == 1_700_000_000_000 - 600_000
    await conversations.set_language(id, Language.AR)
    assert await store.smembers("{main}:wait:index") == {b"wait:n:ar:text||||"}
    await conversations.accept(id, caller_says("now"), level=4)
    assert await store.smembers("{main}:wait:index") == {b"wait:4:ar:text||||"}
    assert await store.zscore("{main}:wait:4:ar:text||||", id) == 1_700_000_000_000


async def test_an_entry_is_read_by_its_audience_only(conversations: Conversations) -> None:
    id = (await opened(conversations)).id
    for audience in Audience:
        await conversations.append(id, says(Author.COUNSELLOR, audience.value, audience=audience))
    seen = await conversations.read(id, audiences=frozenset({Audience.CALLER, Audience.BOTH}))
    assert [entry.body.text for entry in seen] == ["caller", "both"]


async def test_an_entry_of_an_old_epoch_is_not_stored(conversations: Conversations) -> None:
    id = (await opened(conversations)).id
    await conversations.append(id, says(Author.ASSISTANT, "now"), epoch=0)
    with pytest.raises(StaleEpoch):
        await conversations.append(id, says(Author.ASSISTANT, "of another time"), epoch=7)
    assert [entry.body.text for entry in await conversations.read(id)] == ["now"]


async def test_an_appended_entry_is_stored_once(conversations: Conversations) -> None:
    id = (await opened(conversations)).id
    draft = says(Author.COUNSELLOR, "hello")
    assert await conversations.append(id, draft) == await conversations.append(id, draft)
    assert len(await conversations.read(id)) == 1


async def test_a_closed_conversation_takes_nothing_new_but_knows_what_it_has(conversations: Conversations) -> None:
    id = (await opened(conversations)).id
    await conversations.accept(id, caller_says("hello", "the-id"))
    closed = await conversations.end(id)
    assert (closed.state, closed.epoch) == (State.CLOSED, 1)
    with pytest.raises(ConversationClosed):
        await conversations.accept(id, caller_says("more"))
    with pytest.raises(ConversationClosed):
        await conversations.append(id, says(Author.ASSISTANT, "late"))
    with pytest.raises(ConversationClosed):
        await conversations.seen(id)
    # The client that never saw the first answer gets it now.
    assert (await conversations.accept(id, caller_says("hello", "the-id"))).duplicate


async def test_saying_goodbye_keeps_a_place_in_line_that_danger_holds(conversations: Conversations) -> None:
    id = (await opened(conversations)).id
    await conversations.accept(id, caller_says("x"), level=3)
    assert (await conversations.end(id)).state is State.WAITING
    assert (await conversations.get(id)).left == "ended"


async def test_leaving_quickly_keeps_the_place_and_a_message_says_the_caller_is_back(
    conversations: Conversations,
) -> None:
    id = (await opened(conversations)).id
    await conversations.ask_human(id)
    await conversations.left(id, "quickly")
    gone = await conversations.get(id)
    assert (gone.state, gone.left, gone.seen_ms) == (State.WAITING, "quickly", 0)
    await conversations.accept(id, caller_says("back"))
    assert (await conversations.get(id)).left == ""


async def test_a_shredded_conversation_is_gone_for_good(conversations: Conversations, store: Redis) -> None:
    id = (await opened(conversations)).id
    await conversations.accept(id, caller_says("hello"), ask_human=True)
    await conversations.shred(id)
    attempts: list[Callable[[], Awaitable[object]]] = [
        lambda: conversations.get(id),
        lambda: conversations.read(id),
        lambda: conversations.accept(id, caller_says("more")),
        lambda: conversations.append(id, says(Author.ASSISTANT, "late")),
        lambda: conversations.seen(id),
    ]
    for attempt in attempts:
        with pytest.raises(NoConversation):
            await attempt()
    assert await store.keys("*:log") == []
    assert await store.keys("*wait:n*") == []
    assert set(await store.hgetall(f"{{main}}:conv:{id}")) == {b"v", b"state", b"epoch", b"level"}
    assert await store.ttl(f"{{main}}:conv:{id}") > 0


async def test_a_log_has_a_bound(conversations: Conversations, store: Redis) -> None:
    id = (await opened(conversations)).id
    async with store.pipeline(transaction=False) as step:
        for _ in range(20_000):
            step.xadd(f"{{main}}:conv:{id}:log", {"v": 1})
        await step.execute()
    with pytest.raises(LogFull):
        await conversations.accept(id, caller_says("one more"))


@pytest.mark.parametrize("id", ["", "missing", "0" * 24, "\x00", "a:b", "é"])
async def test_an_unknown_conversation_is_refused(conversations: Conversations, id: str) -> None:
    with pytest.raises(NoConversation):
        await conversations.accept(ConversationId(id), caller_says("hello"))
    with pytest.raises(NoConversation):
        await conversations.get(ConversationId(id))


async def test_safety_lines_are_said_in_the_step_and_not_repeated_within_minutes(
    conversations: Conversations, store: Redis
) -> None:
    id = (await opened(conversations)).id
    for at, sentence in [(0, "safety-a"), (1000, "safety-a"), (2000, "safety-b"), (300_000, "safety-b")]:
        await set_clock(store, 1_700_000_000_000 + at)
        await conversations.accept(id, caller_says("x"), level=4, safety=sentence)
    said = [entry.body.sentence for entry in await conversations.read(id) if entry.kind is Kind.NOTICE]
    assert said == ["safety-a", "notice-in-line", "safety-b", "safety-b"]


async def notices(conversations: Conversations, id: ConversationId) -> list[str | None]:
    return [entry.body.sentence for entry in await conversations.read(id) if entry.kind is Kind.NOTICE]


async def test_a_gentle_check_is_made_once_for_each_danger(conversations: Conversations, store: Redis) -> None:
    id = (await opened(conversations)).id
    for at, sentence in [(0, "check-a"), (1000, "check-a"), (900_000, "check-a"), (901_000, "check-b")]:
        await set_clock(store, 1_700_000_000_000 + at)
        await conversations.accept(id, caller_says("x"), level=2, safety=sentence)
        await conversations.accept(id, caller_says("y"))
    assert await notices(conversations, id) == ["check-a", "check-b"]


async def test_no_gentle_check_is_made_while_a_person_is_called_anyway(conversations: Conversations) -> None:
    id = (await opened(conversations)).id
    await conversations.accept(id, caller_says("x"), level=3, safety="lines")
    await conversations.accept(id, caller_says("y"), level=2, safety="check")
    assert await notices(conversations, id) == ["lines", "notice-in-line"]


# Neighbouring versions.


async def test_a_conversation_of_a_later_release_is_left_alone(conversations: Conversations, store: Redis) -> None:
    id = (await opened(conversations)).id
    await conversations.accept(id, caller_says("hello"))
    await store.hset(f"{{main}}:conv:{id}", mapping={"v": 2, "state": "levitating"})
    before = await store.hgetall(f"{{main}}:conv:{id}")
    attempts: list[Callable[[], Awaitable[object]]] = [
        lambda: conversations.get(id),
        lambda: conversations.read(id),
        lambda: conversations.accept(id, caller_says("more")),
        lambda: conversations.append(id, says(Author.ASSISTANT, "x")),
        lambda: conversations.shred(id),
        lambda: conversations.set_language(id, Language.FR),
    ]
    for attempt in attempts:
        with pytest.raises(NoConversation, match="newer"):
            await attempt()
    assert await store.hgetall(f"{{main}}:conv:{id}") == before


async def test_fields_that_a_later_release_added_do_no_harm(conversations: Conversations, store: Redis) -> None:
    id = (await opened(conversations)).id
    await store.hset(f"{{main}}:conv:{id}", "mood", "calm")
    await conversations.accept(id, caller_says("hello"))
    assert (await conversations.get(id)).state is State.BOT
    assert await store.hget(f"{{main}}:conv:{id}", "mood") == b"calm"


async def test_an_entry_of_a_later_release_is_refused_and_not_left_out(
    conversations: Conversations, store: Redis
) -> None:
    id = (await opened(conversations)).id
    first = await conversations.accept(id, caller_says("hello"))
    await store.xadd(f"{{main}}:conv:{id}:log", {"v": 2, "m": "x", "shape": "new"})
    with pytest.raises(NoConversation, match="newer"):
        await conversations.read(id, first.entry)


async def test_without_the_master_key_a_log_is_unreadable(
    conversations: Conversations, store: Redis, settings: Settings
) -> None:
    id = (await opened(conversations)).id
    await conversations.accept(id, caller_says("hello"))
    stranger = Conversations(
        store, Vault.from_settings(generate_keyring(), generate_keyring()), "main", settings.policy
    )
    with pytest.raises(Unreadable):
        await stranger.read(id)


async def test_an_entry_does_not_open_in_another_place(conversations: Conversations, store: Redis) -> None:
    id = (await opened(conversations)).id
    await conversations.accept(id, caller_says("hello", "one"))
    ((_, fields),) = await store.xrange(f"{{main}}:conv:{id}:log")
    await store.xadd(f"{{main}}:conv:{id}:log", {**fields, b"m": b"two"})
    with pytest.raises(Unreadable):
        await conversations.read(id)


async def test_every_change_wakes_the_readers(conversations: Conversations, store: Redis) -> None:
    id = (await opened(conversations)).id
    heard = wakes(store, "main")
    assert (await anext(heard)).changed is Changed.CONNECTION
    await conversations.accept(id, caller_says("hello"))
    woken = await asyncio.wait_for(anext(heard), 5)
    assert (woken.changed, woken.conversation) == (Changed.CONVERSATION, id)
    await conversations.ask_human(id)
    assert {(await asyncio.wait_for(anext(heard), 5)).changed for _ in range(2)} == {
        Changed.QUEUE,
        Changed.CONVERSATION,
    }
    await store.publish("{main}:wake", "z something of a later release")
    await conversations.accept(id, caller_says("more"))
    assert (await asyncio.wait_for(anext(heard), 5)).conversation == id
    await heard.aclose()  # type: ignore[attr-defined]


async def test_reading_from_a_strange_place_is_empty_or_all(conversations: Conversations) -> None:
    id = (await opened(conversations)).id
    await conversations.accept(id, caller_says("hello"))
    assert await conversations.read(id, EntryId("99999999999999-0")) == []
    assert len(await conversations.read(id, EntryId("0"))) == 1
