"""Who lends and who collects."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from counsel_desk.domain.ids import OrganisationId


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
    """An organisation as kept."""

    id: OrganisationId
    version: int
    details: OrganisationDetails
