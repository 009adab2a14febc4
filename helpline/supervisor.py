"""Runs the processes of one machine: starts them, starts again what dies, and takes all of them down together."""

import asyncio
import os
import signal
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

import structlog

from helpline.children import dies_with

FIRST_DELAY_S = 0.2
LONGEST_DELAY_S = 10.0
HEALTHY_S = 60.0
_STOP_S = 10.0
BAD_SETTING = 78
"""sysexits.h EX_CONFIG: the exit code of a program that can't run as it was set up, and has said why."""

_log = structlog.get_logger()


@dataclass(frozen=True)
class Program:
    """One process to keep running. `store` programs start first and stop last."""

    name: str
    command: Sequence[str]
    environment: Mapping[str, str] = field(default_factory=dict)
    descriptors: tuple[int, ...] = ()
    store: bool = False
    after_s: float = 0.0
    """Wait before the first start: what callers need first gets the machine first."""


class Backoff:
    """The wait before the next start: 0.2 s, doubling to 10 s; from the beginning after a healthy minute."""

    def __init__(self) -> None:
        self._delay = FIRST_DELAY_S

    def after(self, lived_s: float) -> float:
        """Seconds to wait, for a process that lived so long."""
        if lived_s >= HEALTHY_S:
            self._delay = FIRST_DELAY_S
        delay, self._delay = self._delay, min(self._delay * 2, LONGEST_DELAY_S)
        return delay


class Supervisor:
    """Example: `await Supervisor([Program("gateway", [...])]).run()` returns when SIGINT or SIGTERM came and all is down."""

    def __init__(self, programs: Sequence[Program], clock: Callable[[], float] = time.monotonic) -> None:
        self._programs = programs
        self._clock = clock
        self._stopping = asyncio.Event()
        self.refused = False
        """Whether a program would not start as it was set up, which took everything down."""
        self._running: dict[str, asyncio.subprocess.Process] = {}

    def stop(self) -> None:
        """Begin to take everything down; called again, don't wait for anybody."""
        if self._stopping.is_set():
            self._signal(signal.SIGKILL, [program for program in self._programs if not program.store])
        self._stopping.set()

    async def run(self) -> None:
        """Keep all programs running until `stop` is called or SIGINT or SIGTERM arrives."""
        loop = asyncio.get_running_loop()
        signals = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)
        for one in signals:
            loop.add_signal_handler(one, self.stop)
        keepers = {program.name: asyncio.create_task(self._keep(program)) for program in self._programs}
        try:
            await self._stopping.wait()
        finally:
            self._stopping.set()
            # The store last: the others say goodbye to it.
            for store in (False, True):
                await self._take_down([program for program in self._programs if program.store is store], keepers)
            for one in signals:
                loop.remove_signal_handler(one)

    async def _keep(self, program: Program) -> None:
        backoff = Backoff()
        starts = 0
        if program.after_s:
            await self._pause(program.after_s)
        while not self._stopping.is_set():
            began = self._clock()
            code = None
            process = await self._start(program)
            starts += 1
            if process is not None:
                self._running[program.name] = process
                if self._stopping.is_set():
                    # Stop came while it was being started, too early to see it.
                    process.terminate()
                code = await process.wait()
                del self._running[program.name]
            if self._stopping.is_set():
                return
            if code == BAD_SETTING and starts == 1:
                # Nobody is served yet. Once it has run, a later mistake must not take the others down.
                self.refused = True
                self.stop()
                return
            delay = backoff.after(self._clock() - began)
            _log.warning("process_died", component=program.name, exit_code=code, delay_s=delay)
            await self._pause(delay)

    async def _start(self, program: Program) -> asyncio.subprocess.Process | None:
        try:
            return await asyncio.create_subprocess_exec(
                *program.command,
                env={**os.environ, **program.environment},
                pass_fds=program.descriptors,
                stdin=asyncio.subprocess.DEVNULL,
                # Its own group: Ctrl-C in a terminal reaches us alone, and we end the others in order.
                process_group=0,
                preexec_fn=dies_with(os.getpid(), signal.SIGTERM if program.store else signal.SIGKILL),
            )
        except OSError as failed:
            _log.error("process_not_started", component=program.name, exc_info=failed)
            return None

    async def _pause(self, seconds: float) -> None:
        try:
            async with asyncio.timeout(seconds):
                await self._stopping.wait()
        except TimeoutError:
            return

    async def _take_down(self, programs: Sequence[Program], keepers: Mapping[str, asyncio.Task[None]]) -> None:
        tasks = [keepers[program.name] for program in programs]
        if not tasks:
            return
        self._signal(signal.SIGTERM, programs)
        _, late = await asyncio.wait(tasks, timeout=_STOP_S)
        if late:
            self._signal(signal.SIGKILL, programs)
            await asyncio.wait(late)

    def _signal(self, number: signal.Signals, programs: Sequence[Program]) -> None:
        for program in programs:
            process = self._running.get(program.name)
            if process is not None and process.returncode is None:
                process.send_signal(number)
