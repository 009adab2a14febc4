"""`helpline train`: everything that is learned or compiled from the project's texts."""

from pathlib import Path

import click

from helpline.cli.start import settings_or_stop, stop_with
from helpline.logs import configure_logging


@click.command(help="Train the Rasa model and compile the lexicons; does nothing when nothing changed.")
def command() -> None:
    settings = settings_or_stop()
    configure_logging("train", "warning")
    from bot.quiet import quiet_rasa

    quiet_rasa()
    from bot.training import current_model
    from helpline.children import one_process_each
    from triage.engine import TriageEngine
    from triage.learning import scorer_is_current, train_scorer

    # Compiles the lexicons, which the scorer learns from.
    TriageEngine.load(settings.home)
    known, scorer_known = current_model(), scorer_is_current(settings.home)
    if known is None or not scorer_known:
        _make_vectors()
    # Two trainings that need one core each, side by side.
    with one_process_each(1) as beside:
        scorer = None if scorer_known else beside.submit(train_scorer, settings.home)
        model = _trained_model()
        if scorer is not None and scorer.result():
            click.echo("trained: risk scorer")
    click.echo(f"{'up to date' if known else 'trained'}: {model.name}")


def _make_vectors() -> None:
    """Both trainings look them up then; made here, every core has its part."""
    from triage.lexicon import LOCALES
    from triage.meaning import remembered
    from triage.profiles import examples, text_files
    from triage.samples import samples

    of_intents = {line for path in text_files(LOCALES) for _, line in examples(path)}
    remembered(sorted(of_intents | {sample.text for sample in samples(LOCALES.parent / "data")}))


def _trained_model() -> Path:
    from bot.training import train

    try:
        return train()
    except RuntimeError as failed:
        stop_with(f"{failed}; the lines above say why")
