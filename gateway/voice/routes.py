"""Webhooks of calls: /twilio/voice and below. Each answers well within Twilio's limit, whatever assistant and store do."""

import asyncio
from collections.abc import Awaitable, Callable

import structlog
from redis.exceptions import RedisError
from starlette.responses import Response
from starlette.routing import Route, WebSocketRoute
from twilio.twiml.voice_response import Dial

from gateway.parts import Parts
from gateway.twilio import Webhook, signed, signed_socket, twiml
from gateway.voice import conference
from gateway.voice.calls import Call, caller_number
from gateway.voice.relay import relayed
from gateway.voice.requests import conversation_of, sid_of, turn_of
from gateway.voice.speech import Leave, Voice
from gateway.voice.turns import Dialogue, Said, address, opening
from helpline.channel import Channel
from helpline.conversation.log import ConversationClosed, NoConversation
from helpline.conversation.records import Conversation, State
from helpline.language import DEFAULT, Language
from telephony.door import Parameters

ANSWER_S = 4.5
"""The longest until a webhook is answered; Twilio gives up after 15."""
_SAME_TURN_S = 4.0
_OVER = frozenset({"completed", "busy", "failed", "no-answer", "canceled"})

_log = structlog.get_logger()

Step = Callable[[Dialogue, Said], Awaitable[None]]


def answering(webhook: Webhook) -> Webhook:
    """Whatever goes wrong, or takes too long, a caller hears something, and is put through without us where we can."""

    async def safe(parts: Parts, parameters: Parameters) -> Response:
        try:
            async with asyncio.timeout(ANSWER_S):
                return await webhook(parts, parameters)
        except (TimeoutError, RedisError, OSError, NoConversation, ConversationClosed) as trouble:
            _log.warning("call_trouble", reason=type(trouble).__name__)
        except Exception:  # noqa: BLE001 -- a caller must never hear silence because of us
            _log.exception("call_failed")
        return twiml(trouble_document(parts, parameters))

    return safe


def trouble_document(parts: Parts, parameters: Parameters) -> str:
    """Without assistant and store: somebody on call by telephone, else a moment's patience and another try."""
    voice = Voice(parts.sentences, _language_of_number(parts, parameters))
    voice.say(voice.words("voice-trouble"))
    if parts.on_call:
        dial = Dial(timeout=30, caller_id=parameters.get("To") or None)
        dial.number(parts.on_call[0].number)
        voice.response.append(dial)
    voice.pause(3)
    voice.go_to(address(parts, "wait", turn=str(turn_of(parameters) + 1)))
    return str(voice)


async def incoming(parts: Parts, parameters: Parameters) -> Response:
    """Somebody calls. Always a new conversation; only a return code that is keyed leads to an earlier one."""
    sid = sid_of(parameters)
    call = await parts.calls.find(sid)
    if call is None:
        language = _language_of_number(parts, parameters)
        opened = await parts.conversations.open(Channel.VOICE, language)
        call = await parts.calls.begin(sid, opened.id)
        if call.stands.conversation == opened.id:
            await parts.conversations.append(opened.id, opening())
        else:  # the same call at the same moment
            await parts.conversations.shred(opened.id)

    async def step(dialogue: Dialogue, said: Said) -> None:
        dialogue.menu(said.turn + 1)

    return await _once(parts, call, parameters, "menu-first", step)


def once(what: str, step: Step) -> Webhook:
    """A webhook of a call that goes on; the same turn again gets the same answer."""

    async def webhook(parts: Parts, parameters: Parameters) -> Response:
        call = await parts.calls.find(sid_of(parameters))
        if call is None:
            return await incoming(parts, parameters)
        return await _once(parts, call, parameters, what, step)

    return webhook


