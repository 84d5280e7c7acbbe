"""Who lends, who collects, and where one complains."""

import re
from dataclasses import dataclass, field, replace
from datetime import date
from enum import StrEnum

from counsel_desk.domain.ids import OrganisationId
from counsel_desk.domain.names import find_query


class OrganisationRole(StrEnum):
    """A lender lends; a collector collects for it or bought the debt; an official body is where one complains."""

    LENDER = "lender"
    COLLECTOR = "collector"
    OFFICIAL = "official"


class OrganisationKind(StrEnum):
    """The kind decides which regulator is responsible."""

    BANK = "bank"
    CONSUMER_FINANCE = "consumer_finance"
    MICROLOAN = "microloan"
    OTHER_LICENSED = "other_licensed"
    PRIVATE_PERSON = "private_person"
    UNLICENSED = "unlicensed"
    AGENCY = "agency"
    LAW_FIRM = "law_firm"
    ASSIGNEE = "assignee"
    REGULATOR = "regulator"
    POLICE = "police"
    COURT = "court"
    LEGAL_AID = "legal_aid"
    MEDIATION = "mediation"
    OTHER_OFFICIAL = "other_official"
    UNKNOWN = "unknown"


LENDER_KINDS = (
    OrganisationKind.BANK,
    OrganisationKind.CONSUMER_FINANCE,
    OrganisationKind.MICROLOAN,
    OrganisationKind.OTHER_LICENSED,
    OrganisationKind.PRIVATE_PERSON,
    OrganisationKind.UNLICENSED,
    OrganisationKind.UNKNOWN,
)
COLLECTOR_KINDS = (
    OrganisationKind.AGENCY,
    OrganisationKind.LAW_FIRM,
    OrganisationKind.ASSIGNEE,
    OrganisationKind.UNKNOWN,
)
OFFICIAL_KINDS = (
    OrganisationKind.REGULATOR,
    OrganisationKind.POLICE,
    OrganisationKind.COURT,
    OrganisationKind.LEGAL_AID,
    OrganisationKind.MEDIATION,
    OrganisationKind.OTHER_OFFICIAL,
)
KINDS_OF = {
    OrganisationRole.LENDER: LENDER_KINDS,
    OrganisationRole.COLLECTOR: COLLECTOR_KINDS,
    OrganisationRole.OFFICIAL: OFFICIAL_KINDS,
}
"""What an organisation of each role can be."""


@dataclass(frozen=True, slots=True)
class OrganisationDetails:
    """What is known of an organisation. `signatures` are its SMS signatures, without the brackets 【】.

    `hotline`, `app` and `site` are its official channels; `numbers` (digits only) are those incidents come from.
    """

    name: str
    role: OrganisationRole = OrganisationRole.LENDER
    kind: OrganisationKind = OrganisationKind.UNKNOWN
    short_names: tuple[str, ...] = ()
    signatures: tuple[str, ...] = ()
    hotline: str = ""
    app: str = ""
    site: str = ""
    numbers: tuple[str, ...] = ()
    licence_checked_on: date | None = None
    notes: str = ""


@dataclass(frozen=True, slots=True)
class Organisation:
    """An organisation as kept. Where somebody is to choose it, `find_key` is what it is found by."""

    id: OrganisationId
    version: int
    details: OrganisationDetails
    find_key: str = field(default="", compare=False)


@dataclass(frozen=True, slots=True)
class NumberOwner:
    """A number that is known to be an organisation's."""

    number: str
    organisation: OrganisationId
    name: str


_FORM = re.compile(r"(股份|有限|责任|公司|集团)+$")  # the form of a company tells no two apart
_SHORTEST_BEGINNING = 2


def alike(one: OrganisationDetails, other: OrganisationDetails) -> bool:
    """Whether two may be the same: one goes by a name or signature of the other, or by the beginning of one."""
    return any(_same(a, b) for a in _called(one) for b in _called(other))


_ONE_OF_EACH = ("hotline", "app", "site")


def joined(kept: OrganisationDetails, gone: OrganisationDetails) -> OrganisationDetails:
    """What is known of both, for the one that stays: its own words first, the other's name as a short name.

    Of a hotline, an app or a site there is one: where the other has another, the notes keep it beside its name.
    """
    names = dict.fromkeys((*kept.short_names, gone.name, *gone.short_names))
    unknown = kept.kind is OrganisationKind.UNKNOWN and kept.role is gone.role
    left = (getattr(gone, name) for name in _ONE_OF_EACH if getattr(kept, name) not in {"", getattr(gone, name)})
    spare = tuple(filter(None, left))
    aside = " · ".join((gone.name, *spare)) if spare else ""
    checked = [day for day in (kept.licence_checked_on, gone.licence_checked_on) if day is not None]
    return replace(
        kept,
        kind=gone.kind if unknown else kept.kind,
        short_names=tuple(name for name in names if name != kept.name),
        signatures=tuple(dict.fromkeys((*kept.signatures, *gone.signatures))),
        hotline=kept.hotline or gone.hotline,
        app=kept.app or gone.app,
        site=kept.site or gone.site,
        numbers=tuple(dict.fromkeys((*kept.numbers, *gone.numbers))),
        licence_checked_on=max(checked, default=None),
        notes="\n".join(filter(None, dict.fromkeys((kept.notes, gone.notes, aside)))),
    )


def _called(details: OrganisationDetails) -> set[str]:
    every = (details.name, *details.short_names, *details.signatures)
    return {_FORM.sub("", find_query(name)) for name in every} - {""}


def _same(one: str, other: str) -> bool:
    short, long = sorted((one, other), key=len)
    return short == long or (len(short) >= _SHORTEST_BEGINNING and long.startswith(short))
