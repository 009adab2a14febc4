"""The part of `helpline evaluate` that measures how danger is recognised (`--risk`). Does not import Rasa."""

import asyncio
from pathlib import Path
from typing import TYPE_CHECKING, Literal

import click

from helpline.cli.start import stop_with
from helpline.settings import Settings

if TYPE_CHECKING:
    from triage.evaluation.measure import Report

_STORE_S = 3.0


def evaluate_risk(name: Literal["dev", "eval"], settings: Settings, to: Path, page: Path | None) -> None:
    """Measure, print, write the report into `to` and the figures into `page`. Trains the scorer first if need be."""
    from triage.evaluation.measure import report
    from triage.learning import train_scorer

    try:
        train_scorer(settings.home)
        measured = report(name, settings.home)
    except ValueError as wrong:  # LexiconError is one
        stop_with(str(wrong))
    _print(measured)
    asyncio.run(_print_corrections(settings))
    _write(measured, to)
    if page is not None:
        _write_page(page, measured)


def _print(measured: "Report") -> None:
    """Figures, and the places of what was read wrongly: the texts themselves stand in the report file alone."""
    from triage.evaluation.shares import percent

    click.echo(f"data/risk/{measured.texts}: per cent (95 % interval)")
    for way, reader in measured.readers.items():
        click.echo(way)
        for language, found in reader.languages.items():
            click.echo(
                f"{language}  recall {percent(found.recall)}  recall 4 {percent(found.recall_4)}  "
                f"false alarms {percent(found.false_alarms)}  negated or past {percent(found.talked_about)}"
            )
            click.echo(f"    missed: {' '.join(one.place for one in found.misses) or 'none'}")
            click.echo(f"    raised without need: {' '.join(one.place for one in found.alarms) or 'none'}")
        for name, of_category in reader.by_category.items():
            click.echo(f"  {name}  raised {percent(of_category.raised)}  named {percent(of_category.named)}")


async def _print_corrections(settings: Settings) -> None:
    """What counsellors of this organisation said, beside the synthetic figures."""
    from redis.exceptions import RedisError

    from handoff.queue.corrections import corrections
    from helpline.store.redis import connect

    redis = connect(settings)
    try:
        async with asyncio.timeout(_STORE_S):
            found = await corrections(redis, settings.cell)
    except (RedisError, OSError, TimeoutError):
        click.echo("counsellors' corrections: the store does not answer")
        return
    finally:
        await redis.aclose()
    click.echo(f"counsellors' corrections: {sum(one.count for one in found) if found else 'none'}")
    for one in found:
        click.echo(f"  {one.what.replace('_', ' ')}  {one.language}  {one.category}  {one.count}")


def _write(measured: "Report", folder: Path) -> None:
    import msgspec

    from triage.evaluation.page import page

    folder.mkdir(parents=True, exist_ok=True)
    target = folder / f"risk-{measured.texts}"
    target.with_suffix(".json").write_bytes(msgspec.json.format(msgspec.json.encode(measured), indent=1))
    target.with_suffix(".html").write_text(page(measured), encoding="utf-8")
    click.echo(f"written: {target}.json and .html")


def _write_page(path: Path, measured: "Report") -> None:
    from triage.evaluation.page import write_figures

    try:
        write_figures(path, measured)
    except (OSError, ValueError) as wrong:
        stop_with(str(wrong))
    click.echo(f"written: {path}")
