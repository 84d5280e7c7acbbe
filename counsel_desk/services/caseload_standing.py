"""What of a caseload's row stands in the vault already. Nothing is written here."""

from collections.abc import Set as AbstractSet
from dataclasses import replace
from datetime import date, datetime, time, timedelta

from counsel_desk.domain.cases import CaseStatus
from counsel_desk.domain.debts import DebtDetails
from counsel_desk.domain.ids import CaseId, ClientId, OrganisationId
from counsel_desk.domain.incidents import Channel, IncidentDetails, KnownFrom
from counsel_desk.domain.moments import CHINA, Precision
from counsel_desk.domain.organisations import OrganisationRole
from counsel_desk.domain.texts import LINE_LIMIT, one_line
from counsel_desk.exchange.caseload import CaseloadRow
from counsel_desk.storage.database import Transaction
from counsel_desk.storage.queries.same_person import reference_mark
from counsel_desk.storage.records import cases, debts, incidents, organisations, people, tasks

# What a follow-up is called when the sheet gives a date and no words.
_FOLLOW_UP = "跟进"


def overdue_since(row: CaseloadRow, today: date) -> date | None:
    """The day as written, or counted back from the day of the row."""
    if row.overdue_since is None and row.overdue_days is not None:
        return (row.opened_on or today) - timedelta(days=row.overdue_days)
    return row.overdue_since


def debt_of(row: CaseloadRow, today: date) -> DebtDetails | None:
    """The debt of a row, without its organisations; None when it has none.

    Who collects is a debt too, of which nothing else is known, unless the row tells a contact of theirs.
    """
    since = overdue_since(row, today)
    named = row.lender or (row.collector and incident_of(row, today) is None)
    if not named and {row.claimed, row.principal, row.received, since} == {None}:
        return None
    return DebtDetails(principal=row.principal, received=row.received, claimed=row.claimed, overdue_since=since)


def incident_of(row: CaseloadRow, today: date) -> IncidentDetails | None:
    """The contact of a row, without its organisation; one without a time has noon of the day of the row."""
    if not row.incident_text and not row.incident_number and row.incident_at is None:
        return None
    happened_at, precision = row.incident_at, row.incident_precision
    if happened_at is None:
        happened_at, precision = datetime.combine(row.opened_on or today, time(12), CHINA), Precision.DAY
    return IncidentDetails(
        happened_at=happened_at,
        precision=precision,
        channel=row.incident_channel or Channel.OTHER,
        number=row.incident_number,
        words=row.incident_text,
        known_from=KnownFrom.TOLD,
    )


def task_of(row: CaseloadRow) -> str:
    """What is to be done by a row, as a title; empty when nothing is."""
    if not row.next_step and row.due_on is None:
        return ""
    title = one_line(row.next_step) or _FOLLOW_UP
    return title if len(title) <= LINE_LIMIT else title[: LINE_LIMIT - 1] + "…"


def is_meant(row: CaseloadRow, status: CaseStatus, opened_on: date) -> bool:
    """Whether a row without a reference means such a case: an open one, or the closed one that this row brought."""
    return status.is_open or row.status is CaseStatus.CLOSED or opened_on == row.opened_on


def new_lines(summary: str, notes: str) -> tuple[str, ...]:
    """The lines of a row's notes that a summary does not have, each once."""
    known = {line.strip() for line in summary.splitlines()} | {""}
    return tuple(dict.fromkeys(line for line in map(str.strip, notes.splitlines()) if line not in known))


