"""What changed in the guidance since a case was told its checklists, and moving one over when somebody says so."""

from dataclasses import dataclass

from counsel_desk.domain.guidance import Pack
from counsel_desk.domain.guidance_editions import ItemChange
from counsel_desk.domain.ids import CaseId, ChecklistId
from counsel_desk.domain.tasks import Task, TaskState
from counsel_desk.domain.texts import kept_note
from counsel_desk.errors import RefusedError
from counsel_desk.guidance.changes import checklist_changes
from counsel_desk.guidance.frozen import to_json
from counsel_desk.services.desk import Desk
from counsel_desk.services.guidance_in_force import thawed
from counsel_desk.storage.database import Transaction
from counsel_desk.storage.records import checklists, tasks
from counsel_desk.storage.records.checklists import ChecklistRow


@dataclass(frozen=True, slots=True)
class ChangedSince:
    """What is different today in a checklist of a case. `told` and `now` are versions, `told_hash` names the former.

    `left_over` are open tasks that were made of steps which are gone today.
    """

    checklist_id: ChecklistId
    code: str
    told: str
    now: str
    told_hash: str
    changes: tuple[ItemChange, ...]
    left_over: tuple[Task, ...] = ()


def changed_since(desk: Desk, case_id: CaseId) -> tuple[ChangedSince, ...]:
    """The checklists of a case that the guidance of today words otherwise, by code. The case itself stays as told."""
    now = desk.pack
    with desk.database.read() as session:
        told = [row for row in checklists.checklists_of(session, case_id) if row.pack_hash != now.content_hash]
        packs = {row.pack_hash: thawed(checklists.kept_pack(session, row.pack_hash)) for row in told}
        left_over = {row.id: _left_over(session, row, now) for row in told}
    found = (
        ChangedSince(
            checklist_id=row.id,
            code=row.code,
            told=packs[row.pack_hash].version,
            now=now.version,
            told_hash=row.pack_hash,
            changes=checklist_changes(packs[row.pack_hash], now, row.code),
            left_over=left_over[row.id],
        )
        for row in told
    )
    return tuple(each for each in found if each.changes)


def move_over(desk: Desk, changed: ChangedSince, *, drop: str = "") -> None:
    """Let a checklist of a case speak in the words of today.

    Steps that remain keep what was decided, noted, dated and promised; new ones are open; those that are gone are out
    of sight. With `drop`, the tasks left over by those are dropped, which it says as their result; they stay open
    otherwise. RefusedError ``record.changed_since`` when it or such a task changed meanwhile, ``guidance.gone``.
    """
    now = desk.pack
    steps = _steps(now, changed.code)
    with desk.database.change("guidance.move_over") as session:
        checklists.keep_pack(session, now, to_json)
        checklists.move_checklist(session, changed.checklist_id, changed.told_hash, now.content_hash, steps, desk.clock)
        for task in changed.left_over if drop else ():
            tasks.set_task_state(session, task, TaskState.DROPPED, kept_note(drop, "result"), desk.clock())


def _left_over(session: Transaction, row: ChecklistRow, now: Pack) -> tuple[Task, ...]:
    still = {step.id for each in now.checklists if each.code == row.code for step in each.steps}
    held = [kept.task_id for step, kept in row.steps if step not in still and kept.task_id is not None]
    return tasks.tasks_called(session, held) if held else ()


def _steps(pack: Pack, code: str) -> tuple[str, ...]:
    found = next((each for each in pack.checklists if each.code == code), None)
    if found is None:
        raise RefusedError("guidance.gone", code=code)
    return tuple(step.id for step in found.steps)
