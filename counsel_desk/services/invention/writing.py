"""Writes an invented case with all that hangs on it into the rows of an import."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from random import Random

from counsel_desk.domain.cases import CaseDetails, Outcome
from counsel_desk.domain.debts import DebtDetails
from counsel_desk.domain.ids import CaseId, ClientId, CounsellorId, DebtId, IncidentId, StepId
from counsel_desk.domain.incidents import ConductState
from counsel_desk.domain.safe_hours import SafeContact
from counsel_desk.domain.tasks import TaskOrigin
from counsel_desk.guidance.matching import asked_for_by, checklists_for
from counsel_desk.services.invention.cases import Life, invent_details, invent_notes
from counsel_desk.services.invention.circles import KnownPerson, reached_people, relatives
from counsel_desk.services.invention.contacts import Conversations, Parties
from counsel_desk.services.invention.debts import invent_debt_tasks, invent_debts
from counsel_desk.services.invention.files import Shelf, Shown
from counsel_desk.services.invention.filings import invent_filings
from counsel_desk.services.invention.follow_ups import InventedStep, Work, invent_steps, invent_tasks
from counsel_desk.services.invention.incidents import Setting, invent_incidents, senders_of
from counsel_desk.services.invention.messages import Messages
from counsel_desk.services.invention.scene import Scene
from counsel_desk.services.invention.vocabulary import Story
from counsel_desk.storage import bulk_debts, bulk_filings, bulk_incidents, bulk_records
from counsel_desk.storage.bulk import BulkRows
from counsel_desk.storage.bulk_debts import NewDebt
from counsel_desk.storage.bulk_records import Because


@dataclass(frozen=True, slots=True)
class Plot:
    """What is decided about a case before it is told."""

    client_id: ClientId
    contact: SafeContact
    phone: str
    people: Sequence[KnownPerson]
    story: Story
    life: Life
    closing: tuple[Outcome, str]
    incidents: int


class CaseWriter:
    """Tells one case after the other, and counts what it wrote; `expected` incidents in all."""

    def __init__(self, scene: Scene, rows: BulkRows, shelf: Shelf, expected: int) -> None:
        self.counts: Counter[str] = Counter()
        self._scene = scene
        self._rows = rows
        self._shelf = shelf
        self._expected = expected
        self._messages = Messages(scene)
        self._conversations = Conversations(scene)

    def write(self, random: Random, plot: Plot) -> None:
        """Write a case with its debts, incidents, notes, conversations, checklists and tasks."""
        scene, story, life = self._scene, plot.story, plot.life
        counsellor = random.choice(scene.counsellors)
        details = invent_details(random, scene, story, life, plot.closing, counsellor)
        debts = invent_debts(random, scene, story, life, details.outcome)
        notes = invent_notes(random, scene, story, life, details.risk, counsellor)
        case_id = bulk_records.add_case(
            self._rows, plot.client_id, details, life.history, life.closed_on, life.opened_at
        )
        new_debts = [bulk_debts.add_debt(self._rows, case_id, each, life.opened_at) for each in debts]
        known_debts = {new.id: debt for new, debt in zip(new_debts, debts, strict=True)}
        for note in notes:
            bulk_records.add_note(self._rows, case_id, note)
        incidents, confirmed = self._write_incidents(random, case_id, plot, counsellor, known_debts)
        work = Work(life, details.risk, counsellor, plot.contact, details.situations)
        steps = self._write_checklists(random, case_id, details, confirmed, work)
        self._write_tasks(random, case_id, work, steps, incidents)
        self._write_debt_tasks(random, case_id, work, known_debts, new_debts)
        self._write_contacts(random, case_id, plot, work, known_debts)
        self._write_filings(case_id, work, known_debts)
        self.counts.update(cases=1, debts=len(debts), notes=len(notes), incidents=len(incidents))

    def _write_incidents(
        self,
        random: Random,
        case_id: CaseId,
        plot: Plot,
        counsellor: CounsellorId,
        debts: Mapping[DebtId, DebtDetails],
    ) -> tuple[list[IncidentId], list[str]]:
        """The incidents' ids, and the conduct that was confirmed on any of them."""
        senders, life = senders_of(random, self._scene, debts), plot.life
        until, people = life.until(self._scene.span.last), reached_people(plot.people)
        setting = Setting(plot.story, life.opened_at, until, life.is_open, counsellor, senders, people)
        ids: list[IncidentId] = []
        confirmed: set[str] = set()
        for each in invent_incidents(random, self._scene, self._messages, setting, plot.incidents):
            new = bulk_incidents.add_incident(self._rows, case_id, each.details, each.conducts, each.written_at)
            ids.append(new)
            confirmed.update(conduct.code for conduct in each.conducts if conduct.state is ConductState.CONFIRMED)
            self._shelf.offer(Shown(case_id, new, each.details, each.written_at), self._expected)
        return ids, sorted(confirmed)

    def _write_contacts(
        self, random: Random, case_id: CaseId, plot: Plot, work: Work, debts: Mapping[DebtId, DebtDetails]
    ) -> None:
        """The conversations, each with the task its promise became."""
        lenders = [(debt_id, debt.lender) for debt_id, debt in debts.items() if debt.lender is not None]
        parties = Parties(plot.phone, relatives(plot.people), lenders)
        for each in self._conversations.of(random, work, parties):
            contact = bulk_records.add_contact(self._rows, case_id, each.details, work.counsellor, each.written_at)
            self.counts["contacts"] += 1
            if each.task is not None:
                bulk_records.add_task(self._rows, case_id, each.task, each.written_at, Because(contact=contact))
                self.counts["tasks"] += 1

    def _write_filings(self, case_id: CaseId, work: Work, debts: Mapping[DebtId, DebtDetails]) -> None:
        """What was filed with others, each with the task that watches over it."""
        lenders = [(debt_id, debt.lender) for debt_id, debt in debts.items() if debt.lender is not None]
        for each in invent_filings(self._scene.chance("filings", case_id), self._scene, work, lenders):
            filing = bulk_filings.add_filing(self._rows, case_id, each.details, work.counsellor, each.written_at)
            if each.task is not None:
                bulk_records.add_task(self._rows, case_id, each.task, each.written_at, Because(filing=filing))
                self.counts["tasks"] += 1

    def _write_debt_tasks(
        self,
        random: Random,
        case_id: CaseId,
        work: Work,
        debts: Mapping[DebtId, DebtDetails],
        new: Sequence[NewDebt],
    ) -> None:
        for each in invent_debt_tasks(random, self._scene, work, debts, new):
            because = Because(instalment=each.instalment, debt=each.debt)
            bulk_records.add_task(self._rows, case_id, each.task, each.written_at, because)
            self.counts["tasks"] += 1

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
            because = Because(
                step=step_ids[each.step] if each.step else None,
                incident=random.choice(incidents) if of_incident else None,
                template=each.template,
            )
            bulk_records.add_task(self._rows, case_id, each.task, each.written_at, because)
            self.counts["tasks"] += 1
