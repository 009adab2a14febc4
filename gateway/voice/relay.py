"""A relayed call: Twilio's ConversationRelay turns speech into text and back, over a WebSocket for each call.

The protocol is twilio.com/docs/voice/conversationrelay/websocket-messages; the dialogue is that of `turns.py`. What needs TwiML
(several languages at once, a code, being put through) ends the relay, and the route `/voice/relay-ended` goes on. Whatever
fails here leads there, too.
"""

import asyncio
import contextlib
from collections.abc import AsyncIterator, Awaitable, Callable
from typing import NamedTuple

import msgspec
import structlog
from redis.exceptions import RedisError
from starlette.websockets import WebSocket, WebSocketDisconnect

from gateway.parts import Parts
from gateway.voice.calls import Call, caller_number
from gateway.voice.lines import unheard
from gateway.voice.speech import SILENCE_S, TONGUES, Leave, RelayedVoice
from gateway.voice.turns import CLOSINGS, Dialogue, Said, named_language
from helpline.conversation.log import ConversationClosed, NoConversation
from helpline.conversation.records import State
from helpline.ids import ConversationId
from helpline.language import Language
from helpline.numbers import PhoneNumber
from telephony.door import LARGEST_BODY

_LOOK_S = 0.5
"""So often a counsellor's arrival or a late answer is looked for while the caller is listened to."""
_SETUP_S = 10.0
_SIGNS_A_SECOND = {Language.ZH: 4}
_SIGNS_A_SECOND_ELSEWHERE = 13
"""How fast text is spoken, roughly: silence counts from when we have said ours."""
_LONGEST_SAID = 4000
"""Signs of one thing said; the rest of it is not taken."""

_log = structlog.get_logger()


class Heard(msgspec.Struct, frozen=True):
    """A message of Twilio's; of unknown fields and types nothing is taken."""

    type: str
    call_sid: str = msgspec.field(default="", name="callSid")
    sender: str = msgspec.field(default="", name="from")
    custom: dict[str, str] = msgspec.field(default_factory=dict, name="customParameters")
    prompt: str = msgspec.field(default="", name="voicePrompt")
    last: bool = True
    digit: str = ""


class Start(NamedTuple):
    """What the document that began the relay told it."""

    call: Call
    turn: int
    closing: str
    number: PhoneNumber | None


_decoder = msgspec.json.Decoder(Heard)


async def relayed(parts: Parts, socket: WebSocket) -> None:
    """Talks until the caller hangs up or the dialogue leaves the relay. The WebSocket is accepted, and signed by Twilio."""
    try:
        async with asyncio.timeout(_SETUP_S):
            start = await _set_up(parts, socket)
        await _Relay(parts, socket, start).talk()
    except WebSocketDisconnect:
        return
    except (TimeoutError, RedisError, OSError, NoConversation, ConversationClosed) as trouble:
        _log.warning("relay_trouble", reason=type(trouble).__name__)
    except Exception:  # noqa: BLE001 -- a caller must never hear silence because of us
        _log.exception("relay_failed")
    # Closed without an "end": Twilio reports a failure to `/voice/relay-ended`, which goes on by Gather.
    with contextlib.suppress(RuntimeError, WebSocketDisconnect, OSError):
        await socket.close(1011)


async def _set_up(parts: Parts, socket: WebSocket) -> Start:
    """Raises `NoConversation` for a call that we do not know."""
    async for heard in _messages(socket):
        if heard.type != "setup":
            continue
        call = await parts.calls.find(heard.call_sid)
        turn = heard.custom.get("turn", "")
        if call is None or not (turn.isascii() and turn.isdecimal() and len(turn) < 7):
            break
        closing = heard.custom.get("closing", "")
        return Start(call, int(turn), closing if closing in CLOSINGS else CLOSINGS[0], caller_number(heard.sender))
    raise NoConversation("missing")


async def _messages(socket: WebSocket) -> AsyncIterator[Heard]:
    """What is no message, or too long for one, is passed over: it may be of a newer protocol."""
    while True:
        raw = await socket.receive_text()
        if len(raw) > LARGEST_BODY:
            continue
        try:
            yield _decoder.decode(raw)
        except msgspec.DecodeError:
            _log.warning("relay_message_unread")


def handoff(leaving: Leave, id: ConversationId) -> str:
    """What Twilio brings back to `/voice/relay-ended`: nothing that says anything to anybody else."""
    return f"{leaving}:{id}"


