"""The queue on loopback: what a claim costs, by number waiting, beside a bare script and beside two job queues on Redis.

All in one run against one redis-server of its own, `appendfsync always` as in operation. "Excluded" are conversations that
the claiming counsellor must not see.
"""

import asyncio
import statistics
import subprocess
import tempfile
import time
from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import dramatiq
from dramatiq.brokers.redis import RedisBroker
from redis import Redis as BlockingRedis
from redis.asyncio import Redis
from redis.exceptions import ConnectionError as NoConnection
from rq import Queue as RqQueue

from bench.report import Figure, beside, figure
from handoff.queue.steps import Counsellor, Queue
from helpline.channel import Channel
from helpline.conversation.log import Conversations
from helpline.conversation.records import Audience, Author, Body, Draft, Kind
from helpline.ids import CounsellorId, new_message_id
from helpline.language import Language
from helpline.policy import Policy
from helpline.settings import Settings
from helpline.store.embedded import find_server, server_command
from helpline.vault.keyring import Vault, generate_keyring

_START = 1_800_000_000_000
_BATCH = 5_000
_CLAIMS = 1_000
_JOBS = 1_000
_EXCLUDED = "nairobi"
_EXCLUDED_SHARE = 20
"""One in so many."""
_WRITES = {"set", "hset", "hdel", "hincrby", "zadd", "zrem", "sadd", "srem", "xadd", "del", "lpush", "ltrim", "publish"}


def measure() -> list[Figure]:
    """Milliseconds a claim; ratios to peers measured in the same run."""
    with tempfile.TemporaryDirectory(prefix="hl-") as folder, _server(Path(folder)) as socket:
        return asyncio.run(_measure(socket))


@contextmanager
def _server(folder: Path) -> Iterator[Path]:
    settings = Settings(home=folder, master_key=generate_keyring(), index_key=generate_keyring())
    command = server_command(find_server().path, settings)
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL)
    with BlockingRedis(unix_socket_path=str(settings.redis_socket)) as client:
        while True:
            try:
                client.ping()
                break
            except NoConnection:
                time.sleep(0.05)
    try:
        yield settings.redis_socket
    finally:
        process.terminate()
        process.wait(30)


async def _measure(socket: Path) -> list[Figure]:
    redis = Redis(unix_socket_path=str(socket))
    at = Conversations(redis, Vault.from_settings(generate_keyring(), generate_keyring()), "main", Policy())
    queue = Queue(at)
    found = [*await _claims(redis, queue), *await _jobs(redis, at, queue, socket)]
    for waiting in (100, 10_000, 1_000_000):
        found += await _by_number(redis, queue, waiting)
    await redis.aclose()
    return found


async def _claims(redis: Redis, queue: Queue) -> list[Figure]:
    """With 10,000 waiting: quantiles, and throughput beside a bare script that writes as often."""
    await _fill(redis, 10_000)
    await _claim(queue, 3 * _CLAIMS)
    before = await _writes(redis)
    times = await _timed(_CLAIMS, lambda number: _claim(queue, number))
    writes = round((await _writes(redis) - before) / _CLAIMS)
    bare = redis.register_script("for n = 1, tonumber(ARGV[1]) do redis.call('SET', KEYS[1] .. n, n) end return 1")
    peer = await _timed(_CLAIMS, lambda _: bare(keys=["{main}:bare"], args=[writes]))
    quantiles = statistics.quantiles(times, n=100)
    ratio = sum(times) / sum(peer)
    return [
        figure("claim p50, 10,000 waiting", quantiles[49], "ms"),
        figure("claim p99, 10,000 waiting", quantiles[98], "ms", goal=5.0),
        Figure(
            "claim, mean", statistics.mean(times), "ms", f"bare script with {writes} writes", ratio, 2.0, ratio <= 2.0
        ),
    ]


async def _jobs(redis: Redis, at: Conversations, queue: Queue, socket: Path) -> list[Figure]:
    """A caller's message into the line and a claim, beside a job put into two job queues and taken."""
    await redis.flushall()

    async def ours(number: int) -> None:
        id = (await at.open(Channel.WEB, Language.EN)).id
        draft = Draft(new_message_id(), Kind.MESSAGE, Author.CALLER, Audience.BOTH, Body(text="x"))
        await at.accept(id, draft, level=3)
        await _claim(queue, number)

    mean = statistics.mean(await _timed(_JOBS, ours))
    peers = {"rq: enqueue + dequeue": _rq(socket), "dramatiq: enqueue + take + ack": _dramatiq(socket)}
    return [beside("open + message + claim, mean", mean, "ms", name, value) for name, value in peers.items()]


