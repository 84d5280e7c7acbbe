"""What the columns of a table of messages or calls hold."""

from collections.abc import Mapping
from enum import StrEnum

from counsel_desk import messages
from counsel_desk.exchange.phone_columns import PhoneColumns, PhoneField, guess_sheet
from counsel_desk.exchange.phone_files import PhoneFile
from counsel_desk.exchange.tables import Sheet
from counsel_desk.ui.dialogs.importing.columns_step import ColumnsStep

_SEVERAL = {PhoneField.AT}  # a day and an hour may stand in columns of their own


class PhoneColumnsStep(ColumnsStep[PhoneColumns]):
    """A sheet stays out of which no column tells when, or none who it was or what was said."""

    def __init__(self) -> None:
        super().__init__({field: messages.phone_field(field) for field in PhoneField})

    def show_file(self, file: PhoneFile) -> None:
        """Show what the columns seem to hold, also of sheets that could not be understood."""
        if file.tables is not None:
            known = file.columns or {}
            guesses = {sheet.name: known.get(sheet.name) or guess_sheet(sheet) for sheet in file.tables.sheets}
            self.show_tables(file.tables, guesses)

    def held_by(self, columns: PhoneColumns) -> Mapping[int, StrEnum]:
        """What each column holds."""
        return columns.fields

    def is_enough(self, columns: PhoneColumns) -> bool:
        """Whether a row tells when, and who or what."""
        return columns.is_usable

    def with_headings(self, sheet: Sheet, row: int) -> PhoneColumns:
        """The guess when the headings stand in that row, whatever stands above it."""
        alone = Sheet(sheet.name, tuple(each for each in sheet.rows if each.number == row))
        return PhoneColumns(row, guess_sheet(alone).fields)

    def with_field(self, _sheet: Sheet, columns: PhoneColumns, column: int, field: StrEnum | None) -> PhoneColumns:
        """The same with one column corrected; what only one column can hold leaves the column it had."""
        rest = {
            number: held
            for number, held in columns.fields.items()
            if number != column and (held is not field or held in _SEVERAL)
        }
        return PhoneColumns(columns.header_row, rest if field is None else {**rest, column: PhoneField(field)})

    def too_little(self) -> str:
        """Rows without a time, or without anybody, are no messages."""
        return self.tr(
            "These rows cannot be understood yet. Choose the column with the day or time, and one with the number, "
            "the name or the words."
        )

    def why_out(self) -> str:
        """Too little is known of it."""
        return self.tr("its columns do not tell when, and who or what")
