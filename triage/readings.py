"""What a token may mean to the lexicons: itself, and the lexicon words it is a disguise or an inflection of.

A reading is an atom of `triage.phrases`: a word of some lexicon, or a beginning with `*`. Words that no lexicon knows
have none, and nothing is kept of them: no word of a caller stays in memory.
"""

import re
from collections.abc import Iterable, Iterator
from itertools import islice, product

from triage.phrases import Sequence

Readings = frozenset[str]
NONE: Readings = frozenset()

# Arabic writes these words onto the next one: and, so · in, for, like, will · the.
_CLITICS = re.compile(r"[وف]?(?:[بلكس]|لل)?(?:ال)?")
_ARABIC = re.compile(r"[\u0621-\u064a]{3,}")
_LONG_RUN = re.compile(r"(.)\1{2,}")
_LEET = str.maketrans("01345789@$", "oieastbgas")
_IS_LEET = re.compile(r"(?=.*[a-z])(?=.*[013457])[a-z0-9]{4,}$")
_LONGEST_CLITICS = 5
_MOST_VARIANTS = 12
_SHORTEST_STEM, _LONGEST_STEM = 1, 24


class Vocabulary:
    """Every atom of the lexicons, and how a token finds those it satisfies."""

    def __init__(self, sequences: Iterable[Sequence]) -> None:
        atoms = {atom for sequence in sequences for atom in sequence}
        self.words = frozenset(atom for atom in atoms if not atom.endswith("*"))
        self._stems = frozenset(atom[:-1] for atom in atoms if atom.endswith("*"))
        self._known: dict[str, Readings] = {}

    def readings(self, word: str) -> Readings:
        """All atoms that the token satisfies."""
        found = self._known.get(word)
        if found is None:
            found = self._find(word)
            if word in self.words:
                self._known[word] = found
        return found

    def longest_stem(self, readings: Readings) -> str | None:
        stems = [reading for reading in readings if reading[-1] == "*"]
        return max(stems, key=len) if stems else None

    def stems_from(self, stem: str) -> list[str]:
        """The atoms of all stems that begin with this one ("kill*" for itself and for "killer*")."""
        return [f"{other}*" for other in self._stems if other.startswith(stem[:-1])]

    def _find(self, word: str) -> Readings:
        plain = self._plain(word)
        if not plain:
            for variant in _variants(word):
                if plain := self._plain(variant):
                    break
        if _ARABIC.match(word):
            plain |= {atom for bare in _without_clitics(word) for atom in self._plain(bare)}
        return frozenset(plain) if plain else NONE

    def _plain(self, word: str) -> set[str]:
        found = {word} if word in self.words else set()
        for length in range(_SHORTEST_STEM, min(len(word), _LONGEST_STEM) + 1):
            if word[:length] in self._stems:
                found.add(f"{word[:length]}*")
        return found


def _without_clitics(word: str) -> Iterator[str]:
    """The word with each chain of Arabic clitics taken off its front."""
    for cut in range(1, min(_LONGEST_CLITICS, len(word) - 2) + 1):
        if _CLITICS.fullmatch(word, 0, cut):
            yield word[cut:]


def _variants(word: str) -> Iterator[str]:
    """Plainer spellings of a word that no lexicon knows: "kiiill", "k1ll"."""
    runs = [found.span() for found in islice(_LONG_RUN.finditer(word), 3)]
    if runs:
        yield from islice(_shortened(word, runs), _MOST_VARIANTS)
    if _IS_LEET.match(word):
        yield word.translate(_LEET)
        yield word.replace("1", "l").translate(_LEET)


def _shortened(word: str, runs: list[tuple[int, int]]) -> Iterator[str]:
    """Runs of three and more of a letter written as two and as one."""
    for lengths in product((2, 1), repeat=len(runs)):
        pieces, at = [], 0
        for (start, end), length in zip(runs, lengths, strict=True):
            pieces += [word[at:start], word[start] * length]
            at = end
        pieces.append(word[at:])
        yield "".join(pieces)
