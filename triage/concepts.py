"""Concepts that the six languages share: features by which every language's examples teach the others.

`data/concepts/*.yml` lists, per concept and language, words and phrases as people say them, dialect, SMS and romanised
forms among them. Matching is on folded tokens (`triage/text.py`):

- a word of four letters and more (three in Arabic script) stands for every word that begins with it; shorter ones for
  themselves and their plural in -s;
- an Arabic word is also read without its clitics ("وبالمكتب" as "مكتب") and without the marks of the imperfect;
- several words are a phrase: they must follow each other. Chinese needs no segmentation, its tokens are characters.

All languages' lists run on every message: callers mix languages, and no language guess can then spoil an intent.
"""

import re
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import msgspec
import yaml

from helpline.settings import PROJECT
from triage.text import fold

FOLDER = PROJECT / "data" / "concepts"
_OPEN = 4
"""Letters from which on a listed word matches as a beginning."""
_OPEN_ARABIC = 3
_ARABIC = re.compile(r"[\u0620-\u064a]")
_CLITICS = re.compile(r"^[وف]?(?:[بك]?ال|لل|[بلكسه])?")
_IMPERFECT = re.compile(r"^[وف]?(?:[بحهسكد]|را?ح)?[يتنا]")
_SHORTEST_STEM = 3
_STEM = 4
_WINDOW = 6
"""Tokens within which two concepts make a pair."""


class Entry(msgspec.Struct, frozen=True):
    """One listed word or phrase: its concept, and the words after the first."""

    concept: str
    rest: tuple[str, ...]


class Found(msgspec.Struct, frozen=True):
    """A concept and the token at which it begins."""

    concept: str
    at: int


class Concepts:
    """Finds concepts in folded tokens; time is linear in the number of tokens."""

    def __init__(self, listed: dict[str, list[str]]) -> None:
        """`listed`: concept -> words and phrases as written."""
        self._whole: dict[str, list[Entry]] = {}
        self._open: dict[str, list[Entry]] = {}
        for concept, phrases in listed.items():
            for first, *rest in filter(None, map(fold, phrases)):
                index = self._open if _is_open(first) else self._whole
                entry = Entry(concept, tuple(rest))
                if entry not in index.setdefault(first, []):
                    index[first].append(entry)
        self._longest = max(map(len, self._open), default=0)

    @classmethod
    def load(cls, folder: Path = FOLDER) -> "Concepts":
        return cls(read(folder))

    def find(self, words: list[str]) -> list[Found]:
        """Concepts in order of their place, each at most once per place."""
        readings = [_readings(word) for word in words]
        found: list[Found] = []
        for at in range(len(words)):
            here = {entry.concept for entry in self._beginning(readings[at]) if _follows(entry.rest, readings, at + 1)}
            found.extend(Found(concept, at) for concept in sorted(here))
        return found

    def _beginning(self, readings: list[str]) -> Iterator[Entry]:
        for word in readings:
            yield from self._whole.get(word, ())
            if word.endswith("s"):
                yield from self._whole.get(word[:-1], ())
            for end in range(_OPEN_ARABIC, min(len(word), self._longest) + 1):
                yield from self._open.get(word[:end], ())


def read(folder: Path) -> dict[str, list[str]]:
    """The phrases of all languages, by concept. Raises ValueError where a concept stands in two files."""
    listed: dict[str, list[str]] = {}
    for path in sorted(folder.glob("*.yml")):
        for concept, languages in yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader).items():
            if concept in listed:
                raise ValueError(f"{path.name}: the concept {concept} is listed twice")
            listed[concept] = [phrase for line in languages.values() for phrase in str(line).split(",")]
    return listed


def stem(word: str) -> str:
    """An Arabic word without its clitics where three letters are left; any other word as it is."""
    bare = _CLITICS.sub("", word, count=1) if _ARABIC.match(word) else word
    return bare if len(bare) >= _SHORTEST_STEM else word


def _is_open(word: str) -> bool:
    return len(word) >= (_OPEN_ARABIC if _ARABIC.match(word) else _OPEN)


def _readings(word: str) -> list[str]:
    """The word, and what an Arabic word is without the letters that are written onto it."""
    if not _ARABIC.match(word):
        return [word]
    past = _IMPERFECT.sub("", word, count=1)
    return list(dict.fromkeys((word, stem(word), past if len(past) >= _SHORTEST_STEM else word)))


def _follows(rest: tuple[str, ...], readings: list[list[str]], at: int) -> bool:
    if at + len(rest) > len(readings):
        return False
    return all(
        any(word == wanted or (_is_open(wanted) and word.startswith(wanted)) for word in readings[at + offset])
        for offset, wanted in enumerate(rest)
    )


def stems(words: list[str]) -> Iterator[str]:
    """The first letters of words, single and in pairs, as features of a text."""
    return singles_and_pairs([stem(word)[:_STEM] for word in words])


def singles_and_pairs(words: list[str]) -> Iterator[str]:
    """Words and pairs of neighbours, as features of a text."""
    yield from words
    yield from map(" ".join, pairwise(words))


def concepts_and_pairs(words: list[str], concepts: Concepts) -> Iterator[str]:
    """Concepts, and pairs of them within a window, as features of a text."""
    found = concepts.find(words)
    yield from (one.concept for one in found)
    yield from sorted(
        {
            f"{one.concept} {other.concept}"
            for index, one in enumerate(found)
            for other in found[index + 1 :]
            if other.at - one.at <= _WINDOW and other.concept != one.concept
        }
    )
