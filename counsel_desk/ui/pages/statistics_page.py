"""Figures of a period: to publish, with small counts withheld, or for ourselves; and their workbook."""

from collections.abc import Set as AbstractSet
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from counsel_desk import messages
from counsel_desk.domain.gaps import CaseWithGaps
from counsel_desk.domain.periods import Period
from counsel_desk.domain.statistics import PeriodFigures
from counsel_desk.errors import RefusedError, WorldError
from counsel_desk.messages import StatisticsWords
from counsel_desk.services.desk import Desk
from counsel_desk.services.gaps import cases_with_gaps
from counsel_desk.services.statistics import count_figures
from counsel_desk.ui.pages.figures_view import FiguresView
from counsel_desk.ui.pages.period_picker import PeriodPicker
from counsel_desk.ui.pages.release_panel import ReleasePanel
from counsel_desk.ui.pages.statistics_behind import StatisticsBehind
from counsel_desk.ui.pages.statistics_export import StatisticsExport
from counsel_desk.ui.tasks import Job, Tasks
from counsel_desk.ui.theme import SPACE, SPACE_SMALL, TextRole, Tone, theme
from counsel_desk.ui.widgets.busy_bar import BusyBar
from counsel_desk.ui.widgets.empty_state import EmptyState
from counsel_desk.ui.widgets.flow import FlowLayout
from counsel_desk.ui.widgets.message_bar import MessageBar
from counsel_desk.ui.widgets.one_of import OneOf
from counsel_desk.ui.widgets.page import Page
from counsel_desk.ui.widgets.scrolling import scrolling
from counsel_desk.ui.widgets.text import button, label, restyle

_PUBLISH, _INTERNAL = "publish", "internal"
_FIGURES, _REFUSAL = range(2)  # what is shown
_NARROW = 900  # pixels at 100% text


