"""The first tab of a case: the client, the situations, the summary, the notes."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from counsel_desk import messages
from counsel_desk.domain.cases import Note, StatusChange
from counsel_desk.domain.ids import CaseId, TaskId
from counsel_desk.domain.next_best import NextBest
from counsel_desk.domain.people import ConsentMeans, ConsentPurpose, Person
from counsel_desk.services import cases, clients, next_steps, people_around
from counsel_desk.services.cases import CaseFile
from counsel_desk.services.desk import Desk
from counsel_desk.ui.dialogs.consent_dialog import ConsentDialog
from counsel_desk.ui.dialogs.person_dialog import PersonDialog
from counsel_desk.ui.guidance_titles import GuidanceTitles
from counsel_desk.ui.pages.case.client_card import ClientCard
from counsel_desk.ui.pages.case.moves import move_note
from counsel_desk.ui.pages.case.notes import NotesPanel
from counsel_desk.ui.pages.case.status_table import StatusTable
from counsel_desk.ui.pages.case.tab import CaseTab
from counsel_desk.ui.pages.case.taking_back import take_back
from counsel_desk.ui.tasks import Tasks
from counsel_desk.ui.theme import SPACE, TextRole, Tone, theme
from counsel_desk.ui.widgets.flow import FlowLayout, clear
from counsel_desk.ui.widgets.next_best_card import NextBestCard
from counsel_desk.ui.widgets.panel import Panel
from counsel_desk.ui.widgets.pill import Pill
from counsel_desk.ui.widgets.scrolling import scrolling
from counsel_desk.ui.widgets.text import button, label, visible

_Read = tuple[CaseFile, tuple[Person, ...], tuple[Note, ...], tuple[StatusChange, ...], NextBest | None]
_NARROW = 780  # pixels at 100% text below which the columns stand under each other


class OverviewTab(CaseTab):
    """What a counsellor reads while the telephone rings."""

    client_edit_asked = Signal()
    client_open_asked = Signal()
    case_edit_asked = Signal()
    step_asked = Signal(object)
    """What this `NextBest` names is to be seen where it stands."""

    def __init__(self, desk: Desk, tasks: Tasks, parent: QWidget | None = None) -> None:
        super().__init__(desk, tasks, parent)
        self._case_id: CaseId | None = None
        self._file: CaseFile | None = None
        self.card = ClientCard(read_only=desk.read_only)
        self.card.edit_asked.connect(self.client_edit_asked)
        self.card.open_asked.connect(self.client_open_asked)
        self.card.person_asked.connect(self._add_person)
        self.card.consents.given.connect(self._give_consent)
        self.card.consents.refused.connect(self._refuse_consent)
        self.card.consents.withdrawn.connect(self._withdraw_consent)
        self.card.consents.more_asked.connect(self._write_consent)
        self.state = _State(desk)
        self.state.edit_asked.connect(self.case_edit_asked)
        self.first = NextBestCard(desk.today, read_only=desk.read_only)
        self.first.step_asked.connect(self.step_asked)
        self.first.task_asked.connect(self._make_task)
        self.notes = NotesPanel(desk, tasks)
        self.notes.editor.added.connect(lambda: self.changed.emit(frozenset({"note"})))
        self.notes.editor.failed.connect(self.tell)
        self.notes.move_asked.connect(partial(move_note, self))
        self._lay_out()

    def title(self) -> str:
        """The word on the tab."""
        return self.tr("Overview")

    def show_case(self, case_id: CaseId) -> None:
        """Read the case, its client and its notes; until then no word can be written into another case by mistake."""
        if case_id != self._case_id:
            self.keep()
            self._case_id, self._file = case_id, None
            self._whole.hide()
        self.tasks.read(self, partial(_read, self.desk, case_id), then=self._show, failed=self.tell)

    def keep(self) -> None:
        """Keep the note that is being written."""
        self.notes.editor.draft.keep()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Two columns where there is room for two."""
        super().resizeEvent(event)
        narrow = self.width() < theme().px(_NARROW)
        self._columns.setDirection(QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight)

    def _show(self, read: _Read) -> None:
        file, people, notes, changes, first = read
        if file.case.id != self._case_id:
            return  # another one was opened meanwhile
        self._file = file
        self.card.show_client(self._file.client, people)
        self.state.show_file(self._file, changes)
        self.first.show_next(first if file.case.details.status.is_open else None)
        self.notes.editor.show_case(self._file.case)
        self.notes.show_notes(notes)
        self._whole.show()

    def _make_task(self, found: NextBest) -> None:
        """Have somebody see to what comes first."""
        kinds, due_on = frozenset({"task", "checklist"}), next_steps.task_of(self.desk, found).due_on

        def told(_task: TaskId) -> None:
            self.changed.emit(kinds)
            words = self.tr("Task added for {day}").format(day=messages.day_and_weekday(due_on))
            undo = take_back(self, "task.from_step", partial(self.changed.emit, kinds))
            self.say(words, Tone.OK, self.tr("Undo"), undo)

        self.tasks.write(self, partial(next_steps.make_task, self.desk, found), then=told, failed=self.tell)

    def _give_consent(self, purpose: ConsentPurpose, means: ConsentMeans) -> None:
        if self._file is not None:
            work = partial(clients.give_consent, self.desk, self._file.client.id, purpose, means)
            said = self.tr("Consent written down: {purpose}").format(purpose=messages.word(purpose))
            self.tasks.write(self, work, then=partial(self._consented, said, "consent.give"), failed=self.tell)

    def _refuse_consent(self, purpose: ConsentPurpose, means: ConsentMeans) -> None:
        if self._file is not None:
            work = partial(clients.refuse_consent, self.desk, self._file.client.id, purpose, means)
            said = self.tr("Refusal written down: {purpose}").format(purpose=messages.word(purpose))
            self.tasks.write(self, work, then=partial(self._consented, said, "consent.refuse"), failed=self.tell)

    def _withdraw_consent(self, purpose: ConsentPurpose) -> None:
        if self._file is not None:
            work = partial(clients.withdraw_consent, self.desk, self._file.client.id, purpose)
            said = self.tr("Consent withdrawn: {purpose}").format(purpose=messages.word(purpose))
            self.tasks.write(self, work, then=partial(self._consented, said, "consent.withdraw"), failed=self.tell)

    def _write_consent(self, purpose: ConsentPurpose) -> None:
        if self._file is not None:
            dialog = ConsentDialog(self.desk, self.tasks, self._file.client, purpose, self)
            dialog.changed.connect(self.changed)
            dialog.open()

    def _add_person(self) -> None:
        if self._file is not None:
            dialog = PersonDialog(self.desk, self.tasks, self._file.client.id, parent=self)
            dialog.changed.connect(self.changed)
            dialog.open()

    def _consented(self, said: str, action: str, _nothing: None) -> None:
        client = frozenset({"client"})
        self.changed.emit(client)
        self.say(said, Tone.OK, self.tr("Undo"), take_back(self, action, partial(self.changed.emit, client)))

    def _lay_out(self) -> None:
        left, right, inner = QVBoxLayout(), QVBoxLayout(), QWidget()
        gap = theme().px(SPACE)
        left.addWidget(self.first)
        left.addWidget(self.state)
        left.addWidget(self.card)
        left.addStretch(1)
        right.addWidget(self.notes, 1)
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight, inner)
        self._columns.setContentsMargins(0, 0, 0, 0)
        for column, stretch in ((left, 4), (right, 6)):
            column.setSpacing(gap)
            self._columns.addLayout(column, stretch)
        self._columns.setSpacing(gap)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        self._whole = scrolling(inner)
        self._whole.hide()
        whole.addWidget(self._whole)


