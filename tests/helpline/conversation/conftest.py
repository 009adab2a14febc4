"""Conversations on a plain Redis and on a one-node cluster, where a script that leaves its slot fails."""

from collections.abc import AsyncIterator

import pytest
from redis.asyncio import Redis

from helpline.conversation.inbox import Inbox
from helpline.conversation.log import Conversations
from helpline.conversation.sessions import Sessions
from helpline.policy import Policy
from helpline.settings import Settings
from helpline.vault.keyring import Vault


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
