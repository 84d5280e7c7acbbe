"""The conversations of a case: with whom, what was said, what was promised until when."""

from collections.abc import Iterable, Iterator

from counsel_desk.domain.contacts import Contact
from counsel_desk.exchange.workbooks import Kind
from counsel_desk.services.case_contents import joined
from counsel_desk.services.case_words import CaseField, CaseWords

CONTACT_COLUMNS = (
    (CaseField.HAPPENED_AT, Kind.INSTANT, 17),
    (CaseField.PRECISION, Kind.TEXT, 10),
    (CaseField.PARTY, Kind.TEXT, 13),
    (CaseField.DIRECTION, Kind.TEXT, 9),
    (CaseField.CHANNEL, Kind.TEXT, 9),
    (CaseField.ANSWERED, Kind.TEXT, 10),
    (CaseField.DURATION, Kind.NUMBER, 9),
    (CaseField.NUMBER, Kind.TEXT, 14),
    (CaseField.OTHER_SIDE, Kind.TEXT, 20),
    (CaseField.SAID, Kind.TEXT, 34),
    (CaseField.PROMISE, Kind.TEXT, 22),
    (CaseField.PROMISED_UNTIL, Kind.DAY, 12),
    (CaseField.TICKET, Kind.TEXT, 15),
    (CaseField.AUTHOR, Kind.TEXT, 12),
)


def contact_rows(contacts: Iterable[Contact], words: CaseWords) -> Iterator[tuple[object, ...]]:
    """One line for each conversation, in the order given."""
    value = words.value
    for each in contacts:
        details = each.details
        promise = (value(details.promised_by) if details.promised_by else "", details.promise)
        yield (
            details.at,
            value(details.precision),
            value(details.party),
            value(details.direction),
            value(details.channel),
            "" if details.answered is None else words.yes_or_no(said=details.answered),
            details.duration_seconds,
            details.number,
            joined(each.organisation_name, each.person_name, details.officer),
            details.said,
            joined(*promise),
            details.promised_until,
            details.ticket,
            each.counsellor_name,
        )
