"""Supervision: what dies is started again, and everything ends together."""

import asyncio
import os
import signal
import subprocess
import sys
import time
from collections.abc import AsyncIterator
from contextlib import suppress
from pathlib import Path

import pytest

from helpline.supervisor import FIRST_DELAY_S, HEALTHY_S, LONGEST_DELAY_S, Backoff, Program, Supervisor

# Writes its process id into a new file in the folder, then waits.
_MARK = "import os, sys, time, pathlib; pathlib.Path(sys.argv[1], str(os.getpid())).touch(); "


def program(folder: Path, name: str = "one", then: str = "time.sleep(60)", store: bool = False) -> Program:
    folder.mkdir(exist_ok=True)
    return Program(name, [sys.executable, "-c", _MARK + then, str(folder)], store=store)


async def pids(folder: Path, count: int = 1) -> list[int]:
    """The processes started there, first to last, once there are so many."""
    async with asyncio.timeout(10):
        while len(found := sorted(folder.iterdir(), key=lambda path: path.stat().st_mtime_ns)) < count:
            await asyncio.sleep(0.02)
    return [int(path.name) for path in found]


def alive(pid: int) -> bool:
    try:
        return "\nState:\tZ" not in Path(f"/proc/{pid}/status").read_text()
    except FileNotFoundError:
        return False


async def gone(pid: int, within_s: float = 5) -> None:
    async with asyncio.timeout(within_s):
        while alive(pid):
            await asyncio.sleep(0.02)


class Run:
    """A supervisor in the background, stopped at the end of the test."""

    def __init__(self) -> None:
        self.supervisor: Supervisor | None = None
        self.task: asyncio.Task[None] | None = None

    def start(self, *programs: Program) -> Supervisor:
        self.supervisor = Supervisor(programs)
        self.task = asyncio.create_task(self.supervisor.run())
        return self.supervisor

    async def stopped(self) -> None:
        assert self.task is not None
        await asyncio.wait_for(self.task, 15)


@pytest.fixture
async def run() -> AsyncIterator[Run]:
    running = Run()
    yield running
    if running.supervisor is not None:
        running.supervisor.stop()
        with suppress(asyncio.CancelledError):
            await running.stopped()


def test_the_wait_doubles_to_ten_seconds() -> None:
    backoff = Backoff()
    assert [round(backoff.after(0), 1) for _ in range(8)] == [0.2, 0.4, 0.8, 1.6, 3.2, 6.4, 10, 10]


def test_a_healthy_minute_begins_the_wait_anew() -> None:
    backoff = Backoff()
    for _ in range(8):
        backoff.after(HEALTHY_S - 1)
    assert backoff.after(HEALTHY_S - 1) == LONGEST_DELAY_S
    assert backoff.after(HEALTHY_S) == FIRST_DELAY_S


@pytest.mark.parametrize("number", [signal.SIGKILL, signal.SIGTERM, signal.SIGSEGV])
async def test_what_dies_is_started_again(run: Run, tmp_path: Path, number: signal.Signals) -> None:
    run.start(program(tmp_path / "a"))
    (first,) = await pids(tmp_path / "a")
    os.kill(first, number)
    second = (await pids(tmp_path / "a", 2))[1]
    assert alive(second)
    assert not alive(first)


async def test_what_ends_by_itself_is_started_again_ever_later(run: Run, tmp_path: Path) -> None:
    run.start(program(tmp_path / "a", then="sys.exit(3)"))
    await pids(tmp_path / "a", 3)
    times = sorted(path.stat().st_mtime for path in (tmp_path / "a").iterdir())
    assert times[1] - times[0] >= FIRST_DELAY_S
    assert times[2] - times[1] >= 2 * FIRST_DELAY_S


async def test_one_that_keeps_dying_leaves_the_others_alone(run: Run, tmp_path: Path) -> None:
    run.start(program(tmp_path / "bad", "bad", then="sys.exit(1)"), program(tmp_path / "good", "good"))
    await pids(tmp_path / "bad", 3)
    (good,) = await pids(tmp_path / "good")
    assert alive(good)


async def test_a_program_that_cannot_be_started_does_not_end_the_others(run: Run, tmp_path: Path) -> None:
    run.start(Program("none", ["/nowhere/program"]), program(tmp_path / "good", "good"))
    (good,) = await pids(tmp_path / "good")
    await asyncio.sleep(0.5)
    assert alive(good)


