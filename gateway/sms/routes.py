"""Webhooks of text messages: /twilio/sms, /twilio/whatsapp, /twilio/status.

The answer says nothing: replies are sent through the outbox, where they are kept until Twilio has them.
"""

import structlog
from redis.exceptions import RedisError
from starlette.responses import Response
from starlette.routing import Route

from gateway.intake import Refused
from gateway.parts import Parts
from gateway.sms.on_call import acknowledged
from gateway.sms.requests import Inbound, Unreadable, inbound
from gateway.sms.talk import take
from gateway.twilio import signed, twiml
from gateway.wording import fold
from helpline.conversation.log import ConversationClosed, LogFull, NoConversation
from helpline.conversation.records import Audience, Author, Body, Draft, Kind
from helpline.ids import MessageId
from helpline.language import Language
from helpline.sentences import sentences
from telephony.door import Parameters
from telephony.states import RANK, sent_from

_log = structlog.get_logger()


async def message(parts: Parts, parameters: Parameters) -> Response:
    """A caller wrote. The same message again, also at the same moment, is one message."""
    try:
        text = inbound(parameters)
    except Unreadable:
        _log.warning("text_unreadable")
        return twiml()
    try:
        if text.opt_out or _silences(text):
            await _opt_out(parts, text)
        elif await acknowledged(parts, text):
            _log.info("on_call_acknowledged")
        else:
            await take(parts, text)
    except (ConversationClosed, NoConversation, LogFull, Refused) as refused:
        _log.info("text_not_taken", reason=type(refused).__name__)
    except (RedisError, OSError) as lost:
        # Twilio goes to the fallback address; a second try with the same SID is the same message.
        _log.warning("store_lost", exc_info=lost)
        return Response(status_code=503)
    return twiml()


def _silences(text: Inbound) -> bool:
    """The word by which a caller silences the line, in any language: nothing is answered, not even that."""
    said = fold(text.text)
    return any(said == fold(sentences().say(language, "text-silence-word")) for language in Language)


_TOLD = {"STOP": "notice-texts-stopped", "START": "notice-texts-resumed", "": "notice-texts-silenced"}


async def _opt_out(parts: Parts, text: Inbound) -> None:
    """Mirror what Twilio does: after STOP nothing goes out, until START. The counsellor sees both."""
    index = parts.texts.index(text.channel, text.ours, text.peer)
    if text.opt_out == "HELP":
        return  # Twilio answers it
    if not await parts.texts.stop(index, stopped=text.opt_out != "START"):
        return
    id = await parts.texts.of(index)
    if id is None:
        return
    sentence = _TOLD[text.opt_out]
    draft = Draft(MessageId(f"text:{text.sid}"), Kind.NOTICE, Author.HELPLINE, Audience.DESK, Body(sentence=sentence))
    await parts.conversations.append(id, draft)


async def status(parts: Parts, parameters: Parameters) -> Response:
    """What became of a message of ours. Late, double and unordered reports change nothing for the worse."""
    state = sent_from(parameters.get("MessageStatus") or parameters.get("SmsStatus"))
    sid = parameters.get("MessageSid") or parameters.get("SmsSid")
    if state is not None and sid.isalnum() and len(sid) <= 64:
        try:
            await parts.texts.note_sent(sid, state, RANK[state])
        except (RedisError, OSError) as lost:
            _log.warning("store_lost", exc_info=lost)
            return Response(status_code=503)
    return Response(status_code=204)


ROUTES = [
    Route("/sms", signed(message), methods=["POST"]),
    Route("/whatsapp", signed(message), methods=["POST"]),
    Route("/status", signed(status), methods=["POST"]),
]
