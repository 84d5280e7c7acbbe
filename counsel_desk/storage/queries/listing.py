"""The engine of the lists: each says what it shows, and all are filtered and sorted here, alike.

A list holds ids, so only what is asked for is joined. What hangs on a record is grouped once and joined: a subquery
for each of 100,000 rows takes seconds.
"""

import json
from array import array
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from typing import Any, assert_never

import sqlalchemy as sa
from sqlalchemy.orm import Session

from counsel_desk.domain.listing import Between, Condition, Contains, Field, ListView, OneOf, Span, Within
from counsel_desk.domain.moments import CHINA
from counsel_desk.domain.views import days_of
from counsel_desk.storage.queries.called import has, name_key
from counsel_desk.storage.tables import Counsellor, Organisation
from counsel_desk.storage.tables.base import Instant, Record

TODAY = sa.bindparam("today", type_=sa.Date)
"""The present day, for a value that counts from it."""

_LARGEST = 2**63 - 1


@dataclass(frozen=True, slots=True, eq=False)
class Join:
    """Something a value needs beside the list's own table; of the same join, one serves all values."""

    target: Any
    on: sa.ColumnElement[bool]
    outer: bool = True


@dataclass(frozen=True, slots=True)
class Many:
    """Codes that hang on a record, any number of them: where `whose` is the record's `id` and `which` holds."""

    code: Any
    whose: Any
    id: Any
    which: sa.ColumnElement[bool] | None = None

    def has_any(self, codes: list[Any] | None = None) -> sa.ColumnElement[bool]:
        """Whether the record has one of the codes, or any at all."""
        found = sa.exists().where(self.whose == self.id, *self.conditions())
        return found if codes is None else found.where(self.code.in_(codes))

    def first(self) -> Join:
        """Joins the first code of each record as ``key``."""
        return grouped(sa.select(sa.func.min(self.code).label("key")).where(*self.conditions()), self.whose, self.id)

    def conditions(self) -> list[sa.ColumnElement[bool]]:
        """What their rows must be."""
        return [] if self.which is None else [self.which]


@dataclass(frozen=True, slots=True)
class Named:
    """A column that points to one of a small table, whose names give the order as a dictionary does."""

    kind: type[Counsellor | Organisation]
    id: Any


@dataclass(frozen=True, slots=True)
class Column:
    """How a field is asked of the database.

    Conditions look at `value`; the list is sorted by `named`, by `key`, or by the value, of which an empty text counts
    as nothing. All of them may use `joins`. `contains` stands where a text is not simply compared; `many` in place of
    a value.
    """

    field: Field
    value: Any = None
    joins: tuple[Join, ...] = ()
    key: Any = None
    named: Named | None = None
    contains: Callable[[str], sa.ColumnElement[bool]] | None = None
    many: Many | None = None


@dataclass(frozen=True, slots=True)
class Listed:
    """A list: its records, what it shows, which ids are out of sight, what `text` finds, and its own order."""

    of: type[Record]
    columns: tuple[Column, ...]
    called: Callable[[str], sa.ColumnElement[bool]]
    order: str
    descending: bool = False
    out_of_sight: sa.Select[Any] | None = None


def list_ids(
    session: Session, listed: Listed, view: ListView, today: date, given: Mapping[str, str] | None = None
) -> "array[int]":
    """The ids of a list in the order of a view that fits its fields (`domain.views`); `given` is what a value asks for.

    What is not known comes last either way; of equals, the newest record comes first.
    """
    columns = {column.field.name: column for column in listed.columns}
    asked = [(columns[condition.field], condition) for condition in view.conditions]
    order, descending = (view.order, view.descending) if view.order else (listed.order, listed.descending)
    key, joins = _order(session, columns[order])
    statement = sa.select(listed.of.id).where(*(_holds(column, condition, today) for column, condition in asked))
    if view.text.strip():
        statement = statement.where(listed.called(view.text.strip()))
    for join in dict.fromkeys([*joins, *(join for column, _ in asked for join in column.joins)]):
        statement = statement.join(join.target, join.on, isouter=join.outer)
    in_order = statement.order_by((key.desc() if descending else key).nulls_last(), listed.of.id.desc()).subquery()
    # As one text: 200,000 rows of one number each take three times as long to come out of the driver.
    found = session.scalars(sa.select(sa.func.json_group_array(in_order.c.id)), {"today": today, **(given or {})}).one()
    ids = array("q", json.loads(found))
    hidden = set() if listed.out_of_sight is None else set(session.scalars(listed.out_of_sight))
    # Few, and most often none: SQLite would look each record up among them.
    return array("q", (row_id for row_id in ids if row_id not in hidden)) if hidden else ids


