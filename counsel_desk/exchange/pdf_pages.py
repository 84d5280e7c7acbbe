"""How many pages a PDF has."""

from threading import Lock

_ONE_AT_A_TIME = Lock()  # PDFium knows no threads


def count_pages(content: bytes) -> int | None:
    """The pages of a PDF in memory; None when it cannot be read or asks for a password."""
    import pypdfium2  # noqa: PLC0415 - loads a large library, which most sessions never need

    with _ONE_AT_A_TIME:
        try:
            with pypdfium2.PdfDocument(content) as document:
                return len(document)
        except pypdfium2.PdfiumError:
            return None
