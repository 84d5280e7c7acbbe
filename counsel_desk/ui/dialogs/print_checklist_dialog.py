"""The client's paper on its way out: asked first, shown as it will be, then printed or written to a PDF."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

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
from counsel_desk.domain.people import Consent, ConsentMeans, ConsentPurpose, Withheld
from counsel_desk.domain.tasks import Task, TaskState
from counsel_desk.errors import WorldError
from counsel_desk.messages.paper import paper_phrases
from counsel_desk.services import clients, papers
from counsel_desk.services.cases import CaseFile, load_case_file, notes_of
from counsel_desk.services.checklists import case_checklists
from counsel_desk.services.desk import Desk
from counsel_desk.services.tasks import tasks_of
from counsel_desk.ui.dialogs.paper_exit import Handout, PaperExit
from counsel_desk.ui.tasks import Job, Tasks
from counsel_desk.ui.theme import SPACE, SPACE_LARGE, SPACE_SMALL, Tone, theme
from counsel_desk.ui.widgets.empty_state import EmptyState
from counsel_desk.ui.widgets.message_bar import MessageBar
from counsel_desk.ui.widgets.paper_preview import PaperPreview
from counsel_desk.ui.widgets.print_options import PrintOptions
from counsel_desk.ui.widgets.print_questions import ConsentQuestion, SafeQuestion
from counsel_desk.ui.widgets.scrolling import scrolling
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
    def answer(self) -> Consent | None:
        """What the client said to the print when last asked."""
        return self.file.client.answer_to(ConsentPurpose.PRINT)

    @property
    def consent(self) -> Consent | None:
        """The consent to print that stands."""
        return self.answer if self.answer is not None and self.answer.stands else None


class PrintChecklistDialog(QDialog):
    """Nothing is shown or printed before both questions are answered; "not safe" needs only the one."""

    changed = Signal(frozenset)
    """Records of these kinds have changed: a consent was written down."""

    def __init__(
        self, desk: Desk, tasks: Tasks, case_id: CaseId, parent: QWidget | None = None, *, only: str | None = None
    ) -> None:
        """`only` is the checklist chosen at first; all of the case's otherwise."""
        super().__init__(parent)
        self.desk, self.tasks = desk, tasks
        self._case_id, self._only = case_id, only
        self._subject: _Subject | None = None
        self._document: PaperDocument | None = None
        self._job: Job | None = None
        self._to_protect_life = ""
        self.setObjectName("print_checklist_dialog")
        self.setWindowTitle(self.tr("Print the client's checklist"))
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.safe, self.consent, self.options = SafeQuestion(), ConsentQuestion(), PrintOptions()
        self.preview, self.message = PaperPreview(), MessageBar()
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE)
        self._pause.timeout.connect(self._make)
        self.safe.answered.connect(self._follow_safety)
        self.consent.given.connect(self._write_consent)
        self.consent.overridden.connect(self._override)
        self.options.changed.connect(self._remake)
        self.exit = PaperExit(desk, tasks, self)
        self.exit.handed_out.connect(self._tell_out)
        self.exit.failed.connect(self._fail)
        self._lay_out()
        self._read()

    def _read(self) -> None:
        self.tasks.read(self, partial(_subject_of, self.desk, self._case_id), then=self._take, failed=self._fail)

    def _take(self, subject: _Subject) -> None:
        first, self._subject = self._subject is None, subject
        self.consent.show_answer(subject.answer)
        kept_back = Withheld.NOTES in subject.file.client.withheld(ConsentPurpose.PRINT)
        self.options.offer_advice(there=subject.advised, kept_back=kept_back)
        if first:
            details = subject.file.client.details
            self.options.offer(subject.checklists, self._only)
            self.options.offer_names(details.name or details.alias, subject.file.case.reference)
            self.options.suggest(_when(subject.next_call))
        self._remake()

    def _follow_safety(self, safe: bool) -> None:  # noqa: FBT001 - the shape of the signal
        self.consent.setVisible(safe)
        self.options.show_for(neutral=not safe)
        self._remake()

    def _write_consent(self, means: ConsentMeans) -> None:
        if self._subject is None:
            return
        give = partial(clients.give_consent, self.desk, self._subject.file.client.id, ConsentPurpose.PRINT, means)
        self.tasks.write(self, give, then=self._tell_consent, failed=self._fail)

    def _tell_consent(self, _nothing: None) -> None:
        self.changed.emit(frozenset({"client"}))
        self._read()

    def _override(self, reason: str) -> None:
        self._to_protect_life = reason
        self._remake()

    def _remake(self) -> None:
        """The paper shown no longer is what was asked for."""
        self._show(None)
        self._pause.start()

    def _make(self) -> None:
        """Make the paper that was asked for, as far as the questions are answered."""
        if self._job is not None:
            self._job.cancel()
            self._job = None
        subject, safe = self._subject, self.safe.answer
        if self.desk.read_only:
            self._wait_for(
                self.tr("This vault is read-only"),
                self.tr(
                    "Every paper that leaves is written into the history of its case, and nothing can be written now."
                ),
            )
        elif subject is None or safe is None:
            self._wait_for(self.tr("Answer the questions first"), self.tr("Then the paper is shown here."))
        elif not safe:
            sheet = papers.neutral_sheet(appointment=self.options.appointment, large=self.options.large)
            self._show(lay_out_neutral_sheet(sheet, paper_words()))
        elif subject.consent is None and not self._to_protect_life and self.options.with_name:
            self._wait_for(
                self.tr("Ask the client"),
                self.tr(
                    "Paper with a client's name leaves the room only when the client agrees. "
                    "Under the code of the case it may leave without."
                ),
            )
        else:
            self._job = self.tasks.read(self, self._fill(), then=self._lay_out_paper, failed=self._cannot)

    def _fill(self) -> Callable[[], ClientChecklistPaper]:
        options = self.options
        return partial(
            papers.client_checklist,
            self.desk,
            self._case_id,
            paper_phrases(),
            only=options.only,
            large=options.large,
            with_name=options.with_name,
            with_advice=options.with_advice,
            next_appointment=options.appointment,
            to_protect_life=self._to_protect_life,
        )

    def _lay_out_paper(self, paper: ClientChecklistPaper) -> None:
        self._job = None
        self._show(lay_out_checklist(paper, paper_words()))

    def _show(self, document: PaperDocument | None) -> None:
        self._document = document
        for each in (self._printed, self._saved):
            each.setEnabled(document is not None)
        if document is not None:
            self.preview.show_document(document)
            self._stage.setCurrentWidget(self.preview)

    def _cannot(self, error: WorldError) -> None:
        self._job = None
        self._wait_for(self.tr("Nothing to print"), messages.error_text(error))

    def _wait_for(self, heading: str, sentence: str) -> None:
        self._waiting.say(heading, sentence)
        self._stage.setCurrentWidget(self._waiting)

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
            return Handout(self._case_id, "neutral")
        missing = self._subject is not None and self._subject.consent is None
        return Handout(self._case_id, "checklist", self._to_protect_life if missing else "")

    def _tell_out(self, said: str) -> None:
        self.message.say(messages.sentences((said, self.tr("It is written into the history of the case."))), Tone.OK)

    def _fail(self, error: WorldError) -> None:
        self.message.say(messages.error_text(error), Tone.DANGER)

    def _lay_out(self) -> None:
        px = theme().px
        self._printed = button(self.tr("Print…"), "primary", "print")
        self._printed.setObjectName("print")
        self._printed.clicked.connect(self._print)
        self._saved = button(self.tr("Save PDF…"), icon="export")
        self._saved.setObjectName("save_pdf")
        self._saved.clicked.connect(self._save)
        close = button(self.tr("Close"))
        close.setObjectName("close")
        close.clicked.connect(self.reject)
        self._waiting = EmptyState("print", self.tr("Answer the questions first"))
        self._stage = QStackedWidget()
        self._stage.addWidget(self.preview)
        self._stage.addWidget(self._waiting)
        self._stage.setCurrentWidget(self._waiting)
        self._show(None)
        asked = scrolling(self.safe, self.consent, self.options)
        asked.setFixedWidth(px(380))
        middle = QHBoxLayout()
        middle.setSpacing(px(SPACE))
        middle.addWidget(asked)
        middle.addWidget(self._stage, 1)
        foot = QHBoxLayout()
        foot.setSpacing(px(SPACE_SMALL))
        foot.addStretch(1)
        for each in (close, self._saved, self._printed):
            foot.addWidget(each)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(SPACE_LARGE), px(SPACE), px(SPACE_LARGE), px(SPACE))
        column.setSpacing(px(SPACE))
        column.addWidget(self.message)
        column.addLayout(middle, 1)
        column.addLayout(foot)
        self.resize(QSize(px(1080), px(780)).boundedTo(self.screen().availableSize() * 0.92))
        self.safe.enter()


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
