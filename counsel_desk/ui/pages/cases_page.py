"""All cases of the office: found by typing, filtered, sorted by their headings."""

from array import array
from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from functools import partial

from PySide6.QtCore import QSignalBlocker, Qt, Signal, SignalInstance
from PySide6.QtWidgets import QCheckBox, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from counsel_desk import messages
from counsel_desk.domain.cases import CaseStatus, Risk
from counsel_desk.domain.lists import CaseFilter, CaseOrder
from counsel_desk.domain.people import Counsellor
from counsel_desk.errors import WorldError
from counsel_desk.services import cases
from counsel_desk.services.desk import Desk
from counsel_desk.services.office import counsellors
from counsel_desk.ui.models.id_list import IdListModel, Row
from counsel_desk.ui.pages.case_columns import case_columns, listed
from counsel_desk.ui.tasks import Job, Tasks
from counsel_desk.ui.theme import SPACE, SPACE_SMALL, Tone, theme
from counsel_desk.ui.widgets.choice import CalmComboBox, Choice
from counsel_desk.ui.widgets.empty_state import EmptyState
from counsel_desk.ui.widgets.flow import FlowLayout
from counsel_desk.ui.widgets.id_table import IdTable
from counsel_desk.ui.widgets.message_bar import MessageBar
from counsel_desk.ui.widgets.page import Page
from counsel_desk.ui.widgets.panel import Panel
from counsel_desk.ui.widgets.search_field import SearchField
from counsel_desk.ui.widgets.text import button

_SHOWN = frozenset({"case", "client", "debt", "task", "office"})
# These are read from the newest or gravest down at the first click; the others from A on.
_DESCENDING_FIRST = frozenset({CaseOrder.OPENED, CaseOrder.REFERENCE, CaseOrder.CLAIMED})


