"""The learned scorer: how much a message sounds like danger that no word list contains.

A linear model over character and word n-grams, one for all languages. It only ever raises a level. This module uses a
model; `triage/learning.py` trains one. Without a trained model there is no scorer and the lexicons work alone.
"""

import math
from collections.abc import Iterator
from pathlib import Path

import msgspec
import numpy as np
from numpy.typing import NDArray

from helpline.risk import Category

FILE = "scorer.msgpack"
SHORTEST_GRAM, LONGEST_GRAM = 2, 5
MOST_WORDS = 300
"""A longer message is scored in windows of so many words; the highest counts."""
LEVELS = (2, 3, 4)


class Score(msgspec.Struct, frozen=True):
    """`level` is 0 when no threshold is reached; `probability` is that of the level, or of the lowest one."""

    level: int
    category: Category
    probability: float


class Model(msgspec.Struct, frozen=True):
    """As stored. Weights are row by row: one per feature for each of LEVELS, then one per feature for each category."""

    features: list[str]
    idf: bytes
    level_weights: bytes
    level_bias: list[float]
    level_scale: list[tuple[float, float]]
    """Calibration (Platt): probability = logistic(a * margin + b)."""
    thresholds: list[float]
    categories: list[Category]
    category_weights: bytes
    category_bias: list[float]
    made_from: str = ""
    """Fingerprint of texts and code, so that training can see that nothing has changed."""


def features(words: list[str]) -> Iterator[str]:
    """Character n-grams within words, words, and pairs of words."""
    previous = "^"
    for word in words:
        padded = f" {word} "
        yield f"={word}"
        yield f"={previous} {word}"
        for length in range(SHORTEST_GRAM, min(LONGEST_GRAM, len(padded) - 1) + 1):
            for at in range(len(padded) - length + 1):
                yield padded[at : at + length]
        previous = word


class Scorer:
    """A trained model, ready to score."""

    def __init__(self, model: Model) -> None:
        count = len(model.features)
        self._rows = {feature: row for row, feature in enumerate(model.features)}
        self._names = model.features
        self._idf = np.frombuffer(model.idf, np.float32)
        self._level_weights = np.frombuffer(model.level_weights, np.float32).reshape(len(LEVELS), count)
        self._level_bias = np.array(model.level_bias)
        self._scale = np.array(model.level_scale)
        self._thresholds = model.thresholds
        self._categories = model.categories
        self._category_weights = np.frombuffer(model.category_weights, np.float32).reshape(len(model.categories), count)
        self._category_bias = np.array(model.category_bias)

    @classmethod
    def load(cls, folder: Path) -> "Scorer | None":
        """The trained model of a folder, or None when there is none that can be read."""
        try:
            return cls(msgspec.msgpack.decode((folder / FILE).read_bytes(), type=Model))
        except (OSError, ValueError, msgspec.MsgspecError):
            return None

    def score(self, words: list[str]) -> Score:
        """The highest score among the message's windows."""
        windows = [words[at : at + MOST_WORDS] for at in range(0, max(len(words), 1), MOST_WORDS)]
        return max((self._window(window) for window in windows), key=lambda score: (score.level, score.probability))

    def _window(self, words: list[str]) -> Score:
        rows, values = self._vector(words)
        chances = self._chances(rows, values)
        category = self._categories[int(np.argmax(self._category_weights[:, rows] @ values + self._category_bias))]
        for at in reversed(range(len(LEVELS))):
            if chances[at] >= self._thresholds[at]:
                return Score(LEVELS[at], category, round(float(chances[at]), 3))
        return Score(0, category, round(float(chances[0]), 3))

    def _vector(self, words: list[str]) -> tuple[NDArray[np.intp], NDArray[np.float32]]:
        """Rows of the features that occur, and their values: idf, scaled to length 1."""
        known = {row for feature in features(words) if (row := self._rows.get(feature)) is not None}
        rows = np.fromiter(known, np.intp, len(known))
        values = self._idf[rows]
        length = math.sqrt(float(values @ values)) or 1.0
        return rows, values / np.float32(length)

    def _chances(self, rows: NDArray[np.intp], values: NDArray[np.float32]) -> NDArray[np.float64]:
        margins = self._level_weights[:, rows] @ values + self._level_bias
        return np.asarray(1.0 / (1.0 + np.exp(-(self._scale[:, 0] * margins + self._scale[:, 1]))))

    def reasons(self, words: list[str], most: int = 10) -> list[tuple[str, float]]:
        """The n-grams that speak most for level 3, with what each adds to the margin."""
        rows, values = self._vector(words)
        shares = self._level_weights[LEVELS.index(3), rows] * values
        best = np.argsort(-shares)[:most]
        return [(self._names[int(rows[at])], round(float(shares[at]), 3)) for at in best if shares[at] > 0]


def scorer_made_at(home: Path) -> float:
    """When the scorer under `home` was trained, in seconds since 1970; 0.0 when there is none."""
    try:
        return (home / "models" / "triage" / FILE).stat().st_mtime
    except OSError:
        return 0.0
