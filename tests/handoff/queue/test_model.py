"""Random histories of all steps, by several counsellors and callers: the scripts do what the model says, step for step."""

import asyncio
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)
from redis.asyncio import Redis

from handoff.queue.concerns import Concerns
from handoff.queue.handovers import Handovers, NotInvited, NotTransferred, Part
from handoff.queue.offers import Offers
from handoff.queue.steps import Counsellor, DutyState, LevelChanged, NotClaimed, NotHeld, Queue
from helpline.channel import Channel
from helpline.conversation.log import ConversationClosed, Conversations, NoConversation
from helpline.conversation.records import Audience, Author, Body, Draft, Kind, State
from helpline.conversation.sessions import Sessions
from helpline.ids import ConversationId, CounsellorId, new_message_id
from helpline.language import Language
from helpline.vault.keyring import Vault, generate_keyring
from tests.handoff.queue.model import POLICY, Model, Refused

START = 1_800_000_000_000


def somebody(letter: str, *languages: str, **more: Any) -> Counsellor:
    return Counsellor(CounsellorId(letter * 24), languages, **more)


STAFF = [
    somebody("a", "en", "fr", capacity=2),
    somebody("b", "en", tags=("nairobi",), second=("ar",), capacity=1),
    somebody("c", "ar", tags=("security",), skills=("interpreter", "legal"), capacity=2),
    somebody("d", "fr", supervisor=True, tags=("nairobi",), capacity=2),
]
WHO = st.sampled_from(STAFF)
NUMBER = st.integers(0, 30)
REFUSALS = (NotClaimed, NotHeld, NotTransferred, NotInvited, NoConversation, ConversationClosed, LevelChanged)
LEVEL = st.sampled_from([0, 1, 3, 4])


