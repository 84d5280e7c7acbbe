"""Passphrases as they are typed: hidden until asked for, told when Caps Lock is on, never taken for anything else."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QLineEdit, QSizePolicy, QVBoxLayout, QWidget

from counsel_desk.domain.passphrases import Strength, strength
from counsel_desk.ui.theme import SPACE, Tone, theme
from counsel_desk.ui.widgets.noted_line import NotedLine
from counsel_desk.ui.widgets.text import icon_button, label

_LEVELS = 4


class PassphraseEdit(NotedLine):
    """A line that hides what is typed, with a button that shows it."""

    def __init__(self, placeholder: str = "", parent: QWidget | None = None) -> None:
        super().__init__(placeholder, parent)
        self.line.setEchoMode(QLineEdit.EchoMode.Password)
        # Chinese input is offered although the field hides it: a good passphrase is made of one's own words.
        self.line.setInputMethodHints(Qt.InputMethodHint.ImhNoPredictiveText | Qt.InputMethodHint.ImhSensitiveData)
        self.line.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)
        self.line.installEventFilter(self)
        self._eye = icon_button("eye", self.tr("Show what is typed"))
        self._eye.setObjectName("show_passphrase")
        self._eye.setCheckable(True)
        self._eye.toggled.connect(self._show)
        self.row.addWidget(self._eye)

    def clear(self) -> None:
        """Forget what was typed."""
        self.line.clear()
        self._eye.setChecked(False)
        self.say("")

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Notice capital letters that nobody holds Shift for."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and event.text().isalpha():
            shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            caps_lock = event.text().isascii() and event.text().isupper() != shift
            words = self.tr("Caps Lock seems to be on.")
            if caps_lock or self.note == words:
                self.say(words if caps_lock else "")
        return super().eventFilter(watched, event)

    def _show(self, shown: bool) -> None:  # noqa: FBT001 - the shape of the signal
        self.line.setEchoMode(QLineEdit.EchoMode.Normal if shown else QLineEdit.EchoMode.Password)


class NewPassphrase(QWidget):
    """A new passphrase, typed twice, with a hint how long it would stand. The hint never forbids."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.first = PassphraseEdit()
        self.first.setObjectName("new_passphrase")
        self.first.setAccessibleName(self.tr("New passphrase"))
        self.again = PassphraseEdit()
        self.again.setObjectName("new_passphrase_again")
        self.again.setAccessibleName(self.tr("The same once more"))
        self.setFocusProxy(self.first)
        self._meter = _Meter()
        self.first.line.textChanged.connect(self._judge)
        self.again.edited.connect(lambda: self.again.say(""))
        column = QVBoxLayout(self)
        px = theme().px
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(4))
        for name, field in ((self.tr("New passphrase"), self.first), (self.tr("The same once more"), self.again)):
            named = label(name)
            named.setBuddy(field.line)
            column.addWidget(named)
            column.addWidget(field)
            if field is self.first:
                column.addWidget(self._meter)
                column.addSpacing(px(SPACE))

    def value(self) -> str | None:
        """The passphrase; None when there is none or the two differ, which is then said beneath."""
        first, again = self.first.text(), self.again.text()
        if not first:
            self.first.say(self.tr("Choose a passphrase."), wrong=True)
            self.first.setFocus()
            return None
        if first != again:
            self.again.say(self.tr("The two are not the same. Type it once more."), wrong=True)
            self.again.setFocus()
            return None
        return first

    def clear(self) -> None:
        """Forget both."""
        self.first.clear()
        self.again.clear()

    def _judge(self, text: str) -> None:
        from counsel_desk.messages.errors import code_text  # noqa: PLC0415 - the words come after the first picture

        judged = strength(text)
        self._meter.show_strength(judged if text else None)
        self.first.say(code_text(judged.code) if text else "")
        self.again.say("")


class _Meter(QWidget):
    """Bars that fill as a passphrase grows stronger; the words beneath the line say the same."""

    def __init__(self) -> None:
        super().__init__()
        self._level: int | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(theme().px(6))

    def show_strength(self, judged: Strength | None) -> None:
        """Show how strong it is; None while nothing is typed."""
        self._level = None if judged is None else judged.level
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - all of it is painted
        """Four bars, as many of them filled as the level says; the weakest one shows half a bar."""
        look = theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        gap, high = look.px(4), look.px(4)
        wide = (self.width() - gap * (_LEVELS - 1)) / _LEVELS
        for bar in range(_LEVELS):
            painter.setBrush(look.colours.line)
            painter.drawRoundedRect(round(bar * (wide + gap)), 1, round(wide), high, high / 2, high / 2)
        if self._level is None:
            return
        painter.setBrush(self._colour())
        for bar in range(max(1, self._level)):
            part = wide if self._level else wide / 2
            painter.drawRoundedRect(round(bar * (wide + gap)), 1, round(part), high, high / 2, high / 2)

    def _colour(self) -> QColor:
        tone = {0: Tone.DANGER, 1: Tone.WARNING, 2: Tone.WARNING}.get(self._level or 0, Tone.OK)
        return theme().tone(tone).text
