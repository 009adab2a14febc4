"""The bound on overtaking, as the decision states it: for a counsellor who may serve both."""

import asyncio
from itertools import combinations
from pathlib import Path

import msgspec
from hypothesis import given
from hypothesis import strategies as st
from redis.asyncio import Redis

from handoff.queue.steps import Counsellor, Queue
from helpline.channel import Channel
from helpline.conversation.log import Conversations
from helpline.conversation.records import Audience, Author, Body, Draft, Kind
from helpline.ids import ConversationId, CounsellorId, new_message_id
from helpline.language import Language
from helpline.policy import Policy
from helpline.vault.keyring import Vault, generate_keyring
from tests.handoff.conftest import exclude

START = 1_800_000_000_000
EXCLUDED = "nairobi"
CALLERS = st.lists(
    st.tuples(st.integers(0, 4_000), st.integers(0, 4), st.booleans(), st.booleans()), min_size=2, max_size=14
)
"""Seconds of arrival, level, whether the office of the second counsellor is excluded, whether it is raised and lowered."""


class Caller(msgspec.Struct, frozen=True):
    id: ConversationId
    arrival_s: int
    level: int
    excluded: bool


@given(callers=CALLERS, turns=st.lists(st.booleans(), min_size=14, max_size=14))
def test_nobody_is_overtaken_by_more_than_the_head_start(
    redis_socket: Path, callers: list[tuple[int, int, bool, bool]], turns: list[bool]
) -> None:
    asyncio.run(_check(redis_socket, sorted(callers), turns))


async def _check(socket: Path, callers: list[tuple[int, int, bool, bool]], turns: list[bool]) -> None:
    redis = Redis(unix_socket_path=str(socket))
    await redis.flushall()
    at = Conversations(redis, Vault.from_settings(generate_keyring(), generate_keyring()), "main", Policy())
    queue = Queue(at)
    waiting = [await _arrives(at, *caller) for caller in callers]
    everybody = Counsellor(CounsellorId("e" * 24), ("en",), capacity=1000)
    kept_out = Counsellor(CounsellorId("k" * 24), ("en",), tags=(EXCLUDED,), capacity=1000)
    for is_kept_out in turns[: len(waiting)]:
        counsellor = kept_out if is_kept_out else everybody
        claim = await queue.claim_next(counsellor)
        servable = [one for one in waiting if not (is_kept_out and one.excluded)]
        if claim is None:
            assert not servable
            continue
        taken = next(one for one in waiting if one.id == claim.id)
        assert taken in servable
        assert all(_may_go_first(taken, other) for other in servable if other is not taken)
        waiting.remove(taken)
    await redis.aclose()


async def _arrives(at: Conversations, arrival_s: int, level: int, excluded: bool, moved: bool) -> Caller:
    await at.redis.set("{main}:test-clock", START + arrival_s * 1000)
    id = (await at.open(Channel.WEB, Language.EN)).id
    draft = Draft(new_message_id(), Kind.MESSAGE, Author.CALLER, Audience.BOTH, Body(text="x"))
    await at.accept(id, draft, level=level, ask_human=True, language=Language.EN)
    if moved:
        # Out of the line and back, in another language for a while: the first arrival of the wait counts.
        await at.set_language(id, Language.FR)
        await at.set_language(id, Language.EN)
    if excluded:
        await exclude(at, id, EXCLUDED)
    return Caller(id, arrival_s, level, excluded)


def _may_go_first(taken: Caller, left: Caller) -> bool:
    if 4 in (taken.level, left.level):
        return taken.level == 4 and (left.level < 4 or taken.arrival_s <= left.arrival_s)
    head_start = Policy().head_start_s
    # "Less than" in the bound; equal scores go by id.
    return taken.arrival_s - left.arrival_s <= head_start[taken.level] - head_start[left.level]


def test_a_higher_level_never_has_the_shorter_head_start() -> None:
    head_start = Policy().head_start_s
    assert all(low <= high for low, high in combinations(head_start, 2))
