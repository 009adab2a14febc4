"""Calls through the helpline: by voice and by key, in six languages, never silent, never recorded, never alone."""

import asyncio

import pytest

from handoff.desk.accounts import Accounts
from helpline.channel import Channel
from helpline.conversation.records import Audience, Author, Body, Draft, Kind, State
from helpline.conversation.sessions import Sessions
from helpline.ids import CounsellorId, new_message_id
from helpline.language import Language
from helpline.sentences import sentences
from telephony.wording import plain
from tests.twilio.conftest import CALLER, OURS, Line
from tests.twilio.staff import (
    KEY,
    claimed,
    conference,
    counsellor_with_phone,
    put_through,
)
from tests.twilio.telephone import Telephone, check

DANGER = {
    Language.EN: "please help he has a gun and he is outside my door",
    Language.FR: "au secours il a une arme et il est devant ma porte",
    Language.ES: "ayuda tiene una pistola y está en mi puerta",
    Language.AR: "ساعدوني معه سلاح وهو أمام باب بيتي",
    Language.ZH: "救命他有枪就在我门口",
    Language.RU: "помогите у него пистолет он у моей двери",
}


def say(language: Language, sentence: str, **args: str | int) -> str:
    return plain(sentences().say(language, sentence, Channel.VOICE, **args))


def reply(text: str) -> Draft:
    return Draft(new_message_id(), Kind.MESSAGE, Author.ASSISTANT, Audience.BOTH, Body(text=text))


async def answers(line: Line, text: str, after_s: float = 0.2) -> None:
    """As an assistant would: a little later than the caller's words."""
    await asyncio.sleep(after_s)
    await line.conversations.append((await line.only()).id, reply(text))


@pytest.fixture
def phone_alone(line_alone: Line) -> Telephone:
    return Telephone(line_alone.webhooks, OURS, CALLER)


async def spoken_with(phone: Telephone, language: Language = Language.EN) -> None:
    await phone.call()
    await phone.press(KEY[language])


@pytest.mark.parametrize("language", Language)
async def test_each_language_is_chosen_by_its_key_and_greeted_in_itself(
    line: Line, phone: Telephone, language: Language
) -> None:
    await spoken_with(phone, language)
    assert say(language, "notice-opening") in phone.heard
    assert say(language, "voice-listening") in phone.heard
    conversation = await line.only()
    assert (conversation.language, conversation.channel) == (language, Channel.VOICE)


@pytest.mark.parametrize("language", Language)
async def test_each_language_is_chosen_by_its_name_in_the_question_that_hears_it(
    line: Line, phone: Telephone, language: Language
) -> None:
    await phone.call()
    while say(language, "voice-menu", key=KEY[language]) != phone.heard[-1]:
        await phone.stay_silent()
    await phone.speak(language.own_name)
    assert (await line.only()).language is language


async def test_who_says_nothing_at_all_is_asked_again_and_then_answered_in_the_numbers_language(
    line: Line, phone: Telephone
) -> None:
    await phone.call()
    for _ in range(12):
        await phone.stay_silent()
    assert say(Language.EN, "notice-opening") in phone.heard
    assert (await line.only()).state is State.BOT


async def test_who_speaks_of_danger_at_once_is_heard_in_the_middle_of_the_menu(line: Line, phone: Telephone) -> None:
    await phone.call()
    await phone.speak("please help me he has a gun")
    conversation = await line.only()
    assert conversation.level >= 3
    assert conversation.state is State.WAITING


async def test_what_is_said_is_stored_and_answered_and_never_read_back(line: Line, phone: Telephone) -> None:
    await spoken_with(phone)
    mark = len(phone.heard)
    await asyncio.gather(phone.speak("my supervisor shouts at me every day"), answers(line, "I am sorry to hear that."))
    assert "I am sorry to hear that." in phone.heard[mark:]
    texts = [entry.body.text for entry in await line.entries((await line.only()).id) if entry.author is Author.CALLER]
    assert texts == ["my supervisor shouts at me every day"]
    assert not any("shouts" in document for document in phone.documents)


