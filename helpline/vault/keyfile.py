"""The keys of an installation that was given none: made once, kept beside the embedded store."""

import os
import secrets
from contextlib import suppress
from pathlib import Path

from helpline.vault.keyring import generate_keyring

_NAMES = ("HELPLINE_MASTER_KEY", "HELPLINE_INDEX_KEY")


class KeysLost(Exception):
    """There is a store, but the keys that open it are gone; new ones would make it unreadable for good."""


def held_keys(home: Path) -> dict[str, str]:
    """The two keyrings in HOME/keys, by setting name; generated at the first call.

    Raises:
        KeysLost: no keys, but a store.
        OSError, ValueError: the file can't be written, read or understood.
    """
    path = home / "keys"
    if not path.exists():
        if (home / "redis" / "appendonlydir").exists():
            raise KeysLost
        _create(path)
    lines = (line.partition("=") for line in path.read_text("ascii").splitlines() if line)
    held = {name: value for name, _, value in lines}
    if not set(_NAMES) <= set(held):
        raise ValueError("incomplete")
    return held


def _create(path: Path) -> None:
    """Whole or not at all, and by the first of several processes that start at once."""
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    draft = path.with_name(f".keys.{secrets.token_hex(8)}")
    descriptor = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    try:
        with os.fdopen(descriptor, "w") as file:
            file.write("".join(f"{name}={generate_keyring()}\n" for name in _NAMES))
            file.flush()
            os.fsync(file.fileno())
        # A link, unlike a rename, never replaces what another process has made meanwhile.
        with suppress(FileExistsError):
            os.link(draft, path)
    finally:
        draft.unlink()
