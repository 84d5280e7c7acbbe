"""What the columns of a caseload hold."""

from collections.abc import Mapping
from enum import StrEnum

from counsel_desk import messages
from counsel_desk.exchange.caseload_fields import CaseloadField
from counsel_desk.exchange.headings import Mapping as CaseloadMapping
from counsel_desk.exchange.tables import Sheet
from counsel_desk.ui.dialogs.importing.columns_step import ColumnsStep
from counsel_desk.ui.dialogs.importing.mapping import with_field, with_header_row


class CaseloadColumns(ColumnsStep[CaseloadMapping]):
    """A sheet that names nobody stays out."""

    def __init__(self) -> None:
        super().__init__({field: messages.caseload_field(field) for field in CaseloadField})

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
