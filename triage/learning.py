"""Trains the learned scorer (`triage/scorer.py`) from texts written for it. Called by `helpline train`.

    language: en
    positives:
      suicide: {4: ["..."], 3: ["..."], 2: ["..."]}
    negatives:
      idiom: ["..."]
      work: ["..."]
      policy: ["..."]
      news: ["..."]
      distress: ["..."]
      negated: ["..."]    # kept below level 3; says nothing about level 2
      past: ["..."]

is the form of `data/risk/LANG.yml`. The lexicons' phrases and the intents whose level is beyond doubt are used as well.
"""

import itertools
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import msgspec
import numpy as np
import yaml
from numpy.typing import NDArray
from scipy.sparse import csr_matrix
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import StratifiedKFold

from helpline.language import Language
from helpline.risk import Category
from triage import scorer, text
from triage.compile import fingerprint, folder, load_phrases, write_atomically
from triage.lexicon import IDIOM, LOCALES, LexiconError, Rule, lexicon_path
from triage.phrases import Group
from triage.profiles import examples, text_files
from triage.scorer import FILE, LEVELS, Model, features
from triage.text import fold

SEED = 20_240_101
_RAREST = 3
_STRENGTH = 8.0
_FOLDS = 3
_PER_RULE = 4
_FALSE_ALARMS = {2: 0.04, 3: 0.02, 4: 0.008}
"""Share of harmless training texts that may reach each level, by cross-validation."""
_SUREST = {2: 0.5, 3: 0.5, 4: 0.6}
_HARMLESS = frozenset({"idiom", "work", "policy", "news", "distress"})
_NOT_HIGH = frozenset({"negated", "past"})
_HARMLESS_INTENTS = (
    "greet", "goodbye", "thanks", "affirm", "deny", "ask_bot_identity", "ask_confidentiality", "ask_return_later",
    "request_deletion", "ask_capabilities", "out_of_scope", "change_language", "disclose_bullying", "disclose_discrimination",
    "ask_is_it_harassment", "ask_reporting_options", "ask_formal_report", "ask_informal_resolution", "ask_anonymous_report",
    "ask_what_happens_next", "ask_time_limits", "ask_legal_help", "ask_evidence", "ask_eligibility", "ask_support_services",
    "accused_seeks_help", "manager_seeks_advice",
)  # fmt: skip
_INTENTS: dict[str, tuple[int, int, Category | None]] = {
    "disclose_danger": (3, 4, Category.ATTACK_IN_PROGRESS),
    "disclose_suicidal_thoughts": (3, 4, Category.SUICIDE),
    "disclose_partner_violence": (3, 4, Category.PARTNER_VIOLENCE),
    "disclose_assault": (2, 4, Category.RECENT_ASSAULT),
    "disclose_stalking": (2, 3, Category.STALKING),
    **dict.fromkeys(_HARMLESS_INTENTS, (0, 1, None)),
}
"""Intents of CARE.md, section 4, that say something of the level of nearly every text."""


class Sample(msgspec.Struct, frozen=True):
    """A text to learn from, whose level lies between two that may be the same."""

    words: tuple[str, ...]
    lowest: int
    highest: int
    category: Category | None


def train_scorer(home: Path, locales: Path = LOCALES) -> bool:
    """Train and store under `home`, unless that was done with the same texts already; says whether it was necessary.

    Takes half a minute. Raises LexiconError when a lexicon or a file of texts is wrong.
    """
    path = folder(home) / FILE
    made_from = _fingerprint(locales)
    if _known(path) == made_from:
        return False
    samples = [*texts_for_learning(locales.parent / "data"), *_from_rules(load_phrases(home, locales).rules)]
    model = learn(list(dict.fromkeys(samples)))
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
    code = [Path(str(module.__file__)) for module in (scorer, text)] + [Path(__file__)]
    texts = sorted((locales.parent / "data" / "risk").glob("*.yml"))
    return fingerprint(
        [*(lexicon_path(language, locales) for language in Language), *text_files(locales), *texts, *code]
    )


def texts_for_learning(data: Path) -> Iterator[Sample]:
    """Samples from `data/risk/LANG.yml` and, for intents of one level, from `data/nlu/LANG/*.yml`."""
    for language in Language:
        path = data / "risk" / f"{language.value}.yml"
        if path.is_file():
            yield from _from_file(path)
    for path in sorted((data / "nlu").glob("*/*.yml")):
        for intent, line in examples(path):
            if intent in _INTENTS:
                yield Sample(tuple(fold(line)), *_INTENTS[intent])


