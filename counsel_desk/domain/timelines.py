"""What the time line of a case knows of each incident: enough to show it in a row, to filter it and to count it."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from counsel_desk.domain.contact_norms import Contact, is_collecting
from counsel_desk.domain.ids import CaseId, DebtId, IncidentId
from counsel_desk.domain.incidents import Channel, ConductState, IncidentDetails

BEGINNING = 120
"""Characters of the exact words that a row holds; a case can have 10,000 of them."""

NO_DEBT = DebtId(0)
"""For a filter: what names no debt."""


@dataclass(frozen=True, slots=True)
class TimelineRow:
    """An incident as a row. Its details hold the beginning of the words only, and neither witness nor effect.

    `conducts` are codes with what was decided of them, in the order they were seen; `day` is that of China.
    """

    contact: Contact
    case_id: CaseId
    day: date
    organisation_name: str
    conducts: tuple[tuple[str, ConductState], ...]

    @property
    def id(self) -> IncidentId:
        """The incident it stands for."""
        return self.contact.id

    @property
    def details(self) -> IncidentDetails:
        """What is known of it, cut short."""
        return self.contact.details

    @property
    def is_counted(self) -> bool:
        """Whether it is a collector's contact: not the client's own answer, and not an official body's."""
        return is_collecting(self.contact)


@dataclass(frozen=True, slots=True)
class TimelineFilter:
    """What is shown; everything when nothing is set. `text` is looked for by whoever has all the words."""

    text: str = ""
    channel: Channel | None = None
    conduct: str = ""
    number: str = ""
    debt: DebtId | None = None

    def lets_through(self, row: TimelineRow) -> bool:
        """Whether the incident is shown, its text apart. A rejected conduct is none."""
        details = row.details
        return (
            (self.channel is None or details.channel is self.channel)
            and (not self.number or details.number == self.number)
            and (self.debt is None or (details.debt or NO_DEBT) == self.debt)
            and (not self.conduct or self.conduct in codes((row,)))
        )


def codes(rows: Iterable[TimelineRow]) -> set[str]:
    """The conduct that was suggested or confirmed."""
    return {code for row in rows for code, state in row.conducts if state is not ConductState.REJECTED}
