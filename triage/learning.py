"""Trains the learned scorer (`triage/scorer.py`) from `triage/samples.py`. Called by `helpline train`.

Two judges learn apart: a linear model over n-grams, which knows words, and a small neural network over sentence vectors, which
knows what a sentence means as a whole. A fifth of the texts is held back from them first; on it a calibration learns, level by
level, how much to believe each of the two, and the thresholds are set. Then both learn again from everything.
"""

import itertools
from collections import Counter
from pathlib import Path
from typing import Any

import msgspec
import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix
from sklearn.linear_model import LogisticRegression

from helpline.language import Language
from helpline.risk import Category
from triage import meaning, perceptron, samples, scorer, text
from triage.compile import fingerprint, folder, load_phrases, write_atomically
from triage.lexicon import LOCALES, lexicon_path
from triage.meaning import Vectors, remembered
from triage.perceptron import Perceptron
from triage.profiles import text_files
from triage.samples import Sample, Source
from triage.scorer import FILE, LEVELS, Level, Model, Reading, features, log_odds
from triage.text import fold

SEED = 20_240_101
_RAREST = 3
_STRENGTH = 8.0
_WEIGHTS = {Source.RISK: 1.0, Source.INTENT: 0.3, Source.RULE: 0.3}
_HELD_BACK = 5
"""Every fifth text."""
_FALSE_ALARMS = {2: 0.10, 3: 0.06, 4: 0.02}
"""Share of harmless held-back texts that may reach each level."""
_SUREST = {2: 0.5, 3: 0.5, 4: 0.6}
_HIDDEN, _ROUNDS = 256, 10
RISEN = 2
"""Texts below this level are harmless."""


def train_scorer(home: Path, locales: Path = LOCALES) -> bool:
    """Train and store under `home`, unless that was done with the same texts already; says whether it was necessary.

    Takes half a minute. Raises LexiconError when a lexicon or a file of texts is wrong.
    """
    path = folder(home) / FILE
    made_from = _fingerprint(locales)
    if _known(path) == made_from:
        return False
    model = learn(samples.samples(locales.parent / "data", load_phrases(home, locales).rules))
    write_atomically(path, msgspec.msgpack.encode(msgspec.structs.replace(model, made_from=made_from)))
    return True


def scorer_is_current(home: Path, locales: Path = LOCALES) -> bool:
    """Whether the scorer under `home` was trained from the texts as they stand."""
    return _known(folder(home) / FILE) == _fingerprint(locales)


def _known(path: Path) -> str:
    try:
        return msgspec.msgpack.decode(path.read_bytes(), type=Model).made_from
    except (OSError, ValueError, msgspec.MsgspecError):
        return ""


def _fingerprint(locales: Path) -> str:
    code = [Path(str(module.__file__)) for module in (meaning, perceptron, samples, scorer, text)] + [Path(__file__)]
    texts = sorted((locales.parent / "data" / "risk").glob("*.yml"))
    return fingerprint(
        [*(lexicon_path(language, locales) for language in Language), *text_files(locales), *texts, *code]
    )


def learn(texts: list[Sample]) -> Model:
    """Both judges, and how much to believe them."""
    words = [fold(one.text) for one in texts]
    counts = Counter(feature for some in words for feature in set(features(some)))
    names = sorted(feature for feature, count in counts.items() if count >= _RAREST)
    rows = {name: row for row, name in enumerate(names)}
    idf = np.log(len(texts) / np.array([counts[name] for name in names])).astype(np.float32)
    known = _Material(texts, _matrix(words, rows, idf), _vectors(texts))
    held_back = np.random.default_rng(SEED).permutation(len(texts)) % _HELD_BACK == 0
    levels = _weighed(known, held_back & known.is_whole, _judges(known, ~held_back))
    linear, net = _judges(known, np.ones(len(texts), bool))
    categories, category_weights, category_bias = _fit_categories(known)
    return Model(
        features=names,
        idf=idf.tobytes(),
        level_weights=np.stack([judge.coef_[0] for judge in linear]).astype(np.float32).tobytes(),
        level_bias=[float(judge.intercept_[0]) for judge in linear],
        levels=levels,
        categories=categories,
        category_weights=category_weights.astype(np.float32).tobytes(),
        category_bias=category_bias,
        meaning=net.to_bytes(),
    )


