"""All lenders, collectors and official bodies the office knows."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from counsel_desk.domain.ids import OrganisationId
from counsel_desk.domain.lists import OrganisationRow
from counsel_desk.services.desk import Desk
from counsel_desk.ui.clipboard import Clipboard
from counsel_desk.ui.pages.list_page import ListPage
from counsel_desk.ui.pages.lists.spec import Chosen, Deed
from counsel_desk.ui.pages.organisation.deeds import OrganisationDeeds
from counsel_desk.ui.pages.organisation_columns import organisation_list
from counsel_desk.ui.tasks import Tasks


class OrganisationsPage(ListPage):
    """Counted across cases: who has opened an organisation has opened nobody's file."""

    name = "organisations"
    icon = "organisations"

    organisation_chosen = Signal(object)
    """An organisation (`OrganisationId`) is to be opened."""
    new_asked = Signal()

    def __init__(self, desk: Desk, tasks: Tasks, clipboard: Clipboard, parent: QWidget | None = None) -> None:
        super().__init__(desk, tasks, organisation_list(), clipboard, parent)
        self._deeds_of_one = OrganisationDeeds(desk, tasks, self, self.write, self.tell)
        self._deeds_of_one.changed.connect(self.changed)
        self._deeds_of_one.made.connect(self.organisation_chosen)
        made = self.add_button(self.tr("New organisation"), "organisations_add", "add", self.new_asked, primary=True)
        made.setDisabled(desk.read_only)
        for asked in (self.new_asked, self.empty_action_asked):
            asked.connect(self._deeds_of_one.write_new)
        self.opened.connect(self._open)

    def title(self) -> str:
        """The word in the navigation."""
        return self.tr("Organisations")

    def deeds(self, chosen: Chosen) -> Sequence[Deed]:
        """Of one: change, merge, take out. Of two: merge them."""
        if self.desk.read_only or len(chosen.ids) > 2:
            return ()
        first, *others = map(OrganisationId, chosen.ids)
        if others:
            merging = partial(self._deeds_of_one.merge, first, others[0])
            return (Deed(self.tr("Merge the two…"), merging, "merge", apart=True),)
        do = self._deeds_of_one
        return (
            Deed(self.tr("Change…"), partial(do.change, first), "edit", apart=True),
            Deed(self.tr("Merge with another…"), partial(do.merge, first), "merge"),
            Deed(self.tr("Take out"), partial(do.take_out, first), "delete", apart=True),
        )

    def _open(self, row: OrganisationRow) -> None:
        self.organisation_chosen.emit(row.id)
