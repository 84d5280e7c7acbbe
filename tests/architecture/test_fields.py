"""The table of fields in docs/ tells of every column that holds something of the office's work."""

import re

from counsel_desk.storage.tables.base import Record

FIELDS = "docs/fields.md"
# A record's own life, and what it hangs on: they hold nothing that anybody wrote.
LIFE = {"id", "uuid", "version", "created_at", "withdrawn_at", "batch_id"}
HANGS_ON = {
    *("client_phone.client_id", "consent.client_id", "person.client_id", "client_note.client_id"),
    *("sender_number.organisation_id", "debt_fee.debt_id", "instalment.debt_id", "conduct.incident_id"),
    *("case_situation.case_id", "status_change.case_id", "note.case_id", "debt.case_id", "incident.case_id"),
    *("contact.case_id", "filing.case_id", "evidence.case_id", "task.case_id", "case_checklist.case_id"),
    *("case_step.checklist_id", "case_offer.case_id", "filing_evidence.case_id", "filing_evidence.filing_id"),
    *("incident_evidence.case_id", "incident_evidence.evidence_id"),
}


def columns() -> set[str]:
    return {
        f"{mapper.class_.__tablename__}.{column.name}"
        for mapper in Record.registry.mappers
        if issubclass(mapper.class_, Record)
        for column in mapper.columns
        if column.name not in LIFE
    } - HANGS_ON


def test_every_column_of_a_record_stands_in_the_table_of_fields_and_no_other(tree) -> None:
    told = set(re.findall(r"`(\w+\.\w+)`", (tree.root / FIELDS).read_text(encoding="utf-8")))

    assert told == columns()
