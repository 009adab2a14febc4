"""How dangerous a message sounds, for whoever talks with the assistant outside the helpline (`rasa shell`, tests).

In the helpline the gateway has read the message before, and the store has acted on it: what it found comes as metadata and is
passed on. Without metadata the message is read here, by the very engine of `triage/`. Either way it is in the parsed message:

    "risk": {"level": 3, "categories": ["suicide"], "language": "fr"}
"""

import os
from pathlib import Path
from typing import Any

from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.shared.nlu.constants import TEXT
from rasa.shared.nlu.training_data.message import Message

from bot.slots import RISK, risk_in, risk_of
from helpline.settings import PROJECT
from triage.engine import TriageEngine


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.INTENT_CLASSIFIER, is_trainable=False)
class RiskTriage(GraphComponent):
    """Sets a message's `risk`; computed once, wherever that is."""

    @classmethod
    def create(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
    ) -> "RiskTriage":
        return cls()

    def __init__(self) -> None:
        self._engine: TriageEngine | None = None

    def process(self, messages: list[Message]) -> list[Message]:
        for message in messages:
            found = risk_in(message.get("metadata"))
            text = message.get(TEXT)
            if found is None and text and not text.startswith("/"):
                read = self._ready().triage(text)
                found = risk_of(read.language, read.level, read.categories)
            if found is not None:
                message.set(RISK, found, add_to_output=True)
        return messages

    def _ready(self) -> TriageEngine:
        # Only when it is needed: the helpline's worker never pays for it.
        if self._engine is None:
            self._engine = TriageEngine.load(Path(os.environ.get("HELPLINE_HOME") or PROJECT / "var"))
        return self._engine
