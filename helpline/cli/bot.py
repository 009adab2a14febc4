"""`helpline bot`: the worker that answers. Trains first when the texts have changed; everything else serves meanwhile."""

import asyncio
import contextlib
import os
import signal
import sys
from collections.abc import Callable
from typing import TYPE_CHECKING

import click

from helpline.children import dies_with
from helpline.cli.start import directory_or_stop, start_process, stop_with
from helpline.presence import Status, keep_beating
from helpline.settings import Settings

if TYPE_CHECKING:
    from bot.worker import Worker


@click.command(help="Run one bot worker; start more of them for more throughput.")
def command() -> None:
    settings = start_process("bot")
    directory_or_stop(settings)
    with contextlib.suppress(KeyboardInterrupt):
        asyncio.run(_work(settings))


class _Progress:
    """What the heartbeat says."""

    def __init__(self) -> None:
        self.status = Status.STARTING

    def __call__(self) -> tuple[Status, int | None]:
        return self.status, None


async def _work(settings: Settings) -> None:
    from helpline.store.redis import connect

    redis = connect(settings)
    progress = _Progress()
    training: asyncio.subprocess.Process | None = None
    heart = asyncio.create_task(keep_beating(redis, settings.cell, "bot", progress))
    try:
        training = await _trained(settings, progress)
        progress.status = Status.LOADING
        # In a thread, for the heart beats on this loop.
        worker = await asyncio.to_thread(_load, settings)
        await worker.warm_up()
        progress.status = Status.READY
        await worker.run()
    finally:
        if training is not None and training.returncode is None:
            training.terminate()
        heart.cancel()
        with contextlib.suppress(asyncio.CancelledError):
            await heart
        await redis.aclose()


async def _trained(settings: Settings, progress: _Progress) -> asyncio.subprocess.Process | None:
    """Wait for the model where there is none. A stale risk scorer is trained beside the work: its process is returned."""
    from bot.training import current_model
    from triage.learning import scorer_is_current

    has_model = current_model() is not None
    if has_model and await asyncio.to_thread(scorer_is_current, settings.home):
        return None
    # A process of its own gives its memory back, and leaves callers' processes the cores.
    training = await asyncio.create_subprocess_exec(
        sys.executable, "-P", "-m", "helpline", "train",
        stdout=asyncio.subprocess.DEVNULL, preexec_fn=_beside(dies_with(os.getpid(), signal.SIGTERM)),
    )  # fmt: skip
    if has_model:
        return training
    progress.status = Status.TRAINING
    try:
        if await training.wait() != 0:
            stop_with("training failed; `helpline train` shows why")
    finally:
        with contextlib.suppress(ProcessLookupError):
            training.terminate()
    return None


def _beside(end_with_us: Callable[[], None]) -> Callable[[], None]:
    """For the child: it gives way to callers' processes, and is gone when we are, killed or not."""

    def first_of_all() -> None:
        end_with_us()
        os.nice(5)

    return first_of_all


def _load(settings: Settings) -> "Worker":
    from bot.quiet import quiet_rasa

    quiet_rasa()
    from bot.worker import Worker

    return Worker.load(settings)
