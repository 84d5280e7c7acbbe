"""Our own bugs: said to be ours, reported without a word about a client, and survived where possible."""

import platform
import sys
import traceback
from collections.abc import Iterator
from types import TracebackType

import PySide6
from PySide6.QtCore import QObject, Qt, qVersion
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QMessageBox, QPushButton

from counsel_desk import __version__


def report_text(error: BaseException) -> str:
    """Versions and where it happened: file, line, function and kind of error.

    Never its message: "KeyError: '王芳'" names a client.
    """
    head = (
        f"Counsel Desk {__version__}",
        f"Python {platform.python_version()}, PySide6 {PySide6.__version__}, Qt {qVersion()}",
        f"{platform.system()} {platform.release()} {platform.machine()}",
    )
    return "\n".join((*head, "", *_trail(error)))


class CrashReporter(QObject):
    """Takes every exception nobody else took. One dialog at a time: a bug in painting happens sixty times a second."""

    def __init__(self, application: QApplication) -> None:
        super().__init__(application)
        self._shown: QMessageBox | None = None
        self._copy: QPushButton | None = None

    def install(self) -> None:
        """Take what reaches the top of the program."""
        sys.excepthook = self._take

    def report(self, error: BaseException) -> None:
        """Say that it is our fault, and offer to go on."""
        sys.stderr.write(report_text(error) + "\n")
        if self._shown is not None:
            return
        box = QMessageBox(QApplication.activeWindow())
        box.setObjectName("crash")
        box.setIcon(QMessageBox.Icon.Warning)
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setWindowTitle(self.tr("A fault of the program"))
        box.setText(self.tr("Something went wrong inside Counsel Desk. It is not your fault."))
        box.setInformativeText(
            self.tr(
                "What was saved is safe. You can go on; if something looks odd, lock the desk and open it again. "
                "The report below says where it happened and contains nothing about any client."
            )
        )
        box.setDetailedText(report_text(error))
        going_on = box.addButton(self.tr("Go on"), QMessageBox.ButtonRole.AcceptRole)
        self._copy = box.addButton(self.tr("Copy the report and go on"), QMessageBox.ButtonRole.ActionRole)
        leaving = box.addButton(self.tr("Quit"), QMessageBox.ButtonRole.DestructiveRole)
        box.setDefaultButton(going_on)
        box.setEscapeButton(going_on)
        leaving.clicked.connect(QApplication.closeAllWindows)
        box.finished.connect(self._close)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._shown = box
        box.open()

    def _take(self, kind: type[BaseException], error: BaseException, trail: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            QApplication.closeAllWindows()
            return
        self.report(error.with_traceback(trail))

    def _close(self) -> None:
        if self._shown is not None and self._shown.clickedButton() is self._copy:
            QGuiApplication.clipboard().setText(self._shown.detailedText())
        self._shown = None


def _trail(error: BaseException) -> Iterator[str]:
    cause = error.__cause__ or (None if error.__suppress_context__ else error.__context__)
    if cause is not None:
        yield from _trail(cause)
        yield "then"
    yield f"{type(error).__module__}.{type(error).__qualname__}"
    for frame in traceback.extract_tb(error.__traceback__):
        yield f"  {_short(frame.filename)}:{frame.lineno} in {frame.name}"


def _short(file: str) -> str:
    """The path from a package on: what comes before can hold the name of whoever uses this machine."""
    parts = file.replace("\\", "/").split("/")
    for root in ("counsel_desk", "site-packages"):
        if root in parts:
            return "/".join(parts[parts.index(root) :])
    return parts[-1]
