"""The bot's inbox: a conversation once, a turn committed once, nothing lost in between."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from redis.asyncio import Redis

from handoff.queue.steps import Counsellor, Queue
from helpline.channel import Channel
from helpline.conversation.inbox import Effects, Inbox, Turn
from helpline.conversation.log import Conversations, NoConversation
from helpline.conversation.records import Author, Conversation, Draft, Kind, State
from helpline.ids import ConversationId, CounsellorId, EntryId
from helpline.language import Language
from tests.helpline.conversation.drafts import caller_says, says, set_clock

NOTHING = Effects()
COUNSELLOR = Counsellor(CounsellorId("c" * 24), ("en",))
examples = settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])


async def opened(conversations: Conversations) -> Conversation:
    return await conversations.open(Channel.WEB, Language.EN)


async def taken(inbox: Inbox) -> Turn:
    turn = await inbox.take()
    assert turn is not None
    return turn


def reply(text: str, message_id: str = "") -> Draft:
    return says(Author.ASSISTANT, text, message_id)


async def texts(conversations: Conversations, id: ConversationId) -> list[str]:
    return [entry.body.text or "" for entry in await conversations.read(id) if entry.kind is Kind.MESSAGE]


async def last_entry(conversations: Conversations, id: ConversationId) -> EntryId:
    return (await conversations.read(id))[-1].id


async def test_an_empty_inbox_gives_nothing(inbox: Inbox) -> None:
    assert await inbox.take() is None


async def test_several_messages_are_one_turn(conversations: Conversations, inbox: Inbox) -> None:
    id = (await opened(conversations)).id
    for text in ("one", "two", "three"):
        await conversations.accept(id, caller_says(text))
    assert (await taken(inbox)).id == id
    assert await inbox.take() is None


async def test_conversations_are_taken_in_the_order_of_their_messages(
    conversations: Conversations, inbox: Inbox, store: Redis
) -> None:
    ids = [(await opened(conversations)).id for _ in range(4)]
    order = [ids[2], ids[0], ids[3], ids[1]]
    for number, id in enumerate([*order, ids[2]]):
        await set_clock(store, 1_700_000_000_000 + number)
        await conversations.accept(id, caller_says("x"))
    assert [(await taken(inbox)).id for _ in ids] == order


async def test_a_turn_commits_replies_state_cursor_and_effects_together(
    conversations: Conversations, inbox: Inbox
) -> None:
    id = (await opened(conversations)).id
    read = (await conversations.accept(id, caller_says("a person"))).entry
    effects = Effects(ask_human=True, level=2, categories=("stalking",), language=Language.FR, exclusions=("office:x",))
    assert await inbox.commit(await taken(inbox), [reply("coming")], b"state", read, effects)
    now = await conversations.get(id)
    assert (now.state, now.level, now.categories, now.language) == (State.WAITING, 2, ("stalking",), Language.FR)
    assert now.language_chosen
    assert now.exclusions == ("office:x",)
    assert now.cursor == read
    assert await texts(conversations, id) == ["a person", "coming"]
    await conversations.accept(id, caller_says("and"))
    assert await inbox.tracker(await taken(inbox)) == b"state"


async def test_whoever_was_excluded_once_stays_excluded(conversations: Conversations, inbox: Inbox) -> None:
    id = (await opened(conversations)).id
    for tags in (("nairobi",), (), ("management", "nairobi")):
        read = (await conversations.accept(id, caller_says("not them"))).entry
        assert await inbox.commit(await taken(inbox), [], None, read, Effects(exclusions=tags))
    assert (await conversations.get(id)).exclusions == ("nairobi", "management")


async def test_whoever_is_named_with_a_message_is_excluded_beside_those_of_a_turn(
    conversations: Conversations, inbox: Inbox
) -> None:
    id = (await opened(conversations)).id
    read = (await conversations.accept(id, caller_says("not them"), exclusions=["nairobi"])).entry
    assert await inbox.commit(await taken(inbox), [], None, read, Effects(exclusions=("security",)))
    assert (await conversations.get(id)).exclusions == ("nairobi", "security")


async def test_a_turn_commits_once(conversations: Conversations, inbox: Inbox) -> None:
    id = (await opened(conversations)).id
    read = (await conversations.accept(id, caller_says("hello"))).entry
    turn = await taken(inbox)
    assert await inbox.commit(turn, [reply("hi", "hello.0")], None, read, NOTHING)
    assert not await inbox.commit(turn, [reply("hi", "hello.0")], None, read, NOTHING)
    assert await texts(conversations, id) == ["hello", "hi"]
    assert await inbox.take() is None


async def test_what_arrives_during_a_turn_is_the_next_turn(conversations: Conversations, inbox: Inbox) -> None:
    id = (await opened(conversations)).id
    read = (await conversations.accept(id, caller_says("one"))).entry
    turn = await taken(inbox)
    later = (await conversations.accept(id, caller_says("two"))).entry
    assert await inbox.take() is None
    assert await inbox.commit(turn, [reply("to one")], None, read, NOTHING)
    following = await taken(inbox)
    assert following.cursor == read
    assert await inbox.commit(following, [reply("to two")], None, later, NOTHING)
    assert await inbox.take() is None


async def test_a_worker_that_died_loses_the_turn_and_nothing_else(
    conversations: Conversations, inbox: Inbox, store: Redis
) -> None:
    id = (await opened(conversations)).id
    await set_clock(store, 1_700_000_000_000)
    read = (await conversations.accept(id, caller_says("hello"))).entry
    died = await taken(inbox)
    await set_clock(store, 1_700_000_029_000)
    assert await inbox.reap() == 0
    await set_clock(store, 1_700_000_031_000)
    assert await inbox.reap() == 1
    again = await taken(inbox)
    assert again.token > died.token
    assert not await inbox.commit(died, [reply("from the dead")], b"x", read, NOTHING)
    assert not await inbox.renew(died)
    assert await inbox.commit(again, [reply("hi")], b"y", read, NOTHING)
    assert await texts(conversations, id) == ["hello", "hi"]


async def test_a_renewed_turn_is_not_reaped(conversations: Conversations, inbox: Inbox, store: Redis) -> None:
    id = (await opened(conversations)).id
    await set_clock(store, 1_700_000_000_000)
    await conversations.accept(id, caller_says("hello"))
    turn = await taken(inbox)
    await set_clock(store, 1_700_000_020_000)
    assert await inbox.renew(turn)
    await set_clock(store, 1_700_000_040_000)
    assert await inbox.reap() == 0


async def test_a_late_reply_is_dropped_after_a_claim(conversations: Conversations, inbox: Inbox) -> None:
    id = (await opened(conversations)).id
    read = (await conversations.accept(id, caller_says("help"), level=3)).entry
    turn = await taken(inbox)
    claim = await Queue(conversations).claim_next(COUNSELLOR)
    assert claim is not None
    assert claim.epoch > turn.epoch
    assert not await inbox.commit(turn, [reply("too late")], b"state", read, Effects(shred=True))
    assert await texts(conversations, id) == ["help"]
    assert (await conversations.get(id)).state is State.HUMAN


async def test_while_a_person_talks_the_bot_has_nothing_to_do(conversations: Conversations, inbox: Inbox) -> None:
    id = (await opened(conversations)).id
    await conversations.accept(id, caller_says("help"), level=3)
    await Queue(conversations).claim_next(COUNSELLOR)
    await conversations.accept(id, caller_says("are you there?"), level=4, safety="safety-high")
    assert await inbox.take() is None
    assert "safety-high" not in {entry.body.sentence for entry in await conversations.read(id)}


async def test_given_back_the_bot_begins_after_what_was_said_to_the_counsellor(
    conversations: Conversations, inbox: Inbox
) -> None:
    id = (await opened(conversations)).id
    await conversations.accept(id, caller_says("help"), level=3)
    queue = Queue(conversations)
    await queue.claim_next(COUNSELLOR)
    await conversations.accept(id, caller_says("for the counsellor only"))
    await queue.give_back(id, COUNSELLOR.id)
    turn = await taken(inbox)
    unread = await conversations.read(id, turn.cursor)
    assert "handoff_ended" in {entry.body.event for entry in unread}
    assert all(entry.body.text is None for entry in unread)


async def test_the_caller_may_lower_the_level_and_stays_in_line(conversations: Conversations, inbox: Inbox) -> None:
    id = (await opened(conversations)).id
    read = (await conversations.accept(id, caller_says("help"), level=3)).entry
    assert await inbox.commit(await taken(inbox), [], None, read, Effects(lower_to=2))
    now = await conversations.get(id)
    assert (now.state, now.level) == (State.WAITING, 2)


async def test_a_turn_may_delete_the_conversation(conversations: Conversations, inbox: Inbox, store: Redis) -> None:
    id = (await opened(conversations)).id
    read = (await conversations.accept(id, caller_says("delete"))).entry
    assert await inbox.commit(await taken(inbox), [reply("done")], b"state", read, Effects(shred=True))
    with pytest.raises(NoConversation):
        await conversations.get(id)
    assert await store.keys(f"*{id}:*") == []
    assert await inbox.take() is None
    assert await store.zcard("{main}:turns") == 0


async def test_a_conversation_shredded_during_a_turn_takes_no_reply(
    conversations: Conversations, inbox: Inbox, store: Redis
) -> None:
    id = (await opened(conversations)).id
    read = (await conversations.accept(id, caller_says("hello"))).entry
    turn = await taken(inbox)
    await conversations.shred(id)
    assert not await inbox.commit(turn, [reply("hi")], b"state", read, NOTHING)
    assert await store.keys(f"*{id}:*") == []


async def test_a_conversation_of_a_later_release_is_not_taken(
    conversations: Conversations, inbox: Inbox, store: Redis
) -> None:
    id = (await opened(conversations)).id
    await conversations.accept(id, caller_says("hello"))
    await store.hset(f"{{main}}:conv:{id}", "v", 2)
    assert await inbox.take() is None


STEPS = st.lists(st.sampled_from(["say", "say", "take", "commit", "die", "claim", "give back"]), max_size=25)


@examples
@given(steps=STEPS)
async def test_whatever_happens_each_message_is_answered_once_or_belongs_to_a_person(
    conversations: Conversations, inbox: Inbox, store: Redis, steps: list[str]
) -> None:
    """Replies carry the text they answer; the epoch never falls; nothing the bot owes is forgotten."""
    await store.flushall()
    clock, id = 1_700_000_000_000, (await opened(conversations)).id
    queue, turn, said_to_a_person, epoch = Queue(conversations), None, 0, 0
    await set_clock(store, clock)
    for number, step in enumerate(steps):
        clock += 1000
        await set_clock(store, clock)
        now = await conversations.get(id)
        assert now.epoch >= epoch
        epoch = now.epoch
        if step == "say":
            await conversations.accept(id, caller_says(f"message {number}", f"m{number}"))
        elif step == "take":
            turn = turn or await inbox.take()
        elif step == "commit" and turn is not None:
            await answer_all(conversations, inbox, turn)
            turn = None
        elif step == "die":
            turn = None
        elif step == "claim":
            await conversations.ask_human(id)
            await queue.claim_next(COUNSELLOR)
        elif step == "give back" and now.state is State.HUMAN:
            await queue.give_back(id, COUNSELLOR.id)
            said_to_a_person = len([one for one in steps[:number] if one == "say"])
    if (await conversations.get(id)).state is State.HUMAN:
        return
    clock += 60_000
    await set_clock(store, clock)
    await inbox.reap()
    while (left := await inbox.take()) is not None:
        assert await answer_all(conversations, inbox, left)
    said = await texts(conversations, id)
    asked = [text for text in said if not text.startswith("to ")]
    answered = [text.removeprefix("to ") for text in said if text.startswith("to ")]
    assert len(answered) == len(set(answered))
    assert set(asked[said_to_a_person:]) <= set(answered)


async def answer_all(conversations: Conversations, inbox: Inbox, turn: Turn) -> bool:
    """A bot's turn."""
    entries = await conversations.read(turn.id, turn.cursor)
    unread = [entry for entry in entries if entry.author is Author.CALLER]
    replies = [reply(f"to {entry.body.text}", f"{entry.message_id}.0") for entry in unread]
    return await inbox.commit(turn, replies, b"state", entries[-1].id if entries else turn.cursor, NOTHING)


