"""Commands that failed for good: kept until somebody has seen them. No words and no numbers are in them."""

from datetime import UTC, datetime
from typing import Any

import msgspec

from helpline.conversation.log import Conversations
from helpline.store.values import as_bytes, as_text
from telephony.commands import Command, What

_SHOWN = 200
_RECIPIENTS = frozenset({"caller", "callback", "oncall"})


class DeadLetter(msgspec.Struct, frozen=True):
    """`to`: caller, callback, oncall or other. `code`: Twilio's, or a word of ours (telephony/commands.py)."""

    id: str
    at: datetime
    kind: What
    to: str
    code: str


async def dead_letters(conversations: Conversations) -> list[DeadLetter]:
    """The newest first."""
    raw: Any = await conversations.redis.xrevrange(conversations.keys("outbox:dead"), count=_SHOWN)
    return [_letter(as_text(id), {as_text(name): value for name, value in fields.items()}) for id, fields in raw]


async def forget_letters(conversations: Conversations, until: str) -> None:
    """Those up to this one have been seen."""
    milliseconds, _, sequence = until.partition("-")
    if not (milliseconds.isascii() and milliseconds.isdigit() and sequence.isascii() and sequence.isdigit()):
        raise ValueError("not the id of a letter")
    await conversations.redis.xtrim(
        conversations.keys("outbox:dead"), minid=f"{milliseconds}-{int(sequence) + 1}", approximate=False
    )


def _letter(id: str, fields: dict[str, Any]) -> DeadLetter:
    at = datetime.fromtimestamp(int(id.partition("-")[0]) / 1000, UTC)
    code = as_text(fields.get("code", b""))
    try:
        command = msgspec.json.decode(as_bytes(fields.get("command", b"")), type=Command)
    except msgspec.DecodeError:
        return DeadLetter(id, at, What.TEXT, "other", code)
    to = command.to.partition(":")[0]
    return DeadLetter(id, at, command.kind, to if to in _RECIPIENTS else "other", code)
