"""Cases from the first call to closure."""

from dataclasses import dataclass, replace

from counsel_desk.domain.cases import Case, CaseDetails, CaseStatus, Note, NoteKind, Outcome, StatusChange
from counsel_desk.domain.ids import CaseId, ClientId, NoteId
from counsel_desk.domain.incidents import ConductState
from counsel_desk.domain.next_best import NextBest
from counsel_desk.domain.people import Client, ClientDetails
from counsel_desk.domain.tasks import Task, TaskState
from counsel_desk.domain.texts import kept, kept_note
from counsel_desk.errors import InputError, RefusedError
from counsel_desk.services import checklists, next_steps, templates
from counsel_desk.services.desk import Desk
from counsel_desk.services.opening import open_within
from counsel_desk.services.risks import raise_risk, risk_of_words
from counsel_desk.storage.queries.threats import threat_of
from counsel_desk.storage.records import cases, colleagues, debts, empty_cases, filings, office, people, tasks


@dataclass(frozen=True, slots=True)
class CaseFile:
    """What the workspace shows above everything else."""

    case: Case
    client: Client
    counsellor_name: str
    days_open: int
    next_step: Task | None
    missed_instalments: int = 0
    late_answers: int = 0
    threat: ConductState | None = None  # whether a contact may be a threat of violence
    term: NextBest | None = None  # runs or ended lately, and no task holds it
    is_empty: bool = False  # holds nothing but what opening it wrote


def open_case(
    desk: Desk,
    client: ClientId | ClientDetails,
    details: CaseDetails = CaseDetails(),  # noqa: B008  a frozen record
) -> CaseId:
    """Open a case for a known client or a new one, with the checklists and the tasks that its situations ask for."""
    with desk.database.change("case.open") as session:
        return open_within(desk, session, client, _checked(details))


def change_case(desk: Desk, case: Case, details: CaseDetails) -> None:
    """Replace what is set on a case; new situations bring their checklists and tasks. Closing asks for an outcome.

    The open tasks of the counsellor who had the case go along to the one who has it now.
    """
    checked = _checked(details)
    with desk.database.change("case.change") as session:
        cases.set_case(session, case, checked, desk.clock)
        if checked.counsellor != case.details.counsellor:
            colleagues.withdraw_offers(session, (case.id,), desk.clock)
            tasks.pass_on(session, case.id, case.details.counsellor, checked.counsellor)
        checklists.give_checklists(desk, session, case.id)
        templates.give_tasks_of_opening(desk, session, case.id)


def close_case(desk: Desk, case: Case, outcome: Outcome, note: str = "") -> None:
    """Close a case with its outcome."""
    closed = _checked(replace(case.details, status=CaseStatus.CLOSED, outcome=outcome, closing_note=note))
    with desk.database.change("case.close") as session:
        cases.set_case(session, case, closed, desk.clock)


def reopen_case(desk: Desk, case: Case, reason: str) -> None:
    """Take a closed case up again; how it ended stays with that closing. InputError ``case.reason_missing``."""
    if case.details.status.is_open:
        raise RefusedError("case.not_closed")
    why = kept_note(reason.strip(), "reason")
    if not why:
        raise InputError("case.reason_missing", "reason")
    reopened = _checked(replace(case.details, status=CaseStatus.REOPENED))
    with desk.database.change("case.reopen") as session:
        cases.set_case(session, case, reopened, desk.clock, why)


def status_history(desk: Desk, case_id: CaseId) -> tuple[StatusChange, ...]:
    """How a case has stood, oldest first."""
    with desk.database.read() as session:
        return cases.status_history(session, case_id)


def add_note(desk: Desk, case_id: CaseId, kind: NoteKind, text: str) -> NoteId:
    """Write a dated, attributed note that is never overwritten.

    Words of self-harm raise the risk of the case, except in advice: those are what was said to the client.
    """
    words = kept_note(text, "text")
    if not words.strip():
        raise InputError("note.empty", "text")
    with desk.database.change("note.add") as session:
        if kind is not NoteKind.ADVICE:
            raise_risk(desk, session, case_id, *risk_of_words(desk, words))
        return cases.add_note(session, case_id, kind, words, at=desk.clock(), by=desk.counsellor.id)


def load_case_file(desk: Desk, case_id: CaseId) -> CaseFile:
    """The case with its client and next step."""
    with desk.database.read() as session:
        case = cases.load_case(session, case_id)
        client = people.load_client(session, case.client_id)
        of_case = tasks.tasks_of(session, case_id)
        names = {each.id: each.name for each in office.counsellors(session)}
        missed = debts.missed_instalments(session, case_id, desk.today)
        late = filings.overdue_filings(session, desk.today, (case_id,))
        threat = threat_of(session, case_id)
        term = next_steps.unheld_term(desk, session, case_id) if case.details.status.is_open else None
        is_empty = empty_cases.is_empty(session, case_id)
    return CaseFile(
        case=case,
        client=client,
        counsellor_name=names.get(case.details.counsellor, "") if case.details.counsellor else "",
        days_open=((case.closed_on or desk.today) - case.opened_on).days,
        next_step=next((task for task in of_case if task.state is TaskState.OPEN), None),
        missed_instalments=missed,
        late_answers=len(late),
        threat=threat,
        term=term,
        is_empty=is_empty,
    )


def notes_of(desk: Desk, case_id: CaseId) -> tuple[Note, ...]:
    """The notes of a case, newest first."""
    with desk.database.read() as session:
        return cases.notes_of(session, case_id)


def case_called(desk: Desk, reference: str) -> CaseId:
    """The case of that reference, C-2026-0001.

    RefusedError ``case.unknown`` when there is none, ``record.not_yours`` when who acts may not see it.
    """
    with desk.database.read(everyone=True) as session:
        found = cases.case_of_reference(session, reference.strip().upper())
    if found is None:
        raise RefusedError("case.unknown", reference=reference)
    with desk.database.read() as session:
        cases.load_case(session, found)
    return found


def cases_of_client(desk: Desk, client_id: ClientId) -> tuple[CaseId, ...]:
    """The cases of one client, newest first."""
    with desk.database.read() as session:
        return cases.cases_of(session, client_id)


def _checked(details: CaseDetails) -> CaseDetails:
    """The details as they are kept. InputError ``case.outcome_missing``; an open case has no outcome."""
    fitting = kept(details, notes=("summary", "closing_note"))
    if fitting.status.is_open:
        return replace(fitting, outcome=None, closing_note="")
    if fitting.outcome is None:
        raise InputError("case.outcome_missing", "outcome")
    return fitting
