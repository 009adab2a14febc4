"""A counsellor who is gone loses the conversation in time, one who is there never does. Real processes, really killed."""

import asyncio
import contextlib
import shutil
import tempfile
import time
from collections.abc import AsyncIterator, Callable
from pathlib import Path
from typing import Self

import httpx
import pytest
import websockets
from redis.asyncio import Redis

from handoff.desk.accounts import Accounts, NewAccount
from handoff.desk.sessions import DeskSessions
from helpline.channel import Channel
from helpline.conversation.log import Conversations
from helpline.conversation.records import Conversation, State
from helpline.ids import ConversationId, CounsellorId, new_message_id
from helpline.language import Language
from helpline.policy import Policy
from helpline.vault.keyring import Vault
from tests.processes import Processes, until

SHORT_LEASE_S = 4
PROMISED_S = 45
"""What the documents promise, whatever the setting."""
_SKEW = "import time\nreal = time.time\ntime.time = lambda: real() + {skew}\ntime.time_ns = lambda: int(time.time() * 1e9)\n"


class Browser:
    """A counsellor's browser: its session, its live line, opened again whenever it is lost, as desk.js does it."""

    def __init__(self, house: "House", id: CounsellorId, token: str) -> None:
        self.id = id
        self.at = house.processes.desk
        self._token = token

    @property
    def _headers(self) -> dict[str, str]:
        return {"Cookie": f"desk={self._token}", "Origin": self.at}

    async def open(self) -> None:
        await self._connect()
        self._staying = asyncio.create_task(self._stay())

    async def _connect(self) -> None:
        address = self.at.replace("http", "ws") + "/desk/live"
        # What it is told is of no interest here, and must not hold up the answers to pings.
        self.line = await websockets.connect(address, extra_headers=self._headers, max_queue=None)
        await self.line.recv()

    async def _stay(self) -> None:
        while True:
            await self.line.wait_closed()
            await asyncio.sleep(0.2)
            with contextlib.suppress(OSError, TimeoutError, websockets.WebSocketException):
                await self._connect()

    async def act(self, verb: str, **body: object) -> httpx.Response:
        async with httpx.AsyncClient(base_url=self.at, headers=self._headers, timeout=20) as http:
            return await http.post(f"/desk/{verb}", json=body)

    def die(self) -> None:
        """The browser's process ends: the machine resets the connection."""
        self._staying.cancel()
        self.line.transport.abort()

    def lose_network(self) -> None:
        """Nothing comes and nothing goes any more, and nobody says so."""
        self._staying.cancel()
        self.line.transport.pause_reading()


class House:
    """Redis, desk and keeper as processes of their own."""

    def __init__(self, processes: Processes, redis: Redis) -> None:
        self.processes = processes
        self.policy = processes.settings.policy
        vault = Vault.from_settings(processes.settings.master_key, processes.settings.index_key)
        self.conversations = Conversations(redis, vault, processes.settings.cell, self.policy)
        self._accounts = Accounts(redis, vault, processes.settings.cell)
        self._browsers: list[Browser] = []
        self._sessions = DeskSessions(redis, vault, processes.settings.cell, self._accounts)

    @classmethod
    @contextlib.asynccontextmanager
    async def standing(cls, lease_s: int, skew_s: tuple[int, int] = (0, 0)) -> AsyncIterator[Self]:
        """`skew_s`: by how much the clocks of desk and keeper are wrong."""
        # Short: a socket's path has 107 bytes at most.
        home = Path(tempfile.mkdtemp(prefix="hl-"))
        processes = Processes(home, HELPLINE_LEASE_S=str(lease_s))
        redis = Redis(unix_socket_path=str(processes.settings.redis_socket))
        try:
            processes.start("redis")
            for name, skew in zip(("desk", "keeper"), skew_s, strict=True):
                folder = home / name
                folder.mkdir()
                (folder / "sitecustomize.py").write_text(_SKEW.format(skew=skew), "utf-8")
                processes.environment["PYTHONPATH"] = str(folder)
                processes.start(name)
            for name in ("redis", "desk", "keeper"):
                await asyncio.to_thread(processes.ready, name)
            house = cls(processes, redis)
            yield house
            for browser in house._browsers:
                browser.die()
        finally:
            await redis.aclose()
            processes.close()
            shutil.rmtree(home, ignore_errors=True)

    async def counsellor(self, name: str = "amina") -> Browser:
        made = await self._accounts.add(NewAccount(name, tuple(Language)))
        account = await self._accounts.named(name)
        generation = await self._accounts.change_password(account, made.password, "correct horse battery")
        browser = Browser(self, account.id, await self._sessions.start(account.id, generation))
        self._browsers.append(browser)
        await browser.open()
        return browser

    async def held(self, browser: Browser) -> ConversationId:
        """A caller, taken by this counsellor."""
        opened = await self.conversations.open(Channel.WEB, Language.EN)
        await self.conversations.raise_level(opened.id, 3)
        assert (await browser.act("claim-next")).json()["conversation"] == opened.id
        return opened.id

    async def now(self, id: ConversationId) -> Conversation:
        return await self.conversations.get(id)

    async def returned_after(self, id: ConversationId, within_s: float) -> float:
        """Seconds until it is in line again."""
        began = time.monotonic()
        while (await self.now(id)).state is not State.WAITING:
            assert time.monotonic() - began < within_s, "it is still with a counsellor who is gone"
            await asyncio.sleep(0.05)
        return time.monotonic() - began

    async def told(self, id: ConversationId) -> list[str | None]:
        """What the caller heard. That nobody else is there may follow within a second."""
        return [entry.body.sentence for entry in await self.conversations.read(id)]

    def clock_jumps(self) -> int:
        """How many the keeper has seen."""
        return (self.processes.logs / "keeper.log").read_text("utf-8").count("clock_jump")

    async def a_while(self) -> None:
        """Longer than a lease."""
        for _ in range(self.policy.lease_s + 1):
            await asyncio.sleep(1)


