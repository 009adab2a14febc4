"""Texts as telephones take them: plain signs, cut between sentences, with the number of segments they cost.

Segments after 3GPP TS 23.038 (GSM 7-bit default alphabet and its extension) and Twilio's documentation: 160 signs, or 153 in
each of several segments; with any other sign 70, or 67, counted as UTF-16 units.
"""

import re
import unicodedata

LONGEST = 1600
"""Signs that Twilio takes in one message, as UTF-16 units (error 21617)."""
_BASIC = frozenset(
    "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿"
    "abcdefghijklmnopqrstuvwxyzäöñüà"
)
_EXTENDED = frozenset("\f^{}\\[~]|€")
_INVISIBLE = re.compile("[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]")
_PLAIN = str.maketrans({
    "\u2018": "'", "\u2019": "'", "\u201a": "'", "\u201b": "'", "\u201c": '"', "\u201d": '"', "\u201e": '"', "\u201f": '"',
    "\u2013": "-", "\u2014": "-", "\u2212": "-", "\u2026": "...", "\u00a0": " ", "\u202f": " ", "\u2009": " ", "\u2022": "-",
})  # fmt: skip
_ENDS = re.compile(r"(?<=[.!?…؟。！？])[\s]*|\n+")


def plain(text: str) -> str:
    """Without marks that no telephone shows, curly quotes and long dashes: they would force the costlier alphabet.

    Guillemets stay where the text is not of the cheap alphabet anyway.
    """
    cleaned = _INVISIBLE.sub("", unicodedata.normalize("NFC", text)).translate(_PLAIN)
    quoted = cleaned.replace("« ", '"').replace(" »", '"').replace("«", '"').replace("»", '"')
    return quoted if is_gsm(quoted) else cleaned


def is_gsm(text: str) -> bool:
    """Whether the text fits the 7-bit alphabet."""
    return all(sign in _BASIC or sign in _EXTENDED for sign in text)


def units(text: str) -> int:
    """The length as Twilio counts it: UTF-16 units."""
    return len(text.encode("utf-16-le")) // 2


def segments(text: str) -> int:
    """How many segments a message costs; an empty one costs one."""
    if is_gsm(text):
        lengths, single, several = [2 if sign in _EXTENDED else 1 for sign in text], 160, 153
    else:
        lengths, single, several = [units(sign) for sign in text], 70, 67
    if sum(lengths) <= single:
        return 1
    # No sign is cut in two by a segment's end.
    used, count = 0, 1
    for length in lengths:
        if used + length > several:
            used, count = 0, count + 1
        used += length
    return count


def split(text: str, longest: int = LONGEST) -> list[str]:
    """In parts of at most `longest` UTF-16 units: between sentences, else between words, else anywhere but within a sign."""
    parts: list[str] = []
    current = ""
    for piece in _pieces(text, longest):
        if current and units(current + piece) > longest:
            parts.append(current.strip())
            current = ""
        current += piece
    parts.append(current.strip())
    return [part for part in parts if part]


def _pieces(text: str, longest: int) -> list[str]:
    """Sentences with what separates them; a sentence that is too long in words, a word that is too long in signs."""
    found: list[str] = []
    start = 0
    for end in [*(match.end() for match in _ENDS.finditer(text)), len(text)]:
        if end > start:
            found += _shorter(text[start:end], longest)
            start = end
    return found


def _shorter(sentence: str, longest: int) -> list[str]:
    if units(sentence) <= longest:
        return [sentence]
    found: list[str] = []
    for word in re.findall(r"\S+\s*|\s+", sentence):
        if units(word) <= longest:
            found.append(word)
            continue
        signs = _clusters(word)
        current = ""
        for sign in signs:
            if units(current + sign) > longest:
                found.append(current)
                current = ""
            current += sign
        found.append(current)
    return found


def _clusters(word: str) -> list[str]:
    """Signs with the marks that belong to them."""
    found: list[str] = []
    for sign in word:
        if found and (unicodedata.combining(sign) or sign in "\u200d\ufe0f" or found[-1].endswith("\u200d")):
            found[-1] += sign
        else:
            found.append(sign)
    return found
