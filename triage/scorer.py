"""The learned scorer: how much a message sounds like danger that no word list contains.

Two judges, each one for all languages: a linear model over n-grams of letters and words and over concepts that the languages
share (`triage/concepts.py`), and a small network over the meaning of the sentence (`triage/meaning.py`). They only ever raise a
level. This module uses a model; `triage/learning.py` trains one. Without a trained model there is no scorer and the lexicons
work alone.
"""

import math
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

import msgspec
import numpy as np
from numpy.typing import NDArray

from helpline.risk import Category
from triage.compile import folder
from triage.concepts import Concepts, concepts_and_pairs, singles_and_pairs, stems
from triage.meaning import Encoder, Vectors
from triage.perceptron import Perceptron

FILE = "scorer.msgpack"
SHORTEST_GRAM, LONGEST_GRAM = 2, 5
MOST_WORDS = 300
"""A longer message is scored in windows of so many words; the highest counts."""
LEVELS = (2, 3, 4)
_PLAINLY_HARMLESS, _PLAINLY_IMMINENT = 0.1, 0.8
"""Chances of level 2 and of level 4, by the words alone, outside of which asking the meaning changes no level that matters
(data/risk/dev)."""


class Score(msgspec.Struct, frozen=True):
    """`level` is 0 when no threshold is reached; `probability` is that of the level, or of the lowest one."""

    level: int
    category: Category
    probability: float


class Reading(msgspec.Struct, frozen=True):
    """How verdicts become a probability (Platt): logistic(weights . verdicts + bias); and from where on it counts."""

    weights: list[float]
    bias: float
    threshold: float

    def chance(self, *verdicts: float) -> float:
        margin = sum(weight * verdict for weight, verdict in zip(self.weights, verdicts, strict=True)) + self.bias
        return 1.0 / (1.0 + math.exp(-max(min(margin, 60.0), -60.0)))


class Level(msgspec.Struct, frozen=True):
    """The readings of one level: from the words alone, and together with what the sentence means."""

    words_alone: Reading
    both: Reading


class Model(msgspec.Struct, frozen=True):
    """As stored. Weights are row by row: one per feature for each of LEVELS, then one per feature for each category."""

    features: list[str]
    idf: bytes
    level_weights: bytes
    level_bias: list[float]
    levels: list[Level]
    categories: list[Category]
    category_weights: bytes
    category_bias: list[float]
    meaning: bytes
    """A `triage.perceptron.Perceptron` whose names are the levels "1" (or none) to "4"."""
    made_from: str = ""
    """Fingerprint of texts and code, so that training can see that nothing has changed."""


def log_odds(net: Perceptron, vectors: Vectors, level: int) -> NDArray[np.float64]:
    """Of each text, logarithm of how much likelier it is that the level is `level` or above than that it is below."""
    chances = net.log_chances(vectors).astype(np.float64)
    reaches = np.array([int(name) >= level for name in net.names])
    above, below = (np.logaddexp.reduce(chances[:, which], axis=1) for which in (reaches, ~reaches))
    odds: NDArray[np.float64] = above - below
    return odds


SHARED = "#~"
"""First letters of the features that languages share: concepts and stems. They and the n-grams are scaled apart."""


def features(words: list[str], concepts: Concepts) -> Iterator[str]:
    """Character n-grams within words, words, and pairs of words; stems and concepts, single and in pairs."""
    for word in words:
        padded = f" {word} "
        for length in range(SHORTEST_GRAM, min(LONGEST_GRAM, len(padded) - 1) + 1):
            for at in range(len(padded) - length + 1):
                yield padded[at : at + length]
    yield from (f"={word}" for word in singles_and_pairs(["^", *words]))
    yield from (f"~{part}" for part in stems(words))
    yield from (f"#{concept}" for concept in concepts_and_pairs(words, concepts))


class _Judged(NamedTuple):
    """What the words alone say: the linear model's margin for each of LEVELS, and the likeliest category."""

    margins: list[float]
    category: Category


