"""Who waits by text is told where they stand and how long it may take: no page shows it to them."""

import structlog
from redis.exceptions import RedisError

from handoff.queue.steps import Queue
from handoff.waits import wait
from helpline.conversation.log import ConversationClosed, Conversations, NoConversation
from helpline.conversation.records import Audience, Author, Body, Draft, Kind
from helpline.ids import ConversationId, MessageId
from helpline.store.values import as_text

_log = structlog.get_logger()


class WaitTexts:
    """Of one cell. Whom to tell is noted by the step that puts them in line (`store/lua/place.lua`)."""

    def __init__(self, conversations: Conversations) -> None:
        self._conversations = conversations
        self._queue = Queue(conversations)

    async def run(self, at_most: int = 50) -> int:
        """Tell those who are to be told. Returns how many were; who is in line no longer is not."""
        redis, untold = self._conversations.redis, self._conversations.keys("wait-untold")
        told = 0
        for member in list(await redis.smembers(untold))[:at_most]:
            id = ConversationId(as_text(member))
            try:
                told += await self._tell(id)
            except (RedisError, OSError):
                raise
            except (NoConversation, ConversationClosed):
                _log.info("nobody_to_tell")
            except Exception as fault:  # noqa: BLE001 -- one conversation's fault must not hold up those behind it
                _log.error("job_failed", component="wait texts", exc_info=fault)
            await redis.srem(untold, id)
        return told

    async def _tell(self, id: ConversationId) -> bool:
        standing = await self._queue.standing(id)
        if standing is None:
            return False
        asked = await self._conversations.redis.hget(self._conversations.keys.conversation(id), "wait_asked")
        expected = wait(standing)
        args: dict[str, str | int] = {"ahead": standing.ahead}
        if expected is not None:
            args |= {"low": expected.low, "high": expected.high}
        body = Body(sentence="notice-wait-range" if expected else "notice-wait-unknown", args=args)
        # Told once for each time that it is asked, whichever keeper comes first.
        draft = Draft(MessageId(f"wait:{as_text(asked or b'')}"), Kind.NOTICE, Author.HELPLINE, Audience.CALLER, body)
        await self._conversations.append(id, draft)
        return True
