"""What a counsellor's screen shows around the line and their conversations: questions to them, colleagues, what they lost."""

import msgspec

from handoff.desk.accounts import Accounts
from handoff.desk.view import Facts, Guest, Others, facts
from handoff.queue.concerns import Asked, Beside, Colleague, Concern, Concerns, Lost, Running
from handoff.queue.handovers import Handovers
from handoff.queue.steps import Counsellor
from helpline.channel import Channel
from helpline.conversation.log import Conversations, NoConversation
from helpline.conversation.records import Author, Conversation
from helpline.conversation.texts import Texts
from helpline.conversation.typing_signs import is_typing
from helpline.ids import ConversationId, CounsellorId

HOLD = "hold"
"""The part of whoever answers for a conversation; the others are `handoff.queue.handovers.Part`."""


class Question(msgspec.Struct, frozen=True):
    """Something the counsellor is asked: an offer, a transfer or an invitation to look at it together."""

    id: ConversationId
    what: str
    by: str
    until: int
    level: int
    language: str
    channel: str
    categories: list[str]


class Person(msgspec.Struct, frozen=True):
    """A colleague at a desk."""

    id: str
    name: str
    state: str
    languages: list[str]


class Gone(msgspec.Struct, frozen=True):
    """A conversation that the counsellor lost while nothing was heard of them, and what became of it."""

    id: ConversationId
    at: int
    level: int
    language: str
    channel: str
    state: str


class Under(msgspec.Struct, frozen=True):
    """A conversation that a colleague holds, for a supervisor."""

    id: ConversationId
    holder: str
    level: int
    language: str
    channel: str
    since: int


class Around(msgspec.Struct, frozen=True):
    state: str
    asked: list[Question]
    colleagues: list[Person]
    lost: list[Gone]
    running: list[Under]
    """What colleagues hold; empty for whoever isn't a supervisor."""


async def around(concerns: Concerns, accounts: Accounts, counsellor: Counsellor, concern: Concern) -> Around:
    """The counsellor's concerns with names in place of ids."""
    running = await concerns.running(counsellor) if counsellor.supervisor else []
    ids = {
        *(one.by for one in concern.asked),
        *(one.id for one in concern.colleagues),
        *(one.holder for one in running),
    }
    names = await accounts.names(CounsellorId(id) for id in ids if id)
    return Around(
        state=concern.state.value,
        asked=[_question(one, names) for one in concern.asked],
        colleagues=[_person(one, names) for one in concern.colleagues],
        lost=[_gone(one) for one in concern.lost],
        running=[_under(one, names) for one in running],
    )


async def facts_of(
    at: Conversations,
    handovers: Handovers,
    accounts: Accounts,
    own: list[ConversationId],
    beside: list[Beside],
    now: int,
) -> list[Facts]:
    """The conversations on a counsellor's screen: their own, and those of colleagues in which they take part."""
    shown: list[Facts] = []
    for id, part in [*((id, HOLD) for id in own), *((one.id, one.part.value) for one in beside)]:
        try:
            conversation = await at.get(id)
        except NoConversation:
            continue
        others = await _others(handovers, accounts, conversation, part)
        writing = await is_typing(at.redis, at.cell, id, Author.CALLER)
        by_text = conversation.channel in {Channel.SMS, Channel.WHATSAPP}
        sent = await Texts(at).states(id) if by_text else {}
        shown.append(
            facts(conversation, now, at.policy.present_s, writing=writing, part=part, others=others, sent=sent)
        )
    return sorted(shown, key=lambda one: (one.created, one.id))


async def _others(handovers: Handovers, accounts: Accounts, conversation: Conversation, part: str) -> Others:
    guests = await handovers.guests(conversation.id)
    holder = conversation.counsellor if part != HOLD else None
    names = await accounts.names(CounsellorId(id) for id in (*guests, holder, conversation.transfer_to) if id)
    return Others(
        holder=names.get(holder or "", ""),
        transfer_to=names.get(conversation.transfer_to, ""),
        guests=[Guest(names.get(id, ""), how.value) for id, how in sorted(guests.items())],
    )


def _question(one: Asked, names: dict[str, str]) -> Question:
    return Question(
        id=one.id,
        what=one.what,
        by=names.get(one.by, ""),
        until=one.until,
        level=one.level,
        language=one.language,
        channel=one.channel,
        categories=_listed(one.categories),
    )


def _person(one: Colleague, names: dict[str, str]) -> Person:
    return Person(one.id, names.get(one.id, ""), one.state.value, _listed(one.languages))


def _gone(one: Lost) -> Gone:
    return Gone(one.id, one.at, one.level, one.language, one.channel, one.state.value)


def _under(one: Running, names: dict[str, str]) -> Under:
    return Under(one.id, names.get(one.holder, ""), one.level, one.language, one.channel, one.since)


def _listed(value: str) -> list[str]:
    return value.split(",") if value else []
