"""Which question is still to be asked."""

from itertools import product
from typing import Any

import pytest

from helpline.avenues.answers import QUESTIONS, SKIPPED, Answers, Matter, answers_from, open_questions


def still(known: dict[str, Any], *, organisations: bool = True, stations: bool = True) -> list[str]:
    return open_questions(known, organisations=organisations, stations=stations)


def test_at_most_six_are_asked() -> None:
    assert still({}) == list(QUESTIONS)
    assert len(QUESTIONS) == 6


@pytest.mark.parametrize("question", QUESTIONS)
def test_what_was_told_or_skipped_is_never_asked(question: str) -> None:
    assert question not in still({question: "staff"})
    assert question not in still({question: SKIPPED})


def test_a_question_that_changes_nothing_is_not_asked() -> None:
    assert still({}, organisations=False, stations=False) == ["who", "what", "where", "wish"]


def test_an_accused_person_is_asked_nothing_more() -> None:
    assert still({"who": "accused"}) == []


def test_a_manager_is_not_asked_whether_to_act() -> None:
    assert "wish" not in still({"who": "manager"})


def test_answering_or_skipping_one_after_the_other_comes_to_an_end() -> None:
    for answers in product(["witness", SKIPPED], repeat=3):
        known: dict[str, Any] = {}
        for answer in (*answers, *["x"] * 6):
            if still(known):
                known[still(known)[0]] = answer
        assert still(known) == []


def test_what_was_skipped_is_no_answer() -> None:
    assert answers_from({"who": SKIPPED, "what": [Matter.ASSAULT], "where": SKIPPED}) == Answers(
        what=frozenset({Matter.ASSAULT})
    )


def test_an_answer_outside_its_list_is_refused() -> None:
    with pytest.raises(ValueError, match="outside its list"):
        answers_from({"who": "king"})
