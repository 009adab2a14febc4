"""Which of the 45 intents a message is: one linear model for all six languages.

Features are character n-grams within words and word n-grams of the folded text, so that spellings, inflections, scripts and
romanised forms need no rules of their own. Why this and not DIET: docs/decisions/006-intent-classifier.md.
"""

from typing import Any

import joblib
import numpy as np
from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.nlu.classifiers.classifier import IntentClassifier as RasaIntentClassifier
from rasa.shared.nlu.constants import INTENT, TEXT
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData
from scipy.special import softmax
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.linear_model import SGDClassifier
from sklearn.pipeline import FeatureUnion, Pipeline

from triage.text import fold

_FILE = "intents.joblib"


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.INTENT_CLASSIFIER, is_trainable=True)
class IntentClassifier(GraphComponent, RasaIntentClassifier):
    """Sets a message's `intent` and `intent_ranking` with probabilities that add up to 1."""

    @staticmethod
    def get_default_config() -> dict[str, Any]:
        return {"alpha": 3e-6, "characters": [1, 5], "words": [1, 2], "sharpness": 1.0, "ranking": 10}

    def __init__(
        self, config: dict[str, Any], storage: ModelStorage, resource: Resource, model: Pipeline | None = None
    ) -> None:
        self._config = config
        self._storage = storage
        self._resource = resource
        self._model = model

    @classmethod
    def create(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
    ) -> "IntentClassifier":
        return cls(config, model_storage, resource)

    @classmethod
    def load(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
        **kwargs: Any,
    ) -> "IntentClassifier":
        with model_storage.read_from(resource) as folder:
            # A pickle: only models that this machine or its release pipeline trained are ever loaded (SECURITY.md).
            return cls(config, model_storage, resource, joblib.load(folder / _FILE))

    def train(self, training_data: TrainingData) -> Resource:
        examples = [example for example in training_data.intent_examples if example.get(TEXT)]
        self._model = _pipeline(self._config)
        self._model.fit(
            [readable(example.get(TEXT)) for example in examples], [example.get(INTENT) for example in examples]
        )
        with self._storage.write_to(self._resource) as folder:
            joblib.dump(self._model, folder / _FILE, compress=1)
        return self._resource

    def process(self, messages: list[Message]) -> list[Message]:
        for message in messages:
            text = message.get(TEXT)
            if text and self._model is not None:
                ranking = self._ranking(text)
                message.set(INTENT, ranking[0], add_to_output=True)
                message.set("intent_ranking", ranking, add_to_output=True)
        return messages

    def process_training_data(self, training_data: TrainingData) -> TrainingData:
        self.process(training_data.training_examples)
        return training_data

    def _ranking(self, text: str) -> list[dict[str, Any]]:
        assert self._model is not None  # noqa: S101 -- both callers have looked
        probabilities = softmax(self._config["sharpness"] * self._model.decision_function([readable(text)])[0])
        best = np.argsort(-probabilities)[: self._config["ranking"]]
        return [{"name": str(self._model.classes_[index]), "confidence": float(probabilities[index])} for index in best]


def readable(text: str) -> str:
    """What the features are taken from: folded words with one space between."""
    return " ".join(fold(text))


def _pipeline(config: dict[str, Any]) -> Pipeline:
    characters = TfidfVectorizer(
        analyzer="char_wb", ngram_range=tuple(config["characters"]), min_df=2, sublinear_tf=True, dtype=np.float32
    )
    words = TfidfVectorizer(
        token_pattern=r"\S+",  # noqa: S106 -- a regular expression
        ngram_range=tuple(config["words"]),
        min_df=1,
        sublinear_tf=True,
        dtype=np.float32,
    )
    # Logistic regression by stochastic gradient: as accurate here as lbfgs, at a thirtieth of its time.
    model = SGDClassifier(loss="log_loss", alpha=config["alpha"], max_iter=20, tol=None, random_state=1, n_jobs=2)
    return Pipeline([("features", FeatureUnion([("characters", characters), ("words", words)])), ("model", model)])
