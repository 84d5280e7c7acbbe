"""What a list should answer, found in its rows by plain Python."""

from collections.abc import Iterator, Sequence
from datetime import datetime
from enum import StrEnum
from typing import Any

from counsel_desk.domain.cases import Risk
from counsel_desk.domain.listing import Between, Condition, Contains, Field, FieldKind, OneOf, Span, Within
from counsel_desk.domain.names import find_key
from counsel_desk.domain.tasks import Priority
from counsel_desk.domain.views import days_of
from counsel_desk.services.desk import Desk
from counsel_desk.services.office import counsellors

_NAMES = {"client_name": "client_alias", "name": "alias", "organisation_name": ""}
GRAVEST_FIRST = {
    Risk: [Risk.ACUTE, Risk.HIGH, Risk.RAISED, Risk.UNKNOWN, Risk.LOW],
    Priority: [Priority.HIGH, Priority.NORMAL, Priority.LOW],
}


def in_order(rows: Sequence[Any], field: Field, *, descending: bool) -> list[int]:
    """The ids of the rows as the list should show them."""
    newest_first = sorted(rows, key=lambda row: row.id, reverse=True)
    known = [row for row in newest_first if sort_key(row, field) is not None]
    turned = known[::-1] if descending else known  # and turned round again, so that equals keep their order
    ordered = sorted(turned, key=lambda row: sort_key(row, field))
    if descending:
        ordered.reverse()
    return [row.id for row in (*ordered, *(row for row in newest_first if sort_key(row, field) is None))]


def sort_key(row: Any, field: Field) -> Any:
    """What a row is sorted by; None is not known."""
    value = getattr(row, field.name)
    if field.kind is FieldKind.COUNSELLOR or field.name in _NAMES:
        return _pinyin(value, getattr(row, _NAMES.get(field.name, ""), ""))
    if field.kind is FieldKind.CODE and field.codes is None:
        return min(value, default=None)
    if field.kind is FieldKind.CODE:
        members: list[StrEnum] = GRAVEST_FIRST.get(field.codes, list(field.codes))
        return None if value is None else members.index(value)
    return None if value == "" else value


def _pinyin(*names: str) -> str | None:
    spelt, pinyin, *_ = find_key(names, ()).split("|")
    return pinyin or spelt or None


def questions(desk: Desk, field: Field, rows: Sequence[Any]) -> Iterator[Condition]:
    """Whatever could be asked of a field, from what the rows hold."""
    values = [getattr(row, field.name) for row in rows]
    match field.kind:
        case FieldKind.TEXT:
            texts = [value for value in values if value]
            parts = {part for text in texts for part in (text, text[:2], text[-3:], text[1:4].lower())}
            yield from (Contains(field.name, part) for part in sorted({*parts, "%", "_", "无"}) if part.strip())
        case FieldKind.COUNSELLOR:
            for whose in _counsellors(desk).values():
                yield OneOf(field.name, (whose,))
                yield OneOf(field.name, (whose, None))
            yield OneOf(field.name, (None,))
        case FieldKind.CODE | FieldKind.YES_NO:
            flat = [each for value in values for each in (value if isinstance(value, tuple) else (value,))]
            existing = sorted({str(each) if isinstance(each, str) else each for each in flat if each is not None})
            yield from (OneOf(field.name, (each,)) for each in existing)
            yield OneOf(field.name, (None,))
            yield OneOf(field.name, (*existing[:1], None))
        case _:
            ends = sorted({_comparable(value) for value in values if value is not None})
            yield from (Between(field.name, end, end) for end in ends)
            yield from (Between(field.name, end) for end in ends)
            yield from (Between(field.name, None, end) for end in ends)
            yield Between(field.name)
    if field.kind is FieldKind.DAY:
        yield from (Within(field.name, span) for span in Span)


def holds(desk: Desk, row: Any, field: Field, condition: Condition) -> bool:
    """Whether a row, as it is shown, answers the condition."""
    value = getattr(row, field.name)
    match condition:
        case Contains(text=text):
            return text.lower() in value.lower()
        case OneOf(values=values):
            return bool(set(_held(desk, value, field)) & set(values))
        case Within(span=Span.NEVER):
            return value is None
        case Within(span=span):
            return _lies_between(value, *days_of(span, desk.today))
        case Between(least=least, most=most):
            return _lies_between(value, least, most)


def _held(desk: Desk, value: Any, field: Field) -> tuple[Any, ...]:
    if field.kind is FieldKind.COUNSELLOR:
        return (_counsellors(desk)[value] if value else None,)
    return (value or (None,)) if isinstance(value, tuple) else (value,)


def _lies_between(value: Any, least: Any, most: Any) -> bool:
    if value is None:
        return False
    comparable = _comparable(value)
    return (least is None or comparable >= least) and (most is None or comparable <= most)


def _comparable(value: Any) -> Any:
    return value.date() if isinstance(value, datetime) else value


def _counsellors(desk: Desk) -> dict[str, int]:
    return {each.name: each.id for each in counsellors(desk)}
