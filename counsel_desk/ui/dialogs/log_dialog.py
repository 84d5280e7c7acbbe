"""What the program noted about itself, and where it lies."""

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QDialog, QPlainTextEdit, QWidget

from counsel_desk import log
from counsel_desk.ui.theme import TextRole, Tone, theme
from counsel_desk.ui.widgets.dialog_column import foot_of, lay_out_column
from counsel_desk.ui.widgets.message_bar import MessageBar
from counsel_desk.ui.widgets.text import button, label

_LINES = 500


class LogDialog(QDialog):
    """The end of the log, to be read and copied; the folder also holds reports of faults."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("log_dialog")
        self.setWindowTitle(self.tr("Log of the program"))
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._folder = log.folder_in_use()
        self.message = MessageBar()
        self.text = QPlainTextEdit("\n".join(log.last_lines(_LINES)))
        self.text.setObjectName("log_text")
        self.text.setAccessibleName(self.windowTitle())
        self.text.setReadOnly(True)
        self.text.setPlaceholderText(self.tr("Nothing was written: its folder cannot be written to."))
        self._lay_out()
        px = theme().px
        self.resize(px(760), min(px(560), round(self.screen().availableSize().height() * 0.9)))
        self.text.moveCursor(self.text.textCursor().MoveOperation.End)

    def copy(self) -> None:
        """Put what is shown on the clipboard, for whoever helps."""
        QGuiApplication.clipboard().setText(self.text.toPlainText())
        self.message.say(self.tr("Copied. There is nothing of any client in it."), Tone.OK)

    def _lay_out(self) -> None:
        about = self.tr(
            "When the program was started, a vault opened or backed up, and which errors were met: codes and figures "
            "only, nothing of any client. Beside it lie reports of faults of the program. Nothing of this is ever sent."
        )
        opening = button(self.tr("Open the folder"))
        opening.setObjectName("open_log_folder")
        opening.setEnabled(self._folder is not None)
        opening.clicked.connect(self._open_folder)
        copy = button(self.tr("Copy"), icon="copy")
        copy.setObjectName("copy_log")
        copy.setEnabled(bool(self.text.toPlainText()))
        copy.clicked.connect(self.copy)
        close = button(self.tr("Close"), "primary")
        close.setObjectName("close_log")
        close.setDefault(True)
        close.clicked.connect(self.close)
        parts = (label(about, TextRole.MUTED, wrap=True), self.message)
        lay_out_column(self, parts, foot_of(copy, close, apart=(opening,)), filling=self.text)

    def _open_folder(self) -> None:
        if self._folder is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._folder)))
