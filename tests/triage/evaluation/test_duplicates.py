"""Whoever is examined must not have seen the questions."""

from triage.evaluation.duplicates import duplicates, grams, similarity
from triage.evaluation.texts import held_out_duplicates


def test_spelling_variants_of_a_line_are_the_same_line() -> None:
    assert similarity(grams("Délai dépassé !"), grams("delai depasse")) == 1.0


def test_a_near_copy_is_found_and_a_line_of_its_own_is_not() -> None:
    held_out = {"dev:1": "He follows me home every night", "dev:2": "Who reads what I write here"}
    found = duplicates(held_out, ["he follows me home every evening", "my boss shouts at me"])
    assert [one.place for one in found] == ["dev:1"]


def test_the_only_way_to_say_something_short_is_no_copy() -> None:
    assert duplicates({"dev:1": "Hello"}, ["hello"]) == []


def test_no_held_out_text_of_risk_is_like_a_text_that_the_scorer_learns_from() -> None:
    assert [(one.place, one.training) for one in held_out_duplicates()] == []
