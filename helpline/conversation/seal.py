"""Sealing of entries and trackers: the one place that names their associated data."""

import msgspec

from helpline.conversation.records import Body, Kind
from helpline.ids import ConversationId, EntryId, MessageId
from helpline.vault.cipher import DataKey, seal, unseal

_DATA_KEY_VERSION = "1"
_body_decoder = msgspec.json.Decoder(Body)


def seal_body(key: DataKey, conversation: ConversationId, message_id: MessageId, kind: Kind, body: Body) -> bytes:
    return seal(key, msgspec.json.encode(body), "entry", conversation, message_id, kind, _DATA_KEY_VERSION)


def open_body(key: DataKey, conversation: ConversationId, message_id: MessageId, kind: Kind, record: bytes) -> Body:
    """Raises `Unreadable`."""
    return _body_decoder.decode(unseal(key, record, "entry", conversation, message_id, kind, _DATA_KEY_VERSION))


def seal_tracker(key: DataKey, conversation: ConversationId, state: bytes) -> bytes:
    return seal(key, state, "tracker", conversation, _DATA_KEY_VERSION)


def open_tracker(key: DataKey, conversation: ConversationId, record: bytes) -> bytes:
    """Raises `Unreadable`."""
    return unseal(key, record, "tracker", conversation, _DATA_KEY_VERSION)


def seal_code(key: DataKey, conversation: ConversationId, code: str) -> bytes:
    return seal(key, code.encode(), "return-code", conversation, _DATA_KEY_VERSION)


def open_code(key: DataKey, conversation: ConversationId, record: bytes) -> str:
    """Raises `Unreadable`."""
    return unseal(key, record, "return-code", conversation, _DATA_KEY_VERSION).decode()


def seal_number(key: DataKey, conversation: ConversationId, number: str) -> bytes:
    return seal(key, number.encode(), "number", conversation, _DATA_KEY_VERSION)


def open_number(key: DataKey, conversation: ConversationId, record: bytes) -> str:
    """Raises `Unreadable`."""
    return unseal(key, record, "number", conversation, _DATA_KEY_VERSION).decode()


def seal_twiml(key: DataKey, conversation: ConversationId, turn: str, document: str) -> bytes:
    return seal(key, document.encode(), "twiml", conversation, turn, _DATA_KEY_VERSION)


def open_twiml(key: DataKey, conversation: ConversationId, turn: str, record: bytes) -> str:
    """Raises `Unreadable`."""
    return unseal(key, record, "twiml", conversation, turn, _DATA_KEY_VERSION).decode()


def seal_media(key: DataKey, conversation: ConversationId, entry: EntryId, number: int, content: bytes) -> bytes:
    return seal(key, content, "media", conversation, entry, str(number), _DATA_KEY_VERSION)


def open_media(key: DataKey, conversation: ConversationId, entry: EntryId, number: int, record: bytes) -> bytes:
    """Raises `Unreadable`."""
    return unseal(key, record, "media", conversation, entry, str(number), _DATA_KEY_VERSION)
