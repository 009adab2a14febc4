"""Connecting: nothing waits longer than we say, and what may have run is not run again."""

import asyncio
import time
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from redis.exceptions import ConnectionError as NoConnection
from redis.exceptions import TimeoutError as NoAnswer

from helpline.settings import Settings
from helpline.store import redis as store
from helpline.store.redis import connect


def at(settings: Settings, url: str) -> Settings:
    return settings.model_copy(update={"redis_url": url})


async def test_it_talks_to_the_server_of_the_settings(settings: Settings) -> None:
    redis = connect(settings)
    assert await redis.ping()
    await redis.aclose()


async def test_without_a_url_it_uses_the_embedded_socket(settings: Settings) -> None:
    embedded = settings.model_copy(update={"redis_url": None})
    assert store.redis_url(embedded) == f"unix://{settings.home}/redis/redis.sock"


@pytest.mark.parametrize("url", ["redis://127.0.0.1:1/0", "unix:///nowhere/redis.sock"])
async def test_a_dead_server_is_given_up_after_four_tries(
    settings: Settings, url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    tries = []
    for way in ("open_connection", "open_unix_connection"):
        real = getattr(asyncio, way)
        monkeypatch.setattr(asyncio, way, lambda *where, real=real, **how: tries.append(1) or real(*where, **how))
    redis = connect(at(settings, url))
    with pytest.raises(NoConnection):
        await redis.ping()
    assert len(tries) == 4
    await redis.aclose()


@pytest.fixture
async def hanging(tmp_path: Path) -> AsyncIterator[tuple[str, list[bytes]]]:
    """A server that answers the greeting and then nothing more; and what it was sent after that."""
    received: list[bytes] = []

    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        while data := await reader.read(4096):
            # HELLO and CLIENT SETINFO make up the greeting.
            if b"INCR" in data:
                received.append(data)
            else:
                writer.write(b"+OK\r\n" * data.count(b"*"))
        writer.close()

    server = await asyncio.start_unix_server(serve, tmp_path / "s")
    yield f"unix://{tmp_path / 's'}?protocol=2", received
    server.close()


async def test_a_hanging_server_is_given_up_and_the_command_is_not_sent_twice(
    settings: Settings, hanging: tuple[str, list[bytes]], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(store, "ANSWER_S", 0.5)
    url, received = hanging
    redis = connect(at(settings, url))
    began = time.monotonic()
    with pytest.raises(NoAnswer):
        await redis.incr("x")
    assert time.monotonic() - began < 10
    await asyncio.sleep(0.2)
    assert len(received) == 1
    await redis.aclose()


async def test_a_connection_cut_from_the_other_side_is_made_anew(settings: Settings) -> None:
    redis = connect(settings)
    await redis.set("x", 1)
    async with connect(settings) as other:
        await other.client_kill_filter(skipme=True)
    assert await redis.get("x") == b"1"
    await redis.aclose()
