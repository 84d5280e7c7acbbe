"""The lists of calls that carriers give out as PDF with text in it. A scan has none: it is refused, and said so."""

import re
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

from counsel_desk.domain.incidents import Channel, Direction
from counsel_desk.domain.phone_records import Entry, Finding, PhoneRecord
from counsel_desk.domain.phones import PhoneKind, normalise_phone, phone_kind
from counsel_desk.domain.progress import Progress, unwatched
from counsel_desk.errors import FileError
from counsel_desk.exchange.phone_days import Days
from counsel_desk.exchange.phone_values import channel_of, connected_of, direction_of, duration_of

MAX_PAGES = 1_000

_LINES_ABOUT = 30  # above the first call: whose list it is, and of which month
_SHOWN = 40  # characters of what cannot be read that are shown
_WHEN = re.compile(
    r"(?:\d{4}[-/.年])?\d{1,2}[-/.月]\d{1,2}日?[ T]*\d{1,2}[:：]\d{2}[:：]\d{2}|\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}日?"
    r"[ T]*\d{1,2}[:：]\d{2}",
    re.ASCII,
)
_LASTED = re.compile(r"(?:\d{1,2}(?:小时|时))?(?:\d{1,4}分钟?)?\d{1,5}秒|\d{1,2}:\d{2}:\d{2}", re.ASCII)
_FIGURES = re.compile(r"(?<![\d.*])\+?\d{1,24}(?![\d.*])", re.ASCII)
_IN_SECONDS = re.compile(r"时长[^\n]{0,6}秒")


def read_phone_pdf(path: Path, now: datetime, *, progress: Progress = unwatched) -> Iterator[Entry]:
    """The calls of a carrier's list, one a line; `place` counts the lines of all pages. `progress` counts pages.

    Raises FileError ``file.passworded``, ``file.damaged``, ``file.too_large_unpacked``, ``phone_file.no_text`` (a
    picture of paper) and ``phone_file.unknown`` (no line tells of a call).
    """
    lines = list(_lines(path, progress))
    if not lines:
        raise FileError("phone_file.no_text", file=path.name)
    in_seconds = _IN_SECONDS.search("\n".join(lines)) is not None
    found, unanswered = 0, 0
    days = Days(now, lines[:_LINES_ABOUT])
    for place, line in enumerate(lines, start=1):
        for entry in _call(place, line, days, in_seconds=in_seconds):
            found += isinstance(entry, PhoneRecord) or entry.lost
            unanswered += isinstance(entry, PhoneRecord) and entry.connected is False
            yield entry
    if not found:
        raise FileError("phone_file.unknown", file=path.name)
    if not unanswered:
        yield Finding("phone_file.unanswered_absent")


def _lines(path: Path, progress: Progress) -> Iterator[str]:
    import pypdfium2  # noqa: PLC0415 - loads a large library, which most sessions never need

    try:
        with pypdfium2.PdfDocument(path) as document:
            if len(document) > MAX_PAGES:
                raise FileError("file.too_large", file=path.name, megabytes=len(document), limit=MAX_PAGES)
            for number in range(len(document)):
                progress(number, len(document))
                text = document[number].get_textpage().get_text_range()
                yield from (line.strip() for line in text.splitlines() if line.strip())
    except pypdfium2.PdfiumError as error:
        code = "file.passworded" if "password" in str(error).lower() else "file.damaged"
        raise FileError(code, file=path.name) from error


def _call(place: int, line: str, days: Days, *, in_seconds: bool) -> Iterator[Entry]:
    """The call a line tells of; nothing of a line without an instant and a number."""
    stamp = _WHEN.search(line)
    if stamp is None:
        return
    rest = f"{line[: stamp.start()]} {line[stamp.end() :]}"
    spoken = _LASTED.search(rest)
    if spoken is not None:
        rest = f"{rest[: spoken.start()]} {rest[spoken.end() :]}"
    figures = _FIGURES.findall(rest)
    number = _likeliest_number(figures)
    if not number:
        return
    when = days.read(stamp[0], stamp[0])
    if when is None:
        yield Finding("phone_file.undated", place, line[:_SHOWN], lost=True)
        return
    yield from days.told(place, stamp[0], when[0])
    duration = duration_of(spoken[0]) if spoken is not None else None
    if duration is None and in_seconds:
        behind = figures[figures.index(number) + 1 :] if number in figures else []
        duration = next((int(each) for each in behind if len(each) <= 5), None)
    connected = connected_of(rest)
    if connected is None and duration:
        connected = True
    yield PhoneRecord(
        place,
        when[0],
        Channel.SMS if channel_of(rest) is Channel.SMS else Channel.CALL,
        direction_of(rest) or Direction.INCOMING,
        normalise_phone(number),
        precision=when[1],
        connected=connected,
        duration_seconds=duration or None,
    )


def _likeliest_number(figures: list[str]) -> str:
    """Of the figures of a line the one that looks most like a number: a line begins with its own, and ends in a fee."""
    fitting = [each for each in figures if phone_kind(normalise_phone(each)) is not PhoneKind.UNKNOWN]
    return max(fitting, key=len, default="")
