"""What to do first in a case, and what presses in the whole office."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from itertools import groupby

from counsel_desk.domain.filings import Filing
from counsel_desk.domain.follow_ups import step_follow_up
from counsel_desk.domain.guidance import Pack, Step
from counsel_desk.domain.ids import CaseId, TaskId
from counsel_desk.domain.lists import CaseRow
from counsel_desk.domain.next_best import (
    ASK_DANGER,
    ASK_SELF_HARM,
    SAFETY_STEPS,
    Matter,
    NextBest,
    OpenStep,
    most_pressing,
    next_best,
    pressing,
)
from counsel_desk.domain.tasks import TaskDetails, TaskOrigin
from counsel_desk.errors import RefusedError
from counsel_desk.services.checklists import pack_told, terms_of
from counsel_desk.services.desk import Desk
from counsel_desk.services.tasks import promised
from counsel_desk.storage.database import Transaction
from counsel_desk.storage.queries import first_now
from counsel_desk.storage.queries.case_list import case_rows
from counsel_desk.storage.queries.open_steps import (
    CaseRisk,
    OpenRow,
    dated_steps,
    open_steps,
    packs_told,
    plain_risks_of,
    risks_of,
)
from counsel_desk.storage.records import checklists, filings, tasks

_AHEAD = timedelta(7)  # days; what ends later is work for another morning
_SHOWN = timedelta(30)  # days; in its case a term is seen from farther off
_FOLLOWED = timedelta(120)  # days; the terms that follow a first one have ended by then: 15 days, then 30, then 60


@dataclass(frozen=True, slots=True)
class Pressing:
    """What presses in the office: how much, and what presses most with the rows of its cases."""

    count: int
    first: tuple[tuple[NextBest, CaseRow], ...]


def next_steps(desk: Desk, cases: Sequence[CaseId]) -> Mapping[CaseId, NextBest]:
    """The most urgent open step of each of these cases; one in which nothing is open is not in it."""
    with desk.database.read() as session:
        late = filings.overdue_filings(session, desk.today, cases)
        packs = [pack_told(desk, session, each) for each in packs_told(session, cases)]
        soon = SAFETY_STEPS.union(*map(_to_be_done_soon, packs))
        # What is to be done soon, or dated, decides nearly everywhere; only where there is none are all steps read.
        found = _best(desk, session, cases, open_steps(session, cases, among=soon), late)
        rest = [each for each in cases if each not in found]
        return found | _best(desk, session, rest, open_steps(session, rest), ()) if rest else found


def next_step(desk: Desk, case_id: CaseId) -> NextBest | None:
    """The most urgent open step of a case."""
    return next_steps(desk, (case_id,)).get(case_id)


def unheld_term(desk: Desk, session: Transaction, case_id: CaseId) -> NextBest | None:
    """The term of a step that ends next in a case, or ended lately, and that no open task holds."""
    rows = [row for row in open_steps(session, (case_id,)) if row.kept.event_on and not row.kept.task_id]
    matters = _matters(desk, session, (case_id,), rows, ())
    found = (each for matter in matters for each in pressing(matter, desk.today, desk.today + _SHOWN))
    return next(found, None)


def pressing_steps(desk: Desk, *, mine: bool = False) -> tuple[NextBest, ...]:
    """What presses in open cases and no open task holds: terms of the next days, and answers that are late.

    With `mine`, of the counsellor at the desk and of nobody.
    """
    with desk.database.read() as session:
        whose = desk.counsellor.id if mine else None
        rows = dated_steps(session, desk.today - _FOLLOWED, desk.today + _AHEAD, whose)
        late = filings.overdue_in_open_cases(session, desk.today, whose, untended=True)
        free = [row for row in rows if row.kept.task_id is None]
        cases = tuple(dict.fromkeys([*(row.case_id for row in free), *(each.case_id for each in late)]))
        matters = _pressing_matters(desk, session, cases, free, late)
        found = [each for matter in matters for each in pressing(matter, desk.today, desk.today + _AHEAD)]
    return tuple(sorted(found, key=lambda each: each.day or desk.today))


def pressing_cases(desk: Desk, *, mine: bool = False, most: int = 8) -> Pressing:
    """The same, counted, and `most` of it with the rows of its cases."""
    found = pressing_steps(desk, mine=mine)
    first = found[:most]
    with desk.database.read() as session:
        rows = case_rows(session, list(dict.fromkeys(each.case_id for each in first)), desk.today)
    of = {row.id: row for row in rows}
    return Pressing(len(found), tuple((each, of[each.case_id]) for each in first if each.case_id in of))


def urgencies(desk: Desk, session: Transaction) -> Mapping[str, str]:
    """What the list of cases needs to be sorted and filtered by what comes first: see `queries.first_now`."""
    rows = dated_steps(session, desk.today - _FOLLOWED, desk.today + _SHOWN)
    late = filings.overdue_in_open_cases(session, desk.today)
    cases = tuple(dict.fromkeys([*(row.case_id for row in rows), *(each.case_id for each in late)]))
    found = (most_pressing(each, desk.today) for each in _pressing_matters(desk, session, cases, rows, late))
    packs = [pack_told(desk, session, each) for each in packs_told(session)]
    return first_now.values(packs, {each.case_id: each.why for each in found if each is not None})


def task_of(desk: Desk, found: NextBest) -> TaskDetails:
    """What it becomes when somebody is to see to it."""
    if found.step is None:
        raise RefusedError("step.has_task")
    ends_on = None if found.term is None else found.term.last
    return step_follow_up(found.step.step, ends_on, desk.today, desk.calendar)


def make_task(desk: Desk, found: NextBest) -> TaskId:
    """Have somebody see to it; RefusedError ``step.has_task`` when an open task does already."""
    if found.step is None or found.has_task:
        raise RefusedError("step.has_task")
    details = task_of(desk, found)
    with desk.database.change("task.from_step") as session:
        if checklists.has_open_task(session, found.step.id):
            raise RefusedError("step.has_task")
        return tasks.add_task(
            session, found.case_id, promised(desk, details), origin=TaskOrigin.STEP, step_id=found.step.id
        )


def _to_be_done_soon(pack: Pack) -> frozenset[str]:
    return frozenset(step.id for each in pack.checklists for step in each.steps if step.today)


def _best(
    desk: Desk, session: Transaction, cases: Sequence[CaseId], rows: Iterable[OpenRow], late: Iterable[Filing]
) -> dict[CaseId, NextBest]:
    found = (next_best(each, desk.today) for each in _matters(desk, session, cases, rows, late))
    return {each.case_id: each for each in found if each is not None}


def _matters(
    desk: Desk, session: Transaction, cases: Sequence[CaseId], rows: Iterable[OpenRow], late: Iterable[Filing]
) -> list[Matter]:
    risks = {each.case_id: each for each in risks_of(session, cases)}
    steps, filed = _steps_by_case(desk, session, rows), _filed_by_case(late)
    return [
        Matter(
            case,
            risks[case].risk,
            _answered(risks[case]),
            steps.get(case, ()),
            filed.get(case, ()),
            risks[case].reach_asked,
        )
        for case in cases
        if case in risks
    ]


def _pressing_matters(
    desk: Desk, session: Transaction, cases: Sequence[CaseId], rows: Iterable[OpenRow], late: Iterable[Filing]
) -> list[Matter]:
    """The matters as far as terms and answers go: what was asked in calls is not looked up."""
    risks = plain_risks_of(session, cases)
    steps, filed = _steps_by_case(desk, session, rows), _filed_by_case(late)
    return [
        Matter(case, risks[case], frozenset(), steps.get(case, ()), filed.get(case, ()))
        for case in cases
        if case in risks
    ]


def _steps_by_case(desk: Desk, session: Transaction, rows: Iterable[OpenRow]) -> Mapping[CaseId, tuple[OpenStep, ...]]:
    words: dict[tuple[str, str], Mapping[str, Step]] = {}

    def step_of(row: OpenRow) -> OpenStep:
        key = (row.pack_hash, row.checklist)
        if key not in words:
            told = pack_told(desk, session, row.pack_hash).checklist(row.checklist)
            words[key] = {step.id: step for step in told.steps}
        step = words[key][row.step]
        terms = terms_of(step, row.kept, desk.calendar)
        return OpenStep(row.kept.id, row.checklist, row.because, step, terms, row.kept.task_id)

    return {case: tuple(map(step_of, of_case)) for case, of_case in groupby(rows, key=lambda row: row.case_id)}


def _filed_by_case(late: Iterable[Filing]) -> Mapping[CaseId, tuple[Filing, ...]]:
    filed: dict[CaseId, tuple[Filing, ...]] = {}
    for each in late:
        filed[each.case_id] = (*filed.get(each.case_id, ()), each)
    return filed


def _answered(said: CaseRisk) -> frozenset[str]:
    asked = {ASK_DANGER: said.danger_asked, ASK_SELF_HARM: said.self_harm_asked}
    return frozenset(step for step, is_asked in asked.items() if is_asked)
