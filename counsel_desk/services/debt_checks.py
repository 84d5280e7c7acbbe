"""What of a debt cannot be right: amounts below zero, days that have not come, days before the contract."""

from collections.abc import Iterator
from datetime import date

from counsel_desk.domain.amounts import LARGEST_FEN
from counsel_desk.domain.debts import DebtDetails
from counsel_desk.domain.texts import kept
from counsel_desk.errors import InputError
from counsel_desk.services.desk import Desk

_AMOUNTS = ("received", "principal", "paid", "claimed")
_PAST = ("contract_date", "overdue_since", "sold_on", "agreed_on", "settled_on", "certificate_on")
_AFTER_CONTRACT = ("overdue_since", "sold_on", "agreed_on", "settled_on")


def checked(desk: Desk, details: DebtDetails) -> DebtDetails:
    """The details as they are kept; InputError names the field that cannot be taken, ``fees`` and ``instalments`` too.

    ``amount.negative``, ``amount.too_large``, ``instalment.empty``, ``debt.future``, ``debt.before_contract``. That a
    plan does not add up to what is claimed is no mistake: an agreement may waive a part.
    """
    fitting = kept(details, notes=("agreement",))
    for name, amount in _amounts(fitting):
        if amount < 0:
            raise InputError("amount.negative", name)
        if amount > LARGEST_FEN:
            raise InputError("amount.too_large", name)
    for instalment in fitting.instalments:
        if instalment.amount == 0:
            raise InputError("instalment.empty", "instalments", day=instalment.due_on)
    for name, day in _past_days(fitting):
        if day > desk.today:
            raise InputError("debt.future", name, day=day)
    _check_order(fitting)
    return fitting


def _amounts(details: DebtDetails) -> Iterator[tuple[str, int]]:
    for name in _AMOUNTS:
        amount: int | None = getattr(details, name)
        if amount is not None:
            yield name, amount
    for fee in details.fees:
        yield "fees", fee.amount
    for instalment in details.instalments:
        yield "instalments", instalment.amount
        yield "instalments", instalment.paid


def _past_days(details: DebtDetails) -> Iterator[tuple[str, date]]:
    for name in _PAST:
        day: date | None = getattr(details, name)
        if day is not None:
            yield name, day
    for instalment in details.instalments:
        if instalment.paid_on is not None:
            yield "instalments", instalment.paid_on


def _check_order(details: DebtDetails) -> None:
    contract = details.contract_date
    if contract is None:
        return
    days = [(name, getattr(details, name)) for name in _AFTER_CONTRACT]
    days += [("instalments", instalment.due_on) for instalment in details.instalments]
    for name, day in days:
        if day is not None and day < contract:
            raise InputError("debt.before_contract", name, day=day, contract=contract)
