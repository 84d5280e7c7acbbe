"""What stands where nothing is yet: why it is empty and what to do about it."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from counsel_desk.ui.icons import pixmap
from counsel_desk.ui.theme import SPACE, TextRole, theme
from counsel_desk.ui.widgets.text import button, label, visible


class EmptyState(QWidget):
    """An icon, a sentence, and one button if something can be done; `asked` fires when it is pressed."""

    asked = Signal()

    def __init__(self, icon: str, heading: str, sentence: str = "", action: str = "") -> None:
        super().__init__()
        self._icon = icon
        self._picture = QLabel(alignment=Qt.AlignmentFlag.AlignCenter)
        self._heading = label(heading, TextRole.SECTION, wrap=True)
        self._sentence = label(sentence, TextRole.MUTED, wrap=True)
        column = QVBoxLayout(self)
        column.setSpacing(theme().px(SPACE))
        column.addStretch(2)
        column.addWidget(self._picture)
        for words in (self._heading, self._sentence):
            words.setAlignment(Qt.AlignmentFlag.AlignCenter)
            column.addWidget(words)
        self.say(heading, sentence)
        if action:
            pressed = button(action, "primary")
            pressed.setObjectName("empty_action")
            pressed.clicked.connect(self.asked)
            column.addWidget(pressed, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(3)
        self._draw()

    def say(self, heading: str, sentence: str = "") -> None:
        """Say something else."""
        for words, said in ((self._heading, heading), (self._sentence, sentence)):
            words.setText(visible(said))
            words.setVisible(bool(said))

    def changeEvent(self, event: QEvent) -> None:
        """Draw the icon anew in a new theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._draw()

    def _draw(self) -> None:
        look = theme()
        self._picture.setPixmap(pixmap(self._icon, look.colours.disabled, look.px(44), self.devicePixelRatioF()))
