"""The incidents of a case by day, newest first, and what of them a filter lets through."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from counsel_desk import messages
from counsel_desk.domain import contact_norms
from counsel_desk.domain.folding import fold
from counsel_desk.domain.ids import IncidentId
from counsel_desk.domain.incidents import Channel, ConductState, Incident
from counsel_desk.domain.moments import day_of

ROW_ROLE = Qt.ItemDataRole.UserRole
"""The `Incident` or the `Day` of a row."""

_Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
_DISPLAY = int(Qt.ItemDataRole.DisplayRole)
_ROW = int(ROW_ROLE)


@dataclass(frozen=True, slots=True)
class Day:
    """The heading of a day, and how many incidents stand under it."""

    day: date
    count: int


@dataclass(frozen=True, slots=True)
class IncidentFilter:
    """What is shown; everything when nothing is set. `text` is looked for in words, number and organisation."""

    text: str = ""
    channel: Channel | None = None
    conduct: str = ""

    def lets_through(self, incident: Incident) -> bool:
        """Whether the incident is shown. A rejected conduct is none."""
        details = incident.details
        if self.channel is not None and details.channel is not self.channel:
            return False
        if self.conduct and self.conduct not in codes((incident,)):
            return False
        wanted = fold(self.text.strip())
        return not wanted or any(
            wanted in fold(said)
            for said in (details.words, details.number, incident.organisation_name, details.effect, details.witness)
        )


def codes(incidents: Iterable[Incident]) -> set[str]:
    """The conduct that was suggested or confirmed."""
    return {
        conduct.code
        for incident in incidents
        for conduct in incident.conducts
        if conduct.state is not ConductState.REJECTED
    }


def at_night(incident: Incident) -> bool:
    """Whether it fell into the hours that the industry's guidelines leave free. A reference, not law."""
    return contact_norms.at_night(incident.details.happened_at, incident.details.precision)


class IncidentListModel(QAbstractListModel):
    """One row for each day and each incident; the days cannot be chosen."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[Incident | Day] = []
        self._places: dict[IncidentId, int] = {}

    def show(self, incidents: Sequence[Incident]) -> None:
        """Show these, newest first as given."""
        self.beginResetModel()
        self._rows = []
        for day, group in groupby(incidents, key=lambda each: day_of(each.details.happened_at)):
            of_day = list(group)
            self._rows += [Day(day, len(of_day)), *of_day]
        self._places = {row.id: place for place, row in enumerate(self._rows) if isinstance(row, Incident)}
        self.endResetModel()

    def replace(self, incident: Incident) -> None:
        """Show an incident as it is now, in its place."""
        place = self._places[incident.id]
        self._rows[place] = incident
        self.dataChanged.emit(self.index(place, 0), self.index(place, 0))

    def place_of(self, incident_id: IncidentId) -> int:
        """The row of an incident, or -1."""
        return self._places.get(incident_id, -1)

    def incident_at(self, row: int) -> Incident | None:
        """The incident of a row; None for a day."""
        found = self._rows[row] if 0 <= row < len(self._rows) else None
        return found if isinstance(found, Incident) else None

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


def _spoken(incident: Incident) -> str:
    details = incident.details
    said = (
        messages.instant(details.happened_at, details.precision),
        messages.word(details.channel),
        details.number,
        incident.organisation_name,
        messages.word(details.contacted),
    )
    return messages.listed(said)
