"""Guidance to the right door, with the really trained model: few questions, none twice, and reasons for every door."""

from itertools import product
from typing import Any

import pytest

from bot.dialogue import Dialogue
from helpline.avenues.directory import directory
from helpline.choices import title_of
from helpline.language import Language
from helpline.sentences import sentences
from tests.bot.conftest import Talk

pytestmark = pytest.mark.model

languages = pytest.mark.parametrize("language", list(Language))
QUESTIONS = ["say_ask_who", "say_ask_organisation", "say_ask_what", "say_ask_where", "say_ask_wish"]
BULLIED = {
    "en": "my supervisor bullies me every day",
    "fr": "ma cheffe me harcèle moralement et m'humilie devant l'équipe tous les jours",
    "es": "mi jefe me humilla y me acosa laboralmente todos los días",
    "ar": "مديري يتنمر علي ويهينني كل يوم في العمل",
    "zh": "我的主管每天都在欺凌我，当众羞辱我",
    "ru": "начальник каждый день травит и унижает меня на работе",
}


def said(replies: list[Any]) -> list[str]:
    return [reply.text for reply in replies]


def sentence(id: str, language: Language = Language.EN) -> str:
    return sentences().say(language, id)


def offered(replies: list[Any]) -> list[str]:
    return [button.choice for button in replies[-1].buttons]


def doors(replies: list[Any]) -> list[str]:
    """Ids of the avenues on the buttons of the last reply."""
    known = {avenue.id for avenue in directory().avenues}
    found = [choice.removeprefix("avenue-") for choice in offered(replies)]
    return [one for one in found if one in known]


@pytest.fixture
def talk_in(dialogue: Dialogue, language: Language) -> Talk:
    return Talk(dialogue, language)


async def press(talk: Talk, *choices: str) -> list[Any]:
    """The replies to the last of several presses."""
    for choice in choices:
        replies, _ = await talk.press(choice)
    return replies


@languages
async def test_whoever_skips_everything_is_still_shown_doors(language: Language, talk_in: Talk) -> None:
    replies, _ = await talk_in.press("options")
    assert said(replies) == [sentence("say_options", language), sentence("say_ask_who", language)]
    asked = [said(replies)[-1]]
    while not doors(replies):
        skip = "org-unsaid" if "org-unsaid" in offered(replies) else "skip"
        assert skip in offered(replies)
        replies, _ = await talk_in.press(skip)
        assert len(replies) == 1
        asked.append(said(replies)[-1])
    assert asked[:-1] == [sentence(id, language) for id in QUESTIONS]
    assert doors(replies) == ["investigation", "ombudsman", "counsellor"]
    assert title_of("avenue-investigation", sentences(), language) in said(replies)[0]


async def test_answers_lead_to_doors_with_their_reasons(talk: Talk) -> None:
    replies = await press(talk, "options", "who-staff", "org-undp", "what-other", "where-mission", "wish-anonymous")
    assert doors(replies)[0] == "conduct"
    assert sentence("because-wish-anonymous") in said(replies)[0]
    assert sentence("because-where-mission") in said(replies)[0]
    assert "human" in offered(replies)


@languages
async def test_what_was_disclosed_before_is_not_asked(language: Language, talk_in: Talk) -> None:
    replies, _ = await talk_in.say(BULLIED[language])
    assert said(replies)[0] == sentence("utter_disclose_bullying", language)
    replies = await press(talk_in, "yes", "options", "who-staff", "org-unsaid")
    assert said(replies) == [sentence("say_ask_where", language)]
    replies = await press(talk_in, "skip", "wish-informal")
    assert doors(replies)[0] == "ombudsman"


@languages
async def test_a_question_in_between_is_answered_and_guidance_goes_on(language: Language, talk_in: Talk) -> None:
    await press(talk_in, "options", "who-intern")
    replies, _ = await talk_in.press("confidentiality")
    assert said(replies) == [
        sentence("utter_ask_confidentiality", language),
        sentence("say_ask_organisation", language),
    ]


async def test_what_happened_is_listened_to_and_safety_asked_before_guidance_goes_on(talk: Talk) -> None:
    replies = await press(talk, "options", "who-staff", "org-unsaid", "mean-disclose-assault")
    assert said(replies) == [sentence("utter_disclose_assault"), sentence("say_ask_safe")]
    replies = await press(talk, "yes")
    assert said(replies) == [sentence("say_safe_go_on"), sentence("say_ask_where")]
    replies = await press(talk, "skip", "wish-informal")
    assert not {"ombudsman", "managed"} & set(doors(replies))


async def test_whoever_is_not_safe_is_asked_nothing_more(talk: Talk) -> None:
    await press(talk, "options", "who-staff", "org-unsaid", "mean-disclose-stalking")
    replies, effects = await talk.press("no")
    assert said(replies) == [sentence("say_not_safe")]
    assert (effects.ask_human, effects.level) == (True, 3)


