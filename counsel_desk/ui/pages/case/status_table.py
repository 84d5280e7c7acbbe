"""How a case has stood: every status, since when, why, and how it ended."""

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from counsel_desk import messages
from counsel_desk.domain.cases import StatusChange
from counsel_desk.ui.pages.case.header import STATUS_TONES
from counsel_desk.ui.theme import SPACE, TextRole, theme
from counsel_desk.ui.widgets.flow import clear
from counsel_desk.ui.widgets.pill import Pill
from counsel_desk.ui.widgets.text import label, visible


class StatusTable(QWidget):
    """Newest first; a reason is as long as it is."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("status_history")
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(theme().px(SPACE))
        self._grid.setVerticalSpacing(theme().px(4))
        self._grid.setColumnStretch(2, 1)

    def show_changes(self, changes: Iterable[StatusChange]) -> None:
        """Show these, oldest first as they are kept."""
        clear(self._grid)
        for row, change in enumerate(reversed(tuple(changes))):
            since = label(messages.day(change.since), selectable=True)
            ended = "" if change.outcome is None else messages.word(change.outcome)
            said = " · ".join(filter(None, (ended, change.reason)))
            reason = label(visible(said), TextRole.MUTED, wrap=True, selectable=True)
            parts = (Pill(messages.word(change.status), STATUS_TONES[change.status]), since, reason)
            for column, part in enumerate(parts):
                self._grid.addWidget(part, row, column, Qt.AlignmentFlag.AlignTop)
