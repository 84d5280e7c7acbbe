"""What stands behind a figure: the cell that was chosen, and the records that it counted."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from counsel_desk.domain.ids import CaseId, ClientId, CounsellorId
from counsel_desk.domain.statistics import Figure, TableCode


class RecordKind(StrEnum):
    """What a figure counts."""

    CLIENT = "client"
    CASE = "case"
    DEBT = "debt"
    CONTACT = "contact"
    CALL_NOTE = "call_note"
    INCIDENT = "incident"
    STEP = "step"
    TASK = "task"


@dataclass(frozen=True, slots=True)
class SummaryCell:
    """A figure of the summary; also the total of every table that adds up to it."""

    figure: Figure


@dataclass(frozen=True, slots=True)
class TableCell:
    """A row of a table."""

    code: TableCode
    row: str


@dataclass(frozen=True, slots=True)
class WorkCell:
    """A figure of one counsellor's work; without one, of what nobody was named for."""

    figure: Figure
    counsellor: CounsellorId | None


Cell = SummaryCell | TableCell | WorkCell


@dataclass(frozen=True, slots=True)
class FigureRecord:
    """One record that a figure counted, as a line of a list.

    `codes`, `text` and `fen` are what of it is told: a channel, a title, an amount; `at` of a case is its opening, and
    `until` its closing. All of it may be missing.
    """

    key: int
    kind: RecordKind
    case_id: CaseId | None
    client_id: ClientId
    reference: str
    client_name: str
    client_alias: str
    at: date | datetime
    codes: tuple[StrEnum, ...] = ()
    text: str = ""
    fen: int | None = None
    until: date | None = None


_KINDS = tuple(RecordKind)


def key_of(kind: RecordKind, record: int) -> int:
    """One number for a record of any kind: a list holds numbers, and some figures count records of two kinds."""
    return record * len(_KINDS) + _KINDS.index(kind)


def record_of(key: int) -> tuple[RecordKind, int]:
    """The kind and the id that a key stands for."""
    record, place = divmod(key, len(_KINDS))
    return _KINDS[place], record
