"""The incidents of an import of messages as rows, with all that is suggested of them."""

from collections.abc import Callable, Collection
from datetime import date
from functools import lru_cache

from counsel_desk.domain.cases import Risk
from counsel_desk.domain.contact_norms import Contact, of_norm, passed_by
from counsel_desk.domain.ids import CaseId, IncidentId, OrganisationId
from counsel_desk.domain.incidents import ConductState, Direction, IncidentDetails, SuggestedConduct
from counsel_desk.domain.moments import day_of
from counsel_desk.services.desk import Desk
from counsel_desk.services.risks import graver, risk_of_contact
from counsel_desk.services.suggestions import as_suggested
from counsel_desk.storage import bulk_incidents
from counsel_desk.storage.bulk import BulkRows
from counsel_desk.storage.bulk_incidents import NewConduct


class MessageRows:
    """Takes incidents one by one, and afterwards what their hours and days suggest."""

    def __init__(self, desk: Desk, case_id: CaseId, rows: BulkRows) -> None:
        self._desk = desk
        self._case_id = case_id
        self._rows = rows
        self._at = desk.clock()
        self._conducts_of = _suggesting(desk)
        self._contacts: list[Contact] = []
        self._newest: Contact | None = None
        self.risk = Risk.UNKNOWN, ""

    @property
    def days(self) -> frozenset[date]:
        """The days on which somebody turned to the client."""
        return frozenset(day_of(each.details.happened_at) for each in self._contacts)

    @property
    def newest(self) -> IncidentId | None:
        """The last contact that came in; the tasks that follow any incident follow this one."""
        return self._newest.id if self._newest is not None else None

    def add(self, details: IncidentDetails) -> None:
        """Write down one contact."""
        comes_in = details.direction is Direction.INCOMING
        conducts = self._conducts_of(details.words) if comes_in and details.words else ()
        incident_id = bulk_incidents.add_incident(self._rows, self._case_id, details, conducts, self._at)
        if not comes_in:
            self._weigh(details)
            return
        contact = Contact(incident_id, details)
        self._contacts.append(contact)
        if self._newest is None or details.happened_at >= self._newest.details.happened_at:
            self._newest = contact

    def suggest_by_norms(self, besides: Collection[date], official: Collection[OrganisationId]) -> None:
        """Suggest what the hour and the number of contacts pass, on days of which the case had no contact before."""
        counted = (
            each
            for each in self._contacts
            if day_of(each.details.happened_at) not in besides and each.details.organisation not in official
        )
        for passed in passed_by(counted):
            suggested = of_norm(passed, self._desk.pack.content_hash)
            bulk_incidents.add_conduct(self._rows, passed.contact, _as_new(suggested), self._at)

    def _weigh(self, details: IncidentDetails) -> None:
        """What the client wrote back may ask for help."""
        risk, reason = risk_of_contact(self._desk, details)
        if graver(risk, self.risk[0]) is not self.risk[0]:
            self.risk = risk, reason


def _suggesting(desk: Desk) -> Callable[[str], tuple[NewConduct, ...]]:
    """What conduct words may show; the same words, which collectors send again and again, are read once."""
    rules, pack_hash = desk.triage, desk.pack.content_hash

    @lru_cache(maxsize=4096)
    def conducts_of(words: str) -> tuple[NewConduct, ...]:
        return tuple(_as_new(as_suggested(each, pack_hash)) for each in rules.read(words).suggestions)

    return conducts_of


def _as_new(found: SuggestedConduct) -> NewConduct:
    return NewConduct(
        found.code,
        ConductState.SUGGESTED,
        found.rule,
        found.clues,
        certainty=found.certainty,
        counted=found.counted,
        pack_hash=found.pack_hash,
    )
