"""Whose the senders of an import are: as somebody said, else as their numbers and signatures are known."""

from contextlib import suppress

from counsel_desk.domain.ids import OrganisationId
from counsel_desk.domain.message_facts import ProposedOrganisation
from counsel_desk.domain.messages import signature_of
from counsel_desk.domain.organisations import OrganisationDetails
from counsel_desk.domain.phone_records import PhoneRecord
from counsel_desk.domain.phones import check_phone
from counsel_desk.errors import InputError
from counsel_desk.services.desk import Desk
from counsel_desk.services.message_choice import Choice
from counsel_desk.services.message_senders import KnownSenders
from counsel_desk.services.organisations import checked_details
from counsel_desk.storage.bulk import BulkRows
from counsel_desk.storage.bulk_people import add_organisation, add_sender_number
from counsel_desk.storage.database import Transaction
from counsel_desk.storage.records.organisations import organisation_named


class Owners:
    """An organisation that is new is written down when the first message of one of its senders enters, not before."""

    def __init__(self, desk: Desk, session: Transaction, choice: Choice, rows: BulkRows) -> None:
        self._session, self._rows = session, rows
        self._at = desk.clock()
        self._told = dict(choice.organisations)
        self._new: dict[ProposedOrganisation, OrganisationId] = {}
        self.known = KnownSenders(session)

    def of(self, record: PhoneRecord) -> OrganisationId | None:
        """Whose the sender of a record is that enters; InputError when a name cannot be kept."""
        if record.sender not in self._told:
            owner = self.known.of(record.number, signature_of(record.words))
            return owner.id if owner is not None else None
        told = self._told[record.sender]
        if isinstance(told, ProposedOrganisation):
            told = self._told[record.sender] = self._written(told, record.number)
        return told

    def _written(self, proposed: ProposedOrganisation, number: str) -> OrganisationId:
        """The organisation, with one more number of its own; one of that name and role may be there already."""
        numbers = _numbers(number)
        if proposed in self._new:
            for each in numbers:
                add_sender_number(self._rows, self._new[proposed], each, self._at)
            return self._new[proposed]
        name = proposed.name
        details = checked_details(
            OrganisationDetails(name, proposed.role, proposed.kind, signatures=(name,), numbers=numbers)
        )
        known = organisation_named(self._session, details.name, details.role)
        if known is not None:
            return known
        self._new[proposed] = add_organisation(self._rows, details, self._at)
        return self._new[proposed]


def _numbers(number: str) -> tuple[str, ...]:
    """The number, where it can be kept as one; a source may say anything."""
    with suppress(InputError):
        return (check_phone(number, "numbers"),) if number else ()
    return ()
