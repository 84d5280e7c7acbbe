"""What was filed with others in a case: with whom, its number, what was promised, what came of it."""

from collections.abc import Iterable, Iterator

from counsel_desk.domain.evidence import Evidence
from counsel_desk.domain.filings import Filing
from counsel_desk.exchange.workbooks import Kind
from counsel_desk.services.case_contents import joined
from counsel_desk.services.case_words import CaseField, CaseWords

FILING_COLUMNS = (
    (CaseField.FILED_ON, Kind.DAY, 12),
    (CaseField.KIND, Kind.TEXT, 14),
    (CaseField.SENT_TO, Kind.TEXT, 22),
    (CaseField.ABOUT_WHOM, Kind.TEXT, 20),
    (CaseField.CHANNEL, Kind.TEXT, 9),
    (CaseField.FILING_NUMBER, Kind.TEXT, 18),
    (CaseField.REQUEST, Kind.TEXT, 28),
    (CaseField.FILES_SENT, Kind.TEXT, 24),
    (CaseField.PROMISED_UNTIL, Kind.DAY, 12),
    (CaseField.STATE, Kind.TEXT, 16),
    (CaseField.ANSWERED_ON, Kind.DAY, 12),
    (CaseField.ANSWER, Kind.TEXT, 34),
    (CaseField.AUTHOR, Kind.TEXT, 12),
)


def filing_rows(filings: Iterable[Filing], files: Iterable[Evidence], words: CaseWords) -> Iterator[tuple[object, ...]]:
    """One line for each filing, in the order given; `files` are those of the case as its list numbers them."""
    names = {each.id: f"{number} {each.details.name}" for number, each in enumerate(files, 1)}
    for each in filings:
        details = each.details
        yield (
            details.filed_on,
            words.value(details.kind),
            details.sent_to,
            joined(each.organisation_name, each.debt_name),
            words.value(details.channel),
            details.number,
            details.request,
            joined(*(names[file] for file in details.evidence if file in names)),
            details.promised_until,
            words.value(details.outcome),
            details.answered_on,
            details.answer,
            each.counsellor_name,
        )
