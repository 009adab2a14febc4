"""Triage of one message through all six lexicons, beside a bare spaCy PhraseMatcher holding the same anchors."""

import json
import statistics
import time
from collections.abc import Callable
from pathlib import Path

import spacy
from spacy.matcher import PhraseMatcher

from bench.report import Figure, beside, figure
from helpline.settings import PROJECT
from triage.engine import TriageEngine
from triage.lexicon import read_all
from triage.matching import sequences

_ROUNDS = 3


def measure() -> list[Figure]:
    """Figures in milliseconds a message, over the evaluation texts of all languages."""
    texts = _texts()
    began = time.perf_counter()
    engine = TriageEngine.load(PROJECT / "var")
    start_up = time.perf_counter() - began
    ours = _times(texts, engine.triage)
    bare = _times(texts, _bare_matcher())
    quantiles = statistics.quantiles(ours, n=100)
    return [
        figure("engine load (imports done)", start_up, "s", goal=5.0),
        figure("p50", quantiles[49], "ms", goal=3.0),
        figure("p99", quantiles[98], "ms", goal=10.0),
        beside("mean", statistics.mean(ours), "ms", "bare PhraseMatcher", statistics.mean(bare)),
    ]


def _texts() -> list[str]:
    files = sorted((PROJECT / "data" / "risk" / "dev").glob("*.jsonl"))
    return [json.loads(line)["text"] for file in files for line in Path(file).read_text("utf-8").splitlines()]


def _times(texts: list[str], read: Callable[[str], object]) -> list[float]:
    times = []
    for _ in range(_ROUNDS):
        for text in texts:
            began = time.perf_counter()
            read(text)
            times.append((time.perf_counter() - began) * 1000)
    return times


def _bare_matcher() -> Callable[[str], object]:
    """The same phrases, their words only: no variants, gaps, clitics or modifiers."""
    nlp = spacy.blank("xx")
    matcher = PhraseMatcher(nlp.vocab)
    phrases = {" ".join(str(word) for word in sequence) for sequence in sequences(read_all())}
    matcher.add("risk", [nlp.make_doc(phrase) for phrase in sorted(phrases)])
    return lambda text: matcher(nlp.make_doc(text))
