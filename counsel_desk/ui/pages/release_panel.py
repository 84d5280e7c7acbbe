"""What differs today from the months as they were released, and the way to a correction."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from counsel_desk import messages
from counsel_desk.domain.periods import Period
from counsel_desk.errors import WorldError
from counsel_desk.messages import StatisticsWords
from counsel_desk.services.desk import Desk
from counsel_desk.services.releases import MonthStanding, standings
from counsel_desk.services.statistics import export_figures
from counsel_desk.ui.dialogs.files import ask_to_save
from counsel_desk.ui.tasks import Job, Tasks
from counsel_desk.ui.theme import Tone
from counsel_desk.ui.widgets.panel import Notice
from counsel_desk.ui.widgets.text import button

_NAMED = 3  # months that differ; the rest is counted


class ReleasePanel(Notice):
    """Out of sight while every released month is as it was released, and beside the internal version."""

    writing = Signal(object)
    """A correction is being written by this `Job`."""
    exported = Signal(object)
    """A correction was released, and its workbook written to this `Path`."""
    failed = Signal(object)
    """A correction was not released: this `WorldError`."""

    def __init__(self, desk: Desk, tasks: Tasks, parent: QWidget | None = None) -> None:
        super().__init__()
        self.setParent(parent)
        self.setObjectName("releases")
        self._desk, self._tasks = desk, tasks
        self._job: Job | None = None
        self._period: Period | None = None
        self._correct = button(
            self.tr("Release a correction…"),
            "link",
            "edit",
            tip=self.tr("A new release of its own; it cannot be undone"),
        )
        self._correct.setObjectName("correct_release")
        self._correct.clicked.connect(self._ask_where)
        self.body.addWidget(self._correct, 0, Qt.AlignmentFlag.AlignLeft)
        self.hide()

    def look(self, period: Period, *, internal: bool) -> None:
        """Show how a period stands; the records are counted out of the window's thread."""
        if self._job is not None:
            self._job.cancel()
        asked = None if internal or period.last >= self._desk.today else period
        if asked is None or asked != self._period:
            self.hide()  # what it says of one period must not lead to a correction of another
        self._period = asked
        if asked is None:
            return
        job = self._tasks.read(self, partial(standings, self._desk, period), then=partial(self._show, period))
        job.finished.connect(partial(self._forget, job))
        self._job = job

    def _forget(self, job: Job) -> None:
        if self._job is job:
            self._job = None

    def _show(self, period: Period, months: tuple[MonthStanding, ...]) -> None:
        if period != self._period:
            return
        differ = [month for month in months if month.differing]
        lines = [
            messages.released_words(month.released, month.differing, correctable=month.correctable)
            for month in differ[:_NAMED]
        ]
        if len(differ) > _NAMED:
            lines.append(self.tr("Other months that are different today: {count}").format(count=len(differ) - _NAMED))
        self.show_words("\n".join(lines), Tone.WARNING)
        self._correct.setVisible(any(month.correctable for month in differ) and not self._desk.read_only)
        self.setVisible(bool(differ))

    def _ask_where(self) -> None:
        if self._period is not None:
            title, corrected = StatisticsWords(self._desk.pack).title(self._period), self.tr("corrected")
            ask_to_save(
                self,
                self.tr("Release a correction"),
                f"{title} {self._period} {corrected}.xlsx",
                self.tr("Excel workbook (*.xlsx)"),
                partial(self.write_correction, self._period),
            )

    def write_correction(self, period: Period, target: Path) -> Job:
        """Release what may be corrected of a period and write its workbook."""
        words = StatisticsWords(self._desk.pack)
        work = partial(export_figures, self._desk, period, target, words, correct=True)
        job = self._tasks.write(self, work, then=lambda _: self.exported.emit(target), failed=self._fail)
        self.writing.emit(job)
        return job

    def _fail(self, error: WorldError) -> None:
        self.failed.emit(error)
