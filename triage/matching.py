"""Finds the lexicons' phrases in a text.

spaCy's PhraseMatcher holds one *anchor* per phrase: the part of it that has to be there and is rarest. Only where an
anchor stands is the rest of the phrase compared, so the cost of a message hardly grows with the size of the lexicons.
"""

from collections import Counter
from collections.abc import Iterable, Iterator

import msgspec

from triage.lexicon import IDIOM, Rule
from triage.phrases import Edge, Gap, Group, Sequence
from triage.readings import Readings, Vocabulary
from triage.spacy_core import Doc, PhraseMatcher, Vocab
from triage.text import Text

UNKNOWN = "\N{REPLACEMENT CHARACTER}"
"""Stands for every word that no lexicon knows, so that spaCy's string store never holds a caller's word."""
_MOST_HITS_PER_RULE = 32
_MOST_LAYERS = 3


class Place(msgspec.Struct, frozen=True, array_like=True):
    """An anchor's place in a rule: alternative `alternative` of element `element`, `offset` atoms into it."""

    rule: int
    element: int
    alternative: int
    offset: int


class Anchor(msgspec.Struct, frozen=True, array_like=True):
    atoms: Sequence
    places: tuple[Place, ...]


class Hit(msgspec.Struct, frozen=True):
    """A rule that fired on tokens `[start, end)`; `said` are the token ranges of its words, without its gaps."""

    rule: Rule
    start: int
    end: int
    said: tuple[tuple[int, int], ...]


def sequences(rules: Iterable[Rule]) -> Iterator[Sequence]:
    """Everything the rules look for."""
    for rule in rules:
        for element in rule.elements:
            if isinstance(element, Group):
                yield from element.alternatives


def anchors(rules: list[Rule]) -> list[Anchor]:
    """Choose the anchors of all rules."""
    vocabulary = Vocabulary(sequences(rules))
    used = Counter(atom for sequence in sequences(rules) for atom in sequence)
    found: dict[Sequence, list[Place]] = {}
    for number, rule in enumerate(rules):
        best, element = min(_required(rule), key=lambda one: _commonness(one[1], used))
        for which, alternative in enumerate(element.alternatives):
            offset, atoms = _anchor_of(alternative, used)
            heads = vocabulary.stems_from(atoms[0]) if atoms[0].endswith("*") else [atoms[0]]
            for head in heads:
                found.setdefault((head, *atoms[1:]), []).append(Place(number, best, which, offset))
    return [Anchor(atoms, tuple(places)) for atoms, places in found.items()]


def _required(rule: Rule) -> list[tuple[int, Group]]:
    """The groups of which one alternative has to stand there; `phrases.parse` sees to it that there is one."""
    return [
        (at, element)
        for at, element in enumerate(rule.elements)
        if isinstance(element, Group) and not element.is_optional
    ]


def _commonness(group: Group, used: Counter[str]) -> float:
    """How often the group may be expected to stand somewhere by chance."""
    return sum(min(used[atom] for atom in way) * 0.1 ** len(way) for way in group.alternatives)


def _anchor_of(alternative: Sequence, used: Counter[str]) -> tuple[int, Sequence]:
    """The whole alternative, or, where it has stems, its rarest atom; with its offset."""
    if not any(atom.endswith("*") for atom in alternative):
        return 0, alternative
    offset = min(range(len(alternative)), key=lambda index: used[alternative[index]])
    return offset, (alternative[offset],)


