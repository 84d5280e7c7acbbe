"""What is known of an organisation: its names and official channels, and the numbers it calls and writes from."""

from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from counsel_desk import messages
from counsel_desk.domain.organisation_figures import NumberCount
from counsel_desk.domain.organisations import OrganisationDetails, OrganisationRole
from counsel_desk.domain.phones import phone_kind
from counsel_desk.services.organisations import OrganisationFile
from counsel_desk.ui.theme import SPACE, SPACE_SMALL, TextRole, Tone, theme
from counsel_desk.ui.widgets.flow import clear
from counsel_desk.ui.widgets.panel import Panel
from counsel_desk.ui.widgets.pill import Pill
from counsel_desk.ui.widgets.text import button, label, visible

_MOST_NUMBERS = 15
_NAME_WIDTH = 116


class DetailsPanel(Panel):
    """Official channels first: they are what one rings to ask whether somebody is real."""

    def __init__(self) -> None:
        super().__init__(self.tr("Details"))
        self.setObjectName("organisation_details")
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(theme().px(SPACE))
        self._grid.setVerticalSpacing(theme().px(SPACE_SMALL))
        self._grid.setColumnMinimumWidth(0, theme().px(_NAME_WIDTH))
        self._grid.setColumnStretch(1, 1)
        self.body.addLayout(self._grid)
        self.body.addStretch(1)

    def show_details(self, details: OrganisationDetails) -> None:
        """Show what is written; what is not is left out, but for the licence, which somebody must look at."""
        clear(self._grid)
        known = [(name, value) for name, value in self._named(details) if value]
        for row, (name, value) in enumerate(known):
            self._grid.addWidget(label(name, TextRole.CAPTION, wrap=True), row, 0, Qt.AlignmentFlag.AlignTop)
            self._grid.addWidget(label(value, wrap=True, selectable=True), row, 1)

    def _named(self, details: OrganisationDetails) -> Iterable[tuple[str, str]]:
        yield self.tr("Official hotline"), messages.phone(details.hotline) if details.hotline else ""
        yield self.tr("Official app"), details.app
        yield self.tr("Official site"), details.site
        yield self.tr("Short names"), messages.listed(details.short_names)
        yield self.tr("Message signatures"), " ".join(f"【{each}】" for each in details.signatures)
        if details.role is OrganisationRole.LENDER:
            day = details.licence_checked_on
            yield (
                self.tr("Licence checked on"),
                self.tr("Nobody has checked it yet") if day is None else messages.day(day),
            )
        yield self.tr("Notes"), details.notes


class NumbersPanel(Panel):
    """Numbers known to be its own, and those its incidents came from; these can be kept as its own in one click."""

    remember_asked = Signal(str)

    def __init__(self, *, read_only: bool) -> None:
        super().__init__(self.tr("Numbers"))
        self.setObjectName("organisation_numbers")
        self._read_only = read_only
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(theme().px(SPACE))
        self._grid.setVerticalSpacing(theme().px(4))
        self._grid.setColumnStretch(1, 1)
        self._more = label(role=TextRole.CAPTION, wrap=True)
        self.body.addLayout(self._grid)
        self.body.addWidget(self._more)
        self.body.addStretch(1)

    def show_numbers(self, file: OrganisationFile) -> None:
        """Show the known ones and the used ones, the most used first."""
        clear(self._grid)
        known = set(file.organisation.details.numbers)
        used = list(file.figures.numbers)
        unused = [NumberCount(each, 0) for each in file.organisation.details.numbers]
        counted = {each.number for each in used}
        every = [*used, *(each for each in unused if each.number not in counted)]
        for row, each in enumerate(every[:_MOST_NUMBERS]):
            self._add(row, each, is_known=each.number in known)
        left = len(every) - _MOST_NUMBERS
        self._more.setText(
            self.tr("No number is known yet.") if not every else self.tr("{count} more").format(count=left)
        )
        self._more.setVisible(not every or left > 0)

    def _add(self, row: int, each: NumberCount, *, is_known: bool) -> None:
        number = messages.phone(each.number)
        self._grid.addWidget(label(number, TextRole.STRONG, selectable=True), row, 0)
        self._grid.addWidget(label(messages.word(phone_kind(each.number)), TextRole.CAPTION, wrap=True), row, 1)
        times = self.tr("{count} incidents").format(count=f"{each.incidents:,}") if each.incidents else ""
        self._grid.addWidget(label(times, TextRole.CAPTION), row, 2, Qt.AlignmentFlag.AlignRight)
        self._grid.addWidget(self._state(each.number, is_known=is_known), row, 3, Qt.AlignmentFlag.AlignRight)

    def _state(self, number: str, *, is_known: bool) -> QWidget:
        if is_known:
            return _beside(Pill(self.tr("Known"), Tone.OK))
        made = button(self.tr("Keep as its number"), "quiet")
        made.setObjectName(f"remember_{number}")
        made.setAccessibleName(f"{made.text()} {visible(messages.phone(number))}")
        made.setDisabled(self._read_only)
        made.clicked.connect(lambda: self.remember_asked.emit(number))
        return made


def _beside(pill: Pill) -> QWidget:
    """A pill as wide as its words, at the right end of its place."""
    made = QWidget()
    row = QHBoxLayout(made)
    row.setContentsMargins(0, 0, 0, 0)
    row.addStretch(1)
    row.addWidget(pill)
    return made
