"""Trains the learned scorer (`triage/scorer.py`) from `triage/samples.py`. Called by `helpline train`.

Four voices learn apart, three of them linear: logistic regression on n-grams, another on stems and shared concepts, and
complement naive Bayes on n-grams, which errs elsewhere; and a small neural network over sentence vectors. A fifth of the texts
is held back from them first; on it a calibration learns, level by level, how much to believe each, and the thresholds are set.
Then all learn again from everything, and the linear ones are stored as one.
"""

import itertools
from collections import Counter
from pathlib import Path
from typing import Any, NamedTuple

import msgspec
import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix
from sklearn.linear_model import LogisticRegression
from sklearn.naive_bayes import ComplementNB
from sklearn.preprocessing import normalize

from helpline.risk import Category
from triage import concepts, meaning, perceptron, samples, scorer, text
from triage.compile import fingerprint, folder, write_atomically
from triage.concepts import FOLDER as CONCEPTS
from triage.concepts import Concepts
from triage.lexicon import LOCALES
from triage.meaning import Vectors, remembered
from triage.perceptron import Perceptron
from triage.profiles import text_files
from triage.samples import Sample, Source
from triage.scorer import FILE, LEVELS, SHARED, Level, Model, Reading, features, log_odds
from triage.text import fold

SEED = 20_240_101
_RAREST = 3
_STRENGTH = 8.0
_SMOOTHING = 0.3
_FREELY = 1e3
"""Regularisation of a fit with two or three unknowns: none to speak of."""
_WEIGHTS = {Source.RISK: 1.0, Source.INTENT: 0.3}
_HELD_BACK = 5
"""Every fifth text."""
_FALSE_ALARMS = {2: 0.16, 3: 0.12, 4: 0.04}
"""Share of harmless held-back texts that may reach each level."""
_SUREST = {2: 0.5, 3: 0.5, 4: 0.6}
_HIDDEN, _ROUNDS = 256, 10
RISEN = 2
"""Texts below this level are harmless."""


def train_scorer(home: Path, locales: Path = LOCALES) -> bool:
    """Train and store under `home`, unless that was done with the same texts already; says whether it was necessary.

    Takes a minute and a half. Raises LexiconError when a file of texts is wrong.
    """
    path = folder(home) / FILE
    made_from = _fingerprint(locales)
    if _known(path) == made_from:
        return False
    model = learn(samples.samples(locales.parent / "data"))
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
    code = [Path(str(module.__file__)) for module in (concepts, meaning, perceptron, samples, scorer, text)] + [
        Path(__file__)
    ]
    texts = sorted((locales.parent / "data" / "risk").glob("*.yml")) + sorted(CONCEPTS.glob("*.yml"))
    return fingerprint([*text_files(locales), *texts, *code])


def learn(texts: list[Sample]) -> Model:
    """Both judges, and how much to believe them."""
    shared = Concepts.load()
    found = [set(features(fold(one.text), shared)) for one in texts]
    counts = Counter(feature for some in found for feature in some)
    names = sorted(feature for feature, count in counts.items() if count >= _RAREST)
    idf = np.log(len(texts) / np.array([counts[name] for name in names])).astype(np.float32)
    known = _Material(texts, names, _matrix(found, names, idf), remembered([one.text for one in texts]))
    held_back = np.random.default_rng(SEED).permutation(len(texts)) % _HELD_BACK == 0
    levels, beliefs = _weighed(known, held_back, *_judges(known, ~held_back))
    linear, net = _judges(known, np.ones(len(texts), bool))
    one_voice = [_added(voices, belief) for voices, belief in zip(linear, beliefs, strict=True)]
    categories, category_weights, category_bias = _fit_categories(known)
    return Model(
        features=names,
        idf=idf.tobytes(),
        level_weights=np.stack([voice.weights for voice in one_voice]).astype(np.float32).tobytes(),
        level_bias=[voice.bias for voice in one_voice],
        levels=levels,
        categories=categories,
        category_weights=category_weights.astype(np.float32).tobytes(),
        category_bias=category_bias,
        meaning=net.to_bytes(),
    )


class _Voice(NamedTuple):
    """What a linear voice says of a text: weights . features + bias, above 0 for "this level or above"."""

    weights: NDArray[np.float64]
    bias: float

    def margins(self, matrix: csr_matrix) -> NDArray[np.float64]:
        said: NDArray[np.float64] = matrix @ self.weights + self.bias
        return said


class _Material:
    """The samples as all voices see them."""

    def __init__(self, texts: list[Sample], names: list[str], matrix: csr_matrix, vectors: Vectors) -> None:
        self.texts = texts
        self.is_shared = np.array([name[0] in SHARED for name in names])
        self.matrix = matrix
        self.vectors = vectors
        self.weights = np.array([_WEIGHTS[one.source] for one in texts])
        self.lowest = np.array([one.lowest for one in texts])
        self.highest = np.array([one.highest for one in texts])

    def is_clear(self, level: int) -> NDArray[np.bool_]:
        """Whether it is beyond doubt that a text is of this level or above, or below it."""
        return ~((self.lowest < level) & (level <= self.highest))


