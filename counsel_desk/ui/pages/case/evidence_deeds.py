"""What is done with the files of a case: kept, looked at, given out, taken out."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from counsel_desk import messages
from counsel_desk.domain.evidence import Evidence
from counsel_desk.domain.ids import CaseId, IncidentId
from counsel_desk.services.evidence import Attached, Outcome, withdraw_evidence
from counsel_desk.services.evidence_copies import attach_redacted, make_copy_of
from counsel_desk.services.evidence_export import GivenOut
from counsel_desk.ui.brought_files import Brought, keep_brought
from counsel_desk.ui.dialogs.evidence_dialog import EvidenceDialog
from counsel_desk.ui.dialogs.evidence_viewer import EvidenceViewer
from counsel_desk.ui.dialogs.export_evidence import EvidenceExport
from counsel_desk.ui.dialogs.files import ask_to_open, ask_to_open_several
from counsel_desk.ui.pages.case.tab import CaseTab
from counsel_desk.ui.pages.case.taking_back import take_back
from counsel_desk.ui.theme import Tone
from counsel_desk.ui.widgets.busy_bar import BusyBar
from counsel_desk.ui.widgets.kept_words import outcome_words

_CHANGED = frozenset({"evidence"})


class EvidenceDeeds(QObject):
    """Does them for a tab, which says so and offers to take it back."""

    changed = Signal(frozenset)
    """Records of these kinds were changed."""
    attached = Signal(object)
    """This file (`EvidenceId`) is the last that was kept."""

    def __init__(self, tab: CaseTab, busy: BusyBar) -> None:
        """`busy` shows how far long work is, and stops it."""
        super().__init__(tab)
        self._tab, self._busy = tab, busy

    def choose(self, case_id: CaseId, incident: IncidentId | None = None) -> None:
        """Ask for files and keep them."""
        then = partial(self.attach, case_id, incident=incident)
        ask_to_open_several(self._tab, self.tr("Attach files"), self.tr("All files (*)"), then)

    def attach(self, case_id: CaseId, brought: Sequence[Brought], incident: IncidentId | None = None) -> None:
        """Keep files and pictures as evidence of a case, perhaps of one of its incidents."""
        if not brought or self._tab.desk.read_only:
            return
        work = partial(keep_brought, self._tab.desk, case_id, tuple(brought), incident)
        job = self._tab.tasks.write(self, work, then=self._tell_attached, failed=self._tab.tell)
        self._busy.watch(job, self.tr("Keeping files: {count}").format(count=len(brought)))

    def look(self, files: Sequence[Evidence], chosen: Evidence) -> None:
        """Open a file of the case; the others are one step away."""
        place = next((at for at, each in enumerate(files) if each.id == chosen.id), 0)
        viewer = EvidenceViewer(self._tab.desk, self._tab.tasks, files, place, self._tab)
        viewer.export_asked.connect(lambda evidence: self.export([evidence], files, viewer))
        viewer.open()

    def change(self, evidence: Evidence) -> None:
        """Say more of a file."""
        dialog = EvidenceDialog(self._tab.desk, self._tab.tasks, evidence, self._tab)
        dialog.changed.connect(self.changed)
        dialog.open()

    def ask_for_redacted(self, original: Evidence) -> None:
        """Ask for the file in which something of this one was covered, and keep it as its copy."""
        then = partial(self._keep_redacted, original)
        ask_to_open(self._tab, self.tr("Redacted copy of a file"), self.tr("All files (*)"), then)

    def join(self, copy: Evidence, original: Evidence) -> None:
        """Make one file of the case the redacted copy of another."""
        work = partial(make_copy_of, self._tab.desk, copy, original)
        then = partial(self._tell_redacted, original, Attached(copy.id, known=True))
        self._tab.tasks.write(self, work, then=lambda _nothing: then(), failed=self._tab.tell)

    def export(self, chosen: Sequence[Evidence], files: Sequence[Evidence], window: QWidget | None = None) -> None:
        """Give files out; `files` are all of the case."""
        export = EvidenceExport(self._tab.desk, self._tab.tasks, chosen, files, window or self._tab)
        export.exported.connect(self._tell_exported)
        export.kept_in.connect(self._tell_kept_in)
        export.changed.connect(self.changed)
        export.failed.connect(self._tab.tell)
        export.begun.connect(partial(self._busy.watch, words=self.tr("Exporting…")))
        export.begin()

    def withdraw(self, chosen: Sequence[Evidence]) -> None:
        """Take files out of the case."""
        if chosen and not self._tab.desk.read_only:
            work = partial(withdraw_evidence, self._tab.desk, *chosen)
            self._tab.tasks.write(self, work, then=partial(self._tell_withdrawn, len(chosen)), failed=self._tab.tell)

    def _keep_redacted(self, original: Evidence, path: Path) -> None:
        name = self.tr("{name} (redacted)").format(name=original.details.name)
        work = partial(attach_redacted, self._tab.desk, original, path, name)
        then = partial(self._tell_redacted, original)
        job = self._tab.tasks.write(self, work, then=then, failed=self._tab.tell)
        self._busy.watch(job, self.tr("Keeping files: {count}").format(count=1))

    def _tell_redacted(self, original: Evidence, kept: Attached) -> None:
        self.changed.emit(_CHANGED)
        self.attached.emit(kept.id)
        action = "evidence.redact" if kept.known else "evidence.attach"
        undo = take_back(self._tab, action, partial(self.changed.emit, _CHANGED))
        words = self.tr("Redacted copy of {name}: it goes out in its place.").format(name=original.details.name)
        self._tab.say(words, Tone.OK, self.tr("Undo"), undo)

    def _tell_attached(self, outcomes: tuple[Outcome, ...]) -> None:
        kept = [each.attached for each in outcomes if each.attached is not None]
        new = [each.id for each in kept if each.joined or not each.known]
        wrong = any(each.error for each in outcomes)
        words = outcome_words(outcomes)
        if not new:
            self._tab.say(words, Tone.WARNING)
            return
        self.changed.emit(_CHANGED)
        self.attached.emit(new[-1])
        undo = take_back(self._tab, "evidence.attach", partial(self.changed.emit, _CHANGED))
        self._tab.say(words, Tone.WARNING if wrong else Tone.OK, self.tr("Undo"), undo)

    def _tell_withdrawn(self, count: int, _nothing: object) -> None:
        self.changed.emit(_CHANGED)
        undo = take_back(self._tab, "evidence.withdraw", partial(self.changed.emit, _CHANGED))
        self._tab.say(self.tr("Files taken out: {count}").format(count=count), Tone.OK, self.tr("Undo"), undo)

    def _tell_exported(self, target: Path) -> None:
        folder = target if target.is_dir() else target.parent
        words = self.tr("Written to {file}. The copy is not encrypted.").format(file=target)
        url = QUrl.fromLocalFile(str(folder))
        self._tab.say(words, Tone.OK, self.tr("Open the folder"), partial(QDesktopServices.openUrl, url))

    def _tell_kept_in(self, given: tuple[GivenOut, ...]) -> None:
        lines = (
            messages.labelled(each.evidence.details.name, messages.error_text(each.error))
            for each in given
            if each.error is not None
        )
        self._tab.say("\n".join((self.tr("Not exported:"), *lines)), Tone.DANGER)
