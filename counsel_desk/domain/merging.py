"""Two records of one client made one: what of both is taken, and what un-merging can put back."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import StrEnum
from typing import Any

from counsel_desk.domain.ids import ClientId
from counsel_desk.domain.people import (
    Client,
    ClientDetails,
    ClientPhone,
    Consent,
    ConsentPurpose,
    Gender,
    PartyRole,
    PhoneUse,
    Withheld,
)
from counsel_desk.domain.safe_hours import both_allow


class Side(StrEnum):
    """One of two clients who are merged."""

    STAYS = "stays"
    GOES = "goes"


class MergeField(StrEnum):
    """What is chosen of one or the other, named as in `ClientDetails`."""

    NAME = "name"
    ALIAS = "alias"
    ROLE = "role"
    ID_NUMBER = "id_number"
    BIRTH_YEAR = "birth_year"
    GENDER = "gender"
    REGION = "region"
    RETAIN_UNTIL = "retain_until"


_NOTHING: tuple[Any, ...] = ("", None, PartyRole.UNSURE, Gender.UNKNOWN)


@dataclass(frozen=True, slots=True)
class FieldPair:
    """A field as both records have it, and when each was last written."""

    field: MergeField
    stays: Any
    goes: Any
    stays_at: datetime
    goes_at: datetime

    @property
    def differs(self) -> bool:
        """Whether there is anything to choose."""
        return bool(self.stays != self.goes)

    @property
    def proposed(self) -> Side:
        """What says something before what says nothing; then the newer, and of two days to keep until the later."""
        if self.goes in _NOTHING or self.stays in _NOTHING:
            return Side.STAYS if self.goes in _NOTHING else Side.GOES
        if self.field is MergeField.RETAIN_UNTIL:
            return Side.GOES if self.goes > self.stays else Side.STAYS
        return Side.GOES if self.goes_at > self.stays_at else Side.STAYS


@dataclass(frozen=True, slots=True)
class Moving:
    """How much hangs on the client who goes."""

    cases: int
    people: int
    notes: int


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two clients side by side."""

    stays: Client
    goes: Client
    pairs: tuple[FieldPair, ...]
    moving: Moving

    @property
    def proposed(self) -> Mapping[MergeField, Side]:
        """What is taken where nobody chooses otherwise."""
        return {each.field: each.proposed for each in self.pairs}


def joined_details(stays: ClientDetails, goes: ClientDetails, taken: Mapping[MergeField, Side]) -> ClientDetails:
    """What stays in the end. A name not taken becomes the alias where there is none.

    No number is lost, and no wish about calls is loosened.
    """
    chosen = {
        field.value: getattr(goes if taken.get(field) is Side.GOES else stays, field.value) for field in MergeField
    }
    other = stays.name if taken.get(MergeField.NAME) is Side.GOES else goes.name
    if not chosen["alias"] and other != chosen["name"]:
        chosen["alias"] = other
    return replace(
        stays,
        **chosen,
        phones=_united(stays.phones, goes.phones),
        safe_contact=both_allow(stays.safe_contact, goes.safe_contact),
    )


def _united(stays: tuple[ClientPhone, ...], goes: tuple[ClientPhone, ...]) -> tuple[ClientPhone, ...]:
    """Each number once; where one record calls it the client's own and the other does not, it is not."""
    found: dict[str, ClientPhone] = {}
    for phone in (*stays, *goes):
        known = found.setdefault(phone.number, phone)
        if known.use is PhoneUse.OWN:
            found[phone.number] = phone
    return tuple(found.values())


def deciding(stays: Consent, goes: Consent) -> Side:
    """Whose last statement about one purpose is the newer; of one day, the one that does not agree."""
    older = (_said_on(goes), not goes.stands) <= (_said_on(stays), not stays.stands)
    return Side.STAYS if older else Side.GOES


def ends_on(decides: Consent, other: Consent) -> date:
    """The day on which an older statement ends by a newer one."""
    return max(_said_on(decides), other.given_on)


def both_withhold(stays: Client, goes: Client, purpose: ConsentPurpose) -> tuple[Withheld, ...]:
    """What either record keeps back."""
    every = stays.withheld(purpose) | goes.withheld(purpose)
    return tuple(each for each in Withheld if each in every)


def _said_on(consent: Consent) -> date:
    return consent.withdrawn_on or consent.given_on


@dataclass(frozen=True, slots=True)
class Merged:
    """A client who was merged into another: what stood about them, when, by whom, and in which step of history.

    Their numbers went along.
    """

    id: ClientId
    into: ClientId
    reference: str
    details: ClientDetails
    at: datetime
    by: str
    step: int

    @property
    def name(self) -> str:
        """What they were called; empty for a nameless caller."""
        return self.details.name or self.details.alias


class Part(StrEnum):
    """What goes back, or stays, when two are un-merged."""

    CASES = "cases"
    PEOPLE = "people"
    NOTES = "notes"
    PHONES = "phones"
    CONSENTS = "consents"
    DETAILS = "details"


class StaysWhy(StrEnum):
    """Why something does not go back."""

    ADDED = "added"  # written down since
    CHANGED = "changed"  # since, so that it is no longer what the merge made of it
    MOVED = "moved"  # filed under another client since
    TAKEN_OUT = "taken_out"  # since: it stays taken out


@dataclass(frozen=True, slots=True)
class Returning:
    """What goes back. `names` are texts, members of enums, and for `Part.DETAILS` fields as the history names them."""

    part: Part
    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Staying:
    """What does not go back; `names` as of `Returning`."""

    part: Part
    why: StaysWhy
    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Parting:
    """What un-merging would do. `unnamed`: incidents and conversations that name somebody around the other client."""

    merged: Merged
    returning: tuple[Returning, ...]
    staying: tuple[Staying, ...]
    unnamed: int
