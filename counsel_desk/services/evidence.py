"""Files kept as evidence: taken in with their hash, looked at from memory; `evidence_export` gives them out."""

import os
import stat
import uuid
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, replace
from io import BytesIO
from pathlib import Path

from counsel_desk.domain.evidence import LARGEST, Evidence, EvidenceDetails, Origin, media_type_of, safe_name
from counsel_desk.domain.ids import CaseId, EvidenceId
from counsel_desk.domain.progress import Progress, part_of, unwatched
from counsel_desk.domain.texts import kept as as_kept
from counsel_desk.errors import FileError, InputError, WorldError
from counsel_desk.services.desk import Desk
from counsel_desk.storage.database import Transaction
from counsel_desk.storage.evidence import Kept, forget_bytes, keep_bytes, pieces
from counsel_desk.storage.files import telling_errors
from counsel_desk.storage.records import cases
from counsel_desk.storage.records import evidence as records

_MEGABYTE = 1024 * 1024


@dataclass(frozen=True, slots=True)
class Attached:
    """A file of a case; `known` says that the case had exactly these bytes already, under that record.

    `joined` says that such a file now shows an incident that it did not show before.
    """

    id: EvidenceId
    known: bool = False
    joined: bool = False


@dataclass(frozen=True, slots=True)
class Pasted:
    """What was never a file, such as a picture from the clipboard, and the name it is to have."""

    name: str
    content: bytes


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one of several files: it was `attached`, or an `error` kept it out."""

    name: str
    attached: Attached | None = None
    error: WorldError | None = None


@dataclass(frozen=True, slots=True)
class _Taken:
    """Bytes that lie in the vault under `uuid` and that no record names yet."""

    uuid: str
    origin: Origin
    details: EvidenceDetails
    kept: Kept


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
    return _record(desk, case_id, [_take_file(desk, path, details, redacted_from, progress)])[0]


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
    return _record(desk, case_id, [_take_bytes(desk, Pasted(name, content), details, redacted_from, unwatched)])[0]


def attach_files(
    desk: Desk,
    case_id: CaseId,
    sources: Sequence[Path | Pasted],
    details: EvidenceDetails = EvidenceDetails(),  # noqa: B008  a frozen record
    *,
    progress: Progress = unwatched,
) -> tuple[Outcome, ...]:
    """Keep several files as evidence of a case, each under its own name; one step of undo takes them back.

    What is wrong with one of them keeps only that one out, and its outcome says so. One that the case has already
    shows the incidents of `details` too. Nothing is kept when the case or an incident of `details` is gone, or when
    the work is stopped.
    """
    total, done = sum(map(_size, sources)), 0
    taken: list[_Taken | WorldError] = []
    try:
        for source in sources:
            taken.append(_try_to_take(desk, source, details, part_of(progress, done, total)))
            done += _size(source)
    except BaseException:
        _forget(desk, [each.uuid for each in taken if isinstance(each, _Taken)])
        raise
    attached = iter(_record(desk, case_id, [each for each in taken if isinstance(each, _Taken)]))
    return tuple(
        Outcome(source.name, next(attached)) if isinstance(each, _Taken) else Outcome(source.name, error=each)
        for source, each in zip(sources, taken, strict=True)
    )


@contextmanager
def holding_file(
    desk: Desk,
    path: Path,
    details: EvidenceDetails = EvidenceDetails(),  # noqa: B008  a frozen record
    *,
    progress: Progress = unwatched,
) -> Iterator[Callable[[Transaction, CaseId], Attached]]:
    """Keep the bytes of a file for a change of somebody else's, which names them by what this hands out.

    They are forgotten when that change fails, or names them as a file that the case has already. FileError as
    `attach_file`.
    """
    taken = _take_file(desk, path, details, None, progress)
    unnamed = {taken.uuid}

    def name(session: Transaction, case_id: CaseId) -> Attached:
        attached = _named(session, case_id, taken)
        if not attached.known:
            unnamed.clear()
        return attached

    try:
        yield name
    except BaseException:
        _forget(desk, [taken.uuid])
        raise
    _forget(desk, unnamed)


def change_evidence(desk: Desk, evidence: Evidence, details: EvidenceDetails) -> None:
    """Replace what is said of a file; its bytes never change."""
    with desk.database.change("evidence.change") as session:
        records.set_evidence(session, evidence, _told(details), desk.clock)


def withdraw_evidence(desk: Desk, *evidence: Evidence) -> None:
    """Take files out of their case; undo brings them back together."""
    with desk.database.change("evidence.withdraw") as session:
        for each in evidence:
            records.withdraw_evidence(session, each.id, desk.clock)


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


def _try_to_take(
    desk: Desk, source: Path | Pasted, details: EvidenceDetails, progress: Progress
) -> _Taken | WorldError:
    try:
        if isinstance(source, Pasted):
            return _take_bytes(desk, source, details, None, progress)
        return _take_file(desk, source, details, None, progress)
    except WorldError as error:
        return error


def _take_file(
    desk: Desk, path: Path, details: EvidenceDetails, redacted_from: EvidenceId | None, progress: Progress
) -> _Taken:
    origin = Origin(safe_name(path.name), media_type_of(path.name), redacted_from)
    told = _told(replace(details, name=details.name or origin.name))
    key = _new_key()
    with telling_errors(path):
        before = _plain_file(path)
        with path.open("rb") as source:
            kept = keep_bytes(desk.vault, key, source, before.st_size, progress)
            after = os.fstat(source.fileno())
    if kept.size != before.st_size or (after.st_size, after.st_mtime_ns) != (kept.size, before.st_mtime_ns):
        _forget(desk, [key])
        raise FileError("evidence.changed", file=path.name)
    return _Taken(key, origin, told, kept)


def _take_bytes(
    desk: Desk, pasted: Pasted, details: EvidenceDetails, redacted_from: EvidenceId | None, progress: Progress
) -> _Taken:
    size = len(pasted.content)
    if not size:
        raise FileError("file.empty", file=pasted.name)
    _require_fitting(pasted.name, size)
    origin = Origin(safe_name(pasted.name), media_type_of(pasted.name), redacted_from)
    told = _told(replace(details, name=details.name or origin.name))
    key = _new_key()
    return _Taken(key, origin, told, keep_bytes(desk.vault, key, BytesIO(pasted.content), size, progress))


def _record(desk: Desk, case_id: CaseId, taken: Sequence[_Taken]) -> list[Attached]:
    """Name the bytes as files of the case, in one change; those that the case has already are forgotten."""
    unnamed = {each.uuid for each in taken}
    try:
        with desk.database.change("evidence.attach") as session:
            cases.load_case(session, case_id)
            attached = [_named(session, case_id, each) for each in taken]
        unnamed -= {each.uuid for each, found in zip(taken, attached, strict=True) if not found.known}
    finally:
        _forget(desk, unnamed)
    return attached


def _named(session: Transaction, case_id: CaseId, taken: _Taken) -> Attached:
    """The file of the case that these bytes are from now on, or were already."""
    known = records.known_evidence(session, case_id, taken.kept.sha256)
    if known is not None:
        joined = records.show_incidents(session, known, taken.details.incidents)
        return Attached(known, known=True, joined=joined)
    origin, kept = taken.origin, taken.kept
    return Attached(records.add_evidence(session, case_id, taken.details, uuid=taken.uuid, origin=origin, kept=kept))


def _forget(desk: Desk, keys: Iterable[str]) -> None:
    for key in keys:
        with suppress(WorldError):  # a full disk cannot forget either: a check of the vault sweeps what is left
            forget_bytes(desk.vault, key)


def _size(source: Path | Pasted) -> int:
    if isinstance(source, Pasted):
        return len(source.content)
    with suppress(OSError):  # what is wrong with it is told when it is its turn
        return source.stat().st_size
    return 0


def _new_key() -> str:
    return str(uuid.uuid4())


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
