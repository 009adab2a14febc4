"""Calls by ConversationRelay: the same dialogue over a WebSocket, its protocol, and what happens when it breaks."""

import asyncio
import json
from collections.abc import Callable

import pytest
from websockets.exceptions import ConnectionClosed, InvalidStatusCode

from gateway.voice.speech import RelayedVoice
from helpline.conversation.records import Author, State
from helpline.language import Language
from tests.twilio.conftest import CALLER, OURS, Line
from tests.twilio.staff import KEY, claimed, conference, counsellor_with_phone, picked_up, rung
from tests.twilio.telephone import Telephone
from tests.twilio.test_voice import DANGER, reply, say

SOCKET = "wss://helpline.example.org/twilio/voice/relay"


@pytest.fixture
def phone(line_relay: Line) -> Telephone:
    return Telephone(line_relay.webhooks, OURS, CALLER)


async def until(true: Callable[[], bool], seconds: float = 8) -> None:
    for _ in range(int(seconds * 50)):
        if true():
            return
        await asyncio.sleep(0.02)
    raise AssertionError("it did not come to that")


async def heard(phone: Telephone, words: str) -> None:
    await until(lambda: words in phone.heard)


async def relayed(phone: Telephone, language: Language = Language.EN) -> None:
    """The language by key, and then the WebSocket."""
    await phone.call()
    await phone.press(KEY[language])
    await heard(phone, say(language, "voice-listening"))
    assert phone.relay is not None


@pytest.mark.parametrize("language", Language)
async def test_the_opening_is_spoken_over_the_websocket_in_the_chosen_language(
    phone: Telephone, language: Language
) -> None:
    await relayed(phone, language)
    assert say(language, "notice-opening") in phone.heard
    await phone.hang_up()


async def test_what_is_said_is_stored_and_answered_and_never_read_back(line_relay: Line, phone: Telephone) -> None:
    await relayed(phone)
    await phone.speak("my supervisor shouts at me every day")
    await asyncio.sleep(0.3)
    conversation = await line_relay.only()
    await line_relay.conversations.append(conversation.id, reply("I am sorry to hear that."))
    await heard(phone, "I am sorry to hear that.")
    texts = [one.body.text for one in await line_relay.entries(conversation.id) if one.author is Author.CALLER]
    assert texts == ["my supervisor shouts at me every day"]
    assert phone.relay is not None
    assert "shouts" not in json.dumps(phone.relay.log)
    await phone.hang_up()


@pytest.mark.parametrize("language", Language)
async def test_danger_hears_the_safety_lines_and_stands_in_line(
    line_relay: Line, phone: Telephone, language: Language
) -> None:
    await relayed(phone, language)
    mark = len(phone.heard)
    await phone.speak(DANGER[language])
    await until(lambda: len(phone.heard) > mark)
    conversation = await line_relay.only()
    assert conversation.level == 4
    assert conversation.state is State.WAITING
    await phone.hang_up()


async def test_an_answer_that_comes_late_is_spoken_while_the_caller_is_listened_to(
    line_relay: Line, phone: Telephone
) -> None:
    await relayed(phone)
    await line_relay.conversations.append((await line_relay.only()).id, reply("A late answer."))
    await heard(phone, "A late answer.")
    await phone.hang_up()


@pytest.mark.parametrize("language", [one for one in Language if one is not Language.EN])
async def test_the_language_changes_within_the_call_when_its_name_is_said(
    line_relay: Line, phone: Telephone, language: Language
) -> None:
    await relayed(phone)
    await phone.speak(language.own_name)
    await until(
        lambda: phone.relay is not None and phone.relay.spoken.startswith({"zh": "cmn"}.get(language, language))
    )
    assert (await line_relay.only()).language is language
    await phone.hang_up()


async def test_key_9_leaves_the_relay_for_the_menu_of_all_languages_and_comes_back_in_the_chosen_one(
    line_relay: Line, phone: Telephone
) -> None:
    await relayed(phone)
    await phone.press("9")
    await until(lambda: phone.listening is not None)
    await phone.press(KEY[Language.AR])
    await until(lambda: phone.relay is not None and phone.relay.spoken == "ar-AE")
    assert (await line_relay.only()).language is Language.AR
    await phone.hang_up()


async def test_key_0_stands_in_line_a_counsellor_is_put_through_and_a_dropped_caller_is_back_in_the_relay(
    line_relay: Line, phone: Telephone
) -> None:
    await relayed(phone)
    await phone.press("0")
    await heard(phone, say(Language.EN, "notice-in-line"))
    assert phone.relay is not None
    relay = phone.relay
    conversation = await claimed(line_relay, await counsellor_with_phone(line_relay))
    call = await rung(line_relay)
    ends = [one["handoffData"] for one in relay.log if one["type"] == "end"]
    assert ends == [f"person:{conversation.id}"]
    assert say(Language.EN, "voice-person-soon") in phone.heard
    relay.over.cancel()
    staff = await picked_up(line_relay, call)
    await conference(line_relay, conversation, "participant-join", staff.sid)
    await line_relay.outbox.run()
    await phone.move_to(line_relay.exchange.moved.pop()[1])
    assert phone.conference == conversation.id
    await conference(line_relay, conversation, "participant-join", phone.sid)
    await conference(line_relay, conversation, "participant-leave", staff.sid)
    await line_relay.outbox.run()
    await phone.move_to(line_relay.exchange.moved.pop()[1])
    await heard(phone, say(Language.EN, "voice-person-left"))
    assert phone.relay is not None
    await phone.hang_up()


