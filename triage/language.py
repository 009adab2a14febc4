"""Which language a message is written in: the caller's choice, else the script, else letters and words, else the past.

Romanised Arabic, Chinese and Russian count as these languages. Other languages are named in `unsupported`, but only on
good evidence: to be told "I don't speak your language" in one's own language is worse than a wrong guess.
"""

import re

import msgspec
import numpy as np

from helpline.language import DEFAULT, Language
from triage.profiles import Profile, certainty, grams

SAMPLE = 1500
"""Characters that are looked at; more do not change the answer."""
_UNSURE = 0.55
"""Below this the conversation's previous language is kept."""
_FOREIGN = 0.75
_FOREIGN_LETTERS = 14
_FOREIGN_WORDS = 3

_SCRIPTS = {
    "latin": re.compile(r"[A-Za-z\u00c0-\u024f\u1e00-\u1eff\uff21-\uff5a]"),
    "arabic": re.compile(r"[\u0620-\u065f\u066e-\u06d3\u06fa-\u06ff\u0750-\u077f\ufb50-\ufdff\ufe70-\ufefc]"),
    "cyrillic": re.compile(r"[\u0400-\u052f]"),
    "han": re.compile(r"[\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]"),
    "kana": re.compile(r"[\u3041-\u30ff\uff66-\uff9d]"),
    "ko": re.compile(r"[\u1100-\u11ff\u3131-\u318e\uac00-\ud7a3]"),
    "el": re.compile(r"[\u0370-\u03ff]"),
    "he": re.compile(r"[\u0590-\u05ff]"),
    "hi": re.compile(r"[\u0900-\u097f]"),
    "bn": re.compile(r"[\u0980-\u09ff]"),
    "ta": re.compile(r"[\u0b80-\u0bff]"),
    "te": re.compile(r"[\u0c00-\u0c7f]"),
    "si": re.compile(r"[\u0d80-\u0dff]"),
    "th": re.compile(r"[\u0e00-\u0e7f]"),
    "my": re.compile(r"[\u1000-\u109f]"),
    "ka": re.compile(r"[\u10a0-\u10ff]"),
    "am": re.compile(r"[\u1200-\u139f]"),
    "km": re.compile(r"[\u1780-\u17ff]"),
    "hy": re.compile(r"[\u0530-\u058f]"),
}
# Letters that one language has and Arabic (Russian) has not.
_OWN_LETTERS = (
    ("ur", re.compile(r"[ٹڈڑںے]")),
    ("ps", re.compile(r"[ټډړږښګۍ]")),
    ("ku", re.compile(r"[ێۆڕڵە]")),
    (
        "fa",
        re.compile(r"[کی]"),
    ),  # not on Arabic keyboards; the letters that Iraqi and Maghrebi writers borrow are left out
    ("uk", re.compile(r"[іїєґІЇЄҐ]")),
    ("be", re.compile(r"[ўЎ]")),
    ("sr", re.compile(r"[љњћђџЉЊЋЂЏ]")),
    ("kk", re.compile(r"[әғқңөұүһӘҒҚҢӨҰҮҺ]")),
    ("tg", re.compile(r"[ӣӯҷҳ]")),
)
_OURS = frozenset(language.value for language in Language)
_NEED_OWN_LETTERS = frozenset({"uk", "ur", "fa"})
_ROMANISED = 0.05
"""How much rarer Arabic, Chinese and Russian in Latin letters are than languages that are written so."""
_MANY_OWN_LETTERS = 2


class Identified(msgspec.Struct, frozen=True):
    """`confidence` is 0 to 1; `unsupported` the ISO 639-1 code of a seventh language."""

    language: Language
    confidence: float
    unsupported: str | None = None


class Identifier:
    """Pure and quick: a few sums over the first characters of a message."""

    def __init__(self, profiles: dict[str, Profile]) -> None:
        self._profiles = profiles

    def identify(self, text: str, explicit: Language | None = None, previous: Language | None = None) -> Identified:
        """The language of `text`; `explicit` is the caller's own choice, `previous` what they wrote in before."""
        if explicit is not None:
            return Identified(explicit, 1.0)
        sample = text[:SAMPLE]
        counts = {script: len(pattern.findall(sample)) for script, pattern in _SCRIPTS.items()}
        # One Chinese character says about as much as two letters.
        weights = {script: count * (2 if script in ("han", "kana", "ko") else 1) for script, count in counts.items()}
        script = max(weights, key=lambda name: weights[name])
        if not counts[script]:
            return Identified(previous or DEFAULT, 0.5 if previous else 0.0)
        if script in ("han", "kana"):
            return self._east_asian(counts)
        if script in self._profiles:
            return self._by_letters(sample, script, previous)
        return Identified(previous or DEFAULT, 0.5 if previous else 0.0, unsupported=script)

    def _east_asian(self, counts: dict[str, int]) -> Identified:
        japanese = counts["kana"] * 5 > counts["han"]
        return Identified(Language.ZH, 0.5 if japanese else 0.99, unsupported="ja" if japanese else None)

    def _by_letters(self, sample: str, script: str, previous: Language | None) -> Identified:
        profile = self._profiles[script]
        rows = [row for gram in grams(sample) if (row := profile.rows.get(gram)) is not None]
        ours: dict[Language, float] = {}
        for name, chance in _chances(profile, rows).items():
            if (code := name[:2]) in _OURS:
                ours[Language(code)] = ours.get(Language(code), 0.0) + chance * (_ROMANISED if name != code else 1.0)
        best = max(ours, key=lambda language: ours[language])
        confidence = ours[best] / (sum(ours.values()) or 1.0)
        if (confidence < _UNSURE or not rows) and previous is not None:
            best = previous
        return Identified(best, round(min(confidence, 0.99), 3), self._foreign(sample, profile, rows))

    def _foreign(self, sample: str, profile: Profile, rows: list[int]) -> str | None:
        """The seventh language, when its own letters or nearly all of the evidence say so."""
        letters = sum(character.isalpha() for character in sample)
        for code, pattern in _OWN_LETTERS:
            if len(pattern.findall(sample)) >= _MANY_OWN_LETTERS and letters >= _FOREIGN_LETTERS // 2:
                return code
        if letters < _FOREIGN_LETTERS or len(sample.split()) < _FOREIGN_WORDS:
            return None
        chances = _chances(profile, [row for row in rows if row < profile.common])
        name = max(chances, key=lambda candidate: chances[candidate])
        if name[:2] in _OURS or name in _NEED_OWN_LETTERS:
            return None
        return name if chances[name] >= _FOREIGN else None


def _chances(profile: Profile, rows: list[int]) -> dict[str, float]:
    scores = profile.table[rows].sum(axis=0) if rows else np.zeros(len(profile.languages), np.float32)
    return dict(zip(profile.languages, certainty(scores, len(rows)).tolist(), strict=True))
