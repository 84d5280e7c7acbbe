"""One row of a caseload at a time: whose it is, what of it is new, and the records it makes."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date

from counsel_desk.domain.ids import CaseId, ClientId, OrganisationId
from counsel_desk.domain.moments import day_of
from counsel_desk.domain.organisations import OrganisationDetails, OrganisationRole
from counsel_desk.domain.people import ClientDetails
from counsel_desk.domain.tasks import TaskDetails, TaskOrigin
from counsel_desk.domain.texts import LINE_LIMIT, one_line
from counsel_desk.exchange.caseload import CaseloadField, CaseloadRow, RowProblem
from counsel_desk.services.caseload_cases import Casebook
from counsel_desk.services.caseload_details import not_taken_over, other_wish, warned, with_row
from counsel_desk.services.caseload_people import Place, Somebody, place_of
from counsel_desk.services.caseload_standing import Standing, debt_of, incident_of, task_of
from counsel_desk.services.clients import completed
from counsel_desk.services.desk import Desk
from counsel_desk.services.suggestions import follow_norms, of_words
from counsel_desk.storage.database import Transaction
from counsel_desk.storage.records import debts, incidents, organisations, people, tasks


@dataclass(slots=True)
class New:
    """How many records an import made, and of how many clients known before it wrote down more."""

    clients: int = 0
    cases: int = 0
    debts: int = 0
    incidents: int = 0
    tasks: int = 0
    completed: int = 0


class Intake:
    """Takes rows into one transaction, remembering whom it has met."""

    def __init__(self, desk: Desk, session: Transaction, people: Iterable[Somebody], standing: Standing) -> None:
        """`people` are those of all the rows, as it was decided who they are."""
        self._desk = desk
        self._session = session
        self._standing = standing
        self._met: dict[Somebody | ClientId, ClientDetails] = {}
        self._rows: dict[Somebody | ClientId, list[CaseloadRow]] = defaultdict(list)
        for each in people:
            self._rows[_key(each)].extend(each.rows)
        self._adding: set[Place] = set()  # rows that say more of their person than those above
        self._wishes: dict[Place, tuple[RowProblem, ...]] = {}  # about calls, where a row has another
        self._cases = Casebook(desk, session, standing)
        self._days: dict[CaseId, set[date]] = defaultdict(set)
        self._made = New()
        self._grown: set[ClientId] = set()  # known before, of whom more is known now

    @property
    def new(self) -> New:
        """What was made so far."""
        return replace(self._made, cases=self._cases.opened, completed=len(self._grown | self._cases.noted))

    def take(self, row: CaseloadRow, somebody: Somebody) -> tuple[tuple[RowProblem, ...], bool]:
        """Make what is new in a row. Returns further problems, and whether anything was new."""
        kept = self._meet(somebody)
        case_id, of_case = self._cases.of(row)
        problems = [*self._wishes[place_of(row)], *not_taken_over(row, kept), *of_case]
        before = replace(self._made)
        self._debt(case_id, row)
        self._incident(case_id, row, problems)
        self._task(case_id, row, problems)
        return tuple(problems), self._made != before or place_of(row) in self._adding | self._cases.adding

    def finish(self) -> None:
        """Suggest, once all contacts are there, what their hours and their number pass of the norms."""
        for case_id, days in self._days.items():
            follow_norms(self._desk, self._session, case_id, days)

    def _meet(self, somebody: Somebody) -> ClientDetails:
        """What is known of somebody after all their rows, who are written down, with their cases, at the first."""
        key = _key(somebody)
        if key not in self._met:
            client_id, self._met[key] = self._new_client(key) if isinstance(key, Somebody) else self._completed(key)
            self._cases.enter(client_id, self._rows[key])
        return self._met[key]

    def _new_client(self, somebody: Somebody) -> tuple[ClientId, ClientDetails]:
        """Made of all their rows at once, so that undo finds the record as the import left it."""
        details = completed(self._with_rows(ClientDetails(), somebody))
        self._made.clients += 1
        return people.add_client(self._session, details, self._desk.clock), details

    def _completed(self, client_id: ClientId) -> tuple[ClientId, ClientDetails]:
        """Write down of a client known before what their rows add."""
        client = people.load_client(self._session, client_id)
        details = self._with_rows(client.details, client_id)
        if details != client.details:
            details = completed(details)
            people.set_client(self._session, client, details, self._desk.clock)
            self._grown.add(client_id)
        return client_id, details

    def _with_rows(self, details: ClientDetails, key: Somebody | ClientId) -> ClientDetails:
        """The details with what every row of the person adds; which rows do is kept."""
        for row in self._rows[key]:
            self._wishes[place_of(row)] = tuple(other_wish(details, row))
            more = with_row(details, row)
            if more != details:
                self._adding.add(place_of(row))
            details = more
        return details

    def _debt(self, case_id: CaseId, row: CaseloadRow) -> None:
        details = debt_of(row, self._desk.today)
        if details is None:
            return
        details = replace(
            details,
            lender=self._organisation(row.lender, OrganisationRole.LENDER),
            collector=self._organisation(row.collector, OrganisationRole.COLLECTOR),
        )
        if not self._standing.has_debt(case_id, details):
            debts.add_debt(self._session, case_id, details)
            self._made.debts += 1

    def _organisation(self, name: str, role: OrganisationRole) -> OrganisationId | None:
        known = self._standing.organisation(name, role)
        if known is None and name:
            return organisations.add_organisation(self._session, OrganisationDetails(name, role))
        return known

    def _incident(self, case_id: CaseId, row: CaseloadRow, problems: list[RowProblem]) -> None:
        details = incident_of(row, self._desk.today)
        if details is None:
            return
        timed = row.incident_at is not None
        if not timed:
            problems.append(warned(CaseloadField.INCIDENT_AT, "row.incident_time_unknown", ""))
        details = replace(details, organisation=self._organisation(row.collector, OrganisationRole.COLLECTOR))
        if not self._standing.has_incident(case_id, details, timed=timed):
            incidents.add_incident(self._session, case_id, details, of_words(self._desk, self._session, details))
            self._days[case_id].add(day_of(details.happened_at))
            self._made.incidents += 1

    def _task(self, case_id: CaseId, row: CaseloadRow, problems: list[RowProblem]) -> None:
        title = task_of(row)
        if not title:
            return
        if len(one_line(row.next_step)) > LINE_LIMIT:
            problems.append(warned(CaseloadField.NEXT_STEP, "text.cut", row.next_step))
        if not self._standing.has_task(case_id, title, row.due_on):
            due_on = row.due_on or self._desk.calendar.next_working_day(self._desk.today)
            details = TaskDetails(title, due_on, assignee=self._desk.counsellor.id)
            tasks.add_task(self._session, case_id, details, origin=TaskOrigin.IMPORT)
            self._made.tasks += 1


def _key(somebody: Somebody) -> Somebody | ClientId:
    """Rows with the same one are of the same client."""
    themselves = somebody.themselves
    return themselves if themselves.client_id is None else themselves.client_id
