"""One row of a caseload at a time: whose it is, what of it is new, and the records it makes."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta

from counsel_desk.domain.cases import CaseDetails, CaseStatus
from counsel_desk.domain.debts import DebtDetails
from counsel_desk.domain.folding import fold
from counsel_desk.domain.ids import CaseId, ClientId, CounsellorId, OrganisationId
from counsel_desk.domain.incidents import Channel, IncidentDetails, KnownFrom
from counsel_desk.domain.moments import CHINA, Precision, day_of
from counsel_desk.domain.organisations import OrganisationDetails, OrganisationRole
from counsel_desk.domain.people import ClientDetails, ClientPhone, Gender, PartyRole
from counsel_desk.domain.tasks import TaskDetails, TaskOrigin
from counsel_desk.domain.texts import LINE_LIMIT, one_line
from counsel_desk.exchange.caseload import CaseloadField, CaseloadRow, RowProblem, Severity
from counsel_desk.services import checklists
from counsel_desk.services.clients import completed
from counsel_desk.services.desk import Desk
from counsel_desk.services.risks import risk_of_words
from counsel_desk.services.suggestions import follow_norms, of_words
from counsel_desk.storage.database import Transaction
from counsel_desk.storage.records import cases, debts, incidents, office, organisations, people, tasks

# What a follow-up is called when the sheet gives a date and no words.
_FOLLOW_UP = "跟进"
_SHOWN = 40  # characters of a value that a report shows


@dataclass(slots=True)
class New:
    """How many records an import made."""

    clients: int = 0
    cases: int = 0
    debts: int = 0
    incidents: int = 0
    tasks: int = 0


class Intake:
    """Takes rows into one transaction, remembering whom it has met."""

    def __init__(self, desk: Desk, session: Transaction) -> None:
        self._desk = desk
        self._session = session
        self._met: dict[str, ClientId] = {}
        self._cases: dict[tuple[ClientId, str], CaseId] = {}
        self._counsellors = {fold(each.name): each.id for each in office.counsellors(session)}
        self.new = New()

    def take(self, row: CaseloadRow) -> tuple[tuple[RowProblem, ...], bool]:
        """Make what is new in a row. Returns further problems, and whether anything was new."""
        before = replace(self.new)
        problems: list[RowProblem] = []
        client_id = self._client(row)
        case_id = self._case(client_id, row, problems)
        self._debt(case_id, row)
        self._incident(case_id, row, problems)
        self._task(case_id, row, problems)
        return tuple(problems), self.new != before

    def _client(self, row: CaseloadRow) -> ClientId:
        """The person of a row: the same ID number, or the same name with a shared phone, is the same person."""
        keys = tuple(_identities(row))
        known = next((self._met[key] for key in keys if key in self._met), None) or self._in_vault(row)
        if known is None:
            details = ClientDetails(
                name=row.client_name,
                role=row.party_role or PartyRole.UNSURE,
                id_number=row.id_number,
                birth_year=row.birth_year,
                gender=row.gender or Gender.UNKNOWN,
                region=row.region,
                phones=tuple(map(ClientPhone, row.phones)),
            )
            if row.safe_contact is not None:
                details = replace(details, safe_contact=row.safe_contact)
            known = people.add_client(self._session, completed(details), self._desk.clock)
            self.new.clients += 1
        self._met.update(dict.fromkeys(keys, known))
        return known

    def _in_vault(self, row: CaseloadRow) -> ClientId | None:
        for client_id in people.clients_with(self._session, phones=row.phones, id_number=row.id_number):
            details = people.load_client(self._session, client_id).details
            if row.id_number and details.id_number == row.id_number:
                return client_id
            if fold(details.name) == fold(row.client_name) and not (row.id_number and details.id_number):
                return client_id
        if row.phones or row.id_number:
            return None
        return people.client_known_by_name_alone(self._session, row.client_name)

    def _case(self, client_id: ClientId, row: CaseloadRow, problems: list[RowProblem]) -> CaseId:
        """The client's case of that reference of the sheet, or their open case, or a new one."""
        key = (client_id, row.case_reference)
        if key not in self._cases:
            known = self._known_case(client_id, row)
            self._cases[key] = known or self._open_case(client_id, row, problems)
        return self._cases[key]

    def _known_case(self, client_id: ClientId, row: CaseloadRow) -> CaseId | None:
        """By the sheet's reference; without one an open case is meant, or the closed one that this row brought."""
        comes_closed = row.status is CaseStatus.CLOSED
        for case_id in cases.cases_of(self._session, client_id):
            case = cases.load_case(self._session, case_id)
            if row.case_reference:
                if _marked(row.case_reference) in case.details.summary:
                    return case_id
            elif case.details.status.is_open or comes_closed or case.opened_on == row.opened_on:
                return case_id
        return None

    def _open_case(self, client_id: ClientId, row: CaseloadRow, problems: list[RowProblem]) -> CaseId:
        counsellor = self._counsellor(row, problems)
        summary = "\n".join(filter(None, (row.summary, _marked(row.case_reference) if row.case_reference else "")))
        risk, reason = risk_of_words(self._desk, row.summary)
        details = CaseDetails(
            status=row.status or CaseStatus.INTAKE,
            risk=risk,
            risk_reason=reason,
            summary=summary,
            counsellor=counsellor,
        )
        opened_on = row.opened_on or self._desk.today
        case_id = cases.add_case(self._session, client_id, details, opened_on, self._desk.clock)
        checklists.give_checklists(self._desk, self._session, case_id)
        self.new.cases += 1
        return case_id

    def _counsellor(self, row: CaseloadRow, problems: list[RowProblem]) -> CounsellorId:
        found = self._counsellors.get(fold(row.counsellor), self._desk.counsellor.id)
        if row.counsellor and fold(row.counsellor) not in self._counsellors:
            problems.append(_warned(CaseloadField.COUNSELLOR, "row.counsellor_unknown", row.counsellor))
        return found

    def _debt(self, case_id: CaseId, row: CaseloadRow) -> None:
        since = row.overdue_since
        if since is None and row.overdue_days is not None:
            since = (row.opened_on or self._desk.today) - timedelta(days=row.overdue_days)
        if not row.lender and {row.claimed, row.principal, row.received, since} == {None}:
            return
        details = DebtDetails(
            lender=self._organisation(row.lender, OrganisationRole.LENDER),
            collector=self._organisation(row.collector, OrganisationRole.COLLECTOR),
            principal=row.principal,
            received=row.received,
            claimed=row.claimed,
            overdue_since=since,
        )
        known = ((debt.details.lender, debt.details.claimed) for debt in debts.debts_of(self._session, case_id))
        if (details.lender, details.claimed) not in known:
            debts.add_debt(self._session, case_id, details)
            self.new.debts += 1

    def _organisation(self, name: str, role: OrganisationRole) -> OrganisationId | None:
        if not name:
            return None
        known = organisations.organisation_named(self._session, name, role)
        return known or organisations.add_organisation(self._session, OrganisationDetails(name, role))

    def _incident(self, case_id: CaseId, row: CaseloadRow, problems: list[RowProblem]) -> None:
        if not row.incident_text and not row.incident_number and row.incident_at is None:
            return
        happened_at, precision = row.incident_at, row.incident_precision
        if happened_at is None:
            happened_at, precision = _noon(row.opened_on or self._desk.today), Precision.DAY
            problems.append(_warned(CaseloadField.INCIDENT_AT, "row.incident_time_unknown", ""))
        details = IncidentDetails(
            happened_at=happened_at,
            precision=precision,
            channel=row.incident_channel or Channel.OTHER,
            number=row.incident_number,
            words=row.incident_text,
            known_from=KnownFrom.TOLD,
            organisation=self._organisation(row.collector, OrganisationRole.COLLECTOR),
        )
        if not self._is_known(case_id, details, timed=row.incident_at is not None):
            incidents.add_incident(self._session, case_id, details, of_words(self._desk, self._session, details))
            follow_norms(self._desk, self._session, case_id, (day_of(details.happened_at),))
            self.new.incidents += 1

    def _is_known(self, case_id: CaseId, details: IncidentDetails, *, timed: bool) -> bool:
        """Whether the contact stands already. Without a time of its own it would have another day on every import."""
        if timed:
            return incidents.known_incident(self._session, case_id, details) is not None
        return incidents.has_words(self._session, case_id, details.words, details.number)

    def _task(self, case_id: CaseId, row: CaseloadRow, problems: list[RowProblem]) -> None:
        if not row.next_step and row.due_on is None:
            return
        title = one_line(row.next_step) or _FOLLOW_UP
        if len(title) > LINE_LIMIT:
            title = title[: LINE_LIMIT - 1] + "…"
            problems.append(_warned(CaseloadField.NEXT_STEP, "text.cut", row.next_step[:_SHOWN]))
        due_on = row.due_on or self._desk.calendar.next_working_day(self._desk.today)
        known = ((task.details.title, task.details.due_on) for task in tasks.tasks_of(self._session, case_id))
        if not any(title == said and (row.due_on in (None, day)) for said, day in known):
            details = TaskDetails(title, due_on, assignee=self._desk.counsellor.id)
            tasks.add_task(self._session, case_id, details, origin=TaskOrigin.IMPORT)
            self.new.tasks += 1


def _identities(row: CaseloadRow) -> Iterator[str]:
    """What makes two rows the same person: ID number; name and phone; a bare name as it stood before in this file."""
    name = fold(row.client_name)
    if row.id_number:
        yield f"id:{row.id_number}"
        return
    yield from (f"phone:{name}:{phone}" for phone in row.phones)
    if not row.phones:
        yield f"name:{name}"


def _marked(reference: str) -> str:
    """How the sheet's own reference stands in a summary, found again when the sheet comes a second time."""
    return f"［{reference}］"


def _noon(day: date) -> datetime:
    return datetime.combine(day, time(12), CHINA)


def _warned(field: CaseloadField, reason: str, value: str) -> RowProblem:
    return RowProblem(Severity.WARNED, field, reason, value)
