"""The form about one loan: who lent, who collects, what was received, what is claimed."""

from dataclasses import replace
from datetime import date
from functools import partial
from typing import Any

from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QWidget

from counsel_desk import messages
from counsel_desk.domain.amounts import Amount, format_amount, parse_amount
from counsel_desk.domain.cases import Case
from counsel_desk.domain.dates import format_day, parse_day
from counsel_desk.domain.debts import Debt, DebtDetails, DebtStage
from counsel_desk.domain.ids import CaseId, DebtId, OrganisationId
from counsel_desk.domain.organisations import Organisation, OrganisationDetails, OrganisationRole
from counsel_desk.errors import RefusedError
from counsel_desk.services import debts, organisations
from counsel_desk.services.desk import Desk
from counsel_desk.ui.dialogs.form_dialog import Content, FormDialog, Work, line
from counsel_desk.ui.dialogs.organisation_dialog import OrganisationDialog
from counsel_desk.ui.tasks import Tasks
from counsel_desk.ui.theme import SPACE_LARGE, theme
from counsel_desk.ui.widgets.checked_edit import CheckedEdit
from counsel_desk.ui.widgets.choice import Choice
from counsel_desk.ui.widgets.form import Form
from counsel_desk.ui.widgets.organisation_field import OrganisationField

_AMOUNTS = ("received", "principal", "paid", "claimed")
_DAYS = ("contract_date", "overdue_since")
_Named = OrganisationId | OrganisationDetails | None


