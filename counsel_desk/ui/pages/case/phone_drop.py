"""What is dropped on the incidents of a case: a file of a phone is looked through, pictures are written from."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QWidget

from counsel_desk.ui.brought_files import holds_pictures, phone_file_in
from counsel_desk.ui.theme import Tone
from counsel_desk.ui.widgets.panel import Notice


class PhoneDrop(Notice):
    """Says what letting go would do while something is held over `around`; hidden otherwise."""

    dropped = Signal(object)
    """The path of a file that may hold messages or calls; nothing of it is read yet."""
    pictures_dropped = Signal(object)
    """Pictures were let go (`QMimeData`, good only now)."""

    def __init__(self, around: QWidget) -> None:
        super().__init__(tone=Tone.ACCENT)
        self.hide()
        around.setAcceptDrops(True)
        around.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take files of phones and pictures, and leave everything else alone."""
        if isinstance(event, QDropEvent) and event.type() == QEvent.Type.Drop:
            self.hide()
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()
            if holds_pictures(event.mimeData()):
                self.pictures_dropped.emit(event.mimeData())
            else:
                self.dropped.emit(phone_file_in(event.mimeData()))
            return True
        if isinstance(event, QDragEnterEvent) and (words := self._would_do(event)):
            event.acceptProposedAction()
            self.show_words(words, Tone.ACCENT)
            self.show()
            return True
        if event.type() == QEvent.Type.DragLeave:
            self.hide()
        return super().eventFilter(watched, event)

    def _would_do(self, event: QDragEnterEvent) -> str:
        """What letting go would do; empty when nothing."""
        if phone_file_in(event.mimeData()) is not None:
            return self.tr("Let go to look through the messages and calls in this file.")
        if holds_pictures(event.mimeData()):
            return self.tr("Let go to write down what these pictures show, beside the form.")
        return ""
