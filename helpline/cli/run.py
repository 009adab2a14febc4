"""`helpline run`: Redis (unless REDIS_URL names one), gateway, desk, keeper and bot on this machine."""

import asyncio
import os
import socket
import sys
from contextlib import suppress
from typing import TYPE_CHECKING

import click
import structlog

from helpline.cli.start import start_process, stop_with
from helpline.settings import Bind, Settings
from helpline.store.embedded import HomeInUse, NoServer, find_server, lock, server_command
from helpline.supervisor import BAD_SETTING, Program, Supervisor

# The store's client is imported only once the gateway is on its way: everything here delays its start.
if TYPE_CHECKING:
    from redis.asyncio import Redis

_log = structlog.get_logger()
# Seconds after which each is started: all at once on two cores, the gateway would answer after ten seconds instead of five.
_PROCESSES = {"gateway": 0.0, "desk": 4.5, "keeper": 4.8, "bot": 5.0}
# After a SIGKILL of the supervisor its Redis still writes its last; that takes moments.
_OLD_REDIS_S = 10.0


@click.command(help="Run the whole helpline on this machine; Ctrl-C stops it.")
def command() -> None:
    settings = start_process("supervisor")
    # What we and our children write is nobody else's.
    os.umask(0o077)
    _take_home(settings)
    _check_ports(settings)
    asyncio.run(_run(settings))


def _take_home(settings: Settings) -> None:
    try:
        lock(settings.home / "run.lock")
    except HomeInUse as other:
        stop_with(
            f"already running here as process {other.pid}; stop that one first, "
            "or give this one its own HELPLINE_HOME and ports."
        )
    except OSError:
        stop_with("HELPLINE_HOME must be a folder in which files can be written.")


def _check_ports(settings: Settings) -> None:
    for name, bind in (("HELPLINE_GATEWAY_BIND", settings.gateway_bind), ("HELPLINE_DESK_BIND", settings.desk_bind)):
        if (trouble := _trouble(bind)) is not None:
            stop_with(f"{name} can't be used: {bind} {trouble}.")


def _trouble(bind: Bind) -> str | None:
    try:
        family, kind, protocol, _, address = socket.getaddrinfo(*bind, type=socket.SOCK_STREAM)[0]
        with socket.socket(family, kind, protocol) as probe:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            probe.bind(address)
    except socket.gaierror:
        return "is not an address of this machine"
    except PermissionError:
        return "needs rights that this user doesn't have"
    except OSError:
        return "is taken by another program or not an address of this machine"
    return None


async def _run(settings: Settings) -> None:
    redis = [await _redis(settings)] if settings.embedded else []
    # -P: the current folder holds nothing that we import.
    programs = [
        Program(name, [sys.executable, "-P", "-m", "helpline", name], after_s=after_s)
        for name, after_s in _PROCESSES.items()
    ]
    supervisor = Supervisor([*redis, *programs])
    welcome = asyncio.create_task(_welcome(settings))
    try:
        await supervisor.run()
    finally:
        welcome.cancel()
        with suppress(asyncio.CancelledError):
            await welcome
    if supervisor.refused:
        raise SystemExit(BAD_SETTING)


async def _redis(settings: Settings) -> Program:
    try:
        server = find_server()
    except NoServer:
        stop_with(
            "no redis-server of version 6.2 or later was found: install the package redis-server, or set REDIS_URL."
        )
    command = server_command(server.path, settings)
    descriptor = await _redis_lock(settings)
    return Program("redis", command, descriptors=(descriptor,), store=True)


async def _redis_lock(settings: Settings) -> int:
    """Redis inherits this lock: two servers never write one append-only file, even when a supervisor was killed."""
    loop = asyncio.get_running_loop()
    give_up = loop.time() + _OLD_REDIS_S
    while True:
        try:
            return lock(settings.redis_socket.parent / "lock")
        except HomeInUse as other:
            if loop.time() > give_up:
                stop_with(
                    f"the redis-server started by process {other.pid} still writes in HELPLINE_HOME; stop it first."
                )
            await asyncio.sleep(0.1)


async def _welcome(settings: Settings) -> None:
    """Print where everything is; once the store answers, a first counsellor sign-in if there is no counsellor yet."""
    click.echo(
        f"\n  staff page   {settings.public_url or settings.gateway_bind.url}\n  desk         {settings.desk_bind.url}"
    )
    if settings.embedded:
        click.echo(f"  store        {settings.home} (embedded Redis, not for production)")
    click.echo("  Ctrl-C stops everything.\n")
    try:
        await _first_sign_in(settings)
    except Exception:  # noqa: BLE001 -- the helpline runs on without this line
        _log.exception("first_sign_in_failed")


async def _first_sign_in(settings: Settings) -> None:
    # Not before the gateway is up: this imports much, and the machine is the gateway's first.
    await asyncio.sleep(_PROCESSES["desk"])
    from handoff.desk.accounts import first_sign_in
    from helpline.store.redis import connect

    redis = connect(settings)
    try:
        # The store may still be reading its file.
        while not await _answers(redis):
            await asyncio.sleep(0.3)
        sign_in = await first_sign_in(redis, settings)
        if sign_in is not None:
            click.echo(f"  first counsellor: sign in at the desk as {sign_in.name} with {sign_in.password} (once)\n")
    finally:
        await redis.aclose()


async def _answers(redis: "Redis") -> bool:
    from redis.exceptions import RedisError

    try:
        return bool(await redis.ping())
    except (RedisError, OSError):
        return False
