"""Long work shows how far it is, and can be stopped."""

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QWidget

from counsel_desk.ui.tasks import Job
from counsel_desk.ui.theme import SPACE, theme
from counsel_desk.ui.widgets.text import button, label

_PATIENCE = 400  # milliseconds; quick work shows no bar at all


class BusyBar(QWidget):
    """Appears when a job takes longer than a moment, and goes when it has finished."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._job: Job | None = None
        self._words = label()
        self._bar = QProgressBar(textVisible=False)
        self._bar.setAccessibleName(self.tr("Progress"))
        self._stop = button(self.tr("Cancel"), icon="close")
        self._stop.setObjectName("cancel_work")
        self._stop.clicked.connect(self._cancel)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme().px(SPACE))
        row.addWidget(self._words)
        row.addWidget(self._bar, 1)
        row.addWidget(self._stop)
        self._wait = QTimer(self, singleShot=True, interval=_PATIENCE)
        self._wait.timeout.connect(self.show)
        self.hide()

    def watch(self, job: Job, words: str) -> None:
        """Show this job's progress, saying `words`; an earlier job is no longer shown."""
        if self._job is not None:
            self._job.progressed.disconnect(self._advance)
            self._job.finished.disconnect(self._finish)
        self._job = job
        self._words.setText(words)
        self._bar.setRange(0, 0)
        self._stop.setEnabled(True)
        job.progressed.connect(self._advance)
        job.finished.connect(self._finish)
        self._wait.start()

    def _advance(self, done: int, total: int) -> None:
        # Scaled, because a bar counts in 32 bits and bytes do not.
        self._bar.setRange(0, 1000 if total else 0)
        self._bar.setValue(1000 * done // total if total else 0)

    def _cancel(self) -> None:
        self._stop.setEnabled(False)
        self._words.setText(self.tr("Stopping…"))
        if self._job is not None:
            self._job.cancel()

    def _finish(self) -> None:
        self._job = None
        self._wait.stop()
        self.hide()
