"""What the chosen loan costs, held against the line for whoever lent; an estimate that decides nothing."""

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from counsel_desk import messages
from counsel_desk.domain.cost_lines import Standing
from counsel_desk.domain.debts import DebtDetails
from counsel_desk.domain.loan_cost import LoanCost
from counsel_desk.domain.organisations import OrganisationKind
from counsel_desk.services.debts import Assessment, Comparison
from counsel_desk.ui.theme import SPACE, SPACE_LARGE, SPACE_SMALL, TextRole, Tone, theme
from counsel_desk.ui.widgets.flow import clear
from counsel_desk.ui.widgets.panel import Panel
from counsel_desk.ui.widgets.pill import Pill
from counsel_desk.ui.widgets.text import label, visible

_TONES = {Standing.ABOVE: Tone.WARNING, Standing.DEPENDS: Tone.VIOLET, Standing.NOT_ABOVE: Tone.NEUTRAL}


class DebtCost(Panel):
    """Both rates, the lines with what they rest on, and what is missing to reckon."""

    def __init__(self) -> None:
        super().__init__()
        self.set_heading(self.tr("What the loan costs"))
        self._column = QVBoxLayout()
        self._column.setSpacing(theme().px(SPACE_SMALL))
        self.body.addLayout(self._column)
        self.body.addStretch(1)

    def show_debt(self, details: DebtDetails, found: Assessment) -> None:
        """Show one loan, and what was reckoned for it."""
        clear(self._column)
        if facts := self._facts(details):
            self._say(" · ".join(facts))
        if kept_back := messages.kept_back(details):
            self._say(kept_back, TextRole.STRONG)
        if found.cost is None:
            missing = messages.listed(map(messages.word, found.gaps))
            self._say(messages.labelled(self.tr("Still needed to tell the cost"), missing), TextRole.BODY)
        else:
            self._show_cost(found.cost)
        for comparison in found.comparisons:
            self._column.addWidget(_Compared(comparison))
        if found.lender is OrganisationKind.UNKNOWN:
            self._say(self.tr("Choose the lender, and say what kind it is, to see the line that fits."))
        self._say(self.tr("An estimate from what is written down here. What follows from it, a person decides."))

    def _facts(self, details: DebtDetails) -> list[str]:
        said = [self.tr("Contract no. …{tail}").format(tail=visible(details.contract_tail))]
        said = said if details.contract_tail else []
        for words, day in (
            (self.tr("Lent on {day}"), details.contract_date),
            (self.tr("Overdue since {day}"), details.overdue_since),
            (self.tr("Sold on {day}"), details.sold_on),
        ):
            if day is not None:
                said.append(words.format(day=messages.day(day)))
        return said

    def _show_cost(self, cost: LoanCost) -> None:
        rates = QWidget()
        row = QHBoxLayout(rates)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme().px(SPACE_LARGE))
        for rate, words in (
            (cost.apr, self.tr("a year (APR)")),
            (cost.ear, self.tr("with interest on interest (EAR)")),
        ):
            column = QVBoxLayout()
            column.setSpacing(0)
            column.addWidget(label(messages.percent(rate), TextRole.TITLE, selectable=True))
            column.addWidget(label(words, TextRole.CAPTION))
            row.addLayout(column)
        row.addStretch(1)
        self._column.addWidget(rates)
        self._say(messages.sentences(self._basis_of(cost)))

    def _basis_of(self, cost: LoanCost) -> list[str]:
        money = messages.money
        said = [
            self.tr("{method}: received {received}, to be paid {paid}.").format(
                method=messages.word(cost.method), received=money(cost.received), paid=money(cost.paid_in_all)
            )
        ]
        if cost.on_top:
            said.append(
                self.tr("Fees of {amount} are spread evenly over the instalments.").format(amount=money(cost.on_top))
            )
        if cost.on_default:
            said.append(
                self.tr("{amount} only falls due on default and is not counted.").format(amount=money(cost.on_default))
            )
        if cost.start_assumed:
            said.append(self.tr("The contract date is not known: a month before the first instalment was taken."))
        return said

    def _say(self, words: str, role: TextRole = TextRole.CAPTION) -> None:
        self._column.addWidget(label(words, role, wrap=True, selectable=True))


class _Compared(QWidget):
    """One line: what it is, how the loan stands to it, why it was chosen and what it rests on."""

    def __init__(self, comparison: Comparison) -> None:
        super().__init__()
        line = comparison.line
        name = messages.word(line.kind)
        if line.lpr is not None and line.rate is not None:
            name = messages.labelled(name, messages.percent(line.rate))
        head = QHBoxLayout()
        head.setSpacing(theme().px(SPACE))
        head.addWidget(label(name, TextRole.STRONG))
        if comparison.standing is not None:
            head.addWidget(Pill(messages.word(comparison.standing), _TONES[comparison.standing]))
        head.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, theme().px(SPACE_SMALL), 0, 0)
        column.setSpacing(theme().px(2))
        column.addLayout(head)
        column.addWidget(label(messages.line_reason(line), wrap=True, selectable=True))
        if comparison.protected is not None:
            words = self.tr("Up to today courts protect at most {amount} of it, principal included.")
            column.addWidget(
                label(words.format(amount=messages.money(comparison.protected)), wrap=True, selectable=True)
            )
        for basis in comparison.bases:
            said = label(messages.legal_basis_line(basis), TextRole.CAPTION, wrap=True, selectable=True)
            said.setToolTip(basis.key)
            column.addWidget(said)
