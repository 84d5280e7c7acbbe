"""Papers for a client: asked first, filled with the steps that are open, and written down once handed out."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Protocol

from counsel_desk.domain.checklists import StepState
from counsel_desk.domain.guidance import Checklist, Confidence, Deadline, LegalBasis, Step
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
from counsel_desk.domain.terms import Term, passed
from counsel_desk.errors import RefusedError
from counsel_desk.guidance.matching import bases_for, client_sheet
from counsel_desk.services.advice_on_paper import advice_given
from counsel_desk.services.cases import load_case_file
from counsel_desk.services.checklists import case_checklists
from counsel_desk.services.desk import Desk
from counsel_desk.services.going_out import going_out_as
from counsel_desk.services.office import load_office
from counsel_desk.services.office_lists import office_hotlines

# Printed by the layout on every paper.
_ALWAYS_PRINTED = frozenset({"110", "120", "12356"})


class PaperPhrases(Protocol):
    """How a paper puts what the records say; in the reader's language."""

    def basis(self, basis: LegalBasis) -> str:
        """A legal basis in one line, as sure as it was checked and no surer."""

    def deadline(self, deadline: Deadline, due_on: date | None, *, projected: bool) -> str:
        """A term: the day it ends when the event is dated, else its length and from when it runs."""

    def passed(self, deadline: Deadline, ended_on: date) -> str:
        """A term that has run out: since when, and what to do now."""

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
    with_advice: bool = False,
    next_appointment: str = "",
    to_protect_life: str = "",
) -> ClientChecklistPaper:
    """The client's open steps, of all checklists of the case or `only` one.

    A checklist that the case does not carry is printed as the guidance in force has it. The client's name needs their
    consent to print: RefusedError ``paper.no_consent``, unless `to_protect_life` gives the reason, which `handed_out`
    writes down. Without the name the paper goes by the case's reference. `with_advice` repeats what they were told.
    """
    if with_name and not may_name(desk, case_id) and not to_protect_life.strip():
        raise RefusedError("paper.no_consent")
    file = load_case_file(desk, case_id)
    chosen = _chosen(desk, case_id, only)
    sheet = client_sheet(chosen.steps)
    details = file.client.details
    return ClientChecklistPaper(
        office=_head(desk),
        client=(details.name or details.alias or file.case.reference) if with_name else file.case.reference,
        printed_on=desk.today,
        guidance_version=chosen.version,
        today=chosen.fill(sheet.today, phrases),
        sections=tuple(PaperSection(s.checklist.client_title, chosen.fill(s.steps, phrases)) for s in sheet.details),
        hotlines=_hotlines(desk),
        office_hotlines=_office_hotlines(desk),
        next_appointment=next_appointment,
        counsellor=file.counsellor_name,
        notes=(phrases.two_matters(),),
        told=advice_given(desk, case_id, with_name=with_name) if with_advice else (),
        large=large,
    )


def may_name(desk: Desk, case_id: CaseId) -> bool:
    """Whether the client has agreed to paper that carries the name."""
    return load_case_file(desk, case_id).client.may_be_named(ConsentPurpose.PRINT)


def neutral_sheet(*, appointment: str = "", large: bool = False) -> NeutralSheet:
    """What is printed when a checklist is not safe to take home: it tells of nobody and of no debt."""
    return NeutralSheet(appointment, large)


