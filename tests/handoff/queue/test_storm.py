"""Many counsellors in several processes, processes killed, connections cut, the store itself killed: nobody is lost, nobody is
taken twice, the order holds. Judged afterwards from the audit and the records alone."""

import asyncio
import bisect
import random
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager, suppress
from pathlib import Path

import pytest
from redis import Redis as BlockingRedis
from redis.asyncio import Redis
from redis.exceptions import RedisError

from handoff.queue.steps import Queue
from helpline.channel import Channel
from helpline.conversation.log import Conversations
from helpline.conversation.records import Audience, Author, Body, Draft, Kind
from helpline.ids import new_message_id
from helpline.language import Language
from helpline.policy import Policy
from helpline.settings import PROJECT, Settings
from helpline.store.embedded import find_server, server_command
from helpline.store.redis import connect
from helpline.vault.keyring import Vault, generate_keyring
from tests.sentinels import Sentinels, until

pytestmark = [pytest.mark.chaos, pytest.mark.slow]

PROCESSES, COUNSELLORS = 4, 50
LEASE_S = 3
LEVELS = (0, 0, 1, 1, 2, 3, 3, 4)


class Store:
    """A redis-server of our own, with its append-only file, that can be killed and started again."""

    replicas = 0

    def __init__(self, folder: Path, *options: str) -> None:
        self._settings = Settings(home=folder, master_key=generate_keyring(), index_key=generate_keyring())
        self._options = options
        self._socket = self._settings.redis_socket
        self.url = f"unix://{self._socket}"
        self.start()

    def start(self) -> None:
        command = [*server_command(find_server().path, self._settings), *self._options]
        self._process = subprocess.Popen(command, stdout=subprocess.DEVNULL)
        with self.client() as client:
            for _ in range(600):
                with suppress(RedisError):
                    if client.ping():
                        return
                time.sleep(0.05)
        raise AssertionError("redis-server did not come up")

    def client(self) -> "BlockingRedis[str]":
        return BlockingRedis(unix_socket_path=str(self._socket), decode_responses=True)

    def kill(self) -> None:
        self._process.kill()
        self._process.wait()


class Watched(Sentinels):
    """Two servers behind Sentinels: when the master dies, its replica goes on, and it comes back as replica."""

    replicas = 1

    def kill(self, port: int | None = None) -> None:
        self._dead = port or self.master()
        super().kill(self._dead)

    def start(self) -> None:
        if not self._running:
            super().start()
            return
        until(lambda: self.master() != self._dead, "another server is the master")
        self.start_server(self._dead, follows=self.master())

    def client(self, port: int | None = None) -> "BlockingRedis[str]":
        return super().client(port or self.master())


@contextmanager
def watched() -> Iterator[Watched]:
    with tempfile.TemporaryDirectory(prefix="hl-") as folder:
        running = Watched(Path(folder))
        try:
            running.start()
            yield running
        finally:
            running.close()


@contextmanager
def store() -> Iterator[Store]:
    with tempfile.TemporaryDirectory(prefix="hl-") as folder:
        running = Store(Path(folder))
        try:
            yield running
        finally:
            running.kill()


class Storm:
    """Fills the line, lets the workers loose, breaks things, and waits until everybody has been served."""

    def __init__(self, running: Store | Watched, conversations: int, journal: Path) -> None:
        self._store = running
        self._count = conversations
        self._journal = journal
        self._workers: list[subprocess.Popen[bytes]] = []
        self._random = random.Random(conversations)
        self.levels: dict[str, int] = {}
        self.kills = 0
        self.cuts = 0

    async def rage(self, *, restart_store: bool) -> None:
        keys = {"master_key": generate_keyring(), "index_key": generate_keyring()}
        redis = connect(Settings(redis_url=self._store.url, **keys))
        at = Conversations(
            redis, Vault.from_settings(generate_keyring(), generate_keyring()), "main", Policy(lease_s=LEASE_S)
        )
        await self._fill(at)
        self._workers = [self._worker() for _ in range(PROCESSES)]
        try:
            await self._break_things(redis, Queue(at), restart_store=restart_store)
        finally:
            for worker in self._workers:
                worker.kill()
                worker.wait()
            await redis.aclose()

    def _worker(self) -> subprocess.Popen[bytes]:
        module = [sys.executable, "-m", "tests.handoff.queue.storm_worker"]
        counsellors = COUNSELLORS // PROCESSES + 1
        arguments = [self._store.url, counsellors, self._journal, LEASE_S, self._store.replicas]
        return subprocess.Popen([*module, *map(str, arguments)], cwd=PROJECT)

    async def _fill(self, at: Conversations) -> None:
        for number in range(self._count):
            level = self._random.choice(LEVELS)
            id = (await at.open(Channel.WEB, Language.EN)).id
            self.levels[id] = level
            draft = Draft(new_message_id(), Kind.MESSAGE, Author.CALLER, Audience.BOTH, Body(text=str(number)))
            await at.accept(id, draft, level=level, ask_human=True)

    async def _break_things(self, redis: Redis, queue: Queue, *, restart_store: bool) -> None:
        began, restarted = time.monotonic(), not restart_store
        next_kill = next_cut = 0.5
        while True:
            await asyncio.sleep(0.1)
            passed = time.monotonic() - began
            with suppress(RedisError, OSError):
                await queue.reap(1000)
                closed = int(await redis.hget("{main}:counters", "closed") or 0)
                if closed >= self._count:
                    return
                if not restarted and closed > self._count // 3:
                    restarted = True
                    await asyncio.to_thread(self._store.kill)
                    await asyncio.to_thread(self._store.start)
            if passed > next_kill:
                victim = self._random.randrange(PROCESSES)
                self._workers[victim].kill()
                self._workers[victim].wait()
                self._workers[victim] = self._worker()
                self.kills += 1
                next_kill = passed + 2.0
            if passed > next_cut:
                with suppress(RedisError, OSError):
                    await self._cut(redis)
                next_cut = passed + 0.7

    async def _cut(self, redis: Redis) -> None:
        clients = [client["id"] for client in await redis.client_list()]
        mine = await redis.client_id()
        for client in self._random.sample(clients, min(5, len(clients))):
            if int(client) != mine:
                with suppress(RedisError):
                    await redis.client_kill_filter(_id=client)
                    self.cuts += 1


