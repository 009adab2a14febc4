"""Who the caller says they are, in passing: "I am an intern, and ..."."""

from functools import lru_cache

import yaml

from helpline.avenues.answers import Role
from helpline.avenues.directory import FOLDER
from triage.text import fold


def role_in(text: str) -> Role | None:
    """The role that a text tells in the first person; None when it tells none, or more than one."""
    words = fold(text)
    found = {role for phrase, role in _phrases().items() if _stands_in(phrase, words)}
    return found.pop() if len(found) == 1 else None


@lru_cache(maxsize=1)
def _phrases() -> dict[tuple[str, ...], Role]:
    """Every phrase of every language as folded words."""
    listed: dict[str, dict[str, list[str]]] = yaml.safe_load((FOLDER / "roles.yml").read_text("utf-8"))
    return {
        tuple(fold(phrase)): Role(role)
        for role, languages in listed.items()
        for phrases in languages.values()
        for phrase in phrases
    }


def _stands_in(phrase: tuple[str, ...], words: list[str]) -> bool:
    longest = len(words) - len(phrase)
    return any(tuple(words[at : at + len(phrase)]) == phrase for at in range(longest + 1))
