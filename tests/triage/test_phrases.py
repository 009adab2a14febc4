"""The mini-language of the lexicons."""

import pytest

from triage.phrases import Gap, Group, PhraseError, parse


def test_a_plain_phrase_is_one_sequence() -> None:
    assert parse("Want to Die") == (Group((("want", "to", "die"),)),)


def test_an_apostrophe_may_be_typed_or_not() -> None:
    assert parse("don't") == (Group((("don", "t"), ("dont",))),)


def test_a_hyphen_may_be_typed_or_not() -> None:
    assert parse("self-harm") == (Group((("self", "harm"), ("selfharm",))),)


def test_small_groups_are_multiplied_out() -> None:
    assert parse("[i|we] die") == (Group((("i", "die"), ("we", "die"))),)


def test_an_empty_alternative_makes_a_group_optional() -> None:
    assert parse("[really|] die") == (Group((("really", "die"), ("die",))),)


def test_gaps_and_stems() -> None:
    assert parse("убив* ~6 себя ~ нож") == (
        Group((("убив*",),)),
        Gap(6),
        Group((("себя",),)),
        Gap(3),
        Group((("нож",),)),
    )


def test_chinese_is_one_token_per_character() -> None:
    assert parse("自殺") == (Group((("自", "杀"),)),)


@pytest.mark.parametrize(
    ("phrase", "reason"),
    [
        ("[a|b", "unexpected"),
        ("a|b", "unexpected"),
        ("~ die", "gap"),
        ("die ~", "gap"),
        ("die ~99 now", "1 to 12"),
        ("[a|] [b|]", "has to be there"),
        ("k*ll", "asterisk"),
        ("k*", "two letters"),
        ("[die|&]", "no letter"),
    ],
)
def test_a_mistake_is_explained(phrase: str, reason: str) -> None:
    with pytest.raises(PhraseError, match=reason.replace("*", r"\*")):
        parse(phrase)
