"""Cases as rows of one table, in the columns that the import of a caseload reads: what goes out so comes in again."""

from collections.abc import Iterable, Iterator
from datetime import datetime
from enum import StrEnum
from typing import Protocol

from counsel_desk.domain.case_exports import CaseloadTable
from counsel_desk.domain.debts import Debt
from counsel_desk.domain.incidents import Incident
from counsel_desk.domain.safe_hours import SafeContact
from counsel_desk.domain.sheet_references import without_mark
from counsel_desk.domain.tasks import Task, TaskState
from counsel_desk.exchange.caseload_fields import CaseloadField
from counsel_desk.exchange.workbooks import Column, Kind, SheetSpec, Workbook
from counsel_desk.services.case_contents import CaseContents

_F = CaseloadField

_OF_CLIENT_AND_CASE = (
    (_F.CASE_REFERENCE, Kind.TEXT, 15),
    (_F.CLIENT_NAME, Kind.TEXT, 14),
    (_F.PHONE, Kind.TEXT, 16),
    (_F.ID_NUMBER, Kind.TEXT, 21),
    (_F.BIRTH_YEAR, Kind.TEXT, 10),
    (_F.GENDER, Kind.TEXT, 9),
    (_F.REGION, Kind.TEXT, 16),
    (_F.PARTY_ROLE, Kind.TEXT, 16),
    (_F.SAFE_CONTACT, Kind.TEXT, 28),
    (_F.OPENED_ON, Kind.DAY, 12),
    (_F.STATUS, Kind.TEXT, 9),
    (_F.COUNSELLOR, Kind.TEXT, 12),
    (_F.SUMMARY, Kind.TEXT, 36),
)
_OF_DEBT = (
    (_F.LENDER, Kind.TEXT, 20),
    (_F.COLLECTOR, Kind.TEXT, 20),
    (_F.CLAIMED_AMOUNT, Kind.MONEY, 13),
    (_F.RECEIVED_AMOUNT, Kind.MONEY, 13),
    (_F.PRINCIPAL_AMOUNT, Kind.MONEY, 13),
    (_F.OVERDUE_SINCE, Kind.DAY, 12),
)
_OF_TASK = ((_F.NEXT_STEP, Kind.TEXT, 28), (_F.DUE_ON, Kind.DAY, 12))
_OF_INCIDENT = (
    (_F.INCIDENT_AT, Kind.INSTANT, 17),
    (_F.INCIDENT_PRECISION, Kind.TEXT, 14),
    (_F.INCIDENT_CHANNEL, Kind.TEXT, 11),
    (_F.INCIDENT_NUMBER, Kind.TEXT, 16),
    (_F.INCIDENT_TEXT, Kind.TEXT, 44),
)
COLUMNS = (*_OF_CLIENT_AND_CASE, *_OF_DEBT, *_OF_TASK, *_OF_INCIDENT)

_NO_DEBT = (None,) * len(_OF_DEBT)
_NO_TASK = (None,) * len(_OF_TASK)
_NO_INCIDENT = (None,) * len(_OF_INCIDENT)

TableRow = tuple[object, ...]


class CaseloadWords(Protocol):
    """The words of the table, in the reader's language."""

    title: str
    about_title: str
    pages: str
    about_columns: tuple[str, str]

    def field(self, field: CaseloadField) -> str:
        """What stands above a column: a heading that the import knows."""

    def value(self, member: StrEnum) -> str:
        """The word for a choice: one that the import knows."""

    def safe_contact(self, contact: SafeContact) -> str:
        """How the client may be reached; empty where nobody has asked."""

    def made(self, at: datetime) -> str:
        """When it was made."""

    def about(self, table: CaseloadTable, by: str) -> Iterable[tuple[str, str]]:
        """What a reader has to know: how the file came to be, how it is to be read, and what is not in it."""


def caseload_workbook(
    rows: Iterable[TableRow], about: Iterable[tuple[str, str]], words: CaseloadWords, made_at: datetime
) -> Workbook:
    """Describe the table and the sheet about it, which is read after the last row: it may tell what was counted."""
    names, knowledge = words.about_columns
    return Workbook(
        words.title,
        (
            SheetSpec(
                name=words.title,
                title=words.title,
                columns=tuple(Column(words.field(field), kind, width) for field, kind, width in COLUMNS),
                rows=rows,
                subtitle=words.made(made_at),
                landscape=True,
                filterable=True,
            ),
            SheetSpec(
                name=words.about_title,
                title=words.about_title,
                columns=(Column(names, width=26), Column(knowledge, width=84)),
                rows=about,
            ),
        ),
        words.pages,
    )


def rows_of(contents: CaseContents, words: CaseloadWords) -> Iterator[TableRow]:
    """One row for each debt, open task and contact of a case, or one alone; the summary stands in the first."""
    summary, reference = without_mark(contents.file.case.details.summary)
    whose = (reference or contents.file.case.reference, *_of_client(contents, words), *_of_case(contents, words))
    told = summary.strip() or None
    parts = [
        *((*_of_debt(each), *_NO_TASK, *_NO_INCIDENT) for each in contents.debts),
        *((*_NO_DEBT, *_of_task(each), *_NO_INCIDENT) for each in contents.tasks if each.state is TaskState.OPEN),
        *(_of_incident(each, words) for each in reversed(contents.incidents)),
    ]
    for part in parts or [(*_NO_DEBT, *_NO_TASK, *_NO_INCIDENT)]:
        yield (*whose, told, *part)
        told = None


def _of_client(contents: CaseContents, words: CaseloadWords) -> TableRow:
    """Who can be told by nothing else goes by the client's number, or no row would be theirs."""
    client = contents.file.client
    details = client.details
    phones = ", ".join(each.number for each in details.phones)
    return (
        details.name or (None if phones else client.reference),
        phones,
        details.id_number,
        details.birth_year,
        words.value(details.gender),
        details.region,
        words.value(details.role),
        words.safe_contact(details.safe_contact),
    )


def _of_case(contents: CaseContents, words: CaseloadWords) -> TableRow:
    case = contents.file.case
    return case.opened_on, words.value(case.details.status), contents.file.counsellor_name


def _of_debt(debt: Debt) -> TableRow:
    told = debt.details
    return debt.lender_name, debt.collector_name, told.claimed, told.received, told.principal, told.overdue_since


def _of_task(task: Task) -> TableRow:
    return task.details.title, task.details.due_on


def _of_incident(incident: Incident, words: CaseloadWords) -> TableRow:
    """Whom the contact came from stands where the collector of a debt does."""
    told = incident.details
    sender = (None, incident.organisation_name, *_NO_DEBT[2:])
    return (
        *sender,
        *_NO_TASK,
        told.happened_at,
        words.value(told.precision),
        words.value(told.channel),
        told.number,
        told.words,
    )
