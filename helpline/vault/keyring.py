"""Master and index keys, and what is derived with them.

Two kinds of key that never serve for one another:

- a *master key* wraps the data key of each conversation. Several may be held; the first is current, the others only open.
  Every wrapped key names the master key that wrapped it.
- an *index key* turns return codes, session tokens and numbers into the HMAC under which they are found again.
  Whoever holds it can test a guessed number; see SECURITY.md.
"""

import base64
import binascii
import hashlib
import hmac
import secrets
from dataclasses import dataclass, field

from helpline.ids import ConversationId
from helpline.vault.cipher import DataKey, Unreadable, seal, unseal

_KEY_BYTES = 32


class BadKeyring(ValueError):
    """Keys that can't be used; the message names the setting's fault, never the key."""


def generate_keyring() -> str:
    """A fresh keyring of one key, in the form settings take it."""
    return "1:" + base64.b64encode(secrets.token_bytes(_KEY_BYTES)).decode()


def parse_keyring(text: str) -> dict[str, bytes]:
    """Read `id:base64,id:base64`; the first is current, a bare key has the id "1".

    Raises:
        BadKeyring: not base64, not 32 bytes, an id twice, or nothing at all.
    """
    keys: dict[str, bytes] = {}
    for part in filter(None, (piece.strip() for piece in text.split(","))):
        key_id, colon, encoded = part.partition(":")
        if not colon:
            key_id, encoded = "1", part
        try:
            key = base64.b64decode(encoded, validate=True)
        except (binascii.Error, ValueError):
            raise BadKeyring("a key is not base64") from None
        if len(key) != _KEY_BYTES:
            raise BadKeyring(f"a key is {len(key)} bytes long, {_KEY_BYTES} are needed")
        if not key_id.isalnum() or key_id in keys:
            raise BadKeyring("key ids must be letters and digits, each once")
        keys[key_id] = key
    if not keys:
        raise BadKeyring("no key given")
    return keys


@dataclass(frozen=True)
class Vault:
    """Wraps data keys and computes indexes. Holds secrets: its repr shows none."""

    _master: dict[str, bytes] = field(repr=False)
    _index: dict[str, bytes] = field(repr=False)

    @classmethod
    def from_settings(cls, master_key: str, index_key: str) -> "Vault":
        """Build from the settings' two keyrings. Raises `BadKeyring`."""
        return cls(parse_keyring(master_key), parse_keyring(index_key))

    @property
    def current_key_id(self) -> str:
        return next(iter(self._master))

    def new_data_key(self, conversation: ConversationId) -> tuple[DataKey, str]:
        """A fresh data key and its wrapped form, which is what the store keeps."""
        key = DataKey(secrets.token_bytes(_KEY_BYTES))
        return key, self.wrap(conversation, key)

    def wrap(self, conversation: ConversationId, key: DataKey) -> str:
        """`key id.base64`, bound to the conversation."""
        key_id = self.current_key_id
        sealed = seal(self._master[key_id], key, "data-key", conversation, key_id)
        return f"{key_id}.{base64.b64encode(sealed).decode()}"

    def unwrap(self, conversation: ConversationId, wrapped: str) -> DataKey:
        """Raises `Unreadable` when the master key is not held or the record is not this conversation's."""
        key_id, _, encoded = wrapped.partition(".")
        master = self._master.get(key_id)
        if master is None:
            raise Unreadable("the master key of this record is not held")
        try:
            sealed = base64.b64decode(encoded, validate=True)
        except (binascii.Error, ValueError):
            raise Unreadable("wrapped key is damaged") from None
        return DataKey(unseal(master, sealed, "data-key", conversation, key_id))

    def seal_for(self, purpose: str, owner: str, text: str) -> str:
        """A short secret that belongs to no conversation: `key id.base64`, bound to its purpose and owner."""
        key_id = self.current_key_id
        sealed = seal(self._master[key_id], text.encode(), purpose, owner, key_id)
        return f"{key_id}.{base64.b64encode(sealed).decode()}"

    def open_for(self, purpose: str, owner: str, sealed: str) -> str:
        """Raises `Unreadable`."""
        key_id, _, encoded = sealed.partition(".")
        master = self._master.get(key_id)
        if master is None:
            raise Unreadable("the master key of this record is not held")
        try:
            record = base64.b64decode(encoded, validate=True)
        except (binascii.Error, ValueError):
            raise Unreadable("record is damaged") from None
        return unseal(master, record, purpose, owner, key_id).decode()

    def index(self, kind: str, value: str) -> str:
        """The index of a secret under the current index key: `key id.hex HMAC-SHA-256`."""
        return self._index_under(next(iter(self._index)), kind, value)

    def indexes(self, kind: str, value: str) -> list[str]:
        """The index under every key held, current first: for finding what an older key stored."""
        return [self._index_under(key_id, kind, value) for key_id in self._index]

    def _index_under(self, key_id: str, kind: str, value: str) -> str:
        message = f"{kind}\x00{value}".encode()
        return f"{key_id}.{hmac.new(self._index[key_id], message, hashlib.sha256).hexdigest()}"
