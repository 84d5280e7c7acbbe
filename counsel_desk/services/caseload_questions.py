"""Who the people of a caseload are: told where it is certain, asked where it is not.

They are compared with the clients of the vault and with each other. A row of which everything stands in the vault under
that name already is nobody's question any more: the file was brought in before.
"""

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace

from counsel_desk.domain.ids import ClientId
from counsel_desk.domain.same_person import Doubt, KnownClient, Traits, Whose, doubt, is_same
from counsel_desk.exchange.caseload import CaseloadRow
from counsel_desk.services.caseload_people import Place, Somebody, place_of

Holds = Callable[[ClientId, CaseloadRow], bool]
"""Whether everything that a row says stands in the vault under this client already."""

_DOUBTS = tuple(Doubt)
_TO_LOOK_AT = frozenset({Doubt.ID_NUMBER, Doubt.OTHER_ID, Doubt.REFERENCE, Doubt.PHONE})  # never the same unseen
_NUMBER_OF_OURS = re.compile(r"p-\d{4}-\d+", re.ASCII)  # in place of a name, as a table under numbers has it


@dataclass(frozen=True, slots=True)
class Possible:
    """Somebody of whom rows may speak: a client, or somebody new of other `rows` of the file.

    `client` is how they are shown; without it a client belongs to others, and nothing may be told of them.
    """

    doubt: Doubt
    client_id: ClientId | None = None
    rows: tuple[Place, ...] = ()
    client: KnownClient | None = None

    @property
    def may_be_told(self) -> bool:
        """Whether they can be recognised by who is asked."""
        return self.client_id is None or self.client is not None


@dataclass(frozen=True, slots=True)
class Question:
    """Rows of which it is not certain whose they are, and who may be meant, the likeliest first.

    `apart` is how many people they are if each is somebody else: more than one where they share no more than a name.
    """

    rows: tuple[CaseloadRow, ...]
    possible: tuple[Possible, ...]
    apart: int = 1

    @property
    def key(self) -> Place:
        """What an answer names it by."""
        return place_of(self.rows[0])

    def takes(self, answer: "Answer") -> bool:
        """Whether the answer can be given to it."""
        if answer.whose is Whose.SAME:
            return answer.which < len(self.possible) and self.possible[answer.which].may_be_told
        return answer.whose is not Whose.EACH or self.apart > 1

    def all_the_same(self, whose: Whose) -> "Answer | None":
        """The answer that fits when all questions are answered alike; None where that is still open."""
        if whose is Whose.SAME and not self.possible:
            return Answer(Whose.NEW)
        if whose is Whose.SAME:
            first = self.possible[0]
            clear = len(self.possible) == 1 and first.may_be_told and first.doubt not in _TO_LOOK_AT
            return Answer(Whose.SAME) if clear else None
        return Answer(Whose.EACH if whose is Whose.NEW and self.apart > 1 else whose)


@dataclass(frozen=True, slots=True)
class Answer:
    """What somebody says to a question; `which` of those possible is meant counts for `Whose.SAME` only."""

    whose: Whose
    which: int = 0


Answers = Mapping[Place, Answer]


_Asked = tuple[Question, tuple[Somebody, ...], tuple[Somebody | None, ...]]
"""A question, the people it is about, and of those who may be meant the ones of the file."""