class StatisticsPage(Page):
    """Begins with the last whole month in the version that may be published."""

    name = "statistics"
    icon = "statistics"

    exported = Signal(object)
    """The workbook, or a PDF, was written to this `Path`."""
    case_chosen = Signal(object)
    """A case (`CaseId`) with gaps, or behind a number, is to be opened."""
    client_chosen = Signal(object)
    """A client (`ClientId`) behind a number is to be opened."""

    def __init__(self, desk: Desk, tasks: Tasks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._tasks = desk, tasks
        self._job: Job | None = None
        self._stale = True
        self._gaps: tuple[CaseWithGaps, ...] = ()
        self._export = StatisticsExport(desk, tasks, self, self._tell)
        self._export.exported.connect(self.exported)
        self._export.case_chosen.connect(self.case_chosen)
        self._export.writing.connect(self._watch)
        self._behind = StatisticsBehind(desk, tasks, self)
        self._behind.case_chosen.connect(self.case_chosen)
        self._behind.client_chosen.connect(self.client_chosen)
        self._lay_out()
        self._counted = self.period  # what the figures in sight are of, while others are being counted

    def title(self) -> str:
        """The word in the navigation."""
        return self.tr("Statistics")

    @property
    def period(self) -> Period:
        """The period asked for."""
        return self._picker.period

    @property
    def internal(self) -> bool:
        """Whether the version that must not leave the office is shown."""
        return self._version.key == _INTERNAL

    def enter(self) -> None:
        """Count what is stale."""
        if self._stale:
            self._count()
        self._picker.setFocus()

    def refresh(self, changed: AbstractSet[str]) -> None:  # noqa: ARG002 - every kind of record is counted here
        """Count again; out of sight, when the page comes into view."""
        self._stale = True
        if self.isVisible():
            self._count()

    def show_period(self, period: Period) -> None:
        """Show a period; one that is not offered changes nothing."""
        self._picker.show_period(period)

    def ask_to_export(self) -> None:
        """Show what the figures do not know, if there is anything; then ask where the workbook goes, and write it."""
        if self._shown.currentIndex() == _FIGURES:
            self._export.ask(self.period, internal=self.internal)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """As many columns as there is room for; where there is little, the lesser deed shows its picture alone."""
        super().resizeEvent(event)
        narrow = self.width() < theme().px(_NARROW)
        self._paper_button.setText("" if narrow else self._paper_button.accessibleName())
        self._paper_button.setProperty("kind", "icon" if narrow else "")
        restyle(self._paper_button)
        self._figures.arrange(self.width() - theme().px(2 * SPACE + 24))

    def _count(self) -> None:
        self._stale = False
        if self._job is not None:
            self._job.cancel()
        work = partial(count_figures, self._desk, self.period, internal=self.internal)
        self._job = self._tasks.read(self, work, then=self._show, failed=self._refuse)
        self._job.finished.connect(partial(self._forget, self._job))
        self._release.look(self.period, internal=self.internal)
        look_for_gaps = partial(cases_with_gaps, self._desk, self.period)
        self._tasks.read(self, look_for_gaps, then=partial(self._note_gaps, self.period))

    def _forget(self, job: Job) -> None:
        if self._job is job:
            self._job = None

    def _show(self, figures: PeriodFigures) -> None:
        words = StatisticsWords(self._desk.pack)
        if figures.period != self._counted:
            self._area.verticalScrollBar().setValue(0)
        self._counted = figures.period
        self._subtitle.setText(words.subtitle(figures))
        self._figures.show_figures(figures, words)
        self._shown.setCurrentIndex(_FIGURES)
        self._enable(ready=not self._desk.read_only)

    def _refuse(self, error: WorldError) -> None:
        """Say why such figures cannot be published, and lead to those for the office."""
        if not isinstance(error, RefusedError):
            self._tell(error)
            return
        self._subtitle.setText(messages.period_words(self.period))
        self._refusal.say(self.tr("Not for publication"), messages.error_text(error))
        self._shown.setCurrentIndex(_REFUSAL)
        self._enable(ready=False)

    def _show_internal(self) -> None:
        self._version.choose(_INTERNAL)
        self._count()

    def _note_gaps(self, period: Period, gaps: tuple[CaseWithGaps, ...]) -> None:
        if period == self.period:
            self._gaps = gaps
            self._with_gaps.setText(self.tr("Cases with gaps: {count}").format(count=len(gaps)))
            self._with_gaps.setVisible(bool(gaps))

    def _tell(self, error: WorldError) -> None:
        self._stale = True
        self._message.say(messages.error_text(error), Tone.DANGER)

    def _watch(self, job: Job) -> None:
        self._enable(ready=False)
        job.finished.connect(lambda: self._enable(ready=self._shown.currentIndex() == _FIGURES))
        self._busy.watch(job, self.tr("Writing the workbook…"))

    def _enable(self, *, ready: bool) -> None:
        for each in (self._button, self._paper_button):
            each.setEnabled(ready)

    def _lay_out(self) -> None:
        px = theme().px
        self._message, self._busy = MessageBar(), BusyBar()
        self._subtitle = label(role=TextRole.CAPTION, wrap=True)
        self._figures = FiguresView()
        self._figures.cell_opened.connect(lambda cell, called: self._behind.show(self._counted, cell, called))
        self._refusal = EmptyState("lock", "", action=self.tr("Show the internal version"))
        self._refusal.setObjectName("statistics_refusal")
        self._refusal.asked.connect(self._show_internal)
        self._shown = QStackedWidget()
        self._area = scrolling(self._figures)
        self._shown.addWidget(self._area)
        self._shown.addWidget(self._refusal)
        self._with_gaps = button("", "link", "edit", tip=self.tr("Show what is not known of them"))
        self._with_gaps.setObjectName("with_gaps")
        self._with_gaps.hide()
        self._with_gaps.clicked.connect(lambda: self._export.show_gaps(self.period, self._gaps))
        self._release = ReleasePanel(self._desk, self._tasks)
        self._release.writing.connect(self._watch)
        self._release.failed.connect(self._tell)
        self._release.exported.connect(self._export.exported)
        self._export.exported.connect(lambda _: self._count())
        self._export.printed.connect(self._count)
        said = QVBoxLayout()
        said.setContentsMargins(0, 0, px(SPACE_SMALL), 0)  # as far as the cards beneath
        for each in (self._release, self._busy, self._message):
            said.addWidget(each)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(SPACE + 4), px(SPACE), px(SPACE_SMALL), 0)
        column.setSpacing(px(SPACE_SMALL))
        column.addLayout(self._head())
        column.addWidget(self._subtitle)
        column.addWidget(self._with_gaps, 0, Qt.AlignmentFlag.AlignLeft)
        column.addLayout(said)
        column.addWidget(self._shown, 1)

    def _head(self) -> QHBoxLayout:
        self._picker = PeriodPicker(self._desk.today)
        self._picker.chosen.connect(self._count)
        versions = ((_PUBLISH, self.tr("For publication")), (_INTERNAL, self.tr("Internal")))
        self._version = OneOf(self.tr("Version"), versions)
        self._version.chosen.connect(self._count)
        self._button = button(self.tr("Export workbook…"), "primary", "export")
        self._button.setObjectName("export_figures")
        self._button.setEnabled(not self._desk.read_only)
        self._button.clicked.connect(self.ask_to_export)
        words = self.tr("Print or PDF…")
        self._paper_button = button(words, icon="print", tip=words)
        self._paper_button.setAccessibleName(words)
        self._paper_button.setObjectName("figures_on_paper")
        self._paper_button.setEnabled(not self._desk.read_only)
        self._paper_button.clicked.connect(lambda: self._export.ask_to_print(self.period, internal=self.internal))
        choices = QWidget()
        flow = FlowLayout(choices, gap=SPACE)
        flow.addWidget(self._picker)
        flow.addWidget(self._version)
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, theme().px(SPACE_SMALL), 0)
        row.setSpacing(theme().px(SPACE_SMALL))
        row.addWidget(choices, 1)
        for deed in (self._paper_button, self._button):
            row.addWidget(deed, 0, Qt.AlignmentFlag.AlignTop)
        return row
