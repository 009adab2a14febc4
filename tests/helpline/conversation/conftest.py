"""Conversations on a plain Redis and on a one-node cluster, where a script that leaves its slot fails."""

import tempfile
import time
from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest
from redis import Redis as BlockingRedis
from redis.asyncio import Redis

from helpline.conversation.inbox import Inbox
from helpline.conversation.log import Conversations
from helpline.conversation.sessions import Sessions
from helpline.policy import Policy
from helpline.settings import Settings
from helpline.vault.keyring import Vault
from tests.conftest import running_redis, unused_port


@pytest.fixture(scope="session")
def cluster_socket() -> Iterator[Path]:
    arguments = ["--port", str(unused_port()), "--bind", "127.0.0.1", "--cluster-enabled", "yes"]
    with tempfile.TemporaryDirectory(prefix="hl-") as folder, running_redis(Path(folder), *arguments) as at:
        with BlockingRedis(unix_socket_path=str(at)) as client:
            client.execute_command("CLUSTER", "ADDSLOTSRANGE", 0, 16383)
            while b"cluster_state:ok" not in client.execute_command("CLUSTER", "INFO"):
                time.sleep(0.05)
        yield at


@pytest.fixture(params=["plain", "cluster"])
async def store(request: pytest.FixtureRequest) -> AsyncIterator[Redis]:
    name = "redis_socket" if request.param == "plain" else "cluster_socket"
    client = Redis(unix_socket_path=str(request.getfixturevalue(name)))
    await client.flushall()
    yield client
    await client.aclose()


@pytest.fixture
def conversations(store: Redis, settings: Settings) -> Conversations:
    return Conversations(store, Vault.from_settings(settings.master_key, settings.index_key), "main", Policy())


@pytest.fixture
def inbox(conversations: Conversations) -> Inbox:
    return Inbox(conversations)


@pytest.fixture
def sessions(conversations: Conversations) -> Sessions:
    return Sessions(conversations)
