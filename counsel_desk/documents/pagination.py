"""Where the pages of a long paper begin, found in one walk over its lines.

`PaperDocument.keep_together` lays everything below out again for each group it moves. A paper of a thousand pages is
laid out here once as on an endless sheet, its page ends are counted out on it, and are then set all at once.
"""

from collections.abc import Collection, Iterator
from dataclasses import dataclass

from PySide6.QtCore import QSizeF
from PySide6.QtGui import QTextBlockFormat, QTextCursor, QTextDocument, QTextFormat

from counsel_desk.documents.sheet import BOTTOM, PAGE, TOP, PaperDocument, Span, millimetres

_ENDLESS = 1e9
_PAGE_HOLDS = BOTTOM - TOP - millimetres(3)  # the room Qt keeps below a line is no part of the line


@dataclass(frozen=True, slots=True)
class _Whole:
    """Lines that stay on one page, by where they stand on the endless sheet; `block` is the first paragraph."""

    block: int
    top: float
    bottom: float
    starts_block: bool


def paginate(document: PaperDocument, begins: Collection[int]) -> None:
    """Begin a page at each of these paragraphs, and at every group that a page end would cut, if a page can hold it."""
    document.setPageSize(QSizeF(PAGE.width(), _ENDLESS))
    QTextDocument.pageCount(document)  # lays out all of it: Qt would leave the end for later
    breaks = _breaks(document, frozenset(begins))
    cursor = QTextCursor(document)
    shape = QTextBlockFormat()
    shape.setPageBreakPolicy(QTextFormat.PageBreakFlag.PageBreak_AlwaysBefore)
    shape.setTopMargin(0)
    cursor.beginEditBlock()
    for block in breaks:
        cursor.setPosition(document.findBlockByNumber(block).position())
        cursor.mergeBlockFormat(shape)
    cursor.endEditBlock()
    document.setPageSize(PAGE)  # last, because it lays out everything anew, and nothing else does so reliably
    QTextDocument.pageCount(document)


def _breaks(document: PaperDocument, begins: frozenset[int]) -> list[int]:
    found: list[int] = []
    end = TOP + _PAGE_HOLDS  # of the page being filled, on the endless sheet
    for each in _wholes(document):
        if each.starts_block and each.block in begins:
            found.append(each.block)
        elif each.bottom <= end:
            continue
        elif each.starts_block:
            found.append(each.block)
        end = each.top + _PAGE_HOLDS
    return found


def _wholes(document: PaperDocument) -> Iterator[_Whole]:
    """Groups that fit on a page, and between them the single lines, from top to bottom."""
    ends = {each.first: each.last for each in _outermost(document)}
    block, count = 0, document.blockCount()
    while block < count:
        last = ends.get(block)
        if last is not None:
            extent = document.extent(Span(block, last))
            if extent.height() <= _PAGE_HOLDS:
                yield _Whole(block, extent.top(), extent.bottom(), starts_block=True)
                block = last + 1
                continue
        for place, line in enumerate(document.lines(block)):
            yield _Whole(block, line.top(), line.bottom(), starts_block=place == 0)
        block += 1


def _outermost(document: PaperDocument) -> Iterator[Span]:
    """The groups that lie in no other one that a page can hold."""
    covered = -1
    for each in sorted(document.groups, key=lambda span: (span.first, -span.last)):
        if each.first > covered and document.extent(each).height() <= _PAGE_HOLDS:
            covered = each.last
            yield each
