"""What stays behind when a client's cases go to another office: what they keep back, and who around them did not agree.

It is the rule of everything that leaves (`kept_back`), put to the rows themselves: every text of every table is
covered, also of a table that is made later.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence, Set
from typing import Any

from counsel_desk.domain.contacts import ContactParty
from counsel_desk.domain.people import PersonConsent, Withheld
from counsel_desk.domain.spelled_numbers import SpelledNumbers
from counsel_desk.services.case_coding import coder, numbers_of_client
from counsel_desk.services.case_contents import CaseContents
from counsel_desk.services.case_texts import Retelling
from counsel_desk.services.case_withholding import without_money
from counsel_desk.services.evidence_bundle_contents import COVERED, files_staying_in
from counsel_desk.storage.handover_rows import Row, Rows, fitted, texts_of

_OF_LENDERS = ("organisation", "sender_number")
_AROUND_THE_CLIENT = frozenset({ContactParty.CLIENT, ContactParty.RELATIVE})
_AMOUNTS = ("received", "principal", "paid", "claimed")
_NUMBERS = frozenset({"number", "phone"})
# The client's own words for who they are, and what is decided person by person.
_NOT_COVERED = frozenset(
    {("client", "name"), ("client", "alias"), ("client", "id_number"), ("client_phone", "number")}
    | {("person", "name"), ("person", "phone")}
)


def kept_here(rows: Rows, told: Sequence[CaseContents], withheld: Set[Withheld]) -> tuple[Rows, int, Retelling]:
    """The rows of one client as they may go, how many files stay, and what every text of theirs was put through.

    `told` are the cases among them.

    The words of former versions of a record never go along, so nothing of it is found there either.
    """
    staying = {file for each in told for file in files_staying_in(each, frozenset(withheld))}
    left = fitted(
        rows
        | {
            "evidence": [each for each in rows["evidence"] if each["id"] not in staying],
            "person": _people(rows["person"], told[0], withheld),
            "contact": [_contact(each, told, withheld) for each in rows["contact"]],
        }
    )
    cover = _cover(told, withheld)
    left = _without_traces(_covered(left, cover))
    for each, without in _WITHOUT.items():
        if each in withheld:
            left = without(left)
    return fitted(left), len(staying), cover


def organisations_covered(rows: Rows, covers: Iterable[Retelling]) -> Rows:
    """The rows with the organisations and their numbers covered too: a private lender may be somebody who refused."""
    left = rows
    for cover in covers:
        left = left | {name: [_covered_row(name, each, cover) for each in left[name]] for name in _OF_LENDERS}
    pairs = zip(rows["organisation"], left["organisation"], strict=True)
    return left | {
        "organisation": [_told_apart(row, covered) for row, covered in pairs],
        "sender_number": [each for each in left["sender_number"] if each["number"]],
    }


def _told_apart(row: Row, covered: Row) -> Row:
    """Two whose names are covered are not one: an office knows an organisation by its name."""
    return covered if row["name"] == covered["name"] else covered | {"name": f"{covered['name']} {row['uuid'][-4:]}"}


def _people(people: list[Row], told: CaseContents, withheld: Set[Withheld]) -> list[Row]:
    """Those around the client: whole who agreed, without name and number who was not asked, nobody who refused."""
    if Withheld.PEOPLE in withheld:
        return []
    nameless = {"name": "", "phone": "", "note": ""}
    found = []
    for each in people:
        if each["consent"] is PersonConsent.REFUSED:
            continue
        bare = Withheld.NAME in withheld or each["consent"] is not PersonConsent.GIVEN
        code = {"name": told.codes.get(each["id"], "")} if Withheld.NAME in withheld else {}
        found.append(each | (nameless | code if bare else {}))
    return found


def _contact(row: Row, told: Sequence[CaseContents], withheld: Set[Withheld]) -> Row:
    """A conversation without the number of somebody who has not agreed that it goes along."""
    agreed = {person for each in told for person in each.agreed}
    by_client = row["party"] is ContactParty.CLIENT
    private = row["party"] in _AROUND_THE_CLIENT or row["person_id"] is not None
    hidden = (
        (row["person_id"] is not None and row["person_id"] not in agreed)
        or (row["party"] is ContactParty.RELATIVE and row["person_id"] is None)
        or (private and not withheld.isdisjoint({Withheld.NAME, Withheld.PEOPLE}))
        or (by_client and Withheld.PHONES in withheld)
    )
    return row | {"number": ""} if hidden else row


def _cover(told: Sequence[CaseContents], withheld: Set[Withheld]) -> Retelling:
    """What every text is put through: the same order as in a summary, so that a code stands where a name did."""
    everyone = told[0].everyone
    agreed = {person for each in told for person in each.agreed}
    talks = [contact.details for each in told for contact in each.contacts]
    unasked = {each.details.phone for each in everyone if each.id not in agreed}
    unasked |= {each.number for each in talks if each.person is not None and each.person not in agreed}
    names = {each.details.name for each in everyone if each.id not in agreed and len(each.details.name) > 1}
    hidden: set[str] = set()
    if Withheld.PHONES in withheld:
        hidden.update(number for each in told for number in numbers_of_client(each))
    if Withheld.ID_NUMBER in withheld:
        hidden.add(told[0].file.client.details.id_number)
    if Withheld.PEOPLE in withheld:
        hidden.update(each.details.phone for each in everyone)
        hidden.update(each.number for each in talks if each.party in _AROUND_THE_CLIENT or each.person is not None)
    steps: list[Retelling] = [_without_numbers(unasked)]
    if Withheld.NAME in withheld:
        steps += map(coder, told)
    steps += [_without_numbers(hidden), _without_names(names)]

    def retell(text: str) -> str:
        for step in steps:
            text = step(text)
        return text

    return retell


def _without_numbers(numbers: Set[str]) -> Retelling:
    spelled = SpelledNumbers(numbers)
    return lambda text: spelled.replaced(text, COVERED)


def _without_names(names: Set[str]) -> Retelling:
    longest_first = sorted(names, key=len, reverse=True)

    def cover(text: str) -> str:
        for name in longest_first:
            text = text.replace(name, COVERED)
        return text

    return cover


def _covered(rows: Rows, retell: Retelling) -> Rows:
    """Every text that a person wrote or received, covered; a field that is a number alone is then empty.

    Where the words of a message are others now, the places in them that showed a conduct are no longer told.
    """
    left = {name: [_covered_row(name, each, retell) for each in some] for name, some in rows.items()}
    pairs = zip(rows["incident"], left["incident"], strict=True)
    reworded = {before["id"] for before, after in pairs if before["words"] != after["words"]}
    left["conduct"] = [each | ({"clues": []} if each["incident_id"] in reworded else {}) for each in left["conduct"]]
    return left


def _covered_row(table: str, row: Row, retell: Retelling) -> Row:
    told: Row = {}
    for column in texts_of(table):
        said = row[column]
        if said and (table, column) not in _NOT_COVERED:
            covered = _retold(said, retell)
            told[column] = "" if column in _NUMBERS and covered != said else covered
    return row | told


def _retold(said: Any, retell: Retelling) -> Any:
    """A text, or every text within a list."""
    match said:
        case str():
            return retell(said)
        case list():
            return [_retold(each, retell) for each in said]
        case dict():
            return {name: _retold(each, retell) for name, each in said.items()}
        case _:
            return said


def _without_traces(rows: Rows) -> Rows:
    """Without what the program made of names, numbers and words, to find them by; the other office makes its own."""
    for table, column in (("client", "find_key"), ("incident", "fingerprint")):
        rows = _emptied(table, **{column: ""})(rows)
    return rows


def _emptied(table: str, **empty: Any) -> Callable[[Rows], Rows]:
    return lambda rows: rows | {table: [each | empty for each in rows[table]]}


def _each(*withouts: Callable[[Rows], Rows]) -> Callable[[Rows], Rows]:
    def without(rows: Rows) -> Rows:
        for one in withouts:
            rows = one(rows)
        return rows

    return without


def _dropped(*tables: str) -> Callable[[Rows], Rows]:
    return lambda rows: rows | {table: [] for table in tables}


def _without_money(rows: Rows) -> Rows:
    where = {"task": ("title", "result"), "filing": ("request", "answer")}
    return rows | {
        table: [each | {name: without_money(each[name]) for name in names} for each in rows[table]]
        for table, names in where.items()
    }


_WITHOUT: Mapping[Withheld, Callable[[Rows], Rows]] = {
    Withheld.NAME: _each(
        _emptied("client", name="", alias="", id_number="", safe_hours=[], safe_note=""), _dropped("client_phone")
    ),
    Withheld.PHONES: _dropped("client_phone"),
    Withheld.ID_NUMBER: _emptied("client", id_number=""),
    Withheld.REGION: _emptied("client", region=""),
    Withheld.PEOPLE: _emptied("incident", witness=""),
    Withheld.AMOUNTS: _each(
        _emptied("debt", **dict.fromkeys(_AMOUNTS), agreement=""), _dropped("debt_fee", "instalment"), _without_money
    ),
    Withheld.WORDS: _each(_emptied("incident", words=""), _emptied("conduct", clues=[])),
    Withheld.NOTES: _each(
        _dropped("note", "client_note"),
        _emptied("contact", said=""),
        _emptied("case_step", note=""),
        _emptied("person", note=""),
    ),
}
