"""A counsellor goes: signs out or is disabled. What they held goes back to the line at once, not when the lease ends."""

import contextlib

from redis.asyncio import Redis

from handoff.queue.steps import NotHeld, Queue
from helpline.conversation.log import NoConversation
from helpline.ids import ConversationId, CounsellorId
from helpline.store.keys import Keys
from helpline.store.replies import as_text


async def held_by(redis: Redis, cell: str, counsellor: CounsellorId) -> list[ConversationId]:
    """The conversations a counsellor holds, in a fixed order."""
    members = await redis.smembers(Keys(cell)(f"held:{counsellor}"))
    return sorted(ConversationId(as_text(member)) for member in members)


async def let_go_of_all(redis: Redis, cell: str, queue: Queue, counsellor: CounsellorId) -> int:
    """Release everything and end the presence. Returns how many were released."""
    released = 0
    for id in await held_by(redis, cell, counsellor):
        with contextlib.suppress(NotHeld, NoConversation):
            await queue.release(id, counsellor)
            released += 1
    await redis.zrem(Keys(cell)("presence"), counsellor)
    await redis.publish(Keys(cell)("wake"), "q")
    return released