class _Relay:
    """One call's WebSocket. Twilio's messages and our own looks at the log take turns; neither waits for the other."""

    def __init__(self, parts: Parts, socket: WebSocket, start: Start) -> None:
        self._parts = parts
        self._socket = socket
        self._start = start
        self._call = start.call
        self._part = 0
        self._inbox: asyncio.Queue[Heard | None] = asyncio.Queue(maxsize=100)
        self._language: Language | None = None
        """The one Twilio hears and speaks now; None = as the document said."""
        self._spoken_at = 0.0
        """When all that we sent is spoken, about, on the loop's clock."""
        self._listen_s = float(SILENCE_S)
        """How long after that silence counts as an answer."""
        self._look_at = 0.0
        """When an answer is looked for that the caller waits for; 0 = none is awaited."""

    async def talk(self) -> None:
        reading = asyncio.create_task(self._read())
        try:
            leaving = await self._step(lambda dialogue, said: dialogue.speak(said.turn, closing=self._start.closing))
            while leaving is None:
                leaving = await self._next()
            await self._send({"type": "end", "handoffData": handoff(leaving, self._call.stands.conversation)})
            await self._gone(reading)
        finally:
            reading.cancel()
            await asyncio.gather(reading, return_exceptions=True)

    async def _next(self) -> Leave | None:
        """The next thing that happens: something is said, an answer is there, or nothing is said for too long."""
        try:
            heard = await asyncio.wait_for(self._inbox.get(), _LOOK_S)
        except TimeoutError:
            return await self._nothing_yet()
        if heard is None:
            raise WebSocketDisconnect
        said = self._said(heard)
        return None if said is None else await self._step(Dialogue.talk, said)

    async def _nothing_yet(self) -> Leave | None:
        now = asyncio.get_running_loop().time()
        if self._look_at:
            return await self._step(lambda dialogue, said: dialogue.waited(said.turn)) if now >= self._look_at else None
        if await self._something_new():
            return await self._step(lambda dialogue, said: dialogue.speak(said.turn))
        return await self._step(Dialogue.talk) if now >= self._spoken_at + self._listen_s else None

    async def _something_new(self) -> bool:
        conversation = await self._parts.conversations.get(self._call.stands.conversation)
        return conversation.state is State.HUMAN or bool(
            await unheard(self._parts.conversations, conversation.id, self._call.stands.said)
        )

    def _said(self, heard: Heard) -> Said | None:
        if heard.type == "prompt" and heard.last and heard.prompt.strip():
            return Said(self._start.turn, speech=heard.prompt[:_LONGEST_SAID])
        if heard.type == "dtmf" and heard.digit:
            return Said(self._start.turn, digits=heard.digit[:1])
        if heard.type in {"prompt", "interrupt"}:  # somebody is speaking
            self._spoken_at = asyncio.get_running_loop().time()
        elif heard.type == "error":
            _log.warning("relay_error")
        return None

    async def _step(self, step: Callable[[Dialogue, Said], Awaitable[None]], said: Said | None = None) -> Leave | None:
        """One turn of the dialogue, sent as it comes out; answers for what the relay is left, if it is."""
        self._part += 1
        conversation = await self._parts.conversations.get(self._call.stands.conversation)
        voice = RelayedVoice(self._parts.sentences, conversation.language)
        dialogue = Dialogue(self._parts, self._call, conversation, self._start.number, voice)
        await self._language_said(dialogue, said)
        await step(dialogue, (said or Said(self._start.turn))._replace(part=self._part))
        self._call = dialogue.call
        await self._parts.calls.keep(self._call)
        if dialogue.conversation.state is not State.CLOSED:
            await self._parts.conversations.seen(dialogue.conversation.id)
        await self._speak(voice)
        return voice.leaving

    async def _language_said(self, dialogue: Dialogue, said: Said | None) -> None:
        """Whoever names a language, alone, goes on in it; the assistant hears it as well, and answers in it."""
        if said is not None and (language := named_language(said.speech, alone=True)) is not None:
            await dialogue.go_on_in(language)

    async def _speak(self, voice: RelayedVoice) -> None:
        loop, tongue = asyncio.get_running_loop(), TONGUES[voice.language]
        if voice.language is not self._language:
            self._language = voice.language
            await self._send({
                "type": "language", "ttsLanguage": tongue.spoken, "transcriptionLanguage": tongue.heard,
            })  # fmt: skip
        for place, line in enumerate(voice.lines, start=1):
            last = place == len(voice.lines)
            await self._send({"type": "text", "token": line, "last": last, "lang": tongue.spoken})
        pace = _SIGNS_A_SECOND.get(voice.language, _SIGNS_A_SECOND_ELSEWHERE)
        self._spoken_at = max(loop.time(), self._spoken_at) + sum(map(len, voice.lines)) / pace
        self._look_at = loop.time() + voice.wait_s if voice.wait_s is not None else 0.0
        if voice.listen_s is not None:
            self._listen_s = voice.listen_s

    async def _send(self, message: dict[str, object]) -> None:
        await self._socket.send_text(msgspec.json.encode(message).decode())

    async def _read(self) -> None:
        """All that Twilio says, until it has gone: then None."""
        try:
            async for heard in _messages(self._socket):
                await self._inbox.put(heard)
        except (WebSocketDisconnect, RuntimeError, OSError):
            await self._inbox.put(None)

    async def _gone(self, reading: asyncio.Task[None]) -> None:
        """Twilio closes after an "end"; whatever it still sends is not taken."""
        end = asyncio.get_running_loop().time() + _SETUP_S
        while not reading.done() and asyncio.get_running_loop().time() < end:
            with contextlib.suppress(TimeoutError):
                await asyncio.wait_for(self._inbox.get(), _LOOK_S)
