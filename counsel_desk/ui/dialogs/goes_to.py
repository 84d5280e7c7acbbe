"""The case into which a pasted message goes."""

from PySide6.QtCore import Signal

from counsel_desk.domain.ids import CaseId
from counsel_desk.services.desk import Desk
from counsel_desk.ui.tasks import Tasks
from counsel_desk.ui.widgets.case_picker import CasePicker
from counsel_desk.ui.widgets.panel import Panel
from counsel_desk.ui.widgets.search_field import SearchField


class GoesTo(Panel):
    """The case that is chosen, or how to find one; without one, a new case will be opened."""

    changed = Signal()

    def __init__(self, desk: Desk, tasks: Tasks, title: str) -> None:
        super().__init__(title)
        self._picker = CasePicker(desk, tasks)
        self.search = SearchField(self.tr("Find a case"), self.tr("Name, pinyin, last digits of a phone, number"))
        self.search.setObjectName("find_case")
        self.search.searched.connect(self._picker.look_for)
        self._picker.changed.connect(self._follow)
        self.body.addWidget(self.search)
        self.body.addWidget(self._picker)

    @property
    def case_id(self) -> CaseId | None:
        """The case that is chosen."""
        return self._picker.case_id

    def choose(self, case_id: CaseId | None) -> None:
        """Choose a case, or none."""
        self._picker.choose(case_id)

    def _follow(self) -> None:
        self.search.setVisible(self.case_id is None)
        self.changed.emit()
