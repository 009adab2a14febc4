"""`helpline desk`: one process of the counsellors' web app."""

import click

from helpline.cli.start import start_process


@click.command(help="Serve the counsellors' web app at HELPLINE_DESK_BIND.")
def command() -> None:
    settings = start_process("desk")
    import asyncio

    import uvicorn

    from handoff.desk.app import create_app
    from handoff.desk.signs import ListeningProtocol, dropped_after_s, ping_every_s
    from helpline.logs import UVICORN
    from helpline.store.redis import connect

    async def serve() -> None:
        redis = connect(settings)
        config = uvicorn.Config(
            create_app(settings, redis),
            host=settings.desk_bind.host,
            port=settings.desk_bind.port,
            ws=ListeningProtocol,
            ws_ping_interval=ping_every_s(settings.policy),
            ws_ping_timeout=dropped_after_s(settings.policy),
            ws_max_size=4096,
            timeout_graceful_shutdown=3,
            **UVICORN,
        )
        try:
            await uvicorn.Server(config).serve()
        finally:
            await redis.aclose()

    asyncio.run(serve())
