# ruff: noqa: PLC0415 - the services and their words come after the first picture
"""A vault that does not open because it is damaged: what can be done, best first. Deleting is not among it."""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from counsel_desk.errors import WorldError
from counsel_desk.ui.dialogs.files import ask_for_folder
from counsel_desk.ui.pages.start import deeds
from counsel_desk.ui.pages.start.step import Step, Way
from counsel_desk.ui.tasks import Tasks
from counsel_desk.ui.theme import TextRole
from counsel_desk.ui.widgets.busy_bar import BusyBar
from counsel_desk.ui.widgets.text import label, visible

if TYPE_CHECKING:
    from counsel_desk.services.backup_looks import Problem
    from counsel_desk.services.backups import KeptBackup
    from counsel_desk.services.restoring import Restored

DAMAGE = frozenset({"vault.damaged", "vault.empty_file", "vault.file_missing", "vault.keys_damaged"})


class RescueStep(Step):
    """The newest good backup is looked into and restored; the damaged vault is kept whole beside it."""

    opened = Signal(object)
    """The damaged vault is open, read-only: the desk and its office."""
    restored = Signal(object)
    """A backup took its place: `Restored`."""

    def __init__(self, tasks: Tasks, vault: Path, second: Path | None, secret: str, error: WorldError) -> None:
        """`secret` is what was typed to open the vault; `error` is what stood against it."""
        super().__init__(
            "rescue",
            self.tr("This vault is damaged"),
            self.tr("Nothing was changed, and nothing will be deleted. What was backed up can be brought back."),
            on=self.tr("Look into this backup…"),
            back=self.tr("Back"),
        )
        self._tasks, self._vault, self._second, self._secret = tasks, vault, second, secret
        self._newest: KeptBackup | None = None
        self.busy = BusyBar()
        self.found = label(role=TextRole.STRONG, wrap=True, selectable=True)
        self.found.setObjectName("newest_backup")
        self.where = label(role=TextRole.CAPTION, wrap=True, selectable=True)
        self.broken = label(wrap=True, selectable=True)
        self.broken.setObjectName("what_is_broken")
        self.broken.hide()
        for each in (self.busy, self.found, self.where, self.broken):
            self.body.addWidget(each)
        self.add_ways(self._ways())
        self.on.hide()
        self.tell(error)
        work = partial(deeds.find_backups, vault, second, secret)
        tasks.read(self, work, then=self._show_found, failed=self._tell_none)

    def enter(self) -> None:
        """Enter looks into the backup."""
        self.on.setFocus()

    def go(self) -> None:
        """Look into the newest good backup."""
        if self._newest is not None:
            self.look_into(self._newest.path)

    def look_into(self, folder: Path) -> None:
        """Show what is in a backup, and offer to restore it."""
        from counsel_desk.ui.dialogs.restore_dialog import RestoreDialog

        look = partial(deeds.look_into_backup, self._vault, folder, self._secret)
        dialog = RestoreDialog(self._tasks, folder, look, self.window())
        dialog.restore_asked.connect(lambda chosen, _secret: self.restore(chosen))
        dialog.open()

    def restore(self, folder: Path) -> None:
        """Put a backup into the place of the damaged vault, which is put aside whole."""
        self.set_busy(busy=True)
        work = partial(deeds.restore, self._vault, folder, self._secret)
        job = self._tasks.write(self, work, then=self.restored.emit, failed=self.tell)
        job.finished.connect(lambda: self.set_busy(busy=False))
        self.busy.watch(job, self.tr("Restoring…"))

    def check(self) -> None:
        """Say what is broken."""
        work = partial(deeds.check_from_outside, self._vault, self._secret)
        job = self._tasks.read(self, work, then=self._show_broken, failed=self.tell)
        self.busy.watch(job, self.tr("Checking…"))

    def _ways(self) -> tuple[Way, ...]:
        title = self.tr("Folder of a backup")
        return (
            ("check_damaged", self.tr("Check what is broken"), self.check),
            ("another_backup", self.tr("Another backup…"), lambda: ask_for_folder(self, title, self.look_into)),
            ("open_read_only", self.tr("Open read-only"), self._open_read_only),
        )

    def _open_read_only(self) -> None:
        self.set_busy(busy=True)
        work = partial(deeds.open_vault, self._vault, self._secret, read_only=True)
        self._tasks.write(self, work, then=self.opened.emit, failed=self.tell)

    def _show_found(self, found: "tuple[KeptBackup, ...]") -> None:
        from counsel_desk import messages
        from counsel_desk.domain.backup_retention import Held
        from counsel_desk.services.backups import newest_good

        self._newest = newest_good(found)
        if self._newest is None:
            self._tell_none()
            return
        words = self.tr("Newest good backup: {date}").format(date=messages.instant(self._newest.taken_at))
        cases = self.tr("Cases in it: {number}").format(number=self._newest.held.get(Held.CASES, 0))
        self.found.setText(f"{words} · {cases}")
        self.where.setText(visible(str(self._newest.path)))
        self.on.show()
        self.on.setFocus()

    def _tell_none(self, _error: WorldError | None = None) -> None:
        self.found.setText(self.tr("No good backup was found beside the vault or in the second place."))
        self.where.setText(self.tr("If there is one on a USB stick, connect it and press “Another backup…”."))

    def _show_broken(self, problems: "tuple[Problem, ...]") -> None:
        from counsel_desk.messages import code_text

        lines = [code_text(each.code, file=each.file, found=each.found) for each in problems]
        nothing = self.tr(
            "Nothing broken was found. Press “Back” and open the vault once more; if it still does not open, look into "
            "the backup."
        )
        self.broken.setText(visible("\n".join(lines)) or nothing)
        self.message.hide()
        self.broken.show()


class RestoredStep(Step):
    """The backup stands where the damaged vault stood."""

    opened = Signal(object)

    def __init__(self, tasks: Tasks, vault: Path, secret: str, restored: "Restored") -> None:
        super().__init__(
            "restored",
            self.tr("The backup was restored"),
            self.tr("It was checked. What was written after the backup is not in it."),
            on=self.tr("Open the vault"),
        )
        self._tasks, self._vault, self._secret = tasks, vault, secret
        if restored.put_aside is not None:
            words = self.tr("The damaged vault lies in {folder}. Nothing of it was deleted.")
            self.body.addWidget(label(words.format(folder=restored.put_aside), wrap=True, selectable=True))

    def enter(self) -> None:
        """Enter opens it."""
        self.on.setFocus()

    def go(self) -> None:
        """Open the vault with the passphrase that was typed before."""
        self.set_busy(busy=True)
        work = partial(deeds.open_vault, self._vault, self._secret)
        self._tasks.write(self, work, then=self.opened.emit, failed=self.tell)
