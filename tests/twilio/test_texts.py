"""Texts through the helpline: signed, once, in the caller's language, and never to a telephone that said STOP."""

import asyncio

import pytest
from twilio.request_validator import RequestValidator

from handoff.callbacks.steps import Callbacks
from handoff.legs.template import Templates
from handoff.queue.steps import Claim
from helpline.channel import Channel
from helpline.conversation.callback import By
from helpline.conversation.log import StaleEpoch
from helpline.conversation.records import Audience, Author, Body, Draft, Kind, State
from helpline.ids import MessageId, new_message_id
from helpline.language import Language
from helpline.numbers import PhoneNumber
from helpline.sentences import sentences
from telephony.wording import is_gsm, plain, segments
from tests.conftest import everything_in
from tests.twilio.conftest import CALLER, OURS, WHATSAPP, Line
from tests.twilio.exchange import new_sid

OTHER = "+15550199002"
HELLO = {
    Language.EN: "hello, I would like to talk about my supervisor",
    Language.FR: "bonjour, je voudrais parler de mon chef",
    Language.ES: "hola, quisiera hablar de mi jefe",
    Language.AR: "مرحبا، أريد أن أتحدث عن مديري في العمل",
    Language.ZH: "你好，我想谈谈我的上司",
    Language.RU: "здравствуйте, я хочу поговорить о своём начальнике",
}


def say(language: Language, sentence: str, channel: Channel = Channel.SMS) -> str:
    return plain(sentences().say(language, sentence, channel))


def reply(text: str, author: Author = Author.ASSISTANT) -> Draft:
    return Draft(new_message_id(), Kind.MESSAGE, author, Audience.BOTH, Body(text=text))


def test_the_example_of_twilios_documentation_is_signed_as_it_says() -> None:
    signed = {
        "CallSid": "CA1234567890ABCDE", "Caller": "+14158675309", "From": "+14158675309", "Digits": "1234",
        "To": "+18005551212",
    }  # fmt: skip
    made = RequestValidator("12345").compute_signature("https://mycompany.com/myapp.php?foo=1&bar=2", signed)
    assert made == "RSOYDt4T1cUTdK1PDd93/VVr8B8="


async def test_a_text_is_one_message_in_a_conversation_and_the_answer_to_twilio_is_empty(line: Line) -> None:
    answer = await line.webhooks.text("hello", CALLER, OURS)
    assert (answer.status_code, answer.headers["content-type"].partition(";")[0]) == (200, "text/xml")
    assert answer.text.endswith("<Response/>")
    conversation = await line.only()
    assert (conversation.channel, conversation.state) == (Channel.SMS, State.BOT)
    texts = [entry.body.text for entry in await line.entries(conversation.id) if entry.author is Author.CALLER]
    assert texts == ["hello"]


@pytest.mark.parametrize("wrong", [{"unsigned": True}, {"signature": ""}, {"signature": "AAAA"}, {"signature": "ü"}])
async def test_what_twilio_has_not_signed_is_refused_and_leaves_nothing(
    line: Line, wrong: dict[str, str | bool]
) -> None:
    given = {"MessageSid": new_sid(), "From": CALLER, "To": OURS, "Body": "hello"}
    for path in ("/twilio/sms", "/twilio/whatsapp", "/twilio/status"):
        headers = {} if wrong.get("unsigned") else {"X-Twilio-Signature": str(wrong["signature"]).encode()}
        answer = await line.webhooks.http.post(line.webhooks._served_at + path, data=given, headers=headers)
        assert answer.status_code == 403
    assert await line.all() == []
    assert int(await line.conversations.redis.hget("{main}:counters", "webhooks_refused") or 0) == 3


async def test_a_parameter_more_or_another_address_breaks_the_signature(line: Line) -> None:
    made = RequestValidator("t" * 32).compute_signature("https://helpline.example.org/twilio/sms", {"Body": "a"})
    refused = await line.webhooks.post("/twilio/sms", {"Body": "a", "More": ""}, signature=made)
    elsewhere = await line.webhooks.post("/twilio/whatsapp", {"Body": "a"}, signature=made)
    assert (refused.status_code, elsewhere.status_code) == (403, 403)


