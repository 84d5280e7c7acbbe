"""Many records of one kind, found and changed together."""

from collections.abc import Iterator, Sequence
from typing import TypeVar

import sqlalchemy as sa
from sqlalchemy.orm import Session

from counsel_desk.domain.ids import CaseId, CounsellorId
from counsel_desk.domain.tasks import Task, TaskState
from counsel_desk.storage import tables
from counsel_desk.storage.records import tasks
from counsel_desk.storage.tables.base import Record

Row = TypeVar("Row", bound=Record)

_AT_ONCE = 500  # ids in one statement


def set_counsellor(session: Session, case_ids: Sequence[int], counsellor: CounsellorId | None) -> int:
    """Give these cases to a counsellor, with what whoever had them was still to do; how many had another."""
    changed = [row for row in _rows(session, tables.Case, case_ids) if row.counsellor_id != counsellor]
    for row in changed:
        before = None if row.counsellor_id is None else CounsellorId(row.counsellor_id)
        tasks.pass_on(session, CaseId(row.id), before, counsellor)
        row.counsellor_id = counsellor
    return len(changed)


def tasks_called(session: Session, task_ids: Sequence[int], *states: TaskState) -> tuple[Task, ...]:
    """Those of the tasks that are in one of these states."""
    found = (tasks.tasks_called(session, part) for part in _parts(task_ids))
    return tuple(task for part in found for task in part if task.state in states)


def _rows(session: Session, kind: type[Row], ids: Sequence[int]) -> Iterator[Row]:
    for part in _parts(ids):
        yield from session.scalars(sa.select(kind).where(kind.id.in_(part)))


def _parts(ids: Sequence[int]) -> Iterator[Sequence[int]]:
    return (ids[start : start + _AT_ONCE] for start in range(0, len(ids), _AT_ONCE))
