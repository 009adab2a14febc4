"""What the log holds, typed. Bodies are sealed JSON; everything a script must see is a plain field (`store/keys.py`)."""

from enum import StrEnum
from typing import Any

import msgspec

from helpline.channel import Channel
from helpline.conversation.callback import Callback, callback_from
from helpline.ids import ConversationId, CounsellorId, EntryId, MessageId
from helpline.language import Language
from helpline.risk import RiskLevel
from helpline.store.values import as_text


class State(StrEnum):
    """Where a conversation is in its life. WAITING: in line, while the assistant keeps the caller company."""

    BOT = "bot"
    WAITING = "waiting"
    OFFERED = "offered"
    HUMAN = "human"
    PARKED = "parked"
    CLOSED = "closed"
    SHREDDED = "shredded"


class Line(StrEnum):
    """How a caller by telephone and their counsellor stand to each other."""

    NONE = ""
    """There is no call, or nobody has it."""
    RINGING = "ringing"
    """The counsellor's telephone rings, or they are being put through."""
    TALKING = "talking"
    HELD = "held"


class Audience(StrEnum):
    """Who may read an entry; serialisers allow-list by it."""

    CALLER = "caller"
    DESK = "desk"
    BOTH = "both"


class Kind(StrEnum):
    MESSAGE = "message"
    """Text somebody wrote, or that the assistant said."""
    CHOICE = "choice"
    """A button the caller pressed."""
    NOTICE = "notice"
    """The helpline itself speaking: a sentence id, put into words at delivery, in the reader's own language."""
    EVENT = "event"
    """Something the assistant has to know; nobody reads it."""
    SCORE = "score"
    """What triage found in a message after it was stored; shown at that message, to counsellors alone."""


class Author(StrEnum):
    CALLER = "caller"
    ASSISTANT = "assistant"
    COUNSELLOR = "counsellor"
    HELPLINE = "helpline"


class Match(msgspec.Struct, frozen=True):
    """Where a rule of triage fired. `start` and `end` are code points of the text as given; null for the scorer."""

    category: str
    level: int
    start: int | None
    end: int | None
    rule: str


class Triage(msgspec.Struct, frozen=True):
    """The result of triage of one message."""

    language: Language
    language_confidence: float
    level: RiskLevel
    categories: tuple[str, ...] = ()
    matches: tuple[Match, ...] = ()
    unsupported: str | None = None
    untriaged: bool = False
    """Triage failed or took too long: level 2 until the keeper has scored the message again."""


class Button(msgspec.Struct, frozen=True):
    """An answer offered for pressing. `choice` is an id of `helpline/choices.py`, never an intent."""

    choice: str
    title: str


class Media(msgspec.Struct, frozen=True):
    """A picture or recording that a caller sent: where Twilio has it. The content itself is never stored."""

    message: str
    id: str
    type: str


class Body(msgspec.Struct, frozen=True, omit_defaults=True):
    """The sealed part of an entry. Which fields are set follows from the entry's kind."""

    text: str | None = None
    choice: str | None = None
    sentence: str | None = None
    args: dict[str, str | int] = {}
    buttons: tuple[Button, ...] = ()
    triage: Triage | None = None
    language: Language | None = None
    event: str | None = None
    media: tuple[Media, ...] = ()
    entry: EntryId | None = None
    """Of a score: the message that was scored."""


class Draft(msgspec.Struct, frozen=True):
    """An entry before it is stored."""

    message_id: MessageId
    kind: Kind
    author: Author
    audience: Audience
    body: Body


class Entry(msgspec.Struct, frozen=True):
    """A stored entry, opened."""

    id: EntryId
    message_id: MessageId
    kind: Kind
    author: Author
    audience: Audience
    level: int
    body: Body

    @property
    def at_ms(self) -> int:
        """When Redis took it, in milliseconds since 1970."""
        return int(self.id.partition("-")[0])


class Conversation(msgspec.Struct, frozen=True):
    """The plain fields of a conversation at one moment."""

    id: ConversationId
    state: State
    epoch: int
    level: RiskLevel
    channel: Channel
    language: Language
    language_chosen: bool
    """The caller chose it; what they write in no longer changes it."""
    categories: tuple[str, ...]
    created_ms: int
    arrival_ms: int | None
    seen_ms: int
    """Last sign of life of the caller; 0 when they left."""
    left: str
    """"", "quickly" (quick exit) or "ended"."""
    asked_human: bool
    counsellor: CounsellorId | None
    cursor: EntryId
    last_in: EntryId
    exclusions: tuple[str, ...]
    skills: tuple[str, ...]
    transfer_to: str
    """The counsellor who is asked to take it over; "" = nobody."""
    callback: Callback | None
    texted_ms: int
    """The caller's last text message; 0 when they don't text."""
    line: Line
    muted: bool
    """The counsellor is heard by nobody."""
    wrapped_key: str


def conversation_from(id: ConversationId, fields: dict[str, str]) -> Conversation:
    """Read a conversation's hash, decoded to text."""
    return Conversation(
        id=id,
        state=State(fields["state"]),
        epoch=int(fields["epoch"]),
        level=RiskLevel(int(fields["level"])),
        channel=Channel(fields["channel"]),
        language=Language(fields["language"]),
        language_chosen=fields.get("chosen") == "1",
        categories=_listed(fields.get("categories")),
        created_ms=int(fields["created"]),
        arrival_ms=int(fields["arrival"]) if fields.get("arrival") else None,
        seen_ms=int(fields.get("seen") or 0),
        left=fields.get("left", ""),
        asked_human=fields.get("asked") == "1",
        counsellor=CounsellorId(fields["counsellor"]) if fields.get("counsellor") else None,
        cursor=EntryId(fields["cursor"]),
        last_in=EntryId(fields["last_in"]),
        exclusions=_listed(fields.get("exclusions")),
        skills=_listed(fields.get("skills")),
        transfer_to=fields.get("transfer_to", ""),
        callback=callback_from(fields),
        texted_ms=int(fields.get("texted") or 0),
        line=_line(fields),
        muted=fields.get("muted") == "1",
        wrapped_key=fields["dek"],
    )


def _line(fields: dict[str, str]) -> Line:
    if not fields.get("call") or fields["state"] != State.HUMAN or fields.get("bridged") == "0":
        return Line.NONE
    if not fields.get("leg") or fields.get("bridged") != "1":
        return Line.RINGING
    return Line.HELD if fields.get("held") == "1" else Line.TALKING


def _listed(value: str | None) -> tuple[str, ...]:
    return tuple(value.split(",")) if value else ()


def text_fields(raw: dict[Any, Any]) -> dict[str, str]:
    """A Redis hash as text, whether or not the client decodes."""
    return {as_text(name): as_text(value) for name, value in raw.items()}
