"""Reads a message as plain tokens, so that spelling, script variants and disguises do not hide danger.

A token stream is the same for all six lexicons: lower case, NFKC, no accents, one form per Arabic letter, simplified
Chinese, one token per Chinese character or emoji; invisible characters are gone. Every token knows where it stood in the
text as given (in code points). Time and memory are linear in the length of the text.
"""

import re
import unicodedata
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from copy import copy
from functools import cached_property
from importlib.resources import files
from itertools import accumulate

_LETTERS = {
    # Arabic letters that writers interchange; Persian and Urdu keyboards send look-alikes.
    **dict.fromkeys("أإآٱ", "ا"), "ى": "ي", "ی": "ي", "ې": "ي", "ة": "ه", "ۀ": "ه", "ہ": "ه", "ھ": "ه", "ک": "ك", "ـ": "",
    # Latin letters that Unicode does not decompose.
    "ø": "o", "đ": "d", "ł": "l", "æ": "ae", "œ": "oe", "ı": "i", "ð": "d", "þ": "th",
    **dict(zip("ᴀʙᴄᴅᴇꜰɢʜɪᴊᴋʟᴍɴᴏᴘʀꜱᴛᴜᴠᴡʏᴢ", "abcdefghijklmnoprstuvwyz", strict=True)),
    # Chinese variants that are no simplification but mean the same here.
    "妳": "你", "祂": "他", "牠": "它", "著": "着", "裡": "里", "喫": "吃", "麽": "么", "甚": "什",
}  # fmt: skip
_BREAKS = {**dict.fromkeys("。｡！؟？۔।", ". "), **dict.fromkeys("،、，；؛：", ", "), "…": ", ", "\n": " , "}
_KEPT_MARKS = frozenset(".,!?;:")
_NOT_LETTERS = ("P", "S", "Z", "C")

_TOKEN = re.compile(r"(?P<sentence>[.!?]+(?=\s|$))|(?P<clause>[,;:])|[^\s.,!?;:]+")
_HOMOGLYPHS = dict(zip("аеорсухіѕјԁɡһԛԝкмтнвαεορκνιυχτ", "aeopcyxisjdghqwkmthbaeopkviuxt", strict=True))
_CYRILLIC_TWINS = {latin: twin for twin, latin in reversed(_HOMOGLYPHS.items()) if "Ѐ" <= twin <= "ӿ"}
_TWIN_SCRIPTS = re.compile(r"[Ͱ-ϿЀ-ӿ]")
_LATIN = re.compile(r"[a-z]")
_SHORT_LATIN = re.compile(r"\b[a-z]{1,2}\b")
_TO_LATIN = str.maketrans(_HOMOGLYPHS)
_TO_CYRILLIC = str.maketrans(_CYRILLIC_TWINS)
LONGEST_TOKEN = 48
"""A longer run of letters is cut into pieces of this many: no rule looks at more."""


class _Folding(dict[int, str]):
    """`str.translate` table that works out a code point's folded form when it first meets it."""

    def __init__(self) -> None:
        super().__init__()
        self._hanzi = _traditional_to_simplified()

    def __missing__(self, code: int) -> str:
        folded = self[code] = self._fold(chr(code))
        return folded

    def _fold(self, character: str) -> str:
        if character in _BREAKS:
            return _BREAKS[character]
        decomposed = unicodedata.normalize("NFKD", character).casefold()
        # Casefold may bring marks back, as in "İ"; one more decomposition catches them.
        return "".join(self._fold_part(part) for part in unicodedata.normalize("NFKD", decomposed))

    def _fold_part(self, part: str) -> str:
        if part in _LETTERS:
            return _LETTERS[part]
        category = unicodedata.category(part)
        if category in ("Mn", "Me", "Cf") or part in "\u115f\u1160\u3164\u00ad" or "\U0001f3fb" <= part <= "\U0001f3ff":
            return ""  # accents, zero-width and bidi characters, fillers, skin tones
        if category == "Nd":
            return str(unicodedata.decimal(part))
        if _is_own_token(part):
            return f" {self._hanzi.get(part, part)} "
        if part in _KEPT_MARKS:
            return part
        return " " if category.startswith(_NOT_LETTERS) else part


