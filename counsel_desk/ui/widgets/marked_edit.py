"""A place to write in, where words can be marked as one types."""

from collections.abc import Iterable

from PySide6.QtCore import QEvent, QMimeData, Signal
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from counsel_desk.ui.widgets.highlighted_text import Span, mark_words


class MarkedEdit(QPlainTextEdit):
    """Plain text only. `pasted` carries text pasted where nothing stood, for whoever `takes_pastes`."""

    pasted = Signal(str)

    def __init__(self, name: str, placeholder: str = "", parent: QWidget | None = None) -> None:
        """`name` is told to screen readers."""
        super().__init__(parent)
        self._spans: tuple[Span, ...] = ()
        self.takes_pastes = False
        self.setAccessibleName(name)
        self.setPlaceholderText(placeholder)
        self.setTabChangesFocus(True)

    def mark(self, spans: Iterable[Span]) -> None:
        """Mark these places of the text, and no others."""
        self._spans = tuple(spans)
        mark_words(self, self.toPlainText(), self._spans)

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Take text, never files or pictures."""
        if self.takes_pastes and source.hasText() and not self.toPlainText():
            self.pasted.emit(source.text())
        else:
            super().insertFromMimeData(source)

    def changeEvent(self, event: QEvent) -> None:
        """Mark anew in the colours of a new theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            mark_words(self, self.toPlainText(), self._spans)
