"""Passwords: argon2id, computed beside the event loop, and the one-time passwords of new accounts."""

import asyncio
import secrets
import unicodedata

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError

SHORTEST = 12
LONGEST = 200
# 64 MiB each: more at once would be a way to exhaust the machine.
_AT_ONCE = 2
# No 0 O 1 I L: read aloud or copied from a screen by hand.
_ALPHABET = "23456789abcdefghjkmnpqrstuvwxyz"

_hasher = PasswordHasher()


class Passwords:
    """Hashes and verifies, at most `_AT_ONCE` at a time."""

    def __init__(self) -> None:
        self._slots = asyncio.Semaphore(_AT_ONCE)
        self._decoy: str | None = None

    async def hash(self, password: str) -> str:
        async with self._slots:
            return await asyncio.to_thread(_hasher.hash, _normalised(password))

    async def fits(self, hashed: str | None, password: str) -> bool:
        """Whether the password is that of the hash. Without a hash it takes as long and is False."""
        against = hashed or await self._nobodys()
        async with self._slots:
            right = await asyncio.to_thread(_fits, against, _normalised(password))
        return right and hashed is not None

    async def _nobodys(self) -> str:
        if self._decoy is None:
            self._decoy = await self.hash(secrets.token_urlsafe(16))
        return self._decoy

    async def prepare(self) -> None:
        """Compute what the first unknown name needs, so that it doesn't take longer than a known one."""
        await self._nobodys()


def one_time_password() -> str:
    """About 79 bits, in groups of four."""
    return "-".join("".join(secrets.choice(_ALPHABET) for _ in range(4)) for _ in range(4))


def _fits(hashed: str, password: str) -> bool:
    try:
        return _hasher.verify(hashed, password)
    except (VerificationError, InvalidHashError):
        return False


def _normalised(password: str) -> str:
    # The same letters typed on another keyboard may arrive composed otherwise (NIST SP 800-63B, 5.1.1.2).
    return unicodedata.normalize("NFKC", password)[:LONGEST]
