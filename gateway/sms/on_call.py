"""Somebody on call answers the alarm with 1: they are coming."""

import unicodedata

from gateway.parts import Parts
from gateway.sms.requests import Inbound


async def acknowledged(parts: Parts, text: Inbound) -> bool:
    """Whether the text is that answer. Whatever else somebody on call writes, they write as anybody."""
    said = text.text.strip().strip(".!")
    if len(said) != 1 or unicodedata.digit(said, None) != 1:
        return False
    place = next((n for n, person in enumerate(parts.on_call, start=1) if person.number == text.peer), None)
    if place is None:
        return False
    await parts.escalation.acknowledge(place)
    return True
