"""The incidents of a case by day, newest first."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from counsel_desk import messages
from counsel_desk.domain import contact_norms
from counsel_desk.domain.ids import IncidentId
from counsel_desk.domain.incidents import Incident
from counsel_desk.domain.timelines import TimelineRow

ROW_ROLE = Qt.ItemDataRole.UserRole
"""The `TimelineRow` or the `Day` of a row."""

_Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
_DISPLAY = int(Qt.ItemDataRole.DisplayRole)
_ROW = int(ROW_ROLE)


@dataclass(frozen=True, slots=True)
class Day:
    """The heading of a day, and how many contacts of collectors stand under it."""

    day: date
    count: int


def at_night(incident: Incident | TimelineRow) -> bool:
    """Whether it fell into the hours that the industry's guidelines leave free. A reference, not law."""
    return contact_norms.at_night(incident.details.happened_at, incident.details.precision)


class IncidentListModel(QAbstractListModel):
    """One row for each day and each incident; the days cannot be chosen."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[TimelineRow | Day] = []
        self._places: dict[IncidentId, int] = {}

    def show(self, incidents: Sequence[TimelineRow]) -> None:
        """Show these, newest first as given."""
        self.beginResetModel()
        self._rows = []
        for day, group in groupby(incidents, key=lambda each: each.day):
            of_day = list(group)
            self._rows += [Day(day, sum(each.is_counted for each in of_day)), *of_day]
        self._places = {row.id: place for place, row in enumerate(self._rows) if isinstance(row, TimelineRow)}
        self.endResetModel()

    def replace(self, incident: TimelineRow) -> None:
        """Show an incident as it is now, in its place."""
        place = self._places[incident.id]
        self._rows[place] = incident
        self.dataChanged.emit(self.index(place, 0), self.index(place, 0))

    def place_of(self, incident_id: IncidentId) -> int:
        """The row of an incident, or -1."""
        return self._places.get(incident_id, -1)

    def row_at(self, row: int) -> TimelineRow | Day:
        """What stands in a row; asked directly by the painter, once for each of 10,000 rows."""
        return self._rows[row]

    def incident_at(self, row: int) -> TimelineRow | None:
        """The incident of a row; None for a day."""
        found = self._rows[row] if 0 <= row < len(self._rows) else None
        return found if isinstance(found, TimelineRow) else None

    def rowCount(self, parent: _Index = _NOWHERE) -> int:
        """Days and incidents together."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: _Index, role: int = _DISPLAY) -> object:
        """The record for the painter; a line of words for screen readers, without the exact words."""
        if role == _ROW:
            return self._rows[index.row()]
        if role == _DISPLAY:
            row = self._rows[index.row()]
            return messages.day_and_weekday(row.day) if isinstance(row, Day) else _spoken(row)
        return None

    def flags(self, index: _Index) -> Qt.ItemFlag:
        """Only incidents can be chosen."""
        if isinstance(self._rows[index.row()], Day):
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable


def _spoken(incident: TimelineRow) -> str:
    details = incident.details
    said = (
        messages.instant(details.happened_at, details.precision),
        messages.word(details.channel),
        details.number,
        incident.organisation_name,
        messages.word(details.contacted),
    )
    return messages.listed(said)
