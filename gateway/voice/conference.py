"""Counsellors on the line: their telephone is rung up, the caller is put through to them, and what comes and goes.

Nobody is put through to an answering machine: whoever picks up presses a key first. In the browser no machine answers.
"""

import structlog
from redis.exceptions import RedisError
from starlette.responses import Response
from twilio.twiml.voice_response import Dial, VoiceResponse

from gateway.parts import Parts
from gateway.twilio import Webhook, twiml
from gateway.voice.requests import conversation_of, counsellor_of, language_of, number_of, sid_of, turn_of
from gateway.voice.speech import Voice
from gateway.voice.turns import address
from handoff.legs.steps import Leg
from handoff.queue.handovers import Part
from helpline.conversation.log import NoConversation
from helpline.ids import ConversationId
from telephony.calls import OVER
from telephony.door import Parameters

_log = structlog.get_logger()

_ASKED = 3
_UNANSWERED = frozenset({"no-answer", "failed"})
"""So ends the ring of a telephone in a browser that is closed or offline. Who declines ("busy") is not rung elsewhere."""
_ANNOUNCED = {"joined": "notice-second-person-joined", "left": "notice-second-person-left"}


async def bridge(parts: Parts, parameters: Parameters) -> Response:
    """The caller is put through to the counsellor, who is there already. The conference ends with the caller."""
    call = await parts.calls.find(sid_of(parameters))
    if call is None:
        raise NoConversation("missing")
    conversation = await parts.conversations.get(call.stands.conversation)
    voice = Voice(parts.sentences, conversation.language)
    back = address(parts, "back", turn=str(turn_of(parameters) + 1))
    _into(voice, parts, conversation.id, Dial(action=back, method="POST"), ends_with_them=True)
    return twiml(str(voice))


async def counsellor(parts: Parts, parameters: Parameters) -> Response:
    """A counsellor's telephone is picked up: by them, or by a machine?"""
    return await _is_it_you(parts, parameters, "counsellor-answer")


async def counsellor_answer(parts: Parts, parameters: Parameters) -> Response:
    voice = Voice(parts.sentences, language_of(parameters))
    id, epoch = conversation_of(parameters), number_of(parameters, "epoch")
    if not _is_there(parameters):
        voice.hang_up()
    elif await parts.legs.took(id, sid_of(parameters), epoch):
        _into(voice, parts, id, Dial())
    else:
        _taken(voice)
    return twiml(str(voice))


async def guest(parts: Parts, parameters: Parameters) -> Response:
    """A colleague who takes part is rung up."""
    return await _is_it_you(parts, parameters, "guest-answer")


async def guest_answer(parts: Parts, parameters: Parameters) -> Response:
    """They listen, are heard by the counsellor alone, or by both: as they take part at this moment."""
    voice = Voice(parts.sentences, language_of(parameters))
    id, who = conversation_of(parameters), counsellor_of(parameters)
    if not _is_there(parameters):
        voice.hang_up()
    elif not await parts.legs.guest_took(id, sid_of(parameters), who):
        _taken(voice)
    else:
        part = (await parts.handovers.guests(id)).get(who)
        coach = await parts.legs.counsellors_end(id) if part is Part.WHISPER else None
        # Who has left since their key hears nothing that they should not; their end is hung up.
        _into(voice, parts, id, Dial(), muted=part not in {Part.WHISPER, Part.JOIN}, coach=coach)
    return twiml(str(voice))


async def events(parts: Parts, parameters: Parameters) -> Response:
    """Who came into the conference, and who left it."""
    id, sid = conversation_of(parameters), sid_of(parameters)
    match parameters.get("StatusCallbackEvent"):
        case "participant-join":
            await parts.legs.joined(id, sid, parameters.get("ConferenceSid"))
        case "participant-leave":
            await parts.legs.go_back(id, await parts.legs.left(id, sid))
    return Response(status_code=204)


async def leg(parts: Parts, parameters: Parameters) -> Response:
    """A counsellor's telephone was not answered, or has been put down."""
    if parameters.get("CallStatus") in OVER and "epoch" in parameters.query:
        id, epoch = conversation_of(parameters), number_of(parameters, "epoch")
        is_unanswered = "softphone" in parameters.query and parameters.get("CallStatus") in _UNANSWERED
        if is_unanswered and await parts.legs.ask(id, Leg.TELEPHONE, epoch):
            return Response(status_code=204)
        await parts.legs.go_back(id, await parts.legs.over(id, sid_of(parameters), epoch))
    elif parameters.get("CallStatus") in OVER and "who" in parameters.query:  # a colleague who took part
        id = conversation_of(parameters)
        await parts.legs.go_back(id, await parts.legs.left(id, sid_of(parameters)))
    return Response(status_code=204)


async def held(parts: Parts, parameters: Parameters) -> Response:
    """What a caller hears while the counsellor holds the line."""
    conversation = await parts.conversations.get(conversation_of(parameters))
    voice = Voice(parts.sentences, conversation.language)
    voice.say(voice.words("voice-held"))
    voice.pause(12)
    voice.go_to(address(parts, "held", conversation=conversation.id))
    return twiml(str(voice))


async def announce(parts: Parts, parameters: Parameters) -> Response:
    """What all ends hear when a colleague whom the caller can hear comes or goes."""
    try:
        conversation = await parts.conversations.get(conversation_of(parameters))
    except (NoConversation, RedisError, OSError) as trouble:
        # What is said to who calls in a time of trouble would take these out of their talk.
        _log.warning("call_trouble", reason=type(trouble).__name__)
        return twiml(str(VoiceResponse()))
    voice = Voice(parts.sentences, conversation.language)
    if sentence := _ANNOUNCED.get(parameters.query.get("said", "")):
        voice.say(voice.words(sentence))
    return twiml(str(voice))


async def _is_it_you(parts: Parts, parameters: Parameters, answer: str) -> Response:
    voice = Voice(parts.sentences, language_of(parameters))
    here = address(parts, answer, **parameters.query)
    if "softphone" in parameters.query:  # a page, no answering machine
        voice.go_to(here)
        return twiml(str(voice))
    for _ in range(_ASKED):
        gather = voice.response.gather(input="dtmf", action=here, method="POST", num_digits=1, timeout=5)
        voice.say(voice.words("leg-call"), gather)
    voice.hang_up()
    return twiml(str(voice))


def _is_there(parameters: Parameters) -> bool:
    return "softphone" in parameters.query or parameters.get("Digits") == "1"


def _taken(voice: Voice) -> None:
    voice.say(voice.words("leg-gone"))
    voice.hang_up()


def _into(
    voice: Voice,
    parts: Parts,
    id: ConversationId,
    dial: Dial,
    *,
    ends_with_them: bool = False,
    muted: bool = False,
    coach: str | None = None,
) -> None:
    """Into the conference of a conversation, whose name is its id. Every end names the same address for what happens there."""
    dial.conference(
        id,
        beep="false",
        muted=muted,
        coach=coach,
        start_conference_on_enter=True,
        end_conference_on_exit=ends_with_them,
        jitter_buffer_size="small",
        status_callback=address(parts, "conference", conversation=id),
        status_callback_event="join leave end",
        status_callback_method="POST",
    )
    voice.response.append(dial)


WEBHOOKS: dict[str, Webhook] = {
    "/bridge": bridge,
    "/counsellor": counsellor,
    "/counsellor-answer": counsellor_answer,
    "/guest": guest,
    "/guest-answer": guest_answer,
    "/conference": events,
    "/leg": leg,
    "/held": held,
    "/announce": announce,
}
