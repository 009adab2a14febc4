"""A helpline of real processes on this machine, each of which a test may freeze, kill and start again."""

import json
import os
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

import httpx
from redis import Redis
from redis.exceptions import RedisError

from helpline.ids import new_message_id
from helpline.settings import Settings, load_settings
from helpline.store.embedded import find_server, server_command
from tests.conftest import unused_port

TURN_LEASE_S = 2


class Processes:
    """Redis, gateway, keeper and bot (and the desk, for who asks for it), under a home of their own."""

    def __init__(self, home: Path, **settings: str) -> None:
        self.home = home
        self.logs = home / "logs"
        self.logs.mkdir(mode=0o700)
        outside = {name: value for name, value in os.environ.items() if not name.startswith(("HELPLINE_", "TWILIO_"))}
        self.environment = {
            **{name: value for name, value in outside.items() if name not in {"REDIS_URL", "SENTRY_DSN"}},
            "HELPLINE_HOME": str(home),
            "HELPLINE_GATEWAY_BIND": f"127.0.0.1:{unused_port()}",
            "HELPLINE_DESK_BIND": f"127.0.0.1:{unused_port()}",
            "HELPLINE_TURN_LEASE_S": str(TURN_LEASE_S),
            "HELPLINE_LOG_LEVEL": "debug",
            **settings,
        }
        self.settings: Settings = load_settings(self.environment)
        self.redis = Redis(unix_socket_path=str(self.settings.redis_socket), decode_responses=True)
        self._running: dict[str, subprocess.Popen[bytes]] = {}

    @property
    def page(self) -> str:
        return self.settings.gateway_bind.url

    @property
    def desk(self) -> str:
        return self.settings.desk_bind.url

    def start(self, name: str) -> None:
        """Start a process that isn't running."""
        if name in self._running:
            return
        command = [sys.executable, "-P", "-m", "helpline", name]
        if name == "redis":
            command = server_command(find_server().path, self.settings)
        with (self.logs / f"{name}.log").open("ab") as log:
            self._running[name] = subprocess.Popen(
                command, env=self.environment, stdout=log, stderr=log, stdin=subprocess.DEVNULL
            )

    def ready(self, name: str, within_s: float | None = None) -> None:
        """Wait until a process does its work."""
        # On a busy machine the bot loads for minutes.
        within_s = within_s or (300 if name == "bot" else 60)
        until(lambda: self._is_ready(name), within_s, f"{name} is ready")

    def _is_ready(self, name: str) -> bool:
        process = self._running[name]
        assert process.poll() is None, f"{name} ended with {process.returncode}; see {self.logs}"
        with suppress(RedisError, httpx.HTTPError):
            if name == "redis":
                return bool(self.redis.ping())
            if name == "gateway":
                return httpx.get(f"{self.page}/readyz").status_code == 200
            if name == "desk":
                return httpx.get(f"{self.desk}/healthz").status_code == 200
            beats = self.redis.hgetall("{main}:alive")
            return any(
                field.startswith(f"{name}:{process.pid}:") and json.loads(beat)["status"] == "ready"
                for field, beat in beats.items()
            )
        return False

    def kill(self, name: str) -> None:
        """SIGKILL, also of what is frozen."""
        process = self._running.pop(name)
        process.kill()
        process.wait(10)

    def replace_desk(self) -> None:
        """Kill the desk when another one works already, at another port."""
        first = self._running.pop("desk")
        self.environment["HELPLINE_DESK_BIND"] = f"127.0.0.1:{unused_port()}"
        self.settings = load_settings(self.environment)
        try:
            self.start("desk")
            self.ready("desk")
        finally:
            first.kill()
            first.wait(10)

    def freeze(self, name: str) -> None:
        self._running[name].send_signal(signal.SIGSTOP)

    def thaw(self, name: str) -> None:
        if name in self._running:
            self._running[name].send_signal(signal.SIGCONT)

    def revive(self, *names: str) -> None:
        """Start what is not running, thaw what is frozen, wait until all work."""
        for name in names:
            self.start(name)
            self.thaw(name)
        for name in names:
            self.ready(name)

    def run(self, *arguments: str) -> str:
        """A `helpline` command; answers what it printed."""
        done = subprocess.run(
            [sys.executable, "-P", "-m", "helpline", *arguments],
            env=self.environment,
            capture_output=True,
            text=True,
            timeout=60,
            check=True,
        )
        return done.stdout

    def close(self) -> None:
        for name in [name for name in self._running if name != "redis"] + ["redis"]:
            if name in self._running:
                self.kill(name)


