"""Who was merged into the client in view, with the way to part them."""

from collections.abc import Iterable
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from counsel_desk import messages
from counsel_desk.domain.merging import Merged
from counsel_desk.domain.moments import day_of
from counsel_desk.ui.theme import SPACE, Tone, theme
from counsel_desk.ui.widgets.panel import Notice
from counsel_desk.ui.widgets.text import button, label


class MergedNotice(Notice):
    """One line for each, the last merge first: it is the one that can be taken back next."""

    part_asked = Signal(object)
    """This `Merged` is to be parted from the client; nothing was asked yet."""

    def __init__(self, *, read_only: bool) -> None:
        super().__init__(tone=Tone.NEUTRAL)
        self.setObjectName("merged")
        self._read_only = read_only
        self._lines: list[QWidget] = []
        self.hide()

    def show_merged(self, merged: Iterable[Merged]) -> None:
        """Show these; the notice hides when there is none."""
        for line in self._lines:
            line.deleteLater()
        every = tuple(merged)
        self._lines = [self._line(each, is_last=not place) for place, each in enumerate(every)]
        for line in self._lines:
            self.body.addWidget(line)
        self.setVisible(bool(every))

    def _line(self, merged: Merged, *, is_last: bool) -> QWidget:
        made = QWidget()
        row = QHBoxLayout(made)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme().px(SPACE))
        who = messages.aside(merged.reference, merged.name or self.tr("Nameless caller"))
        words = self.tr("Merged with {client} on {day} by {name}")
        said = words.format(client=who, day=messages.day(day_of(merged.at)), name=merged.by)
        row.addWidget(label(said, wrap=True), 1)
        if is_last:
            part = button(self.tr("Un-merge…"), "link", "undo")
            part.setObjectName("client_unmerge")
            part.setDisabled(self._read_only)
            part.clicked.connect(partial(self._ask, merged))
            row.addWidget(part)
        return made

    def _ask(self, merged: Merged, _checked: object = None) -> None:
        self.part_asked.emit(merged)
