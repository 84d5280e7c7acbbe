"""Collectors' contacts and their conduct as the rows of a bulk import."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from counsel_desk.domain.conduct_rules import Certainty
from counsel_desk.domain.ids import CaseId, IncidentId
from counsel_desk.domain.incidents import Clue, ConductState, IncidentDetails
from counsel_desk.domain.moments import day_of
from counsel_desk.storage import tables
from counsel_desk.storage.bulk import BulkRows
from counsel_desk.storage.bulk_records import Decided
from counsel_desk.storage.records.conducts import clues_as_kept
from counsel_desk.storage.records.incidents import fingerprint


@dataclass(frozen=True, slots=True)
class NewConduct:
    """A conduct as a rule or a person (`rule` empty) saw it, and what became of it."""

    code: str
    state: ConductState
    rule: str = ""
    clues: tuple[Clue, ...] = ()
    certainty: Certainty | None = None
    counted: int | None = None
    pack_hash: str | None = None
    decided: Decided | None = None


def add_incident(
    rows: BulkRows, case_id: CaseId, details: IncidentDetails, conducts: Iterable[NewConduct], at: datetime
) -> IncidentId:
    """One contact with its conduct, written down at that instant."""
    values = {
        "case_id": case_id,
        "happened_at": details.happened_at,
        "precision": details.precision,
        "channel": details.channel,
        "number": details.number,
        "words": details.words,
        "contacted": details.contacted,
        "known_from": details.known_from,
        "organisation_id": details.organisation,
        "debt_id": details.debt,
        "connected": details.connected,
        "duration_seconds": details.duration_seconds,
        "witness": details.witness,
        "effect": details.effect,
        "direction": details.direction,
        "person_id": details.person,
        "fingerprint": fingerprint(case_id, details),
    }
    incident_id = rows.add(tables.Incident, at, values, searched_on=day_of(details.happened_at))
    for conduct in conducts:
        add_conduct(rows, incident_id, conduct, at)
    return IncidentId(incident_id)


def add_conduct(rows: BulkRows, incident_id: int, conduct: NewConduct, at: datetime) -> None:
    """One conduct of an incident that may still wait to be written."""
    decided = conduct.decided
    values = {
        "incident_id": incident_id,
        "code": conduct.code,
        "state": conduct.state,
        "rule": conduct.rule,
        "clues": clues_as_kept(conduct.clues),
        "certainty": conduct.certainty,
        "counted": conduct.counted,
        "pack_hash": conduct.pack_hash,
        "decided_at": decided.at if decided else None,
        "decided_by": decided.by if decided else None,
    }
    rows.add(tables.Conduct, at, values)
