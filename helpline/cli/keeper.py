"""`helpline keeper`: one keeper process."""

import asyncio
import contextlib
import signal

import click

from helpline.cli.start import lexicons_or_stop, start_process
from helpline.settings import Settings


@click.command(help="Take back lapsed leases, park, score again, escalate. One process; several do no harm.")
def command() -> None:
    settings = start_process("keeper")
    lexicons_or_stop(settings)
    asyncio.run(_keep(settings))


async def _keep(settings: Settings) -> None:
    from handoff.keeper import jobs, keep
    from helpline.conversation.log import Conversations
    from helpline.presence import Status, keep_beating
    from helpline.store.redis import connect
    from helpline.vault.keyring import Vault

    redis = connect(settings)
    vault = Vault.from_settings(settings.master_key, settings.index_key)
    conversations = Conversations(redis, vault, settings.cell, settings.policy)
    work = asyncio.gather(
        keep(jobs(conversations, settings.home)),
        keep_beating(redis, settings.cell, "keeper", lambda: (Status.READY, None)),
    )
    loop = asyncio.get_running_loop()
    for one in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(one, work.cancel)
    with contextlib.suppress(asyncio.CancelledError):
        await work
    await redis.aclose()
