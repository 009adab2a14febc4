"""Signs that somebody is typing: gone by themselves after seconds, never in the log."""

from redis.asyncio import Redis

from helpline.conversation.records import Author
from helpline.ids import ConversationId
from helpline.store.keys import Keys

SHOWN_MS = 7000
"""A sign is worth this long; a client that goes on typing repeats it every few seconds."""


async def show_typing(redis: Redis, cell: str, id: ConversationId, who: Author) -> None:
    """The caller or the counsellor is typing; wakes the readers of the conversation. Raises `RedisError`."""
    keys = Keys(cell)
    async with redis.pipeline(transaction=False) as step:
        step.set(keys(f"typing:{id}:{who}"), "1", px=SHOWN_MS)
        step.publish(keys("wake"), f"c {id}")
        await step.execute()


async def is_typing(redis: Redis, cell: str, id: ConversationId, who: Author) -> bool:
    """Whether a sign is fresh."""
    return bool(await redis.exists(Keys(cell)(f"typing:{id}:{who}")))
