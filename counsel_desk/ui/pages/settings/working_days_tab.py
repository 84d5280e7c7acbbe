"""The working days: the years the program knows, those the office wrote down, and each of them at a glance."""

from collections.abc import Iterable
from functools import partial

from PySide6.QtCore import QSignalBlocker
from PySide6.QtWidgets import QFrame, QPushButton, QVBoxLayout

from counsel_desk.domain.office_lists import WorkingYear
from counsel_desk.domain.working_days import Calendar
from counsel_desk.services import checklists, office_lists
from counsel_desk.services.desk import Desk
from counsel_desk.ui.dialogs.working_year_dialog import WorkingYearDialog, year_to_write
from counsel_desk.ui.pages.settings.kept_list_tab import KeptListTab, deed, row_of
from counsel_desk.ui.tasks import Tasks
from counsel_desk.ui.theme import SPACE_SMALL, TextRole, Tone, theme
from counsel_desk.ui.widgets.choice import CalmComboBox
from counsel_desk.ui.widgets.flow import clear
from counsel_desk.ui.widgets.panel import Panel
from counsel_desk.ui.widgets.pill import Pill
from counsel_desk.ui.widgets.text import button, label
from counsel_desk.ui.widgets.year_strip import YearStrip

_OFFICE, _TERMS = frozenset({"office"}), frozenset({"checklist"})
_YEARS_AROUND = 3


class WorkingDaysTab(KeptListTab):
    """A year of the office wins over what the program knows. Terms that were kept move only when one says so."""

    def __init__(self, desk: Desk, tasks: Tasks) -> None:
        super().__init__(desk, tasks)
        add = button(self.tr("Write down a year…"), icon="add")
        add.setObjectName("add_working_year")
        add.clicked.connect(lambda: self.ask(None))
        add.setEnabled(not desk.read_only)
        self._years = Panel(self.tr("Working days"))
        self._years.add_button(add)
        how = self.tr("Days off and weekends worked are announced late in the year before. Terms are counted by them.")
        self._years.body.addWidget(label(how, TextRole.CAPTION, wrap=True))
        self._rows = QVBoxLayout()
        self._rows.setSpacing(theme().px(SPACE_SMALL))
        self._years.body.addLayout(self._rows)
        self._terms = QPushButton()
        self._terms.setObjectName("recalculate")
        self._terms.clicked.connect(self.count_anew)
        self._terms.hide()
        self._years.body.addWidget(self._terms)
        self.year = CalmComboBox(self.tr("Year"))
        self.year.setObjectName("year_shown")
        self.year.currentIndexChanged.connect(self._show_strip)
        self._strip = YearStrip()
        glance = Panel(self.tr("A year at a glance"))
        glance.add_button(self.year)
        glance.body.addWidget(self._strip)
        self.lay_out(self._years, glance)
        self.read_again()

    def read_again(self) -> None:
        """Show every year, and whether terms can be counted anew."""
        self.tasks.read(self, lambda: self.desk.calendar, then=self._show, failed=self.message.tell)
        self.tasks.read(self, partial(checklists.outdated_terms, self.desk), then=self._offer, failed=self.message.tell)

    def ask(self, year: WorkingYear | None) -> None:
        """Open the form for a year, or for the first one that nobody announced yet."""
        first = year or year_to_write(self.desk.calendar, self.desk.today)
        dialog = WorkingYearDialog(self.desk, self.tasks, first, parent=self)
        self.open_form(dialog, self.tr("Saved. Terms are counted by it from now on."), "working_year.save")

    def ask_again(self, subject: str) -> None:
        """Open the form in which a draft was written: about a year of the office, or a new one."""
        self.ask(next((each for each in self.desk.calendar.years if str(each.year) == subject), None))

    def count_anew(self) -> None:
        """Count the projected terms by the calendar as it is known now."""

        def told(count: int) -> None:
            self.tell_done(self.tr("{count} terms counted anew").format(count=count), "step.recalculate", _TERMS)

        work = partial(checklists.recalculate_projected, self.desk)
        self.tasks.write(self, work, then=told, failed=self.message.tell)

    def _withdraw(self, year: WorkingYear) -> None:
        said = self.tr("Taken out: {year}").format(year=year.year)
        work = partial(office_lists.withdraw_working_year, self.desk, year.year)
        self.write(work, said, "working_year.withdraw", _OFFICE)

    def _offer(self, terms: int) -> None:
        words = self.tr("Count {count} open terms anew, which were kept before their year was announced")
        self._terms.setText(words.format(count=terms))
        self._terms.setVisible(terms > 0 and not self.desk.read_only)

    def _show(self, calendar: Calendar) -> None:
        clear(self._rows)
        known = calendar.shipped_years
        span = self.tr("{first} to {last}").format(first=known[0], last=known[-1])
        by_us = Pill(self.tr("known to the program"), Tone.NEUTRAL)
        self._rows.addWidget(row_of(span, self.tr("As announced each year"), by_us, name="shipped_years"))
        for each in calendar.years:
            self._rows.addWidget(self._row(each))
        to_come = year_to_write(calendar, self.desk.today)
        small = self.tr("Terms that reach into it are counted without its holidays and marked as projected")
        missing = Pill(self.tr("not announced yet"), Tone.WARNING)
        self._rows.addWidget(row_of(str(to_come), small, missing, name="year_to_come"))
        self._offer_years(calendar, to_come)

    def _row(self, year: WorkingYear) -> QFrame:
        facts = self.tr("{off} weekdays off, {worked} weekend days worked")
        said = facts.format(off=len(year.holidays), worked=len(year.workdays))
        small = " · ".join(filter(None, (said, year.source)))
        ours = Pill(self.tr("of our office"), Tone.ACCENT)
        acts = () if self.desk.read_only else self._acts(year)
        return row_of(str(year.year), small, ours, acts, name=f"year_{year.year}")

    def _acts(self, year: WorkingYear) -> Iterable[QPushButton]:
        of = str(year.year)
        yield deed(self.tr("Change…"), "edit", of, "change_working_year", partial(self.ask, year))
        yield deed(self.tr("Take out"), "delete", of, "withdraw_working_year", partial(self._withdraw, year))

    def _offer_years(self, calendar: Calendar, to_come: int) -> None:
        """Offer the years around the present one, and those of the office."""
        now, shown = self.desk.today.year, self.year.currentData()
        around = range(now - 1, max(to_come, now + 1) + 1)
        years = sorted({*around[-_YEARS_AROUND:], now, *(each.year for each in calendar.years)})
        with QSignalBlocker(self.year):
            self.year.clear()
            for each in years:
                self.year.addItem(str(each), each)
            self.year.setCurrentIndex(max(0, self.year.findData(shown if shown in years else now)))
        self._show_strip()

    def _show_strip(self) -> None:
        chosen = self.year.currentData()
        if chosen is not None:
            self._strip.show_year(chosen, self.desk.calendar)
