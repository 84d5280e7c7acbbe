"""What is done with one organisation, from the list and from its own page alike."""

from collections.abc import Callable
from functools import partial
from typing import Any, Protocol

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from counsel_desk.domain.ids import OrganisationId
from counsel_desk.domain.organisations import Organisation, OrganisationRole
from counsel_desk.errors import WorldError
from counsel_desk.services import organisations
from counsel_desk.services.desk import Desk
from counsel_desk.ui.dialogs.merge_dialog import MergeDialog
from counsel_desk.ui.dialogs.organisation_dialog import OrganisationDialog
from counsel_desk.ui.tasks import Tasks

_KINDS = frozenset({"organisation"})
_ALL_KINDS = frozenset({"organisation", "debt", "incident", "contact", "case"})


class Writes(Protocol):
    """How a page writes, says what it did and offers to take it back."""

    def __call__(self, work: Callable[[], Any], kinds: frozenset[str], said: str, action: str) -> None:
        """Do the work; `said` is told then, and `action` is what Undo takes back."""


class OrganisationDeeds(QObject):
    """Opens the dialogs over a page and writes through it."""

    changed = Signal(frozenset)
    made = Signal(object)
    """This one (`OrganisationId`) was written down, or recognised while it was."""
    merged = Signal(object)
    """Two are being made one; this one (`OrganisationId`) stays."""

    def __init__(
        self, desk: Desk, tasks: Tasks, page: QWidget, write: Writes, tell: Callable[[WorldError], None]
    ) -> None:
        super().__init__(page)
        self._desk, self._tasks, self._page = desk, tasks, page
        self._write, self._tell = write, tell

    def write_new(self) -> None:
        """Write an organisation down; the form asks whether it lends, collects or is an official body."""
        if self._desk.read_only:
            return
        dialog = OrganisationDialog(self._desk, self._tasks, OrganisationRole.LENDER, parent=self._page)
        dialog.saved.connect(self.made)
        self._open(dialog)

    def change(self, organisation_id: OrganisationId) -> None:
        """Open the form about one."""
        self._with(organisation_id, self._open_form)

    def merge(self, organisation_id: OrganisationId, other: OrganisationId | None = None) -> None:
        """Make one of it and another, which may be chosen already."""
        self._with(organisation_id, partial(self._ask_which_stays, other=other))

    def take_out(self, organisation_id: OrganisationId) -> None:
        """Take one out that nothing names."""
        self._with(organisation_id, self._withdraw)

    def remember_number(self, organisation_id: OrganisationId, number: str) -> None:
        """Keep a number that its incidents came from as its own."""
        work = partial(organisations.remember_sender, self._desk, organisation_id, number=number)
        self._write(work, _KINDS, self.tr("The number was kept."), "organisation.remember")

    def _with(self, organisation_id: OrganisationId, do: Callable[[Organisation], object]) -> None:
        work = partial(organisations.load_organisation, self._desk, organisation_id)
        self._tasks.read(self._page, work, then=do, failed=self._tell)

    def _open_form(self, organisation: Organisation) -> None:
        role = organisation.details.role
        self._open(OrganisationDialog(self._desk, self._tasks, role, organisation, parent=self._page))

    def _open(self, dialog: OrganisationDialog) -> None:
        dialog.changed.connect(self.changed)
        dialog.open()

    def _ask_which_stays(self, organisation: Organisation, other: OrganisationId | None) -> None:
        dialog = MergeDialog(self._desk, self._tasks, organisation, other, self._page)
        dialog.merge_asked.connect(self._merge)
        dialog.open()

    def _merge(self, stays: Organisation, goes: Organisation) -> None:
        said = self.tr("{gone} is now part of {kept}.").format(gone=goes.details.name, kept=stays.details.name)
        work = partial(organisations.merge_organisations, self._desk, stays, goes)
        self.merged.emit(stays.id)
        self._write(work, _ALL_KINDS, said, "organisation.merge")

    def _withdraw(self, organisation: Organisation) -> None:
        said = self.tr("Taken out: {name}").format(name=organisation.details.name)
        work = partial(organisations.withdraw_organisation, self._desk, organisation)
        self._write(work, _KINDS, said, "organisation.withdraw")
