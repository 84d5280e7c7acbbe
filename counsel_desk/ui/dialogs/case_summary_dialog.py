"""The summary of a case on its way out: asked first, shown as it will be, then written as a workbook or a PDF."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from counsel_desk import messages
from counsel_desk.documents.case_paper import case_paper_pdf, lay_out_case_paper
from counsel_desk.documents.words import paper_words
from counsel_desk.domain.case_exports import CaseForm
from counsel_desk.domain.case_papers import CasePaper, shortened
from counsel_desk.domain.dates import format_day
from counsel_desk.domain.ids import CaseId
from counsel_desk.domain.people import Client, ConsentPurpose
from counsel_desk.errors import WorldError
from counsel_desk.messages.case_words import CaseSentences
from counsel_desk.services.case_summary import export_case, fill_summary, summary_paper
from counsel_desk.services.cases import CaseFile, load_case_file
from counsel_desk.services.desk import Desk
from counsel_desk.ui.dialogs.files import ask_to_save
from counsel_desk.ui.dialogs.outgoing_dialog import OutgoingDialog, above_one_another
from counsel_desk.ui.tasks import Job, Tasks
from counsel_desk.ui.theme import TextRole
from counsel_desk.ui.widgets.busy_bar import BusyBar
from counsel_desk.ui.widgets.print_questions import ConsentQuestion
from counsel_desk.ui.widgets.summary_options import SummaryOptions
from counsel_desk.ui.widgets.text import button, label

_SHOWN = 40  # things of a part in the preview: a thousand pages would stop the window while they are drawn


class CaseSummaryDialog(OutgoingDialog):
    """With the name it leaves only when the client agrees, or to protect a life; under the code it needs no consent."""

    def __init__(self, desk: Desk, tasks: Tasks, case_id: CaseId, parent: QWidget | None = None) -> None:
        question = ConsentQuestion(
            QCoreApplication.translate("CaseSummaryDialog", "Does the client agree that it is passed on?"),
            QCoreApplication.translate("CaseSummaryDialog", "Reason to pass it on without consent"),
        )
        super().__init__(desk, tasks, case_id, ConsentPurpose.EXPORT, question, parent)
        self._case: CaseFile | None = None
        self._writing = False
        self._shown: tuple[bool, str] | None = None  # named, and the reason, as the preview shows it
        self._shortened = False
        self.setObjectName("case_summary")
        self.setWindowTitle(self.tr("Case summary"))
        self.options = SummaryOptions()
        self.options.changed.connect(self.remake)
        self.options.form_changed.connect(self._say_of_preview)
        self.consent.given.connect(self.options.choose_name)
        self.consent.overridden.connect(self._name_for_life)
        self.busy = BusyBar()
        self._save = button(self.tr("Save…"), "primary", "export")
        self._save.setObjectName("save_summary")
        self._save.clicked.connect(self._ask_where)
        self._note = label(role=TextRole.CAPTION, wrap=True)
        self._made = above_one_another(self.preview, self._note)
        self.lay_out((self.consent, self.options), (self.busy,), self._made, (self._save,))
        self._enable()
        self.read()

    def write(self, target: Path) -> None:
        """Write what is shown, whole or not at all; the ending of `target` says as what."""
        if self._shown is None or self._writing:
            return
        named, reason = self._shown
        work = partial(
            export_case,
            self.desk,
            self.case_id,
            target,
            CaseSentences(),
            case_paper_pdf,
            named=named,
            to_protect_life=reason,
        )
        self._writing = True
        self._enable()
        job = self.tasks.write(self, work, then=partial(self._tell_written, target), failed=self.tell_failure)
        job.finished.connect(self._finish)
        self.busy.watch(job, self.tr("Writing the summary…"))

    def read(self) -> None:
        """Look up the case and what its client answered."""
        work = partial(load_case_file, self.desk, self.case_id)
        self.tasks.read(self, work, then=self._take, failed=self.tell_failure)

    def agreed(self, client: Client) -> bool:
        """Whether it may go with the name: a consent that keeps the name back is not enough where life is in danger."""
        return client.may_be_named(ConsentPurpose.EXPORT)

    def forget(self) -> None:
        """What is shown no longer is what was asked for."""
        self._shown = None
        self._enable()

    def make(self) -> Job | None:
        """Put together what was asked for, as far as the questions are answered."""
        named, reason = self.options.named, self.reason
        if self._case is None:
            self.wait_for(self.tr("Reading the case"), "")
        elif named and not reason and not self.agreed(self._case.client):
            self.wait_for(
                self.tr("Ask the client"),
                self.tr(
                    "A summary with a client's name leaves only when the client agrees. "
                    "Under the code of the case it may leave without."
                ),
            )
        else:
            work = partial(_paper_of, self.desk, self.case_id, named=named, reason=reason)
            return self.tasks.read(self, work, then=partial(self._show, named, reason), failed=self._cannot)
        return None

    def _take(self, file: CaseFile) -> None:
        self._case = file
        self.show_answer(file)
        self.options.offer(file, for_life=bool(self.reason))
        self.remake()

    def _name_for_life(self, reason: str) -> None:
        if self._case is not None:
            self.options.offer(self._case, for_life=bool(reason))
        if reason:
            self.options.choose_name()

    def _show(self, named: bool, reason: str, paper: CasePaper) -> None:  # noqa: FBT001 - an answer, bound before
        self._shown = named, reason
        beginning = shortened(paper, _SHOWN)
        self.preview.show_document(lay_out_case_paper(beginning, paper_words()))
        self._shortened = beginning != paper
        self._say_of_preview()
        self.show_made(self._made)
        self._enable()

    def _say_of_preview(self) -> None:
        words = ""
        if self._shortened:
            words = self.tr("The preview shows only the beginning of a long part; the file has all of it.")
        elif self.options.form is CaseForm.WORKBOOK:
            words = self.tr("A workbook holds the same in sheets.")
        self._note.setText(words)
        self._note.setVisible(bool(words))

    def _cannot(self, error: WorldError) -> None:
        self.wait_for(self.tr("No summary can be made"), messages.error_text(error))

    def _enable(self) -> None:
        self._save.setEnabled(self._shown is not None and not self._writing)

    def _ask_where(self) -> None:
        if self._case is not None:
            form = self.options.form
            title, kind = self.tr("Save the summary as a workbook"), self.tr("Excel workbook (*.xlsx)")
            if form is CaseForm.PDF:
                title, kind = self.tr("Save the summary as a PDF"), self.tr("PDF (*.pdf)")
            name = f"{self._case.case.reference} {format_day(self.desk.today)}.{form}"
            ask_to_save(self, title, name, kind, self.write)

    def _tell_written(self, target: Path, _nothing: None) -> None:
        self.tell_written(target)
        self.changed.emit(frozenset({"case"}))

    def _finish(self) -> None:
        self._writing = False
        self._enable()


def _paper_of(desk: Desk, case_id: CaseId, *, named: bool, reason: str) -> CasePaper:
    summary = fill_summary(desk, case_id, named=named, to_protect_life=reason)
    return summary_paper(summary, CaseSentences())
