"""The rules of a guidance pack, compiled once, and which of them apply to a text."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Set
from itertools import chain

from counsel_desk.domain.conduct_rules import ConductRule
from counsel_desk.domain.triage_patterns import Vocabulary
from counsel_desk.domain.triage_scan import Pattern, Scan, longest_first
from counsel_desk.domain.triage_words import Place

Found = tuple[ConductRule, tuple[Place, ...]]  # a rule that applies, and where


class RuleBook:
    """All rules of a guidance pack."""

    def __init__(self, rules: Iterable[ConductRule], vocabulary: Vocabulary) -> None:
        compiled = [_Compiled(rule, vocabulary) for rule in rules]
        self._index = vocabulary.index()
        self._patterns = [(rule, pattern) for rule in compiled for pattern in rule.patterns]
        # By the rarest of the words that a pattern needs: most patterns are then never looked at.
        self._by_atom: defaultdict[int | None, list[int]] = defaultdict(list)
        for number, (_, pattern) in enumerate(self._patterns):
            self._by_atom[vocabulary.rarest(pattern)].append(number)
        self._without_words = self._by_atom.pop(None, [])
        self._rarest = frozenset(self._by_atom)

    def look(self, text: str) -> "Look":
        """The text, looked through once for the words of all rules."""
        scan = self._index.scan(text)
        candidates = map(self._by_atom.__getitem__, self._rarest & scan.atoms)
        patterns = [self._patterns[number] for number in sorted(chain(self._without_words, *candidates))]
        return Look(scan, [(rule, pattern) for rule, pattern in patterns if pattern.needs.issubset(scan.atoms)])


class Look:
    """A text and the patterns whose words it has; answers which rules apply."""

    def __init__(self, scan: Scan, possible: Iterable[tuple["_Compiled", Pattern]]) -> None:
        self._scan = scan
        self._possible: defaultdict[_Compiled, list[Pattern]] = defaultdict(list)
        for rule, pattern in possible:
            self._possible[rule].append(pattern)

    def found(self, wanted: Set[str]) -> Iterator[Found]:
        """Each of the rules of those ids that applies, in their order, with the first place it fits."""
        for rule, patterns in self._possible.items():
            if rule.id in wanted:
                finds = [found for each in patterns if (found := rule.first(self._scan, each))]
                if finds and rule.applies(self._scan):
                    yield rule.rule, min(finds, key=_first_place)


class _Compiled:
    """A rule with its patterns read."""

    def __init__(self, rule: ConductRule, vocabulary: Vocabulary) -> None:
        def read(templates: Iterable[str]) -> tuple[Pattern, ...]:
            return tuple(pattern for template in templates for pattern in vocabulary.patterns(template))

        self.rule = rule
        self.id = rule.id
        self.patterns = read(rule.patterns)
        self._needs = read(rule.needs)
        self._unless = read(rule.unless)
        self._excluded_by = read(rule.excluded_by)

    def first(self, scan: Scan, pattern: Pattern) -> tuple[Place, ...]:
        """The first find of one of the patterns, but none in a sentence that takes it back; empty if there is none."""
        for found in scan.finds(pattern):
            unless = scan.possible(self._unless)
            sentence = scan.sentence(found[0]) if unless else None
            if not any(scan.stands(each, sentence) for each in unless):
                return found
        return ()

    def applies(self, scan: Scan) -> bool:
        """Whether the text has what the rule needs besides, and nothing that excludes it."""
        if self._needs and not any(map(scan.stands, scan.possible(self._needs))):
            return False
        return not any(map(scan.stands, scan.possible(self._excluded_by)))


def _first_place(places: tuple[Place, ...]) -> tuple[int, int]:
    return longest_first(places[0])
