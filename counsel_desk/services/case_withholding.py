"""What a client agreed to pass on, without the amounts the client wants kept back."""

import re
from dataclasses import replace

from counsel_desk.domain.debts import Debt
from counsel_desk.domain.filings import Filing
from counsel_desk.domain.tasks import Task
from counsel_desk.services.case_contents import CaseContents

_MONEY = re.compile(r"[¥￥]\s*[\d,.]*\d")
_HIDDEN = "¥…"


def without_amounts(contents: CaseContents) -> CaseContents:
    """The contents without amounts, rates, fees, instalments and terms of agreements; tasks and filings show ¥….

    Notes and exact words of others are kept back on their own, by other wishes.
    """
    step = contents.file.next_step
    return replace(
        contents,
        file=replace(contents.file, next_step=None if step is None else _task(step)),
        debts=tuple(map(_debt, contents.debts)),
        tasks=tuple(map(_task, contents.tasks)),
        filings=tuple(map(_filing, contents.filings)),
    )


def without_money(text: str) -> str:
    """A text with ¥… in the place of every amount of money that is marked as one."""
    return _MONEY.sub(_HIDDEN, text)


def _debt(debt: Debt) -> Debt:
    bare = replace(
        debt.details,
        received=None,
        principal=None,
        paid=None,
        claimed=None,
        fees=(),
        instalments=(),
        agreement="",
    )
    return replace(debt, details=bare)


def _filing(filing: Filing) -> Filing:
    told = filing.details
    request, answer = without_money(told.request), without_money(told.answer)
    return replace(filing, details=replace(told, request=request, answer=answer))


def _task(task: Task) -> Task:
    details = replace(task.details, title=without_money(task.details.title))
    return replace(task, details=details, result=without_money(task.result))
