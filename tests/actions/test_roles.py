"""Who somebody says they are, in passing, and no one else they speak of."""

import pytest
import yaml

from actions.roles import role_in
from helpline.avenues.answers import Role
from helpline.avenues.directory import FOLDER
from helpline.language import Language

LISTED = yaml.safe_load((FOLDER / "roles.yml").read_text("utf-8"))


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("Hello, I'm an intern and my boss shouts at me", Role.INTERN),
        ("JE SUIS STAGIAIRE, et mon chef me touche", Role.INTERN),
        ("Soy consultora y me acosan", Role.CONSULTANT),
        ("أنا متطوعة وأتعرض للتحرش", Role.VOLUNTEER),
        ("我是难民，有人要我用性换食物", Role.BENEFICIARY),
        ("Я стажер, начальник меня унижает", Role.INTERN),
        ("i am a contractor here", Role.CONTRACTOR),
    ],
)
def test_a_role_told_in_passing_is_understood(text: str, role: Role) -> None:
    assert role_in(text) is role


@pytest.mark.parametrize(
    "text",
    ["", "🙈", "the intern was shouted at", "my intern cries", "I am not an intern", "an intern told me", "一个实习生被骂了",
     "I am a consultant and I am an intern", "une stagiaire m'a raconté", "он стажёр"],
)  # fmt: skip
def test_somebody_elses_role_is_not_the_callers(text: str) -> None:
    assert role_in(text) is None


@pytest.mark.parametrize("role", LISTED)
def test_every_role_can_be_told_in_every_language(role: str) -> None:
    assert set(LISTED[role]) == set(Language)
    for language in Language:
        assert [phrase for phrase in LISTED[role][language] if role_in(phrase) is not Role(role)] == []
