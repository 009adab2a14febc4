"""Which features and voices understand best: trains on data/nlu, scores data/dev, in seconds and without Rasa.

`python -m bench.intents` prints one line per candidate: accuracy and top-2 per language in per cent. The results that led
to the pipeline are in docs/decisions/007-intent-classifier.md.
"""

import time
from collections.abc import Callable, Sequence

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix, hstack
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.linear_model import SGDClassifier
from sklearn.naive_bayes import ComplementNB
from sklearn.svm import LinearSVC

from bot.components.intent_model import IntentModel
from bot.evaluation.texts import HeldOut, held_out, training_examples
from helpline.language import Language
from triage.text import fold

Scores = NDArray[np.float64]


def main() -> None:
    examples = training_examples()
    texts, intents = [one.text for one in examples], [one.intent for one in examples]
    lines = [(language, line) for language in Language for line in held_out("dev", language)]
    wanted = [line.text for _, line in lines]
    for name, candidate in _candidates().items():
        began = time.monotonic()
        names, found = candidate(texts, intents, wanted)
        print(f"{name:28} {_figures(names, found, lines)}  {time.monotonic() - began:.0f} s", flush=True)


def _figures(names: Sequence[str], found: Scores, lines: Sequence[tuple[Language, HeldOut]]) -> str:
    ranking = np.argsort(-found, axis=1)[:, :2]
    right = np.array(
        [[names[index] == line.intent for index in row] for row, (_, line) in zip(ranking, lines, strict=True)]
    )
    parts = []
    for language in Language:
        rows = right[[one is language for one, _ in lines]]
        if len(rows):
            parts.append(f"{language} {100 * rows[:, 0].mean():.1f}/{100 * rows.any(axis=1).mean():.1f}")
    return "  ".join(parts)


Candidate = Callable[[Sequence[str], Sequence[str], Sequence[str]], tuple[Sequence[str], Scores]]


def _candidates() -> dict[str, Candidate]:
    letters, words = ("char_wb", (1, 5)), ("word", (1, 2))
    return {
        "SGD letters words": _plain(
            lambda: SGDClassifier(loss="log_loss", alpha=3e-6, max_iter=20, tol=None), letters, words
        ),
        "SVM words": _plain(lambda: LinearSVC(C=0.3), words),
        "SVM letters": _plain(lambda: LinearSVC(C=0.3), letters),
        "SVM letters across words": _plain(lambda: LinearSVC(C=0.3), ("char", (1, 5)), words),
        "SVM letters words": _plain(lambda: LinearSVC(C=0.5), letters, words),
        "naive Bayes letters words": _plain(lambda: ComplementNB(alpha=0.3), letters, words),
        "the pipeline": _pipeline,
    }


def _pipeline(texts: Sequence[str], intents: Sequence[str], wanted: Sequence[str]) -> tuple[Sequence[str], Scores]:
    model = IntentModel.fit(texts, intents)
    return model.intents, model.scores(wanted).astype(np.float64)


def _plain(make: Callable[[], LinearSVC], *views: tuple[str, tuple[int, int]]) -> Candidate:
    def candidate(texts: Sequence[str], intents: Sequence[str], wanted: Sequence[str]) -> tuple[Sequence[str], Scores]:
        vectorizers = [_vectorizer(*view) for view in views]
        known, unseen = [" ".join(fold(text)) for text in texts], [" ".join(fold(text)) for text in wanted]
        model = make().fit(hstack([one.fit_transform(known) for one in vectorizers]), intents)
        features = csr_matrix(hstack([one.transform(unseen) for one in vectorizers]))
        if isinstance(model, ComplementNB):
            return list(model.classes_), np.asarray(model.predict_log_proba(features))
        return list(model.classes_), np.asarray(model.decision_function(features))

    return candidate


def _vectorizer(analyzer: str, lengths: tuple[int, int]) -> TfidfVectorizer:
    return TfidfVectorizer(
        analyzer=analyzer,
        token_pattern=r"\S+" if analyzer == "word" else None,
        ngram_range=lengths,
        min_df=1 if analyzer == "word" else 2,
        sublinear_tf=True,
        dtype=np.float32,
    )


if __name__ == "__main__":
    main()
