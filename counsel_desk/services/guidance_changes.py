"""What changed in the guidance since a case was told its checklists, and moving one over when somebody says so."""

from dataclasses import dataclass

from counsel_desk.domain.guidance import Pack
from counsel_desk.domain.guidance_editions import ItemChange
from counsel_desk.domain.ids import CaseId, ChecklistId
from counsel_desk.errors import RefusedError
from counsel_desk.guidance.changes import checklist_changes
from counsel_desk.guidance.frozen import to_json
from counsel_desk.services.desk import Desk
from counsel_desk.services.guidance_in_force import thawed
from counsel_desk.storage.records import checklists


@dataclass(frozen=True, slots=True)
class ChangedSince:
    """What is different today in a checklist of a case. `told` and `now` are versions, `told_hash` names the former."""

    checklist_id: ChecklistId
    code: str
    told: str
    now: str
    told_hash: str
    changes: tuple[ItemChange, ...]


def changed_since(desk: Desk, case_id: CaseId) -> tuple[ChangedSince, ...]:
    """The checklists of a case that the guidance of today words otherwise, by code. The case itself stays as told."""
    now = desk.pack
    with desk.database.read() as session:
        told = [row for row in checklists.checklists_of(session, case_id) if row.pack_hash != now.content_hash]
        packs = {row.pack_hash: thawed(checklists.kept_pack(session, row.pack_hash)) for row in told}
    found = (
        ChangedSince(
            checklist_id=row.id,
            code=row.code,
            told=packs[row.pack_hash].version,
            now=now.version,
            told_hash=row.pack_hash,
            changes=checklist_changes(packs[row.pack_hash], now, row.code),
        )
        for row in told
    )
    return tuple(each for each in found if each.changes)


def move_over(desk: Desk, changed: ChangedSince) -> None:
    """Let a checklist of a case speak in the words of today.

    Steps that remain keep what was decided, noted, dated and promised; new ones are open; those that are gone are out
    of sight. RefusedError ``record.changed_since`` when it was moved meanwhile, ``guidance.gone``.
    """
    now = desk.pack
    steps = _steps(now, changed.code)
    with desk.database.change("guidance.move_over") as session:
        checklists.keep_pack(session, now, to_json)
        checklists.move_checklist(session, changed.checklist_id, changed.told_hash, now.content_hash, steps, desk.clock)


def _steps(pack: Pack, code: str) -> tuple[str, ...]:
    found = next((each for each in pack.checklists if each.code == code), None)
    if found is None:
        raise RefusedError("guidance.gone", code=code)
    return tuple(step.id for step in found.steps)
