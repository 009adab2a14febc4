"""Written to or called at a time that is safe, by whoever took the conversation, and never outside that time."""

from collections.abc import Awaitable, Callable
from typing import Any

import msgspec
import pytest
from redis.asyncio import Redis

from handoff.callbacks.steps import BadTime, Callbacks, Due, NotTried, check_time
from handoff.escalation.steps import Escalated, Escalation
from handoff.outbox import TEXTS, URGENT
from handoff.queue.steps import Counsellor, NotHeld, Queue
from helpline.channel import Channel
from helpline.conversation.callback import By, Callback
from helpline.conversation.log import ConversationClosed, Conversations
from helpline.conversation.records import State
from helpline.conversation.sessions import Sessions
from helpline.conversation.texts import Texts
from helpline.ids import ConversationId, MessageId
from helpline.language import Language
from helpline.numbers import Peer, PhoneNumber
from helpline.policy import Policy
from tests.conftest import everything_in
from tests.handoff.conftest import written

Call = Callable[..., Awaitable[ConversationId]]
SetClock = Callable[[int], Awaitable[None]]
START = 1_800_000_000_000
HOUR = 3_600_000
POLICY = Policy()
EVERY = POLICY.callback_every_s * 1000
NUMBER = PhoneNumber("+41000000009")


@pytest.fixture
def callbacks(conversations: Conversations) -> Callbacks:
    return Callbacks(conversations)


@pytest.fixture(autouse=True)
async def begin(set_clock: SetClock) -> None:
    await set_clock(START)


async def ask(
    callbacks: Callbacks, id: ConversationId, begins: int = START + HOUR, ends: int = START + 2 * HOUR, by: By = By.TEXT,
    message: str = "m1",
) -> State:  # fmt: skip
    return await callbacks.ask(id, by, NUMBER, begins, ends, MessageId(message))


async def said(conversations: Conversations, id: ConversationId) -> list[str]:
    return [entry.body.sentence for entry in await conversations.read(id) if entry.body.sentence]


async def sent(redis: Redis) -> list[dict[str, Any]]:
    streams = [await redis.xrange(f"{{main}}:{outbox}") for outbox in (URGENT, TEXTS)]
    return [msgspec.json.decode(fields[b"command"]) for entries in streams for _, fields in entries]


async def test_before_its_time_it_is_out_of_the_line_and_in_it_when_the_time_begins(
    callbacks: Callbacks, queue: Queue, conversations: Conversations, counsellor: Counsellor, call: Call,
    set_clock: SetClock,
) -> None:  # fmt: skip
    id = await call(1)
    assert await ask(callbacks, id) is State.PARKED
    assert await queue.claim_next(counsellor) is None
    await set_clock(START + HOUR - 1)
    assert await callbacks.due() == Due(0, 0)
    await set_clock(START + HOUR)
    assert await callbacks.due() == Due(1, 0)
    assert await callbacks.due() == Due(0, 0)
    conversation = await conversations.get(id)
    assert (conversation.state, conversation.arrival_ms) == (State.WAITING, START)
    assert (await said(conversations, id))[-2:] == ["notice-callback-text", "notice-callback-in-line"]


async def test_a_time_that_has_begun_puts_it_in_line_at_once(
    callbacks: Callbacks, queue: Queue, conversations: Conversations, counsellor: Counsellor
) -> None:
    id = (await conversations.open(Channel.WEB, Language.RU)).id
    assert await ask(callbacks, id, begins=START) is State.WAITING
    claim = await queue.claim_next(counsellor)
    assert claim is not None
    assert claim.id == id


async def test_somebody_in_danger_stays_in_line_whatever_the_time(callbacks: Callbacks, call: Call) -> None:
    assert await ask(callbacks, await call(3)) is State.WAITING


