"""What a button can mean: a closed table, both ways, and worded in every language."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from helpline.channel import Channel
from helpline.choices import (
    EXPLAINABLE_INTENTS,
    all_choices,
    choice_of,
    excluded_by,
    is_choice,
    meant,
    offered_with,
    payload_of,
    title_of,
    vote_of,
)
from helpline.language import Language
from helpline.sentences import Sentences, sentences

LANGUAGES = [f"language-{language}" for language in Language]


@pytest.fixture(scope="module")
def spoken() -> Sentences:
    return sentences()


@pytest.mark.parametrize("choice", [*all_choices(), *LANGUAGES])
def test_a_choice_and_its_payload_belong_together(choice: str) -> None:
    assert is_choice(choice)
    assert payload_of(choice).startswith("/")
    # Two buttons may say the same in other words; either leads to the same payload.
    assert payload_of(choice_of(payload_of(choice))) == payload_of(choice)


@given(st.text(max_size=60))
def test_nothing_else_is_a_choice(text: str) -> None:
    known = {*all_choices(), *LANGUAGES, *(one.replace("-", "_") for one in all_choices())}
    if text not in known:
        assert not is_choice(text)
        with pytest.raises(KeyError):
            payload_of(text)


@pytest.mark.parametrize(
    "text",
    ["/restart", "/ask_human", "restart", "mean-", "mean-restart", "mean-session-start", "mean-back", "language-de"],
)
def test_what_looks_like_one_is_none(text: str) -> None:
    assert not is_choice(text)


@pytest.mark.parametrize("payload", ["/restart", "/session_start", "/back", '/greet{"x": 1}', "", "hello"])
def test_a_payload_outside_the_table_has_no_choice(payload: str) -> None:
    with pytest.raises(KeyError):
        choice_of(payload)


@pytest.mark.parametrize("language", list(Language))
def test_every_choice_has_its_title_in_every_language(language: Language, spoken: Sentences) -> None:
    for choice in [*all_choices(), *LANGUAGES]:
        for channel in Channel:
            assert title_of(choice, spoken, language, channel).strip()


@pytest.mark.parametrize("language", list(Language))
def test_the_choices_beside_one_another_read_differently(language: Language, spoken: Sentences) -> None:
    said = [id for id in spoken.ids(Language.EN) if offered_with(id)]
    assert said
    for id in said:
        titles = [title_of(choice, spoken, language) for choice in offered_with(id)]
        assert len(set(titles)) == len(titles)


def test_a_language_is_named_in_itself(spoken: Sentences) -> None:
    assert title_of("language-ru", spoken, Language.AR) == "Русский"


def test_choices_go_with_sentences_that_exist(spoken: Sentences) -> None:
    from helpline import choices

    assert [id for id in choices._OFFERED if not spoken.has(Language.EN, id)] == []
    assert [one for offered in choices._OFFERED.values() for one in offered if not is_choice(one)] == []


def test_deletion_needs_its_own_button() -> None:
    carrying = [choice for choice in all_choices() if "confirmed" in payload_of(choice)]
    assert carrying == ["delete-now"]


@pytest.mark.parametrize(
    ("choice", "excluded"),
    [
        ("keep-out-human-resources", ("human-resources",)),
        ("keep-out-at-geneva", ("geneva",)),
        ("keep-out-nobody", ()),
        ("keep-out-done", ()),
        ("keep-out-station", ()),
        ("station-geneva", ()),
        ("human", ()),
    ],
)
def test_only_a_choice_that_names_somebody_keeps_somebody_out(choice: str, excluded: tuple[str, ...]) -> None:
    assert is_choice(choice)
    assert excluded_by(choice) == excluded


@pytest.mark.parametrize(
    ("choice", "vote"),
    [("helped-yes", "yes"), ("helped-partly", "partly"), ("helped-no", "no"), ("helped", None), ("helped-x", None),
     ("yes", None)],
)  # fmt: skip
def test_only_the_answers_to_whether_it_helped_are_votes(choice: str, vote: str | None) -> None:
    assert vote_of(choice) == vote


@pytest.mark.parametrize("intent", EXPLAINABLE_INTENTS)
def test_what_was_meant_says_the_intent(intent: str) -> None:
    assert payload_of(meant(intent)) == f"/{intent}"
