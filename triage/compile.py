"""Keeps lexicons and language profiles in compiled form, so that a process starts without reading and checking them again.

The artefacts lie under HELPLINE_HOME/models/triage, each named after a hash of everything it was made from: lexicons,
training texts, the modules that read them. A missing or damaged one is made again, atomically.
"""

import gc
import hashlib
import os
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from types import ModuleType
from typing import TypeVar

import msgspec

from helpline.language import Language
from triage import lexicon, matching, phrases, profiles, readings, text
from triage.lexicon import LOCALES, Rule, lexicon_path, read_all
from triage.matching import Anchor, Phrases, anchors
from triage.profiles import Profile

Content = TypeVar("Content")


class Compiled(msgspec.Struct, frozen=True, array_like=True):
    """The lexicons as rules, with the anchors chosen."""

    rules: list[Rule]
    anchors: list[Anchor]


def folder(home: Path) -> Path:
    """Where triage keeps what it has compiled or learned."""
    return home / "models" / "triage"


def load_phrases(home: Path, locales: Path = LOCALES) -> Phrases:
    """The lexicons, from the artefact when there is one. Raises LexiconError when a lexicon is wrong."""
    path = _phrases_artefact(home, locales)
    compiled = _read(path, lambda content: msgspec.msgpack.decode(content, type=Compiled))
    if compiled is None:
        compiled = compile_lexicons(locales)
        _write(path, msgspec.msgpack.encode(compiled))
    with _no_garbage_collection():
        return Phrases(compiled.rules, compiled.anchors)


def check_lexicons(home: Path, locales: Path = LOCALES) -> None:
    """Raises LexiconError when a lexicon is wrong. What was compiled was checked then: only a changed one takes its second."""
    if not _phrases_artefact(home, locales).exists():
        read_all(locales)


def _phrases_artefact(home: Path, locales: Path) -> Path:
    return _artefact(home, "lexicon", _lexicons(locales) + _modules(lexicon, matching, phrases, readings, text))


def load_profiles(home: Path, rules: list[Rule], locales: Path = LOCALES) -> dict[str, Profile]:
    """The language profiles, from the artefact when there is one."""
    made_from = _lexicons(locales) + profiles.text_files(locales) + _modules(profiles)
    path = _artefact(home, "language", made_from)
    found = _read(path, profiles.decode)
    if found is None:
        found = profiles.build(locales, rules)
        _write(path, profiles.encode(found))
    return found


@contextmanager
def _no_garbage_collection() -> Iterator[None]:
    """A hundred thousand small objects that all stay: looking for garbage among them would take half of the time."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def compile_lexicons(locales: Path = LOCALES) -> Compiled:
    """Read, check and compile the six lexicons. Raises LexiconError."""
    rules = read_all(locales)
    return Compiled(rules, anchors(rules))


def _lexicons(locales: Path) -> list[Path]:
    return [lexicon_path(language, locales) for language in Language]


def _modules(*modules: ModuleType) -> list[Path]:
    return [Path(str(module.__file__)) for module in modules]


def _artefact(home: Path, name: str, made_from: list[Path]) -> Path:
    return folder(home) / f"{name}-{fingerprint(made_from)}.msgpack"


def fingerprint(files: list[Path]) -> str:
    """A hash over the content of files; a missing one counts as empty."""
    digest = hashlib.sha256()
    for path in files:
        digest.update(path.read_bytes() if path.is_file() else b"")
        digest.update(b"\0")
    return digest.hexdigest()[:16]


def _read(path: Path, decode: Callable[[bytes], Content]) -> Content | None:
    try:
        with _no_garbage_collection():
            return decode(path.read_bytes())
    except (OSError, ValueError, msgspec.MsgspecError):
        return None


def _write(path: Path, content: bytes) -> None:
    """Write atomically; several processes may do so at once. A home that cannot be written only costs time."""
    try:
        write_atomically(path, content)
    except OSError:
        return
    for other in path.parent.glob(f"{path.name.partition('-')[0]}-*.msgpack"):
        if other != path:
            other.unlink(missing_ok=True)


def write_atomically(path: Path, content: bytes) -> None:
    """All of the content or nothing; raises OSError."""
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, temporary = tempfile.mkstemp(dir=path.parent)
    with os.fdopen(handle, "wb") as file:
        file.write(content)
    Path(temporary).replace(path)
