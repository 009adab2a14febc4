"""Builds the letter profiles by which `triage/language.py` tells languages of one script apart.

Two sources are mixed: langdetect's profiles (from encyclopedias) and, for the six languages and their romanised forms,
the project's own training texts and lexicons, which sound like callers. The result is a table of log probabilities per
n-gram and language; identification is one exact sum over it, without langdetect's random sampling.
"""

import json
import math
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from importlib.resources import files
from pathlib import Path

import msgspec
import numpy as np
from numpy.typing import NDArray

from helpline.language import Language
from triage.lexicon import LOCALES, Rule
from triage.phrases import Group

LONGEST_GRAM = 4
_PROFILE_ORDERS = 3
"""langdetect's profiles go up to three letters."""
_OWN_SHARE = 0.6
"""Share of the project's texts where both sources know an n-gram order."""
_EVIDENCE = 0.35
_FEW = 8
_FLOOR = 2e-5
_RAREST = 2

SCRIPTS: dict[str, tuple[str, ...]] = {
    "latin": ("en", "fr", "es", "ar-Latn", "zh-Latn", "ru-Latn", "pt", "it", "de", "nl", "tr", "sw", "so", "pl", "ro", "id",
              "vi", "tl", "ca", "sq", "hr", "hu", "sv", "da", "fi", "cs", "af"),
    "cyrillic": ("ru", "uk", "bg", "mk"),
    "arabic": ("ar", "fa", "ur"),
}  # fmt: skip

_LATIN_ONLY = re.compile(r"[^\u0370-\uffff]*")
_INTENT = re.compile(r"^\s*- intent: *(\w+)", re.MULTILINE)
_EXAMPLE = re.compile(r"^\s{2,}- (?!intent:)(.+)$", re.MULTILINE)
_OTHER_LANGUAGES_TOO = frozenset({"change_language", "out_of_scope", "ask_capabilities"})
"""Intents whose examples may be written in other languages than their file's."""
_WORDS = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")


class Profile(msgspec.Struct, frozen=True):
    """Rows are n-grams, columns the languages of one script. Only the first `common` rows (n-grams of a length that
    every language has a profile of) may be used to compare the six languages with others."""

    languages: tuple[str, ...]
    rows: dict[str, int]
    common: int
    table: NDArray[np.float32]


def grams(text: str) -> Iterator[str]:
    """Letter n-grams of the lower-case words, each word between blanks."""
    for word in _words(text):
        padded = f" {word[:40]} "
        for length in range(1, LONGEST_GRAM + 1):
            for at in range(len(padded) - length + 1):
                gram = padded[at : at + length]
                if gram != " ":
                    yield gram
        yield f"={word}"


def build(locales: Path = LOCALES, rules: Iterable[Rule] = ()) -> dict[str, Profile]:
    """A profile for each script, from langdetect and the project's texts under the same root as `locales`."""
    own = _own_texts(locales, list(rules))
    return {script: _profile(languages, own) for script, languages in SCRIPTS.items()}


def text_files(locales: Path) -> list[Path]:
    """The project's training texts that `build` reads."""
    return sorted((locales.parent / "data" / "nlu").glob("*/*.yml"))


def _own_texts(locales: Path, rules: list[Rule]) -> dict[str, list[str]]:
    texts: dict[str, list[str]] = {}
    for path in text_files(locales):
        for intent, line in examples(path):
            if intent in _OTHER_LANGUAGES_TOO:
                continue
            texts.setdefault(_variety(path.parent.name, line), []).append(line)
    for rule in rules:
        for element in rule.elements:
            for way in element.alternatives if isinstance(element, Group) else ():
                line = " ".join(atom for atom in way if not atom.endswith("*"))
                texts.setdefault(_variety(rule.language.value, line), []).append(line)
    return _without_borrowed(texts)


def _without_borrowed(texts: dict[str, list[str]]) -> dict[str, list[str]]:
    """Drops "ok bye" from romanised Arabic: people say it, but it must not count as Arabic."""
    latin = {word for language in ("en", "fr", "es") for line in texts.get(language, []) for word in _words(line)}
    return {
        language: [line for line in lines if not language.endswith("-Latn") or not latin.issuperset(_words(line))]
        for language, lines in texts.items()
    }


def _words(text: str) -> list[str]:
    return _WORDS.findall(text.lower().replace("’", "'"))


