"""The exact words of a message, with the words a rule matched marked in them."""

from collections.abc import Iterable

from PySide6.QtCore import QEvent
from PySide6.QtGui import QFont, QResizeEvent, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit, QTextEdit, QWidget

from counsel_desk.ui.theme import Tone, theme
from counsel_desk.ui.widgets.text import visible

_SHOWN = 20_000  # characters; a line of megabytes would stop the window

Span = tuple[int, int]


class HighlightedText(QPlainTextEdit):
    """Read-only plain text with spans marked by colour and underline; never HTML.

    `rows` is how many rows it is high at most; it is as low as its text allows.
    """

    def __init__(self, name: str, rows: int = 6, parent: QWidget | None = None) -> None:
        """`name` is told to screen readers."""
        super().__init__(parent)
        self._rows = rows
        self._words = ""
        self._spans: tuple[Span, ...] = ()
        self.setAccessibleName(name)
        self.setReadOnly(True)
        self.setTabChangesFocus(True)
        self.setUndoRedoEnabled(False)

    def show_text(self, words: str, spans: Iterable[Span] = ()) -> None:
        """Show `words` with `spans` (start and end in characters) marked; very long text is cut and says so."""
        cut = words[:_SHOWN]
        rest = len(words) - len(cut)
        more = "\n" + self.tr("… and {count} more characters").format(count=rest) if rest else ""
        self.setPlainText(visible(cut) + more)
        self._words = cut
        self._spans = tuple((start, end) for start, end in spans if start < end <= len(cut))
        mark_words(self, self._words, self._spans)
        self._fit()

    def marked(self) -> list[str]:
        """The marked words, as shown."""
        return [selection.cursor.selectedText() for selection in self.extraSelections()]

    def changeEvent(self, event: QEvent) -> None:
        """Mark anew in the colours of a new theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            mark_words(self, self._words, self._spans)
            self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width breaks the lines elsewhere: another height."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        lines = min(self._rows, max(1, round(self.document().size().height())))
        margin = round(2 * self.document().documentMargin())
        self.setFixedHeight(lines * self.fontMetrics().lineSpacing() + margin + theme().px(12))


def mark_words(edit: QPlainTextEdit, words: str, spans: Iterable[Span]) -> None:
    """Mark `spans` (start and end in characters of `words`, which is what `edit` shows) by colour and underline."""
    colours = theme().tone(Tone.WARNING)
    # Qt counts UTF-16 units: an emoji before the span would shift the mark.
    wide = any(ord(character) > 0xFFFF for character in words)
    marks = []
    for span in spans:
        start, end = (len(words[:at].encode("utf-16-le", "surrogatepass")) // 2 for at in span) if wide else span
        mark = QTextEdit.ExtraSelection()
        cursor = QTextCursor(edit.document())
        cursor.setPosition(start)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        mark.cursor = cursor
        mark.format.setBackground(colours.fill)
        mark.format.setForeground(colours.text)
        mark.format.setFontUnderline(True)
        mark.format.setFontWeight(QFont.Weight.DemiBold)
        marks.append(mark)
    edit.setExtraSelections(marks)
