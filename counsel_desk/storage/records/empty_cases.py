"""Cases opened by mistake: they hold nothing but what opening them wrote, and can be taken out of sight whole."""

from collections.abc import Iterator

import sqlalchemy as sa
from sqlalchemy.orm import Session

from counsel_desk.domain.cases import CaseStatus
from counsel_desk.domain.checklists import StepState
from counsel_desk.domain.ids import CaseId
from counsel_desk.domain.moments import Clock
from counsel_desk.domain.tasks import TaskOrigin, TaskState
from counsel_desk.errors import RefusedError
from counsel_desk.storage import tables
from counsel_desk.storage.records.people import merged_ids
from counsel_desk.storage.records.rows import the_row
from counsel_desk.storage.tables import Case, CaseChecklist, CaseStep, Client, History, Record, StatusChange, Task

_CONTENT = (tables.Incident, tables.Contact, tables.Note, tables.Debt, tables.Evidence, tables.Filing)
_WRITTEN_BY_OPENING = (tables.CaseSituation, StatusChange, CaseChecklist, Task)
_OF_CLIENT = (tables.Person, tables.ClientNote, tables.Consent)


def is_empty(session: Session, case_id: CaseId) -> bool:
    """Whether nobody has put anything into the case: no record, no word, no step decided, no task of their own."""
    case = the_row(session, Case, case_id)
    if case.summary and case.version > 1:  # words that were written since it was opened
        return False
    return not any(session.scalar(each.limit(1)) is not None for each in _contents(case_id))


def remove_case(session: Session, case_id: CaseId, clock: Clock) -> bool:
    """Withdraw the case, and its client if they came with it and nothing else is known of them; whether they did.

    RefusedError ``case.not_empty``.
    """
    if not is_empty(session, case_id):
        raise RefusedError("case.not_empty")
    case, at = the_row(session, Case, case_id), clock()
    with_client = _came_along(session, case)
    steps = sa.select(CaseStep).join(CaseChecklist, CaseChecklist.id == CaseStep.checklist_id)
    rows: list[Record] = [case, *session.scalars(steps.where(CaseChecklist.case_id == case_id))]
    for kind in _WRITTEN_BY_OPENING:
        rows += session.scalars(sa.select(kind).where(kind.case_id == case_id))
    if with_client:
        phones = sa.select(tables.ClientPhone).where(tables.ClientPhone.client_id == case.client_id)
        rows += [the_row(session, Client, case.client_id), *session.scalars(phones)]
    for row in rows:
        row.withdrawn_at = at
    return with_client


def _contents(case_id: CaseId) -> Iterator[sa.Select[tuple[int]]]:
    """What, if it finds anything, keeps a case from being empty."""
    for kind in _CONTENT:
        yield sa.select(kind.id).where(kind.case_id == case_id)
    yield sa.select(StatusChange.id).where(StatusChange.case_id == case_id, StatusChange.status == CaseStatus.CLOSED)
    by_hand = sa.or_(Task.origin != TaskOrigin.TEMPLATE, Task.state != TaskState.OPEN)
    yield sa.select(Task.id).where(Task.case_id == case_id, by_hand)
    decided = sa.select(CaseStep.id).join(CaseChecklist, CaseChecklist.id == CaseStep.checklist_id)
    yield decided.where(CaseChecklist.case_id == case_id, CaseStep.state != StepState.OPEN)


def _came_along(session: Session, case: Case) -> bool:
    """Whether the client was made in the change that opened the case, and there is nothing else about them.

    Whoever was merged into them is something else: they would go out of sight together, and could not be parted.
    """
    if merged_ids(session, case.client_id):
        return False
    made = [_first_step(session, kind, row_id) for kind, row_id in ((Case, case.id), (Client, case.client_id))]
    if made[0] is None or made[0] != made[1]:
        return False
    others = sa.select(Case.id).where(Case.client_id == case.client_id, Case.id != case.id)
    known = (sa.select(kind.id).where(kind.client_id == case.client_id) for kind in _OF_CLIENT)
    elsewhere = others.execution_options(withdrawn=True)  # one that was removed may come back
    return not any(session.scalar(each.limit(1)) is not None for each in (elsewhere, *known))


def _first_step(session: Session, kind: type[Record], row_id: int) -> int | None:
    """The change that made a row; None for one that an import brought."""
    made = sa.select(sa.func.min(History.step))
    return session.scalar(made.where(History.table_name == kind.__tablename__, History.row_id == row_id))
