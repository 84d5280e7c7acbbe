"""Debts in short."""

from counsel_desk.domain.debts import Debt, DebtDetails
from counsel_desk.domain.ids import CaseId, DebtId
from counsel_desk.domain.texts import kept
from counsel_desk.services.desk import Desk
from counsel_desk.storage.records import debts


def debts_of(desk: Desk, case_id: CaseId) -> tuple[Debt, ...]:
    """The debts of a case."""
    with desk.database.read() as session:
        return debts.debts_of(session, case_id)


def add_debt(desk: Desk, case_id: CaseId, details: DebtDetails) -> DebtId:
    """Write down one loan."""
    with desk.database.change("debt.add") as session:
        return debts.add_debt(session, case_id, kept(details))


def change_debt(desk: Desk, debt: Debt, details: DebtDetails) -> None:
    """Replace what is known of a loan."""
    with desk.database.change("debt.change") as session:
        debts.set_debt(session, debt, kept(details))


def withdraw_debt(desk: Desk, debt: Debt) -> None:
    """Take a loan out of the case; undo brings it back."""
    with desk.database.change("debt.withdraw") as session:
        debts.withdraw_debt(session, debt.id, desk.clock)
