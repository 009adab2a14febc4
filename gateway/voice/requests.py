"""What a webhook of a call brings: whose call it is, its turn, and what we put into the address ourselves."""

import re

from helpline.conversation.log import NoConversation
from helpline.ids import ConversationId, CounsellorId
from helpline.language import DEFAULT, Language
from telephony.door import Parameters

_SID = re.compile(r"[0-9A-Za-z]{1,64}")
_ID = re.compile(r"[0-9a-f]{24}")


def sid_of(parameters: Parameters) -> str:
    """Twilio's id of the call. Raises `NoConversation` where there is none."""
    sid = parameters.get("CallSid")
    if not _SID.fullmatch(sid):
        raise NoConversation("missing")
    return sid


def turn_of(parameters: Parameters) -> int:
    return number_of(parameters, "turn")


def number_of(parameters: Parameters, name: str) -> int:
    """A number in the address; 0 for anything else."""
    told = parameters.query.get(name, "0")
    return int(told) if told.isascii() and told.isdecimal() and len(told) < 7 else 0


def conversation_of(parameters: Parameters) -> ConversationId:
    """Of the address. Raises `NoConversation`."""
    return ConversationId(_id(parameters, "conversation"))


def counsellor_of(parameters: Parameters) -> CounsellorId:
    """Of the address. Raises `NoConversation`."""
    return CounsellorId(_id(parameters, "who"))


def language_of(parameters: Parameters) -> Language:
    """Of the address: that of a counsellor's own screen."""
    told = parameters.query.get("language", "")
    return Language(told) if told in set(Language) else DEFAULT


def _id(parameters: Parameters, name: str) -> str:
    id = parameters.query.get(name, "")
    if not _ID.fullmatch(id):
        raise NoConversation("missing")
    return id
