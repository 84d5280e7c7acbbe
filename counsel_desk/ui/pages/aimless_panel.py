"""Open cases for which nothing is planned, each with what to do first in it."""

from collections.abc import Mapping, Sequence
from datetime import date
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from counsel_desk import messages
from counsel_desk.domain.ids import CaseId
from counsel_desk.domain.lists import CaseRow
from counsel_desk.domain.next_best import NextBest
from counsel_desk.ui.pages.case.header import RISK_TONES
from counsel_desk.ui.pages.case_columns import client_words
from counsel_desk.ui.theme import SPACE_SMALL, TextRole, theme
from counsel_desk.ui.widgets.flow import FlowLayout, clear
from counsel_desk.ui.widgets.panel import Panel
from counsel_desk.ui.widgets.pill import Pill
from counsel_desk.ui.widgets.text import button, label

_WORDS = 60  # characters of a step; the case shows it whole


class AimlessPanel(Panel):
    """As many as fit into a first look; the list of cases has the rest."""

    case_asked = Signal(object)
    plan_asked = Signal(object)
    """Something else is to be planned for this case (`CaseId`)."""
    step_asked = Signal(object)
    task_asked = Signal(object)
    all_asked = Signal()

    def __init__(self, today: date, *, read_only: bool) -> None:
        super().__init__()
        self.set_heading(self.tr("Open cases without a next step"))
        self.setObjectName("without_next_step")
        self._today, self._read_only = today, read_only

    def show_cases(self, rows: Sequence[CaseRow], count: int, best: Mapping[CaseId, NextBest]) -> None:
        """Show these, the first of `count`."""
        clear(self.body)
        for row in rows:
            made = AimlessRow(row, best.get(row.id), self._today, read_only=self._read_only)
            made.case_asked.connect(partial(self.case_asked.emit, row.id))
            made.plan_asked.connect(partial(self.plan_asked.emit, row.id))
            made.step_asked.connect(self.step_asked)
            made.task_asked.connect(self.task_asked)
            self.body.addWidget(made)
        if len(rows) < count:
            every = button(self.tr("Show them in the case list"), "quiet", "next")
            every.setObjectName("all_aimless")
            every.clicked.connect(self.all_asked)
            self.body.addWidget(every)
        self.note.setText(f"{count:,}")
        self.setVisible(bool(rows))


class AimlessRow(QFrame):
    """An open case for which nothing is planned, and its most urgent step."""

    case_asked = Signal()
    plan_asked = Signal()
    step_asked = Signal(object)
    task_asked = Signal(object)

    def __init__(self, case: CaseRow, best: NextBest | None, today: date, *, read_only: bool) -> None:
        super().__init__()
        self.setObjectName(f"aimless_{case.id}")
        px = theme().px
        column = QVBoxLayout(self)
        column.setContentsMargins(0, px(2), 0, px(2))
        column.setSpacing(px(2))
        row = QHBoxLayout()
        row.setSpacing(px(SPACE_SMALL))
        row.addWidget(self._who(case), 1)
        if not read_only:
            plan = button(self.tr("Add next step"), "link", "add")
            plan.setObjectName("add_next_step")
            plan.setAccessibleName(messages.labelled(plan.text(), case.reference))
            plan.clicked.connect(self.plan_asked)
            row.addWidget(plan)
        column.addLayout(row)
        if best is not None:
            what = messages.next_best_what(best)
            column.addWidget(label(what if len(what) <= _WORDS else f"{what[: _WORDS - 1]}…", wrap=True))
            column.addWidget(label(messages.next_best_why(best, today), TextRole.CAPTION, wrap=True))
            column.addLayout(self._first(case, best, read_only=read_only))

    def _who(self, case: CaseRow) -> QWidget:
        opened = button(f"{client_words(case)} · {case.reference}", "link", tip=self.tr("Open the case"))
        opened.setObjectName("open_case")
        opened.clicked.connect(self.case_asked)
        who = QWidget()
        facts = FlowLayout(who, row_gap=0)
        facts.addWidget(opened)
        facts.addWidget(Pill(messages.word(case.risk), RISK_TONES[case.risk]))
        return who

    def _first(self, case: CaseRow, best: NextBest, *, read_only: bool) -> FlowLayout:
        acts = FlowLayout(row_gap=0)
        shown = button(self.tr("Show"), "link", "next", messages.next_best_what(best))
        shown.setAccessibleName(messages.labelled(shown.text(), case.reference))
        shown.setObjectName("open_step")
        shown.clicked.connect(partial(self.step_asked.emit, best))
        acts.addWidget(shown)
        if best.step is not None and not best.has_task and not read_only:
            task = button(self.tr("Make a task"), "link", "tasks")
            task.setObjectName("task_of_step")
            task.setAccessibleName(messages.labelled(task.text(), case.reference))
            task.clicked.connect(partial(self.task_asked.emit, best))
            acts.addWidget(task)
        return acts
