"""A line at the top of a page that says what happened, with at most one thing to do about it."""

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QWidget

from counsel_desk.ui.icons import pixmap
from counsel_desk.ui.theme import SPACE, SPACE_SMALL, Tone, theme
from counsel_desk.ui.widgets.text import button, icon_button, label, restyle, visible

_ICONS = {Tone.ACCENT: "info", Tone.OK: "ok", Tone.WARNING: "warning", Tone.DANGER: "danger"}
_STAYS = 12_000  # milliseconds; good news goes away by itself, warnings wait to be closed
_OFFERS = 60_000  # what can be done about it waits longer: somebody may be on the telephone


class MessageBar(QFrame):
    """Says one thing at a time, in plain text; `action_asked` fires when its button is pressed."""

    action_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("message_bar")
        self._tone = Tone.ACCENT
        self._icon = QLabel()
        self._words = label(wrap=True, selectable=True)
        self._words.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._action = button("", "quiet")
        self._action.setObjectName("message_action")
        self._action.clicked.connect(self._do)
        self._close = icon_button("close", self.tr("Close this message"))
        self._close.clicked.connect(self.hide)
        row = QHBoxLayout(self)
        px = theme().px
        row.setContentsMargins(px(SPACE), px(6), px(6), px(6))
        row.setSpacing(px(SPACE_SMALL))
        row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self._words, 1)
        row.addWidget(self._action)
        row.addWidget(self._close)
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self._go_unless_used)
        self.hide()

    @property
    def words(self) -> str:
        """What it says, empty when hidden."""
        return "" if self.isHidden() else self._words.text()

    def say(self, words: str, tone: Tone = Tone.ACCENT, action: str = "") -> None:
        """Say something; `action` is the word on the button, such as "Undo"."""
        self._tone = tone
        self._words.setText(visible(words))
        self._action.setText(action)
        self._action.setVisible(bool(action))
        self.setProperty("surface", str(tone))
        restyle(self)
        self._draw()
        self.show()
        if tone in {Tone.ACCENT, Tone.OK}:
            self._timer.start(_OFFERS if action else _STAYS)
        else:
            self._timer.stop()

    def changeEvent(self, event: QEvent) -> None:
        """Draw the icon anew in a new theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._draw()

    def _do(self) -> None:
        self.hide()
        self.action_asked.emit()

    def _go_unless_used(self) -> None:
        if self.underMouse() or self._action.hasFocus() or self._close.hasFocus():
            self._timer.start()
        else:
            self.hide()

    def _draw(self) -> None:
        look = theme()
        name = _ICONS.get(self._tone, "info")
        self._icon.setPixmap(pixmap(name, look.tone(self._tone).text, look.px(20), self.devicePixelRatioF()))