async def test_the_same_text_twice_at_once_is_one(line: Line) -> None:
    sid = new_sid()
    await asyncio.gather(*(line.write("hello", sid=sid) for _ in range(6)))
    conversation = await line.only()
    assert sum(entry.author is Author.CALLER for entry in await line.entries(conversation.id)) == 1


@pytest.mark.parametrize("language", Language)
async def test_the_first_answer_is_in_the_callers_language_and_names_stop_and_start(
    line: Line, language: Language
) -> None:
    await line.write(HELLO[language])
    await line.outbox.run()
    (first, *_) = line.exchange.to(CALLER)
    assert first == say(language, "notice-opening")
    assert "STOP" in first
    assert "START" in first
    assert (await line.only()).language is language


async def test_replies_of_the_assistant_and_of_a_counsellor_go_out_with_numbered_answers(line: Line) -> None:
    await line.write("hello")
    conversation = await line.only()
    await line.conversations.append(conversation.id, reply("How are you?"))
    await line.conversations.append(
        conversation.id,
        Draft(new_message_id(), Kind.NOTICE, Author.HELPLINE, Audience.BOTH, Body(sentence="notice-wider")),
    )
    await line.conversations.append(
        conversation.id, Draft(new_message_id(), Kind.MESSAGE, Author.COUNSELLOR, Audience.DESK, Body(text="aside"))
    )
    await line.outbox.run()
    got = line.exchange.to(CALLER)
    assert got[1] == "How are you?"
    assert got[2].endswith("\n1 " + plain(sentences().say(Language.EN, "choice-english-too", Channel.SMS)))
    assert all("aside" not in text for text in got)
    assert all(one.status_url == "https://helpline.example.org/twilio/status" for one in line.exchange.sent)


@pytest.mark.parametrize("digit", ["1", "١", "１", "1."])
async def test_a_number_answers_what_was_offered_last(line: Line, digit: str) -> None:
    await line.write("hello")
    conversation = await line.only()
    notice = Draft(new_message_id(), Kind.NOTICE, Author.HELPLINE, Audience.BOTH, Body(sentence="notice-wider"))
    await line.conversations.append(conversation.id, notice)
    await line.write(digit)
    (*_, last) = [entry for entry in await line.entries(conversation.id) if entry.author is Author.CALLER]
    assert last.body.choice == "english-too"


async def test_a_number_without_a_question_is_a_word(line: Line) -> None:
    await line.write("hello")
    await line.write("1")
    conversation = await line.only()
    (*_, last) = [entry for entry in await line.entries(conversation.id) if entry.author is Author.CALLER]
    assert (last.body.text, last.body.choice) == ("1", None)


@pytest.mark.parametrize("language", Language)
async def test_the_word_for_a_person_calls_one_whether_or_not_an_assistant_runs(line: Line, language: Language) -> None:
    await line.write(sentences().say(language, "text-person-word").lower())
    assert (await line.only()).state is State.WAITING


async def test_without_an_assistant_whoever_texts_is_put_in_line_and_told(line_alone: Line) -> None:
    line = line_alone
    await line.write("hello, is anybody there")
    conversation = await line.only()
    assert conversation.state is State.WAITING
    assert "notice-bot-away" in await line.notices(conversation.id)


@pytest.mark.parametrize("word", ["STOP", "stop", " Unsubscribe ", "END", "quit"])
async def test_stop_is_mirrored_seen_at_the_desk_and_nothing_goes_out_until_start(line: Line, word: str) -> None:
    await line.write("hello")
    await line.outbox.run()
    before = len(line.exchange.sent)
    await line.write(word)
    conversation = await line.only()
    await line.conversations.append(conversation.id, reply("are you there?"))
    await line.outbox.run()
    assert len(line.exchange.sent) == before
    assert (await line.notices(conversation.id))[-1] == "notice-texts-stopped"
    states = await line.states(conversation.id)
    assert "suppressed" in states.values()
    await line.write("START")
    await line.conversations.append(conversation.id, reply("good to hear"))
    await line.outbox.run()
    assert line.exchange.to(CALLER)[-1] == "good to hear"
    assert "notice-texts-resumed" in await line.notices(conversation.id)


