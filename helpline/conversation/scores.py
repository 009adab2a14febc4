"""What triage found in a message after it was stored: an entry of its own, because nothing in the log is ever changed."""

from collections.abc import Iterable

import msgspec

from helpline.conversation.records import Audience, Author, Body, Draft, Entry, Kind, Triage
from helpline.ids import EntryId, MessageId


def score_of(message: MessageId, entry: EntryId, triage: Triage) -> Draft:
    """The later score of a caller's message that was stored as untriaged; whoever comes second stores nothing.

    Args:
        message, entry: of the message that was scored.
    """
    body = Body(triage=triage, entry=entry)
    return Draft(MessageId(f"score:{message}"), Kind.SCORE, Author.HELPLINE, Audience.DESK, body)


def scored(entry: Entry, scores: Iterable[Entry]) -> Entry:
    """The entry as if its later score, where one is among `scores`, had been there when it was stored."""
    for score in scores:
        if score.body.entry == entry.id and score.body.triage is not None:
            triage = score.body.triage
            body = msgspec.structs.replace(entry.body, triage=triage)
            return msgspec.structs.replace(entry, level=int(triage.level), body=body)
    return entry
