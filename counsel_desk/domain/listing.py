"""What a person makes of a list: what it lets through, in which order, with which columns.

A `Field` is something the lists show. Whatever is shown can be filtered and sorted by; a saved view is a `ListView`
with a name.
"""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class ListKind(StrEnum):
    """The lists of the office."""

    CASES = "cases"
    CLIENTS = "clients"
    INCIDENTS = "incidents"
    TASKS = "tasks"
    ORGANISATIONS = "organisations"


class FieldKind(StrEnum):
    """What a field holds, and so how it is filtered."""

    TEXT = "text"  # `Contains`
    CODE = "code"  # `OneOf` the members of `Field.codes`
    COUNSELLOR = "counsellor"  # `OneOf` counsellor ids
    YES_NO = "yes_no"  # `OneOf` True and False
    DAY = "day"  # `Between` days, or `Within` a span
    NUMBER = "number"  # `Between`
    MONEY = "money"  # `Between`, in fen


class Span(StrEnum):
    """Days counted from the present one, so that a saved view is still right tomorrow."""

    BEFORE_TODAY = "before_today"
    TODAY = "today"
    NEXT_7_DAYS = "next_7_days"
    LAST_7_DAYS = "last_7_days"
    LAST_30_DAYS = "last_30_days"
    THIS_MONTH = "this_month"
    LAST_MONTH = "last_month"
    THIS_YEAR = "this_year"
    NEVER = "never"  # no day is known


@dataclass(frozen=True, slots=True)
class Field:
    """Something a list shows: `name` is the attribute of its row that holds it."""

    name: str
    kind: FieldKind
    codes: type[StrEnum] | None = None


@dataclass(frozen=True, slots=True)
class Contains:
    """The field's text has these words in it."""

    field: str
    text: str


@dataclass(frozen=True, slots=True)
class OneOf:
    """The field is one of these; None among them lets through what has nothing there."""

    field: str
    values: tuple[str | int | bool | None, ...]


@dataclass(frozen=True, slots=True)
class Between:
    """The field lies between, both ends included; an end that is None is open. What is not known does not lie there."""

    field: str
    least: int | date | None = None
    most: int | date | None = None


@dataclass(frozen=True, slots=True)
class Within:
    """The field's day lies in that span."""

    field: str
    span: Span


Condition = Contains | OneOf | Between | Within


@dataclass(frozen=True, slots=True)
class ListView:
    """One way to look at a list. All `conditions` hold at once; no `columns` means the list's own choice.

    `text` is looked for in what people call the records (names, initials, phones, references). `widths` are those of
    the columns that a person has made wider or narrower, in pixels at 100% text.
    """

    text: str = ""
    conditions: tuple[Condition, ...] = ()
    order: str = ""
    descending: bool = False
    columns: tuple[str, ...] = ()
    widths: tuple[tuple[str, int], ...] = ()


@dataclass(frozen=True, slots=True)
class SavedView:
    """A view that its counsellor gave a name."""

    kind: ListKind
    name: str
    view: ListView
