"""Whether two descriptions are of one person: surely, perhaps, or not at all. Only what is sure is merged unasked.

Sure are the same ID number under the same name, and the same name with a phone in common, or with a case number of the
office where nothing else tells them apart: many a table counts its rows from 1. Whoever else looks alike is asked
about; people of one family share phones, and many share a name.
"""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from counsel_desk.domain.folding import fold
from counsel_desk.domain.ids import ClientId

_BETWEEN_NAMES = str.maketrans("", "", " ·•.‧∙⋅・")


class Doubt(StrEnum):
    """What makes two people look alike without making it certain, the strongest first."""

    ID_NUMBER = "id_number"  # under another name
    SEVERAL = "several"  # name and phone fit more than one
    OTHER_ID = "other_id"  # name and phone fit, the ID numbers differ
    REFERENCE = "reference"  # name and case number fit, phones or years of birth differ
    PHONE = "phone"  # under another name
    NAME_AND_YEAR = "name_and_year"
    NAME_AND_REGION = "name_and_region"
    NAME_ALONE = "name_alone"  # and nothing that could be compared


class Whose(StrEnum):
    """What is answered when rows of a table may speak of somebody known."""

    SAME = "same"
    NEW = "new"
    EACH = "each"  # rows that share no more than a name are about one new person each
    OUT = "out"


@dataclass(frozen=True, slots=True)
class Traits:
    """What tells a person from another; empty is what is not known.

    Names are as `name_key` has them, the region is folded. `own_phones` are those of the `phones` that belong to
    nobody else; `references` are numbers of their cases.
    """

    names: frozenset[str]
    phones: frozenset[str] = frozenset()
    own_phones: frozenset[str] = frozenset()
    id_number: str = ""
    birth_year: int | None = None
    region: str = ""
    references: frozenset[str] = frozenset()

    @property
    def is_name_alone(self) -> bool:
        """Whether nothing but a name could recognise them."""
        return not self.phones and not self.id_number


@dataclass(frozen=True, slots=True)
class KnownClient:
    """A client as they are shown to somebody who is asked about them; `phone` is the first that is their own."""

    id: ClientId
    reference: str
    name: str
    alias: str
    birth_year: int | None
    region: str
    phone: str
    cases: int
    last_contact: date | None


def name_key(name: str) -> str:
    """A name as it is compared: without spaces and the dots between its parts, which everybody writes otherwise."""
    folded = "".join(fold(name).split())
    return folded.translate(_BETWEEN_NAMES) or folded


def is_same(one: Traits, other: Traits) -> bool:
    """Whether both are certainly one person."""
    if not _share_name(one, other) or _contradict(one, other):
        return False
    same_id = bool(one.id_number) and one.id_number == other.id_number
    return same_id or bool(one.phones & other.phones) or (_share_reference(one, other) and not _differ(one, other))


def doubt(one: Traits, other: Traits) -> Doubt | None:
    """Why both may be one person where that is not certain; None when they are not alike."""
    if one.id_number and one.id_number == other.id_number:
        return Doubt.ID_NUMBER
    if not _share_name(one, other):
        same_phone = one.own_phones & other.own_phones
        return Doubt.PHONE if same_phone and not _contradict(one, other) else None
    if one.phones & other.phones:
        return Doubt.OTHER_ID if _contradict(one, other) else Doubt.SEVERAL
    if not one.names or _contradict(one, other):
        return None
    return Doubt.REFERENCE if _share_reference(one, other) and _differ(one, other) else _of_one_name(one, other)


def _of_one_name(one: Traits, other: Traits) -> Doubt | None:
    """They have a name in common, and no number."""
    if one.birth_year is not None and other.birth_year is not None:
        return Doubt.NAME_AND_YEAR if one.birth_year == other.birth_year else None
    if not (one.phones and other.phones):
        return Doubt.NAME_ALONE
    return Doubt.NAME_AND_REGION if one.region and one.region == other.region else None


def _share_name(one: Traits, other: Traits) -> bool:
    """Two who are both nameless have their namelessness in common."""
    return not one.names.isdisjoint(other.names) or (not one.names and not other.names)


def _share_reference(one: Traits, other: Traits) -> bool:
    """A case number under no name may be anybody's."""
    return bool(one.names and one.references & other.references)


def _differ(one: Traits, other: Traits) -> bool:
    """Whether they have other phones, or are of other years."""
    years = {one.birth_year, other.birth_year} - {None}
    return bool(one.phones and other.phones and not one.phones & other.phones) or len(years) > 1


def _contradict(one: Traits, other: Traits) -> bool:
    return bool(one.id_number and other.id_number and one.id_number != other.id_number)
