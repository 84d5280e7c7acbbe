"""Giving files out: asked where to, and why when the client has not agreed."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from counsel_desk.domain.evidence import Evidence
from counsel_desk.services.desk import Desk
from counsel_desk.services.evidence_export import GivenOut, export_evidence, export_files
from counsel_desk.ui.dialogs.export_case import PassingOn
from counsel_desk.ui.dialogs.files import ask_for_folder, ask_to_save
from counsel_desk.ui.tasks import Job, Tasks


class EvidenceExport(PassingOn):
    """One file or several on their way out; `exported` carries the file, or the folder of several."""

    begun = Signal(object)
    """They are being written: the `Job`."""
    kept_in = Signal(object)
    """Some of several could not be given out: a tuple of `GivenOut`, each with its error."""

    def __init__(self, desk: Desk, tasks: Tasks, chosen: Sequence[Evidence], window: QWidget) -> None:
        super().__init__(desk, tasks, window)
        self._chosen = tuple(chosen)

    def begin(self) -> None:
        """Ask where to: a file, or a folder for several."""
        if len(self._chosen) == 1:
            kind = self.tr("All files (*)")
            ask_to_save(self._window, self.tr("Export the file"), self._chosen[0].origin.name, kind, self.write)
        else:
            ask_for_folder(self._window, self.tr("Export the files to a folder"), self.write)

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
