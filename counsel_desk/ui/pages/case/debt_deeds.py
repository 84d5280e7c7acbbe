"""What is done with the debts of a case besides correcting them: each in one step, with a way back."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject

from counsel_desk import messages
from counsel_desk.domain.debts import Certificate, Debt, Instalment
from counsel_desk.services import debts
from counsel_desk.ui.pages.case.tab import CaseTab
from counsel_desk.ui.pages.case.taking_back import take_back
from counsel_desk.ui.theme import Tone

_CHANGED = frozenset({"debt", "case", "task"})


class DebtDeeds(QObject):
    """Does them for a tab, which says so."""

    def __init__(self, tab: CaseTab) -> None:
        super().__init__(tab)
        self._tab, self._desk = tab, tab.desk

    def withdraw(self, debt: Debt) -> None:
        """Take a debt out of its case."""
        named = debt.lender_name or self.tr("lender not known")
        said = self.tr("Debt taken out: {lender}").format(lender=named)
        self._write(partial(debts.withdraw_debt, self._desk, debt), "debt.withdraw", said)

    def pay(self, debt: Debt, instalment: Instalment) -> None:
        """The rest of an instalment was paid today; other amounts and days are written in the form."""
        rest = instalment.amount - instalment.paid
        words = messages.DebtSentences()
        work = partial(debts.pay_instalment, self._desk, debt, instalment, rest, self._desk.today, words)
        said = self.tr("Payment written down: {amount}").format(amount=messages.money(rest))
        self._write(work, "debt.pay", said)

    def note_certificate(self, debt: Debt, state: Certificate) -> None:
        """The settlement certificate was asked for, or received, today."""
        words = messages.DebtSentences()
        work = partial(debts.note_certificate, self._desk, debt, state, self._desk.today, words)
        self._write(work, "debt.certificate", messages.word(state))

    def _write(self, work: Callable[[], object], action: str, said: str) -> None:
        tab = self._tab
        tell = partial(tab.changed.emit, _CHANGED)

        def told(_nothing: object) -> None:
            tell()
            tab.say(said, Tone.OK, self.tr("Undo"), take_back(tab, action, tell))

        tab.tasks.write(tab, work, then=told, failed=tab.tell)
