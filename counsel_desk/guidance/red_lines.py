"""Words that would cross a counsellor's red line. A hint with its reason, never a verdict. Pure functions."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from counsel_desk.domain.guidance import Pack, RedLine, RedLinePlace

_SENTENCE = re.compile(r"[^。！？!?；;\n]+")


@dataclass(frozen=True, slots=True)
class Crossing:
    """Words from `start` to `end` that may cross a line."""

    line: RedLine
    start: int
    end: int


def crossings(pack: Pack, text: str, place: RedLinePlace) -> tuple[Crossing, ...]:
    """What in the text may cross a line that bites there, in the order of the text."""
    lines = [each for each in pack.red_lines if each.pattern and place in each.places]
    found = (each for line in lines for each in _of_line(line, text))
    return tuple(sorted(found, key=lambda each: (each.start, each.end)))


def lines_at(pack: Pack, place: RedLinePlace) -> tuple[RedLine, ...]:
    """The red lines that bite in that place."""
    return tuple(each for each in pack.red_lines if place in each.places)


def _of_line(line: RedLine, text: str) -> Iterator[Crossing]:
    for sentence in _SENTENCE.finditer(text):
        if line.unless and _compiled(line.unless).search(sentence[0]):
            continue
        for hit in _compiled(line.pattern).finditer(sentence[0]):
            yield Crossing(line, sentence.start() + hit.start(), sentence.start() + hit.end())


@lru_cache(maxsize=64)
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)
