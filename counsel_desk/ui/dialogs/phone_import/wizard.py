"""Bringing messages and calls of a client's phone into a case: source, columns, senders, a look ahead, the import."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QMimeData, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QWidget

from counsel_desk import messages
from counsel_desk.domain.ids import CaseId
from counsel_desk.errors import InputError, WorldError
from counsel_desk.exchange.phone_files import PhoneFile, PhoneSource
from counsel_desk.services.cases import CaseFile, load_case_file
from counsel_desk.services.desk import Desk
from counsel_desk.services.message_choice import Choice
from counsel_desk.services.message_import import MessagesOutcome
from counsel_desk.services.message_sources import open_table
from counsel_desk.ui.dialogs.importing.file_step import ENCODING_ASKED, EncodingStep, head_of
from counsel_desk.ui.dialogs.phone_import import reading
from counsel_desk.ui.dialogs.phone_import.columns_step import PhoneColumnsStep
from counsel_desk.ui.dialogs.phone_import.outcome_view import OutcomeView
from counsel_desk.ui.dialogs.phone_import.preview_step import PreviewStep
from counsel_desk.ui.dialogs.phone_import.reading import Foreseen, Looked
from counsel_desk.ui.dialogs.phone_import.senders_step import SendersStep
from counsel_desk.ui.dialogs.phone_import.source_step import SourceStep
from counsel_desk.ui.dialogs.step_dialog import StepDialog, step_button
from counsel_desk.ui.pages.case.taking_back import undo_only
from counsel_desk.ui.tasks import Tasks
from counsel_desk.ui.theme import Tone

_IMPORTED = "import.messages"
_SIZE = (1120, 680)
_CHANGED = frozenset({"case", "incident", "conduct", "checklist", "task", "organisation", "evidence"})


class PhoneImport(StepDialog):
    """Nobody enters who was not ticked; all that does is one step that undo takes back."""

    open_asked = Signal(object)
    """The incidents of this case (`CaseId`) are to be seen."""

    def __init__(self, desk: Desk, tasks: Tasks, case_id: CaseId, parent: QWidget | None = None) -> None:
        super().__init__(desk, tasks, _SIZE, parent)
        self._case_id = case_id
        self._path: Path | None = None
        self._file: PhoneFile | None = None
        self._choice = Choice()
        self._outcome: MessagesOutcome | None = None
        self.setObjectName("phone_import")
        self.setWindowTitle(self.tr("Messages from a phone"))
        self.source, self.encoding, self.columns = SourceStep(), EncodingStep(), PhoneColumnsStep()
        self.senders = SendersStep(desk, tasks)
        self.preview, self.outcome = PreviewStep(), OutcomeView()
        self._make_buttons()
        steps = (self.source, self.encoding, self.columns, self.senders, self.preview, self.outcome)
        self.lay_out(steps, (self._back, self._undo), (self._close, self._on))
        self.source.chosen.connect(self.read)
        self.source.pasted.connect(self.read_pasted)
        self.columns.changed.connect(self.show_ways)
        self.senders.changed.connect(self.show_ways)
        self.senders.whose.changed.connect(self.changed)
        self.setAcceptDrops(True)
        self._show(self.source)
        tasks.read(self, partial(load_case_file, desk, case_id), then=self._name_client)

    def read(self, path: Path, encoding: str | None = None) -> None:
        """Read a file and count who wrote and rang."""
        if self._job is not None:
            return
        self._path = path
        work = partial(
            reading.look_at_file, self._desk, self._case_id, path, own=self.source.own_names, encoding=encoding
        )
        self._look(work, self._tell_unread)

    def read_pasted(self, text: str) -> None:
        """Read the messages of a text."""
        if self._job is not None:
            return
        self._path = None
        own, name = self.source.own_names, self.tr("Pasted messages")
        self._look(
            partial(reading.look_at_pasted, self._desk, self._case_id, text=text, name=name, own=own), self._tell
        )

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """A file may be dropped as long as none is chosen."""
        if self._step is self.source and self._job is None and _files_of(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Read the file that was dropped."""
        files = _files_of(event.mimeData())
        if len(files) == 1:
            event.acceptProposedAction()
            self.read(files[0])
        else:
            self.message.say(self.tr("Bring in one file at a time."), Tone.WARNING)

    def undo_import(self) -> None:
        """Take the whole import back."""
        self._undo.setEnabled(False)
        self._tasks.write(self, partial(undo_only, self._desk, _IMPORTED), then=self._tell_undone, failed=self._tell)

    def show_ways(self) -> None:
        """The buttons that make sense in this step, at rest while something is under way."""
        step, idle = self._step, self._job is None
        on = {
            self.encoding: self.tr("Next"),
            self.columns: self.tr("Next"),
            self.senders: self.tr("Look ahead"),
            self.preview: self.tr("Import"),
            self.outcome: self.tr("Show the incidents"),
        }
        useful = {
            self.columns: bool(self.columns.mappings),
            self.senders: self.senders.is_ready,
            self.preview: self._would_bring and not self._desk.read_only,
        }
        undone = step is self.outcome and self._outcome is None
        self._on.setText(on.get(step, ""))
        self._on.setVisible(step in on and not undone)
        self._on.setEnabled(idle and useful.get(step, True))
        self._on.setDefault(step is not self.senders and not undone)  # there Enter belongs to what one searches for
        self._back.setVisible(step not in {self.source, self.outcome})
        self._back.setEnabled(idle)
        self._undo.setVisible(step is self.outcome and not undone)
        self._close.setText(self.tr("Close") if step is self.outcome else self.tr("Cancel"))
        self._close.setDefault(undone)

    @property
    def _would_bring(self) -> bool:
        """Whether importing would leave anything in the vault."""
        return self._outcome is not None and bool(self._outcome.imported or self._choice.keep_file)

    def _look(self, work: Callable[..., Looked], failed: Callable[[WorldError], object]) -> None:
        self.begin(self._tasks.read(self, work, self._show_senders, failed), self.tr("Reading…"))

    def _go_on(self) -> None:
        if self._step is self.encoding and self._path is not None:
            self.read(self._path, self.encoding.encoding)
        elif self._step is self.columns and self._file is not None:
            file = replace(self._file, columns=self.columns.mappings)
            self._look(partial(reading.count, self._desk, self._case_id, file), self._tell)
        elif self._step is self.senders:
            self._look_ahead()
        elif self._step is self.preview and self._file is not None:
            importing = partial(reading.bring_in, self._desk, self._case_id, self._file, self._choice)
            self.begin(self._tasks.write(self, importing, self._show_result, self._tell), self.tr("Importing…"))
        elif self._step is self.outcome:
            self.open_asked.emit(self._case_id)
            self.accept()

    def _go_back(self) -> None:
        is_table = self._file is not None and self._file.kind is PhoneSource.TABLE
        before: dict[QWidget, QWidget] = {
            self.preview: self.senders,
            self.senders: self.columns if is_table else self.source,
        }
        self.message.hide()
        self._show(before.get(self._step, self.source))

    def _look_ahead(self) -> None:
        try:
            self._choice = self.senders.choice()
        except InputError as error:
            self._tell(error)
            return
        if self._file is not None:
            work = partial(reading.foresee, self._desk, self._case_id, self._file, self._choice)
            self.begin(self._tasks.read(self, work, self._show_preview, self._tell), self.tr("Looking…"))

    def _name_client(self, file: CaseFile) -> None:
        self.source.name_client(file.client.details.name, file.client.details.alias)

    def _show_senders(self, looked: Looked) -> None:
        if not looked.survey.messages:
            found = (messages.finding_text(each) for each in looked.survey.findings)
            words = messages.sentences((self.tr("There is no message and no call in it."), *found))
            self.message.say(words, Tone.WARNING)
            return
        self._file = looked.file
        self.columns.show_file(looked.file)
        self.senders.show_source(looked)
        self._show(self.senders)
        self.senders.senders.table.setFocus()

    def _show_columns(self, file: PhoneFile) -> None:
        self._file = file
        self.columns.show_file(file)
        self._show(self.columns)

    def _show_preview(self, foreseen: Foreseen) -> None:
        self._outcome = foreseen.outcome
        self.preview.show_preview(foreseen)
        self._show(self.preview)

    def _show_result(self, outcome: MessagesOutcome) -> None:
        self._outcome = outcome
        self.outcome.show_outcome(outcome)
        self._undo.setEnabled(bool(outcome.imported))
        self._show(self.outcome)
        if outcome.imported:
            self.message.say(self.tr("The messages and calls are in."), Tone.OK)
        else:
            self.message.say(self.tr("There was nothing new in it."))
        self.changed.emit(_CHANGED)

    def _tell_undone(self, _code: str) -> None:
        self._outcome = None
        self.outcome.take_back()
        self.show_ways()
        self.message.say(self.tr("The import was undone. Nothing of it is left."), Tone.OK)
        self.changed.emit(_CHANGED)

    def _tell(self, error: WorldError) -> None:
        if not (isinstance(error, InputError) and self.senders.show_error(error)):
            self.message.say(messages.error_text(error), Tone.DANGER)

    def _tell_unread(self, error: WorldError) -> None:
        """What kept a file from being read may be answered by who knows it: its characters, or its columns."""
        if self._path is not None and error.code in ENCODING_ASKED and self._step is not self.encoding:
            self._tasks.read(self, partial(head_of, self._path), self._ask_for_encoding)
        elif self._path is not None and error.code == "phone_file.columns_missing":
            encoding = self.encoding.encoding if self._step is self.encoding else None
            work = partial(open_table, self._path, encoding=encoding)
            self._tasks.read(self, work, self._show_columns, self._tell)
        else:
            self._tell(error)

    def _ask_for_encoding(self, head: bytes) -> None:
        self.encoding.show_head(head)
        self._show(self.encoding)

    def _show(self, step: QWidget) -> None:
        name = self.tr("Pasted messages") if self._path is None else self._path.name
        titles = {
            self.source: self.tr("Messages and calls of a phone"),
            self.encoding: self.tr("How are the characters of {file} written?"),
            self.columns: self.tr("What do the columns of {file} hold?"),
            self.senders: self.tr("Whose messages are to enter the case?"),
            self.preview: self.tr("Before anything is written"),
            self.outcome: self.tr("What became of {file}"),
        }
        self.show_step(step, titles[step].format(file=name))

    def _make_buttons(self) -> None:
        self._back = step_button("back", self.tr("Back"), self._go_back, icon="back")
        self._undo = step_button("undo_import", self.tr("Undo the import"), self.undo_import, "danger", "undo")
        self._close = step_button("close", self.tr("Cancel"), self.reject)
        self._on = step_button("next", "", self._go_on, "primary")


def _files_of(mime: QMimeData) -> list[Path]:
    return [Path(url.toLocalFile()) for url in mime.urls() if url.isLocalFile()]
