"""What the tab of the files reads: the files of a case, and in words what each belongs to."""

from contextlib import suppress
from dataclasses import dataclass

from counsel_desk.domain.evidence import Evidence
from counsel_desk.domain.ids import CaseId, ContactId, IncidentId
from counsel_desk.errors import RefusedError
from counsel_desk.services.contacts import contacts_of
from counsel_desk.services.desk import Desk
from counsel_desk.services.evidence import evidence_of
from counsel_desk.services.incidents import load_incident
from counsel_desk.ui.dialogs.evidence_dialog import contact_words, incident_words


@dataclass(frozen=True, slots=True)
class CaseFiles:
    """The files of a case in their order, and for each in words what it belongs to, where that is something."""

    files: tuple[Evidence, ...]
    belongs: tuple[str, ...]


def read_files(desk: Desk, case_id: CaseId) -> CaseFiles:
    """Read them; off the window's thread."""
    files = evidence_of(desk, case_id)
    named: dict[IncidentId | None, str] = {}
    for incident in {each.details.incident for each in files if each.details.incident is not None}:
        with suppress(RefusedError):  # it was taken out since
            named[incident] = incident_words(load_incident(desk, incident))
    contacts: dict[ContactId | None, str] = {}
    if any(each.details.contact for each in files):
        contacts = {each.id: contact_words(each) for each in contacts_of(desk, case_id)}
    told = (named.get(each.details.incident) or contacts.get(each.details.contact, "") for each in files)
    return CaseFiles(files, tuple(told))
