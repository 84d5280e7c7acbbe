"""A place to write in, where words can be marked as one types."""

from collections.abc import Iterable

from PySide6.QtCore import QEvent, QMimeData, Signal
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from counsel_desk.ui.brought_files import holds_files
from counsel_desk.ui.widgets.highlighted_text import Span, mark_words


class MarkedEdit(QPlainTextEdit):
    """Plain text only. `pasted` carries text pasted where nothing stood, for whoever `takes_pastes`."""

    pasted = Signal(str)
    brought = Signal(object)
    """Files or a picture were pasted (`QMimeData`, good only now)."""

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
        """Take text; files and pictures are for whoever wants them."""
        if _is_file(source) or (holds_files(source) and not source.hasText()):
            self.brought.emit(source)
        elif self.takes_pastes and source.hasText() and not self.toPlainText():
            self.pasted.emit(source.text())
        else:
            super().insertFromMimeData(source)

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        """Leave what is dropped as a file to the form around it."""
        return super().canInsertFromMimeData(source) and not _is_file(source)

    def changeEvent(self, event: QEvent) -> None:
        """Mark anew in the colours of a new theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            mark_words(self, self.toPlainText(), self._spans)


def _is_file(source: QMimeData) -> bool:
    """Files are also offered as text, which is only where they lie."""
    return any(url.isLocalFile() for url in source.urls())
