"""The list that lies beside cases exported together: what became of each. It tells case numbers, and nobody's name."""

from datetime import date, datetime
from enum import StrEnum
from typing import Protocol

from counsel_desk.domain.case_exports import Batch, ExportedCase
from counsel_desk.exchange.workbooks import Column, Kind, SheetSpec, Workbook
from counsel_desk.services.case_words import CaseWords


class BatchField(StrEnum):
    """What stands above a column of the list."""

    NUMBER = "number"
    CASE = "case"
    FATE = "fate"
    WHY = "why"
    FILE = "file"


_COLUMNS = (
    (BatchField.NUMBER, Kind.NUMBER, 7),
    (BatchField.CASE, Kind.TEXT, 15),
    (BatchField.FATE, Kind.TEXT, 18),
    (BatchField.WHY, Kind.TEXT, 36),
    (BatchField.FILE, Kind.TEXT, 22),
)


class BatchWords(Protocol):
    """The words of cases exported together, in the reader's language."""

    title: str
    pages: str

    @property
    def case(self) -> CaseWords:
        """The words of each case."""

    def list_name(self, on: date) -> str:
        """What the file of the list is called, without its ending."""

    def made(self, at: datetime) -> str:
        """When it was made."""

    def field(self, field: BatchField) -> str:
        """What stands above a column."""

    def value(self, member: StrEnum) -> str:
        """The word for what became of a case."""

    def why(self, case: ExportedCase) -> str:
        """Why a case goes without a name, was left out or could not be read; empty where there is nothing to say."""

    def counts(self, batch: Batch) -> str:
        """How many cases had which fate."""


def batch_list(batch: Batch, words: BatchWords, made_at: datetime) -> Workbook:
    """Describe the list as a workbook of one sheet."""
    rows = (
        (number, each.reference, words.value(each.fate), words.why(each), each.file)
        for number, each in enumerate(batch.cases, 1)
    )
    sheet = SheetSpec(
        name=words.title,
        title=words.title,
        columns=tuple(Column(words.field(field), kind, width) for field, kind, width in _COLUMNS),
        rows=rows,
        subtitle=words.made(made_at),
        notes=(words.counts(batch),),
        filterable=True,
    )
    return Workbook(words.title, (sheet,), words.pages)
