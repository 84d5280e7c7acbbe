"""The contacts by collectors of a case, each with its exact words."""

from collections.abc import Iterable, Iterator

from counsel_desk.domain.incidents import Incident
from counsel_desk.exchange.workbooks import Kind
from counsel_desk.services.case_contents import CaseContents, code_of, joined
from counsel_desk.services.case_words import CaseField, CaseWords

INCIDENT_COLUMNS = (
    (CaseField.HAPPENED_AT, Kind.INSTANT, 17),
    (CaseField.PRECISION, Kind.TEXT, 10),
    (CaseField.CHANNEL, Kind.TEXT, 9),
    (CaseField.NUMBER, Kind.TEXT, 15),
    (CaseField.ORGANISATION, Kind.TEXT, 15),
    (CaseField.CONTACTED, Kind.TEXT, 12),
    (CaseField.WORDS, Kind.TEXT, 44),
    (CaseField.CONDUCT, Kind.TEXT, 22),
    (CaseField.EFFECT, Kind.TEXT, 16),
    (CaseField.DURATION, Kind.NUMBER, 9),
)


def incident_rows(
    incidents: Iterable[Incident], contents: CaseContents, words: CaseWords
) -> Iterator[tuple[object, ...]]:
    """One line for each contact, in the order given."""
    value = words.value
    for each in incidents:
        details, person = each.details, each.person
        reached = (value(person.details.relation), code_of(person, contents)) if person else ()
        yield (
            details.happened_at,
            value(details.precision),
            value(details.channel),
            details.number,
            each.organisation_name,
            joined(value(details.contacted), *reached),
            details.words,
            words.conducts(each.conducts, contents.pack),
            joined(details.effect, details.witness),
            details.duration_seconds,
        )
