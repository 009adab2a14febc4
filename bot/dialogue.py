"""The dialogue engine: Rasa's Agent, embedded. No port, no store of its own; one call is one turn."""

import contextlib
import unicodedata
from pathlib import Path
from typing import Any

import msgspec
from rasa.core.agent import Agent
from rasa.core.channels.channel import CollectingOutputChannel, UserMessage
from rasa.core.lock_store import InMemoryLockStore
from rasa.shared.core.events import ActiveLoop, SlotSet
from rasa.utils.endpoints import EndpointConfig

from bot.actions_in_process import InProcessActions
from bot.slots import CHANNEL, LANGUAGE, REQUESTED, WAITING, effects_of
from bot.tracker import TurnTrackers
from helpline.channel import Channel
from helpline.choices import choice_of, offered_with, payload_of, title_of
from helpline.conversation.inbox import Effects
from helpline.conversation.records import Button
from helpline.ids import ConversationId
from helpline.language import DEFAULT, Language
from helpline.sentences import sentences

_LONGEST_TEXT = 2000
"""Code points that the classifier reads; triage has read the whole message before."""
_SLASHES = frozenset("/\u2044\u2215\uff0f")


_STALE = ("guiding", "keep_out_asked", "suicide_asked")
"""Slots that mean nothing any more once a counsellor has had the conversation."""


class Heard(msgspec.Struct, frozen=True):
    """One message or choice of the caller, as the dialogue takes it."""

    message_id: str
    text: str | None
    choice: str | None
    metadata: dict[str, Any]


class Reply(msgspec.Struct, frozen=True):
    """One utterance of the assistant."""

    text: str
    buttons: tuple[Button, ...] = ()


class BrokenTurn(Exception):
    """An action or a sentence failed. Rasa only logs that, and the caller would hear silence."""


class Dialogue:
    """Speaks with one caller at a time; everything it remembers goes in and out as a record."""

    def __init__(self, agent: Agent, actions: InProcessActions) -> None:
        self._agent = agent
        self._actions = actions
        self._trackers = TurnTrackers(agent.domain)
        # Both: left to itself, Rasa wraps the store in one that starts an empty conversation when the store fails.
        agent.tracker_store = self._trackers
        agent.processor.tracker_store = self._trackers
        self._sender: ConversationId | None = None

    @classmethod
    def load(cls, model: Path) -> "Dialogue":
        """Load a trained model; takes seconds."""
        actions = InProcessActions()
        agent = Agent.load(
            str(model),
            tracker_store=None,
            lock_store=InMemoryLockStore(),
            action_endpoint=actions,
            generator=EndpointConfig(type="bot.nlg.LocalisedResponses"),
        )
        return cls(agent, actions)

    async def warm_up(self) -> None:
        """One message in each language, so that no caller pays for the first use of anything."""
        for language in Language:
            self.begin(ConversationId("warm-up"), None, {"language": language.value})
            greeting = sentences().say(language, "choice-capabilities")
            # What is broken is told when a caller meets it; the rest of the assistant is worth having.
            with contextlib.suppress(BrokenTurn):
                await self.hear(Heard("warm-up", greeting, None, {"language": language.value}))
            self.end()

    def begin(self, sender: ConversationId, record: bytes | None, slots: dict[str, Any]) -> None:
        """Take up a conversation where `record` left it."""
        self._sender = sender
        self._trackers.begin(sender, record, {**slots, REQUESTED: None})

    async def hear(self, heard: Heard) -> list[Reply]:
        """The assistant's answers to one message.

        Raises:
            BrokenTurn: an action failed, or nothing was said and nothing requested.
        """
        read = _as_input(heard)
        if not read:
            return [self._nothing_to_read()]
        output = CollectingOutputChannel()
        self._actions.failed = False
        requested = self._requested()
        message = UserMessage(read, output, self._sender, message_id=heard.message_id, metadata=heard.metadata)
        await self._agent.handle_message(message)
        replies = [_reply(uttered) for uttered in output.messages if uttered.get("text")]
        if self._actions.failed or not (replies or len(self._requested()) > len(requested)):
            raise BrokenTurn
        return replies

    async def drop_question(self, *, suicide: bool = False) -> None:
        """Somebody else has spoken since: the open question is stale, and the next "yes" or "no" doesn't answer it.

        Args:
            suicide: they asked whether the caller thinks of ending their life, so that the next "yes" says that.
        """
        owed = suicide and self._slot("keep_out_asked") and not self._slot(WAITING)
        # Whoever was being asked who should not see it has asked for a person; the question doesn't come back.
        person = [SlotSet(REQUESTED, [*self._requested(), {"ask_human": True}])] if owed else []
        await self._forget(SlotSet("suicide_asked", True if suicide else None), *person)

    async def handed_back(self, language: Language) -> list[Reply]:
        """A counsellor has given the conversation back: open questions of before are stale."""
        await self._forget(*(SlotSet(name, None) for name in _STALE))
        said = "say_handoff_ended"
        buttons = tuple(Button(choice, title_of(choice, sentences(), language)) for choice in offered_with(said))
        return [Reply(sentences().say(language, said), buttons)]

    async def _forget(self, *slots: SlotSet) -> None:
        """Close the open form, and set these slots."""
        tracker = await self._trackers.retrieve(str(self._sender))
        if tracker is not None:
            events = [ActiveLoop(None), SlotSet("requested_slot", None), *slots]
            tracker.update_with_events(events, self._agent.domain)

    def apology(self, language: Language) -> Reply:
        """For a turn in which something broke: says so, and that a person can help."""
        human = Button("human", title_of("human", sentences(), language))
        return Reply(sentences().say(language, "say_fault"), (human,))

    def end(self) -> tuple[bytes, Effects]:
        """The record to commit and what the turn requested."""
        sender, requested = str(self._sender), self._requested()
        self._sender = None
        return self._trackers.end(sender), effects_of(requested)

    def _nothing_to_read(self) -> Reply:
        """For what Rasa would stumble over: nothing is left when all that nobody sees is gone."""
        language = Language(self._slot(LANGUAGE) or DEFAULT)
        channel = Channel(self._slot(CHANNEL) or Channel.WEB)
        return Reply(sentences().say(language, "say_nothing_to_read", channel))

    def _requested(self) -> list[dict[str, Any]]:
        return self._slot(REQUESTED) or []

    def _slot(self, name: str) -> Any:
        return self._trackers.slot(str(self._sender), name)


def _as_input(heard: Heard) -> str:
    if heard.choice is not None:
        return payload_of(heard.choice)
    return as_text(heard.text or "")


def as_text(text: str) -> str:
    """A caller's text for Rasa, which obeys "/intent" and "/restart": it never looks like one.

    Rasa strips whatever Unicode calls a space before it looks, so all of that goes, and all that no one sees.
    """
    start = next((index for index, sign in enumerate(text) if not _is_dropped(sign)), len(text))
    return text[start : start + _LONGEST_TEXT].rstrip()


def _is_dropped(sign: str) -> bool:
    return sign in _SLASHES or sign.isspace() or unicodedata.category(sign) in {"Cc", "Cf"}


def _reply(uttered: dict[str, Any]) -> Reply:
    buttons = tuple(Button(choice_of(button["payload"]), button["title"]) for button in uttered.get("buttons") or [])
    return Reply(uttered["text"], buttons)