async def test_a_sign_of_life_before_the_time_does_not_put_it_in_line_but_danger_does(
    callbacks: Callbacks, conversations: Conversations, call: Call, write: Callable[..., Any]
) -> None:
    id = await call(1)
    await ask(callbacks, id)
    assert (await conversations.seen(id)).state is State.PARKED
    assert (await conversations.accept(id, write("a word"), level=0)).state is State.PARKED
    assert (await conversations.accept(id, write("he has a gun", 3), level=3)).state is State.WAITING


async def test_while_its_time_runs_it_is_not_parked_though_the_caller_is_gone(
    callbacks: Callbacks, queue: Queue, call: Call, set_clock: SetClock
) -> None:
    await ask(callbacks, await call(1))
    await set_clock(START + HOUR)
    await callbacks.due()
    await set_clock(START + 2 * HOUR - 1)
    assert await queue.park() == 0
    await set_clock(START + 2 * HOUR)
    assert await callbacks.due() == Due(0, 1)
    assert await queue.park() == 1


async def test_whoever_holds_it_writes_to_the_number_and_no_command_has_it(
    callbacks: Callbacks, queue: Queue, conversations: Conversations, counsellor: Counsellor, call: Call, redis: Redis
) -> None:
    id = await call(1)
    await ask(callbacks, id, begins=START)
    claim = await queue.claim_next(counsellor)
    assert claim is not None
    tried = await callbacks.attempt(id, counsellor.id, claim.epoch)
    assert (tried.tries, tried.next) == (1, START + EVERY)
    (command,) = await sent(redis)
    assert (command["kind"], command["to"], command["conv"], command["sentence"]) == (
        "text",
        "callback",
        id,
        "callback-text",
    )
    assert await callbacks.number(id) == NUMBER
    assert NUMBER[1:].encode() not in await everything_in(redis)
    assert (await said(conversations, id))[-1] == "notice-callback-tried-text"


async def test_it_is_tried_again_after_a_while_so_often_and_no_oftener(
    callbacks: Callbacks, queue: Queue, counsellor: Counsellor, call: Call, set_clock: SetClock, redis: Redis
) -> None:
    id = await call(1)
    await ask(callbacks, id, begins=START)
    claim = await queue.claim_next(counsellor)
    assert claim is not None
    for n in range(POLICY.callback_tries):
        await set_clock(START + n * EVERY)
        await callbacks.attempt(id, counsellor.id, claim.epoch)
        with pytest.raises(NotTried, match=r"soon|tried"):
            await callbacks.attempt(id, counsellor.id, claim.epoch)
    await set_clock(START + POLICY.callback_tries * EVERY)
    with pytest.raises(NotTried, match="tried"):
        await callbacks.attempt(id, counsellor.id, claim.epoch)
    ids = [command["id"] for command in await sent(redis)]
    assert len(set(ids)) == POLICY.callback_tries


@pytest.mark.parametrize(("at", "reason"), [(START + HOUR - 1, "early"), (START + 2 * HOUR, "over")])
async def test_never_outside_the_time_that_the_caller_gave(
    callbacks: Callbacks, queue: Queue, counsellor: Counsellor, call: Call, set_clock: SetClock, at: int, reason: str
) -> None:
    id = await call(3)
    await ask(callbacks, id, by=By.CALL)
    claim = await queue.claim_next(counsellor)
    assert claim is not None
    await set_clock(at)
    with pytest.raises(NotTried, match=reason):
        await callbacks.attempt(id, counsellor.id, claim.epoch)


async def test_only_whoever_holds_it_may_try(
    callbacks: Callbacks, queue: Queue, counsellor: Counsellor, call: Call
) -> None:
    id = await call(1)
    await ask(callbacks, id, begins=START)
    with pytest.raises(NotHeld):
        await callbacks.attempt(id, counsellor.id, 0)
    claim = await queue.claim_next(counsellor)
    assert claim is not None
    with pytest.raises(NotHeld):
        await callbacks.attempt(id, counsellor.id, claim.epoch + 1)


