"""Written conversations played through the dialogue, and put down as text for people to read."""

from collections.abc import AsyncIterator, Iterator

import msgspec
import yaml

from bot.dialogue import Dialogue, Heard, Reply
from bot.slots import CHANNEL, LANGUAGE, LEVEL, WAITING
from helpline.channel import Channel
from helpline.choices import title_of
from helpline.conversation.inbox import Effects
from helpline.ids import ConversationId, MessageId
from helpline.language import Language
from helpline.sentences import sentences
from helpline.settings import PROJECT

SOURCE = PROJECT / "data" / "transcripts" / "conversations.yml"
FOLDER = PROJECT / "docs" / "transcripts"
_ISOLATION = dict.fromkeys((0x2068, 0x2069))
"""Marks that keep a number in place on a screen; in a file they only look odd."""


class Step(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What the caller writes or presses, and what the answer must hold."""

    hears: tuple[str, ...]
    say: dict[Language, str] | None = None
    press: str | None = None
    doors: tuple[str, ...] = ()


class Scene(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A whole conversation, for every language."""

    name: str
    steps: tuple[Step, ...]


class Exchange(msgspec.Struct, frozen=True):
    """One step as it went."""

    step: Step
    caller: str
    replies: list[Reply]
    effects: Effects


def scenes() -> list[Scene]:
    return msgspec.convert(yaml.safe_load(SOURCE.read_text("utf-8")), list[Scene])


async def play(dialogue: Dialogue, scene: Scene, language: Language) -> AsyncIterator[Exchange]:
    """The scene, turn by turn, as the worker takes turns."""
    record, waiting = None, False
    for number, step in enumerate(scene.steps):
        text = step.say[language] if step.say else None
        slots = {LANGUAGE: language.value, CHANNEL: Channel.WEB.value, WAITING: waiting, LEVEL: 0}
        dialogue.begin(ConversationId("transcript"), record, slots)
        heard = Heard(MessageId(str(number)), text, step.press, {"language": language.value})
        replies = await dialogue.hear(heard)
        record, effects = dialogue.end()
        waiting = waiting or effects.ask_human
        caller = text or f"[{title_of(step.press or '', sentences(), language)}]"
        yield Exchange(step, caller, replies, effects)


async def transcript(dialogue: Dialogue, language: Language) -> str:
    """All scenes of a language, as Markdown."""
    parts = [
        f"# {language.own_name}",
        "Written by `helpline transcripts`: data/transcripts/conversations.yml, played through the trained assistant.",
    ]
    for scene in scenes():
        parts.append(f"## {scene.name.capitalize()}")
        async for exchange in play(dialogue, scene, language):
            parts += _put_down(exchange)
    return "\n\n".join(parts) + "\n"


def _put_down(exchange: Exchange) -> Iterator[str]:
    yield f"> **{exchange.caller}**"
    for reply in exchange.replies:
        yield reply.text.translate(_ISOLATION).replace("\n", "  \n")
        if reply.buttons:
            yield " ".join(f"`[{button.title}]`" for button in reply.buttons)
    if exchange.effects.exclusions:
        yield f"*(kept out: {', '.join(exchange.effects.exclusions)})*"
    if exchange.effects.ask_human:
        yield "*(in line for a counsellor)*"
