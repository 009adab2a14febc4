"""What a call hears, as TwiML. Nothing is ever recorded, and nothing that a caller said is ever read back.

Codes and voices differ by verb (twilio.com/docs/voice/twiml/say/text-speech, /docs/voice/twiml/gather): one table for both.
"""

from enum import StrEnum
from typing import NamedTuple

from twilio.twiml.voice_response import Connect, ConversationRelay, Gather, VoiceResponse

from helpline.channel import Channel
from helpline.language import Language
from helpline.sentences import Sentences
from telephony.wording import plain

SILENCE_S = 6
"""How long a caller may say nothing before the next step."""
KEYPAD_S = 12
_HINTS = 500
_RELAY_HEARS = "Google"
"""Recognises all six languages."""
_LONGEST_SAID = 3000
"""Signs in one <Say>; Twilio takes 4096."""


class Tongue(NamedTuple):
    """A language on the telephone: what recognises it, and who speaks it."""

    heard: str
    spoken: str
    voice: str

    def relayed_by(self) -> dict[str, str]:
        """The same voice, as ConversationRelay is told of it; it has no voices of Polly's older kind."""
        neural = self.voice.endswith("-Neural")
        return (
            {"tts_provider": "Amazon", "voice": self.voice.removeprefix("Polly.")}
            if neural
            else {"tts_provider": "Google"}
        )


TONGUES = {
    Language.EN: Tongue("en-US", "en-US", "Polly.Joanna-Neural"),
    Language.FR: Tongue("fr-FR", "fr-FR", "Polly.Lea-Neural"),
    Language.ES: Tongue("es-US", "es-US", "Polly.Lupe-Neural"),
    Language.AR: Tongue("ar-SA", "ar-AE", "Polly.Hala-Neural"),
    Language.ZH: Tongue("cmn-Hans-CN", "cmn-CN", "Polly.Zhiyu-Neural"),
    Language.RU: Tongue("ru-RU", "ru-RU", "Polly.Tatyana"),
}

KEYS = {
    "1": Language.EN, "2": Language.FR, "3": Language.ES, "4": Language.AR, "5": Language.ZH, "6": Language.RU,
}  # fmt: skip
"""The key of each language."""


