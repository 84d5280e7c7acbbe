"""What keeps the records safe: locking, the check that the vault is whole, and a report of it for whoever helps."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from counsel_desk import messages
from counsel_desk.errors import WorldError
from counsel_desk.messages.health_report import health_report
from counsel_desk.services import health
from counsel_desk.services.desk import Desk
from counsel_desk.services.health import Health
from counsel_desk.services.health_report import report_on, write_report
from counsel_desk.ui.backup_watch import second_place
from counsel_desk.ui.dialogs.files import ask_to_save
from counsel_desk.ui.pages.settings.computers_panel import ComputersPanel
from counsel_desk.ui.pages.settings.leak_panel import LeakPanel
from counsel_desk.ui.settings import SettingsFile, remember
from counsel_desk.ui.tasks import Tasks
from counsel_desk.ui.theme import SPACE, TextRole, Tone, theme
from counsel_desk.ui.widgets.busy_bar import BusyBar
from counsel_desk.ui.widgets.form import Form
from counsel_desk.ui.widgets.message_bar import MessageBar
from counsel_desk.ui.widgets.number_box import NumberBox
from counsel_desk.ui.widgets.panel import Panel
from counsel_desk.ui.widgets.text import button, label, visible

_LONGEST_WAIT = 120
_LABEL_WIDTH = 220  # of a question in one line


class SafetyTab(QWidget):
    """Long work here shows how far it is, and stops when told to."""

    lock_after_chosen = Signal(int)

    def __init__(self, desk: Desk, tasks: Tasks, settings: SettingsFile) -> None:
        super().__init__()
        self._desk, self._tasks, self._settings = desk, tasks, settings
        self._health: Health | None = None
        self.message = MessageBar()
        self.busy = BusyBar()
        column = QVBoxLayout(self)
        column.setSpacing(theme().px(SPACE))
        self.leak = LeakPanel(desk, tasks)
        self.leak.failed.connect(self._tell)
        self.computers = ComputersPanel(desk, tasks, settings)
        self.computers.failed.connect(self._tell)
        self.computers.said.connect(lambda words: self.message.say(words, Tone.OK))
        for each in (self.message, self.busy, self._locking(), self.computers, self._checking(), self.leak):
            column.addWidget(each)
        column.addStretch(1)

    def check(self) -> None:
        """Read every page and every kept file of the vault; no record is changed."""
        self._begin(busy=True)
        job = self._tasks.write(self, partial(health.check, self._desk), then=self._tell_health, failed=self._tell)
        job.finished.connect(partial(self._begin, busy=False))
        self.busy.watch(job, self.tr("Checking…"))

    def ask_where_to_report(self) -> None:
        """Ask where the report on what was found last goes."""
        name = self.tr("Report {day}.txt").format(day=f"{self._desk.today:%Y-%m-%d}")
        ask_to_save(self, self.tr("Where to write the report"), name, self.tr("Text (*.txt)"), self.report)

    def report(self, path: Path) -> None:
        """Write a report on what was found last."""
        if self._health is not None:
            work = partial(_report, self._desk, self._health, second_place(self._settings), path)
            words = self.tr("The report is in {file}. Read it before you send it.").format(file=path.name)
            told = partial(self.message.say, words, Tone.OK)
            self._tasks.read(self, work, then=lambda _nothing: told(), failed=self._tell)

    def _locking(self) -> Panel:
        panel = Panel(self.tr("Locking"))
        self.minutes = NumberBox(self.tr("Lock when nobody has typed for"), 1, _LONGEST_WAIT)
        self.minutes.setValue(self._settings.now.lock_after_minutes)
        self.minutes.setObjectName("lock_after")
        self.minutes.setSuffix(self.tr(" minutes"))
        self.minutes.valueChanged.connect(self._choose_minutes)
        form = Form(label_width=_LABEL_WIDTH)
        form.add_field(self.tr("Lock when nobody has typed for"), self.minutes)
        panel.body.addLayout(form)
        return panel

    def _checking(self) -> Panel:
        panel = Panel(self.tr("Is the vault whole?"))
        self.check_now = button(self.tr("Check the vault"), icon="shield")
        self.check_now.setObjectName("check_vault")
        self.check_now.clicked.connect(self.check)
        panel.add_button(self.check_now)
        self.save_report = button(self.tr("Save a report…"), icon="export")
        self.save_report.setObjectName("save_report")
        self.save_report.setEnabled(False)
        self.save_report.clicked.connect(self.ask_where_to_report)
        words = self.tr(
            "Everything in the vault is read through, from beginning to end. Saving waits meanwhile. After the check a "
            "report can be saved and sent to whoever helps: it holds figures, and nothing of anybody."
        )
        panel.body.addWidget(label(words, TextRole.MUTED, wrap=True))
        self.found = label(wrap=True, selectable=True)
        self.found.setObjectName("check_result")
        self.found.hide()
        panel.body.addWidget(self.found)
        panel.body.addWidget(self.save_report, 0, Qt.AlignmentFlag.AlignLeft)
        return panel

    def _choose_minutes(self, minutes: int) -> None:
        remember(self._settings, lock_after_minutes=minutes)
        self.lock_after_chosen.emit(minutes)

    def _begin(self, *, busy: bool) -> None:
        self.check_now.setEnabled(not busy)

    def _tell(self, error: WorldError) -> None:
        self.message.say(messages.error_text(error), Tone.DANGER)

    def _tell_health(self, found: Health) -> None:
        self._health = found
        self.save_report.setEnabled(True)
        counts = found.counts
        whole = self.tr("The vault is whole: {clients} clients, {cases} cases, {incidents} incidents, {tasks} tasks.")
        if found.ok:
            words = whole.format(
                clients=counts.clients, cases=counts.cases, incidents=counts.incidents, tasks=counts.tasks
            )
        else:
            each = (messages.code_text(p.code, file=p.file, found=p.found) for p in found.problems)
            told = self.tr(
                "The vault is not whole. Do not delete anything. Backups are restored here in the settings, under "
                "Backups."
            )
            words = "\n".join((told, *each))
        left = (messages.code_text("check.out_of_reach", folder=str(each)) for each in found.out_of_reach)
        self.found.setText(visible("\n".join((words, *left))))
        self.found.show()


def _report(desk: Desk, found: Health, second: Path | None, path: Path) -> None:
    write_report(path, health_report(report_on(desk, found, second)))
