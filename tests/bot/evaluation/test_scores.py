"""Figures of the evaluation."""

import pytest

from bot.evaluation.scores import Answer, macro_f1, scores


def answer(wanted: str, *ranking: str, asks: bool = False, form: str = "plain", indirect: bool = False) -> Answer:
    return Answer(wanted, ranking, "nlu_fallback" if asks else ranking[0], True, form, indirect)


def test_nothing_measured_is_no_division_by_zero() -> None:
    assert macro_f1([]) == 0.0


def test_macro_f1_weighs_a_rare_intent_like_a_frequent_one() -> None:
    assert macro_f1([("a", "a"), ("a", "a"), ("a", "a"), ("b", "a")]) == pytest.approx((6 / 7 + 0) / 2)


def test_the_second_guess_counts_for_top_2_alone() -> None:
    found = scores([answer("a", "a", "b"), answer("a", "b", "a"), answer("a", "b", "c", "a")])
    assert found.accuracy.right == 1
    assert found.top_2.right == 2


def test_a_question_back_does_not_mislead() -> None:
    found = scores([answer("a", "b", asks=True), answer("a", "b"), answer("a", "a")])
    assert found.asked_back.right == 1
    assert found.misled.right == 1


def test_the_worst_confusions_come_first_and_forms_are_told_apart() -> None:
    found = scores(
        [answer("a", "b"), answer("a", "b"), answer("c", "b", form="sms"), answer("c", "c", form="sms", indirect=True)]
    )
    assert [(one.wanted, one.taken_for, one.count) for one in found.confusions] == [("a", "b", 2), ("c", "b", 1)]
    assert found.by_form["sms"].share == 0.5
    assert found.by_directness["indirect"].share == 1.0
