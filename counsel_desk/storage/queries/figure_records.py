"""Which records a figure of a period counts: one definition for the summary, its tables, the work and the gaps.

Written so that an index serves each: a period holds some records, the years many.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from typing import Any

import sqlalchemy as sa
from sqlalchemy.orm import aliased

from counsel_desk.domain.cases import CaseStatus, NoteKind
from counsel_desk.domain.checklists import StepState
from counsel_desk.domain.figure_cells import RecordKind
from counsel_desk.domain.moments import CHINA
from counsel_desk.domain.periods import Period
from counsel_desk.domain.statistics import TableCode
from counsel_desk.domain.tasks import TaskState
from counsel_desk.storage.queries.withdrawn import withdrawn
from counsel_desk.storage.tables import Case, CaseStep, Note, StatusChange, Task

RowOf = Callable[[Any], str]


@dataclass(frozen=True, slots=True)
class Population:
    """Records of one kind: `key` names each, `chosen` selects them, `at` says when, `counsellor` whose work they are.

    What is `asked` of each record tells by `rows` into which row of a table it falls. `until` is the day by whose end
    it counts no more, so that a quarter is no sum of its months; where there is none, `at` alone decides.
    """

    kind: RecordKind
    key: Any
    chosen: "sa.Select[Any]"
    at: Any
    counsellor: Any = None
    asked: tuple[Any, ...] = ()
    rows: Mapping[TableCode, RowOf] = field(default_factory=dict)
    until: Any = None


def within(instant: Any, period: Period) -> Any:
    """From midnight to midnight in China, as a range that an index can serve."""
    first, end = (datetime.combine(day, time(), CHINA) for day in (period.first, period.last + timedelta(days=1)))
    return sa.and_(instant >= first, instant < end)


def opened_in(period: Period) -> Any:
    """Cases whose day of opening lies in the period."""
    return Case.opened_on.between(period.first, period.last)


def closed_in(period: Period) -> tuple[Any, ...]:
    """How a case is closed in a period and not taken up again by its end; what happens later leaves figures alone."""
    return (
        StatusChange.status == CaseStatus.CLOSED,
        StatusChange.on.between(period.first, period.last),
        StatusChange.case_id.not_in(withdrawn(Case)),
        sa.func.coalesce(taken_up_again(), date.max) > period.last,
    )


def taken_up_again() -> Any:
    """The day on which a closed case is taken up again."""
    later = aliased(StatusChange)
    of_case = sa.select(sa.func.min(later.on)).where(later.case_id == StatusChange.case_id, later.id > StatusChange.id)
    return of_case.scalar_subquery()


def last_changes(day: date) -> Any:
    """The case, and in the lowest bit of `change` whether its last change of status up to that day left it open."""
    is_open = sa.case((StatusChange.status == CaseStatus.CLOSED, 0), else_=1)  # one pass over one index
    return (
        sa.select(StatusChange.case_id, sa.func.max(StatusChange.id * 2 + is_open).label("change"))
        .where(StatusChange.on <= day, StatusChange.case_id.not_in(withdrawn(Case)))
        .group_by(StatusChange.case_id)
    ).subquery()


def called_in(period: Period) -> tuple[Any, ...]:
    """Call notes begun in the period."""
    return Note.kind == NoteKind.CALL, within(Note.at, period)


def steps_decided(state: StepState, period: Period) -> tuple[Any, ...]:
    """Steps of checklists decided on in the period that still stand so."""
    return CaseStep.state == state, within(CaseStep.decided_at, period)


def tasks_done(period: Period) -> tuple[Any, ...]:
    """Tasks closed in the period that still stand as done, found by the index of closings."""
    return (Task.state == TaskState.DONE).is_(sa.true()), within(Task.closed_at, period)


def days_late() -> Any:
    """How many days after its due day a task was closed, in China; none or fewer is on time."""
    seconds = sa.type_coerce(Task.closed_at, sa.BigInteger) // 1000 + 28800
    return days_between(Task.due_on, sa.func.date(seconds, "unixepoch"))


def days_between(first: Any, last: Any) -> Any:
    """Whole days from one to the other."""
    return sa.cast(sa.func.julianday(last) - sa.func.julianday(first), sa.Integer)
