"""`helpline evaluate`: how well messages are understood and danger is recognised, on texts that were not trained on."""

from pathlib import Path
from typing import TYPE_CHECKING, Literal

import click

from helpline.cli.evaluate_risk import evaluate_risk
from helpline.cli.start import settings_or_stop, stop_with
from helpline.logs import configure_logging
from helpline.settings import PROJECT

if TYPE_CHECKING:
    from bot.evaluation.measure import Report
    from triage.evaluation.shares import Share

_HELD_OUT = ("dev", "eval")


@click.command(help="Measure the model on held-out texts; writes evaluation-SET.json and .html under HELPLINE_HOME.")
@click.option(
    "--set", "name", type=click.Choice(_HELD_OUT), default="eval", help="dev is for choices, eval for reports."
)
@click.option("--learning-curve", is_flag=True, help="Also train on parts of the data (minutes).")
@click.option(
    "--duplicates", is_flag=True, help="Only look for held-out texts that training knows; exit 1 if there are."
)
@click.option(
    "--risk", is_flag=True, help="Measure how danger is recognised instead (risk-SET.json and .html); no Rasa."
)
@click.option("--write-page", is_flag=True, help="With --risk: also put the figures into the published page.")
@click.option(
    "--page",
    type=click.Path(dir_okay=False, path_type=Path),
    default=PROJECT / "docs" / "risk-evaluation.md",
    help="Another page to write them into.",
)
@click.option("--to", type=click.Path(file_okay=False, path_type=Path), help="Folder of the report.")
def command(
    name: Literal["dev", "eval"],
    learning_curve: bool,
    duplicates: bool,
    risk: bool,
    write_page: bool,
    page: Path,
    to: Path | None,
) -> None:
    if duplicates:
        _check_duplicates()
        return
    settings = settings_or_stop()
    home = settings.home
    configure_logging("evaluate", "warning")
    if risk:
        evaluate_risk(name, settings, to or home / "reports", page if write_page else None)
        return
    from bot.quiet import quiet_rasa

    quiet_rasa()
    from bot.evaluation.measure import report

    try:
        measured = report(name, home)
    except (ValueError, RuntimeError) as wrong:
        stop_with(str(wrong))
    if learning_curve:
        measured = _with_curve(measured)
    _print(measured)
    _write(measured, to or home / "reports")


def _check_duplicates() -> None:
    from bot.evaluation.duplicates import held_out_duplicates
    from triage.evaluation.texts import held_out_duplicates as risk_duplicates

    found = [*held_out_duplicates(), *risk_duplicates()]
    for one in found:
        click.echo(f"{one.place} {one.similarity} {one.held_out!r} is trained on as {one.training!r}")
    if found:
        stop_with(f"{len(found)} held-out texts are too like training texts: change the training texts.")
    click.echo("no held-out text is like a training text")


def _with_curve(measured: "Report") -> "Report":
    import msgspec

    from bot.evaluation.curve import curve
    from bot.evaluation.texts import held_out, training_examples
    from helpline.language import Language

    texts = {language.value: held_out("dev", language) for language in Language}
    return msgspec.structs.replace(measured, curve=curve(training_examples(), texts))


def _print(measured: "Report") -> None:
    from triage.evaluation.shares import percent

    click.echo(f"data/{measured.texts}: per cent (95 % interval)")
    for language, found in measured.languages.items():
        click.echo(
            f"{language}  intent {percent(found.accuracy)}  top 2 {percent(found.top_2)}  "
            f"macro F1 {100 * found.macro_f1:.1f}  language {percent(found.language)}  "
            f"asked back {percent(found.asked_back)}  misled {percent(found.misled)}"
        )
        click.echo(f"    {_shares({**found.by_directness, **found.by_form})}")
        click.echo("    " + "; ".join(f"{one.wanted} as {one.taken_for} {one.count}" for one in found.confusions))
    for language, points in measured.curve.items():
        click.echo(
            f"{language}  examples per intent: " + "  ".join(f"{size:.0f}: {100 * part:.1f}" for size, part in points)
        )


def _shares(parts: "dict[str, Share]") -> str:
    return "  ".join(f"{name} {100 * one.share:.1f}" for name, one in parts.items())


def _write(measured: "Report", folder: Path) -> None:
    import msgspec

    from bot.evaluation.page import page

    folder.mkdir(parents=True, exist_ok=True)
    target = folder / f"evaluation-{measured.texts}"
    target.with_suffix(".json").write_bytes(msgspec.json.format(msgspec.json.encode(measured), indent=1))
    target.with_suffix(".html").write_text(page(measured), encoding="utf-8")
    click.echo(f"written: {target}.json and .html")
