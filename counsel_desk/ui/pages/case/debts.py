"""The debts of a case: the list with its total, and of the chosen one the agreement and what it costs."""

from array import array
from collections.abc import Callable, Mapping, Sequence
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from counsel_desk.domain.cases import Case
from counsel_desk.domain.debts import Debt
from counsel_desk.domain.ids import CaseId, DebtId
from counsel_desk.services import cases, debts
from counsel_desk.services.debts import Assessment
from counsel_desk.services.desk import Desk
from counsel_desk.ui.dialogs.debt_dialog import DebtDialog
from counsel_desk.ui.models.id_list import IdListModel, Row
from counsel_desk.ui.pages.case.debt_columns import LESSER, debt_columns, total_words
from counsel_desk.ui.pages.case.debt_cost import DebtCost
from counsel_desk.ui.pages.case.debt_deeds import DebtDeeds
from counsel_desk.ui.pages.case.debt_plan import DebtPlan
from counsel_desk.ui.pages.case.moves import move_debt
from counsel_desk.ui.pages.case.tab import CaseTab
from counsel_desk.ui.tasks import Tasks
from counsel_desk.ui.theme import SPACE, SPACE_SMALL, TextRole, theme
from counsel_desk.ui.widgets.empty_state import EmptyState
from counsel_desk.ui.widgets.id_table import IdTable
from counsel_desk.ui.widgets.kept_focus import focus_kept
from counsel_desk.ui.widgets.organisation_links import OrganisationLinks
from counsel_desk.ui.widgets.panel import Panel
from counsel_desk.ui.widgets.scrolling import WidthFirst
from counsel_desk.ui.widgets.text import button, label

_NARROW = 820  # pixels at 100% text below which agreement and cost stand under each other
_ROWS = (2, 6)  # the list is as high as its debts, within these
_Read = tuple[Case, tuple[Debt, ...], Mapping[DebtId, Assessment]]