class _State(Panel):
    """The situations and the summary."""

    edit_asked = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._titles = GuidanceTitles(desk, lambda pack: pack.situations)
        self.set_heading(self.tr("Case"))
        edit = button(self.tr("Edit"), "quiet", "edit")
        edit.setObjectName("edit_case")
        edit.clicked.connect(self.edit_asked)
        self.add_button(edit)
        chips = QWidget()
        self._chips = FlowLayout(chips)
        self._summary = label(wrap=True, selectable=True)
        self._reason = label(wrap=True, selectable=True)
        self._people = label(wrap=True, selectable=True)
        self._history = StatusTable()
        for heading, shown in (
            (self.tr("Situations"), chips),
            (self.tr("Summary"), self._summary),
            (self.tr("Reason for the risk"), self._reason),
            (self.tr("Counsellor · client"), self._people),
            (self.tr("Status, since when, and why"), self._history),
        ):
            self.body.addWidget(label(heading, TextRole.CAPTION))
            self.body.addWidget(shown)

    def show_file(self, file: CaseFile, changes: tuple[StatusChange, ...]) -> None:
        """Show a case as kept."""
        details = file.case.details
        clear(self._chips)
        for code in details.situations:
            chip = Pill(self._titles.get(code, code), Tone.ACCENT)
            chip.setToolTip(code)
            self._chips.addWidget(chip)
        if not details.situations:
            self._chips.addWidget(label(self.tr("None chosen yet"), TextRole.MUTED))
        self._reason.setText(visible(details.risk_reason) or "—")
        counsellor = file.counsellor_name or self.tr("Nobody yet")
        self._people.setText(f"{visible(counsellor)} · {file.client.reference}")
        self._summary.setText(visible(details.summary) or "—")
        self._history.show_changes(changes)


def _read(desk: Desk, case_id: CaseId) -> _Read:
    file = cases.load_case_file(desk, case_id)
    around = people_around.people_around(desk, file.client.id)
    first = next_steps.next_step(desk, case_id)
    return file, around, cases.notes_of(desk, case_id), cases.status_history(desk, case_id), first
