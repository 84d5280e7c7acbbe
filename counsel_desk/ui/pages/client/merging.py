"""The client in view is merged with another record of the same person, or parted from one."""

from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from counsel_desk.domain.ids import ClientId
from counsel_desk.domain.merging import Comparison, Merged, MergeField, Parting, Side
from counsel_desk.domain.people import Client
from counsel_desk.errors import WorldError
from counsel_desk.services.desk import Desk
from counsel_desk.services.merging import look_at_parting, merge_clients, unmerge_clients
from counsel_desk.ui.dialogs.merge_clients_dialog import MergeClientsDialog
from counsel_desk.ui.dialogs.unmerge_dialog import UnmergeDialog
from counsel_desk.ui.tasks import Tasks

Write = Callable[[Callable[[], Any], str, str], None]
"""Does some work, says what was done, and offers to take that action back."""


class ClientMerging(QObject):
    """Asks in dialogs over the page; `write` does what was asked."""

    def __init__(
        self, desk: Desk, tasks: Tasks, page: QWidget, write: Write, tell: Callable[[WorldError], None]
    ) -> None:
        super().__init__(page)
        self._desk, self._tasks, self._page, self._write, self._tell = desk, tasks, page, write, tell

    def ask(self, client: Client, other: ClientId | None = None) -> None:
        """Look for the other record; `other` was recognised already."""
        dialog = MergeClientsDialog(self._desk, self._tasks, client, other, self._page)
        dialog.merge_asked.connect(self._merge)
        dialog.open()

    def ask_to_part(self, client: Client, merged: Merged) -> None:
        """Say what would go back, and ask."""
        read = partial(look_at_parting, self._desk, merged.id)
        self._tasks.read(self, read, then=partial(self._show_parting, client), failed=self._tell)

    def _show_parting(self, client: Client, parting: Parting) -> None:
        dialog = UnmergeDialog(client, parting, self._page)
        dialog.unmerge_asked.connect(self._part)
        dialog.open()

    def _merge(self, both: Comparison, taken: dict[MergeField, Side]) -> None:
        said = self.tr("Merged: {goes} now leads to {stays}.")
        words = said.format(goes=both.goes.reference, stays=both.stays.reference)
        self._write(partial(merge_clients, self._desk, both.stays, both.goes, taken), words, "client.merge")

    def _part(self, parting: Parting) -> None:
        words = self.tr("Un-merged: {reference} is a record of its own again.").format(
            reference=parting.merged.reference
        )
        self._write(partial(unmerge_clients, self._desk, parting.merged.id), words, "client.unmerge")
