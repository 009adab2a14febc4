"""Reads `locales/LANG/risk.yml`: which words mean danger, and which words change what they mean.

A mistake in a file raises LexiconError with file, line and reason; nothing starts with a lexicon that is half read.
"""

from collections.abc import Iterator
from enum import StrEnum
from pathlib import Path

import msgspec
import yaml

from helpline.language import Language
from helpline.risk import Category
from triage.phrases import Element, PhraseError, parse

LOCALES = Path(__file__).resolve().parent.parent / "locales"
LEVELS = range(1, 5)


class Modifier(StrEnum):
    """What a phrase that is not danger itself says about danger near it; `triage/modifiers.py` has the rules."""

    NEGATION = "negation"
    NEGATION_AFTER = "negation_after"
    NEGATION_CARRIES = "negation_carries"
    """Words over which a negation reaches what follows: "not [going to] kill myself"."""
    NOT_NEGATION = "not_negation"
    """Looks like a negation and is none: "can't stop", "I don't know if"."""
    PAST = "past"
    OVER = "over"
    """It ended well: "we divorced long ago", "I train others now"."""
    RECENT = "recent"
    HYPOTHETICAL = "hypothetical"
    POLICY = "policy"
    THIRD_PERSON = "third_person"
    UNSAFE_NOW = "unsafe_now"
    CLAUSE_BREAK = "clause_break"
    FIRST_PERSON = "first_person"
    SINCE = "since"
    """Before a word of the past: "since last year" has lasted until now."""


IDIOM = "idiom"


class LexiconError(ValueError):
    """A lexicon file is wrong; the message is "file:line: reason"."""


class Rule(msgspec.Struct, frozen=True, array_like=True):
    """One phrase of one lexicon. `name` is a category, a modifier or IDIOM; `level` is 0 for the latter two."""

    language: Language
    name: str
    level: int
    line: int
    phrase: str
    elements: tuple[Element, ...]


class _File:
    """One lexicon file while it is read, so that every complaint can name its line."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def error(self, node: yaml.Node | None, reason: str) -> LexiconError:
        line = node.start_mark.line + 1 if node is not None else 1
        return LexiconError(f"{self.path}:{line}: {reason}")

    def document(self) -> yaml.Node:
        loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
        try:
            node = yaml.compose(self.path.read_text(encoding="utf-8"), Loader=loader)
        except OSError as error:
            raise LexiconError(f"{self.path}:1: cannot be read ({error.strerror})") from error
        except UnicodeDecodeError as error:
            raise LexiconError(f"{self.path}:1: is not UTF-8") from error
        except yaml.MarkedYAMLError as error:
            line = error.problem_mark.line + 1 if error.problem_mark else 1
            raise LexiconError(f"{self.path}:{line}: not YAML, {error.problem}") from error
        if node is None:
            raise self.error(None, "the file is empty")
        return node

    def entries(self, node: yaml.Node, what: str) -> Iterator[tuple[yaml.ScalarNode, yaml.Node]]:
        """Keys and values of a mapping; each key once."""
        if not isinstance(node, yaml.MappingNode):
            raise self.error(node, f"{what} must be a mapping")
        seen: set[str] = set()
        for key, value in node.value:
            if not isinstance(key, yaml.ScalarNode):
                raise self.error(key, f"{what}: a key must be a plain word")
            if key.value in seen:
                raise self.error(key, f"{what}: {key.value} stands there twice")
            seen.add(key.value)
            yield key, value

    def rules(self, node: yaml.Node, language: Language, name: str, level: int) -> Iterator[Rule]:
        if not isinstance(node, yaml.SequenceNode):
            raise self.error(node, f"{name} must be a list of phrases")
        for item in node.value:
            if not isinstance(item, yaml.ScalarNode) or not item.value.strip():
                raise self.error(item, f"{name}: every item must be one quoted phrase")
            try:
                elements = parse(item.value)
            except PhraseError as error:
                raise self.error(item, f"{name}: {error} in {item.value[:60]!r}") from None
            yield Rule(language, name, level, item.start_mark.line + 1, item.value, elements)


def read_lexicon(path: Path, language: Language) -> list[Rule]:
    """All rules of one file, in its order. Raises LexiconError."""
    file = _File(path)
    parts = {key.value: value for key, value in file.entries(file.document(), "the file")}
    for needed in ("language", "categories", "modifiers", "idioms"):
        if needed not in parts:
            raise file.error(None, f"{needed} is missing")
    if parts["language"].value != language.value:
        raise file.error(parts["language"], f"language must be {language.value}")
    if unknown := set(parts) - {"language", "categories", "modifiers", "idioms"}:
        raise file.error(None, f"unknown part: {sorted(unknown)[0]}")
    return [
        *_categories(file, parts["categories"], language),
        *_modifiers(file, parts["modifiers"], language),
        *file.rules(parts["idioms"], language, IDIOM, 0),
    ]


def _categories(file: _File, node: yaml.Node, language: Language) -> Iterator[Rule]:
    missing = set(Category)
    for key, levels in file.entries(node, "categories"):
        if key.value not in set(Category):
            raise file.error(key, f"unknown category: {key.value}")
        missing.discard(Category(key.value))
        for level, phrases in file.entries(levels, key.value):
            if not level.value.isdecimal() or int(level.value) not in LEVELS:
                raise file.error(level, f"{key.value}: a level is 1, 2, 3 or 4")
            yield from file.rules(phrases, language, key.value, int(level.value))
    if missing:
        raise file.error(node, f"category missing: {sorted(missing)[0]}")


def _modifiers(file: _File, node: yaml.Node, language: Language) -> Iterator[Rule]:
    missing = set(Modifier)
    for key, phrases in file.entries(node, "modifiers"):
        if key.value not in set(Modifier):
            raise file.error(key, f"unknown modifier: {key.value}")
        missing.discard(Modifier(key.value))
        yield from file.rules(phrases, language, key.value, 0)
    if missing:
        raise file.error(node, f"modifier missing: {sorted(missing)[0]}")


def lexicon_path(language: Language, locales: Path = LOCALES) -> Path:
    return locales / language.value / "risk.yml"


def read_all(locales: Path = LOCALES) -> list[Rule]:
    """The six lexicons as one list. Raises LexiconError."""
    return [rule for language in Language for rule in read_lexicon(lexicon_path(language, locales), language)]
