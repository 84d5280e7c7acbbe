"""The evidence list of a case: each file with its number, its hash and where it comes from."""

from collections.abc import Iterable, Iterator

from counsel_desk.domain.evidence import Evidence, kind_of
from counsel_desk.domain.incidents import Incident
from counsel_desk.exchange.workbooks import Kind
from counsel_desk.services.case_contents import joined
from counsel_desk.services.case_words import CaseField, CaseWords

EVIDENCE_COLUMNS = (
    (CaseField.EVIDENCE_NUMBER, Kind.NUMBER, 6),
    (CaseField.FILE_NAME, Kind.TEXT, 24),
    (CaseField.DESCRIPTION, Kind.TEXT, 26),
    (CaseField.MEDIA_TYPE, Kind.TEXT, 14),
    (CaseField.SIZE, Kind.NUMBER, 12),
    (CaseField.SHA256, Kind.TEXT, 34),
    (CaseField.FORMED_AT, Kind.INSTANT, 17),
    (CaseField.PRECISION, Kind.TEXT, 9),
    (CaseField.OBTAINED_AT, Kind.INSTANT, 17),
    (CaseField.PRECISION, Kind.TEXT, 9),
    (CaseField.OBTAINED_BY, Kind.TEXT, 13),
    (CaseField.DEVICE, Kind.TEXT, 14),
    (CaseField.ORIGINAL_AT, Kind.TEXT, 16),
    (CaseField.COPY_OF, Kind.NUMBER, 9),
    (CaseField.INCIDENTS, Kind.TEXT, 20),
)


def evidence_rows(
    files: Iterable[Evidence], incidents: Iterable[Incident], words: CaseWords
) -> Iterator[tuple[object, ...]]:
    """One line for each file, in the order they were kept, with when each of the incidents happened that it shows."""
    kept = tuple(files)
    named = {shown for each in kept for shown in each.details.incidents}
    told = (each for each in incidents if each.id in named)
    times = {each.id: words.instant(each.details.happened_at, each.details.precision) for each in told}
    numbers = {each.id: number for number, each in enumerate(kept, 1)}
    for number, each in enumerate(kept, 1):
        details = each.details
        yield (
            number,
            details.name,
            details.description,
            words.value(kind_of(each.origin.media_type)),
            each.size,
            each.sha256,
            details.formed_at,
            words.value(details.formed_precision) if details.formed_at else "",
            details.obtained_at,
            words.value(details.obtained_precision) if details.obtained_at else "",
            details.obtained_by,
            details.device,
            details.original_at,
            None if each.origin.redacted_from is None else numbers.get(each.origin.redacted_from),
            joined(*(times.get(shown, "") for shown in details.incidents)),
        )
