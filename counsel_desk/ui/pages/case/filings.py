"""What was filed with others in a case: what waits for an answer first, and what can be filed."""

from dataclasses import dataclass
from datetime import date
from functools import partial

from PySide6.QtWidgets import QVBoxLayout, QWidget

from counsel_desk.domain.filings import Filing, FilingState
from counsel_desk.domain.guidance import FilingWay
from counsel_desk.domain.ids import CaseId
from counsel_desk.services import filings
from counsel_desk.services.desk import Desk
from counsel_desk.services.evidence import evidence_of
from counsel_desk.ui.dialogs.filing_dialog import FilingDialog
from counsel_desk.ui.dialogs.filing_evidence_field import file_words
from counsel_desk.ui.pages.case.moves import move_filing
from counsel_desk.ui.pages.case.tab import RowsTab
from counsel_desk.ui.pages.case.taking_back import take_back
from counsel_desk.ui.tasks import Tasks
from counsel_desk.ui.theme import SPACE, SPACE_SMALL, theme
from counsel_desk.ui.widgets.counted_head import CountedHead
from counsel_desk.ui.widgets.empty_state import EmptyState
from counsel_desk.ui.widgets.filing_row import FilingRow
from counsel_desk.ui.widgets.flow import clear
from counsel_desk.ui.widgets.kept_focus import focus_kept
from counsel_desk.ui.widgets.scrolling import scrolling

_KINDS = frozenset({"filing", "task"})
_FIRST = (FilingState.OVERDUE, FilingState.GO_ON, FilingState.NO_DAY, FilingState.WAITING)


@dataclass(frozen=True, slots=True)
class _Shown:
    filing: Filing
    state: FilingState
    ways: tuple[FilingWay, ...]
    today: date
    """Another day makes another row of the same filing: it is late now."""
    files: tuple[str, ...]
    """The words for those that went with it."""


class FilingsTab(RowsTab):
    """One card for each filing; what is late or was not settled offers the ways that go on."""

    def __init__(self, desk: Desk, tasks: Tasks, parent: QWidget | None = None) -> None:
        super().__init__(desk, tasks, parent)
        self._case_id: CaseId | None = None
        self._shown: tuple[_Shown, ...] = ()
        self._rows = QVBoxLayout()
        self._rows.setSpacing(theme().px(SPACE_SMALL))
        self._lay_out()

    def title(self) -> str:
        """The word on the tab."""
        return self.tr("Filings")

    def show_case(self, case_id: CaseId) -> None:
        """Show what was filed in this case."""
        if case_id != self._case_id:
            self._case_id = case_id
            self._show(())
            self._nothing.hide()
        self.read_again()

    def add(self, way: str = "") -> None:
        """Ask for something new that was filed, perhaps by that way."""
        if self._case_id is not None and not self.desk.read_only:
            self.open_form(FilingDialog(self.desk, self.tasks, self._case_id, parent=self, way=way))

    def keep(self) -> None:
        """Keep what is typed in an open form."""
        for dialog in self.findChildren(FilingDialog):
            dialog.keep()

    def read_again(self) -> None:
        """Read the rows of the case in view."""
        if self._case_id is not None:
            work = partial(_filings_of, self.desk, self._case_id)
            self.tasks.read(self, work, then=partial(self._take, self._case_id), failed=self.tell)

    def _take(self, case_id: CaseId, shown: tuple[_Shown, ...]) -> None:
        if case_id == self._case_id and (shown != self._shown or not shown):
            self._show(shown)

    def _show(self, shown: tuple[_Shown, ...]) -> None:
        self._shown = shown
        with focus_kept(self._list):
            clear(self._rows)
            for each in shown:
                row = self._make_row(each)
                self._rows.addWidget(row)
                row.show()  # at once: what is not shown yet cannot take the keyboard
        states = [each.state for each in shown]
        waiting = sum(state in {FilingState.WAITING, FilingState.NO_DAY, FilingState.OVERDUE} for state in states)
        late = states.count(FilingState.OVERDUE)
        self._head.show_count(self.tr("{count} waiting for an answer").format(count=waiting), late)
        self._nothing.setVisible(not shown)
        self._list.setVisible(bool(shown))

    def _make_row(self, shown: _Shown) -> FilingRow:
        filing = shown.filing
        row = FilingRow(filing, shown.state, shown.ways, shown.today, read_only=self.desk.read_only, files=shown.files)
        row.change_asked.connect(partial(self._change, filing))
        row.answer_asked.connect(partial(self._change, filing, answer=True))
        row.move_asked.connect(partial(move_filing, self, filing))
        row.withdraw_asked.connect(partial(self._withdraw, filing))
        row.onward_asked.connect(partial(self._go_on, filing))
        return row

    def _change(self, filing: Filing, *, answer: bool = False) -> None:
        dialog = FilingDialog(self.desk, self.tasks, filing.case_id, filing, self)
        self.open_form(dialog)
        if answer:
            dialog.answer()

    def _go_on(self, filing: Filing, way: str) -> None:
        self.open_form(FilingDialog(self.desk, self.tasks, filing.case_id, parent=self, way=way, about=filing.details))

    def _withdraw(self, filing: Filing) -> None:
        work = partial(filings.withdraw_filing, self.desk, filing)
        self.tasks.write(self, work, then=self._tell_withdrawn, failed=self.tell)

    def _tell_withdrawn(self, _nothing: None) -> None:
        self.tell_changed(_KINDS)
        undo = take_back(self, "filing.withdraw", partial(self.tell_changed, _KINDS))
        self.say(self.tr("Taken out of the case"), action=self.tr("Undo"), do=undo)

    def _lay_out(self) -> None:
        self._head = CountedHead(self.tr("Write down a filing"), "new_filing", read_only=self.desk.read_only)
        self._head.added.connect(self.add)
        self._nothing = EmptyState(
            "document",
            self.tr("Nothing was filed yet"),
            self.tr("Complaints, reports and requests: with whom, their number, until when an answer is promised."),
        )
        rows = QWidget()
        rows.setLayout(self._rows)
        self._rows.setContentsMargins(0, 0, 0, 0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme().px(SPACE))
        column.addLayout(self._head)
        self._list = scrolling(rows)
        column.addWidget(self._list, 1)
        column.addWidget(self._nothing, 1)


def _filings_of(desk: Desk, case_id: CaseId) -> tuple[_Shown, ...]:
    """What is to be acted on first: late, not settled, waiting; then what is over or taken further, newest first."""
    about = filings.about_whom(desk, case_id)
    kept = evidence_of(desk, case_id)
    words = dict(zip((each.id for each in kept), file_words(kept), strict=True))
    found = [
        _Shown(
            each,
            state,
            filings.onward(desk, each, about),
            desk.today,
            tuple(words[file] for file in each.details.evidence if file in words),
        )
        for each, state in filings.standings(desk, case_id)
    ]
    return tuple(sorted(found, key=lambda each: _place(each.state)))


def _place(state: FilingState) -> int:
    return _FIRST.index(state) if state in _FIRST else len(_FIRST)
