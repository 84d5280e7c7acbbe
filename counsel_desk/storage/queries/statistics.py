"""Counts of one month, straight from the records."""

from collections import Counter
from datetime import date, datetime, time, timedelta
from typing import Any

import sqlalchemy as sa
from sqlalchemy.orm import Session, aliased

from counsel_desk.domain.cases import CaseStatus, NoteKind
from counsel_desk.domain.checklists import StepState
from counsel_desk.domain.contacts import ContactParty
from counsel_desk.domain.incidents import ConductState, Contacted
from counsel_desk.domain.moments import CHINA, Precision
from counsel_desk.domain.regions import province_of
from counsel_desk.domain.statistics import UNKNOWN, Figure, Month, TableCode, age_band, amount_band, hour_band
from counsel_desk.domain.tasks import TaskState
from counsel_desk.storage.queries.withdrawn import withdrawn
from counsel_desk.storage.tables import (
    Case,
    CaseStep,
    Client,
    Conduct,
    Contact,
    Counsellor,
    Debt,
    Incident,
    Note,
    Organisation,
    StatusChange,
    Task,
)

_TOP_ORGANISATIONS = 20


def summary(session: Session, month: Month) -> dict[Figure, int]:
    """The numbers of the summary."""
    statements: dict[Figure, Any] = {
        Figure.NEW_CLIENTS: _count(Client.id, within(Client.created_at, month)),
        Figure.NEW_CASES: _count(Case.id, Case.opened_on.between(month.first, month.last)),
        Figure.CLOSED_CASES: _count(StatusChange.id, *closed_in(month)),
        Figure.OPEN_AT_END: _open_on(month.last),
        Figure.CALL_NOTES: _call_notes(month),
        Figure.STEPS_DONE: _count(CaseStep.id, CaseStep.state == StepState.DONE, within(CaseStep.decided_at, month)),
    }
    counts = {figure: session.scalar(statement) or 0 for figure, statement in statements.items()}
    counts[Figure.CONTACTS] = sum(count for _party, _answered, count in _conversations(session, month))
    counts |= _reached(session, month) | _tasks(session, month)
    return {figure: counts[figure] for figure in Figure}


def tables(session: Session, month: Month) -> dict[TableCode, Counter[str]]:
    """The counts of every table; rows that do not occur are missing."""
    return (
        _cases(session, month)
        | _debts(session, month)
        | _contacts(session, month)
        | _incidents(session, month)
        | _internal(session, month)
    )


def _cases(session: Session, month: Month) -> dict[TableCode, Counter[str]]:
    counts: dict[TableCode, Counter[str]] = {
        code: Counter()
        for code in (
            TableCode.CASES_BY_ROLE,
            TableCode.CASES_BY_AGE,
            TableCode.CASES_BY_GENDER,
            TableCode.CASES_BY_REGION,
        )
    }
    rows = session.execute(
        sa.select(Client.role, Client.birth_year, Client.gender, Client.region)
        .join(Case, Case.client_id == Client.id)
        .where(Case.opened_on.between(month.first, month.last))
    )
    for role, birth_year, gender, region in rows:
        counts[TableCode.CASES_BY_ROLE][role.value] += 1
        counts[TableCode.CASES_BY_AGE][age_band(birth_year, month.year)] += 1
        counts[TableCode.CASES_BY_GENDER][gender.value] += 1
        counts[TableCode.CASES_BY_REGION][province_of(region)] += 1
    closed = session.execute(
        sa.select(StatusChange.outcome, sa.func.count()).where(*closed_in(month)).group_by(StatusChange.outcome)
    )
    counts[TableCode.CLOSED_BY_OUTCOME] = Counter(
        {outcome.value if outcome else UNKNOWN: count for outcome, count in closed}
    )
    return counts


def _debts(session: Session, month: Month) -> dict[TableCode, Counter[str]]:
    by_lender: Counter[str] = Counter()
    by_amount: Counter[str] = Counter()
    rows = session.execute(
        sa.select(Organisation.kind, Debt.claimed)
        .select_from(Debt)
        .join(Case, Case.id == Debt.case_id)
        .outerjoin(Organisation, Organisation.id == Debt.lender_id)
        .where(Case.opened_on.between(month.first, month.last))
    )
    for kind, claimed in rows:
        by_lender[kind.value if kind else UNKNOWN] += 1
        by_amount[amount_band(claimed)] += 1
    return {TableCode.DEBTS_BY_LENDER: by_lender, TableCode.DEBTS_BY_AMOUNT: by_amount}


def _contacts(session: Session, month: Month) -> dict[TableCode, Counter[str]]:
    by_party, by_answer = Counter[str](), Counter[str]()
    for party, answered, count in _conversations(session, month):
        by_party[party.value] += count
        by_answer[_ANSWER[answered]] += count
    return {TableCode.CONTACTS_BY_PARTY: by_party, TableCode.CONTACTS_BY_ANSWER: by_answer}


_ANSWER = {True: "answered", False: "not_answered", None: UNKNOWN}


def _conversations(session: Session, month: Month) -> list[tuple[ContactParty, bool | None, int]]:
    """How many there were with whom, answered or not. A call note is one with the client, and no contact besides."""
    alike = (Contact.party, Contact.answered)
    rows = session.execute(sa.select(*alike, sa.func.count()).where(within(Contact.at, month)).group_by(*alike))
    calls = session.scalar(_call_notes(month)) or 0
    return [*rows.tuples(), (ContactParty.CLIENT, True, calls)]


def _call_notes(month: Month) -> Any:
    return _count(Note.id, Note.kind == NoteKind.CALL, within(Note.at, month))


