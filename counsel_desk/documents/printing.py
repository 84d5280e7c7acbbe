"""Paper onto a device: a PDF, a printer, pictures for the preview. One code paints them all."""

from pathlib import Path

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF, Qt
from PySide6.QtGui import QImage, QPageSize, QPainter, QPdfWriter
from PySide6.QtPrintSupport import QPrinter

from counsel_desk.documents.painting import paint
from counsel_desk.documents.sheet import PAGE, UNITS_PER_INCH, PaperDocument
from counsel_desk.errors import FileError


def write_pdf(document: PaperDocument, path: Path) -> int:
    """Write the paper to this very path and return its number of pages; the caller makes the write atomic.

    The PDF is made in memory and written in one piece, because Qt's writer does not tell when a disk is full: here
    OSError does.
    """
    path.write_bytes(pdf(document))
    return document.pageCount()


def pdf(document: PaperDocument) -> bytes:
    """The paper as a PDF. Its properties say what kind of paper it is and name nobody."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setResolution(UNITS_PER_INCH)
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    writer.setPageMargins(QMarginsF(0, 0, 0, 0))
    writer.setTitle(document.title)
    writer.setCreator(document.creator)
    painter = QPainter(writer)
    for page in range(document.pageCount()):
        if page:
            writer.newPage()
        paint_page(document, painter, page)
    painter.end()
    return bytes(buffer.data().data())


def print_to(document: PaperDocument, printer: QPrinter) -> None:
    """Print the pages and copies the printer was set to. A FileError says that it took nothing."""
    printer.setFullPage(True)
    printer.setDocName(document.title)
    painter = QPainter()
    if not painter.begin(printer):
        raise FileError("paper.printer_refused", printer=printer.printerName())
    for position, page in enumerate(_pages_to_print(document, printer)):
        if position:
            printer.newPage()
        paint_page(document, painter, page)
    if not painter.end() or printer.printerState() is QPrinter.PrinterState.Error:
        raise FileError("paper.printer_refused", printer=printer.printerName())


def paint_page(document: PaperDocument, painter: QPainter, page: int) -> None:
    """Paint a page, counted from 0, as large as the painter's device allows, its origin at the paper's corner."""
    device = painter.device()
    scale = min(device.width() / PAGE.width(), device.height() / PAGE.height())
    painter.save()
    painter.scale(scale, scale)
    paint(document, painter, page)
    painter.restore()


def page_images(document: PaperDocument, dpi: float) -> list[QImage]:
    """Every page as a picture on white, for the preview."""
    size = (PAGE * (dpi / UNITS_PER_INCH)).toSize()
    images = []
    for page in range(document.pageCount()):
        image = QImage(size, QImage.Format.Format_RGB32)
        image.fill(Qt.GlobalColor.white)
        painter = QPainter(image)
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing)
        paint_page(document, painter, page)
        painter.end()
        images.append(image)
    return images


def _pages_to_print(document: PaperDocument, printer: QPrinter) -> list[int]:
    """Page numbers from 0 in the order they leave the printer, repeated where it cannot copy by itself."""
    last = document.pageCount()
    pages = [page - 1 for page in range(printer.fromPage() or 1, min(printer.toPage() or last, last) + 1)]
    if printer.pageOrder() is QPrinter.PageOrder.LastPageFirst:
        pages.reverse()
    copies = 1 if printer.supportsMultipleCopies() else printer.copyCount()
    if printer.collateCopies():
        return pages * copies
    return [page for page in pages for _ in range(copies)]
