"""Writes paragraphs into a paper. Text goes in through a cursor, character by character: never as HTML."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace

from PySide6.QtCore import QRectF
from PySide6.QtGui import (
    QColor,
    QFontMetricsF,
    QPainter,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextImageFormat,
    QTextOption,
)

from counsel_desk.documents.characters import as_printed
from counsel_desk.documents.fonts import paper_font
from counsel_desk.documents.sheet import (
    INK,
    LEFT,
    RIGHT,
    Box,
    Figure,
    Panel,
    PanelStyle,
    PaperDocument,
    Span,
    millimetres,
    points,
)

LINE_HEIGHT = 112  # per cent of the font's own, which is already roomy


@dataclass(frozen=True, slots=True)
class Ink:
    """How a piece of text looks; `size` in points."""

    size: float
    bold: bool = False
    colour: str = INK

    def stressed(self) -> "Ink":
        """The same in bold."""
        return replace(self, bold=True)


@dataclass(frozen=True, slots=True)
class Piece:
    """Text of one look within a paragraph."""

    text: str
    ink: Ink
    after_tab: bool = False

    @property
    def width(self) -> float:
        """How wide the text is in one line, in millimetres."""
        metrics = QFontMetricsF(paper_font(points(self.ink.size), bold=self.ink.bold))
        return metrics.horizontalAdvance(as_printed(self.text)) / millimetres(1)


class Composer:
    """Appends to a paper from its beginning to its end. Distances are in millimetres."""

    def __init__(self, document: PaperDocument) -> None:
        self.document = document
        self._cursor = QTextCursor(document)
        self._blank = True  # a new document already holds one empty paragraph

    def write(
        self,
        *pieces: Piece,
        above: float = 0,
        below: float = 0,
        indent: float = 0,
        hang: float = 0,
        stops: Sequence[float] = (),
    ) -> int:
        """A paragraph of these pieces, `indent` from the left edge of the text; returns its block number.

        With `hang`, what comes before the first tab stands alone in a margin of that width. `stops` are where tabs
        lead, from the paragraph's left edge.
        """
        shape = QTextBlockFormat()
        shape.setTopMargin(millimetres(above))
        shape.setBottomMargin(millimetres(below))
        shape.setLeftMargin(millimetres(indent + hang))
        shape.setTextIndent(-millimetres(hang))
        shape.setLineHeight(LINE_HEIGHT, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        tabs = [QTextOption.Tab(millimetres(stop), QTextOption.TabType.LeftTab) for stop in (stops or [hang])]
        shape.setTabPositions(tabs)
        if self._blank:
            self._cursor.setBlockFormat(shape)
            self._blank = False
        else:
            self._cursor.insertBlock(shape)
        for piece in pieces:
            tab = "\t" if piece.after_tab else ""
            self._cursor.insertText(tab + as_printed(piece.text), _format(piece.ink))
        return self._cursor.blockNumber()

    def box(self, block: int, *, left: float, size: float, ticked: bool) -> None:
        """A box to tick beside the first line of a paragraph, `left` from the left edge of the text."""
        self.document.boxes.append(Box(block, LEFT + millimetres(left), millimetres(size), ticked))

    def figure(self, height: float, paint: Callable[[QPainter, QRectF], None]) -> None:
        """Room of this height over the full width of the text, which `paint` fills; it stays on one page."""
        block = self.write()
        room = QTextImageFormat()  # an empty picture: the document loads none
        room.setWidth((RIGHT - LEFT) * 0.999)  # as wide as the text it would be pushed to a line of its own
        room.setHeight(millimetres(height))
        self._cursor.insertImage(room)
        self.document.figures.append(Figure(block, paint))

    @contextmanager
    def together(self) -> Iterator[None]:
        """Keep the paragraphs written meanwhile, if any, on one page."""
        first = self._next_block()
        yield
        if self._next_block() > first:
            self.document.groups.append(Span(first, self._cursor.blockNumber()))

    @contextmanager
    def panel(self, style: PanelStyle) -> Iterator[None]:
        """Paint a panel behind the paragraphs written meanwhile, and keep them together."""
        first = self._next_block()
        with self.together():
            yield
        self.document.panels.append(Panel(Span(first, self._cursor.blockNumber()), style))

    def _next_block(self) -> int:
        return 0 if self._blank else self._cursor.blockNumber() + 1


def _format(ink: Ink) -> QTextCharFormat:
    look = QTextCharFormat()
    look.setFont(paper_font(points(ink.size), bold=ink.bold))
    look.setForeground(QColor(ink.colour))
    return look
