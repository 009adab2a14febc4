"""`helpline triage`: what the helpline makes of a text. JSON lines in, one JSON object out per line, in the same order."""

import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol

import click

from helpline.cli.start import settings_or_stop, stop_with
from helpline.language import Language
from helpline.logs import configure_logging

if TYPE_CHECKING:
    from helpline.conversation.records import Triage
    from triage.engine import Explanation, Fired, TriageEngine


class Understands(Protocol):
    """The part of `bot.understanding.Understanding` that is used here."""

    def parse(self, text: str, triage: "Triage") -> Any: ...


class BadLine(ValueError):
    """The line asks for something that cannot be; the message says what."""


@click.command(help="Language, risk and intent of texts: JSON lines (or bare text) on standard input, JSON lines out.")
@click.option("--no-bot", is_flag=True, help="Leave the intent out; does not load Rasa.")
@click.option(
    "--explain", metavar="TEXT", help="Show how TEXT gets its level instead: tokens, rules, modifiers, n-grams."
)
def command(no_bot: bool, explain: str | None) -> None:
    engine = _engine(settings_or_stop().home)
    if explain is not None:
        click.echo("\n".join(_explained(engine.explain(explain))))
        return
    bot = None if no_bot else _bot()
    for line in sys.stdin.buffer:
        click.echo(json.dumps(_answer(line, engine, bot), ensure_ascii=False))
        sys.stdout.flush()


def _engine(home: Path) -> "TriageEngine":
    from triage.engine import TriageEngine
    from triage.lexicon import LexiconError

    try:
        return TriageEngine.load(home)
    except LexiconError as wrong:
        stop_with(str(wrong))


def _bot() -> Understands:
    try:
        from bot.understanding import Understanding
    except ImportError:
        stop_with("the bot is not installed; use --no-bot to leave the intent out.")
    # Without it Rasa prints every text it parses, between our answers.
    configure_logging("triage", "warning")
    understanding: Understands = Understanding.load()
    return understanding


def _answer(line: bytes, engine: "TriageEngine", bot: Understands | None) -> dict[str, object]:
    try:
        text, language = _read(line)
    except BadLine as wrong:
        return {"error": str(wrong)}
    triage = engine.triage(text, language=language)
    return {**_contract(triage), "intent": None if bot is None else _intent(bot, text, triage)}


def _read(line: bytes) -> tuple[str, Language | None]:
    """Text and chosen language of one line. Bytes that are not UTF-8 become replacement characters."""
    given = line.decode("utf-8", errors="replace").removeprefix("\ufeff").rstrip("\r\n")
    if not given.lstrip().startswith("{"):
        return given, None
    try:
        item = json.loads(given)
    except (ValueError, RecursionError):
        return given, None
    if not isinstance(item, dict) or not isinstance(item.get("text"), str):
        raise BadLine('a JSON line needs a "text"')
    language = item.get("language")
    if language is not None and language not in {one.value for one in Language}:
        raise BadLine(f'"language" is one of {" ".join(Language)}')
    return item["text"], Language(language) if language else None


def _contract(triage: "Triage") -> dict[str, object]:
    """The object that DESIGN.md promises to other tools."""
    found: dict[str, object] = {"language": triage.language.value, "language_confidence": triage.language_confidence}
    if triage.unsupported:
        found["unsupported"] = triage.unsupported
    matches = [
        {"category": one.category, "level": one.level, "start": one.start, "end": one.end, "rule": one.rule}
        for one in triage.matches
    ]
    return {**found, "risk": {"level": int(triage.level), "categories": list(triage.categories), "matches": matches}}


def _intent(bot: Understands, text: str, triage: "Triage") -> object:
    import msgspec

    return msgspec.to_builtins(bot.parse(text, triage))


def _explained(found: "Explanation") -> Iterator[str]:
    """The explanation as lines, for specialists who edit lexicons."""
    triage = found.triage
    unsupported = f" unsupported: {triage.unsupported}" if triage.unsupported else ""
    yield f"level: {int(triage.level)} {' '.join(triage.categories)}".rstrip()
    yield f"language: {triage.language} {triage.language_confidence}{unsupported}"
    yield f"tokens: {' | '.join(found.tokens)}"
    for token, readings in zip(found.tokens, found.readings, strict=True):
        if other := [reading for reading in readings if reading != token]:
            yield f"  {token} also reads as {', '.join(other)}"
    yield "rules that fired:" if found.fired else "rules that fired: none"
    yield from (_fired(one, f" -> {one.level}") for one in found.fired)
    if found.modifiers:
        yield "modifiers and idioms:"
        yield from (_fired(one, "") for one in found.modifiers)
    if found.score is None:
        yield "model: none trained (make train); the lexicons work alone"
        return
    yield f"model: {found.score.probability} {found.score.category} -> {found.score.level}"
    yield from (f"  {share:+.3f} {ngram!r}" for ngram, share in found.ngrams)


def _fired(one: "Fired", outcome: str) -> str:
    return f"  {one.rule}{outcome}  {one.said!r}  by {one.phrase[:100]}"