class DebtDialog(FormDialog):
    """Changes a debt of a case, or writes down a new one: `saved` carries the new `DebtId`."""

    form = "debt"
    kinds = frozenset({"debt", "case", "organisation"})

    def __init__(
        self, desk: Desk, tasks: Tasks, case: Case, debt: Debt | None = None, parent: QWidget | None = None
    ) -> None:
        title = self.tr("New debt · {reference}") if debt is None else self.tr("Debt · {reference}")
        super().__init__(desk, tasks, title.format(reference=case.reference), self.tr("Save"), parent)
        self._case, self._debt = case, debt
        self._make_fields()
        self._lay_out_fields()
        self.begin(debt, subject=case.reference)
        self.read_organisations()

    def content(self) -> Content:
        """What stands in the form."""
        return {
            "lender": self.lender.text(),
            "collector": self.collector.text(),
            "contract_tail": self.contract_tail.text(),
            "stage": self.stage.chosen(),
            "new_payee": self.new_payee.isChecked(),
            **{name: field.text() for name, field in self.fields.items()},
        }

    def restore(self, content: Content) -> None:
        """Write a draft back."""
        self.lender.set_text(content["lender"])
        self.collector.set_text(content["collector"])
        self.contract_tail.setText(content["contract_tail"])
        self.stage.choose(content["stage"])
        self.new_payee.setChecked(content["new_payee"])
        for name, field in self.fields.items():
            field.set_text(content[name])

    def fill(self, record: Debt) -> tuple[str, int]:
        """Show a debt as kept."""
        self._debt, details = record, record.details
        amounts = {name: getattr(details, name) for name in _AMOUNTS}
        days = {name: getattr(details, name) for name in _DAYS}
        self.restore(
            {
                "lender": record.lender_name,
                "collector": record.collector_name,
                "contract_tail": details.contract_tail,
                "stage": details.stage,
                "new_payee": details.new_payee,
                **{name: "" if fen is None else format_amount(fen) for name, fen in amounts.items()},
                **{name: "" if day is None else format_day(day) for name, day in days.items()},
            }
        )
        return f"{self._case.reference} {record.id}", record.version

    def reload(self) -> Work | None:
        """The debt as kept now."""
        return partial(_again, self.desk, self._debt) if self._debt else None

    def work(self) -> Work:
        """Save the debt, and first the organisations that were only named."""
        known: dict[str, Any] = {name: self.fields[name].value() for name in _DAYS}
        for name in _AMOUNTS:
            amount = self.fields[name].value()
            known[name] = None if amount is None else amount.fen
        details = replace(
            self._debt.details if self._debt else DebtDetails(),  # what this form does not show stays as it is
            contract_tail=self.contract_tail.text().strip(),
            stage=self.stage.chosen() or DebtStage.UNKNOWN,
            new_payee=self.new_payee.isChecked(),
            **known,
        )
        lender = _named(self.lender, OrganisationRole.LENDER)
        collector = _named(self.collector, OrganisationRole.COLLECTOR)
        return partial(_save, self.desk, self._case.id, self._debt, details, lender, collector)

    def read_organisations(self) -> None:
        """Offer the lenders and collectors there are."""
        self.tasks.read(self, partial(organisations.organisations, self.desk), then=self._offer)

    def _offer(self, known: tuple[Organisation, ...]) -> None:
        self.lender.offer(each for each in known if each.details.role is OrganisationRole.LENDER)
        self.collector.offer(each for each in known if each.details.role is OrganisationRole.COLLECTOR)

    def _make_fields(self) -> None:
        names = {
            "received": self.tr("Received"),
            "principal": self.tr("Contract amount"),
            "paid": self.tr("Paid so far"),
            "claimed": self.tr("Claimed now"),
            "contract_date": self.tr("Contract date"),
            "overdue_since": self.tr("Overdue since"),
        }
        self._names = names
        self.lender = OrganisationField(self.tr("Lender"))
        self.collector = OrganisationField(self.tr("Collector"))
        self.lender.combo.setObjectName("lender")
        self.collector.combo.setObjectName("collector")
        for named, role in ((self.lender, OrganisationRole.LENDER), (self.collector, OrganisationRole.COLLECTOR)):
            named.new_asked.connect(partial(self._make_organisation, named, role))
        self.contract_tail = line("contract_tail", self.tr("Last digits"))
        self.stage = Choice(self.tr("Stage"), DebtStage)
        self.stage.setObjectName("stage")
        self.new_payee = QCheckBox(self.tr("A new payee has appeared"))
        self.new_payee.setObjectName("new_payee")
        self.fields = {name: self._amount(name) for name in _AMOUNTS} | {name: self._day(name) for name in _DAYS}
        for name, field in self.fields.items():
            field.line.setObjectName(name)
        self.draft.watch(
            self.lender.edited,
            self.collector.edited,
            self.contract_tail.textChanged,
            self.stage.currentIndexChanged,
            self.new_payee.toggled,
            *(field.edited for field in self.fields.values()),
        )

    def _amount(self, name: str) -> CheckedEdit[Amount]:
        return CheckedEdit(
            lambda text: parse_amount(text, name),
            messages.error_text,
            name=self._names[name],
            placeholder="1.2万",
            echo=self._amount_in_figures,
        )

    def _amount_in_figures(self, amount: Amount) -> str:
        about = self.tr("about {amount}") if amount.approximate else "{amount}"
        return about.format(amount=format_amount(amount.fen))

    def _day(self, name: str) -> CheckedEdit[date]:
        return CheckedEdit(
            lambda text: parse_day(text, self.desk.today, field=name),
            messages.error_text,
            name=self._names[name],
            placeholder=self.tr("2026-03-05 or 3月5日"),
            echo=messages.day,
        )

    def _lay_out_fields(self) -> None:
        left, right = Form(), Form()
        left.add_field(self.tr("Lender"), self.lender)
        left.add_field(self.tr("Collector"), self.collector)
        left.add_field(self.tr("Contract number"), self.contract_tail)
        left.add_field(self._names["contract_date"], self.fields["contract_date"])
        left.add_field(self._names["overdue_since"], self.fields["overdue_since"])
        hint = self.tr("What reached the client's own account")
        right.add_field(self._names["received"], self.fields["received"], hint)
        for name in ("principal", "paid", "claimed"):
            right.add_field(self._names[name], self.fields[name])
        right.add_field(self.tr("Stage"), self.stage)
        right.add_field("", self.new_payee)
        row = QHBoxLayout()
        row.setSpacing(theme().px(SPACE_LARGE))
        row.addLayout(left, 1)
        row.addLayout(right, 1)
        self.body.addLayout(row)
        self.body.addStretch(1)
        self.setMinimumWidth(theme().px(780))

    def _make_organisation(self, field: OrganisationField, role: OrganisationRole, name: str) -> None:
        dialog = OrganisationDialog(self.desk, self.tasks, role, name=name, parent=self)
        dialog.changed.connect(self.changed)
        dialog.changed.connect(self.read_organisations)
        dialog.saved.connect(lambda _id: field.set_text(dialog.name.text().strip()))
        dialog.open()


def _named(field: OrganisationField, role: OrganisationRole) -> _Named:
    return field.chosen() or (OrganisationDetails(field.text(), role) if field.text() else None)


def _save(
    desk: Desk, case_id: CaseId, debt: Debt | None, details: DebtDetails, lender: _Named, collector: _Named
) -> DebtId:
    whole = replace(details, lender=_kept(desk, lender), collector=_kept(desk, collector))
    if debt is None:
        return debts.add_debt(desk, case_id, whole)
    debts.change_debt(desk, debt, whole)
    return debt.id


def _kept(desk: Desk, named: _Named) -> OrganisationId | None:
    return (
        organisations.name_organisation(desk, named.name, named.role)
        if isinstance(named, OrganisationDetails)
        else named
    )


def _again(desk: Desk, debt: Debt) -> Debt:
    found = next((each for each in debts.debts_of(desk, debt.case_id) if each.id == debt.id), None)
    if found is None:
        raise RefusedError("record.gone", table="debt")
    return found
