"""The assistant's understanding alone, without a conversation: for `helpline triage`, evaluation and tests."""

import asyncio
from typing import Any

import msgspec

from bot.training import train
from helpline.conversation.records import Triage

_ASKS_BACK = "nlu_fallback"


class Intent(msgspec.Struct, frozen=True):
    """The likeliest intent and the classifier's ranking; `asks_back` when the dialogue would ask rather than act on it.

    The name is `nlu_fallback` only for what has no words at all.
    """

    name: str
    confidence: float
    ranking: list[dict[str, Any]]
    asks_back: bool = False


class Understanding:
    """Parses texts as the dialogue would."""

    def __init__(self, agent: Any) -> None:
        self._agent = agent

    @classmethod
    def load(cls) -> "Understanding":
        """Load the current model; trains it first where there is none. Rasa logs nothing: it would log texts."""
        from bot.quiet import quiet_rasa

        quiet_rasa()
        from rasa.core.agent import Agent

        return cls(Agent.load(str(train())))

    def parse(self, text: str, triage: Triage) -> Intent:
        """The intent of one text that triage has read. What looks like a command to Rasa is read as the text that it is."""
        from rasa.core.channels.channel import UserMessage

        from bot.dialogue import as_text
        from bot.slots import RISK, risk_of

        found = {RISK: risk_of(triage.language, triage.level, triage.categories)}
        parsed = asyncio.run(self._agent.processor.parse_message(UserMessage(as_text(text), metadata=found)))
        ranking = [one for one in parsed.get("intent_ranking") or [] if one["name"] != _ASKS_BACK]
        if not ranking:
            return Intent(_ASKS_BACK, 1.0, [], asks_back=True)
        best, asks_back = ranking[0], parsed["intent"].get("name") in (None, _ASKS_BACK)
        return Intent(best["name"], float(best["confidence"]), ranking, asks_back)
