"""One process of claiming counsellors, to be killed. Arguments: store, counsellors, journal, lease in seconds, replicas.

Each counsellor claims, keeps what it got for a moment, then closes most and lets some go. What the store has answered to a
claim is written to the journal before anything else happens: an answer that was given must be true afterwards.
"""

import asyncio
import random
import secrets
import sys
from typing import TextIO

from redis.asyncio import Redis
from redis.exceptions import RedisError

from handoff.queue.steps import Counsellor, NotClaimed, NotHeld, Queue
from helpline.conversation.log import Conversations, NoConversation
from helpline.ids import ConversationId, CounsellorId
from helpline.policy import Policy
from helpline.settings import Settings
from helpline.store.redis import connect
from helpline.vault.keyring import Vault, generate_keyring

_RELEASED = 0.1


async def main(url: str, counsellors: int, journal: TextIO, policy: Policy) -> None:
    await asyncio.gather(*(_work(url, journal, policy) for _ in range(counsellors)))


async def _work(url: str, journal: TextIO, policy: Policy) -> None:
    settings = Settings(redis_url=url, master_key=generate_keyring(), index_key=generate_keyring())
    redis = connect(settings)
    queue = Queue(Conversations(redis, Vault.from_settings(settings.master_key, settings.index_key), "main", policy))
    me = Counsellor(CounsellorId(secrets.token_hex(12)), ("en",), capacity=1)
    while True:
        try:
            await queue.renew(me)
            await _serve(redis, queue, me, journal)
        except (RedisError, OSError):
            await asyncio.sleep(0.05)


async def _serve(redis: Redis, queue: Queue, me: Counsellor, journal: TextIO) -> None:
    try:
        claim = await queue.claim_next(me)
    except NotClaimed:
        claim = None
    if claim is not None:
        journal.write(f"{claim.id} {claim.epoch} {me.id}\n")
        journal.flush()
    # Not only what we know of: an answer that never reached us may have been a claim.
    held = await redis.smembers(f"{{main}}:held:{me.id}")
    for member in held:
        await asyncio.sleep(random.random() * 0.01)
        step = queue.release if random.random() < _RELEASED else queue.close
        try:
            await step(ConversationId(member.decode()), me.id)
        except (NotHeld, NoConversation):
            continue
    if not held:
        await asyncio.sleep(0.05)


if __name__ == "__main__":
    with open(sys.argv[3], "a", encoding="ascii") as journal:  # noqa: PTH123
        policy = Policy(lease_s=int(sys.argv[4]), replicas=int(sys.argv[5]))
        asyncio.run(main(sys.argv[1], int(sys.argv[2]), journal, policy))
