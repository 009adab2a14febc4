"""What is to be played: who calls, who answers."""

import random
from collections.abc import Iterator

import msgspec

from helpline.language import Language


class Staff(msgspec.Struct, frozen=True):
    """So many counsellors who speak these languages."""

    languages: tuple[Language, ...]
    number: int


class Plan(msgspec.Struct, frozen=True):
    """An hour like many others. Times in minutes; `levels` and `languages` are shares that add up to 1."""

    calls_per_hour: float
    staff: tuple[Staff, ...]
    languages: dict[Language, float]
    levels: tuple[float, float, float, float, float] = (0.35, 0.3, 0.2, 0.1, 0.05)
    handling: float = 20.0
    patience: float = 30.0
    """How long, on average, somebody below level 3 waits before they give up; 0 = for ever."""
    capacity: int = 1
    """Conversations that one counsellor holds at once."""
    hours: float = 24.0
    warm_up: float = 2.0
    """Hours at the beginning that are played and not counted: nobody waits yet when the doors open."""


class Caller(msgspec.Struct, frozen=True):
    """Times in minutes since the beginning."""

    arrival: float
    handling: float
    patience: float
    level: int
    language: Language


def callers(plan: Plan, seed: int) -> Iterator[Caller]:
    """By chance: they come independently of one another (Poisson), and take an exponential time."""
    chance = random.Random(seed)
    at, end = 0.0, (plan.hours + plan.warm_up) * 60
    languages, shares = list(plan.languages), list(plan.languages.values())
    while (at := at + chance.expovariate(plan.calls_per_hour / 60)) < end:
        yield Caller(
            arrival=at,
            handling=chance.expovariate(1 / plan.handling),
            patience=chance.expovariate(1 / plan.patience) if plan.patience else float("inf"),
            level=chance.choices(range(5), plan.levels)[0],
            language=chance.choices(languages, shares)[0],
        )
