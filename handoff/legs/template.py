"""The prepared message that reopens a WhatsApp conversation."""

from handoff.queue.steps import NotHeld
from helpline.conversation.log import Conversations, NoConversation
from helpline.ids import ConversationId, CounsellorId, MessageId
from helpline.store.scripts import Script, ScriptRefused

TEMPLATE = "template"
"""The command's sentence: no words of ours, the template that the number's file names."""
SCRIPTS = "handoff.legs"


class Templates:
    """Of one cell."""

    def __init__(self, conversations: Conversations) -> None:
        self._cell = conversations.cell
        self._template = Script(conversations.redis, SCRIPTS, "template")

    async def send(self, id: ConversationId, counsellor: CounsellorId, epoch: int, message_id: MessageId) -> int:
        """Returns the epoch. Raises `NotHeld`, `NoConversation`."""
        try:
            answer = await self._template(self._cell, id, counsellor, epoch, message_id)
        except ScriptRefused as refusal:
            if refusal.reason in {"missing", "newer"}:
                raise NoConversation("missing") from None
            raise NotHeld(refusal.reason) from None
        return int(answer["epoch"])
