"""The tables of a case: what its workbook and its paper both tell, defined once."""

from collections.abc import Iterable
from dataclasses import dataclass

from counsel_desk.domain.moments import day_of
from counsel_desk.exchange.workbooks import Kind
from counsel_desk.services.case_contents import CaseContents
from counsel_desk.services.case_table_contacts import CONTACT_COLUMNS, contact_rows
from counsel_desk.services.case_table_debts import (
    DEBT_COLUMNS,
    INSTALMENT_COLUMNS,
    debt_rows,
    debt_totals,
    instalment_rows,
)
from counsel_desk.services.case_table_evidence import EVIDENCE_COLUMNS, evidence_rows
from counsel_desk.services.case_table_filings import FILING_COLUMNS, filing_rows
from counsel_desk.services.case_table_incidents import INCIDENT_COLUMNS, incident_rows
from counsel_desk.services.case_table_work import (
    DEED_COLUMNS,
    NOTE_COLUMNS,
    STEP_COLUMNS,
    TASK_COLUMNS,
    deed_rows,
    note_rows,
    step_rows,
    task_rows,
)
from counsel_desk.services.case_words import CaseField, CasePart, CaseWords

Row = tuple[object, ...]


@dataclass(frozen=True, slots=True)
class CaseTable:
    """One table: of each column what it is, what its cells hold, and how many characters wide a sheet shows it.

    `rows` are read once. Totals stand in the columns that they add up.
    """

    part: CasePart
    columns: tuple[tuple[CaseField, Kind, int], ...]
    rows: Iterable[Row]
    totals: Row | None = None
    filterable: bool = False


def case_tables(contents: CaseContents, words: CaseWords) -> tuple[CaseTable, ...]:
    """The tables in the order in which they are read, each in the order in which things happened; open tasks first."""
    debts, evidence, today = contents.debts, contents.evidence, day_of(contents.made_at)
    incidents = incident_rows(reversed(contents.incidents), contents, words)
    contacts = contact_rows(reversed(contents.contacts), words)
    filings = filing_rows(reversed(contents.filings), evidence, words)
    steps = step_rows(contents.checklists, today, words)
    notes = note_rows(reversed(contents.notes), words)
    files = evidence_rows(evidence, contents.incidents, words)
    deeds = deed_rows(reversed(contents.history), words)
    return (
        CaseTable(CasePart.DEBTS, DEBT_COLUMNS, debt_rows(debts, words), debt_totals(debts, words)),
        CaseTable(CasePart.INSTALMENTS, INSTALMENT_COLUMNS, instalment_rows(debts, words), filterable=True),
        CaseTable(CasePart.INCIDENTS, INCIDENT_COLUMNS, incidents, filterable=True),
        CaseTable(CasePart.CONTACTS, CONTACT_COLUMNS, contacts, filterable=True),
        CaseTable(CasePart.FILINGS, FILING_COLUMNS, filings, filterable=True),
        CaseTable(CasePart.STEPS, STEP_COLUMNS, steps, filterable=True),
        CaseTable(CasePart.TASKS, TASK_COLUMNS, task_rows(contents.tasks, words)),
        CaseTable(CasePart.NOTES, NOTE_COLUMNS, notes),
        CaseTable(CasePart.EVIDENCE, EVIDENCE_COLUMNS, files),
        CaseTable(CasePart.HISTORY, DEED_COLUMNS, deeds, filterable=True),
    )
