"""What the columns of a caseload hold, as the office said of the same headings before."""

from collections.abc import Mapping as MappingView
from dataclasses import replace
from pathlib import Path

from counsel_desk.domain.progress import Progress, unwatched
from counsel_desk.exchange.caseload_fields import AMOUNTS, CaseloadField
from counsel_desk.exchange.headings import Mapping, columns_missing, guess_mapping, shown_heading
from counsel_desk.exchange.tables import Row, Sheet
from counsel_desk.services.caseload_import import CaseloadFile, read_for_mapping
from counsel_desk.services.desk import Desk
from counsel_desk.services.known_columns import CASELOAD, KnownColumns, Said, remember_columns


def read_remembered(
    desk: Desk, path: Path, *, encoding: str | None = None, progress: Progress = unwatched
) -> CaseloadFile:
    """Read a file; its columns hold what was said of them before, or what they seem to hold.

    FileError as `read_caseload`.
    """
    file = remembered(desk, read_for_mapping(path, encoding=encoding, progress=progress))
    usable = {name: mapping for name, mapping in file.mappings.items() if mapping.names_someone}
    if not usable:
        sheet = file.tables.sheets[0]
        raise columns_missing(file.tables.file, sheet, file.mappings[sheet.name])
    return replace(file, mappings=usable, recalled=file.recalled & usable.keys())


def remembered(desk: Desk, file: CaseloadFile) -> CaseloadFile:
    """The file with its columns as the office corrected them the last time it saw these headings."""
    known = KnownColumns(desk, CASELOAD)
    said = {sheet.name: (sheet, known.of(sheet, CaseloadField)) for sheet in file.tables.sheets}
    recalled = {name: mapped(sheet, *columns) for name, (sheet, columns) in said.items() if columns is not None}
    return replace(file, mappings={**file.mappings, **recalled}, recalled=frozenset(recalled))


def remember(desk: Desk, file: CaseloadFile) -> None:
    """Keep the columns of every sheet that is brought in for the next file with these headings."""
    brought = ((sheet, file.mappings.get(sheet.name)) for sheet in file.tables.sheets)
    said = (
        Said(sheet, mapping.header_row, None if mapping == guess_mapping(sheet) else mapping.columns)
        for sheet, mapping in brought
        if mapping is not None
    )
    remember_columns(desk, CASELOAD, said)


def forget(desk: Desk, file: CaseloadFile) -> CaseloadFile:
    """Forget what was said of these headings: the file with its columns as the program guesses them."""
    sheets = [sheet for sheet in file.tables.sheets if sheet.name in file.recalled]
    known = KnownColumns(desk, CASELOAD)
    found = ((sheet, known.of(sheet, CaseloadField)) for sheet in sheets)
    remember_columns(desk, CASELOAD, (Said(sheet, said[0], None) for sheet, said in found if said is not None))
    guesses = {sheet.name: guess_mapping(sheet) for sheet in sheets}
    return replace(file, mappings={**file.mappings, **guesses}, recalled=frozenset())


def mapped(sheet: Sheet, header_row: int, columns: MappingView[int, CaseloadField]) -> Mapping:
    """These columns, with those of amounts whose heading counts ten thousands."""
    header = next((row for row in sheet.rows if row.number == header_row), Row(header_row, ()))
    in_wan = {number for number, held in columns.items() if held in AMOUNTS and "万" in shown_heading(header, number)}
    return Mapping(header_row, columns, frozenset(in_wan))