class Scorer:
    """A trained model, ready to score."""

    def __init__(self, model: Model, encoder: Encoder | None) -> None:
        """Without an encoder only the n-grams judge."""
        count = len(model.features)
        self._rows = {feature: row for row, feature in enumerate(model.features)}
        self._names = model.features
        self._idf = np.frombuffer(model.idf, np.float32)
        self._is_shared = np.array([name[0] in SHARED for name in model.features])
        self._concepts = Concepts.load()
        self._level_weights = np.frombuffer(model.level_weights, np.float32).reshape(len(LEVELS), count)
        self._level_bias = np.array(model.level_bias)
        self._levels = model.levels
        self._categories = model.categories
        self._category_weights = np.frombuffer(model.category_weights, np.float32).reshape(len(model.categories), count)
        self._category_bias = np.array(model.category_bias)
        self._net = Perceptron.from_bytes(model.meaning)
        self._encoder = encoder

    @classmethod
    def load(cls, folder: Path) -> "Scorer | None":
        """The trained model of a folder, or None when there is none that can be read."""
        try:
            model = msgspec.msgpack.decode((folder / FILE).read_bytes(), type=Model)
            return cls(model, Encoder.load(folder))
        except (OSError, ValueError, KeyError, msgspec.MsgspecError):
            return None

    def score(self, words: list[str], said: Sequence[str] = ()) -> Score:
        """The highest score of a message: `words` are its tokens, `said` its sentences as given, where they may be judged
        by their meaning."""
        windows = [words[at : at + MOST_WORDS] for at in range(0, max(len(words), 1), MOST_WORDS)]
        judged = [self._judged(window) for window in windows]
        is_open = [self._is_open(one) for one in judged]
        odds = self._odds(said) if any(is_open) else None
        scores = [self._score(one, odds if doubt else None) for one, doubt in zip(judged, is_open, strict=True)]
        return max(scores, key=lambda one: (one.level, one.probability))

    def _judged(self, words: list[str]) -> _Judged:
        rows, values = self._vector(words)
        margins = [float(one) for one in self._level_weights[:, rows] @ values + self._level_bias]
        category = self._categories[int(np.argmax(self._category_weights[:, rows] @ values + self._category_bias))]
        return _Judged(margins, category)

    def _is_open(self, judged: _Judged) -> bool:
        """Whether the words leave room for doubt. Meaning takes ten times their time, and most messages need none."""
        lowest, *_, highest = (
            level.words_alone.chance(margin) for level, margin in zip(self._levels, judged.margins, strict=True)
        )
        return lowest > _PLAINLY_HARMLESS and highest < _PLAINLY_IMMINENT

    def _odds(self, said: Sequence[str]) -> list[float] | None:
        if not said or self._encoder is None:
            return None
        vectors = self._encoder.vectors(said)
        return [float(log_odds(self._net, vectors, level).max()) for level in LEVELS]

    def _score(self, judged: _Judged, odds: list[float] | None) -> Score:
        verdicts = list(zip(judged.margins, *([odds] if odds else []), strict=True))
        readings = [level.both if odds else level.words_alone for level in self._levels]
        chances = [reading.chance(*verdict) for reading, verdict in zip(readings, verdicts, strict=True)]
        for at in reversed(range(len(LEVELS))):
            if chances[at] >= readings[at].threshold:
                return Score(LEVELS[at], judged.category, round(chances[at], 3))
        return Score(0, judged.category, round(chances[0], 3))

    def _vector(self, words: list[str]) -> tuple[NDArray[np.intp], NDArray[np.float32]]:
        """Rows of the features that occur, and their values: idf, n-grams and shared features each scaled to length 1."""
        known = {row for feature in features(words, self._concepts) if (row := self._rows.get(feature)) is not None}
        rows = np.fromiter(known, np.intp, len(known))
        values = self._idf[rows]
        shared = self._is_shared[rows]
        for part in (shared, ~shared):
            values[part] /= math.sqrt(float(values[part] @ values[part])) or 1.0
        return rows, values

    def reasons(self, words: list[str], most: int = 10) -> list[tuple[str, float]]:
        """The n-grams that speak most for level 3, with what each adds to the margin."""
        rows, values = self._vector(words)
        shares = self._level_weights[LEVELS.index(3), rows] * values
        best = np.argsort(-shares)[:most]
        return [(self._names[int(rows[at])], round(float(shares[at]), 3)) for at in best if shares[at] > 0]


def scorer_made_at(home: Path) -> float:
    """When the scorer under `home` was trained, in seconds since 1970; 0.0 when there is none."""
    try:
        return (folder(home) / FILE).stat().st_mtime
    except OSError:
        return 0.0
