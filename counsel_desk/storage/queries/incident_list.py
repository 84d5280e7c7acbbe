"""The incident list: every contact of a collector that the office knows of."""

from collections.abc import Sequence
from typing import Any

import sqlalchemy as sa
from sqlalchemy.orm import Session

from counsel_desk.domain.ids import CaseId, IncidentId
from counsel_desk.domain.incidents import Channel, ConductState, Contacted, Direction, KnownFrom
from counsel_desk.domain.listing import Field, FieldKind
from counsel_desk.domain.lists import IncidentRow
from counsel_desk.storage.queries.called import by_client_name, cases_called, has, has_number, shown_name
from counsel_desk.storage.queries.listing import Column, Join, Listed, Many, Named, codes_of, grouped
from counsel_desk.storage.queries.search import may_have
from counsel_desk.storage.queries.withdrawn import of_cases_out_of_sight
from counsel_desk.storage.tables import Case, Client, Conduct, Incident, Organisation

_SHOWN_WORDS = 200  # characters

_CASE = Join(Case, Case.id == Incident.case_id, outer=False)
_CLIENT = Join(Client, Client.id == Case.client_id, outer=False)
_ORGANISATION = Join(Organisation, Organisation.id == Incident.organisation_id)
_UNDECIDED = grouped(
    sa.select(sa.func.count().label("number")).where(Conduct.state == ConductState.SUGGESTED),
    Conduct.incident_id,
    Incident.id,
)
_CONDUCTS = Many(Conduct.code, Conduct.incident_id, Incident.id, Conduct.state == ConductState.CONFIRMED)


def _said(text: str) -> sa.ColumnElement[bool]:
    """Whether the words of an incident have that text; the index of words leaves few to look at."""
    return may_have(Incident, text) & has(Incident.words, text)


def _called(text: str) -> sa.ColumnElement[bool]:
    numbers = Incident.__table__.c  # of the plain table, whose index of numbers then answers alone
    from_number = sa.select(numbers.id).where(has_number(numbers.number, text))
    return Incident.case_id.in_(cases_called(text)) | Incident.id.in_(from_number) | _said(text)


INCIDENTS = Listed(
    of=Incident,
    columns=(
        Column(Field("happened_at", FieldKind.DAY), Incident.happened_at),
        Column(Field("case_reference", FieldKind.TEXT), Case.reference, (_CASE,), key=Case.reference),
        Column(Field("client_name", FieldKind.TEXT), shown_name(), (_CASE, _CLIENT), key=by_client_name()),
        Column(Field("channel", FieldKind.CODE, Channel), Incident.channel),
        Column(Field("direction", FieldKind.CODE, Direction), Incident.direction),
        Column(
            Field("number", FieldKind.TEXT),
            Incident.number,
            contains=lambda text: has_number(Incident.number, text),
        ),
        Column(
            Field("organisation_name", FieldKind.TEXT),
            Organisation.name,
            (_ORGANISATION,),
            named=Named(Organisation, Incident.organisation_id),
        ),
        Column(Field("contacted", FieldKind.CODE, Contacted), Incident.contacted),
        Column(Field("words", FieldKind.TEXT), Incident.words, contains=_said),
        Column(Field("conducts", FieldKind.CODE), many=_CONDUCTS),
        Column(Field("undecided", FieldKind.NUMBER), sa.func.coalesce(_UNDECIDED.target.c.number, 0), (_UNDECIDED,)),
        Column(Field("known_from", FieldKind.CODE, KnownFrom), Incident.known_from),
        Column(Field("connected", FieldKind.YES_NO), Incident.connected),
        Column(Field("duration_seconds", FieldKind.NUMBER), Incident.duration_seconds),
    ),
    called=_called,
    order="happened_at",
    descending=True,
    out_of_sight=of_cases_out_of_sight(Incident),
)


def incident_rows(session: Session, ids: Sequence[int]) -> tuple[IncidentRow, ...]:
    """The rows of those ids, in their order; withdrawn ones are left out."""
    undecided = (
        sa.select(sa.func.count())
        .where(Conduct.incident_id == Incident.id, Conduct.state == ConductState.SUGGESTED)
        .select_from(Conduct)
        .correlate(Incident)
        .scalar_subquery()
    )
    statement = (
        sa.select(
            Incident.id,
            Incident.case_id,
            Case.reference,
            shown_name().label("client"),
            Incident.happened_at,
            Incident.precision,
            Incident.channel,
            Incident.direction,
            Incident.number,
            Organisation.name.label("organisation"),
            Incident.contacted,
            sa.func.substr(Incident.words, 1, _SHOWN_WORDS).label("words"),
            undecided.label("undecided"),
            Incident.known_from,
            Incident.connected,
            Incident.duration_seconds,
        )
        .join(Case, Case.id == Incident.case_id)
        .join(Client, Client.id == Case.client_id)
        .outerjoin(Organisation, Organisation.id == Incident.organisation_id)
        .where(Incident.id.in_(ids))
    )
    rows = {row.id: row for row in session.execute(statement)}
    conducts = codes_of(session, _CONDUCTS, ids)
    return tuple(_row(rows[row_id], conducts.get(row_id, ())) for row_id in ids if row_id in rows)


def _row(row: sa.Row[Any], conducts: tuple[str, ...]) -> IncidentRow:
    return IncidentRow(
        id=IncidentId(row.id),
        case_id=CaseId(row.case_id),
        case_reference=row.reference,
        client_name=row.client,
        happened_at=row.happened_at,
        precision=row.precision,
        channel=row.channel,
        direction=row.direction,
        number=row.number,
        organisation_name=row.organisation or "",
        contacted=row.contacted,
        words=row.words,
        conducts=conducts,
        undecided=row.undecided,
        known_from=row.known_from,
        connected=row.connected,
        duration_seconds=row.duration_seconds,
    )
