"""Whether a call was answered, how long it lasted, and how many there were like it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from counsel_desk.domain.incidents import MOST_ALIKE
from counsel_desk.ui.theme import SPACE_SMALL, TextRole, theme
from counsel_desk.ui.widgets.choice import CalmComboBox
from counsel_desk.ui.widgets.number_box import NumberBox
from counsel_desk.ui.widgets.text import label

_ANSWERED = (None, True, False)  # in the order they are offered


class CallField(QWidget):
    """Fields in two rows; not noted is the first answer, and none of the others."""

    edited = Signal()
    """A person changed something."""

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(self.tr("Call"))
        self.connected = CalmComboBox(self.tr("Answered or not"))
        self.connected.setObjectName("incident_connected")
        self.connected.addItems([self.tr("Not noted"), self.tr("Answered"), self.tr("Not answered")])
        self.connected.activated.connect(self.edited)
        self.minutes = self._figure("incident_minutes", 0, 999, self.tr("Minutes"), self.tr(" min"))
        self.seconds = self._figure("incident_seconds", 0, 59, self.tr("Seconds"), self.tr(" s"))
        self.times = self._figure("incident_times", 1, MOST_ALIKE, self.tr("How many such calls"), self.tr(" ×"))
        self.times.valueChanged.connect(self._tell_times)
        self._each = label("", TextRole.CAPTION, wrap=True)
        self._tell_times(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        for fields, widest in (
            ((self.connected, self.minutes, self.seconds), self.connected),
            ((self.times, self._each), self._each),
        ):
            row = QHBoxLayout()
            row.setSpacing(theme().px(SPACE_SMALL))
            for each in fields:
                row.addWidget(each, int(each is widest))
            column.addLayout(row)

    def show_call(self, seconds: int, *, answered: bool | None) -> None:
        """Show what is known of a call."""
        self.connected.setCurrentIndex(_ANSWERED.index(answered))
        self.show_length(seconds)

    def show_length(self, seconds: int) -> None:
        """Show how long it lasted."""
        minutes, rest = divmod(seconds, 60)
        self.minutes.setValue(minutes)
        self.seconds.setValue(rest)

    def ask_times(self, *, asked: bool) -> None:
        """Ask how many there were, or take it as this one."""
        self.times.setValue(1)
        self.times.setVisible(asked)
        self._each.setVisible(asked)

    def answered(self) -> bool | None:
        """Whether it was answered; None where nothing is noted."""
        return _ANSWERED[self.connected.currentIndex()]

    def length(self) -> int:
        """How long it lasted, in seconds."""
        return self.minutes.value() * 60 + self.seconds.value()

    def _tell_times(self, times: int) -> None:
        several = self.tr("{count} incidents are written down, all with this time. One undo takes them back.")
        self._each.setText(several.format(count=times) if times > 1 else self.tr("How many such calls"))

    def _figure(self, name: str, least: int, most: int, words: str, suffix: str) -> NumberBox:
        made = NumberBox(words, least, most)
        made.setSuffix(suffix)
        made.setObjectName(name)
        made.setToolTip(words)
        made.valueChanged.connect(self.edited)
        return made