async def test_choices_are_answered_by_key(line: Line, phone: Telephone) -> None:
    await spoken_with(phone)
    conversation = await line.only()

    async def offers() -> None:
        await asyncio.sleep(0.2)
        notice = Draft(new_message_id(), Kind.NOTICE, Author.ASSISTANT, Audience.BOTH, Body(sentence="notice-wider"))
        await line.conversations.append(conversation.id, notice)

    await asyncio.gather(phone.speak("is anybody there"), offers())
    title = sentences().say(Language.EN, "choice-english-too", Channel.VOICE)
    assert say(Language.EN, "voice-choice", key=1, title=title) in phone.heard
    await asyncio.gather(phone.press("1"), answers(line, "Thank you."))
    (*_, last) = [entry for entry in await line.entries(conversation.id) if entry.author is Author.CALLER]
    assert last.body.choice == "english-too"


@pytest.mark.parametrize("language", Language)
async def test_0_and_the_word_for_a_person_put_the_caller_in_line_with_an_honest_wait(
    line: Line, phone: Telephone, language: Language
) -> None:
    await spoken_with(phone, language)
    if language in {Language.EN, Language.AR}:
        await phone.press("0")
    else:
        await phone.speak(sentences().say(language, "text-person-word").lower())
    assert (await line.only()).state is State.WAITING
    assert say(language, "notice-in-line") in phone.heard
    await phone.stay_silent()
    assert say(language, "voice-waiting") in phone.heard
    assert say(language, "place-in-line", ahead=0) in phone.heard
    assert say(language, "wait-unknown") in phone.heard


@pytest.mark.parametrize("language", Language)
async def test_danger_gets_the_safety_lines_and_a_place_in_line_at_once(
    line: Line, phone: Telephone, language: Language
) -> None:
    await spoken_with(phone, language)
    mark = len(phone.heard)
    await phone.speak(DANGER[language])
    conversation = await line.only()
    assert conversation.state is State.WAITING
    notices = await line.notices(conversation.id)
    (safety,) = [one for one in notices if one.startswith("safety-")]
    assert say(language, safety) in phone.heard[mark:]


async def test_silence_is_asked_again_then_by_key_then_a_person_comes_and_nobody_is_hung_up_on(
    line: Line, phone: Telephone
) -> None:
    await spoken_with(phone)
    await phone.stay_silent()
    assert phone.heard[-1] == say(Language.EN, "voice-again")
    await phone.stay_silent()
    assert phone.heard[-1] == say(Language.EN, "voice-keys")
    await phone.stay_silent()
    assert say(Language.EN, "voice-silence") in phone.heard
    assert (await line.only()).state is State.WAITING
    for _ in range(5):
        await phone.stay_silent()
        assert not phone.ended


async def test_the_same_webhook_again_gets_the_same_answer_and_is_one_turn(line: Line, phone: Telephone) -> None:
    await spoken_with(phone)
    action = phone._gather().get("action", "").partition("https://helpline.example.org")[2]

    async def once() -> str:
        return (await phone.raw(action, SpeechResult="good evening")).text

    first, second, _ = await asyncio.gather(once(), once(), answers(line, "Good evening."))
    assert first == second == await once()
    conversation = await line.only()
    assert sum(entry.author is Author.CALLER for entry in await line.entries(conversation.id)) == 1


async def test_a_call_that_begins_twice_is_one_conversation(line: Line, phone: Telephone) -> None:
    first, second = await asyncio.gather(phone.raw("/twilio/voice"), phone.raw("/twilio/voice"))
    assert (first.status_code, second.status_code) == (200, 200)
    assert len(await line.all()) == 1


@pytest.mark.slow
async def test_a_slow_assistant_means_a_moment_and_then_a_person_never_silence(line: Line, phone: Telephone) -> None:
    await spoken_with(phone)
    begun = asyncio.get_running_loop().time()
    await phone.speak("can you tell me where to report")
    assert say(Language.EN, "voice-moment") in phone.heard
    assert say(Language.EN, "voice-no-assistant") in phone.heard
    assert (await line.only()).state is State.WAITING
    assert asyncio.get_running_loop().time() - begun < 20


async def test_each_answer_comes_within_five_seconds_with_a_stalled_assistant(line: Line, phone: Telephone) -> None:
    await spoken_with(phone)
    action = phone._gather().get("action", "").partition("https://helpline.example.org")[2]
    begun = asyncio.get_running_loop().time()
    answer = await phone.raw(action, SpeechResult="hello")
    assert asyncio.get_running_loop().time() - begun < 5
    check(answer.text)


