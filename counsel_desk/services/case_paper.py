"""A case as a paper: its overview first, then of every table of the workbook a part that reads down the page."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime

from counsel_desk.domain.case_papers import CasePaper, PaperFact, PaperItem, PaperPart
from counsel_desk.domain.moments import Precision
from counsel_desk.domain.papers import OfficeHead
from counsel_desk.exchange.workbooks import Kind
from counsel_desk.services.case_contents import CaseContents, joined
from counsel_desk.services.case_facts import facts_of
from counsel_desk.services.case_tables import CaseTable, Row, case_tables
from counsel_desk.services.case_words import CaseField, CasePart, CaseWords

_Cell = tuple[CaseField, str, int]  # what it is, what it says, how wide its column is in a sheet

_BESIDE = 17  # characters: what a sheet shows in a column no wider stands beside others here, else on lines of its own


_FIGURES: Mapping[Kind, Callable[[float], str]] = {
    Kind.MONEY: lambda fen: f"{fen / 100:,.2f}".removesuffix(".00"),
    Kind.PERCENT: lambda share: f"{share:.1%}",
    Kind.NUMBER: lambda number: f"{number:,}",
}


@dataclass(frozen=True, slots=True)
class _Shape:
    """Which fields head a thing, which are exact words below it, and which begin a group of things."""

    heading: tuple[CaseField, ...]
    words: CaseField | None = None
    small: CaseField | None = None
    group: tuple[CaseField, ...] = ()
    numbered: bool = False


_SHAPES: Mapping[CasePart, _Shape] = {
    CasePart.DEBTS: _Shape((CaseField.LENDER,), numbered=True),
    CasePart.INSTALMENTS: _Shape((CaseField.DUE_ON,), group=(CaseField.LENDER, CaseField.CONTRACT_TAIL)),
    CasePart.INCIDENTS: _Shape(
        (CaseField.HAPPENED_AT, CaseField.CHANNEL, CaseField.NUMBER), words=CaseField.WORDS, numbered=True
    ),
    CasePart.CONTACTS: _Shape(
        (CaseField.HAPPENED_AT, CaseField.PARTY, CaseField.CHANNEL), words=CaseField.SAID, numbered=True
    ),
    CasePart.FILINGS: _Shape((CaseField.FILED_ON, CaseField.KIND, CaseField.SENT_TO), numbered=True),
    CasePart.STEPS: _Shape((), words=CaseField.STEP, group=(CaseField.CHECKLIST,)),
    CasePart.TASKS: _Shape((CaseField.TITLE,)),
    CasePart.NOTES: _Shape((CaseField.WRITTEN_AT, CaseField.KIND, CaseField.AUTHOR), words=CaseField.TEXT),
    CasePart.EVIDENCE: _Shape((CaseField.FILE_NAME,), small=CaseField.SHA256, numbered=True),
    CasePart.HISTORY: _Shape((CaseField.DONE_AT,)),
}


def case_paper(contents: CaseContents, words: CaseWords, *, note: str = "") -> CasePaper:
    """Fill the paper; `note` stands first of what is to be known: how it came to be passed on."""
    legend, office = words.legend(), contents.office
    facts = (PaperFact(words.field(field), value) for field, value in facts_of(contents, words) if value)
    parts = {table.part: _Filling(table, words).part(legend[table.part]) for table in case_tables(contents, words)}
    missing = [words.part(each) for each, part in parts.items() if not (part.items or part.facts)]
    notes = (note, legend[CasePart.OVERVIEW], words.left_out(missing) if missing else "")
    reference = contents.file.case.reference
    return CasePaper(
        office=OfficeHead(office.name, office.phone, tuple(filter(None, office.address.splitlines()))),
        title=words.title,
        subtitle=reference,
        running=reference,
        foot=words.foot(reference, contents.made_at),
        facts=tuple(facts),
        notes_heading=words.part(CasePart.LEGEND),
        notes=tuple(filter(None, notes)),
        parts=tuple(each for each in parts.values() if each.items or each.facts),
        follows=True,
    )


class _Filling:
    """Turns a table into a part: what a sheet has in one row stands here below one heading."""

    def __init__(self, table: CaseTable, words: CaseWords) -> None:
        self._table, self._words = table, words
        self._shape = _SHAPES[table.part]
        self._precisions = {words.value(each): each for each in Precision}

    def part(self, hint: str) -> PaperPart:
        """The whole part; the history, which has nothing but who and what, as lines."""
        heading = self._words.part(self._table.part)
        if self._table.part is CasePart.HISTORY:
            return PaperPart(heading, facts=tuple(map(self._line, self._table.rows)), hint=hint)
        return PaperPart(heading, items=(*self._items(), *self._totals()), hint=hint)

    def _line(self, row: Row) -> PaperFact:
        when, *rest = self._shown(row)
        return PaperFact(when[1], joined(*(said for _, said, _ in rest)))

    def _items(self) -> Iterator[PaperItem]:
        before = ""
        for number, row in enumerate(self._table.rows, 1):
            cells = self._shown(row)
            group = _said(cells, self._shape.group)
            yield self._item(number, cells, group if group != before else "")
            before = group

    def _item(self, number: int, cells: list[_Cell], group: str) -> PaperItem:
        shape = self._shape
        heading = _said(cells, shape.heading)
        apart = {*shape.heading, *shape.group, shape.words, shape.small, CaseField.EVIDENCE_NUMBER}
        rest = [cell for cell in cells if cell[0] not in apart and cell[1]]
        small = _said(cells, (shape.small,)) if shape.small else ""
        return PaperItem(
            heading=f"{number}  {heading}" if shape.numbered else heading,
            words=_said(cells, (shape.words,)) if shape.words else "",
            short=self._facts(cell for cell in rest if cell[2] <= _BESIDE),
            facts=self._facts(cell for cell in rest if cell[2] > _BESIDE),
            small=joined(self._words.field(shape.small), small) if shape.small else "",
            group=group,
        )

    def _totals(self) -> Iterator[PaperItem]:
        if self._table.totals is not None:
            label, *sums = self._shown(self._table.totals)
            yield PaperItem(label[1], short=self._facts(cell for cell in sums if cell[1]))

    def _facts(self, cells: Iterable[_Cell]) -> tuple[PaperFact, ...]:
        return tuple(PaperFact(self._words.field(field), said) for field, said, _ in cells)

    def _shown(self, row: Row) -> list[_Cell]:
        """What stands in a row, in words; how exactly an instant is known is told by how it is written."""
        columns = self._table.columns
        shown: list[_Cell] = []
        for place, ((field, kind, width), value) in enumerate(zip(columns, row, strict=True)):
            if field is not CaseField.PRECISION:
                exactly = row[place + 1] if columns[place + 1 : place + 2] else None
                shown.append((field, self._text(kind, value, exactly), width))
        return shown

    def _text(self, kind: Kind, value: object, exactly: object) -> str:
        """A value as a text; money without its unit, which stands in the name of its column."""
        match kind, value:
            case Kind.INSTANT, datetime():
                return self._words.instant(value, self._precisions.get(str(exactly), Precision.MINUTE))
            case Kind.DAY, date():
                return self._words.day(value)
            case ((Kind.MONEY | Kind.PERCENT | Kind.NUMBER), int() | float()):
                return _FIGURES[kind](value)
            case _:
                return "" if value is None else str(value)


def _said(cells: Iterable[_Cell], fields: tuple[CaseField, ...]) -> str:
    """What these fields say, in their own order."""
    said = {field: text for field, text, _ in cells}
    return joined(*(said[field] for field in fields))
