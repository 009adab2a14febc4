"""Whoever is examined must not have seen the questions."""

from collections import Counter

from bot.evaluation.duplicates import held_out_duplicates
from bot.evaluation.texts import training_examples
from triage.text import fold


def test_no_held_out_text_is_like_a_training_text() -> None:
    assert [(one.place, one.training) for one in held_out_duplicates()] == []


def test_no_training_text_stands_in_two_intents() -> None:
    intents = {(" ".join(fold(one.text)), one.intent) for one in training_examples()}
    twice = [text for text, count in Counter(text for text, _ in intents).items() if text and count > 1]
    assert twice == []
