"""What a call hears, as TwiML. Nothing is ever recorded, and nothing that a caller said is ever read back.

Codes and voices differ by verb (twilio.com/docs/voice/twiml/say/text-speech, /docs/voice/twiml/gather): one table for both.
"""

from typing import NamedTuple

from twilio.twiml.voice_response import Gather, VoiceResponse

from helpline.channel import Channel
from helpline.language import Language
from helpline.sentences import Sentences
from telephony.wording import plain

SILENCE_S = 6
"""How long a caller may say nothing before the next step."""
KEYPAD_S = 12
_HINTS = 500
_LONGEST_SAID = 3000
"""Signs in one <Say>; Twilio takes 4096."""


class Tongue(NamedTuple):
    """A language on the telephone: what recognises it, and who speaks it."""

    heard: str
    spoken: str
    voice: str


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
        self._sentences = sentences
        self.language = language
        self.response = VoiceResponse()

    def words(self, sentence: str, **args: str | int) -> str:
        return self._sentences.say(self.language, sentence, Channel.VOICE, **args)

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

    def go_to(self, address: str) -> None:
        self.response.redirect(address, method="POST")

    def pause(self, seconds: int) -> None:
        self.response.pause(length=seconds)

    def hang_up(self) -> None:
        self.response.hangup()

    def __str__(self) -> str:
        return str(self.response)
