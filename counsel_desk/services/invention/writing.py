"""Writes an invented case with all that hangs on it into the rows of an import."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from random import Random

from counsel_desk.domain.cases import CaseDetails
from counsel_desk.domain.debts import DebtDetails
from counsel_desk.domain.ids import CaseId, ClientId, CounsellorId, DebtId, IncidentId, StepId
from counsel_desk.domain.incidents import ConductState
from counsel_desk.domain.safe_hours import SafeContact
from counsel_desk.domain.tasks import TaskOrigin
from counsel_desk.guidance.matching import asked_for_by, checklists_for
from counsel_desk.services.invention.cases import (
    Life,
    invent_closing,
    invent_debts,
    invent_details,
    invent_life,
    invent_notes,
)
from counsel_desk.services.invention.follow_ups import InventedStep, Work, invent_steps, invent_tasks
from counsel_desk.services.invention.incidents import Setting, invent_incidents, senders_of
from counsel_desk.services.invention.messages import Messages
from counsel_desk.services.invention.scene import Scene
from counsel_desk.services.invention.vocabulary import Story
from counsel_desk.storage import bulk_records
from counsel_desk.storage.bulk import BulkRows


@dataclass(frozen=True, slots=True)
class Plot:
    """What is decided about a case before it is told."""

    client_id: ClientId
    contact: SafeContact
    story: Story
    opened_at: datetime
    incidents: int


class CaseWriter:
    """Tells one case after the other, and counts what it wrote."""

    def __init__(self, scene: Scene, rows: BulkRows) -> None:
        self.counts: Counter[str] = Counter()
        self._scene = scene
        self._rows = rows
        self._messages = Messages(scene)

    def write(self, random: Random, plot: Plot) -> None:
        """Write a case with its debts, incidents, notes, checklists and tasks."""
        scene, story = self._scene, plot.story
        counsellor = random.choice(scene.counsellors)
        closing = invent_closing(random, scene, story)
        life = invent_life(random, scene, plot.opened_at, closing[1])
        details = invent_details(random, scene, story, life, closing, counsellor)
        debts = invent_debts(random, scene, story, plot.opened_at.date())
        notes = invent_notes(random, scene, story, life, details.risk, counsellor)
        case_id = bulk_records.add_case(
            self._rows, plot.client_id, details, life.history, life.closed_on, life.opened_at
        )
        known_debts = {bulk_records.add_debt(self._rows, case_id, each, life.opened_at): each for each in debts}
        for note in notes:
            bulk_records.add_note(self._rows, case_id, note)
        incidents, confirmed = self._write_incidents(random, case_id, plot, life, counsellor, known_debts)
        work = Work(life, details.risk, counsellor, plot.contact)
        steps = self._write_checklists(random, case_id, details, confirmed, work)
        self._write_tasks(random, case_id, work, steps, incidents)
        self.counts.update(cases=1, debts=len(debts), notes=len(notes), incidents=len(incidents))

    def _write_incidents(
        self,
        random: Random,
        case_id: CaseId,
        plot: Plot,
        life: Life,
        counsellor: CounsellorId,
        debts: Mapping[DebtId, DebtDetails],
    ) -> tuple[list[IncidentId], list[str]]:
        """The incidents' ids, and the conduct that was confirmed on any of them."""
        senders = senders_of(random, self._scene, debts)
        until = life.until(self._scene.span.last)
        setting = Setting(plot.story, plot.opened_at, until, life.is_open, counsellor, senders)
        ids: list[IncidentId] = []
        confirmed: set[str] = set()
        for each in invent_incidents(random, self._scene, self._messages, setting, plot.incidents):
            ids.append(bulk_records.add_incident(self._rows, case_id, each.details, each.conducts, each.written_at))
            confirmed.update(conduct.code for conduct in each.conducts if conduct.state is ConductState.CONFIRMED)
        return ids, sorted(confirmed)

    def _write_checklists(
        self, random: Random, case_id: CaseId, details: CaseDetails, confirmed: list[str], work: Work
    ) -> dict[StepId, InventedStep]:
        """What the situations and the confirmed conduct ask for, as far as it was worked through."""
        pack, at = self._scene.pack, work.life.opened_at
        written = {}
        for code in checklists_for(pack, details.situations, confirmed):
            checklist = pack.checklist(code)
            why = asked_for_by(pack, checklist, details.situations, confirmed)
            checklist_id = bulk_records.add_checklist(self._rows, case_id, code, pack.content_hash, why, at)
            for place, step in enumerate(invent_steps(random, self._scene, work, checklist)):
                step_id = bulk_records.add_step(
                    self._rows, checklist_id, step.step.id, place, step.decision, step.decided, at
                )
                written[step_id] = step
        return written

    def _write_tasks(
        self,
        random: Random,
        case_id: CaseId,
        work: Work,
        steps: dict[StepId, InventedStep],
        incidents: list[IncidentId],
    ) -> None:
        step_ids = {step.step.id: step_id for step_id, step in steps.items()}
        tasks = invent_tasks(random, self._scene, work, list(steps.values()), has_incidents=bool(incidents))
        for each in tasks:
            of_incident = each.task.origin is TaskOrigin.INCIDENT
            bulk_records.add_task(
                self._rows,
                case_id,
                each.task,
                each.written_at,
                step_id=step_ids[each.step] if each.step else None,
                incident_id=random.choice(incidents) if of_incident else None,
            )
            self.counts["tasks"] += 1
