"""The backups there are: how they stand, where they lie, made now, and looked into before one is restored."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from counsel_desk import messages
from counsel_desk.domain.backup_retention import FormerBackups
from counsel_desk.errors import WorldError
from counsel_desk.services import backups
from counsel_desk.services.backup_looks import look_at
from counsel_desk.services.backups import MadeBackup, Shelf
from counsel_desk.services.desk import Desk
from counsel_desk.services.former_backups import Settled, settle
from counsel_desk.ui.backup_watch import second_place
from counsel_desk.ui.dialogs.files import ask_for_folder
from counsel_desk.ui.dialogs.restore_dialog import RestoreDialog
from counsel_desk.ui.pages.settings.backup_rows import fill_with_backups
from counsel_desk.ui.pages.settings.former_notice import FormerNotice
from counsel_desk.ui.settings import SettingsFile, remember
from counsel_desk.ui.tasks import Tasks
from counsel_desk.ui.theme import SPACE, SPACE_SMALL, TextRole, Tone, theme
from counsel_desk.ui.while_closed import left_over
from counsel_desk.ui.widgets.busy_bar import BusyBar
from counsel_desk.ui.widgets.flow import clear
from counsel_desk.ui.widgets.message_bar import MessageBar
from counsel_desk.ui.widgets.panel import Notice, Panel
from counsel_desk.ui.widgets.text import button, label, visible

_SHOWN = 8


class BackupsTab(QWidget):
    """Whatever is done here leaves the vault as it is, until a restore is confirmed."""

    changed = Signal()
    """A backup was made, or another second place chosen."""
    restore_asked = Signal(object, str)
    """The folder of a backup is to take the place of the vault; with the passphrase that was typed."""

    def __init__(self, desk: Desk, tasks: Tasks, settings: SettingsFile) -> None:
        super().__init__()
        self._desk, self._tasks, self._settings = desk, tasks, settings
        self._shelf = Shelf(())
        self._all_shown = False
        self.message = MessageBar()
        self.busy = BusyBar()
        self.standing = Notice()
        self.standing.hide()
        self.former = FormerNotice()
        self.former.settle_asked.connect(self.settle)
        column = QVBoxLayout(self)
        column.setSpacing(theme().px(SPACE))
        for each in (self.message, self.busy, self.standing, self.former, self._making(), self._second(), self._kept()):
            column.addWidget(each)
        column.addStretch(1)
        self.read_again()

    def read_again(self) -> None:
        """Show the backups there are."""
        work = partial(backups.shelf_of, self._desk, second_place(self._settings))
        self._tasks.read(self, work, then=self._show, failed=self._tell)

    def back_up(self) -> None:
        """Make a backup now; it is opened, checked and counted before it counts."""
        self.now.setEnabled(False)
        work = partial(backups.back_up_now, self._desk, second=second_place(self._settings))
        job = self._tasks.aside(self, work, then=self._tell_made, failed=self._tell)
        job.finished.connect(lambda: self.now.setEnabled(True))
        self.busy.watch(job, self.tr("Backing up…"))

    def settle(self, what: FormerBackups) -> None:
        """Rewrite or delete the backups that a passphrase of somebody who has left still opens."""
        self.former.setEnabled(False)
        work = partial(settle, self._desk, what, second_place(self._settings))
        job = self._tasks.aside(self, work, then=self._tell_settled, failed=self._tell)
        job.finished.connect(lambda: self.former.setEnabled(True))
        self.busy.watch(job, messages.word(what))

    def use_second(self, folder: Path) -> None:
        """Copy every backup into a folder in this place too, from now on."""
        self._tasks.aside(self, partial(backups.choose_second, self._desk, folder), self._keep_second, self._tell)

    def drop_second(self) -> None:
        """Copy no backup any more; what lies there stays."""
        self._keep_second("")

    def look_into(self, folder: Path) -> None:
        """Show what is in a backup; nothing is changed by looking."""
        dialog = RestoreDialog(self._tasks, folder, partial(look_at, self._desk, folder), self.window(), self._desk)
        dialog.restore_asked.connect(self.restore_asked)
        dialog.finished.connect(self.read_again)  # one found damaged says so now
        dialog.open()

    def _making(self) -> Panel:
        panel = Panel(self.tr("Backups by themselves"))
        self.now = button(self.tr("Back up now"), "primary", "backup")
        self.now.setObjectName("back_up_now")
        self.now.clicked.connect(self.back_up)
        panel.add_button(self.now)
        words = self.tr(
            "On the first opening of a day, on closing, before an upgrade and before a restore. Each is opened again, "
            "checked and counted. The newest of twelve days, ten weeks and nine months are kept."
        )
        panel.body.addWidget(label(words, TextRole.MUTED, wrap=True))
        where = self.tr("They lie in {folder}").format(folder=backups.usual_folder(self._desk))
        panel.body.addWidget(label(where, TextRole.CAPTION, wrap=True, selectable=True))
        return panel

    def _second(self) -> Panel:
        panel = Panel(self.tr("Second place"))
        choose = button(self.tr("Choose folder…"))
        choose.setObjectName("choose_backup_folder")
        title = self.tr("Second place for backups")
        choose.clicked.connect(lambda: ask_for_folder(self, title, self.use_second))
        self._drop = button(self.tr("No second place"))
        self._drop.setObjectName("drop_backup_folder")
        self._drop.clicked.connect(self.drop_second)
        panel.add_button(self._drop)
        panel.add_button(choose)
        advice = self.tr("A backup on the same computer is lost together with it. Have each copied to a USB stick too.")
        panel.body.addWidget(label(advice, TextRole.MUTED, wrap=True))
        self._where = label(role=TextRole.CAPTION, wrap=True, selectable=True)
        panel.body.addWidget(self._where)
        return panel

    def _kept(self) -> Panel:
        panel = Panel(self.tr("Kept backups"))
        self._count = panel.note
        elsewhere = button(self.tr("Look into another…"))
        elsewhere.setObjectName("look_into_folder")
        title = self.tr("Folder of a backup")
        elsewhere.clicked.connect(lambda: ask_for_folder(self, title, self.look_into))
        panel.add_button(elsewhere)
        self._list = QGridLayout()
        self._list.setHorizontalSpacing(theme().px(SPACE))
        self._list.setVerticalSpacing(theme().px(SPACE_SMALL))
        self._list.setColumnStretch(0, 1)
        panel.body.addLayout(self._list)
        self._more = button("", "link")
        self._more.setObjectName("all_backups")
        self._more.clicked.connect(self._show_all)
        panel.body.addWidget(self._more)
        return panel

    def _show(self, shelf: Shelf) -> None:
        self._shelf = shelf
        self._drop.setVisible(shelf.second is not None)
        self.former.show_of(() if self._desk.read_only else shelf.former)
        none = self.tr("None chosen yet.")
        self._where.setText(visible(str(shelf.second)) if shelf.second is not None else none)
        self._show_standing(shelf)
        clear(self._list)
        here = {each.path.name for each in shelf.kept}
        every = sorted(
            (*shelf.kept, *(each for each in shelf.copies if each.path.name not in here)),
            key=lambda each: each.taken_at,
            reverse=True,
        )
        self._count.setText(str(len(every)) if every else "")
        shown = every if self._all_shown else every[:_SHOWN]
        if every:
            fill_with_backups(self._list, shown, {each.path.name for each in shelf.copies}, self.look_into)
        else:
            self._list.addWidget(label(self.tr("There is no backup here yet."), TextRole.MUTED), 0, 0)
        self._more.setText(self.tr("Show all {number}").format(number=len(every)))
        self._more.setVisible(len(shown) < len(every))

    def _show_standing(self, shelf: Shelf) -> None:
        newest = shelf.newest_good
        missing = shelf.second_missing and shelf.second is not None
        if newest is None:
            words, tone = self.tr("There is no good backup yet."), Tone.WARNING
        else:
            said = self.tr("Newest good backup: {date}").format(date=messages.instant(newest.taken_at))
            words, tone = said, Tone.WARNING if shelf.overdue or missing else Tone.OK
        if newest is not None and shelf.overdue:
            old = self.tr("It is older than three days.")
            words = f"{words}\n{old}"
        if missing:
            words = f"{words}\n{messages.code_text('backup.second_missing', folder=str(shelf.second))}"
        self.standing.show_words(visible(words), tone)
        self.standing.show()

    def _show_all(self) -> None:
        self._all_shown = True
        self._show(self._shelf)

    def _keep_second(self, place: Path | str) -> None:
        remember(self._settings, backup_folder=str(place))
        self.message.hide()
        self.read_again()
        self.changed.emit()

    def _tell_made(self, made: MadeBackup) -> None:
        if made.copy_error is not None:
            said = self.tr("Backed up here, opened again and counted. There is no copy in the second place:")
            self.message.say(f"{said} {messages.error_text(made.copy_error)}", Tone.WARNING)
        elif made.copy is not None:
            self.message.say(self.tr("Backed up in both places, opened again and counted."), Tone.OK)
        else:
            words = self.tr("Backed up, opened again and counted: {folder}").format(folder=made.kept.path)
            self.message.say(words, Tone.OK)
        self.read_again()
        self.changed.emit()

    def _tell_settled(self, settled: Settled) -> None:
        done = self.tr("Older backups rewritten or deleted: {number}.").format(number=settled.done)
        rest = left_over(settled)
        self.message.say(messages.sentences((done, *rest)), Tone.WARNING if rest else Tone.OK)
        self.read_again()
        self.changed.emit()

    def _tell(self, error: WorldError) -> None:
        self.message.say(messages.error_text(error), Tone.DANGER)
