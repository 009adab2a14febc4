"""Figures from readings: recall, false alarms, precision-recall curve. Pure functions."""

from collections.abc import Sequence

import msgspec

from helpline.risk import RiskLevel
from triage.evaluation.shares import Share, share
from triage.evaluation.texts import NEGATED_OR_PAST, RiskText

ALARM = RiskLevel.HIGH
"""From this level on a person is called."""


class Reading(msgspec.Struct, frozen=True):
    """What triage made of one text. `rank` orders texts by danger, finer than levels do: level plus the scorer's chance."""

    place: str
    true: RiskText
    level: int
    categories: tuple[str, ...]
    rank: float

    @property
    def raised(self) -> bool:
        return self.level >= ALARM


class CategoryFigures(msgspec.Struct, frozen=True):
    """Of texts whose true level is 3 or 4: `raised` to 3 or above; the category `named` among those found."""

    raised: Share
    named: Share


class Wrong(msgspec.Struct, frozen=True):
    """A text that was missed, or raised without danger."""

    place: str
    text: str
    true_level: int
    level: int
    true_categories: tuple[str, ...]
    categories: tuple[str, ...]
    kind: str
    form: str


class Figures(msgspec.Struct, frozen=True):
    """One language, one way of reading.

    `recall`: of texts of level 3 and 4, those raised to 3 or above; `recall_4`: of those of level 4, those raised to 4;
    `false_alarms`: of texts of level 0 and 1, those raised to 3 or above; `talked_about`: the same for texts of level 2 and
    below that negate a danger or tell of a past one. `curve`: points (recall, precision) of "level 3 or above".
    """

    texts: int
    recall: Share
    recall_4: Share
    false_alarms: Share
    talked_about: Share
    by_category: dict[str, CategoryFigures]
    by_form: dict[str, Share]
    misses: list[Wrong]
    alarms: list[Wrong]
    curve: list[tuple[float, float]]


def figures(readings: Sequence[Reading]) -> Figures:
    """All figures of these readings."""
    danger = [one for one in readings if one.true.level >= ALARM]
    harmless = [one for one in readings if one.true.level <= RiskLevel.DISTRESS]
    talk = [one for one in readings if one.true.kind in NEGATED_OR_PAST and one.true.level < ALARM]
    return Figures(
        texts=len(readings),
        recall=share(one.raised for one in danger),
        recall_4=share(one.level >= RiskLevel.IMMINENT for one in danger if one.true.level >= RiskLevel.IMMINENT),
        false_alarms=share(one.raised for one in harmless),
        talked_about=share(one.raised for one in talk),
        by_category=by_category(danger),
        by_form={form: share(one.raised for one in danger if one.true.form == form) for form in _forms(danger)},
        misses=[_wrong(one) for one in danger if not one.raised],
        alarms=[_wrong(one) for one in readings if one.raised and one.true.level < ALARM],
        curve=curve(readings),
    )


def by_category(danger: Sequence[Reading]) -> dict[str, CategoryFigures]:
    """Figures of each category that occurs; a text counts for each of its categories."""
    names = sorted({category.value for one in danger for category in one.true.categories})
    of = {name: [one for one in danger if name in one.true.categories] for name in names}
    return {
        name: CategoryFigures(share(one.raised for one in ours), share(name in one.categories for one in ours))
        for name, ours in of.items()
    }


def curve(readings: Sequence[Reading]) -> list[tuple[float, float]]:
    """Points (recall, precision), from the strictest threshold on `rank` to the mildest; texts of one rank share a point.

    Ends where only texts are left in which nothing at all was found: their order means nothing.
    """
    wanted = sum(one.true.level >= ALARM for one in readings)
    points: list[tuple[float, float]] = []
    taken = right = 0
    for rank in sorted({one.rank for one in readings if one.rank > 0}, reverse=True):
        here = [one for one in readings if one.rank == rank]
        taken += len(here)
        right += sum(one.true.level >= ALARM for one in here)
        points.append((right / wanted if wanted else 0.0, right / taken))
    return points


def _forms(danger: Sequence[Reading]) -> list[str]:
    return sorted({one.true.form for one in danger})


def _wrong(one: Reading) -> Wrong:
    true = one.true
    names = tuple(category.value for category in true.categories)
    return Wrong(one.place, true.text, true.level, one.level, names, one.categories, true.kind, true.form)
