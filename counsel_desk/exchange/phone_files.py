"""Whatever a client brings from a phone: what kind of source it is, told by what is inside, and what it holds."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from pathlib import Path

from counsel_desk.domain.phone_records import Entry
from counsel_desk.domain.progress import Progress, unwatched
from counsel_desk.errors import FileError
from counsel_desk.exchange.phone_columns import PhoneColumns, Recall, guess_columns, guess_sheet
from counsel_desk.exchange.phone_pdf import read_phone_pdf
from counsel_desk.exchange.phone_tables import read_phone_tables
from counsel_desk.exchange.phone_texts import OWN, begins_messages, read_phone_text, read_single_message
from counsel_desk.exchange.phone_xml import is_phone_xml, read_phone_xml
from counsel_desk.exchange.sheets import look_at, read_tables
from counsel_desk.exchange.tables import Tables
from counsel_desk.exchange.text_tables import read_text

# What keeps a text from being a table is no fault of a text that is none.
_NO_TABLE = frozenset({"text.quote_unclosed", "text.malformed", "text.field_too_long"})


class PhoneSource(StrEnum):
    """What kind of source messages and calls come from."""

    BACKUP = "backup"  # of SMS Backup & Restore
    TABLE = "table"
    PDF = "pdf"
    TEXT = "text"


@dataclass(frozen=True, slots=True)
class PhoneFile:
    """A source that was looked at. Of a table the rows are held, and what its columns seem to hold, by sheet.

    Somebody who knows better replaces `columns`. `own` are the client's names in a chat.
    """

    name: str
    kind: PhoneSource
    path: Path | None = None
    tables: Tables | None = None
    columns: Mapping[str, PhoneColumns] | None = None
    text: str = ""
    own: Collection[str] = OWN

    def entries(self, now: datetime, *, progress: Progress = unwatched) -> Iterator[Entry]:
        """Its messages and calls from the beginning, as often as asked; FileError as the reader of its kind."""
        match self.kind:
            case PhoneSource.BACKUP if self.path:
                yield from read_phone_xml(self.path, progress=progress)
            case PhoneSource.PDF if self.path:
                yield from read_phone_pdf(self.path, now, progress=progress)
            case PhoneSource.TABLE if self.tables:
                yield from read_phone_tables(self.tables, self.columns or {}, now)
            case _:
                yield from self._messages(now)

    def _messages(self, now: datetime) -> Iterator[Entry]:
        """Those of a text; one in which no line begins a message is one."""
        if begins_messages(self.text, own=self.own):
            yield from read_phone_text(self.text, now, own=self.own)
        elif self.text.strip():
            yield from read_single_message(self.text, now)


def open_phone_file(
    path: Path, *, encoding: str | None = None, recall: Recall | None = None, progress: Progress = unwatched
) -> PhoneFile:
    """Look what a file is, and read it as far as it is a table; `recall` knows what columns were said to hold before.

    Raises FileError as `sheets.read_tables`, and ``phone_file.columns_missing`` (``found``), ``phone_file.unknown``.
    Backups and PDFs are read when their entries are asked for.
    """
    head, size = look_at(path)
    if not size:
        raise FileError("file.empty", file=path.name)
    if is_phone_xml(head):
        return PhoneFile(path.name, PhoneSource.BACKUP, path)
    if head.startswith(b"%PDF"):
        return PhoneFile(path.name, PhoneSource.PDF, path)
    try:
        tables = read_tables(path, encoding=encoding, progress=progress)
    except FileError as error:
        file = _as_text(path, encoding) if error.code in _NO_TABLE else None
        if file is None:
            raise
        return file
    try:
        return PhoneFile(path.name, PhoneSource.TABLE, path, tables, guess_columns(tables, recall))
    except FileError:
        file = _as_text(path, encoding) if tables.encoding else None
        if file is None:
            raise
        return file


def open_for_columns(path: Path, *, encoding: str | None = None, progress: Progress = unwatched) -> PhoneFile:
    """A table for somebody who says what its columns hold: every sheet has a guess, also one that is not usable."""
    tables = read_tables(path, encoding=encoding, progress=progress)
    guesses = {sheet.name: guess_sheet(sheet) for sheet in tables.sheets}
    return PhoneFile(path.name, PhoneSource.TABLE, path, tables, guesses)


def open_phone_text(text: str, *, name: str = "", own: Collection[str] = OWN) -> PhoneFile:
    """Text that was pasted; `name` is what the source is called in the history."""
    return PhoneFile(name, PhoneSource.TEXT, text=text, own=own)


def _as_text(path: Path, encoding: str | None) -> PhoneFile | None:
    """The file as forwarded messages; None when no line of it begins one."""
    text, _ = read_text(path, encoding=encoding)
    return PhoneFile(path.name, PhoneSource.TEXT, path, text=text) if begins_messages(text) else None
