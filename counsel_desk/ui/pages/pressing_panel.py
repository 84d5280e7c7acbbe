"""What presses in open cases and no task holds: terms that end soon or have ended, answers that are late."""

from datetime import date
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout

from counsel_desk import messages
from counsel_desk.domain.lists import CaseRow
from counsel_desk.domain.next_best import NextBest
from counsel_desk.services.next_steps import Pressing
from counsel_desk.ui.pages.case_columns import client_words
from counsel_desk.ui.pages.today_rows import when_column
from counsel_desk.ui.theme import SPACE, SPACE_SMALL, TextRole, theme
from counsel_desk.ui.widgets.flow import FlowLayout, clear
from counsel_desk.ui.widgets.next_best_card import URGENCY_TONES
from counsel_desk.ui.widgets.panel import Panel
from counsel_desk.ui.widgets.pill import Pill
from counsel_desk.ui.widgets.text import button, label


class PressingPanel(Panel):
    """The most urgent first; away while nothing presses."""

    step_asked = Signal(object)
    """This `NextBest` is to be seen where it stands."""
    task_asked = Signal(object)
    """Somebody is to see to this `NextBest`."""

    def __init__(self, today: date, *, read_only: bool) -> None:
        super().__init__()
        self.set_heading(self.tr("Terms and answers"))
        self.setObjectName("pressing")
        self._today, self._read_only = today, read_only
        self._shown: tuple[tuple[NextBest, CaseRow], ...] = ()
        self.hide()

    def show_pressing(self, found: Pressing) -> None:
        """Show these."""
        if found.first != self._shown:
            self._shown = found.first
            clear(self.body)
            for each, case in found.first:
                self.body.addWidget(self._make_row(each, case))
        self.note.setText(f"{found.count:,}")
        self.setVisible(bool(found.first))

    def _make_row(self, found: NextBest, case: CaseRow) -> QFrame:
        row = PressingRow(found, case, self._today, read_only=self._read_only)
        row.step_asked.connect(partial(self.step_asked.emit, found))
        row.task_asked.connect(partial(self.task_asked.emit, found))
        return row


class PressingRow(QFrame):
    """One of them: what, why, whose."""

    step_asked = Signal()
    task_asked = Signal()

    def __init__(self, found: NextBest, case: CaseRow, today: date, *, read_only: bool) -> None:
        super().__init__()
        self.setProperty("surface", "card")
        px = theme().px
        row = QHBoxLayout(self)
        row.setContentsMargins(px(SPACE), px(6), px(SPACE_SMALL), px(6))
        row.setSpacing(px(SPACE_SMALL))
        if found.day is not None:
            day = Pill(messages.relative_day(found.day, today), URGENCY_TONES[found.why])
            row.addWidget(when_column(day), 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout()
        column.setSpacing(px(2))
        why = label(messages.next_best_why(found, today), wrap=True)
        why.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        why.setContentsMargins(0, px(3), 0, 0)
        column.addWidget(why)
        what = label(messages.next_best_what(found), TextRole.CAPTION, wrap=True)
        column.addWidget(what)
        acts = FlowLayout(row_gap=2)
        opened = button(f"{client_words(case)} · {case.reference}", "link", tip=self.tr("Open the step"))
        opened.setObjectName("open_step")
        opened.clicked.connect(self.step_asked)
        acts.addWidget(opened)
        if found.step is not None and not read_only:
            task = button(self.tr("Make a task"), "link", "tasks")
            task.setObjectName("task_of_pressing")
            task.clicked.connect(self.task_asked)
            acts.addWidget(task)
        column.addLayout(acts)
        row.addLayout(column, 1)
