"""What is said of a table that is brought in: its columns, its sheets, what became of its rows."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from counsel_desk.exchange.caseload_fields import CaseloadField
from counsel_desk.exchange.tables import SkipReason
from counsel_desk.messages.errors import code_text
from counsel_desk.messages.joining import clauses, labelled, listed, sentences
from counsel_desk.messages.translating import QT_TRANSLATE_NOOP, translated

if TYPE_CHECKING:
    from counsel_desk.exchange.caseload_values import RowProblem
    from counsel_desk.services.caseload_import import RowOutcome

_FIELDS = {
    CaseloadField.CLIENT_NAME: QT_TRANSLATE_NOOP("messages", "Name"),
    CaseloadField.PHONE: QT_TRANSLATE_NOOP("messages", "Phone"),
    CaseloadField.ID_NUMBER: QT_TRANSLATE_NOOP("messages", "ID number"),
    CaseloadField.BIRTH_YEAR: QT_TRANSLATE_NOOP("messages", "Year of birth"),
    CaseloadField.GENDER: QT_TRANSLATE_NOOP("messages", "Gender"),
    CaseloadField.REGION: QT_TRANSLATE_NOOP("messages", "Region"),
    CaseloadField.PARTY_ROLE: QT_TRANSLATE_NOOP("messages", "Role of the client"),
    CaseloadField.SAFE_CONTACT: QT_TRANSLATE_NOOP("messages", "Safe contact"),
    CaseloadField.LENDER: QT_TRANSLATE_NOOP("messages", "Lender"),
    CaseloadField.COLLECTOR: QT_TRANSLATE_NOOP("messages", "Collector"),
    CaseloadField.CLAIMED_AMOUNT: QT_TRANSLATE_NOOP("messages", "Amount claimed"),
    CaseloadField.RECEIVED_AMOUNT: QT_TRANSLATE_NOOP("messages", "Amount received"),
    CaseloadField.PRINCIPAL_AMOUNT: QT_TRANSLATE_NOOP("messages", "Principal"),
    CaseloadField.OVERDUE_SINCE: QT_TRANSLATE_NOOP("messages", "Overdue since"),
    CaseloadField.OVERDUE_DAYS: QT_TRANSLATE_NOOP("messages", "Days overdue"),
    CaseloadField.CASE_REFERENCE: QT_TRANSLATE_NOOP("messages", "Own case number"),
    CaseloadField.OPENED_ON: QT_TRANSLATE_NOOP("messages", "Opened on"),
    CaseloadField.STATUS: QT_TRANSLATE_NOOP("messages", "Status"),
    CaseloadField.COUNSELLOR: QT_TRANSLATE_NOOP("messages", "Counsellor"),
    CaseloadField.SUMMARY: QT_TRANSLATE_NOOP("messages", "Notes"),
    CaseloadField.INCIDENT_AT: QT_TRANSLATE_NOOP("messages", "Time of the contact"),
    CaseloadField.INCIDENT_PRECISION: QT_TRANSLATE_NOOP("messages", "Precision of the time"),
    CaseloadField.INCIDENT_CHANNEL: QT_TRANSLATE_NOOP("messages", "Kind of contact"),
    CaseloadField.INCIDENT_NUMBER: QT_TRANSLATE_NOOP("messages", "Collector's number"),
    CaseloadField.INCIDENT_TEXT: QT_TRANSLATE_NOOP("messages", "Collector's words"),
    CaseloadField.NEXT_STEP: QT_TRANSLATE_NOOP("messages", "Next step"),
    CaseloadField.DUE_ON: QT_TRANSLATE_NOOP("messages", "Due on"),
}
_OUTCOMES = {
    "imported": QT_TRANSLATE_NOOP("messages", "went in"),
    "skipped": QT_TRANSLATE_NOOP("messages", "skipped"),
    "warned": QT_TRANSLATE_NOOP("messages", "went in, with a doubt"),
    "rejected": QT_TRANSLATE_NOOP("messages", "stayed out"),
}
_TRIED = {
    "imported": QT_TRANSLATE_NOOP("messages", "will go in"),
    "skipped": QT_TRANSLATE_NOOP("messages", "will be skipped"),
    "warned": QT_TRANSLATE_NOOP("messages", "will go in, with a doubt"),
    "rejected": QT_TRANSLATE_NOOP("messages", "will stay out"),
}
_SKIPPED = {
    SkipReason.HIDDEN: QT_TRANSLATE_NOOP("messages", "it is hidden"),
    SkipReason.EMPTY: QT_TRANSLATE_NOOP("messages", "it is empty"),
    SkipReason.CHART: QT_TRANSLATE_NOOP("messages", "it holds only a chart"),
}


def caseload_field(field: str) -> str:
    """What a column of a caseload holds: a `CaseloadField` or its value."""
    words = _FIELDS[CaseloadField(field)]
    return translated(words)


def import_outcome(outcome: str, *, tried: bool = False) -> str:
    """What became of a row, or will when it was only `tried`: imported, skipped, warned or rejected."""
    words = (_TRIED if tried else _OUTCOMES)[outcome]
    return translated(words)


def row_words(row: "RowOutcome", *, tried: bool = False) -> tuple[str, str, str, str]:
    """What became of a row, or will; the fields in doubt; why; and what stood there."""
    fields = dict.fromkeys(caseload_field(each.field) for each in row.problems if each.field)
    why = code_text(row.reason) if len(row.problems) == 1 else row_doubts(row.problems)
    return import_outcome(row.outcome, tried=tried), listed(fields), why, clauses(each.value for each in row.problems)


def row_doubts(problems: "Iterable[RowProblem]") -> str:
    """Everything that was wrong in a row, each with its field."""
    return sentences(
        labelled(caseload_field(each.field), code_text(each.reason)) if each.field else code_text(each.reason)
        for each in problems
    )


def skip_reason(reason: SkipReason) -> str:
    """Why a sheet was left out."""
    words = _SKIPPED[reason]
    return translated(words)
