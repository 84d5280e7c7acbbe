"""The cells of one caseload row read as what they should be; what cannot be read is noted and left empty."""

import re
import unicodedata
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time
from decimal import Decimal
from enum import StrEnum
from typing import TypeVar

from counsel_desk.domain.amounts import Amount, parse_amount
from counsel_desk.domain.cases import CaseStatus
from counsel_desk.domain.dates import Prefer
from counsel_desk.domain.id_numbers import check_id_number
from counsel_desk.domain.incidents import Channel
from counsel_desk.domain.moments import Precision
from counsel_desk.domain.numerals import DIGITS
from counsel_desk.domain.people import Gender, PartyRole
from counsel_desk.domain.safe_hours import SafeContact
from counsel_desk.errors import InputError
from counsel_desk.exchange.caseload_dates import read_birth_year, read_day, read_instant
from counsel_desk.exchange.caseload_fields import CaseloadField
from counsel_desk.exchange.caseload_phones import SCIENTIFIC, numbers_in, read_number
from counsel_desk.exchange.caseload_words import (
    case_status_of,
    channel_of,
    gender_of,
    party_role_of,
    precision_of,
    safe_contact_of,
)
from counsel_desk.exchange.cells import printable
from counsel_desk.exchange.tables import EXACT_INTEGER, Cell, CellError, Formula, Value

LONGEST_TEXT = 20_000
_LONGEST_SHOWN = 40
_LONGEST_AMOUNT = 24
_MOST_DAYS = 36_500
_PLACES = {"": 2, "千": 5, "万": 6}  # down to the fen, by the unit that stands in the heading
_OWN_UNIT = re.compile("[万萬千仟百佰亿億wk元块圆角毛分]|^[^1-9一-鿿]*$")  # or nothing, in whatever unit
_TO_LAST_FIGURE = re.compile(f"(.*[0-9{''.join(DIGITS)}十拾])", re.DOTALL)

_Read = TypeVar("_Read")
_Given = TypeVar("_Given")

_MISSING = frozenset(
    {"", "-", "--", "—", "——", "/", "\\", "无", "暂无", "null", "none", "nil", "n/a", "na", "nan", "#n/a"}
)


class Severity(StrEnum):
    """What a problem does to its row."""

    SKIPPED = "skipped"  # no data: totals, headings
    WARNED = "warned"  # the row goes in, the field is empty or marked
    REJECTED = "rejected"  # the row stays out


@dataclass(frozen=True, slots=True)
class RowProblem:
    """What was wrong in a row. `reason` is a code for `messages`; `value` is the beginning of what the cell showed."""

    severity: Severity
    field: CaseloadField | None
    reason: str
    value: str


