"""What a text's webhook says, typed."""

import re

import msgspec

from helpline.channel import Channel
from helpline.conversation.records import Media
from helpline.numbers import Peer, peer_of
from telephony.door import Parameters
from telephony.media import media_of

_WHATSAPP = "whatsapp:"
_SID = re.compile(r"[0-9A-Za-z]{1,64}")
STOP_WORDS = frozenset({"STOP", "UNSUBSCRIBE", "END", "QUIT", "STOPALL", "REVOKE", "OPTOUT", "CANCEL"})
"""Twilio's own; only as the single word (help.twilio.com, "Twilio support for opt-out keywords")."""
START_WORDS = frozenset({"START", "UNSTOP"})


class Unreadable(ValueError):
    """Signed by Twilio, but not a text that can be answered. Says nothing of it."""


class Inbound(msgspec.Struct, frozen=True):
    """A text. `opt_out`: "STOP", "START", "HELP" or ""."""

    sid: str
    channel: Channel
    ours: str
    peer: Peer
    text: str
    media: bool
    shown: tuple[Media, ...]
    """What of it a counsellor could be shown."""
    opt_out: str


def inbound(parameters: Parameters) -> Inbound:
    """Raises `Unreadable` for what has no id or nobody who could be answered."""
    sid = parameters.get("MessageSid") or parameters.get("SmsMessageSid") or parameters.get("SmsSid")
    sender, ours = parameters.get("From"), parameters.get("To")
    channel = Channel.WHATSAPP if sender.startswith(_WHATSAPP) else Channel.SMS
    peer = peer_of(sender)
    if peer is None or not _SID.fullmatch(sid) or not ours:
        raise Unreadable
    text = parameters.get("Body")
    count = parameters.get("NumMedia") or "0"
    other = bool(parameters.get("Latitude")) or parameters.get("MessageType", "text") not in {"", "text", "button"}
    media = (count.isdigit() and int(count) > 0) or (other and not text.strip())
    return Inbound(
        sid=sid,
        channel=channel,
        ours=ours.removeprefix(_WHATSAPP),
        peer=peer,
        text=text,
        media=media,
        shown=media_of(parameters),
        opt_out=_opt_out(parameters, text),
    )


def _opt_out(parameters: Parameters, text: str) -> str:
    told = parameters.get("OptOutType").upper()
    word = text.strip().upper()
    if told == "STOP" or word in STOP_WORDS:
        return "STOP"
    if told == "START" or word in START_WORDS:
        return "START"
    return "HELP" if told == "HELP" else ""
