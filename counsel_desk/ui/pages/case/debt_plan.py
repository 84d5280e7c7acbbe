"""The agreement on the chosen debt: its terms, each instalment with how it stands, the settlement certificate."""

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from counsel_desk import messages
from counsel_desk.domain.debts import Certificate, Debt, DebtDetails, Instalment, Plan
from counsel_desk.ui.theme import SPACE, SPACE_SMALL, TextRole, Tone, theme
from counsel_desk.ui.widgets.flow import clear
from counsel_desk.ui.widgets.panel import Notice, Panel
from counsel_desk.ui.widgets.pill import Pill
from counsel_desk.ui.widgets.text import button, label, visible

_SOON = 7  # days ahead from which one counts them


class DebtPlan(Panel):
    """`paid` carries the instalment that was paid in full today; nothing is written here."""

    paid = Signal(object)
    certificate = Signal(object)
    """The settlement certificate was asked for, or received, today: carries the `Certificate`."""
    agreement_asked = Signal()
    """The agreement is to be written down or corrected."""

    def __init__(self, today: date, *, read_only: bool) -> None:
        super().__init__()
        self._today, self._read_only = today, read_only
        self.set_heading(self.tr("Agreement"))
        self._edit = button("", "quiet", "edit")
        self._edit.setObjectName("edit_agreement")
        self._edit.setDisabled(read_only)
        self._edit.clicked.connect(self.agreement_asked)
        self.add_button(self._edit)
        self._column = QVBoxLayout()
        self._column.setSpacing(theme().px(SPACE_SMALL))
        self.body.addLayout(self._column)
        self.body.addStretch(1)

    def show_debt(self, debt: Debt) -> None:
        """Show the agreement on one debt as kept."""
        clear(self._column)
        details = debt.details
        agreed = details.agreed_on is not None or bool(details.agreement or details.plan(Plan.AGREEMENT))
        self._edit.setText(self.tr("Change") if agreed else self.tr("Write down an agreement"))
        if details.wants_certificate:
            self._column.addWidget(self._asking(details))
        elif details.certificate is Certificate.RECEIVED:
            self._say(self._dated(messages.word(details.certificate), details.certificate_on))
        if not agreed:
            self._say(self.tr("Nothing agreed on yet. Agreed instalments come due as tasks."))
            return
        if details.agreed_on is not None:
            self._say(self.tr("Agreed on {day}").format(day=messages.day(details.agreed_on)))
        if details.agreement:
            self._column.addWidget(label(details.agreement, wrap=True, selectable=True))
        self._show_plan(details)

    def _show_plan(self, details: DebtDetails) -> None:
        plan = details.plan(Plan.AGREEMENT)
        if not plan:
            return
        whole = sum(each.amount for each in plan)
        said = self.tr("{amount} in {count} instalments").format(amount=messages.money(whole), count=len(plan))
        if details.claimed is not None and details.claimed != whole:
            said = messages.aside(said, self.tr("claimed: {amount}").format(amount=messages.money(details.claimed)))
        self._say(said)
        rows = QWidget()
        grid = QGridLayout(rows)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(theme().px(SPACE))
        grid.setVerticalSpacing(theme().px(SPACE_SMALL))
        grid.setColumnStretch(2, 1)
        for row, instalment in enumerate(plan):
            self._add_row(grid, row, instalment, settled=details.is_settled)
        self._column.addWidget(rows)
        rows.show()  # at once: what is not shown yet cannot take the keyboard

    def _add_row(self, grid: QGridLayout, row: int, instalment: Instalment, *, settled: bool) -> None:
        grid.addWidget(label(messages.day(instalment.due_on), selectable=True), row, 0)
        grid.addWidget(label(messages.money(instalment.amount), TextRole.STRONG, selectable=True), row, 1)
        grid.addWidget(Pill(*self._state(instalment, settled=settled)), row, 2)
        if not instalment.is_paid and not settled:
            pay = button(self.tr("Paid today"), "quiet", "check")
            pay.setObjectName(f"pay_{instalment.id}")
            pay.setAccessibleName(self.tr("Paid today: {day}").format(day=messages.day(instalment.due_on)))
            pay.setDisabled(self._read_only)
            pay.clicked.connect(lambda: self.paid.emit(instalment))
            grid.addWidget(pay, row, 3)

    def _state(self, instalment: Instalment, *, settled: bool) -> tuple[str, Tone]:
        if instalment.is_paid:
            return self._dated(self.tr("Paid"), instalment.paid_on), Tone.OK
        if settled:
            return self.tr("No longer due"), Tone.NEUTRAL
        late = instalment.due_on < self._today
        soon = (instalment.due_on - self._today).days <= _SOON
        words = messages.relative_day(instalment.due_on, self._today) if soon else self.tr("Not due yet")
        if instalment.paid:
            part = self.tr("{amount} paid").format(amount=messages.money(instalment.paid))
            words = messages.aside(words, part)
        return words, Tone.DANGER if late else Tone.NEUTRAL

    def _asking(self, details: DebtDetails) -> Notice:
        """Ask for the certificate until it is there."""
        asked = details.certificate is Certificate.ASKED
        said = self.tr("Paid off. Without a settlement certificate a paid debt may be claimed again.")
        if asked:
            since = self._dated(messages.word(details.certificate), details.certificate_on)
            said = self.tr("{asked}. Keep asking until it is there.").format(asked=since)
        notice = Notice(said, Tone.WARNING, self.tr("Settlement certificate"))
        deeds = QWidget()
        row = QHBoxLayout(deeds)
        row.setContentsMargins(0, 0, 0, 0)
        row.addStretch(1)
        for state, words, name in (
            (Certificate.ASKED, self.tr("Asked for today"), "certificate_asked"),
            (Certificate.RECEIVED, self.tr("Received today"), "certificate_received"),
        ):
            made = button(words, icon="check" if state is Certificate.RECEIVED else "message")
            made.setObjectName(name)
            made.setDisabled(self._read_only)
            made.clicked.connect(lambda _checked=False, state=state: self.certificate.emit(state))
            row.addWidget(made)
        notice.put_beside_heading(deeds)
        return notice

    def _dated(self, words: str, on: date | None) -> str:
        return words if on is None else f"{words} · {messages.day(on)}"

    def _say(self, words: str) -> None:
        self._column.addWidget(label(visible(words), TextRole.CAPTION, wrap=True, selectable=True))
