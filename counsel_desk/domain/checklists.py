"""A checklist as a case carries it: frozen in the version it was opened with."""

from dataclasses import dataclass, fields
from datetime import date, datetime
from enum import StrEnum

from counsel_desk.domain.guidance import Checklist, LegalBasis, Step
from counsel_desk.domain.ids import CaseId, ChecklistId, StepId, TaskId
from counsel_desk.domain.terms import Term, running


class StepState(StrEnum):
    """What became of a step."""

    OPEN = "open"
    DONE = "done"
    NOT_APPLICABLE = "not_applicable"


@dataclass(frozen=True, slots=True)
class KeptStep:
    """What became of a step. `reason` says why it does not apply; `event_on` is the day its deadline starts from."""

    id: StepId
    version: int
    state: StepState
    note: str
    reason: str
    decided_at: datetime | None
    decided_by: str
    event_on: date | None
    due_on: date | None
    due_projected: bool
    task_id: TaskId | None


@dataclass(frozen=True, slots=True)
class CaseStep(KeptStep):
    """A step on a case, with the words and the legal bases of the version the case was told.

    `terms` are those that run from `event_on`; the first of them is kept as `due_on`.
    """

    step: Step
    bases: tuple[LegalBasis, ...]
    terms: tuple[Term, ...] = ()

    @classmethod
    def of(cls, kept: KeptStep, step: Step, bases: tuple[LegalBasis, ...], terms: tuple[Term, ...] = ()) -> "CaseStep":
        """The kept state and the words it belongs to, together."""
        state = {field.name: getattr(kept, field.name) for field in fields(KeptStep)}
        return cls(**state, step=step, bases=bases, terms=terms)

    def ends_on(self, today: date) -> date | None:
        """The last day of the term that runs: when the first has passed, the next one counts."""
        term = running(self.terms, today)
        return self.due_on if term is None else term.last


@dataclass(frozen=True, slots=True)
class CaseChecklist:
    """A checklist on a case. `pack_version` is the version the case was told."""

    id: ChecklistId
    case_id: CaseId
    pack_version: str
    checklist: Checklist
    steps: tuple[CaseStep, ...]
    opened_at: datetime
    because: str  # a situation or conduct code, "always", or "hand" for one that a counsellor chose

    @property
    def done(self) -> int:
        """How many steps are no longer open."""
        return sum(step.state is not StepState.OPEN for step in self.steps)
