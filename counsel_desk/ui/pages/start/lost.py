# ruff: noqa: PLC0415 - the services and their words come after the first picture
"""The vault opened last lies there no longer: look again, open another, restore a backup, or begin anew."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout

from counsel_desk.ui.dialogs.files import ask_for_folder
from counsel_desk.ui.pages.start import deeds
from counsel_desk.ui.pages.start.questions import is_in_use
from counsel_desk.ui.pages.start.step import Step
from counsel_desk.ui.tasks import Tasks
from counsel_desk.ui.theme import SPACE_LARGE, SPACE_SMALL, TextRole, Tone, theme
from counsel_desk.ui.widgets.busy_bar import BusyBar
from counsel_desk.ui.widgets.noted_line import NotedLine
from counsel_desk.ui.widgets.passphrase_edit import PassphraseEdit
from counsel_desk.ui.widgets.text import button, label, visible


class GoneStep(Step):
    """Nothing is made in its place by itself: mostly a drive is only not connected."""

    found = Signal()
    """The vault is there again."""
    restore_asked = Signal()
    another_asked = Signal()
    new_asked = Signal()

    def __init__(self, folder: Path) -> None:
        super().__init__(
            "gone",
            self.tr("The vault is not where it was"),
            self.tr("If it lies on a USB stick or another drive, connect it and look again."),
            on=self.tr("Look again"),
        )
        self._folder = folder
        self.body.addWidget(label(visible(folder.name), TextRole.STRONG, selectable=True))
        self.body.addWidget(label(visible(str(folder.parent)), TextRole.CAPTION, wrap=True, selectable=True))
        row = QHBoxLayout()
        row.setSpacing(theme().px(SPACE_LARGE))
        for name, words, asked in (
            ("restore_backup", self.tr("Restore a backup…"), self.restore_asked),
            ("another", self.tr("Open another vault…"), self.another_asked),
            ("new", self.tr("Make a new vault…"), self.new_asked),
        ):
            made = button(words, "link")
            made.setObjectName(name)
            made.clicked.connect(asked)
            row.addWidget(made)
        row.addStretch(1)
        self.column.addLayout(row)

    def enter(self) -> None:
        """Enter looks again."""
        self.on.setFocus()

    def go(self) -> None:
        """Look whether it is there by now."""
        if is_in_use(self._folder):
            self.found.emit()
        else:
            self.message.say(self.tr("It is not there yet."), Tone.WARNING)


class BringBackStep(Step):
    """A backup is looked into with a passphrase of its day, and becomes the vault where none is any more."""

    restored = Signal(object, str)
    """It stands there: `Restored`, and the passphrase that was typed."""

    def __init__(self, tasks: Tasks, place: Path) -> None:
        """`place` is where the vault is to lie."""
        super().__init__(
            "bring_back",
            self.tr("Restore a backup"),
            self.tr("Choose the folder of a backup, such as 2026-11-20T13-04-00, best the newest there is."),
            on=self.tr("Look into this backup…"),
            back=self.tr("Back"),
        )
        self._tasks, self._into = tasks, place
        self.folder = NotedLine()
        self.add_field(self.tr("Folder of the backup"), self.folder)
        self.folder.setObjectName("backup_folder")
        choose = button(self.tr("Choose…"))
        choose.setObjectName("choose_backup")
        choose.clicked.connect(lambda: ask_for_folder(self, self.tr("Folder of a backup"), self.take))
        self.folder.row.addWidget(choose)
        self.passphrase = PassphraseEdit()
        self.add_field(self.tr("Your passphrase when it was made"), self.passphrase)
        self.passphrase.setObjectName("passphrase")
        self.body.addSpacing(theme().px(SPACE_SMALL))
        words = self.tr("The vault will lie in {folder}.").format(folder=visible(str(place)))
        self.body.addWidget(label(words, TextRole.CAPTION, wrap=True, selectable=True))
        self.busy = BusyBar()
        self.body.addWidget(self.busy)

    def enter(self) -> None:
        """First the backup, then the passphrase."""
        (self.passphrase if self.folder.text() else self.folder).setFocus()

    def take(self, folder: Path) -> None:
        """Take a folder that was chosen."""
        self.folder.set_text(str(folder))
        self.passphrase.setFocus()

    def go(self) -> None:
        """Show what is in the backup, and offer to restore it."""
        from counsel_desk.ui.dialogs.restore_dialog import RestoreDialog

        chosen, secret = self.folder.text().strip(), self.passphrase.text()
        self.folder.say("" if chosen else self.tr("Choose the folder of a backup."), wrong=not chosen)
        self.passphrase.say("" if secret else self.tr("Type your passphrase."), wrong=not secret)
        if not chosen or not secret:
            (self.passphrase if chosen else self.folder).setFocus()
            return
        self.message.hide()
        folder = Path(chosen).expanduser()
        look = partial(deeds.look_into_backup, self._into, folder, secret)
        dialog = RestoreDialog(self._tasks, folder, look, self.window(), into=self._into)
        dialog.restore_asked.connect(lambda taken, _secret: self.restore(taken, secret))
        dialog.open()

    def restore(self, chosen: Path, secret: str) -> None:
        """Make a vault of the backup."""
        self.set_busy(busy=True)
        work = partial(deeds.restore_as_new, chosen, self._into, secret)
        job = self._tasks.write(self, work, then=lambda made: self.restored.emit(made, secret), failed=self.tell)
        job.finished.connect(lambda: self.set_busy(busy=False))
        self.busy.watch(job, self.tr("Restoring…"))