async def test_put_back_it_is_in_line_again_when_it_can_be_tried(
    callbacks: Callbacks, queue: Queue, conversations: Conversations, counsellor: Counsellor, call: Call,
    set_clock: SetClock,
) -> None:  # fmt: skip
    id = await call(1)
    await ask(callbacks, id, begins=START)
    claim = await queue.claim_next(counsellor)
    assert claim is not None
    with pytest.raises(NotTried, match="now"):
        await callbacks.later(id, counsellor.id, claim.epoch)
    await callbacks.attempt(id, counsellor.id, claim.epoch)
    await callbacks.later(id, counsellor.id, claim.epoch)
    assert (await conversations.get(id)).state is State.PARKED
    await set_clock(START + EVERY - 1)
    assert await callbacks.due() == Due(0, 0)
    await set_clock(START + EVERY)
    assert await callbacks.due() == Due(1, 0)
    again = await queue.claim_next(counsellor)
    assert again is not None
    assert again.id == id


async def test_when_the_time_is_over_the_number_is_gone_and_the_caller_can_read_that_nobody_came(
    callbacks: Callbacks, conversations: Conversations, call: Call, set_clock: SetClock, redis: Redis
) -> None:
    id = await call(1)
    await ask(callbacks, id)
    await set_clock(START + 2 * HOUR)
    assert await callbacks.due() == Due(0, 1)
    assert (await conversations.get(id)).callback is None
    assert await callbacks.number(id) is None
    assert not [name for name in await redis.hkeys("{main}:conv:" + id) if name.startswith(b"callback_")]
    assert (await said(conversations, id))[-1] == "notice-callback-over"


async def put_back(callbacks: Callbacks, queue: Queue, counsellor: Counsellor, call: Call) -> ConversationId:
    """In danger, and with a later time that is safe: a counsellor has looked at it and put it back until then."""
    id = await call(3)
    await ask(callbacks, id)
    claim = await queue.claim_next(counsellor)
    assert claim is not None
    await callbacks.later(id, counsellor.id, claim.epoch)
    return id


async def test_looked_at_before_its_time_and_put_back_it_does_not_say_that_nobody_was_reached(
    callbacks: Callbacks, queue: Queue, conversations: Conversations, counsellor: Counsellor, call: Call
) -> None:
    id = await put_back(callbacks, queue, counsellor, call)
    assert (await said(conversations, id))[-1] == "notice-callback-kept"


async def test_who_is_writing_with_a_counsellor_is_not_told_that_they_were_not_reached(
    callbacks: Callbacks, queue: Queue, conversations: Conversations, counsellor: Counsellor, call: Call,
    set_clock: SetClock,
) -> None:  # fmt: skip
    id = await call(1)
    await ask(callbacks, id, begins=START)
    await queue.claim_next(counsellor)
    await set_clock(START + 2 * HOUR)
    await conversations.seen(id)
    assert await callbacks.due() == Due(0, 1)
    assert "notice-callback-over" not in await said(conversations, id)


async def test_a_danger_whose_time_begins_is_first_on_the_list_and_then_alarms(
    callbacks: Callbacks, queue: Queue, conversations: Conversations, counsellor: Counsellor, call: Call,
    set_clock: SetClock,
) -> None:  # fmt: skip
    await put_back(callbacks, queue, counsellor, call)
    await set_clock(START + HOUR)
    await queue.renew(counsellor)
    assert await callbacks.due() == Due(1, 0)
    assert await Escalation(conversations, []).escalate() == Escalated(0, 0, 0)
    await set_clock(START + HOUR + POLICY.alert_level3_s * 1000)
    await queue.renew(counsellor)
    assert await Escalation(conversations, []).escalate() == Escalated(1, 0, 0)


