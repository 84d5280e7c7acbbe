"""What a row of a caseload says of its person: what it adds to the record, and what it says otherwise."""

from collections.abc import Iterator
from dataclasses import replace

from counsel_desk.domain.folding import fold
from counsel_desk.domain.people import ClientDetails, ClientPhone, Gender, PartyRole
from counsel_desk.domain.safe_hours import STRICTNESS, CallPermission, SafeContact
from counsel_desk.domain.same_person import name_key
from counsel_desk.domain.texts import one_line
from counsel_desk.exchange.caseload import CaseloadField, CaseloadRow, RowProblem, Severity

_SHOWN = 40  # characters of a value that a report shows
_F = CaseloadField


def with_row(known: ClientDetails, row: CaseloadRow) -> ClientDetails:
    """What is known of a person with what a row adds. Nothing known is replaced, but by a stricter wish about calls.

    Another name becomes the alias.
    """
    name, alias, said = known.name, known.alias, one_line(row.client_name)
    if not _goes_by(known, said):
        name, alias = (name, alias or said) if name else (said, alias)
    numbers = {phone.number for phone in known.phones}
    role = known.role if known.role is not PartyRole.UNSURE else row.party_role
    gender = known.gender if known.gender is not Gender.UNKNOWN else row.gender
    return replace(
        known,
        name=name,
        alias=alias,
        role=role or PartyRole.UNSURE,
        id_number=known.id_number or row.id_number,
        birth_year=row.birth_year if known.birth_year is None else known.birth_year,
        gender=gender or Gender.UNKNOWN,
        region=known.region or one_line(row.region),
        phones=(*known.phones, *(ClientPhone(each) for each in row.phones if each not in numbers)),
        safe_contact=_stricter(known.safe_contact, row.safe_contact),
    )


def other_wish(known: ClientDetails, row: CaseloadRow) -> Iterator[RowProblem]:
    """That a row says otherwise than what was `known` before it how the person may be called."""
    wish, said = known.safe_contact, row.safe_contact
    if said is None or CallPermission.NOT_ASKED in {wish.permission, said.permission}:
        return
    if (wish.permission, wish.hours) != (said.permission, said.hours):
        yield warned(_F.SAFE_CONTACT, "row.wish_other", said.note)


def not_taken_over(row: CaseloadRow, kept: ClientDetails) -> Iterator[RowProblem]:
    """What a row says of its person otherwise than the record does."""
    if row.id_number not in {"", kept.id_number}:
        yield warned(_F.ID_NUMBER, "row.id_other", row.id_number)
    if not _goes_by(kept, one_line(row.client_name)):
        yield warned(_F.CLIENT_NAME, "row.name_other", row.client_name)
    if row.birth_year not in {None, kept.birth_year}:
        yield warned(_F.BIRTH_YEAR, "row.record_kept", str(row.birth_year))
    if row.gender not in {None, Gender.UNKNOWN, kept.gender}:
        yield warned(_F.GENDER, "row.record_kept")
    if row.party_role not in {None, PartyRole.UNSURE, kept.role}:
        yield warned(_F.PARTY_ROLE, "row.record_kept")
    if fold(one_line(row.region)) not in {"", fold(kept.region)}:
        yield warned(_F.REGION, "row.record_kept", row.region)


def warned(field: CaseloadField, reason: str, value: str = "") -> RowProblem:
    """A doubt about a row that goes in."""
    return RowProblem(Severity.WARNED, field, reason, value[:_SHOWN])


def _stricter(known: SafeContact, said: SafeContact | None) -> SafeContact:
    """What both wishes allow: hours and words that are known stay, those of a stricter row are added."""
    if said is None or said.permission is CallPermission.NOT_ASKED:
        return known
    if known.permission is CallPermission.NOT_ASKED:
        return said
    strict = max(known, said, key=lambda wish: STRICTNESS.index(wish.permission))  # of two alike the known one
    adds = strict is said or (said.hours and not known.hours)
    more = said.note if adds and said.note not in known.note else ""
    return SafeContact(strict.permission, known.hours or said.hours, "；".join(filter(None, (known.note, more))))


def _goes_by(known: ClientDetails, name: str) -> bool:
    return name_key(name) in {"", name_key(known.name), name_key(known.alias)}
