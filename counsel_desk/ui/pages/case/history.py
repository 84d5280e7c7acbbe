"""Who did what with a case or a client, and when."""

from array import array
from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QCheckBox, QStackedLayout, QVBoxLayout, QWidget

from counsel_desk import messages
from counsel_desk.domain.history import Deed
from counsel_desk.domain.ids import CaseId
from counsel_desk.services.desk import Desk
from counsel_desk.services.history import case_history
from counsel_desk.ui.models.id_list import Column, IdListModel, Row
from counsel_desk.ui.pages.case.field_words import field_words
from counsel_desk.ui.pages.case.tab import CaseTab
from counsel_desk.ui.tasks import Tasks
from counsel_desk.ui.theme import SPACE_SMALL, theme
from counsel_desk.ui.widgets.empty_state import EmptyState
from counsel_desk.ui.widgets.id_table import IdTable

_MOST, _MOMENT = 0.36, 170  # of the width, and pixels at 100% text, for each column but the last


class HistoryView(QWidget):
    """One line for each thing a person did; nothing of it can be changed here or anywhere.

    `looks` says whether also those are wanted who only looked; `looks_asked` that it was said anew.
    """

    looks_asked = Signal()

    def __init__(self, tasks: Tasks, words: str = "") -> None:
        """`words` ask for who looked, where they say it otherwise than here."""
        super().__init__()
        self.looking = QCheckBox(words or self.tr("Show who opened it, too"))
        self.looking.setObjectName("history_looks")
        self.looking.toggled.connect(self.looks_asked)
        self._deeds: dict[int, Deed] = {}
        columns = (
            Column(self.tr("When"), lambda row: messages.instant(row[1].at)),
            Column(self.tr("Who"), lambda row: row[1].who),
            Column(" · ".join((self.tr("What"), self.tr("Changed"))), lambda row: _told(row[1]), stretches=True),
        )
        self._model = IdListModel(tasks, columns, self._rows, self)
        self.table = IdTable(self.tr("History"), self._model)
        self.table.setObjectName("history_table")
        self._empty = EmptyState("history", self.tr("Nothing was done yet"))
        self._stack = QStackedLayout()
        self._stack.addWidget(self.table)
        self._stack.addWidget(self._empty)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme().px(SPACE_SMALL))
        column.addWidget(self.looking)
        column.addLayout(self._stack, 1)

    @property
    def looks(self) -> bool:
        """Whether who only looked is to be shown."""
        return self.looking.isChecked()

    @property
    def chosen(self) -> Deed | None:
        """The deed on whose line one stands."""
        step = self.table.chosen_id()
        return None if step is None else self._deeds.get(step)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A long name gives way: what was done has to be seen."""
        super().resizeEvent(event)
        most = max(theme().px(_MOMENT), round(self.width() * _MOST))
        self.table.horizontalHeader().setMaximumSectionSize(most)

    def show_deeds(self, deeds: tuple[Deed, ...]) -> None:
        """Show what was done, newest first."""
        self._deeds = {deed.step: deed for deed in deeds}
        self.table.show_ids(array("q", self._deeds))
        self._stack.setCurrentWidget(self.table if deeds else self._empty)

    def _rows(self, steps: Sequence[int]) -> list[Row]:
        """Called in a reader thread: the deeds of these steps, which were read already."""
        deeds = self._deeds
        return [(step, deeds[step]) for step in steps if step in deeds]


def _told(deed: Deed) -> str:
    """To whom what was done, and to which fields: in one column, there is no room for more beside the settings."""
    return " · ".join(filter(None, (deed.about, messages.action_name(deed.action), field_words(deed.changed))))


class HistoryTab(CaseTab):
    """The history of the case in view, and of its client."""

    def __init__(self, desk: Desk, tasks: Tasks, parent: QWidget | None = None) -> None:
        super().__init__(desk, tasks, parent)
        self._case_id: CaseId | None = None
        self._view = HistoryView(tasks)
        self._view.looks_asked.connect(self._read)
        self.table = self._view.table
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._view)

    def title(self) -> str:
        """The word on the tab."""
        return self.tr("History")

    def show_case(self, case_id: CaseId) -> None:
        """Read what was done to this case."""
        self._case_id = case_id
        self._read()

    def _read(self) -> None:
        if self._case_id is not None:
            read = partial(case_history, self.desk, self._case_id, looks=self._view.looks)
            self.tasks.read(self, read, then=self._view.show_deeds, failed=self.tell)
