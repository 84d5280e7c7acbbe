"""Being asked to end by the system (SIGTERM, Ctrl+C in a terminal) closes the window as a person would."""

import signal
import socket
from types import FrameType

from PySide6.QtCore import QObject, QSocketNotifier, Signal


class Termination(QObject):
    """`asked` fires when a signal to end has come.

    Python runs its signal handlers between its own instructions, and Qt's event loop has none: so the signal is also
    written to a socket that wakes the loop.
    """

    asked = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._heard, self._told = socket.socketpair()
        for end in (self._heard, self._told):
            end.settimeout(0)
        signal.set_wakeup_fd(self._told.fileno(), warn_on_full_buffer=False)
        self._before = {each: signal.signal(each, _note) for each in (signal.SIGTERM, signal.SIGINT)}
        self._notifier = QSocketNotifier(self._heard.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._tell)

    def end(self) -> None:
        """Hear no more: signals do again what they did before."""
        self._notifier.setEnabled(False)
        signal.set_wakeup_fd(-1)
        for each, handler in self._before.items():
            signal.signal(each, handler)
        for end in (self._heard, self._told):
            end.close()

    def _tell(self) -> None:
        self._heard.recv(64)
        self.asked.emit()


def _note(_number: int, _frame: FrameType | None) -> None:
    """Stand in the way of the default, which ends the program at once; the socket tells the rest."""
