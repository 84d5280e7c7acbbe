"""Why what comes first in a case comes first, for every case at once: so a list is sorted by it and filtered.

The rule itself is `domain.next_best`. What the guidance says of a step, and which terms press, a caller works out and
hands in as `FIRST_STEPS` and `FIRST_TERMS`; the rest is asked of the rows.
"""

import json
from collections.abc import Iterable, Mapping
from typing import Any

import sqlalchemy as sa

from counsel_desk.domain.cases import CaseStatus
from counsel_desk.domain.checklists import StepState
from counsel_desk.domain.guidance import Pack
from counsel_desk.domain.ids import CaseId
from counsel_desk.domain.next_best import (
    ASK_DANGER,
    ASK_SELF_HARM,
    DANGER,
    EVIDENCE,
    GIVEN_ANYWAY,
    GRAVE,
    Urgency,
)
from counsel_desk.domain.safe_hours import CallPermission
from counsel_desk.storage.queries.listing import Join, grouped
from counsel_desk.storage.queries.open_steps import answered
from counsel_desk.storage.tables import Case, CaseChecklist, CaseStep, Client, Note

_STEPS, _TERMS = "first_steps", "first_terms"


def values(packs: Iterable[Pack], pressing: Mapping[CaseId, Urgency]) -> Mapping[str, str]:
    """What the expressions below are given: the steps of those packs, and in which cases something presses, and why."""
    steps = [
        (pack.content_hash, step.id, step.today, int(step.deadline is not None))
        for pack in packs
        for checklist in pack.checklists
        for step in checklist.steps
        if step.today
    ]
    return {_STEPS: json.dumps(steps), _TERMS: json.dumps([(case, str(why)) for case, why in pressing.items()])}


def _told_of_steps() -> sa.Subquery:
    """What the guidance says of each step that is to be done soon."""
    each = sa.func.json_each(sa.bindparam(_STEPS, type_=sa.String)).table_valued("value")
    kinds = {"pack_hash": sa.String, "step": sa.String, "today": sa.Integer, "has_term": sa.Integer}
    columns = [_part(each.c.value, place, kind).label(name) for place, (name, kind) in enumerate(kinds.items())]
    # Grouped although there is one of each: SQLite makes an index of a group, and goes through other rows one by one.
    return sa.select(*columns).group_by(columns[0], columns[1], columns[2], columns[3]).subquery()


def _open_steps() -> Join:
    """Of what kinds the open steps of each open case are."""
    told = _told_of_steps()
    undated = told.c.has_term & CaseStep.event_on.is_(None) & CaseChecklist.because.not_in(GIVEN_ANYWAY)
    kinds = (
        ("ask_danger", CaseStep.step == ASK_DANGER),
        ("ask_self_harm", CaseStep.step == ASK_SELF_HARM),
        ("danger", told.c.today == DANGER),
        ("undated", undated),
        ("evidence", told.c.today == EVIDENCE),
    )
    open_cases = sa.select(Case.id).where(Case.status != CaseStatus.CLOSED)
    found = (
        sa.select(*(sa.func.max(sa.func.coalesce(which, 0)).label(name) for name, which in kinds))
        .select_from(CaseStep)
        .join(CaseChecklist, CaseChecklist.id == CaseStep.checklist_id)
        .outerjoin(told, (told.c.pack_hash == CaseChecklist.pack_hash) & (told.c.step == CaseStep.step))
        .where(
            CaseStep.state == StepState.OPEN,
            CaseChecklist.case_id.in_(open_cases),
        )
    )
    return grouped(found, CaseChecklist.case_id, Case.id)


def _pressing() -> Join:
    """What presses in a case, where something does."""
    each = sa.func.json_each(sa.bindparam(_TERMS, type_=sa.String)).table_valued("value")
    why = sa.func.min(_part(each.c.value, 1, sa.String)).label("why")
    return grouped(sa.select(why), _part(each.c.value, 0, sa.Integer), Case.id)


def _part(value: Any, place: int, kind: type[sa.String | sa.Integer]) -> sa.ColumnElement[Any]:
    """A part of a list, cast: SQLite makes no index of values whose kind it does not know."""
    return sa.cast(sa.func.json_extract(value, f"$[{place}]"), kind)


_OPEN_STEPS, _PRESSING = _open_steps(), _pressing()
_STEP = _OPEN_STEPS.target.c
_SAFETY = (_STEP.ask_danger & ~answered(Note.in_danger)) | (_STEP.ask_self_harm & ~answered(Note.self_harm))

JOINS = (_OPEN_STEPS, _PRESSING)
"""What `URGENCY` needs beside the case and its client."""
URGENCY: sa.ColumnElement[str] = sa.case(
    (Case.status == CaseStatus.CLOSED, None),
    (Case.risk.in_(GRAVE) & (_STEP.ask_danger | _STEP.ask_self_harm | _STEP.danger), Urgency.DANGER),
    (Case.risk.not_in(GRAVE) & _SAFETY, Urgency.DANGER_NOT_ASKED),
    (_PRESSING.target.c.why.is_not(None), _PRESSING.target.c.why),
    (_STEP.undated == 1, Urgency.TERM_NOT_DATED),
    (Client.call_permission == CallPermission.NOT_ASKED, Urgency.REACH_NOT_ASKED),
    (_STEP.evidence == 1, Urgency.EVIDENCE),
    (_STEP.whose.is_not(None), Urgency.ORDER),
    else_=None,
)
