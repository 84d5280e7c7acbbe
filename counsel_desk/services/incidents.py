"""A collector's contacts: exact words in, suggested conduct out, a person decides."""

from dataclasses import dataclass, replace

from counsel_desk.domain.evidence import Evidence
from counsel_desk.domain.guidance import LegalBasis
from counsel_desk.domain.ids import CaseId, ConductId, EvidenceId, IncidentId
from counsel_desk.domain.incidents import Channel, Conduct, ConductState, Direction, Incident, IncidentDetails, alike
from counsel_desk.domain.messages import read_message
from counsel_desk.domain.moments import day_of
from counsel_desk.domain.organisations import OrganisationDetails
from counsel_desk.domain.texts import kept
from counsel_desk.domain.triage import Triage
from counsel_desk.errors import InputError, RefusedError
from counsel_desk.guidance.matching import bases_for
from counsel_desk.services import checklists, templates
from counsel_desk.services.desk import Desk
from counsel_desk.services.message_senders import KnownSenders
from counsel_desk.services.opening import open_within
from counsel_desk.services.organisations import write_named
from counsel_desk.services.people_around import note_reached
from counsel_desk.services.risks import raise_risk, risk_of_contact
from counsel_desk.services.suggestions import follow_norms, keep_version, of_words, with_reasons
from counsel_desk.storage.database import Transaction
from counsel_desk.storage.records import conducts, evidence, incidents


@dataclass(frozen=True, slots=True)
class Reason:
    """Why a conduct was suggested, as the screen shows it."""

    code: str
    title: str
    reason: str
    checklists: tuple[str, ...]
    bases: tuple[LegalBasis, ...]


@dataclass(frozen=True, slots=True)
class FromPicture:
    """An incident that a picture shows; `known` says that it stood in the case already."""

    incident: IncidentId
    known: bool = False


def triage(desk: Desk, text: str) -> Triage:
    """What conduct the words may show. A suggestion: nothing is decided."""
    return desk.triage.read(text)


def draft_from(desk: Desk, text: str) -> IncidentDetails:
    """What a pasted message says about itself: number, time and known sender, for the form to be corrected."""
    read = read_message(text, desk.clock())
    with desk.database.read() as session:
        sender = KnownSenders(session).of(read.number, read.signature)
    return IncidentDetails(
        happened_at=read.happened_at,
        precision=read.precision,
        channel=Channel.SMS,
        number=read.number,
        words=read.words,
        organisation=None if sender is None else sender.id,
    )


def record_incident(
    desk: Desk,
    case_id: CaseId | None,
    details: IncidentDetails,
    *,
    named: OrganisationDetails | None = None,
    times: int = 1,
    shown_in: EvidenceId | None = None,
) -> IncidentId:
    """Write down one contact, with suggestions from its words, its hour and the number of contacts of its day.

    Without a case it opens that of somebody nameless in the same step.

    Several alike, such as seven calls in one evening, are each an incident, and one step; returns the first.

    RefusedError ``incident.known``: it stands already. What it did to the client, and what the client wrote back, may
    be in the client's own words: those of self-harm raise the risk of the case.

    `named` is who it is from, written down with it where nobody has done so yet: one undo takes back both. `shown_in`
    is the file of the case that shows it, such as the screenshot it was read from.
    """
    told = _told(details)
    with desk.database.change("incident.record") as session:
        if case_id is None:
            case_id = open_within(desk, session)
        elif incidents.known_incident(session, case_id, told) is not None:
            raise RefusedError("incident.known")
        told = _sent_by(session, told, named)
        note_reached(session, case_id, told.person)
        raise_risk(desk, session, case_id, *risk_of_contact(desk, told))
        suggested = of_words(desk, session, told)
        ids = [incidents.add_incident(session, case_id, each, suggested) for each in alike(told, times)]
        if shown_in is not None:
            evidence.show_incidents(session, shown_in, ids)
        follow_norms(desk, session, case_id, (day_of(told.happened_at),))
        templates.give_tasks_of_incident(desk, session, incidents.load_incident(session, ids[0]), ())
        return ids[0]


def record_from_picture(
    desk: Desk,
    picture: Evidence,
    details: IncidentDetails,
    *,
    named: OrganisationDetails | None = None,
    times: int = 1,
) -> FromPicture:
    """Write down what a picture shows, as `record_incident` does; what the case knows is shown by this picture too.

    Screenshots overlap: the last message of one is often the first of the next.
    """
    with desk.database.read() as session:
        known = incidents.known_incident(session, picture.case_id, _told(details))
    if known is None:
        return FromPicture(
            record_incident(desk, picture.case_id, details, named=named, times=times, shown_in=picture.id)
        )
    with desk.database.change("evidence.change") as session:
        evidence.show_incidents(session, picture.id, (known,))
    return FromPicture(known, known=True)