@pytest.mark.parametrize("ends", ["over", "cancelled", "deleted"])
async def test_when_the_wish_is_over_its_number_leads_to_the_conversation_no_more(
    callbacks: Callbacks, conversations: Conversations, call: Call, set_clock: SetClock, redis: Redis, ends: str
) -> None:
    id, texts = await call(1), Texts(conversations)
    await ask(callbacks, id, begins=START)
    assert await texts.expect(id, Channel.SMS, "+15550100001", Peer(NUMBER))
    index = texts.index(Channel.SMS, "+15550100001", Peer(NUMBER))
    assert await texts.of(index) == id
    if ends == "over":
        await set_clock(START + 2 * HOUR)
        await callbacks.due()
    elif ends == "cancelled":
        await callbacks.cancel(id)
    else:
        await conversations.shred(id)
    assert await texts.of(index) is None
    assert (await texts.open(Channel.SMS, "+15550100001", Peer(NUMBER), Language.EN)).new


async def test_who_went_on_by_text_from_that_number_is_still_found_by_it(
    callbacks: Callbacks, conversations: Conversations, call: Call
) -> None:
    id, texts = await call(1), Texts(conversations)
    await ask(callbacks, id, begins=START)
    await texts.expect(id, Channel.SMS, "+15550100001", Peer(NUMBER))
    await texts.move(id, Channel.SMS, "+15550100001", Peer(NUMBER))
    await callbacks.cancel(id)
    opened = await texts.open(Channel.SMS, "+15550100001", Peer(NUMBER), Language.EN)
    assert (opened.id, opened.new) == (id, False)


async def test_whoever_answered_is_not_told_that_nobody_came(
    callbacks: Callbacks, conversations: Conversations, call: Call, set_clock: SetClock
) -> None:
    id = await call(1)
    await ask(callbacks, id, begins=START)
    assert await callbacks.reached(id)
    await set_clock(START + 2 * HOUR)
    await callbacks.due()
    assert "notice-callback-over" not in await said(conversations, id)
    assert not await callbacks.reached(id)


async def test_a_new_wish_takes_the_place_of_the_old_and_the_same_again_changes_nothing(
    callbacks: Callbacks, conversations: Conversations, call: Call, redis: Redis
) -> None:
    id = await call(1)
    await ask(callbacks, id)
    await ask(callbacks, id, begins=START + 3 * HOUR, ends=START + 4 * HOUR, by=By.CALL, message="m2")
    await ask(callbacks, id)
    assert (await conversations.get(id)).callback == Callback(By.CALL, START + 3 * HOUR, START + 4 * HOUR)
    assert await redis.zscore("{main}:callbacks", id) == START + 3 * HOUR


async def test_who_wants_none_any_more_waits_on_in_line(
    callbacks: Callbacks, conversations: Conversations, call: Call
) -> None:
    id = await call(1)
    await ask(callbacks, id)
    assert await callbacks.cancel(id)
    assert (await conversations.get(id)).state is State.WAITING
    assert (await conversations.get(id)).callback is None
    assert not await callbacks.cancel(id)


async def test_closing_and_deleting_forget_the_number(
    callbacks: Callbacks, queue: Queue, conversations: Conversations, counsellor: Counsellor, call: Call, redis: Redis
) -> None:
    closed, deleted = await call(1), await call(1)
    for id in (closed, deleted):
        await ask(callbacks, id, begins=START)
    await conversations.shred(deleted)
    claim = await queue.claim_next(counsellor)
    assert claim is not None
    await queue.close(closed, counsellor.id)
    assert await callbacks.number(closed) is None
    assert await redis.zcard("{main}:callbacks") == 0
    with pytest.raises(ConversationClosed):
        await ask(callbacks, closed, begins=START, message="m2")


async def test_a_time_that_is_over_is_refused_by_the_step_itself(callbacks: Callbacks, call: Call) -> None:
    with pytest.raises(BadTime):
        await ask(callbacks, await call(1), begins=START - HOUR, ends=START)


