"""What stands where nothing is yet: why it is empty and what to do about it."""

from PySide6.QtCore import QEvent, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QLabel, QVBoxLayout, QWidget

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

    def minimumSizeHint(self) -> QSize:
        """As high as its words are at this width: Qt reckons as if they stood in a narrow column."""
        least = super().minimumSizeHint()
        inside = self.layout()
        if inside is None or self.width() < least.width():
            return least
        return QSize(least.width(), inside.totalMinimumHeightForWidth(self.width()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """At another width the words may need more lines, or fewer."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()

    def changeEvent(self, event: QEvent) -> None:
        """Draw the icon anew in a new theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._draw()

    def hideEvent(self, event: QHideEvent) -> None:
        """Something is there now: whoever was here with the keyboard goes on with it."""
        super().hideEvent(event)
        holder = QApplication.focusWidget()
        if holder is not None and self.isAncestorOf(holder):
            QTimer.singleShot(0, self, self._pass_on_the_keyboard)

    def _pass_on_the_keyboard(self) -> None:
        """To what stands in this place; Qt would take the first field of the window."""
        around, each = self.parentWidget(), self.nextInFocusChain()
        while around is not None and each is not None and each is not self:
            if around.isAncestorOf(each) and _takes_keys(each):
                each.setFocus()
                return
            each = each.nextInFocusChain()

    def _draw(self) -> None:
        look = theme()
        self._picture.setPixmap(pixmap(self._icon, look.colours.disabled, look.px(44), self.devicePixelRatioF()))


def _takes_keys(widget: QWidget) -> bool:
    return widget.isVisible() and widget.isEnabled() and bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
