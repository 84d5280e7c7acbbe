"""A dialog that leads step by step to an import: nothing is written before the last step, and long work can stop."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent, QShowEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from counsel_desk.services.desk import Desk
from counsel_desk.ui.tasks import Job, Tasks
from counsel_desk.ui.theme import SPACE, SPACE_LARGE, SPACE_SMALL, TextRole, theme
from counsel_desk.ui.widgets.busy_bar import BusyBar
from counsel_desk.ui.widgets.growing import open_large
from counsel_desk.ui.widgets.message_bar import MessageBar
from counsel_desk.ui.widgets.text import button, label, visible


class StepDialog(QDialog):
    """A title, a message, the step in view, and a foot of buttons, of which `show_ways` says which make sense now."""

    changed = Signal(frozenset)
    """Records of these kinds were changed; empty means that any may be."""

    def __init__(self, desk: Desk, tasks: Tasks, size: tuple[int, int], parent: QWidget | None = None) -> None:
        """`size` is wanted, in pixels at 100% text; a smaller screen goes before."""
        super().__init__(parent)
        self._desk, self._tasks, self._size = desk, tasks, size
        self._job: Job | None = None
        self._step: QWidget = self
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.message, self.busy = MessageBar(), BusyBar()
        self._title = label(role=TextRole.TITLE, wrap=True)
        self._steps = QStackedWidget()

    def show_ways(self) -> None:
        """Show the buttons that make sense in this step, at rest while something is under way."""
        raise NotImplementedError

    def lay_out(self, steps: Sequence[QWidget], left: Sequence[QWidget], right: Sequence[QWidget]) -> None:
        """Put everything in its place; `left` and `right` are the buttons at both ends of the foot."""
        px = theme().px
        for step in steps:
            self._steps.addWidget(step)
        foot = QHBoxLayout()
        foot.setSpacing(px(SPACE_SMALL))
        for each in left:
            foot.addWidget(each)
        foot.addStretch(1)
        for each in right:
            foot.addWidget(each)
        column = QVBoxLayout(self)
        edge = px(SPACE_LARGE)
        column.setContentsMargins(edge, edge, edge, px(SPACE))
        column.setSpacing(px(SPACE))
        column.addWidget(self._title)
        column.addWidget(self.message)
        column.addWidget(self._steps, 1)
        column.addWidget(self.busy)
        column.addLayout(foot)

    def begin(self, job: Job, words: str) -> None:
        """Show how far this work is; until it has ended, nothing else can be begun."""
        self._job = job
        job.finished.connect(self._finish)
        self.message.hide()
        self.busy.watch(job, words)
        self.show_ways()

    def show_step(self, step: QWidget, title: str) -> None:
        """Bring a step into view."""
        self._step = step
        self._steps.setCurrentWidget(step)
        self._title.setText(visible(title))
        self._title.setVisible(bool(title))
        self.show_ways()

    def showEvent(self, event: QShowEvent) -> None:
        """Room for a table, and never larger than the screen; Qt would stop at two thirds of it."""
        if not event.spontaneous():
            wide, high = self._size
            open_large(self, theme().px(wide), theme().px(high))
        super().showEvent(event)

    def reject(self) -> None:
        """Escape stops what is under way first, and closes then."""
        if self._job is not None:
            self._job.cancel()
        else:
            super().reject()

    def closeEvent(self, event: QCloseEvent) -> None:
        """While something is written the dialog stays, so that one learns what became of it."""
        if self._job is not None and self._job.writes:
            event.ignore()
        else:
            super().closeEvent(event)

    def _finish(self) -> None:
        self._job = None
        self.show_ways()


def step_button(name: str, words: str, deed: Callable[[], object], kind: str = "", icon: str = "") -> QPushButton:
    """A button of the foot; `name` is for tests and screen drivers."""
    made = button(words, kind, icon)
    made.setObjectName(name)
    made.clicked.connect(deed)
    return made
