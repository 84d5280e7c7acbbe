"""The conduct of an incident: what was suggested and on what grounds, and what a person decided."""

from collections.abc import Collection, Iterable
from datetime import date, datetime, time, timedelta
from typing import Any

import sqlalchemy as sa
from sqlalchemy.orm import Session

from counsel_desk.domain.contact_norms import CONDUCT_OF, Contact, ContactNorm, Passed, of_norm
from counsel_desk.domain.ids import CaseId, ConductId, CounsellorId, IncidentId, OrganisationId, PersonId
from counsel_desk.domain.incidents import Clue, Conduct, ConductState, IncidentDetails, SuggestedConduct
from counsel_desk.domain.moments import CHINA, Clock
from counsel_desk.domain.organisations import OrganisationRole
from counsel_desk.storage import tables
from counsel_desk.storage.records.rows import the_row

_NORMS = tuple(norm.value for norm in ContactNorm)
CONDUCT_COLUMNS = tuple(
    getattr(tables.Conduct, name)
    for name in ("incident_id", "id", "code", "state", "rule", "clues", "certainty", "counted", "pack_hash")
)


def suggest(session: Session, incident_id: IncidentId, suggestions: Iterable[SuggestedConduct]) -> None:
    """Put suggestions on an incident."""
    session.add_all(_suggested(incident_id, each) for each in suggestions)


def replace_suggestions(
    session: Session, incident_id: IncidentId, suggestions: Iterable[SuggestedConduct], clock: Clock
) -> None:
    """The words changed: what rules suggested and nobody decided gives way to new suggestions; decisions stay.

    What the hour and the number of contacts suggest has nothing to do with the words.
    """
    kept = session.scalars(sa.select(tables.Conduct).where(tables.Conduct.incident_id == incident_id)).all()
    for row in kept:
        if row.state is ConductState.SUGGESTED and row.rule not in _NORMS:
            row.withdrawn_at = clock()
    taken = {row.code for row in kept if row.withdrawn_at is None}
    suggest(session, incident_id, (each for each in suggestions if each.code not in taken))


def contacts_of_day(session: Session, case_id: CaseId, day: date) -> tuple[Contact, ...]:
    """The contacts of a case on a day in China, without their words."""
    begin = datetime.combine(day, time(), CHINA)
    incident, organisation = tables.Incident, tables.Organisation
    rows = session.execute(
        sa.select(
            incident.id,
            *(incident.happened_at, incident.precision, incident.channel, incident.direction, incident.number),
            *(incident.contacted, incident.person_id, incident.organisation_id, incident.connected),
            organisation.role,
        )
        .outerjoin(organisation, organisation.id == incident.organisation_id)
        .where(
            incident.case_id == case_id,
            incident.happened_at >= begin,
            incident.happened_at < begin + timedelta(days=1),
        )
    )
    return tuple(
        Contact(
            IncidentId(row.id),
            IncidentDetails(
                happened_at=row.happened_at,
                precision=row.precision,
                channel=row.channel,
                direction=row.direction,
                number=row.number,
                contacted=row.contacted,
                person=None if row.person_id is None else PersonId(row.person_id),
                organisation=None if row.organisation_id is None else OrganisationId(row.organisation_id),
                connected=row.connected,
            ),
            collects=row.role is not OrganisationRole.OFFICIAL,
        )
        for row in rows
    )


def follow_norms(
    session: Session, contacts: Collection[Contact], passed: Iterable[Passed], pack_hash: str, clock: Clock
) -> None:
    """Let the suggestions on these contacts of a day be those of the lines they pass.

    What a person decided stays, and a day of which a person decided is not brought up again on another contact.
    """
    ids = [each.id for each in contacts]
    codes = set(CONDUCT_OF.values())
    rows = session.scalars(
        sa.select(tables.Conduct).where(tables.Conduct.incident_id.in_(ids), tables.Conduct.code.in_(codes))
    ).all()
    decided = {(row.incident_id, row.code) for row in rows if row.state is not ConductState.SUGGESTED}
    waiting = {(row.incident_id, row.rule): row for row in rows if row.state is ConductState.SUGGESTED}
    for each in passed:
        code = CONDUCT_OF[each.norm]
        if any((contact, code) in decided for contact in (each.contact, *each.together)):
            continue
        row = waiting.pop((each.contact, each.norm.value), None)
        if row is None:
            suggest(session, each.contact, (of_norm(each, pack_hash),))
        else:
            row.counted = each.counted or None
    for row in waiting.values():
        if row.rule in _NORMS:
            row.withdrawn_at = clock()


def add_conduct(
    session: Session, incident_id: IncidentId, code: str, by: CounsellorId, pack_hash: str, clock: Clock
) -> ConductId:
    """A person saw a conduct: it is confirmed as it is chosen. One that stands already is not written twice."""
    row = session.scalar(
        sa.select(tables.Conduct).where(tables.Conduct.incident_id == incident_id, tables.Conduct.code == code).limit(1)
    )
    if row is None:
        row = tables.Conduct(incident_id=incident_id, code=code, pack_hash=pack_hash)
        session.add(row)
    row.state, row.decided_at, row.decided_by = ConductState.CONFIRMED, clock(), by
    session.flush()
    return ConductId(row.id)


def decide_conduct(
    session: Session, conduct_id: ConductId, state: ConductState, by: CounsellorId, clock: Clock
) -> IncidentId:
    """A person confirms or rejects a conduct. Returns its incident."""
    row = the_row(session, tables.Conduct, conduct_id)
    decided = state is not ConductState.SUGGESTED
    row.state = state
    row.decided_at, row.decided_by = (clock(), by) if decided else (None, None)
    return IncidentId(row.incident_id)


def confirmed_conduct(session: Session, case_id: CaseId) -> tuple[str, ...]:
    """The codes confirmed on any incident of a case."""
    return conduct_of_case(session, case_id, (ConductState.CONFIRMED,))


def conduct_of_case(session: Session, case_id: CaseId, states: Collection[ConductState]) -> tuple[str, ...]:
    """The codes in one of these states on any incident of a case."""
    found = session.scalars(
        sa.select(tables.Conduct.code)
        .join(tables.Incident, tables.Incident.id == tables.Conduct.incident_id)
        .where(tables.Incident.case_id == case_id, tables.Conduct.state.in_(states))
        .distinct()
        .order_by(tables.Conduct.code)
    )
    return tuple(found)


def clues_as_kept(clues: Iterable[Clue]) -> list[Any]:
    """Clues as their column holds them."""
    return [[each.start, each.end, each.matched] for each in clues]


def as_conduct(row: sa.Row[Any]) -> Conduct:
    """A conduct as kept, without the words of its rule, of a row of `CONDUCT_COLUMNS`."""
    clues = tuple(Clue(*each) for each in row.clues)
    return Conduct(ConductId(row.id), row.code, row.state, row.rule, clues, row.certainty, row.counted, row.pack_hash)


def _suggested(incident_id: IncidentId, suggestion: SuggestedConduct) -> tables.Conduct:
    return tables.Conduct(
        incident_id=incident_id,
        code=suggestion.code,
        state=ConductState.SUGGESTED,
        rule=suggestion.rule,
        clues=clues_as_kept(suggestion.clues),
        certainty=suggestion.certainty,
        counted=suggestion.counted,
        pack_hash=suggestion.pack_hash,
    )
