"""Which organisation a conversation was with, and which debt it was about: what there is to choose from."""

from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from counsel_desk.domain.contacts import ContactParty
from counsel_desk.domain.debts import Debt
from counsel_desk.domain.ids import CaseId, DebtId, OrganisationId
from counsel_desk.domain.organisations import Organisation, OrganisationDetails, OrganisationKind, OrganisationRole
from counsel_desk.services.debts import debts_of
from counsel_desk.services.desk import Desk
from counsel_desk.services.organisations import organisations
from counsel_desk.ui.dialogs.organisation_dialog import OrganisationDialog
from counsel_desk.ui.tasks import Tasks
from counsel_desk.ui.widgets.choice import CalmComboBox
from counsel_desk.ui.widgets.organisation_field import OrganisationField
from counsel_desk.ui.widgets.text import visible

# What an organisation is that speaks as this party; a new one is written down as such.
WITH_ORGANISATION = {
    ContactParty.LENDER: (OrganisationRole.LENDER, OrganisationKind.UNKNOWN),
    ContactParty.REGULATOR: (OrganisationRole.OFFICIAL, OrganisationKind.REGULATOR),
    ContactParty.POLICE: (OrganisationRole.OFFICIAL, OrganisationKind.POLICE),
    ContactParty.COURT: (OrganisationRole.OFFICIAL, OrganisationKind.COURT),
    ContactParty.LAWYER: (OrganisationRole.OFFICIAL, OrganisationKind.LEGAL_AID),
    ContactParty.OTHER: (OrganisationRole.OFFICIAL, OrganisationKind.OTHER_OFFICIAL),
}


class OtherSide(QObject):
    """The two fields and what fills them; other parties than these have no organisation."""

    changed = Signal(frozenset)
    """An organisation was written down."""
    offered = Signal()
    """There is something to choose from."""

    def __init__(self, desk: Desk, tasks: Tasks, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk, self._tasks = desk, tasks
        self._case: CaseId | None = None
        self._known: tuple[Organisation, ...] = ()
        self._debt: DebtId | None = None
        self._party = ContactParty.CLIENT
        self.organisation = OrganisationField(self.tr("Organisation"))
        self.organisation.combo.setObjectName("contact_organisation")
        self.organisation.new_asked.connect(self._write)
        self.debt = CalmComboBox(self.tr("Debt"))
        self.debt.setObjectName("contact_debt")
        self.debt.addItem(self.tr("No debt in particular"), None)
        self.debt.activated.connect(lambda row: self._choose_debt(self.debt.itemData(row)))

    @property
    def chosen_debt(self) -> DebtId | None:
        """The debt it was about."""
        return self._debt

    def load_choices(self, case_id: CaseId) -> None:
        """Read the organisations, and the debts of the case."""
        self._case = case_id
        self._tasks.read(self, partial(_read, self._desk, case_id), then=self._take)

    def show(self, organisation: OrganisationId | None, name: str, debt: DebtId | None) -> None:
        """Show what is known; `name` is the organisation's, where it is at hand."""
        names = {each.id: each.details.name for each in self._known}
        self.organisation.set_text(name or (names.get(organisation, "") if organisation is not None else ""))
        self._choose_debt(debt)

    def suit(self, party: ContactParty) -> None:
        """Offer the organisations that speak as this party."""
        self._party = party
        role, kind = WITH_ORGANISATION.get(party, (None, None))
        fitting = [each for each in self._known if role is None or each.details.role is role]
        if role is OrganisationRole.OFFICIAL:  # those of the very kind first, the others below
            fitting.sort(key=lambda each: each.details.kind is not kind)
        self.organisation.offer(fitting)

    def _take(self, read: tuple[tuple[Organisation, ...], tuple[Debt, ...]]) -> None:
        self._known, debts = read
        while self.debt.count() > 1:
            self.debt.removeItem(1)
        for debt in debts:
            words = " · ".join(filter(None, (debt.lender_name, debt.collector_name, debt.details.contract_tail)))
            self.debt.addItem(visible(words or "–"), debt.id)
        self._choose_debt(self._debt)
        self.suit(self._party)
        self.offered.emit()

    def _choose_debt(self, debt: DebtId | None) -> None:
        """Show a debt; one whose name is not read yet is kept all the same."""
        self._debt = debt
        self.debt.setCurrentIndex(max(0, self.debt.findData(debt)) if debt is not None else 0)

    def _write(self, name: str) -> None:
        role, kind = WITH_ORGANISATION[self._party]
        around = self.organisation.window()
        dialog = OrganisationDialog(self._desk, self._tasks, role, name=name, kind=kind, parent=around)
        dialog.changed.connect(self.changed)
        dialog.changed.connect(lambda _kinds: self.load_choices(self._case) if self._case is not None else None)
        dialog.saved.connect(lambda _id: self.organisation.set_text(dialog.name.text().strip()))
        dialog.open()


def organisation_named(party: ContactParty, name: str) -> OrganisationDetails:
    """What is known of an organisation that speaks as this party and was only named."""
    return OrganisationDetails(name, *WITH_ORGANISATION[party])


def _read(desk: Desk, case_id: CaseId) -> tuple[tuple[Organisation, ...], tuple[Debt, ...]]:
    return organisations(desk), debts_of(desk, case_id)
