"""What a caller without buttons means: a word for a person, or for safe hours, in any language."""

import unicodedata
from functools import lru_cache

from helpline.language import Language
from helpline.sentences import sentences


def fold(text: str) -> str:
    """As a word is compared: without accents, case and what surrounds it."""
    bare = unicodedata.normalize("NFKD", text.casefold())
    return "".join(sign for sign in bare if sign.isalnum())


@lru_cache(maxsize=1)
def person_words() -> frozenset[str]:
    return frozenset(fold(sentences().say(language, "text-person-word")) for language in Language)


@lru_cache(maxsize=1)
def hours_words() -> frozenset[str]:
    return frozenset(fold(sentences().say(language, "text-hours-word")) for language in Language)
