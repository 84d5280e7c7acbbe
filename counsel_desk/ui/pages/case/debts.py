"""The debts of a case: who lent, who collects, what was received and what is claimed."""

from array import array
from collections.abc import Sequence
from datetime import date
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QStackedWidget, QVBoxLayout, QWidget

from counsel_desk import messages
from counsel_desk.domain.cases import Case
from counsel_desk.domain.debts import Debt, DebtStage
from counsel_desk.domain.ids import CaseId
from counsel_desk.services import cases, debts
from counsel_desk.services.desk import Desk
from counsel_desk.ui.dialogs.debt_dialog import DebtDialog
from counsel_desk.ui.models.id_list import Column, IdListModel, Row
from counsel_desk.ui.pages.case.tab import CaseTab
from counsel_desk.ui.pages.case.taking_back import take_back
from counsel_desk.ui.tasks import Tasks
from counsel_desk.ui.theme import SPACE, SPACE_SMALL, TextRole, Tone, theme
from counsel_desk.ui.widgets.empty_state import EmptyState
from counsel_desk.ui.widgets.id_table import IdTable
from counsel_desk.ui.widgets.panel import Panel
from counsel_desk.ui.widgets.text import button, label

_UNKNOWN = "—"
_CHANGED = frozenset({"debt", "case"})
_STAGE_TONES = {DebtStage.SUED: Tone.DANGER, DebtStage.JUDGED: Tone.DANGER, DebtStage.SETTLED: Tone.OK}


