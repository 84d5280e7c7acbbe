"""The organisation list: what lenders and collectors did across cases, opening nobody's file."""

from collections.abc import Sequence
from typing import Any

import sqlalchemy as sa
from sqlalchemy.orm import Session

from counsel_desk.domain.ids import OrganisationId
from counsel_desk.domain.listing import Field, FieldKind
from counsel_desk.domain.lists import OrganisationRow
from counsel_desk.domain.moments import day_of
from counsel_desk.domain.organisations import OrganisationKind, OrganisationRole
from counsel_desk.storage.queries.called import has, has_number
from counsel_desk.storage.queries.listing import Column, Listed, Named, grouped
from counsel_desk.storage.queries.withdrawn import cases_out_of_sight
from counsel_desk.storage.tables import Debt, Incident, Organisation, SenderNumber

_IN_SIGHT = Incident.case_id.not_in(cases_out_of_sight())


def _stood_in() -> sa.Subquery:
    """Every organisation with every case it lent, collects or stands behind an incident in, once."""
    pairs = [
        sa.select(whose.label("organisation_id"), table.case_id)
        .where(whose.is_not(None), table.case_id.not_in(cases_out_of_sight()))
        .distinct()
        for table, whose in ((Debt, Debt.lender_id), (Debt, Debt.collector_id), (Incident, Incident.organisation_id))
    ]
    return sa.union(*pairs).subquery()


_PAIRS = _stood_in()
_CASES = grouped(
    sa.select(sa.func.count().label("number")).select_from(_PAIRS), _PAIRS.c.organisation_id, Organisation.id
)
_INCIDENTS = grouped(
    sa.select(sa.func.count().label("number"), sa.func.max(Incident.happened_at).label("last")).where(_IN_SIGHT),
    Incident.organisation_id,
    Organisation.id,
)


def _called(text: str) -> sa.ColumnElement[bool]:
    number = sa.exists().where(SenderNumber.organisation_id == Organisation.id, has_number(SenderNumber.number, text))
    hotline = sa.func.replace(sa.func.replace(Organisation.hotline, "-", ""), " ", "")  # kept as it was typed
    return sa.or_(
        has(Organisation.name, text),
        _any_has(Organisation.short_names, text),
        _any_has(Organisation.signatures, text.strip("【】")),
        has_number(hotline, text),
        number,
    )


def _any_has(texts: Any, text: str) -> sa.ColumnElement[bool]:
    each = sa.func.json_each(texts).table_valued("value")
    return sa.select(each.c.value).where(has(sa.cast(each.c.value, sa.String), text)).correlate(Organisation).exists()


ORGANISATIONS = Listed(
    of=Organisation,
    columns=(
        Column(Field("name", FieldKind.TEXT), Organisation.name, named=Named(Organisation, Organisation.id)),
        Column(Field("role", FieldKind.CODE, OrganisationRole), Organisation.role),
        Column(Field("kind", FieldKind.CODE, OrganisationKind), Organisation.kind),
        Column(Field("cases", FieldKind.NUMBER), sa.func.coalesce(_CASES.target.c.number, 0), (_CASES,)),
        Column(Field("incidents", FieldKind.NUMBER), sa.func.coalesce(_INCIDENTS.target.c.number, 0), (_INCIDENTS,)),
        Column(Field("last_incident_on", FieldKind.DAY), _INCIDENTS.target.c.last, (_INCIDENTS,)),
        Column(Field("hotline", FieldKind.TEXT), Organisation.hotline),
        Column(Field("licence_checked_on", FieldKind.DAY), Organisation.licence_checked_on),
    ),
    called=_called,
    order="name",
)


def organisation_rows(session: Session, ids: Sequence[int]) -> tuple[OrganisationRow, ...]:
    """The rows of those ids, in their order; withdrawn ones are left out."""
    statement = (
        sa.select(
            Organisation.id,
            Organisation.name,
            Organisation.role,
            Organisation.kind,
            Organisation.hotline,
            Organisation.licence_checked_on,
            _CASES.target.c.number.label("cases"),
            _INCIDENTS.target.c.number.label("incidents"),
            _INCIDENTS.target.c.last.label("last"),
        )
        .outerjoin(_CASES.target, _CASES.on)
        .outerjoin(_INCIDENTS.target, _INCIDENTS.on)
        .where(Organisation.id.in_(ids))
    )
    rows = {row.id: row for row in session.execute(statement)}
    return tuple(_row(rows[row_id]) for row_id in ids if row_id in rows)


def _row(row: sa.Row[Any]) -> OrganisationRow:
    return OrganisationRow(
        id=OrganisationId(row.id),
        name=row.name,
        role=row.role,
        kind=row.kind,
        hotline=row.hotline,
        licence_checked_on=row.licence_checked_on,
        cases=row.cases or 0,
        incidents=row.incidents or 0,
        last_incident_on=None if row.last is None else day_of(row.last),
    )
