"""The texts that evaluation reads: training examples and the held-out files."""

from collections.abc import Iterator
from pathlib import Path
from typing import Literal

import msgspec
import yaml

from helpline.language import Language
from helpline.settings import PROJECT

DATA = PROJECT / "data"
HeldOutSet = Literal["dev", "eval"]
"""`dev` is for choices; `eval` is read for the report only."""


class Example(msgspec.Struct, frozen=True):
    """One line of training data."""

    language: Language
    text: str
    intent: str


class HeldOut(msgspec.Struct, frozen=True):
    """One line of `data/dev` or `data/eval`; `indirect` means: says it without the obvious word."""

    text: str
    intent: str
    form: str = "plain"
    indirect: bool = False


def training_examples(folder: Path = DATA / "nlu") -> list[Example]:
    """All examples of `data/nlu/LANG/*.yml`, without Rasa."""
    return [example for language in Language for example in _examples(language, folder / language.value)]


def _examples(language: Language, folder: Path) -> Iterator[Example]:
    for path in sorted(folder.glob("*.yml")):
        for part in yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)["nlu"]:
            for line in part.get("examples", "").splitlines():
                if line.startswith("- "):
                    yield Example(language, line[2:].strip(), part["intent"])


def held_out(name: HeldOutSet, language: Language, folder: Path = DATA) -> list[HeldOut]:
    """The lines of one file; none where there is no such file.

    Raises:
        ValueError: a line is not as described; the message has file and line number, not the text.
    """
    path = folder / name / f"{language.value}.jsonl"
    if not path.exists():
        return []
    lines = enumerate(path.read_text(encoding="utf-8").splitlines(), start=1)
    return [_held_out(line, f"{name}/{path.name}:{number}") for number, line in lines if line.strip()]


def _held_out(line: str, place: str) -> HeldOut:
    try:
        return msgspec.json.decode(line, type=HeldOut)
    except msgspec.DecodeError as wrong:
        raise ValueError(f"{place}: {wrong}") from None
