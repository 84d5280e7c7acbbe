"""The client's paper on its way out: asked first, shown as it will be, then printed or written to a PDF."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from PySide6.QtWidgets import QWidget

from counsel_desk import messages
from counsel_desk.documents.checklist import lay_out_checklist
from counsel_desk.documents.neutral import lay_out_neutral_sheet
from counsel_desk.documents.sheet import PaperDocument
from counsel_desk.documents.words import paper_words
from counsel_desk.domain.cases import NoteKind
from counsel_desk.domain.checklists import CaseChecklist
from counsel_desk.domain.dates import format_day
from counsel_desk.domain.ids import CaseId
from counsel_desk.domain.papers import ClientChecklistPaper
from counsel_desk.domain.people import ConsentPurpose, Withheld
from counsel_desk.domain.tasks import Task, TaskState
from counsel_desk.errors import WorldError
from counsel_desk.messages.paper import paper_phrases
from counsel_desk.services import papers
from counsel_desk.services.cases import CaseFile, load_case_file, notes_of
from counsel_desk.services.checklists import case_checklists
from counsel_desk.services.desk import Desk
from counsel_desk.services.tasks import tasks_of
from counsel_desk.ui.dialogs.outgoing_dialog import OutgoingDialog
from counsel_desk.ui.dialogs.paper_exit import Handout, PaperExit
from counsel_desk.ui.tasks import Job, Tasks
from counsel_desk.ui.theme import Tone
from counsel_desk.ui.widgets.print_options import PrintOptions
from counsel_desk.ui.widgets.print_questions import ConsentQuestion, SafeQuestion
from counsel_desk.ui.widgets.text import button

_PAUSE = 250  # milliseconds; the preview follows when typing pauses


@dataclass(frozen=True, slots=True)
class _Subject:
    """What the paper is about."""

    file: CaseFile
    checklists: tuple[CaseChecklist, ...]
    next_call: Task | None
    advised: bool

    @property
    def agreed(self) -> bool:
        """Whether a consent to print stands."""
        return self.file.client.consents_to(ConsentPurpose.PRINT)


class PrintChecklistDialog(OutgoingDialog):
    """Nothing is shown or printed before both questions are answered; "not safe" needs only the one."""

    def __init__(
        self, desk: Desk, tasks: Tasks, case_id: CaseId, parent: QWidget | None = None, *, only: str | None = None
    ) -> None:
        """`only` is the checklist chosen at first; all of the case's otherwise."""
        super().__init__(desk, tasks, case_id, ConsentPurpose.PRINT, ConsentQuestion(), parent)
        self._only = only
        self._subject: _Subject | None = None
        self._document: PaperDocument | None = None
        self.setObjectName("print_checklist_dialog")
        self.setWindowTitle(self.tr("Print the client's checklist"))
        self.safe, self.options = SafeQuestion(), PrintOptions()
        self.safe.answered.connect(self._follow_safety)
        self.options.changed.connect(self.remake)
        self.exit = PaperExit(desk, tasks, self)
        self.exit.handed_out.connect(self._tell_out)
        self.exit.failed.connect(self.tell_failure)
        self._printed = button(self.tr("Print…"), "primary", "print")
        self._printed.setObjectName("print")
        self._printed.clicked.connect(self._print)
        self._saved = button(self.tr("Save PDF…"), icon="export")
        self._saved.setObjectName("save_pdf")
        self._saved.clicked.connect(self._save)
        self.lay_out((self.safe, self.consent, self.options), (), self.preview, (self._saved, self._printed))
        self.wait_for(self.tr("Answer the questions first"), "")
        self.forget()
        self.safe.enter()
        self.read()

    def read(self) -> None:
        """Look up the case, its checklists and its next call."""
        work = partial(_subject_of, self.desk, self.case_id)
        self.tasks.read(self, work, then=self._take, failed=self.tell_failure)

    def forget(self) -> None:
        """The paper shown no longer is what was asked for."""
        self._show(None)

    def make(self) -> Job | None:
        """Make the paper that was asked for, as far as the questions are answered."""
        subject, safe = self._subject, self.safe.answer
        if subject is None or safe is None:
            self.wait_for(self.tr("Answer the questions first"), self.tr("Then the paper is shown here."))
        elif not safe:
            sheet = papers.neutral_sheet(appointment=self.options.appointment, large=self.options.large)
            self._show(lay_out_neutral_sheet(sheet, paper_words()))
        elif not subject.agreed and not self.reason and self.options.with_name:
            self.wait_for(
                self.tr("Ask the client"),
                self.tr(
                    "Paper with a client's name leaves the room only when the client agrees. "
                    "Under the code of the case it may leave without."
                ),
            )
        else:
            return self.tasks.read(self, self._fill(), then=self._lay_out_paper, failed=self._cannot)
        return None

    def _take(self, subject: _Subject) -> None:
        first, self._subject = self._subject is None, subject
        self.show_answer(subject.file)
        kept_back = Withheld.NOTES in subject.file.client.withheld(ConsentPurpose.PRINT)
        self.options.offer_advice(there=subject.advised, kept_back=kept_back)
        if first:
            details = subject.file.client.details
            self.options.offer(subject.checklists, self._only)
            self.options.offer_names(details.name or details.alias, subject.file.case.reference)
            self.options.suggest(_when(subject.next_call))
        self.remake()

    def _follow_safety(self, safe: bool) -> None:  # noqa: FBT001 - the shape of the signal
        self.consent.setVisible(safe)
        self.options.show_for(neutral=not safe)
        self.remake()

    def _fill(self) -> Callable[[], ClientChecklistPaper]:
        options = self.options
        return partial(
            papers.client_checklist,
            self.desk,
            self.case_id,
            paper_phrases(),
            only=options.only,
            large=options.large,
            with_name=options.with_name,
            with_advice=options.with_advice,
            next_appointment=options.appointment,
            to_protect_life=self.reason,
        )

    def _lay_out_paper(self, paper: ClientChecklistPaper) -> None:
        self._show(lay_out_checklist(paper, paper_words()))

    def _show(self, document: PaperDocument | None) -> None:
        self._document = document
        for each in (self._printed, self._saved):
            each.setEnabled(document is not None)
        if document is not None:
            self.preview.show_document(document)
            self.show_made(self.preview)

    def _cannot(self, error: WorldError) -> None:
        self.wait_for(self.tr("Nothing to print"), messages.error_text(error))

    def _print(self) -> None:
        if self._document is not None:
            self.exit.print(self._document, self._handout())

    def _save(self) -> None:
        if self._document is not None and self._subject is not None:
            name = f"{self._subject.file.case.reference} {format_day(self.desk.today)}"
            if self.safe.answer is False:  # a name must not tell what the sheet does not
                name = self._document.title
            self.exit.save(self._document, self._handout(), name)

    def _handout(self) -> Handout:
        """What is written down about the paper; a reason only where a consent was needed and there is none."""
        if self.safe.answer is False:
            return Handout(self.case_id, "neutral")
        return Handout(self.case_id, "checklist", self.reason)

    def _tell_out(self, said: str) -> None:
        self.message.say(messages.sentences((said, self.tr("It is written into the history of the case."))), Tone.OK)


def _subject_of(desk: Desk, case_id: CaseId) -> _Subject:
    calls = (task for task in tasks_of(desk, case_id) if task.state is TaskState.OPEN and task.details.is_call)
    coming = (task for task in calls if task.details.due_on >= desk.today)
    advised = any(note.kind is NoteKind.ADVICE for note in notes_of(desk, case_id))
    return _Subject(load_case_file(desk, case_id), case_checklists(desk, case_id), next(coming, None), advised)


def _when(call: Task | None) -> str:
    """The day and hour of a call, which tell neither who rings nor why."""
    if call is None:
        return ""
    day = messages.day_and_weekday(call.details.due_on)
    return f"{day} {messages.time_of_day(call.details.due_time)}" if call.details.due_time else day
