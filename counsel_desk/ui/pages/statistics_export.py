"""The way of figures out of the window: what they do not know is shown first, then it is asked where they go."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from counsel_desk.domain.gaps import CaseWithGaps
from counsel_desk.domain.periods import Period
from counsel_desk.errors import WorldError
from counsel_desk.messages import StatisticsWords
from counsel_desk.services.desk import Desk
from counsel_desk.services.gaps import cases_with_gaps
from counsel_desk.services.statistics import export_figures
from counsel_desk.ui.dialogs.figures_paper_dialog import FiguresPaperDialog
from counsel_desk.ui.dialogs.files import ask_to_save
from counsel_desk.ui.dialogs.gaps_dialog import GapsDialog
from counsel_desk.ui.tasks import Job, Tasks


class StatisticsExport(QObject):
    """Belongs to the page, over which its dialogs stand."""

    writing = Signal(object)
    """The workbook is being written by this `Job`."""
    exported = Signal(object)
    """The workbook, or a PDF, was written to this `Path`."""
    printed = Signal()
    """The figures were printed."""
    case_chosen = Signal(object)
    """A case (`CaseId`) with gaps is to be opened."""

    def __init__(self, desk: Desk, tasks: Tasks, page: QWidget, failed: Callable[[WorldError], None]) -> None:
        super().__init__(page)
        self._desk, self._tasks, self._page, self._failed = desk, tasks, page, failed

    def ask(self, period: Period, *, internal: bool) -> None:
        """Show what the figures do not know, if there is anything; then ask where the workbook goes, and write it."""
        self._after_gaps(period, partial(self._ask_where, period, internal=internal))

    def ask_to_print(self, period: Period, *, internal: bool) -> None:
        """Show what the figures do not know, if there is anything; then show them as they will be on paper."""
        self._after_gaps(period, partial(self._show_paper, period, internal=internal))

    def show_gaps(
        self, period: Period, gaps: tuple[CaseWithGaps, ...], go_on: Callable[[], None] | None = None
    ) -> None:
        """Show the cases with gaps; with `go_on` the export can go on all the same."""
        dialog = GapsDialog(self._tasks, period, gaps, self._page, exporting=go_on is not None)
        dialog.case_chosen.connect(self.case_chosen)
        if go_on is not None:
            dialog.export_asked.connect(go_on)
        dialog.open()

    def write(self, period: Period, target: Path, *, internal: bool) -> Job:
        """Write the workbook of a period to `target`, with progress; it can be stopped."""
        words = StatisticsWords(self._desk.pack)
        work = partial(export_figures, self._desk, period, target, words, internal=internal)
        job = self._tasks.write(self._page, work, then=lambda _: self.exported.emit(target), failed=self._failed)
        self.writing.emit(job)
        return job

    def _after_gaps(self, period: Period, go_on: Callable[[], None]) -> None:
        self._tasks.read(
            self._page,
            partial(cases_with_gaps, self._desk, period),
            then=lambda gaps: self.show_gaps(period, gaps, go_on) if gaps else go_on(),
            failed=self._failed,
        )

    def _show_paper(self, period: Period, *, internal: bool) -> None:
        name = self._name(period, internal=internal)
        dialog = FiguresPaperDialog(self._desk, self._tasks, period, name, self._page, internal=internal)
        dialog.exported.connect(self.exported)
        dialog.printed.connect(self.printed)
        dialog.open()

    def _name(self, period: Period, *, internal: bool) -> str:
        version = self.tr("internal") if internal else self.tr("for publication")
        return f"{StatisticsWords(self._desk.pack).title(period)} {period} {version}"

    def _ask_where(self, period: Period, *, internal: bool) -> None:
        ask_to_save(
            self._page,
            self.tr("Export figures"),
            f"{self._name(period, internal=internal)}.xlsx",
            self.tr("Excel workbook (*.xlsx)"),
            partial(self.write, period, internal=internal),
        )
