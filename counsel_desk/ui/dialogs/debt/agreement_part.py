"""What was agreed on, and how the debt ended: the terms, the plan that comes due, the settlement certificate."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from counsel_desk.domain.debts import Certificate, DebtDetails, Plan
from counsel_desk.services.desk import Desk
from counsel_desk.ui.dialogs.debt.part import DebtPart, Said
from counsel_desk.ui.dialogs.debt.plan_editor import PlanEditor
from counsel_desk.ui.dialogs.form_dialog import paragraph
from counsel_desk.ui.theme import SPACE_LARGE, SPACE_SMALL, TextRole, theme
from counsel_desk.ui.widgets.choice import Choice
from counsel_desk.ui.widgets.form import Form
from counsel_desk.ui.widgets.text import label


class AgreementPart(DebtPart):
    """Every instalment agreed on comes due as a task when the form is saved."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        hint = self.tr("How many instalments, what is waived, to which account, what happens when one is late")
        self.agreement = paragraph("agreement", 2, hint)
        self.plan = PlanEditor(desk, Plan.AGREEMENT)
        self.certificate = Choice(self.tr("Settlement certificate"), Certificate)
        self.certificate.setObjectName("certificate")
        for edited in (self.agreement.textChanged, self.plan.edited, self.certificate.currentIndexChanged):
            edited.connect(self.edited)
        self._lay_out(desk)

    def title(self) -> str:
        """The word on the sheet."""
        return self.tr("Agreement and end")

    def content(self) -> Said:
        """What stands here."""
        return {
            "agreement": self.agreement.toPlainText(),
            "agreement_plan": self.plan.lines(),
            "certificate": self.certificate.chosen(),
            **self.texts(),
        }

    def restore(self, content: Mapping[str, Any]) -> None:
        """Write it back."""
        self.agreement.setPlainText(content["agreement"])
        self.plan.write(content["agreement_plan"])
        self.certificate.choose(content["certificate"])
        self.write_texts(content)

    def fill(self, details: DebtDetails) -> None:
        """Show a debt as kept."""
        self.agreement.setPlainText(details.agreement)
        self.plan.show_instalments(details.plan(Plan.AGREEMENT))
        self.certificate.choose(details.certificate)
        self.write_texts(self.written(details))

    def said(self) -> Said:
        """The terms, the plan agreed on, and how the debt ended."""
        return {
            "agreement": self.agreement.toPlainText().strip(),
            "instalments": self.plan.instalments(),
            "certificate": self.certificate.chosen() or Certificate.NONE,
            **self.values(),
        }

    def _lay_out(self, desk: Desk) -> None:
        terms, left, right = Form(), Form(), Form()
        terms.add_field(self.tr("Agreed on"), self.add_day(desk, "agreed_on", self.tr("Agreed on")))
        terms.add_field(self.tr("Terms"), self.agreement)
        left.add_field(self.tr("Settled on"), self.add_day(desk, "settled_on", self.tr("Settled on")))
        right.add_field(self.tr("Certificate"), self.certificate)
        on = self.tr("Asked for or received on")
        right.add_field(on, self.add_day(desk, "certificate_on", on))
        end = QHBoxLayout()
        end.setSpacing(theme().px(SPACE_LARGE))
        end.addLayout(left, 1)
        end.addLayout(right, 1)
        column = QVBoxLayout(self)
        column.setSpacing(theme().px(SPACE_SMALL))
        column.addLayout(terms)
        column.addWidget(label(self.tr("Instalments agreed on: each comes due as a task"), TextRole.SECTION))
        column.addWidget(self.plan, 1)
        column.addWidget(label(self.tr("End of the debt"), TextRole.SECTION))
        column.addLayout(end)
