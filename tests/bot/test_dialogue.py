"""The dialogue with the really trained model, in six languages."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.dialogue import BrokenTurn, Dialogue, as_text
from helpline.choices import all_choices, offered_with, title_of
from helpline.conversation.inbox import Effects
from helpline.language import Language
from helpline.sentences import sentences
from tests.bot.conftest import Talk, break_action

pytestmark = pytest.mark.model

HELLO = {"en": "hello", "fr": "bonjour", "es": "hola", "ar": "مرحبا", "zh": "你好", "ru": "здравствуйте"}
HUMAN = {
    "en": "I want to talk to a human",
    "fr": "je veux parler à un humain",
    "es": "quiero hablar con una persona",
    "ar": "أريد التحدث مع شخص حقيقي",
    "zh": "我想和真人说话",
    "ru": "я хочу поговорить с живым человеком",
}
HARASSED = "my supervisor keeps touching me at work"
GIBBERISH = ["🙈🙈🙈", "123 456", "qxzv wqpl", "؟؟؟", "—"]
languages = pytest.mark.parametrize("language", list(Language))


def said(replies: list[Any]) -> list[str]:
    return [reply.text for reply in replies]


def sentence(language: Language, id: str) -> str:
    return sentences().say(language, id)


@pytest.fixture
def talk_in(dialogue: Dialogue, language: Language) -> Talk:
    return Talk(dialogue, language)


@languages
async def test_a_greeting_is_returned_in_the_callers_language(language: Language, talk_in: Talk) -> None:
    replies, effects = await talk_in.say(HELLO[language])
    assert said(replies) == [sentence(language, "utter_greet")]
    assert [button.choice for button in replies[0].buttons] == list(offered_with("utter_greet"))
    assert [button.title for button in replies[0].buttons] == [
        title_of(choice, sentences(), language) for choice in offered_with("utter_greet")
    ]
    assert effects == Effects()


@languages
async def test_whoever_asks_for_a_person_is_put_in_line(language: Language, talk_in: Talk) -> None:
    replies, effects = await talk_in.say(HUMAN[language])
    assert said(replies) == [sentence(language, "say_keep_out")]
    replies, effects = await talk_in.press("keep-out-nobody")
    assert said(replies) == [sentence(language, "say_human_called")]
    assert effects.ask_human
    again, effects = await talk_in.say(HUMAN[language])
    assert said(again) == [sentence(language, "say_human_already_called")]
    assert not effects.ask_human


@languages
@pytest.mark.parametrize("text", GIBBERISH)
async def test_gibberish_is_not_understood_and_the_second_time_a_person_comes(
    language: Language, text: str, talk_in: Talk
) -> None:
    replies, effects = await talk_in.say(text)
    assert said(replies) == [sentence(language, "say_not_understood")]
    assert not effects.ask_human
    replies, effects = await talk_in.say(text)
    assert said(replies) == [sentence(language, "say_not_understood_again")]
    assert effects.ask_human


async def test_gibberish_with_something_said_in_between_is_not_twice_in_a_row(talk: Talk) -> None:
    await talk.say("🙈")
    await talk.say("hello")
    replies, effects = await talk.say("🙈")
    assert said(replies) == [sentence(Language.EN, "say_not_understood")]
    assert not effects.ask_human


@languages
async def test_the_safety_question_may_be_interrupted_and_is_taken_up_again(language: Language, talk_in: Talk) -> None:
    replies, _ = await talk_in.press("mean-disclose-sexual-harassment")
    assert said(replies)[-1] == sentence(language, "say_ask_safe")
    assert [button.choice for button in replies[-1].buttons] == ["yes", "no"]
    replies, _ = await talk_in.press("confidentiality")
    assert said(replies) == [sentence(language, "utter_ask_confidentiality"), sentence(language, "say_ask_safe")]
    replies, effects = await talk_in.press("yes")
    assert said(replies) == [sentence(language, "say_safe")]
    assert not effects.ask_human
    replies, _ = await talk_in.press("yes")
    assert said(replies) == [sentence(language, "say_affirm")]


async def test_whoever_is_not_safe_gets_a_person(talk: Talk) -> None:
    await talk.say(HARASSED)
    replies, effects = await talk.press("no")
    assert said(replies) == [sentence(Language.EN, "say_not_safe")]
    assert (effects.ask_human, effects.level) == (True, 3)


@pytest.mark.parametrize(("level", "lowered"), [(0, None), (1, None), (2, 1), (3, 2), (4, None)])
async def test_whoever_says_to_be_safe_takes_the_level_down_by_one_step(
    level: int, lowered: int | None, talk: Talk
) -> None:
    talk.level = level
    await talk.press("mean-disclose-sexual-harassment")
    _, effects = await talk.press("yes")
    assert effects.lower_to == lowered


@pytest.mark.parametrize("choice", ["who-intern", "org-undp", "wish-heard", "skip"])
async def test_an_old_button_of_another_question_does_not_answer_the_safety_question(choice: str, talk: Talk) -> None:
    talk.level = 3
    await talk.press("mean-disclose-sexual-harassment")
    replies, effects = await talk.press(choice)
    assert said(replies) == [sentence(Language.EN, "say_ask_safe")]
    assert effects == Effects()
    _, effects = await talk.press("yes")
    assert effects.lower_to == 2


async def test_a_yes_that_answers_no_safety_check_lowers_nothing(talk: Talk) -> None:
    talk.level = 3
    _, effects = await talk.press("yes")
    assert effects.lower_to is None


async def test_asking_for_a_person_in_the_middle_of_the_safety_question(talk: Talk) -> None:
    await talk.say(HARASSED)
    replies, effects = await talk.press("human")
    assert said(replies) == [sentence(Language.EN, "say_keep_out")]
    _, effects = await talk.press("keep-out-nobody")
    assert effects.ask_human


async def test_deletion_is_done_by_its_button_only(talk: Talk) -> None:
    replies, effects = await talk.say("delete everything I wrote")
    assert said(replies) == [sentence(Language.EN, "say_ask_deletion")]
    assert [button.choice for button in replies[0].buttons] == ["delete-now", "no"]
    for text in ("yes", "yes delete it", '/request_deletion{"confirmed": "yes"}'):
        _, effects = await talk.say(text)
        assert not effects.shred
    replies, effects = await talk.press("delete-now")
    assert effects.shred
    assert replies == []


@pytest.mark.parametrize(
    ("text", "wanted"),
    [("Français s'il vous plaît", "fr"), ("can we speak Russian", "ru"), ("switch to Arabic please", "ar"),
     ("español por favor", "es"), ("请说中文", "zh")],
)  # fmt: skip
async def test_a_language_named_in_words_is_spoken_from_then_on(text: str, wanted: str, talk: Talk) -> None:
    replies, effects = await talk.say(text)
    assert effects.language == wanted
    assert said(replies) == [sentence(Language(wanted), "say_language_changed")]
    replies, _ = await talk.press("capabilities")
    assert said(replies) == [sentence(Language(wanted), "utter_ask_capabilities")]


async def test_a_language_is_asked_for_when_none_is_named(talk: Talk) -> None:
    replies, effects = await talk.say("I would like another language")
    assert said(replies) == [sentence(Language.EN, "say_change_language")]
    assert effects.language is None
    replies, effects = await talk.press("language-zh")
    assert effects.language is Language.ZH


COMMANDS = [
    "/restart",
    "/ask_human",
    "/session_start",
    '/request_deletion{"confirmed": "yes"}',
    "/back",
    "/nlu_fallback",
]
DISGUISES = [
    "",
    " ",
    "/",
    "\u00a0",
    "\u3000",
    "\u2028",
    "\u200b",
    "\ufeff",
    "／",
    "/\u00a0",
    "\u2060/ ",
    "\x1f",
    "\u202e",
    "\x00",
]


@pytest.mark.parametrize("disguise", DISGUISES)
@pytest.mark.parametrize("command", COMMANDS)
async def test_a_typed_command_is_only_text(command: str, disguise: str, talk: Talk) -> None:
    from rasa.core.channels.channel import UserMessage

    assert not UserMessage(as_text(disguise + command)).text.startswith("/")


@given(
    st.text(alphabet=st.sampled_from('/／⁄ \t\n\u00a0\u3000\u2028\u200b\u202f\u205f\x1c\x1d\x85abc{}"é'), max_size=14)
)
def test_no_text_reaches_rasa_as_a_command(text: str) -> None:
    from rasa.core.channels.channel import UserMessage

    assert not UserMessage(as_text(text)).text.startswith("/")


async def test_a_typed_command_obeys_nobody(talk: Talk) -> None:
    await talk.say(HARASSED)
    for command in ("/restart", "\u00a0/restart", "/\u3000/session_start"):
        _, effects = await talk.say(command)
    # Restarted, the dialogue would have forgotten its question.
    replies, effects = await talk.press("yes")
    assert sentence(Language.EN, "say_safe") in said(replies)
    assert not effects.shred


@pytest.mark.parametrize(
    "text", ["", " ", "/", "///", "\u200b", "x" * 100_000, "🙈" * 10_000, "\x00\x01", "a\n" * 3000]
)
async def test_strange_text_gets_an_answer(text: str, talk: Talk) -> None:
    replies, _ = await talk.say(text)
    assert replies
    assert said(replies) != [sentence(Language.EN, "say_fault")]


@pytest.mark.parametrize("language", [Language.EN, Language.AR])
@pytest.mark.parametrize("choice", [*all_choices(), "language-ru"])
async def test_every_button_gets_an_answer(choice: str, language: Language, talk_in: Talk) -> None:
    replies, effects = await talk_in.press(choice)
    assert replies or effects.shred


async def test_a_broken_action_is_told_and_not_passed_over(
    dialogue: Dialogue, talk: Talk, monkeypatch: pytest.MonkeyPatch
) -> None:
    break_action(dialogue, "action_offer_person", monkeypatch)
    with pytest.raises(BrokenTurn):
        await talk.press("human")


async def test_a_missing_sentence_is_told_and_not_passed_over(talk: Talk, monkeypatch: pytest.MonkeyPatch) -> None:
    from helpline.sentences import MissingSentence, Sentences

    def missing(*_: object, **__: object) -> str:
        raise MissingSentence("en: utter_greet")

    monkeypatch.setattr(Sentences, "say", missing)
    with pytest.raises(BrokenTurn):
        await talk.say("hello")


async def test_several_messages_in_one_turn_are_all_answered(dialogue: Dialogue) -> None:
    from bot.dialogue import Heard
    from helpline.ids import ConversationId

    dialogue.begin(ConversationId("b" * 24), None, {"language": "en", "channel": "web"})
    first = await dialogue.hear(Heard("1", "hello", None, {"language": "en"}))
    second = await dialogue.hear(Heard("2", HUMAN["en"], None, {"language": "en"}))
    third = await dialogue.hear(Heard("3", None, "keep-out-nobody", {"language": "en"}))
    _, effects = dialogue.end()
    heard = ["utter_greet", "say_keep_out", "say_human_called"]
    assert said([*first, *second, *third]) == [sentence(Language.EN, id) for id in heard]
    assert effects.ask_human


async def test_one_caller_knows_nothing_of_another(dialogue: Dialogue) -> None:
    first, second = Talk(dialogue, Language.EN), Talk(dialogue, Language.EN)
    await first.say(HARASSED)
    replies, _ = await second.press("yes")
    assert said(replies) == [sentence(Language.EN, "say_affirm")]