def change_incident(
    desk: Desk, incident: Incident, details: IncidentDetails, *, named: OrganisationDetails | None = None
) -> None:
    """Replace what is known of a contact; changed words are read afresh, decisions stay. `named` as when recording."""
    told = _told(details)
    with desk.database.change("incident.change") as session:
        told = _sent_by(session, told, named)
        if told.person != incident.details.person:
            note_reached(session, incident.case_id, told.person)
        incidents.set_incident(session, incident, told)
        if _own_words(told) != _own_words(incident.details):
            raise_risk(desk, session, incident.case_id, *risk_of_contact(desk, told))
        if (told.words, told.direction) != (incident.details.words, incident.details.direction):
            conducts.replace_suggestions(session, incident.id, of_words(desk, session, told), desk.clock)
        days = (day_of(told.happened_at), day_of(incident.details.happened_at))
        follow_norms(desk, session, incident.case_id, days)


def withdraw_incident(desk: Desk, incident: Incident) -> None:
    """Take a contact out of the case; undo brings it back."""
    with desk.database.change("incident.withdraw") as session:
        incidents.withdraw_incident(session, incident.id, desk.clock)
        follow_norms(desk, session, incident.case_id, (day_of(incident.details.happened_at),))


def decide_conduct(desk: Desk, conduct_id: ConductId, state: ConductState) -> tuple[str, ...]:
    """Confirm or reject a suggestion. Returns the codes of checklists the confirmation gave to the case."""
    with desk.database.change(f"conduct.{state}") as session:
        incident_id = conducts.decide_conduct(session, conduct_id, state, desk.counsellor.id, desk.clock)
        incident = incidents.load_incident(session, incident_id)
        if state is ConductState.CONFIRMED:
            codes = {each.code for each in incident.conducts if each.id == conduct_id}
            templates.give_tasks_of_incident(desk, session, incident, codes)
        return checklists.give_checklists(desk, session, incident.case_id)


def add_conduct(desk: Desk, incident: Incident, code: str) -> tuple[str, ...]:
    """A person sees a conduct no rule suggested. Returns the codes of checklists it gave to the case."""
    desk.pack.conduct(code)
    with desk.database.change("conduct.add") as session:
        return _add(desk, session, incident, code)


def correct_conduct(desk: Desk, incident: Incident, wrong: ConductId, code: str) -> tuple[str, ...]:
    """A suggestion is rejected and another conduct stands instead, as one step. Returns the codes of new checklists."""
    desk.pack.conduct(code)
    with desk.database.change("conduct.correct") as session:
        conducts.decide_conduct(session, wrong, ConductState.REJECTED, desk.counsellor.id, desk.clock)
        return _add(desk, session, incident, code)


def incidents_of(desk: Desk, case_id: CaseId) -> tuple[Incident, ...]:
    """The incidents of a case, newest first."""
    with desk.database.read() as session:
        return with_reasons(desk, session, incidents.incidents_of(session, case_id))


def load_incident(desk: Desk, incident_id: IncidentId) -> Incident:
    """One incident as kept."""
    with desk.database.read() as session:
        return with_reasons(desk, session, (incidents.load_incident(session, incident_id),))[0]


def reason_for(desk: Desk, incident: Incident, conduct: Conduct) -> Reason:
    """Why a conduct is suggested: its rule in the words of its version, checklists, the bases in force on that day."""
    kind = desk.pack.conduct(conduct.code)
    bases = bases_for(desk.pack, kind.legal_keys, day_of(incident.details.happened_at))
    return Reason(conduct.code, kind.title, conduct.reason, kind.checklists, bases)


def _add(desk: Desk, session: Transaction, incident: Incident, code: str) -> tuple[str, ...]:
    keep_version(desk, session)
    conducts.add_conduct(session, incident.id, code, desk.counsellor.id, desk.pack.content_hash, desk.clock)
    templates.give_tasks_of_incident(desk, session, incident, {code})
    return checklists.give_checklists(desk, session, incident.case_id)


def _own_words(details: IncidentDetails) -> tuple[str, str]:
    """What of a contact may be the client's own words."""
    return details.effect, details.words if details.direction is Direction.OUTGOING else ""


def _sent_by(session: Transaction, told: IncidentDetails, named: OrganisationDetails | None) -> IncidentDetails:
    return told if named is None else replace(told, organisation=write_named(session, named))


def _told(details: IncidentDetails) -> IncidentDetails:
    """The details as they are kept; something must be told. Words stay exact."""
    told = kept(details, notes=("words", "witness", "effect"))
    if not told.words.strip() and not told.number and not told.effect.strip():
        raise InputError("incident.empty", "words")
    return told
