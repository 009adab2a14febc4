"""What every test may ask for: a real Redis, settings of its own, a one-node Redis Cluster."""

import asyncio
import fcntl
import os
import shutil
import socket
import subprocess
import sys
import tempfile
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any

import hypothesis
import pytest
import uvicorn
from redis import Redis as BlockingRedis
from redis.asyncio import Redis
from redis.exceptions import RedisError
from starlette.types import ASGIApp

from helpline.logs import UVICORN
from helpline.settings import PROJECT, Settings
from helpline.vault.keyring import generate_keyring

if TYPE_CHECKING:
    from tests.processes import Processes
    from triage.engine import TriageEngine

hypothesis.settings.register_profile("default", deadline=None, max_examples=50)
hypothesis.settings.register_profile("fuzz", deadline=None, max_examples=5000)
hypothesis.settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "default"))

_BLOCK, _MOST_WORKERS = 2000, 6
"""So many ports a worker, and so many workers whose ports all lie below 32768."""


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Every property-based test is one that `make fuzz` runs longer. Files with slow tests come first: of two workers none is
    left with one of them at the end."""
    for item in items:
        if getattr(getattr(item, "obj", None), "is_hypothesis_test", False):
            item.add_marker(pytest.mark.fuzz)
    slow = {item.path for item in items if item.get_closest_marker("slow")}
    items.sort(key=lambda item: item.path not in slow)


@pytest.fixture(scope="session")
def event_loop_policy() -> asyncio.AbstractEventLoopPolicy:
    """The loop that our processes run on. Importing Rasa makes uvloop the default, and would do so for all later tests."""
    return asyncio.DefaultEventLoopPolicy()


@pytest.fixture(autouse=True)
def no_inherited_settings(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever runs the tests may have settings in the environment; no test sees them."""
    for name in list(os.environ):
        if name.startswith(("HELPLINE_", "TWILIO_")) and name != "HELPLINE_REQUIRE_BROWSER":
            monkeypatch.delenv(name)
    for name in ("REDIS_URL", "SENTRY_DSN"):
        monkeypatch.delenv(name, raising=False)


@contextmanager
def running_redis(folder: Path, *arguments: str, server: Path | None = None) -> Iterator[Path]:
    """A real redis-server for the time of the block; answers the path of its socket. `server`: not the one on the PATH."""
    server = server or shutil.which("redis-server")
    assert server, "no redis-server on the PATH and none in .venv/bin"
    at = folder / "redis.sock"
    fixed = [
        "--unixsocket",
        str(at),
        "--unixsocketperm",
        "600",
        "--dir",
        str(folder),
        "--save",
        "",
        "--daemonize",
        "no",
    ]
    port = [] if "--port" in arguments else ["--port", "0"]
    process = subprocess.Popen([server, *fixed, *port, *arguments], stdout=subprocess.DEVNULL)
    try:
        _wait_for(at)
        yield at
    finally:
        process.terminate()
        process.wait(10)


def _wait_for(at: Path) -> None:
    with BlockingRedis(unix_socket_path=str(at)) as client:
        for _ in range(200):
            with suppress(RedisError):
                if client.ping():
                    return
            # Not asyncio: the session's fixtures start before any loop.
            subprocess.run(["sleep", "0.05"], check=True)
    raise AssertionError("redis-server did not come up")


@pytest.fixture(scope="session")
def redis_socket() -> Iterator[Path]:
    """The socket of the session's Redis. A short folder: a socket's path has 107 bytes at most."""
    with tempfile.TemporaryDirectory(prefix="hl-") as folder, running_redis(Path(folder), "--appendonly", "no") as at:
        yield at


@pytest.fixture
async def redis(redis_socket: Path) -> AsyncIterator[Redis]:
    """A client of the session's Redis, which is empty when the test begins."""
    client = Redis(unix_socket_path=str(redis_socket))
    await client.flushall()
    yield client
    await client.aclose()


@pytest.fixture
def settings(tmp_path: Path, redis_socket: Path) -> Settings:
    """Settings of a helpline on the session's Redis, with fresh keys and an empty home."""
    return Settings(
        home=tmp_path / "home",
        redis_url=f"unix://{redis_socket}",
        master_key=generate_keyring(),
        index_key=generate_keyring(),
    )


@pytest.fixture
def free_port() -> int:
    return unused_port()


def unused_port() -> int:
    """A port of 127.0.0.1 that nobody has, and that no other test gets."""
    return next(_ports)


def _unused_ports() -> Iterator[int]:
    """Below those that the kernel gives to connections, which could be taken before they are used; each worker has a block."""
    worker = int(os.environ.get("PYTEST_XDIST_WORKER", "gw0").removeprefix("gw")) % _MOST_WORKERS
    # Two runs of the tests at once do not begin at the same one.
    begin = os.getpid() % _BLOCK
    for number in range(_BLOCK):
        port = 20_000 + _BLOCK * worker + (begin + number) % _BLOCK
        if _is_unused(port):
            yield port
    raise AssertionError("this worker has had all of its ports")


def _is_unused(port: int) -> bool:
    with socket.socket() as probe:
        try:
            probe.bind(("127.0.0.1", port))
        except OSError:
            return False
    return True


