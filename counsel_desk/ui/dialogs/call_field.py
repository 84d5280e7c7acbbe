"""Whether a call was answered, and how long it lasted."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QSpinBox, QWidget

from counsel_desk.ui.theme import SPACE_SMALL, theme
from counsel_desk.ui.widgets.choice import CalmComboBox

_ANSWERED = (None, True, False)  # in the order they are offered


class CallField(QWidget):
    """Three fields in a row; not noted is the first answer, and none of the others."""

    edited = Signal()
    """A person changed something."""

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(self.tr("Call"))
        self.connected = CalmComboBox(self.tr("Answered or not"))
        self.connected.setObjectName("incident_connected")
        self.connected.addItems([self.tr("Not noted"), self.tr("Answered"), self.tr("Not answered")])
        self.connected.activated.connect(self.edited)
        self.minutes = self._figure("incident_minutes", 999, self.tr(" min"), self.tr("Minutes"))
        self.seconds = self._figure("incident_seconds", 59, self.tr(" s"), self.tr("Seconds"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme().px(SPACE_SMALL))
        row.addWidget(self.connected, 1)
        row.addWidget(self.minutes)
        row.addWidget(self.seconds)

    def show_call(self, seconds: int, *, answered: bool | None) -> None:
        """Show what is known of a call."""
        self.connected.setCurrentIndex(_ANSWERED.index(answered))
        self.show_length(seconds)

    def show_length(self, seconds: int) -> None:
        """Show how long it lasted."""
        minutes, rest = divmod(seconds, 60)
        self.minutes.setValue(minutes)
        self.seconds.setValue(rest)

    def answered(self) -> bool | None:
        """Whether it was answered; None where nothing is noted."""
        return _ANSWERED[self.connected.currentIndex()]

    def length(self) -> int:
        """How long it lasted, in seconds."""
        return self.minutes.value() * 60 + self.seconds.value()

    def _figure(self, name: str, most: int, suffix: str, words: str) -> QSpinBox:
        made = QSpinBox(maximum=most, suffix=suffix)
        made.setObjectName(name)
        made.setAccessibleName(words)
        made.valueChanged.connect(self.edited)
        return made
