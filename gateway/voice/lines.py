"""What is new for a caller, in words to be spoken."""

from gateway.voice.speech import Voice
from helpline.channel import Channel
from helpline.choices import title_of
from helpline.conversation.buttons import choices_of
from helpline.conversation.log import Conversations
from helpline.conversation.records import Audience, Author, Entry, Kind
from helpline.ids import ConversationId, EntryId
from helpline.sentences import MissingSentence

FOR_CALLER = frozenset({Audience.BOTH, Audience.CALLER})
_MOST_KEYS = 6
_SKIP = "skip"


async def unheard(conversations: Conversations, id: ConversationId, after: EntryId) -> list[Entry]:
    """What the caller has not heard: not their own words, which are never read back."""
    entries = await conversations.read(id, after, FOR_CALLER)
    return [one for one in entries if one.author is not Author.CALLER and one.kind in {Kind.MESSAGE, Kind.NOTICE}]


def lines_of(entries: list[Entry], voice: Voice) -> tuple[list[str], tuple[str, ...]]:
    """Entries in words, each choice with its key; the keys answer the last question."""
    lines: list[str] = []
    offered: tuple[str, ...] = ()
    for entry in entries:
        if (words := _words(entry, voice)) is None:
            continue
        lines.append(words)
        if choices := _keyed(choices_of(entry)):
            offered = choices
    for key, choice in enumerate(offered, start=1):
        title = title_of(choice, voice.sentences, voice.language, Channel.VOICE)
        lines.append(voice.words("voice-choice", key=key, title=title))
    return lines, offered


def _words(entry: Entry, voice: Voice) -> str | None:
    body = entry.body
    try:
        if body.text is not None:
            return body.text
        return voice.words(body.sentence or "", **body.args)
    except MissingSentence:
        return None  # a neighbouring release may know more sentences


def _keyed(choices: tuple[str, ...]) -> tuple[str, ...]:
    """Those that get a key; all others can be spoken. A question that can be skipped can be skipped by key."""
    if len(choices) > _MOST_KEYS and choices[-1] == _SKIP:
        return (*choices[: _MOST_KEYS - 1], _SKIP)
    return choices[:_MOST_KEYS]
