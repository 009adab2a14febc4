"""`helpline doctor`: is this installation fit to serve? One line a check; exit 1 when one fails."""

import asyncio
import os
import stat
from collections.abc import AsyncIterator, Iterator
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any, NamedTuple

import click
from redis.exceptions import RedisError

from helpline.cli.start import settings_or_stop
from helpline.language import Language
from helpline.settings import PROJECT, Settings
from helpline.store.embedded import OLDEST, NoServer, find_server


class Finding(NamedTuple):
    """`good` is True, False, or None for what works but is worth knowing."""

    good: bool | None
    sentence: str


@click.command(help="Check settings, store, model, sentences and directory; exit 1 when something must be mended.")
def command() -> None:
    settings = settings_or_stop()
    findings = asyncio.run(_findings(settings))
    for good, sentence in findings:
        click.echo({True: "ok    ", None: "note  ", False: "FAIL  "}[good] + sentence)
    raise SystemExit(any(good is False for good, _ in findings))


async def _findings(settings: Settings) -> list[Finding]:
    return [
        Finding(True, "settings are in order"),
        *_keys(settings),
        *[finding async for finding in store_findings(settings)],
        *_model(),
        *_scorer(settings),
        *_sentences(),
        *_lexicons(settings),
        *avenue_findings(settings.organisation),
        *twilio_findings(settings),
    ]


def _keys(settings: Settings) -> Iterator[Finding]:
    path = settings.home / "keys"
    if not path.exists():
        return
    mode = stat.S_IMODE(path.stat().st_mode)
    if mode & 0o077 or path.stat().st_uid != os.getuid():
        yield Finding(False, f"{path} can be read by others: chmod 600")
    else:
        yield Finding(None, f"the keys are in {path}: without a copy elsewhere, losing it loses every conversation")


async def store_findings(settings: Settings) -> AsyncIterator[Finding]:
    """Redis: is it there, new enough, and does it keep what it accepted?"""
    from helpline.store.redis import connect

    if settings.embedded:
        yield Finding(None, "Redis is the embedded one: not for production, set REDIS_URL there")
    redis = connect(settings)
    try:
        info = await redis.info()
        try:
            config = await redis.config_get("appendonly", "appendfsync", "maxmemory-policy")
        except RedisError:
            # Managed servers often forbid CONFIG.
            config = None
        alive = await _alive(redis, settings)
    except (RedisError, OSError):
        yield _no_answer(settings)
        return
    finally:
        await redis.aclose()
    yield _version(info)
    for finding in persistence_findings(info, config):
        yield finding
    for finding in replica_findings(info, settings.policy.replicas):
        yield finding
    yield alive


def _no_answer(settings: Settings) -> Finding:
    if not settings.embedded:
        return Finding(False, "Redis does not answer at REDIS_URL")
    try:
        server = find_server()
    except NoServer:
        return Finding(False, "there is no redis-server of version 6.2 or later: install the package redis-server")
    return Finding(None, f"Redis {_dotted(server.version)} is there, but not running: `helpline run` starts it")


def _version(info: dict[str, Any]) -> Finding:
    version = tuple(int(part) for part in str(info["redis_version"]).split(".")[:3])
    return Finding(version >= OLDEST, f"Redis is version {_dotted(version)}; 6.2 is the oldest that serves")


def persistence_findings(info: dict[str, Any], config: dict[Any, Any] | None) -> Iterator[Finding]:
    """From INFO, and from CONFIG where the server lets us read it."""
    yield Finding(bool(info.get("aof_enabled")), "Redis keeps an append-only file (appendonly yes)")
    if info.get("aof_enabled"):
        yield Finding(info.get("aof_last_write_status") == "ok", "the last write to the append-only file succeeded")
    evicting = info.get("maxmemory_policy") != "noeviction"
    yield Finding(not evicting, "Redis never evicts what it holds (maxmemory-policy noeviction)")
    if config is None:
        yield Finding(None, "Redis does not say how often it syncs; appendfsync should be always")
    elif config.get("appendfsync") == "always":
        yield Finding(True, "Redis syncs every write before it answers (appendfsync always)")
    else:
        sync = config.get("appendfsync")
        yield Finding(None if sync == "everysec" else False, f"appendfsync is {sync}: what was accepted can be lost")


def replica_findings(info: dict[str, Any], wanted: int) -> Iterator[Finding]:
    """From INFO: can what is accepted be confirmed by as many replicas as are asked for?"""
    there = int(info.get("connected_slaves", 0))
    if wanted:
        yield Finding(
            there >= wanted, f"{wanted} of Redis's replicas must confirm what is accepted; {there} are connected"
        )
    elif there:
        yield Finding(
            None, "Redis has replicas, and nobody waits for them: HELPLINE_REPLICAS=1 loses nothing at a failover"
        )


