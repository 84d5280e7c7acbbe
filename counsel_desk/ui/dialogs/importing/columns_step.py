"""Which sheets of a table are brought in, and what their columns hold."""

from collections.abc import Mapping
from enum import StrEnum
from functools import partial
from typing import Generic, Protocol, TypeVar

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QCheckBox, QGridLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from counsel_desk import messages
from counsel_desk.exchange.tables import Sheet, Tables
from counsel_desk.ui.dialogs.importing.mapping import ColumnView, columns_of
from counsel_desk.ui.theme import SPACE, SPACE_SMALL, TextRole, Tone, theme
from counsel_desk.ui.widgets.choice import CalmComboBox
from counsel_desk.ui.widgets.flow import clear
from counsel_desk.ui.widgets.number_box import NumberBox
from counsel_desk.ui.widgets.panel import Notice
from counsel_desk.ui.widgets.scrolling import scrolling
from counsel_desk.ui.widgets.text import label, visible


class Headed(Protocol):
    """What is known of the columns of a sheet."""

    @property
    def header_row(self) -> int:
        """The number of the row with the headings."""


Columns = TypeVar("Columns", bound=Headed)


class ColumnsStep(QWidget, Generic[Columns]):
    """One sheet at a time; a sheet of which too little is known stays out and says so.

    What columns can hold differs between tables, so each kind of table has a step of its own, which says so.
    """

    changed = Signal()

    def __init__(self, fields: Mapping[StrEnum, str]) -> None:
        """`fields` are what a column can hold, with their words."""
        super().__init__()
        self._fields = fields
        self._tables: Tables | None = None
        self._mappings: dict[str, Columns] = {}
        self._out: set[str] = set()
        self.sheets = CalmComboBox(self.tr("Sheet"))
        self.sheets.setObjectName("sheet")
        self.sheets.currentIndexChanged.connect(self._show_sheet)
        self.wanted = QCheckBox(self.tr("Bring in this sheet"))
        self.wanted.setObjectName("bring_in_sheet")
        self.wanted.toggled.connect(self._want)
        self.header_row = NumberBox(self.tr("Row of the headings"), 1, 1)
        self.header_row.setObjectName("header_row")
        self.header_row.valueChanged.connect(self._move_header)
        self._note = Notice()
        self._left_out = label(role=TextRole.CAPTION, wrap=True, selectable=True)
        self._grid_holder = QWidget()
        self._grid = QGridLayout(self._grid_holder)
        self._boxes: dict[int, CalmComboBox] = {}
        self._lay_out()

    def held_by(self, columns: Columns) -> Mapping[int, StrEnum]:
        """What each column holds, counted from 0."""
        raise NotImplementedError

    def is_enough(self, columns: Columns) -> bool:
        """Whether rows can be understood with so much known."""
        raise NotImplementedError

    def with_headings(self, sheet: Sheet, row: int) -> Columns:
        """The guess for a sheet whose headings stand in that row."""
        raise NotImplementedError

    def with_field(self, sheet: Sheet, columns: Columns, column: int, field: StrEnum | None) -> Columns:
        """The same with one column corrected."""
        raise NotImplementedError

    def too_little(self) -> str:
        """What is missing where not enough is known, and what to do."""
        raise NotImplementedError

    def why_out(self) -> str:
        """Why such a sheet stays out, in a few words."""
        raise NotImplementedError

    def show_tables(self, tables: Tables, mappings: Mapping[str, Columns]) -> None:
        """Show what the columns seem to hold, by the name of the sheet."""
        self._tables, self._mappings, self._out = tables, dict(mappings), set()
        with QSignalBlocker(self.sheets):
            self.sheets.clear()
            for sheet in tables.sheets:
                words = self.tr("{sheet} ({rows} rows)").format(sheet=sheet.name, rows=len(sheet.rows))
                self.sheets.addItem(visible(words))
        usable = [self.is_enough(self._mappings[sheet.name]) for sheet in tables.sheets]
        self.sheets.setCurrentIndex(usable.index(True) if True in usable else 0)
        self._show_sheet()

    def place_above(self, notice: QWidget) -> None:
        """Put what is to be known of the columns between the sheets and the columns."""
        self._column.insertWidget(1, notice)

    @property
    def mappings(self) -> dict[str, Columns]:
        """The sheets that are brought in, with their columns."""
        return {
            name: mapping
            for name, mapping in self._mappings.items()
            if self.is_enough(mapping) and name not in self._out
        }

    @property
    def all_mappings(self) -> dict[str, Columns]:
        """The columns of every sheet as they were corrected, of those that stay out too."""
        return dict(self._mappings)

    @property
    def box_of(self) -> dict[int, CalmComboBox]:
        """The choice for each column of the sheet in view."""
        return self._boxes

    def _sheet(self) -> Sheet | None:
        number = self.sheets.currentIndex()
        return self._tables.sheets[number] if self._tables is not None and number >= 0 else None

    def _show_sheet(self) -> None:
        sheet = self._sheet()
        if sheet is None:
            return
        mapping = self._mappings[sheet.name]
        with QSignalBlocker(self.header_row):
            self.header_row.setMaximum(max((row.number for row in sheet.rows), default=1))
            self.header_row.setValue(mapping.header_row)
        clear(self._grid)
        self._boxes = {}
        for column, words in enumerate((self.tr("Column"), self.tr("Holds"), self.tr("What stands there"))):
            self._grid.addWidget(label(words, TextRole.CAPTION), 0, column)
        for row, column_view in enumerate(columns_of(sheet, mapping.header_row), start=1):
            self._show_column(row, column_view, self.held_by(mapping).get(column_view.number))
        self._tell()

    def _show_column(self, row: int, column: ColumnView, held: StrEnum | None) -> None:
        heading = column.heading.replace("\n", " ") or self.tr("without a heading")
        name = label(f"{column.letter} · {heading}", TextRole.STRONG, wrap=True)
        box = CalmComboBox(heading)
        box.setObjectName(f"column_{column.letter}")
        box.addItem(self.tr("(stays out)"), None)
        for field, words in self._fields.items():
            box.addItem(words, field)
        box.setCurrentIndex(0 if held is None else 1 + list(self._fields).index(held))
        box.activated.connect(partial(self._choose, column.number))
        name.setBuddy(box)
        self._boxes[column.number] = box
        self._grid.addWidget(name, row, 0)
        self._grid.addWidget(box, row, 1)
        samples = label("  ·  ".join(column.samples), TextRole.MUTED)
        samples.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)  # long ones are cut off
        self._grid.addWidget(samples, row, 2)

    def _choose(self, column: int, index: int) -> None:
        sheet = self._sheet()
        if sheet is None:
            return
        field = None if index == 0 else list(self._fields)[index - 1]
        mapping = self.with_field(sheet, self._mappings[sheet.name], column, field)
        self._mappings[sheet.name] = mapping
        for number, box in self._boxes.items():
            if number not in self.held_by(mapping):
                box.setCurrentIndex(0)
        self._tell()

    def _move_header(self, row: int) -> None:
        sheet = self._sheet()
        if sheet is not None:
            self._mappings[sheet.name] = self.with_headings(sheet, row)
            self._show_sheet()

    def _want(self, wanted: bool) -> None:  # noqa: FBT001 - the shape of the signal
        sheet = self._sheet()
        if sheet is not None:
            (self._out.discard if wanted else self._out.add)(sheet.name)
            self._tell()

    def _tell(self) -> None:
        """Say whether this sheet goes in, and which stay out."""
        sheet = self._sheet()
        if sheet is None or self._tables is None:
            return
        enough = self.is_enough(self._mappings[sheet.name])
        with QSignalBlocker(self.wanted):
            self.wanted.setEnabled(enough)
            self.wanted.setChecked(enough and sheet.name not in self._out)
        self._note.show_words(self.too_little(), Tone.WARNING)
        self._note.setVisible(not enough)
        reasons = [(each.name, messages.skip_reason(each.reason)) for each in self._tables.skipped]
        reasons += [(name, self.why_out()) for name, each in self._mappings.items() if not self.is_enough(each)]
        told = self.tr("“{sheet}”: {reason}")
        said = messages.clauses(told.format(sheet=name, reason=reason) for name, reason in reasons)
        self._left_out.setText(visible(self.tr("Left out: {sheets}").format(sheets=said)) if said else "")
        self._left_out.setVisible(bool(said))
        self.changed.emit()

    def _lay_out(self) -> None:
        px = theme().px
        head = QHBoxLayout()
        head.setSpacing(px(SPACE))
        self.sheets.setMinimumContentsLength(20)
        named = label(self.tr("Row of the headings"))
        named.setBuddy(self.header_row)
        for each in (self.sheets, self.wanted):
            head.addWidget(each)
        head.addStretch(1)
        head.addWidget(named)
        head.addWidget(self.header_row)
        self._grid.setContentsMargins(0, 0, px(SPACE), 0)
        self._grid.setHorizontalSpacing(px(SPACE))
        self._grid.setVerticalSpacing(px(6))
        self._grid.setColumnStretch(2, 1)
        self._grid.setColumnMinimumWidth(1, px(190))
        self._grid.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(px(SPACE_SMALL))
        self._column.addLayout(head)
        self._column.addWidget(self._left_out)
        self._column.addWidget(self._note)
        self._column.addWidget(scrolling(self._grid_holder), 1)
