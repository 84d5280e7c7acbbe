"""Whose messages are to enter, of which days, and whose the senders are."""

from datetime import date
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from counsel_desk import messages
from counsel_desk.domain.dates import parse_day
from counsel_desk.errors import InputError
from counsel_desk.services.desk import Desk
from counsel_desk.services.message_choice import Choice
from counsel_desk.services.message_senders import Survey
from counsel_desk.ui.dialogs.phone_import.reading import Looked
from counsel_desk.ui.dialogs.phone_import.senders_table import SendersTable
from counsel_desk.ui.dialogs.phone_import.whose import Whose
from counsel_desk.ui.guidance_titles import GuidanceTitles
from counsel_desk.ui.tasks import Tasks
from counsel_desk.ui.theme import SPACE, SPACE_LARGE, SPACE_SMALL, SPACE_TIGHT, TextRole, Tone, theme
from counsel_desk.ui.widgets.checked_edit import CheckedEdit
from counsel_desk.ui.widgets.panel import Notice
from counsel_desk.ui.widgets.scrolling import WidthFirst, scrolled
from counsel_desk.ui.widgets.search_field import SearchField
from counsel_desk.ui.widgets.text import button, label

_TOLD = 3  # findings said here; the preview has them all


class SendersStep(QWidget):
    """Above the table what is shown of it, below it whose the chosen ones are, and the days."""

    changed = Signal()
    """Other senders are ticked."""

    def __init__(self, desk: Desk, tasks: Tasks) -> None:
        super().__init__()
        self._desk = desk
        self.whose = Whose(desk, tasks)
        self.senders = SendersTable(GuidanceTitles(desk, lambda pack: pack.conducts), self.whose.words)
        self.senders.chosen.connect(self.whose.show_senders)
        self.senders.ticked_changed.connect(self._count)
        self.whose.said.connect(self.senders.tell_owners)
        self.search = SearchField(self.tr("Find a sender"), self.tr("Number, name or organisation"))
        self.search.setObjectName("find_sender")
        self.search.searched.connect(self.senders.filter)
        self.search.went_down.connect(self.senders.table.setFocus)
        self.since = self._day("since", self.tr("From"), self.tr("first day"))
        self.until = self._day("until", self.tr("To"), self.tr("last day"))
        self.keep = QCheckBox(self.tr("Keep the file itself as evidence"))
        self.keep.setObjectName("keep_file")
        self.keep.toggled.connect(self.changed)
        self._keep_note = label(
            self.tr("It also holds the messages of senders you did not choose."), TextRole.CAPTION, wrap=True
        )
        self._notice = Notice()
        self._counted = label(role=TextRole.STRONG, wrap=True)
        self._counted.setObjectName("ticked_count")
        self._lay_out()

    def show_source(self, looked: Looked) -> None:
        """Show who wrote and rang in a source; nobody is ticked."""
        self.search.clear()
        self.whose.begin(looked.survey.senders, looked.organisations)
        self.senders.begin(looked.survey.senders)
        self.keep.setChecked(False)
        for day in (self.since, self.until):
            day.set_text("")
        for each in (self.keep, self._keep_note):
            each.setVisible(looked.file.path is not None)
        self._tell(looked.survey)

    @property
    def is_ready(self) -> bool:
        """Whether somebody is ticked."""
        return bool(self.senders.ticked)

    def choice(self) -> Choice:
        """What was chosen; InputError for days that cannot be taken."""
        since, until = self.since.value(), self.until.value()
        if since is not None and until is not None and until < since:
            raise InputError("phone_file.days_backwards", "until")
        ticked = self.senders.ticked
        told = {key: owner for key, owner in self.whose.told.items() if key in ticked}
        return Choice(ticked, since, until, told, self.keep.isChecked())

    def show_error(self, error: InputError) -> bool:
        """Say an error beneath its field; whether it has one here."""
        field = {"since": self.since, "until": self.until}.get(error.field or "")
        if field is not None:
            field.show_error(error)
        return field is not None

    def _tell(self, survey: Survey) -> None:
        """What is to be known of the source before one believes its figures."""
        said = [messages.finding_text(each) for each in survey.findings[:_TOLD]]
        if len(survey.findings) > _TOLD:
            said.append(self.tr("The next step lists all that was found."))
        self._notice.show_words("\n".join(said), Tone.WARNING if survey.damaged else Tone.ACCENT)
        self._notice.setVisible(bool(said))

    def _count(self) -> None:
        ticked = self.senders.ticked_senders
        if ticked:
            words = self.tr("Ticked: {senders} senders with {contacts} messages and calls").format(
                senders=f"{len(ticked):,}", contacts=f"{sum(each.count for each in ticked):,}"
            )
        else:
            words = self.tr("Nobody is ticked yet: private messages stay out.")
        self._counted.setText(words)
        self.changed.emit()

    def _day(self, field: str, name: str, placeholder: str) -> CheckedEdit[date]:
        made: CheckedEdit[date] = CheckedEdit(
            lambda text: parse_day(text, self._desk.today, prefer="past", field=field),
            name=name,
            placeholder=placeholder,
            echo=messages.day_and_weekday,
        )
        made.line.setObjectName(f"import_{field}")
        return made

    def _lay_out(self) -> None:
        px = theme().px
        head = QHBoxLayout()
        head.setSpacing(px(SPACE_SMALL))
        head.addWidget(self.search, 1)
        for name, words, ticked in (
            ("tick_shown", self.tr("Tick all shown"), True),
            ("untick_shown", self.tr("Untick all shown"), False),
        ):
            made = button(words, "quiet")
            made.setObjectName(name)
            made.clicked.connect(partial(self._tick_shown, ticked))
            head.addWidget(made)
        below = QHBoxLayout()
        below.setSpacing(px(SPACE_LARGE))
        below.addWidget(self.whose, 1)
        below.addLayout(self._days_and_file(), 1)
        inside = WidthFirst()
        inside.setProperty("plain", "true")
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, px(SPACE_TIGHT), 0)
        column.setSpacing(px(SPACE_SMALL))
        column.addLayout(head)
        column.addWidget(self._notice)
        column.addWidget(self.senders, 1)
        column.addWidget(self._counted)
        column.addLayout(below)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(scrolled(inside))

    def _days_and_file(self) -> QVBoxLayout:
        px = theme().px
        days = QGridLayout()
        days.setHorizontalSpacing(px(SPACE_SMALL))
        days.setVerticalSpacing(px(SPACE_TIGHT))
        for column, (name, field) in enumerate(((self.tr("From"), self.since), (self.tr("To"), self.until))):
            named = label(name, TextRole.STRONG)
            named.setBuddy(field)
            days.addWidget(named, 0, column)
            days.addWidget(field, 1, column)
        made = QVBoxLayout()
        made.setSpacing(px(SPACE_TIGHT))
        made.addLayout(days)
        made.addSpacing(px(SPACE))
        made.addWidget(self.keep)
        made.addWidget(self._keep_note)
        made.addStretch(1)
        return made

    def _tick_shown(self, ticked: bool, _checked: bool = False) -> None:  # noqa: FBT001, FBT002 - a slot
        self.senders.tick_shown(ticked=ticked)
