"""What a kept file shows: a picture, words, or the pages of a PDF, made from memory and never from a file.

Nothing here touches a widget: all of it is done in the reader thread, and PDFium only there.
"""

import codecs
from dataclasses import dataclass

from PySide6.QtCore import QBuffer, QByteArray
from PySide6.QtGui import QImage, QImageReader

from counsel_desk.domain.evidence import FileKind

LONGEST_TEXT = 400_000  # characters that are shown; the whole is exported
_SHARPNESS = 2.0  # of a page, where 1 is 72 dots an inch
_LARGEST_PAGE = 4000  # dots on a side
# Formats that are only pictures. A drawing (SVG) can name other files to be loaded, so it is not among them.
_PICTURES = frozenset({b"png", b"jpeg", b"jpg", b"gif", b"bmp", b"webp", b"tiff", b"ico", b"pbm", b"pgm", b"ppm"})
_BOMS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))


@dataclass(frozen=True, slots=True)
class Showing:
    """What is to be seen: an `image`, or a `text`, perhaps only its beginning (`cut`); how many `pages` a PDF has.

    With neither, it cannot be shown.
    """

    image: QImage | None = None
    text: str | None = None
    cut: bool = False
    pages: int = 1


def showing(content: bytes, kind: FileKind, page: int = 1) -> Showing:
    """What a file of that kind shows, at a page of it."""
    match kind:
        case FileKind.PICTURE:
            return _picture(content)
        case FileKind.TEXT:
            return _text(content)
        case FileKind.PDF:
            return _page(content, page)
        case _:
            return Showing()


def _picture(content: bytes) -> Showing:
    """The first picture, upright; one so large that it would fill the memory is refused by Qt."""
    buffer = QBuffer()
    buffer.setData(QByteArray(content))
    reader = QImageReader(buffer)
    reader.setDecideFormatFromContent(True)
    reader.setAutoTransform(True)
    if reader.format().data() not in _PICTURES:
        return Showing()
    image = reader.read()
    return Showing(None if image.isNull() else image)


def _text(content: bytes) -> Showing:
    text = _decoded(content)
    if text is None:
        return Showing()
    return Showing(text=text[:LONGEST_TEXT], cut=len(text) > LONGEST_TEXT)


def _decoded(content: bytes) -> str | None:
    """By its mark, else strictly UTF-8, else strictly GB18030; None when it is none of them."""
    for mark, encoding in _BOMS:
        if content.startswith(mark):
            return content[len(mark) :].decode(encoding, "replace")
    for encoding in ("utf-8", "gb18030"):
        try:
            return content.decode(encoding)
        except UnicodeDecodeError:
            continue
    return None


def _page(content: bytes, number: int) -> Showing:
    import pypdfium2  # noqa: PLC0415 - loads a large library, which most sessions never need

    try:
        with pypdfium2.PdfDocument(content) as document:
            page = document[number - 1]
            scale = min(_SHARPNESS, _LARGEST_PAGE / max(*page.get_size(), 1))
            bitmap = page.render(scale=scale, prefer_bgrx=True)
            shape = (bitmap.width, bitmap.height, bitmap.stride, QImage.Format.Format_RGB32)
            # A copy: what PDFium drew in goes with the document.
            return Showing(QImage(bytes(bitmap.buffer), *shape).copy(), pages=len(document))
    except (pypdfium2.PdfiumError, IndexError):
        return Showing()  # damaged, or protected by a password
