"""Our own bugs: said to be ours, reported without a word about a client, and survived where possible."""

import sys
from types import TracebackType

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QMessageBox, QPushButton

from counsel_desk import log


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
        report = log.report_of(error)
        sys.stderr.write(report + "\n")
        log.crashed(error)
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
        box.setDetailedText(report)
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
