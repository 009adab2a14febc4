"""The outbox: every command once, again while that may help, a dead letter else."""

import asyncio
from collections.abc import Awaitable, Callable

import msgspec
import pytest
from redis.asyncio import Redis
from redis.exceptions import ResponseError

from handoff.escalation.on_call import Person
from handoff.escalation.steps import Escalation
from handoff.outbox import URGENT, Outbox
from helpline.channel import Channel
from helpline.conversation.log import Conversations
from helpline.conversation.records import Audience, Author, Body, Draft, Kind
from helpline.ids import ConversationId, MessageId
from helpline.language import Language
from telephony.commands import Command, PassingError, PermanentError, What

STREAM, SCHEDULED, DEAD = "{main}:outbox", "{main}:outbox:scheduled", "{main}:outbox:dead"


class Killed(BaseException):
    """As a process ends: nothing handles it."""


class Recorder:
    """A transport that remembers, and fails as it is told."""

    def __init__(self) -> None:
        self.done: list[tuple[str, int, bool]] = []
        self.fails: list[Exception] = []

    async def execute(self, command: Command, *, maybe_done: bool) -> None:
        self.done.append((command.id, command.attempt, maybe_done))
        if self.fails:
            raise self.fails.pop(0)


@pytest.fixture
def transport() -> Recorder:
    return Recorder()


@pytest.fixture
def outbox(conversations: Conversations, transport: Recorder) -> Outbox:
    return Outbox(conversations, transport)


async def put(redis: Redis, id: str) -> None:
    command = Command(id, What.TEXT, "oncall:1", "", "on-call-text", {"count": 1})
    await redis.xadd(STREAM, {"v": 1, "command": msgspec.json.encode(command)})


async def test_commands_are_executed_once_in_their_order(redis: Redis, outbox: Outbox, transport: Recorder) -> None:
    for id in ("a", "b", "c"):
        await put(redis, id)
    assert await outbox.run() == 3
    assert await outbox.run() == 0
    assert [id for id, _, _ in transport.done] == ["a", "b", "c"]
    assert await redis.xlen(STREAM) == 0


async def test_several_keepers_share_the_commands(conversations: Conversations, redis: Redis) -> None:
    one, other = Recorder(), Recorder()
    await put(redis, "a")
    await Outbox(conversations, one).run()
    await put(redis, "b")
    await Outbox(conversations, other).run()
    assert [id for id, _, _ in one.done + other.done] == ["a", "b"]


async def test_what_may_work_later_is_tried_again_with_longer_and_longer_pauses(
    redis: Redis, outbox: Outbox, transport: Recorder
) -> None:
    await redis.set("{main}:test-clock", 0)
    transport.fails = [PassingError(), PassingError()]
    await put(redis, "a")
    pauses = []
    for _ in range(2):
        await outbox.run()
        (_, at), *_ = await redis.zrange(SCHEDULED, 0, -1, withscores=True)
        pauses.append(at - int((await redis.time())[0]) * 1000)
        await redis.set("{main}:test-clock", int(at))
    await outbox.run()
    assert transport.done == [("a", 1, False), ("a", 2, False), ("a", 3, False)]
    assert pauses[1] > pauses[0] > 0
    assert await redis.xlen(STREAM) + await redis.zcard(SCHEDULED) == 0


async def test_what_never_works_is_a_dead_letter_with_its_code(
    redis: Redis, outbox: Outbox, transport: Recorder
) -> None:
    transport.fails = [PermanentError("21610")]
    await put(redis, "a")
    await outbox.run()
    ((_, letter),) = await redis.xrange(DEAD)
    assert letter[b"code"] == b"21610"
    assert await redis.xlen(STREAM) == 0


async def test_what_a_dead_keeper_left_behind_is_taken_over_and_may_have_been_done(
    conversations: Conversations, redis: Redis, transport: Recorder
) -> None:
    class Dies(Recorder):
        async def execute(self, command: Command, *, maybe_done: bool) -> None:
            raise Killed

    await put(redis, "a")
    with pytest.raises(BaseExceptionGroup):
        await Outbox(conversations, Dies()).run()
    await Outbox(conversations, transport).run(taken_over_s=0)
    assert transport.done == [("a", 1, True)]


