"""What collectors did, across all cases. The exact words stay folded until somebody asks for them."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from counsel_desk.domain.ids import CaseId, IncidentId
from counsel_desk.domain.lists import IncidentRow
from counsel_desk.services.desk import Desk
from counsel_desk.services.moving import along_with_incidents, move_incidents
from counsel_desk.ui.clipboard import Clipboard
from counsel_desk.ui.dialogs.move_dialog import MoveToCaseDialog
from counsel_desk.ui.icons import dress
from counsel_desk.ui.pages.case.moves import OF_INCIDENTS, moved_words, moving_incidents
from counsel_desk.ui.pages.incident_columns import incident_list
from counsel_desk.ui.pages.list_page import ListPage
from counsel_desk.ui.pages.lists.spec import Chosen, Deed
from counsel_desk.ui.tasks import Tasks
from counsel_desk.ui.widgets.text import button, visible

_WORDS = "words"


class IncidentsPage(ListPage):
    """Enter opens the case of an incident, at the incident."""

    name = "incidents"
    icon = "incidents"
    beside = True

    incident_chosen = Signal(object, object)
    """This incident (`CaseId`, `IncidentId`) is to be shown in its case."""
    incident_chosen_beside = Signal(object, object)
    """It is to be shown in a window of its own."""
    paste_asked = Signal()

    def __init__(self, desk: Desk, tasks: Tasks, clipboard: Clipboard, parent: QWidget | None = None) -> None:
        self._folded = True
        super().__init__(desk, tasks, incident_list(desk, self._words), clipboard, parent)
        self._fold = button("", "quiet")
        self._fold.setObjectName("show_words")
        self._fold.setCheckable(True)
        self._fold.toggled.connect(self._show_words)
        self.panel.add_button(self._fold)
        self._name_fold()
        self.empty_action_asked.connect(self.paste_asked)
        self.opened.connect(self._open)
        self.opened_beside.connect(self._open_beside)

    def title(self) -> str:
        """The word in the navigation."""
        return self.tr("Incidents")

    def enter(self) -> None:
        """Words that were shown are folded again when one comes back."""
        self._fold.setChecked(False)
        super().enter()

    def deeds(self, chosen: Chosen) -> Sequence[Deed]:
        """What was said can be seen, or folded; what stands in the wrong case is moved."""
        words = self.tr("Fold the words") if not self._folded else self.tr("Show the words")
        fold = Deed(words, self._fold.toggle, "fold" if not self._folded else "eye", apart=True)
        if self.desk.read_only:
            return (fold,)
        ids = tuple(map(IncidentId, chosen.ids))
        return fold, Deed(self.tr("Move to another case…"), partial(self._ask_to_move, ids), "next")

    def _ask_to_move(self, ids: tuple[IncidentId, ...]) -> None:
        words = self.tr("Incidents: {count}").format(count=len(ids))
        what = moving_incidents(words, partial(along_with_incidents, self.desk, ids))
        dialog = MoveToCaseDialog(self.desk, self.tasks, what, None, self)
        dialog.place_chosen.connect(partial(self._move, ids))
        dialog.open()

    def _move(self, ids: tuple[IncidentId, ...], to: CaseId, place: str) -> None:
        self.write(partial(move_incidents, self.desk, ids, to), OF_INCIDENTS, moved_words(place), "incident.move")

    def _words(self, row: IncidentRow) -> str:
        return self.tr("folded") if self._folded else visible(" ".join(row.words.split()))

    def _show_words(self, shown: bool) -> None:  # noqa: FBT001 - the shape of the signal
        self._folded = not shown
        self._name_fold()
        self.table.headings.show_also((_WORDS,) if shown else ())
        self.table.viewport().update()

    def _name_fold(self) -> None:
        self._fold.setText(self.tr("Show words") if self._folded else self.tr("Fold words"))
        dress(self._fold, "eye" if self._folded else "fold", "link")

    def _open(self, row: IncidentRow) -> None:
        self.incident_chosen.emit(row.case_id, row.id)

    def _open_beside(self, row: IncidentRow) -> None:
        self.incident_chosen_beside.emit(row.case_id, row.id)
