"""The rules of a guidance pack, compiled once, and which of them apply to a text."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Set
from itertools import chain

from counsel_desk.domain.conduct_rules import ConductRule
from counsel_desk.domain.triage_patterns import Vocabulary
from counsel_desk.domain.triage_scan import Pattern, Scan, longest_first
from counsel_desk.domain.triage_words import Place

Found = tuple[ConductRule, tuple[Place, ...]]  # a rule that applies, and where

_Numbered = tuple[int, int]  # what a pattern needs, and its number


class RuleBook:
    """All rules of a guidance pack."""

    def __init__(self, rules: Iterable[ConductRule], vocabulary: Vocabulary) -> None:
        compiled = [_Compiled(rule, vocabulary) for rule in rules]
        self._index = vocabulary.index()
        self._patterns = [(rule, pattern) for rule in compiled for pattern in rule.patterns]
        # By the rarest of the words that a pattern needs: most patterns are then never looked at.
        by_atom: defaultdict[int | None, list[_Numbered]] = defaultdict(list)
        for number, (_, pattern) in enumerate(self._patterns):
            by_atom[vocabulary.rarest(pattern)].append((pattern.needs, number))
        kinds = self._index.kinds
        self._by_kind = [list(chain.from_iterable(by_atom.get(atom, ()) for atom in atoms)) for atoms in kinds]
        self._without_words = [number for _, number in by_atom[None]]

    def found_in(self, text: str, wanted: Set[str] | None = None) -> Iterator[Found]:
        """Each of the rules (of those ids, None for all) that applies, in their order, with the first place it fits."""
        scan = self._index.scan(text)
        words = scan.words
        possible = {number for kind in scan.kinds for needs, number in self._by_kind[kind] if needs & words == needs}
        first: dict[_Compiled, tuple[Place, ...]] = {}
        for number in sorted(possible.union(self._without_words)):
            rule, pattern = self._patterns[number]
            if wanted is not None and rule.id not in wanted:
                continue
            found = rule.first(scan, pattern)
            if found and (rule not in first or longest_first(found[0]) < longest_first(first[rule][0])):
                first[rule] = found
        for rule, places in first.items():
            if rule.applies(scan):
                yield rule.rule, places


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
            sentence = scan.sentence(found[0]) if self._unless else 0
            if not any(scan.stands(each, sentence) for each in scan.possible(self._unless)):
                return found
        return ()

    def applies(self, scan: Scan) -> bool:
        """Whether the text has what the rule needs besides, and nothing that excludes it."""
        if self._needs and not any(map(scan.stands, scan.possible(self._needs))):
            return False
        return not any(map(scan.stands, scan.possible(self._excluded_by)))
