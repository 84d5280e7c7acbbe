"""What the columns of a table hold, as the office said of it when it last saw these headings.

One mechanism for every kind of table that is brought in; each kind has a setting of its own. Only a hash of the
headings is kept: in a table without a row of headings, names of people could stand there.
"""

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, TypeVar

from counsel_desk.exchange.headings import OWN_MARK, normalised, shown_heading
from counsel_desk.exchange.tables import Row, Sheet
from counsel_desk.services import office
from counsel_desk.services.desk import Desk

CASELOAD = "caseload mappings"
MESSAGES = "message columns"

_ROWS_SEARCHED = 30  # as far as headings are guessed

Field = TypeVar("Field", bound=StrEnum)


@dataclass(frozen=True, slots=True)
class Said:
    """What somebody said of the columns of a sheet, counted from 0; None when it is what the program says itself."""

    sheet: Sheet
    header_row: int
    fields: Mapping[int, StrEnum] | None


class KnownColumns:
    """What is remembered of one kind of table."""

    def __init__(self, desk: Desk, kind: str) -> None:
        self._known: Mapping[str, Any] = office.setting(desk, kind, {})

    def of(self, sheet: Sheet, fields: type[Field]) -> tuple[int, dict[int, Field]] | None:
        """The row of the headings and what its columns hold; None when no such headings stand above the sheet."""
        for row in sheet.rows[:_ROWS_SEARCHED] if self._known else ():
            kept = self._known.get(_key(row))
            if kept is not None:
                known = set(fields)
                held = {int(column): fields(field) for column, field in kept["columns"].items() if field in known}
                return row.number, held
        return None


def remember_columns(desk: Desk, kind: str, said: Iterable[Said]) -> None:
    """Keep what was said for the next table with these headings; what the program says itself is forgotten."""
    before = office.setting(desk, kind, {})
    known = dict(before)
    for each in said:
        header = next((row for row in each.sheet.rows if row.number == each.header_row), None)
        if header is None:
            continue
        if each.fields is None:
            known.pop(_key(header), None)
        else:
            known[_key(header)] = {"columns": {str(number): str(field) for number, field in each.fields.items()}}
    if known != before:
        office.remember(desk, kind, known)


def _key(row: Row) -> str:
    """The headings in one word, also the empty ones between them, however they are spaced and punctuated.

    What an import of ours has added to the table does not count: its rows come back with the same columns.
    """
    shown = [shown_heading(row, column) for column in range(len(row.cells))]
    theirs = ["" if each.startswith(OWN_MARK) else normalised(each) for each in shown]
    while theirs and not theirs[-1]:
        theirs.pop()
    return hashlib.sha256("\0".join(theirs).encode("utf-8", "replace")).hexdigest()[:32]