async def _once(parts: Parts, call: Call, parameters: Parameters, what: str, step: Step) -> Response:
    said = _said(parameters)
    name = f"{what}:{said.turn}"
    # A call that was moved comes with another count. No turn is used twice: what is said in it would be taken for known.
    call = call.now(turn=max(call.stands.turn + 1, said.turn))
    if not await parts.calls.take_turn(call.sid, name):
        return await _same_again(parts, call, name, said)
    before = call.stands.conversation
    conversation = await parts.conversations.get(before)
    dialogue = Dialogue(parts, call, conversation, caller_number(parameters.get("From")))
    await step(dialogue, said._replace(turn=call.stands.turn))
    document = str(dialogue.voice)
    await parts.calls.keep(dialogue.call)
    await parts.calls.keep_answer(call.sid, name, before, document)
    await _seen(parts, dialogue.conversation)
    return twiml(document)


async def _same_again(parts: Parts, call: Call, name: str, said: Said) -> Response:
    """The turn is being answered, or was: its own answer, else a moment's patience."""
    end = asyncio.get_running_loop().time() + _SAME_TURN_S
    while asyncio.get_running_loop().time() < end:
        document = await parts.calls.answer(call.sid, name, call.stands.conversation)
        if document is not None:
            return twiml(document)
        await asyncio.sleep(0.1)
    conversation = await parts.conversations.get(call.stands.conversation)
    voice = Voice(parts.sentences, conversation.language)
    voice.say(voice.words("voice-moment"))
    voice.go_to(address(parts, "wait", turn=str(said.turn + 1)))
    return twiml(str(voice))


async def _seen(parts: Parts, conversation: Conversation) -> None:
    if conversation.state is not State.CLOSED:
        await parts.conversations.seen(conversation.id)


async def _menu(dialogue: Dialogue, said: Said) -> None:
    await dialogue.language_chosen(said)


async def _talk(dialogue: Dialogue, said: Said) -> None:
    await dialogue.talk(said)


async def _wait(dialogue: Dialogue, said: Said) -> None:
    await dialogue.waited(said.turn)


async def _code(dialogue: Dialogue, said: Said) -> None:
    await dialogue.code_keyed(said)


async def _call_back(dialogue: Dialogue, said: Said) -> None:
    await dialogue.call_back_within(said)


async def _relay_ended(dialogue: Dialogue, said: Said) -> None:
    """For what the dialogue left its WebSocket; or that failed, and the call goes on by Gather."""
    why, _, id = said.why.partition(":")
    match why if id == dialogue.conversation.id else "":
        case Leave.MENU:
            dialogue.menu(said.turn + 1)
        case Leave.CODE:
            dialogue.ask_code("voice-code", said.turn)
        case Leave.CALL_BACK:
            dialogue.ask_when(said.turn)
        case Leave.PERSON:
            await dialogue.speak(said.turn)
        case _:
            await dialogue.unrelayed(said.turn)


async def _back(dialogue: Dialogue, said: Said) -> None:
    """The counsellor's line has ended; the caller is in line again, or it is over."""
    await dialogue.parts.legs.came_back(dialogue.conversation.id)
    if dialogue.conversation.state is State.CLOSED:
        dialogue.voice.say(dialogue.voice.words("voice-goodbye"))
        dialogue.voice.hang_up()
        return
    if dialogue.conversation.state is not State.HUMAN:  # else a colleague has it already
        dialogue.voice.say(dialogue.voice.words("voice-person-left"))
    await dialogue.speak(said.turn)


async def status(parts: Parts, parameters: Parameters) -> Response:
    """The call has ended: the caller is gone; the place in line and the return code stay."""
    call = await parts.calls.find(sid_of(parameters))
    if call is not None and parameters.get("CallStatus") in _OVER:
        try:
            await parts.conversations.left(call.stands.conversation, "ended", call.sid)
        except (NoConversation, ConversationClosed):
            _log.info("call_over_already")
        await parts.calls.end(call)
    return Response(status_code=204)