def examples(path: Path) -> Iterator[tuple[str, str]]:
    """Intent and text of each line in a file of Rasa training texts (read by line: YAML would take seconds)."""
    content = path.read_text(encoding="utf-8")
    starts = [*_INTENT.finditer(content)]
    for at, intent in enumerate(starts):
        end = starts[at + 1].start() if at + 1 < len(starts) else len(content)
        for line in _EXAMPLE.findall(content, intent.end(), end):
            yield intent[1], line


def _variety(language: str, line: str) -> str:
    """ "ru-Latn" for a Russian line in Latin letters."""
    romanised = language in (Language.AR, Language.ZH, Language.RU) and _LATIN_ONLY.fullmatch(line)
    return f"{language}-Latn" if romanised else language


def _profile(languages: tuple[str, ...], own: dict[str, list[str]]) -> Profile:
    shares = [_shares(language, own.get(language, [])) for language in languages]
    known = sorted(dict.fromkeys(gram for share in shares for gram in share), key=_is_own_only)
    rows = {gram: row for row, gram in enumerate(known)}
    table = np.full((len(rows), len(languages)), _FLOOR, dtype=np.float64)
    for column, share in enumerate(shares):
        for gram, value in share.items():
            table[rows[gram], column] += value
    logs = np.log(table)
    # What counts is the difference between languages: each row is centred on its best one.
    common = sum(not _is_own_only(gram) for gram in known)
    return Profile(languages, rows, common, (logs - logs.max(axis=1, keepdims=True)).astype(np.float32))


def _is_own_only(gram: str) -> bool:
    """Words and longer n-grams are known of the project's texts only."""
    return gram[0] == "=" or len(gram) > _PROFILE_ORDERS


def _shares(language: str, own: list[str]) -> dict[str, float]:
    """Relative frequency of each n-gram among those of its length."""
    lists = _langdetect_shares(language)
    mine = Counter(gram for line in own for gram in grams(line))
    totals: Counter[str] = Counter()
    for gram, count in mine.items():
        totals[_order(gram)] += count
    found: dict[str, float] = {gram: value * (1 - _OWN_SHARE if mine else 1.0) for gram, value in lists.items()}
    for gram, count in mine.items():
        if count >= _RAREST or len(mine) < 20_000:
            weight = _OWN_SHARE if lists and not _is_own_only(gram) else 1.0
            found[gram] = found.get(gram, 0.0) + weight * count / totals[_order(gram)]
    return found


def _order(gram: str) -> str:
    return "word" if gram[0] == "=" else str(len(gram))


def _langdetect_shares(language: str) -> dict[str, float]:
    path = files("langdetect").joinpath("profiles", language)
    if not path.is_file():
        return {}
    profile = json.loads(path.read_text(encoding="utf-8"))
    totals = profile["n_words"]
    return {
        gram.lower(): count / totals[len(gram) - 1]
        for gram, count in profile["freq"].items()
        if gram.strip() and not (gram != gram.lower() and gram.lower() in profile["freq"])
    }


def encode(profiles: dict[str, Profile]) -> bytes:
    """The profiles as bytes, for the artefact."""
    return msgspec.msgpack.encode(
        {
            script: (one.languages, list(one.rows), one.common, one.table.astype(np.float16).tobytes())
            for script, one in profiles.items()
        }
    )


def decode(content: bytes) -> dict[str, Profile]:
    """The inverse of `encode`. Raises msgspec.DecodeError or ValueError on damage."""
    stored = msgspec.msgpack.decode(content, type=dict[str, tuple[tuple[str, ...], list[str], int, bytes]])
    profiles = {}
    for script, (languages, rows, common, table) in stored.items():
        values = np.frombuffer(table, dtype=np.float16).reshape(len(rows), len(languages)).astype(np.float32)
        profiles[script] = Profile(languages, {gram: row for row, gram in enumerate(rows)}, common, values)
    return profiles


def certainty(scores: NDArray[np.float32], count: int) -> NDArray[np.float64]:
    """Log-likelihood differences as probabilities. N-grams overlap, so their evidence counts for a part of its number."""
    tempered = scores.astype(np.float64) * _EVIDENCE / math.sqrt(max(count, _FEW) / _FEW)
    powers = np.exp(tempered - tempered.max())
    return np.asarray(powers / powers.sum())
