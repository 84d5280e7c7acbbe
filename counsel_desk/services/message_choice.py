"""What of the messages and calls of a phone somebody wants in a case."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from counsel_desk.domain.ids import OrganisationId
from counsel_desk.domain.message_facts import ProposedOrganisation
from counsel_desk.domain.moments import day_of
from counsel_desk.domain.phone_records import PhoneRecord


@dataclass(frozen=True, slots=True)
class Choice:
    """What of a source is to enter a case: nobody, unless they are named.

    `senders` are keys of `message_senders.Sender`, None for all. `since` and `until` are days in China, both included.
    `organisations` says whose a sender is: one that is known, or one that is written down with the import; None leaves
    it open, also where its number is known.
    `keep_file` keeps the source itself as evidence, with its SHA-256.
    """

    senders: frozenset[str] | None = frozenset()
    since: date | None = None
    until: date | None = None
    organisations: Mapping[str, OrganisationId | ProposedOrganisation | None] = field(default_factory=dict)
    keep_file: bool = False

    def takes(self, record: PhoneRecord) -> bool:
        """Whether a record is to enter; what never left the phone is not."""
        if record.unsent or (self.senders is not None and record.sender not in self.senders):
            return False
        if self.since is None and self.until is None:
            return True
        day = day_of(record.at)
        return (self.since is None or day >= self.since) and (self.until is None or day <= self.until)
