"""The `helpline` command: quick to list, plain in what it refuses."""

import asyncio
import os
import resource
import shutil
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from redis import Redis as BlockingRedis
from redis.asyncio import Redis
from redis.exceptions import RedisError

from helpline.cli import LazyGroup, main
from helpline.cli.doctor import persistence_findings, replica_findings, twilio_findings
from helpline.presence import Status, beat
from helpline.settings import Settings
from tests.conftest import unused_port
from triage.lexicon import LOCALES

HELPLINE = [sys.executable, "-P", "-m", "helpline"]


def environment(settings: Settings) -> dict[str, str]:
    return {
        **os.environ,
        "HELPLINE_HOME": str(settings.home),
        "REDIS_URL": settings.redis_url or "",
        "HELPLINE_MASTER_KEY": settings.master_key,
        "HELPLINE_INDEX_KEY": settings.index_key,
    }


def helpline(*arguments: str, **environ: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [*HELPLINE, *arguments], capture_output=True, text=True, timeout=60, check=False, env={**os.environ, **environ}
    )


def test_help_lists_the_commands_without_importing_them() -> None:
    program = (
        "import sys\nfrom helpline.cli import main\ntry: main(['--help'], prog_name='helpline')\n"
        "except SystemExit: print(sorted(set(sys.modules) & {'redis', 'rasa', 'spacy', 'pydantic', 'starlette'}))"
    )
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    said = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True).stdout
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    assert after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime < 2
    assert all(f"  {name} " in said for name in ("run", "doctor", "alive"))
    assert said.splitlines()[-1] == "[]"


def test_every_command_that_is_listed_has_its_module() -> None:
    assert isinstance(main, LazyGroup)
    context = main.make_context("helpline", ["--help"], resilient_parsing=True)
    for name in main.list_commands(context):
        assert main.get_command(context, name) is not None


def test_an_unknown_command_is_refused() -> None:
    ended = helpline("nonsense")
    assert ended.returncode == 2
    assert "No such command" in ended.stderr


@pytest.mark.parametrize("command", [["run"], ["doctor"], ["alive", "bot"]])
def test_a_bad_setting_is_one_sentence_and_no_trace(command: list[str]) -> None:
    ended = helpline(*command, HELPLINE_GATEWAY_BIND="nonsense")
    assert ended.returncode == 78
    assert ended.stderr == "helpline: HELPLINE_GATEWAY_BIND must be host:port, for example 127.0.0.1:8080.\n"
    assert ended.stdout == ""


@pytest.mark.parametrize("command", ["run", "bot"])
def test_an_organisation_without_a_directory_is_one_sentence(command: str, short_home: Path) -> None:
    ended = helpline(command, HELPLINE_HOME=str(short_home), HELPLINE_ORGANISATION="atlantis")
    assert ended.returncode == 78
    said = ended.stderr.splitlines()[-1]
    assert said.startswith("helpline: the directory of avenues (HELPLINE_ORGANISATION) can't be used:")
    assert said.endswith("atlantis/organisation.yml: there is no such file")


async def test_alive_answers_by_heartbeat(redis: Redis, settings: Settings) -> None:
    def asked(*arguments: str) -> subprocess.CompletedProcess[str]:
        return helpline("alive", *arguments, **environment(settings))

    missing = await asyncio.to_thread(asked, "bot")
    assert (missing.returncode, missing.stderr) == (1, "helpline: no fresh heartbeat of bot.\n")
    await beat(redis, "main", "bot", Status.LOADING, 30)
    there = await asyncio.to_thread(asked, "bot")
    assert (there.returncode, there.stdout) == (0, f"bot {os.getpid()} loading 30 %\n")
    assert (await asyncio.to_thread(asked, "bot", "--ready")).returncode == 1
    assert (await asyncio.to_thread(asked, "keeper")).returncode == 1


