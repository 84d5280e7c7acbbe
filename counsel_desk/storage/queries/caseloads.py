"""How much each counsellor has to do, counted."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

import sqlalchemy as sa
from sqlalchemy.orm import Session

from counsel_desk.domain.cases import CaseStatus
from counsel_desk.domain.colleagues import OfferState
from counsel_desk.domain.ids import CaseId
from counsel_desk.domain.tasks import TaskState
from counsel_desk.storage.queries.withdrawn import cases_out_of_sight
from counsel_desk.storage.tables import Case, CaseOffer, Task

Counts = Mapping[int | None, int]


def open_cases(session: Session) -> Counts:
    """Open cases by who has them."""
    in_sight = Case.id.not_in(cases_out_of_sight())
    return _counts(session, Case.counsellor_id, Case.status != CaseStatus.CLOSED, in_sight)


def late_tasks(session: Session, today: date) -> Counts:
    """Open tasks that were due before today, by whose they are."""
    in_sight = Task.case_id.not_in(cases_out_of_sight())
    return _counts(session, Task.assignee_id, Task.state == TaskState.OPEN, Task.due_on < today, in_sight)


def waiting_offers(session: Session) -> Counts:
    """Cases that wait to be taken over, by who is asked."""
    return _counts(session, CaseOffer.to_id, CaseOffer.state == OfferState.WAITING)


def counsellors_of_cases(session: Session, cases: Iterable[CaseId]) -> Mapping[CaseId, int | None]:
    """Who has each of these cases."""
    rows = session.execute(sa.select(Case.id, Case.counsellor_id).where(Case.id.in_(cases)))
    return {CaseId(case_id): counsellor for case_id, counsellor in rows}


def _counts(session: Session, whose: Any, *which: sa.ColumnElement[bool]) -> Counts:
    counted = sa.select(whose, sa.func.count()).where(*which).group_by(whose)
    return dict(session.execute(counted).tuples().all())
