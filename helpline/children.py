"""Child processes that end with the process that started them, however that ended."""

import ctypes
import os
import signal
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context

_PR_SET_PDEATHSIG = 1
# Before any fork: looking a library up between fork and exec can deadlock.
_libc = ctypes.CDLL(None)


def dies_with(parent: int, number: signal.Signals) -> Callable[[], None]:
    """For the child, before it does anything: the kernel sends it this signal when `parent` is gone, even by SIGKILL."""

    def first_of_all() -> None:
        _libc.prctl(_PR_SET_PDEATHSIG, int(number), 0, 0, 0)
        # The parent may have died between fork and prctl; nobody would tell the child then.
        if os.getppid() != parent:
            os._exit(1)

    return first_of_all


def one_process_each(tasks: int) -> ProcessPoolExecutor:
    """Fresh processes for as many heavy tasks."""
    return ProcessPoolExecutor(tasks, get_context("spawn"), _end_with, (os.getpid(),))


def _end_with(parent: int) -> None:
    dies_with(parent, signal.SIGTERM)()
