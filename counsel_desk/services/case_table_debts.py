"""The debts of a case: one table of loans with what they cost, one of what is paid when."""

from collections.abc import Iterable, Iterator, Sequence

from counsel_desk.domain.debts import Debt, DebtDetails, Fee
from counsel_desk.domain.loan_cost import LoanCost, cost_of
from counsel_desk.exchange.workbooks import Kind
from counsel_desk.services.case_contents import joined, known_sum
from counsel_desk.services.case_words import CaseField, CaseWords

Row = tuple[object, ...]

DEBT_COLUMNS = (
    (CaseField.LENDER, Kind.TEXT, 20),
    (CaseField.COLLECTOR, Kind.TEXT, 18),
    (CaseField.SOLD_ON, Kind.DAY, 11),
    (CaseField.CONTRACT_TAIL, Kind.TEXT, 11),
    (CaseField.CONTRACT_DATE, Kind.DAY, 11),
    (CaseField.RECEIVED, Kind.MONEY, 12),
    (CaseField.PRINCIPAL, Kind.MONEY, 12),
    (CaseField.KEPT_BACK, Kind.MONEY, 12),
    (CaseField.PAID, Kind.MONEY, 12),
    (CaseField.CLAIMED, Kind.MONEY, 12),
    (CaseField.FEES, Kind.TEXT, 22),
    (CaseField.APR, Kind.PERCENT, 10),
    (CaseField.EAR, Kind.PERCENT, 10),
    (CaseField.OVERDUE_SINCE, Kind.DAY, 11),
    (CaseField.STAGE, Kind.TEXT, 16),
    (CaseField.NEW_PAYEE, Kind.TEXT, 9),
    (CaseField.AGREED_ON, Kind.DAY, 11),
    (CaseField.AGREEMENT, Kind.TEXT, 26),
    (CaseField.SETTLED_ON, Kind.DAY, 11),
    (CaseField.CERTIFICATE, Kind.TEXT, 18),
)
INSTALMENT_COLUMNS = (
    (CaseField.LENDER, Kind.TEXT, 24),
    (CaseField.CONTRACT_TAIL, Kind.TEXT, 12),
    (CaseField.PLAN, Kind.TEXT, 18),
    (CaseField.DUE_ON, Kind.DAY, 12),
    (CaseField.AMOUNT, Kind.MONEY, 14),
    (CaseField.PAID, Kind.MONEY, 14),
    (CaseField.PAID_ON, Kind.DAY, 12),
)


def debt_rows(debts: Iterable[Debt], words: CaseWords) -> Iterator[Row]:
    """One line for each loan; the rates are estimates, empty where something is missing to tell them."""
    value = words.value
    for debt in debts:
        details = debt.details
        cost = cost_of(details)
        rates = (cost.apr, cost.ear) if isinstance(cost, LoanCost) else (None, None)
        yield (
            debt.lender_name,
            debt.collector_name,
            details.sold_on,
            details.contract_tail,
            details.contract_date,
            details.received,
            details.principal,
            details.kept_back,
            details.paid_so_far,
            details.claimed,
            "\n".join(_fee(fee, words) for fee in details.fees),
            *rates,
            details.overdue_since,
            value(details.stage),
            words.yes_or_no(said=details.new_payee),
            details.agreed_on,
            details.agreement,
            details.settled_on,
            _certificate(details, words),
        )


def debt_totals(debts: Sequence[Debt], words: CaseWords) -> Row | None:
    """What is known, added up; None where there is no debt."""
    details = [debt.details for debt in debts]
    sums = {
        CaseField.RECEIVED: known_sum(each.received for each in details),
        CaseField.PRINCIPAL: known_sum(each.principal for each in details),
        CaseField.KEPT_BACK: known_sum(each.kept_back for each in details),
        CaseField.PAID: known_sum(each.paid_so_far for each in details),
        CaseField.CLAIMED: known_sum(each.claimed for each in details),
    }
    return (words.total, *(sums.get(field) for field, _, _ in DEBT_COLUMNS[1:])) if details else None


def instalment_rows(debts: Iterable[Debt], words: CaseWords) -> Iterator[Row]:
    """Every instalment of every loan, by loan and day."""
    for debt in debts:
        for each in debt.details.instalments:
            yield (
                debt.lender_name,
                debt.details.contract_tail,
                words.value(each.plan),
                each.due_on,
                each.amount,
                each.paid or None,
                each.paid_on,
            )


def _fee(fee: Fee, words: CaseWords) -> str:
    return joined(words.value(fee.kind), words.amount(fee.amount))


def _certificate(details: DebtDetails, words: CaseWords) -> str:
    """Whether it is there, once there is something to certify."""
    if details.certificate_on is not None:
        return joined(words.value(details.certificate), words.day(details.certificate_on))
    return words.value(details.certificate) if details.is_settled else ""