class CasesPage(Page):
    """Enter or a double click opens a case; every heading but one sorts."""

    name = "cases"
    icon = "cases"

    case_chosen = Signal(object)
    """A case (`CaseId`) is to be opened."""
    new_case_asked = Signal()
    import_asked = Signal()

    def __init__(self, desk: Desk, tasks: Tasks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._tasks = desk, tasks
        self._order, self._descending = CaseOrder.OPENED, True
        self._job: Job | None = None
        self._stale = True
        self._columns = case_columns(desk.today)
        self._model = IdListModel(tasks, [each.column for each in self._columns], partial(_rows, desk), self)
        self._model.read_failed.connect(self._tell)
        self.table = IdTable(self.tr("Cases"), self._model)
        self.table.setObjectName("cases")
        self.table.opened.connect(self.case_chosen)
        self._message = MessageBar()
        self._make_filter()
        self._make_sortable()
        self._lay_out()

    def title(self) -> str:
        """The word in the navigation."""
        return self.tr("Cases")

    def enter(self) -> None:
        """Read what is stale; typing filters at once."""
        if self._stale:
            self._read()
        self._search.setFocus()

    def refresh(self, changed: AbstractSet[str]) -> None:
        """Read again when something the list shows has changed; out of sight, wait until it comes into view."""
        if not changed or changed & _SHOWN:
            self._stale = True
            if self.isVisible():
                self._read()

    def show_without_next_step(self) -> None:
        """Show the open cases for which nothing is planned."""
        self._show_all()
        self._without_next.setChecked(True)

    @property
    def shown(self) -> CaseFilter:
        """What the list lets through."""
        status, risk = self._status.chosen(), self._risk.chosen()
        return CaseFilter(
            text=self._search.text(),
            statuses=() if status is None else (status,),
            risks=() if risk is None else (risk,),
            counsellor=self._counsellor.currentData(),
            without_next_step=self._without_next.isChecked(),
        )

    def _read(self) -> None:
        self._stale = False
        if self._job is not None:
            self._job.cancel()
        work = partial(cases.case_ids, self._desk, self.shown, self._order, descending=self._descending)
        self._job = self._tasks.read(self, work, then=self._show, failed=self._tell)
        self._job.finished.connect(partial(self._forget, self._job))
        self._tasks.read(self, partial(counsellors, self._desk), then=self._offer_counsellors, failed=self._tell)

    def _forget(self, job: Job) -> None:
        if self._job is job:
            self._job = None

    def _show(self, ids: "array[int]") -> None:
        place = self.table.verticalScrollBar().value()
        self.table.show_ids(ids)
        self.table.verticalScrollBar().setValue(place)
        filtered = self.shown != CaseFilter()
        count = self.tr("{count} found") if filtered else self.tr("{count} in all")
        self._panel.note.setText(count.format(count=f"{len(ids):,}"))
        self._stack.setCurrentWidget(self.table if ids else self._none_fits if filtered else self._nothing)

    def _offer_counsellors(self, found: tuple[Counsellor, ...]) -> None:
        chosen = self._counsellor.currentData()
        with QSignalBlocker(self._counsellor):
            self._counsellor.clear()
            self._counsellor.addItem(self.tr("Every counsellor"), None)
            for each in found:
                self._counsellor.addItem(each.name, each.id)
            self._counsellor.setCurrentIndex(max(0, self._counsellor.findData(chosen)))

    def _sort_by(self, section: int) -> None:
        order = self._columns[section].order
        if order is not None:
            self._descending = not self._descending if order is self._order else order in _DESCENDING_FIRST
            self._order = order
            self._read()
        self._mark_order()

    def _mark_order(self) -> None:
        place = next(at for at, each in enumerate(self._columns) if each.order is self._order)
        direction = Qt.SortOrder.DescendingOrder if self._descending else Qt.SortOrder.AscendingOrder
        self.table.horizontalHeader().setSortIndicator(place, direction)

    def _show_all(self) -> None:
        self._search.clear()
        for choice in (self._status, self._risk, self._counsellor):
            choice.setCurrentIndex(0)
        self._without_next.setChecked(False)
        self._read()

    def _tell(self, error: WorldError) -> None:
        self._stale = True
        self._message.say(messages.error_text(error), Tone.DANGER)

    def _make_filter(self) -> None:
        self._search = SearchField(self.tr("Filter the cases"), self.tr("Name, pinyin, number or phone"))
        self._search.setObjectName("filter_text")
        self._search.searched.connect(self._read)
        self._search.went_down.connect(self._enter_table)
        self._status = Choice(self.tr("Status"), CaseStatus, self.tr("Every status"))
        self._risk = Choice(self.tr("Risk"), Risk, self.tr("Every risk"))
        self._counsellor = CalmComboBox(self.tr("Counsellor"))
        self._counsellor.addItem(self.tr("Every counsellor"), None)
        for choice, named in (
            (self._status, "filter_status"),
            (self._risk, "filter_risk"),
            (self._counsellor, "filter_counsellor"),
        ):
            choice.setObjectName(named)
            choice.setSizeAdjustPolicy(CalmComboBox.SizeAdjustPolicy.AdjustToContents)
            choice.setMaximumWidth(theme().px(230))
            choice.currentIndexChanged.connect(self._read)
        self._without_next = QCheckBox(self.tr("Without a next step"))
        self._without_next.setObjectName("filter_without_next_step")
        self._without_next.toggled.connect(self._read)

    def _make_sortable(self) -> None:
        header = self.table.horizontalHeader()
        header.setSectionsClickable(True)
        header.setSortIndicatorShown(True)
        header.sectionClicked.connect(self._sort_by)
        self._mark_order()

    def _enter_table(self) -> None:
        self.table.setFocus()
        if self.table.chosen_id() is None and self._model.rowCount():
            self.table.selectRow(0)

    def _lay_out(self) -> None:
        self._nothing = EmptyState(
            "cases",
            self.tr("No cases yet"),
            self.tr("A case begins with a call note (F2); a list of cases can be imported."),
            self.tr("New case"),
        )
        self._nothing.asked.connect(self.new_case_asked)
        self._none_fits = EmptyState("filter", self.tr("Nothing fits the filter"), "", self.tr("Show all"))
        self._none_fits.asked.connect(self._show_all)
        self._stack = QStackedWidget()
        for each in (self.table, self._nothing, self._none_fits):
            self._stack.addWidget(each)
        self._panel = Panel(self.tr("Cases"))
        self._panel.add_button(self._asking(self.tr("Import…"), "", "import", self.import_asked))
        self._panel.add_button(self._asking(self.tr("New case"), "primary", "add", self.new_case_asked))
        self._panel.body.addWidget(self._filters())
        self._panel.body.addWidget(self._stack, 1)
        px = theme().px
        column = QVBoxLayout(self)
        column.setContentsMargins(px(SPACE + 4), px(SPACE), px(SPACE + 4), px(SPACE))
        column.setSpacing(px(SPACE_SMALL))
        column.addWidget(self._message)
        column.addWidget(self._panel, 1)

    def _filters(self) -> QWidget:
        self._search.setMinimumWidth(theme().px(240))
        row = QWidget()
        flow = FlowLayout(row)
        for each in (self._search, self._status, self._risk, self._counsellor, self._without_next):
            flow.addWidget(each)
        return row

    def _asking(self, words: str, kind: str, icon: str, asked: SignalInstance) -> QPushButton:
        made = button(words, kind, icon)
        made.setObjectName(f"cases_{icon}")
        made.clicked.connect(asked)
        return made


def _rows(desk: Desk, ids: Sequence[int]) -> list[Row]:
    return [listed(row) for row in cases.case_rows(desk, ids)]
