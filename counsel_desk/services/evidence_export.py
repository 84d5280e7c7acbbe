"""Files kept as evidence, given out exactly as they were kept: with consent, verified, written down."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import count
from pathlib import Path
from typing import Any

from counsel_desk.domain.evidence import Evidence
from counsel_desk.domain.ids import CaseId
from counsel_desk.domain.progress import Progress, part_of, unwatched
from counsel_desk.errors import WorldError
from counsel_desk.services.cases import load_case_file
from counsel_desk.services.desk import Desk
from counsel_desk.services.evidence import evidence_of
from counsel_desk.services.going_out import going_out_as
from counsel_desk.services.passing_on import require_consent
from counsel_desk.storage.evidence import Kept, pieces


@dataclass(frozen=True, slots=True)
class GivenOut:
    """What became of one of several files: it was written to `path`, or an `error` kept it in."""

    evidence: Evidence
    path: Path | None = None
    error: WorldError | None = None


def export_evidence(
    desk: Desk, evidence: Evidence, target: Path, *, to_protect_life: str = "", progress: Progress = unwatched
) -> None:
    """Write a file out exactly as it was kept, its hash verified before it has its name.

    The client's consent is needed, or a reason, as `require_consent` says; VaultError ``evidence.damaged``.
    """
    reason = _reason(desk, evidence.case_id, to_protect_life)
    _write(desk, evidence, target, reason, progress)


def export_files(
    desk: Desk,
    chosen: Sequence[Evidence],
    folder: Path,
    *,
    to_protect_life: str = "",
    progress: Progress = unwatched,
) -> tuple[GivenOut, ...]:
    """Write several files of one case into a folder, each named by its number in the case and its own name.

    Nothing that lies there is replaced. What is wrong with one of them keeps only that one in; stopping leaves those
    that are already written. RefusedError as `export_evidence`.
    """
    if not chosen:
        return ()
    reason = _reason(desk, chosen[0].case_id, to_protect_life)
    numbers = {each.id: number for number, each in enumerate(evidence_of(desk, chosen[0].case_id), 1)}
    total, before = sum(each.size for each in chosen), 0
    given: list[GivenOut] = []
    for each in chosen:
        target = _free_name(folder, f"{numbers.get(each.id, 0):02} {each.origin.name}")
        try:
            _write(desk, each, target, reason, part_of(progress, before, total))
        except WorldError as error:
            given.append(GivenOut(each, error=error))
        else:
            given.append(GivenOut(each, target))
        before += each.size
    return tuple(given)


def _reason(desk: Desk, case_id: CaseId, to_protect_life: str) -> dict[str, Any]:
    return require_consent(load_case_file(desk, case_id).client, to_protect_life)


def _write(desk: Desk, evidence: Evidence, target: Path, reason: dict[str, Any], progress: Progress) -> None:
    done = 0
    with going_out_as(desk, target) as beside:
        with beside.open("r+b") as out:
            for piece in pieces(desk.vault, evidence.uuid, Kept(evidence.size, evidence.sha256)):
                out.write(piece)
                done += len(piece)
                progress(done, evidence.size)
        # Before the file takes its place: nothing leaves the vault that is not written down.
        desk.database.note_deed(
            "evidence.export", case_id=evidence.case_id, evidence=evidence.id, sha256=evidence.sha256, **reason
        )


def _free_name(folder: Path, name: str) -> Path:
    target = folder / name
    for number in count(2):
        if not target.exists():
            break
        target = folder / f"{Path(name).stem} ({number}){Path(name).suffix}"
    return target
