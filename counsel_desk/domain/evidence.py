"""A file kept as evidence: what it is, where it comes from, and the hash that proves it unchanged."""

import mimetypes
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from pathlib import PurePosixPath, PureWindowsPath

from counsel_desk.domain.ids import CaseId, ContactId, EvidenceId, IncidentId
from counsel_desk.domain.moments import Precision
from counsel_desk.domain.texts import LINE_LIMIT, one_line, without_bidi

LARGEST = 200 * 1024 * 1024  # bytes

_FORBIDDEN = re.compile(r'[<>:"/\\|?*\ufffd]')  # by Windows, in the name of a file
_RESERVED = re.compile(r"(?i)(con|prn|aux|nul|com\d|lpt\d)(\.|$)")
_UNKNOWN = "application/octet-stream"
# Recordings and pictures of telephones that Python's own table does not know on every system.
_OF_TELEPHONES = {
    ".amr": "audio/amr",
    ".m4a": "audio/mp4",
    ".3gp": "video/3gpp",
    ".heic": "image/heic",
    ".webp": "image/webp",
    ".log": "text/plain",
    ".md": "text/plain",
}


class FileKind(StrEnum):
    """What a file is to whoever looks at it."""

    PICTURE = "picture"
    AUDIO = "audio"
    VIDEO = "video"
    PDF = "pdf"
    TEXT = "text"
    OTHER = "other"


_KINDS = {"image": FileKind.PICTURE, "audio": FileKind.AUDIO, "video": FileKind.VIDEO, "text": FileKind.TEXT}
_KINDS_BY_TYPE = {
    "application/pdf": FileKind.PDF,
    "application/json": FileKind.TEXT,
    "application/xml": FileKind.TEXT,
    "image/svg+xml": FileKind.TEXT,  # a drawing made of words, which may say what to load: shown as the words it is
}


@dataclass(frozen=True, slots=True)
class EvidenceDetails:
    """What a person says of a file. `original_at` tells where the original is, such as "the client's phone".

    `incidents` are those of the case that it shows, in the order they happened: a screenshot often shows several.
    """

    name: str = ""
    description: str = ""
    incidents: tuple[IncidentId, ...] = ()
    contact: ContactId | None = None
    formed_at: datetime | None = None
    formed_precision: Precision = Precision.MINUTE
    obtained_at: datetime | None = None
    obtained_precision: Precision = Precision.MINUTE
    obtained_by: str = ""
    device: str = ""
    original_at: str = ""


@dataclass(frozen=True, slots=True)
class Origin:
    """The file as it came: its own name, its media type, and of a redacted copy the original."""

    name: str
    media_type: str
    redacted_from: EvidenceId | None = None


@dataclass(frozen=True, slots=True)
class Evidence:
    """A file as kept: `size` in bytes, `sha256` in hexadecimal."""

    id: EvidenceId
    uuid: str
    case_id: CaseId
    version: int
    details: EvidenceDetails
    origin: Origin
    size: int
    sha256: str
    kept_at: datetime


def media_type_of(name: str) -> str:
    """What a file of that name holds, by its ending: the name is a stranger's, so this is a guess."""
    ending = PurePosixPath(name.lower()).suffix
    return _OF_TELEPHONES.get(ending) or mimetypes.guess_type(f"file{ending}")[0] or _UNKNOWN


def kind_of(media_type: str) -> FileKind:
    """What a file of that media type is to whoever looks at it."""
    return _KINDS_BY_TYPE.get(media_type) or _KINDS.get(media_type.partition("/")[0], FileKind.OTHER)


def safe_name(name: str) -> str:
    r"""The name of a file as it may be kept, shown and written on any system: no folders, no tricks, not too long.

    ``..\..\a.png``, ``C:\a.png`` and ``con.txt`` become ``a.png``, ``a.png`` and ``_con.txt``; a name that turns the
    direction of reading shows what it does.
    """
    last = PureWindowsPath(PurePosixPath(name).name).name
    plain = _FORBIDDEN.sub("_", without_bidi(one_line(last))).strip(" .") or "_"
    if _RESERVED.match(plain):
        plain = f"_{plain}"
    stem, dot, ending = plain.rpartition(".")
    if not dot or len(ending) > 10:
        return plain[: LINE_LIMIT // 2]
    return f"{stem[: LINE_LIMIT // 2]}.{ending}"


def copies_of(original: Evidence, files: Iterable[Evidence]) -> tuple[Evidence, ...]:
    """The redacted copies of a file, the newest last."""
    return tuple(each for each in files if each.origin.redacted_from == original.id)


def redacted(chosen: Iterable[Evidence], files: Sequence[Evidence]) -> tuple[Evidence, ...]:
    """The chosen files as they may go out: of each that has redacted copies the newest of these, each file once."""
    outgoing = ((copies_of(each, files) or (each,))[-1] for each in chosen)
    return tuple({each.id: each for each in outgoing}.values())
