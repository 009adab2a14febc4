"""AES-256-GCM with bound context.

A sealed record is `version (1 byte) | nonce (12 bytes, random) | ciphertext and tag`. The version is read before anything
else, so that a later format can stand beside this one. Random 96-bit nonces are safe up to 2^32 records a key
(NIST SP 800-38D, 8.3); a data key seals one conversation.
"""

import json
import secrets
from typing import NewType

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

DataKey = NewType("DataKey", bytes)
"""32 bytes that seal one conversation."""

_VERSION = 1
_NONCE_BYTES = 12


class Unreadable(Exception):
    """A sealed record that this key and context don't open. Says nothing of its content."""


def seal(key: bytes, plaintext: bytes, *context: str) -> bytes:
    """Seal `plaintext`; it opens only with the same key and the same context."""
    nonce = secrets.token_bytes(_NONCE_BYTES)
    return bytes([_VERSION]) + nonce + AESGCM(key).encrypt(nonce, plaintext, _bound(context))


def unseal(key: bytes, record: bytes, *context: str) -> bytes:
    """The plaintext of a sealed record.

    Raises:
        Unreadable: wrong key, wrong context, damaged record, or a version that this release doesn't know.
    """
    if not record or record[0] != _VERSION:
        raise Unreadable("sealed record of an unknown version")
    nonce, ciphertext = record[1 : 1 + _NONCE_BYTES], record[1 + _NONCE_BYTES :]
    try:
        return AESGCM(key).decrypt(nonce, ciphertext, _bound(context))
    except (InvalidTag, ValueError):
        raise Unreadable("sealed record does not open with this key and context") from None


def _bound(context: tuple[str, ...]) -> bytes:
    # JSON keeps the parts apart: ("ab", "c") and ("a", "bc") are different contexts.
    return json.dumps([_VERSION, *context], ensure_ascii=True).encode()
