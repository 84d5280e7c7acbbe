"""The row above the incidents of a case: find, filter, calendar, folded words, and the ways to write one down."""

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QPushButton

from counsel_desk.domain.timelines import TimelineFilter
from counsel_desk.ui.icons import dress
from counsel_desk.ui.pages.case.incident_filters import IncidentFilters
from counsel_desk.ui.theme import TextRole, theme
from counsel_desk.ui.widgets.giving_way import FittingRow
from counsel_desk.ui.widgets.search_field import SearchField
from counsel_desk.ui.widgets.text import button, label

_LEAST = 100  # pixels at 100% text of the search
_NARROW = 760  # pixels at 100% text below which there is no room to say how many are shown


class IncidentBar(FittingRow):
    """Says what is asked of the list; everything on one line."""

    narrowed = Signal()
    """Something else is to be let through."""
    cleared = Signal()
    went_down = Signal()
    """The keyboard is to go into the list."""
    folded = Signal(bool)
    calendar_toggled = Signal()
    calendar_chosen = Signal(bool)
    """A person has shown the calendar, or hidden it."""
    paste_asked = Signal()
    phone_asked = Signal()
    pictures_asked = Signal()
    write_asked = Signal()

    def __init__(self, titles: Mapping[str, str], *, read_only: bool) -> None:
        """`titles` of conduct by its code."""
        super().__init__()
        self._calendar_chosen = False
        self._tells_count = False
        self.search = SearchField(self.tr("Find in the incidents"), self.tr("Words, number or organisation"))
        self.search.setObjectName("find_incident")
        self.search.setMinimumWidth(theme().px(_LEAST))
        self.search.searched.connect(self.narrowed)
        self.search.went_down.connect(self.went_down)
        self.filters = IncidentFilters(titles)
        self.filters.chosen.connect(self.narrowed)
        self.filters.cleared.connect(self.cleared)
        self._count = label(role=TextRole.CAPTION)
        self._calendar = self._switch("show_calendar", "calendar")
        self._calendar.toggled.connect(lambda shown: self._name_calendar(shown=shown))
        self._name_calendar(shown=False)
        self._calendar.clicked.connect(self._choose_calendar)
        self._fold = self._switch("show_words", "eye")
        self._fold.toggled.connect(lambda shown: self._show_words(shown=shown))
        self._name_fold(shown=False)
        self.row.addWidget(self.search, 1)
        for each in (self.filters, self._count, self._calendar, self._fold):
            self.row.addWidget(each)
        self._add_ways_in(read_only=read_only)

    @property
    def wanted(self) -> TimelineFilter:
        """What is to be let through."""
        return self.filters.with_words(self.search.text())

    @property
    def wants_calendar(self) -> bool:
        """Whether the calendar is to be seen."""
        return self._calendar.isChecked()

    def clear(self) -> None:
        """Ask for everything."""
        self.search.clear()
        self.filters.clear()

    def count(self, shown: int, every: int) -> None:
        """Say how many are shown, where it is not all of them."""
        self._count.setText(self.tr("{shown} of {all}").format(shown=shown, all=every))
        self._tells_count = shown != every
        self._make_room()

    def show_calendar(self, *, shown: bool) -> None:
        """Show the calendar or not, as somebody has chosen before, however much room there is."""
        self._calendar_chosen = True
        self._calendar.setChecked(shown)
        self.calendar_toggled.emit()

    def offer_calendar(self, *, shown: bool) -> None:
        """Show the calendar or not, unless somebody has chosen already."""
        if not self._calendar_chosen and shown != self.wants_calendar:
            self._calendar.setChecked(shown)
            self.calendar_toggled.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """What can be done comes before how many there are."""
        super().resizeEvent(event)
        self._make_room()

    def _make_room(self) -> None:
        self._count.setVisible(self._tells_count and self.width() >= theme().px(_NARROW))

    def _choose_calendar(self) -> None:
        self.show_calendar(shown=self.wants_calendar)
        self.calendar_chosen.emit(self.wants_calendar)

    def _show_words(self, *, shown: bool) -> None:
        self._name_fold(shown=shown)
        self.folded.emit(not shown)

    def _name_calendar(self, *, shown: bool) -> None:
        self.name(self._calendar, self.tr("Hide calendar") if shown else self.tr("Show calendar"))

    def _name_fold(self, *, shown: bool) -> None:
        self.name(self._fold, self.tr("Fold words") if shown else self.tr("Show words"))
        dress(self._fold, "fold" if shown else "eye", "link")

    def _switch(self, name: str, icon: str) -> QPushButton:
        made = button("", "quiet", icon)
        made.setObjectName(name)
        made.setCheckable(True)
        return made

    def _add_ways_in(self, *, read_only: bool) -> None:
        paste = button("", icon="paste")
        self.name(paste, self.tr("Paste a message"))
        paste.setObjectName("paste_incident")
        paste.clicked.connect(self.paste_asked)
        write = button(self.tr("Write down"), "primary", "add", self.tr("Write down a call, a visit, a letter"))
        write.setObjectName("write_incident")
        write.clicked.connect(self.write_asked)
        phone = button("", icon="message")
        self.name(phone, self.tr("Messages from a phone…"))
        phone.setObjectName("phone_messages")
        phone.clicked.connect(self.phone_asked)
        pictures = button("", icon="picture")
        self.name(pictures, self.tr("From pictures…"))
        pictures.setObjectName("from_pictures")
        pictures.clicked.connect(self.pictures_asked)
        for made in (paste, phone, pictures, write):
            made.setDisabled(read_only)
            self.row.addWidget(made)
