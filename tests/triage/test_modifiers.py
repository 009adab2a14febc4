"""What the words around a match do to its level."""

import pytest

from triage.engine import TriageEngine


@pytest.mark.parametrize(
    ("text", "level"),
    [
        # negation, and what only looks like it
        ("I am not going to kill myself", 2),
        ("there is no man with a gun here", 1),
        ("I can't stop thinking about killing myself", 3),
        ("I don't know if I will kill myself", 3),
        ("I don't want to live, I want to die", 3),
        ("not ok i want to die", 3),
        ("No, I want to die", 3),
        ("I never sleep and I want to die", 3),
        ("no quiero matarme", 2),
        ("no estoy bien quiero morirme", 3),
        ("je n'ai pas l'intention de me tuer", 2),
        ("je n'en peux plus je veux mourir", 3),
        ("не собираюсь убивать себя", 2),
        ("لا أريد أن أقتل نفسي", 2),
        ("我不想自杀", 2),
        ("今晚我不会自杀", 2),
        ("我受不了了我想死", 3),
        # taken back, but said
        ("I want to kill myself. just kidding", 2),
        # time
        ("he raped me ten years ago", 2),
        ("He raped me. It was years ago.", 2),
        ("he raped me last night", 3),
        ("I wanted to kill myself years ago", 2),
        ("since last year I want to kill myself", 3),
        ("I took an overdose at nineteen, today I have a good life", 2),
        ("ten years ago he hit me, and today my ex strangled me", 3),
        # it ended well
        ("My first husband used to beat me. I have a good life now.", 2),
        ("I have a good life now and I want to die", 3),
        ("My husband beats me, he is at the door. I have a good life now.", 4),
        # a lesser match does not hide what is negated
        ("我不想死", 2),
        ("I'll kill him, I'm not joking", 3),
        # hypothesis, policy, idiom
        ("what if I kill myself", 2),
        ("what does the policy say about rape?", 0),
        ("I read the policy and I want to kill myself", 3),
        ("dying of laughter", 0),
        ("this deadline is killing me and I want to kill myself", 3),
    ],
)
def test_level_after_modifiers(text: str, level: int, engine: TriageEngine) -> None:
    assert engine.triage(text).level == level


def test_a_past_assault_is_named_so(engine: TriageEngine) -> None:
    assert engine.triage("he raped me ten years ago").categories == ("past_assault",)


def test_an_assault_that_ended_well_is_past(engine: TriageEngine) -> None:
    found = engine.triage("he forced himself on me and I never told anyone. All healed, I have a good life now")
    assert (found.level, found.categories) == (2, ("past_assault",))


def test_an_assault_of_last_night_is_not_over(engine: TriageEngine) -> None:
    assert engine.triage("he raped me last night. I have a good life now").level >= 3


def test_danger_that_is_still_there_raises_an_assault(engine: TriageEngine) -> None:
    assert engine.triage("he raped me last night and he is outside my door").level == 4


def test_a_third_person_counts_like_the_caller(engine: TriageEngine) -> None:
    found = engine.triage("my colleague says she wants to kill herself")
    assert found.level == engine.triage("I want to kill myself").level
    assert found.matches[0].rule.endswith("+third_person")
