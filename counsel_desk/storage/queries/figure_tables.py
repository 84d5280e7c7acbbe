"""The tables of a period, counted straight from the records: rows that do not occur are missing."""

from collections import Counter
from collections.abc import Callable, Iterable
from enum import StrEnum

import sqlalchemy as sa
from sqlalchemy.orm import Session

from counsel_desk.domain.checklists import StepState
from counsel_desk.domain.contacts import ContactParty
from counsel_desk.domain.incidents import ConductState
from counsel_desk.domain.moments import Precision
from counsel_desk.domain.organisations import LENDER_KINDS
from counsel_desk.domain.periods import Period
from counsel_desk.domain.regions import province_of
from counsel_desk.domain.statistics import (
    ANSWERS,
    CLOCK,
    UNKNOWN,
    WEEKDAYS,
    TableCode,
    age_band,
    amount_band,
    hour_band,
    late_band,
    open_band,
    overdue_band,
    quartiles,
)
from counsel_desk.storage.queries.figure_records import (
    called_in,
    closed_in,
    days_between,
    days_late,
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

Counts = dict[TableCode, Counter[str]]

_TOP_ORGANISATIONS = 20
_ANSWER = dict(zip((True, False, None), ANSWERS, strict=True))


def tables(session: Session, period: Period) -> Counts:
    """The counts of every table."""
    return (
        _new_cases(session, period)
        | _closed_cases(session, period)
        | _debts(session, period)
        | _contacts(session, period)
        | _incidents(session, period)
        | _conducts_and_organisations(session, period)
        | _steps_and_tasks(session, period)
    )


def _new_cases(session: Session, period: Period) -> Counts:
    role, age, gender, region = Counter[str](), Counter[str](), Counter[str](), Counter[str]()
    rows = session.execute(
        sa.select(Client.role, Client.birth_year, Client.gender, Client.region, Case.opened_on)
        .join(Case, Case.client_id == Client.id)
        .where(opened_in(period))
    )
    for of, birth_year, its_gender, its_region, opened_on in rows:
        role[of.value] += 1
        age[age_band(birth_year, opened_on.year)] += 1
        gender[its_gender.value] += 1
        region[province_of(its_region)] += 1
    return {
        TableCode.CASES_BY_ROLE: role,
        TableCode.CASES_BY_AGE: age,
        TableCode.CASES_BY_GENDER: gender,
        TableCode.CASES_BY_REGION: region,
    }


def _closed_cases(session: Session, period: Period) -> Counts:
    outcomes = session.execute(
        sa.select(StatusChange.outcome, sa.func.count()).where(*closed_in(period)).group_by(StatusChange.outcome)
    )
    open_for = days_between(Case.opened_on, StatusChange.on)
    closed = sa.select(open_for, sa.func.count()).join(Case, Case.id == StatusChange.case_id).where(*closed_in(period))
    days = Counter(dict(session.execute(closed.group_by(open_for)).tuples().all()))
    return {
        TableCode.CLOSED_BY_OUTCOME: Counter({_code(outcome): count for outcome, count in outcomes}),
        TableCode.CLOSED_BY_DAYS_OPEN: _banded(open_band, days.items()),
        TableCode.DAYS_OPEN: Counter(quartiles(days)),
    }


def _debts(session: Session, period: Period) -> Counts:
    lenders, amounts, overdue = Counter[str](), Counter[str](), Counter[str]()
    rows = session.execute(
        sa.select(Organisation.kind, Debt.claimed, days_between(Debt.overdue_since, Case.opened_on))
        .select_from(Debt)
        .join(Case, Case.id == Debt.case_id)
        .outerjoin(Organisation, Organisation.id == Debt.lender_id)
        .where(opened_in(period))
    )
    for kind, claimed, days in rows:
        lenders[kind.value if kind in LENDER_KINDS else UNKNOWN] += 1  # a collector may stand where the lender belongs
        amounts[amount_band(claimed)] += 1
        overdue[overdue_band(days)] += 1
    return {
        TableCode.DEBTS_BY_LENDER: lenders,
        TableCode.DEBTS_BY_AMOUNT: amounts,
        TableCode.DEBTS_BY_OVERDUE: overdue,
    }


def _contacts(session: Session, period: Period) -> Counts:
    alike = (Contact.party, Contact.answered)
    rows = session.execute(sa.select(*alike, sa.func.count()).where(within(Contact.at, period)).group_by(*alike))
    # A call note is a conversation with the client, and no contact besides.
    calls = session.scalar(sa.select(sa.func.count(Note.id)).where(*called_in(period))) or 0
    by_party, by_answer = Counter[str](), Counter[str]()
    for party, answered, count in (*rows.tuples(), (ContactParty.CLIENT, True, calls)):
        by_party[party.value] += count
        by_answer[_ANSWER[answered]] += count
    return {TableCode.CONTACTS_BY_PARTY: by_party, TableCode.CONTACTS_BY_ANSWER: by_answer}


def _incidents(session: Session, period: Period) -> Counts:
    # Whole hours and days of UTC+8, straight from the milliseconds.
    hours = sa.type_coerce(Incident.happened_at, sa.BigInteger) // 3_600_000 + 8
    weekday = (hours // 24 + 3) % 7
    # Midnight only stands for the day.
    hour = sa.case((Incident.precision == Precision.DAY, sa.null()), else_=hours % 24)
    channels, contacted, bands, clock, weekdays = (Counter[str]() for _ in range(5))
    alike = (Incident.channel, Incident.contacted, hour, weekday)
    for channel, person, at, day, count in session.execute(
        sa.select(*alike, sa.func.count()).where(within(Incident.happened_at, period)).group_by(*alike)
    ):
        channels[channel.value] += count
        contacted[person.value] += count
        bands[UNKNOWN if at is None else hour_band(at)] += count
        clock[UNKNOWN if at is None else CLOCK[at]] += count
        weekdays[WEEKDAYS[day]] += count
    return {
        TableCode.INCIDENTS_BY_CHANNEL: channels,
        TableCode.INCIDENTS_BY_HOUR: bands,
        TableCode.INCIDENTS_BY_CLOCK: clock,
        TableCode.INCIDENTS_BY_WEEKDAY: weekdays,
        TableCode.INCIDENTS_BY_CONTACTED: contacted,
    }


def _conducts_and_organisations(session: Session, period: Period) -> Counts:
    of_period = within(Incident.happened_at, period)
    conducts = session.execute(
        sa.select(Conduct.code, sa.func.count(sa.distinct(Incident.id)))
        .join(Incident, Incident.id == Conduct.incident_id)
        .where(of_period, Conduct.state == ConductState.CONFIRMED)
        .group_by(Conduct.code)
    )
    organisations = session.execute(
        sa.select(Organisation.name, sa.func.count(Incident.id).label("incidents"))
        .join(Incident, Incident.organisation_id == Organisation.id)
        .where(of_period)
        .group_by(Organisation.name)
        .order_by(sa.desc("incidents"), Organisation.name)
        .limit(_TOP_ORGANISATIONS)
    )
    return {
        TableCode.INCIDENTS_BY_CONDUCT: Counter(dict(conducts.tuples().all())),
        TableCode.INCIDENTS_BY_ORGANISATION: Counter(dict(organisations.tuples().all())),
    }


def _steps_and_tasks(session: Session, period: Period) -> Counts:
    steps = session.execute(
        sa.select(CaseChecklist.code, sa.func.count(CaseStep.id))
        .join(CaseChecklist, CaseChecklist.id == CaseStep.checklist_id)
        .where(*steps_decided(StepState.DONE, period))
        .group_by(CaseChecklist.code)
    )
    late = days_late()
    tasks = session.execute(sa.select(late, sa.func.count(Task.id)).where(*tasks_done(period)).group_by(late))
    return {
        TableCode.STEPS_BY_CHECKLIST: Counter(dict(steps.tuples().all())),
        TableCode.TASKS_BY_TIME: _banded(late_band, tasks.tuples()),
    }


def _banded(band_of: Callable[[int], str], counts: Iterable[tuple[int, int]]) -> Counter[str]:
    found = Counter[str]()
    for value, count in counts:
        found[band_of(value)] += count
    return found


def _code(member: StrEnum | None) -> str:
    return UNKNOWN if member is None else member.value
