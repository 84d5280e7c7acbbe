"""A caseload table as typed rows, each with what was wrong in it. Nothing is dropped without being named."""

import re
from collections.abc import Iterator
from collections.abc import Mapping as MappingView
from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import StrEnum

from counsel_desk.domain.cases import CaseStatus
from counsel_desk.domain.incidents import Channel
from counsel_desk.domain.moments import Precision
from counsel_desk.domain.people import Gender, PartyRole
from counsel_desk.domain.progress import Progress, unwatched
from counsel_desk.domain.safe_hours import SafeContact
from counsel_desk.exchange.caseload_fields import PERSONAL, REPEATABLE, CaseloadField
from counsel_desk.exchange.caseload_notes import due_or_done, way_alone
from counsel_desk.exchange.caseload_values import RowProblem, RowValues, Severity
from counsel_desk.exchange.headings import (
    Mapping,
    are_headings,
    columns_missing,
    field_of,
    guess_mapping,
    guess_mappings,
    is_heading,
    normalised,
)
from counsel_desk.exchange.joined_cells import JoinedCells
from counsel_desk.exchange.tables import Cell, Formula, Row, Sheet, Tables

__all__ = [
    "CaseloadField",
    "CaseloadRow",
    "Mapping",
    "Outcome",
    "RowProblem",
    "Severity",
    "guess_mapping",
    "guess_mappings",
    "read_rows",
]

_F = CaseloadField
_A_NUMBER = re.compile(r"\d{7}")  # a phone, or what could be one
_TOTALS = frozenset(
    {"合计", "总计", "小计", "共计", "总和", "汇总", "total", "totals", "grandtotal", "subtotal", "sum"}
)


class Outcome(StrEnum):
    """What becomes of a row, from mild to grave."""

    READY = "ready"
    SKIPPED = "skipped"
    WARNED = "warned"
    REJECTED = "rejected"


@dataclass(frozen=True, slots=True)
class CaseloadRow:
    """One row of a caseload. Absent and unusable values are None or empty; `problems` names the unusable ones.

    Phones and the ID number are normalised, amounts are fen, instants are in China time. `safe_contact` says "do not
    call" when the wish could not be understood. `named_in` is the row above in whose joined cell the name stands.
    """

    sheet: str
    row: int
    client_name: str = ""
    phones: tuple[str, ...] = ()
    id_number: str = ""
    birth_year: int | None = None
    gender: Gender | None = None
    region: str = ""
    party_role: PartyRole | None = None
    safe_contact: SafeContact | None = None
    lender: str = ""
    collector: str = ""
    claimed: int | None = None
    received: int | None = None
    principal: int | None = None
    overdue_since: date | None = None
    overdue_days: int | None = None
    case_reference: str = ""
    opened_on: date | None = None
    status: CaseStatus | None = None
    counsellor: str = ""
    summary: str = ""
    incident_at: datetime | None = None
    incident_precision: Precision = Precision.MINUTE
    incident_channel: Channel | None = None
    incident_number: str = ""
    incident_text: str = ""
    next_step: str = ""
    due_on: date | None = None
    problems: tuple[RowProblem, ...] = ()
    named_in: int | None = None

    @property
    def outcome(self) -> Outcome:
        """The gravest of its problems."""
        severities = {problem.severity for problem in self.problems}
        for severity, outcome in (
            (Severity.REJECTED, Outcome.REJECTED),
            (Severity.SKIPPED, Outcome.SKIPPED),
            (Severity.WARNED, Outcome.WARNED),
        ):
            if severity in severities:
                return outcome
        return Outcome.READY


def read_rows(
    tables: Tables, mappings: MappingView[str, Mapping], *, today: date, progress: Progress = unwatched
) -> Iterator[CaseloadRow]:
    """Every row below the headings of every mapped sheet, in the order of the file.

    Rows above the headings, and those under headings of another table, come refused when they look like data.
    `today` decides what a date without a year means. Raises FileError ``caseload.columns_missing`` when a mapping
    holds neither names nor phones.
    """
    chosen = [(sheet, mappings[sheet.name]) for sheet in tables.sheets if sheet.name in mappings]
    for sheet, mapping in chosen:
        if not mapping.names_someone:
            raise columns_missing(tables.file, sheet, mapping)
    total = sum(len(sheet.rows) for sheet, _ in chosen)
    done = 0
    for sheet, mapping in chosen:
        reader = _SheetReader(sheet, mapping, today)
        for row in sheet.rows:
            done += 1
            if done % 200 == 0:
                progress(done, total)
            if row.number != mapping.header_row and (read := reader.read(row)):
                yield read


