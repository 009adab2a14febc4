"""What the words around a match say about it: negation, past, hypothesis, talk of policy, danger that is still there.

A modifier lowers a finding by the rules of CARE.md, section 5; it never takes a danger that the caller spoke of in the
first person below level 1, and only a question about policy or a harmless idiom leaves level 0.

| modifier | reaches | what it does |
|---|---|---|
| negation | over words that carry it ("not going to"), in the clause | suicide, self-harm, threats: 2; others: 1 |
| negation_after | from the end of the clause, or the next one, back | the same: what was taken back still counts |
| past | assault: the nearest mark of time in the message; others: their sentence | assault: past_assault 2; others: 2 |
| over | back to what was told before it, in whichever sentence | as past, unless an assault is said to be recent |
| hypothetical | onward in its sentence, up to a clause break | first person: 2; others: 4 to 2, 3 to 1 |
| policy | both ways in its sentence, up to a clause break | first person: nothing; a question: 0; others as hypothetical |
| unsafe_now | the message | assault, partner violence, child, self-harm: 3 becomes 4 |
| third_person | the message | nothing: another person counts like the caller; it is noted |
"""

from collections.abc import Iterable

import msgspec

from helpline.language import Language
from helpline.risk import Category
from triage.lexicon import IDIOM, Modifier
from triage.matching import Hit
from triage.text import Text

_CARRIED = 8
_HYPOTHETICAL_REACH = 10
_POLICY_REACH = 12
_PAST_REACH = 10
_SENTENCE_APART = 6
"""Crossing into another sentence counts as so many tokens when the nearest mark of time is looked for."""
_CLAUSE_APART = 3
"""Of two marks next to a match, the one in its own clause is nearer: "I fled a violent home in 1999, now I paint"."""
_BREAK_APART = 6
"""Beyond a "but" or an "and now" begins another story: "abused at ten, and today I saw him"."""
_NEXT_CLAUSE = 4
_OVER_REACH = 24

_ASSAULT = (Category.RECENT_ASSAULT, Category.PAST_ASSAULT)
_STAY_ELEVATED = (Category.SUICIDE, Category.SELF_HARM, Category.THREAT_TO_OTHERS)
_WORSE_WHEN_UNSAFE = (Category.RECENT_ASSAULT, Category.PARTNER_VIOLENCE, Category.CHILD_AT_RISK, Category.SELF_HARM)


class Finding(msgspec.Struct, frozen=True):
    """A match of the lexicon after its modifiers; level 0 means it does not count."""

    hit: Hit
    category: Category
    level: int
    modifiers: tuple[str, ...]


def judge(hits: Iterable[Hit], text: Text) -> list[Finding]:
    """Every danger among the hits, with the level that its surroundings leave it."""
    dangers: list[Hit] = []
    idioms: list[Hit] = []
    around: dict[Language, dict[str, list[Hit]]] = {}
    for hit in hits:
        if hit.rule.level:
            dangers.append(hit)
        elif hit.rule.name == IDIOM:
            idioms.append(hit)
        else:
            around.setdefault(hit.rule.language, {}).setdefault(hit.rule.name, []).append(hit)
    said = _words_of(dangers)
    judges = {
        language: _Judge(text, around.get(language, {}), said) for language in {hit.rule.language for hit in dangers}
    }
    return [_swallowed(hit) if _is_idiom(hit, idioms) else judges[hit.rule.language].judge(hit) for hit in dangers]


def _words_of(dangers: list[Hit]) -> dict[tuple[str, int], set[int]]:
    """The tokens that the matches of each category and level consist of."""
    words: dict[tuple[str, int], set[int]] = {}
    for hit in dangers:
        for start, end in hit.said:
            words.setdefault((hit.rule.name, hit.rule.level), set()).update(range(start, end))
    return words


def _swallowed(hit: Hit) -> Finding:
    return Finding(hit, Category(hit.rule.name), 0, (IDIOM,))


def _is_idiom(hit: Hit, idioms: list[Hit]) -> bool:
    """An idiom takes a match that it touches, unless the match holds all of it and more."""
    for idiom in idioms:
        touches = any(start < idiom.end and idiom.start < end for start, end in hit.said)
        holds = hit.start <= idiom.start and idiom.end <= hit.end and (hit.end - hit.start) > (idiom.end - idiom.start)
        if touches and not holds:
            return True
    return False


