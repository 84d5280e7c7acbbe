"""The form for an LPR that was published after the guidance was written, or is corrected."""

from functools import partial

from PySide6.QtWidgets import QWidget

from counsel_desk import messages
from counsel_desk.domain.dates import format_day, parse_day
from counsel_desk.domain.office_lists import LprRate
from counsel_desk.domain.rates import parse_rate
from counsel_desk.errors import InputError
from counsel_desk.services import office_lists
from counsel_desk.services.desk import Desk
from counsel_desk.ui.dialogs.form_dialog import Content, FormDialog, Work, line
from counsel_desk.ui.tasks import Tasks
from counsel_desk.ui.theme import theme
from counsel_desk.ui.widgets.checked_edit import CheckedEdit
from counsel_desk.ui.widgets.form import Form


class LprDialog(FormDialog):
    """Writes down a rate of a day, or changes one that the office wrote down."""

    form = "lpr"
    kinds = frozenset({"office", "debt"})

    def __init__(self, desk: Desk, tasks: Tasks, rate: LprRate | None = None, parent: QWidget | None = None) -> None:
        super().__init__(desk, tasks, self.tr("Loan prime rate"), self.tr("Save"), parent)
        self._before = None if rate is None else rate.published_on
        self.published_on = CheckedEdit(
            lambda text: parse_day(text, desk.today, field="published_on"),
            name=self.tr("Published on"),
            placeholder="2026-10-20",
            echo=messages.day_and_weekday,
        )
        self.one_year = CheckedEdit(
            lambda text: parse_rate(text, "one_year"),
            name=self.tr("Rate for one year"),
            placeholder="3.00",
            echo=lambda rate: messages.percent(rate / 10_000),
        )
        self.source = line("source", self.tr("Where it was published"))
        self.published_on.line.setObjectName("published_on")
        self.one_year.line.setObjectName("one_year")
        self.fields = {"published_on": self.published_on, "one_year": self.one_year}
        self.draft.watch(self.published_on.line.textChanged, self.one_year.line.textChanged, self.source.textChanged)
        form = Form()
        form.add_field(self.tr("Published on"), self.published_on)
        form.add_field(self.tr("Rate for one year"), self.one_year, self.tr("Yearly, in percent"))
        form.add_field(self.tr("Source"), self.source)
        self.body.addLayout(form)
        self.body.addStretch(1)
        self.setMinimumWidth(theme().px(460))
        self.begin(rate)

    def content(self) -> Content:
        """What stands in the form."""
        return {
            "published_on": self.published_on.text(),
            "one_year": self.one_year.text(),
            "source": self.source.text(),
        }

    def restore(self, content: Content) -> None:
        """Write a draft back."""
        self.published_on.set_text(content["published_on"])
        self.one_year.set_text(content["one_year"])
        self.source.setText(content["source"])

    def fill(self, record: LprRate) -> tuple[str, int]:
        """Show a rate as kept."""
        day = format_day(record.published_on)
        self.restore({"published_on": day, "one_year": f"{record.one_year / 100:.2f}", "source": record.source})
        return day, 0

    def work(self) -> Work:
        """Save the rate."""
        published_on, one_year = self.published_on.value(), self.one_year.value()
        if published_on is None:
            raise InputError("day.unreadable", "published_on")
        if one_year is None:
            one_year = parse_rate("", "one_year")  # says what is wanted
        rate = LprRate(published_on, one_year, self.source.text())
        return partial(office_lists.save_lpr_rate, self.desk, rate, instead_of=self._before)
