"""Figures of the evaluation of risk."""

from helpline.risk import Category
from triage.evaluation.figures import Reading, curve, figures
from triage.evaluation.texts import RiskText


def reading(true: int, level: int, kind: str = "danger", chance: float = 0.0, found: str = "suicide") -> Reading:
    text = RiskText("a text", true, (Category.SUICIDE,) if true >= 3 else (), kind)
    return Reading("dev/en.jsonl:1", text, level, (found,) if level else (), level + chance)


def test_recall_counts_whoever_is_raised_to_a_level_that_calls_a_person() -> None:
    found = figures([reading(4, 3), reading(3, 4), reading(3, 2), reading(4, 4), reading(2, 4)])
    assert (found.recall.right, found.recall.total) == (3, 4)
    assert (found.recall_4.right, found.recall_4.total) == (1, 2)


def test_only_texts_without_danger_can_be_false_alarms() -> None:
    found = figures([reading(0, 3), reading(1, 4), reading(1, 2), reading(2, 4), reading(3, 3)])
    assert (found.false_alarms.right, found.false_alarms.total) == (2, 3)


def test_denied_and_past_dangers_are_counted_apart() -> None:
    found = figures([reading(2, 3, "negated"), reading(1, 1, "past"), reading(3, 3, "past"), reading(0, 4, "idiom")])
    assert (found.talked_about.right, found.talked_about.total) == (1, 2)


def test_a_category_may_be_raised_under_another_name() -> None:
    found = figures([reading(4, 4, found="weapon"), reading(4, 3), reading(4, 0)]).by_category["suicide"]
    assert (found.raised.right, found.named.right, found.raised.total) == (2, 1, 3)


def test_misses_and_false_alarms_are_listed() -> None:
    found = figures([reading(4, 2), reading(0, 3, "idiom"), reading(3, 3)])
    assert [(one.true_level, one.level) for one in found.misses] == [(4, 2)]
    assert [(one.kind, one.level) for one in found.alarms] == [("idiom", 3)]


def test_the_curve_goes_from_the_strictest_threshold_to_the_mildest() -> None:
    points = curve([reading(4, 4, chance=0.9), reading(0, 3, chance=0.5), reading(3, 2, chance=0.4), reading(3, 0)])
    assert points == [(1 / 3, 1.0), (1 / 3, 1 / 2), (2 / 3, 2 / 3)]


def test_texts_of_one_rank_share_a_point() -> None:
    assert curve([reading(4, 3), reading(0, 3)]) == [(1.0, 0.5)]
