"""What every reader of files hands on: sheets of plain rows, numbered as the spreadsheet shows them."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

# A program that means to hold a caseload needs far less; a file that means harm asks for more.
MAX_CELLS = 5_000_000
EXACT_INTEGER = 2**53  # a spreadsheet keeps numbers as doubles: whole numbers beyond this have lost digits


@dataclass(frozen=True, slots=True)
class Formula:
    """A formula cell. It is never computed: `cached` is what the other program last showed there."""

    text: str
    cached: "Value"


@dataclass(frozen=True, slots=True)
class CellError:
    """A cell that shows an error such as ``#REF!``."""

    text: str


Value = str | int | float | bool | date | datetime | CellError | None
Cell = Value | Formula


@dataclass(frozen=True, slots=True)
class Row:
    """One row with something in it; `number` counts from 1. Its cells end with the last full one."""

    number: int
    cells: tuple[Cell, ...]

    def at(self, column: int) -> Cell:
        """The cell in that column, counted from 0; None beyond the end."""
        return self.cells[column] if 0 <= column < len(self.cells) else None


@dataclass(frozen=True, slots=True)
class Merge:
    """Cells joined into one. Rows count from 1, columns from 0, both ends included; only the first cell has a value."""

    first_row: int
    last_row: int
    first_column: int
    last_column: int


@dataclass(frozen=True, slots=True)
class Sheet:
    """One visible sheet, or the whole of a text table."""

    name: str
    rows: tuple[Row, ...]
    merges: tuple[Merge, ...] = ()


class SkipReason(StrEnum):
    """Why a sheet was left out."""

    HIDDEN = "hidden"
    EMPTY = "empty"
    CHART = "chart"


@dataclass(frozen=True, slots=True)
class SkippedSheet:
    """A sheet that was not read, to be told to the user."""

    name: str
    reason: SkipReason


@dataclass(frozen=True, slots=True)
class Tables:
    """Everything a file holds that a person can see. `file` is its name without the folder."""

    file: str
    sheets: tuple[Sheet, ...]
    skipped: tuple[SkippedSheet, ...] = ()
    encoding: str = ""  # how a text table was read; empty for workbooks


def as_whole(number: float) -> int | float:
    """Whole numbers as int, as far as a double keeps them exactly; everything else unchanged."""
    return int(number) if number.is_integer() and abs(number) <= EXACT_INTEGER else number


def trimmed(cells: list[Cell]) -> tuple[Cell, ...]:
    """The cells up to the last one that holds something."""
    end = len(cells)
    while end and cells[end - 1] in (None, ""):
        end -= 1
    return tuple(cells[:end])
