"""The loan itself: who lent, who collects, what was received, what is claimed, how far collection has gone."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtWidgets import QCheckBox, QHBoxLayout

from counsel_desk import messages
from counsel_desk.domain.debts import DebtDetails, DebtStage
from counsel_desk.errors import InputError
from counsel_desk.services.desk import Desk
from counsel_desk.ui.dialogs.debt.part import DebtPart, Said
from counsel_desk.ui.dialogs.form_dialog import line
from counsel_desk.ui.theme import SPACE_LARGE, TextRole, theme
from counsel_desk.ui.widgets.choice import Choice
from counsel_desk.ui.widgets.form import Form
from counsel_desk.ui.widgets.organisation_field import OrganisationField
from counsel_desk.ui.widgets.text import label


class LoanPart(DebtPart):
    """`lender` and `collector` are read by the dialog, which writes down the ones that are only named."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.lender = OrganisationField(self.tr("Lender"))
        self.collector = OrganisationField(self.tr("Collector"))
        self.lender.combo.setObjectName("lender")
        self.collector.combo.setObjectName("collector")
        self.contract_tail = line("contract_tail", self.tr("Last digits"))
        self.stage = Choice(self.tr("Stage"), DebtStage)
        self.stage.setObjectName("stage")
        self.new_payee = QCheckBox(self.tr("A new payee has appeared"))
        self.new_payee.setObjectName("new_payee")
        self._kept_back = label(role=TextRole.CAPTION, wrap=True)
        for edited in (
            self.lender.edited,
            self.collector.edited,
            self.contract_tail.textChanged,
            self.stage.currentIndexChanged,
            self.new_payee.toggled,
        ):
            edited.connect(self.edited)
        self._lay_out(desk)
        for name in ("received", "principal"):
            self.fields[name].edited.connect(self._tell_kept_back)

    def title(self) -> str:
        """The word on the sheet."""
        return self.tr("Loan")

    def content(self) -> Said:
        """What stands here."""
        return {
            "lender": self.lender.text(),
            "collector": self.collector.text(),
            "contract_tail": self.contract_tail.text(),
            "stage": self.stage.chosen(),
            "new_payee": self.new_payee.isChecked(),
            **self.texts(),
        }

    def restore(self, content: Mapping[str, Any]) -> None:
        """Write it back."""
        self.lender.set_text(content["lender"])
        self.collector.set_text(content["collector"])
        self.contract_tail.setText(content["contract_tail"])
        self.stage.choose(content["stage"])
        self.new_payee.setChecked(content["new_payee"])
        self.write_texts(content)
        self._tell_kept_back()

    def fill(self, details: DebtDetails) -> None:
        """Show a debt as kept, but for the names of the organisations: they stand in the debt, not in its details."""
        self.restore(
            {
                "lender": self.lender.text(),
                "collector": self.collector.text(),
                "contract_tail": details.contract_tail,
                "stage": details.stage,
                "new_payee": details.new_payee,
                **self.written(details),
            }
        )

    def said(self) -> Said:
        """The fields but for lender and collector."""
        return {
            "contract_tail": self.contract_tail.text().strip(),
            "stage": self.stage.chosen() or DebtStage.UNKNOWN,
            "new_payee": self.new_payee.isChecked(),
            **self.values(),
        }

    @property
    def kept_back(self) -> str:
        """What is said of the part of the loan that never reached the client."""
        return self._kept_back.text()

    def _tell_kept_back(self) -> None:
        self._kept_back.setText(messages.kept_back(self._amounts()))
        self._amounts_form.setRowVisible(self._kept_back, bool(self._kept_back.text()))

    def _amounts(self) -> DebtDetails:
        try:
            received, principal = self.fields["received"].value(), self.fields["principal"].value()
        except InputError:
            return DebtDetails()
        return DebtDetails(received=received and received.fen, principal=principal and principal.fen)

    def _lay_out(self, desk: Desk) -> None:
        left, right = Form(), Form()
        self._amounts_form = right
        left.add_field(self.tr("Lender"), self.lender)
        left.add_field(self.tr("Collector"), self.collector)
        sold = self.tr("The day the collector bought it, where it was sold")
        self._day(left, desk, "sold_on", self.tr("Sold on"), sold)
        left.add_field(self.tr("Contract number"), self.contract_tail)
        self._day(left, desk, "contract_date", self.tr("Contract date"))
        self._day(left, desk, "overdue_since", self.tr("Overdue since"))
        self._amount(right, "received", self.tr("Received"), self.tr("What reached the client's own account"))
        self._amount(right, "principal", self.tr("Contract amount"))
        right.addRow(label(), self._kept_back)
        self._amount(right, "paid", self.tr("Paid so far"))
        self._amount(right, "claimed", self.tr("Claimed now"))
        right.add_field(self.tr("Stage"), self.stage)
        right.add_field("", self.new_payee)
        row = QHBoxLayout(self)
        row.setSpacing(theme().px(SPACE_LARGE))
        row.addLayout(left, 1)
        row.addLayout(right, 1)
        right.setRowVisible(self._kept_back, False)  # noqa: FBT003 - Qt's own order

    def _amount(self, form: Form, name: str, words: str, hint: str = "") -> None:
        form.add_field(words, self.add_amount(name, words), hint)

    def _day(self, form: Form, desk: Desk, name: str, words: str, hint: str = "") -> None:
        form.add_field(words, self.add_day(desk, name, words), hint)
