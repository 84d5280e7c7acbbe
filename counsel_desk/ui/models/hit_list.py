"""What a search found, grouped by kind: a heading over the hits of each."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from counsel_desk import messages
from counsel_desk.domain.lists import Hit, HitKind

ROW_ROLE = Qt.ItemDataRole.UserRole
"""The `Hit` of a row; None for a heading."""

_Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
_DISPLAY = int(Qt.ItemDataRole.DisplayRole)
_ROW = int(ROW_ROLE)


class HitListModel(QAbstractListModel):
    """Headings cannot be chosen; the order within a kind is the search's own."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[Hit | HitKind] = []

    def show(self, hits: Sequence[Hit]) -> None:
        """Show these hits."""
        self.beginResetModel()
        self._rows = []
        for kind in HitKind:
            of_kind = [self._said(hit) for hit in hits if hit.kind is kind]
            self._rows += [kind, *of_kind] if of_kind else []
        self.endResetModel()

    def _said(self, hit: Hit) -> Hit:
        """A client who is found by a number of one who was merged into them says so."""
        said = self.tr("{reference} was merged into this client").format(reference=hit.merged)
        return replace(hit, snippet=said) if hit.merged else hit

    def hit_at(self, row: int) -> Hit | None:
        """The hit of a row; None for a heading or beyond the end."""
        found = self._rows[row] if 0 <= row < len(self._rows) else None
        return found if isinstance(found, Hit) else None

    def next_hit(self, row: int, by: int) -> int:
        """The nearest row with a hit from `row` on, in steps of `by`; -1 where there is none."""
        while 0 <= row < len(self._rows):
            if self.hit_at(row) is not None:
                return row
            row += by
        return -1

    def rowCount(self, parent: _Index = _NOWHERE) -> int:
        """Headings and hits together."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: _Index, role: int = _DISPLAY) -> object:
        """The record for the painter; a line of words for screen readers."""
        if role == _ROW:
            return self.hit_at(index.row())  # never the kind: Qt would hand on its text only
        if role == _DISPLAY:
            row = self._rows[index.row()]
            if isinstance(row, Hit):
                return messages.listed((messages.word(row.kind), row.title, row.reference, row.snippet))
            return messages.word(row)
        return None

    def flags(self, index: _Index) -> Qt.ItemFlag:
        """Only hits can be chosen."""
        if self.hit_at(index.row()) is None:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