async def test_without_an_assistant_the_caller_is_in_line_at_once(line_alone: Line, phone_alone: Telephone) -> None:
    await spoken_with(phone_alone)
    await phone_alone.speak("I would like to talk about my work")
    assert say(Language.EN, "voice-no-assistant") in phone_alone.heard
    assert (await line_alone.only()).state is State.WAITING


async def test_the_fallback_reaches_a_person_without_us(line: Line, phone: Telephone) -> None:
    answer = await phone.raw("/twilio/voice/fallback", ErrorCode="11200", ErrorUrl="x")
    root = check(answer.text)
    number = root.find("Dial/Number")
    assert number is not None
    assert number.text == "+15550100099"


async def test_a_withheld_number_is_answered(line: Line) -> None:
    phone = Telephone(line.webhooks, OURS, "anonymous")
    await spoken_with(phone)
    assert say(Language.EN, "voice-listening") in phone.heard


async def test_what_twilio_has_not_signed_is_refused(line: Line, phone: Telephone) -> None:
    for path in (
        "",
        "/turn?turn=1",
        "/menu?turn=1",
        "/status",
        "/fallback",
        "/bridge",
        "/conference",
        "/leg",
        "/called",
        "/on-call",
    ):
        answer = await line.webhooks.post(f"/twilio/voice{path}", {"CallSid": phone.sid}, signature="AAAA")
        assert answer.status_code == 403, path
    assert await line.all() == []


async def test_a_return_code_is_keyed_with_0_as_a_digit_and_the_star_for_a_person(line: Line, phone: Telephone) -> None:
    sessions = Sessions(line.conversations)
    there = await line.conversations.open(Channel.WEB, Language.RU)
    token, _ = await sessions.start(there.id)
    await line.conversations.append(there.id, reply("a secret of before"))
    code = await sessions.return_code(there.id)
    await spoken_with(phone)
    await phone.press("8")
    await phone.press("1234567890123456")
    assert phone.heard[-1] == say(Language.EN, "voice-code-wrong")
    mark = len(phone.heard)
    await phone.press(code)
    assert say(Language.RU, "notice-resumed") in phone.heard[mark:]
    assert not any("secret" in heard for heard in phone.heard)
    assert (await line.conversations.get(there.id)).channel is Channel.VOICE
    assert await sessions.find(token) is None
    await phone.stay_silent()
    await phone.press("8")
    await phone.press("05*")
    assert (await line.conversations.get(there.id)).state is State.WAITING


async def test_a_code_given_on_the_telephone_opens_the_conversation_on_the_page(line: Line, phone: Telephone) -> None:
    await spoken_with(phone)
    mark = len(phone.heard)
    await phone.press("7")
    (spoken,) = [one for one in phone.heard[mark:] if one.startswith("Your return code is")]
    digits = "".join(sign for sign in spoken if sign.isdigit())
    assert digits[:16] == digits[16:]
    id, _, _ = await Sessions(line.conversations).resume(digits[:16])
    assert id == (await line.only()).id


async def test_the_language_can_be_changed_at_any_time(line: Line, phone: Telephone) -> None:
    await spoken_with(phone, Language.ES)
    await phone.press("9")
    await phone.press(KEY[Language.ZH])
    assert (await line.only()).language is Language.ZH
    assert phone.heard[-1] == say(Language.ZH, "voice-listening")


async def test_whoever_hangs_up_keeps_the_place_in_line(line: Line, phone: Telephone) -> None:
    await spoken_with(phone)
    await phone.press("0")
    await phone.hang_up()
    conversation = await line.only()
    assert (conversation.state, conversation.left) == (State.WAITING, "ended")


async def test_a_counsellor_takes_the_call_and_the_caller_is_put_through_when_they_are_there(
    line: Line, phone: Telephone
) -> None:
    await spoken_with(phone)
    await phone.press("0")
    await put_through(line, phone, await counsellor_with_phone(line))
    assert say(Language.EN, "voice-person-soon") in phone.heard


async def test_when_the_counsellor_drops_the_caller_is_back_in_line_at_the_first_arrival(
    line: Line, phone: Telephone
) -> None:
    await spoken_with(phone)
    await phone.press("0")
    arrival = (await line.only()).arrival_ms
    conversation, staff = await put_through(line, phone, await counsellor_with_phone(line))
    await conference(line, conversation, "participant-leave", staff.sid)
    await line.outbox.run()
    (_, url) = line.exchange.moved.pop()
    await phone.move_to(url)
    now = await line.conversations.get(conversation.id)
    assert (now.state, now.arrival_ms) == (State.WAITING, arrival)
    assert say(Language.EN, "voice-person-left") in phone.heard
    assert not phone.ended


