"""Invented people around a client, and what is noted of the client as a person."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from random import Random

from counsel_desk.domain.ids import CounsellorId, PersonId
from counsel_desk.domain.incidents import Contacted
from counsel_desk.domain.people import ClientDetails, PersonConsent, PersonDetails, Relation
from counsel_desk.services.invention.days import office_hour
from counsel_desk.services.invention.odds import Odds
from counsel_desk.services.invention.people import any_mobile, invent_client
from counsel_desk.services.invention.scene import Scene
from counsel_desk.services.invention.vocabulary import Story

_SIZES = Odds({0: 50, 1: 26, 2: 16, 3: 8})
_REACHED = Odds({True: 60, False: 22, None: 18})  # where collectors turn to others at all
_HARDLY_REACHED = Odds({True: 6, False: 44, None: 50})
_CONSENTS = Odds({PersonConsent.NOT_ASKED: 66, PersonConsent.GIVEN: 26, PersonConsent.REFUSED: 8})
_NOTES = Odds({0: 76, 1: 18, 2: 6})
_FULL_NAMES = frozenset(Relation) - {Relation.EMPLOYER, Relation.NEIGHBOUR, Relation.OTHER, Relation.PARENT}

# Every so many clients the next one is their spouse, and a client too.
_FAMILY_EVERY, _FAMILY_AT = 120, 30

_ROLES: Mapping[Relation, Contacted] = {
    Relation.SPOUSE: Contacted.RELATIVE,
    Relation.FORMER_SPOUSE: Contacted.RELATIVE,
    Relation.PARENT: Contacted.RELATIVE,
    Relation.CHILD: Contacted.RELATIVE,
    Relation.SIBLING: Contacted.RELATIVE,
    Relation.RELATIVE: Contacted.RELATIVE,
    Relation.FRIEND: Contacted.FRIEND,
    Relation.COLLEAGUE: Contacted.EMPLOYER,
    Relation.EMPLOYER: Contacted.EMPLOYER,
    Relation.NEIGHBOUR: Contacted.OTHER,
    Relation.OTHER: Contacted.OTHER,
}


@dataclass(frozen=True, slots=True)
class KnownPerson:
    """Someone around a client as they stand in the vault."""

    id: PersonId
    details: PersonDetails


@dataclass(frozen=True, slots=True)
class InventedNote:
    """A note on a client."""

    at: datetime
    by: CounsellorId
    text: str


def invent_circle(scene: Scene, index: int, story: Story, client: ClientDetails, asked_on: date) -> list[PersonDetails]:
    """The people around the `index`-th client; about half of all clients name some."""
    random = scene.chance("around", index)
    reached = _REACHED if story.others >= 0.08 else _HARDLY_REACHED
    people = [_person(random, scene, client, reached, asked_on) for _ in range(_SIZES.pick(random))]
    if index % _FAMILY_EVERY == _FAMILY_AT:
        people.insert(0, _client_too(scene, index + 1, story))
    return people


def invent_client_notes(scene: Scene, index: int, since: datetime) -> list[InventedNote]:
    """What was noted of the `index`-th client in the weeks after they came."""
    random = scene.chance("client notes", index)
    notes = []
    for text in random.sample(scene.words.around.client_notes, _NOTES.pick(random)):
        at = office_hour(random, since.date() + timedelta(random.randint(0, 60)))
        notes.append(InventedNote(scene.span.past(max(at, since)), random.choice(scene.counsellors), text))
    return notes


def reached_people(people: Sequence[KnownPerson]) -> Mapping[Contacted, Sequence[PersonId]]:
    """Those whom collectors reached, by what an incident says of whom it reached."""
    found: dict[Contacted, list[PersonId]] = {}
    for each in people:
        if each.details.contacted and each.details.relation in _ROLES:
            found.setdefault(_ROLES[each.details.relation], []).append(each.id)
    return found


def relatives(people: Sequence[KnownPerson]) -> tuple[KnownPerson, ...]:
    """Those of the client's family who might ring in."""
    family = (each for each in people if _ROLES.get(each.details.relation) is Contacted.RELATIVE)
    return tuple(each for each in family if each.details.relation is not Relation.CHILD)


def _person(
    random: Random, scene: Scene, client: ClientDetails, reached: Odds[bool | None], asked_on: date
) -> PersonDetails:
    words = scene.words.around
    relation = words.relations.pick(random)
    consent = PersonConsent.NOT_ASKED if relation is Relation.CHILD else _CONSENTS.pick(random)
    told_on = scene.span.within(asked_on + timedelta(random.randint(0, 40)))
    return PersonDetails(
        name=_name(random, scene, client, relation),
        relation=relation,
        phone="" if relation is Relation.CHILD or random.random() < 0.25 else any_mobile(random),
        contacted=False if relation is Relation.CHILD else reached.pick(random),
        consent=consent,
        consent_on=None if consent is PersonConsent.NOT_ASKED else told_on,
        note=random.choice(words.notes[relation]),
    )


def _name(random: Random, scene: Scene, client: ClientDetails, relation: Relation) -> str:
    """A name of their own, or what the client calls them."""
    words, people = scene.words.around, scene.words.people
    if relation in words.called and (relation not in _FULL_NAMES or random.random() < 0.3):
        return random.choice(words.called[relation]).format(surname=client.name[:1] or "来电人")
    shares_surname = relation in {Relation.CHILD, Relation.SIBLING} and client.name
    surname = client.name[:1] if shares_surname else random.choice(people.surnames.common)
    return surname + random.choice(people.given)


def _client_too(scene: Scene, index: int, story: Story) -> PersonDetails:
    """The next client as a spouse names them: each has a record of their own, and neither knows of the other's."""
    client = invent_client(scene, index, story)
    return PersonDetails(
        name=client.name or client.alias,
        relation=Relation.SPOUSE,
        phone=client.phones[0].number if client.phones else "",
        contacted=True,
        note=scene.words.around.family,
    )
