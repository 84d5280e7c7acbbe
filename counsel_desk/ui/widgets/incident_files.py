"""The files kept with an incident or a contact: named, and opened when asked to."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from counsel_desk.domain.evidence import Evidence, FileKind, kind_of
from counsel_desk.domain.ids import CaseId, ContactId, IncidentId
from counsel_desk.services.desk import Desk
from counsel_desk.services.evidence import evidence_of
from counsel_desk.ui.tasks import Tasks
from counsel_desk.ui.theme import SPACE_TIGHT, TextRole, theme
from counsel_desk.ui.widgets.flow import clear
from counsel_desk.ui.widgets.text import button, label, plain

_ICONS = {FileKind.AUDIO: "call", FileKind.TEXT: "note", FileKind.PICTURE: "view"}
_LONGEST = 48  # characters of a name
_Belongs = tuple[IncidentId | None, ContactId | None]


class IncidentFiles(QWidget):
    """Not to be seen while there are none."""

    asked = Signal(object, object)
    """Show this file: all files of the case (a tuple of `Evidence`), and the one."""

    def __init__(self, desk: Desk, tasks: Tasks) -> None:
        super().__init__()
        self._desk, self._tasks = desk, tasks
        self._of: _Belongs = (None, None)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(theme().px(SPACE_TIGHT))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme().px(SPACE_TIGHT))
        column.addWidget(label(self.tr("Files"), TextRole.SECTION))
        column.addLayout(self._rows)
        self.hide()

    def show_incident(self, case_id: CaseId, incident: IncidentId) -> None:
        """Read the files of an incident; until they are read, those of another are not in sight."""
        self._read(case_id, (incident, None))

    def show_contact(self, case_id: CaseId, contact: ContactId) -> None:
        """Read the files of a conversation, as those of an incident."""
        self._read(case_id, (None, contact))

    def show_nothing(self) -> None:
        """There is nothing that files could belong to."""
        self._of = (None, None)
        self._show(self._of, ())

    def _read(self, case_id: CaseId, of: _Belongs) -> None:
        if of != self._of:
            self._of = of
            self._show(of, ())
        self._tasks.read(self, partial(evidence_of, self._desk, case_id), then=partial(self._show, of))

    def _show(self, of: _Belongs, files: tuple[Evidence, ...]) -> None:
        if of != self._of:
            return
        clear(self._rows)
        for number, each in enumerate(files, 1):
            if self._belongs(each):
                self._rows.addWidget(self._row(files, number, each))
        self.setVisible(self._rows.count() > 0)

    def _belongs(self, file: Evidence) -> bool:
        incident, contact = self._of
        return incident in file.details.incidents or (contact is not None and contact == file.details.contact)

    def _row(self, files: tuple[Evidence, ...], number: int, each: Evidence) -> QWidget:
        name = each.details.name if len(each.details.name) <= _LONGEST else f"{each.details.name[:_LONGEST]}…"
        words = self.tr("No. {number} · {name}").format(number=number, name=name)
        made = button(plain(words), "link", _ICONS.get(kind_of(each.origin.media_type), "document"))
        made.setObjectName("open_incident_file")
        made.clicked.connect(lambda: self.asked.emit(files, each))
        return made
