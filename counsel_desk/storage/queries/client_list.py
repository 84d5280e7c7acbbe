"""The client list: who was helped, and how much of it there is."""

from collections.abc import Sequence
from typing import Any

import sqlalchemy as sa
from sqlalchemy.orm import Session

from counsel_desk.domain.cases import CaseStatus
from counsel_desk.domain.ids import CaseId, ClientId
from counsel_desk.domain.listing import Field, FieldKind
from counsel_desk.domain.lists import ClientRow
from counsel_desk.domain.moments import day_of
from counsel_desk.domain.people import Gender, PartyRole
from counsel_desk.domain.safe_hours import CallPermission
from counsel_desk.storage.queries.called import by_client_name, clients_called, clients_referred_to, has_number
from counsel_desk.storage.queries.listing import Column, Listed, first_of, grouped
from counsel_desk.storage.tables import Case, Client, ClientPhone

_IS_OPEN = sa.case((Case.status != CaseStatus.CLOSED, 1), else_=0)

_CASES = grouped(
    sa.select(sa.func.count().label("number"), sa.func.sum(_IS_OPEN).label("open")), Case.client_id, Client.id
)
_PHONE = first_of(sa.select(ClientPhone.number), ClientPhone.client_id, Client.id, ClientPhone.position, ClientPhone.id)

CLIENTS = Listed(
    of=Client,
    columns=(
        Column(Field("reference", FieldKind.TEXT), Client.reference, key=Client.reference),
        Column(Field("name", FieldKind.TEXT), Client.name, key=by_client_name()),
        Column(Field("alias", FieldKind.TEXT), Client.alias),
        Column(
            Field("phone", FieldKind.TEXT),
            _PHONE.target.c.number,
            (_PHONE,),
            contains=lambda text: has_number(_PHONE.target.c.number, text),
        ),
        Column(Field("call_permission", FieldKind.CODE, CallPermission), Client.call_permission),
        Column(Field("role", FieldKind.CODE, PartyRole), Client.role),
        Column(Field("gender", FieldKind.CODE, Gender), Client.gender),
        Column(Field("birth_year", FieldKind.NUMBER), Client.birth_year),
        Column(Field("region", FieldKind.TEXT), Client.region),
        Column(Field("open_cases", FieldKind.NUMBER), sa.func.coalesce(_CASES.target.c.open, 0), (_CASES,)),
        Column(Field("cases", FieldKind.NUMBER), sa.func.coalesce(_CASES.target.c.number, 0), (_CASES,)),
        Column(Field("known_since", FieldKind.DAY), Client.created_at),
        Column(Field("retain_until", FieldKind.DAY), Client.retain_until),
    ),
    called=lambda text: Client.id.in_(clients_called(text)) | clients_referred_to(text),
    order="known_since",
    descending=True,
)


def client_rows(session: Session, ids: Sequence[int]) -> tuple[ClientRow, ...]:
    """The rows of those ids, in their order; withdrawn ones are left out."""
    statement = sa.select(
        Client.id,
        Client.reference,
        Client.name,
        Client.alias,
        Client.role,
        Client.gender,
        Client.birth_year,
        Client.region,
        Client.call_permission,
        Client.created_at,
        Client.retain_until,
        _first_phone().label("phone"),
        _of_client(sa.func.count()).label("cases"),
        _of_client(sa.func.sum(_IS_OPEN)).label("open"),
        _newest_case().label("newest"),
    ).where(Client.id.in_(ids))
    rows = {row.id: row for row in session.execute(statement)}
    return tuple(_row(rows[row_id]) for row_id in ids if row_id in rows)


def _first_phone() -> Any:
    return (
        sa.select(ClientPhone.number)
        .where(ClientPhone.client_id == Client.id)
        .order_by(ClientPhone.position, ClientPhone.id)
        .limit(1)
        .correlate(Client)
        .scalar_subquery()
    )


def _newest_case() -> Any:
    newest = sa.select(Case.id).where(Case.client_id == Client.id).order_by(Case.opened_on.desc(), Case.id.desc())
    return newest.limit(1).correlate(Client).scalar_subquery()


def _of_client(what: Any) -> Any:
    return sa.select(what).where(Case.client_id == Client.id).select_from(Case).correlate(Client).scalar_subquery()


def _row(row: sa.Row[Any]) -> ClientRow:
    return ClientRow(
        id=ClientId(row.id),
        reference=row.reference,
        name=row.name,
        alias=row.alias,
        role=row.role,
        gender=row.gender,
        birth_year=row.birth_year,
        region=row.region,
        phone=row.phone or "",
        call_permission=row.call_permission,
        open_cases=row.open or 0,
        cases=row.cases,
        newest_case_id=None if row.newest is None else CaseId(row.newest),
        known_since=day_of(row.created_at),
        retain_until=row.retain_until,
    )