class _Material:
    """The samples as both judges see them. A phrase of a lexicon is no sentence and has no vector."""

    def __init__(self, texts: list[Sample], matrix: csr_matrix, vectors: Vectors) -> None:
        self.texts = texts
        self.matrix = matrix
        self.vectors = vectors
        self.is_whole = np.array([one.source is not Source.RULE for one in texts])
        self.weights = np.array([_WEIGHTS[one.source] for one in texts])
        self.lowest = np.array([one.lowest for one in texts])
        self.highest = np.array([one.highest for one in texts])

    def is_clear(self, level: int) -> NDArray[np.bool_]:
        """Whether it is beyond doubt that a text is of this level or above, or below it."""
        return ~((self.lowest < level) & (level <= self.highest))


def _vectors(texts: list[Sample]) -> Vectors:
    """Texts x SIZE; zeros for phrases of the lexicons."""
    whole = [at for at, one in enumerate(texts) if one.source is not Source.RULE]
    found = np.zeros((len(texts), meaning.SIZE), np.float32)
    found[whole] = remembered([texts[at].text for at in whole])
    return found


def _matrix(words: list[list[str]], rows: dict[str, int], idf: NDArray[np.float32]) -> csr_matrix:
    """Texts by features: idf where a feature occurs, every row of length 1 (as `Scorer` does it)."""
    columns: list[int] = []
    starts = [0]
    for some in words:
        columns.extend({row for feature in features(some) if (row := rows.get(feature)) is not None})
        starts.append(len(columns))
    values = idf[columns].copy()
    for start, end in itertools.pairwise(starts):
        values[start:end] /= np.sqrt((values[start:end] ** 2).sum()) or 1.0
    return csr_matrix((values, columns, starts), shape=(len(words), len(idf)))


def _judges(known: _Material, used: NDArray[np.bool_]) -> tuple[list[Any], Perceptron]:
    """The linear classifiers for "this level or above", and the network for the level itself."""
    linear = []
    for level in LEVELS:
        part = np.flatnonzero(used & known.is_clear(level))
        linear.append(_classifier().fit(known.matrix[part], known.lowest[part] >= level, known.weights[part]))
    whole = np.flatnonzero(used & known.is_whole)
    # A text whose level is not beyond doubt is shown once for every level that it may have.
    shown = [(at, level) for at in whole for level in range(max(known.lowest[at], 1), known.highest[at] + 1)]
    return linear, Perceptron.fit(
        known.vectors[[at for at, _ in shown]], [str(level) for _, level in shown], hidden=_HIDDEN, rounds=_ROUNDS
    )


def _classifier() -> Any:
    return LogisticRegression(C=_STRENGTH, class_weight="balanced", solver="liblinear", tol=1e-2, random_state=SEED)


def _weighed(known: _Material, held_back: NDArray[np.bool_], judges: tuple[list[Any], Perceptron]) -> list[Level]:
    """For each level, what the two judges' verdicts on texts they have not seen are worth."""
    linear, net = judges
    levels = []
    for level, judge in zip(LEVELS, linear, strict=True):
        part = np.flatnonzero(held_back & known.is_clear(level))
        margins = judge.decision_function(known.matrix[part])
        odds = log_odds(net, known.vectors[part], level)
        truth = known.lowest[part] >= level
        harmless = np.array([known.texts[at].source is Source.RISK for at in part]) & (known.highest[part] < RISEN)
        levels.append(
            Level(
                words_alone=_reading(margins[:, None], truth, known.weights[part], harmless, level),
                both=_reading(np.column_stack([margins, odds]), truth, known.weights[part], harmless, level),
            )
        )
    return levels


def _reading(
    verdicts: NDArray[np.float64],
    truth: NDArray[np.bool_],
    weights: NDArray[np.float64],
    harmless: NDArray[np.bool_],
    level: int,
) -> Reading:
    fit = LogisticRegression(C=1e3).fit(verdicts, truth, weights)
    chances = fit.predict_proba(verdicts)[:, 1]
    threshold = max(float(np.quantile(chances[harmless], 1 - _FALSE_ALARMS[level])), _SUREST[level])
    return Reading([float(one) for one in fit.coef_[0]], float(fit.intercept_[0]), threshold)


def _fit_categories(known: _Material) -> tuple[list[Category], NDArray[np.float64], list[float]]:
    """Which category a dangerous text belongs to: one against all others."""
    used = [at for at, sample in enumerate(known.texts) if sample.category is not None]
    part = known.matrix[np.array(used)]
    names = sorted({sample.category for sample in known.texts if sample.category is not None})
    fits = [_classifier().fit(part, [known.texts[at].category == name for at in used]) for name in names]
    return names, np.stack([fit.coef_[0] for fit in fits]), [float(fit.intercept_[0]) for fit in fits]
