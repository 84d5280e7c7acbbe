"""The form about the working days of a year: the words of the notice, and at once the year as they are understood."""

from datetime import date
from functools import partial

from PySide6.QtCore import QSignalBlocker
from PySide6.QtWidgets import QWidget

from counsel_desk import messages
from counsel_desk.domain.announcements import Announcement, as_announced, read_announcement
from counsel_desk.domain.office_lists import WorkingYear
from counsel_desk.domain.working_days import Calendar
from counsel_desk.errors import InputError
from counsel_desk.services import office_lists
from counsel_desk.services.desk import Desk
from counsel_desk.ui.dialogs.form_dialog import Content, FormDialog, Work, line, paragraph
from counsel_desk.ui.tasks import Tasks
from counsel_desk.ui.theme import Tone, theme
from counsel_desk.ui.widgets.form import Form
from counsel_desk.ui.widgets.number_box import NumberBox
from counsel_desk.ui.widgets.panel import Notice
from counsel_desk.ui.widgets.text import label
from counsel_desk.ui.widgets.year_strip import YearStrip

_ROWS = 4


class WorkingYearDialog(FormDialog):
    """Writes down a year as it was announced, or changes one that the office wrote down."""

    form = "working_year"
    kinds = frozenset({"office"})

    def __init__(self, desk: Desk, tasks: Tasks, year: WorkingYear | int, *, parent: QWidget | None = None) -> None:
        """`year` is the office's to change, or the number of one to begin with."""
        super().__init__(desk, tasks, self.tr("Working days of a year"), self.tr("Save"), parent)
        self.year = NumberBox(self.tr("Year"), office_lists.FIRST_YEAR, office_lists.LAST_YEAR)
        self.year.setObjectName("year")
        self._again = not isinstance(year, int)
        self.year.setDisabled(self._again)
        self.days = paragraph("days", _ROWS, self.tr("2月5日至11日放假，2月14日（周六）上班"))
        self.source = line("source", self.tr("Such as: 国务院办公厅通知, and its date"))
        self._problem = Notice()
        self._problem.setObjectName("problem")
        self._strip = YearStrip()
        self._lay_out_fields()
        self.draft.watch(self.year.valueChanged, self.days.textChanged, self.source.textChanged)
        self.year.valueChanged.connect(self._look)
        self.days.textChanged.connect(self._look)
        if isinstance(year, int):
            self.year.setValue(year)
        self.begin(None if isinstance(year, int) else year)
        self._look()

    def content(self) -> Content:
        """What stands in the form."""
        return {"year": self.year.value(), "days": self.days.toPlainText(), "source": self.source.text()}

    def restore(self, content: Content) -> None:
        """Write a draft back."""
        with QSignalBlocker(self.year):
            self.year.setValue(content["year"])
        self.days.setPlainText(content["days"])
        self.source.setText(content["source"])

    def fill(self, record: WorkingYear) -> tuple[str, int]:
        """Show a year as the office wrote it down."""
        self.restore({"year": record.year, "days": as_announced(record), "source": record.source})
        return str(record.year), 0

    def work(self) -> Work:
        """Save the year; nothing that was not understood is passed over."""
        found = self._read()
        if found.unread:
            self.days.setFocus()
            raise InputError("working_year.unread", "days", words=messages.listed(found.unread))
        if not found.holidays:
            self.days.setFocus()
            raise InputError("working_year.empty", "days")
        return partial(office_lists.save_working_year, self.desk, self._year(found), again=self._again)

    def _read(self) -> Announcement:
        return read_announcement(self.days.toPlainText(), self.year.value())

    def _year(self, found: Announcement) -> WorkingYear:
        return WorkingYear(self.year.value(), found.holidays, found.workdays, self.source.text())

    def _look(self) -> None:
        """Show the year as it is understood so far; without any words as it counts today."""
        found = self._read()
        written = (self._year(found),) if found.holidays or found.workdays else ()
        others = tuple(each for each in self.desk.calendar.years if each.year != self.year.value())
        self._strip.show_year(self.year.value(), Calendar((*others, *written)))
        problems = []
        if found.unread:
            words = self.tr("Not understood: {words}")
            problems.append(words.format(words=messages.listed(found.unread)))
        if found.elsewhere:
            words = self.tr("Of another year, left out: {days}")
            problems.append(words.format(days=messages.listed([messages.day(each) for each in found.elsewhere])))
        both = set(found.holidays) & set(found.workdays)
        problems += [self.tr("Both off and worked: {day}").format(day=messages.day(each)) for each in sorted(both)]
        self._problem.show_words("\n".join(problems), Tone.WARNING)
        self._problem.setVisible(bool(problems))

    def _lay_out_fields(self) -> None:
        form = Form()
        form.add_field(self.tr("Year"), self.year)
        hint = self.tr("Paste the notice, or type days and spans. Weekends are off anyway.")
        form.add_field(self.tr("Announced days"), self.days, hint)
        form.addRow("", self._problem)
        form.add_field(self.tr("Source"), self.source)
        self.body.addLayout(form)
        self.body.addWidget(label(self.tr("The year as understood")))
        self.body.addWidget(self._strip)
        self.body.addStretch(1)
        self.setMinimumWidth(theme().px(600))


def year_to_write(calendar: Calendar, today: date) -> int:
    """The first year from the present one on that nobody has announced yet."""
    year = today.year
    while not calendar.is_projected(date(year, 1, 1)):
        year += 1
    return year
