"""What becomes of a message that we sent. Twilio's reports come late, twice and out of order: a state is never taken back."""

from enum import StrEnum


class Sent(StrEnum):
    """Twilio's names, and `suppressed`: not sent, because the caller said STOP."""

    ACCEPTED = "accepted"
    SCHEDULED = "scheduled"
    QUEUED = "queued"
    SENDING = "sending"
    SENT = "sent"
    DELIVERED = "delivered"
    UNDELIVERED = "undelivered"
    FAILED = "failed"
    CANCELED = "canceled"
    READ = "read"
    SUPPRESSED = "suppressed"


RANK = {
    Sent.ACCEPTED: 0,
    Sent.SCHEDULED: 0,
    Sent.QUEUED: 1,
    Sent.SENDING: 2,
    Sent.SENT: 3,
    Sent.CANCELED: 4,
    Sent.UNDELIVERED: 4,
    Sent.FAILED: 4,
    Sent.SUPPRESSED: 4,
    Sent.DELIVERED: 5,
    Sent.READ: 6,
}
"""A higher one replaces a lower one. A telephone that has it outdoes a carrier that gave up."""


def sent_from(word: str) -> Sent | None:
    """None for a word of Twilio's that we don't know."""
    return Sent(word) if word in Sent.__members__.values() else None
