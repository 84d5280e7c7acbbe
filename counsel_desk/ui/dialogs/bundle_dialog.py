"""The evidence bundle on its way out: asked first, shown as it will be, then written to a zip or a folder."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import partial
from itertools import count
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from counsel_desk import messages
from counsel_desk.documents.case_paper import case_paper_pdf, lay_out_case_paper
from counsel_desk.documents.words import paper_words
from counsel_desk.domain.case_papers import CasePaper, shortened
from counsel_desk.domain.dates import format_day
from counsel_desk.domain.evidence import Evidence
from counsel_desk.domain.evidence_bundle import BundleChoice
from counsel_desk.domain.ids import CaseId, EvidenceId
from counsel_desk.domain.people import ConsentPurpose
from counsel_desk.errors import WorldError
from counsel_desk.messages.bundle_words import BundleSentences
from counsel_desk.services.cases import CaseFile, load_case_file
from counsel_desk.services.desk import Desk
from counsel_desk.services.evidence import evidence_of
from counsel_desk.services.evidence_bundle import export_bundle
from counsel_desk.services.evidence_bundle_contents import Bundle, fill_bundle
from counsel_desk.services.evidence_bundle_paper import bundle_paper
from counsel_desk.ui.dialogs.files import ask_for_folder, ask_to_save
from counsel_desk.ui.dialogs.outgoing_dialog import OutgoingDialog, above_one_another
from counsel_desk.ui.tasks import Job, Tasks
from counsel_desk.ui.theme import TextRole, Tone
from counsel_desk.ui.widgets.bundle_options import BundleOptions
from counsel_desk.ui.widgets.busy_bar import BusyBar
from counsel_desk.ui.widgets.panel import Notice
from counsel_desk.ui.widgets.print_questions import ConsentQuestion
from counsel_desk.ui.widgets.text import button, label

_SHOWN = 40  # numbered things of a part in the preview: a thousand pages would stop the window while they are drawn


@dataclass(frozen=True, slots=True)
class _Subject:
    """What the bundle is made of."""

    file: CaseFile
    files: tuple[Evidence, ...]

    @property
    def agreed(self) -> bool:
        """Whether a consent to pass things on stands."""
        return self.file.client.consents_to(ConsentPurpose.EXPORT)


class BundleDialog(OutgoingDialog):
    """Nothing is shown or written before the client has agreed, or a life is at stake and the reason is said."""

    def __init__(
        self,
        desk: Desk,
        tasks: Tasks,
        case_id: CaseId,
        parent: QWidget | None = None,
        *,
        chosen: Iterable[EvidenceId] = (),
    ) -> None:
        """`chosen` are the files that were chosen before; all of the case's can be taken as well."""
        question = ConsentQuestion(
            QCoreApplication.translate("BundleDialog", "Does the client agree that it is passed on?"),
            QCoreApplication.translate("BundleDialog", "Reason to pass it on without consent"),
        )
        super().__init__(desk, tasks, case_id, ConsentPurpose.EXPORT, question, parent)
        self._chosen = frozenset(chosen)
        self._subject: _Subject | None = None
        self._writing = False
        self._ready: BundleChoice | None = None
        self.setObjectName("bundle_dialog")
        self.setWindowTitle(self.tr("Evidence bundle"))
        self.options = BundleOptions(desk.today)
        self.options.changed.connect(self.remake)
        self.stayed = Notice(tone=Tone.WARNING)
        self.stayed.setObjectName("files_stayed")
        self.stayed.hide()
        self.busy = BusyBar()
        self._zip = button(self.tr("Save as a zip…"), "primary", "export")
        self._zip.setObjectName("save_zip")
        self._zip.clicked.connect(self._ask_zip)
        self._folder = button(self.tr("Save to a folder…"), icon="export")
        self._folder.setObjectName("save_folder")
        self._folder.clicked.connect(self._ask_folder)
        self._note = label(role=TextRole.CAPTION, wrap=True)
        self._shown = above_one_another(self.preview, self._note)
        self.lay_out((self.consent, self.options, self.stayed), (self.busy,), self._shown, (self._folder, self._zip))
        self.options.purpose.setFocus()
        self._enable()
        self.read()

    def write(self, target: Path) -> None:
        """Write the bundle that is shown, whole or not at all."""
        if self._ready is None or self._writing:
            return
        work = partial(
            export_bundle,
            self.desk,
            self.case_id,
            self._ready,
            target,
            BundleSentences(),
            case_paper_pdf,
            to_protect_life=self.reason,
        )
        self._writing = True
        self._enable()
        job = self.tasks.write(self, work, then=partial(self._tell_written, target), failed=self.tell_failure)
        job.finished.connect(self._finish)
        self.busy.watch(job, self.tr("Writing the bundle…"))

    def write_into(self, folder: Path) -> None:
        """Write it as a new folder in this one; nothing that lies there is replaced."""
        name = self._name()
        names = (name if number == 1 else f"{name} ({number})" for number in count(1))
        self.write(next(target for each in names if not (target := folder / each).exists()))

    def read(self) -> None:
        """Look up the case and its files."""
        work = partial(_subject_of, self.desk, self.case_id)
        self.tasks.read(self, work, then=self._take, failed=self.tell_failure)

    def forget(self) -> None:
        """The bundle shown no longer is what was asked for."""
        self._ready = None
        self.stayed.hide()
        self._enable()

    def make(self) -> Job | None:
        """Put together what was asked for, as far as the questions are answered."""
        choice = self.options.choice
        if self._subject is None:
            self.wait_for(self.tr("Reading the case"), "")
        elif not self._subject.agreed and not self.reason:
            self.wait_for(
                self.tr("Ask the client"),
                self.tr("Evidence tells who the client is: it leaves only when the client agrees."),
            )
        elif choice is None:
            self.wait_for(
                self.tr("Look at the days"), self.tr("One cannot be read, or the last lies before the first.")
            )
        else:
            work = partial(_filled, self.desk, self.case_id, choice, self.reason)
            return self.tasks.read(self, work, then=partial(self._show, choice), failed=self._cannot)
        return None

    def _take(self, subject: _Subject) -> None:
        first, self._subject = self._subject is None, subject
        self.show_answer(subject.file)
        if first:
            copies = any(each.origin.redacted_from is not None for each in subject.files)
            self.options.offer_files(len(subject.files), self._chosen, has_copies=copies)
        self.remake()

    def _show(self, choice: BundleChoice, made: "tuple[Bundle, CasePaper]") -> None:
        bundle, paper = made
        self._ready = choice
        shown = shortened(paper, _SHOWN)
        self.preview.show_document(lay_out_case_paper(shown, paper_words()))
        words = self.tr("The preview shows only the beginning of a long part; the bundle has all of it.")
        self._note.setText(words if shown != paper else "")
        self._note.setVisible(shown != paper)
        self.show_made(self._shown)
        self._tell_stayed(bundle)
        self._enable()

    def _tell_stayed(self, bundle: Bundle) -> None:
        lines = [
            messages.labelled(each.evidence.details.name, messages.word(each.held_back))
            for each in bundle.held_back
            if each.held_back is not None
        ]
        more = [self.tr("A redacted copy goes out; so does a file of somebody whose own consent is written down.")]
        heading = self.tr("Only listed, not included: {count}").format(count=len(lines))
        self.stayed.show_words("\n".join([*lines, *more]), Tone.WARNING, heading)
        self.stayed.setVisible(bool(lines))

    def _cannot(self, error: WorldError) -> None:
        self.wait_for(self.tr("No bundle can be made"), messages.error_text(error))

    def _enable(self) -> None:
        for each in (self._zip, self._folder):
            each.setEnabled(self._ready is not None and not self._writing)

    def _ask_zip(self) -> None:
        title, kind = self.tr("Save the bundle as a zip"), self.tr("Zip archive (*.zip)")
        ask_to_save(self, title, f"{self._name()}.zip", kind, self.write)

    def _ask_folder(self) -> None:
        ask_for_folder(self, self.tr("In which folder is the bundle to lie?"), self.write_into)

    def _name(self) -> str:
        """It names the case and the day, and nobody."""
        reference = self._subject.file.case.reference if self._subject is not None else ""
        return f"{reference} {format_day(self.desk.today)}"

    def _tell_written(self, target: Path, _bundle: Bundle) -> None:
        self.tell_written(target)
        self.changed.emit(frozenset({"evidence"}))

    def _finish(self) -> None:
        self._writing = False
        self._enable()


def _subject_of(desk: Desk, case_id: CaseId) -> _Subject:
    return _Subject(load_case_file(desk, case_id), evidence_of(desk, case_id))


def _filled(desk: Desk, case_id: CaseId, choice: BundleChoice, reason: str) -> tuple[Bundle, CasePaper]:
    bundle = fill_bundle(desk, case_id, choice, to_protect_life=reason)
    return bundle, bundle_paper(bundle, BundleSentences())
