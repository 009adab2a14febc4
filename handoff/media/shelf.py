"""Where the keeper lays what it fetched, sealed, and the desk takes it from."""

import asyncio

from helpline.conversation.log import Conversations, NoConversation
from helpline.conversation.records import Media
from helpline.conversation.seal import open_media, seal_media
from helpline.ids import ConversationId, CounsellorId, EntryId
from helpline.store.scripts import Script, ScriptRefused
from helpline.store.values import as_bytes

SCRIPTS = "handoff.media"
KEPT_S = 300
WAIT_S = 20.0
_LOOK_S = 0.2
_GONE = b"-"


class Shelf:
    """Of one cell."""

    def __init__(self, conversations: Conversations) -> None:
        self._at = conversations
        self._fetch = Script(conversations.redis, SCRIPTS, "fetch")

    async def named(self, id: ConversationId, entry: EntryId, number: int) -> Media | None:
        """What the entry names. Raises `NoConversation`."""
        found = await self._at.entry(id, entry)
        return found.body.media[number] if found is not None and 0 <= number < len(found.body.media) else None

    async def ask(self, id: ConversationId, who: CounsellorId, entry: EntryId, number: int) -> bytes | None:
        """The content, once it has been fetched; None when that is not possible or takes too long. Raises `NoConversation`."""
        end = asyncio.get_running_loop().time() + WAIT_S
        while asyncio.get_running_loop().time() < end:
            held = await self._at.redis.get(self._name(id, entry, number))
            if held is not None:
                return None if as_bytes(held) == _GONE else await self._opened(id, entry, number, as_bytes(held))
            try:
                await self._fetch(self._at.cell, id, who, entry, number)
            except ScriptRefused:
                raise NoConversation("missing") from None
            await asyncio.sleep(_LOOK_S)
        return None

    async def lay(self, id: ConversationId, entry: EntryId, number: int, content: bytes | None) -> None:
        """None: there is nothing to be had. Raises `NoConversation`."""
        sealed = _GONE if content is None else seal_media(await self._at.data_key(id), id, entry, number, content)
        await self._at.redis.set(self._name(id, entry, number), sealed, ex=KEPT_S)

    async def _opened(self, id: ConversationId, entry: EntryId, number: int, sealed: bytes) -> bytes:
        return open_media(await self._at.data_key(id), id, entry, number, sealed)

    def _name(self, id: ConversationId, entry: EntryId, number: int) -> str:
        return self._at.keys(f"media:{id}:{entry}:{number}")
