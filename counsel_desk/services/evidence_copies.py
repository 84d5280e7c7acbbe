"""Redacted copies: something is covered in them, so that they go out in place of their originals."""

from dataclasses import replace
from pathlib import Path

from counsel_desk.domain.evidence import Evidence
from counsel_desk.domain.progress import Progress, unwatched
from counsel_desk.errors import RefusedError
from counsel_desk.services.desk import Desk
from counsel_desk.services.evidence import Attached, attach_file, load_evidence
from counsel_desk.storage.records import evidence as records


def attach_redacted(
    desk: Desk, original: Evidence, path: Path, name: str, *, progress: Progress = unwatched
) -> Attached:
    """Keep a file as the redacted copy of another, under that name and with what is said of the original.

    A file that the case has already becomes the copy. Errors as `attach_file` and `make_copy_of`.
    """
    details = replace(original.details, name=name)
    kept = attach_file(desk, original.case_id, path, details, redacted_from=original.id, progress=progress)
    if kept.known:
        make_copy_of(desk, load_evidence(desk, kept.id), original)
    return kept


def make_copy_of(desk: Desk, copy: Evidence, original: Evidence) -> None:
    """Say that a file of the case is a redacted copy of another.

    RefusedError ``evidence.itself``, ``evidence.not_an_original`` for a copy of a copy, ``evidence.has_copies``,
    ``record.other_case``.
    """
    if copy.id == original.id:
        raise RefusedError("evidence.itself")
    if original.origin.redacted_from is not None:
        raise RefusedError("evidence.not_an_original")
    with desk.database.change("evidence.redact") as session:
        records.set_original(session, copy, original)
