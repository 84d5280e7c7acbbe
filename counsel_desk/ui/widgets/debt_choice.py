"""Which debt of a case something is about."""

from collections.abc import Iterable

from counsel_desk.domain.debts import Debt
from counsel_desk.domain.ids import DebtId
from counsel_desk.ui.widgets.choice import CalmComboBox
from counsel_desk.ui.widgets.text import visible


class DebtChoice(CalmComboBox):
    """Offers the debts of one case, or none; a debt chosen before the names are read is kept all the same."""

    def __init__(self, name: str) -> None:
        """`name` is told to screen readers."""
        super().__init__(name)
        self._debt: DebtId | None = None
        self.addItem(self.tr("Not known"), None)
        self.activated.connect(self._take)

    def offer(self, debts: Iterable[Debt]) -> None:
        """Offer these; the one chosen stays chosen."""
        while self.count() > 1:
            self.removeItem(1)
        for debt in debts:
            self.addItem(visible(debt_words(debt)), debt.id)
        self.choose(self._debt)

    def chosen(self) -> DebtId | None:
        """The debt chosen."""
        return self._debt

    def choose(self, debt: DebtId | None) -> None:
        """Choose a debt."""
        self._debt = debt
        self.setCurrentIndex(max(0, self.findData(debt)) if debt is not None else 0)

    def _take(self, row: int) -> None:
        self._debt = self.itemData(row)


def debt_words(debt: Debt) -> str:
    """A debt in one line: who lent it, who collects it, the end of its contract's number."""
    return " · ".join(filter(None, (debt.lender_name, debt.collector_name, debt.details.contract_tail))) or "–"
