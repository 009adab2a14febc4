"""Every sentence is used somewhere, and none says what must never be said to somebody in distress."""

import re
from collections.abc import Iterator
from itertools import product

from helpline.avenues.answers import Answers, Matter, Place, Role, Wish
from helpline.avenues.directory import FOLDER, Avenue, Confidentiality, Deadline, Kind, load
from helpline.avenues.matching import rank
from helpline.choices import all_choices
from helpline.language import Language
from helpline.sentences import LOCALES, sentences
from helpline.settings import PROJECT
from tests.helpline.ftl import references

CODE = ("helpline", "gateway", "handoff", "actions", "bot", "triage", "telephony", "data/rules")
OF_TABLES = ("choice-", "avenue-", "because-")
IDS = sorted(sentences().ids(Language.EN))


class Code:
    """All that can name a sentence: the words of code, templates and rules, and beginnings to which they add a value."""

    def __init__(self) -> None:
        kinds = {".py", ".js", ".html", ".lua", ".yml"}
        paths = (path for folder in CODE for path in sorted((PROJECT / folder).rglob("*")) if path.suffix in kinds)
        text = "\n".join(path.read_text("utf-8") for path in paths)
        self.words = set(re.findall(r"[\w-]+", text))
        self.beginnings = set(re.findall(r"([\w-]+[-_])[\"'`{$]", text)) | {
            f"{one}-" for one in re.findall(r"word\(\"(\w+)\"", text)
        }
        self.endings = set(re.findall(r"}(-\w+)[\"'`]", text))

    def says(self, id: str) -> bool:
        """Named whole, with or without its page's prefix, or put together."""
        short = re.sub(r"^(desk|page|error)-", "", id)
        for name in (id, short, short.replace("-", "_")):
            cuts = {name[: place + 1] for place, sign in enumerate(name) if sign in "-_" and place > 2}
            if name in self.words or cuts & self.beginnings - {"desk-", "page-", "error-"}:
                return True
        return any(short.endswith(ending) for ending in self.endings)


def test_every_sentence_is_said_somewhere() -> None:
    code = Code()
    said = {id for id in IDS if id.startswith(OF_TABLES) or code.says(id)}
    made_of = {id: parts for path in (LOCALES / "en").glob("*.ftl") for id, parts in references(path).items()}
    parts = {part for id in said for part in made_of[id]}
    assert [id for id in IDS if id not in said | parts] == []


def test_the_check_for_unused_sentences_finds_one() -> None:
    assert not Code().says("notice-nobody-says-this")


def test_every_title_belongs_to_a_button_and_every_button_has_its_title() -> None:
    titled = {id.removeprefix("choice-") for id in IDS if id.startswith("choice-")}
    assert titled == {choice for choice in all_choices() if not choice.startswith("keep-out-at-")}


def directories() -> Iterator[str]:
    yield from (path.name for path in FOLDER.iterdir() if path.is_dir())


def test_every_word_of_the_directory_is_of_an_avenue_or_of_what_can_be_said_of_one() -> None:
    ids = {one for name in directories() for one in load(name).organisation.order}
    kinds = {
        "kind": Kind, "anonymous": Avenue.__annotations__["anonymous"].__args__,
        "confidential": Confidentiality, "deadline": Deadline,
    }  # fmt: skip
    said = {f"avenue-{name}-{value.replace('_', '-')}" for name, values in kinds.items() for value in values}
    said |= {f"avenue-{one}" for one in (*ids, "line", "check", "office", "contact", "no-contact")}
    assert {id for id in IDS if id.startswith("avenue-")} == said


def test_every_reason_can_be_given() -> None:
    given: set[str] = set()
    whats = [frozenset[Matter](), *(frozenset({one}) for one in Matter)]
    for directory in map(load, directories()):
        for who, what, where, wish in product([None, *Role], whats, [None, *Place], [None, *Wish]):
            fits = rank(directory, Answers(who=who, what=what, where=where, wish=wish))
            given.update(reason for fit in fits for reason in fit.reasons)
    assert {id for id in IDS if id.startswith("because-")} == given
