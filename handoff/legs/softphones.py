"""Counsellors' telephones in the browser: which are open. Twilio knows them by an identity that names nobody."""

from helpline.conversation.log import Conversations
from helpline.ids import CounsellorId

HERE_S = 90
"""So long a page counts as open after it said so. It says so every ten seconds; browsers let a hidden window do so once a
minute."""
_PURPOSE = "softphone"


class Softphones:
    """Of one cell."""

    def __init__(self, conversations: Conversations) -> None:
        self._at = conversations

    def identity(self, who: CounsellorId) -> str:
        """As Twilio knows the counsellor: a keyed hash."""
        return self._at.vault.index(_PURPOSE, who)

    async def open(self, who: CounsellorId) -> None:
        await self._at.redis.set(self._key(who), "1", ex=HERE_S)

    async def close(self, who: CounsellorId) -> None:
        await self._at.redis.delete(self._key(who))

    async def address(self, who: CounsellorId) -> str | None:
        """Where it rings; None when it is not open."""
        is_open = await self._at.redis.exists(self._key(who))
        return f"client:{self.identity(who)}" if is_open else None

    def _key(self, who: CounsellorId) -> str:
        return self._at.keys(f"softphone:{who}")
