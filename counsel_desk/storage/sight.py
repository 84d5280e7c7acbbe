"""What a counsellor gets to see who is limited to their own cases: one place, which every reading session asks.

Their own are the cases they look after, those of a colleague they cover for today, those offered to them, those in
which an open task is theirs, and the clients without any case that they wrote down. What belongs to a case or a client
is read off the foreign keys of the schema, so that a table made later is not forgotten. It is the program that holds to
this, not the encryption.
"""

import json
from dataclasses import dataclass, field
from datetime import date
from typing import Any

import sqlalchemy as sa
from sqlalchemy.orm import with_loader_criteria
from sqlalchemy.orm.interfaces import ORMOption

from counsel_desk.domain.colleagues import OfferState
from counsel_desk.domain.moments import Clock, day_of
from counsel_desk.domain.tasks import TaskState
from counsel_desk.storage import tables
from counsel_desk.storage.tables.base import Base, Record

OWN_CASES_ONLY = "own_cases_only"
"""The name of the office's setting that limits everybody who does not coordinate."""

# Plain tables: the criteria below would be applied to mapped classes here again.
_CASE, _CLIENT, _TASK, _HISTORY = (
    kind.__table__.c for kind in (tables.Case, tables.Client, tables.Task, tables.History)
)
_COVER, _OFFER, _BATCH = (kind.__table__.c for kind in (tables.Cover, tables.CaseOffer, tables.Batch))


@dataclass(slots=True)
class Sight:
    """What whoever has signed in may see; found anew when something was written, and on another day."""

    clock: Clock
    counsellor: int | None = None
    _found: tuple[tuple[int, date], tuple[ORMOption, ...]] | None = field(default=None, init=False)

    def limits(self, connection: sa.Connection, writes: int) -> tuple[ORMOption, ...]:
        """What a statement is given to find nothing else; nothing for whoever may see all.

        `writes` counts what was written before the reading began: a session that began earlier sees an earlier state,
        and must not leave what it finds to those that began later.
        """
        if self.counsellor is None:
            return ()
        now = (writes, day_of(self.clock()))
        found = self._found
        if found is None or found[0] != now:
            found = self._found = now, self._look(connection, self.counsellor, now[1])
        return found[1]

    def _look(self, connection: sa.Connection, counsellor: int, day: date) -> tuple[ORMOption, ...]:
        if not _is_limited(connection, counsellor):
            return ()
        cases = _ids(connection, _own_cases(counsellor, day))
        return _criteria(cases, _ids(connection, _own_clients(counsellor, cases)))


def _is_limited(connection: sa.Connection, counsellor: int) -> bool:
    kept, person = tables.Setting.__table__.c, tables.Counsellor.__table__.c
    said = connection.scalar(sa.select(kept.value).where(kept.name == OWN_CASES_ONLY))
    return bool(said) and not connection.scalar(sa.select(person.is_coordinator).where(person.id == counsellor))


def _own_cases(counsellor: int, day: date) -> sa.CompoundSelect[Any]:
    covered = sa.select(_COVER.absent_id).where(
        _COVER.by_id == counsellor, _COVER.since <= day, _COVER.until >= day, _COVER.withdrawn_at.is_(None)
    )
    offered = sa.select(_OFFER.case_id).where(
        _OFFER.to_id == counsellor, _OFFER.state == OfferState.WAITING, _OFFER.withdrawn_at.is_(None)
    )
    to_do = sa.select(_TASK.case_id).where(
        _TASK.assignee_id == counsellor, _TASK.state == TaskState.OPEN, _TASK.withdrawn_at.is_(None)
    )
    whose = _CASE.counsellor_id
    # A union and not an "or", so that each part can use its own index.
    return sa.union(
        sa.select(_CASE.id).where(whose == counsellor), sa.select(_CASE.id).where(whose.in_(covered)), offered, to_do
    )


