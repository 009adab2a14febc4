"""Triage of one message: its language, the dangers in it, their level. Pure: nothing is read, written or sent."""

import itertools
from pathlib import Path

import msgspec

from helpline.conversation.records import Match, Triage
from helpline.language import Language
from helpline.risk import RiskLevel
from triage.compile import folder, load_phrases, load_profiles
from triage.language import Identified, Identifier
from triage.lexicon import IDIOM, LOCALES
from triage.matching import Hit, Phrases
from triage.modifiers import Finding, judge
from triage.scorer import Score, Scorer
from triage.text import Text

_CONTEXT_TEXTS = 3
_CONTEXT_WORDS = 12
"""Only messages as short as this are read as pieces of one sentence."""
_PART, _OVERLAP = 400, 40
"""Longer texts are read in parts of so many tokens, so that time grows with length and no faster."""
_PIECE = 60
"""Tokens whose meaning is judged together: in a longer text a sentence that matters would drown."""
_MOST_MATCHES = 24
_FEWEST_WORDS, _FEWEST_REMAINS = 3, 5
"""Shorter remains say too little for the scorer."""
_SURE_OF_REMAINS = 0.8
MODEL_RULE = "model"


class Explanation(msgspec.Struct, frozen=True):
    """How a level came about, for those who edit the lexicons. Holds message text: not for logs."""

    triage: Triage
    tokens: list[str]
    readings: list[list[str]]
    fired: list["Fired"]
    modifiers: list["Fired"]
    has_model: bool
    score: Score | None
    ngrams: list[tuple[str, float]]


class Fired(msgspec.Struct, frozen=True):
    """One rule that fired: where it stands, what it said, what it came to."""

    rule: str
    phrase: str
    said: str
    level: int
    modifiers: tuple[str, ...] = ()


class TriageEngine:
    """Everything triage needs, loaded once per process."""

    def __init__(self, phrases: Phrases, identifier: Identifier, scorer: Scorer | None) -> None:
        self._phrases = phrases
        self._identifier = identifier
        self._scorer = scorer

    @classmethod
    def load(cls, home: Path, locales: Path = LOCALES) -> "TriageEngine":
        """Load, compiling what is missing under `home`. Raises LexiconError when a lexicon is wrong."""
        phrases = load_phrases(home, locales)
        return cls(phrases, Identifier(load_profiles(home, phrases.rules, locales)), Scorer.load(folder(home)))

    @property
    def has_model(self) -> bool:
        """Whether the learned scorer takes part; without it the lexicons work alone."""
        return self._scorer is not None

    def without_scorer(self) -> "TriageEngine":
        """The same lexicons alone, for comparison."""
        return TriageEngine(self._phrases, self._identifier, None)

    def identify(self, text: str, previous: Language | None = None) -> Identified:
        """The language alone."""
        return self._identifier.identify(text, None, previous)

    def triage(
        self,
        text: str,
        *,
        language: Language | None = None,
        previous: Language | None = None,
        context: tuple[str, ...] = (),
    ) -> Triage:
        """Language and risk of `text`.

        `language` is the caller's own choice, `previous` that of the conversation so far. `context` holds the caller's
        messages before this one, oldest first: a sentence cut in two ("I want to" / "die") is read together.
        """
        identified = self._identifier.identify(text, language, previous)
        parsed = Text(text)
        matches = self._across(text, parsed, context)
        scores = []
        seen: set[tuple[str, ...]] = set()
        for part in parsed.parts(_PART, _OVERLAP):
            # What is repeated without end is read once.
            if (words := tuple(part.words)) in seen:
                continue
            seen.add(words)
            found, score = self._read(part)
            matches += found
            scores += [score] if score else []
        best = max(scores, key=lambda score: (score.level, score.probability), default=None)
        return _result(identified, matches, best)

    def _read(self, part: Text) -> tuple[list[Match], Score | None]:
        """What lexicons and scorer find in a text of ordinary length."""
        hits = self._phrases.find(part)
        findings = judge(hits, part)
        matches = [_match(finding, part, 0, 0) for finding in findings if finding.level]
        return matches, self._score(part, hits, findings)

    def _score(self, parsed: Text, hits: list[Hit], findings: list[Finding]) -> Score | None:
        """The scorer's view of what the lexicons have not explained: it knows neither "not" nor idioms."""
        if self._scorer is None:
            return None
        explained = _explained(hits, findings)
        words = [word for at, word in enumerate(parsed.words) if at not in explained]
        if len(words) < (_FEWEST_REMAINS if explained else _FEWEST_WORDS):
            return None
        # The meaning of a sentence whose danger a modifier has lowered is not asked: it would undo that.
        score = self._scorer.score(words, () if explained else _sentences(parsed))
        # What is left of an explained text reads oddly: it takes more than a suspicion.
        doubtful = score.level < RiskLevel.HIGH or score.probability < _SURE_OF_REMAINS
        return None if explained and doubtful else score

    def _across(self, text: str, parsed: Text, context: tuple[str, ...]) -> list[Match]:
        """Matches that begin in an earlier short message and end in this one."""
        if not context or not 0 < len(parsed) <= _CONTEXT_WORDS:
            return []
        short = itertools.takewhile(
            lambda earlier: 0 < len(Text(earlier)) <= _CONTEXT_WORDS, reversed(context[-_CONTEXT_TEXTS:])
        )
        before = " ".join([*reversed(list(short)), ""])
        joined = Text(before + text)
        at = len(joined) - len(parsed)
        return [
            _match(finding, joined, at, len(before))
            for finding in judge(self._phrases.find(joined), joined)
            if finding.level and finding.hit.start < at < finding.hit.end
        ]

    def explain(self, text: str, *, language: Language | None = None) -> Explanation:
        """What `triage` found in `text`, and why."""
        parsed = Text(text)
        hits = self._phrases.find(parsed)
        findings = judge(hits, parsed)
        return Explanation(
            triage=self.triage(text, language=language),
            tokens=parsed.words,
            readings=[sorted(self._phrases.vocabulary.readings(word)) for word in parsed.words],
            fired=[
                Fired(
                    _rule(one), one.hit.rule.phrase, _said(parsed, one.hit.start, one.hit.end), one.level, one.modifiers
                )
                for one in findings
            ],
            modifiers=[
                Fired(
                    f"{hit.rule.language}/{hit.rule.name}:{hit.rule.line}",
                    hit.rule.phrase,
                    _said(parsed, hit.start, hit.end),
                    0,
                )
                for hit in hits
                if not hit.rule.level
            ],
            has_model=self.has_model,
            score=self._score(parsed, hits, findings),
            ngrams=self._scorer.reasons(parsed.words) if self._scorer else [],
        )