async def test_key_8_leaves_the_relay_to_key_in_a_code(phone: Telephone) -> None:
    await relayed(phone)
    await phone.press("8")
    await until(lambda: phone.listening is not None)
    assert phone.heard[-1] == say(Language.EN, "voice-code")


async def test_key_7_tells_the_return_code_and_goes_on_listening(line_relay: Line, phone: Telephone) -> None:
    await relayed(phone)
    await phone.press("7")
    await until(lambda: phone.heard.count(say(Language.EN, "voice-listening")) == 2)
    assert (await line_relay.only()).state is State.BOT
    await phone.hang_up()


async def test_when_the_websocket_breaks_the_call_goes_on_by_gather(line_relay: Line, phone: Telephone) -> None:
    await relayed(phone)
    assert phone.relay is not None
    await phone.relay.socket.close(1011)
    await until(lambda: phone.listening is not None)
    await phone.speak("somebody follows me home, I am afraid")
    assert (await line_relay.only()).state in {State.BOT, State.WAITING}
    assert phone.relay is None, "what failed once is not tried again in this call"


async def test_when_the_store_is_lost_the_relay_ends_as_failed(
    line_relay: Line, phone: Telephone, monkeypatch: pytest.MonkeyPatch
) -> None:
    await relayed(phone)

    async def lost(*_args: object) -> None:
        raise ConnectionError

    with monkeypatch.context() as patched:
        patched.setattr("gateway.voice.relay.unheard", lost)
        await until(lambda: phone.relay is None)
    await until(lambda: phone.listening is not None)
    assert (await line_relay.only()).state is State.BOT


async def test_who_interrupts_is_not_taken_for_silent(phone: Telephone, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("gateway.voice.relay.SILENCE_S", 1)
    await relayed(phone)
    assert phone.relay is not None
    for _ in range(4):
        await phone.relay.send(
            {"type": "interrupt", "utteranceUntilInterrupt": "You can", "durationUntilInterruptMs": "46"}
        )
        await phone.relay.send({"type": "prompt", "voicePrompt": "well I", "lang": "en-US", "last": False})
        await asyncio.sleep(0.4)
    assert say(Language.EN, "voice-again") not in phone.heard
    await phone.hang_up()


@pytest.mark.parametrize("language", Language)
async def test_whoever_stays_silent_is_asked_again_then_by_key_and_then_a_person_is_called(
    line_relay: Line, phone: Telephone, language: Language, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("gateway.voice.relay._SIGNS_A_SECOND_ELSEWHERE", 10_000)
    monkeypatch.setattr("gateway.voice.relay._SIGNS_A_SECOND", {})
    listen = RelayedVoice.listen
    monkeypatch.setattr(RelayedVoice, "listen", lambda voice, action, **_more: listen(voice, action, seconds=0.2))
    await relayed(phone, language)
    for sentence in ("voice-again", "voice-keys", "voice-silence"):
        await heard(phone, say(language, sentence))
    assert (await line_relay.only()).state is State.WAITING
    await phone.hang_up()


@pytest.mark.parametrize(
    "raw",
    [
        "",
        "{",
        "[]",
        '{"type": 5}',
        '{"type": "prompt", "voicePrompt": 3}',
        '{"type": "news"}',
        '{"type": "error"}',
        "x" * 60_000,
    ],
    ids=["empty", "cut", "list", "number", "wrong field", "unknown", "error", "long"],
)
async def test_what_is_no_message_is_passed_over(phone: Telephone, raw: str) -> None:
    await relayed(phone)
    assert phone.relay is not None
    await phone.relay.socket.send(raw)
    await phone.press("7")
    await until(lambda: phone.heard.count(say(Language.EN, "voice-listening")) == 2)
    await phone.hang_up()


@pytest.mark.parametrize("signature", ["", "wrong", "bm90IHRoZWlycw=="])
async def test_a_websocket_that_twilio_did_not_sign_is_refused_and_counted(line_relay: Line, signature: str) -> None:
    with pytest.raises(InvalidStatusCode) as refused:
        await line_relay.webhooks.socket(SOCKET, signature=signature)
    assert refused.value.status_code == 403
    assert await line_relay.conversations.redis.hget("{main}:counters", "webhooks_refused") == b"1"


async def test_a_websocket_for_a_call_that_is_not_known_is_closed(line_relay: Line) -> None:
    socket = await line_relay.webhooks.socket(SOCKET)
    await socket.send(json.dumps({"type": "setup", "callSid": "CA" + "f" * 32, "customParameters": {"turn": "1"}}))
    with pytest.raises(ConnectionClosed):
        await socket.recv()
    assert await line_relay.all() == []


async def test_hand_off_data_of_another_call_is_not_believed(line_relay: Line, phone: Telephone) -> None:
    await relayed(phone)
    about = {
        "CallSid": phone.sid,
        "From": CALLER,
        "To": OURS,
        "SessionStatus": "ended",
        "HandoffData": "code:" + "f" * 24,
    }
    answer = await line_relay.webhooks.post("/twilio/voice/relay-ended?turn=9", about)
    assert say(Language.EN, "voice-code") not in answer.text
    await phone.hang_up()
