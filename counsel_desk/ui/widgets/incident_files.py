"""The files kept with an incident: named, and opened when asked to."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from counsel_desk.domain.evidence import Evidence, FileKind, kind_of
from counsel_desk.domain.ids import CaseId, IncidentId
from counsel_desk.services.desk import Desk
from counsel_desk.services.evidence import evidence_of
from counsel_desk.ui.tasks import Tasks
from counsel_desk.ui.theme import SPACE_TIGHT, TextRole, theme
from counsel_desk.ui.widgets.flow import clear
from counsel_desk.ui.widgets.text import button, label, plain

_ICONS = {FileKind.AUDIO: "call", FileKind.TEXT: "note", FileKind.PICTURE: "view"}
_LONGEST = 48  # characters of a name


class IncidentFiles(QWidget):
    """Not to be seen while there are none."""

    asked = Signal(object, object)
    """Show this file: all files of the case (a tuple of `Evidence`), and the one."""

    def __init__(self, desk: Desk, tasks: Tasks) -> None:
        super().__init__()
        self._desk, self._tasks = desk, tasks
        self._incident: IncidentId | None = None
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
        if incident != self._incident:
            self._incident = incident
            self._show(incident, ())
        self._tasks.read(self, partial(evidence_of, self._desk, case_id), then=partial(self._show, incident))

    def _show(self, incident: IncidentId, files: tuple[Evidence, ...]) -> None:
        if incident != self._incident:
            return
        clear(self._rows)
        for number, each in enumerate(files, 1):
            if each.details.incident == incident:
                self._rows.addWidget(self._row(files, number, each))
        self.setVisible(self._rows.count() > 0)

    def _row(self, files: tuple[Evidence, ...], number: int, each: Evidence) -> QWidget:
        name = each.details.name if len(each.details.name) <= _LONGEST else f"{each.details.name[:_LONGEST]}…"
        words = self.tr("No. {number} · {name}").format(number=number, name=name)
        made = button(plain(words), "link", _ICONS.get(kind_of(each.origin.media_type), "document"))
        made.setObjectName("open_incident_file")
        made.clicked.connect(lambda: self.asked.emit(files, each))
        return made
