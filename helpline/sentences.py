"""Every sentence the helpline says, from `locales/LANG/*.ftl` (Project Fluent).

A channel's own wording is an attribute of the message: `.sms`, `.whatsapp` or `.voice`; without one the message's value serves
every channel. There is no falling back to another language: a missing sentence is an error, found by `make check`.
"""

from functools import lru_cache
from pathlib import Path
from typing import Any

from fluent.runtime import FluentBundle, FluentResource

from helpline.channel import Channel
from helpline.language import Language

LOCALES = Path(__file__).resolve().parent.parent / "locales"


class MissingSentence(LookupError):
    """There is no such sentence, or it can't be put together with these arguments. Names the id, never the arguments."""


class Sentences:
    """All sentences of all languages, parsed."""

    def __init__(self, bundles: dict[tuple[Language, bool], FluentBundle]) -> None:
        self._bundles = bundles

    @classmethod
    def load(cls, root: Path = LOCALES) -> "Sentences":
        """Parse `root/LANG/*.ftl`.

        Raises:
            ValueError: a file doesn't parse; names the file.
        """
        bundles = {}
        for language in Language:
            resources = [_parsed(path) for path in sorted((root / language).glob("*.ftl"))]
            # Isolation marks keep a number in place inside Arabic on a screen; in a text message they would force
            # a costlier alphabet and on the telephone they mean nothing.
            for isolating in (True, False):
                bundle = FluentBundle([language], use_isolating=isolating)
                for resource in resources:
                    bundle.add_resource(resource)
                bundles[language, isolating] = bundle
        return cls(bundles)

    def say(self, language: Language, sentence: str, channel: Channel = Channel.WEB, **args: str | int) -> str:
        """The sentence in words. Numbers that are codes go in as text, else they are formatted as quantities.

        Raises:
            MissingSentence.
        """
        bundle = self._bundles[language, channel is Channel.WEB]
        message = bundle.get_message(sentence) if bundle.has_message(sentence) else None
        if message is None:
            raise MissingSentence(f"{language}: {sentence}")
        pattern = message.attributes.get(channel.value) or message.value
        if pattern is None:
            raise MissingSentence(f"{language}: {sentence}")
        text, errors = bundle.format_pattern(pattern, args)
        if errors:
            raise MissingSentence(f"{language}: {sentence} does not fit its arguments")
        return str(text)

    def has(self, language: Language, sentence: str) -> bool:
        return bool(self._bundles[language, True].has_message(sentence))

    def ids(self, language: Language) -> set[str]:
        """Ids of all sentences of a language."""
        return set(self._bundles[language, True]._messages)  # noqa: SLF001 -- fluent.runtime lists them nowhere else


@lru_cache(maxsize=1)
def sentences() -> Sentences:
    """The project's sentences, parsed once a process."""
    return Sentences.load()


def _parsed(path: Path) -> Any:
    resource = FluentResource(path.read_text("utf-8"))
    for entry in resource.body:
        if type(entry).__name__ == "Junk":
            raise ValueError(f"{path}: {entry.annotations[0].message if entry.annotations else 'does not parse'}")
    return resource
