"""The box before a step or a task: it asks for a change and shows it once the change is kept."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QWidget


class StateBox(QCheckBox):
    """Unchecked is open, checked done, half checked set aside. Space asks to turn it; arrows lead to the next box."""

    asked = Signal()
    """A person wants it turned."""
    moved = Signal(int)
    """A person goes on to the box below (1) or above (-1)."""
    task_asked = Signal()
    skip_asked = Signal()

    def __init__(self, name: str, state: Qt.CheckState, parent: QWidget | None = None) -> None:
        """`name` is told to screen readers."""
        super().__init__(parent)
        self.setObjectName("state")
        self.setAccessibleName(name)
        self.setTristate(state is Qt.CheckState.PartiallyChecked)
        self.setCheckState(state)
        self.clicked.connect(self.asked)

    def nextCheckState(self) -> None:
        """Nothing turns by itself: whoever is asked says what it becomes."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The keys of the list around the box."""
        match event.key():
            case Qt.Key.Key_Down:
                self.moved.emit(1)
            case Qt.Key.Key_Up:
                self.moved.emit(-1)
            case Qt.Key.Key_T if not event.modifiers():
                self.task_asked.emit()
            case Qt.Key.Key_N if not event.modifiers():
                self.skip_asked.emit()
            case _:
                super().keyPressEvent(event)