@pytest.mark.parametrize("status", ["no-answer", "busy", "failed"])
async def test_a_counsellor_who_does_not_answer_gives_the_call_back(line: Line, phone: Telephone, status: str) -> None:
    await spoken_with(phone)
    await phone.press("0")
    conversation = await claimed(line, await counsellor_with_phone(line))
    path = f"/twilio/voice/leg?conversation={conversation.id}&epoch={conversation.epoch}"
    await line.webhooks.post(path, {"CallSid": "CAother", "CallStatus": status})
    assert (await line.conversations.get(conversation.id)).state is State.WAITING


async def test_a_counsellor_whose_telephone_is_gone_gives_the_call_back(line: Line, phone: Telephone) -> None:
    await spoken_with(phone)
    await phone.press("0")
    counsellor = await counsellor_with_phone(line)
    conversation = await claimed(line, counsellor)
    await Accounts(line.conversations.redis, line.conversations.vault, "main").set_phone(counsellor.id, None)
    assert await line.legs.ask(conversation.id, line.leg.JOIN, conversation.epoch)
    await line.outbox.run()
    assert (await line.conversations.get(conversation.id)).state is State.WAITING
    dead = await line.conversations.redis.xrange("{main}:outbox:dead")
    assert [fields[b"code"] for _, fields in dead] == [b"no_phone"]


async def test_when_the_conversation_is_closed_the_caller_hears_goodbye(line: Line, phone: Telephone) -> None:
    await spoken_with(phone)
    await phone.press("0")
    counsellor = await counsellor_with_phone(line)
    conversation, staff = await put_through(line, phone, counsellor)
    await line.queue.close(conversation.id, counsellor.id)
    await conference(line, conversation, "participant-leave", staff.sid)
    await line.outbox.run()
    await phone.move_to(line.exchange.moved.pop()[1])
    assert phone.heard[-1] == say(Language.EN, "voice-goodbye")
    assert phone.ended


async def test_a_whole_call_in_arabic(line: Line, phone: Telephone) -> None:
    """Language, disclosure, danger of level 4, a counsellor, the line drops, a second counsellor, the end."""
    language = Language.AR
    await phone.call()
    await phone.press(KEY[language])
    await asyncio.gather(phone.speak("مديري يهينني كل يوم أمام الجميع"), answers(line, "أنا آسف لما تمر به."))
    await phone.speak("هو الآن أمام الباب ومعه سكين ويقول إنه سيقتلني")
    conversation = await line.only()
    assert (conversation.level, conversation.state) == (4, State.WAITING)
    first, staff = await put_through(line, phone, await counsellor_with_phone(line, "amina"))
    await conference(line, first, "participant-leave", staff.sid)
    await line.outbox.run()
    await phone.move_to(line.exchange.moved.pop()[1])
    assert say(language, "voice-person-left") in phone.heard
    noor = await counsellor_with_phone(line, "noor", "+15550100078")
    second, staff = await put_through(line, phone, noor)
    assert second.epoch > first.epoch
    await line.queue.close(second.id, noor.id)
    await conference(line, second, "participant-leave", staff.sid)
    await line.outbox.run()
    await phone.move_to(line.exchange.moved.pop()[1])
    assert phone.heard[-1] == say(language, "voice-goodbye")
    assert phone.ended
    await phone.hang_up()
    assert (await line.conversations.get(second.id)).state is State.CLOSED


async def test_a_late_report_of_a_counsellor_who_was_passed_over_changes_nothing(line: Line, phone: Telephone) -> None:
    await spoken_with(phone)
    await phone.press("0")
    first = await claimed(line, await counsellor_with_phone(line))
    assert first.counsellor is not None
    await line.queue.release(first.id, CounsellorId(first.counsellor))
    second = await claimed(line, await counsellor_with_phone(line, "noor", "+15550100078"))
    path = f"/twilio/voice/leg?conversation={first.id}&epoch={first.epoch}"
    await line.webhooks.post(path, {"CallSid": "CAother", "CallStatus": "no-answer"})
    assert (await line.conversations.get(first.id)).counsellor == second.counsellor