class RowValues:
    """Reads the cells of a row, field by field, and collects the problems met."""

    def __init__(self, cells: Mapping[CaseloadField, list[Cell]], today: date) -> None:
        self._cells = cells
        self._today = today
        self._problems: list[RowProblem] = []

    @property
    def problems(self) -> tuple[RowProblem, ...]:
        """Everything noted so far."""
        return tuple(self._problems)

    def text(self, field: CaseloadField, *, longest: int = LONGEST_TEXT, headings: tuple[str, ...] = ()) -> str:
        """Words, trimmed. Several columns make several lines, each after its heading."""
        parts: list[str] = []
        for column, value in self._values(field):
            label = f"{headings[column]}：" if column < len(headings) else ""
            parts.append(label + _as_text(value).strip())
        return self._cut(field, "\n".join(parts), longest)

    def exact_words(self, field: CaseloadField) -> str:
        """A message as it was written, spaces and line breaks included."""
        return self._cut(field, "\n".join(_as_text(value) for _, value in self._values(field)), LONGEST_TEXT)

    def phones(self, field: CaseloadField) -> tuple[str, ...]:
        """Every number of the field's columns, each once; a cell may hold several."""
        parts = (part for _, value in self._values(field) for part in numbers_in(_as_text(value)))
        numbers = [self._try(field, part, read_number) for part in parts]
        return tuple(dict.fromkeys(filter(None, numbers)))

    def phone(self, field: CaseloadField) -> str:
        """The first number; empty when there is none or it cannot be read."""
        first, *more = self.phones(field) or ("",)
        if more:
            self._note(Severity.WARNED, field, "phone.only_first", "、".join(more))
        return first

    def id_number(self, field: CaseloadField) -> str:
        """A checked ID number. One stored as a number has lost its last digits: that rejects the row."""
        for _, value in self._values(field):
            text = _as_text(value).strip()
            is_number = isinstance(value, int | float) and abs(value) >= 10**15
            if is_number or SCIENTIFIC.fullmatch(text):
                self._note(Severity.REJECTED, field, "id_number.stored_as_number", text)
                return ""
            return self._try(field, text.lstrip("'’‘"), lambda given: check_id_number(given, field)) or ""
        return ""

    def amount(self, field: CaseloadField, *, unit: str = "") -> int | None:
        """Fen; an approximate amount is kept and marked. `unit`, 千 or 万, counts where the cell itself names none."""
        for _, value in self._values(field):
            text = _as_money_text(value, _PLACES[unit])
            amount = self._try(field, text, lambda given: _short_amount(given, field, unit))
            if amount is None:
                return None
            if amount.approximate:
                self._note(Severity.WARNED, field, "amount.approximate", text)
            return amount.fen
        return None

    def day(self, field: CaseloadField, *, prefer: Prefer = "past") -> date | None:
        """A day, from a date cell, a day count of the spreadsheet, or words; without a year the nearest is meant."""
        return self._one(field, lambda value: read_day(value, self._today, field, prefer))

    def instant(self, field: CaseloadField) -> tuple[datetime | None, Precision]:
        """An instant in China time and how exactly it is known; a bare date is known to the day."""
        return self._one(field, lambda value: read_instant(value, self._today, field)) or (None, Precision.MINUTE)

    def precision(self, field: CaseloadField) -> Precision | None:
        """How exactly an instant is known, where the table says it."""
        return self._word(field, precision_of)

    def year(self, field: CaseloadField) -> int | None:
        """A year of birth, from a year or a date."""
        return self._one(field, lambda value: read_birth_year(value, self._today, field))

    def count(self, field: CaseloadField) -> int | None:
        """A number of days."""

        def read(value: Value) -> int:
            number = re.fullmatch(r"(\d{1,6})(?:\.0+)?(?:天|日|days?)?", re.sub(r"\s", "", _as_text(value)))
            if number is None or int(number[1]) > _MOST_DAYS:
                raise InputError("number.unreadable", field)
            return int(number[1])

        return self._one(field, read)

    def gender(self, field: CaseloadField) -> Gender | None:
        """The gender as written."""
        return self._word(field, gender_of)

    def party_role(self, field: CaseloadField) -> PartyRole | None:
        """What the client is to the debt."""
        return self._word(field, party_role_of)

    def status(self, field: CaseloadField) -> CaseStatus | None:
        """Where the case stands."""
        return self._word(field, case_status_of)

    def channel(self, field: CaseloadField) -> Channel | None:
        """How the collector reached the client."""
        return self._word(field, channel_of)

    def safe_contact(self, field: CaseloadField) -> SafeContact | None:
        """The client's wish; words that are not understood forbid calling and are marked."""
        for _, value in self._values(field):
            text = _as_text(value).strip()
            wish, understood = safe_contact_of(text[:LONGEST_TEXT])
            if not understood:
                self._note(Severity.WARNED, field, "safe_contact.unclear", text)
            return wish
        return None

    def _values(self, field: CaseloadField) -> Iterator[tuple[int, Value]]:
        """The column's place and value of every cell that says something; formulas give what they last showed."""
        for column, cell in enumerate(self._cells.get(field, ())):
            value: Value
            if isinstance(cell, Formula):
                self._note(Severity.WARNED, field, "cell.formula", cell.text)
                value = cell.cached
            else:
                value = cell
            if isinstance(value, CellError):
                self._note(Severity.WARNED, field, "cell.error", value.text)
            elif value is not None and _as_text(value).strip().lower() not in _MISSING:
                yield column, value

    def _one(self, field: CaseloadField, read: Callable[[Value], _Read]) -> _Read | None:
        for _, value in self._values(field):
            return self._try(field, value, read)
        return None

    def _word(self, field: CaseloadField, choose: Callable[[str], _Read | None]) -> _Read | None:
        def read(value: Value) -> _Read:
            choice = choose(_as_text(value))
            if choice is None:
                raise InputError(f"{field}.unknown_word", field)
            return choice

        return self._one(field, read)

    def _try(self, field: CaseloadField, value: _Given, read: Callable[[_Given], _Read]) -> _Read | None:
        try:
            return read(value)
        except InputError as error:
            self._note(Severity.WARNED, field, error.code, str(value))
            return None

    def _cut(self, field: CaseloadField, text: str, longest: int) -> str:
        if len(text) <= longest:
            return text
        self._note(Severity.WARNED, field, "text.cut", text)
        return text[: longest - 1] + "…"

    def _note(self, severity: Severity, field: CaseloadField, reason: str, value: str) -> None:
        self._problems.append(RowProblem(severity, field, reason, printable(value)[:_LONGEST_SHOWN]))


def _as_text(value: Value) -> str:
    """What a cell shows: whole numbers without point, days as ISO, and nothing that no file can hold."""
    if isinstance(value, datetime):
        return value.strftime("%Y-%m-%d" if value.time() == time() else "%Y-%m-%d %H:%M")
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, float) and value.is_integer() and abs(value) <= EXACT_INTEGER * 1000:
        return str(int(value))
    return printable(value) if isinstance(value, str) else str(value)


def _as_money_text(value: Value, places: int) -> str:
    """Computed cells carry the dust of binary fractions: round to the fen."""
    if isinstance(value, float) and abs(value) < EXACT_INTEGER:
        return format(round(Decimal(str(value)), places), "f")
    return _as_text(value)


def _short_amount(text: str, field: str, unit: str) -> Amount:
    """An amount in words fits in a line; what is longer is a remark in the wrong column."""
    if len(text) > _LONGEST_AMOUNT:
        raise InputError("amount.unreadable", field)
    plain = unicodedata.normalize("NFKC", text).lower()
    return parse_amount(text if _OWN_UNIT.search(plain) else _TO_LAST_FIGURE.sub(rf"\1{unit}", plain), field)
