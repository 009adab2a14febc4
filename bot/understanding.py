"""The assistant's understanding alone, without a conversation: for `helpline triage`, evaluation and tests."""

import asyncio
from typing import Any

import msgspec

from bot.training import train
from helpline.language import Language


class Intent(msgspec.Struct, frozen=True):
    """The intent the assistant would act on, and the classifier's ranking."""

    name: str
    confidence: float
    ranking: list[dict[str, Any]]


class Understanding:
    """Parses texts as the dialogue would."""

    def __init__(self, agent: Any) -> None:
        self._agent = agent

    @classmethod
    def load(cls) -> "Understanding":
        """Load the current model; trains it first where there is none."""
        from rasa.core.agent import Agent

        return cls(Agent.load(str(train())))

    def parse(self, text: str, language: Language | None = None) -> Intent:
        """The intent of one text. What looks like a command to Rasa is read as the text that it is."""
        from bot.dialogue import as_text

        parsed = asyncio.run(self._agent.parse_message(as_text(text)))
        ranking = parsed.get("intent_ranking") or []
        name = parsed["intent"].get("name") or "nlu_fallback"
        return Intent(name, float(parsed["intent"].get("confidence") or 0.0), ranking)
