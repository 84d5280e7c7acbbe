"""All clients of the office."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from counsel_desk.domain.lists import ClientRow
from counsel_desk.services.desk import Desk
from counsel_desk.ui.clipboard import Clipboard
from counsel_desk.ui.pages.client_columns import client_list
from counsel_desk.ui.pages.list_page import ListPage
from counsel_desk.ui.pages.lists.spec import Chosen, Deed
from counsel_desk.ui.tasks import Tasks


class ClientsPage(ListPage):
    """Found by name, pinyin, initials or phone; opening one leads to their page, or straight to their newest case."""

    name = "clients"
    icon = "clients"

    client_chosen = Signal(object)
    """The page of a client (`ClientId`) is to be opened."""
    case_chosen = Signal(object)
    """A case (`CaseId`) is to be opened."""
    new_case_asked = Signal(object)
    """A new case of this `ClientId` is to be opened."""
    new_client_asked = Signal()

    def __init__(self, desk: Desk, tasks: Tasks, clipboard: Clipboard, parent: QWidget | None = None) -> None:
        super().__init__(desk, tasks, client_list(), clipboard, parent)
        new = self.add_button(self.tr("New client"), "new_client", "add", self.new_client_asked, primary=True)
        new.setDisabled(desk.read_only)
        self.empty_action_asked.connect(self.new_client_asked)
        self.opened.connect(self._open)

    def title(self) -> str:
        """The word in the navigation."""
        return self.tr("Clients")

    def deeds(self, chosen: Chosen) -> Sequence[Deed]:
        """One client: to the newest case, or a new one."""
        row = chosen.row
        if len(chosen.ids) != 1 or row is None:
            return ()
        newest = Deed(self.tr("Open the newest case"), partial(self.case_chosen.emit, row.newest_case_id), "cases")
        new = Deed(self.tr("New case"), partial(self.new_case_asked.emit, row.id), "add")
        return (*((newest,) if row.newest_case_id is not None else ()), *(() if self.desk.read_only else (new,)))

    def _open(self, row: ClientRow) -> None:
        self.client_chosen.emit(row.id)
