"""Near-duplicates between held-out and training texts: whoever is examined must not have seen the questions.

Similarity is the Jaccard index of the character 5-grams of the folded texts. An inverted index over the rarest grams of
each held-out text finds the candidates: two sets with an index above J share at least one of any (1 - J) * n + 1 grams.
"""

from collections import defaultdict
from collections.abc import Sequence
from math import floor

import msgspec

from triage.text import fold

SIZE = 5
MOST = 0.5
"""Above this two texts are called duplicates."""


class Duplicate(msgspec.Struct, frozen=True):
    """`place` names the held-out file and line; the texts are ours, not callers'."""

    place: str
    held_out: str
    training: str
    similarity: float


def grams(text: str) -> frozenset[str]:
    """Character 5-grams of the folded text with single spaces; a shorter text is one gram, with its padding."""
    padded = f" {' '.join(fold(text))} "
    return frozenset(padded[at : at + SIZE] for at in range(max(1, len(padded) - SIZE + 1)))


def similarity(one: frozenset[str], other: frozenset[str]) -> float:
    return len(one & other) / len(one | other)


def duplicates(held_out: dict[str, str], training: Sequence[str], shortest: int = 12) -> list[Duplicate]:
    """Held-out texts (by place) that have a near-duplicate in `training`, with the nearest one.

    Texts under `shortest` folded characters are let through: there is one way to say "hello".
    """
    known = [grams(text) for text in training]
    index: dict[str, list[int]] = defaultdict(list)
    for number, found in enumerate(known):
        for gram in found:
            index[gram].append(number)
    pairs = ((place, text, _nearest(grams(text), known, index)) for place, text in held_out.items())
    return [
        Duplicate(place, text, training[number], round(near, 3))
        for place, text, (near, number) in pairs
        if near > MOST and len(" ".join(fold(text))) >= shortest
    ]


def _nearest(wanted: frozenset[str], known: list[frozenset[str]], index: dict[str, list[int]]) -> tuple[float, int]:
    rarest = sorted(wanted, key=lambda gram: len(index.get(gram, ())))[: floor((1 - MOST) * len(wanted)) + 1]
    candidates = {number for gram in rarest for number in index.get(gram, ())}
    return max(((similarity(wanted, known[number]), number) for number in candidates), default=(0.0, -1))