def test_alive_says_when_the_store_is_away(settings: Settings) -> None:
    away = settings.model_copy(update={"redis_url": "unix:///nowhere/redis.sock"})
    ended = helpline("alive", "bot", **environment(away))
    assert (ended.returncode, ended.stderr) == (1, "helpline: the store does not answer.\n")


async def test_doctor_reports_on_the_store(redis: Redis, settings: Settings) -> None:
    ended = await asyncio.to_thread(lambda: helpline("doctor", **environment(settings)))
    # The tests' own Redis keeps no file.
    assert ended.returncode == 1
    assert "FAIL  Redis keeps an append-only file" in ended.stdout
    assert "ok    Redis is version" in ended.stdout
    assert "ok    Redis never evicts" in ended.stdout


@pytest.mark.parametrize("key", [None, "SK" + "k" * 32])
def test_doctor_says_when_the_desk_has_no_telephone_in_the_browser(settings: Settings, key: str | None) -> None:
    changed = {"twilio_account_sid": "AC" + "a" * 32, "twilio_api_key": key}
    told = [finding.sentence for finding in twilio_findings(settings.model_copy(update=changed))]
    assert any("TWILIO_API_KEY is not set" in one for one in told) is (key is None)


def test_doctor_says_that_the_embedded_store_is_not_for_production(short_home: Path) -> None:
    said = helpline("doctor", HELPLINE_HOME=str(short_home)).stdout
    assert "note  Redis is the embedded one: not for production" in said
    assert "`helpline run` starts it" in said


@pytest.mark.parametrize(
    ("changed", "config", "good"),
    [
        ({}, {"appendfsync": "always"}, True),
        ({}, {"appendfsync": "everysec"}, None),
        ({}, {"appendfsync": "no"}, False),
        ({}, None, None),
        ({"aof_enabled": 0}, {"appendfsync": "always"}, False),
        ({"maxmemory_policy": "allkeys-lru"}, {"appendfsync": "always"}, False),
        ({"aof_last_write_status": "err"}, {"appendfsync": "always"}, False),
    ],
)
def test_doctor_judges_persistence(changed: dict[str, Any], config: dict[str, str] | None, good: bool | None) -> None:
    info = {"aof_enabled": 1, "aof_last_write_status": "ok", "maxmemory_policy": "noeviction", **changed}
    grades = [finding.good for finding in persistence_findings(info, config)]
    worst = False if False in grades else None if None in grades else True
    assert worst is good


@pytest.mark.parametrize(
    ("connected", "wanted", "grades"), [(0, 0, []), (1, 0, [None]), (0, 1, [False]), (1, 1, [True]), (1, 2, [False])]
)
def test_doctor_says_whether_what_is_accepted_can_be_confirmed(
    connected: int, wanted: int, grades: list[bool | None]
) -> None:
    found = replica_findings({"connected_slaves": connected}, wanted)
    assert [finding.good for finding in found] == grades


@pytest.fixture
def short_home() -> Iterator[Path]:
    with tempfile.TemporaryDirectory(prefix="hl-") as folder:
        yield Path(folder)


@pytest.fixture
def free_ports(short_home: Path) -> dict[str, str]:
    """The environment of a helpline that disturbs no other."""
    return {
        "HELPLINE_HOME": str(short_home),
        "HELPLINE_GATEWAY_BIND": f"127.0.0.1:{unused_port()}",
        "HELPLINE_DESK_BIND": f"127.0.0.1:{unused_port()}",
    }


@pytest.fixture
def running(free_ports: dict[str, str]) -> Iterator[subprocess.Popen[bytes]]:
    process = subprocess.Popen(
        [*HELPLINE, "run"],
        env={**os.environ, **free_ports},
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
    )
    wait_for_store(Path(free_ports["HELPLINE_HOME"]))
    yield process
    process.terminate()
    process.wait(30)


def wait_for_store(home: Path) -> int:
    """The process id of the embedded Redis, once it answers."""
    with BlockingRedis(unix_socket_path=str(home / "redis" / "redis.sock")) as client:
        for _ in range(200):
            try:
                return int(client.info("server")["process_id"])
            except RedisError:
                time.sleep(0.05)
    raise AssertionError("no Redis came up")


