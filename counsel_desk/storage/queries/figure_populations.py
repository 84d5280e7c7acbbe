"""The records that each figure counts, and the rows of its tables they fall into.

One definition: `figure_tables` and `statistics` count these, `figure_cells` lists them. So a list is as long as its
figure says, whatever is changed here.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

import sqlalchemy as sa

from counsel_desk.domain.checklists import StepState
from counsel_desk.domain.contacts import ContactParty
from counsel_desk.domain.figure_cells import RecordKind
from counsel_desk.domain.incidents import ConductState, Contacted
from counsel_desk.domain.moments import Precision
from counsel_desk.domain.organisations import LENDER_KINDS
from counsel_desk.domain.periods import Period
from counsel_desk.domain.regions import province_of
from counsel_desk.domain.statistics import (
    ANSWERS,
    CLOCK,
    TOTAL_OF,
    UNKNOWN,
    WEEKDAYS,
    Figure,
    TableCode,
    age_band,
    amount_band,
    hour_band,
    late_band,
    open_band,
    overdue_band,
)
from counsel_desk.storage.queries.figure_records import (
    called_in,
    closed_in,
    days_between,
    days_late,
    last_changes,
    opened_in,
    steps_decided,
    tasks_done,
    within,
)
from counsel_desk.storage.tables import (
    Case,
    CaseChecklist,
    CaseStep,
    Client,
    Conduct,
    Contact,
    Debt,
    Incident,
    Note,
    Organisation,
    StatusChange,
    Task,
)

RowOf = Callable[[Any], str]
_ANSWER = dict(zip((True, False, None), ANSWERS, strict=True))


@dataclass(frozen=True, slots=True)
class Population:
    """Records of one kind: `key` names each, `chosen` selects them, `at` says when, `counsellor` whose work they are.

    What is `asked` of each record tells by `rows` into which row of a table it falls.
    """

    kind: RecordKind
    key: Any
    chosen: "sa.Select[Any]"
    at: Any
    counsellor: Any = None
    asked: tuple[Any, ...] = ()
    rows: Mapping[TableCode, RowOf] = field(default_factory=dict)


def of_figure(figure: Figure, period: Period) -> tuple[Population, ...]:
    """What a figure of the summary counts; conversations are kept in two places."""
    return _FIGURES[figure](period)


def of_table(code: TableCode, period: Period) -> tuple[Population, ...]:
    """What a table counts."""
    if code in _TABLES:
        return _TABLES[code](period)
    return of_figure(TOTAL_OF[code], period)


def with_rows(period: Period) -> tuple[Population, ...]:
    """Every population that falls into the rows of tables, each once."""
    totals = dict.fromkeys(TOTAL_OF.values())
    own = (_conducts(period), _organisations(period))
    return tuple(each for figure in totals for each in of_figure(figure, period)) + own


def _new_clients(period: Period) -> Population:
    chosen = sa.select().select_from(Client).where(within(Client.created_at, period))
    return Population(RecordKind.CLIENT, Client.id, chosen, Client.created_at)


def _new_cases(period: Period) -> Population:
    return Population(
        RecordKind.CASE,
        Case.id,
        sa.select().select_from(Case).join(Client, Client.id == Case.client_id).where(opened_in(period)),
        Case.opened_on,
        Case.counsellor_id,
        (Client.role, Client.birth_year, Client.gender, Client.region, Case.opened_on),
        {
            TableCode.CASES_BY_ROLE: lambda row: row.role.value,
            TableCode.CASES_BY_AGE: lambda row: age_band(row.birth_year, row.opened_on.year),
            TableCode.CASES_BY_GENDER: lambda row: row.gender.value,
            TableCode.CASES_BY_REGION: lambda row: province_of(row.region),
        },
    )


def _closed_cases(period: Period) -> Population:
    return Population(
        RecordKind.CASE,
        StatusChange.case_id,
        sa.select().select_from(StatusChange).join(Case, Case.id == StatusChange.case_id).where(*closed_in(period)),
        StatusChange.on,
        Case.counsellor_id,
        (StatusChange.outcome, days_between(Case.opened_on, StatusChange.on).label("days")),
        {
            TableCode.CLOSED_BY_OUTCOME: lambda row: _code(row.outcome),
            TableCode.CLOSED_BY_DAYS_OPEN: lambda row: open_band(row.days),
            TableCode.DAYS_OPEN: lambda row: str(row.days),
        },
    )


def _open_at_end(period: Period) -> Population:
    changes = last_changes(period.last)
    case = Case.__table__.c  # those withdrawn are left out already
    counsellor = sa.select(case.counsellor_id).where(case.id == changes.c.case_id).scalar_subquery()
    chosen = sa.select().select_from(changes).where(changes.c.change % 2 == 1)
    return Population(RecordKind.CASE, changes.c.case_id, chosen, changes.c.case_id, counsellor)


def _new_debts(period: Period) -> Population:
    return Population(
        RecordKind.DEBT,
        Debt.id,
        sa.select()
        .select_from(Debt)
        .join(Case, Case.id == Debt.case_id)
        .outerjoin(Organisation, Organisation.id == Debt.lender_id)
        .where(opened_in(period)),
        Case.opened_on,
        asked=(Organisation.kind, Debt.claimed, days_between(Debt.overdue_since, Case.opened_on).label("overdue")),
        rows={
            # A collector may stand where the lender belongs.
            TableCode.DEBTS_BY_LENDER: lambda row: row.kind.value if row.kind in LENDER_KINDS else UNKNOWN,
            TableCode.DEBTS_BY_AMOUNT: lambda row: amount_band(row.claimed),
            TableCode.DEBTS_BY_OVERDUE: lambda row: overdue_band(row.overdue),
        },
    )


def _contacts(period: Period) -> Population:
    return Population(
        RecordKind.CONTACT,
        Contact.id,
        sa.select().select_from(Contact).where(within(Contact.at, period)),
        Contact.at,
        Contact.counsellor_id,
        (Contact.party, Contact.answered),
        {
            TableCode.CONTACTS_BY_PARTY: lambda row: row.party.value,
            TableCode.CONTACTS_BY_ANSWER: lambda row: _ANSWER[row.answered],
        },
    )


def _call_notes(period: Period) -> Population:
    """Each is a conversation with the client, and no contact besides."""
    return Population(
        RecordKind.CALL_NOTE,
        Note.id,
        sa.select().select_from(Note).where(*called_in(period)),
        Note.at,
        Note.counsellor_id,
        rows={
            TableCode.CONTACTS_BY_PARTY: lambda _row: ContactParty.CLIENT.value,
            TableCode.CONTACTS_BY_ANSWER: lambda _row: _ANSWER[True],
        },
    )


def _incidents(period: Period, *conditions: Any) -> Population:
    # Whole hours and days of UTC+8, straight from the milliseconds.
    hours = sa.type_coerce(Incident.happened_at, sa.BigInteger) // 3_600_000 + 8
    # Midnight only stands for the day.
    hour = sa.case((Incident.precision == Precision.DAY, sa.null()), else_=hours % 24)
    weekday = (hours // 24 + 3) % 7
    return Population(
        RecordKind.INCIDENT,
        Incident.id,
        sa.select().select_from(Incident).where(within(Incident.happened_at, period), *conditions),
        Incident.happened_at,
        asked=(Incident.channel, Incident.contacted, hour.label("hour"), weekday.label("weekday")),
        rows={
            TableCode.INCIDENTS_BY_CHANNEL: lambda row: row.channel.value,
            TableCode.INCIDENTS_BY_CONTACTED: lambda row: row.contacted.value,
            TableCode.INCIDENTS_BY_HOUR: lambda row: UNKNOWN if row.hour is None else hour_band(row.hour),
            TableCode.INCIDENTS_BY_CLOCK: lambda row: UNKNOWN if row.hour is None else CLOCK[row.hour],
            TableCode.INCIDENTS_BY_WEEKDAY: lambda row: WEEKDAYS[row.weekday],
        },
    )


def _third_persons(period: Period) -> Population:
    return _incidents(period, Incident.contacted.not_in((Contacted.CLIENT, Contacted.UNKNOWN)))


def _conducts(period: Period) -> Population:
    """An incident counts once for each conduct, however many rules suggested it."""
    shown = (
        sa.select(Incident.id, Incident.happened_at, Conduct.code)
        .distinct()
        .join(Conduct, Conduct.incident_id == Incident.id)
        .where(within(Incident.happened_at, period), Conduct.state == ConductState.CONFIRMED)
        .subquery()
    )
    return Population(
        RecordKind.INCIDENT,
        shown.c.id,
        sa.select().select_from(shown),
        shown.c.happened_at,
        asked=(shown.c.code,),
        rows={TableCode.INCIDENTS_BY_CONDUCT: lambda row: row.code},
    )


def _organisations(period: Period) -> Population:
    return Population(
        RecordKind.INCIDENT,
        Incident.id,
        sa.select()
        .select_from(Incident)
        .join(Organisation, Organisation.id == Incident.organisation_id)
        .where(within(Incident.happened_at, period)),
        Incident.happened_at,
        asked=(Organisation.name,),
        rows={TableCode.INCIDENTS_BY_ORGANISATION: lambda row: row.name},
    )


def _steps(state: StepState, period: Period) -> Population:
    checklist = CaseChecklist.__table__.c
    # Looked up, not joined: the index of decisions alone tells how many there are.
    code = sa.select(checklist.code).where(checklist.id == CaseStep.checklist_id).scalar_subquery()
    return Population(
        RecordKind.STEP,
        CaseStep.id,
        sa.select().select_from(CaseStep).where(*steps_decided(state, period)),
        CaseStep.decided_at,
        CaseStep.decided_by,
        (code.label("code"),),
        {TableCode.STEPS_BY_CHECKLIST: lambda row: row.code},
    )


def _tasks(period: Period, *conditions: Any) -> Population:
    return Population(
        RecordKind.TASK,
        Task.id,
        sa.select().select_from(Task).where(*tasks_done(period), *conditions),
        Task.closed_at,
        Task.assignee_id,
        (days_late().label("late"),),
        {TableCode.TASKS_BY_TIME: lambda row: late_band(row.late)},
    )


def _code(member: StrEnum | None) -> str:
    return UNKNOWN if member is None else member.value


_Of = Callable[[Period], tuple[Population, ...]]

_FIGURES: Mapping[Figure, _Of] = {
    Figure.NEW_CLIENTS: lambda period: (_new_clients(period),),
    Figure.NEW_CASES: lambda period: (_new_cases(period),),
    Figure.CLOSED_CASES: lambda period: (_closed_cases(period),),
    Figure.OPEN_AT_END: lambda period: (_open_at_end(period),),
    Figure.NEW_DEBTS: lambda period: (_new_debts(period),),
    Figure.CONTACTS: lambda period: (_contacts(period), _call_notes(period)),
    Figure.CALL_NOTES: lambda period: (_call_notes(period),),
    Figure.INCIDENTS: lambda period: (_incidents(period),),
    Figure.THIRD_PERSONS: lambda period: (_third_persons(period),),
    Figure.STEPS_DONE: lambda period: (_steps(StepState.DONE, period),),
    Figure.STEPS_SET_ASIDE: lambda period: (_steps(StepState.NOT_APPLICABLE, period),),
    Figure.TASKS_DONE: lambda period: (_tasks(period),),
    Figure.TASKS_ON_TIME: lambda period: (_tasks(period, days_late() <= 0),),
}
# Tables that add up to no figure of the summary.
_TABLES: Mapping[TableCode, _Of] = {
    TableCode.DAYS_OPEN: lambda period: (_closed_cases(period),),
    TableCode.INCIDENTS_BY_CONDUCT: lambda period: (_conducts(period),),
    TableCode.INCIDENTS_BY_ORGANISATION: lambda period: (_organisations(period),),
}
