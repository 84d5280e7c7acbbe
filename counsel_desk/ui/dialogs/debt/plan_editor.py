"""A plan of instalments: made in one go from its first day and amount, then corrected cell by cell."""

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout, QHeaderView, QTableView, QVBoxLayout, QWidget

from counsel_desk import messages
from counsel_desk.domain.debts import Instalment, Plan, monthly_instalments
from counsel_desk.errors import InputError
from counsel_desk.services.desk import Desk
from counsel_desk.ui.dialogs.debt.part import amount_line, day_line
from counsel_desk.ui.dialogs.debt.plan_model import DUE, PlanModel
from counsel_desk.ui.theme import SPACE_SMALL, TextRole, theme
from counsel_desk.ui.widgets.number_box import NumberBox
from counsel_desk.ui.widgets.text import button, label

_MOST = 120  # instalments; ten years of months
_HEIGHT = 176
_NAMES = {Plan.CONTRACT: "contract", Plan.AGREEMENT: "agreed"}


class PlanEditor(QWidget):
    """The instalments of one plan of a debt."""

    edited = Signal()

    def __init__(self, desk: Desk, plan: Plan) -> None:
        super().__init__()
        self._plan, name = plan, _NAMES[plan]
        self.model = PlanModel(plan, desk.today)
        self.model.setParent(self)
        self.first = day_line(desk, f"{name}_first", self.tr("First instalment on"), future=plan is Plan.AGREEMENT)
        self.amount = amount_line(f"{name}_amount", self.tr("Amount of each instalment"))
        self.count = NumberBox(self.tr("How many instalments"), 1, _MOST)
        self.count.setValue(12)
        self.count.setObjectName(f"{name}_count")
        self.table = _PlanTable(self.model, messages.word(plan))
        self.table.setObjectName(f"{name}_plan")
        self._sum = label(role=TextRole.CAPTION, wrap=True)
        self._lay_out(name)
        self.model.edited.connect(self._tell)
        self.model.edited.connect(self.edited)
        self._tell()

    def lines(self) -> list[list[Any]]:
        """The plan as typed."""
        return self.model.lines()

    def write(self, lines: Sequence[Sequence[Any]]) -> None:
        """Write it back."""
        self.model.write(lines)
        self._tell()

    def show_instalments(self, instalments: Sequence[Instalment]) -> None:
        """Show a plan as kept."""
        self.model.show_instalments(instalments)
        self._tell()

    def instalments(self) -> tuple[Instalment, ...]:
        """The plan; InputError when a cell cannot be taken."""
        return self.model.instalments()

    def make(self) -> None:
        """Write equal monthly instalments after those that are there already; what is missing is said beneath."""
        for field in (self.first, self.amount):
            if not field.text().strip():
                field.line.setFocus()
                return
            if not field.tell():
                return
        first, amount = self.first.value(), self.amount.value()
        if first is not None and amount is not None:
            made = PlanModel(self._plan, first)
            made.show_instalments(monthly_instalments(first, amount.fen, self.count.value(), self._plan))
            self.write([*self.lines(), *made.lines()])
            self.table.setFocus()
            self.edited.emit()

    def _add(self) -> None:
        row = self.model.add_line(["", "", "", "", None])
        self.table.setCurrentIndex(self.model.index(row, DUE))
        self.table.edit(self.model.index(row, DUE))

    def _with_chosen(self, do: Callable[[int], None]) -> None:
        rows = sorted({index.row() for index in self.table.selectedIndexes()}, reverse=True)
        for row in rows:
            do(row)

    def _tell(self) -> None:
        try:
            plan = self.instalments()
        except InputError as error:
            self._say(messages.error_text(error), "note_bad")
            return
        paid, whole = sum(each.paid for each in plan), sum(each.amount for each in plan)
        words = self.tr("{count} instalments, {whole} in all, {paid} paid")
        said = words.format(count=len(plan), whole=messages.money(whole), paid=messages.money(paid))
        self._say(said if plan else self.tr("No instalment yet"), "note_ok")

    def _say(self, words: str, role: str) -> None:
        self._sum.setText(words)
        self._sum.setProperty("role", role)
        self._sum.style().unpolish(self._sum)
        self._sum.style().polish(self._sum)

    def _lay_out(self, name: str) -> None:
        gap = theme().px(SPACE_SMALL)
        maker = QHBoxLayout()
        maker.setSpacing(gap)
        for words, field in (
            (self.tr("From"), self.first),
            (self.tr("each"), self.amount),
            (self.tr("times"), self.count),
        ):
            maker.addWidget(label(words, TextRole.CAPTION))
            maker.addWidget(field, 1)
        make = button(self.tr("Add monthly plan"), icon="add")
        make.setObjectName(f"make_{name}_plan")
        make.clicked.connect(self.make)
        maker.addWidget(make)
        deeds = QHBoxLayout()
        deeds.setSpacing(gap)
        for words, icon, named, do in (
            (self.tr("Another instalment"), "add", "add", self._add),
            (self.tr("Paid in full today"), "check", "pay", lambda: self._with_chosen(self.model.mark_paid)),
            (self.tr("Take out"), "delete", "remove", lambda: self._with_chosen(self.model.take_out)),
        ):
            made = button(words, "quiet", icon)
            made.setObjectName(f"{named}_{name}_instalment")
            made.clicked.connect(do)
            deeds.addWidget(made)
        deeds.addStretch(1)
        deeds.addWidget(self._sum)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(gap)
        column.addLayout(maker)
        column.addWidget(self.table, 1)
        column.addLayout(deeds)


class _PlanTable(QTableView):
    """Typing, F2, Enter or a double click writes in a cell; Tab leads on."""

    def __init__(self, model: PlanModel, name: str) -> None:
        super().__init__()
        trigger = QAbstractItemView.EditTrigger
        self.setModel(model)
        self.setAccessibleName(name)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setTabKeyNavigation(False)
        self.setEditTriggers(
            trigger.DoubleClicked | trigger.SelectedClicked | trigger.EditKeyPressed | trigger.AnyKeyPressed
        )
        self.setWordWrap(False)
        self.setMinimumHeight(theme().px(_HEIGHT))
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.verticalHeader().setDefaultSectionSize(theme().px(36))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter writes in the cell; the dialog would take it for its button."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self.currentIndex().isValid():
            self.edit(self.currentIndex())
        else:
            super().keyPressEvent(event)
