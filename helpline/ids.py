"""Identifiers that must not be mistaken for one another. All are opaque: none says anything of a person."""

import secrets
from typing import NewType

ConversationId = NewType("ConversationId", str)
MessageId = NewType("MessageId", str)
"""Chosen by the sender, unique within a conversation: the same id again is the same message again."""
EntryId = NewType("EntryId", str)
"""Redis stream entry id, "milliseconds-sequence"; ordered within a conversation."""
CounsellorId = NewType("CounsellorId", str)
SessionToken = NewType("SessionToken", str)
"""Bearer secret of a caller's web session; only its hash is stored."""

FIRST_ENTRY = EntryId("0-0")


def new_conversation_id() -> ConversationId:
    return ConversationId(secrets.token_hex(12))


def new_message_id() -> MessageId:
    return MessageId(secrets.token_hex(12))


def new_session_token() -> SessionToken:
    return SessionToken(secrets.token_urlsafe(32))


def entry_order(entry: EntryId) -> tuple[int, int]:
    """The id as numbers, so that ids compare as Redis compares them."""
    milliseconds, _, sequence = entry.partition("-")
    return int(milliseconds), int(sequence or 0)
