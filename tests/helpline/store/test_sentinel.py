"""Redis behind Sentinels: the master is found, its successor too, and what was confirmed is with the successor."""

import asyncio
from collections.abc import AsyncIterator, Iterator
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

import httpx
import pytest
from redis.asyncio import Redis

from handoff.queue.steps import Counsellor, Queue
from helpline.channel import Channel
from helpline.conversation.log import Accepted, Conversations
from helpline.conversation.records import Audience, Author, Body, Draft, Kind, State
from helpline.ids import ConversationId, CounsellorId, MessageId
from helpline.language import Language
from helpline.policy import Policy
from helpline.settings import Settings
from helpline.store.address import Address, read_address
from helpline.store.redis import connect
from helpline.store.scripts import NotReplicated
from helpline.vault.keyring import Vault
from tests.conftest import serving
from tests.sentinels import Sentinels, sentinels, until

if TYPE_CHECKING:
    from triage.engine import TriageEngine

COUNSELLOR = Counsellor(CounsellorId("c" * 24), tuple(Language))


@pytest.fixture
def watched(tmp_path: Path) -> Iterator[Sentinels]:
    with sentinels(tmp_path) as running:
        yield running


@pytest.fixture
async def redis(watched: Sentinels, settings: Settings) -> AsyncIterator[Redis]:
    client = connect(settings.model_copy(update={"redis_url": watched.url}))
    yield client
    await client.aclose()


@pytest.fixture
def conversations(redis: Redis, settings: Settings) -> Conversations:
    vault = Vault.from_settings(settings.master_key, settings.index_key)
    return Conversations(redis, vault, "main", Policy(replicas=1))


def message(id: str = "m1") -> Draft:
    return Draft(MessageId(id), Kind.MESSAGE, Author.CALLER, Audience.BOTH, Body(text="he has a gun"))


async def confirmed(conversations: Conversations, id: ConversationId) -> Accepted:
    """A replica that stood still first has to hear what it missed."""
    async with asyncio.timeout(30):
        while True:
            with suppress(NotReplicated):
                return await conversations.accept(id, message())
            await asyncio.sleep(0.1)


async def fail_over(watched: Sentinels) -> None:
    """The master dies; the Sentinels make its replica the master."""
    dead = watched.master()
    watched.kill(dead)
    await asyncio.to_thread(until, lambda: watched.master() != dead, "another server is the master")


@pytest.mark.slow
async def test_what_was_confirmed_is_with_the_next_master_and_the_same_client_goes_on(
    watched: Sentinels, conversations: Conversations
) -> None:
    queue = Queue(conversations)
    waiting, held = [(await conversations.open(Channel.WEB, Language.EN)).id for _ in range(2)]
    await conversations.accept(held, message(), level=4)
    claim = await queue.claim_next(COUNSELLOR)
    await conversations.accept(waiting, message(), level=3)
    await fail_over(watched)
    assert claim is not None
    now = await conversations.get(held)
    assert (now.id, now.state, now.epoch, now.counsellor) == (claim.id, State.HUMAN, claim.epoch, COUNSELLOR.id)
    # Nobody is left who could confirm: told as not sent, and yet in line for whoever asks.
    with pytest.raises(NotReplicated):
        await queue.claim_next(COUNSELLOR)
    watched.start_server(watched.servers[0])


@pytest.mark.slow
async def test_what_no_replica_confirms_is_refused_and_the_same_again_is_taken_once(
    watched: Sentinels, conversations: Conversations
) -> None:
    id = (await conversations.open(Channel.WEB, Language.EN)).id
    (replica,) = set(watched.servers) - {watched.master()}
    watched.freeze(replica)
    for _ in range(2):
        with pytest.raises(NotReplicated):
            await conversations.accept(id, message())
    watched.thaw(replica)
    assert (await confirmed(conversations, id)).duplicate
    assert [entry.body.text for entry in await conversations.read(id)] == ["he has a gun"]


@pytest.mark.slow
async def test_a_caller_whose_message_no_replica_confirms_is_told_that_it_was_not_sent(
    watched: Sentinels, conversations: Conversations, settings: Settings, triage_engine: "TriageEngine"
) -> None:
    from gateway.app import create_app

    told = settings.model_copy(update={"redis_url": watched.url, "policy": Policy(replicas=1)})
    async with serving(create_app(told, engine=triage_engine)) as address, httpx.AsyncClient(base_url=address) as http:
        opened = (await http.post("/chat/session", json={"language": "en"})).json()
        http.cookies.clear()
        headers, body = {"Authorization": f"Bearer {opened['token']}"}, {"id": "message-1", "text": "he has a gun"}
        (replica,) = set(watched.servers) - {watched.master()}
        watched.freeze(replica)
        refused = await http.post("/chat/messages", json=body, headers=headers)
        assert (refused.status_code, refused.json()["error"]) == (503, "store_away")
        watched.thaw(replica)
        async with asyncio.timeout(30):
            while (accepted := await http.post("/chat/messages", json=body, headers=headers)).status_code == 503:
                await asyncio.sleep(0.1)
        assert (accepted.status_code, accepted.json()["duplicate"]) == (202, True)


async def test_without_a_setting_nobody_waits_for_replicas(
    watched: Sentinels, redis: Redis, settings: Settings
) -> None:
    (replica,) = set(watched.servers) - {watched.master()}
    watched.freeze(replica)
    vault = Vault.from_settings(settings.master_key, settings.index_key)
    alone = Conversations(redis, vault, "main", Policy())
    id = (await alone.open(Channel.WEB, Language.EN)).id
    assert not (await alone.accept(id, message())).duplicate


@pytest.mark.parametrize(
    ("url", "address"),
    [
        ("redis+sentinel://a:1,b/helpline", Address([("a", 1), ("b", 26379)], "helpline", 0, False, {}, {})),
        ("redis+sentinel://a/helpline/3", Address([("a", 26379)], "helpline", 3, False, {}, {})),
        (
            "rediss+sentinel://me:p%40ss@a:1/x?sentinel_password=s",
            Address([("a", 1)], "x", 0, True, {"username": "me", "password": "p@ss"}, {"password": "s"}),
        ),
        (
            "redis+sentinel://:p@[::1]:7,[::2]/x",
            Address([("::1", 7), ("::2", 26379)], "x", 0, False, {"password": "p"}, {}),
        ),
    ],
)
def test_an_address_names_the_sentinels_and_the_master(url: str, address: Address) -> None:
    assert read_address(url) == address


@pytest.mark.parametrize(
    "url",
    [
        "redis+sentinel://a:1",
        "redis+sentinel:///x",
        "redis+sentinel://a:b/x",
        "redis+sentinel://a,/x",
        "redis+sentinel://a/x/y",
        "redis+sentinel://a/x?password=secret",
    ],
)
def test_a_wrong_address_is_refused_without_being_repeated(url: str) -> None:
    with pytest.raises(ValueError, match="must") as refused:
        read_address(url)
    assert "secret" not in str(refused.value)
