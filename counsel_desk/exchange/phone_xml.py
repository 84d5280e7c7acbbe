"""The files of SMS Backup & Restore, read as a stream of stretches that each hold whole messages.

The file is cut before messages, and each stretch is parsed by itself: so a broken place costs one message, a
truncated file gives all that is whole, and memory holds a quarter of a megabyte at a time. A stretch has no document
type, so there is nothing in it that an entity could be made of; a file that declares one is refused.

What such files are like: https://www.synctech.com.au/sms-backup-restore/fields-in-xml-backup-files/
- emoji are written as two references to surrogates, ``&#55357;&#56838;``, which no parser takes;
- the declared count is often wrong;
- pictures and sounds stand in them as base64, and are passed over.
"""

import codecs
import re
import string
from collections.abc import Iterable, Iterator
from itertools import pairwise
from pathlib import Path
from typing import BinaryIO

from counsel_desk.domain.phone_records import Entry, Finding, PhoneRecord
from counsel_desk.domain.progress import Progress, unwatched
from counsel_desk.domain.texts import one_line
from counsel_desk.errors import FileError
from counsel_desk.exchange.phone_elements import Elements

_BLOCK = 1 << 18  # bytes read at a time
_LONGEST = 1 << 22  # characters of one message without its pictures; no phone writes more
_HEAD = 1 << 16  # characters in which the first message or the frame around all must begin
_SHOWN = 40  # characters of a broken place that are shown

_ENTRY = re.compile(r"<(?:sms|mms|call)(?=[\s/>])")
_FRAME = re.compile(r"</?(?:smses|calls)\b([^<>]*)>")
_COUNT = re.compile(r"\bcount\s*=\s*[\"'](\d{1,9})[\"']")
_END = re.compile(r"</(?:smses|calls)\s*>")
_DOCTYPE = re.compile(r"<!\s*(?:DOCTYPE|ENTITY)", re.IGNORECASE)

# Every pattern for a whole stretch begins with letters: so most of the text is passed over at the speed of memory.
_REFERENCES = re.compile(r"&#[xX]?[0-9a-fA-F]{1,10};(?:&#[xX]?[0-9a-fA-F]{1,10};)*")
_REFERENCE = re.compile(r"&#(?:[xX]([0-9a-fA-F]+)|([0-9]+)|[0-9a-fA-F]+);")
_UNWRITABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_LOST = "\N{REPLACEMENT CHARACTER}"

_BASE64 = string.ascii_letters + string.digits + "+/="
_PICTURE = re.compile(rf"""data=(["'])[{_BASE64}]{{64,}}""")
_PICTURE_AT_END = re.compile(_PICTURE.pattern + r"\Z")
_TAIL = 80  # characters in which a picture may have begun without being known for one


def is_phone_xml(head: bytes) -> bool:
    """Whether a file that begins so is one of these."""
    letters = head.replace(b"\0", b"")  # UTF-16 writes one beside each letter
    return re.search(rb"<(?:smses|calls|sms|mms|call)[\s/>]", letters) is not None


def read_phone_xml(path: Path, *, progress: Progress = unwatched) -> Iterator[Entry]:
    """Every message and call that is whole, and what is to be told about the others; `progress` counts bytes.

    Raises FileError ``phone_file.doctype``, ``phone_file.unknown`` and ``file.unreadable``, and where the first bytes
    are at fault, does so before any message.
    """
    try:
        with path.open("rb") as stream:
            yield from _Reading(path, progress).entries(stream)
    except OSError as error:
        raise FileError("file.unreadable", file=path.name) from error