async def grow_older(redis: Redis, ms: int) -> None:
    """Everything that was taken and not yet done seems to have been taken so much earlier."""
    for taken in await redis.xpending_range(STREAM, "keepers", "-", "+", 100):
        idle = taken["time_since_delivered"] + ms
        await redis.xclaim(STREAM, "keepers", taken["consumer"], 0, [taken["message_id"]], idle=idle, justid=True)


async def test_a_slow_batch_is_not_done_again_by_another_keeper(
    conversations: Conversations, redis: Redis, transport: Recorder
) -> None:
    other = Outbox(conversations, transport)

    class Slow(Recorder):
        async def execute(self, command: Command, *, maybe_done: bool) -> None:
            await super().execute(command, maybe_done=maybe_done)
            await grow_older(redis, 45_000)
            await other.run(taken_over_s=60)

    slow = Slow()
    for id in ("a", "b", "c"):
        await put(redis, id)
    await Outbox(conversations, slow).run()
    done = [id for id, _, _ in slow.done + transport.done]
    assert sorted(done) == ["a", "b", "c"]


async def test_what_rings_and_who_is_on_call_waits_behind_no_text(
    conversations: Conversations, redis: Redis, transport: Recorder, call: Callable[..., Awaitable[ConversationId]]
) -> None:
    class Stuck(Recorder):
        async def execute(self, command: Command, *, maybe_done: bool) -> None:
            await asyncio.Event().wait()

    id = await call(0, channel=Channel.SMS)
    await conversations.append(id, Draft(MessageId("m"), Kind.MESSAGE, Author.ASSISTANT, Audience.BOTH, Body(text="?")))
    await call(4)
    escalation = Escalation(conversations, [Person("+41000000001", (Language.EN,))])
    for _ in range(2):  # that nobody is at a desk, then who is on call
        await escalation.escalate()
    texts = asyncio.create_task(Outbox(conversations, Stuck()).run())
    await Outbox(conversations, transport, URGENT).run()
    texts.cancel()
    assert [id.split(":")[0] for id, _, _ in transport.done] == ["on-call", "on-call"]


async def test_what_nobody_can_read_is_put_aside(redis: Redis, outbox: Outbox, transport: Recorder) -> None:
    await redis.xadd(STREAM, {"v": 1, "command": b"{"})
    await put(redis, "a")
    await outbox.run()
    assert [id for id, _, _ in transport.done] == ["a"]
    assert await redis.xlen(DEAD) == 1


async def test_a_fault_in_one_command_undoes_nothing_of_its_neighbours_and_ends_as_a_dead_letter(
    redis: Redis, outbox: Outbox, transport: Recorder
) -> None:
    await redis.set("{main}:test-clock", 0)
    transport.fails = [ValueError("unexpected")]
    for id in ("a", "b"):
        await put(redis, id)
    await outbox.run()
    assert [id for id, _, _ in transport.done] == ["a", "b"]
    assert (await redis.xlen(STREAM), await redis.zcard(SCHEDULED)) == (0, 1)
    transport.fails = [ValueError("unexpected")] * 10
    while scheduled := await redis.zrange(SCHEDULED, 0, -1, withscores=True):
        await redis.set("{main}:test-clock", int(scheduled[0][1]))
        await outbox.run()
    ((_, letter),) = await redis.xrange(DEAD)
    assert letter[b"code"] == b"gave_up"


async def test_a_store_that_has_forgotten_its_keepers_is_told_of_them_again(
    redis: Redis, outbox: Outbox, transport: Recorder
) -> None:
    await outbox.run()
    await redis.delete(STREAM)
    await put(redis, "a")
    with pytest.raises(ResponseError):
        await outbox.run()
    await outbox.run()
    assert [id for id, _, _ in transport.done] == ["a"]
