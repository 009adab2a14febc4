"""Gibberish is not an intent.

A classifier has to put its probability somewhere, and short meaningless text often looks certain. What has no letters, or no
word that resembles anything the assistant was taught, is "not understood", whatever the classifier says.
"""

from typing import Any

import msgspec
from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.shared.nlu.constants import INTENT, TEXT
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from triage.text import fold

_FILE = "vocabulary.json"
_FALLBACK = {"name": "nlu_fallback", "confidence": 1.0}
_STEM = 4
"""Letters of a word's beginning by which an inflected or misspelt form is still known."""


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.INTENT_CLASSIFIER, is_trainable=True)
class GibberishGuard(GraphComponent):
    """Stands after the classifier; replaces its verdict where there is nothing to judge."""

    def __init__(self, storage: ModelStorage, resource: Resource, stems: frozenset[str] = frozenset()) -> None:
        self._storage = storage
        self._resource = resource
        self._stems = stems

    @classmethod
    def create(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
    ) -> "GibberishGuard":
        return cls(model_storage, resource)

    @classmethod
    def load(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
        **kwargs: Any,
    ) -> "GibberishGuard":
        with model_storage.read_from(resource) as folder:
            return cls(model_storage, resource, frozenset(msgspec.json.decode((folder / _FILE).read_bytes())))

    def train(self, training_data: TrainingData) -> Resource:
        self._stems = frozenset(
            stem for example in training_data.intent_examples for stem in _stems(example.get(TEXT) or "")
        )
        with self._storage.write_to(self._resource) as folder:
            (folder / _FILE).write_bytes(msgspec.json.encode(sorted(self._stems)))
        return self._resource

    def process(self, messages: list[Message]) -> list[Message]:
        for message in messages:
            text = message.get(TEXT)
            if text is not None and not text.startswith("/") and not self._says_something(text):
                message.set(INTENT, dict(_FALLBACK), add_to_output=True)
                message.set("intent_ranking", [dict(_FALLBACK)], add_to_output=True)
        return messages

    def _says_something(self, text: str) -> bool:
        stems = _stems(text)
        return bool(stems) and any(stem in self._stems for stem in stems)


def _stems(text: str) -> list[str]:
    return [word[:_STEM] for word in fold(text) if any(sign.isalpha() for sign in word)]
