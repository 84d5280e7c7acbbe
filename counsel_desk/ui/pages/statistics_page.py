"""A month in figures: to publish, with small counts withheld, or for ourselves; and its workbook."""

from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from counsel_desk import messages
from counsel_desk.domain.gaps import CaseWithGaps
from counsel_desk.domain.statistics import Month, MonthFigures
from counsel_desk.errors import WorldError
from counsel_desk.messages import MonthWords
from counsel_desk.services.desk import Desk
from counsel_desk.services.gaps import cases_with_gaps
from counsel_desk.services.statistics import count_month, export_month
from counsel_desk.ui.dialogs.files import ask_to_save
from counsel_desk.ui.dialogs.gaps_dialog import GapsDialog
from counsel_desk.ui.pages.figures_view import FiguresView
from counsel_desk.ui.tasks import Job, Tasks
from counsel_desk.ui.theme import SPACE, SPACE_SMALL, TextRole, Tone, theme
from counsel_desk.ui.widgets.busy_bar import BusyBar
from counsel_desk.ui.widgets.choice import CalmComboBox
from counsel_desk.ui.widgets.message_bar import MessageBar
from counsel_desk.ui.widgets.one_of import OneOf
from counsel_desk.ui.widgets.page import Page
from counsel_desk.ui.widgets.scrolling import scrolling
from counsel_desk.ui.widgets.text import button, icon_button, label

_MONTHS_BACK = 36
_PUBLISH, _INTERNAL = "publish", "internal"


