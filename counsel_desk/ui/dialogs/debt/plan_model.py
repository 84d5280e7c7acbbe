"""A plan of instalments as it is being written: cells of text, each checked as soon as it is left."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal

from counsel_desk import messages
from counsel_desk.domain.amounts import parse_amount
from counsel_desk.domain.dates import parse_day
from counsel_desk.domain.debts import Instalment, Plan
from counsel_desk.domain.ids import InstalmentId
from counsel_desk.errors import InputError
from counsel_desk.ui.dialogs.debt.part import in_figures
from counsel_desk.ui.theme import Tone, theme
from counsel_desk.ui.widgets.text import visible

DUE, AMOUNT, PAID, PAID_ON = range(4)
Line = list[Any]
"""Day, amount, paid and day of payment as typed, and the id of the instalment once it is kept."""

_Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class PlanModel(QAbstractTableModel):
    """Every row is an instalment; `edited` fires when a person changed one."""

    edited = Signal()

    def __init__(self, plan: Plan, today: date) -> None:
        super().__init__()
        self._plan, self._today = plan, today
        self._lines: list[Line] = []

    def lines(self) -> list[Line]:
        """The rows as typed, as JSON can hold them."""
        return [list(line) for line in self._lines]

    def write(self, lines: Sequence[Sequence[Any]]) -> None:
        """Show these rows."""
        self.beginResetModel()
        self._lines = [list(line) for line in lines]
        self.endResetModel()

    def show_instalments(self, instalments: Sequence[Instalment]) -> None:
        """Show instalments as kept or as just made."""
        self.write(
            [
                [
                    in_figures(each.due_on),
                    in_figures(each.amount),
                    in_figures(each.paid or None),
                    in_figures(each.paid_on),
                    each.id,
                ]
                for each in instalments
            ]
        )

    def instalments(self) -> tuple[Instalment, ...]:
        """The rows as instalments; InputError for the first cell that cannot be taken, or is missing."""
        return tuple(map(self._instalment, self._lines))

    def add_line(self, line: Line) -> int:
        """Put a row at the end; its number."""
        number = len(self._lines)
        self.beginInsertRows(_NOWHERE, number, number)
        self._lines.append(line)
        self.endInsertRows()
        self.edited.emit()
        return number

    def take_out(self, row: int) -> None:
        """Take a row out."""
        self.beginRemoveRows(_NOWHERE, row, row)
        del self._lines[row]
        self.endRemoveRows()
        self.edited.emit()

    def mark_paid(self, row: int) -> None:
        """The whole of an instalment was paid today."""
        line = self._lines[row]
        line[PAID], line[PAID_ON] = line[AMOUNT], in_figures(self._today)
        self.dataChanged.emit(self.index(row, 0), self.index(row, PAID_ON))
        self.edited.emit()

    def rowCount(self, parent: _Index = _NOWHERE) -> int:
        """How many instalments there are."""
        return 0 if parent.isValid() else len(self._lines)

    def columnCount(self, parent: _Index = _NOWHERE) -> int:
        """Day, amount, paid, day of payment."""
        return 0 if parent.isValid() else 4

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The headings, and the number of each row."""
        across = orientation is Qt.Orientation.Horizontal
        if role == Qt.ItemDataRole.TextAlignmentRole and across:
            return _RIGHT if section in {AMOUNT, PAID} else _LEFT
        if role == Qt.ItemDataRole.DisplayRole:
            headings = (self.tr("Due"), self.tr("Amount"), self.tr("Paid"), self.tr("Paid on"))
            return headings[section] if across else str(section + 1)
        return None

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """What a cell shows; one that cannot be taken is red and says why."""
        text = self._lines[index.row()][index.column()]
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole}:
            return visible(text) if role == Qt.ItemDataRole.DisplayRole else text
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _RIGHT if index.column() in {AMOUNT, PAID} else None
        if role in {Qt.ItemDataRole.ForegroundRole, Qt.ItemDataRole.ToolTipRole}:
            error = self._error(index.row(), index.column())
            if error is not None:
                red = theme().tone(Tone.DANGER).text
                return red if role == Qt.ItemDataRole.ForegroundRole else messages.error_text(error)
        return None

    def setData(self, index: _Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Take what was typed into a cell, in figures where it can be read."""
        if role != Qt.ItemDataRole.EditRole:
            return False
        line, column = self._lines[index.row()], index.column()
        line[column] = str(value).strip()
        if self._error(index.row(), column) is None:
            line[column] = in_figures(self._value(line, column))
        self.dataChanged.emit(index, index)
        self.edited.emit()
        return True

    def flags(self, index: _Index) -> Qt.ItemFlag:
        """Every cell can be written in."""
        return super().flags(index) | Qt.ItemFlag.ItemIsEditable

    def _error(self, row: int, column: int) -> InputError | None:
        try:
            self._value(self._lines[row], column)
        except InputError as error:
            return error
        return None

    def _value(self, line: Line, column: int) -> Any:
        text = line[column]
        if not text:
            return None
        if column in {AMOUNT, PAID}:
            return parse_amount(text, "instalments").fen
        return parse_day(text, self._today, prefer="future" if column == DUE else "past", field="instalments")

    def _instalment(self, line: Line) -> Instalment:
        due_on = self._value(line, DUE)
        if due_on is None:
            raise InputError("instalment.dayless", "instalments")
        return Instalment(
            due_on=due_on,
            amount=self._value(line, AMOUNT) or 0,
            plan=self._plan,
            paid=self._value(line, PAID) or 0,
            paid_on=self._value(line, PAID_ON),
            id=None if line[4] is None else InstalmentId(line[4]),
        )
