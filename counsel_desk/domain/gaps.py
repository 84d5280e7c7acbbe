"""What the records of a period leave unsaid: figures count it as not known, so it is asked for before they leave."""

from dataclasses import dataclass
from enum import StrEnum

from counsel_desk.domain.lists import CaseRow


class Gap(StrEnum):
    """One thing that a figure would need to know of a case."""

    ROLE = "role"
    AGE = "age"
    GENDER = "gender"
    REGION = "region"
    LENDER = "lender"
    AMOUNT = "amount"
    OUTCOME = "outcome"
    CONDUCT = "conduct"  # what an incident of the period may show is neither confirmed nor rejected


@dataclass(frozen=True, slots=True)
class CaseWithGaps:
    """A case that counts in a period, with what is not known of it, in the order of `Gap`."""

    case: CaseRow
    gaps: tuple[Gap, ...]
