"""The fees of a loan: as many lines of kind and amount as there are."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from counsel_desk.domain.debts import Fee, FeeKind
from counsel_desk.ui.dialogs.debt.part import amount_line, in_figures
from counsel_desk.ui.theme import SPACE_SMALL, theme
from counsel_desk.ui.widgets.choice import Choice
from counsel_desk.ui.widgets.text import button, icon_button

Line = Sequence[str]
"""Kind and amount as typed."""


class FeesField(QWidget):
    """One line for each fee; there may be none."""

    edited = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._lines: list[_FeeLine] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme().px(SPACE_SMALL))
        self.more = button(self.tr("Another fee"), "link", "add")
        self.more.setObjectName("another_fee")
        self.more.clicked.connect(self._add_and_enter)
        row = QHBoxLayout()
        row.addWidget(self.more)
        row.addStretch(1)
        self._column.addLayout(row)

    def lines(self) -> list[Line]:
        """What is written, line by line, as typed."""
        return [[line.kind.chosen() or "", line.amount.text()] for line in self._lines if line.amount.text().strip()]

    def write(self, lines: Sequence[Line]) -> None:
        """Write these lines."""
        while self._lines:
            self._take_out(self._lines[-1])
        for kind, amount in lines:
            self._add(kind, amount)

    def show_fees(self, fees: Sequence[Fee]) -> None:
        """Show fees as kept."""
        self.write([(fee.kind, in_figures(fee.amount)) for fee in fees])

    def fees(self) -> tuple[Fee, ...]:
        """The fees; InputError when an amount cannot be taken, which its line then says."""
        for line in self._lines:
            if not line.amount.tell():
                line.amount.line.setFocus()
        return tuple(
            Fee(line.kind.chosen() or FeeKind.OTHER, amount.fen)
            for line in self._lines
            if (amount := line.amount.value()) is not None
        )

    def _add(self, kind: str, amount: str) -> None:
        line = _FeeLine()
        line.kind.choose(kind)
        line.amount.set_text(amount)
        line.amount.edited.connect(self.edited)
        line.kind.currentIndexChanged.connect(self.edited)
        line.gone.connect(partial(self._remove, line))
        self._lines.append(line)
        self._column.insertWidget(self._column.count() - 1, line)

    def _add_and_enter(self) -> None:
        self._add(FeeKind.SERVICE, "")
        self._lines[-1].kind.setFocus()

    def _remove(self, line: "_FeeLine") -> None:
        self._take_out(line)
        (self._lines[-1].amount if self._lines else self.more).setFocus()
        self.edited.emit()

    def _take_out(self, line: "_FeeLine") -> None:
        self._lines.remove(line)
        self._column.removeWidget(line)
        line.hide()
        line.deleteLater()


class _FeeLine(QWidget):
    gone = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.kind = Choice(self.tr("Kind of fee"), FeeKind)
        self.kind.setObjectName("fee_kind")
        self.amount = amount_line("fees", self.tr("Amount of the fee"))
        self.amount.line.setObjectName("fee_amount")
        away = icon_button("close", self.tr("Remove this fee"))
        away.setObjectName("remove_fee")
        away.clicked.connect(self.gone)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme().px(SPACE_SMALL))
        for each, stretch in ((self.kind, 1), (self.amount, 1), (away, 0)):
            column = QVBoxLayout()
            column.addWidget(each)
            column.addStretch(1)
            row.addLayout(column, stretch)
