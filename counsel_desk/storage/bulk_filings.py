"""What was filed with others as the rows of a bulk import."""

from datetime import datetime

from counsel_desk.domain.filings import FilingDetails
from counsel_desk.domain.ids import CaseId, CounsellorId, FilingId
from counsel_desk.storage import tables
from counsel_desk.storage.bulk import BulkRows


def add_filing(rows: BulkRows, case_id: CaseId, details: FilingDetails, by: CounsellorId, at: datetime) -> FilingId:
    """One filing, written down at that instant."""
    values = {
        "case_id": case_id,
        "kind": details.kind,
        "way": details.way,
        "sent_to": details.sent_to,
        "organisation_id": details.organisation,
        "debt_id": details.debt,
        "filed_on": details.filed_on,
        "channel": details.channel,
        "number": details.number,
        "request": details.request,
        "promised_until": details.promised_until,
        "outcome": details.outcome,
        "answered_on": details.answered_on,
        "answer": details.answer,
        "counsellor_id": by,
    }
    return FilingId(rows.add(tables.Filing, at, values, searched_on=details.filed_on))
