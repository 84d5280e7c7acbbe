"""What was filed with somebody outside."""

from collections.abc import Sequence
from datetime import date

import sqlalchemy as sa
from sqlalchemy.orm import Session, aliased
from sqlalchemy.orm.attributes import flag_modified

from counsel_desk.domain.cases import CaseStatus
from counsel_desk.domain.filings import Filing, FilingDetails, FilingOutcome
from counsel_desk.domain.ids import CaseId, CounsellorId, DebtId, EvidenceId, FilingId, OrganisationId, TaskId
from counsel_desk.domain.moments import Clock
from counsel_desk.domain.tasks import TaskState
from counsel_desk.storage import tables
from counsel_desk.storage.records.rows import require_of_case, row_to_edit, the_row, withdraw

_COLUMNS = (
    "kind",
    "way",
    "sent_to",
    "filed_on",
    "channel",
    "number",
    "request",
    "promised_until",
    "outcome",
    "answered_on",
    "answer",
)


def add_filing(session: Session, case_id: CaseId, details: FilingDetails, by: CounsellorId) -> FilingId:
    """Write down a filing of a case."""
    row = tables.Filing(case_id=case_id, counsellor_id=by)
    _write(session, row, details)
    session.add(row)
    session.flush()
    _add_files(session, row, details.evidence)
    return FilingId(row.id)


def set_filing(session: Session, filing: Filing, details: FilingDetails, clock: Clock) -> None:
    """Replace what is known of a filing; refused when it changed since `filing` was read."""
    row = row_to_edit(session, tables.Filing, filing.id, filing.version)
    _write(session, row, details)
    _set_files(session, row, details.evidence, clock)


def withdraw_filing(session: Session, filing_id: FilingId, clock: Clock) -> None:
    """Take a filing out of its case."""
    withdraw(session, tables.Filing, filing_id, clock)


def filings_of(session: Session, case_id: CaseId) -> tuple[Filing, ...]:
    """The filings of a case, newest first."""
    return _load(session, tables.Filing.case_id == case_id)


def load_filing(session: Session, filing_id: FilingId) -> Filing:
    """One filing as kept."""
    the_row(session, tables.Filing, filing_id)
    return _load(session, tables.Filing.id == filing_id)[0]


def overdue_filings(session: Session, before: date, cases: Sequence[CaseId]) -> tuple[Filing, ...]:
    """The filings of these cases whose answer was promised before that day and has not come."""
    return _load(session, sa.and_(_late(before), tables.Filing.case_id.in_(cases)))


def overdue_in_open_cases(
    session: Session, before: date, whose: CounsellorId | None = None, *, untended: bool = False
) -> tuple[Filing, ...]:
    """The same of every open case; with `whose`, of a counsellor's and of those nobody has.

    `untended` are those that no open task watches over.
    """
    case = tables.Case
    is_open = sa.select(case.id).where(case.status != CaseStatus.CLOSED)
    if whose is not None:
        is_open = is_open.where((case.counsellor_id == whose) | case.counsellor_id.is_(None))
    late = sa.and_(_late(before), tables.Filing.case_id.in_(is_open))
    if untended:
        watch = sa.select(tables.Task.filing_id).where(tables.Task.filing_id == tables.Filing.id, _is_open_task())
        late = sa.and_(late, ~watch.correlate(tables.Filing).exists())
    return _load(session, late)


def _is_open_task() -> sa.ColumnElement[bool]:
    # Written so that the index of filings serves: the office has thousands of open tasks.
    return (tables.Task.state == TaskState.OPEN).is_(sa.true())


def _late(before: date) -> sa.ColumnElement[bool]:
    filing = tables.Filing
    return sa.and_(filing.outcome == FilingOutcome.WAITING, filing.promised_until < before)


