"""How a caller reaches the helpline."""

from enum import StrEnum


class Channel(StrEnum):
    WEB = "web"
    SMS = "sms"
    WHATSAPP = "whatsapp"
    VOICE = "voice"
