"""A text with the places of all words in it, and where patterns stand among them."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from typing import NamedTuple

from counsel_desk.domain.triage_words import Finder, Occurrence, Place

_SENTENCE_END = re.compile("[。！？!?\n]")


def longest_first(place: Place) -> tuple[int, int]:
    """Orders places by where they begin, the longest of those that begin together first."""
    return place[0], -place[1]


class Step(NamedTuple):
    """What a pattern looks for next, how far on, and whether also in the sentences that follow."""

    atom: int  # words are numbered from 0 up, expressions from -1 down
    gap: int
    across: bool


class Pattern(NamedTuple):
    """One way of saying something: what follows on what."""

    steps: tuple[Step, ...]
    needs: frozenset[int]  # the atoms that are words: a text without one of them need not be searched


class Expression(NamedTuple):
    """What has no words of its own to be found by: a regular expression, and an atom of words that may stand for it."""

    spelling: re.Pattern[str]
    words: int


class Index:
    """The words of all atoms, to be found in one pass over a text, and the expressions beside them."""

    def __init__(self, atoms: Sequence[frozenset[str]], expressions: Sequence[Expression]) -> None:
        self.expressions = expressions
        atoms_of: dict[str, tuple[int, ...]] = {}
        for atom, words in enumerate(atoms):
            grown: dict[tuple[int, ...], tuple[int, ...]] = {}  # words of the very same atoms share what names them
            for word in words:
                before = atoms_of.get(word, ())
                atoms_of[word] = grown.setdefault(before, (*before, atom))
        self.atoms_of = list(atoms_of.values())
        self._finder = Finder(list(atoms_of))

    def scan(self, text: str) -> "Scan":
        """The text, looked through once for all words."""
        return Scan(text, self, self._finder.in_order(text))


class Scan:
    """A text with the places of all words in it; answers where patterns stand."""

    def __init__(self, text: str, index: Index, found: Iterable[Occurrence]) -> None:
        self._text = text
        self._expressions = index.expressions
        self._places: dict[int, list[Place]] = {}  # of each atom, in order, the longest of a place first
        places, atoms_of = self._places, index.atoms_of
        for word, start, end in found:
            place = start, end
            for atom in atoms_of[word]:
                if atom in places:
                    places[atom].append(place)
                else:
                    places[atom] = [place]
        self.atoms = frozenset(places)

    def possible(self, patterns: Iterable[Pattern]) -> list[Pattern]:
        """Those of the patterns whose words the text has."""
        atoms = self.atoms
        return [each for each in patterns if each.needs.issubset(atoms)]

    def finds(self, pattern: Pattern) -> Iterator[tuple[Place, ...]]:
        """The ways in which the pattern stands in the text, one for each place it begins at: where each atom is."""
        steps = pattern.steps
        for place in self._places_of(steps[0].atom):
            if len(steps) == 1:
                yield (place,)
            elif way := self._way(place, steps, 1):
                yield way

    def stands(self, pattern: Pattern, sentence: int | None = None) -> bool:
        """Whether the pattern stands in the text, or begins in that sentence."""
        return any(sentence is None or self.sentence(found[0]) == sentence for found in self.finds(pattern))

    def sentence(self, place: Place) -> int:
        """The number of the sentence that a place begins in."""
        return bisect_left(self._sentence_ends, place[0])

    @cached_property
    def _sentence_ends(self) -> list[int]:
        return [match.start() for match in _SENTENCE_END.finditer(self._text)]

    def _way(self, place: Place, steps: tuple[Step, ...], taken: int) -> tuple[Place, ...]:
        """The first way to take the steps that are left from that place on; empty if there is none."""
        atom, gap, across = steps[taken]
        end = place[1]
        places = self._places_of(atom)
        for number in range(bisect_left(places, (end,)), len(places)):
            follows = places[number]
            if follows[0] > end + gap or not (across or not _SENTENCE_END.search(self._text, end, follows[0])):
                break
            if taken + 1 == len(steps):
                return place, follows
            if way := self._way(follows, steps, taken + 1):
                return (place, *way)
        return ()

    def _places_of(self, atom: int) -> list[Place]:
        """Where an atom stands; expressions are looked for when they are first asked for."""
        places = self._places.get(atom)
        if places is None:
            places = self._places[atom] = self._spelt(self._expressions[~atom]) if atom < 0 else []
        return places

    def _spelt(self, expression: Expression) -> list[Place]:
        """Where an expression fits, or one of its words stands."""
        places = [match.span() for match in expression.spelling.finditer(self._text) if match[0]]
        if words := self._places.get(expression.words):
            return sorted([*places, *words], key=longest_first)
        return places
