"""Collecting what refers to itself in the window's thread alone.

Python collects in whatever thread happens to allocate. In a worker's that would take widgets apart while the window
paints them, and end the program.
"""

import gc

from PySide6.QtCore import QObject, QTimer

_EVERY = 500  # milliseconds


class WindowCollector(QObject):
    """From now on until `stop`, Python's own collecting rests and a timer of this object's thread does its work."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._was_enabled = gc.isenabled()
        gc.disable()
        self._timer = QTimer(self, interval=_EVERY)
        self._timer.timeout.connect(self._collect)
        self._timer.start()

    def stop(self) -> None:
        """Leave it to Python again, if it was: this object's threads have ended."""
        self._timer.stop()
        if self._was_enabled:
            gc.enable()

    def _collect(self) -> None:
        """Collect the oldest generation that is due, as Python would."""
        due = zip(gc.get_count(), gc.get_threshold(), strict=True)
        full = [generation for generation, (count, most) in enumerate(due) if most and count > most]
        if full:
            gc.collect(full[-1])