def _rq(socket: Path) -> float:
    client = BlockingRedis(unix_socket_path=str(socket))
    jobs = RqQueue("bench", connection=client)
    times = []
    for number in range(_JOBS):
        began = time.perf_counter()
        jobs.enqueue("operator.neg", number)
        RqQueue.dequeue_any([jobs], timeout=None, connection=client)
        times.append((time.perf_counter() - began) * 1000)
    client.close()
    return statistics.mean(times)


def _dramatiq(socket: Path) -> float:
    broker = RedisBroker(client=BlockingRedis(unix_socket_path=str(socket)))
    broker.declare_queue("bench")
    consumer = broker.consume("bench", timeout=100)
    times = []
    for number in range(_JOBS):
        began = time.perf_counter()
        message = dramatiq.Message(queue_name="bench", actor_name="work", args=(number,), kwargs={}, options={})
        broker.enqueue(message)
        taken = next(consumer)
        assert taken is not None
        consumer.ack(taken)
        times.append((time.perf_counter() - began) * 1000)
    broker.close()
    return statistics.mean(times)


async def _by_number(redis: Redis, queue: Queue, waiting: int) -> list[Figure]:
    """The median claim with so many waiting: nobody excluded, one in twenty excluded, the whole head excluded."""
    claims = min(_CLAIMS, waiting // 2)
    found = []
    for name, is_excluded in (
        ("nobody excluded", lambda _: False),
        ("5 % excluded", lambda number: number % _EXCLUDED_SHARE == 0),
        ("the first 5 % excluded", lambda number: number < waiting // _EXCLUDED_SHARE),
    ):
        await _fill(redis, waiting, is_excluded)
        times = await _timed(claims, lambda number: _claim(queue, number))
        found.append(figure(f"claim, median, {waiting:,} waiting, {name}", statistics.median(times), "ms"))
    return found


async def _claim(queue: Queue, number: int) -> None:
    counsellor = Counsellor(CounsellorId(f"{number // 3:024d}"), ("en",), tags=(_EXCLUDED,))
    assert await queue.claim_next(counsellor) is not None


async def _timed(times: int, step: Callable[[int], Awaitable[object]]) -> list[float]:
    found = []
    for number in range(times):
        began = time.perf_counter()
        await step(number)
        found.append((time.perf_counter() - began) * 1000)
    return found


async def _writes(redis: Redis) -> int:
    told = await redis.info("commandstats")
    return sum(int(told.get(f"cmdstat_{name}", {}).get("calls", 0)) for name in _WRITES)


async def _fill(redis: Redis, waiting: int, is_excluded: Callable[[int], bool] = lambda _: False) -> None:
    """So many waiting at level 3, as the steps would leave them; written directly, for a million steps take an hour."""
    await redis.flushall()
    await redis.config_set("appendfsync", "no")
    for first in range(0, waiting, _BATCH):
        async with redis.pipeline(transaction=False) as pipe:
            for number in range(first, min(first + _BATCH, waiting)):
                exclusions = _EXCLUDED if is_excluded(number) else ""
                line, arrival, id = f"wait:n:en:text||{exclusions}||", _START + number, f"{number:024x}"
                fields: dict[str, str | int] = {
                    "v": 1, "state": "waiting", "epoch": 0, "level": 3, "channel": "web", "language": "en", "dek": "",
                    "created": arrival, "seen": arrival, "arrival": arrival, "cursor": "0-0", "last_in": "0-0",
                    "line": line, "exclusions": exclusions,
                }  # fmt: skip
                pipe.hset(f"{{main}}:conv:{id}", mapping=fields)
                pipe.zadd(f"{{main}}:{line}", {id: arrival - Policy().head_start_s[3] * 1000})
                pipe.sadd("{main}:wait:index", line)
            await pipe.execute()
    await redis.config_set("appendfsync", "always")
