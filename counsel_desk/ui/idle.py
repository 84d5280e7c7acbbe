"""A desk left alone locks itself."""

import time

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QWindow

_SIGNS_OF_LIFE = {
    QEvent.Type.KeyPress,
    QEvent.Type.InputMethod,
    QEvent.Type.MouseMove,
    QEvent.Type.MouseButtonPress,
    QEvent.Type.Wheel,
    QEvent.Type.TouchBegin,
}
_LOOK_AGAIN = 5_000  # milliseconds


class IdleWatch(QObject):
    """`fell_idle` fires when nobody has touched a window of the program for some minutes.

    Two clocks are asked: one that stands still while the computer sleeps, and the wall clock, which goes on, and which
    somebody may set back. Whichever says that it is late is believed, also by the hand that wakes the computer.

    It listens at the windows of the system, not at every widget: a filter in Python on the application would be
    called for each of its events.
    """

    fell_idle = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._wait = 0.0  # seconds
        self._touched = _now()
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._look)
        application = QGuiApplication.instance()
        if isinstance(application, QGuiApplication):
            application.focusWindowChanged.connect(self._listen)

    def begin(self, minutes: float) -> None:
        """Watch from now on."""
        self._wait = minutes * 60
        self._touched = _now()
        self._timer.start(min(_LOOK_AGAIN, round(self._wait * 1000)))
        self._listen(QGuiApplication.focusWindow())

    def end(self) -> None:
        """Watch no longer."""
        self._timer.stop()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Begin to count anew at every sign of life, unless it comes too late."""
        if self._timer.isActive() and event.type() in _SIGNS_OF_LIFE and not self._look():
            self._touched = _now()
        return super().eventFilter(watched, event)

    def _look(self) -> bool:
        """Whether it has been too long, which is then said."""
        late = max(now - then for now, then in zip(_now(), self._touched, strict=True)) >= self._wait
        if late:
            self._timer.stop()
            self.fell_idle.emit()
        return late

    def _listen(self, window: QWindow | None) -> None:
        if window is not None:
            window.removeEventFilter(self)
            window.installEventFilter(self)


def _now() -> tuple[float, float]:
    """What the two clocks say, in seconds."""
    return time.monotonic(), time.time()
