"""What the tab of the files reads: the files of a case, and in words what each belongs to."""

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from counsel_desk.domain.evidence import Evidence, copies_of
from counsel_desk.domain.ids import CaseId, ContactId, EvidenceId, IncidentId
from counsel_desk.errors import RefusedError
from counsel_desk.services.contacts import contacts_of
from counsel_desk.services.desk import Desk
from counsel_desk.services.evidence import evidence_of
from counsel_desk.services.incidents import load_incident
from counsel_desk.ui.dialogs.evidence_dialog import contact_words, incident_words


@dataclass(frozen=True, slots=True)
class CaseFile:
    """A file with its number in the case, and in words what it belongs to, where that is something."""

    number: int
    evidence: Evidence
    belongs: str

    @property
    def is_copy(self) -> bool:
        """Whether something is covered in it."""
        return self.evidence.origin.redacted_from is not None


def read_files(desk: Desk, case_id: CaseId) -> tuple[CaseFile, ...]:
    """The files of a case in their order, each followed by its redacted copies; off the window's thread."""
    files = evidence_of(desk, case_id)
    numbers = {each.id: number for number, each in enumerate(files, 1)}
    belongs = _belongs(desk, case_id, files)
    return tuple(
        CaseFile(numbers[each.id], each, _copied(each, numbers) or belongs.get(each.id, "")) for each in _ordered(files)
    )


def _ordered(files: tuple[Evidence, ...]) -> Iterator[Evidence]:
    known = {each.id for each in files}
    for each in files:
        if each.origin.redacted_from not in known:
            yield each
            yield from copies_of(each, files)


def _copied(copy: Evidence, numbers: dict[EvidenceId, int]) -> str:
    original = copy.origin.redacted_from
    if original is None:
        return ""
    if original not in numbers:
        return QCoreApplication.translate("CaseFiles", "Redacted copy of a file taken out")
    return QCoreApplication.translate("CaseFiles", "Redacted copy of No. {number}").format(number=numbers[original])


def _belongs(desk: Desk, case_id: CaseId, files: tuple[Evidence, ...]) -> dict[EvidenceId, str]:
    incidents: dict[IncidentId, str] = {}
    for first in {each.details.incidents[0] for each in files if each.details.incidents}:
        with suppress(RefusedError):  # it was taken out since
            incidents[first] = incident_words(load_incident(desk, first))
    contacts: dict[ContactId | None, str] = {}
    if any(each.details.contact for each in files):
        contacts = {each.id: contact_words(each) for each in contacts_of(desk, case_id)}
    return {each.id: _shown(each, incidents) or contacts.get(each.details.contact, "") for each in files}


def _shown(file: Evidence, words: dict[IncidentId, str]) -> str:
    """The first of the incidents that a file shows, and how many more there are."""
    first, *more = file.details.incidents or (None,)
    named = words.get(first, "") if first is not None else ""
    if not more:
        return named
    return QCoreApplication.translate("CaseFiles", "{count} incidents, from {first}").format(
        count=len(file.details.incidents), first=named
    )