@pytest.mark.parametrize("skew_s", [(3600, -3600), pytest.param((-3600, 3600), marks=pytest.mark.long)])
async def test_who_is_gone_loses_the_conversation_and_who_is_there_keeps_it_whatever_time_their_processes_believe(
    skew_s: tuple[int, int],
) -> None:
    async with House.standing(SHORT_LEASE_S, skew_s) as house:
        dead, cut, here = [await house.counsellor(name) for name in ("dead", "cut", "here")]
        conversations = [await house.held(one) for one in (dead, cut, here)]
        dead.die()
        cut.lose_network()
        for id in conversations[:2]:
            await house.returned_after(id, PROMISED_S)
            assert "notice-person-lost" in await house.told(id)
        await house.a_while()
        kept = await house.now(conversations[2])
        assert (kept.state, kept.counsellor, kept.epoch) == (State.HUMAN, here.id, 1)


async def test_when_a_desk_process_dies_who_reconnects_within_the_lease_has_lost_nothing() -> None:
    async with House.standing(SHORT_LEASE_S) as house:
        back, gone = [await house.counsellor(name) for name in ("back", "gone")]
        kept, lost = [await house.held(one) for one in (back, gone)]
        # The new one takes longer to start than a lease lasts: it is there before. One of the two never finds it.
        await asyncio.to_thread(house.processes.replace_desk)
        back.at = house.processes.desk
        await house.returned_after(lost, PROMISED_S)
        assert "notice-person-lost" in await house.told(lost)
        assert ((await house.now(kept)).state, (await house.now(kept)).epoch) == (State.HUMAN, 1)
        said = await back.act("reply", conversation=kept, id=new_message_id(), text="I am here.", epoch=1)
        assert said.status_code == 200


async def test_a_desk_that_stood_still_writes_to_nobody_elses_conversation() -> None:
    async with House.standing(SHORT_LEASE_S) as house:
        browser = await house.counsellor()
        id = await house.held(browser)
        house.processes.freeze("desk")
        late = asyncio.create_task(
            browser.act("reply", conversation=id, id=new_message_id(), text="I am here.", epoch=1)
        )
        await house.returned_after(id, PROMISED_S)
        house.processes.thaw("desk")
        assert (await late).status_code == 409
        assert (await house.now(id)).state is State.WAITING


@pytest.mark.long
async def test_a_keeper_that_dies_and_comes_back_takes_from_the_dead_alone() -> None:
    async with House.standing(SHORT_LEASE_S) as house:
        dead, here = [await house.counsellor(name) for name in ("dead", "here")]
        lost, kept = [await house.held(one) for one in (dead, here)]
        house.processes.kill("keeper")
        dead.die()
        await house.a_while()
        assert (await house.now(lost)).state is State.HUMAN
        house.processes.start("keeper")
        await house.returned_after(lost, PROMISED_S)
        assert (await house.now(kept)).state is State.HUMAN


class Clock:
    """The time of all steps, ahead of the real one by as much as a test says."""

    def __init__(self, redis: Redis) -> None:
        self._redis = redis
        self.ahead_s = 0

    async def run(self) -> None:
        while True:
            await self._redis.set("{main}:test-clock", int((time.time() + self.ahead_s) * 1000))
            await asyncio.sleep(0.05)


async def test_a_jump_of_the_stores_clock_takes_nothing_from_who_is_there() -> None:
    async with House.standing(SHORT_LEASE_S) as house:
        clock = Clock(house.conversations.redis)
        running = asyncio.create_task(clock.run())
        browser = await house.counsellor()
        id = await house.held(browser)
        # So that nobody can renew before the keeper has looked: every lease looks run out then.
        house.processes.freeze("desk")
        seen = house.clock_jumps()
        clock.ahead_s = 3600
        await asyncio.to_thread(until, lambda: house.clock_jumps() > seen)
        house.processes.thaw("desk")
        await house.a_while()
        assert ((await house.now(id)).state, (await house.now(id)).epoch) == (State.HUMAN, 1)
        browser.die()
        await house.returned_after(id, PROMISED_S)
        running.cancel()


@pytest.mark.long
async def test_a_store_that_stood_still_for_longer_than_a_lease_takes_nothing_from_who_is_there() -> None:
    async with House.standing(SHORT_LEASE_S) as house:
        id = await house.held(await house.counsellor())
        house.processes.freeze("redis")
        for _ in range(2 * SHORT_LEASE_S):
            await asyncio.sleep(1)
        house.processes.thaw("redis")
        await house.a_while()
        assert ((await house.now(id)).state, (await house.now(id)).epoch) == (State.HUMAN, 1)


def the_browser_dies(house: House, browser: Browser) -> None:
    browser.die()


def the_network_is_cut(house: House, browser: Browser) -> None:
    browser.lose_network()


def the_process_dies(house: House, browser: Browser) -> None:
    house.processes.kill("desk")


@pytest.mark.long
@pytest.mark.parametrize("death", [the_browser_dies, the_network_is_cut, the_process_dies])
async def test_with_the_settings_as_they_are_it_takes_no_longer_than_promised(
    death: Callable[[House, Browser], None],
) -> None:
    async with House.standing(Policy().lease_s) as house:
        browser = await house.counsellor()
        id = await house.held(browser)
        death(house, browser)
        took = await house.returned_after(id, 2 * PROMISED_S)
        print(f"{death.__name__}: back in line after {took:.1f} s")
        assert took <= PROMISED_S
        assert "notice-person-lost" in await house.told(id)
