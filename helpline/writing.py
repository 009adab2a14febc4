"""Who is writing at this moment. A hint that comes and goes: kept nowhere but in a key that expires by itself.

Whoever shows it hears of the beginning by the conversation's wake-up and lets it go after `SHOWN_S` without news.
"""

from redis.asyncio import Redis

from helpline.conversation.records import Author
from helpline.ids import ConversationId
from helpline.store.keys import Keys

SHOWN_S = 6


async def note_writing(redis: Redis, cell: str, id: ConversationId, author: Author) -> None:
    """`author` has just typed in this conversation. Raises `RedisError`."""
    keys = Keys(cell)
    was = await redis.set(keys(f"writing:{id}:{author}"), 1, ex=SHOWN_S, get=True)
    if was is None:
        await redis.publish(keys("wake"), f"c {id}")


async def is_writing(redis: Redis, cell: str, id: ConversationId, author: Author) -> bool:
    """Whether `author` has typed within the last `SHOWN_S` seconds. Raises `RedisError`."""
    return bool(await redis.exists(Keys(cell)(f"writing:{id}:{author}")))
