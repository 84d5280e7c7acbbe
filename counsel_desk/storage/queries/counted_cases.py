"""The clients, cases and debts that figures count, and the rows of tables they fall into."""

from datetime import timedelta

import sqlalchemy as sa

from counsel_desk.domain.figure_cells import RecordKind
from counsel_desk.domain.organisations import LENDER_KINDS
from counsel_desk.domain.periods import Period
from counsel_desk.domain.regions import province_of
from counsel_desk.domain.statistics import UNKNOWN, TableCode, age_band, amount_band, open_band, overdue_band
from counsel_desk.storage.queries.figure_records import (
    Population,
    closed_in,
    days_between,
    last_changes,
    opened_in,
    taken_up_again,
    within,
)
from counsel_desk.storage.tables import Case, Client, Debt, Organisation, StatusChange


def new_clients(period: Period) -> Population:
    """Clients written down in the period."""
    chosen = sa.select().select_from(Client).where(within(Client.created_at, period))
    return Population(RecordKind.CLIENT, Client.id, chosen, Client.created_at)


def new_cases(period: Period) -> Population:
    """Cases opened in the period, with whose they are."""
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


def closed_cases(period: Period) -> Population:
    """Cases closed in the period, with how they ended."""
    return Population(
        RecordKind.CASE,
        StatusChange.case_id,
        sa.select().select_from(StatusChange).join(Case, Case.id == StatusChange.case_id).where(*closed_in(period)),
        StatusChange.on,
        Case.counsellor_id,
        (StatusChange.outcome, days_between(Case.opened_on, StatusChange.on).label("days")),
        {
            TableCode.CLOSED_BY_OUTCOME: lambda row: row.outcome.value if row.outcome else UNKNOWN,
            TableCode.CLOSED_BY_DAYS_OPEN: lambda row: open_band(row.days),
            TableCode.DAYS_OPEN: lambda row: str(row.days),
        },
        taken_up_again(),
    )


def open_at_end(period: Period) -> Population:
    """Cases open when the period ends."""
    changes = last_changes(period.last)
    case = Case.__table__.c  # those withdrawn are left out already
    counsellor = sa.select(case.counsellor_id).where(case.id == changes.c.case_id).scalar_subquery()
    chosen = sa.select().select_from(changes).where(changes.c.change % 2 == 1)
    next_day = sa.literal(period.last + timedelta(days=1), sa.Date)  # in a longer period its own end is asked
    return Population(RecordKind.CASE, changes.c.case_id, chosen, changes.c.case_id, counsellor, until=next_day)


def new_debts(period: Period) -> Population:
    """Debts of the cases opened in the period."""
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
