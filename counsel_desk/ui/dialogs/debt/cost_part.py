"""What the loan costs: its fees and the instalments of the contract, with the rates as soon as they can be told."""

from collections.abc import Callable, Mapping
from typing import Any

from PySide6.QtWidgets import QVBoxLayout

from counsel_desk import messages
from counsel_desk.domain.debts import DebtDetails, Plan
from counsel_desk.domain.loan_cost import LoanCost, cost_of
from counsel_desk.errors import InputError
from counsel_desk.services.desk import Desk
from counsel_desk.ui.dialogs.debt.fees_field import FeesField
from counsel_desk.ui.dialogs.debt.part import DebtPart, Said
from counsel_desk.ui.dialogs.debt.plan_editor import PlanEditor
from counsel_desk.ui.theme import SPACE_SMALL, TextRole, theme
from counsel_desk.ui.widgets.text import label


class CostPart(DebtPart):
    """`details` gives the whole debt as the form says it now, to reckon with."""

    def __init__(self, desk: Desk, details: Callable[[], DebtDetails]) -> None:
        super().__init__()
        self._details = details
        self.fees = FeesField()
        self.plan = PlanEditor(desk, Plan.CONTRACT)
        self.rates = label(role=TextRole.STRONG, wrap=True, selectable=True)
        for each in (self.fees, self.plan):
            each.edited.connect(self.edited)
        column = QVBoxLayout(self)
        column.setSpacing(theme().px(SPACE_SMALL))
        column.addWidget(label(self.tr("Fees"), TextRole.SECTION))
        hint = self.tr("What is paid on top of the instalments, in all. Interest within the instalments needs no line.")
        column.addWidget(label(hint, TextRole.CAPTION, wrap=True))
        column.addWidget(self.fees)
        column.addWidget(label(self.tr("Instalments of the contract"), TextRole.SECTION))
        column.addWidget(self.plan, 1)
        column.addWidget(self.rates)

    def title(self) -> str:
        """The word on the sheet."""
        return self.tr("Fees and instalments")

    def content(self) -> Said:
        """What stands here."""
        return {"fees": self.fees.lines(), "contract_plan": self.plan.lines()}

    def restore(self, content: Mapping[str, Any]) -> None:
        """Write it back."""
        self.fees.write(content["fees"])
        self.plan.write(content["contract_plan"])

    def fill(self, details: DebtDetails) -> None:
        """Show a debt as kept."""
        self.fees.show_fees(details.fees)
        self.plan.show_instalments(details.plan(Plan.CONTRACT))

    def said(self) -> Said:
        """The fees and the plan of the contract."""
        return {"fees": self.fees.fees(), "instalments": self.plan.instalments()}

    def reckon(self) -> None:
        """Say what the loan costs as the form stands."""
        try:
            found = cost_of(self._details())
        except InputError:
            self.rates.setText("")
            return
        if isinstance(found, LoanCost):
            words = self.tr("Costs about {apr} a year (APR), {ear} with interest on interest (EAR)")
            self.rates.setText(words.format(apr=messages.percent(found.apr), ear=messages.percent(found.ear)))
        else:
            missing = messages.listed(map(messages.word, found))
            self.rates.setText(messages.labelled(self.tr("Still needed to tell the cost"), missing))
