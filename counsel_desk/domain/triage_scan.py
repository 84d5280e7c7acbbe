"""A text with the places of all words in it, and where patterns stand among them.

A text of a few dozen characters has words of two hundred atoms, and patterns ask for the places of forty of them. So
only kinds of words (those that belong to the very same atoms) are noted at first, and places are put together when
they are asked for.
"""

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from counsel_desk.domain.triage_words import Finder, Occurrence, Place

_SENTENCE_END = re.compile("[。！？!?\n]")


def longest_first(place: Place) -> tuple[int, int]:
    """Orders places by where they begin, the longest of those that begin together first."""
    return place[0], -place[1]


class Step(NamedTuple):
    """What a pattern looks for next, how far on, and whether also in the sentences that follow."""

    atom: int
    gap: int
    across: bool


class Pattern(NamedTuple):
    """One way of saying something: what follows on what."""

    steps: tuple[Step, ...]
    needs: int  # the atoms that are words, as bits: a text without one of them need not be searched


class Index:
    """The words of all atoms, to be found in one pass over a text, and the expressions beside them."""

    def __init__(self, atoms: Sequence[frozenset[str]], expressions: Mapping[int, re.Pattern[str]]) -> None:
        self.expressions = expressions
        kind_of: dict[str, int] = {}
        grown: list[tuple[int, ...]] = [()]  # the atoms of each kind, also of those that all words have left again
        for atom, words in enumerate(atoms):
            also: dict[int, int] = {}  # what a kind becomes with this atom
            for word in words:
                kind = kind_of.get(word, 0)
                if kind not in also:
                    also[kind] = len(grown)
                    grown.append((*grown[kind], atom))
                kind_of[word] = also[kind]
        left = {kind: place for place, kind in enumerate(dict.fromkeys(kind_of.values()))}
        self.kind_of = [left[kind] for kind in kind_of.values()]
        self.kinds = [grown[kind] for kind in left]  # the atoms of each
        self.bits = [sum(1 << atom for atom in of_kind) for of_kind in self.kinds]
        having: list[set[int]] = [set() for _ in atoms]
        for kind, of_kind in enumerate(self.kinds):
            for atom in of_kind:
                having[atom].add(kind)
        self.having = [frozenset(each) for each in having]  # the kinds of each atom
        self._finder = Finder(list(kind_of))

    def scan(self, text: str) -> "Scan":
        """The text, looked through once for all words."""
        return Scan(text, self, self._finder.found(text))


class Scan:
    """A text with the places of all words in it; answers where patterns stand."""

    def __init__(self, text: str, index: Index, found: Sequence[Occurrence]) -> None:
        by_kind: defaultdict[int, list[Place]] = defaultdict(list)
        kind_of = index.kind_of
        for word, start, end in found:
            by_kind[kind_of[word]].append((start, end))
        self.kinds = frozenset(by_kind)
        self.words = 0  # the atoms with a word in the text, as bits
        for kind in self.kinds:
            self.words |= index.bits[kind]
        self._places = _Places(text, index, by_kind, self.kinds)
        self._sentence_ends = [match.start() for match in _SENTENCE_END.finditer(text)]

    def possible(self, patterns: Iterable[Pattern]) -> list[Pattern]:
        """Those of the patterns whose words the text has."""
        words = self.words
        return [each for each in patterns if each.needs & words == each.needs]

    def finds(self, pattern: Pattern) -> Iterator[tuple[Place, ...]]:
        """The ways in which the pattern stands in the text, one for each place it begins at: where each atom is."""
        steps = pattern.steps
        for place in self._places[steps[0].atom]:
            if way := self._way(steps, 1, place):
                yield way

    def stands(self, pattern: Pattern, sentence: int | None = None) -> bool:
        """Whether the pattern stands in the text, or in one of its sentences."""
        return any(sentence is None or self.sentence(found[0]) == sentence for found in self.finds(pattern))

    def sentence(self, place: Place) -> int:
        """The number of the sentence that a place stands in."""
        return bisect_left(self._sentence_ends, place[0])

    def _way(self, steps: tuple[Step, ...], taken: int, place: Place) -> tuple[Place, ...]:
        """The first way to take the steps that are left from that place on; empty if there is none."""
        if taken == len(steps):
            return (place,)
        atom, gap, across = steps[taken]
        end = place[1]
        places = self._places[atom]
        for number in range(bisect_left(places, (end,)), len(places)):
            follows = places[number]
            if follows[0] > end + gap or not (across or self._in_one_sentence(end, follows[0])):
                break
            if way := self._way(steps, taken + 1, follows):
                return (place, *way)
        return ()

    def _in_one_sentence(self, start: int, end: int) -> bool:
        """Whether no sentence ends between two places."""
        return bisect_left(self._sentence_ends, start) == bisect_left(self._sentence_ends, end)


class _Places(dict[int, Sequence[Place]]):
    """Where each atom stands that was asked for, in order, the longest of a place first."""

    def __init__(self, text: str, index: Index, by_kind: Mapping[int, list[Place]], kinds: frozenset[int]) -> None:
        super().__init__()
        self._text = text
        self._index = index
        self._by_kind = by_kind
        self._kinds = kinds
        self._spelt: dict[str, list[Place]] = {}  # of the expressions looked for so far

    def __missing__(self, atom: int) -> Sequence[Place]:
        by_kind, expression = self._by_kind, self._index.expressions.get(atom)
        places = [place for kind in self._kinds & self._index.having[atom] for place in by_kind[kind]]
        if expression is not None:
            places += self._spelling(expression)
        if len(places) > 1:
            places.sort(key=longest_first)
        self[atom] = places
        return places

    def _spelling(self, expression: re.Pattern[str]) -> list[Place]:
        """Where an expression fits; several atoms may have the same."""
        places = self._spelt.get(expression.pattern)
        if places is None:
            places = [match.span() for match in expression.finditer(self._text) if match[0]]
            self._spelt[expression.pattern] = places
        return places
