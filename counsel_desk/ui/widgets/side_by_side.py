"""Two records side by side: what differs is chosen row by row, what is decided by rule says how."""

from collections.abc import Mapping
from datetime import date, datetime
from enum import StrEnum
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QButtonGroup, QGridLayout, QHBoxLayout, QRadioButton, QVBoxLayout, QWidget

from counsel_desk import messages
from counsel_desk.domain.id_numbers import mask_id_number
from counsel_desk.domain.merging import Comparison, FieldPair, MergeField, Side, joined_details
from counsel_desk.domain.moments import day_of
from counsel_desk.ui.theme import SPACE, SPACE_SMALL, SPACE_TIGHT, TextRole, theme
from counsel_desk.ui.widgets.text import label, visible

_FIELD_WIDTH = 110


class SideBySide(QWidget):
    """The differences first, each with both values, when they were written, and the newer one named."""

    def __init__(self, both: Comparison) -> None:
        super().__init__()
        self._choices: dict[MergeField, tuple[Side, QRadioButton]] = {}
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(theme().px(SPACE))
        self._grid.setVerticalSpacing(theme().px(SPACE_SMALL))
        self._grid.setColumnMinimumWidth(0, theme().px(_FIELD_WIDTH))
        self._grid.setColumnStretch(1, 1)
        self._grid.setColumnStretch(2, 1)
        self._add_heads(both)
        for pair in both.pairs:
            if pair.differs:
                self._add_pair(pair)
        self._add_calls(both)
        self._add_same(both)

    @property
    def taken(self) -> Mapping[MergeField, Side]:
        """Which record each field is taken from, where they differ."""
        return {field: side if radio.isChecked() else _OTHER[side] for field, (side, radio) in self._choices.items()}

    def begin(self) -> bool:
        """Put the cursor on the first choice; False where there is none."""
        first = next((each for each in self.findChildren(QRadioButton) if each.isChecked()), None)
        if first is not None:
            first.setFocus()
        return first is not None

    def _add_heads(self, both: Comparison) -> None:
        for column, (side, client) in enumerate(((Side.STAYS, both.stays), (Side.GOES, both.goes)), 1):
            head = QVBoxLayout()
            head.setSpacing(0)
            head.addWidget(label(messages.word(side), TextRole.CAPTION))
            name = client.details.name or client.details.alias or self.tr("Nameless caller")
            head.addWidget(label(name, TextRole.STRONG, wrap=True))
            head.addWidget(label(client.reference, TextRole.CAPTION))
            head.addStretch(1)
            self._grid.addLayout(head, 0, column)

    def _add_pair(self, pair: FieldPair) -> None:
        row, group, proposed = self._grid.rowCount(), QButtonGroup(self), pair.proposed
        self._grid.addWidget(label(messages.word(pair.field), wrap=True), row, 0, Qt.AlignmentFlag.AlignTop)
        values = ((Side.STAYS, pair.stays, pair.stays_at), (Side.GOES, pair.goes, pair.goes_at))
        oldest = min(pair.stays_at, pair.goes_at)
        for column, (side, value, at) in enumerate(values, 1):
            shown = _shown(pair.field, value)
            one = _Value(shown or self.tr("Nothing written"), self._written(at, newer=at > oldest) if shown else "")
            one.radio.setObjectName(f"{pair.field}_{side}")
            one.radio.setAccessibleName(messages.labelled(messages.word(pair.field), shown))
            one.radio.setChecked(side is proposed)
            group.addButton(one.radio)
            self._grid.addWidget(one, row, column)
            self._choices[pair.field] = (side, one.radio)

    def _written(self, at: datetime, *, newer: bool) -> str:
        words = self.tr("written {day} · newer") if newer else self.tr("written {day}")
        return words.format(day=messages.day(day_of(at)))

    def _add_calls(self, both: Comparison) -> None:
        wishes = [each.details.safe_contact for each in (both.stays, both.goes)]
        if wishes[0] == wishes[1]:
            return
        row = self._grid.rowCount()
        self._grid.addWidget(label(self.tr("Safe contact"), wrap=True), row, 0, Qt.AlignmentFlag.AlignTop)
        for column, wish in enumerate(wishes, 1):
            self._grid.addWidget(
                label(messages.safe_contact_text(wish), wrap=True), row, column, Qt.AlignmentFlag.AlignTop
            )
        kept = joined_details(both.stays.details, both.goes.details, {}).safe_contact
        said = self.tr("Taken: {wish}. No wish about calls is loosened.")
        words = label(said.format(wish=messages.safe_contact_text(kept)), TextRole.CAPTION, wrap=True)
        self._grid.addWidget(words, row + 1, 1, 1, 2)

    def _add_same(self, both: Comparison) -> None:
        same = [messages.word(each.field) for each in both.pairs if not each.differs]
        if same:
            words = self.tr("The same in both: {fields}").format(fields=messages.listed(same))
            self._grid.addWidget(label(words, TextRole.CAPTION, wrap=True), self._grid.rowCount(), 0, 1, 3)


_OTHER = {Side.STAYS: Side.GOES, Side.GOES: Side.STAYS}


class _Value(QWidget):
    """A value that can be chosen, however long; its words may be clicked too."""

    def __init__(self, value: str, written: str) -> None:
        super().__init__()
        self.radio = QRadioButton()
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(label(visible(value), wrap=True))
        words.addWidget(label(written, TextRole.CAPTION, wrap=True))
        words.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme().px(SPACE_TIGHT))
        row.addWidget(self.radio, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose it."""
        self.radio.setChecked(True)
        super().mousePressEvent(event)


def _shown(field: MergeField, value: Any) -> str:
    """The value in words; empty where nothing is known."""
    if field is MergeField.ID_NUMBER and value:
        return mask_id_number(str(value))
    if isinstance(value, StrEnum):
        return messages.word(value)
    if isinstance(value, date):
        return messages.day(value)
    return "" if value is None else str(value)
