"""How large a caseload is as one table."""

from collections.abc import Sequence

import sqlalchemy as sa
from sqlalchemy.orm import Session

from counsel_desk.domain.tasks import TaskState
from counsel_desk.storage.tables import Debt, Incident, Task

_AT_ONCE = 500


def rows_needed(session: Session, case_ids: Sequence[int]) -> int:
    """One for each debt, contact and open task of these cases, and at most one more for each case."""
    starts = range(0, len(case_ids), _AT_ONCE)
    return len(case_ids) + sum(_records(session, case_ids[start : start + _AT_ONCE]) for start in starts)


def _records(session: Session, case_ids: Sequence[int]) -> int:
    counts = (
        sa.select(sa.func.count(Debt.id)).where(Debt.case_id.in_(case_ids)),
        sa.select(sa.func.count(Incident.id)).where(Incident.case_id.in_(case_ids)),
        sa.select(sa.func.count(Task.id)).where(Task.case_id.in_(case_ids), Task.state == TaskState.OPEN),
    )
    return sum(session.scalar(each) or 0 for each in counts)
