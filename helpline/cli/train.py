"""`helpline train`: everything that is learned or compiled from the project's texts."""

import click

from helpline.cli.start import settings_or_stop, stop_with
from helpline.logs import configure_logging


@click.command(help="Train the Rasa model and compile the lexicons; does nothing when nothing changed.")
def command() -> None:
    settings = settings_or_stop()
    configure_logging("train", "warning")
    from bot.quiet import quiet_rasa

    quiet_rasa()
    from triage.engine import TriageEngine
    from triage.learning import train_scorer

    # Compiles the lexicons, which the scorer learns from.
    TriageEngine.load(settings.home)
    if train_scorer(settings.home):
        click.echo("trained: risk scorer")
    from bot.training import current_model, train

    known = current_model()
    try:
        model = train()
    except RuntimeError as failed:
        stop_with(f"{failed}; the lines above say why")
    click.echo(f"{'up to date' if known else 'trained'}: {model.name}")
