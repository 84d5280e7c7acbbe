"""A paper on one case, as services fill it and `counsel_desk.documents` lays it out: finished texts."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from counsel_desk.domain.papers import OfficeHead

LONGEST_ROW = 92  # days that stand beside each other in one row of bars: a quarter


@dataclass(frozen=True, slots=True)
class PaperFact:
    """A value under its name."""

    name: str
    value: str


@dataclass(frozen=True, slots=True)
class PaperItem:
    """One thing: its heading, what is known of it at a glance, exact words, facts, and small print.

    `short` facts stand one beside the other, `facts` one below the other. `group` is a heading above this item and
    those after it, where it begins them.
    """

    heading: str
    under: str = ""
    words: str = ""
    facts: tuple[PaperFact, ...] = ()
    small: str = ""
    short: tuple[PaperFact, ...] = ()
    group: str = ""


@dataclass(frozen=True, slots=True)
class PaperTable:
    """Short values in columns."""

    headings: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class PaperBar:
    """A day's bar: `parts` stand on each other, of which `marked` came at night."""

    day: date
    parts: tuple[int, ...]
    marked: int

    @property
    def whole(self) -> int:
        """How high it is."""
        return sum(self.parts)


@dataclass(frozen=True, slots=True)
class PaperBars:
    """A bar for each day; `names` are those of the parts, `mark` that of what is marked."""

    caption: str
    names: tuple[str, ...]
    mark: str
    bars: tuple[PaperBar, ...]

    @property
    def highest(self) -> int:
        """The height of the highest bar; all rows are drawn to this scale."""
        return max((each.whole for each in self.bars), default=0)


@dataclass(frozen=True, slots=True)
class PaperPart:
    """A part of the paper under its own heading. `hint` is what is to be known of it, in small print."""

    heading: str
    lead: tuple[str, ...] = ()
    facts: tuple[PaperFact, ...] = ()
    bars: PaperBars | None = None
    table: PaperTable | None = None
    items: tuple[PaperItem, ...] = ()
    hint: str = ""


@dataclass(frozen=True, slots=True)
class CasePaper:
    """The whole paper: a cover with facts and notes, and the parts in the order in which the reader needs them.

    `signatures` are lines to be signed by hand at the foot of the cover. A part with items or a table has pages of its
    own, unless one part `follows` on the other.
    """

    office: OfficeHead
    title: str
    subtitle: str
    running: str
    foot: str
    facts: tuple[PaperFact, ...]
    notes_heading: str
    notes: tuple[str, ...]
    parts: tuple[PaperPart, ...]
    signatures: tuple[str, ...] = ()
    follows: bool = False


LayOut = Callable[[CasePaper], bytes]
"""Makes a PDF of a paper."""


def rows_of(bars: Sequence[PaperBar]) -> Iterator[tuple[date, tuple[PaperBar, ...]]]:
    """The bars in rows of at most `LONGEST_ROW` days, each with its first day; long times without any are left out."""
    left = sorted(bars, key=lambda each: each.day)
    while left:
        begin = left[0].day
        after = begin + timedelta(days=LONGEST_ROW)
        yield begin, tuple(each for each in left if each.day < after)
        left = [each for each in left if each.day >= after]


def shortened(paper: CasePaper, most: int) -> CasePaper:
    """The paper with at most so many facts, items and rows in each part, to be looked at."""
    return replace(paper, parts=tuple(_beginning(each, most) for each in paper.parts))


def _beginning(part: PaperPart, most: int) -> PaperPart:
    table = None if part.table is None else replace(part.table, rows=part.table.rows[:most])
    return replace(part, facts=part.facts[:most], items=part.items[:most], table=table)
