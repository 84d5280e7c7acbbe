"""What a pasted message would be as an incident, and how it becomes one."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from counsel_desk.domain.ids import CaseId, ConductId, IncidentId
from counsel_desk.domain.incidents import Clue, Conduct, ConductState, Incident, IncidentDetails
from counsel_desk.domain.triage import Suggestion
from counsel_desk.errors import InputError, RefusedError
from counsel_desk.services.desk import Desk
from counsel_desk.services.evidence import Outcome
from counsel_desk.services.incidents import incidents_of, load_incident, record_incident, triage
from counsel_desk.ui.brought_files import Brought, keep_brought
from counsel_desk.ui.dialogs.written_incident import Written, sender_named


@dataclass(frozen=True, slots=True)
class Kept:
    """What became of a pasted message, and of the files with it. `known` says that it stood in the case already."""

    incident: Incident
    known: bool = False
    files: tuple[Outcome, ...] = ()


def foresee(desk: Desk, words: str) -> tuple[Incident, tuple[Conduct, ...]]:
    """The incident that these words would become, and the conduct that a warning may only quote."""
    found = triage(desk, words)
    details = IncidentDetails(desk.clock(), words=words)
    conducts = tuple(map(_as_conduct, found.suggestions))
    return Incident(IncidentId(0), CaseId(0), 0, details, "", conducts), tuple(map(_as_conduct, found.to_check))


def keep_message(desk: Desk, case_id: CaseId | None, written: Written, brought: Sequence[Brought] = ()) -> Kept:
    """Keep it with the files that were brought; what is wrong with one of these is told of it."""
    kept = _keep_words(desk, case_id, written)
    if not brought:
        return kept
    return replace(kept, files=keep_brought(desk, kept.incident.case_id, brought, kept.incident.id))


def _keep_words(desk: Desk, case_id: CaseId | None, written: Written) -> Kept:
    """Keep it, in a new case of a nameless client where none is chosen; find it where it stands already."""
    details = written.details
    if not details.words.strip() and not details.number:
        raise InputError("incident.empty", "words")
    try:
        return Kept(load_incident(desk, record_incident(desk, case_id, details, named=sender_named(written))))
    except RefusedError as error:
        if error.code != "incident.known" or case_id is None:
            raise
        known = next((each for each in incidents_of(desk, case_id) if _same(each.details, details)), None)
        if known is None:
            raise
        return Kept(known, known=True)


def _same(one: IncidentDetails, other: IncidentDetails) -> bool:
    """Whether two contacts are one, by what the vault tells them apart by."""
    return all(getattr(one, name) == getattr(other, name) for name in ("happened_at", "channel", "number", "words"))


def _as_conduct(found: Suggestion) -> Conduct:
    """A suggestion as it would be kept."""
    clues = tuple(Clue(span.start, span.end, span.matched) for span in found.spans)
    return Conduct(
        ConductId(0),
        found.conduct,
        ConductState.SUGGESTED,
        found.rule,
        clues,
        found.certainty,
        reason=found.reason,
    )
