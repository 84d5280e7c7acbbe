"""The overview of a case: the case, its client, how it stands."""

from collections.abc import Iterator

from counsel_desk.domain.id_numbers import mask_id_number
from counsel_desk.services.case_contents import CaseContents, code_of, joined, known_sum
from counsel_desk.services.case_words import CaseField, CaseWords

Fact = tuple[CaseField, str]


def facts_of(contents: CaseContents, words: CaseWords) -> Iterator[Fact]:
    """Names and values, in the order in which they are read; what nobody knows is empty."""
    yield from _of_case(contents, words)
    yield from _of_client(contents, words)
    yield from _of_state(contents, words)


def _of_case(contents: CaseContents, words: CaseWords) -> Iterator[Fact]:
    case = contents.file.case
    details = case.details
    yield CaseField.REFERENCE, case.reference
    yield CaseField.STATUS, words.value(details.status)
    yield CaseField.RISK, joined(words.value(details.risk), details.risk_reason)
    yield CaseField.OPENED_ON, words.day(case.opened_on)
    yield CaseField.CLOSED_ON, words.day(case.closed_on) if case.closed_on else ""
    yield CaseField.OUTCOME, joined(words.value(details.outcome) if details.outcome else "", details.closing_note)
    yield CaseField.SITUATIONS, words.situations(details.situations, contents.pack)
    yield CaseField.COUNSELLOR, contents.file.counsellor_name
    yield CaseField.SUMMARY, details.summary


def _of_client(contents: CaseContents, words: CaseWords) -> Iterator[Fact]:
    client = contents.file.client
    details = client.details
    yield CaseField.CLIENT, client.reference
    yield CaseField.NAME, details.name
    yield CaseField.ALIAS, details.alias
    yield CaseField.ROLE, words.value(details.role)
    yield CaseField.ID_NUMBER, mask_id_number(details.id_number)
    yield CaseField.BIRTH_YEAR, str(details.birth_year or "")
    yield CaseField.GENDER, words.value(details.gender)
    yield CaseField.REGION, details.region
    yield CaseField.SAFE_CONTACT, words.safe_contact(details.safe_contact)
    yield CaseField.PHONES, words.phones(details.phones)
    yield CaseField.CONSENTS, words.consents(client.consents)
    yield CaseField.PEOPLE, "\n".join(joined(words.person(each), code_of(each, contents)) for each in contents.people)


def _of_state(contents: CaseContents, words: CaseWords) -> Iterator[Fact]:
    claimed = known_sum(debt.details.claimed for debt in contents.debts)
    amount = words.amount(claimed) if claimed is not None else ""
    yield CaseField.DEBTS, joined(str(len(contents.debts)), amount)
    yield CaseField.INCIDENTS, str(len(contents.incidents))
    step = contents.file.next_step
    yield CaseField.NEXT_STEP, joined(words.day(step.details.due_on), step.details.title) if step else ""
