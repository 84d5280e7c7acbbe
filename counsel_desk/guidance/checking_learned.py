"""What can be wrong with what labelled messages taught a guidance pack."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Set
from typing import Any

from counsel_desk.domain.guidance_problems import Problem
from counsel_desk.domain.triage_learned import FIRST_LETTER
from counsel_desk.guidance import files
from counsel_desk.guidance.files import DataPath

Found = Iterator[tuple[DataPath, Problem]]


def learned_problems(content: Mapping[str, Any], conducts: Set[str]) -> Found:
    """Every problem of the learned points. `conducts` are the known codes."""
    seen: set[str] = set()
    for index, each in enumerate(content["conducts"]):
        code = each["conduct"]
        if code not in conducts:
            yield ("conducts", index, "conduct"), _problem("unknown_reference", "conduct", code)
        if code in seen:
            yield ("conducts", index, "conduct"), _problem("duplicate_id", "conduct", code)
        seen.add(code)
    if content["doubtful"] > content["alarming"]:
        yield ("doubtful",), _problem("wrong_value", "doubtful", str(content["doubtful"]))
    yield from _grams(content["grams"].split("\n"), len(content["conducts"]))


def _grams(lines: list[str], conducts: int) -> Found:
    """Lines that are no gram with its points, and grams given twice; the first of each kind is enough."""
    letters = f"[{FIRST_LETTER}-{chr(ord(FIRST_LETTER) + conducts - 1)}]"
    line_of = re.compile(rf"(\S{{1,3}}) -?\d{{1,6}}((?: {letters}-?\d{{1,6}})*)")
    wrong = next((line for line in lines if not line_of.fullmatch(line)), None)
    if wrong is not None:
        yield ("grams",), _problem("wrong_value", "grams", wrong[:80])
    twice = next((gram for gram, times in Counter(line.partition(" ")[0] for line in lines).items() if times > 1), None)
    if twice is not None:
        yield ("grams",), _problem("duplicate_id", "grams", twice)


def _problem(code: str, field: str, value: str) -> Problem:
    return Problem(files.LEARNED, 0, code, field, value)
