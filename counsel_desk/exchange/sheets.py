"""Reading a table somebody sends: workbook, web page or text, told apart by what is inside and never by the ending."""

from pathlib import Path

from counsel_desk.domain.progress import Progress, unwatched
from counsel_desk.errors import FileError
from counsel_desk.exchange.tables import Tables
from counsel_desk.exchange.text_tables import read_text_table
from counsel_desk.exchange.web_tables import is_web_page, read_web_page
from counsel_desk.exchange.xls import read_xls
from counsel_desk.exchange.xlsx import read_xlsx
from counsel_desk.exchange.xml_workbooks import is_xml_workbook, read_xml_workbook

MAX_FILE = 200 * 1024 * 1024
_HEAD = 4096

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
# Other formats that people rename or pick by mistake.
_FOREIGN = {
    b"%PDF": "pdf",
    b"\x89PNG": "image",
    b"\xff\xd8\xff": "image",
    b"GIF8": "image",
    b"Rar!": "archive",
    b"7z\xbc\xaf": "archive",
    b"\x1f\x8b": "archive",
    b"MZ": "program",
    b"\x7fELF": "program",
    b"SQLite format 3\0": "database",
    b"{\\rtf": "document",
}


def read_tables(path: Path, *, encoding: str | None = None, progress: Progress = unwatched) -> Tables:
    """Every visible sheet of the file at `path`.

    `encoding` is for a text table whose encoding the user chose from a preview. `progress` counts rows; the whole is
    not known before the end.

    Raises FileError, with ``file`` among its values: ``file.missing``, ``file.unreadable``, ``file.not_a_file``,
    ``file.empty``, ``file.too_large``, ``file.too_large_unpacked``, ``file.too_many_cells``, ``file.passworded``,
    ``file.html``, ``file.doctype``, ``file.not_a_table``, ``file.strict_workbook``, ``file.damaged``,
    ``file.too_slow``, and the ``text.*`` codes of `text_tables`.
    """
    head, size = look_at(path)
    if size == 0:
        raise FileError("file.empty", file=path.name)
    if size > MAX_FILE:
        raise FileError("file.too_large", file=path.name, megabytes=size // 1024**2, limit=MAX_FILE // 1024**2)
    if head.startswith(b"PK"):
        return read_xlsx(path, progress=progress)
    if head.startswith(_OLE):
        return _read_compound(path, progress)
    _refuse_foreign(path, head)
    if is_xml_workbook(head):
        return read_xml_workbook(path, encoding=encoding, progress=progress)
    if is_web_page(head):
        return read_web_page(path, encoding=encoding, progress=progress)
    if head.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"<?xml"):
        raise FileError("file.not_a_table", file=path.name, kind="document")
    return read_text_table(path, encoding=encoding, progress=progress)


def look_at(path: Path) -> tuple[bytes, int]:
    """The first bytes and the size; only plain files, because a pipe would keep us waiting. FileError as above."""
    try:
        if not path.exists():
            raise FileError("file.missing", file=path.name)
        if not path.is_file():
            raise FileError("file.not_a_file", file=path.name)
        with path.open("rb") as stream:
            return stream.read(_HEAD), path.stat().st_size
    except (OSError, ValueError) as error:  # ValueError: a NUL in the path
        raise FileError("file.unreadable", file=path.name) from error


def _read_compound(path: Path, progress: Progress) -> Tables:
    """An OLE2 file is an old workbook, a new one under a password, or something else of Office's."""
    content = path.read_bytes()
    if "EncryptedPackage".encode("utf-16-le") in content:
        raise FileError("file.passworded", file=path.name)
    if _directory_offset(content) >= len(content):
        raise FileError("file.damaged", file=path.name)  # cut off
    if not any(name.encode("utf-16-le") in content for name in ("Workbook", "Book")):
        raise FileError("file.not_a_table", file=path.name, kind="document")
    return read_xls(path, progress=progress)


def _directory_offset(content: bytes) -> int:
    """Where the list of an OLE2 file's streams begins: often at its end ([MS-CFB] 2.2)."""
    sector_size = 1 << min(int.from_bytes(content[30:32], "little"), 16)
    return (int.from_bytes(content[48:52], "little") + 1) * sector_size


def _refuse_foreign(path: Path, head: bytes) -> None:
    for magic, kind in _FOREIGN.items():
        if head.startswith(magic):
            raise FileError("file.not_a_table", file=path.name, kind=kind)