class _SheetReader:
    """Turns the rows of one sheet into records; knows its headings and its cells joined downwards."""

    def __init__(self, sheet: Sheet, mapping: Mapping, today: date) -> None:
        self._sheet = sheet
        self._mapping = mapping
        self._today = today
        headers = (row for row in sheet.rows if row.number == mapping.header_row)
        self._header = next(headers, Row(mapping.header_row, ()))
        self._columns: dict[CaseloadField, list[int]] = {}
        for column, field in sorted(mapping.columns.items()):
            self._columns.setdefault(field, []).append(column)
        self._joined = JoinedCells(sheet, mapping.header_row)
        self._elsewhere = False  # below the headings of another table

    def read(self, row: Row) -> CaseloadRow | None:
        """The record of a row; None when none of its mapped cells holds anything. To be called from above downwards."""
        cells = {field: self._cells(row, field) for field in self._columns}
        if not any(cells.values()):
            return None
        if reason := self._no_data(row):
            return self._refused(row, Severity.SKIPPED, reason)
        if row.number < self._mapping.header_row:
            shown = [_shown(row.at(column)) for column in self._mapping.columns if _is_filled(row.at(column))]
            looks_like_data = len(shown) > 1 and any(_A_NUMBER.search(each) for each in shown)
            return self._refused(row, Severity.REJECTED, "row.other_table") if looks_like_data else None
        if self._elsewhere:
            return self._refused(row, Severity.REJECTED, "row.other_table")
        return self._record(row, RowValues(cells, self._today))

    def _refused(self, row: Row, severity: Severity, reason: str) -> CaseloadRow:
        return CaseloadRow(self._sheet.name, row.number, problems=(RowProblem(severity, None, reason, ""),))

    def _record(self, row: Row, values: RowValues) -> CaseloadRow:
        moment, seen = values.instant(_F.INCIDENT_AT)
        precision = values.precision(_F.INCIDENT_PRECISION) or seen
        due_on, done, told = due_or_done(values, self._heading(_F.DUE_ON), self._today)
        record = CaseloadRow(
            sheet=self._sheet.name,
            row=row.number,
            client_name=values.text(_F.CLIENT_NAME, longest=100),
            phones=values.phones(_F.PHONE),
            id_number=values.id_number(_F.ID_NUMBER),
            birth_year=values.year(_F.BIRTH_YEAR),
            gender=values.gender(_F.GENDER),
            region=values.text(_F.REGION, longest=200),
            party_role=values.party_role(_F.PARTY_ROLE),
            safe_contact=values.safe_contact(_F.SAFE_CONTACT),
            lender=values.text(_F.LENDER, longest=200),
            collector=values.text(_F.COLLECTOR, longest=200),
            claimed=values.amount(_F.CLAIMED_AMOUNT, unit=self._unit(_F.CLAIMED_AMOUNT)),
            received=values.amount(_F.RECEIVED_AMOUNT, unit=self._unit(_F.RECEIVED_AMOUNT)),
            principal=values.amount(_F.PRINCIPAL_AMOUNT, unit=self._unit(_F.PRINCIPAL_AMOUNT)),
            overdue_since=values.day(_F.OVERDUE_SINCE),
            overdue_days=values.count(_F.OVERDUE_DAYS),
            case_reference=values.text(_F.CASE_REFERENCE, longest=100),
            opened_on=values.day(_F.OPENED_ON),
            status=values.status(_F.STATUS),
            counsellor=values.text(_F.COUNSELLOR, longest=100),
            summary=values.text(_F.SUMMARY, headings=self._headings(_F.SUMMARY)),
            incident_at=moment,
            incident_precision=precision,
            incident_channel=values.channel(_F.INCIDENT_CHANNEL),
            incident_number=values.phone(_F.INCIDENT_NUMBER),
            incident_text=values.exact_words(_F.INCIDENT_TEXT),
            next_step=values.text(_F.NEXT_STEP),
            due_on=due_on,
            named_in=self._named_in(row),
        )
        is_contact = record.incident_at or record.incident_number or record.incident_text
        way = "" if is_contact else way_alone(values, self._heading(_F.INCIDENT_CHANNEL))
        problems = values.problems + told
        if not record.client_name and not record.phones:
            problems = (*problems, RowProblem(Severity.REJECTED, None, "row.nobody", ""))
        return replace(record, summary="\n".join(filter(None, (record.summary, way, done))), problems=problems)

    def _cells(self, row: Row, field: CaseloadField) -> list[Cell]:
        """The cells with something in them; the place of each matters where a field has several columns."""
        cells = [self._cell(row, column, field) for column in self._columns[field]]
        return cells if any(cell not in (None, "") for cell in cells) else []

    def _cell(self, row: Row, column: int, field: CaseloadField) -> Cell:
        above = self._joined.above(row, column) if field in PERSONAL else None
        return row.at(column) if above is None else above.at(column)

    def _named_in(self, row: Row) -> int | None:
        rows = (self._joined.above(row, column) for column in self._columns.get(_F.CLIENT_NAME, ()))
        return next((above.number for above in rows if above is not None), None)

    def _no_data(self, row: Row) -> str:
        """Why a row holds no client: a line of totals, the headings again on a new page, or those of another table."""
        texts = [normalised(_shown(cell)) for cell in row.cells]
        first = next((text for text in texts if text), "")
        if first in _TOTALS:
            return "row.total"
        names = [normalised(_shown(cell)) for cell in self._header.cells]
        same = [text for text, name in zip(texts, names, strict=False) if text and text == name]
        if len(same) > 1 and len(same) == sum(map(bool, texts)):
            self._elsewhere = False
            return "row.headings_again"
        if not are_headings(row) or not self._heads_a_column_of_people(row):
            return ""
        changed = (column for column, text in enumerate(texts) if [text] != names[column : column + 1])
        other = any(field_of(texts[column]) not in (None, self._mapping.columns.get(column)) for column in changed)
        self._elsewhere = other and row.number > self._mapping.header_row
        return "row.other_headings" if other else "row.headings_again"

    def _heads_a_column_of_people(self, row: Row) -> bool:
        """Whether a heading stands where a client would: 借款人 is also what somebody is, 电话 how one wrote."""
        who = _F.CLIENT_NAME if _F.CLIENT_NAME in self._columns else _F.PHONE
        said = [text for cell in self._cells(row, who) if (text := normalised(_shown(cell)))]
        return bool(said) and not any(text[-1].isdigit() or not is_heading(text) for text in said)

    def _unit(self, field: CaseloadField) -> str:
        """What the plain numbers of an amount count: 万 or 千 of yuan, or yuan."""
        column = self._columns.get(field, [-1])[0]
        if column in self._mapping.in_wan:
            return "万"
        return "千" if "千元" in normalised(_shown(self._header.at(column))) else ""

    def _heading(self, field: CaseloadField) -> str:
        """What stands above the first column of a field."""
        columns = self._columns.get(field)
        return _shown(self._header.at(columns[0])).strip() if columns else ""

    def _headings(self, field: CaseloadField) -> tuple[str, ...]:
        """What stands above the columns of a field that has several; nothing when it has one."""
        columns = self._columns.get(field, [])
        if field not in REPEATABLE or len(columns) < 2:
            return ()
        return tuple(_shown(self._header.at(column)).strip() for column in columns)


def _is_filled(cell: Cell) -> bool:
    """Whether a cell above the headings could belong to a client; 填表人：林一 says something of the table."""
    return not re.search("[:：]|^$", _shown(cell).strip())


def _shown(cell: Cell) -> str:
    value = cell.cached if isinstance(cell, Formula) else cell
    return "" if value is None else str(value)
