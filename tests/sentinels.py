"""A real Redis with a replica, watched by real Sentinels, on this machine."""

import os
import shutil
import signal
import subprocess
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

from redis import Redis
from redis.exceptions import RedisError

from tests.conftest import unused_port

NAME = "helpline"
_SENTINELS = 3
_DOWN_AFTER_MS = 1000


class Sentinels:
    """Two servers, of which the first is the master, and three Sentinels that agree by two."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._server = shutil.which("redis-server") or ""
        assert self._server, "no redis-server on the PATH"
        self.servers = [unused_port() for _ in range(2)]
        self._watching = [unused_port() for _ in range(_SENTINELS)]
        self._running: dict[int, subprocess.Popen[bytes]] = {}

    @property
    def url(self) -> str:
        return f"redis+sentinel://{','.join(f'127.0.0.1:{port}' for port in self._watching)}/{NAME}"

    def start(self) -> None:
        for port in self.servers:
            self.start_server(port)
        for port in self._watching:
            self._start_sentinel(port)
        until(self._agree, "the Sentinels know each other and the replica, which is up to date")

    def start_server(self, port: int, follows: int | None = None) -> None:
        """`follows`: whose replica it is; the second server is the first one's in the beginning."""
        if follows is None and port != self.servers[0]:
            follows = self.servers[0]
        folder = self._folder / str(port)
        folder.mkdir(exist_ok=True)
        options = [
            "--port",
            str(port),
            "--bind",
            "127.0.0.1",
            "--dir",
            str(folder),
            "--save",
            "",
            "--appendonly",
            "yes",
        ]
        quick = ["--repl-diskless-sync-delay", "0", "--repl-ping-replica-period", "1"]
        follow = ["--replicaof", f"127.0.0.1 {follows}"] if follows else []
        self._run(port, *options, *quick, *follow)

    def _start_sentinel(self, port: int) -> None:
        file = self._folder / f"sentinel-{port}.conf"
        file.write_text(
            f"port {port}\nbind 127.0.0.1\ndir {self._folder}\n"
            f"sentinel monitor {NAME} 127.0.0.1 {self.servers[0]} 2\n"
            f"sentinel down-after-milliseconds {NAME} {_DOWN_AFTER_MS}\n"
            f"sentinel failover-timeout {NAME} 5000\n"
        )
        self._run(port, str(file), "--sentinel")

    def _run(self, port: int, *arguments: str) -> None:
        self._running[port] = subprocess.Popen([self._server, *arguments], stdout=subprocess.DEVNULL)
        until(lambda: self.client(port).ping(), "a server answers")

    def client(self, port: int) -> "Redis[str]":
        return Redis(port=port, decode_responses=True, socket_timeout=2)

    def _agree(self) -> bool:
        states: list[Any] = [self.client(port).sentinel_masters()[NAME] for port in self._watching]
        replica: Any = self.client(self.servers[0]).info("replication").get("slave0", {})
        all_known = all(one["num-slaves"] == 1 and one["num-other-sentinels"] == _SENTINELS - 1 for one in states)
        return all_known and replica.get("state") == "online"

    def master(self) -> int:
        """The port of the server that the Sentinels call the master."""
        address: Any = self.client(self._watching[0]).sentinel_get_master_addr_by_name(NAME)
        return int(address[1])

    def kill(self, port: int) -> None:
        process = self._running.pop(port)
        process.kill()
        process.wait()

    def freeze(self, port: int) -> None:
        self._running[port].send_signal(signal.SIGSTOP)

    def thaw(self, port: int) -> None:
        self._running[port].send_signal(signal.SIGCONT)

    def close(self) -> None:
        for process in self._running.values():
            with suppress(ProcessLookupError):
                os.kill(process.pid, signal.SIGCONT)
            process.kill()
            process.wait()


def until(true: Callable[[], object], what: str, within_s: float = 30) -> None:
    give_up = time.monotonic() + within_s
    while True:
        with suppress(RedisError, OSError):
            if true():
                return
        assert time.monotonic() < give_up, f"not within {within_s} s: {what}"
        time.sleep(0.05)


@contextmanager
def sentinels(folder: Path) -> Iterator[Sentinels]:
    running = Sentinels(folder)
    try:
        running.start()
        yield running
    finally:
        running.close()