def _is_own_token(part: str) -> bool:
    """Chinese characters, kana and pictographs stand alone."""
    return (
        "\u3400" <= part <= "\u9fff"
        or "\u3041" <= part <= "\u30ff"
        or "\u2600" <= part <= "\u27bf"
        or part >= "\U0001f000"
    )


def _traditional_to_simplified() -> dict[str, str]:
    """Made by `scripts/hanzi_table.py` from OpenCC's table."""
    return {pair[0]: pair[1] for pair in files(__package__).joinpath("hanzi.txt").read_text(encoding="utf-8").split()}


_FOLDING = _Folding()


class _Source:
    """The text as given, shared by a text and its parts."""

    def __init__(self, given: str) -> None:
        self._given = given

    @cached_property
    def ends(self) -> list[int]:
        """Where each given character's folded form ends."""
        return list(accumulate(len(_FOLDING[ord(character)]) for character in self._given))


class Text:
    """A message as tokens. `words[i]` lies in sentence `sentences[i]` and clause `clauses[i]`, numbered from 0."""

    def __init__(self, given: str) -> None:
        self.given = given
        self.source = _Source(given)
        self.folded = given.translate(_FOLDING)
        self.words: list[str] = []
        self.sentences: list[int] = []
        self.clauses: list[int] = []
        self.asks: set[int] = set()
        """Sentences that end in a question mark."""
        self.spans: list[tuple[int, int]] = []
        self._split()

    def _split(self) -> None:
        mixed = _TWIN_SCRIPTS.search(self.folded) is not None and _LATIN.search(self.folded) is not None
        if mixed:
            self.folded = _whole_words_too(self.folded)
        sentence = clause = 0
        for found in _TOKEN.finditer(self.folded):
            kind = found.lastgroup
            if kind is None:
                for start in range(found.start(), found.end(), LONGEST_TOKEN):
                    end = min(start + LONGEST_TOKEN, found.end())
                    word = self.folded[start:end]
                    self.words.append(_one_script(word) if mixed else word)
                    self.sentences.append(sentence)
                    self.clauses.append(clause)
                    self.spans.append((start, end))
                continue
            clause += 1
            if kind == "sentence":
                if "?" in found.group():
                    self.asks.add(sentence)
                sentence += 1

    def __len__(self) -> int:
        return len(self.words)

    def parts(self, size: int, overlap: int) -> Iterator["Text"]:
        """The text as parts of so many tokens, each beginning with the last ones of the part before."""
        if len(self) <= size:
            yield self
            return
        for first in range(0, len(self) - overlap, size - overlap):
            part = copy(self)
            tokens = slice(first, first + size)
            part.words, part.sentences, part.clauses = self.words[tokens], self.sentences[tokens], self.clauses[tokens]
            part.spans = self.spans[tokens]
            yield part

    def span(self, first: int, end: int) -> tuple[int, int]:
        """Code points `[start, stop)` of the text as given that tokens `first` to `end` (exclusive) came from."""
        start, stop = self.spans[first][0], self.spans[end - 1][1]
        return bisect_right(self.source.ends, start), bisect_left(self.source.ends, stop) + 1


def fold(text: str) -> list[str]:
    """The tokens of a text, for those who need no positions."""
    return Text(text).words


def _whole_words_too(folded: str) -> str:
    """A text in which one script occurs only as look-alikes of the other, with the words put right that hold nothing else.

    Lengths stay. Of Latin only the shortest words, for in Russian and Greek texts longer ones may be meant (PEP, PTSD).
    """
    if set(_TWIN_SCRIPTS.findall(folded)) <= _HOMOGLYPHS.keys():
        return folded.translate(_TO_LATIN)
    if set(_LATIN.findall(folded)) <= _CYRILLIC_TWINS.keys():
        return _SHORT_LATIN.sub(lambda word: word.group().translate(_TO_CYRILLIC), folded)
    return folded


def _one_script(word: str) -> str:
    """A word that mixes Latin with Cyrillic or Greek look-alikes, in the script it pretends to be written in."""
    if not (_LATIN.search(word) and _TWIN_SCRIPTS.search(word)):
        return word
    latin = "".join(_HOMOGLYPHS.get(letter, letter) for letter in word)
    if not _TWIN_SCRIPTS.search(latin):
        return latin
    return "".join(_CYRILLIC_TWINS.get(letter, letter) for letter in word)