@pytest.mark.parametrize(
    ("begins", "ends"),
    [(0, 0), (0, 14 * 60_000), (HOUR, HOUR - 1), (-HOUR, 10 * 60_000), (0, 13 * HOUR), (71 * HOUR, 73 * HOUR)],
)
def test_a_time_that_cannot_be_kept_is_refused(begins: int, ends: int) -> None:
    with pytest.raises(BadTime):
        check_time(START + begins, START + ends, START)


@pytest.mark.parametrize(
    ("begins", "ends"), [(0, 15 * 60_000), (-HOUR, HOUR), (HOUR, 13 * HOUR), (70 * HOUR, 72 * HOUR)]
)
def test_a_time_that_can_be_kept_is_taken(begins: int, ends: int) -> None:
    check_time(START + begins, START + ends, START)


async def test_it_is_in_line_at_its_time_though_the_assistant_has_it_again(
    callbacks: Callbacks, queue: Queue, conversations: Conversations, counsellor: Counsellor, call: Call,
    set_clock: SetClock,
) -> None:  # fmt: skip
    id = await call(3)
    await ask(callbacks, id)
    await queue.claim_next(counsellor)
    await queue.give_back(id, counsellor.id)
    await set_clock(START + HOUR)
    assert await callbacks.due() == Due(1, 0)
    assert (await conversations.get(id)).state is State.WAITING


async def by_page(conversations: Conversations, id: ConversationId) -> None:
    sessions = Sessions(conversations)
    await sessions.resume(await sessions.return_code(id))


async def by_text(conversations: Conversations, id: ConversationId) -> None:
    await Texts(conversations).move(id, Channel.SMS, "+15550100010", Peer("+15550199001"), by_code=True)


async def by_call(conversations: Conversations, id: ConversationId) -> None:
    await Sessions(conversations).go_on_by_call(id, "CA1")


@pytest.mark.parametrize("way", [by_page, by_text, by_call])
async def test_who_comes_back_by_code_before_the_time_is_in_line(
    callbacks: Callbacks, conversations: Conversations, call: Call,
    way: Callable[[Conversations, ConversationId], Awaitable[None]],
) -> None:  # fmt: skip
    id = await call(1)
    assert await ask(callbacks, id) is State.PARKED
    await way(conversations, id)
    assert (await conversations.get(id)).state is State.WAITING


async def test_somebody_in_danger_who_writes_before_the_next_try_is_in_line(
    callbacks: Callbacks, queue: Queue, conversations: Conversations, counsellor: Counsellor, call: Call
) -> None:
    id = await put_back(callbacks, queue, counsellor, call)
    assert (await conversations.get(id)).state is State.PARKED
    await conversations.accept(id, written("are you there?"))
    assert (await conversations.get(id)).state is State.WAITING


async def test_a_closed_conversation_says_that_nobody_will_write(
    callbacks: Callbacks, queue: Queue, conversations: Conversations, counsellor: Counsellor, call: Call
) -> None:
    id = await call(3)
    await ask(callbacks, id)
    await queue.claim_next(counsellor)
    await queue.close(id, counsellor.id)
    assert (await said(conversations, id))[-2:] == ["notice-callback-cancelled", "notice-closed"]


async def test_who_has_no_telephone_makes_nobodys_ring(
    callbacks: Callbacks, queue: Queue, counsellor: Counsellor, call: Call, set_clock: SetClock
) -> None:
    without = msgspec.structs.replace(counsellor, telephone=False)
    id = await call(1)
    await ask(callbacks, id, by=By.CALL)
    await set_clock(START + HOUR)
    await callbacks.due()
    await queue.renew(without)
    claim = await queue.claim_next(without)
    assert claim is not None
    with pytest.raises(NotTried, match="no_telephone"):
        await callbacks.attempt(id, without.id, claim.epoch)
    await queue.renew(counsellor)
    assert (await callbacks.attempt(id, counsellor.id, claim.epoch)).tries == 1
