"""Files and pictures that are dropped, pasted or chosen: what of them can be kept, and under which name."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QBuffer, QCoreApplication, QIODevice, QMimeData
from PySide6.QtGui import QImage

from counsel_desk.domain.evidence import EvidenceDetails, FileKind, kind_of, media_type_of
from counsel_desk.domain.ids import CaseId, IncidentId
from counsel_desk.domain.moments import CHINA
from counsel_desk.domain.progress import Progress, unwatched
from counsel_desk.services.desk import Desk
from counsel_desk.services.evidence import Outcome, Pasted, attach_files

# As another program made it, so that its bytes are kept; the ending is that of the file it becomes.
_AS_MADE = {"image/png": "png", "image/jpeg": "jpg"}


@dataclass(frozen=True, slots=True)
class Bitmap:
    """A picture that has no bytes of its own yet, such as a screenshot on the clipboard."""

    name: str
    image: QImage


Brought = Path | Pasted | Bitmap


_OF_PHONES = {".xml", ".csv", ".xlsx", ".xls", ".pdf", ".txt"}


def phone_file_in(mime: QMimeData | None) -> Path | None:
    """The one file that is carried, if by its ending it may hold messages or calls of a phone."""
    files = [Path(url.toLocalFile()) for url in mime.urls() if url.isLocalFile()] if mime is not None else []
    return files[0] if len(files) == 1 and files[0].suffix.lower() in _OF_PHONES else None


def holds_pictures(mime: QMimeData | None) -> bool:
    """Whether nothing but pictures is carried."""
    if mime is None or not holds_files(mime):
        return False
    files = [url.toLocalFile() for url in mime.urls() if url.isLocalFile()]
    return all(is_picture(each) for each in files)


def is_picture(name: str) -> bool:
    """Whether a file of that name is a picture, by its ending."""
    return kind_of(media_type_of(name)) is FileKind.PICTURE


def holds_files(mime: QMimeData | None) -> bool:
    """Whether something is carried that could be kept as a file; an empty clipboard has no data at all (None)."""
    if mime is None:
        return False
    return mime.hasImage() or any(url.isLocalFile() for url in mime.urls()) or any(map(mime.hasFormat, _AS_MADE))


def brought_by(mime: QMimeData | None, at: datetime) -> tuple[Brought, ...]:
    """The files of this computer that are carried, else the picture; a picture is named by when it came."""
    if mime is None:
        return ()
    files = tuple(Path(url.toLocalFile()) for url in mime.urls() if url.isLocalFile())
    if files:
        return files
    when = at.astimezone(CHINA).strftime("%Y-%m-%d %H.%M.%S")
    name = QCoreApplication.translate("BroughtFiles", "Picture {when}").format(when=when)
    for made, ending in _AS_MADE.items():
        if mime.hasFormat(made):
            return (Pasted(f"{name}.{ending}", bytes(mime.data(made).data())),)
    image = QImage(mime.imageData()) if mime.hasImage() else QImage()
    return () if image.isNull() else (Bitmap(f"{name}.png", image),)


def keep_brought(
    desk: Desk,
    case_id: CaseId,
    brought: Sequence[Brought],
    incident: IncidentId | None = None,
    progress: Progress = unwatched,
) -> tuple[Outcome, ...]:
    """Keep it as evidence, a bitmap as PNG, which loses nothing. A service call: not in the window's thread."""
    sources = [Pasted(each.name, png(each.image)) if isinstance(each, Bitmap) else each for each in brought]
    details = EvidenceDetails(incidents=() if incident is None else (incident,))
    return attach_files(desk, case_id, sources, details, progress=progress)


def png(image: QImage) -> bytes:
    """The bytes of a bitmap as the file it becomes, which loses nothing."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]  # the published types want the name as bytes
    return bytes(buffer.data().data())
