"""Debts in short, and the lenders and collectors behind them."""

from dataclasses import replace

from counsel_desk.domain.cases import Debt, DebtDetails
from counsel_desk.domain.ids import CaseId, DebtId, OrganisationId
from counsel_desk.domain.organisations import Organisation, OrganisationDetails, OrganisationRole
from counsel_desk.domain.texts import kept, kept_line
from counsel_desk.errors import InputError
from counsel_desk.services.desk import Desk
from counsel_desk.storage.records import debts


def organisations(desk: Desk, role: OrganisationRole | None = None) -> tuple[Organisation, ...]:
    """Lenders, collectors or both, by name."""
    with desk.database.read() as session:
        return debts.organisations(session, role)


def add_organisation(desk: Desk, details: OrganisationDetails) -> OrganisationId:
    """Make a lender or collector, or find the one of exactly that name and role."""
    named = _named(details)
    with desk.database.change("organisation.add") as session:
        known = debts.organisation_named(session, named.name, named.role)
        return known or debts.add_organisation(session, named)


def change_organisation(desk: Desk, organisation: Organisation, details: OrganisationDetails) -> None:
    """Replace what is known of a lender or collector."""
    with desk.database.change("organisation.change") as session:
        debts.set_organisation(session, organisation, _named(details))


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


def _named(details: OrganisationDetails) -> OrganisationDetails:
    fitting = replace(
        kept(details, notes=("notes",)),
        short_names=tuple(kept_line(each, "short_names") for each in details.short_names),
        signatures=tuple(kept_line(each, "signatures") for each in details.signatures),
    )
    if not fitting.name:
        raise InputError("organisation.nameless", "name")
    return fitting
