"""What the program puts on the clipboard does not stay there: it can hold a client's number."""

from PySide6.QtCore import QMimeData, QObject, QTimer
from PySide6.QtGui import QGuiApplication

_KEPT = 30_000  # milliseconds
# What asks the programs that keep a history of the clipboard not to keep this: of Windows (a number, 0 says no), of
# KDE, of macOS. The last is understood by most of them there.
_NOT_FOR_HISTORY = {
    'application/x-qt-windows-mime;value="CanIncludeInClipboardHistory"': bytes(4),
    'application/x-qt-windows-mime;value="CanUploadToCloudClipboard"': bytes(4),
    'application/x-qt-windows-mime;value="ExcludeClipboardContentFromMonitorProcessing"': bytes(4),
    "x-kde-passwordManagerHint": b"secret",
    "org.nspasteboard.ConcealedType": b"",
}


class Clipboard(QObject):
    """Copies text and takes it back after half a minute, on locking and on quitting; it asks not to be kept.

    Only what was copied last by the program itself, and still lies there, is taken back; what a person has copied
    elsewhere since is theirs.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._copied = ""
        self._timer = QTimer(self, singleShot=True, interval=_KEPT)
        self._timer.timeout.connect(self.take_back)
        QGuiApplication.clipboard().dataChanged.connect(self._note)

    def copy(self, text: str, html: str = "") -> None:
        """Put text on the clipboard for half a minute; a program that can takes the `html` instead."""
        content = QMimeData()
        content.setText(text)
        if html:
            content.setHtml(html)
        for kind, says in _NOT_FOR_HISTORY.items():
            content.setData(kind, says)
        QGuiApplication.clipboard().setMimeData(content)
        self._remember(text)

    def take_back(self) -> None:
        """Clear the clipboard if it still holds what was copied in the program."""
        clipboard = QGuiApplication.clipboard()
        if self._copied and clipboard.text() == self._copied:
            clipboard.clear()
        self._copied = ""
        self._timer.stop()

    def _note(self) -> None:
        """Take note of every copy made in the program, also with Ctrl+C in an editor."""
        clipboard = QGuiApplication.clipboard()
        if clipboard.ownsClipboard() and clipboard.text():
            self._remember(clipboard.text())

    def _remember(self, text: str) -> None:
        self._copied = text
        self._timer.start()
