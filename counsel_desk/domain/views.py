"""A view as a list can take it: only what its fields can answer, and days counted from the present one."""

from collections.abc import Iterable
from datetime import date, timedelta

from counsel_desk.domain.listing import (
    Between,
    Condition,
    Contains,
    Field,
    FieldKind,
    ListView,
    OneOf,
    Span,
    Within,
)
from counsel_desk.domain.periods import Month
from counsel_desk.domain.texts import clean

_DAY = timedelta(days=1)
_NO_ID = 2**63  # larger than any number the database can hold


def fitting(view: ListView, fields: Iterable[Field]) -> ListView:
    """The view without what these fields cannot answer, so that one kept by an older version still opens.

    Dropped are conditions on a field that is not there or holds something else, values that no longer exist, an order
    and columns nobody knows, and a condition that asks for nothing. Codes come back as members of their enum.
    """
    known = {field.name: field for field in fields}
    conditions = (_fitting(each, known[each.field]) for each in view.conditions if each.field in known)
    return ListView(
        text=clean(view.text),
        conditions=tuple(each for each in conditions if each is not None),
        order=view.order if view.order in known else "",
        descending=view.descending,
        columns=tuple(name for name in dict.fromkeys(view.columns) if name in known),
        widths=tuple((name, width) for name, width in dict(view.widths).items() if name in known),
    )


def looked_at(view: ListView) -> frozenset[str]:
    """The fields that a view shows by name, is sorted by, or asks for."""
    return frozenset((*view.columns, view.order, *(condition.field for condition in view.conditions)))


def days_of(span: Span, today: date) -> tuple[date | None, date | None]:
    """The first and the last day of a span, None where it is open.

    As on the screen of the morning, the next seven days begin tomorrow; the last seven and thirty end today. What lies
    in `Span.NEVER` has no day at all: KeyError.
    """
    month = Month(today.year, today.month)
    spans: dict[Span, tuple[date | None, date | None]] = {
        Span.BEFORE_TODAY: (None, today - _DAY),
        Span.TODAY: (today, today),
        Span.NEXT_7_DAYS: (today + _DAY, today + 7 * _DAY),
        Span.LAST_7_DAYS: (today - 6 * _DAY, today),
        Span.LAST_30_DAYS: (today - 29 * _DAY, today),
        Span.THIS_MONTH: (month.first, month.last),
        Span.LAST_MONTH: (month.previous.first, month.previous.last),
        Span.THIS_YEAR: (date(today.year, 1, 1), date(today.year, 12, 31)),
    }
    return spans[span]


def _fitting(condition: Condition, field: Field) -> Condition | None:
    """The condition as the field can answer it; None when it cannot, or when nothing is asked."""
    match field.kind, condition:
        case FieldKind.TEXT, Contains(text=text):
            words = clean(text).strip()
            return Contains(field.name, words) if words else None
        case ((FieldKind.CODE | FieldKind.COUNSELLOR | FieldKind.YES_NO), OneOf(values=values)):
            existing = tuple(dict.fromkeys(_member(value, field) for value in values if _exists(value, field)))
            return OneOf(field.name, existing) if existing else None
        case FieldKind.DAY, Between(least=least, most=most):
            return condition if _are(date, least, most) else None
        case ((FieldKind.NUMBER | FieldKind.MONEY), Between(least=least, most=most)):
            return condition if _are(int, least, most) else None
        case FieldKind.DAY, Within():
            return condition
        case _:
            return None


def _exists(value: object, field: Field) -> bool:
    """Whether a field can hold that value; a text of a field without `codes` is a code of the guidance."""
    if value is None:
        return True
    if field.kind is FieldKind.COUNSELLOR:
        return type(value) is int and 0 < value < _NO_ID
    if field.kind is FieldKind.YES_NO:
        return type(value) is bool
    if field.codes is None:
        return isinstance(value, str) and value == clean(value)
    return isinstance(value, str) and value in set(map(str, field.codes))


def _member(value: str | int | bool | None, field: Field) -> str | int | bool | None:  # noqa: FBT001  a value
    return field.codes(value) if field.codes is not None and isinstance(value, str) else value


def _are(kind: type[int | date], *ends: object) -> bool:
    """Whether the ends of a range are of that very type: a truth value is no number, an instant is no day."""
    return all(end is None or type(end) is kind for end in ends)
