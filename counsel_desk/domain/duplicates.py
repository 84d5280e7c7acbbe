"""Whether somebody is known already: what speaks for it, and whose name may be said.

A number of one's own speaks for the same person. A shared number, a relative's, or one that stands among the people
around somebody belongs to a family: two of one family stay apart, so it is told without a name.
"""

from dataclasses import dataclass
from enum import StrEnum

from counsel_desk.domain.ids import ClientId
from counsel_desk.domain.people import PhoneUse

PERSONAL = frozenset({PhoneUse.OWN, PhoneUse.OLD})
"""Uses of a number that speak for one and the same person."""


class Likeness(StrEnum):
    """What two records of a person have in common, the strongest first."""

    ID_NUMBER = "id_number"
    PHONE = "phone"
    NAME_AND_YEAR = "name_and_year"
    NAME = "name"  # the year of birth is not known of both
    SOUND = "sound"  # the pinyin, as a name is heard on the telephone


@dataclass(frozen=True, slots=True)
class Lookalike:
    """A client who may be the person written about: an offer, never a verdict."""

    id: ClientId
    reference: str
    name: str
    alias: str
    birth_year: int | None
    likeness: Likeness


@dataclass(frozen=True, slots=True)
class Lookalikes:
    """Those who may be meant, the likeliest first. `of_a_family`: a number stands in somebody's family as well.

    `elsewhere`: somebody alike is known in the office whom who asks may not see; nothing more is told of them.
    """

    clients: tuple[Lookalike, ...]
    of_a_family: bool
    elsewhere: bool = False


NOBODY = Lookalikes((), of_a_family=False)