class _Judge:
    """The modifiers of one language in one text."""

    def __init__(self, text: Text, around: dict[str, list[Hit]], said: dict[tuple[str, int], set[int]]) -> None:
        self._text = text
        self._around = around
        self._said = said
        self._carriers = self._tokens(Modifier.NEGATION_CARRIES)
        self._breaks = self._tokens(Modifier.CLAUSE_BREAK)
        self._not_negation = self._tokens(Modifier.NOT_NEGATION)
        self._first_person = self._tokens(Modifier.FIRST_PERSON)
        self._since = self._tokens(Modifier.SINCE)

    def _tokens(self, kind: Modifier) -> set[int]:
        return {at for hit in self._around.get(kind, ()) for at in range(hit.start, hit.end)}

    def _hits(self, *kinds: Modifier) -> list[Hit]:
        return [hit for kind in kinds for hit in self._around.get(kind, ())]

    def judge(self, hit: Hit) -> Finding:
        category, level = Category(hit.rule.name), hit.rule.level
        applied: list[str] = []
        if self._negated(hit):
            applied.append(Modifier.NEGATION)
            level = min(level, 2 if category in _STAY_ELEVATED and level > 2 else 1)
        category, level = self._timed(hit, category, level, applied)
        level = self._talked_about(hit, level, applied)
        if level == 3 and category in _WORSE_WHEN_UNSAFE and self._unsafe(hit) and not applied:
            applied.append(Modifier.UNSAFE_NOW)
            level = 4
        if self._hits(Modifier.THIRD_PERSON):
            applied.append(Modifier.THIRD_PERSON)
        return Finding(hit, category, level, tuple(applied))

    # Negation

    def _negated(self, hit: Hit) -> bool:
        own, clauses = self._own(hit), self._text.clauses
        for negation in self._hits(Modifier.NEGATION):
            if not self._not_negation.isdisjoint(range(negation.start, negation.end)):
                continue
            if own.issuperset(range(negation.start, negation.end)) or self._belongs(negation, own):
                continue
            # "I cut again, it doesn't bleed": the second clause denies something else.
            if clauses[negation.end - 1] == clauses[hit.start] and any(
                self._carried(negation, start) for start, _ in hit.said
            ):
                return True
        return any(self._taken_back(hit, later) for later in self._hits(Modifier.NEGATION_AFTER))

    def _belongs(self, negation: Hit, own: set[int]) -> bool:
        """Whether its "not" is one of the match's own words, as in "ya [no respira]"."""
        return any(
            negation.start <= one.start and one.end <= negation.end and own.issuperset(range(one.start, one.end))
            for one in self._hits(Modifier.NEGATION)
        )

    def _own(self, hit: Hit) -> set[int]:
        """The words of the match and of its like: a "not" among them belongs to what is said ("not wake up").

        Those of a lesser match do not: "I don't want to die" is one, of level 2, and its "not" is what it says.
        """
        alike = (name == hit.rule.name and level >= hit.rule.level for name, level in self._said)
        return {at for words, is_alike in zip(self._said.values(), alike, strict=True) if is_alike for at in words}

    def _carried(self, negation: Hit, start: int) -> bool:
        """Whether the negation reaches token `start`: every word between carries it on, within the clause."""
        between = range(negation.end, start)
        # Where words are single characters, a negation may share its last one with the match: 不[想]自杀.
        if (
            not negation.start < start <= negation.end + _CARRIED
            or self._text.clauses[negation.end - 1] != self._text.clauses[start]
        ):
            return False
        return self._carriers.issuperset(between)

    def _taken_back(self, hit: Hit, later: Hit) -> bool:
        if not 0 <= later.start - hit.end <= _NEXT_CLAUSE:
            return False
        # "Not joking" takes nothing back.
        if not self._not_negation.isdisjoint(range(later.start, later.end)):
            return False
        clauses = self._text.clauses
        ends_clause = later.end == len(clauses) or clauses[later.end] != clauses[later.end - 1]
        return ends_clause and clauses[later.start] - clauses[hit.end - 1] <= 1

    # Time

    def _timed(self, hit: Hit, category: Category, level: int, applied: list[str]) -> tuple[Category, int]:
        when = self._nearest_time(hit)
        if category in _ASSAULT:
            if when == Modifier.PAST and level > 1:
                applied.append(Modifier.PAST)
                return Category.PAST_ASSAULT, min(level, 2)
            if when == Modifier.RECENT and category == Category.PAST_ASSAULT and not applied:
                applied.append(Modifier.RECENT)
                return Category.RECENT_ASSAULT, max(level, 3)
        elif when == Modifier.PAST and level > 2 and self._is_past(hit):
            applied.append(Modifier.PAST)
            level = 2
        if level > 2 and self._is_over(hit) and not (category in _ASSAULT and when == Modifier.RECENT):
            applied.append(Modifier.OVER)
            return (Category.PAST_ASSAULT if category in _ASSAULT else category), 2
        return category, level

    def _nearest_time(self, hit: Hit) -> Modifier | None:
        marks = self._hits(Modifier.PAST, Modifier.RECENT)
        if not marks:
            return None
        # Of two at the same distance the recent one counts: a false alarm is cheap, a miss is not.
        nearest = min(marks, key=lambda mark: (self._time_apart(hit, mark), mark.rule.name == Modifier.PAST))
        return Modifier(nearest.rule.name)

    def _time_apart(self, hit: Hit, mark: Hit) -> int:
        is_beyond = not self._breaks.isdisjoint(_between(hit, mark))
        return self._distance(hit, mark) + _BREAK_APART * is_beyond

    def _distance(self, hit: Hit, other: Hit) -> int:
        gap = max(other.start - hit.end, hit.start - other.end, 0)
        sentences, clauses = self._text.sentences, self._text.clauses
        return (
            gap
            + _CLAUSE_APART * (clauses[hit.start] != clauses[other.start])
            + _SENTENCE_APART * abs(sentences[hit.start] - sentences[other.start])
        )

    def _is_past(self, hit: Hit) -> bool:
        """A mark of the past close by, in the same sentence, that does not say "since"."""
        return any(
            self._text.sentences[mark.start] == self._text.sentences[hit.start]
            and self._distance(hit, mark) <= _PAST_REACH
            and mark.start - 1 not in self._since
            and mark.start not in self._since
            and self._breaks.isdisjoint(_between(hit, mark))
            for mark in self._hits(Modifier.PAST)
        )

    def _is_over(self, hit: Hit) -> bool:
        """What follows tells that it ended well, and nothing says that there is danger now."""
        return not self._hits(Modifier.UNSAFE_NOW) and any(
            0 <= mark.start - hit.end <= _OVER_REACH for mark in self._hits(Modifier.OVER)
        )

    # Hypothesis, policy

    def _talked_about(self, hit: Hit, level: int, applied: list[str]) -> int:
        if self._hits(Modifier.UNSAFE_NOW):
            return level
        personal = not self._first_person.isdisjoint(range(hit.start, hit.end))
        if not personal and (policy := self._reaching(hit, Modifier.POLICY, _POLICY_REACH)):
            applied.append(Modifier.POLICY)
            return 0 if self._is_question(hit, policy) else _softened(level)
        if any(mark.end <= hit.start + 1 for mark in self._reaching(hit, Modifier.HYPOTHETICAL, _HYPOTHETICAL_REACH)):
            applied.append(Modifier.HYPOTHETICAL)
            return min(level, 2) if personal else _softened(level)
        return level

    def _reaching(self, hit: Hit, kind: Modifier, reach: int) -> list[Hit]:
        return [
            mark
            for mark in self._hits(kind)
            if self._text.sentences[mark.start] == self._text.sentences[hit.start]
            and self._distance(hit, mark) <= reach
            and self._breaks.isdisjoint(_between(hit, mark))
            and not (hit.start <= mark.start and mark.end <= hit.end)
        ]

    def _is_question(self, hit: Hit, policy: list[Hit]) -> bool:
        sentence = self._text.sentences[hit.start]
        if sentence in self._text.asks or len({mark.start for mark in policy}) > 1:
            return True
        first = min(mark.start for mark in policy)
        return first == 0 or self._text.sentences[first - 1] != sentence

    # Danger that is still there

    def _unsafe(self, hit: Hit) -> bool:
        return any(not (hit.start <= mark.start and mark.end <= hit.end) for mark in self._hits(Modifier.UNSAFE_NOW))


def _between(hit: Hit, mark: Hit) -> range:
    return range(mark.end, hit.start) if mark.end <= hit.start else range(hit.end, mark.start)


def _softened(level: int) -> int:
    return {4: 2, 3: 1}.get(level, min(level, 1))
