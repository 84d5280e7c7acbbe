"""What keeps the records safe: locking, backups, and the check that the vault is whole."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QLocale, Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from counsel_desk import messages
from counsel_desk.errors import WorldError
from counsel_desk.services import backups, health
from counsel_desk.services.backups import KeptBackup
from counsel_desk.services.desk import Desk
from counsel_desk.services.health import Health
from counsel_desk.ui.dialogs.files import ask_for_folder
from counsel_desk.ui.settings import SettingsFile, remember
from counsel_desk.ui.tasks import Tasks
from counsel_desk.ui.theme import SPACE, TextRole, Tone, theme
from counsel_desk.ui.widgets.busy_bar import BusyBar
from counsel_desk.ui.widgets.flow import clear
from counsel_desk.ui.widgets.form import Form
from counsel_desk.ui.widgets.message_bar import MessageBar
from counsel_desk.ui.widgets.number_box import NumberBox
from counsel_desk.ui.widgets.panel import Panel
from counsel_desk.ui.widgets.text import button, label, visible

_SHOWN = 8
_LONGEST_WAIT = 120


class SafetyTab(QWidget):
    """Long work here shows how far it is, and stops when told to."""

    lock_after_chosen = Signal(int)

    def __init__(self, desk: Desk, tasks: Tasks, settings: SettingsFile) -> None:
        super().__init__()
        self._desk, self._tasks, self._settings = desk, tasks, settings
        self.message = MessageBar()
        self.busy = BusyBar()
        column = QVBoxLayout(self)
        column.setSpacing(theme().px(SPACE))
        for each in (self.message, self.busy, self._locking(), self._backing_up(), self._checking()):
            column.addWidget(each)
        column.addStretch(1)
        self.read_again()

    @property
    def folder(self) -> Path:
        """Where backups go."""
        chosen = self._settings.now.backup_folder
        return Path(chosen) if chosen else backups.usual_folder(self._desk)

    def read_again(self) -> None:
        """Show the backups there are."""
        self._where.setText(visible(str(self.folder)))
        self._tasks.read(self, partial(backups.list_backups, self.folder), then=self._show_backups)

    def back_up(self) -> None:
        """Make a backup now; it is opened and counted before it counts."""
        self._begin(busy=True)
        work = partial(backups.back_up_now, self._desk, self.folder)
        job = self._tasks.write(self, work, then=self._tell_backed_up, failed=self._tell)
        job.finished.connect(partial(self._begin, busy=False))
        self.busy.watch(job, self.tr("Backing up…"))

    def check(self) -> None:
        """Read every page and every kept file of the vault; no record is changed."""
        self._begin(busy=True)
        job = self._tasks.write(self, partial(health.check, self._desk), then=self._tell_health, failed=self._tell)
        job.finished.connect(partial(self._begin, busy=False))
        self.busy.watch(job, self.tr("Checking…"))

    def _locking(self) -> Panel:
        panel = Panel(self.tr("Locking"))
        self.minutes = NumberBox(self.tr("Lock when nobody has typed for"), 1, _LONGEST_WAIT)
        self.minutes.setValue(self._settings.now.lock_after_minutes)
        self.minutes.setObjectName("lock_after")
        self.minutes.setSuffix(self.tr(" minutes"))
        self.minutes.valueChanged.connect(self._choose_minutes)
        form = Form()
        form.add_field(self.tr("Lock when nobody has typed for"), self.minutes)
        panel.body.addLayout(form)
        return panel

    def _backing_up(self) -> Panel:
        panel = Panel(self.tr("Backups"))
        choose = button(self.tr("Choose folder…"))
        choose.setObjectName("choose_backup_folder")
        choose.clicked.connect(lambda: ask_for_folder(self, self.tr("Folder for backups"), self.use_folder))
        self.now = button(self.tr("Back up now"), icon="backup")
        self.now.setObjectName("back_up_now")
        self.now.clicked.connect(self.back_up)
        panel.add_button(choose)
        panel.add_button(self.now)
        self._where = label(role=TextRole.CAPTION, wrap=True, selectable=True)
        panel.body.addWidget(self._where)
        advice = self.tr("A backup on the same computer is lost together with it. Keep one on a USB stick as well.")
        panel.body.addWidget(label(advice, TextRole.MUTED, wrap=True))
        self._list = QGridLayout()
        self._list.setHorizontalSpacing(theme().px(SPACE * 2))
        self._list.setColumnStretch(2, 1)
        panel.body.addLayout(self._list)
        return panel

    def _checking(self) -> Panel:
        panel = Panel(self.tr("Is the vault whole?"))
        self.check_now = button(self.tr("Check the vault"), icon="shield")
        self.check_now.setObjectName("check_vault")
        self.check_now.clicked.connect(self.check)
        panel.add_button(self.check_now)
        words = self.tr("Every page, reference and history entry is read. Saving waits meanwhile.")
        panel.body.addWidget(label(words, TextRole.MUTED, wrap=True))
        self.found = label(wrap=True, selectable=True)
        self.found.setObjectName("check_result")
        panel.body.addWidget(self.found)
        return panel

    def use_folder(self, folder: Path) -> None:
        """Put backups into this folder from now on."""
        remember(self._settings, backup_folder=str(folder))
        self.read_again()

    def _choose_minutes(self, minutes: int) -> None:
        remember(self._settings, lock_after_minutes=minutes)
        self.lock_after_chosen.emit(minutes)

    def _begin(self, *, busy: bool) -> None:
        self.now.setEnabled(not busy)
        self.check_now.setEnabled(not busy)

    def _tell(self, error: WorldError) -> None:
        self.message.say(messages.error_text(error), Tone.DANGER)

    def _tell_backed_up(self, made: KeptBackup) -> None:
        words = self.tr("Backed up, opened again and counted: {folder}").format(folder=made.path)
        self.message.say(words, Tone.OK)
        self.read_again()

    def _tell_health(self, found: Health) -> None:
        counts = found.counts
        whole = self.tr("The vault is whole: {clients} clients, {cases} cases, {incidents} incidents, {tasks} tasks.")
        if found.ok:
            words = whole.format(
                clients=counts.clients, cases=counts.cases, incidents=counts.incidents, tasks=counts.tasks
            )
        else:
            each = (messages.code_text(p.code, file=p.file, found=p.found) for p in found.problems)
            words = "\n".join((self.tr("The vault is not whole. Do not delete anything."), *each))
        self.found.setText(visible(words))

    def _show_backups(self, found: Sequence[KeptBackup]) -> None:
        clear(self._list)
        if not found:
            self._list.addWidget(label(self.tr("There is no backup here yet."), TextRole.MUTED), 0, 0, 1, 3)
        for row, each in enumerate(found[:_SHOWN]):
            self._list.addWidget(label(messages.instant(each.taken_at)), row, 0)
            self._list.addWidget(label(QLocale().formattedDataSize(each.size), TextRole.MUTED), row, 1)
            self._list.addWidget(label(each.path.name, TextRole.CAPTION, selectable=True), row, 2)
        if len(found) > _SHOWN:
            more = self.tr("and {number} older ones").format(number=len(found) - _SHOWN)
            self._list.addWidget(label(more, TextRole.CAPTION), _SHOWN, 0, 1, 3)
