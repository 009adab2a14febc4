"""Before a person is called: who will see what, consent, and who should not see it."""

from typing import Any

import pytest

from helpline.language import Language
from helpline.sentences import sentences
from tests.bot.conftest import Talk

pytestmark = pytest.mark.model

WANTED = "I want to talk to a human"


def said(replies: list[Any]) -> list[str]:
    return [reply.text for reply in replies]


def sentence(id: str) -> str:
    return sentences().say(Language.EN, id)


async def test_without_danger_a_person_is_called_once_it_was_said_who_should_not_see_it(talk: Talk) -> None:
    replies, effects = await talk.say(WANTED)
    assert said(replies) == [sentence("say_keep_out")]
    assert not effects.ask_human
    replies, effects = await talk.press("keep-out-nobody")
    assert said(replies) == [sentence("say_human_called")]
    assert effects.ask_human
    assert effects.exclusions == ()


async def test_no_and_not_now_are_understood(talk: Talk) -> None:
    await talk.say(WANTED)
    replies, effects = await talk.press("no-human")
    assert said(replies) == [sentence("utter_decline_human")]
    assert not effects.ask_human
    await talk.say(WANTED)
    _, effects = await talk.say("no")
    assert effects.ask_human


async def test_asking_twice_is_asking_enough(talk: Talk) -> None:
    await talk.say(WANTED)
    replies, effects = await talk.say(WANTED)
    assert said(replies)[0] == sentence("say_human_called")
    assert effects.ask_human


async def test_offices_and_duty_stations_are_kept_out(talk: Talk) -> None:
    await talk.say(WANTED)
    replies, effects = await talk.press("keep-out-human-resources")
    assert said(replies) == [sentence("say_keep_out_more")]
    assert "keep-out-human-resources" not in [button.choice for button in replies[0].buttons]
    assert (effects.exclusions, effects.ask_human) == (("human-resources",), False)
    replies, _ = await talk.press("keep-out-station")
    assert said(replies) == [sentence("say_keep_out_station")]
    _, effects = await talk.press("keep-out-at-nairobi")
    assert effects.exclusions == ("human-resources", "nairobi")
    replies, effects = await talk.press("keep-out-done")
    assert said(replies) == [sentence("say_human_called")]
    assert effects.ask_human


async def test_a_question_in_between_is_answered_and_the_choice_comes_back(talk: Talk) -> None:
    await talk.say(WANTED)
    replies, effects = await talk.press("confidentiality")
    assert said(replies) == [sentence("utter_ask_confidentiality"), sentence("say_keep_out")]
    assert not effects.ask_human


async def test_in_danger_the_person_is_called_first_and_the_question_comes_after(talk: Talk) -> None:
    talk.level = 3
    replies, effects = await talk.say(WANTED)
    assert said(replies) == [sentence("say_human_called"), sentence("say_keep_out_after")]
    assert effects.ask_human
    replies, effects = await talk.press("keep-out-at-geneva")
    assert effects.exclusions == ("geneva",)
    replies, _ = await talk.press("keep-out-done")
    assert said(replies) == [sentence("say_keep_out_noted")]


async def test_where_a_life_is_in_danger_nothing_is_asked(talk: Talk) -> None:
    talk.level = 4
    replies, effects = await talk.say(WANTED)
    assert said(replies) == [sentence("say_human_called")]
    assert effects.ask_human


async def test_whoever_stands_in_line_already_may_still_keep_somebody_out(talk: Talk) -> None:
    talk.waiting = True
    replies, effects = await talk.press("human")
    assert said(replies) == [sentence("say_keep_out_after")]
    _, effects = await talk.press("keep-out-management")
    assert effects.exclusions == ("management",)
    await talk.press("keep-out-done")
    replies, _ = await talk.press("human")
    assert said(replies) == [sentence("say_human_already_called")]


async def test_guidance_goes_on_after_a_person_was_called(talk: Talk) -> None:
    await talk.press("options")
    await talk.say(WANTED)
    replies, effects = await talk.press("keep-out-nobody")
    assert said(replies) == [sentence("say_human_called"), sentence("say_ask_who")]
    assert effects.ask_human


async def test_a_button_pressed_late_still_keeps_somebody_out(talk: Talk) -> None:
    await talk.say(WANTED)
    await talk.press("keep-out-nobody")
    _, effects = await talk.press("keep-out-security")
    assert effects.exclusions == ("security",)


async def test_a_disclosure_in_between_puts_the_caller_in_line_once(talk: Talk) -> None:
    await talk.press("human")
    replies, effects = await talk.press("mean-disclose-sexual-harassment")
    assert said(replies) == [sentence("utter_disclose_sexual_harassment"), sentence("say_ask_safe")]
    assert effects.ask_human
    _, effects = await talk.press("yes")
    assert not effects.ask_human


async def test_guidance_begun_in_between_puts_the_caller_in_line(talk: Talk) -> None:
    await talk.press("human")
    replies, effects = await talk.press("options")
    assert said(replies) == [sentence("say_options"), sentence("say_ask_who")]
    assert effects.ask_human
