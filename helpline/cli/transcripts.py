"""`helpline transcripts`: whole conversations in six languages, played through the trained model and written out."""

import asyncio
from typing import TYPE_CHECKING

import click

from helpline.language import Language
from helpline.logs import configure_logging

if TYPE_CHECKING:
    from bot.dialogue import Dialogue


@click.command(help="Play data/transcripts through the trained assistant; writes docs/transcripts/LANG.md.")
def command() -> None:
    configure_logging("transcripts", "warning")
    from bot.quiet import quiet_rasa
    from bot.training import train

    quiet_rasa()
    from bot.dialogue import Dialogue

    asyncio.run(_write(Dialogue.load(train())))


async def _write(dialogue: "Dialogue") -> None:
    from bot.transcripts import FOLDER, transcript

    FOLDER.mkdir(parents=True, exist_ok=True)
    for language in Language:
        (FOLDER / f"{language}.md").write_text(await transcript(dialogue, language), "utf-8")
        click.echo(f"written: docs/transcripts/{language}.md")