async def test_stop_within_a_sentence_is_an_ordinary_message(line: Line) -> None:
    await line.write("please don't stop talking to me")
    conversation = await line.only()
    texts = [entry.body.text for entry in await line.entries(conversation.id) if entry.author is Author.CALLER]
    assert texts == ["please don't stop talking to me"]


@pytest.mark.parametrize("language", Language)
async def test_the_panic_word_silences_the_line_without_a_word(line: Line, language: Language) -> None:
    await line.write("hello")
    await line.outbox.run()
    before = len(line.exchange.sent)
    await line.write(sentences().say(language, "text-silence-word").capitalize() + "!")
    await line.outbox.run()
    assert len(line.exchange.sent) == before
    assert (await line.notices((await line.only()).id))[-1] == "notice-texts-silenced"


async def test_what_a_counsellor_holds_is_not_for_the_assistant_and_its_late_reply_is_dropped(line: Line) -> None:
    await line.write("person")
    conversation = await line.only()
    claim = await line.queue.claim_next(line.counsellor)
    assert claim is not None
    await line.write("are you there")
    assert await line.conversations.redis.zscore("{main}:inbox", conversation.id) is None
    with pytest.raises(StaleEpoch):
        await line.conversations.append(conversation.id, reply("late"), epoch=0)
    await line.outbox.run()
    assert "late" not in line.exchange.to(CALLER)


async def test_a_picture_is_not_kept_and_the_caller_is_told(line: Line) -> None:
    await line.write("", NumMedia="1", MediaUrl0="https://api.twilio.com/x", MediaContentType0="image/jpeg")
    conversation = await line.only()
    assert "notice-no-media" in await line.notices(conversation.id)
    assert not any(entry.author is Author.CALLER for entry in await line.entries(conversation.id))
    assert b"api.twilio.com" not in await everything_in(line.conversations.redis)


async def test_a_place_on_whatsapp_without_words_is_answered(line: Line) -> None:
    await line.write(
        "",
        sender=f"whatsapp:{CALLER}",
        ours=f"whatsapp:{WHATSAPP}",
        Latitude="1",
        Longitude="2",
        MessageType="location",
    )
    await line.outbox.run()
    assert line.exchange.to(f"whatsapp:{CALLER}")[-1] == say(Language.ZH, "notice-no-media", Channel.WHATSAPP)


async def test_on_whatsapp_after_a_day_only_the_prepared_message_goes_out_once(line: Line) -> None:
    await line.write("你好，我想谈谈", sender=f"whatsapp:{CALLER}", ours=f"whatsapp:{WHATSAPP}")
    id = (await line.only()).id
    await line.conversations.ask_human(id)
    claim = await line.queue.claim_next(line.counsellor)
    assert claim is not None
    await line.outbox.run()
    texted = (await line.conversations.get(id)).texted_ms
    await line.conversations.redis.set("{main}:test-clock", texted + 24 * 3_600_000 + 1000)
    before = len(line.exchange.sent)
    await line.conversations.append(id, reply("an answer"))
    await line.outbox.run()
    assert len(line.exchange.sent) == before
    dead = await line.conversations.redis.xrange("{main}:outbox:dead")
    assert [fields[b"code"] for _, fields in dead] == [b"63016"]
    templates = Templates(line.conversations)
    for _ in range(2):
        await templates.send(id, line.counsellor.id, claim.epoch, MessageId("once"))
    await line.outbox.run()
    (last,) = line.exchange.sent[before:]
    assert (last.body, last.content) == ("", "HX" + "b" * 32)
    assert "notice-template-sent" in await line.notices(id)