def _sentences(parsed: Text) -> list[str]:
    """The text as given, in pieces of a length that has one meaning."""
    pieces = [(at, min(at + _PIECE, len(parsed))) for at in range(0, len(parsed), _PIECE)]
    return [_said(parsed, first, end) for first, end in pieces]


def _explained(hits: list[Hit], findings: list[Finding]) -> set[int]:
    """Tokens of idioms, and of matches whose level a modifier has lowered."""
    harmless = [hit for hit in hits if hit.rule.name == IDIOM]
    harmless += [finding.hit for finding in findings if finding.level < finding.hit.rule.level]
    return {at for hit in harmless for at in range(hit.start, hit.end)}


def _said(parsed: Text, first: int, end: int) -> str:
    start, stop = parsed.span(first, end)
    return parsed.given[start:stop]


def _rule(finding: Finding) -> str:
    """Where the rule stands: "en/suicide/3:57", the last being the line of the lexicon, then its modifiers."""
    rule = finding.hit.rule
    return "+".join([f"{rule.language}/{rule.name}/{rule.level}:{rule.line}", *finding.modifiers])


def _match(finding: Finding, parsed: Text, first: int, cut: int) -> Match:
    """`first` tokens and `cut` code points belong to earlier messages."""
    start, end = parsed.span(max(finding.hit.start, first), finding.hit.end)
    return Match(finding.category.value, finding.level, start - cut, end - cut, _rule(finding))


def _result(identified: Identified, matches: list[Match], score: Score | None) -> Triage:
    found = _outer(matches)
    level = max((match.level for match in found), default=0)
    if score is not None and score.level > level:
        found.insert(0, Match(score.category.value, score.level, None, None, MODEL_RULE))
        level = score.level
    return Triage(
        language=identified.language,
        language_confidence=identified.confidence,
        level=RiskLevel(level),
        categories=tuple(dict.fromkeys(match.category for match in found)),
        matches=tuple(found),
        unsupported=identified.unsupported,
    )


def _outer(matches: list[Match]) -> list[Match]:
    """Highest level first; of matches of one category inside one another the highest, then the longest."""
    kept: list[Match] = []
    for match in sorted(matches, key=lambda one: (-one.level, _width(one), one.start or 0)):
        inside = any(
            other.category == match.category and _at(other)[0] <= _at(match)[0] and _at(match)[1] <= _at(other)[1]
            for other in kept
        )
        if not inside and len(kept) < _MOST_MATCHES:
            kept.append(match)
    return kept


def _at(match: Match) -> tuple[int, int]:
    return match.start or 0, match.end or 0


def _width(match: Match) -> int:
    start, end = _at(match)
    return start - end
