"""Where messages and calls come from: a file, a table whose columns somebody explains, text that was pasted."""

from collections.abc import Collection
from pathlib import Path

from counsel_desk.domain.progress import Progress, unwatched
from counsel_desk.exchange.phone_columns import PhoneColumns, PhoneField, guess_sheet
from counsel_desk.exchange.phone_files import PhoneFile, open_for_columns, open_phone_file, open_phone_text
from counsel_desk.exchange.phone_texts import OWN
from counsel_desk.exchange.tables import Sheet
from counsel_desk.services.desk import Desk
from counsel_desk.services.known_columns import MESSAGES, KnownColumns, Said, remember_columns


def open_source(desk: Desk, path: Path, *, encoding: str | None = None, progress: Progress = unwatched) -> PhoneFile:
    """A file as it was looked at, ready to be counted and brought in. FileError as `open_phone_file`.

    Of a table with headings the office has explained before, the columns hold what was said then.
    """
    known = KnownColumns(desk, MESSAGES)

    def recall(sheet: Sheet) -> PhoneColumns | None:
        said = known.of(sheet, PhoneField)
        return PhoneColumns(*said, recalled=True) if said is not None else None

    return open_phone_file(path, encoding=encoding, recall=recall, progress=progress)


def open_table(path: Path, *, encoding: str | None = None, progress: Progress = unwatched) -> PhoneFile:
    """A table for somebody who says what its columns hold; `PhoneFile.columns` is the guess to be corrected."""
    return open_for_columns(path, encoding=encoding, progress=progress)


def remember_table(desk: Desk, file: PhoneFile) -> None:
    """Keep what its columns were said to hold, for the next table with the same headings."""
    columns = file.columns or {}
    said: list[Said] = []
    for sheet in file.tables.sheets if file.tables is not None else ():
        if sheet.name in columns:
            found, guess = columns[sheet.name], guess_sheet(sheet)
            by_itself = (found.header_row, found.fields) == (guess.header_row, guess.fields)
            said.append(Said(sheet, found.header_row, None if by_itself else found.fields))
    remember_columns(desk, MESSAGES, said)


def open_pasted(text: str, name: str = "", *, own: Collection[str] = ()) -> PhoneFile:
    """One or many pasted messages; `own` are names of the client in them, besides 我."""
    return open_phone_text(text, name=name, own=OWN | frozenset(own))
