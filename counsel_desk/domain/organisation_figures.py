"""What an organisation did across cases: counts only, so that nobody's file is opened by looking at them."""

from collections.abc import Mapping
from dataclasses import dataclass

from counsel_desk.domain.incidents import Channel
from counsel_desk.domain.periods import Month

MONTHS_SHOWN = 24


@dataclass(frozen=True, slots=True)
class ConductCount:
    """Incidents that show a conduct: where a person confirmed it, and where it is only suggested.

    `by_month` counts the confirmed ones in each of the `OrganisationFigures.months`.
    """

    code: str
    confirmed: int
    undecided: int
    by_month: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class NumberCount:
    """A number that incidents came from, and how many."""

    number: str
    incidents: int


@dataclass(frozen=True, slots=True)
class OrganisationFigures:
    """The figures of one organisation over all cases, of which none is named.

    A case counts where the organisation lent, collects or stands behind an incident. `months` end with the present one,
    `by_month` counts the incidents of each; the other counts are of all time. Of `numbers` the most used come first.
    """

    cases: int
    debts: int
    incidents: int
    contacts: int
    months: tuple[Month, ...]
    by_month: tuple[int, ...]
    by_conduct: tuple[ConductCount, ...]
    by_channel: Mapping[Channel, int]
    numbers: tuple[NumberCount, ...]


def last_months(last: Month, count: int = MONTHS_SHOWN) -> tuple[Month, ...]:
    """That many months in order, ending with `last`."""
    months = [last]
    while len(months) < count:
        months.append(months[-1].previous)
    return tuple(reversed(months))
