"""The classifier itself, without Rasa: three linear voices over four kinds of features, added up to one matrix, and a fourth
that judges by what a sentence means as a whole.

Features of the linear voices, all tf-idf weighted and taken from folded tokens (`triage/text.py`):

- letters: n-grams of 1 to 5 letters within words: misspellings, inflections, clitics, romanised forms;
- words: words and pairs of neighbours (of Chinese: characters and pairs of them);
- stems: the first four letters of words (of Arabic ones without their clitics), single and in pairs;
- concepts: what the six languages share (`triage/concepts.py`), single and in pairs within a window.

Linear voices: a support vector machine on letters and words, another on stems and concepts, and complement naive Bayes, which
errs elsewhere than both; what is stored and asked is the weighted sum of their weights. The fourth is a small neural network
over sentence vectors (`triage/meaning.py`), which knows what no training text says in these words. What each feature and
voice brought: docs/decisions/007-intent-classifier.md and 008-sentence-vectors.md.
"""

from collections.abc import Sequence
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix, hstack
from scipy.special import softmax
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.naive_bayes import ComplementNB
from sklearn.svm import LinearSVC

from triage.concepts import Concepts, concepts_and_pairs, singles_and_pairs, stems
from triage.meaning import Encoder, remembered
from triage.perceptron import Perceptron
from triage.text import fold


class Voice(NamedTuple):
    """One classifier: the features that it reads, and how much it counts. `spread` is the standard deviation of its
    scores on unseen texts (data/dev), so that weights compare."""

    features: tuple[str, ...]
    bayes: bool
    spread: float
    weight: float


_VOICES = (
    Voice(("letters", "words"), bayes=False, spread=0.31, weight=1.0),
    Voice(("concepts", "stems"), bayes=False, spread=0.26, weight=0.45),
    Voice(("letters", "words"), bayes=True, spread=0.34, weight=0.55),
)
_REGULARISATION = 0.8
_SMOOTHING = 0.2
_TOLERANCE = 1e-2
"""scikit-learn's 1e-4 takes half as long again and ranks no text of data/dev otherwise."""
_MEANING = 0.3
"""What the voice of sentence vectors counts, beside the linear ones (data/dev)."""
_HIDDEN, _ROUNDS = 400, 10


class IntentModel:
    """Maps texts to probabilities of intents."""

    def __init__(
        self,
        intents: list[str],
        vectorizers: dict[str, TfidfVectorizer],
        concepts: Concepts,
        weights: NDArray[np.float16],
        meaning: Perceptron,
    ) -> None:
        """`weights`: features (in the order of `vectorizers`) x intents."""
        self.intents = intents
        self._meaning = meaning
        self._encoder: Encoder | None = None
        self._vectorizers = vectorizers
        self._concepts = concepts
        self._weights = weights.astype(np.float32)

    @classmethod
    def fit(cls, texts: Sequence[str], intents: Sequence[str], concepts: Concepts | None = None) -> "IntentModel":
        """Learn from texts and their intents, one each. About two minutes and 1.5 GB for 55,000 texts on one core, and
        another where the vectors of the texts aren't remembered yet."""
        concepts = concepts or Concepts.load()
        vectorizers = _vectorizers()
        read = _read(texts, concepts)
        columns = {name: vectorizer.fit_transform(read[name]).tocsr() for name, vectorizer in vectorizers.items()}
        names = sorted(set(intents))
        wanted = np.searchsorted(names, intents)
        total = {name: np.zeros((column.shape[1], len(names)), np.float32) for name, column in columns.items()}
        for voice in _VOICES:
            weights = _learn(voice, [columns[name] for name in voice.features], wanted) * (voice.weight / voice.spread)
            cuts = np.cumsum([columns[name].shape[1] for name in voice.features])[:-1]
            for name, part in zip(voice.features, np.split(weights, cuts), strict=True):
                total[name] += part
        meaning = Perceptron.fit(remembered(texts), intents, hidden=_HIDDEN, rounds=_ROUNDS)
        weights = np.vstack([total[name] for name in vectorizers]).astype(np.float16)
        return cls(names, vectorizers, concepts, weights, meaning)

    def __getstate__(self) -> dict[str, Any]:
        # Half precision on disk: the ranking is the same, the file half the size. The encoder comes with its package.
        return {**self.__dict__, "_weights": self._weights.astype(np.float16), "_encoder": None}

    def __setstate__(self, state: dict[str, Any]) -> None:
        self.__dict__.update(state, _weights=state["_weights"].astype(np.float32))

    def scores(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """Texts x intents; the higher the likelier."""
        read = _read(texts, self._concepts)
        features = hstack([vectorizer.transform(read[name]) for name, vectorizer in self._vectorizers.items()])
        linear: NDArray[np.float32] = csr_matrix(features) @ self._weights
        self._encoder = self._encoder or Encoder.load()
        meaning = self._meaning.log_chances(self._encoder.vectors(texts))
        # What has no letters means nothing, though the encoder places it somewhere.
        meaning[[not any(sign.isalpha() for sign in text) for text in texts]] = 0
        return linear + _MEANING * meaning

    def probabilities(self, texts: Sequence[str], sharpness: float) -> NDArray[np.float64]:
        """Texts x intents; each row adds up to 1. `sharpness` is one over the temperature."""
        found: NDArray[np.float64] = softmax(sharpness * self.scores(texts).astype(np.float64), axis=1)
        return found


def _vectorizers() -> dict[str, TfidfVectorizer]:
    def listed(rarest: int) -> TfidfVectorizer:
        return TfidfVectorizer(analyzer=_as_given, min_df=rarest, sublinear_tf=True, dtype=np.float32)

    letters = TfidfVectorizer(analyzer="char_wb", ngram_range=(1, 5), min_df=2, sublinear_tf=True, dtype=np.float32)
    return {"letters": letters, "words": listed(1), "stems": listed(1), "concepts": listed(2)}


def _as_given(features: list[str]) -> list[str]:
    return features


def _read(texts: Sequence[str], concepts: Concepts) -> dict[str, list[Any]]:
    tokens = [fold(text) for text in texts]
    return {
        "letters": [" ".join(words) for words in tokens],
        "words": [list(singles_and_pairs(words)) for words in tokens],
        "stems": [list(stems(words)) for words in tokens],
        "concepts": [list(concepts_and_pairs(words, concepts)) for words in tokens],
    }


def _learn(voice: Voice, columns: list[csr_matrix], wanted: NDArray[np.intp]) -> NDArray[np.float32]:
    """Features x intents, centred over the intents (which no ranking notices, and half precision likes)."""
    features = hstack(columns).tocsr()
    if voice.bayes:
        learnt = ComplementNB(alpha=_SMOOTHING).fit(features, wanted).feature_log_prob_
    else:
        # Without an intercept: a text of unknown words should not favour the intent with most examples.
        learnt = LinearSVC(C=_REGULARISATION, fit_intercept=False, tol=_TOLERANCE).fit(features, wanted).coef_
    centred: NDArray[np.float32] = (learnt - learnt.mean(axis=0)).T.astype(np.float32)
    return centred
