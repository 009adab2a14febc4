"""One tokenizer for six languages, the very one that triage reads with (`triage/text.py`)."""

from typing import Any

from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.nlu.tokenizers.tokenizer import Token, Tokenizer
from rasa.shared.nlu.training_data.message import Message

from triage.text import Text


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.MESSAGE_TOKENIZER, is_trainable=False)
class MultilingualTokenizer(Tokenizer):
    """Words of alphabetic scripts, single characters of Chinese; spelling, accents and letter variants folded."""

    @staticmethod
    def get_default_config() -> dict[str, Any]:
        return {"intent_tokenization_flag": False, "intent_split_symbol": "_", "token_pattern": None}

    def tokenize(self, message: Message, attribute: str) -> list[Token]:
        text = Text(message.get(attribute))
        return [Token(word, *text.span(index, index + 1)) for index, word in enumerate(text.words)]
