"""The lines of a list of what stands behind a figure."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Any

import sqlalchemy as sa
from sqlalchemy.orm import Session

from counsel_desk.domain.figure_cells import FigureRecord, RecordKind, key_of, record_of
from counsel_desk.domain.ids import CaseId, ClientId
from counsel_desk.storage.tables import (
    Case,
    CaseChecklist,
    CaseStep,
    Client,
    Contact,
    Debt,
    Incident,
    Note,
    Organisation,
    Task,
)

_WHOSE = (Client.id.label("client_id"), Client.name, Client.alias)
_CODES = ("code", "other")


def figure_rows(session: Session, keys: Sequence[int]) -> tuple[FigureRecord, ...]:
    """The lines of those keys, in their order."""
    wanted: defaultdict[RecordKind, list[int]] = defaultdict(list)
    for key in keys:
        kind, record = record_of(key)
        wanted[kind].append(record)
    found: dict[int, FigureRecord] = {}
    for kind, records in wanted.items():
        statement = _LINES[kind].where(_IDS[kind].in_(records))
        # What was counted has its line, also where its client was taken out of sight since.
        for row in session.execute(statement.execution_options(withdrawn=True)).mappings():
            found[key_of(kind, row["id"])] = _line(kind, row)
    return tuple(found[key] for key in keys if key in found)


def _line(kind: RecordKind, row: sa.RowMapping) -> FigureRecord:
    case_id = row.get("case_id")
    return FigureRecord(
        key_of(kind, row["id"]),
        kind,
        None if case_id is None else CaseId(case_id),
        ClientId(row["client_id"]),
        row["reference"],
        row["name"],
        row["alias"],
        row["at"],
        tuple(row[code] for code in _CODES if row.get(code) is not None),
        row.get("text") or "",
        row.get("fen"),
        row.get("until"),
    )


def _of_case(of: Any, at: Any, *told: Any) -> "sa.Select[Any]":
    """Records with the case they hang on, which is still to be joined."""
    columns = (of.label("id"), Case.id.label("case_id"), Case.reference, *_WHOSE, at.label("at"), *told)
    return sa.select(*columns).join_from(Case, Client, Client.id == Case.client_id)


_NAME = Organisation.name.label("text")
_IDS: Mapping[RecordKind, Any] = {
    RecordKind.CLIENT: Client.id,
    RecordKind.CASE: Case.id,
    RecordKind.DEBT: Debt.id,
    RecordKind.CONTACT: Contact.id,
    RecordKind.CALL_NOTE: Note.id,
    RecordKind.INCIDENT: Incident.id,
    RecordKind.STEP: CaseStep.id,
    RecordKind.TASK: Task.id,
}
_LINES: Mapping[RecordKind, "sa.Select[Any]"] = {
    RecordKind.CLIENT: sa.select(
        Client.id, Client.reference, *_WHOSE, Client.created_at.label("at"), Client.role.label("code")
    ),
    RecordKind.CASE: _of_case(
        Case.id,
        Case.opened_on,
        Case.status.label("code"),
        Case.outcome.label("other"),
        Case.closed_on.label("until"),
    ),
    RecordKind.DEBT: _of_case(Debt.id, Case.opened_on, _NAME, Debt.claimed.label("fen"))
    .join(Debt, Debt.case_id == Case.id)
    .outerjoin(Organisation, Organisation.id == Debt.lender_id),
    RecordKind.CONTACT: _of_case(
        Contact.id, Contact.at, Contact.party.label("code"), Contact.channel.label("other")
    ).join(Contact, Contact.case_id == Case.id),
    RecordKind.CALL_NOTE: _of_case(Note.id, Note.at).join(Note, Note.case_id == Case.id),
    RecordKind.INCIDENT: _of_case(
        Incident.id, Incident.happened_at, Incident.channel.label("code"), Incident.contacted.label("other"), _NAME
    )
    .join(Incident, Incident.case_id == Case.id)
    .outerjoin(Organisation, Organisation.id == Incident.organisation_id),
    RecordKind.STEP: _of_case(
        CaseStep.id, CaseStep.decided_at, CaseStep.state.label("code"), CaseStep.step.label("text")
    )
    .join(CaseChecklist, CaseChecklist.case_id == Case.id)
    .join(CaseStep, CaseStep.checklist_id == CaseChecklist.id),
    RecordKind.TASK: _of_case(Task.id, Task.closed_at, Task.title.label("text")).join(Task, Task.case_id == Case.id),
}
