"""The dialogue of a call: one turn for each thing that was said or keyed, until somebody hangs up."""

import asyncio
import contextlib
from typing import NamedTuple

from gateway.intake import Refused
from gateway.parts import Parts
from gateway.standing import IN_LINE
from gateway.voice.calls import Call
from gateway.voice.lines import FOR_CALLER, lines_of, unheard
from gateway.voice.speech import KEYS, Leave, RelayedVoice, Voice
from gateway.wording import fold, person_words
from handoff.legs.steps import Leg
from handoff.queue.offers import Offers
from handoff.queue.steps import NotClaimed
from handoff.waits import wait
from helpline.conversation.callback import By
from helpline.conversation.log import ConversationClosed, LogFull, NoConversation
from helpline.conversation.records import Audience, Author, Body, Conversation, Draft, Kind, State
from helpline.conversation.sessions import UnknownCode
from helpline.ids import EntryId, MessageId
from helpline.language import Language
from helpline.numbers import PhoneNumber
from helpline.vault.return_code import NotACode
from telephony.addresses import socket_address, webhook

REPLY_S = 0.35
"""So long an answer of the assistant is waited for within one webhook; mostly it is there."""
_PAUSES_S = (1, 1, 2, 2, 3)
"""Between further looks for it. The first passes for a breath; then comes "one moment", and at last a person."""
_LOOK_S = 0.1
_MOST_CODES = 3
CLOSINGS = ("voice-go-on", "voice-listening")
"""What ends our turn: the short one while somebody is talking already, and the one with all keys."""
_KEYS_WITHOUT_SPEECH = ("options", "support")
_PERSON, _CALL_BACK, _GET_CODE, _HAVE_CODE, _LANGUAGES = "0", "5", "7", "8", "9"
_CALL_BACK_HOURS = {"1": 1, "2": 4, "3": 12}


class Said(NamedTuple):
    """What a webhook brought: keys, or words."""

    turn: int
    digits: str = ""
    speech: str = ""
    heard: str = ""
    finished_on: str = ""
    part: int = 0
    """Which of several things of one turn: a relayed turn has many."""
    why: str = ""
    """Why a relayed part of the call ended."""

    def message_id(self, call: Call) -> MessageId:
        part = f".{self.part}" if self.part else ""
        return MessageId(f"call:{call.index[-24:]}:{self.turn}{part}")


