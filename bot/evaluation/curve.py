"""The learning curve: accuracy on data/dev against examples per intent, by the classifier alone (no Rasa)."""

import random
from collections import defaultdict
from collections.abc import Sequence

import numpy as np

from bot.components.intent_model import IntentModel
from bot.evaluation.texts import Example, HeldOut

PARTS = (0.125, 0.25, 0.5, 1.0)

Curve = dict[str, list[tuple[float, float]]]
"""Language -> points (mean examples per intent, accuracy), fewest first."""


def curve(examples: Sequence[Example], texts: dict[str, list[HeldOut]], parts: Sequence[float] = PARTS) -> Curve:
    """Trains once per part, on the same random order, so that each part holds the smaller ones."""
    drawn = random.Random(1).sample(list(examples), len(examples))
    points: Curve = defaultdict(list)
    for part in parts:
        chosen = _first_of_each(drawn, part)
        model = IntentModel.fit([one.text for one in chosen], [one.intent for one in chosen])
        for language, lines in texts.items():
            if lines:
                size = sum(one.language == language for one in chosen) / len(model.intents)
                points[language].append((size, accuracy(model, lines)))
    return dict(points)


def accuracy(model: IntentModel, lines: Sequence[HeldOut]) -> float:
    """Share of right intents, 0 to 1."""
    best = model.scores([line.text for line in lines]).argmax(axis=1)
    right = [model.intents[index] == line.intent for index, line in zip(best, lines, strict=True)]
    return float(np.mean(right))


def _first_of_each(drawn: Sequence[Example], part: float) -> list[Example]:
    """The first `part` of every language's and intent's examples."""
    groups: dict[tuple[str, str], list[Example]] = defaultdict(list)
    for one in drawn:
        groups[one.language, one.intent].append(one)
    return [one for group in groups.values() for one in group[: max(1, round(part * len(group)))]]