async def test_a_long_text_is_split_between_sentences(line: Line) -> None:
    await line.write("hello")
    sentence = "Это предложение написано для проверки. "
    await line.conversations.append((await line.only()).id, reply(sentence * 60))
    await line.outbox.run()
    parts = line.exchange.to(CALLER)[1:]
    assert len(parts) == 2
    assert all(part.endswith("проверки.") for part in parts)
    assert " ".join(parts) == (sentence * 60).strip()
    assert [segments(part) for part in parts] == [-(-len(part) // 67) for part in parts]


@pytest.mark.parametrize(
    "reports", [["delivered", "sent"], ["sent", "delivered", "queued"], ["delivered", "delivered", "undelivered"]]
)
async def test_what_has_arrived_stays_arrived(line: Line, reports: list[str]) -> None:
    await line.write("hello")
    await line.outbox.run()
    for report in reports:
        assert (await line.webhooks.report(line.exchange.sent[0], report)).status_code == 204
    states = await line.states((await line.only()).id)
    assert next(iter(states.values())) == "delivered"


async def test_a_report_that_comes_before_we_know_the_message_counts(line: Line) -> None:
    await line.webhooks.post("/twilio/status", {"MessageSid": "SMearly", "MessageStatus": "delivered"})
    await line.write("hello")
    id = (await line.only()).id
    texts = line.texts
    await texts.note_sent("SMearly", "queued", 1, id, "1-1", 0)
    assert (await line.states(id))["1-1"] == "delivered"


@pytest.mark.parametrize("fault", [20429, "away"])
async def test_what_may_work_later_is_sent_later(line: Line, fault: int | str) -> None:
    await line.write("hello")
    line.exchange.faults = [fault]
    await line.outbox.run()
    before = len(line.exchange.sent)
    await line.later()
    await line.outbox.run()
    assert say(Language.EN, "notice-opening") in line.exchange.to(CALLER)
    assert len(line.exchange.sent) == before + 1


async def test_a_message_that_was_taken_before_the_line_broke_is_not_sent_again(line: Line) -> None:
    await line.write("person")
    line.exchange.faults = ["cut"]
    await line.outbox.run()
    await line.later()
    await line.outbox.run()
    opening = say(Language.EN, "notice-opening")
    assert line.exchange.to(CALLER).count(opening) == 1


async def test_what_can_never_be_sent_is_a_dead_letter_without_number_or_words(line: Line) -> None:
    await line.write("person")
    line.exchange.faults = [21211]
    await line.outbox.run()
    dead = await line.conversations.redis.xrange("{main}:outbox:dead")
    assert [fields[b"code"] for _, fields in dead] == [b"21211"]
    assert CALLER[1:].encode() not in b"".join(value for _, fields in dead for value in fields.values())


async def test_a_withheld_number_is_nobody(line: Line) -> None:
    await line.write("hello", sender="anonymous")
    assert await line.all() == []


async def test_no_number_lies_in_the_store(line: Line) -> None:
    await line.write("hello, I am in danger, he has a gun")
    await line.outbox.run()
    assert CALLER[1:].encode() not in await everything_in(line.conversations.redis)


async def test_somebody_on_call_who_answers_1_is_coming(line: Line) -> None:
    await line.write("help he has a gun and he is here")
    from handoff.escalation.on_call import read_on_call
    from handoff.escalation.steps import Escalation

    escalation = Escalation(line.conversations, read_on_call(line.settings.on_call))
    await escalation.escalate()
    await escalation.escalate()
    await line.write("1", sender="+15550100099")
    conversation = await line.only()
    assert "notice-on-call-coming" in await line.notices(conversation.id)


async def message_asked_for(line: Line) -> Claim:
    """A Spanish-speaking caller asks on the page for a text, and whoever has taken the conversation sends it."""
    there = await line.conversations.open(Channel.WEB, Language.ES)
    callbacks, now = Callbacks(line.conversations), await line.queue.now()
    await callbacks.ask(there.id, By.TEXT, PhoneNumber(CALLER), now, now + 3_600_000, MessageId("m1"))
    claim = await line.queue.claim_next(line.counsellor)
    assert claim is not None
    await callbacks.attempt(there.id, line.counsellor.id, claim.epoch)
    return claim


async def test_an_answer_to_a_message_that_was_asked_for_on_the_page_goes_on_by_text(line: Line) -> None:
    claim = await message_asked_for(line)
    await line.outbox.run()
    assert line.exchange.to(CALLER) == [say(Language.ES, "callback-text")]
    await line.write("sí, ahora puedo")
    conversation = await line.only()
    assert (conversation.channel, conversation.state) == (Channel.SMS, State.HUMAN)
    assert conversation.callback is not None
    assert conversation.callback.reached
    await line.conversations.append(claim.id, reply("bien", Author.COUNSELLOR), epoch=claim.epoch)
    await line.outbox.run()
    assert line.exchange.to(CALLER)[-1] == "bien"


async def test_after_a_stop_no_message_goes_out_that_was_asked_for_and_both_read_so(line: Line) -> None:
    await line.write("STOP", OptOutType="STOP")
    claim = await message_asked_for(line)
    for _ in range(2):
        await line.outbox.run()
    assert line.exchange.to(CALLER) == []
    told = [
        entry for entry in await line.conversations.read(claim.id) if entry.body.sentence == "notice-callback-stopped"
    ]
    assert [entry.audience for entry in told] == [Audience.BOTH]
    assert (await line.conversations.get(claim.id)).callback is None


@pytest.mark.parametrize("language", Language)
def test_every_sentence_for_a_telephone_is_plain(language: Language) -> None:
    for sentence in ("notice-opening", "notice-in-line", "callback-text", "notice-discretion"):
        text = say(language, sentence)
        assert not set(text) & set("\u2066\u2067\u2068\u2069\u2018\u2019\u201c\u201d\u00ab\u00bb") or not is_gsm(text)


async def test_a_whole_conversation_in_chinese_on_whatsapp(line: Line) -> None:
    """The first words, an answer with choices, danger, a counsellor, a day's pause, the end."""
    sender, ours, language = f"whatsapp:{CALLER}", f"whatsapp:{WHATSAPP}", Language.ZH

    async def writes(text: str) -> None:
        await line.write(text, sender=sender, ours=ours)
        await line.outbox.run()

    def got() -> list[str]:
        return line.exchange.to(sender)

    await writes("你好，我的上司一直在骚扰我")
    conversation = await line.only()
    assert (conversation.language, conversation.channel) == (language, Channel.WHATSAPP)
    assert got()[0] == say(language, "notice-opening", Channel.WHATSAPP)
    await line.conversations.append(conversation.id, reply("谢谢你告诉我。"))
    await line.outbox.run()
    assert got()[-1] == "谢谢你告诉我。"
    await writes("他拿着刀就在门口，说要杀了我")
    conversation = await line.only()
    assert (int(conversation.level), conversation.state) == (4, State.WAITING)
    assert say(language, "notice-in-line", Channel.WHATSAPP) in got()
    claim = await line.queue.claim_next(line.counsellor)
    assert claim is not None
    await line.conversations.append(conversation.id, reply("我在这里。", Author.COUNSELLOR), epoch=claim.epoch)
    await line.outbox.run()
    assert got()[-1] == "我在这里。"
    await line.webhooks.report(line.exchange.sent[-1], "read")
    assert "read" in (await line.states(conversation.id)).values()
    texted = int(
        await line.conversations.redis.hget(line.conversations.keys.conversation(conversation.id), "texted") or 0
    )
    await line.conversations.redis.set("{main}:test-clock", texted + 25 * 3_600_000)
    await Templates(line.conversations).send(conversation.id, line.counsellor.id, claim.epoch, MessageId("once"))
    await line.outbox.run()
    assert line.exchange.sent[-1].content == "HX" + "b" * 32
    await writes("我现在安全了，谢谢")
    assert len(await line.all()) == 1
    await line.queue.close(conversation.id, line.counsellor.id)
    await line.outbox.run()
    assert got()[-1] == say(language, "notice-closed", Channel.WHATSAPP)
