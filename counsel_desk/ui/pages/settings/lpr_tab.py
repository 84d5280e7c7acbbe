"""The loan prime rates by which the cost of a loan is judged: those of the guidance, and the office's own."""

from collections.abc import Iterable
from functools import partial

from PySide6.QtWidgets import QPushButton, QVBoxLayout

from counsel_desk import messages
from counsel_desk.domain.dates import format_day
from counsel_desk.domain.office_lists import LprRate
from counsel_desk.services import office_lists
from counsel_desk.services.desk import Desk
from counsel_desk.ui.dialogs.lpr_dialog import LprDialog
from counsel_desk.ui.pages.settings.kept_list_tab import KeptListTab, deed, row_of
from counsel_desk.ui.tasks import Tasks
from counsel_desk.ui.theme import SPACE_TIGHT, TextRole, Tone, theme
from counsel_desk.ui.widgets.flow import clear
from counsel_desk.ui.widgets.panel import Panel
from counsel_desk.ui.widgets.pill import Pill
from counsel_desk.ui.widgets.text import button, label


class LprTab(KeptListTab):
    """The newest first. A rate of the office stands in place of the guidance's of the same day."""

    def __init__(self, desk: Desk, tasks: Tasks) -> None:
        super().__init__(desk, tasks)
        add = button(self.tr("Add a rate…"), icon="add")
        add.setObjectName("add_lpr")
        add.clicked.connect(lambda: self.ask(None))
        add.setEnabled(not desk.read_only)
        panel = Panel(self.tr("Loan prime rate (LPR), one year"))
        panel.add_button(add)
        how = self.tr("Each holds from its day until the next. The cost of a loan is measured by that of its contract.")
        panel.body.addWidget(label(how, TextRole.CAPTION, wrap=True))
        self._rows = QVBoxLayout()
        self._rows.setSpacing(theme().px(SPACE_TIGHT))
        panel.body.addLayout(self._rows)
        sources = dict.fromkeys(each.source for each in desk.pack.lpr)
        if sources:
            told = messages.labelled(self.tr("Source of the guidance"), messages.clauses(sources))
            panel.body.addWidget(label(told, TextRole.CAPTION, wrap=True, selectable=True))
        self.lay_out(panel)
        self.read_again()

    def read_again(self) -> None:
        """Show every rate."""
        self.tasks.read(self, partial(office_lists.lpr_rates, self.desk), then=self._show, failed=self.message.tell)

    def ask(self, rate: LprRate | None) -> None:
        """Open the form for a rate, or for another one."""
        self.open_form(LprDialog(self.desk, self.tasks, rate, self), self.tr("Rate saved"), "lpr.save")

    def ask_again(self, subject: str) -> None:
        """Open the form in which a draft was written: about a rate of the office, or a new one."""

        def open_it(kept: tuple[LprRate, ...]) -> None:
            self.ask(next((each for each in kept if format_day(each.published_on) == subject), None))

        work = partial(office_lists.lpr_rates, self.desk)
        self.tasks.read(self, work, then=open_it, failed=self.message.tell)

    def _withdraw(self, rate: LprRate) -> None:
        said = self.tr("Taken out: {rate}").format(rate=messages.percent(rate.one_year / 10_000))
        work = partial(office_lists.withdraw_lpr_rate, self.desk, rate.published_on)
        self.write(work, said, "lpr.withdraw", LprDialog.kinds)

    def _show(self, ours: Iterable[LprRate]) -> None:
        clear(self._rows)
        own = {rate.published_on: rate for rate in ours}
        every = {rate.published_on: rate for rate in self.desk.pack.lpr} | own
        for day in sorted(every, reverse=True):
            rate = every[day]
            words = f"{messages.percent(rate.one_year / 10_000)} · {messages.day(day)}"
            name, is_ours = f"lpr_{day.isoformat()}", day in own
            pill = Pill(self.tr("of our office"), Tone.ACCENT) if is_ours else Pill(self.tr("guidance"))
            acts = self._acts(rate, words) if is_ours and not self.desk.read_only else ()
            self._rows.addWidget(row_of(words, rate.source if is_ours else "", pill, acts, name=name))

    def _acts(self, rate: LprRate, of: str) -> Iterable[QPushButton]:
        yield deed(self.tr("Change…"), "edit", of, "change_lpr", partial(self.ask, rate))
        yield deed(self.tr("Take out"), "delete", of, "withdraw_lpr", partial(self._withdraw, rate))
