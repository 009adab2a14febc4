"""Disguise and mass change nothing: the level is that of the plain text, in every language, and time stays bounded."""

import time
import unicodedata
from collections.abc import Callable

import pytest

from helpline.language import Language
from triage.engine import TriageEngine
from triage.text import Text

DANGER = {
    Language.EN: ["I want to kill myself", "he has a gun", "my husband beats me"],
    Language.FR: ["je veux me suicider", "il a un couteau", "mon mari me frappe"],
    Language.ES: ["quiero suicidarme", "tiene una pistola", "mi marido me pega"],
    Language.AR: ["بدي أنتحر", "معه مسدس", "زوجي يضربني"],
    Language.ZH: ["我想自杀", "他有枪", "老公打我"],
    Language.RU: ["я хочу покончить с собой", "у него пистолет", "муж избивает меня"],
}
FILLER = {
    Language.EN: "the budget of the next year ",
    Language.FR: "le budget de l'année prochaine ",
    Language.ES: "el presupuesto del año próximo ",
    Language.AR: "ميزانية السنة القادمة ",
    Language.ZH: "明年的预算，",
    Language.RU: "бюджет следующего года ",
}
MEGABYTE = 1_000_000
LONGEST_S = 30.0
"""For a megabyte on a slow, busy machine; what counts is that it is not minutes."""
_ZERO_WIDTH = "\u200b\u200d\u2060\ufeff"
_LATIN_TWINS = str.maketrans("aeopcxyi", "аеорсхуі")
_CYRILLIC_TWINS = str.maketrans("аеорсху", "aeopcxy")


def with_zero_widths(text: str) -> str:
    return "".join(sign + _ZERO_WIDTH[at % len(_ZERO_WIDTH)] for at, sign in enumerate(text))


def with_bidi_overrides(text: str) -> str:
    return f"\u202e{text[: len(text) // 2]}\u202c\u2066{text[len(text) // 2 :]}\u2069\u200f"


def with_homoglyphs(text: str) -> str:
    """Every other letter that has a twin in the other script."""
    table = _CYRILLIC_TWINS if any("\u0400" <= sign <= "\u04ff" for sign in text) else _LATIN_TWINS
    return "".join(sign.translate(table) if at % 2 else sign for at, sign in enumerate(text))


def full_width(text: str) -> str:
    return "".join(chr(ord(sign) + 0xFEE0) if "!" <= sign <= "~" else sign for sign in text).replace(" ", "\u3000")


def decomposed(text: str) -> str:
    return unicodedata.normalize("NFKD", text)


def presentation_forms(text: str) -> str:
    """Arabic as old programs store it: letters by their shape. Others: mathematical letters."""
    shapes = {"ا": "ﺍ", "ن": "ﻧ", "ت": "ﺘ", "ح": "ﺤ", "ر": "ﺮ", "ب": "ﺒ", "م": "ﻤ", "س": "ﺴ", "د": "ﺪ", "ض": "ﻀ"}
    letters = {chr(ord("a") + at): chr(0x1D5EE + at) for at in range(26)}
    return "".join((shapes | letters).get(sign, sign) for sign in text)


def shouted(text: str) -> str:
    return text.upper() + "!!!"


DISGUISES: list[Callable[[str], str]] = [
    with_zero_widths, with_bidi_overrides, with_homoglyphs, full_width, decomposed, presentation_forms, shouted,
]  # fmt: skip
languages = pytest.mark.parametrize("language", list(Language))


@languages
@pytest.mark.parametrize("disguise", DISGUISES, ids=lambda one: one.__name__)
def test_a_disguised_danger_has_the_level_and_categories_of_the_plain_one(
    disguise: Callable[[str], str], language: Language, engine: TriageEngine
) -> None:
    for text in DANGER[language]:
        plain, disguised = engine.triage(text), engine.triage(disguise(text))
        assert plain.level >= 3, text
        assert (disguised.level, disguised.categories) == (plain.level, plain.categories), text


@languages
@pytest.mark.parametrize("disguise", DISGUISES, ids=lambda one: one.__name__)
def test_a_disguise_makes_no_danger(disguise: Callable[[str], str], language: Language, engine: TriageEngine) -> None:
    assert engine.triage(disguise(FILLER[language] * 3)).level == 0


def within(seconds: float, work: Callable[[], object]) -> None:
    began = time.process_time()
    work()
    assert time.process_time() - began < seconds


@languages
@pytest.mark.timeout(120)
@pytest.mark.parametrize("at", ["beginning", "middle", "end"])
def test_danger_in_a_megabyte_is_found_in_bounded_time(at: str, language: Language, engine: TriageEngine) -> None:
    danger, mass = DANGER[language][0], FILLER[language] * (MEGABYTE // len(FILLER[language].encode()))
    middle = mass.index(FILLER[language], len(mass) // 2)
    place = {"beginning": 0, "middle": middle, "end": len(mass)}[at]
    text = f"{mass[:place]} {danger} {mass[place:]}"
    assert len(text.encode()) > 0.99 * MEGABYTE
    plain = engine.triage(danger)

    def found() -> None:
        assert engine.triage(text).level == plain.level

    within(LONGEST_S, found)


@languages
@pytest.mark.timeout(120)
def test_a_danger_repeated_without_end_is_read_in_bounded_time(language: Language, engine: TriageEngine) -> None:
    danger = DANGER[language][0]
    repeated = f"{danger} " * (MEGABYTE // len(danger.encode()))
    within(LONGEST_S, lambda: engine.triage(repeated))
    assert engine.triage(repeated).level >= engine.triage(danger).level


@languages
@pytest.mark.timeout(120)
def test_words_of_danger_shuffled_without_end_are_read_in_bounded_time(
    language: Language, engine: TriageEngine
) -> None:
    """No two parts alike, each full of the words that rules begin with: nothing can be skipped as read already."""
    words = [word for text in DANGER[language] for word in Text(text).words]
    many = (words[(at * at + at // 7) % len(words)] + (" " if at % 11 else f" {at} ") for at in range(60_000))
    text = "".join(many)
    within(LONGEST_S, lambda: engine.triage(text))


@languages
@pytest.mark.timeout(120)
def test_a_danger_drowned_in_invisible_signs_is_found_in_bounded_time(language: Language, engine: TriageEngine) -> None:
    danger = DANGER[language][0]
    drowned = ("\u200b" * 20_000).join(danger)
    within(LONGEST_S, lambda: engine.triage(drowned))
    assert engine.triage(drowned).level == engine.triage(danger).level
