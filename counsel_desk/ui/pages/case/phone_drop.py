"""A file that is dropped on the incidents of a case: its messages and calls can be looked through."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QWidget

from counsel_desk.ui.brought_files import phone_file_in
from counsel_desk.ui.theme import Tone
from counsel_desk.ui.widgets.panel import Notice


class PhoneDrop(Notice):
    """Says what letting go would do while a file is held over `around`; hidden otherwise."""

    dropped = Signal(object)
    """The path of a file that may hold messages or calls; nothing of it is read yet."""

    def __init__(self, around: QWidget) -> None:
        super().__init__(tone=Tone.ACCENT)
        self.show_words(self.tr("Let go to look through the messages and calls in this file."), Tone.ACCENT)
        self.hide()
        around.setAcceptDrops(True)
        around.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take files of phones, and leave everything else alone."""
        if isinstance(event, QDropEvent) and event.type() == QEvent.Type.Drop:
            self.hide()
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()
            self.dropped.emit(phone_file_in(event.mimeData()))
            return True
        if isinstance(event, QDragEnterEvent) and phone_file_in(event.mimeData()) is not None:
            event.acceptProposedAction()
            self.show()
            return True
        if event.type() == QEvent.Type.DragLeave:
            self.hide()
        return super().eventFilter(watched, event)