async def test_a_program_that_refuses_how_it_was_set_up_takes_all_down(run: Run, tmp_path: Path) -> None:
    supervisor = run.start(program(tmp_path / "bad", "bad", then="sys.exit(78)"), program(tmp_path / "good", "good"))
    await run.stopped()
    assert supervisor.refused
    assert not any(alive(pid) for pid in await pids(tmp_path / "good", 0))


async def test_one_that_has_served_before_refuses_alone(run: Run, tmp_path: Path) -> None:
    then = "sys.exit(78 if len(os.listdir(sys.argv[1])) > 1 else 1)"
    supervisor = run.start(program(tmp_path / "bad", "bad", then=then), program(tmp_path / "good", "good"))
    await pids(tmp_path / "bad", 3)
    (good,) = await pids(tmp_path / "good")
    assert alive(good)
    assert not supervisor.refused


async def test_stop_takes_all_down(run: Run, tmp_path: Path) -> None:
    supervisor = run.start(program(tmp_path / "a", "a"), program(tmp_path / "b", "b"))
    started = [*await pids(tmp_path / "a"), *await pids(tmp_path / "b")]
    supervisor.stop()
    await run.stopped()
    assert not any(alive(pid) for pid in started)


async def test_stop_during_a_wait_starts_nothing_more(run: Run, tmp_path: Path) -> None:
    supervisor = run.start(program(tmp_path / "a", then="sys.exit(1)"))
    await pids(tmp_path / "a")
    await asyncio.sleep(0.1)
    supervisor.stop()
    await run.stopped()
    count = len(list((tmp_path / "a").iterdir()))
    await asyncio.sleep(0.5)
    assert len(list((tmp_path / "a").iterdir())) == count


async def test_the_store_is_taken_down_last(run: Run, tmp_path: Path) -> None:
    def slow_end(seconds: float) -> str:
        end = f"(time.sleep({seconds}), pathlib.Path(sys.argv[1], 'ended').write_text(str(time.time())), sys.exit())"
        return f"import signal; signal.signal(15, lambda *_: {end}); pathlib.Path(sys.argv[1], '0').touch(); time.sleep(60)"

    supervisor = run.start(
        program(tmp_path / "redis", "redis", slow_end(0), store=True), program(tmp_path / "bot", "bot", slow_end(0.5))
    )
    await pids(tmp_path / "redis", 2)
    await pids(tmp_path / "bot", 2)
    supervisor.stop()
    await run.stopped()
    ended = [float((tmp_path / name / "ended").read_text()) for name in ("bot", "redis")]
    assert ended == sorted(ended)


async def test_stopping_twice_waits_for_nobody(run: Run, tmp_path: Path) -> None:
    deaf = "import signal; signal.signal(15, signal.SIG_IGN); pathlib.Path(sys.argv[1], '0').touch(); time.sleep(60)"
    supervisor = run.start(program(tmp_path / "a", then=deaf))
    started = await pids(tmp_path / "a", 2)
    began = time.monotonic()
    supervisor.stop()
    await asyncio.sleep(0.2)
    supervisor.stop()
    await run.stopped()
    assert time.monotonic() - began < 5
    assert not any(alive(pid) for pid in started if pid)


_SUPERVISE = """
import asyncio, sys
from helpline.supervisor import Program, Supervisor
mark, a, b = sys.argv[1:]
command = lambda folder: [sys.executable, "-c", mark + "time.sleep(60)", folder]
asyncio.run(Supervisor([Program("a", command(a)), Program("b", command(b), store=True)]).run())
"""


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM, signal.SIGKILL])
async def test_children_end_with_the_supervisor(tmp_path: Path, number: signal.Signals) -> None:
    folders = [tmp_path / "a", tmp_path / "b"]
    for folder in folders:
        folder.mkdir()
    supervisor = subprocess.Popen([sys.executable, "-c", _SUPERVISE, _MARK, *map(str, folders)])
    started = [pid for folder in folders for pid in await pids(folder)]
    supervisor.send_signal(number)
    assert supervisor.wait(15) == (-signal.SIGKILL if number is signal.SIGKILL else 0)
    for pid in started:
        await gone(pid)


async def test_ctrl_c_in_a_terminal_reaches_the_supervisor_alone(run: Run, tmp_path: Path) -> None:
    run.start(program(tmp_path / "a"))
    (pid,) = await pids(tmp_path / "a")
    assert os.getpgid(pid) == pid != os.getpgrp()
