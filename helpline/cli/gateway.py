"""`helpline gateway`: the web app of staff."""

import click

from helpline.cli.start import lexicons_or_stop, numbers_or_stop, on_call_or_stop, start_process


@click.command(help="The web app of staff (one process).")
def command() -> None:
    settings = start_process("gateway")
    lexicons_or_stop(settings)
    numbers_or_stop(settings)
    on_call_or_stop(settings)
    import uvicorn

    from gateway.app import create_app
    from helpline.logs import UVICORN
    from telephony.door import LARGEST_BODY

    uvicorn.run(
        create_app(settings),
        host=settings.gateway_bind.host,
        port=settings.gateway_bind.port,
        # Nobody's address is kept, so none is read from a proxy's headers either.
        proxy_headers=False,
        date_header=True,
        timeout_keep_alive=30,
        timeout_graceful_shutdown=5,
        ws="wsproto",  # for relayed calls alone; see pyproject.toml
        ws_max_size=LARGEST_BODY,
        **UVICORN,
    )
