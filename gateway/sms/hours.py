"""The caller says in which hours texts may reach them: the word for hours with a time of day, then what time it is for them."""

from gateway.parts import Parts
from gateway.sms.requests import Inbound
from gateway.wording import fold, hours_words
from helpline.conversation.records import Audience, Author, Body, Conversation, Draft, Kind
from helpline.conversation.safe_hours import DAY, by_the_world, read_clock, read_window
from helpline.ids import MessageId


async def hours_said(parts: Parts, conversation: Conversation, text: Inbound) -> bool:
    """Whether the text was of this kind; then it is answered, and no part of the conversation."""
    index = parts.texts.index(text.channel, text.ours, text.peer)
    if (asked := await parts.texts.hours_asked(index)) is not None:
        local = read_clock(text.text)
        await parts.texts.ask_hours(index, None)
        if local is not None:
            await parts.texts.set_hours(index, by_the_world(asked, local, await parts.queue.now()))
            await _say(parts, conversation, text, "notice-hours-set", begins=_clock(asked[0]), ends=_clock(asked[1]))
            await _say(parts, conversation, text, "notice-hours-desk", Audience.DESK)
            return True
    word, _, rest = text.text.strip().partition(" ")
    window = read_window(rest)
    if fold(text.text) in hours_words():
        await _say(parts, conversation, text, "notice-hours-how")
    elif fold(word) not in hours_words() or window is None:
        return False  # "hours of unpaid work" is a message like any other
    elif (window[1] - window[0]) % DAY == 0:  # all day
        await parts.texts.set_hours(index, None)
        await _say(parts, conversation, text, "notice-hours-off")
    else:
        await parts.texts.ask_hours(index, window)
        await _say(parts, conversation, text, "notice-hours-now")
    return True


def _clock(minute: int) -> str:
    return f"{minute // 60}:{minute % 60:02}"


async def _say(
    parts: Parts,
    conversation: Conversation,
    text: Inbound,
    sentence: str,
    audience: Audience = Audience.BOTH,
    **args: str,
) -> None:
    message_id = MessageId(f"{sentence}:{text.sid}")
    draft = Draft(message_id, Kind.NOTICE, Author.HELPLINE, audience, Body(sentence=sentence, args={**args}))
    await parts.conversations.append(conversation.id, draft)
