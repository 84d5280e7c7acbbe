"""The evidence bundle on its way out: asked first, shown as it will be, then written to a zip or a folder."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import partial
from itertools import count
from pathlib import Path

from PySide6.QtCore import QSize, Qt, QTimer, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QDialog, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from counsel_desk import messages
from counsel_desk.documents.bundle import bundle_pdf, lay_out_bundle
from counsel_desk.documents.words import paper_words
from counsel_desk.domain.bundle_papers import BundlePaper, shortened
from counsel_desk.domain.dates import format_day
from counsel_desk.domain.evidence import Evidence
from counsel_desk.domain.evidence_bundle import BundleChoice
from counsel_desk.domain.ids import CaseId, EvidenceId
from counsel_desk.domain.people import ConsentMeans, ConsentPurpose
from counsel_desk.errors import WorldError
from counsel_desk.messages.bundle_words import BundleSentences
from counsel_desk.services import clients
from counsel_desk.services.cases import CaseFile, load_case_file
from counsel_desk.services.desk import Desk
from counsel_desk.services.evidence import evidence_of
from counsel_desk.services.evidence_bundle import export_bundle
from counsel_desk.services.evidence_bundle_contents import Bundle, fill_bundle
from counsel_desk.services.evidence_bundle_paper import bundle_paper
from counsel_desk.ui.dialogs.files import ask_for_folder, ask_to_save
from counsel_desk.ui.tasks import Job, Tasks
from counsel_desk.ui.theme import SPACE, SPACE_LARGE, SPACE_SMALL, TextRole, Tone, theme
from counsel_desk.ui.widgets.bundle_options import BundleOptions
from counsel_desk.ui.widgets.busy_bar import BusyBar
from counsel_desk.ui.widgets.empty_state import EmptyState
from counsel_desk.ui.widgets.message_bar import MessageBar
from counsel_desk.ui.widgets.panel import Notice
from counsel_desk.ui.widgets.paper_preview import PaperPreview
from counsel_desk.ui.widgets.print_questions import ConsentQuestion
from counsel_desk.ui.widgets.scrolling import scrolling
from counsel_desk.ui.widgets.text import button, label

_PAUSE = 250  # milliseconds; the preview follows when typing pauses
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


class BundleDialog(QDialog):
    """Nothing is shown or written before the client has agreed, or a life is at stake and the reason is said."""

    changed = Signal(frozenset)
    """Records of these kinds have changed: a consent was written down, a bundle was given out."""

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
        super().__init__(parent)
        self.desk, self.tasks = desk, tasks
        self._case_id, self._chosen = case_id, frozenset(chosen)
        self._subject: _Subject | None = None
        self._job: Job | None = None
        self._writing = False
        self._ready: BundleChoice | None = None
        self._to_protect_life = ""
        self.setObjectName("bundle_dialog")
        self.setWindowTitle(self.tr("Evidence bundle"))
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.consent = ConsentQuestion(
            self.tr("Does the client agree that it is passed on?"), self.tr("Reason to pass it on without consent")
        )
        self.options = BundleOptions(desk.today)
        self.stayed = Notice(tone=Tone.WARNING)
        self.stayed.setObjectName("files_stayed")
        self.preview, self.message, self.busy = PaperPreview(), MessageBar(), BusyBar()
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE)
        self._pause.timeout.connect(self._make)
        self.consent.given.connect(self._write_consent)
        self.consent.overridden.connect(self._override)
        self.options.changed.connect(self._remake)
        self._lay_out()
        self._read()

    def write(self, target: Path) -> None:
        """Write the bundle that is shown, whole or not at all."""
        if self._ready is None or self._writing:
            return
        work = partial(
            export_bundle,
            self.desk,
            self._case_id,
            self._ready,
            target,
            BundleSentences(),
            bundle_pdf,
            to_protect_life=self._reason(),
        )
        self._writing = True
        self._enable()
        job = self.tasks.write(self, work, then=partial(self._tell_written, target), failed=self._fail)
        job.finished.connect(self._finish)
        self.busy.watch(job, self.tr("Writing the bundle…"))

    def write_into(self, folder: Path) -> None:
        """Write it as a new folder in this one; nothing that lies there is replaced."""
        name = self._name()
        names = (name if number == 1 else f"{name} ({number})" for number in count(1))
        self.write(next(target for each in names if not (target := folder / each).exists()))

    def _read(self) -> None:
        self.tasks.read(self, partial(_subject_of, self.desk, self._case_id), then=self._take, failed=self._fail)

    def _take(self, subject: _Subject) -> None:
        first, self._subject = self._subject is None, subject
        self.consent.show_answer(subject.file.client.answer_to(ConsentPurpose.EXPORT))
        if first:
            copies = any(each.origin.redacted_from is not None for each in subject.files)
            self.options.offer_files(len(subject.files), self._chosen, has_copies=copies)
        self._remake()

    def _write_consent(self, means: ConsentMeans) -> None:
        if self._subject is None:
            return
        give = partial(clients.give_consent, self.desk, self._subject.file.client.id, ConsentPurpose.EXPORT, means)
        self.tasks.write(self, give, then=self._tell_consent, failed=self._fail)

    def _tell_consent(self, _nothing: None) -> None:
        self.changed.emit(frozenset({"client"}))
        self._read()

    def _override(self, reason: str) -> None:
        self._to_protect_life = reason
        self._remake()

    def _reason(self) -> str:
        """The reason without consent, only where there is no consent."""
        missing = self._subject is not None and not self._subject.agreed
        return self._to_protect_life if missing else ""

    def _remake(self) -> None:
        """The bundle shown no longer is what was asked for."""
        self._ready = None
        self._enable()
        self._pause.start()

    def _make(self) -> None:
        """Put together what was asked for, as far as the questions are answered."""
        if self._job is not None:
            self._job.cancel()
            self._job = None
        choice = self.options.choice
        self.stayed.hide()
        if self.desk.read_only:
            self._wait_for(
                self.tr("This vault is read-only"),
                self.tr("What leaves is written into the history of its case, and nothing can be written now."),
            )
        elif self._subject is None:
            self._wait_for(self.tr("Reading the case"), "")
        elif not self._subject.agreed and not self._reason():
            self._wait_for(
                self.tr("Ask the client"),
                self.tr("Evidence tells who the client is: it leaves only when the client agrees."),
            )
        elif choice is None:
            self._wait_for(
                self.tr("Look at the days"), self.tr("One cannot be read, or the last lies before the first.")
            )
        else:
            work = partial(_filled, self.desk, self._case_id, choice, self._reason())
            self._job = self.tasks.read(self, work, then=partial(self._show, choice), failed=self._cannot)

    def _show(self, choice: BundleChoice, made: "tuple[Bundle, BundlePaper]") -> None:
        bundle, paper = made
        self._job, self._ready = None, choice
        shown = shortened(paper, _SHOWN)
        self.preview.show_document(lay_out_bundle(shown, paper_words()))
        words = self.tr("The preview shows only the beginning of a long part; the bundle has all of it.")
        self._note.setText(words if shown != paper else "")
        self._note.setVisible(shown != paper)
        self._stage.setCurrentWidget(self._shown)
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
        self._job = None
        self._wait_for(self.tr("No bundle can be made"), messages.error_text(error))

    def _wait_for(self, heading: str, sentence: str) -> None:
        self._waiting.say(heading, sentence)
        self._stage.setCurrentWidget(self._waiting)

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
        said = (
            self.tr("Written to {file}.").format(file=target),
            self.tr("It is not encrypted: give it only to whom it is for."),
            self.tr("It is written into the history of the case."),
        )
        self._open = QUrl.fromLocalFile(str(target if target.is_dir() else target.parent))
        self.message.say(messages.sentences(said), Tone.OK, self.tr("Open the folder"))
        self.changed.emit(frozenset({"evidence"}))

    def _fail(self, error: WorldError) -> None:
        self.message.say(messages.error_text(error), Tone.DANGER)

    def _finish(self) -> None:
        self._writing = False
        self._enable()

    def _lay_out(self) -> None:
        px = theme().px
        self._zip = button(self.tr("Save as a zip…"), "primary", "export")
        self._zip.setObjectName("save_zip")
        self._zip.clicked.connect(self._ask_zip)
        self._folder = button(self.tr("Save to a folder…"), icon="export")
        self._folder.setObjectName("save_folder")
        self._folder.clicked.connect(self._ask_folder)
        close = button(self.tr("Close"))
        close.setObjectName("close")
        close.clicked.connect(self.reject)
        self._open = QUrl()
        self.message.action_asked.connect(lambda: QDesktopServices.openUrl(self._open))
        self._waiting = EmptyState("document", self.tr("Reading the case"))
        self._note = label(role=TextRole.CAPTION, wrap=True)
        self._shown = QWidget()
        pages = QVBoxLayout(self._shown)
        pages.setContentsMargins(0, 0, 0, 0)
        pages.addWidget(self.preview, 1)
        pages.addWidget(self._note)
        self._stage = QStackedWidget()
        for each in (self._waiting, self._shown):
            self._stage.addWidget(each)
        self.stayed.hide()
        asked = scrolling(self.consent, self.options, self.stayed)
        asked.setFixedWidth(px(380))
        middle = QHBoxLayout()
        middle.setSpacing(px(SPACE))
        middle.addWidget(asked)
        middle.addWidget(self._stage, 1)
        foot = QHBoxLayout()
        foot.setSpacing(px(SPACE_SMALL))
        foot.addStretch(1)
        for each in (close, self._folder, self._zip):
            foot.addWidget(each)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(SPACE_LARGE), px(SPACE), px(SPACE_LARGE), px(SPACE))
        column.setSpacing(px(SPACE))
        column.addWidget(self.message)
        column.addWidget(self.busy)
        column.addLayout(middle, 1)
        column.addLayout(foot)
        self.resize(QSize(px(1080), px(780)).boundedTo(self.screen().availableSize() * 0.92))
        self.options.purpose.setFocus()
        self._enable()


def _subject_of(desk: Desk, case_id: CaseId) -> _Subject:
    return _Subject(load_case_file(desk, case_id), evidence_of(desk, case_id))


def _filled(desk: Desk, case_id: CaseId, choice: BundleChoice, reason: str) -> tuple[Bundle, BundlePaper]:
    bundle = fill_bundle(desk, case_id, choice, to_protect_life=reason)
    return bundle, bundle_paper(bundle, BundleSentences())
