"""The fees and instalments of debts. A row stays the same row while its day or amount is corrected."""

from collections.abc import Sequence
from dataclasses import dataclass

import sqlalchemy as sa
from sqlalchemy.orm import Session

from counsel_desk.domain.debts import DebtDetails, Fee, Instalment
from counsel_desk.domain.ids import InstalmentId
from counsel_desk.domain.moments import Clock
from counsel_desk.storage import tables


@dataclass(frozen=True, slots=True)
class Parts:
    """What hangs on one debt."""

    fees: tuple[Fee, ...]
    instalments: tuple[Instalment, ...]


def load_parts(session: Session, debt_ids: Sequence[int]) -> dict[int, Parts]:
    """The fees and instalments of each of these debts: fees as written down, instalments as they fall due."""
    fees: dict[int, list[Fee]] = {debt_id: [] for debt_id in debt_ids}
    instalments: dict[int, list[Instalment]] = {debt_id: [] for debt_id in debt_ids}
    fee, instalment = tables.DebtFee, tables.Instalment
    for kept in session.scalars(sa.select(fee).where(fee.debt_id.in_(debt_ids)).order_by(fee.id)):
        fees[kept.debt_id].append(Fee(kept.kind, kept.amount))
    in_order = sa.select(instalment).where(instalment.debt_id.in_(debt_ids)).order_by(instalment.due_on, instalment.id)
    for row in session.scalars(in_order):
        instalments[row.debt_id].append(_instalment(row))
    return {debt_id: Parts(tuple(fees[debt_id]), tuple(instalments[debt_id])) for debt_id in debt_ids}


def add_parts(session: Session, debt_id: int, details: DebtDetails) -> None:
    """Write down the fees and instalments of a new debt."""
    for fee in details.fees:
        session.add(tables.DebtFee(debt_id=debt_id, kind=fee.kind, amount=fee.amount))
    for instalment in details.instalments:
        _add_instalment(session, debt_id, instalment)
    session.flush()


def set_parts(session: Session, debt_id: int, details: DebtDetails, clock: Clock) -> None:
    """Replace the fees and instalments: those that are still there are corrected, those that are not withdrawn."""
    _set_fees(session, debt_id, details.fees, clock)
    _set_instalments(session, debt_id, details.instalments, clock)
    session.flush()


def _set_fees(session: Session, debt_id: int, fees: tuple[Fee, ...], clock: Clock) -> None:
    left = list(session.scalars(sa.select(tables.DebtFee).where(tables.DebtFee.debt_id == debt_id)))
    for fee in fees:
        row = next((each for each in left if each.kind is fee.kind), None)
        if row is None:
            session.add(tables.DebtFee(debt_id=debt_id, kind=fee.kind, amount=fee.amount))
        else:
            left.remove(row)
            row.amount = fee.amount
    for row in left:
        row.withdrawn_at = clock()


def _set_instalments(session: Session, debt_id: int, instalments: tuple[Instalment, ...], clock: Clock) -> None:
    rows = session.scalars(sa.select(tables.Instalment).where(tables.Instalment.debt_id == debt_id))
    left = {row.id: row for row in rows}
    for instalment in instalments:
        row = None if instalment.id is None else left.pop(instalment.id, None)
        if row is None:
            _add_instalment(session, debt_id, instalment)
        else:
            _write(row, instalment)
    for gone in left.values():
        gone.withdrawn_at = clock()


def _add_instalment(session: Session, debt_id: int, instalment: Instalment) -> None:
    row = tables.Instalment(debt_id=debt_id)
    _write(row, instalment)
    session.add(row)


def _write(row: tables.Instalment, instalment: Instalment) -> None:
    row.plan, row.due_on, row.amount = instalment.plan, instalment.due_on, instalment.amount
    row.paid, row.paid_on = instalment.paid, instalment.paid_on


def _instalment(row: tables.Instalment) -> Instalment:
    return Instalment(row.due_on, row.amount, row.plan, row.paid, row.paid_on, InstalmentId(row.id))
