"""The classifier without Rasa."""

import pickle

import numpy as np
import pytest

from bot.components.intent_model import IntentModel

TEXTS = {
    "greet": ["hello there", "good morning", "bonjour", "hola", "你好", "привет"],
    "ask_anonymous_report": [
        "can i report anonymously",
        "signaler anonymement",
        "denunciar anonimo",
        "匿名举报",
        "анонимно",
    ],
    "disclose_bullying": [
        "my boss insults me",
        "mon chef m'insulte",
        "mi jefe me insulta",
        "老板骂我",
        "шеф унижает меня",
    ],
}


@pytest.fixture(scope="module")
def model() -> IntentModel:
    pairs = [(text, intent) for intent, texts in TEXTS.items() for text in texts]
    return IntentModel.fit([text for text, _ in pairs], [intent for _, intent in pairs])


def test_probabilities_add_up_to_one(model: IntentModel) -> None:
    found = model.probabilities(["good morning", ""], sharpness=1.0)
    assert found.shape == (2, 3)
    assert np.allclose(found.sum(axis=1), 1)


def test_what_has_no_known_word_favours_hardly_any_intent(model: IntentModel) -> None:
    assert model.probabilities(["\U0001f600"], sharpness=1.0).max() < 0.6


def test_a_concept_learnt_in_other_languages_is_understood_in_this_one(model: IntentModel) -> None:
    """No letter of these words occurs in the training texts of that intent."""
    best = model.scores(["مديري شتمني", "بلاغ مجهول"]).argmax(axis=1)
    assert [model.intents[index] for index in best] == ["disclose_bullying", "ask_anonymous_report"]


def test_a_stored_model_says_the_same(model: IntentModel) -> None:
    again = pickle.loads(pickle.dumps(model))
    assert np.allclose(again.scores(["my boss"]), model.scores(["my boss"]), atol=1e-3)
