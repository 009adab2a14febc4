"""The texts by which recognition of danger is measured: `data/risk/dev` for choices, `data/risk/eval` for the report."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any, Literal

import msgspec
import yaml

from helpline.language import Language
from helpline.risk import Category
from helpline.settings import PROJECT
from triage.evaluation.duplicates import Duplicate, duplicates

DATA = PROJECT / "data" / "risk"
HeldOutSet = Literal["dev", "eval"]
SETS: tuple[HeldOutSet, ...] = ("dev", "eval")
NEGATED_OR_PAST = frozenset({"negated", "past"})


class RiskText(msgspec.Struct, frozen=True):
    """One synthetic message with its true level and categories.

    `kind` says why it is there: danger, past, negated, idiom, policy, question, work, distress; `form` how it is written.
    """

    text: str
    level: int
    categories: tuple[Category, ...] = ()
    kind: str = "danger"
    form: str = "plain"


def risk_texts(name: HeldOutSet, language: Language, folder: Path = DATA) -> dict[str, RiskText]:
    """The lines of one file by place ("eval/en.jsonl:7"); none where there is no such file.

    Raises:
        ValueError: a line is not as described; the message has its place, not the text.
    """
    path = folder / name / f"{language.value}.jsonl"
    if not path.exists():
        return {}
    lines = enumerate(path.read_text(encoding="utf-8").splitlines(), start=1)
    places = ((f"{name}/{path.name}:{number}", line) for number, line in lines if line.strip())
    return {place: _risk_text(line, place) for place, line in places}


def _risk_text(line: str, place: str) -> RiskText:
    try:
        return msgspec.json.decode(line, type=RiskText)
    except msgspec.DecodeError as wrong:
        raise ValueError(f"{place}: {wrong}") from None


def training_texts(language: Language, folder: Path = DATA) -> list[str]:
    """What the scorer learns from (`data/risk/LANG.yml`), dangerous and harmless texts alike."""
    path = folder / f"{language.value}.yml"
    content: dict[str, Any] = yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)
    return list(_lines({name: content.get(name) for name in ("positives", "negatives")}))


def _lines(part: object) -> Iterator[str]:
    if isinstance(part, dict):
        for inner in part.values():
            yield from _lines(inner)
    elif isinstance(part, list):
        yield from map(str, part)


def held_out_duplicates(folder: Path = DATA) -> list[Duplicate]:
    """Of `data/risk/dev` and `data/risk/eval` with the scorer's training texts, language by language."""
    found: list[Duplicate] = []
    for language in Language:
        texts = {place: one.text for name in SETS for place, one in risk_texts(name, language, folder).items()}
        found += duplicates({f"risk/{place}": text for place, text in texts.items()}, training_texts(language, folder))
    return found
