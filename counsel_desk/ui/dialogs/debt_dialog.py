"""The form about one loan: who lent and who collects, what it costs, what was agreed on, how it ended."""

from dataclasses import replace
from functools import partial

from PySide6.QtWidgets import QTabWidget, QWidget

from counsel_desk import messages
from counsel_desk.domain.cases import Case
from counsel_desk.domain.debts import Debt, DebtDetails
from counsel_desk.domain.ids import CaseId, DebtId
from counsel_desk.domain.organisations import Organisation, OrganisationRole
from counsel_desk.errors import InputError, WorldError
from counsel_desk.services import debts, organisations
from counsel_desk.services.debts import Named
from counsel_desk.services.desk import Desk
from counsel_desk.ui.dialogs.debt.agreement_part import AgreementPart
from counsel_desk.ui.dialogs.debt.cost_part import CostPart
from counsel_desk.ui.dialogs.debt.loan_part import LoanPart
from counsel_desk.ui.dialogs.debt.part import DebtPart
from counsel_desk.ui.dialogs.form_dialog import Content, FormDialog, Work
from counsel_desk.ui.dialogs.organisation_dialog import OrganisationDialog
from counsel_desk.ui.tasks import Tasks
from counsel_desk.ui.theme import theme
from counsel_desk.ui.widgets.organisation_field import OrganisationField


class DebtDialog(FormDialog):
    """Changes a debt of a case, or writes down a new one: `saved` carries the new `DebtId`."""

    form = "debt"
    kinds = frozenset({"debt", "case", "task", "organisation"})

    def __init__(
        self, desk: Desk, tasks: Tasks, case: Case, debt: Debt | None = None, parent: QWidget | None = None
    ) -> None:
        title = self.tr("New debt · {reference}") if debt is None else self.tr("Debt · {reference}")
        super().__init__(desk, tasks, title.format(reference=case.reference), self.tr("Save"), parent)
        self._case, self._debt = case, debt
        self.loan = LoanPart(desk)
        self.cost = CostPart(desk, self.details)
        self.agreement = AgreementPart(desk)
        self._sheets = QTabWidget(documentMode=True)
        self._sheets.setObjectName("debt_sheets")
        for part in self._parts():
            self.fields |= part.fields
            self._sheets.addTab(part, part.title())
            part.edited.connect(self.cost.reckon)
        self.body.addWidget(self._sheets, 1)
        self.setMinimumWidth(theme().px(880))
        self.draft.watch(*(part.edited for part in self._parts()))
        for field, role in (
            (self.loan.lender, OrganisationRole.LENDER),
            (self.loan.collector, OrganisationRole.COLLECTOR),
        ):
            field.new_asked.connect(partial(self._make_organisation, field, role))
        self.begin(debt, subject=case.reference)
        self.cost.reckon()
        self.read_organisations()

    def show_agreement(self) -> None:
        """Bring the sheet of the agreement into view, with the cursor in its first field."""
        self._sheets.setCurrentWidget(self.agreement)
        self.agreement.fields["agreed_on"].line.setFocus()

    def content(self) -> Content:
        """What stands in the form."""
        return self.loan.content() | self.cost.content() | self.agreement.content()

    def restore(self, content: Content) -> None:
        """Write a draft back."""
        for part in self._parts():
            part.restore(content)
        self.cost.reckon()

    def fill(self, record: Debt) -> tuple[str, int]:
        """Show a debt as kept."""
        self._debt = record
        for field, known, name in (
            (self.loan.lender, record.details.lender, record.lender_name),
            (self.loan.collector, record.details.collector, record.collector_name),
        ):
            if known is None:
                field.set_text("")
            else:
                field.choose(known, name)
        for part in self._parts():
            part.fill(record.details)
        self.cost.reckon()
        return f"{self._case.reference} {record.id}", record.version

    def reload(self) -> Work | None:
        """The debt as kept now."""
        return partial(debts.load_debt, self.desk, self._debt.id) if self._debt else None

    def details(self) -> DebtDetails:
        """The debt as the form says it, but for who lent and who collects; InputError names what cannot be taken."""
        loan, cost, agreement = (part.said() for part in self._parts())
        plans = (*cost.pop("instalments"), *agreement.pop("instalments"))
        known = self._debt.details if self._debt else DebtDetails()
        return replace(known, **loan, **cost, **agreement, instalments=plans)

    def work(self) -> Work:
        """Save the debt with the organisations that were only named."""
        lender, collector = self.loan.lender, self.loan.collector
        details = replace(self.details(), lender=lender.chosen(), collector=collector.chosen())
        return partial(_save, self.desk, self._case.id, self._debt, details, Named(_new(lender), _new(collector)))

    def read_organisations(self) -> None:
        """Offer the lenders and collectors there are."""
        self.tasks.read(self, partial(organisations.organisations, self.desk), then=self._offer)

    def _parts(self) -> tuple[DebtPart, DebtPart, DebtPart]:
        return self.loan, self.cost, self.agreement

    def _tell(self, error: WorldError) -> None:
        """Say it on the sheet that it is about."""
        if isinstance(error, InputError):
            part = next((part for part in self._parts() if error.field in part.fields), None)
            if part is not None:
                self._sheets.setCurrentWidget(part)
            elif error.field == "fees":
                self._sheets.setCurrentWidget(self.cost)
        super()._tell(error)

    def _offer(self, known: tuple[Organisation, ...]) -> None:
        """Those of the role, and whoever stands in the debt already: after a merge a collector may be a lender."""
        kept = self._debt.details if self._debt else DebtDetails()
        for field, role, stands in (
            (self.loan.lender, OrganisationRole.LENDER, kept.lender),
            (self.loan.collector, OrganisationRole.COLLECTOR, kept.collector),
        ):
            field.offer(each for each in known if each.details.role is role or each.id == stands)

    def _make_organisation(self, field: OrganisationField, role: OrganisationRole, name: str) -> None:
        dialog = OrganisationDialog(self.desk, self.tasks, role, name=name, parent=self)
        dialog.changed.connect(self.changed)
        dialog.changed.connect(self.read_organisations)
        dialog.saved.connect(lambda _id: field.set_text(dialog.name.text().strip()))
        dialog.open()


def _new(field: OrganisationField) -> str:
    """The name of an organisation that nobody has written down yet."""
    return "" if field.chosen() else field.text()


def _save(desk: Desk, case_id: CaseId, debt: Debt | None, details: DebtDetails, named: Named) -> DebtId:
    words = messages.DebtSentences()
    if debt is None:
        return debts.add_debt(desk, case_id, details, words, named)
    debts.change_debt(desk, debt, details, words, named)
    return debt.id