@pytest.mark.slow
def test_a_second_run_is_told_plainly(running: subprocess.Popen[bytes], free_ports: dict[str, str]) -> None:
    second = helpline("run", **free_ports)
    assert second.returncode == 1
    assert second.stderr.startswith(f"helpline: already running here as process {running.pid}; stop that one first")
    assert second.stderr.count("\n") == 1


@pytest.mark.slow
def test_a_run_can_follow_a_killed_one_at_once(
    running: subprocess.Popen[bytes], free_ports: dict[str, str], short_home: Path
) -> None:
    old = wait_for_store(short_home)
    running.kill()
    running.wait()
    following = subprocess.Popen([*HELPLINE, "run"], env={**os.environ, **free_ports}, stdout=-3, stderr=-3)
    try:
        for _ in range(100):
            if (new := wait_for_store(short_home)) != old:
                break
            time.sleep(0.1)
        assert new != old
    finally:
        following.terminate()
        assert following.wait(30) == 0


@pytest.mark.slow
def test_run_prints_where_everything_is(running: subprocess.Popen[bytes], free_ports: dict[str, str]) -> None:
    running.terminate()
    said = running.communicate(timeout=30)[0].decode()
    assert f"staff page   http://{free_ports['HELPLINE_GATEWAY_BIND']}" in said
    assert f"desk         http://{free_ports['HELPLINE_DESK_BIND']}" in said
    assert "not for production" in said


@pytest.mark.parametrize("name", ["HELPLINE_GATEWAY_BIND", "HELPLINE_DESK_BIND"])
def test_a_busy_port_is_one_sentence(free_ports: dict[str, str], name: str) -> None:
    with socket.create_server(("127.0.0.1", int(free_ports[name].rpartition(":")[2]))):
        ended = helpline("run", **free_ports)
    assert ended.returncode == 1
    assert ended.stderr.startswith(f"helpline: {name} can't be used: {free_ports[name]} is taken")
    assert ended.stderr.count("\n") == 1


def test_no_redis_server_is_one_sentence(free_ports: dict[str, str], short_home: Path) -> None:
    bad = short_home / "bin"
    bad.mkdir()
    program = "import helpline.store.embedded as e; e._candidates = lambda: []; import helpline.__main__"
    ended = subprocess.run(
        [sys.executable, "-c", program, "run"],
        env={**os.environ, **free_ports},
        capture_output=True,
        text=True,
        check=False,
    )
    assert ended.returncode == 1
    assert ended.stderr.startswith("helpline: no redis-server of version 6.2 or later was found")


@pytest.mark.parametrize("command", ["gateway", "keeper", "doctor"])
def test_a_lexicon_with_a_mistake_stops_the_start_with_file_line_and_reason(command: str, tmp_path: Path) -> None:
    shutil.copytree(LOCALES, tmp_path / "locales")
    wrong = tmp_path / "locales" / "zh" / "risk.yml"
    lines = wrong.read_text(encoding="utf-8").splitlines()
    at = lines.index("  suicide:")
    wrong.write_text("\n".join([*lines[:at], "  sucide:", *lines[at + 1 :]]) + "\n", encoding="utf-8")
    program = (
        "import sys; from pathlib import Path; import triage.compile as c; "
        "c.check_lexicons.__defaults__ = (Path(sys.argv.pop(1)),); import helpline.__main__"
    )
    ended = subprocess.run(
        [sys.executable, "-c", program, str(tmp_path / "locales"), command],
        env={**os.environ, "HELPLINE_HOME": str(tmp_path / "home")},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    reason = f"{wrong}:{at + 1}: unknown category: sucide"
    if command == "doctor":
        assert (ended.returncode, f"FAIL  {reason}" in ended.stdout) == (1, True)
    else:
        assert (ended.returncode, ended.stderr) == (78, f"helpline: {reason}\n")
