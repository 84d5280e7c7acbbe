"""What was done to a case or a client, one line for each transaction."""

from collections.abc import Collection, Iterator, Mapping
from typing import Any

import sqlalchemy as sa
from sqlalchemy.orm import Session

from counsel_desk.domain.history import Deed
from counsel_desk.domain.ids import CaseId, ClientId, OrganisationId
from counsel_desk.storage.history import ERASURE
from counsel_desk.storage.queries.looks import LOOKS, seen_or_given
from counsel_desk.storage.records.people import merged_ids
from counsel_desk.storage.tables import (
    Case,
    CaseChecklist,
    CaseStep,
    Client,
    Conduct,
    Counsellor,
    Debt,
    DebtFee,
    GuidanceEdit,
    GuidanceEdition,
    History,
    HistoryContent,
    Incident,
    Instalment,
    LprRate,
    Office,
    OfficeHotline,
    Organisation,
    SenderNumber,
    TaskTemplate,
    WorkingYear,
)

# A record's own bookkeeping, which tells a reader nothing.
_HIDDEN = frozenset({"find_key", "withdrawn_at", "position", "merged_into_id"})
_LINKS = {"incident_evidence": "incident_evidence.incident", "filing_evidence": "filing_evidence.evidence"}

_OF_THE_OFFICE = tuple(
    each.__tablename__
    for each in (
        *(Office, Counsellor, TaskTemplate, WorkingYear, LprRate, OfficeHotline),
        *(GuidanceEdition, GuidanceEdit),
    )
)


def deeds_of_case(session: Session, case_id: CaseId, limit: int, *, looks: bool) -> tuple[Deed, ...]:
    """The newest `limit` transactions that touched a case, what hangs on it, or its client; newest first.

    With `looks`, also who opened it.
    """
    client = session.scalar(sa.select(Case.client_id).where(Case.id == case_id).execution_options(withdrawn=True))
    if client is None:  # a colleague's, where counsellors see only their own
        return ()
    clients = (client, *merged_ids(session, client))
    of_another = sa.or_(History.client_id.not_in(clients), History.case_id != case_id)
    return _deeds(session, _steps_of_case(case_id, clients, looks=looks).subquery(), of_another, limit)


def deeds_of_client(session: Session, client_id: ClientId, limit: int, *, looks: bool) -> tuple[Deed, ...]:
    """The newest `limit` transactions that touched the record of a client, or one of their cases as a whole.

    With `looks`, also who opened it or one of these. What was done to whoever was merged into them is theirs.
    """
    clients = (client_id, *merged_ids(session, client_id))
    cases = sa.select(Case.id).where(Case.client_id == client_id).execution_options(withdrawn=True)
    touched = sa.select(History.step).where(History.client_id.in_(clients), *_but(looks)).distinct().subquery()
    of_another = sa.or_(History.client_id.not_in(clients), History.case_id.is_not(None) & History.case_id.not_in(cases))
    return _deeds(session, touched, of_another, limit)


def deeds_of_organisation(session: Session, organisation_id: OrganisationId, limit: int) -> tuple[Deed, ...]:
    """The newest `limit` transactions that touched an organisation or its numbers; nothing of whose case named it."""
    numbers = sa.select(SenderNumber.id).where(SenderNumber.organisation_id == organisation_id)
    own = sa.or_(
        sa.and_(History.table_name == Organisation.__tablename__, History.row_id == organisation_id),
        sa.and_(
            History.table_name == SenderNumber.__tablename__,
            History.row_id.in_(numbers.execution_options(withdrawn=True)),
        ),
    )
    touched = sa.select(History.step).where(own).distinct().subquery()
    return _deeds(session, touched, sa.not_(own), limit)


def deeds_of_office(session: Session, limit: int) -> tuple[Deed, ...]:
    """The newest `limit` transactions that touched the office's own records, or were deeds of nobody's case."""
    of_nobody = sa.and_(History.table_name.is_(None), History.case_id.is_(None), History.client_id.is_(None))
    own = sa.or_(History.table_name.in_(_OF_THE_OFFICE), of_nobody)
    touched = sa.select(History.step).where(own).distinct().subquery()
    return _deeds(session, touched, sa.func.coalesce(sa.not_(own), sa.false()), limit)


