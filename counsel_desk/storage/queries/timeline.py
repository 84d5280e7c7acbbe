"""The time line of one case: narrow rows of every incident, and which of them say something."""

from collections.abc import Sequence
from enum import StrEnum
from typing import Any, TypeVar

import sqlalchemy as sa
from sqlalchemy.orm import Session

from counsel_desk.domain.contact_norms import Contact
from counsel_desk.domain.folding import fold
from counsel_desk.domain.ids import CaseId, IncidentId
from counsel_desk.domain.incidents import Channel, ConductState, Contacted, Direction, IncidentDetails, KnownFrom
from counsel_desk.domain.moments import Precision, from_milliseconds
from counsel_desk.domain.organisations import OrganisationRole
from counsel_desk.domain.timelines import BEGINNING, TimelineRow
from counsel_desk.storage.tables import Conduct, Incident, Organisation

_BETWEEN = "\x1f"  # stands in no text: everything typed is cleaned of control characters
_STREAMED = {"yield_per": 1_000}
_Conducts = tuple[tuple[str, ConductState], ...]
_Code = TypeVar("_Code", bound=StrEnum)


def timeline_of(session: Session, case_id: CaseId) -> tuple[TimelineRow, ...]:
    """Every incident of a case as a row, newest first.

    Read as records, 10,000 of them take seconds; here codes and instants come as they are kept, and each is looked up
    in a table instead of going through the type of its column.
    """
    conducts = _conducts_of(session, case_id)
    rows = session.execute(
        sa.select(
            *(Incident.id, sa.type_coerce(Incident.happened_at, sa.BigInteger), *map(_as_kept, _CODES)),
            *(Incident.number, Incident.organisation_id, Incident.debt_id, Incident.person_id),
            *(Incident.connected, Incident.duration_seconds, sa.func.substr(Incident.words, 1, BEGINNING)),
            *(Organisation.name, _as_kept(Organisation.role)),
        )
        .outerjoin(Organisation, Organisation.id == Incident.organisation_id)
        .where(Incident.case_id == case_id)
        .order_by(Incident.happened_at.desc(), Incident.id.desc()),
        execution_options=_STREAMED,
    )
    return tuple(_row(case_id, row, conducts.get(row[0], ())) for row in rows.tuples())


def incidents_saying(session: Session, case_id: CaseId, text: str) -> frozenset[IncidentId]:
    """The incidents of a case with that text in words, number, organisation, effect or witness."""
    wanted = fold(text.strip())
    digits = wanted.replace(" ", "")
    wanted = digits if digits.isdecimal() else wanted  # a number is kept without the spaces it is shown with
    rows = session.execute(
        sa.select(
            *(Incident.id, Incident.words, Incident.number, Incident.effect, Incident.witness),
            sa.func.coalesce(Organisation.name, ""),
        )
        .outerjoin(Organisation, Organisation.id == Incident.organisation_id)
        .where(Incident.case_id == case_id)
    )
    return frozenset(IncidentId(row[0]) for row in rows if wanted in fold(_BETWEEN.join(row[1:])))


def _conducts_of(session: Session, case_id: CaseId) -> dict[int, _Conducts]:
    seen = session.execute(
        sa.select(Conduct.incident_id, Conduct.code, _as_kept(Conduct.state))
        .join(Incident, Incident.id == Conduct.incident_id)
        .where(Incident.case_id == case_id)
        .order_by(Conduct.id),
        execution_options=_STREAMED,
    )
    conducts: dict[int, _Conducts] = {}
    alike: dict[_Conducts, _Conducts] = {}  # thousands of incidents show the same few
    for incident_id, code, state in seen.tuples():
        found = (*conducts.get(incident_id, ()), (code, _STATES[state]))
        conducts[incident_id] = alike.setdefault(found, found)
    return conducts


def _row(case_id: CaseId, row: Sequence[Any], conducts: _Conducts) -> TimelineRow:
    incident_id, at, precision, channel, contacted, known_from, direction, number, *rest = row
    organisation, debt, person, connected, duration, words, name, role = rest
    happened_at = from_milliseconds(at)
    details = IncidentDetails(
        happened_at=happened_at,
        precision=_PRECISIONS[precision],
        channel=_CHANNELS[channel],
        number=number,
        words=words,
        contacted=_CONTACTED[contacted],
        known_from=_KNOWN_FROM[known_from],
        organisation=organisation,
        debt=debt,
        connected=connected,
        duration_seconds=duration,
        direction=_DIRECTIONS[direction],
        person=person,
    )
    contact = Contact(incident_id, details, collects=role != OrganisationRole.OFFICIAL.value)
    return TimelineRow(contact, case_id, happened_at.date(), name or "", conducts)


def _as_kept(column: Any) -> Any:
    """The text of a code, without making a member of it."""
    return sa.type_coerce(column, sa.String)


def _members(kind: type[_Code]) -> dict[str, _Code]:
    return {each.value: each for each in kind}


_PRECISIONS, _CHANNELS, _CONTACTED = _members(Precision), _members(Channel), _members(Contacted)
_KNOWN_FROM, _DIRECTIONS, _STATES = _members(KnownFrom), _members(Direction), _members(ConductState)
_CODES = (Incident.precision, Incident.channel, Incident.contacted, Incident.known_from, Incident.direction)
