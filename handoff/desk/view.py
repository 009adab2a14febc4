"""What a counsellor's screen gets: serialised only here, in the counsellor's language where the helpline itself speaks."""

import itertools
from enum import StrEnum

import msgspec
import structlog

from handoff.queue.steps import Waiting
from helpline.channel import Channel
from helpline.choices import title_of
from helpline.conversation.callback import Callback
from helpline.conversation.records import Audience, Author, Conversation, Entry, Kind, Line, Match
from helpline.ids import ConversationId, EntryId, MessageId
from helpline.language import Language
from helpline.sentences import MissingSentence, Sentences
from telephony.window import is_open

_log = structlog.get_logger()
_UNKNOWN = "desk-entry-unknown"


_SENT = {
    "sent": "sent", "delivered": "delivered", "read": "read", "undelivered": "failed", "failed": "failed",
    "canceled": "failed", "suppressed": "suppressed",
}  # fmt: skip
"""What a counsellor has to know of Twilio's words; all others are still on their way."""


class Presence(StrEnum):
    """Whether the caller is there."""

    HERE = "here"
    AWAY = "away"
    LEFT_QUICKLY = "left_quickly"
    ENDED = "ended"


class Row(msgspec.Struct, frozen=True):
    """A waiting conversation. No text: content is for whoever takes it."""

    id: ConversationId
    level: int
    language: str
    channel: str
    categories: list[str]
    arrival: int
    presence: Presence
    asked: bool
    callback: str
    """"text" or "call": how the caller wants to be reached; "" = at the page."""


class Guest(msgspec.Struct, frozen=True):
    """Who takes part beside the holder."""

    name: str
    part: str


class Facts(msgspec.Struct, frozen=True):
    """A conversation on the counsellor's screen.

    `part`: hold, or listen, whisper or join in a colleague's. `holder`: the colleague's name; `transfer_to`: who is asked to
    take it over.
    """

    id: ConversationId
    epoch: int
    level: int
    language: str
    channel: str
    categories: list[str]
    created: int
    arrival: int | None
    presence: Presence
    asked: bool
    writing: bool
    part: str
    holder: str
    transfer_to: str
    guests: list[Guest]
    callback: Callback | None
    sent: dict[EntryId, str]
    """By text: what became of each entry; accepted, sent, delivered, read, failed or suppressed."""
    window_closed: bool
    """By WhatsApp: only the prepared message can be sent."""
    line: Line
    muted: bool


class Others(msgspec.Struct, frozen=True):
    """The colleagues around a conversation, by name."""

    holder: str = ""
    transfer_to: str = ""
    guests: list[Guest] = []


class Part(msgspec.Struct, frozen=True, omit_defaults=True):
    """A stretch of text; one where a rule of triage fired says which danger."""

    text: str
    category: str = ""
    level: int = 0


class EntryView(msgspec.Struct, frozen=True):
    """An entry of the log. `message` is the sender's id, by which a sent reply finds its entry."""

    id: EntryId
    message: MessageId
    at: int
    author: Author
    kind: Kind
    parts: list[Part]
    language: str
    level: int
    categories: list[str]
    reasons: list[Part]
    untriaged: bool
    unsupported: str
    buttons: list[str]
    aside: bool
    """A counsellor wrote it for the desk alone."""
    media: list[str]
    """Kinds of what can be opened: image, audio, video, application."""


def presence(seen_ms: int, left: str, now_ms: int, present_s: int) -> Presence:
    """`seen_ms`: last sign of life; `left`: as the conversation keeps it."""
    if left == "quickly":
        return Presence.LEFT_QUICKLY
    if left:
        return Presence.ENDED
    return Presence.HERE if now_ms - seen_ms <= present_s * 1000 else Presence.AWAY


def row(waiting: Waiting, now_ms: int, present_s: int) -> Row:
    return Row(
        id=waiting.id,
        level=waiting.level,
        language=waiting.language,
        channel=waiting.channel,
        categories=_listed(waiting.categories),
        arrival=waiting.arrival,
        presence=presence(waiting.seen, waiting.left, now_ms, present_s),
        asked=waiting.asked,
        callback=waiting.callback,
    )


