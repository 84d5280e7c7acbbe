"""A paper: a text document of A4 pages, with what is painted around its text.

Measures are layout units of 1/600 inch, and fonts are sized in them, so lines and pages break alike on every screen,
printer and PDF; `printing` scales the result to the device.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import Enum, auto

from PySide6.QtCore import QRectF, QSizeF, Qt
from PySide6.QtGui import QImage, QPainter, QTextCursor, QTextDocument, QTextFormat, QTextOption

from counsel_desk.documents.fonts import install_fonts, paper_font

UNITS_PER_INCH = 600


def millimetres(length: float) -> float:
    """A length on paper in layout units."""
    return length / 25.4 * UNITS_PER_INCH


def points(size: float) -> int:
    """A font size in layout units."""
    return round(size / 72 * UNITS_PER_INCH)


PAGE = QSizeF(millimetres(210), millimetres(297))
LEFT = millimetres(25)  # room for the holes of a ring binder
RIGHT = PAGE.width() - millimetres(18)
TOP = millimetres(22)
BOTTOM = PAGE.height() - millimetres(20)
PADDING = millimetres(3)  # between a panel's edge and its text, above and below

# One accent, dark enough to stay a clear dark grey where the printer has no colour.
INK = "#1b1f23"
GREY = "#5b646b"
ACCENT = "#0a5a66"
TINT = "#edf4f5"


@dataclass(frozen=True, slots=True)
class Sizes:
    """Font sizes in points."""

    title: float
    heading: float
    today: float
    body: float
    small: float


NORMAL = Sizes(title=22, heading=13.5, today=14, body=11, small=8.5)
LARGE = Sizes(title=24, heading=20, today=19, body=18, small=13)


class PanelStyle(Enum):
    """How paragraphs are set off."""

    CARD = auto()  # tinted, with a bar at its left: one thing for today
    FRAME = auto()  # outlined: what must be found at once
    RULE = auto()  # a line below


@dataclass(frozen=True, slots=True)
class Span:
    """Paragraphs that follow each other, by block number, both ends included."""

    first: int
    last: int


@dataclass(frozen=True, slots=True)
class Panel:
    """What is painted behind some paragraphs."""

    span: Span
    style: PanelStyle


@dataclass(frozen=True, slots=True)
class Box:
    """A box to tick, painted left of the first line of a paragraph: no CJK font has ☐."""

    block: int
    left: float
    size: float
    ticked: bool


@dataclass(frozen=True, slots=True)
class Figure:
    """A drawing in the room of an empty paragraph; `paint` is given the painter and that room."""

    block: int
    paint: Callable[[QPainter, QRectF], None]


@dataclass(frozen=True, slots=True)
class Running:
    """What stands at the edge of the pages: the head from page two on, the foot on every page.

    `page` is a pattern with {page} and {pages}; an empty one leaves the numbers out.
    """

    head_left: str = ""
    head_right: str = ""
    foot: str = ""
    page: str = ""


class SafeDocument(QTextDocument):
    """A text document that loads nothing, from no file and no network, whatever its text names."""

    def loadResource(self, kind: int, name: object) -> object:  # noqa: N802, ARG002 - Qt's name and arguments
        """An empty picture in place of anything asked for."""
        picture = QImage(1, 1, QImage.Format.Format_ARGB32)
        picture.fill(Qt.GlobalColor.transparent)
        return picture


class PaperDocument(SafeDocument):
    """A laid-out paper: text, groups, panels, boxes, figures, and running head and foot."""

    def __init__(self, title: str, sizes: Sizes, running: Running, *, creator: str = "Counsel Desk") -> None:
        """`title` and `creator` go into the properties of a PDF; they must name nobody."""
        super().__init__()
        install_fonts()
        self.title = title
        self.creator = creator
        self.sizes = sizes
        self.running = running
        self.groups: list[Span] = []  # each stays on one page if a page can hold it
        self.panels: list[Panel] = []
        self.boxes: list[Box] = []
        self.figures: list[Figure] = []
        self.setUndoRedoEnabled(False)
        self.setUseDesignMetrics(True)
        self.setDefaultFont(paper_font(points(sizes.body)))
        self.setDocumentMargin(0)
        wrapping = self.defaultTextOption()
        wrapping.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)  # a long link must not leave the page
        self.setDefaultTextOption(wrapping)
        self.setPageSize(PAGE)
        edges = self.rootFrame().frameFormat()
        edges.setLeftMargin(LEFT)
        edges.setRightMargin(PAGE.width() - RIGHT)
        edges.setTopMargin(TOP)
        edges.setBottomMargin(PAGE.height() - BOTTOM)
        self.rootFrame().setFrameFormat(edges)

    def pageCount(self) -> int:  # noqa: N802 - Qt's name
        """The pages with text: the room below a last line near the edge must not begin another, an empty one."""
        last = self.blockCount() - 1
        return page_of(self.extent(Span(last, last)).bottom()) + 1

    def lines(self, block_number: int) -> Iterator[QRectF]:
        """Where each line of a paragraph stands in the document, pages lying one below the other."""
        block = self.findBlockByNumber(block_number)
        self.documentLayout().blockBoundingRect(block)  # makes Qt lay the text out as far as here
        layout = block.layout()
        for index in range(layout.lineCount()):
            yield layout.lineAt(index).rect().translated(layout.position())

    def extent(self, span: Span) -> QRectF:
        """From the first line of the paragraphs to the last, over the full width of the text."""
        top = next(self.lines(span.first)).top()
        *_, last = self.lines(span.last)
        return QRectF(LEFT, top, RIGHT - LEFT, last.bottom() - top)

    def keep_together(self) -> None:
        """Move every group that a page end would cut to the next page, if a page can hold it."""
        for group in sorted(self.groups, key=lambda span: (span.first, -span.last)):  # a group before its parts
            extent = self.extent(group)
            cut = page_of(extent.top()) != page_of(extent.bottom())
            if cut and extent.height() <= BOTTOM - TOP:
                self.begin_page_at(group.first)

    def begin_page_at(self, block_number: int) -> None:
        """Let a paragraph stand at the top of a page."""
        block = self.findBlockByNumber(block_number)
        shape = block.blockFormat()
        shape.setPageBreakPolicy(QTextFormat.PageBreakFlag.PageBreak_AlwaysBefore)
        shape.setTopMargin(0)
        QTextCursor(block).setBlockFormat(shape)


def page_of(y: float) -> int:
    """The page, from 0, on which a height of the document lies."""
    return int(y // PAGE.height())