class Dialogue:
    """One webhook's answer. `url(path, turn, **more)` is the absolute address of a later one."""

    def __init__(
        self,
        parts: Parts,
        call: Call,
        conversation: Conversation,
        number: PhoneNumber | None = None,
        voice: Voice | None = None,
    ) -> None:
        """`number`: from which they call; None when it is withheld. `voice`: for a relayed call, else TwiML."""
        self.parts = parts
        self.number = number
        self.call = call
        self.conversation = conversation
        self.voice = voice or Voice(parts.sentences, conversation.language)

    # ---- the language

    def menu(self, turn: int) -> None:
        self.voice.listen_for_language(self._url("menu", turn))
        self.voice.go_to(self._url("menu", turn))

    async def language_chosen(self, said: Said) -> None:
        """By key, by its name, or by speaking it; who stays silent twice is answered in the number's own."""
        wanted = KEYS.get(said.digits) or named_language(said.speech)
        if said.digits == _PERSON or fold(said.speech) in person_words():
            await self._want_person()
        elif wanted is None and said.speech.strip():
            # Somebody who already says what matters need not say it again.
            await self._hear(said)
            return
        elif wanted is None and self.call.stands.silent == 0:
            self.call = self.call.now(silent=1)
            self.menu(said.turn + 1)
            return
        if wanted is not None:
            await self.go_on_in(wanted)
        self.call = self.call.now(silent=0)
        await self.speak(said.turn, closing="voice-listening")

    async def go_on_in(self, language: Language) -> None:
        await self.parts.conversations.set_language(self.conversation.id, language)
        await self._look_again()

    # ---- talking

    async def talk(self, said: Said) -> None:
        if said.digits:
            await self._key(said)
        elif said.speech.strip():
            await self._hear(said)
        else:
            await self._nothing(said)

    async def _key(self, said: Said) -> None:
        key = said.digits[:1]
        offered = self.call.stands.offered
        self.call = self.call.now(silent=0)
        if key == _PERSON:
            await self._want_person()
            await self.speak(said.turn)
        elif key == _LANGUAGES:
            self.menu(said.turn + 1)
        elif key == _HAVE_CODE:
            self.ask_code("voice-code", said.turn)
        elif key == _CALL_BACK and self.conversation.state in IN_LINE and not offered and self._can_be_called():
            self.ask_when(said.turn)
        elif key == _GET_CODE:
            code = await self.parts.sessions.return_code(self.conversation.id)
            self.voice.say(self.voice.words("voice-code-yours", digits=", ".join(code)))
            await self.speak(said.turn, closing="voice-listening")
        elif key.isdecimal() and 1 <= int(key) <= len(offered):
            await self._take(said, choice=offered[int(key) - 1])
        else:
            self._prompt("voice-again", said.turn)

    async def _hear(self, said: Said) -> None:
        self.call = self.call.now(silent=0)
        if fold(said.speech) in person_words():
            await self._want_person()
            await self.speak(said.turn)
            return
        await self._take(said)

    async def _take(self, said: Said, choice: str | None = None) -> None:
        """Into the log, then the answer, when it comes in time."""
        intake, message_id = self.parts.intake, said.message_id(self.call)
        try:
            if choice is None:
                accepted = await intake.take_text(self.conversation, message_id, said.speech)
            else:
                accepted = await intake.take_choice(self.conversation, message_id, choice)
        except (Refused, ConversationClosed, LogFull):
            self._prompt("voice-again", said.turn)
            return
        if self.parts.hub.house.bot == "away" and accepted.state is State.BOT:
            await self._no_assistant(said.turn)
            return
        await self._reply(accepted.entry, REPLY_S)
        await self.speak(said.turn)

    async def _nothing(self, said: Said) -> None:
        """Again, then by key, then a person: nobody is hung up on for being silent."""
        if self.conversation.state in IN_LINE or self.conversation.state is State.HUMAN:
            await self.speak(said.turn)
            return
        silent = self.call.stands.silent + 1
        self.call = self.call.now(silent=silent)
        if silent == 1:
            self._prompt("voice-again", said.turn)
        elif silent == 2:
            self.call = self.call.now(offered=_KEYS_WITHOUT_SPEECH)
            self._prompt("voice-keys", said.turn)
        else:
            await self._want_person()
            self.voice.say(self.voice.words("voice-silence"))
            await self.speak(said.turn)

    async def waited(self, turn: int) -> None:
        """The caller was asked for a moment: is there an answer now?"""
        if await self._news():
            await self.speak(turn)
            return
        if self.call.stands.held >= len(_PAUSES_S) and self.conversation.state is State.BOT:
            await self._no_assistant(turn)
            return
        await self._reply(self.call.stands.said, REPLY_S)
        await self.speak(turn)

    async def _no_assistant(self, turn: int) -> None:
        await self._want_person()
        self.voice.say(self.voice.words("voice-no-assistant"))
        await self.speak(turn)

    # ---- the return code

    def ask_code(self, sentence: str, turn: int) -> None:
        gather = self.voice.listen_for_code(self._url("code", turn + 1))
        self.voice.say(self.voice.words(sentence), gather)

    async def code_keyed(self, said: Said) -> None:
        if said.finished_on == "*" or "*" in said.digits:
            await self._want_person()
            await self.speak(said.turn)
            return
        try:
            id = await self.parts.sessions.find_code(said.digits)
        except (NotACode, UnknownCode):
            silent = self.call.stands.silent + 1
            self.call = self.call.now(silent=silent)
            if silent > _MOST_CODES:
                await self._want_person()
                await self.speak(said.turn)
            else:
                self.ask_code("voice-code-wrong", said.turn)
            return
        await self.parts.sessions.go_on_by_call(id, self.call.sid)
        # Nothing of what was said before is read out: whoever holds the telephone now may not be who said it.
        newest = await self.parts.conversations.newest(id)
        self.call = self.call.now(conversation=id, said=newest, silent=0, offered=())
        await self._look_again()
        self.voice.say(self.voice.words("notice-resumed"))
        await self.speak(said.turn, closing="voice-listening")

    # ---- a call at a time that is safe

    def _can_be_called(self) -> bool:
        return By.CALL in self.parts.callbacks_by and self.conversation.callback is None and self.number is not None

    def ask_when(self, turn: int) -> None:
        gather = self.voice.listen_for_key(self._url("call-back", turn + 1))
        self.voice.say(self.voice.words("voice-callback-when"), gather)

    async def call_back_within(self, said: Said) -> None:
        """From now on, for as long as the caller says that a ringing telephone is safe."""
        hours = _CALL_BACK_HOURS.get(said.digits[:1])
        if hours is None or self.number is None:
            await self.speak(said.turn)
            return
        now = await self.parts.queue.now()
        wish = said.message_id(self.call)
        await self.parts.callbacks.ask(self.conversation.id, By.CALL, self.number, now, now + hours * 3_600_000, wish)
        gather = self.voice.listen(self._url("turn", said.turn + 1))
        self.voice.say(self.voice.words("voice-callback-set"), gather)

    # ---- speaking

    async def speak(self, turn: int, closing: str = CLOSINGS[0]) -> None:
        """What is new in the log, then listen; in line the wait is told, with a counsellor the call is put through."""
        await self._look_again()
        if self._goes_over(turn, closing):
            return
        entries = await unheard(self.parts.conversations, self.conversation.id, self.call.stands.said)
        lines, offered = lines_of(entries, self.voice)
        if entries:
            self.call = self.call.now(said=entries[-1].id, held=0)
        if lines:
            self.call = self.call.now(offered=offered)
        state = self.conversation.state
        if state is State.HUMAN:
            await self._put_through(lines, turn)
        elif state in IN_LINE or state is State.PARKED:
            await self._comfort(lines, turn)
        elif lines or closing != CLOSINGS[0]:
            gather = self.voice.listen(self._url("turn", turn + 1))
            for line in lines:
                self.voice.say(line, gather)
            self.voice.say(self.voice.words(closing), gather)
        else:
            held = self.call.stands.held
            self.call = self.call.now(held=held + 1)
            if held:
                self.voice.say(self.voice.words("voice-moment"))
            self.voice.pause(_PAUSES_S[min(held, len(_PAUSES_S) - 1)])
            self.voice.go_to(self._url("wait", turn + 1))

    def _goes_over(self, turn: int, closing: str) -> bool:
        """Whether what is new is spoken elsewhere: of a relayed call by the relay, of one put through by TwiML."""
        human = self.conversation.state is State.HUMAN
        if isinstance(self.voice, RelayedVoice):
            if human:
                self.voice.leave(Leave.PERSON)
            return human
        relayed = not human and self.parts.settings.voice_transport == "relay" and not self.call.stands.unrelayed
        if relayed:
            self.voice.relay(
                socket_address(self.parts.settings), self._url("relay-ended", turn + 1), turn=turn, closing=closing
            )
        return relayed

    async def unrelayed(self, turn: int) -> None:
        """The WebSocket is gone, and not by our wish: from here on by Gather."""
        self.call = self.call.now(unrelayed=True)
        await self.speak(turn, closing=CLOSINGS[1])

    async def _comfort(self, lines: list[str], turn: int) -> None:
        """In line: how long it may take, and the assistant goes on listening."""
        # Refused when somebody is asked already.
        with contextlib.suppress(NotClaimed, NoConversation):
            await Offers(self.parts.conversations).offer(self.conversation.id)
        gather = self.voice.listen(self._url("turn", turn + 1), seconds=10)
        for line in lines:
            self.voice.say(line, gather)
        if not lines:
            standing = await self.parts.queue.standing(self.conversation.id)
            expected = wait(standing) if standing else None
            self.voice.say(self.voice.words("voice-waiting"), gather)
            told = self.voice.words("wait-range", low=expected.low, high=expected.high) if expected else None
            if standing:
                self.voice.say(self.voice.words("place-in-line", ahead=standing.ahead), gather)
            self.voice.say(told or self.voice.words("wait-unknown"), gather)
            if self._can_be_called():
                self.voice.say(self.voice.words("voice-callback-offer"), gather)

    async def _put_through(self, lines: list[str], turn: int) -> None:
        """A counsellor has it: their telephone rings, and the caller hears that somebody is coming."""
        if self.call.stands.leg_of != self.conversation.epoch:
            self.call = self.call.now(leg_of=self.conversation.epoch)
            await self.parts.legs.ask(self.conversation.id, Leg.JOIN, self.conversation.epoch)
            lines = [*lines, self.voice.words("voice-person-soon")]
        for line in lines:
            self.voice.say(line)
        self.voice.pause(5)
        self.voice.go_to(self._url("wait", turn + 1))

    def _prompt(self, sentence: str, turn: int) -> None:
        gather = self.voice.listen(self._url("turn", turn + 1))
        self.voice.say(self.voice.words(sentence), gather)

    async def _news(self) -> bool:
        await self._look_again()
        return bool(await unheard(self.parts.conversations, self.conversation.id, self.call.stands.said))

    async def _reply(self, after: EntryId, seconds: float) -> None:
        """Until somebody answers after this entry, or the time is over."""
        end = asyncio.get_running_loop().time() + seconds
        while asyncio.get_running_loop().time() < end:
            entries = await self.parts.conversations.read(self.conversation.id, after, FOR_CALLER)
            if any(one.author in {Author.ASSISTANT, Author.COUNSELLOR} for one in entries):
                return
            await self._look_again()
            if self.conversation.state is State.HUMAN:
                return
            await asyncio.sleep(_LOOK_S)

    async def _want_person(self) -> None:
        await self.parts.conversations.ask_human(self.conversation.id)
        await self._look_again()

    async def _look_again(self) -> None:
        self.conversation = await self.parts.conversations.get(self.call.stands.conversation)
        if self.conversation.language is not self.voice.language:
            self.voice.language = self.conversation.language

    def _url(self, path: str, turn: int) -> str:
        return address(self.parts, path, turn=str(turn))


def address(parts: Parts, path: str, **query: str) -> str:
    """Absolute, as Twilio wants it. No personal data: only the number of the turn."""
    return webhook(parts.settings, f"voice/{path}", **query)


def named_language(speech: str, *, alone: bool = False) -> Language | None:
    """The language whose own name was said; `alone`: and nothing else."""
    said = fold(speech)
    for language in Language if said else ():
        name = fold(language.own_name)
        if said == name or (name in said and not alone):
            return language
    return None


def opening() -> Draft:
    return Draft(MessageId("opening"), Kind.NOTICE, Author.HELPLINE, Audience.BOTH, Body(sentence="notice-opening"))