class StatisticsPage(Page):
    """Begins with the last whole month in the version that may be published."""

    name = "statistics"
    icon = "statistics"

    exported = Signal(object)
    """The month's workbook was written to this `Path`."""
    case_chosen = Signal(object)
    """A case (`CaseId`) with gaps is to be opened."""

    def __init__(self, desk: Desk, tasks: Tasks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._tasks = desk, tasks
        self._job: Job | None = None
        self._stale = True
        self._gaps: tuple[CaseWithGaps, ...] = ()
        self._lay_out()

    def title(self) -> str:
        """The word in the navigation."""
        return self.tr("Statistics")

    @property
    def month(self) -> Month:
        """The month shown."""
        return self._listed[self._months.currentIndex()]

    @property
    def internal(self) -> bool:
        """Whether the version that must not leave the office is shown."""
        return self._version.key == _INTERNAL

    def enter(self) -> None:
        """Count what is stale."""
        if self._stale:
            self._count()
        self._months.setFocus()

    def refresh(self, changed: AbstractSet[str]) -> None:  # noqa: ARG002 - every kind of record is counted here
        """Count again; out of sight, when the page comes into view."""
        self._stale = True
        if self.isVisible():
            self._count()

    def show_month(self, month: Month) -> None:
        """Show a month; one that is not offered changes nothing."""
        if month in self._listed:
            self._months.setCurrentIndex(self._listed.index(month))

    def ask_to_export(self) -> None:
        """Show what the figures do not know, if there is anything; then ask where the workbook goes, and write it."""
        work = partial(cases_with_gaps, self._desk, self.month)
        self._tasks.read(self, work, then=partial(self._offer, self.month), failed=self._tell)

    def _offer(self, month: Month, gaps: tuple[CaseWithGaps, ...]) -> None:
        if month != self.month:
            return
        if gaps:
            self._open_gaps(gaps, exporting=True)
        else:
            self._ask_where()

    def _open_gaps(self, gaps: tuple[CaseWithGaps, ...], *, exporting: bool) -> None:
        dialog = GapsDialog(self._tasks, self.month, gaps, self, exporting=exporting)
        dialog.case_chosen.connect(self.case_chosen)
        dialog.export_asked.connect(self._ask_where)
        dialog.open()

    def _ask_where(self) -> None:
        version = self.tr("internal") if self.internal else self.tr("for publication")
        ask_to_save(
            self,
            self.tr("Export the month's figures"),
            f"{self._words.title} {self.month} {version}.xlsx",
            self.tr("Excel workbook (*.xlsx)"),
            partial(self.export_to, self.month, internal=self.internal),
        )

    def export_to(self, month: Month, target: Path, *, internal: bool) -> None:
        """Write the workbook of a month to `target`, with progress; it can be stopped."""
        work = partial(export_month, self._desk, month, target, self._words, internal=internal)
        self._export.setEnabled(False)
        job = self._tasks.write(self, work, then=lambda _: self.exported.emit(target), failed=self._tell)
        job.finished.connect(partial(self._export.setEnabled, not self._desk.read_only))
        self._busy.watch(job, self.tr("Writing the workbook…"))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """As many columns as there is room for."""
        super().resizeEvent(event)
        self._figures.arrange(self.width() - theme().px(2 * SPACE + 24))

    def _count(self) -> None:
        self._stale = False
        if self._job is not None:
            self._job.cancel()
        work = partial(count_month, self._desk, self.month, internal=self.internal)
        self._job = self._tasks.read(self, work, then=self._show, failed=self._tell)
        self._job.finished.connect(partial(self._forget, self._job))
        self._tasks.read(
            self, partial(cases_with_gaps, self._desk, self.month), then=partial(self._note_gaps, self.month)
        )

    def _forget(self, job: Job) -> None:
        if self._job is job:
            self._job = None

    def _show(self, figures: MonthFigures) -> None:
        words = self._words
        self._subtitle.setText(words.subtitle(figures))
        self._figures.show_figures(figures, words)

    def _note_gaps(self, month: Month, gaps: tuple[CaseWithGaps, ...]) -> None:
        if month == self.month:
            self._gaps = gaps
            self._with_gaps.setText(self.tr("Cases of this month with gaps: {count}").format(count=len(gaps)))
            self._with_gaps.setVisible(bool(gaps))

    @property
    def _words(self) -> MonthWords:
        """Words for the figures, with the conduct as the guidance in force calls it."""
        return MonthWords(self._desk.pack)

    def _step(self, by: int) -> None:
        place = self._months.currentIndex() + by
        if 0 <= place < len(self._listed):
            self._months.setCurrentIndex(place)

    def _follow_month(self) -> None:
        place = self._months.currentIndex()
        self._earlier.setEnabled(place + 1 < len(self._listed))
        self._later.setEnabled(place > 0)
        self._count()

    def _tell(self, error: WorldError) -> None:
        self._stale = True
        self._message.say(messages.error_text(error), Tone.DANGER)

    def _lay_out(self) -> None:
        px = theme().px
        self._message, self._busy = MessageBar(), BusyBar()
        self._subtitle = label(role=TextRole.CAPTION, wrap=True)
        self._figures = FiguresView()
        self._with_gaps = button("", "link", "edit", tip=self.tr("Show what is not known of them"))
        self._with_gaps.setObjectName("with_gaps")
        self._with_gaps.hide()
        self._with_gaps.clicked.connect(lambda: self._open_gaps(self._gaps, exporting=False))
        column = QVBoxLayout(self)
        column.setContentsMargins(px(SPACE + 4), px(SPACE), px(SPACE_SMALL), 0)
        column.setSpacing(px(SPACE_SMALL))
        column.addLayout(self._head())
        column.addWidget(self._subtitle)
        column.addWidget(self._with_gaps, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self._busy)
        column.addWidget(self._message)
        column.addWidget(scrolling(self._figures), 1)

    def _head(self) -> QHBoxLayout:
        self._listed = tuple(_months_back(Month(self._desk.today.year, self._desk.today.month)))
        self._months = CalmComboBox(self.tr("Month"))
        self._months.setObjectName("month")
        for month in self._listed:
            self._months.addItem(str(month))
        self._months.setCurrentIndex(1)
        self._months.currentIndexChanged.connect(self._follow_month)
        self._earlier = icon_button("back", self.tr("Month before"), "text")
        self._earlier.setObjectName("month_before")
        self._earlier.clicked.connect(partial(self._step, 1))
        self._later = icon_button("next", self.tr("Month after"), "text")
        self._later.setObjectName("month_after")
        self._later.clicked.connect(partial(self._step, -1))
        versions = ((_PUBLISH, self.tr("For publication")), (_INTERNAL, self.tr("Internal")))
        self._version = OneOf(self.tr("Version"), versions)
        self._version.chosen.connect(self._count)
        self._export = button(self.tr("Export workbook…"), "primary", "export")
        self._export.setObjectName("export_month")
        self._export.setEnabled(not self._desk.read_only)
        self._export.clicked.connect(self.ask_to_export)
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, theme().px(SPACE_SMALL), 0)
        row.setSpacing(theme().px(SPACE_SMALL))
        for each in (self._earlier, self._months, self._later, self._version):
            row.addWidget(each)
        row.addStretch(1)
        row.addWidget(self._export)
        return row


def _months_back(latest: Month) -> Iterator[Month]:
    month = latest
    for _ in range(_MONTHS_BACK):
        yield month
        month = month.previous
