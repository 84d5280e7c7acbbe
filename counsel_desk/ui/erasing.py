"""From the page of a client to the question whether they are to be erased, and on to doing it."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject

from counsel_desk.domain.erasing import StillHolding
from counsel_desk.domain.ids import ClientId
from counsel_desk.services.desk import Desk
from counsel_desk.services.erasing import WouldGo, would_go
from counsel_desk.services.erasure_receipt import backups_holding
from counsel_desk.ui.backup_watch import second_place
from counsel_desk.ui.dialogs.erase_dialog import EraseDialog
from counsel_desk.ui.shell import Shell


class Erasing(QObject):
    """Looks for what would go, then opens the dialog; who may not is told why."""

    def __init__(self, shell: Shell, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._shell, self._desk = shell, desk

    def ask(self, client_id: ClientId) -> None:
        """Begin with this client."""
        work = partial(_look, self._desk, client_id, second_place(self._shell.settings))
        job = self._shell.tasks.read(self, work, partial(self._open, client_id), self._shell.tell)
        self._shell.window.busy.watch(job, self.tr("Counting what would go…"))

    def _open(self, client_id: ClientId, found: tuple[WouldGo, tuple[StillHolding, ...]]) -> None:
        dialog = EraseDialog(self._desk, self._shell.tasks, client_id, *found, self._shell.window)
        dialog.erasing_asked.connect(self._shell.erase)
        dialog.open()


def _look(desk: Desk, client_id: ClientId, second: Path | None) -> tuple[WouldGo, tuple[StillHolding, ...]]:
    return would_go(desk, client_id), backups_holding(desk, client_id, second)
