"""The really trained model, loaded once a session."""

from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from redis.asyncio import Redis

from bot.quiet import quiet_rasa
from helpline.channel import Channel
from helpline.conversation.log import Conversations
from helpline.conversation.records import Audience, Author, Body, Draft, Kind, Triage
from helpline.ids import ConversationId, MessageId, new_message_id
from helpline.language import Language
from helpline.logs import configure_logging
from helpline.risk import RiskLevel
from helpline.sentences import sentences
from helpline.settings import Settings
from helpline.vault.keyring import Vault

if TYPE_CHECKING:
    from bot.dialogue import Dialogue, Reply
    from bot.worker import Worker
    from helpline.conversation.inbox import Effects


@pytest.fixture(scope="session")
def dialogue(trained_model: Path) -> "Dialogue":
    # As the bot process begins: at its own defaults Rasa prints every text.
    configure_logging("bot")
    quiet_rasa()
    from bot.dialogue import Dialogue

    return Dialogue.load(trained_model)


@pytest.fixture
def conversations(redis: Redis, settings: Settings) -> Conversations:
    vault = Vault.from_settings(settings.master_key, settings.index_key)
    return Conversations(redis, vault, settings.cell, settings.policy)


SECRET = "the caller wrote Zanzibar"


class Talk:
    """A caller speaking with the dialogue, turn by turn, as the worker lets them."""

    def __init__(self, dialogue: "Dialogue", language: Language) -> None:
        self._dialogue = dialogue
        self.language = language
        self.record: bytes | None = None
        self.waiting = False
        self.level = 0

    async def say(self, text: str) -> "tuple[list[Reply], Effects]":
        return await self._turn(text, None)

    async def press(self, choice: str) -> "tuple[list[Reply], Effects]":
        return await self._turn(None, choice)

    async def _turn(self, text: str | None, choice: str | None) -> "tuple[list[Reply], Effects]":
        from bot.dialogue import Heard

        slots: dict[str, Any] = {
            "language": self.language.value, "channel": "web", "waiting": self.waiting, "risk_level": self.level
        }  # fmt: skip
        self._dialogue.begin(ConversationId("a" * 24), self.record, slots)
        heard = Heard(new_message_id(), text, choice, {"language": self.language.value})
        replies = await self._dialogue.hear(heard)
        self.record, effects = self._dialogue.end()
        self.language = effects.language or self.language
        self.waiting = self.waiting or effects.ask_human
        return replies, effects


@pytest.fixture
def talk(dialogue: "Dialogue") -> Talk:
    return Talk(dialogue, Language.EN)


def caller_writes(text: str, language: Language = Language.EN, message_id: str = "", level: int = 0) -> Draft:
    body = Body(text=text, triage=Triage(language, 1.0, RiskLevel(level)), language=language)
    id = MessageId(message_id) if message_id else new_message_id()
    return Draft(id, Kind.MESSAGE, Author.CALLER, Audience.BOTH, body)


def caller_presses(choice: str) -> Draft:
    return Draft(new_message_id(), Kind.CHOICE, Author.CALLER, Audience.BOTH, Body(choice=choice))


def break_action(dialogue: "Dialogue", name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """From now on this custom action fails, with a text in its message that must not be seen anywhere."""

    def broken(*_: object) -> list[dict[str, Any]]:
        raise RuntimeError(SECRET)

    monkeypatch.setitem(dialogue._actions._executor.actions, name, broken)


@pytest.fixture
def worker(conversations: "Conversations", dialogue: "Dialogue") -> "Worker":
    from bot.worker import Worker

    return Worker(conversations, dialogue)


@pytest.fixture
async def id(conversations: Conversations) -> ConversationId:
    return (await conversations.open(Channel.WEB, Language.EN)).id


async def answers(conversations: Conversations, id: ConversationId) -> list[str]:
    return [
        entry.body.text or "" for entry in await conversations.read(id, limit=1000) if entry.author is Author.ASSISTANT
    ]


def sentence(name: str, language: Language = Language.EN) -> str:
    return sentences().say(language, name)
