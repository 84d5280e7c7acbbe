"""The incidents of a case to be found and chosen: search and filters, the calendar, the list, what stands beside it."""

from dataclasses import replace
from datetime import date
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QSplitter, QVBoxLayout, QWidget

from counsel_desk.domain.ids import CaseId, IncidentId
from counsel_desk.domain.incidents import Incident
from counsel_desk.domain.timelines import TimelineRow
from counsel_desk.services.desk import Desk
from counsel_desk.services.timelines import Narrowed, Timeline, load_timeline, narrow
from counsel_desk.ui.guidance_titles import GuidanceTitles
from counsel_desk.ui.models.incident_list import IncidentListModel
from counsel_desk.ui.pages.case.incident_bar import IncidentBar
from counsel_desk.ui.tasks import Tasks
from counsel_desk.ui.theme import SPACE, SPACE_SMALL, theme
from counsel_desk.ui.widgets.calendar_strip import CalendarStrip
from counsel_desk.ui.widgets.empty_state import EmptyState
from counsel_desk.ui.widgets.fitting_stack import FittingStack
from counsel_desk.ui.widgets.incident_view import IncidentView

_LIST, _NOTHING, _NONE_FITS, _UNREAD = range(4)  # what stands below the bar
_LOW = 470  # pixels at 100% text below which the calendar leaves its room to the list unless it is asked for


