"""Every sentence of a language in one text, for a native speaker to read through."""

import textwrap
from collections.abc import Iterator
from pathlib import Path

from fluent.syntax import FluentParser, ast

from helpline.language import Language
from helpline.sentences import LOCALES

_WIDTH = 110


def script(language: Language, root: Path = LOCALES) -> str:
    """The sentences by file and group, in the order of the file, each channel's own wording under it."""
    files = (part for path in sorted((root / language).glob("*.ftl")) for part in _file(path))
    return "\n".join(files) + "\n"


def _file(path: Path) -> Iterator[str]:
    text = path.read_text("utf-8")
    yield f"\n=== {path.name} ==="
    for entry in FluentParser().parse(text).body:
        if isinstance(entry, ast.ResourceComment | ast.GroupComment):
            yield "\n" + textwrap.fill(f"--- {entry.content}", _WIDTH)
        elif isinstance(entry, ast.Message):
            yield from _sentence(entry, text)


def _sentence(entry: ast.Message, text: str) -> Iterator[str]:
    yield f"\n{entry.id.name}"
    if entry.value is not None:
        yield _words(entry.value, text)
    for wording in entry.attributes:
        yield _words(wording.value, text, f"[{wording.id.name}] ")


def _words(pattern: ast.Pattern, text: str, before: str = "") -> str:
    words = before + " ".join(text[pattern.span.start : pattern.span.end].split())
    return textwrap.fill(words, _WIDTH, initial_indent="    ", subsequent_indent="    ")
