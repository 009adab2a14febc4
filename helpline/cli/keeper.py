"""`helpline keeper`: one keeper process."""

import asyncio
import signal
from typing import TYPE_CHECKING

import click

from helpline.cli.start import lexicons_or_stop, numbers_or_stop, on_call_or_stop, start_process
from helpline.settings import Settings

if TYPE_CHECKING:
    from handoff.escalation.on_call import Person
    from telephony.numbers import Numbers


@click.command(help="Take back lapsed leases, park, score again, escalate. One process; several do no harm.")
def command() -> None:
    settings = start_process("keeper")
    lexicons_or_stop(settings)
    asyncio.run(_keep(settings, on_call_or_stop(settings), numbers_or_stop(settings)))


async def _keep(settings: Settings, on_call: "list[Person]", numbers: "Numbers") -> None:
    from handoff.keeper import jobs, keep
    from handoff.sending import sender_for
    from helpline.conversation.log import Conversations
    from helpline.presence import Status, keep_beating
    from helpline.store.redis import connect
    from helpline.vault.keyring import Vault

    redis = connect(settings)
    vault = Vault.from_settings(settings.master_key, settings.index_key)
    conversations = Conversations(redis, vault, settings.cell, settings.policy)
    sender = sender_for(settings, conversations, numbers, on_call)
    stop, loop = asyncio.Event(), asyncio.get_running_loop()
    for one in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(one, stop.set)
    beating = asyncio.create_task(keep_beating(redis, settings.cell, "keeper", lambda: (Status.READY, None)))
    await keep(jobs(conversations, settings.home, on_call, sender), stop)
    beating.cancel()
    await asyncio.gather(beating, return_exceptions=True)
    await redis.aclose()
