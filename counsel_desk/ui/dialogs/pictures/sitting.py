"""What a sitting over pictures reads and writes; all of it off the window's thread."""

from dataclasses import dataclass

from counsel_desk.domain.evidence import Evidence
from counsel_desk.domain.ids import EvidenceId, IncidentId
from counsel_desk.domain.incidents import Incident
from counsel_desk.services.desk import Desk
from counsel_desk.services.incidents import load_incident, record_from_picture
from counsel_desk.ui.dialogs.written_incident import Written, sender_named


@dataclass(frozen=True, slots=True)
class Seen:
    """An incident that a picture shows; `known` says that it stood in the case already."""

    incident: Incident
    known: bool


@dataclass(frozen=True, slots=True)
class Given:
    """What a picture gave so far, in the order it happened."""

    picture: EvidenceId | None
    incidents: tuple[Incident, ...]


def record_written(desk: Desk, picture: Evidence, written: Written) -> Seen:
    """Record what was read from a picture, with the sender that was only named."""
    found = record_from_picture(desk, picture, written.details, named=sender_named(written), times=written.times)
    return Seen(load_incident(desk, found.incident), found.known)


def given_by(desk: Desk, picture: EvidenceId | None, incidents: tuple[IncidentId, ...]) -> Given:
    """Those incidents of a picture as they are kept now."""
    return Given(picture, tuple(load_incident(desk, each) for each in incidents))
