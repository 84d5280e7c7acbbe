"""What can be wrong with the rules of a guidance pack and the words they name."""

import re
from collections.abc import Iterator, Mapping, Set
from typing import Any

from counsel_desk.domain.guidance_problems import Problem
from counsel_desk.domain.triage import GUARD
from counsel_desk.domain.triage_patterns import PatternError, Vocabulary
from counsel_desk.domain.triage_words import NotationError, words_of
from counsel_desk.guidance import files
from counsel_desk.guidance.files import DataPath
from counsel_desk.guidance.reading import tables

Found = Iterator[tuple[DataPath, Problem]]

_PATTERNS = ("patterns", "needs", "unless", "excluded_by")
_CAPITAL = re.compile(r"\\.|([A-Z])")  # messages are read in lower case; \S and its like are no letters


def rule_problems(documents: Mapping[str, Any], conducts: Set[str]) -> Found:
    """Every problem of rules, their words, the disguises and the labelled examples. `conducts` are the known codes."""
    groups = {name: content for name, content in documents.items() if name.startswith(files.RULES)}
    words = list(_words(groups))
    yield from words
    yield from _disguises(documents["disguises.yaml"])
    yield from _examples(documents["examples.yaml"], conducts | {GUARD})
    if not words:
        classes = {each["name"]: each["words"].split() for group in groups.values() for each in group["vocabulary"]}
        yield from _rules(groups, Vocabulary(classes), conducts)


def _words(groups: Mapping[str, Any]) -> Found:
    """Classes named twice, and words that cannot be spelt out."""
    known: dict[str, list[str]] = {}
    for name, group in groups.items():
        for index, each in enumerate(group["vocabulary"]):
            path: DataPath = ("vocabulary", index)
            if each["name"] in known:
                yield (*path, "name"), Problem(name, 0, "duplicate_id", "name", each["name"])
            known[each["name"]] = each["words"].split()
    for name, group in groups.items():
        for index, each in enumerate(group["vocabulary"]):
            for word in filter(_has_capital, each["words"].split()):
                yield ("vocabulary", index, "words"), Problem(name, 0, "never_matches", "words", word)
            try:
                words_of(known, (each["name"],))
            except NotationError as error:
                yield ("vocabulary", index, "words"), Problem(name, 0, "bad_pattern", "words", str(error))


def _rules(groups: Mapping[str, Any], vocabulary: Vocabulary, conducts: Set[str]) -> Found:
    ids: set[str] = set()
    for name, group in groups.items():
        for index, rule in enumerate(group["rules"]):
            path: DataPath = ("rules", index)
            if rule["id"] in ids:
                yield (*path, "id"), Problem(name, 0, "duplicate_id", "id", rule["id"])
            ids.add(rule["id"])
            allowed = {GUARD} if rule.get("guard") else conducts
            yield from _known(name, (*path, "conduct"), [rule["conduct"]], allowed)
            yield from _known(name, (*path, "lowers"), rule.get("lowers", ()), conducts)
            for field in _PATTERNS:
                for place, template in enumerate(rule.get(field, ())):
                    yield from _pattern(name, (*path, field, place), template, vocabulary)


def _pattern(name: str, path: DataPath, template: str, vocabulary: Vocabulary) -> Found:
    if _has_capital(template):
        yield path, Problem(name, 0, "never_matches", str(path[-2]), template)
    try:
        vocabulary.patterns(template)
    except PatternError as error:
        yield path, Problem(name, 0, "bad_pattern", str(path[-2]), str(error))


def _has_capital(notation: str) -> bool:
    return any(found[1] for found in _CAPITAL.finditer(notation))


def _disguises(content: Mapping[str, Any]) -> Found:
    """Words that have no sound: too short to be told by it, or of characters the table does not have."""
    for word in content["sounded"].split():
        if len(word) < 2 or any(character not in tables().sounds for character in word):
            yield ("sounded",), Problem("disguises.yaml", 0, "wrong_value", "sounded", word)


def _examples(examples: list[Mapping[str, Any]], known: Set[str]) -> Found:
    name = "examples.yaml"
    ids: set[str] = set()
    for index, example in enumerate(examples):
        if example["id"] in ids:
            yield (index, "id"), Problem(name, 0, "duplicate_id", "id", example["id"])
        ids.add(example["id"])
        for field in ("must_hit", "must_not_hit"):
            yield from _known(name, (index, field), example[field], known)


def _known(name: str, path: DataPath, references: list[str], known: Set[str]) -> Found:
    for reference in references:
        if reference not in known:
            yield path, Problem(name, 0, "unknown_reference", str(path[-1]), reference)