def _own_clients(counsellor: int, cases: str) -> sa.Select[Any]:
    of_cases = sa.select(_CASE.client_id).where(_CASE.id.in_(_each(cases)))
    # Of clients with cases none is read; only cases that were withdrawn leave somebody without one all the same.
    caseless = sa.select(_CLIENT.id).where(
        _CLIENT.id.not_in(sa.select(_CASE.client_id)), _CLIENT.merged_into_id.is_(None)
    )
    standing = tables.Case.__table__.alias()
    left = sa.select(_CASE.client_id).where(
        _CASE.withdrawn_at.is_not(None),
        ~sa.exists().where(standing.c.client_id == _CASE.client_id, standing.c.withdrawn_at.is_(None)),
    )
    without = sa.union(caseless, left).subquery()
    first = (
        sa.select(_HISTORY.counsellor_id)
        .where(_HISTORY.table_name == "client", _HISTORY.row_id == _CLIENT.id)
        .order_by(_HISTORY.id)
        .limit(1)
        .correlate(tables.Client.__table__)
        .scalar_subquery()
    )
    brought = _CLIENT.batch_id.in_(sa.select(_BATCH.id).where(_BATCH.counsellor_id == counsellor))
    mine = sa.select(_CLIENT.id).where(_CLIENT.id.in_(sa.select(without.c[0])), (first == counsellor) | brought)
    own = sa.union(of_cases, mine).subquery()
    # Whoever was merged into one of them is told of in the history of that one.
    known = sa.select(own.c[0].label("id")).cte(recursive=True)
    merged = tables.Client.__table__.alias()
    known = known.union(sa.select(merged.c.id).join(known, merged.c.merged_into_id == known.c.id))
    return sa.select(known.c.id)


def _ids(connection: sa.Connection, wanted: sa.Select[Any] | sa.CompoundSelect[Any]) -> str:
    """The ids as one JSON list, which a statement takes as one value however many they are."""
    return json.dumps(list(connection.scalars(wanted)))


def _each(ids: str) -> sa.Select[Any]:
    return sa.select(sa.func.json_each(sa.bindparam(None, ids, sa.String)).table_valued("value").c.value)


def _criteria(cases: str, clients: str) -> tuple[ORMOption, ...]:
    """What holds for every kind of record that is, or hangs on, a case or a client."""
    kinds = [mapper.class_ for mapper in Base.registry.mappers if issubclass(mapper.class_, Record)]
    found = []
    for kind in sorted(kinds, key=lambda each: str(each.__tablename__)):
        condition = _of(kind.__table__, kind, cases, clients)
        if condition is not None:
            found.append(with_loader_criteria(kind, condition, include_aliases=True))
    deed = tables.History
    of_own = sa.and_(
        deed.case_id.is_(None) | deed.case_id.in_(_each(cases)),
        deed.client_id.is_(None) | deed.client_id.in_(_each(clients)),
    )
    return (*found, with_loader_criteria(deed, of_own, include_aliases=True))


def _of(table: Any, columns: Any, cases: str, clients: str) -> sa.ColumnElement[bool] | None:
    """The condition for the rows of a table; `columns` has its columns under their names. None where anybody may see.

    What names a case belongs to that, what names a client to them, and anything else to what it hangs on.
    """
    for name, own in (("case_file", cases), ("client", clients)):
        if table.name == name:
            return columns.id.in_(_each(own))  # type: ignore[no-any-return]  # an expression of any type
    for name, own in (("case_id", cases), ("client_id", clients)):
        if name in table.c:
            return getattr(columns, name).in_(_each(own))  # type: ignore[no-any-return]  # as above
    for column in table.c:
        for key in column.foreign_keys:
            parent = key.column.table
            # A plain likeness of the table, which the mapped class of no statement is mistaken for.
            plain = sa.table(parent.name, *(sa.column(each.name) for each in parent.c))
            condition = None if column.nullable else _of(parent, plain.c, cases, clients)
            if condition is not None:
                return getattr(columns, column.name).in_(sa.select(plain.c.id).where(condition))  # type: ignore[no-any-return]  # as above
    return None
