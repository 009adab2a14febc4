"""Which language a message is in."""

import pytest

from helpline.language import Language
from triage.engine import TriageEngine


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("my supervisor keeps touching me", "en"),
        ("hello", "en"),
        ("mon chef me harcèle", "fr"),
        ("merci", "fr"),
        ("mi jefe me acosa", "es"),
        ("ayuda", "es"),
        ("مديري يتحرش بي", "ar"),
        ("领导骚扰我", "zh"),
        ("主管騷擾我", "zh"),
        ("начальник пристает ко мне", "ru"),
        ("ana mesh 3arfa a3mel eh", "ar"),
        ("wo bu zhidao zenme ban", "zh"),
        ("ya ne znayu chto delat", "ru"),
    ],
)
def test_the_six_and_their_romanised_forms(text: str, language: str, engine: TriageEngine) -> None:
    found = engine.triage(text)
    assert (found.language, found.unsupported) == (language, None)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("мій начальник мене домагається", "uk"),
        ("رئیس من هر روز مرا اذیت می کند", "fa"),
        ("میرا باس مجھے ہراساں کرتا ہے", "ur"),
        ("上司がセクハラします", "ja"),
        ("상사가 저를 성희롱해요", "ko"),
        ("Meu chefe está me assediando e não sei o que fazer", "pt"),
        ("Mein Chef belästigt mich ständig im Büro", "de"),
        ("bosi wangu ananisumbua kila siku kazini", "sw"),
        ("አለቃዬ ያስቸግረኛል", "am"),
    ],
)
def test_another_language_is_named(text: str, code: str, engine: TriageEngine) -> None:
    found = engine.triage(text)
    assert found.unsupported == code
    assert found.language in Language


def test_an_explicit_choice_wins(engine: TriageEngine) -> None:
    found = engine.triage("hello", language=Language.RU)
    assert (found.language, found.language_confidence) == (Language.RU, 1.0)


@pytest.mark.parametrize("text", ["👍", "12", "", "ok"])
def test_a_text_that_says_nothing_of_its_language_keeps_the_previous_one(text: str, engine: TriageEngine) -> None:
    previous = Language.AR if text != "ok" else Language.EN
    assert engine.triage(text, previous=previous).language == previous


def test_detection_is_the_same_every_time(engine: TriageEngine) -> None:
    assert len({engine.triage("no se que decir help").language_confidence for _ in range(5)}) == 1