class IncidentTimeline(QWidget):
    """Reads the rows of a case and shows what is let through; who looks at one in full reads that one."""

    chosen = Signal(object)
    """The `TimelineRow` under the cursor, or None."""
    opened = Signal(object)
    """A row on Enter or double click."""

    def __init__(self, desk: Desk, tasks: Tasks, beside: QWidget) -> None:
        """`beside` stands beside the list, as long as there is one."""
        super().__init__()
        self._desk, self._tasks = desk, tasks
        self._timeline: Timeline | None = None
        self._narrowed = Narrowed((), ())
        self._rows: tuple[TimelineRow, ...] = ()
        self._wanted: IncidentId | None = None
        self._asked = 0
        titles = GuidanceTitles(desk, lambda pack: pack.conducts)
        self.bar = IncidentBar(titles, read_only=desk.read_only)
        self.model = IncidentListModel(self)
        self.view = IncidentView(self.tr("Incidents"), self.model, titles)
        self.view.chosen.connect(self.chosen)
        self.view.opened.connect(self.opened)
        self.strip = CalendarStrip()
        self.strip.day_asked.connect(self.show_day)
        self.bar.narrowed.connect(self.narrow)
        self.bar.cleared.connect(self.show_all)
        self.bar.went_down.connect(self.view.setFocus)
        self.bar.folded.connect(lambda folded: self.view.fold(folded=folded))
        self.bar.calendar_toggled.connect(self._show_strip)
        self._lay_out(beside)

    @property
    def case_id(self) -> CaseId | None:
        """The case whose incidents are shown, or read."""
        return None if self._timeline is None else self._timeline.case_id

    @property
    def _every(self) -> tuple[TimelineRow, ...]:
        return () if self._timeline is None else self._timeline.rows

    def show_case(self, case_id: CaseId) -> None:
        """Read the incidents of a case; the chosen one stays chosen while the case stays the same."""
        if case_id != self.case_id:
            self._timeline, self._wanted = Timeline(case_id), None
            self.bar.clear()
            self._show_rows(())
            self.strip.hide()
            self._stack.setCurrentIndex(_UNREAD)
        self._tasks.read(self, partial(load_timeline, self._desk, case_id), then=self._take)

    def show_incident(self, incident_id: IncidentId) -> None:
        """Choose an incident, now or as soon as the list is read; a filter that hides it gives way."""
        self._wanted = incident_id
        if self.view.choose(incident_id):
            self._wanted = None
        elif self._knows(incident_id):
            self.show_all()

    def show_decided(self, incident: Incident) -> None:
        """Show what was decided of an incident in its row, before everything is read again."""
        place = self.model.place_of(incident.id)
        row = self.model.incident_at(place)
        if row is not None:
            now = replace(row, conducts=tuple((each.code, each.state) for each in incident.conducts))
            if now != row:
                self._rows = tuple(now if each.id == row.id else each for each in self._rows)
                self.model.replace(now)

    def show_day(self, day: date | None) -> None:
        """Let the list show one day only, or every day again."""
        self.bar.filters.choose_day(day)
        self._show_narrowed()

    def show_all(self) -> None:
        """Let everything through."""
        self.bar.clear()
        self.narrow()

    def narrow(self) -> None:
        """Ask for what the filter lets through; an answer that a later question has overtaken is dropped."""
        if self._timeline is not None:
            self._asked += 1
            work = partial(narrow, self._desk, self._timeline, self.bar.wanted)
            self._tasks.read(self, work, then=partial(self._take_narrowed, self._asked))

    def hasHeightForWidth(self) -> bool:
        """All of it fits into the window and scrolls by itself; lines that wrap must not make it higher."""
        return False

    def resizeEvent(self, event: QResizeEvent) -> None:
        """On a low screen the list comes first."""
        super().resizeEvent(event)
        self.bar.offer_calendar(shown=self.height() >= theme().px(_LOW))

    def _take(self, timeline: Timeline) -> None:
        """Take in what was read; what was written down since the last time is wanted in view."""
        before = self._timeline
        if before is not None and timeline.case_id == before.case_id:
            known = {row.id for row in before.rows}
            if known and self._wanted is None:
                self._wanted = next((row.id for row in timeline.rows if row.id not in known), None)
            self._timeline = timeline
            self.bar.filters.offer(timeline)
            self.narrow()

    def _take_narrowed(self, asked: int, narrowed: Narrowed) -> None:
        if asked == self._asked:
            self._narrowed = narrowed
            if not self._show_narrowed():
                self.chosen.emit(self.view.current)  # the row is as it was; the rest of it may have changed

    def _show_narrowed(self) -> bool:
        """Show what is let through, of one day or all, with the same incident chosen where it is still there.

        Returns whether another incident list stands there now.
        """
        narrowed, day, every = self._narrowed, self.bar.filters.day, self._every
        chosen = self._wanted or (self.view.current.id if self.view.current else None)
        rows = narrowed.rows if day is None else tuple(row for row in narrowed.rows if row.day == day)
        differs = self._show_rows(rows)
        self.bar.count(len(rows), len(every))
        self.strip.show_days(narrowed.days, left_out=sum(not row.is_counted for row in narrowed.rows))
        self.strip.choose(day)
        self._stack.setCurrentIndex(_LIST if rows else _NONE_FITS if every else _NOTHING)
        self._show_strip()
        if chosen is None or not self.view.choose(chosen):
            if self._wanted is not None and self._knows(self._wanted):
                self.show_all()
                return True
            self.view.choose_first()
        self._wanted = None
        return differs

    def _show_rows(self, rows: tuple[TimelineRow, ...]) -> bool:
        """Lay the list out anew only where it has changed: it is read again for every decision on one of them."""
        differs = rows != self._rows
        if differs:
            self._rows = rows
            self.model.show(rows)
        return differs

    def _show_strip(self) -> None:
        self.strip.setVisible(self.bar.wants_calendar and bool(self._every))

    def _knows(self, incident_id: IncidentId) -> bool:
        return any(row.id == incident_id for row in self._every)

    def _lay_out(self, beside: QWidget) -> None:
        px = theme().px
        left = QFrame()
        left.setProperty("surface", "card")
        inside = QVBoxLayout(left)
        inside.setContentsMargins(1, px(4), 1, px(4))
        inside.addWidget(self.view)
        split = QSplitter(Qt.Orientation.Horizontal)
        split.setChildrenCollapsible(False)
        split.setHandleWidth(px(SPACE))
        split.addWidget(left)
        split.addWidget(beside)
        split.setStretchFactor(0, 5)
        split.setStretchFactor(1, 4)
        split.setSizes([500, 400])
        nothing = EmptyState(
            "incidents",
            self.tr("No incidents yet"),
            self.tr("Paste a collector's message (Ctrl+Shift+V), or write down a call or a visit."),
            self.tr("Write down an incident"),
        )
        nothing.asked.connect(self.bar.write_asked)
        none_fits = EmptyState("filter", self.tr("Nothing fits the filter"), "", self.tr("Show all"))
        none_fits.asked.connect(self.show_all)
        self._stack = FittingStack()
        for each in (split, nothing, none_fits, QWidget()):
            self._stack.addWidget(each)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(SPACE_SMALL))
        column.addWidget(self.bar)
        column.addWidget(self.strip)
        column.addWidget(self._stack, 1)