class Histories(RuleBasedStateMachine):
    """Runs each step on both sides and compares the answers; after each, everything that can be seen."""

    socket: Path
    runner: asyncio.Runner

    def __init__(self) -> None:
        super().__init__()
        self.runner = asyncio.Runner()
        self.model = Model(STAFF, START)
        self.runner.run(self._begin())

    async def _begin(self) -> None:
        self.redis = Redis(unix_socket_path=str(self.socket))
        await self.redis.flushall()
        vault = Vault.from_settings(generate_keyring(), generate_keyring())
        self.at = Conversations(self.redis, vault, "main", POLICY)
        self.queue, self.offers, self.handovers = Queue(self.at), Offers(self.at), Handovers(self.at)
        self.sessions, self.concerns = Sessions(self.at), Concerns(self.at)
        await self._set_clock()

    async def _set_clock(self) -> None:
        await self.redis.set("{main}:test-clock", self.model.now)

    def teardown(self) -> None:
        self.runner.run(self.redis.aclose())
        self.runner.close()

    def both(
        self,
        step: Callable[[], Awaitable[Any]],
        meant: Callable[[], Any],
        audited: int | Callable[[Any], int] | None = None,
    ) -> None:
        """The script's answer is the model's, refusals included; `audited`: how many audit entries a kept step writes."""
        before = self.runner.run(self.redis.xlen("{main}:audit"))
        try:
            wanted = meant()
        except Refused as refused:
            wanted = str(refused)
        try:
            found = self.runner.run(_awaited(step))
        except REFUSALS as refused:
            found = str(refused) or "not_invited"
            audited = None
        assert found == wanted
        if audited is not None:
            wanted = audited(found) if callable(audited) else audited
            assert self.runner.run(self.redis.xlen("{main}:audit")) == before + wanted

    def pick(self, number: int) -> ConversationId:
        ids = list(self.model.conversations)
        return ConversationId(ids[number % len(ids)])

    @initialize()
    def somebody_is_there(self) -> None:
        self.renew(STAFF[0])

    @rule(
        language=st.sampled_from(["en", "fr", "ar"]),
        channel=st.sampled_from(["web", "web", "voice"]),
        skills=st.sampled_from(["", "", "", "legal"]),
    )
    def open(self, language: str, channel: str, skills: str) -> None:
        if len(self.model.conversations) < 8:
            opened = self.runner.run(self.at.open(Channel(channel), Language(language)))
            # As a turn of the assistant leaves it, before a person is asked for.
            self.runner.run(_awaited(lambda: self.redis.hset(f"{{main}}:conv:{opened.id}", "skills", skills)))
            self.model.open(opened.id, language, channel, set(filter(None, [skills])))

    @precondition(lambda self: self.model.conversations)
    @rule(
        number=NUMBER,
        level=LEVEL,
        asks=st.booleans(),
        named=st.sampled_from([(), (), (), ("nairobi",), ("security", "nairobi"), ("counsellor:" + "a" * 24,)]),
    )
    def message(self, number: int, level: int, asks: bool, named: tuple[str, ...]) -> None:
        id = self.pick(number)
        draft = Draft(new_message_id(), Kind.MESSAGE, Author.CALLER, Audience.BOTH, Body(text="x"))

        async def step() -> None:
            await self.at.accept(id, draft, level=level, ask_human=asks, exclusions=named)

        self.both(step, lambda: self.model.message(id, level, asks=asks, exclusions=set(named)))

    @precondition(lambda self: self.model.conversations)
    @rule(number=NUMBER, language=st.sampled_from(["en", "fr", "ar"]))
    def choose_language(self, number: int, language: str) -> None:
        id = self.pick(number)

        async def step() -> None:
            await self.at.set_language(id, Language(language))

        self.both(step, lambda: self.model.choose_language(id, language))

    @precondition(lambda self: self.model.conversations)
    @rule(number=NUMBER, what=st.sampled_from(["agree_to_english", "seen", "seen", "left", "end", "code"]))
    def sign_of_the_caller(self, number: int, what: str) -> None:
        id = self.pick(number)
        here, there = {
            "agree_to_english": (lambda: self.at.agree_to_english(id), self.model.agree_to_english),
            "seen": (lambda: self.at.seen(id), self.model.is_seen),
            "left": (lambda: self.at.left(id, "quickly"), self.model.leaves),
            "end": (lambda: self.at.end(id), self.model.ends),
            "code": (lambda: self.sessions.start(id, by_code=True), self.model.comes_back),
        }[what]

        async def step() -> None:
            await here()

        self.both(step, lambda: there(id))

    @precondition(lambda self: len(self.model.conversations) > 5)
    @rule(number=NUMBER)
    def shred(self, number: int) -> None:
        id = self.pick(number)
        self.runner.run(self.at.shred(id))
        self.model.shred(id)

    @precondition(lambda self: self.model.conversations)
    @rule(one=WHO, number=NUMBER, seen=LEVEL, level=LEVEL)
    def correct(self, one: Counsellor, number: int, seen: int, level: int) -> None:
        id = self.pick(number)
        epoch = self.model.conversations[id].epoch
        self.both(
            lambda: self.queue.correct(id, one.id, seen=seen, level=level, epoch=epoch),
            lambda: self.model.correct(id, one.id, seen, level),
        )

    @rule(seconds=st.sampled_from([1, 10, 20, 26, 46, 61, 121, 601]))
    def time_passes(self, seconds: int) -> None:
        self.model.now += seconds * 1000
        self.runner.run(self._set_clock())

    @rule(one=WHO)
    def renew(self, one: Counsellor) -> None:
        self.both(lambda: self.queue.renew(one), lambda: self.model.renew(one.id))

    @rule(one=WHO, state=st.sampled_from(DutyState))
    def say_state(self, one: Counsellor, state: DutyState) -> None:
        self.model.states[one.id] = state
        self.runner.run(self.queue.set_state(one.id, state))

    @rule(one=WHO)
    def claim_next(self, one: Counsellor) -> None:
        async def step() -> tuple[str, int] | None:
            claim = await self.queue.claim_next(one)
            return claim and (claim.id, claim.epoch)

        self.both(step, lambda: self.model.claim_next(one), audited=lambda claimed: int(claimed is not None))

    @precondition(lambda self: self.model.conversations)
    @rule(one=WHO, number=NUMBER)
    def claim_this(self, one: Counsellor, number: int) -> None:
        id = self.pick(number)

        async def step() -> tuple[str, int]:
            claim = await self.queue.claim(one, id, "skill")
            return claim.id, claim.epoch

        self.both(step, lambda: self.model.claim_this(one, id), audited=1)

    @precondition(lambda self: self.model.conversations)
    @rule(one=WHO, number=NUMBER, to=st.sampled_from(["line", "line", "bot", "close"]))
    def let_go(self, one: Counsellor, number: int, to: str) -> None:
        id = self.pick(number)
        step = {"line": self.queue.release, "bot": self.queue.give_back, "close": self.queue.close}[to]
        self.both(lambda: step(id, one.id), lambda: self.model.let_go(id, one.id, to), audited=1)

    @precondition(lambda self: self.model.conversations)
    @rule(number=NUMBER)
    def offer(self, number: int) -> None:
        id = self.pick(number)

        async def step() -> str | None:
            offer = await self.offers.offer(id)
            return offer and offer.counsellor

        self.both(step, lambda: self.model.offer(id))

    @precondition(lambda self: self.model.conversations)
    @rule(one=WHO, number=NUMBER, accepts=st.booleans())
    def answer_offer(self, one: Counsellor, number: int, accepts: bool) -> None:
        id = self.pick(number)

        async def step() -> int:
            return (await self.offers.accept(id, one)).epoch if accepts else await self.offers.decline(id, one)

        self.both(step, lambda: self.model.answer_offer(one, id, accepts=accepts), audited=1)

    @precondition(lambda self: self.model.conversations)
    @rule(one=WHO, number=NUMBER, to=WHO, at_once=st.booleans())
    def transfer(self, one: Counsellor, number: int, to: Counsellor, at_once: bool) -> None:
        id = self.pick(number)
        self.both(
            lambda: self.handovers.transfer(id, one.id, to.id, at_once=at_once),
            lambda: self.model.transfer(id, one.id, to.id, at_once=at_once),
            audited=1,
        )

    @precondition(lambda self: self.model.conversations)
    @rule(one=WHO, number=NUMBER, accepts=st.booleans())
    def answer_transfer(self, one: Counsellor, number: int, accepts: bool) -> None:
        id = self.pick(number)

        async def step() -> int:
            return (await self.handovers.accept(id, one)).epoch if accepts else await self.handovers.decline(id, one)

        self.both(step, lambda: self.model.answer_transfer(one, id, accepts=accepts), audited=1)

    @precondition(lambda self: self.model.conversations)
    @rule(one=WHO, number=NUMBER, guest=WHO)
    def invite(self, one: Counsellor, number: int, guest: Counsellor) -> None:
        id = self.pick(number)
        self.both(
            lambda: self.handovers.invite(id, one.id, guest), lambda: self.model.invite(id, one.id, guest), audited=1
        )

    @precondition(lambda self: self.model.conversations)
    @rule(guest=WHO, number=NUMBER, part=st.sampled_from(["listen", "whisper", "join", "leave"]))
    def take_part(self, guest: Counsellor, number: int, part: str) -> None:
        id = self.pick(number)

        async def step() -> int:
            if part == "leave":
                return await self.handovers.leave(id, guest)
            return await self.handovers.take_part(id, guest, Part(part))

        self.both(step, lambda: self.model.take_part(id, guest, part), audited=1)

    @rule()
    def reap(self) -> None:
        async def step() -> set[str]:
            return set(await self.queue.reap())

        self.both(step, self.model.reap)

    @rule()
    def widen(self) -> None:
        self.both(self.queue.widen, self.model.widen)

    @rule()
    def park(self) -> None:
        self.both(self.queue.park, self.model.park)

    @invariant()
    def everything_seen_is_as_meant(self) -> None:
        self.runner.run(self._compare())

    async def _compare(self) -> None:
        for id, meant in self.model.conversations.items():
            found = await self.at.get(ConversationId(id))
            assert (found.state, int(found.level), found.epoch, found.arrival_ms, found.counsellor or "") == (
                State(meant.state), meant.level, meant.epoch, meant.arrival, meant.holder,
            )  # fmt: skip
            assert await self.handovers.guests(ConversationId(id)) == meant.guests
        for one in STAFF:
            held = {member.decode() for member in await self.redis.smembers(f"{{main}}:held:{one.id}")}
            assert held == {it.id for it in self.model.held(one.id)}
            shown = [waiting.id for waiting in (await self.queue.waiting(one)).waiting]
            assert shown == [it.id for it in self.model.line(one)]
            await self._compare_concerns(one)

    async def _compare_concerns(self, one: Counsellor) -> None:
        found = await self.concerns.of(one)
        seen = [it for it in self.model.conversations.values() if not it.excludes(one)]
        asked = {(it.id, "offer") for it in seen if it.offered_to == one.id}
        asked |= {(it.id, "transfer") for it in seen if it.transfer_to == one.id}
        asked |= {(it.id, "invite") for it in seen if it.guests.get(one.id) == "invited"}
        assert {(question.id, question.what) for question in found.asked} == asked
        beside = {it.id: it.guests[one.id] for it in seen if it.guests.get(one.id, "invited") != "invited"}
        assert {part.id: part.part.value for part in found.beside} == beside
        assert {gone.id for gone in found.lost} == {it.id for it in seen if it.id in self.model.lost.get(one.id, ())}
        assert {who.id for who in found.colleagues} == {
            id for id in self.model.known if self.model.at_desk(id) and id != one.id
        }


async def _awaited(step: Callable[[], Awaitable[Any]]) -> Any:
    return await step()


def run_histories(socket: Path, histories: int, steps: int) -> None:
    machine = type("HistoriesHere", (Histories,), {"socket": socket})
    options = settings(
        max_examples=histories, stateful_step_count=steps, deadline=None, suppress_health_check=list(HealthCheck)
    )
    run_state_machine_as_test(machine, settings=options)


def test_random_histories_do_what_the_model_says(redis_socket: Path) -> None:
    run_histories(redis_socket, histories=60, steps=40)


@pytest.mark.long
@pytest.mark.timeout(0)
def test_thousands_of_random_histories_do_what_the_model_says(redis_socket: Path) -> None:
    run_histories(redis_socket, histories=3000, steps=60)
