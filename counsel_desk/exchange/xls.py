"""Reading the old .xls in a child process, so that a file that brings its reader down takes only the child with it."""

import multiprocessing
import os
import sys
import time
from collections.abc import Iterator
from contextlib import suppress
from datetime import date, datetime
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any

from counsel_desk.domain.progress import Progress
from counsel_desk.errors import FileError
from counsel_desk.exchange.tables import (
    MAX_CELLS,
    Cell,
    Merge,
    Row,
    Sheet,
    SkippedSheet,
    SkipReason,
    Tables,
    as_whole,
    trimmed,
)

MAX_SECONDS = 60.0
MAX_MEMORY = 1536 * 1024**2  # the largest sheet .xls allows, 65,536 rows of 256 columns, takes about 600 MB
_BATCH = 500

_Message = tuple[str, Any]


def read_xls(path: Path, *, progress: Progress, seconds: float = MAX_SECONDS) -> Tables:
    """The visible sheets of an old workbook; see `sheets.read_tables` for the errors.

    Formulas cannot be told apart here: the reader hands out what they last showed. A program frozen into one file
    must call `multiprocessing.freeze_support` when it starts.
    """
    context = multiprocessing.get_context("spawn")  # a fork would carry the vault's key into the child
    receiver, sender = context.Pipe(duplex=False)
    child = context.Process(target=_read_in_child, args=(str(path), sender), daemon=True)
    child.start()
    sender.close()
    try:
        return _collect(path, _messages(path, receiver, seconds), progress)
    finally:
        child.kill()
        child.join()
        receiver.close()


def _messages(path: Path, receiver: Connection, seconds: float) -> Iterator[_Message]:
    deadline = time.monotonic() + seconds
    while True:
        if not receiver.poll(max(0.0, deadline - time.monotonic())):
            raise FileError("file.too_slow", file=path.name, seconds=round(seconds))
        try:
            message: _Message = receiver.recv()
        except EOFError as error:  # the child is gone: out of memory, or aborted by its library
            raise FileError("file.damaged", file=path.name) from error
        if message[0] == "done":
            return
        yield message


def _collect(path: Path, messages: Iterator[_Message], progress: Progress) -> Tables:
    sheets: list[Sheet] = []
    skipped: list[SkippedSheet] = []
    rows: list[Row] = []
    count = 0
    for kind, content in messages:
        if kind == "failed":
            raise FileError(content, file=path.name)
        if kind == "rows":
            rows.extend(content)
            count += len(content)
            progress(count, 0)
        elif kind == "skipped":
            skipped.append(content)
        else:  # the end of a sheet
            name, merges = content
            if rows:
                sheets.append(Sheet(name, tuple(rows), merges))
            else:
                skipped.append(SkippedSheet(name, SkipReason.EMPTY))
            rows = []
    return Tables(path.name, tuple(sheets), tuple(skipped))


def _read_in_child(path: str, sender: Connection) -> None:
    """Send every sheet in batches, then ``done``; or one ``failed`` with the code of the error."""
    with suppress(BrokenPipeError):  # the parent stopped listening: cancelled or too slow
        try:
            _limit_this_process()
            _be_silent()
            for message in _read(path):
                sender.send(message)
        except BrokenPipeError:
            raise
        except Exception as error:  # noqa: BLE001 - whatever the library trips over, the file is what is wrong
            passworded = type(error).__name__ == "PasswordError" or "password" in str(error).lower()
            sender.send(("failed", "file.passworded" if passworded else "file.damaged"))
        else:
            sender.send(("done", None))


def _limit_this_process() -> None:
    """On Windows the format itself is the limit; elsewhere the system enforces one, and leaves no core file."""
    if sys.platform != "win32":
        import resource  # noqa: PLC0415 - does not exist on Windows

        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
        if sys.platform == "linux":  # macOS refuses to limit the address space
            resource.setrlimit(resource.RLIMIT_AS, (MAX_MEMORY, MAX_MEMORY))


def _be_silent() -> None:
    """What a library says of its own end is for nobody: whoever reads the file gets one sentence from the parent."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    for standard in (1, 2):
        os.dup2(nowhere, standard)


def _read(path: str) -> Iterator[_Message]:
    import python_calamine  # noqa: PLC0415 - only the child ever loads it

    cells = 0
    with python_calamine.CalamineWorkbook.from_path(path) as book:
        for about in book.sheets_metadata:
            if about.visible is not python_calamine.SheetVisibleEnum.Visible:
                yield "skipped", SkippedSheet(about.name, SkipReason.HIDDEN)
                continue
            if about.typ is not python_calamine.SheetTypeEnum.WorkSheet:
                yield "skipped", SkippedSheet(about.name, SkipReason.CHART)
                continue
            batch: list[Row] = []
            sheet = book.get_sheet_by_name(about.name)
            for row in _rows(sheet):
                cells += len(row.cells)
                if cells > MAX_CELLS:
                    yield "failed", "file.too_many_cells"
                    return
                batch.append(row)
                if len(batch) == _BATCH:
                    yield "rows", batch
                    batch = []
            if batch:
                yield "rows", batch
            yield "sheet", (about.name, _merges(sheet))


def _rows(sheet: Any) -> Iterator[Row]:
    """Rows with something in them. The reader starts at the top of the sheet, but only at its first full column."""
    _, left = sheet.start or (0, 0)
    margin: list[Cell] = [None] * left
    for number, values in enumerate(sheet.iter_rows(), start=1):
        if cells := trimmed(margin + [_cell(value) for value in values]):
            yield Row(number, cells)


def _merges(sheet: Any) -> tuple[Merge, ...]:
    return tuple(
        Merge(top + 1, bottom + 1, left, right) for (top, left), (bottom, right) in sheet.merged_cell_ranges or ()
    )


def _cell(value: object) -> Cell:
    """Empty cells and errors arrive as empty text, times of day and durations as such."""
    if isinstance(value, float):
        return as_whole(value)
    if isinstance(value, bool | int | date | datetime):
        return value
    return str(value) or None
