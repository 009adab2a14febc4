"""A redis-server for one simulation: in a folder that goes with it, its clock the test clock. Nothing is kept."""

import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from redis import Redis
from redis.exceptions import RedisError

from helpline.store.embedded import find_server

_TRIES = 200


class NotStarted(Exception):
    """redis-server did not come up."""


@contextmanager
def passing_store() -> Iterator[Path]:
    """The socket of a server that lives as long as the block. Raises `NoServer`, `NotStarted`."""
    with tempfile.TemporaryDirectory(prefix="hl-") as folder:
        socket = Path(folder) / "redis.sock"
        command = [find_server().path, "--port", "0", "--unixsocket", socket, "--save", "", "--appendonly", "no"]
        process = subprocess.Popen([*map(str, command), "--dir", folder], stdout=subprocess.DEVNULL)
        try:
            _wait_for(socket)
            yield socket
        finally:
            process.terminate()
            process.wait(10)


def _wait_for(socket: Path) -> None:
    with Redis(unix_socket_path=str(socket)) as client:
        for _ in range(_TRIES):
            try:
                client.ping()
            except RedisError:
                time.sleep(0.05)
            else:
                return
    raise NotStarted
