"""Asking for a printer."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QWidget


def ask_for_printer(parent: QWidget, then: Callable[[QPrinter], object], *, pages: int = 0) -> None:
    """Ask on which printer and how; `then` gets it as it was set up. Of so many `pages` some can be chosen."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    dialog = QPrintDialog(printer, parent)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setWindowModality(Qt.WindowModality.WindowModal)
    if pages:
        dialog.setMinMax(1, pages)
    dialog.accepted.connect(lambda: then(printer))
    dialog.show()
