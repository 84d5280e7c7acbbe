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
    request, answer = _MONEY.sub(_HIDDEN, told.request), _MONEY.sub(_HIDDEN, told.answer)
    return replace(filing, details=replace(told, request=request, answer=answer))


def _task(task: Task) -> Task:
    details = replace(task.details, title=_MONEY.sub(_HIDDEN, task.details.title))
    return replace(task, details=details, result=_MONEY.sub(_HIDDEN, task.result))