def _from_file(path: Path) -> Iterator[Sample]:
    try:
        content = yaml.safe_load(path.read_text(encoding="utf-8"))
        for name, levels in (content.get("positives") or {}).items():
            for level, lines in levels.items():
                yield from (Sample(tuple(fold(line)), int(level), int(level), Category(name)) for line in lines)
        for kind, lines in (content.get("negatives") or {}).items():
            if kind not in _HARMLESS | _NOT_HIGH:
                raise ValueError(f"unknown kind of negatives: {kind}")
            yield from (Sample(tuple(fold(line)), 0, 2 if kind in _NOT_HIGH else 1, None) for line in lines)
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else 1
        raise LexiconError(f"{path}:{line}: not YAML, {error.problem}") from None
    except (ValueError, AttributeError, TypeError) as error:
        raise LexiconError(f"{path}:1: {error}") from None


def _from_rules(rules: Iterable[Rule]) -> Iterator[Sample]:
    """A few ways to say each phrase of the lexicons."""
    for rule in rules:
        if not (rule.level or rule.name == IDIOM):
            continue
        category = Category(rule.name) if rule.level else None
        for way in _some_ways(rule):
            yield Sample(way, rule.level, rule.level, category)


def _some_ways(rule: Rule) -> Iterator[tuple[str, ...]]:
    """Every group's alternatives in turn, so that all words occur without multiplying them out."""
    groups = [itertools.cycle(element.alternatives) for element in rule.elements if isinstance(element, Group)]
    for _ in range(_PER_RULE):
        yield tuple(re.sub(r"\*$", "", atom) for group in groups for atom in next(group))


def learn(samples: list[Sample]) -> Model:
    """Fit the linear model and its calibration."""
    counts = Counter(feature for sample in samples for feature in set(features(list(sample.words))))
    names = sorted(feature for feature, count in counts.items() if count >= _RAREST)
    rows = {name: row for row, name in enumerate(names)}
    idf = np.log(len(samples) / np.array([counts[name] for name in names])).astype(np.float32)
    matrix = _matrix(samples, rows, idf)
    levels = [_fit_level(matrix, samples, level) for level in LEVELS]
    categories, category_weights, category_bias = _fit_categories(matrix, samples)
    return Model(
        features=names,
        idf=idf.tobytes(),
        level_weights=np.stack([fit.weights for fit in levels]).astype(np.float32).tobytes(),
        level_bias=[fit.bias for fit in levels],
        level_scale=[fit.scale for fit in levels],
        thresholds=[fit.threshold for fit in levels],
        categories=categories,
        category_weights=category_weights.astype(np.float32).tobytes(),
        category_bias=category_bias,
    )


def _matrix(samples: list[Sample], rows: dict[str, int], idf: NDArray[np.float32]) -> csr_matrix:
    """Texts by features: idf where a feature occurs, every row of length 1 (as `Scorer` does it)."""
    columns: list[int] = []
    starts = [0]
    for sample in samples:
        columns.extend({row for feature in features(list(sample.words)) if (row := rows.get(feature)) is not None})
        starts.append(len(columns))
    values = idf[columns].copy()
    for start, end in itertools.pairwise(starts):
        values[start:end] /= np.sqrt((values[start:end] ** 2).sum()) or 1.0
    return csr_matrix((values, columns, starts), shape=(len(samples), len(idf)))


class _Fit(msgspec.Struct, frozen=True):
    weights: NDArray[np.float64]
    bias: float
    scale: tuple[float, float]
    threshold: float


def _fit_level(matrix: csr_matrix, samples: list[Sample], level: int) -> _Fit:
    """The classifier for "this level or above", its calibration and threshold by cross-validation."""
    used = np.array([at for at, sample in enumerate(samples) if not sample.lowest < level <= sample.highest])
    part, truth = matrix[used], np.array([samples[at].lowest >= level for at in used])
    margins = np.zeros(len(used))
    for train, test in StratifiedKFold(_FOLDS, shuffle=True, random_state=SEED).split(part, truth):
        margins[test] = _classifier().fit(part[train], truth[train]).decision_function(part[test])
    calibration = LogisticRegression(C=1e3).fit(margins[:, None], truth)
    scale = (float(calibration.coef_[0, 0]), float(calibration.intercept_[0]))
    chances = 1 / (1 + np.exp(-(scale[0] * margins + scale[1])))
    threshold = max(float(np.quantile(chances[~truth], 1 - _FALSE_ALARMS[level])), _SUREST[level])
    final = _classifier().fit(part, truth)
    return _Fit(final.coef_[0], float(final.intercept_[0]), scale, threshold)


def _classifier() -> Any:
    return LogisticRegression(C=_STRENGTH, class_weight="balanced", solver="liblinear", tol=1e-2, random_state=SEED)


def _fit_categories(
    matrix: csr_matrix, samples: list[Sample]
) -> tuple[list[Category], NDArray[np.float64], list[float]]:
    """Which category a dangerous text belongs to: one against all others."""
    used = [at for at, sample in enumerate(samples) if sample.category is not None]
    part = matrix[np.array(used)]
    names = sorted({sample.category for sample in samples if sample.category is not None})
    fits = [_classifier().fit(part, [samples[at].category == name for at in used]) for name in names]
    return names, np.stack([fit.coef_[0] for fit in fits]), [float(fit.intercept_[0]) for fit in fits]