async def test_an_answer_lowers_nothing_when_the_caller_has_written_since(
    conversations: Conversations, inbox: Inbox
) -> None:
    id = (await opened(conversations)).id
    read = (await conversations.accept(id, caller_says("yes, I am safe"), level=3)).entry
    turn = await taken(inbox)
    await conversations.accept(id, caller_says("he is back, he has a knife"), level=4)
    assert await inbox.commit(turn, [], None, read, Effects(lower_to=2))
    assert (await conversations.get(id)).level == 4


async def test_an_answer_lowers_nothing_when_the_level_has_risen_during_the_turn(
    conversations: Conversations, inbox: Inbox
) -> None:
    id = (await opened(conversations)).id
    read = (await conversations.accept(id, caller_says("yes, I am safe"), level=2)).entry
    turn = await taken(inbox)
    await conversations.raise_level(id, 4)
    assert await inbox.commit(turn, [], None, read, Effects(lower_to=1))
    assert (await conversations.get(id)).level == 4


async def test_a_lowered_level_changes_the_place_in_line_and_is_audited(
    conversations: Conversations, inbox: Inbox, store: Redis
) -> None:
    id = (await opened(conversations)).id
    read = (await conversations.accept(id, caller_says("help"), level=4)).entry
    await inbox.commit(await taken(inbox), [], None, read, Effects(lower_to=3))
    assert await store.smembers("{main}:wait:index") == {b"wait:n:en:text||||"}
    steps = [(fields[b"step"], fields[b"detail"]) for _, fields in await store.xrange("{main}:audit")]
    assert steps[-1] == (b"lower", b"3")
