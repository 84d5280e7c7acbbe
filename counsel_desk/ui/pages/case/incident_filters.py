"""What narrows the incidents of a case: channel, conduct, number, debt, and the day chosen in the calendar."""

from collections import Counter
from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget

from counsel_desk import messages
from counsel_desk.domain.timelines import NO_DEBT, TimelineFilter, codes
from counsel_desk.services.timelines import Timeline
from counsel_desk.ui.icons import dress
from counsel_desk.ui.theme import SPACE_TIGHT, theme
from counsel_desk.ui.widgets.debt_choice import debt_words
from counsel_desk.ui.widgets.giving_way import GivingButton
from counsel_desk.ui.widgets.text import icon_button, plain, plain_tip

_MOST_NUMBERS = 30  # in the menu; a case may have thousands, and the search finds each
_WIDEST = 230  # pixels at 100% text of the button that says what is let through


class IncidentFilters(QWidget):
    """A button with a menu of what the incidents show; it says what is let through. Beside it is the way back."""

    chosen = Signal()
    """Something else is let through."""
    cleared = Signal()
    """Everything is to be shown again, whatever narrows it."""

    def __init__(self, titles: Mapping[str, str]) -> None:
        """`titles` of conduct by its code."""
        super().__init__()
        self._titles = titles
        self._day: date | None = None
        self._button = GivingButton("", cut=Qt.TextElideMode.ElideRight)  # a day without its month says little
        self._button.setObjectName("filter_incidents")
        dress(self._button, "filter")
        menu = QMenu(self._button)
        self._channel = _Part("filter_channel", self.tr("Channel"), self.tr("All channels"), menu)
        self._conduct = _Part("filter_conduct", self.tr("Conduct"), self.tr("All conduct"), menu)
        self._number = _Part("filter_number", self.tr("Number"), self.tr("All numbers"), menu)
        self._debt = _Part("filter_debt", self.tr("Debt"), self.tr("All debts"), menu)
        self._parts = (self._channel, self._conduct, self._number, self._debt)
        for part in self._parts:
            menu.addMenu(part)
            part.chosen.connect(self._take)
        self._button.setMenu(menu)
        self._back = icon_button("close", self.tr("Show all"))
        self._back.setObjectName("clear_filter")
        self._back.clicked.connect(self.cleared)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme().px(SPACE_TIGHT))
        row.addWidget(self._button)
        row.addWidget(self._back)
        self._say()

    @property
    def day(self) -> date | None:
        """The day whose incidents alone are shown."""
        return self._day

    def offer(self, timeline: Timeline) -> None:
        """Offer what these incidents show; what is chosen stays chosen if it is there."""
        rows = timeline.rows
        channels = Counter(row.details.channel for row in rows)
        numbers = Counter(row.details.number for row in rows if row.details.number)
        conducts, debts = codes(rows), {row.details.debt or NO_DEBT for row in rows}
        self._channel.offer((messages.word(each), each, count) for each, count in channels.most_common())
        self._conduct.offer((title, code, 0) for code, title in self._titles.items() if code in conducts)
        most_used = numbers.most_common(_MOST_NUMBERS)
        self._number.offer((messages.phone(each), each, count) for each, count in most_used)
        named = [(debt_words(each), each.id, 0) for each in timeline.debts if each.id in debts]
        self._debt.offer([*named, (self.tr("No debt named"), NO_DEBT, 0)] if named else ())
        self._say()

    def clear(self) -> None:
        """Let everything through."""
        for part in self._parts:
            part.choose(None)
        self.choose_day(None)

    def choose_day(self, day: date | None) -> None:
        """Let through only what was on that day."""
        self._day = day
        self._say()

    def with_words(self, words: str) -> TimelineFilter:
        """What is let through that has these words as well, on whichever day."""
        channel, conduct, number, debt = (part.value for part in self._parts)
        return TimelineFilter(words, channel, conduct or "", number or "", debt)

    def _take(self) -> None:
        self._say()
        self.chosen.emit()

    def _say(self) -> None:
        """Say on the button what is let through."""
        day = messages.day(self._day) if self._day is not None else ""  # its weekday stands above the incidents
        said = messages.listed((*(part.said for part in self._parts), day))
        name = self.tr("Filter")
        self._button.setText(plain(said or name))  # the funnel beside it says that this is the filter
        self._button.setAccessibleName(messages.labelled(name, said) if said else name)
        self._button.setToolTip(plain_tip(said))
        self._button.setMaximumWidth(theme().px(_WIDEST))
        self._back.setVisible(bool(said))


class _Part(QMenu):
    """One thing to narrow by. `value` is what was chosen, None for everything; `said` says it."""

    chosen = Signal()

    def __init__(self, name: str, heading: str, everything: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self._heading, self._everything = heading, everything
        self._offered: list[tuple[str, Any]] = []
        self.value: Any = None
        self.said = ""
        self._group = QActionGroup(self)
        self._group.triggered.connect(self._pick)
        self.offer(())

    def offer(self, offered: Iterable[tuple[str, Any, int]]) -> None:
        """Offer these besides everything: words, value, and how many there are, 0 where that is not told."""
        for action in self._group.actions():
            self._group.removeAction(action)
            self.removeAction(action)
            action.deleteLater()
        self._offered = [(self._everything, None)]
        self._add(self._everything)
        for words, value, count in offered:
            self._offered.append((words, value))
            self._add(messages.aside(words, str(count)) if count else words)
        self.setEnabled(len(self._offered) > 1)
        self.choose(self.value)

    def choose(self, value: Any) -> None:
        """Choose what is offered; everything where it is not offered any longer."""
        place = next((place for place, (_, each) in enumerate(self._offered) if each == value), 0)
        self._group.actions()[place].setChecked(True)
        words, self.value = self._offered[place]
        self.said = words if place else ""
        self.setTitle(plain(messages.labelled(self._heading, self.said) if self.said else self._heading))

    def _add(self, words: str) -> None:
        action = self.addAction(plain(words))
        action.setCheckable(True)
        self._group.addAction(action)

    def _pick(self, action: QAction) -> None:
        self.choose(self._offered[self._group.actions().index(action)][1])
        self.chosen.emit()
