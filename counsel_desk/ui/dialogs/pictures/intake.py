"""How pictures come to a sitting: chosen, dropped or pasted, and kept as evidence at once."""

from collections.abc import Iterable
from functools import partial

from PySide6.QtCore import QEvent, QMimeData, QObject, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication, QKeySequence, QShortcut

from counsel_desk.domain.ids import CaseId
from counsel_desk.ui.brought_files import Brought, brought_by, holds_files, is_picture, keep_brought
from counsel_desk.ui.dialogs.draft_dialog import DraftDialog
from counsel_desk.ui.dialogs.files import ask_to_open_several
from counsel_desk.ui.widgets.busy_bar import BusyBar

_ENDINGS = "*.png *.jpg *.jpeg *.webp *.gif *.bmp *.heic *.tif *.tiff"


class PictureIntake(QObject):
    """Takes what is dropped anywhere on the window, or pasted outside its fields; the originals stay where they are."""

    kept = Signal(object)
    """What became of the pictures (a tuple of `Outcome`)."""
    refused = Signal(str)
    """Why something was not taken, in words."""
    failed = Signal(object)
    """Nothing could be kept (`WorldError`)."""

    def __init__(self, window: DraftDialog, case_id: CaseId, busy: BusyBar) -> None:
        """`busy` shows how far keeping is, and stops it."""
        super().__init__(window)
        self._window, self._case_id, self._busy = window, case_id, busy
        window.setAcceptDrops(not window.desk.read_only)
        window.installEventFilter(self)
        QShortcut(QKeySequence(QKeySequence.StandardKey.Paste), window, self.paste)
        QShortcut(QKeySequence(QKeySequence.StandardKey.Open), window, self.choose)

    def bring(self, brought: Iterable[Brought]) -> None:
        """Keep pictures as evidence of the case."""
        everything = tuple(brought)
        pictures = tuple(each for each in everything if is_picture(each.name))
        if len(pictures) < len(everything):
            self.refused.emit(self.tr("Only pictures can be written from. Attach other files under Documents."))
        if pictures and not self._window.desk.read_only:
            work = partial(keep_brought, self._window.desk, self._case_id, pictures)
            job = self._window.tasks.write(self, work, then=self._tell_kept, failed=self._tell_failed)
            self._busy.watch(job, self.tr("Keeping files: {count}").format(count=len(pictures)))

    def bring_from(self, mime: QMimeData | None) -> None:
        """Keep what the clipboard or the mouse carries."""
        if brought := brought_by(mime, self._window.desk.clock()):
            self.bring(brought)
        else:
            self.refused.emit(self.tr("There is no picture on the clipboard."))

    def paste(self) -> None:
        """Keep the picture on the clipboard, or the files."""
        self.bring_from(QGuiApplication.clipboard().mimeData())

    def choose(self) -> None:
        """Ask for pictures."""
        kind = self.tr("Pictures")
        ask_to_open_several(self._window, self.tr("Choose pictures"), f"{kind} ({_ENDINGS})", self.bring)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take what is dropped on the window."""
        if isinstance(event, QDropEvent) and event.type() == QEvent.Type.Drop:
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()
            self.bring_from(event.mimeData())
            return True
        if isinstance(event, QDragEnterEvent) and holds_files(event.mimeData()):
            event.acceptProposedAction()
            return True
        return super().eventFilter(watched, event)

    def _tell_kept(self, outcomes: object) -> None:
        self.kept.emit(outcomes)

    def _tell_failed(self, error: object) -> None:
        self.failed.emit(error)
