"""Entries as the tests of the core write them."""

from itertools import count

from redis.asyncio import Redis

from helpline.conversation.records import Audience, Author, Body, Draft, Kind
from helpline.ids import MessageId

_numbers = count()


def caller_says(text: str, message_id: str = "") -> Draft:
    body = Body(text=text)
    return Draft(MessageId(message_id or f"caller-{next(_numbers)}"), Kind.MESSAGE, Author.CALLER, Audience.BOTH, body)


def says(author: Author, text: str, message_id: str = "", audience: Audience = Audience.BOTH) -> Draft:
    return Draft(MessageId(message_id or f"other-{next(_numbers)}"), Kind.MESSAGE, author, audience, Body(text=text))


async def set_clock(redis: Redis, milliseconds: int) -> None:
    """From now on this is the time of all scripts of the cell."""
    await redis.set("{main}:test-clock", milliseconds)