def codes_of(session: Session, many: Many, ids: Sequence[int]) -> Mapping[int, tuple[str, ...]]:
    """The codes of those records, in their order; a record without any is left out."""
    statement = sa.select(many.whose, many.code).where(many.whose.in_(ids), *many.conditions()).order_by(many.code)
    codes: dict[int, list[str]] = {}
    for row_id, code in session.execute(statement):
        codes.setdefault(row_id, []).append(code)
    return {row_id: tuple(dict.fromkeys(each)) for row_id, each in codes.items()}


def grouped(values: sa.Select[Any], whose: Any, row_id: Any) -> Join:
    """Joins what hangs on each record: `values` are aggregates, named, of the rows that share `whose`."""
    groups = values.add_columns(whose.label("whose")).group_by(whose).subquery()
    return Join(groups, groups.c.whose == row_id)


def first_of(values: sa.Select[Any], whose: Any, row_id: Any, *order: Any) -> Join:
    """Joins the first row, in that order, of those that hang on each record."""
    place = sa.func.row_number().over(partition_by=whose, order_by=order)
    placed = values.add_columns(whose.label("whose"), place.label("place")).subquery()
    shown = [column for column in placed.c if column.key not in {"whose", "place"}]
    # Grouped although there is one of each: SQLite makes an index of a group, and goes through other rows one by one.
    first = sa.select(*(sa.func.min(column).label(column.key) for column in shown)).where(placed.c.place == 1)
    return grouped(first, placed.c.whose, row_id)


def ranked(value: Any, members: type[StrEnum] | tuple[StrEnum, ...]) -> sa.ColumnElement[int]:
    """Sorts a code as its members stand, not by its letters; what is not known stays unknown."""
    return sa.case({member: place for place, member in enumerate(members)}, value=value)


def days_between(first: Any, last: Any) -> sa.ColumnElement[int]:
    """How many days after the first day the last one is."""
    return sa.cast(sa.func.julianday(last) - sa.func.julianday(first), sa.Integer)


def _order(session: Session, column: Column) -> tuple[Any, tuple[Join, ...]]:
    if column.named is not None:
        names = _names(session, column.named)
        return names.target.c.key, (names,)
    if column.many is not None:
        first = column.many.first()
        return first.target.c.key, (first,)
    if column.key is not None:
        return column.key, column.joins
    if column.field.codes is not None:
        return ranked(column.value, column.field.codes), column.joins
    is_text = isinstance(column.value.type, sa.String)
    return sa.func.nullif(column.value, "") if is_text else column.value, column.joins


def _names(session: Session, named: Named) -> Join:
    """Joins the place of each name among all of its kind, as ``key``."""
    rows = session.execute(sa.select(named.kind.id, named.kind.name)).all()
    in_order = [row.id for row in sorted(rows, key=lambda row: (name_key(row.name), row.name, row.id))]
    each = sa.func.json_each(json.dumps(in_order)).table_valued("key", "value")
    # Grouped for the same reason as in `first_of`.
    return grouped(sa.select(sa.func.min(each.c.key).label("key")), each.c.value, named.id)


def _holds(column: Column, condition: Condition, today: date) -> sa.ColumnElement[bool]:
    match condition:
        case Contains(text=text):
            return column.contains(text) if column.contains else has(column.value, text)
        case OneOf(values=values):
            return sa.or_(*_one_of(column, values))
        case Between(least=least, most=most):
            return sa.and_(*_between(column.value, least, most))
        case Within(span=Span.NEVER):
            return column.value.is_(None)  # type: ignore[no-any-return]  # an expression of any type
        case Within(span=span):
            return sa.and_(*_between(column.value, *days_of(span, today)))
        case _:
            assert_never(condition)


def _one_of(column: Column, values: tuple[Any, ...]) -> Iterator[sa.ColumnElement[bool]]:
    known = [value for value in values if value is not None]
    if known:
        yield column.many.has_any(known) if column.many else column.value.in_(known)
    if len(known) < len(values):
        yield ~column.many.has_any() if column.many else column.value.is_(None)


def _between(value: Any, least: date | int | None, most: date | int | None) -> Iterator[sa.ColumnElement[bool]]:
    yield value.is_not(None)
    if least is not None:
        yield value >= (_start(least) if isinstance(value.type, Instant) else _fit(least))
    if most is not None and most != date.max:
        yield value < _start(most, after=1) if isinstance(value.type, Instant) else value <= _fit(most)


def _start(day: Any, *, after: int = 0) -> datetime:
    """Midnight in China, where a day begins."""
    return datetime.combine(day + timedelta(days=after), time(), CHINA)


def _fit(end: date | int) -> date | int:
    """A number no larger than a column can hold."""
    return max(-_LARGEST, min(end, _LARGEST)) if isinstance(end, int) else end