class _Reading:
    """One file on its way through."""

    def __init__(self, path: Path, progress: Progress) -> None:
        self._file = path.name
        self._size = path.stat().st_size
        self._progress = progress
        self._line = 1
        self._declared: int | None = None
        self._ended = False

    def entries(self, stream: BinaryIO) -> Iterator[Entry]:
        """See `read_phone_xml`."""
        found = 0
        broken: Finding | None = None  # held back: what is broken at the very end was cut off
        for stretch in self._stretches(self._texts(stream)):
            self._ended = self._ended or _END.search(stretch) is not None
            for entry in _entries_of(stretch, self._line):
                if broken is not None:
                    yield broken
                    broken = None
                found += isinstance(entry, PhoneRecord) or entry.lost
                if isinstance(entry, Finding) and entry.code == "phone_file.broken":
                    broken = entry
                else:
                    yield entry
            self._line += stretch.count("\n")
        if broken is not None and self._ended:
            yield broken
        if not self._ended:
            yield Finding("phone_file.truncated", broken.place if broken else self._line, lost=True)
        elif self._declared not in {None, found}:
            yield Finding("phone_file.count_differs", shown=str(self._declared))

    def _texts(self, stream: BinaryIO) -> Iterator[str]:
        """The file as text; bytes that are no text become U+FFFD."""
        block = stream.read(_BLOCK)
        decoder = codecs.getincrementaldecoder(_encoding(block))(errors="replace")
        read = 0
        while block:
            read += len(block)
            self._progress(read, self._size)
            yield decoder.decode(block)
            block = stream.read(_BLOCK)
        yield decoder.decode(b"", final=True)

    def _stretches(self, texts: Iterable[str]) -> Iterator[str]:
        """Pieces that begin with a message and hold whole ones; the last has what comes after them too."""
        held, begun = "", False
        for text in _without_pictures(texts):
            held += text
            first = None if begun else _ENTRY.search(held)
            if first is not None:
                self._read_head(held[: first.start()])
                held, begun = held[first.start() :], True
            if begun:
                cut = _last_entry(held) or (len(held) if len(held) > _LONGEST else 0)
                if cut:
                    yield held[:cut]
                    held = held[cut:]
            elif len(held) > _HEAD:
                self._read_head(held)
                raise FileError("phone_file.unknown", file=self._file)
        if not begun:
            self._read_head(held)
        yield held

    def _read_head(self, head: str) -> None:
        """What stands before the first message: nothing that could be an attack, and how many there should be."""
        if _DOCTYPE.search(head):
            raise FileError("phone_file.doctype", file=self._file)
        self._line += head.count("\n")
        frame = _FRAME.search(head)
        if frame is not None:
            count = _COUNT.search(frame[1])
            self._declared = int(count[1]) if count else None
            self._ended = frame[1].endswith("/")  # a frame around nothing


def _encoding(block: bytes) -> str:
    return "utf-16" if block.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)) else "utf-8-sig"


def _without_pictures(texts: Iterable[str]) -> Iterator[str]:
    """The text without the base64 of pictures and sounds, also of those that go on over many blocks."""
    tail, inside = "", False
    for block in texts:
        text = tail + (block.lstrip(_BASE64) if inside else block)
        inside = _PICTURE_AT_END.search(text) is not None or (inside and not text)
        text = _PICTURE.sub(r"data=\1", text)
        done = len(text) if inside else max(0, len(text) - _TAIL)
        yield text[:done]
        tail = text[done:]
    yield tail


def _last_entry(held: str) -> int:
    """Where the last message begins; 0 when there is only one, or when it cannot be told yet."""
    place = max(held.rfind("<sms"), held.rfind("<mms"), held.rfind("<call"))
    return place if place > 0 and _ENTRY.match(held, place) else 0


def _entries_of(stretch: str, line: int) -> Iterator[Entry]:
    """All messages of a stretch at once; one by one where something in it is broken beyond repair."""
    whole = _REFERENCES.sub(_joined, stretch)
    elements = Elements(line)
    if not elements.read(whole):
        whole = _UNWRITABLE.sub(_LOST, _FRAME.sub("", whole))
        elements = Elements(line)
        if not elements.read(whole):
            yield from _one_by_one(whole, line)
            return
    yield from elements.found


def _one_by_one(stretch: str, line: int) -> Iterator[Entry]:
    begins = [match.start() for match in _ENTRY.finditer(stretch)]
    for begin, end in pairwise([*begins, len(stretch)]):
        entry = stretch[begin:end]
        alone = Elements(line)
        alone.read(entry)
        yield from alone.found or [Finding("phone_file.broken", line, one_line(entry[:_SHOWN]), lost=True)]
        line += entry.count("\n")


def _joined(references: re.Match[str]) -> str:
    """References with the two halves of an emoji joined; half an emoji, or no character at all, becomes U+FFFD."""
    units = (int(each[1] or "0", 16) or int(each[2] or "0") for each in _REFERENCE.finditer(references[0]))
    text = "".join(chr(unit) if 0 < unit < 0x110000 else _LOST for unit in units)
    whole = text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    return "".join(f"&#{ord(each)};" for each in _UNWRITABLE.sub(_LOST, whole))