class Checker:
    """Reads the audit from the beginning, as somebody who knows nothing but what is written there."""

    def __init__(self, levels: dict[str, int], arrivals: dict[str, int]) -> None:
        """`arrivals`: as the records have them; the audit's own time may be a millisecond later within the same step."""
        self._levels = levels
        self._first_arrival = arrivals
        self._owner: dict[str, str] = {}
        self._epoch: dict[str, int] = {}
        self._line: list[tuple[bool, int, str]] = []
        self.closed: set[str] = set()
        self.claims: set[tuple[str, int, str]] = set()

    def _place(self, id: str) -> tuple[bool, int, str]:
        level = self._levels[id]
        head_start = 0 if level == 4 else Policy().head_start_s[level] * 1000
        return level < 4, self._first_arrival[id] - head_start, id

    def read(self, step: str, id: str, who: str, epoch: int) -> None:
        if step == "enqueue":
            bisect.insort(self._line, self._place(id))
        elif step == "claim_next":
            assert id not in self._owner, "taken by two"
            assert self._line[0][2] == id, "somebody who should have come first was left standing"
            self._line.pop(0)
            self._takes_next_epoch(id, epoch)
            self._owner[id] = who
            self.claims.add((id, epoch, who))
        elif step in ("release", "lapse", "close"):
            assert self._owner.pop(id) == who, "let go by somebody else"
            self._takes_next_epoch(id, epoch)
            if step == "close":
                assert id not in self.closed
                self.closed.add(id)
            else:
                bisect.insort(self._line, self._place(id))

    def _takes_next_epoch(self, id: str, epoch: int) -> None:
        assert epoch == self._epoch.get(id, 0) + 1
        self._epoch[id] = epoch


def judge(running: Store | Watched, storm: Storm, journal: Path) -> Checker:
    with running.client() as client:
        arrivals = {id: int(client.hget(f"{{main}}:conv:{id}", "arrival") or 0) for id in storm.levels}
        checker = Checker(storm.levels, arrivals)
        for _, entry in client.xrange("{main}:audit"):
            checker.read(entry["step"], entry["conv"], entry["who"], int(entry["epoch"] or 0))
        assert checker.closed == set(storm.levels), "lost"
        assert client.zcard("{main}:leases") == 0
        assert client.smembers("{main}:wait:index") == set()
    # The last line may be torn by a kill; every whole one was an answer.
    answered = [line.split() for line in journal.read_text("ascii").splitlines() if line.count(" ") == 2]
    whole = {(id, int(epoch), who) for id, epoch, who in answered if len(who) == 24}
    assert whole <= checker.claims, "a claim was answered and is not in the store"
    assert whole
    return checker


WEATHERS = pytest.mark.parametrize(
    ("house", "restart_store"),
    [(store, False), (store, True), (watched, True)],
    ids=["workers die", "the store dies, too", "a replica takes the dead master's place"],
)
House = Callable[[], AbstractContextManager[Store | Watched]]


@WEATHERS
@pytest.mark.timeout(180)
def test_a_thousand_conversations_survive_the_storm(tmp_path: Path, house: House, restart_store: bool) -> None:
    _storm(tmp_path, house, 1_000, restart_store=restart_store)


@WEATHERS
@pytest.mark.long
@pytest.mark.timeout(0)
def test_ten_thousand_conversations_survive_the_storm(tmp_path: Path, house: House, restart_store: bool) -> None:
    _storm(tmp_path, house, 10_000, restart_store=restart_store)


def _storm(tmp_path: Path, house: House, conversations: int, *, restart_store: bool) -> None:
    journal = tmp_path / "journal"
    with house() as running:
        storm = Storm(running, conversations, journal)
        asyncio.run(storm.rage(restart_store=restart_store))
        checker = judge(running, storm, journal)
    assert storm.kills
    assert storm.cuts
    print(f"{len(checker.claims)} claims, {storm.kills} processes killed, {storm.cuts} connections cut")