class DebtsTab(CaseTab):
    """Enter or a double click opens a debt; choosing one shows its agreement and its cost."""

    def __init__(self, desk: Desk, tasks: Tasks, parent: QWidget | None = None) -> None:
        super().__init__(desk, tasks, parent)
        self._case: Case | None = None
        self._debts: dict[int, Debt] = {}
        self._costs: Mapping[DebtId, Assessment] = {}
        self._added: DebtId | None = None
        self._model = IdListModel(tasks, debt_columns(desk.today), self._rows, self)
        self.table = IdTable(self.tr("Debts"), self._model)
        self.table.setObjectName("debts_table")
        self.table.opened.connect(lambda debt_id: self._edit(self._debts[debt_id]))
        self.table.chosen.connect(lambda _debt: self._show_chosen())
        self._empty = EmptyState(
            "money",
            self.tr("No debt written down yet"),
            self.tr("Who lent, what arrived, what is claimed: as far as it is known."),
            "" if desk.read_only else self.tr("Add debt"),
        )
        self._empty.asked.connect(self._add)
        self.plan = DebtPlan(desk.today, read_only=desk.read_only)
        deeds = self._deeds = DebtDeeds(self)
        self.plan.paid.connect(lambda instalment: self._do(deeds.pay, instalment))
        self.plan.certificate.connect(lambda state: self._do(deeds.note_certificate, state))
        self.plan.agreement_asked.connect(lambda: self._do(partial(self._edit, agreement=True)))
        self.cost = DebtCost()
        self._links = OrganisationLinks()
        self._links.asked.connect(self.organisation_asked)
        self.total: QLabel = label(role=TextRole.STRONG, wrap=True, selectable=True)
        self._lay_out()

    def title(self) -> str:
        """The word on the tab."""
        return self.tr("Debts")

    def show_case(self, case_id: CaseId) -> None:
        """Read the debts of this case; until they are read, those of another are not in sight."""
        if self._case is None or self._case.id != case_id:
            self._case = None
            self._bring(self._unread)
        self.tasks.read(self, partial(_read, self.desk, case_id), then=self._show, failed=self.tell)

    def keep(self) -> None:
        """Keep what is typed in an open form."""
        for dialog in self.findChildren(DebtDialog):
            dialog.keep()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Agreement and cost beside each other where there is room for both."""
        super().resizeEvent(event)
        narrow = self.width() < theme().px(_NARROW)
        for column in LESSER:
            self.table.setColumnHidden(column, narrow)  # the chosen debt shows them below
        self._detail.setDirection(QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight)

    def _show(self, read: _Read) -> None:
        self._case, found, self._costs = read
        self._debts = {debt.id: debt for debt in found}
        added = self._added if self._added in self._debts else None
        with focus_kept(self._filled):
            self.table.show_ids(array("q", self._debts))
            if added is not None:
                self._added = None
                self.table.choose(added)
            elif found and self._chosen() is None:
                self.table.choose(found[0].id)
            self._bring(self._filled if found else self._empty)
            self.total.setText(total_words(found))
            self._measure()
            self._show_chosen()
        if added is not None:
            self._add_button.setFocus()  # the words for an empty list, and their button, are gone

    def _show_chosen(self) -> None:
        debt = self._chosen()
        for made in (self._edit_button, self._move_button, self._withdraw_button):
            made.setEnabled(debt is not None and not self.desk.read_only)
        for part in (self.plan, self.cost, self._links):
            part.setVisible(debt is not None)
        if debt is not None:
            named = (debt.details.lender, debt.lender_name), (debt.details.collector, debt.collector_name)
            self._links.show_organisations(named)
            self.plan.show_debt(debt)
            self.cost.show_debt(debt.details, self._costs[debt.id])

    def _add(self) -> None:
        if self._case is not None and not self.desk.read_only:
            dialog = DebtDialog(self.desk, self.tasks, self._case, parent=self)
            dialog.saved.connect(self._choose_added)
            self._open(dialog)

    def _edit(self, debt: Debt, *, agreement: bool = False) -> None:
        if self._case is not None and not self.desk.read_only:
            dialog = DebtDialog(self.desk, self.tasks, self._case, debt, parent=self)
            self._open(dialog)
            if agreement:
                dialog.show_agreement()

    def _choose_added(self, debt_id: DebtId) -> None:
        """Once it is read: what comes next, such as its agreement, is written beneath the chosen one."""
        self._added = debt_id

    def _open(self, dialog: DebtDialog) -> None:
        dialog.changed.connect(self.changed)
        dialog.open()

    def _chosen(self) -> Debt | None:
        chosen = self.table.chosen_id()
        return None if chosen is None else self._debts.get(chosen)

    def _do(self, deed: Callable[..., None], *more: object) -> None:
        """Do something with the chosen debt."""
        if (debt := self._chosen()) is not None:
            deed(debt, *more)

    def _bring(self, part: QWidget) -> None:
        """Bring a part into view; a list out of sight keeps no room, else one would scroll where nothing is."""
        takes = QSizePolicy.Policy.Preferred if part is self._filled else QSizePolicy.Policy.Ignored
        self._filled.setSizePolicy(QSizePolicy.Policy.Preferred, takes)
        self._stack.setCurrentWidget(part)

    def _measure(self) -> None:
        rows = min(max(len(self._debts), _ROWS[0]), _ROWS[1])
        self.table.setFixedHeight(self.table.height_for(rows))

    def _lay_out(self) -> None:
        panel = Panel(self.tr("Debts"))
        self._add_button = self._make(self.tr("Add debt"), "primary", "add", "add_debt", self._add)
        self._add_button.setDisabled(self.desk.read_only)
        self._edit_button = self._make(self.tr("Edit"), "", "edit", "edit_debt", lambda: self._do(self._edit))
        self._withdraw_button = self._make(
            self.tr("Take out"), "quiet", "delete", "withdraw_debt", lambda: self._do(self._deeds.withdraw)
        )
        self._move_button = self._make(
            self.tr("Move…"), "quiet", "next", "move_debt", lambda: self._do(partial(move_debt, self))
        )
        self._move_button.setToolTip(self.tr("Move to another case"))
        for made in (self._edit_button, self._add_button):
            panel.add_button(made)
        foot = QHBoxLayout()
        foot.setSpacing(theme().px(SPACE))
        for part, stretch in ((self._links, 1), (self._move_button, 0), (self._withdraw_button, 0)):
            foot.addWidget(part, stretch, Qt.AlignmentFlag.AlignVCenter)
        self.total.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        panel.body.addWidget(self.table)
        panel.body.addWidget(self.total)
        panel.body.addLayout(foot)
        panel.body.setSpacing(theme().px(SPACE_SMALL))
        self._filled, self._unread = WidthFirst(), QWidget()
        self._detail = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._detail.addWidget(self.plan, 1)
        self._detail.addWidget(self.cost, 1)
        filled = QVBoxLayout(self._filled)
        filled.setContentsMargins(0, 0, 0, 0)
        filled.addWidget(panel)
        filled.addLayout(self._detail, 1)
        for layout in (filled, self._detail):
            layout.setSpacing(theme().px(SPACE))
        self._stack = QStackedWidget()
        for each in (self._filled, self._empty, self._unread):
            self._stack.addWidget(each)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._stack)
        self._show_chosen()

    def _make(self, words: str, kind: str, icon: str, name: str, do: Callable[[], None]) -> QPushButton:
        made = button(words, kind, icon)
        made.setObjectName(name)
        made.clicked.connect(do)
        return made

    def _rows(self, ids: Sequence[int]) -> list[Row]:
        """Called in a reader thread: the debts of these ids, which were read already."""
        known = self._debts
        return [(debt_id, known[debt_id]) for debt_id in ids if debt_id in known]


def _read(desk: Desk, case_id: CaseId) -> _Read:
    found = debts.debts_of(desk, case_id)
    costs = {debt.id: debts.assess(desk, debt.details) for debt in found}
    return cases.load_case_file(desk, case_id).case, found, costs
