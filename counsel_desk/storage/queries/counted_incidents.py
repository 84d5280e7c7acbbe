"""The contacts by collectors that figures count, and the rows of tables they fall into."""

from typing import Any

import sqlalchemy as sa

from counsel_desk.domain.figure_cells import RecordKind
from counsel_desk.domain.incidents import ConductState, Contacted
from counsel_desk.domain.moments import Precision
from counsel_desk.domain.periods import Period
from counsel_desk.domain.statistics import CLOCK, UNKNOWN, WEEKDAYS, TableCode, hour_band
from counsel_desk.storage.queries.figure_records import Population, within
from counsel_desk.storage.tables import Conduct, Incident, Organisation


def incidents(period: Period, *conditions: Any) -> Population:
    """Contacts by collectors in the period."""
    # Whole hours and days of UTC+8, straight from the milliseconds.
    hours = sa.type_coerce(Incident.happened_at, sa.BigInteger) // 3_600_000 + 8
    # Midnight only stands for the day.
    hour = sa.case((Incident.precision == Precision.DAY, sa.null()), else_=hours % 24)
    weekday = (hours // 24 + 3) % 7
    return Population(
        RecordKind.INCIDENT,
        Incident.id,
        sa.select().select_from(Incident).where(within(Incident.happened_at, period), *conditions),
        Incident.happened_at,
        asked=(Incident.channel, Incident.contacted, hour.label("hour"), weekday.label("weekday")),
        rows={
            TableCode.INCIDENTS_BY_CHANNEL: lambda row: row.channel.value,
            TableCode.INCIDENTS_BY_CONTACTED: lambda row: row.contacted.value,
            TableCode.INCIDENTS_BY_HOUR: lambda row: UNKNOWN if row.hour is None else hour_band(row.hour),
            TableCode.INCIDENTS_BY_CLOCK: lambda row: UNKNOWN if row.hour is None else CLOCK[row.hour],
            TableCode.INCIDENTS_BY_WEEKDAY: lambda row: WEEKDAYS[row.weekday],
        },
    )


def third_persons(period: Period) -> Population:
    """Those of them that reached somebody known to be other than the client."""
    return incidents(period, Incident.contacted.not_in((Contacted.CLIENT, Contacted.UNKNOWN)))


def conducts(period: Period) -> Population:
    """An incident counts once for each conduct, however many rules suggested it."""
    shown = (
        sa.select(Incident.id, Incident.happened_at, Conduct.code)
        .distinct()
        .join(Conduct, Conduct.incident_id == Incident.id)
        .where(within(Incident.happened_at, period), Conduct.state == ConductState.CONFIRMED)
        .subquery()
    )
    return Population(
        RecordKind.INCIDENT,
        shown.c.id,
        sa.select().select_from(shown),
        shown.c.happened_at,
        asked=(shown.c.code,),
        rows={TableCode.INCIDENTS_BY_CONDUCT: lambda row: row.code},
    )


def organisations(period: Period) -> Population:
    """Those of them whose organisation is known, with its name."""
    return Population(
        RecordKind.INCIDENT,
        Incident.id,
        sa.select()
        .select_from(Incident)
        .join(Organisation, Organisation.id == Incident.organisation_id)
        .where(within(Incident.happened_at, period)),
        Incident.happened_at,
        asked=(Organisation.name,),
        rows={TableCode.INCIDENTS_BY_ORGANISATION: lambda row: row.name},
    )
