"""`helpline alive PROCESS`: for health checks of processes without a port."""

import asyncio

import click
from redis.exceptions import RedisError

from helpline.cli.start import settings_or_stop, stop_with
from helpline.presence import FRESH_MS, Heartbeat, processes
from helpline.settings import Settings


@click.command(help="Exit 0 when PROCESS (bot, keeper, gateway, desk) has a fresh heartbeat, else 1.")
@click.argument("process")
@click.option("--ready", is_flag=True, help="It must also be ready, not starting, training or loading.")
@click.option("--within", type=click.IntRange(1, 3600), default=FRESH_MS // 1000, help="Seconds that count as fresh.")
def command(process: str, ready: bool, within: int) -> None:
    try:
        found = asyncio.run(_found(settings_or_stop(), within * 1000))
    except (RedisError, OSError):
        stop_with("the store does not answer.")
    mine = [one for one in found if one.process == process and (one.status == "ready" or not ready)]
    for one in mine:
        progress = "" if one.progress is None else f" {one.progress} %"
        click.echo(f"{one.process} {one.pid} {one.status}{progress}")
    if not mine:
        stop_with(f"no fresh heartbeat of {process}{' that is ready' if ready else ''}.")


async def _found(settings: Settings, within_ms: int) -> list[Heartbeat]:
    from helpline.store.redis import connect

    redis = connect(settings)
    try:
        return await processes(redis, settings.cell, within_ms)
    finally:
        await redis.aclose()
