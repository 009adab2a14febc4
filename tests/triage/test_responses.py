"""Every danger at every level is answered by reviewed lines, in every language and on every channel (CARE.md, section 5)."""

import re

import pytest

from helpline.channel import Channel
from helpline.language import Language
from helpline.risk import Category, RiskLevel
from helpline.sentences import sentences
from triage.responses import SAFETY_LINES, safety_lines

EMERGENCY = {
    Language.EN: "your local emergency number",
    Language.FR: "le numéro d'urgence local",
    Language.ES: "número local de emergencias",
    Language.AR: "رقم الطوارئ المحلي",
    Language.ZH: "当地紧急电话",
    Language.RU: "местному номеру экстренной помощи",
}
SILENTLY = {
    Language.EN: "type silently",
    Language.FR: "écrire sans bruit",
    Language.ES: "escribir en silencio",
    Language.AR: "الكتابة بصمت",
    Language.ZH: "不出声地打字",
    Language.RU: "Писать можно беззвучно",
}
ALERTED = {
    Language.EN: "A person is being alerted",
    Language.FR: "Nous alertons quelqu'un",
    Language.ES: "Estamos avisando a una persona",
    Language.AR: "يجري الآن تنبيه شخص",
    Language.ZH: "正在通知真人",
    Language.RU: "Мы зовём человека",
}
PERSON = {
    Language.EN: "a person",
    Language.FR: "une personne",
    Language.ES: "una persona",
    Language.AR: "شخص",
    Language.ZH: "真人",
    Language.RU: "с человеком",
}
ASKS_DIRECTLY = ("safety-suicide", "safety-check-suicide")
everywhere = pytest.mark.parametrize(
    ("channel", "language"), [(channel, language) for channel in Channel for language in Language]
)


def lines_of(level: int, channel: Channel, language: Language) -> dict[Category, str]:
    """What each danger is answered by at this level."""
    return {one: sentences().say(language, safety_lines(level, [one]), channel) for one in Category}


@everywhere
def test_imminent_danger_hears_of_the_emergency_number_first_and_that_a_person_is_alerted(
    channel: Channel, language: Language
) -> None:
    for category, lines in lines_of(4, channel, language).items():
        emergency = lines.casefold().find(EMERGENCY[language].casefold())
        assert 0 <= emergency < lines.find(ALERTED[language]), category


@everywhere
def test_imminent_danger_hears_that_typing_is_silent_wherever_one_types(channel: Channel, language: Language) -> None:
    for category, lines in lines_of(4, channel, language).items():
        assert (SILENTLY[language] in lines) is (channel is not Channel.VOICE), category


@everywhere
def test_high_danger_hears_that_a_person_is_alerted(channel: Channel, language: Language) -> None:
    for category, lines in lines_of(3, channel, language).items():
        assert ALERTED[language] in lines, category


@everywhere
def test_elevated_danger_gets_a_gentle_check_and_the_offer_of_a_person(channel: Channel, language: Language) -> None:
    for category, lines in lines_of(2, channel, language).items():
        assert PERSON[language] in lines, category
        assert ALERTED[language] not in lines, category


@pytest.mark.parametrize("category", list(Category))
def test_without_danger_the_helpline_says_nothing_of_its_own(category: Category) -> None:
    assert [safety_lines(level, [category]) for level in (RiskLevel.INFORMATION, RiskLevel.DISTRESS)] == ["", ""]


@pytest.mark.parametrize(
    ("level", "category", "lines"),
    [
        (4, "suicide", "safety-suicide-imminent"),
        (4, "self_harm", "safety-self-harm-imminent"),
        (4, "recent_assault", "safety-assault-imminent"),
        (4, "child_at_risk", "safety-child-imminent"),
        (4, "threat_to_others", "safety-threat-imminent"),
        (4, "partner_violence", "safety-partner-imminent"),
        (4, "medical_emergency", "safety-medical"),
        (3, "image_abuse", "safety-images"),
        (3, "stalking", "safety-stalking"),
        (3, "retaliation", "safety-retaliation"),
        (2, "past_assault", "safety-check-assault"),
        (2, "image_abuse", "safety-check-evidence"),
        (2, "retaliation", "safety-check-retaliation"),
    ],
)
def test_a_danger_has_lines_of_its_own(level: int, category: str, lines: str) -> None:
    assert safety_lines(level, [category]) == lines


def test_of_several_dangers_the_one_that_harms_soonest_is_answered() -> None:
    assert safety_lines(4, ["suicide", "weapon"]) == "safety-imminent"
    assert safety_lines(3, ["retaliation", "recent_assault"]) == "safety-assault"


def test_a_danger_that_this_release_does_not_know_is_answered_too() -> None:
    assert [safety_lines(level, ["of a later release"]) for level in (2, 3, 4)] == [
        "safety-check",
        "safety-high",
        "safety-imminent",
    ]


@pytest.mark.parametrize("language", list(Language))
def test_the_emergency_number_is_never_written_out(language: Language) -> None:
    for line in SAFETY_LINES:
        for channel in Channel:
            assert not re.search(r"\d", sentences().say(language, line, channel)), line


@pytest.mark.parametrize("language", list(Language))
def test_every_line_is_asked_for(language: Language) -> None:
    assert {id for id in sentences().ids(language) if id.startswith("safety-")} == SAFETY_LINES


@pytest.mark.parametrize("language", list(Language))
def test_only_suicidal_thoughts_are_asked_about_and_then_directly(language: Language) -> None:
    asking = {line for line in SAFETY_LINES if re.search(r"[?؟？]", sentences().say(language, line))}
    assert asking == set(ASKS_DIRECTLY)


@pytest.mark.parametrize("language", list(Language))
@pytest.mark.parametrize("channel", list(Channel))
def test_the_lines_are_two_short_ones(channel: Channel, language: Language) -> None:
    for line in SAFETY_LINES:
        text = sentences().say(language, line, channel)
        assert len(text.splitlines()) <= 2, line
        assert len(text) <= 320, line
