"""`helpline simulate`: how long callers would wait, with so many calls and so many counsellors."""

import asyncio
from pathlib import Path
from typing import TYPE_CHECKING

import click

from helpline.cli.start import stop_with
from helpline.language import Language

if TYPE_CHECKING:
    from handoff.simulation.plan import Plan, Staff
    from handoff.simulation.world import Served


@click.command(
    help="Play a day through the real queue in fast motion: waits by level and language, for planning who is on duty."
)
@click.option("--calls-per-hour", type=click.FloatRange(0.1, 10_000), default=6.0, show_default=True)
@click.option(
    "--counsellors", type=click.IntRange(1, 1_000), default=3, show_default=True, help="Each speaks all languages."
)
@click.option(
    "--team", multiple=True, metavar="LANGUAGES=NUMBER", help="Instead of --counsellors: en,fr=3; may be repeated."
)
@click.option(
    "--languages", default="en:0.4,fr:0.2,es:0.2,ar:0.1,zh:0.05,ru:0.05", show_default=True, help="Shares of calls."
)
@click.option("--handling-minutes", type=click.FloatRange(0.1, 600), default=20.0, show_default=True)
@click.option("--patience-minutes", type=click.FloatRange(0, 600), default=30.0, show_default=True, help="0: for ever.")
@click.option(
    "--capacity", type=click.IntRange(1, 20), default=1, show_default=True, help="Conversations at once, each."
)
@click.option("--hours", type=click.FloatRange(0.5, 1_000), default=24.0, show_default=True)
@click.option("--seeds", type=click.IntRange(1, 100), default=3, show_default=True, help="Runs, each by other chances.")
@click.option("--to", type=click.Path(file_okay=False, path_type=Path), help="Folder for simulation.json and .html.")
def command(  # noqa: PLR0913, PLR0917 -- one for each option
    calls_per_hour: float, counsellors: int, team: tuple[str, ...], languages: str, handling_minutes: float,
    patience_minutes: float, capacity: int, hours: float, seeds: int, to: Path | None,
) -> None:  # fmt: skip
    from handoff.simulation.plan import Plan, Staff
    from handoff.simulation.report import as_html, as_text, report
    from helpline.store.embedded import NoServer

    shares = _shares(languages)
    staff = tuple(map(_team, team)) or (Staff(tuple(shares), counsellors),)
    unserved = sorted(set(shares) - {one for group in staff for one in group.languages})
    if unserved:
        stop_with(f"nobody speaks {', '.join(unserved)}: callers of a language without a counsellor wait for ever.")
    plan = Plan(
        calls_per_hour,
        staff,
        shares,
        handling=handling_minutes,
        patience=patience_minutes,
        capacity=capacity,
        hours=hours,
    )
    try:
        runs = asyncio.run(_play(plan, seeds))
    except NoServer:
        stop_with("there is no redis-server of version 6.2 or later on this machine.")
    found = report(plan, runs)
    click.echo(as_text(found))
    if to is not None:
        import msgspec

        to.mkdir(parents=True, exist_ok=True)
        (to / "simulation.json").write_bytes(msgspec.json.format(msgspec.json.encode(found), indent=2))
        (to / "simulation.html").write_text(as_html(found), "utf-8")
        click.echo(f"written: {to / 'simulation.json'} and .html")


async def _play(plan: "Plan", seeds: int) -> "list[list[Served]]":
    from redis.asyncio import Redis

    from handoff.simulation.plan import callers
    from handoff.simulation.store import passing_store
    from handoff.simulation.world import World

    with passing_store() as socket:
        redis = Redis(unix_socket_path=str(socket))
        runs = [await World(redis, plan).play(callers(plan, seed)) for seed in range(seeds)]
        await redis.aclose()
    return runs


def _shares(text: str) -> dict[Language, float]:
    """ "en:0.6,fr:0.4", or "en,fr" in equal parts; the shares are scaled to add up to 1."""
    shares = {}
    try:
        for part in text.split(","):
            code, _, share = part.strip().partition(":")
            shares[Language(code)] = float(share or 1)
    except ValueError:
        stop_with("--languages must be like en:0.6,fr:0.4, of en fr es ar zh ru.")
    total = sum(shares.values())
    if min(shares.values()) < 0 or not total:
        stop_with("--languages must have shares above zero.")
    return {language: share / total for language, share in shares.items() if share}


def _team(text: str) -> "Staff":
    from handoff.simulation.plan import Staff

    spoken, _, number = text.partition("=")
    try:
        return Staff(tuple(Language(code.strip()) for code in spoken.split(",")), int(number))
    except ValueError:
        stop_with("--team must be like en,fr=3, of en fr es ar zh ru.")
