"""The people of a caseload: rows that are certainly of one person, taken together."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace

from counsel_desk.domain.folding import fold
from counsel_desk.domain.ids import ClientId
from counsel_desk.domain.same_person import Traits, is_same, name_key
from counsel_desk.domain.texts import one_line
from counsel_desk.exchange.caseload import CaseloadRow

Place = tuple[str, int]
"""A row of a file: its sheet and its number."""


@dataclass(slots=True, eq=False)
class Somebody:
    """The rows that certainly speak of one person; `client_id` once it is known who that is in the vault."""

    rows: list[CaseloadRow]
    traits: Traits
    client_id: ClientId | None = None
    left_out: str = ""  # why its rows stay out
    is_of: "Somebody | None" = field(default=None, repr=False)  # somebody further up, as was answered

    @property
    def themselves(self) -> "Somebody":
        """Who they are in the end."""
        return self if self.is_of is None else self.is_of.themselves


def place_of(row: CaseloadRow) -> Place:
    """Where a row stands."""
    return row.sheet, row.row


def traits_of(row: CaseloadRow) -> Traits:
    """What a row says of its person."""
    phones = frozenset(row.phones)
    return Traits(
        names=frozenset(filter(None, (_name(row),))),
        phones=phones,
        own_phones=phones,
        id_number=row.id_number,
        birth_year=row.birth_year,
        region=fold(one_line(row.region)),
        references=frozenset(filter(None, (row.case_reference,))),
    )


def people_of(rows: Iterable[CaseloadRow]) -> list[Somebody]:
    """The people of a file, in the order in which they are first named; of one name alone there may be several."""
    found: dict[object, list[Somebody]] = defaultdict(list)
    people: dict[Somebody, None] = {}
    for row in rows:
        traits, links = traits_of(row), tuple(_links(row))
        alike = dict.fromkeys(each for link in links for each in found[link] if each in people)
        same = [each for each in alike if is_same(traits, each.traits) or _is_named_in(row, each)]
        if any(not _fit(one, other) for one in same for other in same):
            same = []  # it is like two people who are not one
        if same:
            somebody = same[0]
            for other in same[1:]:
                _take_in(somebody, other.traits, other.rows)
                del people[other]
                _relink(found, other, somebody)
            _take_in(somebody, traits, [row])
        else:
            somebody = Somebody([row], traits)
            people[somebody] = None
        for link in links:
            if somebody not in found[link]:
                found[link].append(somebody)
    return list(people)


def _name(row: CaseloadRow) -> str:
    return name_key(row.client_name)


def _links(row: CaseloadRow) -> Iterator[object]:
    """What rows of one person may have in common."""
    name = _name(row)
    yield "joined", row.sheet, row.named_in or row.row
    if row.id_number:
        yield "id", row.id_number
    for phone in row.phones:
        yield "phone", name, phone
    if row.case_reference and name:
        yield "reference", name, row.case_reference


def _is_named_in(row: CaseloadRow, somebody: Somebody) -> bool:
    """Whether the name of both stands in one cell, joined over their rows."""
    if row.named_in is None or (row.id_number and somebody.traits.id_number not in {"", row.id_number}):
        return False
    return any(each.sheet == row.sheet and row.named_in in {each.row, each.named_in} for each in somebody.rows)


def _fit(one: Somebody, other: Somebody) -> bool:
    return one.traits.id_number in {"", other.traits.id_number} or not other.traits.id_number


def _take_in(somebody: Somebody, traits: Traits, rows: Iterable[CaseloadRow]) -> None:
    mine = somebody.traits
    somebody.rows.extend(rows)
    somebody.traits = replace(
        mine,
        names=mine.names | traits.names,
        phones=mine.phones | traits.phones,
        own_phones=mine.own_phones | traits.own_phones,
        id_number=mine.id_number or traits.id_number,
        birth_year=mine.birth_year if mine.birth_year is not None else traits.birth_year,
        region=mine.region or traits.region,
        references=mine.references | traits.references,
    )


def _relink(found: Mapping[object, list[Somebody]], gone: Somebody, to: Somebody) -> None:
    for row in gone.rows:
        for link in _links(row):
            found[link][:] = dict.fromkeys(to if each is gone else each for each in found[link])
