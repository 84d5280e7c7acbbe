"""The lists of the office: which records, in which order; and the views a counsellor comes back to."""

from array import array
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from counsel_desk.domain.ids import CaseId
from counsel_desk.domain.listing import Field, ListKind, ListView, SavedView
from counsel_desk.domain.lists import CaseRow, Row
from counsel_desk.domain.next_best import NextBest
from counsel_desk.domain.texts import kept_line
from counsel_desk.domain.views import fitting, looked_at
from counsel_desk.errors import InputError
from counsel_desk.services.desk import Desk
from counsel_desk.services.next_steps import next_steps, urgencies
from counsel_desk.storage.database import Transaction
from counsel_desk.storage.queries.case_list import CASES, case_rows
from counsel_desk.storage.queries.client_list import CLIENTS, client_rows
from counsel_desk.storage.queries.incident_list import INCIDENTS, incident_rows
from counsel_desk.storage.queries.listing import Listed
from counsel_desk.storage.queries.listing import list_ids as ids_of
from counsel_desk.storage.queries.organisation_list import ORGANISATIONS, organisation_rows
from counsel_desk.storage.queries.task_list import TASKS, task_rows
from counsel_desk.storage.records import views

_LISTS: Mapping[ListKind, Listed] = {
    ListKind.CASES: CASES,
    ListKind.CLIENTS: CLIENTS,
    ListKind.INCIDENTS: INCIDENTS,
    ListKind.TASKS: TASKS,
    ListKind.ORGANISATIONS: ORGANISATIONS,
}
_ROWS: Mapping[ListKind, Callable[[Transaction, Sequence[int]], Sequence[Any]]] = {
    ListKind.CLIENTS: client_rows,
    ListKind.INCIDENTS: incident_rows,
    ListKind.TASKS: task_rows,
    ListKind.ORGANISATIONS: organisation_rows,
}
_OF_EVERYONE = frozenset({ListKind.ORGANISATIONS})
"""Lists that count across cases and tell of none; any other finds what who acts may see."""
_AT_ONCE = 1_000  # rows asked for in one statement: a whole list may be copied
_FIRST_NOW = "first_now"  # the field of a case that takes more than its row to know
_PLAIN = ListView()
_LAST = ""  # the name of the view in which a list was left


def note_copy(desk: Desk, kind: ListKind, rows: int) -> None:
    """Write down that so many rows of a list were copied for another program, as whatever leaves the vault is."""
    if not desk.read_only:
        desk.database.note_deed("list.copy", list=kind, rows=rows)


def fields(kind: ListKind) -> tuple[Field, ...]:
    """What a list shows, in its own order; all of it can be filtered and sorted by."""
    return tuple(column.field for column in _LISTS[kind].columns)


def list_ids(desk: Desk, kind: ListKind, view: ListView) -> "array[int]":
    """The ids of the whole list, in the order of the view; what it asks of fields that are not there is left out.

    Without an order the list has its own. What is not known comes last either way.
    """
    with desk.database.read(everyone=kind in _OF_EVERYONE) as session:
        asked = fitting(view, fields(kind))
        given = urgencies(desk, session) if _FIRST_NOW in looked_at(asked) else None
        return ids_of(session, _LISTS[kind], asked, desk.today, given)


def list_rows(desk: Desk, kind: ListKind, ids: Sequence[int], view: ListView = _PLAIN) -> tuple[Row, ...]:
    """The rows of those ids, in that order; withdrawn ones are left out.

    What comes first in a case is looked up only for a `view` that looks at it.
    """
    parts = [ids[start : start + _AT_ONCE] for start in range(0, len(ids), _AT_ONCE)]
    with desk.database.read(everyone=kind in _OF_EVERYONE) as session:
        if kind is ListKind.CASES:
            rows = tuple(row for part in parts for row in case_rows(session, part, desk.today))
        else:
            return tuple(row for part in parts for row in _ROWS[kind](session, part))
    return _with_first(desk, rows) if _FIRST_NOW in looked_at(view) else rows


def saved_views(desk: Desk, kind: ListKind) -> tuple[SavedView, ...]:
    """The views of a list that the counsellor at the desk gave a name, by name."""
    with desk.database.read() as session:
        kept = views.views_of(session, desk.counsellor.id, kind)
    return tuple(SavedView(kind, name, fitting(view, fields(kind))) for name, view in kept if name != _LAST)


def save_view(desk: Desk, saved: SavedView) -> None:
    """Keep a view under its name, over the one that had it. InputError ``view.nameless``."""
    name = kept_line(saved.name, "name")
    if not name:
        raise InputError("view.nameless", "name")
    _keep(desk, replace(saved, name=name))


def view_called(desk: Desk, kind: ListKind, name: str) -> ListView:
    """The view that the counsellor at the desk keeps under that name; InputError ``view.unknown``."""
    wanted = kept_line(name, "name")
    found = next((each.view for each in saved_views(desk, kind) if each.name == wanted), None)
    if found is None:
        raise InputError("view.unknown", "name", name=wanted)
    return found


def forget_view(desk: Desk, kind: ListKind, name: str) -> None:
    """Keep no view of that name any longer."""
    with desk.database.keep() as session:
        views.forget_view(session, desk.counsellor.id, kind, kept_line(name, "name"))


def last_view(desk: Desk, kind: ListKind) -> ListView | None:
    """What the list looked like when the counsellor left it; None when they never did."""
    with desk.database.read() as session:
        kept = views.view_called(session, desk.counsellor.id, kind, _LAST)
    return None if kept is None else fitting(kept, fields(kind))


def keep_last_view(desk: Desk, kind: ListKind, view: ListView) -> None:
    """Keep what the list looks like, for when the counsellor comes back."""
    _keep(desk, SavedView(kind, _LAST, view))


def _with_first(desk: Desk, rows: Sequence[CaseRow]) -> tuple[CaseRow, ...]:
    first: dict[CaseId, NextBest] = {}
    is_open = [row.id for row in rows if row.status.is_open]
    for start in range(0, len(is_open), _AT_ONCE):
        first |= next_steps(desk, is_open[start : start + _AT_ONCE])
    return tuple(
        replace(row, first=first[row.id], first_now=first[row.id].why) if row.id in first else row for row in rows
    )


def _keep(desk: Desk, saved: SavedView) -> None:
    with desk.database.keep() as session:
        fitted = fitting(saved.view, fields(saved.kind))
        views.keep_view(session, desk.counsellor.id, replace(saved, view=fitted))