class Recognition:
    """Finds out of people of a file who they are, and collects what is to be asked.

    Of the `known` those who are not `in_sight` of who acts are only asked about: nothing is compared with their cases,
    and nothing goes into them.
    """

    def __init__(
        self,
        people: Sequence[Somebody],
        known: Mapping[ClientId, Traits],
        in_sight: AbstractSet[ClientId],
        holds: Holds,
    ) -> None:
        self._known = known
        self._in_sight = in_sight
        self._holds = holds
        self._by_trait = _by_trait(known.items())
        numbered = [each for each in people if not each.traits.is_name_alone]
        self._earlier: dict[object, list[Somebody]] = defaultdict(list)
        self._asked: list[_Asked] = []
        for each in numbered:
            self._recognise(each)
            for trait in _keys(each.traits):
                self._earlier[trait].append(each)
        for together in self._of_one_name(each for each in people if each.traits.is_name_alone):
            self._ask_of(together)
        order = {place_of(row): number for number, each in enumerate(people) for row in each.rows}
        self._asked.sort(key=lambda asked: order[asked[0].key])

    @property
    def questions(self) -> tuple[Question, ...]:
        """What is not certain, in the order in which the file names the people."""
        return tuple(question for question, _, _ in self._asked)

    def settle(self, questions: Sequence[Question], answers: Answers, otherwise: Whose | None) -> None:
        """Decide by the answers to the `questions`; what nobody answered is decided `otherwise`, or stays out."""
        for question, (_, people, possible) in zip(questions, self._asked, strict=True):
            answer = answers.get(question.key)
            if answer is None and otherwise is not None:
                answer = question.all_the_same(otherwise)
            if answer is None or not question.takes(answer):
                _leave_out(people, "row.person_unsure")
            elif answer.whose is Whose.OUT:
                _leave_out(people, "row.left_out")
            elif answer.whose is Whose.SAME:
                _make_one(people, possible[answer.which], question.possible[answer.which].client_id)
            elif answer.whose is Whose.NEW:
                _make_one(people[1:], people[0], None)

    def _recognise(self, somebody: Somebody) -> None:
        somebody.client_id = self._certain(somebody)
        if somebody.client_id is None:
            self._ask_of([somebody])

    def _certain(self, somebody: Somebody) -> ClientId | None:
        """The client that somebody surely is, or under whom all of it stands."""
        traits = somebody.traits
        candidates = self._candidates(traits)
        if traits.names and all(map(_NUMBER_OF_OURS.fullmatch, traits.names)):
            traits = replace(traits, references=frozenset())  # every office has its P-2026-0001 in C-2026-0001
        certain = [each for each in candidates if is_same(traits, self._known[each])]
        if len(certain) == 1 and certain[0] in self._in_sight:
            return certain[0]
        return self._held(somebody, certain or candidates)

    def _of_one_name(self, people: Iterable[Somebody]) -> list[list[Somebody]]:
        """Those of whom no more than a name is known, and who may be one person; recognised ones are left out."""
        groups: dict[frozenset[str], list[list[Somebody]]] = defaultdict(list)
        for each in people:
            each.client_id = self._certain(each)
            if each.client_id is None:
                of_name = groups[each.traits.names]
                fitting = (group for group in of_name if all(doubt(each.traits, one.traits) for one in group))
                group = next(fitting, None)
                if group is None:
                    of_name.append([each])
                else:
                    group.append(each)
        return [group for of_name in groups.values() for group in of_name]

    def _ask_of(self, people: Sequence[Somebody]) -> None:
        """Ask whether these are one of those who look alike, or one another; nobody like them needs no question."""
        traits = people[0].traits
        possible: dict[ClientId | Somebody, Possible] = {}
        for client_id in self._candidates(traits):
            why = doubt(traits, self._known[client_id])
            if why is None and is_same(traits, self._known[client_id]):
                why = Doubt.SEVERAL
            if why is not None:
                possible[client_id] = Possible(why, client_id)
        for other in dict.fromkeys(each for trait in _keys(traits) for each in self._earlier[trait]):
            why = doubt(traits, other.traits)
            if why is not None:
                places = tuple(map(place_of, other.rows))
                possible.setdefault(other.client_id or other, Possible(why, other.client_id, places))
        if not possible and len(people) == 1:
            return
        ordered = sorted(possible.items(), key=lambda item: _DOUBTS.index(item[1].doubt))
        rows = tuple(row for each in people for row in each.rows)
        question = Question(rows, tuple(each for _, each in ordered), apart=len(people))
        others = tuple(each if isinstance(each, Somebody) else None for each, _ in ordered)
        self._asked.append((question, tuple(people), others))

    def _candidates(self, traits: Traits) -> list[ClientId]:
        return sorted({each for trait in _keys(traits) for each in self._by_trait.get(trait, ())})

    def _held(self, somebody: Somebody, candidates: Iterable[ClientId]) -> ClientId | None:
        """The client of that name under whom all of it stands already: the file was brought in before."""
        for each in candidates:
            known = self._known[each]
            if (
                each in self._in_sight
                and doubt(somebody.traits, known) is not None
                and not known.names.isdisjoint(somebody.traits.names)
                and known.phones >= somebody.traits.phones
                and somebody.traits.id_number in {"", known.id_number}
                and all(self._holds(each, row) for row in somebody.rows)
            ):
                return each
        return None


def _keys(traits: Traits) -> Iterator[object]:
    """What makes people look alike."""
    if traits.id_number:
        yield "id", traits.id_number
    for name in traits.names:
        yield "name", name
    for phone in traits.phones:
        yield "phone", phone


def _by_trait(known: Iterable[tuple[ClientId, Traits]]) -> dict[object, list[ClientId]]:
    found: dict[object, list[ClientId]] = defaultdict(list)
    for client_id, traits in known:
        for trait in _keys(traits):
            found[trait].append(client_id)
    return found


def _leave_out(people: Iterable[Somebody], why: str) -> None:
    for each in people:
        each.left_out = why


def _make_one(people: Iterable[Somebody], of: Somebody | None, client_id: ClientId | None) -> None:
    for each in people:
        each.is_of, each.client_id = of, client_id
