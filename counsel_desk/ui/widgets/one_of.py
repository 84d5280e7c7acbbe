"""One of a few, all of them in sight: mine or everyone's, to publish or for ourselves."""

from collections.abc import Iterable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QPushButton, QWidget

from counsel_desk.ui.theme import SPACE_TIGHT, theme


class OneOf(QWidget):
    """`chosen` carries the key when a person chooses another; the first is chosen at first."""

    chosen = Signal(str)

    def __init__(self, name: str, choices: Iterable[tuple[str, str]], parent: QWidget | None = None) -> None:
        """`name` is told to screen readers; `choices` are pairs of key and words."""
        super().__init__(parent)
        self.setAccessibleName(name)
        self._group = QButtonGroup(self)
        self._buttons: dict[str, QPushButton] = {}
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme().px(SPACE_TIGHT))
        for key, words in choices:
            made = QPushButton(words)
            made.setCheckable(True)
            made.setChecked(not self._buttons)
            made.setAutoDefault(False)
            made.setProperty("kind", "chip")
            made.setObjectName(key)
            self._group.addButton(made)
            self._buttons[key] = made
            row.addWidget(made)
        self._group.buttonClicked.connect(lambda _button: self.chosen.emit(self.key))

    @property
    def key(self) -> str:
        """The key that is chosen."""
        return next(key for key, made in self._buttons.items() if made.isChecked())

    def choose(self, key: str) -> None:
        """Choose without telling."""
        self._buttons[key].setChecked(True)