def deeds_of_looking(session: Session, limit: int) -> tuple[Deed, ...]:
    """The newest `limit` looks, prints and exports of any record, with the reference of the case or the client."""
    rows = session.execute(
        sa.select(
            History.step,
            History.at,
            History.action,
            Counsellor.name.label("who"),
            sa.func.coalesce(Case.reference, Client.reference, "").label("reference"),
        )
        .join(Counsellor, Counsellor.id == History.counsellor_id)
        # Not what was erased: its row may be another's by now.
        .join(HistoryContent, HistoryContent.history_id == History.id)
        .outerjoin(Case, Case.id == History.case_id)
        .outerjoin(Client, Client.id == History.client_id)
        .where(History.table_name.is_(None), seen_or_given())
        .order_by(History.id.desc())
        .limit(limit)
        .execution_options(withdrawn=True)
    )
    return tuple(Deed(row.step, row.at, row.who, row.action, (), row.reference) for row in rows)


def _deeds(session: Session, touched: sa.Subquery, of_another: sa.ColumnElement[bool], limit: int) -> tuple[Deed, ...]:
    """Those transactions, each with what it changed here; of another client not even the kind of field is told."""
    newest = sa.select(touched.c.step).order_by(touched.c.step.desc()).limit(limit)
    rows = session.execute(
        sa.select(
            History.step,
            History.at,
            History.action,
            History.table_name,
            Counsellor.name.label("who"),
            HistoryContent.content,
        )
        .join(Counsellor, Counsellor.id == History.counsellor_id)
        # Not what was erased: its row may be another's by now.
        .join(HistoryContent, HistoryContent.history_id == History.id)
        .where(History.step.in_(newest), sa.func.coalesce(of_another, sa.false()).is_(sa.false()))
        .order_by(History.step.desc(), History.id)
        .execution_options(withdrawn=True)
    )
    deeds: dict[int, Deed] = {}
    for row in rows:
        before = deeds[row.step].changed if row.step in deeds else ()
        changed = tuple(dict.fromkeys((*before, *_changed(row.table_name, row.content))))
        about = _about(row.action, row.content) or (deeds[row.step].about if row.step in deeds else "")
        deeds[row.step] = Deed(row.step, row.at, row.who, row.action, changed, about)
    return tuple(deeds.values())


def _but(looks: bool) -> tuple[sa.ColumnElement[bool], ...]:  # noqa: FBT001  named wherever it is asked
    """Leaves out who opened a record, unless that is wanted."""
    return () if looks else (History.action.not_in(LOOKS),)


def _steps_of_case(case_id: CaseId, clients: Collection[int], *, looks: bool) -> sa.CompoundSelect[tuple[int]]:
    """The transactions, each once. Steps, conduct, fees and instalments name what they hang on, not the case."""
    steps = sa.select(CaseStep.id).join(CaseChecklist).where(CaseChecklist.case_id == case_id)
    conduct = sa.select(Conduct.id).join(Incident).where(Incident.case_id == case_id)
    fees = sa.select(DebtFee.id).join(Debt).where(Debt.case_id == case_id)
    instalments = sa.select(Instalment.id).join(Debt).where(Debt.case_id == case_id)
    conditions = (
        History.case_id == case_id,
        sa.and_(History.client_id.in_(clients), History.case_id.is_(None)),
        sa.and_(History.table_name == CaseStep.__tablename__, History.row_id.in_(steps)),
        sa.and_(History.table_name == Conduct.__tablename__, History.row_id.in_(conduct)),
        sa.and_(History.table_name == DebtFee.__tablename__, History.row_id.in_(fees)),
        sa.and_(History.table_name == Instalment.__tablename__, History.row_id.in_(instalments)),
    )
    # A union and not an "or", so that each part can use its own index.
    return sa.union(*(sa.select(History.step).where(condition, *_but(looks)) for condition in conditions))


def _about(action: str, content: Mapping[str, Any]) -> str:
    """To whom something went, from which office it came, or the number of who was erased."""
    if action == ERASURE:
        return str(content.get("reference", ""))
    return next((said for name in ("recipient", "office") if isinstance(said := content.get(name), str)), "")


def _changed(table: str | None, content: Mapping[str, Any]) -> Iterator[str]:
    """The fields that differ; nothing for a new record or a deed.

    A link tells what it joins or parts, new as well as withdrawn: it is a field of what it belongs to.
    """
    if table in _LINKS:
        yield _LINKS[table]
    if table is None:  # a deed that another office brought along tells which fields, and no values
        yield from content.get("changed", ())
    if table is None or content.get("before") is None:
        return
    before, after = content["before"], content["after"]
    for name in {**before, **after}:
        if name not in _HIDDEN and before.get(name) != after.get(name):
            yield f"{table}.{name.removesuffix('_id')}"
