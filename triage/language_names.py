"""Which language a caller asks for by name, in whatever language they say it."""

from functools import lru_cache

import yaml

from helpline.language import Language
from helpline.sentences import LOCALES
from triage.text import fold


@lru_cache(maxsize=1)
def _names() -> list[tuple[tuple[str, ...], Language]]:
    listed = yaml.safe_load((LOCALES / "language-names.yml").read_text("utf-8"))
    return [(tuple(fold(name)), Language(code)) for code, names in listed.items() for name in names]


def language_named_in(text: str) -> Language | None:
    """The language named in a text; the last one where several are ("not in English, French please")."""
    words = tuple(fold(text))
    found = [
        (start, language)
        for name, language in _names()
        for start in range(len(words) - len(name) + 1)
        if words[start : start + len(name)] == name
    ]
    return max(found, key=lambda place: place[0])[1] if found else None