async def test_a_witness_hears_the_five_ways_and_is_not_spoken_to_as_the_victim(talk: Talk) -> None:
    replies = await press(talk, "options", "mean-witness-report")
    assert said(replies) == [sentence("utter_witness_report"), sentence("say_ask_safe")]
    replies = await press(talk, "yes", "org-unsaid")
    assert said(replies) == [sentence("say_ask_what_of_another")]
    replies, _ = await talk.press("what-assault")
    assert said(replies) == [sentence("say_ask_where")]
    replies = await press(talk, "skip", "wish-report")
    assert doors(replies)[0] == "investigation"


async def test_a_manager_is_told_to_pass_it_on_and_not_asked_whether_to(talk: Talk) -> None:
    replies, _ = await talk.press("mean-manager-seeks-advice")
    assert said(replies) == [sentence("utter_manager_seeks_advice")]
    replies = await press(talk, "options", "org-unsaid", "what-bullying", "skip")
    assert doors(replies)[:2] == ["investigation", "head"]
    assert sentence("because-who-manager") in said(replies)[0]


async def test_an_accused_person_is_led_to_legal_help_and_a_counsellor_at_once(talk: Talk) -> None:
    replies = await press(talk, "options", "mean-accused-seeks-help")
    assert said(replies)[0] == sentence("utter_accused_seeks_help")
    assert doors(replies) == ["counsellor", "legal"]


@languages
async def test_a_door_is_told_in_the_callers_language_without_unchecked_contacts(
    language: Language, talk_in: Talk
) -> None:
    for avenue in directory().avenues:
        await talk_in.press("avenue-again")
        role = "beneficiary" if avenue.id == "victims" else "staff"
        where = "where-mission" if avenue.places else "skip"
        await press(talk_in, f"who-{role}", "org-unsaid", "what-other", where, "skip")
        replies, _ = await talk_in.press(f"avenue-{avenue.id}")
        assert sentence(f"avenue-{avenue.id}", language) in said(replies)[0]
        assert sentence("avenue-no-contact", language) in said(replies)[0]
        assert "https://" not in said(replies)[0]


async def test_more_doors_are_shown_a_few_at_a_time_until_all_were(talk: Talk) -> None:
    replies = await press(talk, "options", "who-staff", "org-unsaid", "what-other", "skip", "skip")
    seen = doors(replies)
    while "avenue-more" in offered(replies):
        replies, _ = await talk.press("avenue-more")
        assert 1 <= len(doors(replies)) <= 3
        seen += doors(replies)
    assert len(seen) == len(set(seen)) == 10
    assert "avenue-again" in offered(replies)


async def test_answers_may_be_changed(talk: Talk) -> None:
    await press(talk, "mean-manager-seeks-advice", "options")
    replies, _ = await talk.press("avenue-again")
    assert said(replies)[-1] == sentence("say_ask_who")


async def test_a_door_that_does_not_serve_the_caller_is_not_told_on_an_old_button(talk: Talk) -> None:
    await press(talk, "options", "mean-accused-seeks-help")
    replies, _ = await talk.press("avenue-managed")
    assert sentence("avenue-managed") not in said(replies)[0]


async def test_what_is_not_understood_is_followed_by_one_question_only(talk: Talk) -> None:
    await press(talk, "options")
    replies, _ = await talk.say("🙈🙈🙈")
    assert said(replies) == [sentence("say_not_understood_here"), sentence("say_ask_who")]


async def test_every_way_through_the_form_ends_at_a_door(talk: Talk) -> None:
    """Each answer of each question once, the others skipped; every avenue is met on the way."""
    met: set[str] = set()
    whos = ["who-staff", "who-intern", "who-beneficiary", "skip"]
    whats = ["what-other", "skip"]
    wheres = ["where-mission", "skip"]
    wishes = ["wish-informal", "wish-report", "wish-medical", "wish-safety", "wish-legal", "wish-heard"]
    for who, what, where in product(whos, whats, wheres):
        for wish in wishes if who == "who-staff" else wishes[:1]:
            replies = await press(talk, "avenue-again", who, "org-unsaid", what, where, wish)
            assert doors(replies), (who, what, where, wish)
            met |= set(doors(replies))
    replies, _ = await talk.press("mean-disclose-retaliation")
    replies = await press(talk, "yes", "options")
    met |= set(doors(replies))
    assert met == {avenue.id for avenue in directory().avenues}


@languages
async def test_at_the_end_one_question_is_asked_and_its_answer_thanked_for(language: Language, talk_in: Talk) -> None:
    replies, _ = await talk_in.say(
        {"en": "goodbye", "fr": "au revoir", "es": "adiós", "ar": "مع السلامة", "zh": "再见", "ru": "до свидания"}[
            language
        ]
    )
    assert said(replies) == [sentence("utter_goodbye", language), sentence("say_ask_feedback", language)]
    replies, _ = await talk_in.press("helped")
    assert said(replies) == [sentence("say_feedback_thanks", language)]
