"""What the program did, for whoever looks for a fault: names of events and figures, never a word of anybody.

2026-11-20T15:04:03+08:00 info vault.opened seconds=0.412
2026-11-20T15:06:41+08:00 warning failed code=vault.disk_full

What a line can hold is decided here and not by whoever writes it: figures, members of enums, codes of errors. The
values of a `WorldError` and the messages of other exceptions can name a client and are never written.
"""

import logging
import os
import platform
import re
import sys
from collections.abc import Iterator
from datetime import datetime
from enum import StrEnum
from io import TextIOWrapper
from logging.handlers import RotatingFileHandler
from pathlib import Path
from traceback import extract_tb

from counsel_desk import __version__
from counsel_desk.errors import WorldError

Fact = int | float | StrEnum

FILE = "counsel-desk.log"
_LARGEST = 256 * 1024  # bytes of a file; three older ones are kept
_KEPT = 3
_REPORTS = 20
_EVENT = re.compile(r"[a-z_]+(?:\.[a-z_]+)*")

_logger = logging.getLogger("counsel_desk")
_logger.propagate = False
_logger.addHandler(logging.NullHandler())


def begin(folder: Path) -> None:
    """Write into `folder` from now on; where that cannot be, nothing is written and nobody is bothered."""
    end()
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        handler = _Handler(folder / FILE)
    except OSError:
        return
    _logger.addHandler(handler)
    _logger.setLevel(logging.INFO)
    _logger.info("started %s", " ".join(this_machine()))


def end() -> None:
    """Write no more."""
    for handler in [each for each in _logger.handlers if isinstance(each, _Handler)]:
        _logger.removeHandler(handler)
        handler.close()


def note(event: str, /, **facts: Fact) -> None:
    """Write down that something happened."""
    _logger.info("%s", _line(event, facts))


def failed(error: WorldError) -> None:
    """Write down what stood against it in the user's world, by its code alone."""
    _logger.warning("failed code=%s", error.code)


def crashed(error: BaseException) -> Path | None:
    """Keep a report of our fault beside the log; where it lies, or None when none could be written."""
    _logger.error("crashed %s", _kind(error))
    folder = folder_in_use()
    if folder is None:
        return None
    report = folder / f"crash-{datetime.now():%Y%m%d-%H%M%S-%f}.txt"  # noqa: DTZ005 - the time on the wall
    try:
        with open(report, "x", encoding="utf-8", opener=_privately) as stream:
            stream.write(report_of(error) + "\n")
        for old in sorted(folder.glob("crash-*.txt"))[:-_REPORTS]:
            old.unlink()
    except OSError:
        return None
    return report


def folder_in_use() -> Path | None:
    """Where the log lies; None while nothing is written."""
    return next((Path(each.baseFilename).parent for each in _logger.handlers if isinstance(each, _Handler)), None)


def last_lines(most: int) -> tuple[str, ...]:
    """The end of the log, oldest first; of the file before too where a new one was just begun."""
    folder = folder_in_use()
    lines: list[str] = []
    for name in (f"{FILE}.1", FILE):
        if folder is not None and (folder / name).is_file():
            lines += (folder / name).read_text(encoding="utf-8", errors="replace").splitlines()
    return tuple(lines[-most:])


def report_of(error: BaseException) -> str:
    """Versions and where it happened: file, line, function and kind of error.

    Never its message: "KeyError: '王芳'" names a client.
    """
    return "\n".join((*this_machine(), "", *_trail(error)))


def this_machine() -> tuple[str, ...]:
    """The versions of the program, of what it stands on, and of the system."""
    qt = getattr(sys.modules.get("PySide6"), "__version__", "not loaded")
    return (
        f"Counsel Desk {__version__}",
        f"Python {platform.python_version()}, PySide6 {qt}",
        f"{platform.system()} {platform.release()} {platform.machine()}",
    )


def _line(event: str, facts: dict[str, Fact]) -> str:
    if not _EVENT.fullmatch(event):
        raise ValueError("the name of an event")
    return " ".join((event, *(f"{name}={_shown(fact)}" for name, fact in facts.items())))


def _shown(fact: object) -> str:
    """A figure, or the name of a choice; whatever else is handed over is not written."""
    if isinstance(fact, float):
        return f"{fact:.3f}"
    return str(fact) if isinstance(fact, int | StrEnum) else "?"


def _trail(error: BaseException) -> Iterator[str]:
    cause = error.__cause__ or (None if error.__suppress_context__ else error.__context__)
    if cause is not None:
        yield from _trail(cause)
        yield "then"
    yield _kind(error)
    for frame in extract_tb(error.__traceback__):
        yield f"  {_short(frame.filename)}:{frame.lineno} in {frame.name}"


def _kind(error: BaseException) -> str:
    return f"{type(error).__module__}.{type(error).__qualname__}"


def _short(file: str) -> str:
    """The path from a package on: what comes before can hold the name of whoever uses this machine."""
    parts = file.replace("\\", "/").split("/")
    for root in ("counsel_desk", "site-packages"):
        if root in parts:
            return "/".join(parts[parts.index(root) :])
    return parts[-1]


class _Handler(RotatingFileHandler):
    """Files nobody else may read, a few and small ones."""

    def __init__(self, file: Path) -> None:
        super().__init__(file, maxBytes=_LARGEST, backupCount=_KEPT, encoding="utf-8")
        self.setFormatter(_Formatter())

    def _open(self) -> TextIOWrapper:
        return open(self.baseFilename, "a", encoding="utf-8", opener=_privately)

    def handleError(self, record: logging.LogRecord) -> None:  # noqa: N802 - the name logging calls
        """A full disk is told by what the counsellor does, not by the log."""


class _Formatter(logging.Formatter):
    """An instant, a level, what happened. What came with the record besides, such as an exception, is left out."""

    def format(self, record: logging.LogRecord) -> str:
        at = datetime.fromtimestamp(record.created).astimezone().isoformat(timespec="seconds")
        return f"{at} {record.levelname.lower()} {record.getMessage()}"


def _privately(path: str, flags: int) -> int:
    return os.open(path, flags, 0o600)