def _load(session: Session, which: sa.ColumnElement[bool]) -> tuple[Filing, ...]:
    filing, lender = tables.Filing, aliased(tables.Organisation)
    rows = session.execute(
        sa.select(filing, tables.Organisation.name, lender.name, tables.Debt.contract_tail, tables.Counsellor.name)
        .join(tables.Counsellor, tables.Counsellor.id == filing.counsellor_id)
        .outerjoin(tables.Organisation, tables.Organisation.id == filing.organisation_id)
        .outerjoin(tables.Debt, tables.Debt.id == filing.debt_id)
        .outerjoin(lender, lender.id == tables.Debt.lender_id)
        .where(which)
        .order_by(filing.filed_on.desc(), filing.id.desc())
    ).all()
    ids = [row.id for row, *_ in rows]
    watched, files = _open_tasks(session, ids), _files(session, ids)
    return tuple(
        _filing(row, name or "", " ".join(filter(None, debt)), by, watched.get(row.id), files.get(row.id, ()))
        for row, name, *debt, by in rows
    )


def _open_tasks(session: Session, filings: Sequence[int]) -> dict[int, int]:
    task = tables.Task
    found = sa.select(task.filing_id, task.id).where(task.filing_id.in_(filings), task.state == TaskState.OPEN)
    return {filing_id: task_id for filing_id, task_id in session.execute(found) if filing_id is not None}


def _write(session: Session, row: tables.Filing, details: FilingDetails) -> None:
    if details.debt != row.debt_id:  # a debt that was taken out since stays named
        require_of_case(session, tables.Debt, details.debt, row.case_id)
    for name in _COLUMNS:
        setattr(row, name, getattr(details, name))
    row.organisation_id, row.debt_id = details.organisation, details.debt


def _files(session: Session, filings: Sequence[int]) -> dict[int, tuple[EvidenceId, ...]]:
    """The files that went with each of these, in the order of the case; not those that are in another case now."""
    found: dict[int, tuple[EvidenceId, ...]] = {}
    for link in session.scalars(_links(tables.FilingEvidence.filing_id.in_(filings))):
        found[link.filing_id] = (*found.get(link.filing_id, ()), EvidenceId(link.evidence_id))
    return found


def _links(which: sa.ColumnElement[bool]) -> sa.Select[tuple[tables.FilingEvidence]]:
    link, file, filing = tables.FilingEvidence, tables.Evidence, tables.Filing
    return (
        sa.select(link)
        .join(file, file.id == link.evidence_id)
        .join(filing, filing.id == link.filing_id)
        .where(which, file.case_id == filing.case_id)
        .order_by(link.evidence_id)
    )


def _set_files(session: Session, row: tables.Filing, files: Sequence[EvidenceId], clock: Clock) -> None:
    """Let exactly these go with a filing; a file that is out of sight keeps its place for when it comes back."""
    links = session.scalars(_links(tables.FilingEvidence.filing_id == row.id)).all()
    new = [each for each in files if each not in {link.evidence_id for link in links}]
    gone = [link for link in links if link.evidence_id not in files]
    for link in gone:
        link.case_id = row.case_id  # where it is told, should the filing have come from another case
        withdraw(session, tables.FilingEvidence, link.id, clock)
    _add_files(session, row, new)
    if new or gone:
        flag_modified(row, "kind")  # its files are part of what a stale edit must not overwrite


def _add_files(session: Session, row: tables.Filing, files: Sequence[EvidenceId]) -> None:
    for each in dict.fromkeys(files):
        require_of_case(session, tables.Evidence, each, row.case_id)
        session.add(tables.FilingEvidence(case_id=row.case_id, filing_id=row.id, evidence_id=each))


def _filing(
    row: tables.Filing,
    organisation: str,
    debt: str,
    by: str,
    task_id: int | None,
    files: tuple[EvidenceId, ...],
) -> Filing:
    details = FilingDetails(
        organisation=None if row.organisation_id is None else OrganisationId(row.organisation_id),
        debt=None if row.debt_id is None else DebtId(row.debt_id),
        evidence=files,
        **{name: getattr(row, name) for name in _COLUMNS},
    )
    return Filing(
        id=FilingId(row.id),
        case_id=CaseId(row.case_id),
        version=row.version,
        details=details,
        organisation_name=organisation,
        debt_name=debt,
        counsellor_name=by,
        task_id=None if task_id is None else TaskId(task_id),
    )