async def called(parts: Parts, parameters: Parameters) -> Response:
    """Somebody answers the call they asked for; nothing is said of us before they have pressed a key."""
    id = conversation_of(parameters)
    conversation = await parts.conversations.get(id)
    voice = Voice(parts.sentences, conversation.language)
    answer = address(parts, "called-answer", turn="1")
    await parts.calls.begin(sid_of(parameters), id, said=await parts.conversations.newest(id), bind=False)
    for _ in range(2):
        gather = voice.response.gather(input="dtmf", action=answer, method="POST", num_digits=1, timeout=8)
        voice.say(voice.words("callback-call"), gather)
    voice.hang_up()
    return twiml(str(voice))


async def _called(dialogue: Dialogue, said: Said) -> None:
    if said.digits != "1":
        dialogue.voice.hang_up()
        return
    await dialogue.parts.sessions.go_on_by_call(dialogue.conversation.id, dialogue.call.sid)
    await dialogue.parts.callbacks.reached(dialogue.conversation.id)
    await dialogue.speak(said.turn, closing="voice-listening")


async def on_call(parts: Parts, parameters: Parameters) -> Response:
    """Somebody on call is rung up: how many need them, and 1 says that they are coming."""
    place, count = _place(parts, parameters), parameters.query.get("count", "1")
    voice = Voice(parts.sentences, parts.on_call[place - 1].languages[0])
    answer = address(parts, "on-call-answer", place=str(place))
    for _ in range(3):
        gather = voice.response.gather(input="dtmf", action=answer, method="POST", num_digits=1, timeout=5)
        voice.say(voice.words("on-call-call", count=int(count) if count.isdecimal() else 1), gather)
    voice.hang_up()
    return twiml(str(voice))


async def on_call_answer(parts: Parts, parameters: Parameters) -> Response:
    place = _place(parts, parameters)
    voice = Voice(parts.sentences, parts.on_call[place - 1].languages[0])
    if parameters.get("Digits") == "1":
        await parts.escalation.acknowledge(place)
        voice.say(voice.words("on-call-thanks"))
    voice.hang_up()
    return twiml(str(voice))


def _place(parts: Parts, parameters: Parameters) -> int:
    place = parameters.query.get("place", "")
    if not place.isdecimal() or not 1 <= int(place) <= len(parts.on_call):
        raise NoConversation("missing")
    return int(place)


async def fallback(parts: Parts, parameters: Parameters) -> Response:
    return twiml(trouble_document(parts, parameters))


def _said(parameters: Parameters) -> Said:
    return Said(
        turn=turn_of(parameters),
        digits=parameters.get("Digits").strip(),
        speech=parameters.get("SpeechResult"),
        heard=parameters.query.get("heard", ""),
        finished_on=parameters.get("FinishedOnKey"),
        why=parameters.get("HandoffData") if parameters.get("SessionStatus") == "ended" else "",
    )


def _language_of_number(parts: Parts, parameters: Parameters) -> Language:
    to = parameters.get("To")
    return parts.numbers.of(to, Channel.VOICE).language if to else DEFAULT


def _route(path: str, webhook: Webhook) -> Route:
    return Route(f"/voice{path}", signed(answering(webhook)), methods=["POST"])


ROUTES = [
    _route("", incoming),
    _route("/called", called),
    _route("/called-answer", once("called-answer", _called)),
    _route("/on-call", on_call),
    _route("/on-call-answer", on_call_answer),
    _route("/menu", once("menu", _menu)),
    _route("/turn", once("turn", _talk)),
    _route("/wait", once("wait", _wait)),
    _route("/call-back", once("call-back", _call_back)),
    _route("/relay-ended", once("relay-ended", _relay_ended)),
    WebSocketRoute("/voice/relay", signed_socket(relayed)),
    _route("/code", once("code", _code)),
    _route("/back", once("back", _back)),
    *(_route(path, webhook) for path, webhook in conference.WEBHOOKS.items()),
    _route("/status", status),
    _route("/fallback", fallback),
]
