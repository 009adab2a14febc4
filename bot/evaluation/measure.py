"""Puts the held-out texts to the assistant as it stands: the trained Rasa model and triage's language identification."""

from collections.abc import Sequence
from pathlib import Path
from typing import Protocol

import msgspec

from bot.evaluation.scores import Answer, Scores, scores
from bot.evaluation.texts import HeldOut, HeldOutSet, held_out
from helpline.conversation.records import Triage
from helpline.language import Language
from triage.engine import TriageEngine


class Understood(Protocol):
    """`bot.understanding.Intent`."""

    @property
    def name(self) -> str: ...
    @property
    def ranking(self) -> Sequence[dict[str, object]]: ...
    @property
    def asks_back(self) -> bool: ...


class Understands(Protocol):
    """`bot.understanding.Understanding`, or what stands for it in tests."""

    def parse(self, text: str, triage: Triage) -> Understood: ...


class Report(msgspec.Struct, frozen=True):
    """Everything that was measured. `curve`: language -> (examples per intent, accuracy), fewest first."""

    texts: HeldOutSet
    languages: dict[str, Scores]
    curve: dict[str, list[tuple[float, float]]] = {}


def report(name: HeldOutSet, home: Path) -> Report:
    """Measure all languages; trains the model first where there is none. `home` is HELPLINE_HOME."""
    from bot.understanding import Understanding

    engine, bot = TriageEngine.load(home), Understanding.load()
    texts = {language: held_out(name, language) for language in Language}
    return Report(
        name, {str(language): measure(bot, engine, language, lines) for language, lines in texts.items() if lines}
    )


def measure(bot: Understands, engine: TriageEngine, language: Language, lines: Sequence[HeldOut]) -> Scores:
    """One language's figures. The language is identified from the text alone, as in a conversation's first message."""
    return scores([_answer(bot, engine, language, line) for line in lines])


def _answer(bot: Understands, engine: TriageEngine, language: Language, line: HeldOut) -> Answer:
    triage = engine.triage(line.text)
    understood = bot.parse(line.text, triage)
    return Answer(
        wanted=line.intent,
        ranking=tuple(str(one["name"]) for one in understood.ranking),
        acted_on="nlu_fallback" if understood.asks_back else understood.name,
        language_right=triage.language is language,
        form=line.form,
        indirect=line.indirect,
    )
