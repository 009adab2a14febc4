"""`helpline script`: what the helpline says in a language, for review by somebody at home in it."""

import click

from helpline.language import Language


@click.command(help="Print every sentence of LANG, grouped, with each channel's own wording.")
@click.argument("language", metavar="LANG", type=click.Choice([one.value for one in Language]))
def command(language: str) -> None:
    from helpline.script import script

    click.echo(script(Language(language)), nl=False)
