"""The views of lists that counsellors come back to, kept as JSON.

Whatever cannot be read, because another version or a damaged field wrote it, is left out; the rest of the view stands.
"""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import Any

import sqlalchemy as sa
from sqlalchemy.orm import Session

from counsel_desk.domain.ids import CounsellorId
from counsel_desk.domain.listing import (
    Between,
    Condition,
    Contains,
    ListKind,
    ListView,
    OneOf,
    SavedView,
    Span,
    Within,
)
from counsel_desk.storage import tables

_WIDEST = 2_000  # pixels at 100% text: no column is wider on purpose


def keep_view(session: Session, by: CounsellorId, saved: SavedView) -> None:
    """Keep a view under its name, over the one that had it."""
    row = _row(session, by, saved.kind, saved.name)
    if row is None:
        row = tables.SavedView(counsellor_id=by, kind=saved.kind, name=saved.name)
        session.add(row)
    row.content = to_plain(saved.view)


def forget_view(session: Session, by: CounsellorId, kind: ListKind, name: str) -> None:
    """Keep no view of that name any longer."""
    row = _row(session, by, kind, name)
    if row is not None:
        session.delete(row)


def view_called(session: Session, by: CounsellorId, kind: ListKind, name: str) -> ListView | None:
    """The view of that name."""
    row = _row(session, by, kind, name)
    return None if row is None else from_plain(row.content)


def views_of(session: Session, by: CounsellorId, kind: ListKind) -> tuple[tuple[str, ListView], ...]:
    """Every view of a list that a counsellor keeps, by name."""
    view = tables.SavedView
    rows = session.scalars(sa.select(view).where(view.counsellor_id == by, view.kind == kind).order_by(view.name))
    return tuple((row.name, from_plain(row.content)) for row in rows)


def to_plain(view: ListView) -> dict[str, Any]:
    """A view as JSON holds it; `from_plain` gives back an equal one."""
    return {
        "text": view.text,
        "conditions": [_plain_condition(condition) for condition in view.conditions],
        "order": view.order,
        "descending": view.descending,
        "columns": list(view.columns),
        "widths": dict(view.widths),
    }


def from_plain(plain: Mapping[str, Any]) -> ListView:
    """The view that `to_plain` wrote, as far as it can be read."""
    return ListView(
        text=_text(plain.get("text")),
        conditions=tuple(_conditions(_listed(plain.get("conditions")))),
        order=_text(plain.get("order")),
        descending=plain.get("descending") is True,
        columns=tuple(name for name in _listed(plain.get("columns")) if isinstance(name, str)),
        widths=tuple(_widths(plain.get("widths"))),
    )


def _plain_condition(condition: Condition) -> dict[str, Any]:
    match condition:
        case Contains(field, text):
            return {"field": field, "contains": text}
        case OneOf(field, values):
            return {"field": field, "one_of": list(values)}
        case Between(field, least, most):
            return {"field": field, "between": [_plain_end(least), _plain_end(most)]}
        case Within(field, span):
            return {"field": field, "within": str(span)}


def _conditions(plain: Iterable[Any]) -> Iterator[Condition]:
    for each in plain:
        match each:
            case {"field": str(field), "contains": str(text)}:
                yield Contains(field, text)
            case {"field": str(field), "one_of": [*values]}:
                yield OneOf(field, tuple(value for value in values if value is None or isinstance(value, str | int)))
            case {"field": str(field), "between": [least, most]} if _is_end(least) and _is_end(most):
                yield Between(field, _end(least), _end(most))
            case {"field": str(field), "within": str(span)} if span in {str(known) for known in Span}:
                yield Within(field, Span(span))


def _widths(plain: Any) -> Iterator[tuple[str, int]]:
    for name, width in plain.items() if isinstance(plain, dict) else ():
        if type(width) is int and 0 < width <= _WIDEST:
            yield name, width


def _plain_end(end: int | date | None) -> int | str | None:
    return end.isoformat() if isinstance(end, date) else end


def _end(plain: Any) -> int | date | None:
    return date.fromisoformat(plain) if isinstance(plain, str) else plain


def _is_end(plain: Any) -> bool:
    if isinstance(plain, str):
        try:
            date.fromisoformat(plain)
        except ValueError:
            return False
        return True
    return plain is None or type(plain) is int


def _text(plain: Any) -> str:
    return plain if isinstance(plain, str) else ""


def _listed(plain: Any) -> list[Any]:
    return plain if isinstance(plain, list) else []


def _row(session: Session, by: CounsellorId, kind: ListKind, name: str) -> tables.SavedView | None:
    view = tables.SavedView
    return session.scalar(sa.select(view).where(view.counsellor_id == by, view.kind == kind, view.name == name))