class Phrases:
    """All rules of the six lexicons, ready to be found."""

    def __init__(self, rules: list[Rule], found: list[Anchor]) -> None:
        self.rules = rules
        self.vocabulary = Vocabulary(sequences(rules))
        self._comes_first = [bool(rule.level) or rule.name == IDIOM for rule in rules]
        self._vocab = Vocab()
        self._matcher = PhraseMatcher(self._vocab)
        self._places: dict[int, tuple[Place, ...]] = {}
        for number, anchor in enumerate(found):
            name = f"anchor {number}"
            # Hashes in place of a Doc, as the matcher stores them itself: half of the start-up time of triage.
            self._matcher.add(name, [[self._vocab.strings.add(atom) for atom in anchor.atoms]])
            self._places[self._vocab.strings[name]] = anchor.places

    def find(self, text: Text) -> list[Hit]:
        """Every rule that fires, at most once per start and so many times per rule."""
        readings = [self.vocabulary.readings(word) for word in text.words]
        candidates = {
            (place, start - place.offset): None
            for layer in self._layers(text.words, readings)
            for name, start, _ in self._matcher(Doc(self._vocab, words=layer))
            for place in self._places[name]
        }
        # Without danger there is nothing to modify: most messages are done after the first round.
        hits = self._verified([one for one in candidates if self._comes_first[one[0].rule]], readings, text.sentences)
        if any(hit.rule.level for hit in hits):
            hits += self._verified(
                [one for one in candidates if not self._comes_first[one[0].rule]], readings, text.sentences
            )
        return hits

    def _verified(
        self, candidates: list[tuple[Place, int]], readings: list[Readings], sentences: list[int]
    ) -> list[Hit]:
        hits: dict[tuple[int, int, int], Hit] = {}
        per_rule: Counter[int] = Counter()
        for place, start in candidates:
            if per_rule[place.rule] < _MOST_HITS_PER_RULE:
                hit = self._verify(place, start, readings, sentences)
                if hit is not None and (place.rule, hit.start, hit.end) not in hits:
                    hits[place.rule, hit.start, hit.end] = hit
                    per_rule[place.rule] += 1
        return list(hits.values())

    def _layers(self, words: list[str], readings: list[Readings]) -> Iterator[list[str]]:
        """The text as rows of atoms that an anchor may stand in: its words, their other readings, their stems."""
        known = self.vocabulary.words
        row = [word if word in known else UNKNOWN for word in words]
        if any(word is not UNKNOWN for word in row):
            yield row
        others = [_other_words(word, atoms) if atoms else () for word, atoms in zip(words, readings, strict=True)]
        for depth in range(min(_MOST_LAYERS, max(map(len, others), default=0))):
            yield [other[depth] if depth < len(other) else plain for other, plain in zip(others, row, strict=True)]
        stems = [self.vocabulary.longest_stem(atoms) or UNKNOWN if atoms else UNKNOWN for atoms in readings]
        if any(stem is not UNKNOWN for stem in stems):
            yield stems

    def _verify(self, place: Place, start: int, readings: list[Readings], sentences: list[int]) -> Hit | None:
        """Compare the rest of the rule around its anchor."""
        rule = self.rules[place.rule]
        alternative = _alternative(rule, place)
        if not _stands(alternative, start, readings):
            return None
        end = start + len(alternative)
        reach = _Reach(rule, readings, sentences)
        after = reach.onward(place.element + 1, end)
        before = reach.back(place.element - 1, start) if after is not None else None
        if before is None or after is None:
            return None
        said = (*before, (start, end), *after)
        return Hit(rule, said[0][0], said[-1][1], said)


def _other_words(word: str, atoms: Readings) -> tuple[str, ...]:
    return tuple(atom for atom in atoms if atom[-1] != "*" and atom != word)


def _alternative(rule: Rule, place: Place) -> Sequence:
    element = rule.elements[place.element]
    return element.alternatives[place.alternative] if isinstance(element, Group) else ()


def _stands(atoms: Sequence, at: int, readings: list[Readings]) -> bool:
    if at < 0 or at + len(atoms) > len(readings):
        return False
    return all(atom in readings[at + offset] for offset, atom in enumerate(atoms))


Said = tuple[tuple[int, int], ...]


class _Reach:
    """Walks from an anchor to both ends of its rule. Gaps end where the sentence does."""

    def __init__(self, rule: Rule, readings: list[Readings], sentences: list[int]) -> None:
        self._elements = rule.elements
        self._readings = readings
        self._sentences = sentences

    def onward(self, index: int, at: int) -> Said | None:
        """The ranges of the elements from `index` on, the first beginning at token `at`; None if they are not there."""
        if index == len(self._elements):
            return ()
        element = self._elements[index]
        if isinstance(element, Edge):
            return () if at == len(self._readings) else None
        if isinstance(element, Gap):
            return self._first(self.onward(index + 1, at + skipped) for skipped in self._skips(element, at - 1, 1))
        return self._first(
            _joined((at, at + len(way)), self.onward(index + 1, at + len(way)))
            for way in element.alternatives
            if _stands(way, at, self._readings)
        )

    def back(self, index: int, end: int) -> Said | None:
        """The ranges of the elements up to `index`, the last ending at token `end` (exclusive)."""
        if index < 0:
            return ()
        element = self._elements[index]
        if isinstance(element, Edge):
            return () if end == 0 else None
        if isinstance(element, Gap):
            return self._first(self.back(index - 1, end - skipped) for skipped in self._skips(element, end, -1))
        return self._first(
            _joined((end - len(way), end), self.back(index - 1, end - len(way)))
            for way in element.alternatives
            if _stands(way, end - len(way), self._readings)
        )

    def _skips(self, gap: Gap, known: int, step: int) -> Iterator[int]:
        """How many tokens the gap may hold: those next to token `known`, in its sentence."""
        yield 0
        for skipped in range(1, gap.most + 1):
            at = known + step * skipped
            if not 0 <= at < len(self._sentences) or self._sentences[at] != self._sentences[known]:
                return
            yield skipped

    @staticmethod
    def _first(found: Iterable[Said | None]) -> Said | None:
        return next((said for said in found if said is not None), None)


def _joined(own: tuple[int, int], others: Said | None) -> Said | None:
    """Ranges in the order of the text; an empty one is left out."""
    if others is None or own[0] == own[1]:
        return others
    return tuple(sorted((own, *others)))
