"""The HTML report."""

from bot.evaluation.measure import Report
from bot.evaluation.page import page
from bot.evaluation.scores import Answer, scores


def test_the_report_needs_nothing_from_outside_and_escapes_what_it_shows() -> None:
    found = scores([Answer("a<b", ("c", "a<b"), "c", True, "plain", False)])
    text = page(Report("dev", {"en": found}, {"en": [(10.0, 0.5), (20.0, 0.7)]}))
    assert "a&lt;b" in text
    assert "<b:" not in text
    assert "http" not in text
    assert "<polyline" in text
