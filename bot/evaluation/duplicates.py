"""Near-duplicates between held-out and training texts of intents (`triage/evaluation/duplicates.py` says what that is)."""

from bot.evaluation.texts import held_out, training_examples
from helpline.language import Language
from triage.evaluation.duplicates import Duplicate, duplicates


def held_out_duplicates() -> list[Duplicate]:
    """Of `data/dev` and `data/eval` with `data/nlu`, language by language."""
    examples = training_examples()
    found: list[Duplicate] = []
    for language in Language:
        training = [example.text for example in examples if example.language is language]
        texts = {
            f"{name}/{language.value}.jsonl:{number}": line.text
            for name in ("dev", "eval")
            for number, line in enumerate(held_out(name, language), start=1)
        }
        found += duplicates(texts, training)
    return found
