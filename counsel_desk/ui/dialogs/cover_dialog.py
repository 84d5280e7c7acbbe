"""The form for who covers for whom, from one day through another."""

from datetime import date
from functools import partial

from PySide6.QtWidgets import QWidget

from counsel_desk import messages
from counsel_desk.domain.colleagues import Cover
from counsel_desk.domain.dates import format_day, parse_day
from counsel_desk.domain.people import Counsellor
from counsel_desk.errors import InputError
from counsel_desk.services import covers, office
from counsel_desk.services.desk import Desk
from counsel_desk.ui.dialogs.form_dialog import Content, FormDialog, Work
from counsel_desk.ui.tasks import Tasks
from counsel_desk.ui.theme import TextRole, theme
from counsel_desk.ui.widgets.checked_edit import CheckedEdit
from counsel_desk.ui.widgets.counsellor_choice import CounsellorChoice
from counsel_desk.ui.widgets.form import Form
from counsel_desk.ui.widgets.text import label


class CoverDialog(FormDialog):
    """A coordinator writes it down for anybody, a counsellor for themselves."""

    form = "cover"
    kinds = frozenset({"office"})

    def __init__(self, desk: Desk, tasks: Tasks, parent: QWidget | None = None) -> None:
        super().__init__(desk, tasks, self.tr("Holiday cover"), self.tr("Save"), parent)
        me = desk.counsellor
        self.absent = CounsellorChoice(self.tr("Who is away"), me)
        self.absent.setObjectName("cover_absent")
        self.absent.setEnabled(me.is_coordinator)
        self.by = CounsellorChoice(self.tr("Who covers"), me)
        self.by.setObjectName("cover_by")
        self.since, self.until = (self._day(name, words) for name, words in self._days())
        self.fields = {"since": self.since, "until": self.until}
        form = Form()
        form.add_field(self.tr("Who is away"), self.absent)
        form.add_field(self.tr("Who covers"), self.by)
        form.add_field(self.tr("From"), self.since)
        form.add_field(self.tr("Through"), self.until)
        self.body.addLayout(form)
        told = self.tr("In these days the cases are found by who covers. Whose they are does not change.")
        self.body.addWidget(label(told, TextRole.CAPTION, wrap=True))
        self.body.addStretch(1)
        self.draft.watch(
            self.absent.currentIndexChanged,
            self.by.currentIndexChanged,
            self.since.line.textChanged,
            self.until.line.textChanged,
        )
        self.setMinimumWidth(theme().px(460))
        self.begin()
        self.tasks.read(self, partial(office.counsellors, desk), then=self._offer)

    def content(self) -> Content:
        """What stands in the form."""
        return {
            "absent": int(self.absent.chosen()),
            "by": int(self.by.chosen()),
            "since": self.since.text(),
            "until": self.until.text(),
        }

    def restore(self, content: Content) -> None:
        """Write a draft back."""
        self.absent.choose(content["absent"])
        self.by.choose(content["by"])
        self.since.set_text(content["since"])
        self.until.set_text(content["until"])

    def work(self) -> Work:
        """Write it down."""
        since, until = self.since.value(), self.until.value()
        for name, day in (("since", since), ("until", until)):
            if day is None:
                raise InputError("day.unreadable", name)
        assert since is not None  # noqa: S101  looked at above
        assert until is not None  # noqa: S101  as above
        return partial(covers.add_cover, self.desk, Cover(self.absent.chosen(), self.by.chosen(), since, until))

    def _offer(self, everyone: tuple[Counsellor, ...]) -> None:
        for each in (self.absent, self.by):
            each.offer(everyone)

    def _days(self) -> tuple[tuple[str, str], ...]:
        return ("since", self.tr("From")), ("until", self.tr("Through"))

    def _day(self, name: str, words: str) -> CheckedEdit[date]:
        made = CheckedEdit(
            lambda text: parse_day(text, self.desk.today, prefer="future", field=name),
            name=words,
            placeholder=format_day(self.desk.today),
            echo=messages.day_and_weekday,
        )
        made.line.setObjectName(f"cover_{name}")
        return made
