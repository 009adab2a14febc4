"""What a caller wrote just before: a sentence may be cut into several messages ("I want to" / "die")."""

from typing import Any

from helpline.conversation.log import Conversations, open_entry
from helpline.conversation.records import Audience, Author, Conversation
from helpline.ids import EntryId, entry_order

WITHIN_S = 90.0
"""Older messages are no part of the sentence that is being written now."""
_ENTRIES = 8
_TEXTS = 3
_READABLE = frozenset({Audience.BOTH})


async def texts_before(
    conversations: Conversations, conversation: Conversation, entry: EntryId | None = None
) -> tuple[str, ...]:
    """The caller's texts of the last WITHIN_S seconds before `entry` (None: before now), oldest first, three at most."""
    end = f"({entry}" if entry else "+"
    async with conversations.redis.pipeline(transaction=False) as both:
        both.xrevrange(conversations.keys.log(conversation.id), max=end, count=_ENTRIES)
        both.time()
        raw: Any = await both.execute()
    items, (seconds, micros) = raw
    until_ms = entry_order(entry)[0] if entry else seconds * 1000 + micros // 1000
    key = conversations.vault.unwrap(conversation.id, conversation.wrapped_key)
    entries = (open_entry(key, conversation.id, item, _READABLE) for item in items)
    texts = [
        one.body.text
        for one in entries
        if one and one.author is Author.CALLER and one.body.text and until_ms - one.at_ms <= WITHIN_S * 1000
    ]
    return tuple(reversed(texts[:_TEXTS]))
