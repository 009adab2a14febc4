"""Figures from answers: accuracy with its interval, macro F1, confusions. Pure functions."""

from collections import Counter
from collections.abc import Callable, Sequence

import msgspec

from triage.evaluation.shares import Share, share


class Answer(msgspec.Struct, frozen=True):
    """What the assistant made of one held-out text. `ranking` is best first; `acted_on` what the dialogue would follow
    (`nlu_fallback` where it asks back)."""

    wanted: str
    ranking: tuple[str, ...]
    acted_on: str
    language_right: bool
    form: str
    indirect: bool

    @property
    def right(self) -> bool:
        return self.ranking[:1] == (self.wanted,)


class Confusion(msgspec.Struct, frozen=True):
    wanted: str
    taken_for: str
    count: int


class Scores(msgspec.Struct, frozen=True):
    """One language's report. `asked_back` and `misled`: the shares of texts on which the dialogue asks, or acts on a
    wrong intent."""

    accuracy: Share
    top_2: Share
    macro_f1: float
    language: Share
    asked_back: Share
    misled: Share
    confusions: list[Confusion]
    by_form: dict[str, Share]
    language_by_form: dict[str, Share]
    by_directness: dict[str, Share]
    by_intent: dict[str, Share]
    matrix: list[Confusion]
    """Every pair that occurs, the right ones too."""


def macro_f1(pairs: Sequence[tuple[str, str]]) -> float:
    """Mean F1 over the intents that were wanted; `pairs` are (wanted, taken for)."""
    wanted, taken, both = (
        Counter(a for a, _ in pairs),
        Counter(b for _, b in pairs),
        Counter(a for a, b in pairs if a == b),
    )
    return sum(2 * both[one] / (wanted[one] + taken[one]) for one in wanted) / len(wanted) if wanted else 0.0


def scores(answers: Sequence[Answer]) -> Scores:
    """All figures of one language."""
    pairs = [(answer.wanted, answer.ranking[0] if answer.ranking else "nlu_fallback") for answer in answers]
    matrix = [Confusion(*pair, count) for pair, count in Counter(pairs).most_common()]
    return Scores(
        accuracy=share(answer.right for answer in answers),
        top_2=share(answer.wanted in answer.ranking[:2] for answer in answers),
        macro_f1=macro_f1(pairs),
        language=share(answer.language_right for answer in answers),
        asked_back=share(answer.acted_on == "nlu_fallback" for answer in answers),
        misled=share(answer.acted_on not in ("nlu_fallback", answer.wanted) for answer in answers),
        confusions=[one for one in matrix if one.wanted != one.taken_for][:5],
        by_form=_by(answers, lambda answer: answer.form),
        language_by_form=_by(answers, lambda answer: answer.form, lambda answer: answer.language_right),
        by_directness=_by(answers, lambda answer: "indirect" if answer.indirect else "direct"),
        by_intent=_by(answers, lambda answer: answer.wanted),
        matrix=matrix,
    )


def _by(
    answers: Sequence[Answer], key: Callable[[Answer], str], hit: Callable[[Answer], bool] = lambda answer: answer.right
) -> dict[str, Share]:
    groups: dict[str, list[bool]] = {}
    for answer in answers:
        groups.setdefault(key(answer), []).append(hit(answer))
    return {name: share(groups[name]) for name in sorted(groups)}
