"""Debts, whole: what was lent, agreed on and paid, and what the loan costs."""

from dataclasses import dataclass, replace
from datetime import date

from counsel_desk.domain.cost_lines import Line, Standing, lines_for, standing
from counsel_desk.domain.debts import Certificate, Debt, DebtDetails, Instalment
from counsel_desk.domain.guidance import LegalBasis
from counsel_desk.domain.ids import CaseId, DebtId
from counsel_desk.domain.loan_cost import CostGap, LoanCost, cost_of, most_protected
from counsel_desk.domain.organisations import OrganisationDetails, OrganisationKind, OrganisationRole
from counsel_desk.errors import InputError, RefusedError
from counsel_desk.guidance.matching import bases_for
from counsel_desk.services.debt_checks import checked
from counsel_desk.services.desk import Desk
from counsel_desk.services.instalments import DebtWords, plan_instalments
from counsel_desk.services.organisations import write_named
from counsel_desk.storage.database import Transaction
from counsel_desk.storage.records import debts, organisations
from counsel_desk.storage.records.office_lists import lpr_rates


@dataclass(frozen=True, slots=True)
class Comparison:
    """A line, how the loan stands to it (None where one of the two is not known), and what the line rests on.

    `protected` is the most that a court grants on a private loan up to today, in fen.
    """

    line: Line
    standing: Standing | None
    bases: tuple[LegalBasis, ...]
    protected: int | None = None


@dataclass(frozen=True, slots=True)
class Assessment:
    """What a loan costs, or what must be asked for first, and the lines for its lender. An estimate."""

    lender: OrganisationKind
    cost: LoanCost | None
    gaps: tuple[CostGap, ...]
    comparisons: tuple[Comparison, ...]


def debts_of(desk: Desk, case_id: CaseId) -> tuple[Debt, ...]:
    """The debts of a case."""
    with desk.database.read() as session:
        return debts.debts_of(session, case_id)


def load_debt(desk: Desk, debt_id: DebtId) -> Debt:
    """One debt as kept."""
    with desk.database.read() as session:
        return debts.load_debt(session, debt_id)


@dataclass(frozen=True, slots=True)
class Named:
    """The names of who lends and who collects, where the form only names them: they are written down with the debt."""

    lender: str = ""
    collector: str = ""


def add_debt(
    desk: Desk,
    case_id: CaseId,
    details: DebtDetails,
    words: DebtWords | None = None,
    named: Named = Named(),
) -> DebtId:
    """Write down one loan; `words` name the tasks that its agreement brings."""
    fitting = checked(desk, details)
    with desk.database.change("debt.add") as session:
        debt_id = debts.add_debt(session, case_id, _with_names(session, fitting, named))
        plan_instalments(desk, session, None, debts.load_debt(session, debt_id), words)
    return debt_id


def change_debt(
    desk: Desk,
    debt: Debt,
    details: DebtDetails,
    words: DebtWords | None = None,
    named: Named = Named(),
) -> None:
    """Replace what is known of a loan; the tasks of its agreement follow."""
    fitting = checked(desk, details)
    with desk.database.change("debt.change") as session:
        _set(desk, session, debt, _with_names(session, fitting, named), words)


def withdraw_debt(desk: Desk, debt: Debt) -> None:
    """Take a loan out of the case, and its tasks with it; undo brings them back."""
    with desk.database.change("debt.withdraw") as session:
        plan_instalments(desk, session, debts.load_debt(session, debt.id), None, None)
        debts.withdraw_debt(session, debt.id, desk.clock)


def pay_instalment(
    desk: Desk, debt: Debt, instalment: Instalment, amount: int, on: date, words: DebtWords | None = None
) -> None:
    """Write down a payment of `amount` fen towards an instalment; what was paid of the debt grows with it, if known.

    The last payment closes the task; the last instalment brings the task to ask for the certificate.
    """
    if amount <= 0:
        raise InputError("instalment.nothing_paid", "amount")
    if instalment not in debt.details.instalments:
        raise RefusedError("record.gone", table="instalment")
    paid = replace(instalment, paid=instalment.paid + amount, paid_on=on)
    details = replace(
        debt.details,
        paid=None if debt.details.paid is None else debt.details.paid + amount,
        instalments=tuple(paid if each == instalment else each for each in debt.details.instalments),
    )
    fitting = checked(desk, details)
    with desk.database.change("debt.pay") as session:
        _set(desk, session, debt, fitting, words)


def note_certificate(desk: Desk, debt: Debt, state: Certificate, on: date, words: DebtWords | None = None) -> None:
    """The settlement certificate was asked for, or received; received, its task is done."""
    fitting = checked(desk, replace(debt.details, certificate=state, certificate_on=on))
    with desk.database.change("debt.certificate") as session:
        _set(desk, session, debt, fitting, words)


def assess(desk: Desk, details: DebtDetails) -> Assessment:
    """Reckon what a loan costs and hold it against the lines for whoever lent; nothing is kept."""
    with desk.database.read() as session:
        lender = OrganisationKind.UNKNOWN
        if details.lender is not None:
            lender = organisations.load_organisation(session, details.lender).details.kind
        rates = (*lpr_rates(session), *desk.pack.lpr)  # the office's own correction comes first
    found = cost_of(details)
    cost = found if isinstance(found, LoanCost) else None
    return Assessment(
        lender=lender,
        cost=cost,
        gaps=found if isinstance(found, tuple) else (),
        comparisons=tuple(
            Comparison(
                line,
                None if cost is None else standing(cost, line),
                bases_for(desk.pack, line.basis_keys, desk.today),
                _protected(desk, details, line),
            )
            for line in lines_for(lender, details.contract_date, rates)
        ),
    )


def _protected(desk: Desk, details: DebtDetails, line: Line) -> int | None:
    private = line.because is OrganisationKind.PRIVATE_PERSON
    if not private or line.rate is None or details.received is None or details.contract_date is None:
        return None
    return most_protected(details.received, line.rate, details.contract_date, desk.today)


def _set(desk: Desk, session: Transaction, debt: Debt, details: DebtDetails, words: DebtWords | None) -> None:
    before = debts.load_debt(session, debt.id)
    debts.set_debt(session, debt, details, desk.clock)
    plan_instalments(desk, session, before, debts.load_debt(session, debt.id), words)


def _with_names(session: Transaction, details: DebtDetails, named: Named) -> DebtDetails:
    if named.lender:
        lender = write_named(session, OrganisationDetails(named.lender, OrganisationRole.LENDER))
        details = replace(details, lender=lender)
    if named.collector:
        collector = write_named(session, OrganisationDetails(named.collector, OrganisationRole.COLLECTOR))
        details = replace(details, collector=collector)
    return details
