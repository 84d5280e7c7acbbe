"""Papers for a client: asked first, filled with the steps that are open, and written down once handed out."""

from collections.abc import Callable, Iterable
from datetime import date
from pathlib import Path
from typing import Protocol

from counsel_desk.domain.checklists import CaseChecklist, CaseStep, StepState
from counsel_desk.domain.guidance import Confidence, Deadline, LegalBasis, Step
from counsel_desk.domain.ids import CaseId
from counsel_desk.domain.papers import (
    ClientChecklistPaper,
    NeutralSheet,
    OfficeHead,
    PaperHotline,
    PaperSection,
    PaperStep,
)
from counsel_desk.domain.people import ConsentPurpose
from counsel_desk.errors import RefusedError
from counsel_desk.guidance.matching import client_sheet
from counsel_desk.services.cases import load_case_file
from counsel_desk.services.checklists import case_checklists
from counsel_desk.services.desk import Desk
from counsel_desk.services.office import load_office
from counsel_desk.storage.files import replacing

# Printed by the layout on every paper.
_ALWAYS_PRINTED = frozenset({"110", "120", "12356"})


class PaperPhrases(Protocol):
    """How a paper puts what the records say; in the reader's language."""

    def basis(self, basis: LegalBasis) -> str:
        """A legal basis in one line, as sure as it was checked and no surer."""

    def deadline(self, deadline: Deadline, due_on: date | None, *, projected: bool) -> str:
        """A term: the day it ends when the event is dated, else its length and from when it runs."""

    def two_matters(self) -> str:
        """That a debt and the way it is collected are two matters."""


def client_checklist(
    desk: Desk,
    case_id: CaseId,
    phrases: PaperPhrases,
    *,
    only: str | None = None,
    large: bool = False,
    with_name: bool = True,
    next_appointment: str = "",
    to_protect_life: str = "",
) -> ClientChecklistPaper:
    """The client's open steps, of all checklists or `only` one.

    Without the client's consent to print: RefusedError ``paper.no_consent``, unless `to_protect_life` gives the reason,
    which `handed_out` writes down. RefusedError ``paper.no_steps`` when nothing is left for the client to do.
    """
    file = load_case_file(desk, case_id)
    if not file.client.consents_to(ConsentPurpose.PRINT) and not to_protect_life.strip():
        raise RefusedError("paper.no_consent")
    chosen = [each for each in case_checklists(desk, case_id) if only in (None, each.checklist.code)]
    if not chosen:
        raise RefusedError("paper.no_such_checklist", checklist=only or "")
    opened = [(each, step) for each in chosen for step in each.steps if step.state is StepState.OPEN]
    sheet = client_sheet((each.checklist, step.step) for each, step in opened)
    if not sheet.today and not sheet.details:
        raise RefusedError("paper.no_steps")
    filler = _Filler(phrases, opened)
    details = file.client.details
    return ClientChecklistPaper(
        office=_head(desk),
        client=(details.name or details.alias or file.case.reference) if with_name else file.case.reference,
        printed_on=desk.today,
        guidance_version=" · ".join(dict.fromkeys(each.pack_version for each in chosen)),
        today=filler.fill(sheet.today),
        sections=tuple(PaperSection(s.checklist.client_title, filler.fill(s.steps)) for s in sheet.details),
        hotlines=_hotlines(desk),
        next_appointment=next_appointment,
        counsellor=file.counsellor_name,
        notes=(phrases.two_matters(),),
        large=large,
    )


def neutral_sheet(*, appointment: str = "", large: bool = False) -> NeutralSheet:
    """What is printed when a checklist is not safe to take home: it tells of nobody and of no debt."""
    return NeutralSheet(appointment, large)


def handed_out(desk: Desk, case_id: CaseId, paper: str, *, to_protect_life: str = "") -> None:
    """Write down that a paper left the program: which, when, by whom, and why if consent was missing."""
    client = load_case_file(desk, case_id).client
    said = {"paper": paper} | ({"to_protect_life": to_protect_life} if to_protect_life else {})
    with desk.database.record("paper.print", case_id=case_id, client_id=client.id, **said):
        pass


def save(
    desk: Desk,
    case_id: CaseId,
    paper: str,
    target: Path,
    write: Callable[[Path], object],
    *,
    to_protect_life: str = "",
) -> None:
    """Make `target` a paper, whole or not at all, and write down that it left the program, as `handed_out` does.

    `write` writes the file to the path it is given. FileError when it cannot be written; nothing is then logged.
    """
    with replacing(target) as beside:
        write(beside)
    handed_out(desk, case_id, paper, to_protect_life=to_protect_life)


class _Filler:
    """Fills steps for paper, with the dates and bases of the steps they came from."""

    def __init__(self, phrases: PaperPhrases, opened: Iterable[tuple[CaseChecklist, CaseStep]]) -> None:
        self._phrases = phrases
        self._bases = {basis.key: basis for _, step in opened for basis in step.bases}
        self._dated = {
            deadline.code: step
            for _, step in opened
            for deadline in (step.step.deadline,)
            if deadline is not None and step.due_on is not None
        }

    def fill(self, steps: Iterable[Step]) -> tuple[PaperStep, ...]:
        return tuple(self._step(step) for step in steps)

    def _step(self, step: Step) -> PaperStep:
        deadlines = filter(None, (step.deadline, *step.later_deadlines))
        return PaperStep(
            text=step.client_text,
            deadlines=tuple(map(self._deadline, deadlines)),
            evidence=step.evidence,
            legal=tuple(self._phrases.basis(self._bases[key]) for key in step.legal_keys if key in self._bases),
        )

    def _deadline(self, deadline: Deadline) -> str:
        dated = self._dated.get(deadline.code)
        if dated is None:
            return self._phrases.deadline(deadline, None, projected=False)
        return self._phrases.deadline(deadline, dated.due_on, projected=dated.due_projected)


def _head(desk: Desk) -> OfficeHead:
    office = load_office(desk)
    return OfficeHead(office.name, office.phone, tuple(filter(None, office.address.splitlines())))


def _hotlines(desk: Desk) -> tuple[PaperHotline, ...]:
    return tuple(
        PaperHotline(each.number, each.name, each.purpose)
        for each in desk.pack.hotlines
        if each.confidence is not Confidence.UNVERIFIED_MEMORY and each.number not in _ALWAYS_PRINTED
    )