def handed_out(desk: Desk, case_id: CaseId, paper: str, *, to_protect_life: str = "") -> None:
    """Write down that a paper left the program: which, when, by whom, and why if consent was missing."""
    client = load_case_file(desk, case_id).client
    said = {"paper": paper} | ({"to_protect_life": to_protect_life} if to_protect_life else {})
    desk.database.note_deed("paper.print", case_id=case_id, client_id=client.id, **said)


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

    `write` writes the file to the path it is given. FileError when it cannot be written; nothing is then logged. What
    cannot be logged, as in a vault that can only be read, is not written either.
    """
    with going_out_as(desk, target) as beside:
        write(beside)
        # Before the file takes its place: nothing leaves the vault that is not written down.
        handed_out(desk, case_id, paper, to_protect_life=to_protect_life)


@dataclass(frozen=True, slots=True)
class _Chosen:
    """The open steps a paper is made of, with their legal bases, the version told, and the days of dated deadlines.

    Of deadlines that follow each other those that have passed are not told any more: their codes are `gone`.
    """

    steps: tuple[tuple[Checklist, Step], ...]
    bases: Mapping[str, LegalBasis]
    dated: Mapping[str, Term]
    gone: frozenset[str]
    version: str
    today: date

    def fill(self, steps: Iterable[Step], phrases: PaperPhrases) -> tuple[PaperStep, ...]:
        """The steps as they are printed."""
        return tuple(
            PaperStep(
                text=step.client_text,
                deadlines=tuple(
                    self._deadline(deadline, phrases)
                    for deadline in (step.deadline, *step.later_deadlines)
                    if deadline and deadline.code not in self.gone
                ),
                evidence=step.evidence,
                legal=tuple(phrases.basis(self.bases[key]) for key in step.legal_keys if key in self.bases),
            )
            for step in steps
        )

    def _deadline(self, deadline: Deadline, phrases: PaperPhrases) -> str:
        dated = self.dated.get(deadline.code)
        if dated is None:
            return phrases.deadline(deadline, None, projected=False)
        if dated.last < self.today:
            return phrases.passed(deadline, dated.last)
        return phrases.deadline(deadline, dated.last, projected=dated.projected)


def _chosen(desk: Desk, case_id: CaseId, only: str | None) -> _Chosen:
    carried = [each for each in case_checklists(desk, case_id) if only in (None, each.checklist.code)]
    if not carried and only is not None:
        return _not_carried(desk, only)
    opened = [(each.checklist, step) for each in carried for step in each.steps if step.state is StepState.OPEN]
    terms = sorted((term for _, step in opened for term in step.terms), key=_last, reverse=True)
    gone = {term.deadline.code for _, step in opened for term in passed(step.terms, desk.today)}
    return _Chosen(
        steps=tuple((checklist, step.step) for checklist, step in opened),
        bases={basis.key: basis for _, step in opened for basis in step.bases},
        # Where two checklists date the same term, the earlier day counts: nobody is told too late a day.
        dated={term.deadline.code: term for term in terms},
        gone=frozenset(gone),
        version=" · ".join(dict.fromkeys(each.pack_version for each in carried)),
        today=desk.today,
    )


def _last(term: Term) -> date:
    return term.last


def _not_carried(desk: Desk, code: str) -> _Chosen:
    checklist = next((each for each in desk.pack.checklists if each.code == code), None)
    if checklist is None:
        raise RefusedError("paper.no_such_checklist", checklist=code)
    keys = [key for step in checklist.steps for key in step.legal_keys]
    return _Chosen(
        steps=tuple((checklist, step) for step in checklist.steps),
        bases={basis.key: basis for basis in bases_for(desk.pack, keys, desk.today)},
        dated={},
        gone=frozenset(),
        version=desk.pack.version,
        today=desk.today,
    )


def _head(desk: Desk) -> OfficeHead:
    office = load_office(desk)
    return OfficeHead(office.name, office.phone, tuple(filter(None, office.address.splitlines())))


def _hotlines(desk: Desk) -> tuple[PaperHotline, ...]:
    return tuple(
        PaperHotline(each.number, each.name, each.purpose)
        for each in desk.pack.hotlines
        if each.number.isdecimal()  # what a client can dial; the rest is for a counsellor to explain
        and each.confidence is not Confidence.UNVERIFIED_MEMORY
        and each.number not in _ALWAYS_PRINTED
    )


def _office_hotlines(desk: Desk) -> tuple[PaperHotline, ...]:
    return tuple(
        PaperHotline(each.number, each.name, " · ".join(filter(None, (each.helps_with, each.hours))))
        for each in office_hotlines(desk)
    )