class Voice:
    """Builds one answer to Twilio."""

    def __init__(self, sentences: Sentences, language: Language) -> None:
        self.sentences = sentences
        self.language = language
        self.response = VoiceResponse()

    def words(self, sentence: str, **args: str | int) -> str:
        return self.sentences.say(self.language, sentence, Channel.VOICE, **args)

    def say(self, text: str, into: Gather | None = None) -> None:
        """Speak it, here or in a Gather, where the caller may interrupt."""
        tongue = TONGUES[self.language]
        spoken = plain(text)
        for start in range(0, len(spoken), _LONGEST_SAID):
            part = spoken[start : start + _LONGEST_SAID]
            (self.response if into is None else into).say(part, language=tongue.spoken, voice=tongue.voice)

    def listen(self, action: str, *, seconds: int = SILENCE_S) -> Gather:
        """Speech or one key; silence goes to `action`, too."""
        return self.response.gather(
            input="dtmf speech",
            language=TONGUES[self.language].heard,
            hints=self.words("voice-hints")[:_HINTS],
            action=action,
            method="POST",
            action_on_empty_result=True,
            profanity_filter=False,
            speech_timeout="auto",
            timeout=seconds,
            num_digits=1,
            barge_in=True,
        )

    def listen_for_language(self, action: str) -> None:
        """In each language one short question, which hears that language; silence goes on to the next."""
        mine = self.language
        for key, language in sorted(KEYS.items(), key=lambda one: one[1] is not mine):
            self.language = language
            gather = self.response.gather(
                input="dtmf speech",
                language=TONGUES[language].heard,
                hints=language.own_name,
                action=f"{action}&heard={language}",
                method="POST",
                profanity_filter=False,
                speech_timeout="auto",
                timeout=2,
                num_digits=1,
                barge_in=True,
            )
            self.say(self.words("voice-menu", key=key), gather)
        self.language = mine

    def listen_for_code(self, action: str) -> Gather:
        """Sixteen keys; 0 is a digit here, and the star key calls a person."""
        return self.response.gather(
            input="dtmf",
            action=action,
            method="POST",
            action_on_empty_result=True,
            timeout=KEYPAD_S,
            num_digits=16,
            finish_on_key="*#",
            barge_in=True,
        )

    def listen_for_key(self, action: str) -> Gather:
        """One key, and no word."""
        return self.response.gather(
            input="dtmf", action=action, method="POST", action_on_empty_result=True, timeout=KEYPAD_S, num_digits=1
        )

    def relay(self, socket: str, action: str, *, turn: int, closing: str) -> None:
        """Goes on over a WebSocket; `action` is asked when that ends. `turn` and `closing` are told to the WebSocket."""
        mine = TONGUES[self.language]
        relay = ConversationRelay(
            url=socket,
            tts_language=mine.spoken,
            transcription_language=mine.heard,
            transcription_provider=_RELAY_HEARS,
            profanity_filter=False,
            dtmf_detection=True,
            interruptible="any",
            hints=self.words("voice-hints")[:_HINTS],
            **mine.relayed_by(),
        )
        for tongue in TONGUES.values():
            relay.language(code=tongue.spoken, transcription_provider=_RELAY_HEARS, **tongue.relayed_by())
            if tongue.heard != tongue.spoken:
                relay.language(code=tongue.heard, transcription_provider=_RELAY_HEARS, **tongue.relayed_by())
        relay.parameter(name="turn", value=str(turn))
        relay.parameter(name="closing", value=closing)
        connect = Connect(action=action, method="POST")
        connect.append(relay)
        self.response.append(connect)

    def go_to(self, address: str) -> None:
        self.response.redirect(address, method="POST")

    def pause(self, seconds: int) -> None:
        self.response.pause(length=seconds)

    def hang_up(self) -> None:
        self.response.hangup()

    def __str__(self) -> str:
        return str(self.response)


class Leave(StrEnum):
    """For what a relayed call leaves its WebSocket; TwiML does it."""

    PERSON = "person"
    MENU = "menu"
    CODE = "code"
    CALL_BACK = "call-back"
    END = "end"


class RelayedVoice(Voice):
    """The same dialogue over ConversationRelay: what it would put into a document is gathered here and sent.

    `lines`: to be spoken; `wait_s`: look again after that; `listen_s`: so long silence is no answer; `leaving`: see `Leave`.
    What is asked in keys alone, several of them or in six languages, is left to TwiML, with its words.
    """

    def __init__(self, sentences: Sentences, language: Language) -> None:
        super().__init__(sentences, language)
        self.lines: list[str] = []
        self.wait_s: float | None = None
        self.listen_s: float | None = None
        self.leaving: Leave | None = None

    def leave(self, what: Leave) -> None:
        self.leaving = what

    def say(self, text: str, into: Gather | None = None) -> None:  # noqa: ARG002 -- as a Voice has it
        if self.leaving is None:
            self.lines.append(plain(text))

    def listen(self, action: str, *, seconds: int = SILENCE_S) -> Gather:
        self.listen_s = seconds
        return super().listen(action, seconds=seconds)

    def listen_for_language(self, action: str) -> None:  # noqa: ARG002
        self.leave(Leave.MENU)

    def listen_for_code(self, action: str) -> Gather:
        self.leave(Leave.CODE)
        return super().listen_for_code(action)

    def listen_for_key(self, action: str) -> Gather:
        self.leave(Leave.CALL_BACK)
        return super().listen_for_key(action)

    def pause(self, seconds: int) -> None:
        self.wait_s = (self.wait_s or 0.0) + seconds

    def go_to(self, address: str) -> None:  # noqa: ARG002
        self.wait_s = self.wait_s or 0.0

    def hang_up(self) -> None:
        self.leave(Leave.END)