def _matrix(found: list[set[str]], names: list[str], idf: NDArray[np.float32]) -> csr_matrix:
    """Texts by features: idf where a feature occurs, n-grams and shared features each of length 1 (as `Scorer` does it)."""
    rows = {name: row for row, name in enumerate(names)}
    columns = [[row for feature in some if (row := rows.get(feature)) is not None] for some in found]
    starts = np.cumsum([0, *map(len, columns)])
    flat = np.fromiter(itertools.chain.from_iterable(columns), np.intp, starts[-1])
    matrix = csr_matrix((idf[flat], flat, starts), shape=(len(found), len(names)))
    is_shared = np.array([name[0] in SHARED for name in names])
    parts = [matrix.multiply(part).tocsr() for part in (is_shared, ~is_shared)]
    scaled: csr_matrix = sum(normalize(part) for part in parts)
    return scaled.tocsr()


def _judges(known: _Material, used: NDArray[np.bool_]) -> tuple[list[list[_Voice]], Perceptron]:
    """For each level the linear voices for "this level or above", and the network for the level itself."""
    linear = []
    for level in LEVELS:
        part = np.flatnonzero(used & known.is_clear(level))
        truth = known.lowest[part] >= level
        linear.append([learn(known, part, truth) for learn in (_of_grams, _of_shared, _of_bayes)])
    # A text whose level is not beyond doubt is shown once for every level that it may have.
    shown = [
        (at, level) for at in np.flatnonzero(used) for level in range(max(known.lowest[at], 1), known.highest[at] + 1)
    ]
    return linear, Perceptron.fit(
        known.vectors[[at for at, _ in shown]], [str(level) for _, level in shown], hidden=_HIDDEN, rounds=_ROUNDS
    )


def _of_grams(known: _Material, part: NDArray[np.intp], truth: NDArray[np.bool_]) -> _Voice:
    return _regression(known, part, truth, ~known.is_shared)


def _of_shared(known: _Material, part: NDArray[np.intp], truth: NDArray[np.bool_]) -> _Voice:
    return _regression(known, part, truth, known.is_shared)


def _regression(
    known: _Material, part: NDArray[np.intp], truth: NDArray[np.bool_], columns: NDArray[np.bool_]
) -> _Voice:
    learnt = _classifier().fit(known.matrix[part][:, columns], truth, known.weights[part])
    return _Voice(_spread(learnt.coef_[0], columns), float(learnt.intercept_[0]))


def _of_bayes(known: _Material, part: NDArray[np.intp], truth: NDArray[np.bool_]) -> _Voice:
    columns = ~known.is_shared
    learnt = ComplementNB(alpha=_SMOOTHING).fit(known.matrix[part][:, columns], truth, known.weights[part])
    below, above = learnt.feature_log_prob_
    return _Voice(_spread(above - below, columns), 0.0)


def _spread(weights: NDArray[np.float64], columns: NDArray[np.bool_]) -> NDArray[np.float64]:
    """Weights of some features as weights of all."""
    found = np.zeros(len(columns))
    found[columns] = weights
    return found


def _added(voices: list[_Voice], belief: NDArray[np.float64]) -> _Voice:
    """Voices as one, each as far as it is believed."""
    return _Voice(
        sum(much * voice.weights for much, voice in zip(belief, voices, strict=True)),
        float(sum(much * voice.bias for much, voice in zip(belief, voices, strict=True))),
    )


def _classifier() -> Any:
    return LogisticRegression(C=_STRENGTH, class_weight="balanced", solver="liblinear", tol=1e-2, random_state=SEED)


def _weighed(
    known: _Material, held_back: NDArray[np.bool_], linear: list[list[_Voice]], net: Perceptron
) -> tuple[list[Level], list[NDArray[np.float64]]]:
    """For each level, what the verdicts on texts not seen before are worth: of the network and the linear voices as one,
    and how much to believe each of these."""
    levels, beliefs = [], []
    for level, voices in zip(LEVELS, linear, strict=True):
        part = np.flatnonzero(held_back & known.is_clear(level))
        truth, weights = known.lowest[part] >= level, known.weights[part]
        each = np.column_stack([voice.margins(known.matrix[part]) for voice in voices])
        odds = log_odds(net, known.vectors[part], level)
        belief = LogisticRegression(C=_FREELY).fit(np.column_stack([each, odds]), truth, weights).coef_[0][:-1]
        together = each @ belief
        harmless = np.array([known.texts[at].source is Source.RISK for at in part]) & (known.highest[part] < RISEN)
        beliefs.append(belief)
        levels.append(
            Level(
                words_alone=_reading(together[:, None], truth, weights, harmless, level),
                both=_reading(np.column_stack([together, odds]), truth, weights, harmless, level),
            )
        )
    return levels, beliefs


def _reading(
    verdicts: NDArray[np.float64],
    truth: NDArray[np.bool_],
    weights: NDArray[np.float64],
    harmless: NDArray[np.bool_],
    level: int,
) -> Reading:
    fit = LogisticRegression(C=_FREELY).fit(verdicts, truth, weights)
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
