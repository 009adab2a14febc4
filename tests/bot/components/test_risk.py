"""Danger in the Rasa pipeline: passed on from the gateway where it read the message, else read here."""

from pathlib import Path
from typing import Any

import pytest
from rasa.shared.nlu.training_data.message import Message

from bot.components.risk import RiskTriage
from bot.slots import RISK, risk_of
from helpline.language import Language

SUICIDAL = {
    Language.EN: "I want to kill myself",
    Language.FR: "je veux me suicider",
    Language.ES: "quiero suicidarme",
    Language.AR: "أريد أن أنتحر",
    Language.ZH: "我想自杀",
    Language.RU: "я хочу покончить с собой",
}


@pytest.fixture
def component(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> RiskTriage:
    monkeypatch.setenv("HELPLINE_HOME", str(tmp_path))
    return RiskTriage()


def parsed(component: RiskTriage, text: str, metadata: dict[str, Any] | None = None) -> Any:
    (message,) = component.process([Message(data={"text": text, "metadata": metadata})])
    return message.get(RISK)


@pytest.mark.parametrize("language", Language)
def test_danger_is_recognised_where_nobody_read_the_message_before(component: RiskTriage, language: Language) -> None:
    found = parsed(component, SUICIDAL[language])
    assert found["level"] >= 3
    assert found["categories"] == ["suicide"]
    assert found["language"] == language


def test_what_the_gateway_found_is_passed_on_and_not_computed_again(
    component: RiskTriage, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(component, "_ready", lambda: pytest.fail("computed again"))
    found = risk_of(Language.FR, 2, ("retaliation",))
    assert parsed(component, SUICIDAL[Language.FR], {RISK: found}) == found


def test_a_button_is_no_text_to_read(component: RiskTriage) -> None:
    assert parsed(component, "/ask_human") is None
