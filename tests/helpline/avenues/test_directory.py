"""The directory is checked as it is read, and shows no contact that nobody has checked."""

import shutil
from datetime import date, timedelta
from pathlib import Path

import pytest
import yaml

from helpline.avenues.answers import Answers, Role
from helpline.avenues.directory import FOLDER, BadDirectory, Contact, Directory, load
from helpline.avenues.matching import rank
from helpline.avenues.telling import about
from helpline.channel import Channel
from helpline.choices import is_choice
from helpline.language import Language
from helpline.sentences import sentences

TODAY = date(2026, 3, 1)
SOURCE = "https://example.org/contacts"
VERIFIED = {
    "how": "phone", "value": "1234", "source": SOURCE, "example": False, "verified_on": TODAY,
    "expires_on": TODAY + timedelta(days=90),
}  # fmt: skip


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A copy of the shipped directory, to be spoilt."""
    shutil.copytree(FOLDER / "example", tmp_path / "example")
    return tmp_path


def change(root: Path, name: str, **values: object) -> None:
    path = root / "example" / f"{name}.yml"
    held = yaml.safe_load(path.read_text("utf-8")) | values
    path.write_text(yaml.safe_dump({key: value for key, value in held.items() if value is not None}), "utf-8")


@pytest.mark.parametrize("organisation", sorted(path.name for path in FOLDER.iterdir() if path.is_dir()))
def test_every_shipped_directory_is_in_order(organisation: str) -> None:
    assert load(organisation).avenues


def test_by_default_no_contact_is_shown() -> None:
    contacts = [contact for avenue in load("example").avenues for contact in avenue.contacts]
    assert contacts
    assert not any(contact.is_shown(TODAY + timedelta(days=ahead)) for contact in contacts for ahead in (0, 365, 3650))


SPOILT = [
    ("ethics", {"kind": "friendly"}, "kind"),
    ("ethics", {"surprise": 1}, "surprise"),
    ("ethics", {"serves": {"king": "yes"}}, "king"),
    ("ethics", {"serves": {}}, "serves nobody"),
    ("ethics", {"confidentiality": None}, "confidentiality"),
    ("ethics", {"leads": ["sorrow"]}, "sorrow is neither"),
    ("ombudsman", {"matters": ["assault"]}, "never for assault"),
    ("ethics", {"offices": {"atlantis": "X"}}, "atlantis is not an entity"),
    ("ethics", {"contacts": [{**VERIFIED, "verified_on": None}]}, "verified_on"),
    ("ethics", {"contacts": [{**VERIFIED, "expires_on": TODAY}]}, "expire within"),
    ("ethics", {"contacts": [{**VERIFIED, "expires_on": TODAY + timedelta(days=4000)}]}, "expire within"),
    ("ethics", {"contacts": [{**VERIFIED, "source": "somebody said so"}]}, "source"),
    ("ethics", {"contacts": [{**VERIFIED, "station": "atlantis"}]}, "atlantis"),
    ("organisation", {"order": ["ethics"]}, "every avenue"),
]


@pytest.mark.parametrize(("name", "values", "reason"), SPOILT)
def test_a_fault_is_told_with_file_and_reason(name: str, values: dict[str, object], reason: str, root: Path) -> None:
    change(root, name, **values)
    with pytest.raises(BadDirectory, match=rf"{name}\.yml: .*{reason}"):
        load("example", root)


def test_a_file_that_is_no_yaml_is_named(root: Path) -> None:
    (root / "example" / "ethics.yml").write_text("kind: [", "utf-8")
    with pytest.raises(BadDirectory, match=r"ethics\.yml"):
        load("example", root)


def test_an_organisation_without_a_folder_is_named(root: Path) -> None:
    with pytest.raises(BadDirectory, match="atlantis"):
        load("atlantis", root)


@pytest.mark.parametrize(
    ("changed", "shown"),
    [({}, True), ({"example": True}, False), ({"verified_on": None}, False), ({"expires_on": None}, False),
     ({"expires_on": TODAY}, False), ({"verified_on": TODAY + timedelta(days=1)}, False)],
)  # fmt: skip
def test_a_contact_is_shown_only_while_it_is_verified(changed: dict[str, object], shown: bool) -> None:
    contact = Contact(**{**VERIFIED, **changed})  # type: ignore[arg-type]
    assert contact.is_shown(TODAY) is shown


def told(directory: Directory, answers: Answers, avenue: str, today: date = TODAY) -> str:
    fit = next(fit for fit in rank(directory, answers) if fit.avenue.id == avenue)
    return "\n".join(
        sentences().say(Language.EN, line, Channel.SMS, **words) for line, words in about(fit, answers, today)
    )


def test_a_verified_contact_is_told_with_its_date_and_an_expired_one_is_not(root: Path) -> None:
    change(root, "ethics", contacts=[VERIFIED])
    directory, staff = load("example", root), Answers(who=Role.STAFF)
    assert "1234 (checked on 2026-03-01)" in told(directory, staff, "ethics")
    later = told(directory, staff, "ethics", TODAY + timedelta(days=91))
    assert "1234" not in later
    assert "no checked contact" in later


def test_a_contact_of_one_entity_or_station_is_told_to_those_there_only(root: Path) -> None:
    change(root, "ethics", contacts=[{**VERIFIED, "entity": "undp", "station": "geneva"}])
    directory = load("example", root)
    there = Answers(who=Role.STAFF, organisation="undp", station="geneva")
    elsewhere = Answers(who=Role.STAFF, organisation="undp", station="nairobi")
    assert "1234" in told(directory, there, "ethics")
    assert "1234" not in told(directory, elsewhere, "ethics")
    assert directory.depends_on_station(TODAY)
    assert not load("example").depends_on_station(TODAY)


def test_an_entitys_own_name_of_an_office_is_told() -> None:
    assert "OIAI" in told(load("example"), Answers(who=Role.STAFF, organisation="unicef"), "investigation")


def test_whoever_must_ask_first_is_told_so() -> None:
    directory = load("example")
    assert "ask first whether" in told(directory, Answers(who=Role.INTERN), "legal")
    assert "ask first whether" not in told(directory, Answers(who=Role.STAFF), "legal")


@pytest.mark.parametrize("language", list(Language))
def test_every_avenue_has_its_words_in_every_language(language: Language) -> None:
    directory = load("example")
    for role in [None, *Role]:
        for fit in rank(directory, Answers(who=role)):
            ids = [f"choice-avenue-{fit.avenue.id}", *fit.reasons, *(id for id, _ in about(fit, Answers(), TODAY))]
            assert [id for id in ids if not sentences().has(language, id)] == []


def test_every_answer_of_the_directory_is_a_button() -> None:
    organisation = load("example").organisation
    wanted = [
        *(f"org-{one}" for one in organisation.entities),
        *(f"station-{one}" for one in organisation.stations),
        *(f"keep-out-at-{one}" for one in organisation.stations),
        *(f"keep-out-{one}" for one in organisation.exclusions),
        *(f"avenue-{one}" for one in organisation.order),
    ]
    assert [one for one in wanted if not is_choice(one)] == []


def test_stale_contacts_are_listed_with_the_reason(root: Path) -> None:
    old = {**VERIFIED, "verified_on": TODAY - timedelta(days=90), "expires_on": TODAY}
    change(root, "ethics", contacts=[VERIFIED, old, {**VERIFIED, "example": True}])
    assert [why for avenue, why in load("example", root).stale(TODAY) if avenue == "ethics"] == ["expired", "example"]