def _reached(session: Session, month: Month) -> dict[Figure, int]:
    of_others = Incident.contacted.not_in((Contacted.CLIENT, Contacted.UNKNOWN))
    every, others = session.execute(
        sa.select(sa.func.count(Incident.id), sa.func.count(Incident.id).filter(of_others)).where(
            within(Incident.happened_at, month)
        )
    ).one()
    return {Figure.INCIDENTS: every, Figure.THIRD_PERSONS: others}


def _tasks(session: Session, month: Month) -> dict[Figure, int]:
    # Written so that the index of closings serves: a month closes some tasks, the years have done most of them.
    is_done = (Task.state == TaskState.DONE).is_(sa.true())
    in_time = _china_day(Task.closed_at) <= Task.due_on
    done, on_time = session.execute(
        sa.select(sa.func.count(Task.id), sa.func.count(Task.id).filter(in_time)).where(
            is_done, within(Task.closed_at, month)
        )
    ).one()
    return {Figure.TASKS_DONE: done, Figure.TASKS_ON_TIME: on_time}


def _incidents(session: Session, month: Month) -> dict[TableCode, Counter[str]]:
    of_month = within(Incident.happened_at, month)
    # Whole hours and days of UTC+8, straight from the milliseconds.
    hours = sa.type_coerce(Incident.happened_at, sa.BigInteger) // 3_600_000 + 8
    weekday = (hours // 24 + 3) % 7
    # Midnight only stands for the day.
    hour = sa.case((Incident.precision == Precision.DAY, sa.null()), else_=hours % 24)
    channels, contacted, by_hour, weekdays = Counter[str](), Counter[str](), Counter[str](), Counter[str]()
    alike = (Incident.channel, Incident.contacted, hour, weekday)
    for channel, person, at, day, count in session.execute(
        sa.select(*alike, sa.func.count()).where(of_month).group_by(*alike)
    ):
        channels[channel.value] += count
        contacted[person.value] += count
        by_hour[UNKNOWN if at is None else hour_band(at)] += count
        weekdays[_WEEKDAY[day]] += count
    by_conduct = session.execute(
        sa.select(Conduct.code, sa.func.count(sa.distinct(Incident.id)))
        .join(Incident, Incident.id == Conduct.incident_id)
        .where(of_month, Conduct.state == ConductState.CONFIRMED)
        .group_by(Conduct.code)
    )
    return {
        TableCode.INCIDENTS_BY_CHANNEL: channels,
        TableCode.INCIDENTS_BY_HOUR: by_hour,
        TableCode.INCIDENTS_BY_WEEKDAY: weekdays,
        TableCode.INCIDENTS_BY_CONTACTED: contacted,
        TableCode.INCIDENTS_BY_CONDUCT: Counter(dict(by_conduct.tuples().all())),
    }


_WEEKDAY = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")


def _internal(session: Session, month: Month) -> dict[TableCode, Counter[str]]:
    work = session.execute(
        sa.select(Counsellor.name, sa.func.count(Case.id))
        .join(Case, Case.counsellor_id == Counsellor.id)
        .where(Case.opened_on.between(month.first, month.last))
        .group_by(Counsellor.name)
    )
    organisations = session.execute(
        sa.select(Organisation.name, sa.func.count(Incident.id).label("incidents"))
        .join(Incident, Incident.organisation_id == Organisation.id)
        .where(within(Incident.happened_at, month))
        .group_by(Organisation.name)
        .order_by(sa.desc("incidents"), Organisation.name)
        .limit(_TOP_ORGANISATIONS)
    )
    return {
        TableCode.WORK_BY_COUNSELLOR: Counter(dict(work.tuples().all())),
        TableCode.INCIDENTS_BY_ORGANISATION: Counter(dict(organisations.tuples().all())),
    }


def _count(column: Any, *conditions: Any) -> Any:
    return sa.select(sa.func.count(column)).where(*conditions)


def closed_in(month: Month) -> tuple[Any, ...]:
    """How a case is closed in a month and not taken up again by its end; what happens later leaves figures alone."""
    later = aliased(StatusChange)
    reopened = (
        sa.select(later.id)
        .where(later.case_id == StatusChange.case_id, later.id > StatusChange.id, later.on <= month.last)
        .exists()
    )
    return (
        StatusChange.status == CaseStatus.CLOSED,
        StatusChange.on.between(month.first, month.last),
        StatusChange.case_id.not_in(withdrawn(Case)),
        ~reopened,
    )


def _open_on(day: date) -> Any:
    """Cases whose last change of status up to that day left them open."""
    # The last change of each case, and in the lowest bit whether it left the case open: one pass over one index.
    is_open = sa.case((StatusChange.status == CaseStatus.CLOSED, 0), else_=1)
    last = (
        sa.select(sa.func.max(StatusChange.id * 2 + is_open).label("change"))
        .where(StatusChange.on <= day, StatusChange.case_id.not_in(withdrawn(Case)))
        .group_by(StatusChange.case_id)
    ).subquery()
    return sa.select(sa.func.sum(last.c.change % 2))


def within(instant: Any, month: Month) -> Any:
    """From midnight to midnight in China, as a range that an index can serve."""
    first, end = (datetime.combine(day, time(), CHINA) for day in (month.first, month.last + timedelta(days=1)))
    return sa.and_(instant >= first, instant < end)


def _china_day(instant: Any) -> Any:
    seconds = sa.type_coerce(instant, sa.BigInteger) // 1000 + 28800
    return sa.type_coerce(sa.func.date(seconds, "unixepoch"), sa.Date)
