"""A counsellor goes: signs out or is disabled. What they held goes back to the line at once, not when the lease ends."""

import contextlib

from redis.asyncio import Redis

from handoff.legs.softphones import Softphones
from handoff.queue.concerns import Concerns
from handoff.queue.handovers import Handovers
from handoff.queue.offers import Offers
from handoff.queue.steps import Counsellor, NotClaimed, NotHeld, Queue
from helpline.conversation.log import Conversations, NoConversation
from helpline.ids import ConversationId, CounsellorId
from helpline.store.keys import Keys
from helpline.store.replies import as_text

_GONE = (NotHeld, NotClaimed, NoConversation)
"""Somebody was faster: nothing is left to let go of."""


async def held_by(redis: Redis, cell: str, counsellor: CounsellorId) -> list[ConversationId]:
    """The conversations a counsellor holds, in a fixed order."""
    members = await redis.smembers(Keys(cell)(f"held:{counsellor}"))
    return sorted(ConversationId(as_text(member)) for member in members)


async def let_go_of_all(conversations: Conversations, counsellor: Counsellor) -> int:
    """Release everything, answer every question with no, end the presence. Returns how many were released."""
    queue, redis, cell = Queue(conversations), conversations.redis, conversations.cell
    released = 0
    for id in await held_by(redis, cell, counsellor.id):
        with contextlib.suppress(*_GONE):
            await queue.release(id, counsellor.id)
            released += 1
    await _answer_no(conversations, counsellor)
    await Softphones(conversations).close_all(counsellor.id)
    async with redis.pipeline(transaction=True) as end:
        end.zrem(Keys(cell)("presence"), counsellor.id)
        end.hdel(Keys(cell)("duty"), counsellor.id)
        end.hdel(Keys(cell)("duty-state"), counsellor.id)
        end.publish(Keys(cell)("wake"), "q")
        await end.execute()
    return released


async def _answer_no(conversations: Conversations, counsellor: Counsellor) -> None:
    offers, handovers = Offers(conversations), Handovers(conversations)
    concern = await Concerns(conversations).of(counsellor)
    for asked in concern.asked:
        with contextlib.suppress(*_GONE):
            if asked.what == "offer":
                await offers.decline(asked.id, counsellor)
            elif asked.what == "transfer":
                await handovers.decline(asked.id, counsellor)
            else:
                await handovers.leave(asked.id, counsellor)
    for beside in concern.beside:
        with contextlib.suppress(*_GONE):
            await handovers.leave(beside.id, counsellor)
