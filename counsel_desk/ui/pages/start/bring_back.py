"""A backup becomes the vault where there is none: on a new computer, or where the vault is gone."""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from counsel_desk import messages
from counsel_desk.domain.backup_retention import BackupState
from counsel_desk.errors import WorldError
from counsel_desk.ui.dialogs.files import ask_for_folder
from counsel_desk.ui.dialogs.restore_dialog import RestoreDialog
from counsel_desk.ui.pages.start import deeds
from counsel_desk.ui.pages.start.place import PlaceField, written_path
from counsel_desk.ui.pages.start.step import Step
from counsel_desk.ui.tasks import Tasks
from counsel_desk.ui.widgets.busy_bar import BusyBar
from counsel_desk.ui.widgets.choice import CalmComboBox
from counsel_desk.ui.widgets.kept_words import size_words
from counsel_desk.ui.widgets.noted_line import NotedLine
from counsel_desk.ui.widgets.passphrase_edit import PassphraseEdit
from counsel_desk.ui.widgets.text import button, visible

if TYPE_CHECKING:
    from counsel_desk.services.backups import KeptBackup
    from counsel_desk.services.restoring import Restored


class BackupField(NotedLine):
    """The stick or folder with backups, and beneath it those that lie there: the newest is chosen."""

    def __init__(self, tasks: Tasks) -> None:
        super().__init__()
        self._tasks = tasks
        choose = button(self.tr("Choose…"))
        choose.setObjectName("choose_backup")
        choose.clicked.connect(lambda: ask_for_folder(self, self.tr("Folder of a backup"), self.take))
        self.row.addWidget(choose)
        self.found = CalmComboBox(self.tr("Backup to be restored"))
        self.found.setObjectName("found_backups")
        self.found.hide()
        self.column.addWidget(self.found)
        self.line.textChanged.connect(self._look)

    @property
    def chosen(self) -> Path | None:
        """The folder of the backup that is chosen."""
        folder: Path | None = self.found.currentData()
        return folder

    def take(self, folder: Path) -> None:
        """Look for backups in a folder, which may be one itself."""
        self.set_text(str(folder))

    def is_chosen(self) -> bool:
        """Whether there is a backup to be restored; otherwise it is said beneath."""
        if self.chosen is None:
            self.say(self.note if self.text().strip() else self.tr("Choose the folder of a backup."), wrong=True)
            self.setFocus()
        return self.chosen is not None

    def _look(self) -> None:
        self.found.clear()
        self.found.hide()
        text = self.text()
        if not text.strip():
            self.say("")
            return
        self.say(self.tr("Looking for backups…"))
        work = partial(deeds.backups_within, written_path(text))
        self._tasks.read(self, work, then=partial(self._offer, text), failed=partial(self._tell, text))

    def _offer(self, text: str, backups: "tuple[KeptBackup, ...]") -> None:
        if text != self.text():  # something else was written meanwhile
            return
        for each in backups:
            self.found.addItem(_words(each), each.path)
        good = (number for number, each in enumerate(backups) if each.state is not BackupState.DAMAGED)
        self.found.setCurrentIndex(next(good, 0))
        self.found.setVisible(bool(backups))
        several = self.tr("Backups found: {number}. What one holds is shown before it is restored.")
        none = self.tr("No backup was found there. Choose the folder or the USB stick it was written to.")
        self.say(several.format(number=len(backups)) if backups else none)

    def _tell(self, text: str, error: WorldError) -> None:
        if text == self.text():
            self.say(messages.error_text(error), wrong=True)


class BringBackStep(Step):
    """A backup is looked into with a passphrase of its day, and becomes the vault where none is any more."""

    wide = 680
    restored = Signal(object, str, object)
    """It stands there: the folder of the vault, what was typed to open it, and `Restored`."""

    def __init__(self, tasks: Tasks, place: Path) -> None:
        """`place` is where the vault is proposed to lie."""
        super().__init__(
            "bring_back",
            self.tr("Restore a backup"),
            self.tr("A backup becomes a vault on this computer, which then opens. The backup itself stays as it is."),
            on=self.tr("Look into this backup…"),
            back=self.tr("Back"),
        )
        self._tasks = tasks
        self.backup = BackupField(tasks)
        self.add_field(self.tr("USB stick or folder with the backup"), self.backup)
        self.backup.setObjectName("backup_folder")
        self.passphrase = PassphraseEdit()
        self.add_field(self.tr("Your passphrase when it was made, or the recovery code"), self.passphrase)
        self.passphrase.setObjectName("passphrase")
        self.place = PlaceField(tasks, place)
        self.add_field(self.tr("Folder of the vault"), self.place)
        self.place.setObjectName("vault_folder")
        self.busy = BusyBar()
        self.body.addWidget(self.busy)

    def enter(self) -> None:
        """First the backup, then the passphrase."""
        (self.passphrase if self.backup.text() else self.backup).setFocus()

    def go(self) -> None:
        """Show what is in the backup, and offer to restore it."""
        secret = self.passphrase.text()
        self.passphrase.say("" if secret else self.tr("Type your passphrase."), wrong=not secret)
        if not self.backup.is_chosen() or not secret:
            (self.passphrase if self.backup.chosen else self.backup).setFocus()
            return
        chosen, into = self.backup.chosen, self.place.folder
        if chosen is None or not self.place.is_free():
            return
        self.message.hide()
        dialog = RestoreDialog(
            self._tasks, chosen, partial(deeds.look_into_backup, into, chosen, secret), self.window(), into=into
        )
        dialog.restore_asked.connect(lambda taken, _secret: self.restore(taken, into, secret))
        dialog.open()

    def set_busy(self, *, busy: bool) -> None:
        """What is being restored stays as it was asked for."""
        super().set_busy(busy=busy)
        for each in (self.backup, self.passphrase, self.place):
            each.setEnabled(not busy)

    def restore(self, chosen: Path, into: Path, secret: str) -> None:
        """Make a vault of the backup; stopped or failed, nothing of it stays."""
        self.set_busy(busy=True)
        work = partial(deeds.restore_as_new, chosen, into, secret)
        job = self._tasks.write(self, work, then=partial(self._finish, into, secret), failed=self.tell)
        job.finished.connect(lambda: self.set_busy(busy=False))
        self.busy.watch(job, self.tr("Restoring…"))

    def _finish(self, into: Path, secret: str, made: "Restored") -> None:
        self.passphrase.clear()
        self.restored.emit(into, secret, made)


def _words(each: "KeptBackup") -> str:
    damaged = [messages.word(each.state)] if each.state is BackupState.DAMAGED else []
    return " · ".join(
        (messages.instant(each.taken_at), size_words(each.size), *damaged, visible(each.path.parent.name))
    )
