"""The desk served for real, and counsellors who are signed in."""

import asyncio
import json
from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import dataclass
from typing import Any, Self

import httpx
import pytest
import uvicorn
import websockets
from argon2 import PasswordHasher
from redis.asyncio import Redis

from handoff.desk import passwords
from handoff.desk.accounts import Account, Accounts, NewAccount
from handoff.desk.app import Desk, create_app
from handoff.desk.signs import ListeningProtocol
from helpline.language import Language
from helpline.logs import UVICORN
from helpline.settings import Settings
from helpline.vault.keyring import Vault

PASSWORD = "correct horse battery"


@pytest.fixture(autouse=True)
def quick_passwords(monkeypatch: pytest.MonkeyPatch) -> None:
    """Still argon2id, but at a cost at which a test may sign in many times."""
    monkeypatch.setattr(passwords, "_hasher", PasswordHasher(time_cost=1, memory_cost=8192, parallelism=1))


@dataclass
class Served:
    """A desk process: its address and what it works with."""

    url: str
    desk: Desk
    server: uvicorn.Server

    @classmethod
    async def start(cls, settings: Settings, redis: Redis, port: int) -> tuple[Self, asyncio.Task[None]]:
        app = create_app(settings, redis)
        config = uvicorn.Config(
            app,
            port=port,
            ws=ListeningProtocol,
            ws_ping_interval=0.2,
            ws_ping_timeout=0.5,
            timeout_graceful_shutdown=1,
            **UVICORN,
        )
        server = uvicorn.Server(config)
        running = asyncio.create_task(server.serve())
        while not server.started:
            await asyncio.sleep(0.02)
        return cls(f"http://127.0.0.1:{port}", app.state.desk, server), running


@pytest.fixture
async def served(settings: Settings, redis: Redis, free_port: int) -> AsyncIterator[Served]:
    desk, running = await Served.start(settings, redis, free_port)
    yield desk
    desk.server.should_exit = True
    await running


@pytest.fixture
async def accounts(redis: Redis, settings: Settings) -> Accounts:
    return Accounts(redis, Vault.from_settings(settings.master_key, settings.index_key), settings.cell)


class Browser:
    """A counsellor's browser: cookie, same-origin requests, the live line."""

    def __init__(self, url: str) -> None:
        self.url = url
        self.http = httpx.AsyncClient(base_url=url, headers={"Origin": url}, timeout=20)

    async def act(self, path: str, **body: Any) -> httpx.Response:
        return await self.http.post(f"/desk/{path}", json=body)

    def live(self, path: str = "/desk/live", **headers: str) -> "Live":
        cookie = {"Cookie": f"desk={self.http.cookies['desk']}"} if "desk" in self.http.cookies else {}
        return Live(self.url.replace("http", "ws") + path, {"Origin": self.url, **cookie, **headers})

    def softphone(self, **headers: str) -> "Live":
        """An open telephone page, as the desk sees it."""
        return self.live("/desk/softphone", **headers)


class Live:
    """What a tab hears: `await live.until("queue", lambda message: ...)`."""

    def __init__(self, url: str, headers: dict[str, str]) -> None:
        self._connecting = websockets.connect(url, extra_headers=headers)
        self.entries: dict[str, list[dict[str, Any]]] = {}

    async def __aenter__(self) -> Self:
        self.socket = await self._connecting.__aenter__()
        return self

    async def __aexit__(self, *error: object) -> None:
        await self._connecting.__aexit__(*error)

    async def until(self, kind: str, fits: Callable[[dict[str, Any]], bool] = lambda _: True) -> dict[str, Any]:
        async with asyncio.timeout(10):
            while True:
                message: dict[str, Any] = json.loads(await self.socket.recv())
                if message["type"] == "entries":
                    self.entries.setdefault(message["id"], []).extend(message["entries"])
                if message["type"] == kind and fits(message):
                    return message


SignIn = Callable[..., Awaitable[tuple[Browser, Account]]]


@pytest.fixture
async def sign_in(served: Served) -> AsyncIterator[SignIn]:
    """`await sign_in("name", languages=...)`: a new counsellor, signed in with a password of their own."""
    browsers: list[Browser] = []

    async def signed_in(name: str = "amina", **fields: Any) -> tuple[Browser, Account]:
        made = await served.desk.accounts.add(NewAccount(name, **{"languages": tuple(Language), **fields}))
        browser = Browser(served.url)
        browsers.append(browser)
        await browser.http.post("/sign-in", data={"name": made.name, "password": made.password})
        changed = {"old": made.password, "new": PASSWORD, "again": PASSWORD}
        assert (await browser.http.post("/password", data=changed)).headers["location"] == "/"
        return browser, await served.desk.accounts.named(name)

    yield signed_in
    for browser in browsers:
        await browser.http.aclose()