_ports = _unused_ports()


@pytest.fixture(scope="session")
def cluster_socket() -> Iterator[Path]:
    """The socket of a one-node cluster: scripts that touch keys outside their slot fail here."""
    arguments = ["--port", str(unused_port()), "--bind", "127.0.0.1", "--cluster-enabled", "yes"]
    with tempfile.TemporaryDirectory(prefix="hl-") as folder, running_redis(Path(folder), *arguments) as at:
        with BlockingRedis(unix_socket_path=str(at)) as client:
            client.execute_command("CLUSTER", "ADDSLOTSRANGE", 0, 16383)
            while b"cluster_state:ok" not in client.execute_command("CLUSTER", "INFO"):
                subprocess.run(["sleep", "0.05"], check=True)
        yield at


@pytest.fixture
async def cluster_redis(cluster_socket: Path) -> AsyncIterator[Redis]:
    """A plain client of the one-node cluster, which is empty when the test begins."""
    client = Redis(unix_socket_path=str(cluster_socket))
    await client.flushall()
    yield client
    await client.aclose()


@pytest.fixture(scope="session")
def triage_engine(tmp_path_factory: pytest.TempPathFactory) -> "TriageEngine":
    """Triage as every process has it, loaded once a session."""
    from triage.engine import TriageEngine

    return TriageEngine.load(tmp_path_factory.mktemp("triage"))


class _Server(uvicorn.Server):
    """A web server inside the test's own loop: its signal handlers would replace pytest's."""

    @contextmanager
    def capture_signals(self) -> Iterator[None]:
        yield


@asynccontextmanager
async def serving(app: ASGIApp, **options: Any) -> AsyncIterator[str]:
    """The app on a real port for the time of the block; answers its address. `options` are uvicorn's."""
    port = unused_port()
    options = {"ws": "none", "timeout_graceful_shutdown": 1, **UVICORN, **options}
    server = _Server(uvicorn.Config(app, host="127.0.0.1", port=port, **options))
    running = asyncio.create_task(server.serve())
    while not server.started:
        assert not running.done(), "the server did not come up"
        await asyncio.sleep(0.02)
    try:
        yield f"http://127.0.0.1:{port}"
    finally:
        server.should_exit = True
        await running


@pytest.fixture
def triage_in_time(monkeypatch: pytest.MonkeyPatch) -> None:
    """A machine that is busy with other tests does not make triage late."""
    monkeypatch.setattr("gateway.intake.TRIAGE_S", 10.0)


@pytest.fixture
async def staff_page(
    settings: Settings, triage_engine: "TriageEngine", redis: Redis, triage_in_time: None
) -> AsyncIterator[str]:
    """The address of a gateway on the session's Redis."""
    from gateway.app import create_app

    async with serving(create_app(settings, engine=triage_engine)) as address:
        yield address


@pytest.fixture(scope="session")
def trained_home(tmp_path_factory: pytest.TempPathFactory, worker_id: str) -> Path:
    """A HELPLINE_HOME with the really trained risk scorer, and the Rasa model in models/: as they stand, else trained now,
    which takes minutes. Of several workers one trains and the others wait."""
    from bot.training import current_model
    from triage.learning import scorer_is_current

    standing = PROJECT / "var"
    if scorer_is_current(standing) and current_model() is not None:
        return standing
    session = tmp_path_factory.getbasetemp()
    home = (session if worker_id == "master" else session.parent) / "trained"
    home.mkdir(mode=0o700, exist_ok=True)
    with (home / "lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not scorer_is_current(home) or current_model() is None:
            # In a process of its own, as `make train` does it.
            outside = {name: value for name, value in os.environ.items() if not name.startswith("HELPLINE_")}
            command = [sys.executable, "-P", "-m", "helpline", "train"]
            subprocess.run(command, env={**outside, "HELPLINE_HOME": str(home)}, check=True)
    return home


@pytest.fixture(scope="session")
def trained_model(trained_home: Path) -> Path:
    """The really trained model of the project as it stands."""
    from bot.training import current_model

    model = current_model()
    assert model is not None, "the texts changed while the model was training"
    return model


@pytest.fixture(scope="session")
def house(trained_model: Path, trained_home: Path) -> "Iterator[Processes]":
    """A helpline of real processes; one for all who kill or watch them, for the bot takes its seconds to load."""
    from tests.processes import helpline_processes

    with helpline_processes(trained_model, trained_home) as house:
        yield house


async def everything_in(redis: Redis) -> bytes:
    """Every key and everything in it, read by type: a dump may be compressed, and would hide what is sought in it."""
    found: list[Any] = []
    for name in await redis.keys("*"):
        kind = (await redis.type(name)).decode()
        found.append(name)
        if kind == "string":
            found.append(await redis.get(name))
        elif kind == "hash":
            found += [part for item in (await redis.hgetall(name)).items() for part in item]
        elif kind == "set":
            found += await redis.smembers(name)
        elif kind == "zset":
            found += await redis.zrange(name, 0, -1)
        elif kind == "list":
            found += await redis.lrange(name, 0, -1)
        else:
            entries: Any = await redis.xrange(name)
            found += [part for _, fields in entries for item in fields.items() for part in item]
    return b"\n".join(found)
