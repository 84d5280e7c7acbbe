"""A button that is an action's face: it shows and hides, names and rests as the action does."""

from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QPushButton, QWidget

from counsel_desk.ui.icons import dress
from counsel_desk.ui.theme import theme

_TINTS = {"primary": "on_accent", "search": "muted"}


class ActionButton(QPushButton):
    """`kind` as in `widgets.text.button`, or ``icon`` (no words) or ``search`` (looks like a field to type in)."""

    def __init__(self, action: QAction, icon: str, kind: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._action = action
        self._kind = kind
        self.setObjectName(f"{action.objectName()}_button")
        self.setProperty("kind", kind)
        self.setAutoDefault(False)
        dress(self, icon, _TINTS.get(kind, "text"))
        self.clicked.connect(action.trigger)
        action.changed.connect(self._follow)
        self._follow()

    def _follow(self) -> None:
        action = self._action
        words = action.text()
        self.setVisible(action.isVisible())
        self.setEnabled(action.isEnabled())
        self.setToolTip(action.toolTip())
        self.setAccessibleName(words)
        self.setText({"icon": "", "search": self._search_words()}.get(self._kind, words))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The key stands in the search button only where it has room."""
        super().resizeEvent(event)
        if self._kind == "search":
            self.setText(self._search_words())

    def _search_words(self) -> str:
        shortcut = self._action.shortcut()
        words = f"  {self._action.text()}"
        full = f"{words}   {shortcut.toString(shortcut.SequenceFormat.NativeText)}"
        room = self.width() - self.iconSize().width() - 2 * theme().px(14)
        return full if self.fontMetrics().horizontalAdvance(full) <= room else words
