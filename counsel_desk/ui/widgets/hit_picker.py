"""Choosing one record by a search: what fits is offered as buttons, what is chosen stands in words."""

from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from counsel_desk.domain.lists import Hit
from counsel_desk.services.desk import Desk
from counsel_desk.services.search import Found, search
from counsel_desk.ui.icons import dress
from counsel_desk.ui.tasks import Tasks
from counsel_desk.ui.theme import SPACE_SMALL, TextRole, theme
from counsel_desk.ui.widgets.flow import FlowLayout, clear
from counsel_desk.ui.widgets.giving_way import GivingButton
from counsel_desk.ui.widgets.text import button, label, plain, visible

_OFFERED = 5
_BETWEEN = " · "  # a name and its number


class HitPicker(QWidget):
    """Offers what fits the words that are typed elsewhere (`look_for`), as long as nothing is chosen."""

    changed = Signal()
    """Another record, or none, is chosen."""
    named = Signal()
    """What was chosen is read: `place` says its name."""

    def __init__(
        self, desk: Desk, tasks: Tasks, words: tuple[str, str], leave_out: int | None, parent: QWidget | None
    ) -> None:
        """`words` are those for nothing chosen and the tip on what is offered; `leave_out` is never offered."""
        super().__init__(parent)
        self._desk, self._tasks = desk, tasks
        self._nothing, self._tip = words
        self._leave_out = leave_out
        self._chosen: int | None = None
        self._sought, self._answered = "", ""
        self._suggested: dict[int, tuple[str, str]] = {}
        self._place = label(role=TextRole.STRONG, wrap=True)
        self._place.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._another = button(self.tr("Choose another"), "quiet")
        self._another.setObjectName("choose_another")
        self._another.clicked.connect(lambda: self._choose(None))
        self._offers = QWidget()
        self._flow = FlowLayout(self._offers)
        row = QHBoxLayout()
        row.setSpacing(theme().px(SPACE_SMALL))
        row.addWidget(self._place, 1)
        row.addWidget(self._another)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(theme().px(SPACE_SMALL))
        self.column.addLayout(row)
        self.column.addWidget(self._offers)
        self._show_none()

    def key(self, hit: Hit) -> int | None:
        """What a find would choose; None when it is of another kind."""
        raise NotImplementedError

    def load(self, chosen: int) -> Callable[[], Any]:
        """What reads the record that was chosen."""
        raise NotImplementedError

    def name_of(self, record: Any) -> tuple[str, str]:
        """The name and the number of a record."""
        raise NotImplementedError

    def show_record(self, record: Any) -> None:
        """Show what else is known of the record that was chosen."""

    def forget_record(self) -> None:
        """Nothing is chosen any more: what was shown of it goes."""

    @property
    def chosen(self) -> int | None:
        """The id of the record that is chosen."""
        return self._chosen

    @property
    def place(self) -> str:
        """What is chosen, in words."""
        return self._place.text()

    @property
    def offers(self) -> list[QPushButton]:
        """What is offered, as buttons."""
        return [each for each in self._offers.findChildren(QPushButton) if not each.isHidden()]

    def suggest(self, likely: int) -> None:
        """Offer this record whatever is typed: it is what one is looking at."""
        self._tasks.read(self, self.load(likely), then=partial(self._keep_suggestion, likely))

    def look_for(self, text: str) -> None:
        """Offer what a name, a phone, a reference or other words lead to."""
        self._sought = text.strip()
        if not self._sought or self._chosen is not None:
            self._answered = self._sought
            self._offer(self._suggested if self._chosen is None else {})
            return
        asked = self._sought
        self._tasks.read(self, partial(search, self._desk, asked, _OFFERED * 3), then=partial(self._take, asked))

    def choose_first(self) -> None:
        """Choose what is offered first; nothing while the answer to these words is still on its way."""
        if self.offers and self._answered == self._sought:
            self.offers[0].click()

    def _choose(self, chosen: int | None) -> None:
        self._chosen = chosen
        if chosen is None:
            self._show_none()
            self.forget_record()
            self.look_for(self._sought)
        else:
            self._offer({})
            self._tasks.read(self, self.load(chosen), then=partial(self._show_chosen, chosen))
        self.changed.emit()

    def _take(self, asked: str, found: Found) -> None:
        if asked == self._sought and self._chosen is None:
            self._answered = asked
            fitting = {self.key(hit): (hit.title or self.tr("No name"), hit.reference) for hit in found.hits}
            offered = {key: name for key, name in fitting.items() if key is not None and key != self._leave_out}
            self._offer({**dict(list(offered.items())[:_OFFERED]), **self._suggested})

    def _keep_suggestion(self, likely: int, record: Any) -> None:
        self._suggested = {likely: self.name_of(record)}
        self.look_for(self._sought)

    def _offer(self, fitting: dict[int, tuple[str, str]]) -> None:
        clear(self._flow)
        for key, named in fitting.items():
            number = plain(f"{_BETWEEN}{named[1]}")
            made = GivingButton(plain(named[0]) + number, cut=Qt.TextElideMode.ElideRight, keep=number)
            made.setProperty("kind", "offer")
            made.setToolTip(self._tip)
            dress(made, "person")
            made.setObjectName(f"offer_{named[1]}")
            made.clicked.connect(partial(self._choose, key))
            self._flow.addWidget(made)
        self._offers.setVisible(bool(fitting))

    def _show_none(self) -> None:
        self._place.setText(self._nothing)
        self._another.hide()

    def _show_chosen(self, chosen: int, record: Any) -> None:
        if chosen == self._chosen:
            self._place.setText(visible(_in_words(self.name_of(record))))
            self.show_record(record)
            self._another.show()
            self.named.emit()


def _in_words(named: tuple[str, str]) -> str:
    return _BETWEEN.join(named)