def bring_models(trained_home: Path, home: Path) -> None:
    """What was trained and compiled once, for another home; else its processes would do it again, beside the tests."""
    shutil.copytree(trained_home / "models", home / "models", dirs_exist_ok=True)


@contextmanager
def helpline_processes(trained_model: Path, trained_home: Path) -> Iterator[Processes]:
    """All processes but the desk, working; taken down at the end."""
    assert trained_model.exists()
    # Short: a socket's path has 107 bytes at most.
    home = Path(tempfile.mkdtemp(prefix="hl-"))
    house = Processes(home)
    bring_models(trained_home, home)
    try:
        for name in ("redis", "gateway", "keeper", "bot"):
            house.start(name)
        for name in ("redis", "keeper", "gateway", "bot"):
            house.ready(name, within_s=300)
        yield house
    finally:
        house.close()
        shutil.rmtree(home, ignore_errors=True)


def until(true: Callable[[], object], within_s: float = 20, what: str = "it happened") -> None:
    give_up = time.monotonic() + within_s
    while not true():
        assert time.monotonic() < give_up, f"not within {within_s} s: {what}"
        time.sleep(0.01)


class Caller:
    """A caller's client as docs/openapi.yaml asks for it: repeats what was not confirmed, resumes what was cut."""

    def __init__(self, house: Processes, language: str = "en") -> None:
        self._house = house
        self._language = language
        self.http = httpx.Client(base_url=house.page, timeout=5)
        self.heard: list[dict[str, Any]] = []
        self._leaving = threading.Event()
        self._listener: threading.Thread | None = None
        self._open()

    def _open(self) -> None:
        self.http.headers.pop("Authorization", None)
        opened = self.http.post("/chat/session", json={"language": self._language})
        opened.raise_for_status()
        self.token: str = opened.json()["token"]
        self.http.cookies.clear()
        self.http.headers["Authorization"] = f"Bearer {self.token}"

    def start_over(self) -> None:
        """From now on somebody else, who was never here, and listens if this one did."""
        listens = self._listener is not None
        self._stop_listening()
        self._open()
        self.heard.clear()
        if listens:
            self.listen()

    def try_to_send(self, message_id: str, text: str, timeout: float = 5) -> bool:
        """Whether the message was confirmed."""
        with suppress(httpx.HTTPError):
            return (
                self.http.post("/chat/messages", json={"id": message_id, "text": text}, timeout=timeout).status_code
                == 202
            )
        return False

    def send(self, text: str, message_id: str = "", within_s: float = 40) -> str:
        """Send until it is confirmed, always under the same id."""
        message_id = message_id or new_message_id()
        until(lambda: self.try_to_send(message_id, text), within_s, "the message is accepted")
        return message_id

    def listen(self) -> None:
        """Hear events from now on, across every loss of the connection."""
        self._leaving.clear()
        self._listener = threading.Thread(target=self._listen, daemon=True)
        self._listener.start()

    def _listen(self) -> None:
        last = ""
        while not self._leaving.is_set():
            with suppress(httpx.HTTPError):
                headers = {"Last-Event-ID": last} if last else {}
                timeout = httpx.Timeout(5, read=2)
                with self.http.stream("GET", "/chat/events", headers=headers, timeout=timeout) as stream:
                    for event, id, data in events(stream.iter_lines()):
                        if self._leaving.is_set():
                            return
                        if event == "entry":
                            self.heard.append(json.loads(data))
                            last = id
            self._leaving.wait(0.1)

    def answers(self) -> list[dict[str, Any]]:
        return [entry for entry in list(self.heard) if entry["from"] == "assistant"]

    def leave(self) -> None:
        self._stop_listening()
        self.http.close()

    def _stop_listening(self) -> None:
        self._leaving.set()
        if self._listener is not None:
            self._listener.join(10)


def events(lines: Iterator[str]) -> Iterator[tuple[str, str, str]]:
    """Name, id and data of each server-sent event."""
    fields: dict[str, str] = {}
    for line in lines:
        name, _, value = line.partition(":")
        if line == "":
            if "data" in fields:
                yield fields.get("event", "message"), fields.get("id", ""), fields["data"]
            fields = {}
        elif name:
            fields[name] = value.removeprefix(" ")


def conversation_of(house: Processes, message_id: str) -> str | None:
    """Which conversation holds a message."""
    for key in house.redis.scan_iter("{main}:conv:*:ids"):
        if house.redis.hexists(key, message_id):
            found = re.fullmatch(r"\{main\}:conv:([^:]+):ids", key)
            return found[1] if found else None
    return None
