"""What a counsellor's screen gets."""

import pytest

from handoff.desk.view import Part, Presence, entry_view, presence
from helpline.conversation.records import Audience, Author, Body, Entry, Kind, Match, Triage
from helpline.ids import EntryId, MessageId
from helpline.language import Language
from helpline.risk import RiskLevel
from helpline.sentences import sentences

NOW = 1_800_000_000_000


def entry(kind: Kind, author: Author, body: Body, level: int = 0) -> Entry:
    return Entry(EntryId("1800000000000-0"), MessageId("m" * 24), kind, author, Audience.BOTH, level, body)


def said(text: str, *matches: Match) -> Entry:
    triage = Triage(Language.EN, 1.0, RiskLevel.HIGH, ("weapon",), matches)
    return entry(Kind.MESSAGE, Author.CALLER, Body(text=text, triage=triage), 3)


def parts(text: str, *matches: Match) -> list[Part]:
    view = entry_view(said(text, *matches), sentences(), Language.EN)
    assert view is not None
    return view.parts


def test_matched_words_are_marked_by_code_points() -> None:
    assert parts("🔫🔫 a gun here", Match("weapon", 4, 3, 8, "r")) == [
        Part("🔫🔫 "),
        Part("a gun", "weapon", 4),
        Part(" here"),
    ]


def test_where_matches_overlap_the_gravest_counts() -> None:
    marked = parts("he has a gun", Match("stalking", 2, 0, 12, "r"), Match("weapon", 4, 7, 12, "r"))
    assert marked == [Part("he has ", "stalking", 2), Part("a gun", "weapon", 4)]


@pytest.mark.parametrize("span", [(0, 0), (5, 500), (3, 3)])
def test_odd_spans_lose_no_text(span: tuple[int, int]) -> None:
    assert "".join(part.text for part in parts("he has a gun", Match("weapon", 4, *span, "r"))) == "he has a gun"


def test_reasons_are_the_words_of_each_place_and_none_for_the_scorer() -> None:
    matches = (Match("weapon", 4, 0, 12, "r"), Match("weapon", 4, 7, 12, "r"), Match("suicide", 3, None, None, "model"))
    view = entry_view(said("he has a gun", *matches), sentences(), Language.EN)
    assert view is not None
    assert view.reasons == [Part("he has a gun", "weapon", 4), Part("", "suicide", 3)]


@pytest.mark.parametrize("language", list(Language))
def test_the_helpline_speaks_the_counsellors_language(language: Language) -> None:
    view = entry_view(entry(Kind.NOTICE, Author.HELPLINE, Body(sentence="notice-in-line")), sentences(), language)
    assert view is not None
    assert view.parts == [Part(sentences().say(language, "notice-in-line"))]
    assert view.language == language


def test_a_pressed_button_is_its_title() -> None:
    view = entry_view(entry(Kind.CHOICE, Author.CALLER, Body(choice="human")), sentences(), Language.EN)
    assert view is not None
    assert view.parts == [Part(sentences().say(Language.EN, "choice-human"))]


@pytest.mark.parametrize("body", [Body(sentence="notice-of-a-later-release"), Body(choice="no-such-choice"), Body()])
def test_what_this_release_does_not_know_is_said_so(body: Body) -> None:
    view = entry_view(entry(Kind.NOTICE, Author.HELPLINE, body), sentences(), Language.EN)
    assert view is not None
    assert view.parts == [Part(sentences().say(Language.EN, "desk-entry-unknown"))]


def test_events_are_for_nobody() -> None:
    assert entry_view(entry(Kind.EVENT, Author.HELPLINE, Body(event="x")), sentences(), Language.EN) is None


def test_a_score_is_shown_at_its_message_alone() -> None:
    triage = Triage(Language.EN, 1.0, RiskLevel.IMMINENT, ("weapon",))
    assert (
        entry_view(
            entry(Kind.SCORE, Author.HELPLINE, Body(triage=triage, entry=EntryId("1-0"))), sentences(), Language.EN
        )
        is None
    )


@pytest.mark.parametrize(
    ("seen", "left", "expected"),
    [
        (NOW - 1000, "", Presence.HERE),
        (NOW - 61_000, "", Presence.AWAY),
        (0, "quickly", Presence.LEFT_QUICKLY),
        (0, "ended", Presence.ENDED),
    ],
)
def test_presence_says_how_the_caller_went(seen: int, left: str, expected: Presence) -> None:
    assert presence(seen, left, NOW, 60) is expected