def facts(
    conversation: Conversation, now_ms: int, present_s: int, *, writing: bool, part: str, others: Others,
    sent: dict[EntryId, str],
) -> Facts:  # fmt: skip
    return Facts(
        id=conversation.id,
        epoch=conversation.epoch,
        level=int(conversation.level),
        language=conversation.language,
        channel=conversation.channel,
        categories=list(conversation.categories),
        created=conversation.created_ms,
        arrival=conversation.arrival_ms,
        presence=presence(conversation.seen_ms, conversation.left, now_ms, present_s),
        asked=conversation.asked_human,
        writing=writing,
        part=part,
        holder=others.holder,
        transfer_to=others.transfer_to,
        guests=others.guests,
        callback=conversation.callback,
        window_closed=not is_open(conversation.channel, conversation.texted_ms, now_ms),
        line=conversation.line,
        muted=conversation.muted,
        sent={entry: _SENT.get(state, "accepted") for entry, state in sent.items()},
    )


def entry_view(entry: Entry, sentences: Sentences, language: Language) -> EntryView | None:
    """The entry for a screen in `language`; None for what nobody reads."""
    if entry.kind in {Kind.EVENT, Kind.SCORE}:
        return None
    triage = entry.body.triage
    text = entry.body.text
    return EntryView(
        id=entry.id,
        message=entry.message_id,
        at=entry.at_ms,
        author=entry.author,
        kind=entry.kind,
        parts=_parts(text, triage.matches if triage else ())
        if text is not None
        else [_spoken(entry, sentences, language)],
        language=(triage.language if triage else entry.body.language or "") if text is not None else language,
        level=entry.level,
        categories=list(triage.categories) if triage else [],
        reasons=_reasons(text, triage.matches) if triage and text is not None else [],
        untriaged=triage.untriaged if triage else False,
        unsupported=(triage.unsupported or "") if triage else "",
        buttons=[button.title for button in entry.body.buttons],
        media=[one.type.partition("/")[0] for one in entry.body.media],
        aside=entry.audience is Audience.DESK and entry.author is Author.COUNSELLOR,
    )


def _spoken(entry: Entry, sentences: Sentences, language: Language) -> Part:
    """The helpline's own words, or those of a pressed button, in the reader's language."""
    body = entry.body
    try:
        if body.choice is not None:
            return Part(title_of(body.choice, sentences, language))
        return Part(sentences.say(language, body.sentence or _UNKNOWN, Channel.WEB, **body.args))
    except (MissingSentence, ValueError):
        # A neighbouring release may know sentences that this one doesn't.
        _log.warning("sentence_missing", entry=entry.id, language=language.value)
        return Part(sentences.say(language, _UNKNOWN))


def _parts(text: str, matches: tuple[Match, ...]) -> list[Part]:
    """The text cut where matches begin and end. Where several overlap, the gravest counts.

    Cut here and not in the browser: spans count code points, JavaScript counts UTF-16 units.
    """
    spans = [(one.start, one.end, one) for one in matches if one.start is not None and one.end is not None]
    cuts = sorted({0, len(text), *(min(at, len(text)) for start, end, _ in spans for at in (start, end))})
    parts: list[Part] = []
    for start, end in itertools.pairwise(cuts):
        over = [match for first, last, match in spans if first <= start and end <= last]
        gravest = max(over, key=lambda match: match.level, default=None)
        category, level = (gravest.category, gravest.level) if gravest else ("", 0)
        if parts and (parts[-1].category, parts[-1].level) == (category, level):
            parts[-1] = Part(parts[-1].text + text[start:end], category, level)
        else:
            parts.append(Part(text[start:end], category, level))
    return parts


def _reasons(text: str, matches: tuple[Match, ...]) -> list[Part]:
    """Why the message has its level: the words of a match in each place; none where the scorer judged the whole."""
    kept: list[Match] = []
    for one in matches:  # gravest first
        if not any(other.category == one.category and _overlap(one, other) for other in kept):
            kept.append(one)
    return [Part("" if one.start is None else text[one.start : one.end], one.category, one.level) for one in kept]


def _overlap(one: Match, other: Match) -> bool:
    if one.start is None or one.end is None or other.start is None or other.end is None:
        return one.start is other.start
    return one.start < other.end and other.start < one.end


def _listed(value: str) -> list[str]:
    return value.split(",") if value else []
