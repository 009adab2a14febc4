"""Commands for reviewers: the conversation map, the script of a language, the doctor's look at the directory."""

import shutil
from datetime import date
from pathlib import Path

import pytest
import yaml
from click.testing import CliRunner

from helpline.avenues.directory import FOLDER
from helpline.cli.conversation_map import TARGET, generated
from helpline.cli.doctor import avenue_findings
from helpline.cli.script import command as script
from helpline.settings import PROJECT

TODAY = date(2026, 3, 1)


def test_the_conversation_map_is_up_to_date() -> None:
    assert TARGET.read_text("utf-8") == generated(), "run `helpline conversation`"


def test_every_intent_rule_and_form_is_on_the_map() -> None:
    content = generated()
    domain = yaml.safe_load((PROJECT / "domain" / "conversation.yml").read_text("utf-8"))
    assert [intent for intent in domain["intents"] if f"i_{intent}([" not in content] == []
    assert [form for form in domain["forms"] if f"{form}{{{{" not in content] == []
    assert "data/" in content.partition("\n\n")[2]


def test_the_script_is_printed_in_the_language_asked_for() -> None:
    said = CliRunner().invoke(script, ["ru"])
    assert said.exit_code == 0
    assert "Здравствуйте" in said.output
    assert CliRunner().invoke(script, ["de"]).exit_code == 2


@pytest.fixture
def root(tmp_path: Path) -> Path:
    shutil.copytree(FOLDER / "example", tmp_path / "example")
    return tmp_path


def change(root: Path, **values: object) -> None:
    path = root / "example" / "ethics.yml"
    path.write_text(yaml.safe_dump(yaml.safe_load(path.read_text("utf-8")) | values), "utf-8")


def test_the_doctor_lists_contacts_that_are_not_shown(root: Path) -> None:
    old = {
        "how": "phone", "value": "1234", "source": "https://example.org", "example": False,
        "verified_on": date(2025, 1, 1), "expires_on": date(2025, 6, 1),
    }  # fmt: skip
    change(root, contacts=[old])
    found = [one for one in avenue_findings("example", root, TODAY) if "ethics" in one.sentence]
    assert [(one.good, one.sentence) for one in found] == [
        (False, "a contact of the avenue ethics is not shown: expired")
    ]


def test_the_doctor_takes_an_example_for_what_it_is() -> None:
    assert {one.good for one in avenue_findings("example", today=TODAY)} == {True, None}


def test_the_doctor_says_what_is_wrong_with_a_directory(root: Path) -> None:
    change(root, kind="friendly")
    found = list(avenue_findings("example", root))
    assert [one.good for one in found] == [False]
    assert "ethics.yml" in found[0].sentence


def test_the_doctor_lists_what_has_no_words(root: Path) -> None:
    path = root / "example" / "organisation.yml"
    held = yaml.safe_load(path.read_text("utf-8"))
    path.write_text(yaml.safe_dump(held | {"entities": [*held["entities"], "atlantis"]}), "utf-8")
    found = [one.sentence for one in avenue_findings("example", root) if one.good is False]
    assert len(found) == 6
    assert all("choice-org-atlantis" in one for one in found)
