"""A caller's text on its way into a conversation: which one, what it answers, what cannot be read."""

from typing import Any

from gateway.parts import Parts
from gateway.sms.hours import hours_said
from gateway.sms.requests import Inbound
from gateway.wording import fold, person_words
from helpline.choices import typed
from helpline.conversation.buttons import choices_of
from helpline.conversation.log import Conversations, open_entry
from helpline.conversation.records import Audience, Author, Body, Conversation, Draft, Kind, State
from helpline.conversation.sessions import UnknownCode
from helpline.ids import FIRST_ENTRY, ConversationId, MessageId
from helpline.language import Language
from helpline.vault.return_code import NotACode

_LOOKED_AT = 30
_HUMAN = "human"


async def take(parts: Parts, text: Inbound) -> None:
    """Store it where it belongs.

    Raises:
        NoConversation, ConversationClosed, LogFull, Refused, RedisError.
    """
    if await _came_back_by_code(parts, text):
        return
    opened = await parts.texts.open(text.channel, text.ours, text.peer, _first_language(parts, text))
    conversation = await parts.conversations.get(opened.id)
    if opened.new:
        await _say(parts, opened.id, "notice-opening", MessageId("opening"))
    elif conversation.channel is not text.channel:
        # An answer to a message that was asked for on the page.
        await parts.texts.move(opened.id, text.channel, text.ours, text.peer)
        await parts.callbacks.reached(opened.id)
        conversation = await parts.conversations.get(opened.id)
    if text.media:
        await _take_media(parts, opened.id, text)
    if text.text.strip():
        if not await hours_said(parts, conversation, text):
            again = await _take_words(parts, conversation, text)
            if conversation.last_in != FIRST_ENTRY and not again:  # a second text
                await _say(parts, opened.id, "notice-discretion", MessageId("discretion"))
    elif not text.media:
        await _say(parts, opened.id, "notice-no-media", MessageId(f"media:{text.sid}"))


async def _take_media(parts: Parts, id: ConversationId, text: Inbound) -> None:
    """Refused, or by setting named to the counsellor; the assistant never sees it."""
    if parts.settings.media != "counsellor" or not text.shown:
        await _say(parts, id, "notice-no-media", MessageId(f"media:{text.sid}"))
        return
    body = Body(sentence="notice-media", args={"count": len(text.shown)}, media=text.shown)
    draft = Draft(MessageId(f"shown:{text.sid}"), Kind.NOTICE, Author.HELPLINE, Audience.DESK, body)
    await parts.conversations.append(id, draft)
    await _say(parts, id, "notice-media-passed", MessageId(f"media:{text.sid}"))


async def _came_back_by_code(parts: Parts, text: Inbound) -> bool:
    """A return code opens its conversation here and ends the way before; whether the text was one."""
    try:
        id = await parts.sessions.find_code(text.text)
    except NotACode:
        return False
    except UnknownCode:
        opened = await parts.texts.open(text.channel, text.ours, text.peer, _first_language(parts, text))
        if opened.new:
            await _say(parts, opened.id, "notice-opening", MessageId("opening"))
        await _say(parts, opened.id, "error-unknown-code", MessageId(f"code:{text.sid}"))
        return True
    await parts.texts.move(id, text.channel, text.ours, text.peer, by_code=True)
    await _say(parts, id, "notice-resumed", MessageId(f"code:{text.sid}"))
    return True


async def _take_words(parts: Parts, conversation: Conversation, text: Inbound) -> bool:
    """Returns whether this very text was there before."""
    message_id = MessageId(text.sid)
    choice = await _choice(parts, conversation, text.text)
    if choice is not None:
        accepted = await parts.intake.take_choice(conversation, message_id, choice)
    else:
        accepted = await parts.intake.take_text(conversation, message_id, text.text)
    # On the page a caller sees that no assistant runs and asks for a person; here nobody would answer at all.
    if accepted.state is State.BOT and parts.hub.house.bot == "away" and not accepted.duplicate:
        await parts.conversations.ask_human(conversation.id)
        await _say(parts, conversation.id, "notice-bot-away", MessageId("bot-away"))
    return accepted.duplicate


async def _choice(parts: Parts, conversation: Conversation, text: str) -> str | None:
    """The choice that a text answers: its number, its words, or the word for a person in any language."""
    if fold(text) in person_words():
        return _HUMAN
    offered = await _offered(parts.conversations, conversation)
    number = text.strip().strip(".)")
    if number.isdecimal() and len(number) <= 2 and 1 <= int(number) <= len(offered):
        return offered[int(number) - 1]
    return typed(text, offered, conversation.language)


async def _offered(conversations: Conversations, conversation: Conversation) -> tuple[str, ...]:
    """The choices that went out since the caller's last message; the newest of several."""
    raw: Any = await conversations.redis.xrevrange(conversations.keys.log(conversation.id), count=_LOOKED_AT)
    key = conversations.vault.unwrap(conversation.id, conversation.wrapped_key)
    for item in raw:
        entry = open_entry(key, conversation.id, item, frozenset({Audience.BOTH, Audience.CALLER}))
        if entry is None:
            continue
        if entry.author is Author.CALLER:
            return ()
        if found := choices_of(entry):
            return found
    return ()


def _first_language(parts: Parts, text: Inbound) -> Language:
    """Of the first words where they are surely one of ours, else the number's."""
    ours = parts.numbers.of(text.ours, text.channel).language
    return parts.intake.language_of(text.text, ours)


async def _say(parts: Parts, id: ConversationId, sentence: str, message_id: MessageId) -> None:
    draft = Draft(message_id, Kind.NOTICE, Author.HELPLINE, Audience.BOTH, Body(sentence=sentence))
    await parts.conversations.append(id, draft)
