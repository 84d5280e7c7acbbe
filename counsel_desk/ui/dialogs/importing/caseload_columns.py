"""What the columns of a caseload hold."""

from collections.abc import Mapping
from enum import StrEnum

from PySide6.QtCore import Qt, Signal

from counsel_desk import messages
from counsel_desk.exchange.caseload_fields import CaseloadField
from counsel_desk.exchange.headings import Mapping as CaseloadMapping
from counsel_desk.exchange.tables import Sheet
from counsel_desk.services.caseload_import import CaseloadFile
from counsel_desk.ui.dialogs.importing.columns_step import ColumnsStep
from counsel_desk.ui.dialogs.importing.mapping import with_field, with_header_row
from counsel_desk.ui.theme import Tone
from counsel_desk.ui.widgets.panel import Notice
from counsel_desk.ui.widgets.text import button, visible


class CaseloadColumns(ColumnsStep[CaseloadMapping]):
    """A sheet that names nobody stays out; what the office said of these headings before is offered, and said."""

    forget_asked = Signal()
    """What was said of these headings is to be forgotten."""

    def __init__(self) -> None:
        super().__init__({field: messages.caseload_field(field) for field in CaseloadField})
        self.recalled = Notice()
        self.recalled.setObjectName("columns_recalled")
        forget = button(self.tr("Forget it and guess anew"), "link")
        forget.setObjectName("forget_columns")
        forget.clicked.connect(self.forget_asked)
        self.recalled.body.addWidget(forget, 0, Qt.AlignmentFlag.AlignLeft)
        self.place_above(self.recalled)

    def show_file(self, file: CaseloadFile) -> None:
        """Show what the columns of a file seem to hold, and which of it was recalled."""
        self.show_tables(file.tables, file.mappings)
        names = messages.listed(sheet.name for sheet in file.tables.sheets if sheet.name in file.recalled)
        words = self.tr("These columns were chosen here before for the same headings: {sheets}")
        self.recalled.show_words(visible(words.format(sheets=names)), Tone.ACCENT)
        self.recalled.setVisible(bool(names))

    def show_again(self, file: CaseloadFile) -> None:
        """Show the same file with other columns; the sheet in view and those that stay out are as they were."""
        out, in_view = set(self._out), self.sheets.currentIndex()
        self.show_file(file)
        self._out = out
        self.sheets.setCurrentIndex(in_view)
        self._show_sheet()

    def held_by(self, columns: CaseloadMapping) -> Mapping[int, StrEnum]:
        """What each column holds."""
        return columns.columns

    def is_enough(self, columns: CaseloadMapping) -> bool:
        """Whether a row names somebody."""
        return columns.names_someone

    def with_headings(self, sheet: Sheet, row: int) -> CaseloadMapping:
        """The guess when the headings stand in that row."""
        return with_header_row(sheet, row)

    def with_field(self, sheet: Sheet, columns: CaseloadMapping, column: int, field: StrEnum | None) -> CaseloadMapping:
        """The same with one column corrected."""
        return with_field(sheet, columns, column, None if field is None else CaseloadField(field))

    def too_little(self) -> str:
        """Nobody can be found in the rows."""
        return self.tr("No column holds a name or a phone, so nobody can be told from these rows. Choose one below.")

    def why_out(self) -> str:
        """It names nobody."""
        return self.tr("it names nobody")
