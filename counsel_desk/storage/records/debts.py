"""Debts, whole: with their fees and instalments, and the names of who lent and who collects."""

from collections.abc import Collection
from datetime import date

import sqlalchemy as sa
from sqlalchemy.orm import Session, aliased
from sqlalchemy.orm.attributes import flag_modified

from counsel_desk.domain.debts import Debt, DebtDetails
from counsel_desk.domain.ids import CaseId, DebtId, InstalmentId, OrganisationId
from counsel_desk.domain.moments import Clock
from counsel_desk.storage import tables
from counsel_desk.storage.records import debt_parts
from counsel_desk.storage.records.rows import row_to_edit, the_row, withdraw


def add_debt(session: Session, case_id: CaseId, details: DebtDetails) -> DebtId:
    """Write down one loan of a case."""
    row = tables.Debt(case_id=case_id)
    session.add(row)
    _write_debt(row, details)
    session.flush()
    debt_parts.add_parts(session, row.id, details)
    return DebtId(row.id)


def set_debt(session: Session, debt: Debt, details: DebtDetails, clock: Clock) -> None:
    """Replace what is known of a debt; refused when it changed since `debt` was read."""
    row = row_to_edit(session, tables.Debt, debt.id, debt.version)
    _write_debt(row, details)
    flag_modified(row, "stage")  # its version counts a change of its parts alone, too
    debt_parts.set_parts(session, row.id, details, clock)


def withdraw_debt(session: Session, debt_id: DebtId, clock: Clock) -> None:
    """Take a loan out of its case."""
    withdraw(session, tables.Debt, debt_id, clock)


def load_debt(session: Session, debt_id: DebtId) -> Debt:
    """One debt as kept; RefusedError ``record.gone`` when it was taken out."""
    the_row(session, tables.Debt, debt_id)
    return _load(session, tables.Debt.id == debt_id)[0]


def debts_of(session: Session, case_id: CaseId) -> tuple[Debt, ...]:
    """The debts of a case, in the order they were written down."""
    return _load(session, tables.Debt.case_id == case_id)


def debts_of_cases(session: Session, case_ids: Collection[CaseId]) -> tuple[Debt, ...]:
    """The debts of these cases, in the order they were written down."""
    return _load(session, tables.Debt.case_id.in_(case_ids))


def debt_of_instalment(session: Session, instalment_id: InstalmentId) -> Debt | None:
    """The debt to which an instalment belongs; None when one of the two was taken out."""
    of = sa.select(tables.Instalment.debt_id).where(tables.Instalment.id == instalment_id)
    return next(iter(_load(session, tables.Debt.id.in_(of))), None)


def missed_instalments(session: Session, case_id: CaseId, today: date) -> int:
    """How many instalments agreed on fell due before today and are not paid."""
    return sum(len(debt.details.missed(today)) for debt in debts_of(session, case_id))


def _load(session: Session, which: sa.ColumnElement[bool]) -> tuple[Debt, ...]:
    lender, collector = aliased(tables.Organisation), aliased(tables.Organisation)
    rows = session.execute(
        sa.select(tables.Debt, lender.name, collector.name)
        .outerjoin(lender, lender.id == tables.Debt.lender_id)
        .outerjoin(collector, collector.id == tables.Debt.collector_id)
        .where(which)
        .order_by(tables.Debt.id)
    ).all()
    parts = debt_parts.load_parts(session, [row.id for row, _, _ in rows])
    return tuple(_debt(row, parts[row.id], lender_name, collector_name) for row, lender_name, collector_name in rows)


_DEBT_COLUMNS = (
    "contract_tail",
    "contract_date",
    "received",
    "principal",
    "paid",
    "claimed",
    "overdue_since",
    "stage",
    "new_payee",
    "sold_on",
    "agreed_on",
    "agreement",
    "settled_on",
    "certificate",
    "certificate_on",
)


def _write_debt(row: tables.Debt, details: DebtDetails) -> None:
    row.lender_id, row.collector_id = details.lender, details.collector
    for name in _DEBT_COLUMNS:
        setattr(row, name, getattr(details, name))


def _debt(row: tables.Debt, parts: debt_parts.Parts, lender_name: str | None, collector_name: str | None) -> Debt:
    details = DebtDetails(
        lender=None if row.lender_id is None else OrganisationId(row.lender_id),
        collector=None if row.collector_id is None else OrganisationId(row.collector_id),
        fees=parts.fees,
        instalments=parts.instalments,
        **{name: getattr(row, name) for name in _DEBT_COLUMNS},
    )
    return Debt(DebtId(row.id), CaseId(row.case_id), row.version, details, lender_name or "", collector_name or "")
