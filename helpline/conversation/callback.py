"""What a caller asked for who wants to be called or written to within a time that is safe."""

from enum import StrEnum

import msgspec


class By(StrEnum):
    TEXT = "text"
    CALL = "call"


class Callback(msgspec.Struct, frozen=True):
    """Times in milliseconds since 1970; `next_try`: not before. It says nothing of the number."""

    by: By
    begins: int
    ends: int
    tries: int = 0
    next_try: int = 0
    reached: bool = False


def callback_from(fields: dict[str, str]) -> Callback | None:
    """Read from a conversation's hash, decoded to text."""
    if not fields.get("callback_by"):
        return None
    return Callback(
        By(fields["callback_by"]),
        int(fields["callback_from"]),
        int(fields["callback_until"]),
        int(fields["callback_tries"]),
        int(fields["callback_next"]),
        fields.get("callback_reached") == "1",
    )
