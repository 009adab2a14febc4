"""What the learned scorer learns from: texts with their levels.

    language: en
    positives:
      suicide: {4: ["..."], 3: ["..."], 2: ["..."]}
    negatives:
      idiom: ["..."]
      work: ["..."]
      policy: ["..."]
      news: ["..."]
      distress: ["..."]
      negated: ["..."]    # kept below level 3; says nothing about level 2
      past: ["..."]

is the form of `data/risk/LANG.yml`. Texts of intents whose level is beyond doubt are used as well; the lexicons' phrases are
not, they find themselves.
"""

from collections.abc import Iterator
from enum import StrEnum
from pathlib import Path

import msgspec
import yaml

from helpline.language import Language
from helpline.risk import Category
from triage.lexicon import LexiconError
from triage.profiles import examples

_HARMLESS = frozenset({"idiom", "work", "policy", "news", "distress"})
_NOT_HIGH = frozenset({"negated", "past"})
_HARMLESS_INTENTS = (
    "greet", "goodbye", "thanks", "affirm", "deny", "ask_bot_identity", "ask_confidentiality", "ask_return_later",
    "request_deletion", "ask_capabilities", "out_of_scope", "change_language", "disclose_bullying", "disclose_discrimination",
    "ask_is_it_harassment", "ask_reporting_options", "ask_formal_report", "ask_informal_resolution", "ask_anonymous_report",
    "ask_what_happens_next", "ask_time_limits", "ask_legal_help", "ask_evidence", "ask_eligibility", "ask_support_services",
    "accused_seeks_help", "manager_seeks_advice",
)  # fmt: skip
_INTENTS: dict[str, tuple[int, int, Category | None]] = {
    "disclose_danger": (3, 4, Category.ATTACK_IN_PROGRESS),
    "disclose_suicidal_thoughts": (3, 4, Category.SUICIDE),
    "disclose_partner_violence": (3, 4, Category.PARTNER_VIOLENCE),
    "disclose_assault": (2, 4, Category.RECENT_ASSAULT),
    "disclose_stalking": (2, 3, Category.STALKING),
    **dict.fromkeys(_HARMLESS_INTENTS, (0, 1, None)),
}
"""Intents of CARE.md, section 4, that say something of the level of nearly every text."""


class Source(StrEnum):
    """Where a sample comes from: not all say equally surely what their level is."""

    RISK = "risk"
    INTENT = "intent"


class Sample(msgspec.Struct, frozen=True):
    """A text to learn from, whose level lies between two that may be the same."""

    text: str
    lowest: int
    highest: int
    category: Category | None
    source: Source


def samples(data: Path) -> list[Sample]:
    """Everything there is to learn from, each text once. Raises LexiconError when a file of texts is wrong."""
    return list({sample.text: sample for sample in texts_for_learning(data)}.values())


def texts_for_learning(data: Path) -> Iterator[Sample]:
    """Samples from `data/risk/LANG.yml` and, for intents of one level, from `data/nlu/LANG/*.yml`."""
    for language in Language:
        path = data / "risk" / f"{language.value}.yml"
        if path.is_file():
            yield from _from_file(path)
    for path in sorted((data / "nlu").glob("*/*.yml")):
        for intent, line in examples(path):
            if intent in _INTENTS:
                yield Sample(line, *_INTENTS[intent], Source.INTENT)


def _from_file(path: Path) -> Iterator[Sample]:
    try:
        content = yaml.safe_load(path.read_text(encoding="utf-8"))
        for name, levels in (content.get("positives") or {}).items():
            for level, lines in levels.items():
                yield from (Sample(line, int(level), int(level), Category(name), Source.RISK) for line in lines)
        for kind, lines in (content.get("negatives") or {}).items():
            if kind not in _HARMLESS | _NOT_HIGH:
                raise ValueError(f"unknown kind of negatives: {kind}")
            yield from (Sample(line, 0, 2 if kind in _NOT_HIGH else 1, None, Source.RISK) for line in lines)
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else 1
        raise LexiconError(f"{path}:{line}: not YAML, {error.problem}") from None
    except (ValueError, AttributeError, TypeError) as error:
        raise LexiconError(f"{path}:1: {error}") from None
