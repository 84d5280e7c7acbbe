"""Files kept as evidence: taken in with their hash, looked at from memory, given out unchanged."""

import os
import stat
import uuid
from collections.abc import Callable
from dataclasses import dataclass, replace
from io import BytesIO
from pathlib import Path
from typing import BinaryIO

from counsel_desk.domain.evidence import LARGEST, Evidence, EvidenceDetails, Origin, media_type_of, safe_name
from counsel_desk.domain.ids import CaseId, EvidenceId
from counsel_desk.domain.progress import Progress, unwatched
from counsel_desk.domain.texts import kept as as_kept
from counsel_desk.errors import FileError, InputError
from counsel_desk.services.desk import Desk
from counsel_desk.storage.evidence import Kept, forget_bytes, keep_bytes, pieces
from counsel_desk.storage.files import telling_errors
from counsel_desk.storage.leaving import leaving_as
from counsel_desk.storage.records import cases
from counsel_desk.storage.records import evidence as records

_MEGABYTE = 1024 * 1024


@dataclass(frozen=True, slots=True)
class Attached:
    """A file of a case; `known` says that the case had exactly these bytes already, under that record."""

    id: EvidenceId
    known: bool = False


def attach_file(
    desk: Desk,
    case_id: CaseId,
    path: Path,
    details: EvidenceDetails = EvidenceDetails(),  # noqa: B008  a frozen record
    *,
    redacted_from: EvidenceId | None = None,
    progress: Progress = unwatched,
) -> Attached:
    """Keep a file as evidence of a case; without a name it has the name of the file.

    FileError ``file.not_a_file``, ``file.empty``, ``evidence.too_large``, ``evidence.changed`` when it was written to
    while it was read. Nothing is kept then.
    """
    with telling_errors(path):
        before = _plain_file(path)
        with path.open("rb") as source:
            origin = Origin(safe_name(path.name), media_type_of(path.name), redacted_from)

            def unchanged(kept: Kept) -> None:
                after = os.fstat(source.fileno())
                if kept.size != before.st_size or (after.st_size, after.st_mtime_ns) != (kept.size, before.st_mtime_ns):
                    raise FileError("evidence.changed", file=path.name)

            return _attach(desk, case_id, source, before.st_size, origin, details, unchanged, progress)


def attach_bytes(
    desk: Desk,
    case_id: CaseId,
    content: bytes,
    name: str,
    details: EvidenceDetails = EvidenceDetails(),  # noqa: B008  a frozen record
    *,
    redacted_from: EvidenceId | None = None,
) -> Attached:
    """Keep what was never a file, such as a picture from the clipboard, under that name."""
    if not content:
        raise FileError("file.empty", file=name)
    _require_fitting(name, len(content))
    origin = Origin(safe_name(name), media_type_of(name), redacted_from)
    return _attach(desk, case_id, BytesIO(content), len(content), origin, details, _accept, unwatched)


def change_evidence(desk: Desk, evidence: Evidence, details: EvidenceDetails) -> None:
    """Replace what is said of a file; its bytes never change."""
    with desk.database.change("evidence.change") as session:
        records.set_evidence(session, evidence, _told(details))


def withdraw_evidence(desk: Desk, evidence: Evidence) -> None:
    """Take a file out of its case; undo brings it back."""
    with desk.database.change("evidence.withdraw") as session:
        records.withdraw_evidence(session, evidence.id, desk.clock)


def evidence_of(desk: Desk, case_id: CaseId) -> tuple[Evidence, ...]:
    """The files of a case in the order they were kept, which numbers them from 1."""
    with desk.database.read() as session:
        return records.evidence_of(session, case_id)


def load_evidence(desk: Desk, evidence_id: EvidenceId) -> Evidence:
    """One file as kept."""
    with desk.database.read() as session:
        return records.load_evidence(session, evidence_id)


def content_of(desk: Desk, evidence: Evidence) -> bytes:
    """The whole of a file in memory, to be looked at; VaultError ``evidence.damaged``. The look is written down."""
    content = b"".join(pieces(desk.vault, evidence.uuid, Kept(evidence.size, evidence.sha256)))
    if not desk.read_only:
        desk.database.note_deed("evidence.view", case_id=evidence.case_id, evidence=evidence.id)
    return content


def export_evidence(desk: Desk, evidence: Evidence, target: Path, progress: Progress = unwatched) -> None:
    """Write a file out exactly as it was kept, its hash verified before it has its name. The deed is written down."""
    done = 0
    with leaving_as(target) as beside, beside.open("r+b") as out:
        for piece in pieces(desk.vault, evidence.uuid, Kept(evidence.size, evidence.sha256)):
            out.write(piece)
            done += len(piece)
            progress(done, evidence.size)
    if not desk.read_only:
        desk.database.note_deed(
            "evidence.export", case_id=evidence.case_id, evidence=evidence.id, sha256=evidence.sha256
        )


def _attach(
    desk: Desk,
    case_id: CaseId,
    source: BinaryIO,
    size: int,
    origin: Origin,
    details: EvidenceDetails,
    accept: Callable[[Kept], None],
    progress: Progress,
) -> Attached:
    told = _told(replace(details, name=details.name or origin.name))
    key = str(uuid.uuid4())
    kept = keep_bytes(desk.vault, key, source, size, progress)
    try:
        accept(kept)
        with desk.database.change("evidence.attach") as session:
            cases.load_case(session, case_id)
            known = records.known_evidence(session, case_id, kept.sha256)
            if known is None:
                added = records.add_evidence(session, case_id, told, uuid=key, origin=origin, kept=kept)
                return Attached(added)
    except BaseException:
        forget_bytes(desk.vault, key)
        raise
    forget_bytes(desk.vault, key)
    return Attached(known, known=True)


def _accept(_kept: Kept) -> None:
    """Bytes in memory do not change while they are read."""


def _told(details: EvidenceDetails) -> EvidenceDetails:
    told = as_kept(details, notes=("description",))
    if not told.name:
        raise InputError("evidence.nameless", "name")
    return told


def _plain_file(path: Path) -> os.stat_result:
    found = path.stat()
    if not stat.S_ISREG(found.st_mode):
        raise FileError("file.not_a_file", file=path.name)
    if not found.st_size:
        raise FileError("file.empty", file=path.name)
    _require_fitting(path.name, found.st_size)
    return found


def _require_fitting(name: str, size: int) -> None:
    if size > LARGEST:
        raise FileError("evidence.too_large", file=name, megabytes=-(-size // _MEGABYTE), limit=LARGEST // _MEGABYTE)
