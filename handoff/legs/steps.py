"""What is asked of the telephone network for a call; commands in the outbox, executed by the keeper."""

from enum import StrEnum

from helpline.conversation.log import Conversations
from helpline.ids import ConversationId
from helpline.store.scripts import Script

SCRIPTS = "handoff.legs"


class Leg(StrEnum):
    JOIN = "join"
    """Ring up the counsellor who holds the conversation."""
    BRIDGE = "bridge"
    """Put the caller through: the counsellor is there."""
    BACK = "back"
    """The caller hears the assistant again."""
    GOODBYE = "goodbye"


class Legs:
    """Of one cell."""

    def __init__(self, conversations: Conversations) -> None:
        self._cell = conversations.cell
        self._leg = Script(conversations.redis, SCRIPTS, "leg")

    async def ask(self, id: ConversationId, what: Leg, epoch: int | None = None) -> bool:
        """Whether it is still to be done: under this epoch, where one is given."""
        answer = await self._leg(self._cell, id, "" if epoch is None else epoch, what)
        return bool(answer["asked"])