class DebtsTab(CaseTab):
    """Enter or a double click opens a debt."""

    def __init__(self, desk: Desk, tasks: Tasks, parent: QWidget | None = None) -> None:
        super().__init__(desk, tasks, parent)
        self._case: Case | None = None
        self._debts: dict[int, Debt] = {}
        self._model = IdListModel(tasks, self._columns(), self._rows, self)
        self.table = IdTable(self.tr("Debts"), self._model)
        self.table.setObjectName("debts_table")
        self.table.opened.connect(lambda debt_id: self._edit(self._debts[debt_id]))
        self.table.chosen.connect(lambda _debt: self._enable())
        self._empty = EmptyState(
            "money",
            self.tr("No debt written down yet"),
            self.tr("Who lent, what arrived, what is claimed: as far as it is known."),
            self.tr("Add debt"),
        )
        self._empty.asked.connect(self._add)
        self.total: QLabel = label(role=TextRole.STRONG, selectable=True)
        self._lay_out()

    def title(self) -> str:
        """The word on the tab."""
        return self.tr("Debts")

    def show_case(self, case_id: CaseId) -> None:
        """Read the debts of this case; until they are read, those of another are not in sight."""
        if self._case is None or self._case.id != case_id:
            self._case = None
            self._stack.setCurrentWidget(self._unread)
        self.tasks.read(self, partial(_read, self.desk, case_id), then=self._show, failed=self.tell)

    def keep(self) -> None:
        """Keep what is typed in an open form."""
        for dialog in self.findChildren(DebtDialog):
            dialog.keep()

    def _show(self, read: tuple[Case, tuple[Debt, ...]]) -> None:
        self._case, found = read
        self._show_table(found)

    def _show_table(self, found: tuple[Debt, ...]) -> None:
        self._debts = {debt.id: debt for debt in found}
        self.table.show_ids(array("q", self._debts))
        self._stack.setCurrentWidget(self._panel if found else self._empty)
        claimed = [debt.details.claimed for debt in found if debt.details.claimed is not None]
        said = self.tr("Claimed in total: {amount}").format(amount=messages.money(sum(claimed)))
        if len(claimed) < len(found):
            known = self.tr("known for {known} of {count}").format(known=len(claimed), count=len(found))
            said = messages.aside(said, known)
        self.total.setText(said)
        self._enable()

    def _add(self) -> None:
        if self._case is not None:
            self._open(DebtDialog(self.desk, self.tasks, self._case, parent=self))

    def _edit(self, debt: Debt) -> None:
        if self._case is not None:
            self._open(DebtDialog(self.desk, self.tasks, self._case, debt, parent=self))

    def _open(self, dialog: DebtDialog) -> None:
        dialog.changed.connect(self.changed)
        dialog.open()

    def _chosen(self) -> Debt | None:
        chosen = self.table.chosen_id()
        return None if chosen is None else self._debts.get(chosen)

    def _edit_chosen(self) -> None:
        if (debt := self._chosen()) is not None:
            self._edit(debt)

    def _withdraw_chosen(self) -> None:
        if (debt := self._chosen()) is not None:
            self.tasks.write(
                self, partial(debts.withdraw_debt, self.desk, debt), then=partial(self._gone, debt), failed=self.tell
            )

    def _gone(self, debt: Debt, _nothing: None) -> None:
        self.changed.emit(_CHANGED)
        named = debt.lender_name or self.tr("lender not known")
        said = self.tr("Debt taken out: {lender}").format(lender=named)
        undo = take_back(self, "debt.withdraw", partial(self.changed.emit, _CHANGED))
        self.say(said, Tone.OK, self.tr("Undo"), undo)

    def _enable(self) -> None:
        for made in (self._edit_button, self._withdraw_button):
            made.setEnabled(self._chosen() is not None)

    def _lay_out(self) -> None:
        self._panel = Panel(self.tr("Debts"))
        add = button(self.tr("Add debt"), "primary", "add")
        add.setObjectName("add_debt")
        add.clicked.connect(self._add)
        self._edit_button = button(self.tr("Edit"), icon="edit")
        self._edit_button.setObjectName("edit_debt")
        self._edit_button.clicked.connect(self._edit_chosen)
        self._withdraw_button = button(self.tr("Take out"), "quiet", "delete")
        self._withdraw_button.setObjectName("withdraw_debt")
        self._withdraw_button.clicked.connect(self._withdraw_chosen)
        for made in (self._edit_button, add):
            self._panel.add_button(made)
        foot = QHBoxLayout()
        foot.setSpacing(theme().px(SPACE))
        foot.addWidget(self._withdraw_button)
        foot.addStretch(1)
        foot.addWidget(self.total, 0, Qt.AlignmentFlag.AlignRight)
        self._panel.body.addWidget(self.table, 1)
        self._panel.body.addLayout(foot)
        self._panel.body.setSpacing(theme().px(SPACE_SMALL))
        self._stack = QStackedWidget()
        self._stack.addWidget(self._panel)
        self._stack.addWidget(self._empty)
        self._unread = QWidget()
        self._stack.addWidget(self._unread)
        self._enable()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._stack)

    def _columns(self) -> tuple[Column, ...]:
        return (
            Column(self.tr("Lender"), lambda row: row[1].lender_name or _UNKNOWN, stretches=True),
            Column(self.tr("Collector"), lambda row: row[1].collector_name or _UNKNOWN, stretches=True),
            Column(self.tr("Received"), lambda row: _money(row[1].details.received), right=True),
            Column(self.tr("Paid"), lambda row: _money(row[1].details.paid), right=True),
            Column(self.tr("Claimed"), lambda row: _money(row[1].details.claimed), right=True),
            Column(self.tr("Overdue since"), lambda row: _day(row[1].details.overdue_since)),
            Column(
                self.tr("Stage"),
                lambda row: messages.word(row[1].details.stage),
                tone=lambda row: _STAGE_TONES.get(row[1].details.stage, Tone.NEUTRAL),
            ),
            Column(
                self.tr("Payee"),
                lambda row: self.tr("New payee") if row[1].details.new_payee else self.tr("As before"),
                tone=lambda row: Tone.WARNING if row[1].details.new_payee else Tone.NEUTRAL,
            ),
        )

    def _rows(self, ids: Sequence[int]) -> list[Row]:
        """Called in a reader thread: the debts of these ids, which were read already."""
        known = self._debts
        return [(debt_id, known[debt_id]) for debt_id in ids if debt_id in known]


def _read(desk: Desk, case_id: CaseId) -> tuple[Case, tuple[Debt, ...]]:
    return cases.load_case_file(desk, case_id).case, debts.debts_of(desk, case_id)


def _money(fen: int | None) -> str:
    return _UNKNOWN if fen is None else messages.money(fen)


def _day(day: date | None) -> str:
    return _UNKNOWN if day is None else messages.day(day)
