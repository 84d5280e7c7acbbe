"""Invented conversations: with the client, their family, a lender's service, authorities; and what was promised."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from functools import cached_property
from random import Random

from counsel_desk.domain.contacts import ContactChannel, ContactDetails, ContactParty
from counsel_desk.domain.follow_ups import promise_follow_up
from counsel_desk.domain.ids import DebtId, OrganisationId
from counsel_desk.domain.incidents import Direction
from counsel_desk.domain.moments import CHINA, day_of
from counsel_desk.domain.organisations import OrganisationKind
from counsel_desk.domain.safe_hours import CallPermission, SafeHours
from counsel_desk.domain.tasks import TaskOrigin, TaskState
from counsel_desk.services.invention.circles import KnownPerson
from counsel_desk.services.invention.days import office_hour
from counsel_desk.services.invention.follow_ups import Work
from counsel_desk.services.invention.odds import Odds
from counsel_desk.services.invention.record_words import PartyWords, PromiseWords
from counsel_desk.services.invention.scene import Scene
from counsel_desk.storage.bulk_records import NewTask

_NOT_REACHED = 0.4  # of the calls that go out, so that about one attempt in four fails
_PROMISES = 0.62
_WATCHED = 45  # days after which an open promise is no longer forgotten: it was kept, or given up
_BODIES: Mapping[ContactParty, frozenset[OrganisationKind]] = {
    ContactParty.REGULATOR: frozenset({OrganisationKind.REGULATOR}),
    ContactParty.POLICE: frozenset({OrganisationKind.POLICE}),
    ContactParty.COURT: frozenset({OrganisationKind.COURT}),
    ContactParty.LAWYER: frozenset({OrganisationKind.LEGAL_AID}),
}
_BY_VOICE = {ContactChannel.CALL, ContactChannel.IN_PERSON}

# What became of a promise: its task done, not possible or dropped, still open, or none was made of it.
_OVER = Odds({TaskState.DONE: 82, TaskState.NOT_POSSIBLE: 12, TaskState.DROPPED: 6})
_LATE: Odds[TaskState | None] = Odds({TaskState.DONE: 66, TaskState.NOT_POSSIBLE: 8, TaskState.OPEN: 16, None: 10})
_AHEAD: Odds[TaskState | None] = Odds({TaskState.OPEN: 66, None: 34})
_DAYLESS: Odds[TaskState | None] = Odds({TaskState.DONE: 56, TaskState.NOT_POSSIBLE: 8, None: 36})


@dataclass(frozen=True, slots=True)
class InventedContact:
    """A conversation, when it was written down, and the task its promise became."""

    details: ContactDetails
    written_at: datetime
    task: NewTask | None


@dataclass(frozen=True, slots=True)
class Parties:
    """With whom a conversation in a case may be, besides authorities."""

    phone: str
    relatives: Sequence[KnownPerson]
    lenders: Sequence[tuple[DebtId, OrganisationId]]


class Conversations:
    """Makes the conversations of one case after the other."""

    def __init__(self, scene: Scene) -> None:
        self._scene = scene
        self._words = scene.words.contacts

    def of(self, random: Random, work: Work, parties: Parties) -> Iterator[InventedContact]:
        """Two to six in a case that is open, fewer in one that is closed."""
        for _ in range(random.randint(2, 6) if work.life.is_open else random.choice((0, 0, 1, 1, 2, 3))):
            details = self._contact(random, work, parties)
            written_at = self._scene.span.past(details.at + timedelta(minutes=random.randint(1, 12)))
            yield InventedContact(details, written_at, self._task(random, work, details, written_at))

    @cached_property
    def _odds(self) -> Odds[ContactParty]:
        return Odds({party: words.weight for party, words in self._words.parties.items()})

    def _contact(self, random: Random, work: Work, parties: Parties) -> ContactDetails:
        party = self._odds.pick(random)
        if (party is ContactParty.LENDER and not parties.lenders) or (
            party is ContactParty.RELATIVE and not parties.relatives
        ):
            party = ContactParty.CLIENT
        words = self._words.parties[party]
        channel = words.channels.pick(random)
        direction = _direction(work, party, words)
        rings_client = party is ContactParty.CLIENT and direction is Direction.OUTGOING
        details = ContactDetails(
            self._when(random, work, work.contact.hours if rings_client else ()),
            party=party,
            direction=direction,
            channel=channel,
            answered=True if channel in _BY_VOICE else None,
        )
        details = self._with_whom(random, parties, details)
        if channel not in {ContactChannel.CALL, ContactChannel.SMS}:
            details = replace(details, number="")
        return self._answered(random, words, details)

    def _with_whom(self, random: Random, parties: Parties, details: ContactDetails) -> ContactDetails:
        """Who of that party it was, and at which number."""
        if details.party is ContactParty.LENDER:
            debt, lender = random.choice(parties.lenders)
            hotline = self._scene.organisations[lender].words.hotline
            return replace(details, debt=debt, organisation=lender, number=hotline)
        if details.party in _BODIES:
            body = self._scene.official(random, _BODIES[details.party])
            return replace(details, organisation=body.id, number=body.words.hotline)
        if details.party is ContactParty.RELATIVE:
            person = random.choice(parties.relatives)
            return replace(details, person=person.id, number=person.details.phone)
        return replace(details, number=parties.phone)

    def _when(self, random: Random, work: Work, hours: SafeHours) -> datetime:
        """A moment while the case was open, at one of the hours if any are asked for."""
        opened = work.life.opened_at
        days = (work.life.until(self._scene.span.last) - opened.date()).days
        # Half of them in the last weeks: what is of use today.
        back = random.randint(0, min(days, 35)) if random.random() < 0.5 else random.randint(0, days)
        day = opened.date() + timedelta(days - back)
        at = office_hour(random, day)
        if hours:
            at = datetime.combine(day, random.choice(hours)[0], CHINA) + timedelta(minutes=random.randint(0, 25))
        return self._scene.span.past(max(at, opened + timedelta(minutes=random.randint(20, 90))))

    def _answered(self, random: Random, words: PartyWords, details: ContactDetails) -> ContactDetails:
        """The conversation with what was said in it, or the attempt that failed."""
        rings = details.channel is ContactChannel.CALL and details.direction is Direction.OUTGOING
        if rings and random.random() < _NOT_REACHED:
            return replace(details, answered=False, said=random.choice(self._words.unanswered))
        values = self._values(random)
        told = replace(
            details,
            said=random.choice(words.said).format_map(values),
            duration_seconds=int(random.expovariate(1 / 260)) + 30 if details.channel is ContactChannel.CALL else None,
        )
        if words.ticket and random.random() < 0.85:
            number = f"{details.at:%m%d}{random.randint(0, 9_999):04d}"
            told = replace(told, ticket=words.ticket.format(number=number))
        if words.officers and details.channel in _BY_VOICE:
            told = replace(told, officer=random.choice(words.officers).format_map(values))
        return self._promised(told, random.choice(words.promised)) if random.random() < _PROMISES else told

    def _promised(self, told: ContactDetails, words: PromiseWords) -> ContactDetails:
        until = self._scene.working_days_after(day_of(told.at), words.days) if words.days else None
        return replace(told, promise=words.promise, promised_by=words.by, promised_until=until)

    def _values(self, random: Random) -> Mapping[str, object]:
        return {
            "worker": f"{random.randint(1, 900):04d}",
            "surname": random.choice(self._scene.words.people.surnames.common),
            "tail": f"{random.randint(0, 9_999):04d}",
            "amount": random.randint(2, 90) * 10,
        }

    def _task(self, random: Random, work: Work, details: ContactDetails, written_at: datetime) -> NewTask | None:
        """What somebody made of the promise, if anything."""
        if not details.promise:
            return None
        state = self._fate(random, work, details.promised_until)
        if state is None:
            return None
        task = promise_follow_up(details, day_of(details.at), self._scene.calendar)
        task = replace(task, assignee=work.counsellor)
        if state is TaskState.OPEN:
            return NewTask(task, origin=TaskOrigin.CONTACT)
        last = work.life.until(self._scene.span.last)
        closed_on = min(max(task.due_on - timedelta(random.randint(0, 2)), written_at.date()), last)
        closed_at = self._scene.span.past(max(office_hour(random, closed_on), written_at))
        result = random.choice(self._words.results[state])
        return NewTask(task, state, result, TaskOrigin.CONTACT, closed_at)

    def _fate(self, random: Random, work: Work, until: date | None) -> TaskState | None:
        today = self._scene.span.today
        if not work.life.is_open or (until is not None and (today - until).days > _WATCHED):
            return _OVER.pick(random)
        if until is None:
            return _DAYLESS.pick(random)
        return (_LATE if until < today else _AHEAD).pick(random)


def _direction(work: Work, party: ContactParty, words: PartyWords) -> Direction:
    """Who does not want to be rung rings us."""
    rings_us = party is ContactParty.CLIENT and work.contact.permission is CallPermission.DO_NOT_CALL
    return Direction.INCOMING if rings_us else words.direction
