"""The mini-language of the risk lexicons: one phrase in, the sequence of things to look for out.

    kill* [myself|my self] ~6 [tonight|]

Words stand for themselves, `word*` for every token that begins so, `[a|b c|]` for one of several (an empty one makes the
group optional), `~` for up to three tokens of any kind and `~6` for up to six; `^` and `$` are the message's beginning
and end. `docs/lexicon.md` explains it to writers.
"""

import re
from collections.abc import Iterable
from itertools import product

import msgspec

from triage.text import fold

Sequence = tuple[str, ...]
"""Atoms in a row: a token as `triage.text` folds it, or its beginning and a `*`."""

_PART = re.compile(r"\[(?P<group>[^\[\]]*)\]|~(?P<gap>\d*)|(?P<word>[^\s\[\]~|]+)|(?P<space>\s+)|(?P<wrong>.)")
_JOINTS = re.compile(r"(?<=\w)['’ʼ`´\-‐‑](?=\w)")
DEFAULT_GAP = 3
WIDEST_GAP = 12
MOST_MERGED = 24
"""Neighbouring groups are multiplied out up to so many alternatives: longer anchors hit less often by chance."""


class PhraseError(ValueError):
    """The phrase cannot be read; the message says why."""


class Group(msgspec.Struct, frozen=True, array_like=True, tag="g"):
    """One of these sequences stands here."""

    alternatives: tuple[Sequence, ...]

    @property
    def is_optional(self) -> bool:
        return () in self.alternatives


class Gap(msgspec.Struct, frozen=True, array_like=True, tag="~"):
    """Up to so many tokens of any kind within the sentence."""

    most: int


class Edge(msgspec.Struct, frozen=True, array_like=True, tag="e"):
    """The beginning of the message, or its end: for words that mean danger only when they are all that is said."""

    is_end: bool


Element = Group | Gap | Edge


def parse(phrase: str) -> tuple[Element, ...]:
    """Read one phrase. Raises PhraseError."""
    elements: list[Element] = []
    for part in _PART.finditer(phrase):
        if part["wrong"] is not None:
            raise PhraseError(f"unexpected {part['wrong']!r} at column {part.start() + 1}")
        if part["gap"] is not None:
            elements.append(_gap(part["gap"]))
        elif part["group"] is not None:
            elements.append(Group(_unique(way for one in part["group"].split("|") for way in _ways(one))))
        elif part["word"] in ("^", "$"):
            elements.append(Edge(part["word"] == "$"))
        elif part["word"] is not None:
            elements.append(Group(_unique(_ways(part["word"]))))
    if not any(isinstance(element, Group) and not element.is_optional for element in elements):
        raise PhraseError("nothing in it has to be there")
    if isinstance(elements[0], Gap) or isinstance(elements[-1], Gap):
        raise PhraseError("begins or ends with a gap")
    if Edge(True) in elements[:-1] or Edge(False) in elements[1:]:
        raise PhraseError("^ stands first and $ last")
    return tuple(_merged(elements))


def _gap(width: str) -> Gap:
    most = int(width or DEFAULT_GAP)
    if not 0 < most <= WIDEST_GAP:
        raise PhraseError(f"a gap is 1 to {WIDEST_GAP} tokens wide")
    return Gap(most)


def _unique(ways: Iterable[Sequence]) -> tuple[Sequence, ...]:
    return tuple(dict.fromkeys(ways))


def _ways(alternative: str) -> list[Sequence]:
    """How one alternative may be typed: with or without its apostrophes and hyphens."""
    if not alternative.strip():
        return [()]
    per_word = [_spellings(word) for word in alternative.split()]
    ways = [sum(chosen, ()) for chosen in product(*per_word)]
    if () in ways:
        raise PhraseError(f"{alternative.strip()!r} has no letter in it")
    return ways


def _spellings(word: str) -> list[Sequence]:
    is_stem = word.endswith("*")
    bare = word[:-1] if is_stem else word
    if "*" in bare:
        raise PhraseError(f"{word!r}: an asterisk stands at the end of a word only")
    found: list[Sequence] = []
    for spelling in dict.fromkeys((bare, _JOINTS.sub("", bare))):
        atoms = fold(spelling)
        if is_stem:
            if not atoms or (len(atoms[-1]) < 2 and atoms[-1] < "\u3400"):
                raise PhraseError(f"{word!r}: at least two letters before an asterisk")
            atoms[-1] += "*"
        found.append(tuple(atoms))
    return list(dict.fromkeys(found))


def _merged(elements: list[Element]) -> list[Element]:
    """Neighbouring groups as one, while their product stays small."""
    merged: list[Element] = []
    for element in elements:
        last = merged[-1] if merged else None
        if isinstance(element, Group) and isinstance(last, Group) and _small(last, element):
            merged[-1] = Group(_unique(a + b for a, b in product(last.alternatives, element.alternatives)))
        else:
            merged.append(element)
    return merged


def _small(one: Group, other: Group) -> bool:
    return len(one.alternatives) * len(other.alternatives) <= MOST_MERGED
