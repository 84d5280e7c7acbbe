"""The columns of debts, for `bulk`."""

from dataclasses import dataclass
from datetime import datetime

from counsel_desk.domain.debts import DebtDetails, Instalment
from counsel_desk.domain.ids import CaseId, DebtId, InstalmentId
from counsel_desk.domain.moments import day_of
from counsel_desk.storage import tables
from counsel_desk.storage.bulk import BulkRows


@dataclass(frozen=True, slots=True)
class NewDebt:
    """A debt as brought in; `instalments` are the ids of its instalments, in their order."""

    id: DebtId
    instalments: tuple[InstalmentId, ...]


def add_debt(rows: BulkRows, case_id: CaseId, details: DebtDetails, at: datetime) -> NewDebt:
    """One loan of a case, with its fees and instalments."""
    values = {
        "case_id": case_id,
        "lender_id": details.lender,
        "collector_id": details.collector,
        "contract_tail": details.contract_tail,
        "contract_date": details.contract_date,
        "received": details.received,
        "principal": details.principal,
        "paid": details.paid,
        "claimed": details.claimed,
        "overdue_since": details.overdue_since,
        "stage": details.stage,
        "new_payee": details.new_payee,
        "sold_on": details.sold_on,
        "agreed_on": details.agreed_on,
        "agreement": details.agreement,
        "settled_on": details.settled_on,
        "certificate": details.certificate,
        "certificate_on": details.certificate_on,
    }
    debt_id = DebtId(rows.add(tables.Debt, at, values, searched_on=day_of(at)))
    for fee in details.fees:
        rows.add(tables.DebtFee, at, {"debt_id": debt_id, "kind": fee.kind, "amount": fee.amount})
    instalments = (_add_instalment(rows, debt_id, each, at) for each in details.instalments)
    return NewDebt(debt_id, tuple(instalments))


def _add_instalment(rows: BulkRows, debt_id: DebtId, each: Instalment, at: datetime) -> InstalmentId:
    paid = {"paid": each.paid, "paid_on": each.paid_on}
    plan = {"debt_id": debt_id, "plan": each.plan, "due_on": each.due_on, "amount": each.amount}
    return InstalmentId(rows.add(tables.Instalment, at, plan | paid))
