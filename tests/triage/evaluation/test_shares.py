"""Shares with their uncertainty."""

import pytest

from triage.evaluation.shares import percent, share


def test_the_interval_is_wilsons() -> None:
    found = share([True] * 81 + [False] * 19)
    assert (found.right, found.total) == (81, 100)
    assert found.low == pytest.approx(0.7222, abs=5e-4)
    assert found.high == pytest.approx(0.8749, abs=5e-4)


def test_nothing_measured_is_wholly_uncertain_and_shown_as_a_dash() -> None:
    assert (share([]).low, share([]).high) == (0.0, 1.0)
    assert percent(share([])) == "-"


def test_a_share_is_shown_with_its_interval() -> None:
    assert percent(share([True] * 81 + [False] * 19)) == "81.0 (72.2-87.5)"
