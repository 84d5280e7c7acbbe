"""What the hour and the number of contacts say against the norms of the industry. Norms, not law.

Two documents draw these lines. GB/T 45251-2025, 5.3 (a recommended standard): no collecting between 22:00 and 8:00
unless it was agreed, and at most three *effective* calls a day, which are calls that were answered. The guideline of
the China Banking Association of 2026-01-30: no more than six dials a day to one line where nobody answers. Both
were read in secondary sources; see ``gbt_45251`` and ``cba_guide_2026`` in the guidance.

- Hours and days are those of China, whatever the machine is set to.
- Only contacts that come in are counted, and calls only where it was written down whether they were answered.
- *One collector* is one organisation, from however many numbers it rings. A contact that names none belongs to the
  organisation that used its number on that day, or else to the number alone; one without a number to nobody.
- *One line* is who was rung, for the number that was dialled is not written down: the client, or one person around
  them. A client with two telephones is therefore counted as one line, and the reason says that it is to be checked.
- A day's excess is said once, on the contact that passes the line: the fourth answered call, the seventh dial.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, time
from enum import StrEnum
from itertools import groupby

from counsel_desk.domain.conduct_rules import Certainty
from counsel_desk.domain.ids import IncidentId, OrganisationId, PersonId
from counsel_desk.domain.incidents import CALLS, Channel, Contacted, Direction, IncidentDetails, SuggestedConduct
from counsel_desk.domain.moments import CHINA, Precision, day_of

NIGHT_BEGINS, NIGHT_ENDS = time(22), time(8)
MOST_ANSWERED = 3  # effective calls a day (GB/T 45251)
MOST_UNANSWERED = 6  # dials a day to one line where nobody answers (China Banking Association)

_Line = tuple[OrganisationId | str, PersonId | None]  # a collector, and whom it rang: None is the client


class ContactNorm(StrEnum):
    """A line of the industry; its value stands as the rule of the conduct it suggests."""

    NIGHT = "NIGHT"
    OFTEN_ANSWERED = "OFTEN_ANSWERED"
    OFTEN_UNANSWERED = "OFTEN_UNANSWERED"


CONDUCT_OF = {
    ContactNorm.NIGHT: "T06",
    ContactNorm.OFTEN_ANSWERED: "T07",
    ContactNorm.OFTEN_UNANSWERED: "T07",
}


@dataclass(frozen=True, slots=True)
class Contact:
    """A contact with all that the norms ask of it; `details` may come without its words.

    An official body `collects` nothing: no norm of the industry speaks of it.
    """

    id: IncidentId
    details: IncidentDetails
    collects: bool = True


@dataclass(frozen=True, slots=True)
class Passed:
    """A line that was passed. `counted` is how many calls of that day count towards it; 0 for the night."""

    contact: IncidentId
    norm: ContactNorm
    counted: int = 0
    together: tuple[IncidentId, ...] = ()  # the contacts that were counted, in their order


def at_night(happened_at: datetime, precision: Precision) -> bool:
    """Whether it was from 22:00:00 to 07:59:59 in China; what is known to the day only has no hour."""
    hour = happened_at.astimezone(CHINA).time()
    return precision is not Precision.DAY and (hour >= NIGHT_BEGINS or hour < NIGHT_ENDS)


def is_collecting(contact: Contact) -> bool:
    """Whether a collector turned to somebody: not the client's own answer, and not an official body."""
    return contact.collects and contact.details.direction is Direction.INCOMING


def passed_by(contacts: Iterable[Contact]) -> tuple[Passed, ...]:
    """The lines that these contacts of one case pass: those of the night first, then day by day."""
    incoming = sorted(filter(is_collecting, contacts), key=lambda each: (each.details.happened_at, each.id))
    found = [Passed(each.id, ContactNorm.NIGHT) for each in incoming if _is_of_the_night(each.details)]
    for _, group in groupby(incoming, key=lambda each: day_of(each.details.happened_at)):
        of_day = tuple(group)
        found += _too_often(of_day, ContactNorm.OFTEN_ANSWERED, _is_effective, MOST_ANSWERED)
        found += _too_often(of_day, ContactNorm.OFTEN_UNANSWERED, _is_unanswered, MOST_UNANSWERED)
    return tuple(found)


def of_norm(passed: Passed, pack_hash: str) -> SuggestedConduct:
    """What a line that was passed suggests, ready to be kept. The figures are sure; what they mean is for a person."""
    return SuggestedConduct(
        CONDUCT_OF[passed.norm], passed.norm, (), Certainty.CLEAR, passed.counted or None, pack_hash
    )


def _is_of_the_night(details: IncidentDetails) -> bool:
    """A letter has no hour of its own: what is written down is when somebody found it."""
    return details.channel is not Channel.LETTER and at_night(details.happened_at, details.precision)


def _is_effective(details: IncidentDetails) -> bool:
    return details.channel in CALLS and details.connected is True and details.contacted is Contacted.CLIENT


def _is_unanswered(details: IncidentDetails) -> bool:
    """A dial that can be told from others: somebody's of whom no more is known than "a relative" is no one line."""
    is_one_line = details.contacted is Contacted.CLIENT or details.person is not None
    return details.channel in CALLS and details.connected is False and is_one_line


def _too_often(
    of_day: Sequence[Contact], norm: ContactNorm, counts: Callable[[IncidentDetails], bool], most: int
) -> Iterator[Passed]:
    """The excess of a day, once for each collector and each line it rang."""
    owners = _owners(of_day)
    groups: dict[_Line, list[Contact]] = {}
    for each in of_day:
        line = _line(each.details, owners)
        if line is not None and counts(each.details):
            groups.setdefault(line, []).append(each)
    for group in groups.values():
        if len(group) > most:
            yield Passed(group[most].id, norm, len(group), tuple(each.id for each in group))


def _owners(of_day: Iterable[Contact]) -> Mapping[str, OrganisationId | None]:
    """Whose each number was on that day; None for one that two organisations used."""
    owners: dict[str, OrganisationId | None] = {}
    for details in (each.details for each in of_day):
        if details.organisation is not None:
            shared = owners.setdefault(details.number, details.organisation) != details.organisation
            owners[details.number] = None if shared else details.organisation
    return owners


def _line(details: IncidentDetails, owners: Mapping[str, OrganisationId | None]) -> _Line | None:
    """Which collector rang whom; None where nobody can say who rang."""
    if details.organisation is None and not details.number:
        return None
    collector = details.organisation or owners.get(details.number) or details.number
    return collector, details.person