class Standing:
    """Looks up, in one transaction, what stands already; cases `out_of_sight` of who acts are never meant."""

    def __init__(self, session: Transaction, today: date, out_of_sight: AbstractSet[CaseId] = frozenset()) -> None:
        self._session = session
        self._today = today
        self._out_of_sight = out_of_sight

    def holds(self, client_id: ClientId, row: CaseloadRow) -> bool:
        """Whether the row would bring nothing new of this client, and says enough to be sure of that."""
        case_id = self.holder_of(client_id, row)
        if case_id is None:
            return False
        return bool(self._parts_in(case_id, row)) or self._is_name_alone(client_id)

    def holder_of(self, client_id: ClientId, row: CaseloadRow) -> CaseId | None:
        """The case in which all of the row stands already: the one it means, or, without a reference, any other.

        The same step may well be due again in another case, so by a task alone none is found beside the one meant.
        """
        meant = self.case_of(client_id, row)
        is_task_alone = bool(task_of(row)) and not self._is_of_debt(row)
        found = self._cases_to_search(client_id, row, meant)
        some = found[:1] if meant is not None and is_task_alone else found
        return next((each for each in some if self._is_all_in(each, row)), None)

    def touched_by(self, client_id: ClientId, row: CaseloadRow) -> CaseId | None:
        """The case, a closed one too, in which the debt or the contact of a row stands that has other parts besides."""
        if row.case_reference or not self._is_of_debt(row):
            return None
        found = self._cases_to_search(client_id, row, self.case_of(client_id, row))
        of_debt = replace(row, next_step="", due_on=None)
        return next((each for each in found if any(self._parts_in(each, of_debt))), None)

    def _cases_to_search(self, client_id: ClientId, row: CaseloadRow, meant: CaseId | None) -> tuple[CaseId, ...]:
        others = () if row.case_reference else self._cases_of(client_id)
        return tuple(dict.fromkeys(each for each in (meant, *others) if each is not None))

    def _is_of_debt(self, row: CaseloadRow) -> bool:
        return debt_of(row, self._today) is not None or incident_of(row, self._today) is not None

    def case_of(self, client_id: ClientId, row: CaseloadRow) -> CaseId | None:
        """By the table's number, or ours; without one see `is_meant`."""
        for case_id in self._cases_of(client_id):
            case = cases.load_case(self._session, case_id)
            if row.case_reference:
                if row.case_reference == case.reference or reference_mark(row.case_reference) in case.details.summary:
                    return case_id
            elif is_meant(row, case.details.status, case.opened_on):
                return case_id
        return None

    def organisation(self, name: str, role: OrganisationRole) -> OrganisationId | None:
        """The organisation of that name; None also when none is named."""
        return organisations.organisation_named(self._session, name, role) if name else None

    def has_debt(self, case_id: CaseId, details: DebtDetails) -> bool:
        """Whether the case has a debt at this lender over this amount, and nothing said of both tells them apart."""
        return any(_is_the_same(each.details, details) for each in debts.debts_of(self._session, case_id))

    def has_incident(self, case_id: CaseId, details: IncidentDetails, *, timed: bool) -> bool:
        """Whether the contact stands. Without a time of its own it would have another day on every import."""
        if timed:
            return incidents.known_incident(self._session, case_id, details) is not None
        return incidents.has_words(self._session, case_id, details.words, details.number)

    def has_task(self, case_id: CaseId, title: str, due_on: date | None) -> bool:
        """Whether the case has a task of that title, on that day if one is named."""
        known = ((task.details.title, task.details.due_on) for task in tasks.tasks_of(self._session, case_id))
        return any(title == said and (due_on in (None, day)) for said, day in known)

    def _cases_of(self, client_id: ClientId) -> tuple[CaseId, ...]:
        return tuple(each for each in cases.cases_of(self._session, client_id) if each not in self._out_of_sight)

    def _has_named_debt(self, case_id: CaseId, row: CaseloadRow, details: DebtDetails) -> bool:
        lender = self.organisation(row.lender, OrganisationRole.LENDER)
        collector = self.organisation(row.collector, OrganisationRole.COLLECTOR)
        if (row.lender and lender is None) or (row.collector and collector is None):
            return False
        return self.has_debt(case_id, replace(details, lender=lender, collector=collector))

    def _is_all_in(self, case_id: CaseId, row: CaseloadRow) -> bool:
        """Whether the case holds all parts of the row and its notes; of a row without parts, on its day."""
        case = cases.load_case(self._session, case_id)
        parts = self._parts_in(case_id, row)
        same_day = bool(parts) or row.opened_on in (None, case.opened_on)
        return all(parts) and same_day and not new_lines(case.details.summary, row.summary)

    def _parts_in(self, case_id: CaseId, row: CaseloadRow) -> tuple[bool, ...]:
        """Of the debt, the contact and the task of a row, those it has: whether each stands in the case."""
        debt, incident, title = debt_of(row, self._today), incident_of(row, self._today), task_of(row)
        found = []
        if debt is not None:
            found.append(self._has_named_debt(case_id, row, debt))
        if incident is not None:
            found.append(self.has_incident(case_id, incident, timed=row.incident_at is not None))
        if title:
            found.append(self.has_task(case_id, title, row.due_on))
        return tuple(found)

    def _is_name_alone(self, client_id: ClientId) -> bool:
        """Of a row without debt, contact or task no more may be known than the name."""
        known = people.load_client(self._session, client_id).details
        return not known.phones and not known.id_number


def _is_the_same(known: DebtDetails, told: DebtDetails) -> bool:
    """Two loans of one lender over one amount differ in what was paid out, in their beginning, or in who collects."""
    said = (
        (known.principal, told.principal),
        (known.received, told.received),
        (known.overdue_since, told.overdue_since),
        (known.collector, told.collector),
    )
    same = (known.lender, known.claimed) == (told.lender, told.claimed)
    return same and all(None in both or both[0] == both[1] for both in said)
