"""The words of cases that are exported together."""

from datetime import date, datetime
from enum import StrEnum

from counsel_desk.domain.case_exports import Batch, ExportedCase, Fate
from counsel_desk.domain.dates import format_day
from counsel_desk.messages.case_words import CaseSentences
from counsel_desk.messages.errors import error_text
from counsel_desk.messages.formats import instant
from counsel_desk.messages.joining import clauses, labelled
from counsel_desk.messages.translating import QT_TRANSLATE_NOOP, filled, translated
from counsel_desk.messages.words import word
from counsel_desk.services.case_batch_list import BatchField

_FIELDS = {
    BatchField.NUMBER: QT_TRANSLATE_NOOP("messages", "No."),
    BatchField.CASE: QT_TRANSLATE_NOOP("messages", "Case number"),
    BatchField.FATE: QT_TRANSLATE_NOOP("messages", "What became of it"),
    BatchField.WHY: QT_TRANSLATE_NOOP("messages", "Reason"),
    BatchField.FILE: QT_TRANSLATE_NOOP("messages", "File"),
}


class BatchSentences:
    """The words of cases exported together, in the language the program speaks."""

    def __init__(self) -> None:
        self.title = translated(QT_TRANSLATE_NOOP("messages", "Exported cases"))
        self.pages = translated(QT_TRANSLATE_NOOP("messages", "Page {page} of {pages}"))
        self.case = CaseSentences()

    def list_name(self, on: date) -> str:
        """What the file of the list is called, without its ending."""
        return f"{self.title} {format_day(on)}"

    def made(self, at: datetime) -> str:
        """When it was made."""
        return filled(QT_TRANSLATE_NOOP("messages", "made {made} · confidential"), {"made": instant(at)})

    def field(self, field: BatchField) -> str:
        """What stands above a column."""
        words = _FIELDS[field]
        return translated(words)

    def value(self, member: StrEnum) -> str:
        """The word for what became of a case."""
        return word(member)

    def why(self, case: ExportedCase) -> str:
        """Why a case goes without a name, was left out or could not be read; empty where there is nothing to say."""
        if case.error is not None:
            return error_text(case.error)
        return "" if case.why is None else word(case.why)

    def counts(self, batch: Batch) -> str:
        """How many cases had which fate, those that nothing had left out."""
        counted = ((fate, batch.count(fate)) for fate in Fate)
        return clauses(labelled(word(fate), f"{number:,}") for fate, number in counted if number)
