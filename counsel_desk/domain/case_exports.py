"""How cases leave the vault, one or many: in which form, who is named, and what became of each."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from counsel_desk.domain.ids import CaseId
from counsel_desk.domain.people import Client, ConsentAnswer, ConsentPurpose
from counsel_desk.errors import WorldError


class CaseForm(StrEnum):
    """What a summary of a case is written as; the member is the ending of its file."""

    WORKBOOK = "xlsx"
    PDF = "pdf"

    @classmethod
    def of(cls, target: Path) -> "CaseForm":
        """The form that the name of a file asks for: a workbook, unless it ends as a PDF does."""
        return cls.PDF if target.suffix.lower() == f".{cls.PDF}" else cls.WORKBOOK


class Unnamed(StrEnum):
    """Why the consent of a client does not let a summary out by name."""

    NOT_ASKED = "not_asked"
    REFUSED = "refused"
    WITHDRAWN = "withdrawn"
    NAME_KEPT_BACK = "name_kept_back"


class Fate(StrEnum):
    """What became of a case that was to be exported with others."""

    NAMED = "named"
    UNDER_CODE = "under_code"
    LEFT_OUT = "left_out"  # nobody agreed that it is passed on
    FAILED = "failed"  # it could not be read, or is gone
    NOT_REACHED = "not_reached"  # the work was stopped before


@dataclass(frozen=True, slots=True)
class BatchChoice:
    """How cases are to be exported together.

    `named`: by name where the client agreed to that; else all go by their codes. `leave_out`: whoever has not agreed
    that a summary is passed on is left out; else they too go by their code.
    """

    form: CaseForm = CaseForm.WORKBOOK
    named: bool = True
    leave_out: bool = False


@dataclass(frozen=True, slots=True)
class ExportedCase:
    """What became of one case. `file` is the name of what was written, `why` the reason for going without a name."""

    case_id: CaseId
    reference: str
    fate: Fate
    file: str = ""
    why: Unnamed | None = None
    error: WorldError | None = None


@dataclass(frozen=True, slots=True)
class Batch:
    """What became of cases that were exported together, in the order in which they were asked for.

    `listed` is the small file that tells it too, None where it could not be written; `error` ended the work early.
    """

    folder: Path
    cases: tuple[ExportedCase, ...]
    listed: Path | None = None
    error: WorldError | None = None

    def count(self, *fates: Fate) -> int:
        """How many cases had one of these fates."""
        return sum(each.fate in fates for each in self.cases)

    @property
    def written(self) -> int:
        """How many files of cases lie in the folder now."""
        return self.count(Fate.NAMED, Fate.UNDER_CODE)


class CaseloadVersion(StrEnum):
    """For whom a caseload is written as one table."""

    AS_AGREED = "as_agreed"  # by name where the client agreed to that
    UNDER_CODES = "under_codes"
    INTERNAL = "internal"  # for the office itself: nothing is kept back, and it is not to be passed on


@dataclass(frozen=True, slots=True)
class CaseloadChoice:
    """How a caseload is written as one table; `leave_out` as in `BatchChoice`, which an internal one does not heed."""

    version: CaseloadVersion = CaseloadVersion.AS_AGREED
    leave_out: bool = False


@dataclass(frozen=True, slots=True)
class CaseloadTable:
    """What a caseload written as one table holds: how many cases had which fate, and its rows."""

    choice: CaseloadChoice
    fates: Mapping[Fate, int]
    rows: int

    @property
    def cases(self) -> int:
        """How many cases stand in it."""
        return self.fates.get(Fate.NAMED, 0) + self.fates.get(Fate.UNDER_CODE, 0)


def unnamed(client: Client) -> Unnamed | None:
    """Why a summary of this client cannot leave by name; None where it can."""
    if client.may_be_named(ConsentPurpose.EXPORT):
        return None
    if client.consents_to(ConsentPurpose.EXPORT):
        return Unnamed.NAME_KEPT_BACK
    answer = client.answer_to(ConsentPurpose.EXPORT)
    if answer is None:
        return Unnamed.NOT_ASKED
    return Unnamed.REFUSED if answer.answer is ConsentAnswer.REFUSED else Unnamed.WITHDRAWN
