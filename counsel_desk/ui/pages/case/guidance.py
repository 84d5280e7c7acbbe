"""The guidance of a case: its checklists with how far they are, and the steps of one of them to be worked through."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QVBoxLayout, QWidget

from counsel_desk import messages
from counsel_desk.domain.cases import Note
from counsel_desk.domain.checklists import CaseChecklist, CaseStep
from counsel_desk.domain.ids import CaseId, StepId, TaskId
from counsel_desk.domain.tasks import Task
from counsel_desk.errors import WorldError
from counsel_desk.guidance.filing_ways import ways_of_step
from counsel_desk.services import checklists
from counsel_desk.services.advice import told_steps
from counsel_desk.services.desk import Desk
from counsel_desk.services.tasks import tasks_of
from counsel_desk.ui.dialogs.print_checklist_dialog import PrintChecklistDialog
from counsel_desk.ui.dialogs.tell_dialog import TellDialog
from counsel_desk.ui.icons import dress
from counsel_desk.ui.pages.case.guidance_deeds import GuidanceDeeds
from counsel_desk.ui.pages.case.guidance_since import ChangedSinceNotice
from counsel_desk.ui.pages.case.tab import CaseTab
from counsel_desk.ui.tasks import Tasks
from counsel_desk.ui.theme import SPACE, SPACE_SMALL, TextRole, theme
from counsel_desk.ui.widgets.checklist_list import ChecklistList
from counsel_desk.ui.widgets.draft_keeper import Content, DraftKeeper
from counsel_desk.ui.widgets.giving_way import FittingRow
from counsel_desk.ui.widgets.panel import Panel
from counsel_desk.ui.widgets.row_column import RowColumn
from counsel_desk.ui.widgets.scrolling import scrolling
from counsel_desk.ui.widgets.step_row import Asked, StepRow
from counsel_desk.ui.widgets.text import button, label

_NAMED = 220  # pixels at 100% text for the name of a checklist, before the buttons beside it have words
_Shown = tuple[CaseStep, Task | None, Note | None]


@dataclass(frozen=True, slots=True)
class _Guidance:
    """What the tab shows of a case."""

    checklists: tuple[CaseChecklist, ...]
    tasks: dict[TaskId, Task]
    told: Mapping[str, Note]


class GuidanceTab(CaseTab):
    """Left the checklists, right the steps of the chosen one; only those are made, so that any case scrolls well."""

    filing_asked = Signal(str)
    """Something was filed by the way of this code."""

    def __init__(self, desk: Desk, tasks: Tasks, parent: QWidget | None = None) -> None:
        super().__init__(desk, tasks, parent)
        self._case_id: CaseId | None = None
        self._guidance = _Guidance((), {}, {})
        self._wanted: tuple[str, StepId] | None = None
        self._chosen = ""
        self._typed: dict[str, list[str]] = {}  # by step: what is typed into its row and not kept yet
        self._deeds = GuidanceDeeds(self)
        self._deeds.decided.connect(lambda step: self._note_typed(step, "", ""))
        self._deeds.refused.connect(self._refused)
        self._deeds.changed.connect(self.changed)
        self._deeds.changed.connect(self._read)
        self.list = ChecklistList(desk)
        self.list.chosen.connect(self._show_steps)
        self.steps: RowColumn[_Shown] = RowColumn(self._make_row)
        self._draft = DraftKeeper(desk, tasks, "guidance", content=self._content, restore=self._bring_back, parent=self)
        self._lay_out()

    def title(self) -> str:
        """The word on the tab."""
        return self.tr("Guidance")

    def show_case(self, case_id: CaseId) -> None:
        """Show this case's checklists."""
        if case_id != self._case_id:
            self._draft.keep()
            self._case_id, self._typed, self._chosen = case_id, {}, ""
            self._guidance = _Guidance((), {}, {})
            self.list.show_checklists(())
            self.steps.show_records(())
            self._draft.begin(f"case {case_id}")
        self._read()

    def choose(self, code: str) -> None:
        """Show that checklist of the case."""
        self.list.choose(code)

    def show_step(self, code: str, step: StepId) -> None:
        """Bring a step into view, now or as soon as it is read."""
        self._wanted = code, step
        self.list.choose(code)
        self._show_wanted()

    def keep(self) -> None:
        """Hand what is typed to the drafts, now."""
        self._draft.keep()

    def _read(self) -> None:
        if self._case_id is not None:
            self._since.read(self._case_id)
            work = partial(_guidance_of, self.desk, self._case_id)
            self.tasks.read(self, work, then=partial(self._take, self._case_id), failed=self.tell)

    def _take(self, case_id: CaseId, guidance: _Guidance) -> None:
        if case_id != self._case_id:
            return
        self._guidance = guidance
        first = not self._chosen
        self.list.show_checklists(guidance.checklists)
        if first:
            self._choose_where_typed()
        if self._wanted is not None:
            self.list.choose(self._wanted[0])
        self._offer_more()
        self._show_steps(self.list.code or "")

    def _show_steps(self, code: str) -> None:
        shown = next((each for each in self._guidance.checklists if each.checklist.code == code), None)
        if shown is None:
            return
        self._since.show_of(shown)
        self._heading.setText(messages.title_of(shown.checklist))
        self._about.setText(" · ".join(self._facts(shown)))
        self.steps.show_records([(step.id, self._of_step(step)) for step in shown.steps])
        if code != self._chosen:
            self._chosen = code
            self._scroll.verticalScrollBar().setValue(0)
        self._show_wanted()

    def _of_step(self, step: CaseStep) -> _Shown:
        task = self._guidance.tasks.get(step.task_id) if step.task_id else None
        return step, task, self._guidance.told.get(step.step.id)

    def _show_wanted(self) -> None:
        step = None if self._wanted is None else self._wanted[1]
        row = next((each for each in self.steps.rows if isinstance(each, StepRow) and each.step.id == step), None)
        if row is not None:
            self._wanted = None
            row.box.setFocus()
            # Once the rows have their places.
            QTimer.singleShot(0, row, lambda: self._scroll.ensureWidgetVisible(row))

    def _facts(self, shown: CaseChecklist) -> tuple[str, ...]:
        """How far it is, why the case has it, and in which version."""
        progress = self.tr("{done} of {count} decided").format(done=shown.done, count=len(shown.steps))
        named = messages.guidance_version(shown.pack_version)
        version = self.tr("Guidance {version}").format(version=named)
        return progress, messages.because(shown.because, self.desk.pack), version

    def _make_row(self, shown: _Shown) -> StepRow:
        step, task, told = shown
        ways = ways_of_step(self.desk.pack, step.step.id)
        row = StepRow(step, task, self.desk.today, self.desk.calendar, told, ways, read_only=self.desk.read_only)
        row.filing_asked.connect(self.filing_asked)
        self._deeds.follow(row)
        if str(step.id) in self._typed:
            what, words = self._typed[str(step.id)]
            row.ask(Asked(what), words)
        row.typed.connect(partial(self._note_typed, step))
        return row

    def _refused(self, error: WorldError) -> None:
        """Nothing was kept: the rows show again what holds, with the words still in them."""
        self.steps.make_anew()
        self.tell(error)
        self._read()

    def _print(self) -> None:
        if self._case_id is not None:
            dialog = PrintChecklistDialog(self.desk, self.tasks, self._case_id, self, only=self._chosen or None)
            dialog.changed.connect(self.changed)
            dialog.open()

    def _tell_several(self) -> None:
        shown = next((each for each in self._guidance.checklists if each.checklist.code == self._chosen), None)
        if shown is not None:
            dialog = TellDialog(self.desk, self.tasks, shown, self)
            dialog.saved.connect(self._deeds.tell_told)
            dialog.open()

    def _add(self, code: str) -> None:
        if self._case_id is not None:
            self._deeds.add_checklist(self._case_id, code)

    def _note_typed(self, step: CaseStep, what: str, words: str) -> None:
        if words:
            self._typed[str(step.id)] = [what, words]
        else:
            self._typed.pop(str(step.id), None)
        self._draft.touch()

    def _content(self) -> Content:
        return {"typed": {step: list(typed) for step, typed in self._typed.items()}}

    def _bring_back(self, content: Content) -> None:
        """Open the questions again with the words that stood in them."""
        self._typed = {step: list(typed) for step, typed in content["typed"].items()}
        self._choose_where_typed()
        self.steps.make_anew()

    def _choose_where_typed(self) -> None:
        """Show the checklist in which words wait to be finished, if any do."""
        for each in self._guidance.checklists:
            if any(str(step.id) in self._typed for step in each.steps):
                self.list.choose(each.checklist.code)
                return

    def _offer_more(self) -> None:
        self._more.clear()
        has = {each.checklist.code for each in self._guidance.checklists}
        for each in self.desk.pack.checklists:
            if each.code not in has:
                self._more.addAction(messages.title_of(each), partial(self._add, each.code))
        self._add_button.setEnabled(bool(self._more.actions()) and not self.desk.read_only)

    def _lay_out(self) -> None:
        px = theme().px
        left = QVBoxLayout()
        left.setSpacing(px(SPACE_SMALL))
        self._add_button = QPushButton(self.tr("Add another checklist"))
        self._add_button.setObjectName("add_checklist")
        self._add_button.setAutoDefault(False)
        dress(self._add_button, "add")
        self._more = QMenu(self)
        self._add_button.setMenu(self._more)
        lists = Panel()
        lists.body.addWidget(self.list, 1)
        left.addWidget(lists, 1)
        left.addWidget(self._add_button)
        self._heading = label(role=TextRole.SECTION, wrap=True)
        self._about = label(role=TextRole.CAPTION, wrap=True)
        printed = button("", icon="print")
        printed.setObjectName("print_checklist")
        printed.setDisabled(self.desk.read_only)
        printed.clicked.connect(self._print)
        several = button("", icon="message")
        several.setObjectName("told_several")
        several.setDisabled(self.desk.read_only)
        several.clicked.connect(self._tell_several)
        self._heading.setMinimumWidth(px(_NAMED))
        named = FittingRow()
        named.row.addWidget(self._heading, 1)
        for made, words in ((several, self.tr("Told the client…")), (printed, self.tr("Print for the client"))):
            named.name(made, words)
            named.row.addWidget(made)
        head = QVBoxLayout()
        head.setSpacing(px(2))
        head.addWidget(named)
        head.addWidget(self._about)  # over the whole width: beside the buttons large text had no room left
        self._scroll = scrolling(self.steps)
        self._since = ChangedSinceNotice(self)
        self._since.changed.connect(self.changed)
        self._since.changed.connect(self._read)
        chosen = Panel()
        chosen.body.addLayout(head)
        chosen.body.addWidget(self._since)
        chosen.body.addWidget(self._scroll, 1)
        columns = QHBoxLayout()
        columns.setSpacing(px(SPACE))
        columns.addLayout(left, 2)
        columns.addWidget(chosen, 5)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(SPACE_SMALL))
        column.addWidget(self._draft.bar)
        column.addLayout(columns, 1)


def _guidance_of(desk: Desk, case_id: CaseId) -> _Guidance:
    tasks = {task.id: task for task in tasks_of(desk, case_id)}
    return _Guidance(checklists.case_checklists(desk, case_id), tasks, told_steps(desk, case_id))
