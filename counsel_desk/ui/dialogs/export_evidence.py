"""Giving files out: whether the client agrees, or why they go out without; then which copies, and where to."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QWidget

from counsel_desk.domain.evidence import Evidence, redacted
from counsel_desk.services.desk import Desk
from counsel_desk.services.evidence_export import GivenOut, export_evidence, export_files
from counsel_desk.ui.dialogs.files import ask_for_folder, ask_to_save
from counsel_desk.ui.dialogs.passing_on import PassingOn
from counsel_desk.ui.tasks import Job, Tasks
from counsel_desk.ui.theme import Tone, theme
from counsel_desk.ui.widgets.dialog_column import foot_of, lay_out_column
from counsel_desk.ui.widgets.panel import Notice
from counsel_desk.ui.widgets.text import button


class EvidenceExport(PassingOn):
    """One file or several on their way out; `exported` carries the file, or the folder of several."""

    begun = Signal(object)
    """They are being written: the `Job`."""
    kept_in = Signal(object)
    """Some of several could not be given out: a tuple of `GivenOut`, each with its error."""

    def __init__(
        self, desk: Desk, tasks: Tasks, chosen: Sequence[Evidence], files: Sequence[Evidence], window: QWidget
    ) -> None:
        """`files` are those of the case, among which a chosen one may have redacted copies."""
        super().__init__(desk, tasks, chosen[0].case_id, window)
        self._chosen, self._redacted = tuple(chosen), redacted(chosen, files)

    def ask_where(self, to_protect_life: str = "") -> None:
        """Ask which, where something is covered in a copy of a chosen file; then where to."""
        if self._redacted == self._chosen:
            self._ask_for_place(to_protect_life)
            return
        dialog = WhichCopyDialog(self._window)
        dialog.chosen.connect(lambda originals: self._take(to_protect_life, originals=originals))
        dialog.rejected.connect(self.deleteLater)
        dialog.open()

    def _take(self, to_protect_life: str, *, originals: bool) -> None:
        self._chosen = self._chosen if originals else self._redacted
        self._ask_for_place(to_protect_life)

    def _ask_for_place(self, to_protect_life: str) -> None:
        """A file, or a folder for several."""
        write = partial(self.write, to_protect_life=to_protect_life)
        if len(self._chosen) == 1:
            kind = self.tr("All files (*)")
            name = self._chosen[0].origin.name
            dialog = ask_to_save(self._window, self.tr("Export the file"), name, kind, write)
        else:
            dialog = ask_for_folder(self._window, self.tr("Export the files to a folder"), write)
        dialog.rejected.connect(self.deleteLater)

    def write(self, target: Path, to_protect_life: str = "") -> None:
        """Write them, each whole or not at all, and exactly as they were kept."""
        reason, failed = to_protect_life, partial(self.ask_again, target)
        job: Job
        if len(self._chosen) == 1:
            one = partial(export_evidence, self._desk, self._chosen[0], target, to_protect_life=reason)
            job = self._tasks.write(self, one, then=lambda _nothing: self.finish(target), failed=failed)
        else:
            several = partial(export_files, self._desk, self._chosen, target, to_protect_life=reason)
            job = self._tasks.write(self, several, then=partial(self._tell, target), failed=failed)
        self.begun.emit(job)

    def _tell(self, target: Path, given: tuple[GivenOut, ...]) -> None:
        """Some may have stayed in: they come after what was written, because they are what needs doing."""
        kept_in = tuple(each for each in given if each.error is not None)
        if len(kept_in) < len(self._chosen):
            self.exported.emit(target)
        if kept_in:
            self.kept_in.emit(kept_in)
        self.deleteLater()


class WhichCopyDialog(QDialog):
    """Of a chosen file there is a redacted copy, which is what mostly should go out: Enter takes it."""

    chosen = Signal(bool)
    """Whether the originals are to go out all the same."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("which_copy")
        self.setWindowTitle(self.tr("Export the redacted copy?"))
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        said = self.tr("Of what you chose there is a redacted copy, in which something is covered.")
        copies = button(self.tr("Export the redacted copy"), "primary", "export")
        copies.setObjectName("export_redacted")
        copies.setDefault(True)
        copies.clicked.connect(lambda: self._choose(originals=False))
        originals = button(self.tr("Export the original"))
        originals.setObjectName("export_original")
        originals.clicked.connect(lambda: self._choose(originals=True))
        leave = button(self.tr("Cancel"))
        leave.setObjectName("cancel")
        leave.clicked.connect(self.reject)
        lay_out_column(self, (Notice(said, Tone.ACCENT),), foot_of(leave, copies, apart=(originals,)))
        self.setMinimumWidth(theme().px(520))
        copies.setFocus()

    def _choose(self, *, originals: bool) -> None:
        self.accept()
        self.chosen.emit(originals)