async def _alive(redis: Any, settings: Settings) -> Finding:
    from helpline.presence import processes

    there = await processes(redis, settings.cell)
    if not there:
        return Finding(None, "no process of the helpline has a heartbeat")
    return Finding(True, "alive: " + ", ".join(f"{one.process} ({one.status})" for one in there))


def _model() -> Iterator[Finding]:
    models = sorted((PROJECT / "models").glob("*.tar.gz"))
    if models:
        yield Finding(True, f"the newest model is {models[-1].name}")
    else:
        yield Finding(None, "there is no trained model yet: `make train`, or the bot trains at its first start")


def _scorer(settings: Settings) -> Iterator[Finding]:
    from triage.compile import folder
    from triage.scorer import FILE, Scorer

    if not (folder(settings.home) / FILE).is_file():
        yield Finding(None, "there is no learned risk scorer yet, the lexicons work alone: `make train`")
    else:
        readable = Scorer.load(folder(settings.home)) is not None
        yield Finding(
            readable, "the learned risk scorer can be read" if readable else "the learned risk scorer can't be read"
        )


def _sentences() -> Iterator[Finding]:
    from helpline.sentences import Sentences

    try:
        held = Sentences.load()
    except ValueError as wrong:
        yield Finding(False, f"a file of sentences does not parse: {wrong}")
        return
    ids = {language: held.ids(language) for language in Language}
    everything = set[str]().union(*ids.values())
    for language, own in ids.items():
        missing = sorted(everything - own)
        if missing:
            yield Finding(False, f"{language} lacks {len(missing)} sentences: {', '.join(missing[:5])}")
    if all(own == everything for own in ids.values()):
        yield Finding(bool(everything), f"{len(everything)} sentences in each of {len(ids)} languages")


def avenue_findings(organisation: str, root: Path | None = None, today: date | None = None) -> Iterator[Finding]:
    """The directory of avenues: in order, in words in every language, its contacts verified and not expired."""
    from helpline.avenues.directory import FOLDER, BadDirectory, load
    from helpline.sentences import sentences

    try:
        directory = load(organisation, root or FOLDER)
    except BadDirectory as wrong:
        yield Finding(False, f"the directory of avenues can't be used: {wrong}")
        return
    yield Finding(True, f"{len(directory.avenues)} avenues in the directory of {organisation}")
    answers = directory.organisation
    titles = {
        "avenue": answers.order, "org": answers.entities, "station": answers.stations, "keep-out": answers.exclusions,
    }  # fmt: skip
    needed = [f"choice-{kind}-{name}" for kind, names in titles.items() for name in names]
    needed += [f"avenue-{name}" for name in answers.order]
    for language in Language:
        missing = [id for id in needed if not sentences().has(language, id)]
        if missing:
            yield Finding(False, f"{language} lacks words for the directory: {', '.join(missing)}")
    for avenue, why in directory.stale(today or datetime.now(UTC).date()):
        grave = None if why == "example" else False
        yield Finding(grave, f"a contact of the avenue {avenue} is not shown: {why}")


def twilio_findings(settings: Settings) -> Iterator[Finding]:
    """Texts and calls: can they come in, can they go out, and what happens when we are away?"""
    from telephony.numbers import NumbersError, read_numbers

    if not settings.twilio_account_sid:
        yield Finding(None, "no Twilio account is set: nobody can text or call, and nobody on call is rung up")
        return
    try:
        numbers = read_numbers(settings.twilio_numbers)
    except NumbersError as wrong:
        yield Finding(False, f"the file of numbers can't be used: {wrong}")
        return
    yield Finding(bool(numbers.all) or None, f"{len(numbers.all)} numbers in TWILIO_NUMBERS")
    if settings.public_url is None:
        yield Finding(False, "HELPLINE_PUBLIC_URL is not set: no webhook's signature can be right")
    elif not settings.public_url.startswith("https://"):
        yield Finding(None, "HELPLINE_PUBLIC_URL is not https: only for trying out")
    if settings.twilio_api_key is None:
        yield Finding(None, "TWILIO_API_KEY is not set: the desk has no telephone in the browser")
    if settings.twilio_fallback_url is None:
        yield Finding(None, "HELPLINE_TWILIO_FALLBACK_URL is not set: when this machine is away, callers hear an error")
    if settings.on_call is None:
        yield Finding(None, "HELPLINE_ON_CALL is not set: in danger nobody is rung up when no desk answers")


def _lexicons(settings: Settings) -> Iterator[Finding]:
    from triage.compile import check_lexicons
    from triage.lexicon import LexiconError

    try:
        check_lexicons(settings.home)
    except LexiconError as wrong:
        yield Finding(False, str(wrong))
    else:
        yield Finding(True, "every language has its risk lexicon, without a mistake")


def _dotted(version: tuple[int, ...]) -> str:
    return ".".join(map(str, version))
