"""Counsellors' telephones in the browser: which are open. Twilio knows them by an identity that names nobody."""

from helpline.conversation.log import Conversations
from helpline.ids import CounsellorId
from helpline.policy import Policy
from helpline.store.scripts import Script

_SCRIPTS = "handoff.legs"
_PURPOSE = "softphone"


def open_for_s(policy: Policy) -> float:
    """So long a window counts as open after its last sign of life; four of them may be lost."""
    return policy.lease_s / 2


class Softphones:
    """Of one cell. Of several open windows Twilio rings all; the first that answers has the call."""

    def __init__(self, conversations: Conversations) -> None:
        self._vault = conversations.vault
        self._cell = conversations.cell
        self._open_ms = round(1000 * open_for_s(conversations.policy))
        self._softphone, self._awaited = (
            Script(conversations.redis, _SCRIPTS, name) for name in ("softphone", "awaited")
        )

    def identity(self, who: CounsellorId) -> str:
        """As Twilio knows the counsellor: a keyed hash, of letters, digits and underscores, which all of its SDKs take."""
        return self._vault.index(_PURPOSE, who).replace(".", "_")

    async def open(self, who: CounsellorId, window: str) -> None:
        """Open from now for `open_for_s`."""
        await self._softphone(self._cell, who, "open", window, self._open_ms)

    async def close(self, who: CounsellorId, window: str) -> None:
        await self._softphone(self._cell, who, "close", window)

    async def close_all(self, who: CounsellorId) -> None:
        await self._softphone(self._cell, who, "close_all")

    async def address(self, who: CounsellorId) -> str | None:
        """Where it rings; None when it is not open."""
        is_open = (await self._softphone(self._cell, who, "look"))["open"]
        return f"client:{self.identity(who)}" if is_open else None

    async def is_awaited(self, who: CounsellorId) -> bool:
        """Whether what rings there now is a call that they have taken at the desk."""
        return bool((await self._awaited(self._cell, who))["awaited"])
