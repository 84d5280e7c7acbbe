"""What to do first in a case, and why; one click leads to the step, one makes it a task."""

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSizePolicy, QWidget

from counsel_desk import messages
from counsel_desk.domain.next_best import NextBest, Urgency
from counsel_desk.ui.theme import TextRole, Tone
from counsel_desk.ui.widgets.flow import FlowLayout
from counsel_desk.ui.widgets.panel import Notice
from counsel_desk.ui.widgets.text import button, label, visible

URGENCY_TONES = {
    Urgency.DANGER: Tone.DANGER,
    Urgency.DANGER_NOT_ASKED: Tone.WARNING,
    Urgency.TERM: Tone.WARNING,
    Urgency.TERM_PASSED: Tone.DANGER,
    Urgency.ANSWER_OVERDUE: Tone.DANGER,
    Urgency.TERM_NOT_DATED: Tone.WARNING,
    Urgency.REACH_NOT_ASKED: Tone.WARNING,
    Urgency.EVIDENCE: Tone.ACCENT,
    Urgency.ORDER: Tone.ACCENT,
}


class NextBestCard(Notice):
    """Away while nothing is open."""

    step_asked = Signal(object)
    """This `NextBest` is to be seen where it stands."""
    task_asked = Signal(object)
    """Somebody is to see to this `NextBest`."""

    def __init__(self, today: date, *, read_only: bool) -> None:
        super().__init__()
        self.setObjectName("next_best")
        self._today, self._read_only = today, read_only
        self._found: NextBest | None = None
        self._why = label(role=TextRole.MUTED, wrap=True)
        self._why.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self._show = button(self.tr("Show"), "link", "next")
        self._show.setObjectName("show_next_best")
        self._show.clicked.connect(lambda: self.step_asked.emit(self._found))
        self._task = button(self.tr("Make a task"), "link", "tasks")
        self._task.setObjectName("task_of_next_best")
        self._task.clicked.connect(lambda: self.task_asked.emit(self._found))
        self._in_hand = label(self.tr("An open task is about it."), TextRole.CAPTION)
        acts = QWidget()
        flow = FlowLayout(acts)
        for each in (self._show, self._task, self._in_hand):
            flow.addWidget(each)
        self.body.addWidget(self._why)
        self.body.addWidget(acts)
        self.hide()

    def show_next(self, found: NextBest | None) -> None:
        """Show this, or nothing."""
        self._found = found
        self.setVisible(found is not None)
        if found is None:
            return
        self.show_words(messages.next_best_what(found), URGENCY_TONES[found.why], self.tr("First now"))
        self._why.setText(visible(messages.next_best_why(found, self._today)))
        self._task.setVisible(found.step is not None and not found.has_task and not self._read_only)
        self._in_hand.setVisible(found.has_task)
